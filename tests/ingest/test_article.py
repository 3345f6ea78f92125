"""A submission is checked, cleaned and stored with its headline as the first line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import Precision
from service.errors import DatelineError
from service.ingest.article import Limits, Prepared, Submission, prepare
from tests.service.fakes import NOW

LIMITS = Limits(text=1000, title=50)


def prepared(text: str = "They met.", title: str | None = "Talks", **given: str | None) -> Prepared:
    """A submission, prepared."""
    return prepare(Submission(text, title, **given), LIMITS, now=NOW)


def code_of(**given: str) -> str:
    """The error code of a submission that is refused."""
    with pytest.raises(DatelineError) as raised:
        prepared(**given)
    return raised.value.code


def test_the_stored_text_is_the_headline_a_blank_line_and_the_body() -> None:
    assert prepared("They met.\r\nThey left.").new.text == "Talks\n\nThey met.\nThey left."
    assert prepared("Talks\nThey met.").new.text == "Talks\n\nThey met."


def test_the_same_article_with_or_without_its_headline_in_the_text_is_one() -> None:
    assert prepared("They met.").new == prepared("Talks\n\nThey met.\n").new


def test_the_publication_date_is_kept_as_given() -> None:
    new = prepared(published="2023-10").new
    assert (new.published, new.published_precision, new.published_offset) == ("2023-10", Precision.MONTH, None)
    assert prepared().new.published_precision is Precision.UNKNOWN


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"text": ""}, "empty_text"),
        ({"text": " \n "}, "empty_text"),
        ({"text": "Talks\n\n"}, "empty_text"),
        ({"title": ""}, "missing_title"),
        ({"text": "a\0b"}, "nul_bytes"),
        ({"title": "a\0b"}, "nul_bytes"),
        ({"text": "half \ud83d"}, "invalid_article"),
        ({"text": "x" * 1000}, "too_large"),
        ({"title": "x" * 51}, "too_large"),
        ({"publisher": "x" * 201}, "too_large"),
        ({"url": "javascript:alert(1)"}, "invalid_article"),
        ({"url": "http://[broken"}, "invalid_article"),
        ({"url": "https://example.org/" + "x" * 2048}, "too_large"),
        ({"published": "soon"}, "invalid_published"),
        ({"published": "9999"}, "invalid_published"),
    ],
)
def test_bad_input_is_refused_with_its_code(given: dict[str, str], code: str) -> None:
    assert code_of(**given) == code


def test_too_long_an_article_is_told_the_limit_and_the_value() -> None:
    with pytest.raises(DatelineError, match="has 2,005 characters; at most 1,000") as raised:
        prepared("x" * 2000)
    assert raised.value.extra == {"limit": 1000, "value": 2005, "unit": "characters"}


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.text(max_size=40))
def test_any_text_is_stored_with_its_headline_first_or_refused(text: str, title: str) -> None:
    try:
        new = prepared(text, title).new
    except DatelineError:
        return
    assert new.text.startswith(f"{new.title}\n\n")
    assert "\n" not in new.title
