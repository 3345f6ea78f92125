"""Years, and what is named by its year: quarters, halves, seasons, decades, centuries, fiscal years."""

import re

from service.extraction.dates import words as w
from service.extraction.dates.hits import Hit, Parts, explicit, unknown
from service.extraction.dates.nearest import full_year, nearest_quarter
from service.extraction.dates.rules import DIGITS, RuleBook, the, with_or_without_the
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import century, decade, interval, quarter, season, year

BOOK = RuleBook()

# What makes a bare number of four digits no year: what stands before it, or what it counts.
_YEAR_BEFORE = re.compile(
    r"(?:[$£€#]|[0-9][,.:/-]|\b(?:no|nos|route|flight|room|page|boeing|airbus|number|about|some|than|nearly|almost|only"
    r"|up to|at|resolution|article|act|channel|over|exceed(?:ed|ing)?)\.?\s)$",
    re.IGNORECASE,
)
_YEAR_PREPOSITION = re.compile(
    r"\b(?:in|since|of|by|from|until|before|after|during|early|late|circa|around|and|to|year)\s$", re.IGNORECASE
)
_YEAR_OPENING = re.compile(r"(?<![\w,] )\b(?:In|Since|By|Until)\s$")
_YEAR_AFTER = re.compile(
    r"[\s-](?:people|men|women|miles|kilomet|km|feet|metres|meters|tons|tonnes|barrels|points|troops|soldiers|shares|dollars"
    r"|strong|member|seat|odd"
    r"|percent|per cent|million|billion|votes|pounds|yen|euros|times|jobs|workers|members|families|homes|others|hours"
    r"|days|(?:[a-z]+\s)?(?:refugees|deaths|cases|prisoners|students|civilians|residents|employees|units|vehicles|aircraft))\b"
)


@BOOK.rule([DIGITS], rf"{w.YEAR}(?!/[0-9]{{3}})(?P<tail>[-–/][0-9]{{2}}(?:[0-9]{{2}})?(?![\w-]))?")
def year_alone(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "1998", "1990-95". A bare number of four digits is a year unless it counts or names something."""
    before = scene.text[max(0, match.start() - 12) : match.start()]
    number = int(match["year"])
    opens = 1900 <= number <= 2099 and _YEAR_OPENING.search(before)  # "In 2010 troops opened fire"
    counts = not opens and _YEAR_AFTER.match(scene.text, match.end(), match.end() + 40)
    if _YEAR_BEFORE.search(before) or counts:
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


_ONE = w.alternation(list(w.NUMBERS)[1:10])
_TO_NINETEEN = w.alternation(list(w.NUMBERS)[1:20])


@BOOK.rule(
    ["nineteen", "twenty", "two"],
    rf"(?:(?P<head>nineteen|twenty){w.JOIN}(?P<ten>{w.alternation(w.NUMBERS)})(?:{w.JOIN}(?P<one>{_ONE}))?"
    rf"|two{w.JOIN}thousand{w.SP}(?:and{w.SP})?(?P<few>{_TO_NINETEEN})){w.END}",
)
def spelt_year(match: re.Match[str], _: Scene) -> Hit | None:
    """Reads "nineteen ninety-one", "twenty eleven", "two thousand and four"."""
    if match["head"]:
        base, ten = (1900 if match["head"].lower() == "nineteen" else 2000), w.NUMBERS[match["ten"].lower()]
        if not 10 <= ten <= 90 or (match["one"] and ten < 20):
            return None
        number = base + ten + (w.NUMBERS[match["one"].lower()] if match["one"] else 0)
    else:
        number = 2000 + w.NUMBERS[match["few"].lower()]
    return Hit(match.start(), match.end(), "DATE", explicit(year(number)), Parts(year_given=True))


@BOOK.rule([DIGITS], rf"(?P<year>1[0-9]{{2}}0|20[0-9]0){w.APOS}?s{w.END}")
def decade_digits(match: re.Match[str], _: Scene) -> Hit | None:
    """Reads "the 1990s", "1980's"."""
    first = int(match["year"])
    found = century(first // 100 + 1) if first % 100 == 0 and first < 2000 else decade(first)
    return Hit(match.start(), match.end(), "DATE", explicit(found), Parts(year_given=True))


_DECADES = {f"{name[:-1]}ies": value for name, value in w.TENS.items()}


@BOOK.rule(_DECADES, rf"(?P<name>{w.alternation(_DECADES)}){w.END}")
def decade_name(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the sixties", but not "in his sixties"."""
    if not re.search(r"\b(?:the|early|late|mid)[\s-]$", scene.text[max(0, match.start() - 7) : match.start()], re.I):
        return None
    found = decade(1900 + _DECADES[match["name"].lower()])
    return Hit(match.start(), match.end(), "DATE", explicit(found), Parts(year_given=True))


_SHORT_BEFORE = re.compile(
    rf"\b(?:in|of|since|by|to|from|until|the|and|early|late|mid|during|through|before|after)[\s-]{w.APOS}$",
    re.IGNORECASE,
)


@BOOK.rule([DIGITS], rf"(?P<yy>[0-9]{{2}})(?P<plural>{w.APOS}?s)?{w.END}(?!,[0-9]|\.[0-9])")
def short_year(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "'98" and "the '90s"; the apostrophe belongs to the words."""
    if not _SHORT_BEFORE.search(scene.text[max(0, match.start() - 10) : match.start()]):
        return None
    number = full_year(match["yy"], scene)
    if not match["plural"]:
        return Hit(match.start() - 1, match.end(), "DATE", explicit(year(number)), Parts(year_given=True))
    return Hit(match.start() - 1, match.end(), "DATE", explicit(decade(number)), Parts()) if number % 10 == 0 else None


@BOOK.rule(
    with_or_without_the([DIGITS, *w.ORDINALS, "twenty"]),
    rf"(?:the{w.SP})?(?P<ordinal>{w.ORDINAL}){w.JOIN}century{w.END}(?:{w.SP}(?P<era>B\.?C\.?E?\.?)(?!\w))?",
)
def century_name(match: re.Match[str], _: Scene) -> Hit | None:
    """Reads "the 19th century"; not before our era."""
    number = w.ordinal(match["ordinal"])
    if match["era"] or not 1 <= number <= 30:
        return None
    return Hit(match.start(), match.end(), "DATE", explicit(century(number)), Parts(year_given=True))


_QUARTERS = "first second third fourth 1st 2nd 3rd 4th".split()


@BOOK.rule(
    with_or_without_the(["fiscal", "first", "second", "third", "fourth", DIGITS]),
    rf"(?:the{w.SP})?(?:fiscal{w.JOIN})?(?P<q>{w.alternation(_QUARTERS)})(?:{w.JOIN}fiscal)?{w.JOIN}quarters?{w.END}"
    rf"(?!{w.SP}final)",
)
def quarter_name(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the third quarter", "fiscal first-quarter"; a fiscal quarter is taken as the calendar's."""
    return _quarter(match, scene, w.ordinal(match["q"]), None)


@BOOK.rule(
    ["q"],
    rf"Q(?P<q>[1-4]){w.END}(?:{w.SP}?(?:of{w.SP}?)?(?:{w.YEAR}|{w.APOS}(?P<yy>[0-9]{{2}}){w.END}))?",
)
def quarter_code(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "Q3", "Q3 2023"."""
    return _quarter(match, scene, int(match["q"]), match["year"] or match["yy"])


def _quarter(match: re.Match[str], scene: Scene, number: int, written: str | None) -> Hit:
    if written:
        reading = explicit(quarter(full_year(written, scene), number))
    else:
        tense = scene.tense(match.start(), match.end())
        reading = scene.lean(lambda on: nearest_quarter(on, number, tense), f"XXXX-Q{number}")
    return Hit(match.start(), match.end(), "DATE", reading, Parts(quarter=number, year_given=bool(written)))


@BOOK.rule(
    ["first", "second", *the("first", "second", "latter", "last")],
    rf"(?:the{w.SP})?(?P<h>first|second|latter|last){w.JOIN}half(?={w.SP}of{w.SP})",
)
def half_name(match: re.Match[str], _: Scene) -> Hit | None:
    """Reads "the first half of 1998": kept only where a year is joined to it (``joins``)."""
    number = 1 if match["h"].lower() == "first" else 2
    return Hit(match.start(), match.end(), "DATE", unknown(f"XXXX-H{number}"), Parts(half=number), False)


@BOOK.rule(
    w.SEASONS,
    rf"(?P<s>{w.alternation(w.SEASONS)})(?:{w.SP}(?:of{w.SP})?{w.YEAR}|{w.SP}?{w.APOS}(?P<yy>[0-9]{{2}}){w.END})",
)
def season_year(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "summer 1998", "the fall of 1989"."""
    code = w.SEASONS[match["s"].lower()]
    found = season(full_year(match["year"] or match["yy"], scene), code)
    return Hit(match.start(), match.end(), "DATE", explicit(found), Parts(season=code, year_given=True))


@BOOK.rule(
    with_or_without_the(["fiscal", "fy", DIGITS]),
    rf"(?:the{w.SP})?(?:(?:fiscal(?:{w.JOIN}year)?|FY){w.JOIN}?(?:{w.YEAR}|{w.APOS}?(?P<yy>[0-9]{{2}}){w.END})"
    rf"|(?P<plain>(?:19|20)[0-9]{{2}}){w.SP}fiscal{w.SP}year{w.END})",
)
def fiscal_year(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "fiscal 1998", "the 1998 fiscal year": named for the year it ends in, and taken as that year."""
    written = match["year"] or match["yy"] or match["plain"]
    found = year(full_year(written, scene))
    return Hit(match.start(), match.end(), "DATE", explicit(found), Parts(year_given=True))
