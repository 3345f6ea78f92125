"""Parts of a stretch: "the first three months of this year", "the second week of May", "the last day of 2003"."""

import re
from datetime import date, timedelta

from db.vocabulary import Precision
from service.extraction.dates import words as w
from service.extraction.dates.values import add_months
from service.extraction.record import PartialDate, Span

REACH = 40
_PART = re.compile(
    rf"(?<!\w)(?:the{w.SP})?(?P<which>first|second|third|fourth|last|final|opening|closing){w.SP}"
    rf"(?:(?P<count>[0-9]{{1,2}}|{w.alternation(w.NUMBERS)}){w.SP})?(?P<unit>day|week|month|half)(?P<many>s?){w.SP}of{w.SP}"
    rf"(?:the{w.SP})?$",
    re.IGNORECASE,
)
_LAST = frozenset({"last", "final", "closing"})
_DAYS = {"day": 1, "week": 7}


def narrowed(text: str, whole: PartialDate, floor: int) -> PartialDate | None:
    """The part of a month or year that the words before it name; ``None`` where they name none."""
    if whole.span is None or whole.start is None or whole.end is None:
        return None
    begin = max(floor, whole.span.start - REACH)
    found = _PART.search(text[begin : whole.span.start])
    if found is None or whole.precision not in (Precision.MONTH, Precision.YEAR):
        return None
    if found["many"] and not found["count"]:  # "the first months of 2014"
        return None
    which, unit = found["which"].lower(), found["unit"].lower()
    count = int(w.number(found["count"] or "1") or 1)
    nth = 1 if which in (*_LAST, "opening") else w.ordinal(which)
    ends = _months(whole, nth, count, which) if unit == "month" else _days(whole, nth, count, which, unit)
    if ends is None or not whole.start <= ends[0] <= ends[1] <= whole.end:
        return None
    precision = Precision.DAY if ends[0] == ends[1] else Precision.RANGE
    precision = Precision.MONTH if unit == "month" and count == 1 else precision
    span = Span(begin + found.start(), whole.span.end)
    return PartialDate(ends[0], ends[1], precision, whole.resolution, span.of(text), span)


def _months(whole: PartialDate, nth: int, count: int, which: str) -> tuple[date, date] | None:
    if whole.precision is not Precision.YEAR or whole.start is None or whole.end is None or count > 12:
        return None
    first = add_months(whole.start, 12 - count if which in _LAST else nth - 1)
    return first, add_months(first, count) - timedelta(days=1)


def _days(whole: PartialDate, nth: int, count: int, which: str, unit: str) -> tuple[date, date] | None:
    """Some days or weeks, or a half of a month."""
    if whole.start is None or whole.end is None:
        return None
    if unit == "half":
        middle = whole.start + timedelta(days=15)
        halves = (whole.start, middle - timedelta(days=1)), (middle, whole.end)
        return None if whole.precision is not Precision.MONTH else halves[which != "first" and which != "opening"]
    length = timedelta(days=_DAYS[unit] * count)
    if which in _LAST:
        return whole.end - length + timedelta(days=1), whole.end
    first = whole.start + timedelta(days=_DAYS[unit] * (nth - 1))
    return first, first + length - timedelta(days=1)
