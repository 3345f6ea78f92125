"""Dates as an event needs them: with the words that bound them ("since 2011", "from Monday to Wednesday").

TIMEX3 marks "1990" and "1995" in "between 1990 and 1995" as two dates; an event has one date, a range.
``find_periods`` gives each stretch once, as the record writes it; its span takes in the bounding words.
"""

import re
from datetime import date, timedelta

from db.vocabulary import Precision, Resolution
from service.extraction.dates.finder import find_dates
from service.extraction.dates.values import Timex
from service.extraction.record import PartialDate, Span

_WORD = r"(?<!\w)(?P<word>{})\s(?:(?:about|around|the|late|early|as early as)\s)?$"
_OPENS = re.compile(_WORD.format("from|between|since|until|till|through|by|before|after|prior to"), re.IGNORECASE)
_TO = re.compile(r",?\s(?:to|through|until|till)\s(?:the\s)?|\s?[-–—]\s?", re.IGNORECASE)
_AND = re.compile(r",?\sand\s(?:the\s)?", re.IGNORECASE)
_REACH = 24


def find_periods(text: str, published: PartialDate | None) -> list[PartialDate]:
    """All dates and times in a text, ranges joined and open ends open, in order and without overlap.

    Lengths ("three days") are among them only where something ties them to the calendar ("the past three days");
    words that fix no date ("now", "weekly") are left out.
    """
    return bounded(text, find_dates(text, published))


def bounded(text: str, found: list[Timex]) -> list[PartialDate]:
    """The dates among expressions that were found, each with its bounds."""
    known = [timex for timex in found if timex.date.precision is not Precision.UNKNOWN]
    out: list[PartialDate] = []
    at, floor = 0, 0
    while at < len(known):
        opener = _OPENS.search(text[max(floor, known[at].start - _REACH) : known[at].start])
        start = max(floor, known[at].start - _REACH) + opener.start() if opener else known[at].start
        word = opener["word"].lower() if opener else ""
        pair = _pair(text, known[at], known[at + 1], word, start) if at + 1 < len(known) else None
        out.append(pair or _open(text, known[at], word, start))
        at += 2 if pair else 1
        floor = known[at - 1].end
    return out


def _pair(text: str, first: Timex, second: Timex, word: str, start: int) -> PartialDate | None:
    """Two dates that are the ends of one stretch."""
    gap = text[first.end : second.start]
    joins = _AND.fullmatch(gap) if word == "between" else _TO.fullmatch(gap)
    begin, end = first.date.start, second.date.end
    if not joins or begin is None or end is None or end < begin or "DURATION" in (first.kind, second.kind):
        return None
    both = {first.date.resolution, second.date.resolution}
    resolution = Resolution.EXPLICIT if both == {Resolution.EXPLICIT} else Resolution.RELATIVE
    from_start = start if word in ("from", "between") else first.start
    span = Span(from_start, second.end)
    return PartialDate(begin, end, Precision.RANGE, resolution, span.of(text), span)


def _open(text: str, timex: Timex, word: str, start: int) -> PartialDate:
    """One date, open on the side that a bounding word leaves open; a time of the clock bounds no day."""
    begin, end = timex.date.start, timex.date.end
    if word in ("", "between") or begin is None or end is None or timex.kind != "DATE":
        return timex.date
    try:
        first, last = _ends(word, begin, end)
    except OverflowError:
        return timex.date
    span = Span(start, timex.end)
    return PartialDate(first, last, Precision.RANGE, timex.date.resolution, span.of(text), span)


def _ends(word: str, begin: date, end: date) -> tuple[date | None, date | None]:
    """The days a bounding word leaves: "after March" starts in April, but "after the 3rd" may still be the 3rd."""
    if word in ("since", "from"):
        return begin, None
    if word == "after":
        return (begin if begin == end else end + timedelta(days=1)), None
    if word in ("before", "prior to"):
        return None, begin - timedelta(days=1)
    return None, end
