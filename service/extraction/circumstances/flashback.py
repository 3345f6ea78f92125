"""The day that a paragraph goes back to: "On Aug. 7 they had just met. They were talking when a bomb killed ten."

What follows a dated past perfect in the plain past is of that day too, until the paragraph ends, another day is named
or the report speaks of its own time.
"""

from datetime import timedelta

from db.vocabulary import Precision
from service.extraction.circumstances import when
from service.extraction.coding.coded import Coded
from service.extraction.grammar.clause import Clause
from service.extraction.reading import Reading
from service.extraction.record import PartialDate

GAP = timedelta(days=7)  # a day so long before the scene is another scene


class Flashback:
    """The day to which the sentences before this one have gone back, if they have."""

    def __init__(self, published: PartialDate | None) -> None:
        self._published = published.start if published is not None else None
        self.day: PartialDate | None = None
        self._next: PartialDate | None = None

    def paragraph(self) -> None:
        """A look back ends with its paragraph."""
        self.day = self._next = None

    def read(self, reading: Reading, scene: PartialDate | None) -> None:
        """Take note of a sentence, and whether it speaks of now or of another day."""
        self.day = self._next
        mains = [c for c in reading.clauses if c.link == "main"]
        before = [c for c in mains if c.vg.perfect and c.vg.tense == "past"]
        dated = [date for c in mains if (date := when.of_words(reading.words, c.dates)) is not None]
        if dated or any(_of_now(c) for c in mains):
            self.day = self._next = None
        if before and len(dated) == 1 and self._is_gone(dated[0], scene):
            self._next = dated[0]

    def _is_gone(self, date: PartialDate, scene: PartialDate | None) -> bool:
        if date.precision is not Precision.DAY or date.end is None or self._published is None:
            return False
        base = scene.start if scene is not None and scene.start is not None else self._published
        return self._published - when.HISTORICAL_AFTER < date.end < base - GAP

    def of(self, coded: Coded) -> PartialDate | None:
        """The day of an act that is told in the plain past."""
        vg = coded.clause.vg
        plain = vg.form == "fin" and vg.tense == "past" and vg.modal is None and not vg.perfect
        if not plain or (coded.noun is not None and not coded.light) or coded.clause.link not in ("main", "adv"):
            return None
        return self.day if coded.clause.marker not in ("after", "before", "since", "until") else None


def _of_now(clause: Clause) -> bool:
    return clause.vg.form == "fin" and (clause.vg.tense != "past" or (clause.vg.perfect and not clause.dates))
