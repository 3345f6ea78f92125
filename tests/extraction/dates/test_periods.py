"""Dates as an event needs them: ranges joined, open ends open."""

import pytest

from benchmarks.dates import published
from service.extraction.dates import find_periods


def periods(text: str) -> list[tuple[str | None, str | None, str]]:
    found = find_periods(text, published("2023-10-18"))
    return [(date.words, date.value, date.resolution.value) for date in found]


@pytest.mark.parametrize(
    ("text", "words", "value", "resolution"),
    [
        ("They met from Monday to Wednesday.", "from Monday to Wednesday", "2023-10-16/2023-10-18", "RELATIVE"),
        ("Between 1990 and 1995 they fought.", "Between 1990 and 1995", "1990-01-01/1995-12-31", "EXPLICIT"),
        ("They sailed between 3 and 5 May 2001.", "between 3 and 5 May 2001", "2001-05-03/2001-05-05", "EXPLICIT"),
        ("They sailed July-August 2019.", "July-August 2019", "2019-07-01/2019-08-31", "EXPLICIT"),
        ("It has been shut since 2011.", "since 2011", "2011-01-01/..", "EXPLICIT"),
        ("It is shut until Friday.", "until Friday", "../2023-10-20", "RELATIVE"),
        ("It was shut by Oct. 5, 2021.", "by Oct. 5, 2021", "../2021-10-05", "EXPLICIT"),
        ("It was shut before 2011.", "before 2011", "../2010-12-31", "EXPLICIT"),
        ("It was shut after 2011.", "after 2011", "2012-01-01/..", "EXPLICIT"),
        ("It was shut on Monday.", "Monday", "2023-10-16", "RELATIVE"),
        ("It shut over the past three days.", "the past three days", "2023-10-15/2023-10-18", "RELATIVE"),
    ],
)
def test_bounding_words_bound_the_date(text: str, words: str, value: str, resolution: str) -> None:
    assert periods(text) == [(words, value, resolution)]


def test_days_that_are_listed_are_one_stretch_unless_they_are_of_two_kinds() -> None:
    assert [value for _, value, _ in periods("It shut on Monday and Tuesday.")] == ["2023-10-16/2023-10-17"]
    assert [value for _, value, _ in periods("It shut on Monday, and Tuesday's talks failed.")] == [
        "2023-10-16",
        "2023-10-17",
    ]
    assert [value for _, value, _ in periods("It shut in 1990 and on May 3, 1995.")] == ["1990", "1995-05-03"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It shut in the first three months of this year.", "2023-01-01/2023-03-31"),
        ("It shut in the last two months of 2003.", "2003-11-01/2003-12-31"),
        ("It has been shut since the first week of May.", "2023-05-01/.."),
        ("It shut in the second half of May 2014.", "2014-05-16/2014-05-31"),
        ("It shut on the last day of 2003.", "2003-12-31"),
        ("It was shut in the first months of 2014.", "2014"),
    ],
)
def test_a_part_of_a_month_or_a_year(text: str, value: str) -> None:
    assert [found for _, found, _ in periods(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "She told the parliament on Monday that troops would leave.",
        "She said in a statement on Monday the troops would leave.",
        "They signed a peace plan on Monday.",
    ],
)
def test_a_weekday_of_a_saying_is_gone_whatever_is_said(text: str) -> None:
    assert [found for _, found, _ in periods(text)] == ["2023-10-16"]


def test_a_range_that_would_run_backwards_stays_two_dates() -> None:
    assert [value for _, value, _ in periods("It shut from 1995 to 1990.")] == ["1995-01-01/..", "1990"]


def test_words_that_fix_no_date_are_left_out() -> None:
    assert periods("It now opens weekly for three days.") == []
