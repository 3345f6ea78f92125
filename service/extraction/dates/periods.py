"""Dates as an event needs them: with the words that bound them ("since 2011", "from Monday to Wednesday").

TIMEX3 marks "1990" and "1995" in "between 1990 and 1995" as two dates; an event has one date, a range.
``find_periods`` gives each stretch once, as the record writes it; its span takes in the bounding words.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from db.vocabulary import Precision, Resolution
from service.extraction.dates.finder import find_dates
from service.extraction.dates.parts import narrowed
from service.extraction.dates.values import Timex
from service.extraction.record import PartialDate, Span

_WORD = r"(?<!\w)(?P<word>{})\s(?:(?:about|around|the|late|early|as early as)\s)?$"
_OPENS = re.compile(_WORD.format("from|between|since|until|till|through|by|before|after|prior to"), re.IGNORECASE)
_TO = re.compile(r",?\s(?:to|through|until|till)\s(?:the\s)?|\s?[-–—]\s?", re.IGNORECASE)
_AND = re.compile(r",?\sand\s(?:the\s)?", re.IGNORECASE)
_BESIDE = re.compile(r",?\sand\s(?:again\s(?:on\s|in\s)?)?|,\s", re.IGNORECASE)
_ON_DAY, _FOR = re.compile(r",?\s(?:on\s)?"), re.compile(r",?\sfor\s")
_STRAIGHT = re.compile(r"(?:an?\s|the\s)?[\w-]+\s(?:straight|consecutive|successive|running|day|night)(?!\w)", re.I)
_OWNING = re.compile(r"['’]s?(?!\w)")  # "met on Monday, and Tuesday's talks ..."
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
        last, whole = _narrowed(text, known, at, floor)
        opener = _OPENS.search(text[max(floor, whole.start - _REACH) : whole.start])
        start = max(floor, whole.start - _REACH) + opener.start() if opener else whole.start
        word = opener["word"].lower() if opener else ""
        following = known[last + 1] if last + 1 < len(known) else None
        pair = following and (_pair(text, whole, following, word, start) or _run(text, whole, following, word))
        if pair:
            last += 1
        elif not word and whole is known[last] and (end := _beside(text, known, last)) > last:
            pair, last = _joined(text, whole, known[end], start), end
        out.append(pair or _open(text, whole, word, start))
        at, floor = last + 1, known[last].end
    return out


def _pair(text: str, first: Timex, second: Timex, word: str, start: int) -> PartialDate | None:
    """Two dates that are the ends of one stretch."""
    gap = text[first.end : second.start]
    joins = _AND.fullmatch(gap) if word == "between" else _TO.fullmatch(gap)
    begin, end = first.date.start, second.date.end
    if not joins or begin is None or end is None or end < begin or "DURATION" in (first.kind, second.kind):
        return None
    return _joined(text, first, second, start if word in ("from", "between") else first.start)


def _narrowed(text: str, known: list[Timex], at: int, floor: int) -> tuple[int, Timex]:
    """An expression as the words before it narrow it ("the first week of | May"), and the index of its last part."""
    for last in (at + 1, at):  # "the last week | of | May 2014" was read as two
        apart = last > at and (last == len(known) or not text[known[at].end : known[last].start].startswith(" of "))
        part = None if apart else narrowed(text, known[last].date, floor)
        if part is not None and part.span is not None:
            return last, replace(known[last], start=part.span.start, date=part)
    return at, known[at]


def _run(text: str, one: Timex, two: Timex, word: str) -> PartialDate | None:
    """ "for a second straight day on Tuesday", "on Tuesday for a third day": the stretch that ends with that day."""
    gap = text[one.end : two.start]
    run, day = (one, two) if one.kind == "DURATION" else (two, one)
    joins = _ON_DAY if run is one else _FOR
    if word or not joins.fullmatch(gap) or not _STRAIGHT.match(text, run.start) or run.value[-1] != "D":
        return None
    begin, end, on = run.date.start, run.date.end, day.date.start
    if begin is None or end is None or on is None or on != day.date.end:
        return None
    span = Span(one.start, two.end)
    return PartialDate(on - (end - begin), on, Precision.RANGE, day.date.resolution, span.of(text), span)


def _beside(text: str, known: list[Timex], at: int) -> int:
    """The last of dates of one kind that are named beside each other: "Monday and Tuesday", "2006, 2007 and 2009"."""
    last = reached = at
    while reached + 1 < len(known) and _follow(text, known[reached], known[reached + 1]):
        reached += 1
        if text[known[reached - 1].end : known[reached].start].lstrip(",") != " ":
            last = reached
    return last


def _follow(text: str, one: Timex, two: Timex) -> bool:
    """Whether the later of two days, months or years stands beside the earlier one, and owns nothing."""
    if one.kind != "DATE" or one.kind != two.kind or one.date.precision is not two.date.precision:
        return False
    if not one.date.start or not two.date.start or two.date.start <= one.date.start:
        return False
    return bool(_BESIDE.fullmatch(text[one.end : two.start])) and not _OWNING.match(text, two.end)


def _joined(text: str, first: Timex, second: Timex, start: int) -> PartialDate:
    """The stretch from the begin of one date to the end of another."""
    both = {first.date.resolution, second.date.resolution}
    resolution = Resolution.EXPLICIT if both == {Resolution.EXPLICIT} else Resolution.RELATIVE
    span = Span(start, second.end)
    return PartialDate(first.date.start, second.date.end, Precision.RANGE, resolution, span.of(text), span)


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
