"""Words that lean on a day by themselves: "yesterday", "overnight", "the weekend", "the quarter", "the day before"."""

import re
from datetime import date, timedelta

from service.extraction.dates import words as w
from service.extraction.dates.hits import Hit, Parts, Reading
from service.extraction.dates.leaning import blank, follow, in_part, latest_quarter
from service.extraction.dates.nearest import nearest_season
from service.extraction.dates.rules import RuleBook, the, with_or_without_the
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import (
    Grain,
    Period,
    day,
    interval,
    step,
    weekend,
    year,
)

BOOK = RuleBook()

_DAY_WORDS = {"today": 0, "tonight": 0, "tonite": 0, "yesterday": -1, "tomorrow": 1}


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
    with_or_without_the(["day"]),
    rf"(?:the{w.SP})?day{w.SP}(?:(?P<back>before)|after){w.SP}(?P<word>yesterday|tomorrow){w.END}",
)
def day_beyond(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the day before yesterday"."""
    count = _DAY_WORDS[match["word"].lower()] + (-1 if match["back"] else 1)
    reading = scene.lean(lambda on: day(on + timedelta(days=count)), "XXXX-XX-XX")
    return Hit(match.start(), match.end(), "DATE", reading)


@BOOK.rule(the("weekend"), rf"the{w.SP}weekend{w.END}")
def the_weekend(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the weekend": the last one, or the coming one where the future is spoken of."""
    ahead = scene.tense(match.start(), match.end()) > 0

    def resolve(on: date) -> Period:
        return weekend(on) if ahead or on.weekday() >= 5 else weekend(on - timedelta(days=7))

    return Hit(match.start(), match.end(), "DATE", scene.lean(resolve, "XXXX-WXX-WE"))


@BOOK.rule(
    the("day", "night", "week", "month", "year"),
    rf"the{w.SP}(?P<name>day|night|week|month|year){w.SP}before(?P<last>{w.SP}last)?{w.END}(?=[,.;)]|$)",
)
def the_one_before(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the day before" that ends its clause, on the date before; and "the week before last", on publication."""
    name = match["name"].lower()
    grain = w.GRAINS.get(name, Grain.DAY)
    if match["last"]:
        reading = scene.lean(lambda on: step(on, grain, -2), blank(grain))
    else:
        reading = scene.follow(follow(grain, -1), blank(grain))
    reading, kind = in_part(reading, "TNI" if name == "night" else None)
    return Hit(match.start(), match.end(), kind, reading)


_SEASON_BEFORE = re.compile(r"\b(?:in|by|since|until|till|during|before|after|through|of|over|for)\s$", re.IGNORECASE)
_SEASON_AFTER = re.compile(r"\s?(?:[,.;:)]|$|\s(?:when|after|before|with|and|to|as|that|but|from)\b)")


@BOOK.rule(with_or_without_the(w.SEASONS), rf"(?:the{w.SP})?(?P<name>{w.alternation(w.SEASONS)}){w.END}")
def the_season(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "in the spring" that stands by itself: the last one, or the next where the future is spoken of."""
    before = scene.text[max(0, match.start() - 8) : match.start()]
    if not match["name"].islower() or not _SEASON_BEFORE.search(before):
        return None
    if not _SEASON_AFTER.match(scene.text, match.end(), match.end() + 8):
        return None
    code, tense = w.SEASONS[match["name"].lower()], scene.tense(match.start(), match.end())
    reading = scene.lean(lambda on: nearest_season(on, code, tense), f"XXXX-{code}")
    return Hit(match.start(), match.end(), "DATE", reading, Parts(season=code))


_UNIT_FRAME = re.compile(
    r"\b(?:(?:end|start|beginning|middle|rest|course) of|earlier in|later in|early in|late in)\s$", re.IGNORECASE
)


@BOOK.rule(
    the("week", "month"),
    rf"the{w.SP}(?P<name>week|month){w.END}(?!{w.SP}(?:of|that|before|after|when|[0-9]|[a-z]+ed\b)|['’-])",
)
def the_unit(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the end of the month": the one of publication."""
    if not _UNIT_FRAME.search(scene.text[max(0, match.start() - 16) : match.start()]):
        return None
    grain = w.GRAINS[match["name"].lower()]
    return Hit(match.start(), match.end(), "DATE", scene.lean(lambda on: step(on, grain, 0), blank(grain)))


@BOOK.rule(the("latest"), rf"the{w.SP}latest{w.SP}period{w.END}")
def the_period(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the latest period" of a report as its quarter."""
    return Hit(match.start(), match.end(), "DATE", latest_quarter(scene))


@BOOK.rule(the("quarter"), rf"the{w.SP}quarter{w.END}(?!{w.SP}(?:of|final))")
def the_quarter(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "the quarter" of a report: the one named before, else the one that last ended."""
    return Hit(match.start(), match.end(), "DATE", latest_quarter(scene))


_YEAR_FRAME = re.compile(r"\b(?:of|in|during|so far|earlier|later|for|rest of|by the end of)\s$", re.IGNORECASE)


@BOOK.rule(
    the("year"), rf"the{w.SP}year(?!\w)(?!{w.SP}(?:[a-z]+ed|ending|to|before|after|that|of|when|[0-9]+)\b|['’-])"
)
def the_year(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "earlier in the year": the year of publication."""
    if not _YEAR_FRAME.search(scene.text[max(0, match.start() - 12) : match.start()]):
        return None
    return Hit(match.start(), match.end(), "DATE", scene.lean(lambda on: year(on.year), "XXXX"), Parts(year_given=True))


@BOOK.rule(["year"], rf"year(?:{w.JOIN}|['’]s{w.SP})end{w.END}")
def year_end(match: re.Match[str], scene: Scene) -> Hit | None:
    """Reads "year-end": of the year of publication."""
    return Hit(match.start(), match.end(), "DATE", scene.lean(lambda on: year(on.year), "XXXX"))
