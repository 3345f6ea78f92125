"""Sentences: where they end, what is a headline, what a dateline says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.text.clean import boilerplate
from service.extraction.text.sentences import dateline, split


def sentences(text: str, title: str | None = None) -> list[str]:
    return [text[s.start : s.end] for s in split(text, title)]


@pytest.mark.parametrize(
    "text",
    [
        "He met Gen. Ali in the U.S.| The talks failed.",
        "U.S. officials left at 5 p.m. Monday.| They were tired.",
        "Mr. Diaz of Widget Corp. said it.| No. 10 denied it.",
        "It fell 3.5 per cent.| Shares rose.",
        'He said: "We won."| The crowd cheered.',
        '"Will it hold?" Mr. Smith asked.| Nobody knew.',
        "They waited...| Then they left.",
        "It ended on Jan. 5.| It had begun in Dec. 1999.",
        "J. F. Cole, M.D., spoke.| He sat down.",
        "He left.|The reporters stayed.",
        "“Stop!” he cried.| She ran.",
        "战争结束了。|和平到来了。",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    assert sentences(text.replace("|", "")) == [part.strip() for part in text.split("|")]


def test_the_headline_is_the_first_line_that_stands_apart() -> None:
    text = "Rebels Seize Town\n\nRebels seized a town. They left."
    assert [(s.kind, text[s.start : s.end]) for s in split(text)] == [
        ("title", "Rebels Seize Town"),
        ("body", "Rebels seized a town."),
        ("body", "They left."),
    ]


def test_a_named_headline_may_end_in_a_mark() -> None:
    text = "Is the war over? Not yet.\nFighting went on."
    assert split(text, "Is the war over? Not yet.")[0].kind == "title"


def test_text_without_a_headline_has_none() -> None:
    assert [s.kind for s in split("Rebels seized a town. They left.")] == ["body", "body"]


def test_wrapped_lines_are_one_sentence() -> None:
    text = (
        "The ministers of the four countries that share the river agreed on\n"
        "Monday to meet again in Nairobi before the end of the month. They\n"
        "gave no date.\n"
    )
    assert len(sentences(text)) == 2


def test_lines_of_a_list_are_kept_apart() -> None:
    assert sentences("The demands:\n- Free the prisoners\n- Pay the miners") == [
        "The demands:",
        "- Free the prisoners",
        "- Pay the miners",
    ]


def test_boilerplate_lines_are_left_out() -> None:
    assert sentences("Troops left.\nAdvertisement\nNobody was hurt.\nscroll to top") == [
        "Troops left.",
        "Nobody was hurt.",
    ]


@pytest.mark.parametrize(
    ("text", "place", "date", "agency", "rest"),
    [
        ("WASHINGTON — Talks began.", "WASHINGTON", None, None, "Talks began."),
        ("LONDON, Oct 12 (Reuters) - Talks began.", "LONDON", "Oct 12", "Reuters", "Talks began."),
        ("SEOUL, South Korea (AP) — Talks began.", "SEOUL, South Korea", None, "AP", "Talks began."),
        ("Geneva, 5 May 1999 (UN News) – Talks began.", "Geneva", "5 May 1999", "UN News", "Talks began."),
        ("ST. LOUIS -- Talks began.", "ST. LOUIS", None, None, "Talks began."),
        ("MIAMI _ Talks began.", "MIAMI", None, None, "Talks began."),
        ("(CNN) -- Talks began.", None, None, "CNN", "Talks began."),
    ],
)
def test_datelines_name_place_date_and_agency(
    text: str, place: str | None, date: str | None, agency: str | None, rest: str
) -> None:
    found = dateline(text, split(text)[0])
    assert found is not None
    spans = (found.place, found.date, found.agency)
    assert tuple(span and text[slice(*span)] for span in spans) == (place, date, agency)
    assert text[found.end :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "Kabul - who would have thought it - is quiet.",
        "NATO - the alliance - met.",
        "BREAKING — Talks began.",
        "He left.",
    ],
)
def test_prose_has_no_dateline(text: str) -> None:
    assert dateline(text, split(text)[0]) is None


@given(st.text(alphabet=st.sampled_from("ab AB.!?\n\r\"'”)(—-0 ") | st.characters()))
def test_sentences_cover_all_that_shows_once_and_in_order(text: str) -> None:
    covered = [False] * len(text)
    for start, end in boilerplate(text):
        covered[start:end] = [True] * (end - start)
    at = 0
    for sentence in split(text):
        assert at <= sentence.start < sentence.end
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        at = sentence.end
        covered[sentence.start : sentence.end] = [True] * (sentence.end - sentence.start)
    assert all(done or char.isspace() for done, char in zip(covered, text, strict=True))


@pytest.mark.parametrize("unit", [".", "a.", '."', "\n", "a\n", "A. ", "! ", "…", "a"])
def test_long_runs_of_one_thing_are_split(unit: str) -> None:
    text = unit * 5000
    shown = "".join(text[s.start : s.end] for s in split(text))
    assert len(shown.replace(" ", "").replace("\n", "")) == len(text.replace(" ", "").replace("\n", ""))


@pytest.mark.parametrize("line", ["NAIROBI, Kenya (AP) _", "NICOSIA, August 8 (Xinhua) --", "WASHINGTON _"])
def test_a_dateline_in_a_line_of_its_own_is_no_headline(line: str) -> None:
    text = f"{line}\n\nThe envoys met. They left."
    first, second = split(text)
    assert (first.kind, text[first.start : first.end], text[second.start : second.end]) == (
        "body",
        f"{line}\n\nThe envoys met.",
        "They left.",
    )
    found = dateline(text, first)
    assert found is not None
    assert text[found.end :].lstrip().startswith("The envoys")
