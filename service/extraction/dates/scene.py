"""What an expression is resolved against: the publication date, the tense around it, the dates named before.

The publication date may be a day, or only a month or a year, or missing. An expression that leans on it is
resolved for the first and for the last day of publication; what both readings cover is what may be claimed
(``Scene.lean``). So "next month" in an article of October 2023 is November 2023, and "yesterday" in it is some
day of October.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from datetime import date

from db.vocabulary import Precision, Resolution
from service.extraction.dates.hits import Hit, Reading
from service.extraction.dates.hits import unknown as no_date
from service.extraction.dates.values import Grain, Period, around, cover, day, interval
from service.extraction.record import PartialDate, Span

_FUTURE = (
    r"(?:will|would|shall|to)\s(?:not\s|also\s)?(?:be|have|have been)\s[a-z]+"  # "will be paid" is no past
    r"|will|shall|would|wo(?=n['’]t)|['’]ll|going to|plans?(?= to )|planned|planning|intends?|aims?|hopes?|expects?"
    r"|expected|scheduled|slated|due|set (?:to|for)|ready to|about to|(?:is|are|was|were) to(?= [a-z])|upcoming|coming"
    r"|next(?! to\b)|ahead of|in the run-up to|payable|expires?|tentatively|prepar(?:e|es|ing)"
    # A present that speaks of a plan: what has happened is told in the past.
    r"|begins?|opens|starts|arrives?|leaves|departs?|travels|heads|flies|meets?|resumes?|returns|convenes?|ends|closes|goes"
    r"|go(?= to the polls)|takes? (?:place|effect|over)"
    r"|(?:is|are) (?:meeting|visiting|travell?ing|arriving|leaving|flying|heading|hosting|holding|returning|going)"
)
_PAST = (
    r"was|were|had|did|met|held|took|made|went|came|gave|began|begun|left|saw|won|lost|fell|rose|hit|killed|found|sent"
    r"|led|got|became|spoke|broke|shot|fought|struck|set off|since|after|ago|(?!hundred|need|indeed)[a-z]{3,}ed|last"
    r"|been|flew|fled|drew|grew|knew|wrote|ran|brought|bought|caught|sold|paid|put|read|stood|kept|heard|thought|earlier"
    r"|following"
)
# Their tense is their own, not that of what they report.
_SAID = r"said|told|announced|reported|says|added|stated|confirmed"
_CUE = re.compile(rf"(?<!\w)(?:(?P<future>{_FUTURE})|(?P<said>{_SAID})|(?P<past>{_PAST}))(?!\w)")
_SAID_REACH, _TOLD_REACH = 14, 45
# "told the council on Wednesday", "said in a statement on Wednesday", "warned ... on Wednesday that": of the saying.
_ASIDE = re.compile(r"\s(?:in|at|after|during|through|via|to|from|outside|before|late|early)\s")
# What stands behind these is no verb, whatever it looks like.
_MODIFIES = re.compile(r"(?<!\w)(?:the|a|an|its|his|their|behind|of|with|in|for|by|some|all|more|new|on)\s$", re.I)
# Right before a date these look ahead, whatever the verb of the clause.
_AHEAD = re.compile(
    r"(?<!\w)(?:until|till|by|no later than|ahead of|due|effective|is|are)\s(?:on\s|the\s|this\s)?$", re.I
)
_TITLES = "".join(rf"(?<!{title}[.!?])" for title in ("[A-Z]", "Mr", "Ms", "Mrs", "Dr", "Gen", "Sen", "Rep"))
_BREAK = re.compile(
    rf"[.!?\n;](?:(?<=[.!?]){_TITLES}['\"”’)]{{0,2}}\s{{1,4}}(?=[\"'“‘A-Z])|(?<=\n)[^\S\n]{{0,9}}\n|(?<=;))"
)
_LEFT, _RIGHT = 90, 70


class Scene:
    """One text while its dates are read from first to last; it remembers the last date named."""

    def __init__(self, text: str, published: PartialDate | None) -> None:
        self.text = text
        self.first: date | None = None
        self.last: date | None = None
        if published is not None and published.start is not None and published.end is not None:
            self.first, self.last = sorted((published.start, published.end))
        self.previous: Hit | None = None
        self.anchor: Period | None = None
        self.quarter: Reading | None = None
        self.quarter_at = 0
        self._breaks = [found.end() for found in _BREAK.finditer(text)]

    def tense(self, start: int, end: int) -> int:
        """-1 where the words around tell of the past, 1 of the future, 0 where they do not say.

        The nearest cue before the expression in its sentence decides, else the nearest one after it.
        """
        if _AHEAD.search(self.text[max(0, start - 24) : start]):
            return 1
        at = bisect_right(self._breaks, start)
        sentence_start = self._breaks[at - 1] if at else 0
        sentence_end = self._breaks[at] if at < len(self._breaks) else len(self.text)
        left = 0
        for cue in _CUE.finditer(self.text, max(sentence_start, start - _LEFT), start):
            if left > 0 and _MODIFIES.search(self.text[max(0, cue.start() - 12) : cue.start()]):
                continue  # "will meet behind closed doors on Tuesday"
            if not cue["said"] or self._is_said(cue, start, end):
                left = 1 if cue["future"] else -1
        if left:
            return left
        after = _CUE.search(self.text, end, min(sentence_end, end + _RIGHT))
        return 0 if after is None else 1 if after["future"] else -1

    def _is_said(self, cue: re.Match[str], start: int, end: int) -> bool:
        """Whether an expression tells when something was said, not when what was said is to be."""
        gap = start - cue.end()
        if gap <= _SAID_REACH or self.text.startswith(" that ", end):
            return True
        return gap <= _TOLD_REACH and (cue["said"].lower() == "told" or bool(_ASIDE.match(self.text, cue.end())))

    def lean(self, resolve: Callable[[date], Period], unknown: str) -> Reading:
        """Resolve words that lean on the publication date, no finer than that date is known.

        ``unknown`` is the TIMEX3 value to give when there is no publication date or the calendar ends.
        """
        if self.first is None or self.last is None:
            return no_date(unknown)
        try:
            early = resolve(self.first)
            late = early if self.last == self.first else resolve(self.last)
        except (ValueError, OverflowError):
            return no_date(unknown)
        within = self.publication() or interval(self.first, self.last)
        period = cover(early, late, within)
        return Reading(period.value, period, Resolution.RELATIVE)

    def follow(self, resolve: Callable[[Period], Period], unknown: str) -> Reading:
        """Resolve words that lean on the last date named ("the next day"), or on publication if there is none."""
        if self.anchor is None:
            return self.lean(lambda on: resolve(day(on)), unknown)
        try:
            period = resolve(self.anchor)
        except (ValueError, OverflowError):
            return no_date(unknown)
        return Reading(period.value, period, Resolution.RELATIVE)

    def same_day(self, on: date) -> Period:
        """The day itself."""
        return day(on)

    def publication(self) -> Period | None:
        """The publication date as a period of its own precision."""
        if self.first is None or self.last is None:
            return None
        for grain in (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR):
            whole = around(self.first, grain)
            if (whole.start, whole.end) == (self.first, self.last):
                return whole
        return interval(self.first, self.last)


def dated(reading: Reading, start: int, end: int, text: str) -> PartialDate:
    """The record's date for an expression: honest precision, words and span."""
    words, span = text[start:end], Span(start, end)
    if reading.period is None:
        return PartialDate(None, None, Precision.UNKNOWN, Resolution.NONE, words, span)
    period = reading.period
    return PartialDate(period.start, period.end, period.precision, reading.resolution, words, span)
