"""Publication dates: read strictly, kept as precisely as they were given and no more precisely.

Accepted are a year, a month, a day (``2023``, ``2023-10``, ``2023-10-12``: EDTF level 0) and an RFC 3339
date-time with its offset. A date-time without offset could be any of 26 hours, so it is an error that says so.
A year, month or day is taken in UTC for its first and last instant.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from db.vocabulary import Precision, Resolution
from service.errors import PublishedError
from service.extraction.record import PartialDate

FIRST_YEAR = 1600  # the first printed newspapers: anything older is a slip
LEEWAY = timedelta(days=2)  # clocks and time zones differ; news from the day after tomorrow does not exist

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|z|[+-]\d{2}:\d{2})?", re.ASCII
)
_RIGHT = "Give a year, month or day (2023, 2023-10, 2023-10-12) or an RFC 3339 time (2023-10-12T08:30:00+09:00)."


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published: its value as given (normalised), and all that the value may mean."""

    value: str  # EDTF, or RFC 3339 with the offset as given
    precision: Precision  # DAY, MONTH or YEAR; a time of day is a DAY with one instant
    first: datetime  # the first and last instant it may mean, UTC, both inclusive
    last: datetime
    offset: int | None  # minutes east of UTC, where one was given
    start: date  # the first and last day it may mean, local to where it was published
    end: date


def parse_published(value: str, *, now: datetime) -> Published:
    """Read a publication date and check that it can be true at ``now``; raises PublishedError saying what is right."""
    published = read_published(value)
    if published.start.year < FIRST_YEAR:
        raise PublishedError(f"{value!r} is before {FIRST_YEAR}, the first year of news there is.", value)
    limit = now + LEEWAY
    if published.first > limit:
        raise PublishedError(f"{value!r} lies in the future: the latest day taken is {limit.date()}.", value)
    return published


def read_published(value: str) -> Published:
    """Read a publication date without asking whether it can be true; raises PublishedError if it is not a date."""
    text = value.strip()
    try:
        if found := _DATE.fullmatch(text):
            return _calendar(text, found)
        if found := _TIME.fullmatch(text):
            return _moment(text, found)
    except (ValueError, OverflowError) as error:  # datetime's own: 30 February, 25 o'clock, before the year 1
        raise PublishedError(f"{text!r} is not in the calendar: {error}. {_RIGHT}", value) from error
    raise PublishedError(f"{text[:100]!r} is not a publication date. {_RIGHT}", value)


def to_partial_date(published: Published | None) -> PartialDate:
    """The publication date as the coder wants it: local days, as given; unknown where there is none."""
    if published is None:
        return PartialDate()
    return PartialDate(published.start, published.end, published.precision, Resolution.EXPLICIT)


def _calendar(value: str, found: re.Match[str]) -> Published:
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    start = date(year, month or 1, day or 1)
    if month is None:
        end, precision = date(year, 12, 31), Precision.YEAR
    elif day is None:
        end, precision = date(year, month, monthrange(year, month)[1]), Precision.MONTH
    else:
        end, precision = start, Precision.DAY
    first = datetime.combine(start, time.min, UTC)
    return Published(value, precision, first, datetime.combine(end, time.max, UTC), None, start, end)


def _moment(value: str, found: re.Match[str]) -> Published:
    day, hour, minute, second, fraction, zone = found.groups()
    if zone is None:
        raise PublishedError(f"{value!r} has no UTC offset: end it with Z or one like +09:00, or give the day.", value)
    micro = int((fraction or "0")[:6].ljust(6, "0"))
    offset = _offset(value, zone)
    clock = time(int(hour), int(minute), int(second or 0), micro, timezone(timedelta(minutes=offset)))
    local = datetime.combine(date.fromisoformat(day), clock)
    instant = local.astimezone(UTC)
    written = local.isoformat().replace("+00:00", "Z")
    known = None if zone == "-00:00" else offset  # RFC 3339, 4.3: UTC is known, the local offset is not
    return Published(written, Precision.DAY, instant, instant, known, local.date(), local.date())


def _offset(value: str, zone: str) -> int:
    """Minutes east of UTC of ``Z`` or ``±hh:mm``; at most 14 hours (Kiribati) either way."""
    if zone in "Zz":
        return 0
    hours, minutes = int(zone[1:3]), int(zone[4:6])
    if hours * 60 + minutes > 14 * 60 or minutes > 59:
        raise PublishedError(f"{value!r} has the offset {zone}; there is none beyond 14 hours.", value)
    return (hours * 60 + minutes) * (-1 if zone[0] == "-" else 1)
