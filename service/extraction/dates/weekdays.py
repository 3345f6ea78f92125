"""Days of the week: the one meant is the last of that name, or the next one where the future is spoken of."""

import re
from datetime import date, timedelta

from service.extraction.dates import words as w
from service.extraction.dates.hits import Hit, Parts, Reading, unknown
from service.extraction.dates.leaning import in_part
from service.extraction.dates.rules import RuleBook, with_or_without_the
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import Period, day

BOOK = RuleBook()


def weekday_near(on: date, number: int, which: str) -> date:
    """The weekday that "last", "next", "this" or the tense ("past", "future") means on a day."""
    since = (on.weekday() - number) % 7
    if which == "last":
        return on - timedelta(days=since or 7)
    if which == "next":
        return on + timedelta(days=(-since) % 7 or 7)
    if which == "this":
        return on + timedelta(days=number - on.weekday())
    return on - timedelta(days=since) if which == "past" else on + timedelta(days=(-since) % 7)


_WHICH = {
    "last": "last",
    "past": "last",
    "previous": "last",
    "next": "next",
    "coming": "next",
    "following": "next",
    "this": "this",
}
_BEFORE_NUMBER = rf"(?=,?{w.SP}(?:(?:{w.alternation(w.MONTHS)})\b|[0-9]))"
_ABBREVIATED = rf"(?P<short>(?:{w.alternation(w.WEEKDAY_ABBREVIATIONS)})\.?){_BEFORE_NUMBER}"
_POINTER = rf"(?:(?P<the>the{w.SP})?(?P<which>{w.alternation(_WHICH)}){w.SP}(?P<coming>coming{w.SP}|past{w.SP})?)"
# "Bloody Sunday" and "the Sunday Times" are names.
_NAME_BEFORE = re.compile(r"\b(?:Black|Bloody|Super|Cyber|Man|Good|Ash|Palm|Easter|Holy|Red)\s$")
_APPOINTED = re.compile(
    r"\b(?:called|scheduled|planned|set|slated|due|expected|announced|elections?|hearing|march|marches|meeting|polls?"
    r"|protests?|rally|rallies|referendum|session|strikes?|summit|talks|trial|vote|walkout|demonstrations?)\sfor\s$"
)
_NAME_AFTER = re.compile(r"\s(?:Times|Telegraph|Herald|Mirror|Mail|Express|Agreement|Accord)\b")


@BOOK.rule(
    [*w.WEEKDAYS, *w.WEEKDAY_ABBREVIATIONS, *with_or_without_the(_WHICH)],
    rf"{_POINTER}?(?:(?P<name>{w.WEEKDAY}){w.END}|{_ABBREVIATED})(?:{w.SP}(?P<after>last|next)(?=[.,;]))?{w.PART}?",
)
def weekday(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "Monday", "last Friday", "this coming Sunday", "Friday night", "the previous Friday"."""
    name = match["name"] or match["short"].rstrip(".")
    if not name[0].isupper() or _is_name(match, scene.text):
        return None
    if match["which"] and match["which"].lower() in ("following", "previous") and not match["the"]:
        return None  # "following Sunday's vote" is "after" it: the weekday is read by itself
    number = w.WEEKDAYS.get(name.lower(), w.WEEKDAY_ABBREVIATIONS.get(name.lower(), 0))
    reading = _meant(match, scene, number)
    reading, kind = in_part(reading, w.PARTS[match["part"].lower()] if match["part"] else None)
    return Hit(match.start(), match.end(), kind, reading, Parts(weekday=number))


def _is_name(match: re.Match[str], text: str) -> bool:
    before = text[max(0, match.start() - 8) : match.start()]
    return bool(_NAME_BEFORE.search(before) or _NAME_AFTER.match(text, match.end()))


def _meant(match: re.Match[str], scene: Scene, number: int) -> Reading:
    word = (match["which"] or match["after"] or "").lower()
    ahead = scene.tense(match.start(), match.end()) > 0 or _appointed(scene.text, match.start())
    which = _WHICH.get(word) or ("future" if ahead else "past")
    if word in ("previous", "following"):
        return scene.follow(lambda anchor: _beside(anchor, number, which), _blank(number))
    if match["coming"]:
        which = "next" if match["coming"].lower().startswith("coming") else "last"
    return scene.lean(lambda on: day(weekday_near(on, number, which)), _blank(number))


def _appointed(text: str, at: int) -> bool:
    """ "called a strike for Monday", "set for Monday": a day that is still to come."""
    return text[max(0, at - 4) : at] == "for " and _APPOINTED.search(text[max(0, at - 40) : at]) is not None


def _beside(anchor: Period, number: int, which: str) -> Period:
    """The weekday before or after the date before; where that one is longer than a week, nothing finer is claimed."""
    if (anchor.end - anchor.start).days > 7:
        return anchor
    return day(weekday_near(anchor.start if which == "last" else anchor.end, number, which))


def _blank(number: int) -> str:
    return f"XXXX-WXX-{number + 1}"


@BOOK.rule(w.WEEKDAYS, rf"(?P<name>{w.WEEKDAY})s{w.END}")
def weekdays(match: re.Match[str], _: Scene) -> Hit | None:
    """Reads "Mondays": a set."""
    return Hit(match.start(), match.end(), "SET", unknown(_blank(w.WEEKDAYS[match["name"].lower()])), anchors=False)
