"""Nothing that leans on the publication date is finer than that date is known."""

import pytest

from tests.extraction.dates.build import dates, values


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Deported earlier this month.", ("2023-10", "MONTH", "RELATIVE")),
        ("They meet next month.", ("2023-11", "MONTH", "RELATIVE")),
        ("They met yesterday.", ("2023-10", "MONTH", "RELATIVE")),
        ("They met on Monday.", ("2023-10", "MONTH", "RELATIVE")),
        ("They met on Monday night.", ("2023-10", "MONTH", "RELATIVE")),
        ("They met today.", ("2023-10", "MONTH", "RELATIVE")),
        ("They met last week.", ("2023-09-18/2023-10-29", "RANGE", "RELATIVE")),
        ("They met ten days ago.", ("2023-09-21/2023-10-21", "RANGE", "RELATIVE")),
        ("They met last year.", ("2022", "YEAR", "RELATIVE")),
        ("They met on Oct. 12.", ("2023-10-12", "DAY", "RELATIVE")),
        ("They met in September.", ("2023-09", "MONTH", "RELATIVE")),
    ],
)
def test_published_in_a_month(text: str, date: tuple[str, str, str]) -> None:
    assert dates(text, "2023-10") == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("They met yesterday.", ("2023", "YEAR", "RELATIVE")),
        ("They met earlier this month.", ("2023", "YEAR", "RELATIVE")),
        ("They met last month.", ("2022-12-01/2023-11-30", "RANGE", "RELATIVE")),
        ("They met last year.", ("2022", "YEAR", "RELATIVE")),
        ("They met on Oct. 12, 2021.", ("2021-10-12", "DAY", "EXPLICIT")),
    ],
)
def test_published_in_a_year(text: str, date: tuple[str, str, str]) -> None:
    assert dates(text, "2023") == [date]


@pytest.mark.parametrize("words", ["yesterday", "on Monday", "last week", "next month", "on Oct. 12", "three days ago"])
def test_published_nobody_knows_when(words: str) -> None:
    assert dates(f"They met {words}.", None) == [(None, "UNKNOWN", "NONE")]


def test_without_a_publication_date_the_story_still_dates_itself() -> None:
    assert dates("On 3 May 1998 they crossed. The next day they rested.", None) == [
        ("1998-05-03", "DAY", "EXPLICIT"),
        ("1998-05-04", "DAY", "RELATIVE"),
    ]


def test_the_ends_of_the_calendar_are_unresolved_not_an_error() -> None:
    assert dates("They meet next year, and met yesterday.", "9999-12-31")[0] == (None, "UNKNOWN", "NONE")
    assert dates("They met yesterday.", "0001-01-01") == [(None, "UNKNOWN", "NONE")]


def test_an_unknown_date_says_in_its_value_what_is_known() -> None:
    assert values("They met on Oct. 12 and on Monday.", None) == [("Oct. 12", "XXXX-10-12"), ("Monday", "XXXX-WXX-1")]
