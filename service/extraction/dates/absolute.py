"""Dates that name a place in the calendar: days, months, quarters, years, decades, centuries.

A missing year is found from the publication date by ``nearest``; such a date is RELATIVE.
"""

import re
from datetime import date

from service.extraction.dates import words as w
from service.extraction.dates.hits import Hit, Parts, Reading, explicit, unknown
from service.extraction.dates.rules import DIGITS, RuleBook
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import (
    Period,
    century,
    day,
    decade,
    interval,
    month,
    quarter,
    season,
    week,
    year,
)

BOOK = RuleBook()


def full_year(words: str, scene: Scene) -> int:
    """A year of two or four digits; two digits mean the one nearest to publication, at most 20 years ahead."""
    if len(words) > 2:
        return int(words)
    latest = (scene.last.year if scene.last else 2030) + 20
    return latest - (latest - int(words)) % 100


def nearest_day(on: date, number: int, day_number: int, tense: int) -> Period:
    """The day of that name nearest to a day: the last one, unless the future is spoken of or it is ten months off."""
    candidates = []
    for candidate_year in range(on.year - 4, on.year + 5):
        try:
            candidates.append(date(candidate_year, number, day_number))
        except ValueError:
            continue
    past = max((c for c in candidates if c <= on), default=None)
    ahead = min((c for c in candidates if c >= on), default=None)
    if past is None or ahead is None:
        raise ValueError("no such day")
    back, forth = (on - past).days, (ahead - on).days
    if tense > 0:
        return day(ahead if forth <= 300 else past)
    return day(past if back <= (330 if tense < 0 else 240) else ahead)


def nearest_month(on: date, number: int, tense: int) -> Period:
    """The month of that name nearest to a day, by the same rule."""
    back = (on.month - number) % 12
    ahead = (number - on.month) % 12
    forward = ahead <= 9 if tense > 0 else back > (10 if tense < 0 else 8)
    index = on.year * 12 + on.month - 1 + (ahead if forward else -back)
    return month(index // 12, index % 12 + 1)


def nearest_quarter(on: date, number: int, tense: int) -> Period:
    """The last quarter of that number to have begun, or the next one where the future is spoken of."""
    current = (on.month + 2) // 3
    if tense > 0 and number != current:
        return quarter(on.year + (number < current), number)
    return quarter(on.year - (number > current), number)


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
    """ "Oct. 12", "October 12th, 2023", "March the eighth"."""
    return _month_day(match, scene)


@BOOK.rule(w.MONTHS, rf"{w.MONTH}{w.SP}(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?{_LAST_DAY}{_YEAR_TAIL}")
def month_then_days(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "Oct. 12-14", "October 12 to 14, 2023"."""
    return _month_day(match, scene, int(match["last"]))


_DAY_BEFORE = rf"(?:(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?|(?P<ordinal>{w.ORDINAL}))"


@BOOK.rule(
    [DIGITS, *(o.split("-")[0] for o in w.ORDINALS)],
    rf"{_DAY_BEFORE}(?:{w.SP}of)?{w.JOIN}{w.MONTH}{_YEAR_TAIL}",
)
def day_then_month(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "12 October", "the 5th of May 2010"."""
    return _month_day(match, scene)


@BOOK.rule(
    [DIGITS], rf"(?P<day>[0-3]?[0-9])(?P<ordinal>st|nd|rd|th)?{_LAST_DAY}(?:{w.SP}of)?{w.SP}{w.MONTH}{_YEAR_TAIL}"
)
def days_then_month(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "12-14 October 2023"."""
    return _month_day(match, scene, int(match["last"]))


@BOOK.rule([DIGITS], r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?!\w|[.,:/]?[0-9]|\s?%)")
def another_day(match: re.Match[str], scene: Scene) -> Hit | None:
    """The "25" of "April 24 and 25"."""
    previous = scene.previous
    if previous is None or previous.parts.day is None or previous.reading.period is None:
        return None
    gap = scene.text[previous.end : match.start()]
    if not re.fullmatch(r",?\s(?:and|or)\s", gap) or scene.text[previous.end - 1].isalpha():
        return None
    number = int(match["day"])
    if number <= previous.parts.day:
        return None
    try:
        found = day(previous.reading.period.start.replace(day=number))
    except ValueError:
        return None
    return Hit(
        match.start(), match.end(), "DATE", Reading(found.value, found, previous.reading.resolution), previous.parts
    )


@BOOK.rule(
    [DIGITS], r"(?P<y>[0-9]{4})-(?P<m>[01][0-9])-(?P<d>[0-3][0-9])(?:T(?P<clock>[0-2][0-9]:[0-5][0-9]))?(?![\w/-])"
)
def iso_day(match: re.Match[str], _: Scene) -> Hit | None:
    """ "2023-10-12"."""
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
    r"(?P<a>[0-3]?[0-9])(?P<mark>[/.-])(?P<b>[0-3]?[0-9])(?P=mark)(?P<y>(?:1[0-9]|2[01])[0-9]{2}|[0-9]{2})(?![\w/-]|\.[0-9])",
)
def slashed_day(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "10/12/23": month first, unless that cannot be or would lie after publication; "12.10.2023": day first."""
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
    """ "October", "October 1998", "Oct. '98"."""
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


def _is_month(match: re.Match[str], scene: Scene) -> bool:
    """Whether a bare month name is the month: "May", "March" and "April", "June" (names) need a preposition before."""
    if match["month"].lower().rstrip(".") not in {
        "may",
        "march",
        "mar",
        "april",
        "june",
        "jan",
        "dec",
        "jun",
        "apr",
        "august",
    }:
        return True
    return bool(_MONTH_BEFORE.search(scene.text[max(0, match.start() - 12) : match.start()]))


_YEAR_BEFORE = re.compile(
    r"(?:[$£€#]|[0-9][,.:/-]|\b(?:no|nos|route|flight|room|page|boeing|airbus|number|about|some|than|nearly|almost|only|up to|at|resolution|article|act|channel|over|exceed(?:ed|ing)?)\.?\s)$",
    re.IGNORECASE,
)
_YEAR_PREPOSITION = re.compile(
    r"\b(?:in|since|of|by|from|until|before|after|during|early|late|circa|around|and|to|year)\s$", re.I
)
_YEAR_AFTER = re.compile(
    r"\s(?:people|men|women|miles|kilomet|km|feet|metres|meters|tons|tonnes|barrels|points|troops|soldiers|shares|dollars"
    r"|percent|per cent|million|billion|votes|pounds|yen|euros|times|jobs|workers|members|families|homes|others|hours|days"
    r"|(?:[a-z]+\s)?(?:refugees|deaths|cases|prisoners|students|civilians|residents|employees|units|vehicles|aircraft))\b"
)


@BOOK.rule([DIGITS], rf"{w.YEAR}(?!/[0-9]{{3}})(?P<tail>[-–/][0-9]{{2}}(?:[0-9]{{2}})?(?![\w-]))?")
def year_alone(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "1998", "1990-95". A bare number of four digits is a year unless it counts or names something."""
    before = scene.text[max(0, match.start() - 12) : match.start()]
    number = int(match["year"])
    if _YEAR_BEFORE.search(before) or _YEAR_AFTER.match(scene.text, match.end(), match.end() + 40):
        return None
    if not 1900 <= number <= 2099 and not _YEAR_PREPOSITION.search(before):
        return None
    if not match["tail"]:
        return Hit(match.start(), match.end(), "DATE", explicit(year(number)), Parts(year_given=True))
    tail = match["tail"][1:]
    last = int(tail) if len(tail) == 4 else number // 100 * 100 + int(tail)
    if last <= number:
        return None
    found = interval(year(number).start, year(last).end)
    return Hit(match.start(), match.end(), "DATE", explicit(found), Parts(year_given=True))


_TEN = {name: value for name, value in w.TENS.items()}


@BOOK.rule(
    ["nineteen", "twenty", "two"],
    rf"(?:(?P<head>nineteen|twenty){w.JOIN}(?P<ten>{w.alternation(w.NUMBERS)})(?:{w.JOIN}(?P<one>{w.alternation(list(w.NUMBERS)[1:10])}))?"
    rf"|two{w.JOIN}thousand(?:{w.SP}(?:and{w.SP})?(?P<few>{w.alternation(list(w.NUMBERS)[1:20])}))?){w.END}",
)
def spelt_year(match: re.Match[str], _: Scene) -> Hit | None:
    """ "nineteen ninety-one", "twenty eleven", "two thousand and four"."""
    if match["head"]:
        base, ten = (1900 if match["head"].lower() == "nineteen" else 2000), w.NUMBERS[match["ten"].lower()]
        if not 10 <= ten <= 90 or (match["one"] and ten < 20):
            return None
        number = base + ten + (w.NUMBERS[match["one"].lower()] if match["one"] else 0)
    else:
        if not match["few"]:
            return None
        number = 2000 + w.NUMBERS[match["few"].lower()]
    return Hit(match.start(), match.end(), "DATE", explicit(year(number)), Parts(year_given=True))


@BOOK.rule([DIGITS], rf"(?P<year>1[0-9]{{2}}0|20[0-9]0){w.APOS}?s{w.END}")
def decade_digits(match: re.Match[str], _: Scene) -> Hit | None:
    """ "the 1990s", "1980's"."""
    first = int(match["year"])
    found = century(first // 100 + 1) if first % 100 == 0 and first < 2000 else decade(first)
    return Hit(match.start(), match.end(), "DATE", explicit(found), Parts(year_given=True))


_DECADES = {f"{name[:-1]}ies": value for name, value in w.TENS.items()}


@BOOK.rule(_DECADES, rf"(?P<name>{w.alternation(_DECADES)}){w.END}")
def decade_name(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "the sixties", but not "in his sixties"."""
    if not re.search(r"\b(?:the|early|late|mid)[\s-]$", scene.text[max(0, match.start() - 7) : match.start()], re.I):
        return None
    found = decade(1900 + _DECADES[match["name"].lower()])
    return Hit(match.start(), match.end(), "DATE", explicit(found), Parts(year_given=True))


@BOOK.rule([DIGITS], rf"(?P<yy>[0-9]{{2}})(?P<plural>{w.APOS}?s)?{w.END}(?!,[0-9]|\.[0-9])")
def short_year(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "'98" and "the '90s"; the apostrophe belongs to the words."""
    before = scene.text[max(0, match.start() - 2) : match.start()]
    if before[-1:] not in w.APOS[1:-1] or before[:1].isalnum() or not before:
        return None
    number = full_year(match["yy"], scene)
    if not match["plural"]:
        return Hit(match.start() - 1, match.end(), "DATE", explicit(year(number)), Parts(year_given=True))
    return Hit(match.start() - 1, match.end(), "DATE", explicit(decade(number)), Parts()) if number % 10 == 0 else None


@BOOK.rule(
    ["the", DIGITS, *w.ORDINALS, "twenty"],
    rf"(?:the{w.SP})?(?P<ordinal>{w.ORDINAL}){w.JOIN}century{w.END}(?:{w.SP}(?P<era>B\.?C\.?E?\.?)(?!\w))?",
)
def century_name(match: re.Match[str], _: Scene) -> Hit | None:
    """ "the 19th century"; not before our era."""
    number = w.ordinal(match["ordinal"])
    if match["era"] or not 1 <= number <= 30:
        return None
    return Hit(match.start(), match.end(), "DATE", explicit(century(number)), Parts(year_given=True))


_QUARTERS = "first second third fourth 1st 2nd 3rd 4th".split()


@BOOK.rule(
    ["the", "fiscal", "its", "first", "second", "third", "fourth", DIGITS],
    rf"(?:the{w.SP})?(?:fiscal{w.JOIN})?(?P<q>{w.alternation(_QUARTERS)})(?:{w.JOIN}fiscal)?{w.JOIN}quarters?{w.END}(?!{w.SP}final)",
)
def quarter_name(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "the third quarter", "fiscal first-quarter"; a fiscal quarter is taken as the calendar's."""
    return _quarter(match, scene, w.ordinal(match["q"]), None)


@BOOK.rule(
    ["q1", "q2", "q3", "q4", "q"],
    rf"Q(?P<q>[1-4]){w.END}(?:{w.SP}?(?:of{w.SP}?)?(?:{w.YEAR}|{w.APOS}(?P<yy>[0-9]{{2}}){w.END}))?",
)
def quarter_code(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "Q3", "Q3 2023"."""
    return _quarter(match, scene, int(match["q"]), match["year"] or match["yy"])


def _quarter(match: re.Match[str], scene: Scene, number: int, written: str | None) -> Hit:
    if written:
        reading = explicit(quarter(full_year(written, scene), number))
    else:
        tense = scene.tense(match.start(), match.end())
        reading = scene.lean(lambda on: nearest_quarter(on, number, tense), f"XXXX-Q{number}")
    return Hit(match.start(), match.end(), "DATE", reading, Parts(quarter=number, year_given=bool(written)))


@BOOK.rule(["the", "first", "second"], rf"(?:the{w.SP})?(?P<h>first|second|latter){w.JOIN}half(?={w.SP}of{w.SP})")
def half_name(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "the first half of 1998": kept only where a year is joined to it (``joins``)."""
    number = 1 if match["h"].lower() == "first" else 2
    return Hit(match.start(), match.end(), "DATE", unknown(f"XXXX-H{number}"), Parts(half=number), False)


@BOOK.rule(
    w.SEASONS,
    rf"(?P<s>{w.alternation(w.SEASONS)})(?:{w.SP}(?:of{w.SP})?{w.YEAR}|{w.SP}?{w.APOS}(?P<yy>[0-9]{{2}}){w.END})",
)
def season_year(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "summer 1998", "the fall of 1989"."""
    code = w.SEASONS[match["s"].lower()]
    found = season(full_year(match["year"] or match["yy"], scene), code)
    return Hit(match.start(), match.end(), "DATE", explicit(found), Parts(season=code, year_given=True))


@BOOK.rule(
    ["the"],
    rf"the{w.SP}week{w.SP}(?:of|beginning|starting){w.SP}(?:{w.MONTH}{w.SP}{w.DAY}|{w.DAY.replace('<day>', '<before>')}{w.SP}{w.MONTH.replace('<month>', '<after>')}){_YEAR_TAIL}",
)
def week_of(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "the week of March 6"."""
    number, day_number = w.month_number(match["month"] or match["after"]), int(match["day"] or match["before"])
    tense = scene.tense(match.start(), match.end())

    def whole(on: Period) -> Period:
        return week(on.start)

    try:
        if match["year"]:
            reading = explicit(whole(day(date(int(match["year"]), number, day_number))))
        else:
            reading = scene.lean(lambda on: whole(nearest_day(on, number, day_number, tense)), "XXXX-WXX")
    except ValueError:
        return None
    return Hit(match.start(), match.end(), "DATE", reading)


@BOOK.rule(
    ["fiscal", "fy", "fy1", "the", DIGITS],
    rf"(?:the{w.SP})?(?:(?:fiscal(?:{w.JOIN}year)?|FY){w.JOIN}?(?:{w.YEAR}|{w.APOS}?(?P<yy>[0-9]{{2}}){w.END})|(?P<plain>(?:19|20)[0-9]{{2}}){w.SP}fiscal{w.SP}year{w.END})",
)
def fiscal_year(match: re.Match[str], scene: Scene) -> Hit | None:
    """ "fiscal 1998", "the 1998 fiscal year": named for the year it ends in, and taken as that year."""
    written = match["year"] or match["yy"] or match["plain"]
    found = year(full_year(written, scene))
    return Hit(match.start(), match.end(), "DATE", explicit(found), Parts(year_given=True))
