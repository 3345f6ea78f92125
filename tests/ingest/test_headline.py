"""The headline is the title given, or a first line that stands apart as headlines do."""

import pytest

from service.errors import ArticleError
from service.ingest.headline import split_headline

BODY = "GENEVA (AP) — The minister spoke for an hour and said that nothing had been decided by anybody yet."


def test_a_title_given_stands_and_the_text_is_the_body() -> None:
    assert split_headline(" Talks  begin ", BODY) == ("Talks begin", BODY)


def test_a_first_line_that_repeats_the_title_is_not_doubled() -> None:
    assert split_headline("Talks begin", f"TALKS Begin \r\n\r\n{BODY}") == ("Talks begin", f"\n{BODY}")


@pytest.mark.parametrize(
    "first",
    ["Talks begin", "Minister meets with the U.S.", "Is it war?", "“We will not go,” says Dee", "سلام على الجميع"],
)
def test_a_first_line_that_reads_like_a_headline_is_the_title(first: str) -> None:
    assert split_headline(None, f"{first}\n\n{BODY}")[0] == first


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n\n{BODY}",
        "The talks began on Monday.\n\nThey ended on Tuesday.",
        "The minister spoke for an hour and said\nthat nothing had been decided by anyone\nyet, and left.",
        f"{'long ' * 60}\n\n{BODY}",
    ],
)
def test_text_without_a_headline_has_no_title(text: str) -> None:
    with pytest.raises(ArticleError) as raised:
        split_headline(None, text)
    assert raised.value.code == "missing_title"


def test_a_blank_title_is_no_title() -> None:
    with pytest.raises(ArticleError):
        split_headline("  ", BODY)
