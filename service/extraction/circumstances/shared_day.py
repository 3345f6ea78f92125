"""Shared days: acts of one sentence that are of one day, though only one of them names it."""

from collections.abc import Sequence
from dataclasses import replace

from db.vocabulary import Precision
from service.extraction.circumstances import when
from service.extraction.coding.coded import Coded
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.words import Word
from service.extraction.reading import Reading
from service.extraction.record import PartialDate

HURT = frozenset("kill injure wound hurt maim slay".split())
# "forced a plane to land on Sunday": what is brought about is of the day on which it is.
CAUSING = frozenset("force compel oblige let allow cause help fail manage begin start continue refuse".split())


def shared(coded: Coded, reading: Reading) -> PartialDate | None:
    """ "raided a ship and seized it on Sunday": the day of the last of several acts of one subject is that of all."""
    clause = coded.clause
    nominal = coded.noun is not None and not coded.light
    if nominal or clause.vg.modal is not None or clause.vg.tense != "past" or clause.vg.perfect:
        return None
    same = [c for c in reading.clauses if c.subj is clause.subj and c.vg.tense == "past" and not c.vg.perfect]
    if clause.vg.passive and (toll := next((c for c in reading.clauses if _tolls(c, clause)), None)) is not None:
        return when.of_words(reading.words, toll.dates)
    before = [c for c in same if c.link == clause.link and c.vg.head < clause.vg.head and c.dates]
    later = (c for c in same if c.joined is clause and reading.words[c.vg.first - 1].low != "then")
    after = next((when.of_words(reading.words, c.dates) for c in later), None)
    if before and after is not None:  # "entered it in 2006, fought there and left in 2009"
        return when.of_words(reading.words, before[-1].dates)
    return after


def _tolls(later: Clause, clause: Clause) -> bool:
    """ "Six were killed and ten | wounded in a blast on Friday": one day is that of both."""
    hurt = clause.vg.lemma in HURT and later.vg.lemma in HURT and later.vg.passive and bool(later.dates)
    return hurt and later.vg.head > clause.vg.head and not clause.dates


def since(coded: Coded, reading: Reading) -> PartialDate | None:
    """ "has shunned talks since the truce broke down in 2019": from then on."""
    vg = coded.clause.vg
    if not vg.perfect or vg.tense == "past" or vg.modal is not None or (coded.noun is not None and not coded.light):
        return None
    for child in coded.clause.comps:
        if child.link == "adv" and child.marker == "since" and child.vg.tense == "past":
            found = when.of_words(reading.words, child.dates)
            if found is not None and found.start is not None:
                return replace(found, end=None, precision=Precision.RANGE)
    return None


def fronted(coded: Coded, reading: Reading) -> PartialDate | None:
    """ "On Dec. 30 he had been named the winner, and Chad rejected it": what opens the sentence is of all."""
    clause, words = coded.clause, reading.words
    mains = [c for c in reading.clauses if c.link == "main" and not c.tail_report]
    if len(mains) < 2 or clause not in mains[1:] or clause.dates or clause.vg.modal or clause.vg.tense != "past":
        return None
    first, start = mains[0], mains[0].subj.first if mains[0].subj is not None else mains[0].vg.first
    last = clause.subj.first if clause.subj is not None else clause.vg.first
    if coded.noun is not None and not coded.light:
        return None
    joined = words[last - 1].low == "and"
    return when.of_words(words, [i for i in first.dates if i < start]) if joined else None


def caused(clause: Clause, words: Sequence[Word]) -> PartialDate | None:
    """ "forced a plane to land in Minsk on Sunday (and held a man)": the day of what was brought about."""
    if clause.dates or clause.vg.lemma not in CAUSING or clause.vg.tense != "past" or clause.vg.modal is not None:
        return None
    return next((d for c in clause.comps if c.link == "inf" and (d := when.of_words(words, c.dates)) is not None), None)
