"""Lapses: "a day after Chad withdrew", "a week before the fall of Lome": counted from the day of the clause above."""

from collections.abc import Sequence
from datetime import date, timedelta

from db.vocabulary import Precision, Resolution
from service.extraction.grammar.words import Word, span_of
from service.extraction.record import PartialDate

MARKERS = frozenset({"after", "before"})
REACH = 4  # words between the marker and the subject behind it
ONE = frozenset({"a", "an", "one", "the"})  # "the day after"
NUMBERS = {word: count for count, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
SHORT = frozenset({"hour", "minute", "moment", "second"})  # of the same day
SOME = frozenset({"hours", "minutes", "moments", "seconds", "days"})  # without a number
HEDGES = frozenset({"than", "just", "about", "nearly", "almost", "only", "barely", "roughly", "some"})
_Stretch = tuple[date, date, Precision]


def marker_before(first: int, words: Sequence[Word]) -> int | None:
    """Where "after" or "before" stands, right before a phrase or clause that begins at a word."""
    return next((k for k in range(first, max(0, first - REACH), -1) if words[k].low in MARKERS), None)


def is_counted(at: int, words: Sequence[Word]) -> bool:
    """Whether the marker at a word has a count of units before it."""
    return _count(at, words) is not None


def joins(at: int, words: Sequence[Word]) -> bool:
    """ "came a day after Chad withdrew and | a month after it ...": the count follows another of the same clause."""
    first = at - 2
    while words[first].low in HEDGES or words[first].low in ("less", "more"):
        first -= 1
    return first > 0 and words[first - 1].low == "and"


def counted(
    at: int, words: Sequence[Word], text: str, base: PartialDate | None, last: date | None
) -> PartialDate | None:
    """The date that the count before a marker sets off from ``base``, which has come to an end by ``last``.

    Months and years are no finer than that; "less than a week after" is all of that week.
    """
    count = _count(at, words)
    if count is None or base is None or base.start is None or base.end is None:
        return None
    begin, end = base.start, min(base.end, last) if last is not None and last >= base.start else base.end
    unit, sign, less = words[at - 1].lemma, 1 if words[at].low == "before" else -1, _less(at, words)
    if less and unit == "week":
        unit, count = "day", 7 * count
    if unit in SHORT or (count == 0 and begin != end):
        found = begin, end, base.precision if end == base.end else Precision.RANGE
    elif count == 0:
        return None
    else:
        stretch = _between(begin, end, unit, sign * count)
        if stretch is None:
            return None
        less = less and (unit, count) != ("day", 1)  # "less than a day after" is the day before, for most readers
        found = _within(stretch, begin, end, sign) if less else stretch
    span = span_of(words, at - 1 if unit in SHORT and count == 0 else at - 2, at + 1)
    return PartialDate(*found, Resolution.RELATIVE, span.of(text), span)


def _count(at: int, words: Sequence[Word]) -> int | None:
    """How many units stand before the marker; 0 for "hours after", which has no number."""
    if at < 2:
        return None
    word = words[at - 2]
    if word.low in ONE:
        return 1
    if word.low.isdigit() and len(word.low) < 3:
        return int(word.low)
    return NUMBERS.get(word.low, 0 if words[at - 1].low in SOME and word.low not in ("few", "several") else None)


def _less(at: int, words: Sequence[Word]) -> bool:
    return at > 4 and words[at - 3].low == "than" and words[at - 4].low == "less"


def _within(stretch: _Stretch, begin: date, end: date, sign: int) -> _Stretch:
    """From the day so counted to that from which it is counted."""
    return (stretch[0], end, Precision.RANGE) if sign < 0 else (begin, stretch[1], Precision.RANGE)


def _between(begin: date, end: date, unit: str, count: int) -> _Stretch | None:
    """The stretch so many units from a stretch: from its first day to its last."""
    first, second = _step(begin, unit, count), _step(end, unit, count)
    if first is None or second is None:
        return None
    return first if first == second else (first[0], second[1], Precision.RANGE)


def _step(on: date, unit: str, count: int) -> _Stretch | None:
    """The stretch of the calendar so many units from a day."""
    if unit == "day":
        day = on + timedelta(days=count)
        return day, day, Precision.DAY
    if unit == "week":
        day = on + timedelta(weeks=count)
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6), Precision.WEEK
    if unit == "month":
        months = on.year * 12 + on.month - 1 + count
        first = date(months // 12, months % 12 + 1, 1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1), Precision.MONTH
    if unit == "year":
        return date(on.year + count, 1, 1), date(on.year + count, 12, 31), Precision.YEAR
    return None
