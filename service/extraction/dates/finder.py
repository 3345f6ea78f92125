"""The search: one pass over the words of a text, and at each word only the rules that can start with it."""

import re

from service.extraction.dates import counted, days, durations, holidays, pointed, relative, weekdays, years
from service.extraction.dates.hits import Hit
from service.extraction.dates.joins import join, lend_year, same_week, widened
from service.extraction.dates.rules import DIGITS, Rule, index
from service.extraction.dates.scene import Scene, dated
from service.extraction.dates.values import Grain, Timex
from service.extraction.record import PartialDate

_BOOKS = (days, years, pointed, relative, counted, weekdays, durations, holidays)
_RULES = index(module.BOOK for module in _BOOKS)
_WORD = re.compile(r"[^\W\d_]+|[0-9]+")
_BEHIND = re.compile(r"\s{1,7}([^\W\d_]+|[0-9])")
_QUARTER_MEMORY = 700  # characters over which "a year earlier" still speaks of the quarter named before


def find_dates(text: str, published: PartialDate | None) -> list[Timex]:
    """All expressions of time in a text, in order and without overlap.

    ``published`` may be a day, a coarser date or ``None``; what leans on it is never finer than it is known.
    Time is linear in the text: each word is looked up once, each pattern is bounded.
    """
    scene = Scene(text, published)
    hits: list[Hit] = []
    reached = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < reached:
            continue
        rules = _RULES.get(_start(text, word))
        if rules is None or (start and text[start - 1].isalnum()):
            continue
        hit = _best(rules, text, start, scene)
        if hit is None:
            continue
        reached = hit.end
        _add(hits, hit, scene)
    return [_timex(hit, text) for hit in widened(hits, text) if hit.reading.value[:6] != "XXXX-H"]


def _start(text: str, word: re.Match[str]) -> str:
    """What rules are found by: the word, of "the" with the word behind it; all numbers are one word."""
    first = word[0].lower()
    if first != "the":
        return DIGITS if first[0].isdigit() else first
    behind = _BEHIND.match(text, word.end())
    second = behind[1].lower() if behind is not None else ""
    return f"the {DIGITS if second[:1].isdigit() else second}"


def _best(rules: tuple[Rule, ...], text: str, start: int, scene: Scene) -> Hit | None:
    """The longest reading that starts at a word."""
    matches = [(rule, match) for rule in rules if (match := rule.pattern.match(text, start)) is not None]
    matches.sort(key=lambda pair: pair[1].end(), reverse=True)
    for rule, match in matches:
        hit = rule.build(match, scene)
        if hit is not None:
            return hit
    return None


def _add(hits: list[Hit], hit: Hit, scene: Scene) -> None:
    """Put an expression behind the others, joined with the last one where the two are one."""
    if hits and (joined := join(hits[-1], hit, scene)) is not None:
        hit = joined
        hits[-1] = hit
    else:
        if hits and (lent := lend_year(hits[-1], hit, scene)) is not None:
            hits[-1] = lent
        if hits:
            hits[-1], hit = same_week(hits[-1], hit, scene)
        hits.append(hit)
    scene.previous = hit
    period = hit.reading.period
    if scene.quarter is not None and hit.start - scene.quarter_at > _QUARTER_MEMORY:
        scene.quarter = None
    if hit.kind == "DURATION" and hit.reading.value.endswith("M") and scene.text.startswith("the ", hit.start):
        scene.quarter = None  # "for the nine months": what is compared next is the year
    if not hit.anchors:
        return
    if period is not None:
        scene.anchor = period
        if period.grain is Grain.QUARTER:
            scene.quarter, scene.quarter_at = hit.reading, hit.start


def _timex(hit: Hit, text: str) -> Timex:
    return Timex(hit.start, hit.end, hit.reading.value, hit.kind, dated(hit.reading, hit.start, hit.end, text))
