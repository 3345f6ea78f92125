"""Looking back: acts that a paragraph tells of years long gone, though they have no date of their own.

"Then, in 2008, the army won back the coast. Russia brokered the truce ..." : the truce is history as well. So is what
a clause beside a dated one tells ("resigned in 2004 after Chad rejected his plan", "waged war, taking the capital in
1959"), and what took place "in the years that followed". A saying, a present or a perfect tense, a date of these days
and a new paragraph bring the report back to its own time.
"""

from collections.abc import Sequence

from service.extraction.circumstances import when
from service.extraction.coding.coded import Coded
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.words import Word
from service.extraction.reading import Reading
from service.extraction.record import PartialDate

AGES = frozenset({"year", "decade", "century"})
GONE = frozenset({"those", "following", "ensuing", "intervening"})
REACH = 3  # sentences, the dated one among them
LONG = frozenset({"decade", "century", "generation", "decades", "centuries", "generations"})
SIMULTANEOUS = frozenset({"when", "while"})  # "In 2006, when tanks rolled, the generals ..."
SAYING = frozenset("say tell add explain note recall report write comment believe think".split())
ONWARD = frozenset({"follow", "ensue"})


class LookBack:
    """Whether the sentence that is being read tells of years long gone."""

    def __init__(self, published: PartialDate | None) -> None:
        start = published.start if published is not None else None
        self._limit = start - when.HISTORICAL_AFTER if start is not None else None
        self._left = 0  # how many more sentences the years long gone hold, that this paragraph has told of
        self._end: int | None = None  # of the last sentence

    def read(self, reading: Reading) -> None:
        """Take note of the sentence: what went before it, and whether it returns to the day of the report."""
        text, before = reading.resolver.phrase.text, self._end
        self._end = reading.sentence.end
        if before is None or "\n" in text[before : reading.sentence.start]:
            self._left = 0
        self._left = max(0, self._left - 1)
        mains = [c for c in reading.clauses if c.link == "main"]
        dates = [date for c in mains if (date := when.of_words(reading.words, c.dates)) is not None]
        if any(self._of_now(c) for c in mains) or not all(self._is_old(date) for date in dates):
            self._left = 0
        elif dates:
            self._left = REACH

    def holds(self, coded: Coded, reading: Reading) -> bool:
        """Whether an act without a date, told in the past tense, is of long ago by what stands around it."""
        vg = coded.clause.vg
        if self._limit is None or reading.sentence.kind == "title" or vg.modal is not None:
            return False
        if vg.form != "fin" or vg.tense != "past" or (coded.noun is not None and not coded.light):
            return False
        if any(p.figure.gone for p in (*coded.sides.actors, *coded.sides.recipients)):
            return True  # "Stalin jailed poets"
        return self._left > 0 or self._beside_old(coded.clause, reading) or _long_time(coded.clause, reading)

    def _beside_old(self, clause: Clause, reading: Reading) -> bool:
        """A clause above, or a participle beside it, has an old date, and no clause has one of these days."""
        above = clause.up() if clause.link == "adv" else []
        if any(self._of_now(c) for c in above):
            return False
        beside = (c for c in reading.clauses if c.parent is clause)
        dated = [*above, *(c for c in beside if c.vg.form == "ing" or c.marker in SIMULTANEOUS)]
        dates = [date for c in dated if (date := when.of_words(reading.words, c.dates)) is not None]
        return bool(dates) and all(self._is_old(date) for date in dates)

    def _is_old(self, date: PartialDate) -> bool:
        return self._limit is not None and date.end is not None and date.end < self._limit

    @staticmethod
    def _of_now(clause: Clause) -> bool:
        vg = clause.vg
        return vg.lemma in SAYING or (vg.tense != "past" and vg.form == "fin")


def _long_time(clause: Clause, reading: Reading) -> bool:
    """ "in the years that followed", "during those years"."""
    words, chain = reading.words, (clause, *clause.up())
    spans = [words[i] for c in chain for i in c.dates]
    spans += [words[np.head] for c in chain for preposition, np in c.preps if preposition == "for"]
    if any(not LONG.isdisjoint(word.low.split()) for word in spans):
        return True  # "for half a century it sold sugar"
    ages = [np for c in chain for preposition, np in c.preps if preposition in ("in", "over", "during")]
    if any(_are_ages(np, words) and not GONE.isdisjoint(w.low for w in words[np.first : np.head]) for np in ages):
        return True
    following = (c.subj for c in reading.clauses if c.link == "rel" and c.vg.lemma in ONWARD)
    return any(np is not None and np.last <= clause.vg.first and _are_ages(np, words) for np in following)


def _are_ages(np: NounPhrase, words: Sequence[Word]) -> bool:
    return words[np.head].tag == "NNS" and words[np.head].lemma in AGES
