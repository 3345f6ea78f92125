"""Holidays whose day is fixed or can be computed, so that "Christmas Day" and "Good Friday 1998" are dates."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from service.extraction.dates import words as w
from service.extraction.dates.hits import Hit, Parts, explicit
from service.extraction.dates.rules import DIGITS, RuleBook
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import Period, day

BOOK = RuleBook()

Rule = Callable[[int], date]


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher's algorithm for the Gregorian calendar)."""
    golden, (hundreds, rest) = year % 19, divmod(year, 100)
    leaps, skips = divmod(hundreds, 4)
    shift = (hundreds - (hundreds + 8) // 25 + 1) // 3
    epact = (19 * golden + hundreds - leaps - shift + 15) % 30
    quads, left = divmod(rest, 4)
    to_sunday = (32 + 2 * skips + 2 * quads - epact - left) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, ahead = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, ahead + 1)


def _fixed(month: int, on: int) -> Rule:
    return lambda year: date(year, month, on)


def _from_easter(days: int) -> Rule:
    return lambda year: easter(year) + timedelta(days=days)


def _nth(month: int, weekday: int, nth: int) -> Rule:
    """The nth weekday of a month; -1 is the last."""

    def found(year: int) -> date:
        if nth < 0:
            last = date(year, month + 1, 1) - timedelta(days=1)
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))

    return found


HOLIDAYS: dict[str, Rule] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "martin luther king day": _nth(1, 0, 3),
    "martin luther king jr. day": _nth(1, 0, 3),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "presidents day": _nth(2, 0, 3),
    "presidents' day": _nth(2, 0, 3),
    "ash wednesday": _from_easter(-46),
    "international women's day": _fixed(3, 8),
    "st. patrick's day": _fixed(3, 17),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "holy saturday": _from_easter(-1),
    "easter": _from_easter(0),
    "easter day": _from_easter(0),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "may day": _fixed(5, 1),
    "victory day": _fixed(5, 9),
    "mother's day": _nth(5, 6, 2),
    "memorial day": _nth(5, 0, -1),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit sunday": _from_easter(49),
    "whit monday": _from_easter(50),
    "corpus christi": _from_easter(60),
    "juneteenth": _fixed(6, 19),
    "father's day": _nth(6, 6, 3),
    "canada day": _fixed(7, 1),
    "fourth of july": _fixed(7, 4),
    "july fourth": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "all souls' day": _fixed(11, 2),
    "guy fawkes night": _fixed(11, 5),
    "veterans day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "thanksgiving": _nth(11, 3, 4),
    "thanksgiving day": _nth(11, 3, 4),
    "christmas eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
}

_PATTERN = w.alternation(HOLIDAYS).replace("'", f"{w.APOS}").replace("\\ ", w.SP)
_PATTERN = _PATTERN.replace(f"s{w.APOS}{w.SP}", f"s{w.APOS}?{w.SP}")
_NAMED_FOR = rf"{w.SP}(?:Agreement|Accords?|Pact|Massacre|Parade|Committee|Movement|Island)"
_SEASONAL = {"easter", "christmas", "thanksgiving", "corpus christi", "halloween", "pentecost"}


@BOOK.rule(
    {re.split(r"\W", name)[0] for name in HOLIDAYS},
    rf"(?P<name>{_PATTERN}){w.END}(?!['’])(?!{_NAMED_FOR})(?:,?{w.SP}(?:of{w.SP}|in{w.SP})?{w.YEAR}|{w.SP}(?P<last>last{w.SP}year)(?!\w))?",
)
def holiday(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "Christmas Day", "Good Friday 1998". A bare feast needs a preposition: "Christmas trees" are no date."""
    name = re.sub(r"\s+", " ", re.sub(w.APOS, "'", match["name"].lower()))
    find = HOLIDAYS.get(name) or HOLIDAYS.get(name.replace("presidents'", "presidents"))
    if find is None or not match[0][0].isupper() or (name in _SEASONAL and not _stands_alone(match, scene)):
        return None
    if match["year"]:
        reading = explicit(day(find(int(match["year"]))))
    elif match["last"]:
        reading = scene.lean(lambda on: day(find(on.year - 1)), "XXXX-XX-XX")
    else:
        tense = scene.tense(match.start(), match.end())
        reading = scene.lean(lambda on: _nearest(on, find, tense), "XXXX-XX-XX")
    return Hit(match.start(), match.end(), "DATE", reading, Parts(day=1, year_given=True))


_FRAME = re.compile(r"\b(?:on|by|before|after|since|until|at|over|around|during|last|next)\s$", re.IGNORECASE)


def _stands_alone(match: re.Match[str], scene: Scene) -> bool:
    if match["year"]:
        return True
    follows = scene.text[match.end() : match.end() + 2].strip()[:1]
    return bool(_FRAME.search(scene.text[max(0, match.start() - 10) : match.start()])) and not follows.isalpha()


def _nearest(on: date, find: Rule, tense: int) -> Period:
    """The holiday's last day, or its next one where the future is spoken of or the last is eight months gone."""
    days = [find(on.year + shift) for shift in (-1, 0, 1)]
    past, ahead = max(d for d in days if d <= on), min(d for d in days if d >= on)
    forward = (ahead - on).days <= 300 if tense > 0 else (on - past).days > (330 if tense < 0 else 240)
    return day(ahead if forward else past)


@BOOK.rule([DIGITS], r"9/11(?![\w/])")
def nine_eleven(match: re.Match[str], _: Scene) -> Hit | None:
    """Reads "9/11": a date that became a name."""
    return Hit(match.start(), match.end(), "DATE", explicit(day(date(2001, 9, 11))), Parts(day=1, year_given=True))
