"""Lapses: "a day after Chad withdrew", "three weeks before it fell": a day counted from the day of the clause above."""

from collections.abc import Sequence
from datetime import date, timedelta

from db.vocabulary import Precision, Resolution
from service.extraction.clause import Clause
from service.extraction.record import PartialDate
from service.extraction.words import Word, span_of

REACH = 4  # words between the marker and the subject behind it
ONE = frozenset({"a", "an", "one"})
NUMBERS = {word: count for count, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}


def counted(clause: Clause, words: Sequence[Word], text: str, base: PartialDate | None) -> PartialDate | None:
    """The date of a clause that a count of days, weeks, months or years sets off from the clause above, whose date is
    ``base``; months and years are no finer than that.
    """
    if clause.link != "adv" or clause.marker not in ("after", "before") or base is None:
        return None
    if base.start is None or base.start != base.end:
        return None
    first = clause.subj.first if clause.subj is not None else clause.vg.first
    at = next((k for k in range(first, max(1, first - REACH), -1) if words[k].low == clause.marker), 0)
    count = _count(words[at - 2]) if at > 1 else None
    found = _step(base.start, words[at - 1].lemma, count if clause.marker == "before" else -count) if count else None
    if found is None:
        return None
    start, end, precision = found
    span = span_of(words, at - 2, at + 1)
    return PartialDate(start, end, precision, Resolution.RELATIVE, span.of(text), span)


def _count(word: Word) -> int | None:
    if word.low in ONE:
        return 1
    return int(word.low) if word.low.isdigit() and len(word.low) < 3 else NUMBERS.get(word.low)


def _step(on: date, unit: str, count: int) -> tuple[date, date, Precision] | None:
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
