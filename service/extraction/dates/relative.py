"""Words that lean on the publication date or on the date named before: "yesterday", "last week", "two days later"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from db.vocabulary import Precision
from service.extraction.dates import words as w
from service.extraction.dates.hits import Hit, Parts, Reading, unknown
from service.extraction.dates.rules import DIGITS, RuleBook
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import (
    Grain,
    Period,
    around,
    cover,
    day,
    interval,
    move,
    quarter,
    season,
    step,
    weekend,
    year,
)

BOOK = RuleBook()

_DAY_WORDS = {"today": 0, "tonight": 0, "tonite": 0, "yesterday": -1, "tomorrow": 1}


def in_part(reading: Reading, part: str | None) -> tuple[Reading, str]:
    """A day reading narrowed to a part of the day, with its kind; the record's date stays the day."""
    if part is None:
        return reading, "DATE"
    if reading.period is None or reading.period.precision is not Precision.DAY:
        return reading, "TIME"
    return Reading(reading.value + part, reading.period, reading.resolution), "TIME"


@BOOK.rule(_DAY_WORDS, rf"(?P<word>{w.alternation(_DAY_WORDS)}){w.END}{w.PART}?")
def day_word(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "today", "yesterday evening", "tonight"."""
    word = match["word"].lower()
    reading = scene.lean(lambda on: day(on + timedelta(days=_DAY_WORDS[word])), "XXXX-XX-XX")
    part = "TNI" if word in ("tonight", "tonite") else match["part"] and w.PARTS[match["part"].lower()]
    reading, kind = in_part(reading, part)
    return Hit(match.start(), match.end(), kind, reading)


@BOOK.rule(["overnight"], rf"overnight{w.END}(?!-)")
def overnight(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "overnight": the night that led to publication, on either of its days, or the coming one."""
    back = 0 if scene.tense(match.start(), match.end()) > 0 else 1
    evening = scene.lean(lambda on: day(on - timedelta(days=back)), "XXXX-XX-XX")
    night = scene.lean(lambda on: interval(on - timedelta(days=back), on + timedelta(days=1 - back)), "XXXX-XX-XX")
    value, kind = in_part(evening, "TNI")
    return Hit(match.start(), match.end(), kind, Reading(value.value, night.period, night.resolution))


@BOOK.rule(
    ["the", "day"], rf"(?:the{w.SP})?day{w.SP}(?:(?P<back>before)|after){w.SP}(?P<word>yesterday|tomorrow){w.END}"
)
def day_beyond(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the day before yesterday"."""
    count = _DAY_WORDS[match["word"].lower()] + (-1 if match["back"] else 1)
    reading = scene.lean(lambda on: day(on + timedelta(days=count)), "XXXX-XX-XX")
    return Hit(match.start(), match.end(), "DATE", reading)


_NAMES = w.alternation([*w.GRAINS, *w.SEASONS, *w.PARTS])
_POINTERS = [
    "this",
    "last",
    "next",
    "past",
    "current",
    "latest",
    "coming",
    "same",
    "that",
    "previous",
    "preceding",
    "following",
    "upcoming",
    "prior",
]


@BOOK.rule(
    ["the", *_POINTERS],
    rf"(?P<the>the{w.SP}(?:very{w.SP})?)?(?P<which>{w.alternation(_POINTERS)}){w.JOIN}(?:(?:coming|past|same|very|calendar|fiscal|school|academic){w.SP})?(?P<name>{_NAMES}|{w.MONTH}){w.END}",
)
def pointed(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "this week", "last fall", "next month", "the same day", "the following year", "last night"."""
    name, which = match["name"].lower().rstrip("."), match["which"].lower()
    if name in w.MONTHS:
        return _pointed_month(match, scene, w.MONTHS[name], which) if match["month"][0].isupper() else None
    if name in w.PARTS:
        return _pointed_part(match, scene, w.PARTS[name], which)
    if name in w.SEASONS:
        reading = _pointed_season(scene, w.SEASONS[name], which)
        return Hit(match.start(), match.end(), "DATE", reading, Parts(season=w.SEASONS[name], year_given=True))
    return _pointed_unit(match, scene, w.GRAINS[name], which)


_NARRATIVE = {"same": 0, "that": 0, "previous": -1, "preceding": -1, "prior": -1, "following": 1}
_DEICTIC = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}


def _pointed_unit(match: re.Match[str], scene: Scene, grain: Grain, which: str) -> Hit | None:
    blank, the = _unknown_value(grain), bool(match["the"])
    if which == "latest":
        if grain is not Grain.QUARTER:
            return None
        reading = latest_quarter(scene)
    elif which in _NARRATIVE:
        reading = scene.follow(follow(grain, _NARRATIVE[which]), blank)
    elif the and which == "next" and (grain is Grain.DAY or scene.tense(match.start(), match.end()) < 0):
        reading = scene.follow(follow(grain, 1), blank)
    elif grain is Grain.DAY and which not in ("this",):
        return None
    elif the and which in ("last", "past", "next", "coming"):
        return _stretch(match, scene, grain, -1 if which in ("last", "past") else 1)
    elif which == "past":
        return None
    else:
        reading = scene.lean(lambda on: near_unit(on, grain, _DEICTIC[which]), blank)
    parts = Parts(year_given=grain in (Grain.YEAR,))
    return Hit(match.start(), match.end(), "DATE", reading, parts)


def near_unit(on: date, grain: Grain, count: int) -> Period:
    """The unit of the calendar some units from the one around a day."""
    return step(on, grain, count)


def _unknown_value(grain: Grain) -> str:
    return {Grain.DAY: "XXXX-XX-XX", Grain.WEEK: "XXXX-WXX", Grain.WEEKEND: "XXXX-WXX-WE", Grain.MONTH: "XXXX-XX"}.get(
        grain, "XXXX"
    )


def _stretch(match: re.Match[str], scene: Scene, grain: Grain, sign: int) -> Hit:
    """Reads "the past year": a duration that ends (or begins) with publication."""
    reading = scene.lean(lambda on: interval(move(on, grain, sign), on), "")
    letter = {Grain.WEEKEND: "W", Grain.QUARTER: "Q", Grain.DECADE: "E", Grain.CENTURY: "C"}.get(
        grain, grain.value[0].upper()
    )
    return Hit(
        match.start(),
        match.end(),
        "DURATION",
        Reading(f"P1{letter}", reading.period, reading.resolution),
        anchors=False,
    )


def follow(grain: Grain, count: int) -> Callable[[Period], Period]:
    """A reading of "the next day" on the date before: where that one is coarser, nothing finer is claimed."""

    def resolve(anchor: Period) -> Period:
        return cover(step(anchor.start, grain, count), step(anchor.end, grain, count), anchor)

    return resolve


def latest_quarter(scene: Scene) -> Reading:
    """The quarter that was named before, else the one that last ended."""
    if scene.quarter is not None:
        return scene.quarter
    return scene.lean(lambda on: step(on, Grain.QUARTER, -1), "XXXX-QX")


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
    def resolve(on: date) -> Period:
        this = next(
            found for found in (season(on.year + shift, code) for shift in (1, 0, -1)) if found.start <= _season_end(on)
        )
        if which in ("last", "past", "previous"):
            return this if this.end < on else season(int(this.value[:4]) - 1, code)
        if which in ("next", "coming", "following", "upcoming"):
            return this if this.start > on else season(int(this.value[:4]) + 1, code)
        return this

    return scene.lean(resolve, f"XXXX-{code}")


def _season_end(on: date) -> date:
    """The last day of a year: "this winter" in October is the one to come."""
    return year(on.year).end


_DAY_FOLLOWS = re.compile(r"\s[0-9]{1,2}(?![0-9])")  # "this Dec. 13" is a day


def _pointed_month(match: re.Match[str], scene: Scene, number: int, which: str) -> Hit | None:
    def resolve(on: date) -> Period:
        back, ahead = (on.month - number) % 12, (number - on.month) % 12
        if which in ("last", "past", "previous"):
            return step(on, Grain.MONTH, -(back or 12))
        if which in ("next", "coming", "following", "upcoming"):
            return step(on, Grain.MONTH, ahead or 12)
        return around(on.replace(month=number, day=1), Grain.MONTH)

    if which in ("that", "same", "current", "latest", "preceding", "prior") or _DAY_FOLLOWS.match(
        scene.text, match.end()
    ):
        return None
    return Hit(
        match.start(),
        match.end(),
        "DATE",
        scene.lean(resolve, f"XXXX-{number:02d}"),
        Parts(month=number, year_given=True),
    )


@BOOK.rule(["the"], rf"the{w.SP}weekend{w.END}")
def the_weekend(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the weekend": the last one, or the coming one where the future is spoken of."""
    ahead = scene.tense(match.start(), match.end()) > 0

    def resolve(on: date) -> Period:
        return weekend(on) if ahead or on.weekday() >= 5 else weekend(on - timedelta(days=7))

    return Hit(match.start(), match.end(), "DATE", scene.lean(resolve, "XXXX-WXX-WE"))


@BOOK.rule(["the"], rf"the{w.SP}latest{w.SP}period{w.END}")
def the_period(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the latest period" of a report as its quarter."""
    return Hit(match.start(), match.end(), "DATE", latest_quarter(scene))


@BOOK.rule(["the"], rf"the{w.SP}quarter{w.END}(?!{w.SP}(?:of|final))")
def the_quarter(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the quarter" of a report: the one named before, else the one that last ended."""
    return Hit(match.start(), match.end(), "DATE", latest_quarter(scene))


_YEAR_FRAME = re.compile(r"\b(?:of|in|during|so far|earlier|later|for|rest of|by the end of)\s$", re.IGNORECASE)


@BOOK.rule(["the"], rf"the{w.SP}year(?!\w)(?!{w.SP}(?:[a-z]+ed|ending|to|before|after|that|of|when|[0-9]+)\b|['’-])")
def the_year(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "earlier in the year": the year of publication."""
    if not _YEAR_FRAME.search(scene.text[max(0, match.start() - 12) : match.start()]):
        return None
    return Hit(match.start(), match.end(), "DATE", scene.lean(lambda on: year(on.year), "XXXX"), Parts(year_given=True))


_AGO = "ago|earlier|later|before|after|afterwards?|hence|previously|prior|from now"


@BOOK.rule(
    [DIGITS, *w.NUMBERS, "couple", "few", "several", "many", "some"],
    rf"{w.COUNT}{w.JOIN}{w.UNIT}(?:{w.SP}and{w.SP}a{w.SP}half)?{w.JOIN}(?P<way>{_AGO}){w.END}",
)
def counted(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "three weeks ago", "a year earlier", "two days later"."""
    way, word = match["way"].lower(), match["unit"].lower()
    if way in ("before", "after", "prior", "previously") and not _ends_clause(scene.text, match.end()):
        return None
    count, forward = w.number(match["count"]), way in ("later", "after", "afterward", "afterwards", "hence", "from now")
    if word == "centurie":
        word = "century"
    if count is None or (word not in w.GRAINS and word not in ("hour", "minute", "fortnight")) or count != int(count):
        reading = unknown("FUTURE_REF" if way in ("from now", "hence") else "PAST_REF")
        return Hit(match.start(), match.end(), "DATE", reading, anchors=False)
    compares = word == "year" and way in ("ago", "earlier")  # a comparison does not move the story on
    return Hit(
        match.start(), match.end(), "DATE", _counted(scene, int(count), word, way, forward), anchors=not compares
    )


def _ends_clause(text: str, at: int) -> bool:
    return not text[at : at + 2].strip()[:1].isalnum()


def _counted(scene: Scene, count: int, word: str, way: str, forward: bool) -> Reading:
    if word == "fortnight":
        word, count = "week", 2 * count
    sign = 1 if forward else -1
    if word in ("hour", "minute"):
        days = -(-count // (24 if word == "hour" else 1440))
        return scene.lean(lambda on: interval(on, on + timedelta(days=sign * days)), "XXXX-XX-XX")
    grain = w.GRAINS[word]
    if grain is Grain.YEAR and scene.quarter is not None and not forward and scene.quarter.period is not None:
        of = scene.quarter.period
        found = quarter(of.start.year - count, (of.start.month + 2) // 3)
        return Reading(found.value, found, scene.quarter.resolution)
    if way in ("ago", "hence", "from now"):
        return scene.lean(lambda on: step(on, grain, sign * count), _unknown_value(grain))
    return scene.follow(follow(grain, sign * count), _unknown_value(grain))


@BOOK.rule(["year"], rf"year(?:{w.JOIN}|['’]s{w.SP})end{w.END}")
def year_end(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "year-end": of the year of publication."""
    return Hit(match.start(), match.end(), "DATE", scene.lean(lambda on: year(on.year), "XXXX"))


@BOOK.rule(["year", "the"], rf"(?P<the>the{w.SP})?year{w.JOIN}(?:ago|earlier)(?P<p>{w.SP}(?:period|quarter))?{w.END}")
def year_earlier(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "year-earlier", "the year-ago period"."""
    if match["the"] and not match["p"]:
        return None
    return Hit(match.start(), match.end(), "DATE", _counted(scene, 1, "year", "ago", False), anchors=False)
