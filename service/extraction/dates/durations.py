"""Lengths of time, repeated times, times of the clock, and words that point without a date."""

import re
from datetime import timedelta

from service.extraction.dates import words as w
from service.extraction.dates.hits import Hit, Parts, Reading, unknown
from service.extraction.dates.rules import DIGITS, RuleBook, opening, the, with_or_without_the
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import interval, move

BOOK = RuleBook()

_COUNTS = [DIGITS, *w.NUMBERS, "couple", "few", "several", "many", "some"]


@BOOK.rule(
    [*with_or_without_the([*_COUNTS, "past", "last", "next", "coming", "first"]), *the("latest", "previous")],
    rf"(?:(?:the{w.SP})?(?P<which>past|last|next|coming|first|latest|previous){w.SP}|the{w.SP})?{w.COUNT}{w.JOIN}{w.UNIT}"
    rf"(?P<half>{w.SP}and{w.SP}a{w.SP}half)?{w.END}",
)
def length(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "three days", "the past 24 hours", "two-year"; "past", "last", "next", "coming" tie it to publication."""
    word = match["unit"].lower()
    one = match["count"].lower() in ("a", "an")
    if word == "second" or (one and (match["plural"] or word in ("quarter", "weekend"))):
        return None  # "a weeks-long siege" says nothing of its length
    if word in ("quarter", "second") and match["count"][0].isdigit() and not match["plural"]:
        return None
    count, which = w.number(match["count"]), (match["which"] or "").lower()
    value = _length_value(count, w.UNITS["century" if word == "centurie" else word], bool(match["half"]), word)
    reading = unknown(value)
    if which in ("past", "last", "next", "coming") and count is not None and count == int(count):
        found = _tied(scene, int(count), word, -1 if which in ("past", "last") else 1)
        reading = Reading(value, found.period, found.resolution)
    return Hit(match.start(), match.end(), "DURATION", reading, anchors=False)


def _length_value(count: float | None, letter: str, half: bool, word: str) -> str:
    """TIMEX3's value of a length: P3D, PT2H, PXY; decades and centuries are counted in years."""
    if letter == "E" or letter == "C":
        times, letter = (10 if letter == "E" else 100), "Y"
        count = None if count is None else count * times
    if word == "fortnight" and count is not None:
        count = 2 * count
    time = "T" if word in ("second", "minute", "hour") else ""
    if half and count == int(count or 0):
        follow = {"Y": "6M", "H": "30M"}.get(letter)
        if follow:
            return f"P{time}{int(count or 0)}{letter}{follow}"
    amount = "X" if count is None else f"{count:g}"
    return f"P{time}{amount}{letter}"


def _tied(scene: Scene, count: int, word: str, sign: int) -> Reading:
    if word in ("second", "minute", "hour"):
        days = -(-count // {"hour": 24, "minute": 1440, "second": 86400}[word])
        return scene.lean(lambda on: interval(on, on + timedelta(days=sign * days)), "")
    if word == "fortnight":
        word, count = "week", 2 * count
    grain = w.GRAINS["century" if word == "centurie" else word]
    return scene.lean(lambda on: interval(on, move(on, grain, sign * count)), "")


@BOOK.rule(
    ["a", *with_or_without_the([*(o.split("-")[0] for o in w.ORDINALS), DIGITS])],
    rf"(?:the{w.SP}|a{w.SP})?(?P<ordinal>{w.ORDINAL})(?P<run>{w.SP}(?:straight|consecutive|successive|day|night|week|month|year|running)){w.SP}?"
    rf"(?P<unit>day|night|week|month|year)?{w.END}",
)
def nth_in_a_row(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "for the third straight day": the stretch of that many units which ends with publication."""
    run = match["run"].strip().lower()
    word = (match["unit"] or run).lower().replace("night", "day")
    before = scene.text[max(0, match.start() - 5) : match.start()].lower()
    if word not in w.GRAINS or (run in (*w.GRAINS, "night") and not before.endswith("for ")):
        return None
    number = w.ordinal(match["ordinal"])
    found = scene.lean(lambda on: interval(on, move(on, w.GRAINS[word], 1 - number)), "")
    reading = Reading(f"P{number}{word[0].upper()}", found.period, found.resolution)
    return Hit(match.start(), match.end(), "DURATION", reading, anchors=False)


_OFTEN = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M", "quarterly": "P3M"}
_OFTEN |= {"yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H"}


@BOOK.rule(_OFTEN, rf"(?P<word>{w.alternation(_OFTEN)}){w.END}")
def often(match: re.Match[str], _: Scene) -> Hit | None:
    """Reads "daily", "annually": a set."""
    return Hit(match.start(), match.end(), "SET", unknown(_OFTEN[match["word"].lower()]), anchors=False)


@BOOK.rule(
    ["every", "each"],
    rf"(?:every|each)(?:{w.SP}(?:single|other))?{w.SP}(?:(?P<count>two|three|four|five|six|ten|[0-9]{{1,2}}){w.SP})?"
    rf"(?:(?P<unit>{w.alternation(w.UNITS)})s?|(?P<name>{w.WEEKDAY})|(?P<other>{w.alternation([*w.PARTS, *w.SEASONS])})"
    rf"|{w.MONTH}){w.END}{w.PART}?",
)
def every(match: re.Match[str], _: Scene) -> Hit | None:
    """Reads "every Monday", "each year": a set."""
    if match["unit"]:
        value = _length_value(
            w.number(match["count"] or "1"), w.UNITS[match["unit"].lower()], False, match["unit"].lower()
        )
    elif match["name"]:
        value = f"XXXX-WXX-{w.WEEKDAYS[match['name'].lower()] + 1}"
    elif match["month"]:
        value = f"XXXX-{w.month_number(match['month']):02d}"
    else:
        value = "XXXX-" + (w.SEASONS.get(match["other"].lower()) or "XX-XX" + w.PARTS.get(match["other"].lower(), ""))
    return Hit(match.start(), match.end(), "SET", unknown(value), anchors=False)


# A zone, and the same time given again for another one.
_ZONE = (
    rf"(?:{w.SP}(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|ET|PT|local{w.SP}time)(?!\w))?"
    rf"(?:{w.SP}\([0-9]{{4}}{w.SP}(?:GMT|UTC)\))?"
)


@BOOK.rule(
    [DIGITS],
    rf"(?:(?P<h>[01]?[0-9]|2[0-3])(?:[:.](?P<m>[0-5][0-9]))?{w.SP}?(?P<half>a\.m\.|p\.m\.|am|pm)(?!\w)|(?P<h24>[01]?[0-9]|2[0-3]):(?P<m24>[0-5][0-9])(?![\w:])"
    rf"|(?P<mil>[0-2][0-9][0-5][0-9])(?={w.SP}(?:GMT|UTC|hours)))"
    rf"{_ZONE}",
)
def clock(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "10 p.m.", "14:30 GMT": a time of the day named before, or of publication day."""
    if match["h"]:
        hour = (
            int(match["h"]) % 12 + (12 if match["half"][0] in "pP" else 0) if int(match["h"]) <= 12 else int(match["h"])
        )
        minute = int(match["m"] or 0)
    elif match["h24"]:
        hour, minute = int(match["h24"]), int(match["m24"])
    else:
        hour, minute = int(match["mil"][:2]), int(match["mil"][2:])
        if hour > 23:
            return None
    return _at(match, scene, f"T{hour:02d}:{minute:02d}")


@BOOK.rule(["noon", "midnight", "midday"], rf"(?P<word>noon|midnight|midday){w.END}")
def noon(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "noon", "midnight" (the end of the day)."""
    return _at(match, scene, "T24:00" if match["word"].lower() == "midnight" else "T12:00")


def _at(match: re.Match[str], scene: Scene, time: str) -> Hit:
    anchor = scene.anchor if scene.anchor is not None and scene.anchor.start == scene.anchor.end else None
    on = scene.follow(lambda period: period, "XXXX-XX-XX") if anchor else scene.lean(scene.same_day, "XXXX-XX-XX")
    sharp = on.period is None or on.period.start == on.period.end
    reading = Reading(on.value + time if sharp else on.value, on.period, on.resolution)
    return Hit(match.start(), match.end(), "TIME", reading, Parts(clock=time), anchors=False)


# Words that point to the present, the past or the future without a date, as TimeML marks them.
_VAGUE = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "at the moment": "PRESENT_REF",
    "at the present time": "PRESENT_REF",
    "these days": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "recent": "PAST_REF",
    "recent days": "PAST_REF",
    "recent weeks": "PAST_REF",
    "recent weeks and months": "PAST_REF",
    "recent months": "PAST_REF",
    "recent months and years": "PAST_REF",
    "recent years": "PAST_REF",
    "recent decades": "PAST_REF",
    "recent times": "PAST_REF",
    "the past": "PAST_REF",
    "long ago": "PAST_REF",
    "years ago": "PAST_REF",
    "months ago": "PAST_REF",
    "weeks ago": "PAST_REF",
    "days ago": "PAST_REF",
    "decades ago": "PAST_REF",
    "centuries ago": "PAST_REF",
    "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF",
    "the coming days": "FUTURE_REF",
    "the coming weeks": "FUTURE_REF",
    "the coming months": "FUTURE_REF",
    "the coming years": "FUTURE_REF",
    "coming days": "FUTURE_REF",
    "coming weeks": "FUTURE_REF",
    "coming months": "FUTURE_REF",
}


_PHRASES = w.alternation(_VAGUE).replace("\\ ", w.SP)
_FROM_PAST = re.compile(r"\b(?:in|of|from)\s$")


@BOOK.rule(map(opening, _VAGUE), rf"(?P<phrase>{_PHRASES}){w.END}(?!{w.SP}(?:few|several|[0-9]))")
def vague(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "now", "recently", "in recent years": no date at all."""
    phrase = re.sub(r"\s+", " ", match["phrase"].lower())
    before = scene.text[max(0, match.start() - 8) : match.start()]
    if (phrase == "the past" and not _FROM_PAST.search(before)) or (
        phrase == "recent" and before.endswith(("most ", "more "))
    ):
        return None
    return Hit(match.start(), match.end(), "DATE", unknown(_VAGUE[phrase]), anchors=False)
