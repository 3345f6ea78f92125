"""Acts told before: "the August 7 bombings" in one sentence date "the bombing" of another."""

from datetime import timedelta

from db.vocabulary import EventType
from service.extraction.circumstances import when
from service.extraction.coding.coded import Coded
from service.extraction.dictionaries.frames import Frames
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.reading import Reading, inside
from service.extraction.record import PartialDate

NEWS = timedelta(days=3)  # what happened since then is the news itself
# Nouns that may mean one act; "attack" may be any of them.
_FAMILIES = (
    frozenset("bombing blast explosion bomb attack".split()),
    frozenset("shooting killing murder slaying massacre assassination attack".split()),
    frozenset("strike airstrike raid bombardment shelling attack".split()),
)
_POINTING = frozenset({"the", "these", "those", "both", "that"})


class ToldBefore:
    """The date of the violence that an article looks back on, until it reports some of its own."""

    def __init__(self, published: PartialDate | None, frames: Frames) -> None:
        self._until = published.start - NEWS if published is not None and published.start is not None else None
        self._frames = frames
        self._date: PartialDate | None = None
        self._noun = ""
        self._news = False

    def read(self, reading: Reading) -> None:
        """Take note of a violent act whose own phrase has a date some days gone."""
        for np, _ in reading.phrases if self._until is not None else ():
            if self._violent(np, reading):
                end = max(inner.last for inner in inside(np))
                behind = range(end, min(end + 2, len(reading.words)))
                found = when.of_words(reading.words, [*range(np.first, np.head), *behind])
                if found is not None and self._gone(found):
                    self._date, self._noun = found, reading.words[np.head].lemma

    def note(self, coded: Coded, date: PartialDate) -> None:
        """Violence of these days: "the attack" is now that one."""
        if coded.type is EventType.ASSAULT and date.end is not None and self._until is not None:
            self._news = self._news or date.end >= self._until

    def of(self, coded: Coded, reading: Reading) -> PartialDate | None:
        """The date of an act of violence that a definite noun points back to."""
        return self._date if any(_one_family(noun, self._noun) for noun in self._pointed(coded, reading)) else None

    def unknown(self, coded: Coded, reading: Reading) -> bool:
        """Whether a definite noun points back to violence that the article has given no date."""
        return bool(self._pointed(coded, reading))

    def _pointed(self, coded: Coded, reading: Reading) -> list[str]:
        """The definite nouns of violence in an act's clause, while none of it is news."""
        if self._news or coded.type is not EventType.ASSAULT:
            return []
        clause = coded.clause
        phrases = [coded.noun, clause.subj, clause.obj, *(np for _, np in clause.preps)]
        violent = [np for np in phrases if np is not None and self._violent(np, reading)]
        return [reading.words[np.head].lemma for np in violent if _points(np, reading)]

    def _gone(self, date: PartialDate) -> bool:
        return self._until is not None and date.end is not None and date.end < self._until

    def _violent(self, np: NounPhrase, reading: Reading) -> bool:
        lines = self._frames.nouns.get(reading.words[np.head].lemma, ())
        return any(line.type is EventType.ASSAULT for line in lines)


def _points(np: NounPhrase, reading: Reading) -> bool:
    """ "the attack", "a nearly simultaneous bombing"."""
    within = reading.words[np.first : np.head]
    return reading.words[np.first].low in _POINTING or any(w.low == "simultaneous" for w in within)


def _one_family(one: str, other: str) -> bool:
    return one == other or any(one in family and other in family for family in _FAMILIES)
