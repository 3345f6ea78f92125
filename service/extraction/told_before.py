"""Acts told before: "the August 7 bombings" in one sentence date "the bombing" of another."""

from datetime import timedelta

from db.vocabulary import EventType
from service.extraction import when
from service.extraction.chunks import NounPhrase
from service.extraction.coding import Coded
from service.extraction.frames import Frames
from service.extraction.reading import Reading
from service.extraction.record import PartialDate

NEWS = timedelta(days=3)  # what happened since then is the news itself
_POINTING = frozenset({"the", "these", "those", "both", "that"})


class ToldBefore:
    """The date of the violence that an article looks back on, until it reports some of its own."""

    def __init__(self, published: PartialDate | None, frames: Frames) -> None:
        self._until = published.start - NEWS if published is not None and published.start is not None else None
        self._frames = frames
        self._date: PartialDate | None = None
        self._news = False

    def read(self, reading: Reading) -> None:
        """Take note of a violent act whose own phrase has a date some days gone."""
        for np, _ in reading.phrases():
            if self._violent(np, reading):
                behind = range(np.last, min(np.last + 2, len(reading.words)))
                found = when.of_words(reading.words, [*range(np.first, np.head), *behind])
                if found is not None and self._gone(found):
                    self._date = found

    def note(self, coded: Coded, date: PartialDate) -> None:
        """Violence of these days: "the attack" is now that one."""
        if coded.type is EventType.ASSAULT and date.end is not None and self._until is not None:
            self._news = self._news or date.end >= self._until

    def of(self, coded: Coded, reading: Reading) -> PartialDate | None:
        """The date of an act of violence that a definite noun points back to."""
        if self._date is None or self._news or coded.type is not EventType.ASSAULT:
            return None
        clause = coded.clause
        phrases = [coded.noun, clause.subj, clause.obj, *(np for _, np in clause.preps)]
        again = any(
            np is not None and self._violent(np, reading) and reading.words[np.first].low in _POINTING for np in phrases
        )
        return self._date if again else None

    def _gone(self, date: PartialDate) -> bool:
        return self._until is not None and date.end is not None and date.end < self._until

    def _violent(self, np: NounPhrase, reading: Reading) -> bool:
        lines = self._frames.nouns.get(reading.words[np.head].lemma, ())
        return any(line.type is EventType.ASSAULT for line in lines)
