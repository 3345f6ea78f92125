"""Words that lean on the publication date, or on the date named before."""

import pytest

from tests.extraction.dates.build import dates, values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Police said today it was over.", "today", "2023-10-18"),
        ("Police moved in yesterday.", "yesterday", "2023-10-17"),
        ("He flies home tomorrow.", "tomorrow", "2023-10-19"),
        ("He flies home the day after tomorrow.", "the day after tomorrow", "2023-10-20"),
        ("Shots rang out last night.", "last night", "2023-10-17TNI"),
        ("Shots rang out this morning.", "this morning", "2023-10-18TMO"),
        ("She speaks tonight.", "tonight", "2023-10-18TNI"),
        ("They met last week.", "last week", "2023-W41"),
        ("They met earlier this month.", "earlier this month", "2023-10"),
        ("They meet later this year.", "later this year", "2023"),
        ("They meet next month.", "next month", "2023-11"),
        ("They met last year.", "last year", "2022"),
        ("They met last summer.", "last summer", "2023-SU"),
        ("They met last October.", "last October", "2022-10"),
        ("They met over the weekend.", "the weekend", "2023-W41-WE"),
        ("They met a year ago.", "a year ago", "2022"),
        ("They met three weeks ago.", "three weeks ago", "2023-W39"),
        ("They met five days ago.", "five days ago", "2023-10-13"),
        ("They met this past summer.", "this past summer", "2023-SU"),
        ("They meet this coming spring.", "this coming spring", "2024-SP"),
        ("The offensive began in the spring.", "the spring", "2023-SP"),
        ("They will meet in the spring.", "the spring", "2024-SP"),
        ("They met the week before last.", "the week before last", "2023-W40"),
        ("They met on the 15th of this month.", "15th of this month", "2023-10-15"),
        ("They will meet in two weeks' time.", "two weeks' time", "2023-W44"),
        ("It was half a century ago.", "half a century ago", "PAST_REF"),
        ("It was years ago.", "years ago", "PAST_REF"),
        ("They met in October last year.", "October last year", "2022-10"),
        ("Work stops on Christmas Day.", "Christmas Day", "2023-12-25"),
        ("Good Friday 1998 brought peace.", "Good Friday 1998", "1998-04-10"),
    ],
)
def test_words_that_lean_on_the_day_of_publication(text: str, words: str, value: str) -> None:
    assert values(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rebels took the town on Monday.", "2023-10-16"),
        ("Rebels took the town on Wednesday.", "2023-10-18"),
        ("Rebels took the town on Thursday.", "2023-10-12"),
        ("The king will land on Thursday.", "2023-10-19"),
        ("The king said on Thursday that he will stay.", "2023-10-12"),
        ("The offer stands until Friday.", "2023-10-20"),
        ("Rebels took the town last Wednesday.", "2023-10-11"),
        ("The king arrives next Monday.", "2023-10-23"),
        ("The king arrives in Oslo on Monday.", "2023-10-23"),
        ("The talks resume Monday.", "2023-10-23"),
        ("Voters go to the polls on Sunday.", "2023-10-22"),
        ("The deadline is Friday.", "2023-10-20"),
        ("Crowds cheered following Sunday's vote.", "2023-10-15"),
        ("The king arrives this coming Sunday.", "2023-10-22"),
    ],
)
def test_a_weekday_is_the_last_one_unless_the_future_is_spoken_of(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


@pytest.mark.parametrize("name", ["Bloody Sunday", "Black Friday", "The Sunday Times"])
def test_a_weekday_in_a_name_is_no_date(name: str) -> None:
    assert values(f"{name} was remembered.") == []


def test_weekdays_of_one_stretch_keep_their_order() -> None:
    assert [value for _, value in values("They met from Thursday to Monday.")] == ["2023-10-12", "2023-10-16"]
    assert [value for _, value in values("They met from Monday to Friday.")] == ["2023-10-09", "2023-10-13"]
    assert [value for _, value in values("They will meet from Friday to Monday.")] == ["2023-10-20", "2023-10-23"]


def test_parts_of_the_day_and_the_clock_belong_to_their_day() -> None:
    assert values("Bombs fell on Monday night.") == [("Monday night", "2023-10-16TNI")]
    assert values("Bombs fell at 10:35 p.m. Monday.") == [("10:35 p.m. Monday", "2023-10-16T22:35")]
    assert values("Bombs fell at noon on Monday.") == [("noon on Monday", "2023-10-16T12:00")]
    assert dates("Bombs fell on Monday night.") == [("2023-10-16", "DAY", "RELATIVE")]


def test_the_story_leans_on_the_date_named_before() -> None:
    text = (
        "On 3 May 1998 they crossed. The next day they rested; two weeks later they left. The following year they fell."
    )
    assert [value for _, value in values(text)] == ["1998-05-03", "1998-05-04", "1998-W21", "1999"]


def test_a_coarse_date_before_gives_no_day_after() -> None:
    assert dates("In August 2020 he fled. The next day he was held.")[1] == ("2020-08", "MONTH", "RELATIVE")


def test_a_year_earlier_is_the_same_quarter_in_a_report_of_quarters() -> None:
    text = "Third-quarter sales rose to 9 million from 8 million a year earlier."
    assert [value for _, value in values(text)] == ["2023-Q3", "2022-Q3"]


def test_the_day_before_leans_on_the_story_only_where_it_ends_its_clause() -> None:
    assert values("He fled on 3 May 1998. She had fled the day before.")[1] == ("the day before", "1998-05-02")
    assert values("She fled the day before the vote.") == []


def test_a_counted_decade_is_wide_and_a_night_has_two_days() -> None:
    assert dates("It fell two decades ago.") == [("1998-10-18/2008-10-18", "RANGE", "RELATIVE")]
    assert dates("It fell overnight.") == [("2023-10-17/2023-10-18", "RANGE", "RELATIVE")]


def test_lengths_are_dated_only_where_something_ties_them() -> None:
    assert dates("It rained for three days.") == [(None, "UNKNOWN", "NONE")]
    assert dates("It rained over the past three days.") == [("2023-10-15/2023-10-18", "RANGE", "RELATIVE")]
    assert dates("It rained for the third straight day.") == [("2023-10-16/2023-10-18", "RANGE", "RELATIVE")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It rained for a year and a half.", "P1Y6M"),
        ("The two-year plan failed.", "P2Y"),
        ("A five-month siege ended.", "P5M"),
        ("It took twenty-four hours.", "PT24H"),
        ("It took a hundred days.", "P100D"),
        ("He waited several hours.", "PTXH"),
        ("A couple of weeks passed.", "P2W"),
        ("They ruled for three decades.", "P30Y"),
        ("He calls every Monday.", "XXXX-WXX-1"),
        ("It appears weekly.", "P1W"),
        ("It now holds the pass.", "PRESENT_REF"),
        ("It recently lost the pass.", "PAST_REF"),
        ("It may help in the near future.", "FUTURE_REF"),
    ],
)
def test_lengths_sets_and_vague_words_have_their_values(text: str, value: str) -> None:
    assert [found for _, found in values(text)] == [value]


def test_a_month_of_that_year_is_of_the_year_named_before() -> None:
    text = "They built a wall in 2011. In July of that year it fell. In May of the following year it stood again."
    assert [value for _, value in values(text)] == ["2011", "2011-07", "2012-05"]
