"""Words that point at a unit of the calendar: "this week", "last fall", "the following year"."""

import re
from datetime import date, timedelta

from service.extraction.dates import words as w
from service.extraction.dates.hits import Hit, Parts, Reading
from service.extraction.dates.leaning import blank, follow, in_part, latest_quarter
from service.extraction.dates.rules import RuleBook, the, with_or_without_the
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import Grain, Period, around, day, interval, month, move, season, step

BOOK = RuleBook()

_NAMES = w.alternation([*w.GRAINS, *w.SEASONS, *w.PARTS])
_POINTERS = "this last next past current latest coming same that previous preceding following upcoming prior".split()
_BETWEEN = rf"(?:(?P<inner>coming|past|same|very|calendar|fiscal|school|academic){w.SP})?"
_POINTER = rf"(?P<the>the{w.SP}(?:very{w.SP})?)?(?P<which>{w.alternation(_POINTERS)}){w.JOIN}{_BETWEEN}"


@BOOK.rule([*with_or_without_the(_POINTERS), *the("very")], rf"{_POINTER}(?P<name>{_NAMES}|{w.MONTH}){w.END}")
def pointed(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "this week", "last fall", "next month", "the same day", "the following year", "last night"."""
    name, which = match["name"].lower().rstrip("."), match["which"].lower()
    if (match["inner"] or "").lower() in ("coming", "past"):  # "this past summer", "this coming spring"
        which = match["inner"].lower()
    if name in w.MONTHS:
        return _pointed_month(match, scene, w.MONTHS[name], which) if match["month"][0].isupper() else None
    if name in w.PARTS:
        return _pointed_part(match, scene, w.PARTS[name], which)
    if name in w.SEASONS:
        reading = _pointed_season(scene, w.SEASONS[name], which)
        return Hit(match.start(), match.end(), "DATE", reading, Parts(season=w.SEASONS[name], year_given=True))
    return _pointed_unit(match, scene, w.GRAINS[name], which)


@BOOK.rule(w.MONTHS, rf"{w.MONTH}{w.SP}of{w.SP}(?:that|the{w.SP}same|the{w.SP}following){w.SP}year{w.END}")
def month_of_that_year(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "July of that year": the year of the date named before."""
    number = w.month_number(match["month"])
    later = "following" in match[0].lower()
    if not match["month"][0].isupper():
        return None
    reading = scene.follow(lambda anchor: month(anchor.start.year + later, number), f"XXXX-{number:02d}")
    return Hit(match.start(), match.end(), "DATE", reading, Parts(month=number, year_given=True))


_NARRATIVE = {"same": 0, "that": 0, "previous": -1, "preceding": -1, "prior": -1, "following": 1}
_DEICTIC = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}


def _pointed_unit(match: re.Match[str], scene: Scene, grain: Grain, which: str) -> Hit | None:
    the, unknown = bool(match["the"]), blank(grain)
    if which == "latest":
        if grain is not Grain.QUARTER:
            return None
        reading = latest_quarter(scene)
    elif which in _NARRATIVE:
        reading = scene.follow(follow(grain, _NARRATIVE[which]), unknown)
    elif the and which == "next" and (grain is Grain.DAY or scene.tense(match.start(), match.end()) < 0):
        reading = scene.follow(follow(grain, 1), unknown)
    elif grain is Grain.DAY and which not in ("this",):
        return None
    elif which == "past" or (the and which in ("last", "next", "coming")):
        return _stretch(match, scene, grain, -1 if which in ("last", "past") else 1)
    else:
        reading = scene.lean(lambda on: step(on, grain, _DEICTIC[which]), unknown)
    parts = Parts(year_given=grain in (Grain.YEAR,))
    return Hit(match.start(), match.end(), "DATE", reading, parts)


def _stretch(match: re.Match[str], scene: Scene, grain: Grain, sign: int) -> Hit:
    """Reads "the past year": a duration that ends (or begins) with publication."""
    reading = scene.lean(lambda on: interval(move(on, grain, sign), on), "")
    letter = "W" if grain is Grain.WEEKEND else grain.value[0].upper()
    length = Reading(f"P1{letter}", reading.period, reading.resolution)
    return Hit(match.start(), match.end(), "DURATION", length, anchors=False)


def _pointed_part(match: re.Match[str], scene: Scene, part: str, which: str) -> Hit | None:
    if which in ("this", "last"):
        back = which == "last"
        reading = scene.lean(lambda on: day(on - timedelta(days=back)), "XXXX-XX-XX")
    elif which in _NARRATIVE or (which == "next" and match["the"]):
        reading = scene.follow(follow(Grain.DAY, _NARRATIVE.get(which, 1)), "XXXX-XX-XX")
    else:
        return None
    reading, kind = in_part(reading, part)
    return Hit(match.start(), match.end(), kind, reading)


def _pointed_season(scene: Scene, code: str, which: str) -> Reading:
    def resolve(on: date) -> Period:  # "this winter" in October is the one to come, in January the one under way
        this = season(on.year - (code == "WI" and on.month <= 2), code)
        if which in ("last", "past", "previous"):
            return this if this.end < on else season(int(this.value[:4]) - 1, code)
        if which in ("next", "coming", "following", "upcoming"):
            return this if this.start > on else season(int(this.value[:4]) + 1, code)
        return this

    return scene.lean(resolve, f"XXXX-{code}")


_DAY_FOLLOWS = re.compile(r"\s[0-9]{1,2}(?![0-9])")  # "this Dec. 13" is a day


def _pointed_month(match: re.Match[str], scene: Scene, number: int, which: str) -> Hit | None:
    def resolve(on: date) -> Period:
        back, ahead = (on.month - number) % 12, (number - on.month) % 12
        if which in ("last", "past", "previous"):
            return step(on, Grain.MONTH, -(back or 12))
        if which in ("next", "coming", "following", "upcoming"):
            return step(on, Grain.MONTH, ahead or 12)
        return around(on.replace(month=number, day=1), Grain.MONTH)

    if which in ("that", "same", "current", "latest", "preceding", "prior"):
        return None
    if _DAY_FOLLOWS.match(scene.text, match.end()):
        return None
    reading = scene.lean(resolve, f"XXXX-{number:02d}")
    return Hit(match.start(), match.end(), "DATE", reading, Parts(month=number, year_given=True))
