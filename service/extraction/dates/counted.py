"""Counted units from a day: "three weeks ago", "a year earlier", "two days later", "in two weeks' time"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from db.vocabulary import Resolution
from service.extraction.dates import words as w
from service.extraction.dates.hits import Hit, Reading, unknown
from service.extraction.dates.leaning import blank, follow, latest_quarter
from service.extraction.dates.rules import DIGITS, RuleBook, with_or_without_the
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import Grain, Period, add_months, day, interval, move, quarter, step

BOOK = RuleBook()

_AGO = "ago|earlier|later|before|after|afterwards?|hence|previously|prior|from now"
_FORWARD = frozenset({"later", "after", "afterward", "afterwards", "hence", "from now", "time"})
_FROM_PUBLICATION = frozenset({"ago", "hence", "from now", "time"})
_NEEDS_END = frozenset({"before", "after", "prior", "previously"})  # "two days before the vote" leans on the vote
_FRACTION = re.compile(r"(?<!\w)(?:half|quarter of|quarter)\s$", re.IGNORECASE)


@BOOK.rule(
    [DIGITS, *w.NUMBERS, "couple", "few", "several", "many", "some"],
    rf"{w.COUNT}{w.JOIN}{w.UNIT}(?:(?P<half>{w.SP}and{w.SP}a{w.SP}half)?{w.JOIN}(?P<way>{_AGO})|['’]{w.SP}(?P<time>time)){w.END}",
)
def counted(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "three weeks ago", "a year earlier", "two days later"; a vague count, or a broken one, fixes no date."""
    way, word = (match["way"] or match["time"]).lower(), match["unit"].lower().replace("centurie", "century")
    if way in _NEEDS_END and scene.text[match.end() : match.end() + 2].strip()[:1].isalnum():
        return None
    fraction, start = _fraction(match, scene)
    count = w.number(match["count"])
    known = word in w.GRAINS or word in ("hour", "minute", "fortnight")
    if count is None or not known or count != int(count) or fraction or match["half"]:
        reading = unknown("FUTURE_REF" if way in ("from now", "hence", "time") else "PAST_REF")
        return Hit(start, match.end(), "DATE", reading, anchors=False)
    compares = word == "year" and way in ("ago", "earlier")  # a comparison does not move the story on
    return Hit(start, match.end(), "DATE", _counted(scene, int(count), word, way), anchors=not compares)


def _fraction(match: re.Match[str], scene: Scene) -> tuple[bool, int]:
    """Whether the count is only a part ("half a century ago"), and where the expression starts."""
    if match["way"] and match["count"].lower() == "a" and scene.text[match.start("way") - 1] in "-‐‑":
        return False, match.start("unit")  # "a year-earlier loss"
    floor = max(0, match.start() - 11, scene.previous.end if scene.previous else 0)
    found = _FRACTION.search(scene.text[floor : match.start()])
    return found is not None, floor + found.start() if found else match.start()


def _counted(scene: Scene, count: int, word: str, way: str) -> Reading:
    if word == "fortnight":
        word, count = "week", 2 * count
    count = count if way in _FORWARD else -count
    if word in ("hour", "minute"):
        size = 24 if word == "hour" else 1440
        return _hours(scene, timedelta(days=-(-count // size) if count > 0 else count // size), way)
    grain = w.GRAINS[word]
    if grain is Grain.YEAR and count < 0 and scene.quarter is not None and scene.quarter.period is not None:
        return _same_quarter(scene.quarter.period, count)
    if way in _FROM_PUBLICATION:
        return scene.lean(lambda on: _around(step(on, grain, count), move(on, grain, count)), blank(grain))
    return scene.follow(follow(grain, count), blank(grain))


def _around(found: Period, middle: date) -> Period:
    """A decade or a century that was counted is as wide as its unit, but lies around the day counted to."""
    if found.grain not in (Grain.DECADE, Grain.CENTURY):
        return found
    half = 60 if found.grain is Grain.DECADE else 600
    return replace(found, start=add_months(middle, -half), end=add_months(middle, half))


def _hours(scene: Scene, reach: timedelta, way: str) -> Reading:
    """Some hours before or after: the day itself or its neighbour."""

    def resolve(on: Period) -> Period:
        return interval(min(on.start, on.start + reach), max(on.end, on.end + reach))

    if way in _FROM_PUBLICATION:
        return scene.lean(lambda on: resolve(day(on)), "XXXX-XX-XX")
    return scene.follow(resolve, "XXXX-XX-XX")


def _same_quarter(named: Period, count: int) -> Reading:
    found = quarter(named.start.year + count, (named.start.month + 2) // 3)
    return Reading(found.value, found, Resolution.RELATIVE)


@BOOK.rule(
    with_or_without_the(["year"]),
    rf"(?P<the>the{w.SP})?year{w.JOIN}(?:ago|earlier)(?P<p>{w.SP}(?:period|quarter))?{w.END}",
)
def year_earlier(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "year-earlier", "the year-ago quarter"."""
    if match["the"] and not match["p"]:
        return None
    named = latest_quarter(scene).period if match["p"] else None
    reading = _counted(scene, 1, "year", "ago")
    if named is not None and named.grain is Grain.QUARTER and named.start.year > 1:
        reading = _same_quarter(named, -1)
    return Hit(match.start(), match.end(), "DATE", reading, anchors=False)
