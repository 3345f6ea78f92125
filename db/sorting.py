"""Sort keys: what a list is ordered by, as one non-negative 64-bit integer that an index can hold.

A value that is not known gets ``UNKNOWN_KEY``, which sorts as older than every known one.
"""

from datetime import UTC, date, datetime, timedelta

UNKNOWN_KEY = 0
MAX_KEY = 2**63 - 1

_FIRST_INSTANT = datetime(1, 1, 1, tzinfo=UTC)
_WIDTHS = (1, 7, 31, 92)  # a day, a week, a month, a quarter; longer ones, and open ones, are coarser still


def _fineness(start: date | None, end: date | None) -> int:
    """How finely a date is known: 5 for a day, 1 for more than a quarter, 0 where one side is open."""
    if start is None or end is None:
        return 0
    days = (end - start).days + 1
    return 1 + sum(days <= width for width in _WIDTHS)


def happened_key(start: date | None, end: date | None) -> int:
    """Order of events by when they took place: the first day (the last where the start is open), coarse before fine."""
    day = start or end
    return UNKNOWN_KEY if day is None else day.toordinal() * 8 + _fineness(start, end)


def instant_key(moment: datetime | None) -> int:
    """Order of instants (with a time zone): microseconds since the first of January of the year 1 (UTC), plus one."""
    if moment is None:
        return UNKNOWN_KEY
    return max(0, (moment - _FIRST_INSTANT) // timedelta(microseconds=1)) + 1
