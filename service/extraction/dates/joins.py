"""Two neighbours that are one expression: "Friday" + "Oct. 23", "10 p.m." + "Wednesday", "1998" + "third quarter".

Also a year that the later of two lends the earlier ("from May to October 2020").
"""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from service.extraction.dates.hits import Hit, Parts, Reading
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import Grain, Period, day, half, interval, month, quarter, season, weekend

_COMMA = re.compile(r",?\s{1,2}|,?\s?the\s")
_OF = re.compile(r",?\s(?:of\s)?")
_OWNS = re.compile(r"(?:['’]s)?[\s-](?:fiscal\s)?")
_CLOCK = re.compile(r",?\s(?:on\s)?|\s\([0-9]{4} GMT\),?\s(?:on\s)?")
_NIGHT = re.compile(r"\s(?:on\s|(?P<into>into\s|to\s))?")
_AT = re.compile(r",?\s(?:at\s|around\s|about\s)?")


def join(left: Hit, right: Hit, scene: Scene) -> Hit | None:
    """One expression made of two that follow each other; ``None`` where they are two."""
    if right.start - left.end > 16:
        return None
    gap = scene.text[left.end : right.start]
    if left.parts.weekday is not None and right.parts.day and right.kind == "DATE" and _COMMA.fullmatch(gap):
        return Hit(left.start, right.end, right.kind, right.reading, right.parts)
    if left.reading.value.endswith("-WE") and right.parts.day and right.reading.period and gap == " of ":
        whole = weekend(right.reading.period.start)
        return Hit(left.start, right.end, "DATE", Reading(whole.value, whole, right.reading.resolution))
    if scene.text[left.start : left.end].lower() == "overnight" and _is_day(right) and (into := _NIGHT.fullmatch(gap)):
        return _night(left, right, back=1 if into["into"] else 0)
    if left.parts.clock and _is_day(right) and _CLOCK.fullmatch(gap):
        return _timed(left, right, left.parts.clock, right.reading)
    if right.parts.clock and _is_day(left) and _AT.fullmatch(gap):
        return _timed(left, right, right.parts.clock, left.reading)
    if _lacks_year(left) and _gives_year(right) and _OF.fullmatch(gap):
        return _of_year(left, right, left.parts, right.reading)
    if _gives_year(left) and _lacks_year(right) and right.parts.day is None and _OWNS.fullmatch(gap):
        return _of_year(_with_article(left, scene), right, right.parts, left.reading)
    return None


def _with_article(hit: Hit, scene: Scene) -> Hit:
    """ "the 1998 third quarter": the article belongs to the quarter."""
    before = scene.text[max(0, hit.start - 4) : hit.start]
    return replace(hit, start=hit.start - 4) if before.lower() == "the " else hit


def _is_day(hit: Hit) -> bool:
    return hit.parts.clock is None and hit.kind in ("DATE", "TIME") and len(hit.reading.value) in (10, 13)


def _night(left: Hit, right: Hit, *, back: int) -> Hit | None:
    """ "overnight on Wednesday", the night that began then; "overnight into Thursday", the one that ended then."""
    if right.reading.period is None or right.reading.period.start is None:
        return None
    evening = right.reading.period.start - timedelta(days=back)
    night = interval(evening, evening + timedelta(days=1))
    return Hit(left.start, right.end, "TIME", Reading(f"{evening}TNI", night, right.reading.resolution))


def _timed(left: Hit, right: Hit, clock: str, on: Reading) -> Hit:
    reading = Reading(on.value[:10] + clock, on.period, on.resolution)
    return Hit(left.start, right.end, "TIME", reading, Parts(clock=clock))


def _lacks_year(hit: Hit) -> bool:
    parts = hit.parts
    return not parts.year_given and any((parts.month, parts.quarter, parts.half, parts.season))


def _gives_year(hit: Hit) -> bool:
    return hit.reading.period is not None and hit.reading.period.grain is Grain.YEAR and hit.parts.year_given


def _of_year(left: Hit, right: Hit, parts: Parts, of: Reading) -> Hit | None:
    """A month, quarter, half or season in a year that is known."""
    if of.period is None:
        return None
    number = of.period.start.year
    try:
        found = _in_year(parts, number)
    except (ValueError, OverflowError):
        return None
    reading = Reading(found.value, found, of.resolution)
    given = Parts(parts.month, parts.day, None, parts.quarter, parts.half, parts.season, None, True)
    return Hit(left.start, right.end, "DATE", reading, given)


def _in_year(parts: Parts, number: int) -> Period:
    if parts.month:
        return day(date(number, parts.month, parts.day)) if parts.day else month(number, parts.month)
    if parts.quarter:
        return quarter(number, parts.quarter)
    return half(number, parts.half) if parts.half else season(number, parts.season or "SU")


_LENDS = re.compile(r"\s?[-–—]\s?|,?\s(?:to|and|or|through|until|till)\s(?:the\s)?")


def lend_year(left: Hit, right: Hit, scene: Scene) -> Hit | None:
    """The earlier of two dates with the year that only the later one names; the year before where months run over."""
    if left.parts.year_given or not right.parts.year_given or not (left.parts.month and right.parts.month):
        return None
    period = right.reading.period
    if period is None or not _LENDS.fullmatch(scene.text[left.end : right.start]):
        return None
    number = period.start.year - (left.parts.month > right.parts.month)
    try:
        found = _in_year(left.parts, number)
    except (ValueError, OverflowError):
        return None
    reading = Reading(found.value, found, right.reading.resolution)
    return replace(left, reading=reading, parts=replace(left.parts, year_given=True))


_TO = re.compile(r"\s?[-–—]\s?|\s(?:to|through|until|till)\s")


def same_week(left: Hit, right: Hit, scene: Scene) -> tuple[Hit, Hit]:
    """The weekdays of "Monday to Friday" in the order that they are named: back where the past is told, else ahead."""
    first, last = left.reading.period, right.reading.period
    named = left.parts.weekday is not None and right.parts.weekday is not None
    if not named or first is None or last is None or first.start != first.end or last.start != last.end:
        return left, right
    if first.start <= last.start or not _TO.fullmatch(scene.text[left.end : right.start]):
        return left, right
    try:
        if scene.tense(left.start, right.end) < 0:
            return _by_days(left, first, -7), right
        return left, _by_days(right, last, 7)
    except OverflowError:
        return left, right


def _by_days(hit: Hit, period: Period, count: int) -> Hit:
    moved = day(period.start + timedelta(days=count))
    return replace(hit, reading=Reading(moved.value, moved, hit.reading.resolution))


# Words that narrow a date without naming another one.
_WIDER = re.compile(
    r"(?<!\w)(?:(?:the\s)?(?:very\s)?(?:end|beginning|start|middle|close|(?:early|latter) part)\sof\s(?:the\s)?"
    r"|(?:late|early|mid|earlier|later)(?:\sin|\son)?[\s-](?:the\s)?)$",
    re.IGNORECASE,
)
_LATE = re.compile(r"(?<!\w)(?:late|early)\s$", re.IGNORECASE)


def widen(hit: Hit, text: str, floor: int) -> Hit:
    """Take in "late", "the end of" and the like; before a day only "late" and "early", and only with a day's name."""
    value, period = hit.reading.value, hit.reading.period
    if hit.kind != "DATE" or value.endswith("_REF"):
        return hit
    narrow = len(value) >= len("XXXX-WXX-1") if period is None else period.grain is Grain.DAY
    if narrow and hit.parts.day is not None:
        return hit
    begin = max(floor, hit.start - 24)
    found = (_LATE if narrow else _WIDER).search(text[begin : hit.start])
    return hit if found is None else replace(hit, start=begin + found.start())


def widened(hits: list[Hit], text: str) -> list[Hit]:
    """All expressions with the words that narrow them; none runs into the one before."""
    out = [widen(hit, text, 0) for hit in hits[:1]]
    out += [widen(hit, text, before.end) for before, hit in pairwise(hits)]
    return out
