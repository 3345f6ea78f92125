"""Stretches of the calendar and their TIMEX3 values.

A ``Period`` is a stretch of whole days together with its ISO-TimeML value (``1998-01-08``, ``1998-W02``,
``1997-Q4``, ``1998-SU``, ``199``) and the precision that the record may claim for it. Weeks are ISO weeks.
Every function here is total over the calendar of ``datetime.date``: what falls outside (year 0, year 10000)
raises ``ValueError`` or ``OverflowError``, and the caller leaves such an expression unresolved.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from db.vocabulary import Precision, edtf
from service.extraction.record import PartialDate


class Grain(StrEnum):
    """The unit of the calendar that an expression speaks in."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Period:
    """The days ``start`` to ``end``, both inclusive, with the value TIMEX3 writes for them."""

    start: date
    end: date
    precision: Precision
    grain: Grain
    value: str


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression of time: half-open offsets, TIMEX3 value and kind, and the record's own date.

    ``kind`` is DATE, TIME, DURATION or SET. ``date`` has precision UNKNOWN where the words fix no day
    ("now", "three days", "daily") or where what they lean on is not known.
    """

    start: int
    end: int
    value: str
    kind: str
    date: PartialDate


def day(on: date) -> Period:
    """One day."""
    return Period(on, on, Precision.DAY, Grain.DAY, on.isoformat())


def week(on: date) -> Period:
    """The ISO week (Monday to Sunday) that holds a day."""
    first = on - timedelta(days=on.weekday())
    year, number, _ = on.isocalendar()
    return Period(first, first + timedelta(days=6), Precision.WEEK, Grain.WEEK, f"{year:04d}-W{number:02d}")


def weekend(on: date) -> Period:
    """Saturday and Sunday of the ISO week that holds a day."""
    whole = week(on)
    first = whole.start + timedelta(days=5)
    return Period(first, whole.end, Precision.RANGE, Grain.WEEKEND, whole.value + "-WE")


def month(year_number: int, number: int) -> Period:
    """A calendar month."""
    last = monthrange(year_number, number)[1]
    start, end = date(year_number, number, 1), date(year_number, number, last)
    return Period(start, end, Precision.MONTH, Grain.MONTH, f"{year_number:04d}-{number:02d}")


def quarter(year_number: int, number: int) -> Period:
    """A calendar quarter, 1 to 4."""
    start, end = month(year_number, 3 * number - 2).start, month(year_number, 3 * number).end
    return Period(start, end, Precision.QUARTER, Grain.QUARTER, f"{year_number:04d}-Q{number}")


def half(year_number: int, number: int) -> Period:
    """Half of a calendar year, 1 or 2."""
    start, end = month(year_number, 6 * number - 5).start, month(year_number, 6 * number).end
    return Period(start, end, Precision.RANGE, Grain.HALF, f"{year_number:04d}-H{number}")


# The northern meteorological seasons: first month of each. Winter runs into the next year.
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season(year_number: int, code: str) -> Period:
    """A season by TIMEX3's code (SP, SU, FA, WI), three northern months; WI is named for the year it starts in."""
    first = SEASON_MONTHS[code]
    start = month(year_number, first).start
    end = month(year_number + 1, 2).end if code == "WI" else month(year_number, first + 2).end
    return Period(start, end, Precision.RANGE, Grain.SEASON, f"{year_number:04d}-{code}")


def year(number: int) -> Period:
    """A calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31), Precision.YEAR, Grain.YEAR, f"{number:04d}")


def decade(first_year: int) -> Period:
    """Ten years from a year that ends in 0."""
    start, end = year(first_year).start, year(first_year + 9).end
    return Period(start, end, Precision.RANGE, Grain.DECADE, f"{first_year:04d}"[:3] + "X")


def century(number: int) -> Period:
    """A century by its ordinal: the 19th is 1801 to 1900."""
    start, end = year(100 * number - 99).start, year(100 * number).end
    return Period(start, end, Precision.RANGE, Grain.CENTURY, f"{number - 1:02d}XX")


def interval(start: date, end: date) -> Period:
    """Any stretch of days; its value is the EDTF interval."""
    first, last = min(start, end), max(start, end)
    return Period(first, last, Precision.RANGE, Grain.RANGE, edtf(first, last, Precision.RANGE) or "")


def add_months(on: date, count: int) -> date:
    """The same day some months on, or the last day of a shorter month."""
    total = on.year * 12 + on.month - 1 + count
    to_year, to_month = total // 12, total % 12 + 1
    return date(to_year, to_month, min(on.day, monthrange(to_year, to_month)[1]))


def season_of(on: date) -> Period:
    """The season that holds a day."""
    if on.month <= 2:
        return season(on.year - 1, "WI")
    return season(on.year, ("SP", "SU", "FA", "WI")[(on.month - 3) // 3])


def around(on: date, grain: Grain) -> Period:
    """The period of a grain that holds a day."""
    if grain is Grain.WEEK:
        return week(on)
    if grain is Grain.WEEKEND:
        return weekend(on)
    if grain is Grain.MONTH:
        return month(on.year, on.month)
    if grain is Grain.QUARTER:
        return quarter(on.year, (on.month + 2) // 3)
    if grain is Grain.HALF:
        return half(on.year, 1 if on.month <= 6 else 2)
    if grain is Grain.SEASON:
        return season_of(on)
    if grain is Grain.YEAR:
        return year(on.year)
    if grain is Grain.DECADE:
        return decade(on.year // 10 * 10)
    if grain is Grain.CENTURY:
        return century((on.year + 99) // 100)
    return day(on)


_MONTHS_IN = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}


def move(on: date, grain: Grain, count: int) -> date:
    """A day moved by a count of units."""
    if grain in _MONTHS_IN:
        return add_months(on, _MONTHS_IN[grain] * count)
    return on + timedelta(days=count * (7 if grain in (Grain.WEEK, Grain.WEEKEND) else 1))


def cover(early: Period, late: Period, within: Period) -> Period:
    """What may be claimed of words that lean on ``within``, read for its first day and for its last.

    Where the two readings differ, all days that either covers; ``within`` itself where that is what they amount
    to: days and weeks around an unknown day of a month lie in that month, give or take its edges.
    """
    if early == late:
        return early
    first, last = min(early.start, late.start), max(early.end, late.end)
    near = early.grain in (Grain.DAY, Grain.WEEK, Grain.WEEKEND)
    slack = timedelta(days=6 if near and within.start != within.end else 0)
    inside = within.start - first <= slack and last - within.end <= slack
    return within if inside and first <= within.end and last >= within.start else interval(first, last)


def step(on: date, grain: Grain, count: int) -> Period:
    """The period of a grain that lies ``count`` units from the one that holds a day."""
    return around(move(on, grain, count), grain)
