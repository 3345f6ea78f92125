"""Years and what is named by them."""

import pytest

from tests.extraction.dates.build import dates, values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He fled in 1987.", "1987", "1987"),
        ("The 2015 accord held.", "2015", "2015"),
        ("The '98 accord held.", "'98", "1998"),
        ("The vote came in nineteen ninety-four.", "nineteen ninety-four", "1994"),
        ("The vote came in two thousand and four.", "two thousand and four", "2004"),
        ("The 1990s were lean.", "1990s", "199X"),
        ("In the early 1980's, prices rose.", "early 1980's", "198X"),
        ("It was made in the sixties.", "sixties", "196X"),
        ("It was built in the 19th century.", "the 19th century", "18XX"),
        ("The first half of 2022 was dry.", "The first half of 2022", "2022-H1"),
        ("Output fell in the third quarter of 2022.", "the third quarter of 2022", "2022-Q3"),
        ("Output fell in Q3 2022.", "Q3 2022", "2022-Q3"),
        ("Third-quarter output fell.", "Third-quarter", "2023-Q3"),
        ("Output fell in last year's second quarter.", "last year's second quarter", "2022-Q2"),
        ("In the summer of 2014 it burned.", "summer of 2014", "2014-SU"),
        ("Profit rose in fiscal 2021.", "fiscal 2021", "2021"),
        ("The 1950-53 war ended there.", "1950-53", "1950-01-01/1953-12-31"),
        ("He left at the end of 1994.", "the end of 1994", "1994"),
    ],
)
def test_years_and_their_parts_are_read(text: str, words: str, value: str) -> None:
    assert values(text) == [(words, value)]


def test_a_man_in_his_sixties_is_no_decade() -> None:
    assert values("A man in his sixties was held.") == []


def test_a_decade_is_a_range_and_a_quarter_a_quarter() -> None:
    assert dates("It grew in the 1990s and in Q3 2022.") == [
        ("1990-01-01/1999-12-31", "RANGE", "EXPLICIT"),
        ("2022-07-01/2022-09-30", "QUARTER", "EXPLICIT"),
    ]


def test_a_year_that_opens_a_sentence_counts_nobody() -> None:
    assert [value for _, value in values("In 2010 troops opened fire.")] == ["2010"]
    assert [value for _, value in values("France sent 2010 troops.")] == []
