"""Days and months of the calendar, in every form that news writes them.

A missing year is found from the publication date by ``nearest``; such a date is RELATIVE.
"""

import re
from datetime import date

from service.extraction.dates import words as w
from service.extraction.dates.hits import Hit, Parts, Reading, explicit
from service.extraction.dates.nearest import full_year, nearest_day, nearest_month
from service.extraction.dates.rules import DIGITS, RuleBook, the
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import (
    Period,
    add_months,
    day,
    interval,
    month,
    week,
)

BOOK = RuleBook()


def _capital(match: re.Match[str]) -> bool:
    """Month names are written with a capital; "may" and "march" are verbs without one."""
    return match["month"][0].isupper()


def _month_day(match: re.Match[str], scene: Scene, last_day: int | None = None) -> Hit | None:
    """A day of a month, or several days of it, with or without its year."""
    if not _capital(match):
        return None
    number = w.month_number(match["month"])
    first_day = int(match["day"]) if match["day"] else w.ordinal(match["ordinal"])
    tense = scene.tense(match.start(), match.end())

    def days(on: Period) -> Period:
        if last_day is None or last_day <= first_day:
            return on
        return interval(on.start, on.start.replace(day=last_day))

    written = match["year"]
    try:
        if written:
            reading = explicit(days(day(date(full_year(written, scene), number, first_day))))
        else:
            date(2000, number, first_day)
            blank = f"XXXX-{number:02d}-{first_day:02d}"
            reading = scene.lean(lambda on: days(nearest_day(on, number, first_day, tense)), blank)
    except ValueError:
        return None
    parts = Parts(month=number, day=first_day, year_given=bool(written))
    return Hit(match.start(), match.end(), "DATE", reading, parts)


_YEAR_TAIL = rf"(?:,?{w.SP}(?:of{w.SP})?{w.YEAR})?"
_LAST_DAY = rf"{w.DASH}(?P<last>[0-3]?[0-9])(?:st|nd|rd|th)?(?!\w|[.:/][0-9])"


@BOOK.rule(w.MONTHS, rf"{w.MONTH}{w.SP}(?:the{w.SP})?(?:{w.DAY}|(?P<ordinal>{w.ORDINAL}){w.END}){_YEAR_TAIL}")
def month_then_day(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "Oct. 12", "October 12th, 2023", "March the eighth"."""
    return _month_day(match, scene)


@BOOK.rule(w.MONTHS, rf"{w.MONTH}{w.SP}(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?{_LAST_DAY}{_YEAR_TAIL}")
def month_then_days(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "Oct. 12-14", "October 12 to 14, 2023"."""
    return _month_day(match, scene, int(match["last"]))


_DAY_BEFORE = rf"(?:(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?|(?P<ordinal>{w.ORDINAL}))"


@BOOK.rule(
    [DIGITS, *(o.split("-")[0] for o in w.ORDINALS)],
    rf"{_DAY_BEFORE}(?:{w.SP}of)?{w.JOIN}{w.MONTH}{_YEAR_TAIL}",
)
def day_then_month(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "12 October", "the 5th of May 2010"."""
    return _month_day(match, scene)


@BOOK.rule(
    [DIGITS], rf"(?P<day>[0-3]?[0-9])(?P<ordinal>st|nd|rd|th)?{_LAST_DAY}(?:{w.SP}of)?{w.SP}{w.MONTH}{_YEAR_TAIL}"
)
def days_then_month(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "12-14 October 2023"."""
    return _month_day(match, scene, int(match["last"]))


_NEXT_DAY = rf"(?:,|{w.SP}(?:and|or)){w.SP}(?:the{w.SP})?[0-3]?[0-9](?:st|nd|rd|th)?(?:{w.SP}of)?{w.SP}"


@BOOK.rule([DIGITS], rf"(?P<day>[0-3]?[0-9])(?P<ordinal>st|nd|rd|th)?(?={_NEXT_DAY}{w.MONTH}{_YEAR_TAIL})")
def day_before_another(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads the "3" of "3 and 5 May"."""
    return _month_day(match, scene)


_SHIFTS = {"this": 0, "last": -1, "next": 1}


@BOOK.rule(
    [DIGITS],
    rf"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)(?!\w)(?:{w.SP}of{w.SP}(?P<which>this|last|next){w.SP}month(?!\w)|(?=[.,;]))",
)
def day_of_month(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the 15th of this month", and "on the 15th" at the end of its clause."""
    if not match["which"] and not scene.text[max(0, match.start() - 7) : match.start()].lower().endswith("on the "):
        return None
    number, tense = int(match["day"]), scene.tense(match.start(), match.end())

    def resolve(on: date) -> Period:
        if match["which"]:
            return day(add_months(on.replace(day=1), _SHIFTS[match["which"].lower()]).replace(day=number))
        shift = int(tense > 0 and number < on.day) - int(tense <= 0 and number > on.day)
        return day(add_months(on.replace(day=1), shift).replace(day=number))

    return Hit(match.start(), match.end(), "DATE", scene.lean(resolve, "XXXX-XX"), Parts(day=number, year_given=True))


_LAST = re.compile(r",?\s(?:and|or)\s")
_MORE = re.compile(r",\s")
_MORE_FOLLOW = re.compile(r",?\s(?:and|or)\s[0-3]?[0-9](?![0-9])")


@BOOK.rule([DIGITS], r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?!\w|[.,:/]?[0-9]|\s?%)")
def another_day(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads the "25" of "April 24 and 25", and the "14" of "Oct. 12, 14 and 16"."""
    previous = scene.previous
    if previous is None or previous.parts.day is None or previous.reading.period is None:
        return None
    gap = _MORE if _MORE_FOLLOW.match(scene.text, match.end()) else _LAST
    if not gap.fullmatch(scene.text[previous.end : match.start()]) or scene.text[previous.end - 1].isalpha():
        return None
    number = int(match["day"])
    if number <= previous.parts.day:
        return None
    try:
        found = day(previous.reading.period.start.replace(day=number))
    except ValueError:
        return None
    reading = Reading(found.value, found, previous.reading.resolution)
    return Hit(match.start(), match.end(), "DATE", reading, previous.parts)


@BOOK.rule(
    [DIGITS], r"(?P<y>[0-9]{4})-(?P<m>[01][0-9])-(?P<d>[0-3][0-9])(?:T(?P<clock>[0-2][0-9]:[0-5][0-9]))?(?![\w/-])"
)
def iso_day(match: re.Match[str], _: Scene) -> Hit | None:
    """Reads "2023-10-12"."""
    try:
        found = day(date(int(match["y"]), int(match["m"]), int(match["d"])))
    except ValueError:
        return None
    reading = explicit(found)
    if match["clock"]:
        reading = Reading(f"{found.value}T{match['clock']}", found, reading.resolution)
    return Hit(match.start(), match.end(), "TIME" if match["clock"] else "DATE", reading, Parts(day=1, year_given=True))


@BOOK.rule(
    [DIGITS],
    r"(?P<a>[0-3]?[0-9])(?P<mark>[/.-])(?P<b>[0-3]?[0-9])(?P=mark)(?P<y>(?:1[0-9]|2[01])[0-9]{2}|[0-9]{2})"
    r"(?![\w/-]|\.[0-9])",
)
def slashed_day(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "10/12/23": month first, unless that cannot be or would lie after publication; "12.10.2023": day first."""
    mark, in_year = match["mark"], full_year(match["y"], scene)
    if mark == "." and len(match["y"]) < 4:
        return None
    order = [(match["a"], match["b"]), (match["b"], match["a"])]
    readings = []
    for month_word, day_word in order if mark != "." else order[::-1]:
        try:
            readings.append(date(in_year, int(month_word), int(day_word)))
        except ValueError:
            continue
    if not readings:
        return None
    past = [on for on in readings if scene.last is None or on <= scene.last]
    found = explicit(day((past or readings)[0]))
    return Hit(match.start(), match.end(), "DATE", found, Parts(day=1, year_given=True))


@BOOK.rule(w.MONTHS, rf"{w.MONTH}(?:,?{w.SP}(?:of{w.SP})?{w.YEAR}|{w.SP}?{w.APOS}(?P<yy>[0-9]{{2}}){w.END})?")
def month_alone(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "October", "October 1998", "Oct. '98"."""
    if not _capital(match) or (match["month"].isupper() and len(match["month"]) < 4 and not match["year"]):
        return None
    number, written = w.month_number(match["month"]), match["year"] or match["yy"]
    if written:
        reading = explicit(month(full_year(written, scene), number))
    elif not _is_month(match, scene):
        return None
    else:
        tense = scene.tense(match.start(), match.end())
        reading = scene.lean(lambda on: nearest_month(on, number, tense), f"XXXX-{number:02d}")
    end = match.end() - (match[0].endswith(".") and not scene.text[match.end() : match.end() + 2].strip()[:1].islower())
    return Hit(match.start(), end, "DATE", reading, Parts(month=number, year_given=bool(written)))


_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|last|next|this|from|to|through|during|for|and|early|late|mid|before|after|around|the"
    r"|between|each|every|a|or|on|early-|late-|previous|following)[\s-]|['’]s\s|[-–,(]\s?)$",
    re.IGNORECASE,
)


_ALSO_NAMES = frozenset("may mar march apr april jun june jan dec august".split())


def _is_month(match: re.Match[str], scene: Scene) -> bool:
    """Whether a bare month name is the month: what is also a verb or a person's name needs a preposition before."""
    if match["month"].lower().rstrip(".") not in _ALSO_NAMES:
        return True
    return bool(_MONTH_BEFORE.search(scene.text[max(0, match.start() - 12) : match.start()]))


_WEEK_DAY = rf"{w.MONTH}{w.SP}{w.DAY}|(?P<before>[0-3]?[0-9]){w.SP}(?P<after>{w.alternation(w.MONTHS)}){w.END}"


@BOOK.rule(the("week"), rf"the{w.SP}week{w.SP}(?:of|beginning|starting){w.SP}(?:{_WEEK_DAY}){_YEAR_TAIL}")
def week_of(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the week of March 6"."""
    number, day_number = w.month_number(match["month"] or match["after"]), int(match["day"] or match["before"])
    tense = scene.tense(match.start(), match.end())
    try:
        if match["year"]:
            reading = explicit(week(date(int(match["year"]), number, day_number)))
        else:
            reading = scene.lean(lambda on: week(nearest_day(on, number, day_number, tense).start), "XXXX-WXX")
    except ValueError:
        return None
    return Hit(match.start(), match.end(), "DATE", reading)
