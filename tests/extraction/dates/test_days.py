"""Days, months and the forms that news writes them in."""

import pytest

from tests.extraction.dates.build import dates, values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The pact was signed on Oct. 12, 2021, in Oslo.", "Oct. 12, 2021", "2021-10-12"),
        ("The pact was signed on 12 October 2021.", "12 October 2021", "2021-10-12"),
        ("It dates from the 3rd of May 1997.", "3rd of May 1997", "1997-05-03"),
        ("It fell on March the eighth.", "March the eighth", "2023-03-08"),
        ("Filed 2021-10-12 in court.", "2021-10-12", "2021-10-12"),
        ("Filed on 10/12/21.", "10/12/21", "2021-10-12"),
        ("Filed on 31/12/2021.", "31/12/2021", "2021-12-31"),
        ("Filed on 12.10.2021.", "12.10.2021", "2021-10-12"),
        ("Talks ran on Oct. 3-5, 2021.", "Oct. 3-5, 2021", "2021-10-03/2021-10-05"),
        ("Talks ran on 3–5 October 2021.", "3–5 October 2021", "2021-10-03/2021-10-05"),
        ("It began in October 2021.", "October 2021", "2021-10"),
        ("It began in Oct. '98.", "Oct. '98", "1998-10"),
        ("It began in mid-October 2021.", "mid-October 2021", "2021-10"),
        ("It began in late October 2021.", "late October 2021", "2021-10"),
        ("It began the week of Oct. 4, 2021.", "the week of Oct. 4, 2021", "2021-W40"),
        ("The 9/11 attacks changed that.", "9/11", "2001-09-11"),
        ("He spoke on Sunday, March eighth.", "Sunday, March eighth", "2023-03-08"),
    ],
)
def test_a_written_date_is_read_in_every_form(text: str, words: str, value: str) -> None:
    assert values(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Troops crossed the river on Sept. 3.", "2023-09-03"),
        ("Troops crossed the river on Jan. 20.", "2023-01-20"),
        ("The court will rule on Nov. 20.", "2023-11-20"),
        ("The fee is to be paid by Jan. 31.", "2024-01-31"),
        ("He resigned in December.", "2022-12"),
        ("He will resign in December.", "2023-12"),
        ("She was arrested in October.", "2023-10"),
    ],
)
def test_a_missing_year_is_the_nearest_one_as_the_tense_leans(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


def test_the_first_of_two_dates_takes_the_year_of_the_second() -> None:
    assert values("They fought from May 3 to June 9, 1999.") == [
        ("May 3", "1999-05-03"),
        ("June 9, 1999", "1999-06-09"),
    ]
    assert values("It lasted from November to March 2012.")[0] == ("November", "2011-11")


def test_several_days_of_one_month_are_all_found() -> None:
    assert [value for _, value in values("They met on Oct. 3, 5 and 9.")] == ["2023-10-03", "2023-10-05", "2023-10-09"]
    assert values("They met on 3 and 5 May 2001.") == [("3", "2001-05-03"), ("5 May 2001", "2001-05-05")]
    assert values("On Oct. 12, 14 people died.") == [("Oct. 12", "2023-10-12")]


def test_a_weekend_takes_the_days_it_is_named_by() -> None:
    assert values("They met over the weekend of Oct. 7-8.") == [("the weekend of Oct. 7-8", "2023-W40-WE")]


def test_a_second_day_of_the_month_is_found() -> None:
    assert values("Talks are set for April 24 and 25, he said.", "2023-04-01") == [
        ("April 24", "2023-04-24"),
        ("25", "2023-04-25"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They may march again, and the polls sat still.",
        "May said the march would go on.",
        "Ms. April Jones met June Carter.",
        "It cost $2000, 1,998 votes and 45.10 points.",
        "Some 2000 people fled; 1990 prisoners stayed.",
        "Resolution 1718 was passed.",
        "Oct. 32 and 31 February do not exist.",
        "The score was 3-2 at 14 points.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert [found for found in values(text) if found[1][:4].isdigit() and len(found[1]) > 7] == []
    assert not any(words in ("2000", "1990", "1718", "May", "April", "June") for words, _ in values(text))


def test_a_date_with_its_year_is_explicit_and_one_without_is_relative() -> None:
    assert dates("On Oct. 12, 2021, and again on Oct. 12.") == [
        ("2021-10-12", "DAY", "EXPLICIT"),
        ("2023-10-12", "DAY", "RELATIVE"),
    ]
