"""Publication dates keep exactly the precision they were given with, and what cannot be true is refused with a hint."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import Precision, Resolution
from service.errors import PublishedError
from service.published import parse_published, read_published, to_partial_date

NOW = datetime(2023, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "precision", "start", "end"),
    [
        ("2023", Precision.YEAR, date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-10", Precision.MONTH, date(2023, 10, 1), date(2023, 10, 31)),
        ("2023-02", Precision.MONTH, date(2023, 2, 1), date(2023, 2, 28)),
        ("2023-10-12", Precision.DAY, date(2023, 10, 12), date(2023, 10, 12)),
    ],
)
def test_a_calendar_date_covers_all_it_may_mean(value: str, precision: Precision, start: date, end: date) -> None:
    found = parse_published(value, now=NOW)
    assert (found.value, found.precision, found.start, found.end) == (value, precision, start, end)
    assert found.first == datetime(start.year, start.month, start.day, tzinfo=UTC)
    assert found.last == datetime(end.year, end.month, end.day, tzinfo=UTC) + timedelta(days=1, microseconds=-1)
    assert found.offset is None


def test_a_time_keeps_its_offset_and_its_local_day() -> None:
    found = parse_published("2023-10-12T01:30:00+09:00", now=NOW)
    assert found.value == "2023-10-12T01:30:00+09:00"
    assert found.first == found.last == datetime(2023, 10, 11, 16, 30, tzinfo=UTC)
    assert found.offset == 540
    assert found.start == date(2023, 10, 12)


@pytest.mark.parametrize("value", ["2023-10-12T01:30:00Z", "2023-10-12t01:30:00z", "2023-10-12 01:30Z"])
def test_a_time_in_utc_is_written_one_way(value: str) -> None:
    assert parse_published(value, now=NOW).value == "2023-10-12T01:30:00Z"


def test_an_unknown_local_offset_is_not_taken_for_utc() -> None:
    assert parse_published("2023-10-12T01:30:00-00:00", now=NOW).offset is None


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("soon", "not a publication date"),
        ("", "not a publication date"),
        ("12/10/2023", "not a publication date"),
        ("２０２３", "not a publication date"),
        ("2023-13", "not in the calendar"),
        ("2023-02-30", "not in the calendar"),
        ("0000", "not in the calendar"),
        ("2023-10-12T25:00:00Z", "not in the calendar"),
        ("2023-10-12T10:00:00", "no UTC offset"),
        ("2023-10-12T10:00:00+15:00", "beyond 14 hours"),
        ("0001-01-01T00:00:00+10:00", "not in the calendar"),
        ("1599", "before 1600"),
        ("9999", "in the future: the latest day taken is 2023-11-22"),
        ("9999-12-31T23:59:59-12:00", "not in the calendar"),
        ("2023-11-23", "in the future"),
    ],
)
def test_what_cannot_be_a_publication_date_is_refused_with_the_reason(value: str, hint: str) -> None:
    with pytest.raises(PublishedError, match=hint):
        parse_published(value, now=NOW)


@pytest.mark.parametrize("value", ["2023", "2023-11", "2023-11-22", "2023-11-22T12:00:00Z"])
def test_the_present_and_two_days_of_leeway_are_taken(value: str) -> None:
    assert parse_published(value, now=NOW)


def test_the_coder_gets_local_days_with_the_precision_as_given() -> None:
    partial = to_partial_date(parse_published("2023-10", now=NOW))
    assert (partial.value, partial.precision, partial.resolution) == ("2023-10", Precision.MONTH, Resolution.EXPLICIT)
    assert to_partial_date(None).precision is Precision.UNKNOWN


TIMES = st.from_regex(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", fullmatch=True)


@given(st.text(max_size=40) | TIMES)
def test_any_text_is_a_date_or_a_clear_error(value: str) -> None:
    try:
        found = read_published(value)
    except PublishedError:
        return
    assert found.first <= found.last
    assert read_published(found.value) == found
