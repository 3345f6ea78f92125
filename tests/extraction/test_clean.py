"""Cleaning: what is cut, what stays, and that doing it twice changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.text.clean import boilerplate, clean


def test_line_ends_and_trailing_spaces_are_made_equal() -> None:
    assert clean("\ufeffOne  \r\nTwo\t\rThree\n") == "One\nTwo\nThree"


def test_runs_of_blank_lines_become_one() -> None:
    assert clean("One\n\n\n \n\nTwo") == "One\n\nTwo"


def test_control_characters_go_and_accents_stay_as_they_were() -> None:
    assert clean("Cafe\u0301\x00 opened") == "Cafe\u0301 opened"


@pytest.mark.parametrize(
    "line",
    [
        "scroll to top",
        "Back to top",
        "Advertisement",
        "Share this article",
        "Share on Facebook",
        "Read more: Five things to know",
        "Click here to subscribe to our newsletter.",
        "Sign up for our newsletter and stay informed.",
        "We use cookies to improve your experience.",
        "© 2023 Example Media Ltd",
        "Copyright 2021 The Daily Example. All rights reserved.",
        "Follow us on Twitter and Facebook",
        "Story continues below advertisement",
        "Reporting by Ann Example; Editing by Bob Example",
        "5 min read",
        "* * *",
    ],
)
def test_boilerplate_lines_are_cut(line: str) -> None:
    assert clean(f"Troops left the town.\n\n{line}\n\nNobody was hurt.") == "Troops left the town.\n\nNobody was hurt."


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.",
        "Save the harbour, residents tell the mayor",
        "Register to vote by Friday, officials urge",
        "By using this route, smugglers avoid the border guards.",
        "Advertisements for the rally were banned.",
        "Read more books, the minister told pupils.",
        "Watch your step, rebels warn the envoy",
    ],
)
def test_prose_that_only_resembles_boilerplate_stays(line: str) -> None:
    assert clean(line) == line


def test_boilerplate_spans_name_the_lines() -> None:
    text = "Troops left.\nscroll to top\nNobody was hurt."
    assert [text[a:b] for a, b in boilerplate(text)] == ["scroll to top"]


@given(st.text())
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    once = clean(raw)
    assert clean(once) == once
    assert "\r" not in once
    assert "\x00" not in once


@given(st.lists(st.sampled_from(["Rebels fled.", "Advertisement", "", "  ", "scroll to top", "\r", "x"]), max_size=12))
def test_cleaned_text_holds_no_boilerplate(lines: list[str]) -> None:
    assert boilerplate(clean("\n".join(lines))) == []
