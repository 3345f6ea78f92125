"""Which date belongs to an event: its clause's own, a date inside its phrase, the publication as marked fallback."""

from collections.abc import Sequence
from datetime import timedelta

from db.vocabulary import Precision, Resolution, Status
from service.extraction.coding.status import CARRIED_OUT
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause, of_noun
from service.extraction.grammar.words import Word
from service.extraction.record import PartialDate, Span

UNKNOWN = PartialDate()
SCENE = timedelta(days=14)
BACK = timedelta(days=3)  # what happened so long before the scene does not move it
EVE = timedelta(days=1)  # the day before is part of the news
HISTORICAL_AFTER = timedelta(days=365)


class Scene:
    """The day a report tells of: the last date near publication that one of its acts was given.

    "... met on Thursday. Kang praised ..." : what follows in the plain past tense belongs to Thursday. The date keeps
    its words and resolution, so a reader sees where it came from.
    """

    def __init__(self, published: PartialDate | None) -> None:
        self._published = published
        self.date: PartialDate | None = None
        self.lead: PartialDate | None = None  # the date of the first sentence, which the headline tells of too
        self.back: PartialDate | None = None  # the day to which a new paragraph returns from an earlier one
        self.past = False  # the report looks back: the last date before this sentence is long gone
        self.turns = False  # it will do so in the next sentence

    def set_lead(self, date: PartialDate) -> None:
        """Take the first sentence's date as the headline's, if it is near publication."""
        self.note(date)
        self.lead, self.date, self.turns = self.date, None, False

    def paragraph(self) -> None:
        """A look back of some days ends with its paragraph."""
        if self.back is not None:
            self.date, self.back = self.back, None

    def note(self, date: PartialDate) -> None:
        """Take a date as the scene's if it lies within a fortnight before publication; an older one looks back."""
        published = self._published
        if published is None or published.start is None or date.start is None or date.end is None:
            return
        if published.end is not None and date.start > published.end:  # a plan
            return
        scene = self.date or self.lead
        if scene is not None and scene.start is not None and date.end < scene.start - BACK:
            self.turns = True
        elif published.start - SCENE <= date.start:
            earlier = scene is not None and scene.start is not None and date.end < scene.start - EVE
            if earlier and date.start != date.end:
                return  # "had flown there last week": no day on which the report goes on
            self.back = (self.back or scene) if earlier else None
            self.date, self.past, self.turns = date, False, False
        elif date.end < published.start - SCENE:
            self.turns = True


def of_words(words: Sequence[Word], indices: Sequence[int]) -> PartialDate | None:
    """The first date among some words that fixes a stretch of the calendar."""
    for i in indices:
        found = words[i].date
        if found is not None and (found.start or found.end):
            return found
    return None


def of_clause(clause: Clause, words: Sequence[Word], first: int, last: int) -> PartialDate | None:
    """A clause's date: its adverbials, then a date inside its phrases, then the clause it is coordinated with."""
    dated = (p for preposition, p in clause.preps if preposition not in ("in", "during"))  # "took power in a 1998 coup"
    phrases = [np for np in (clause.subj, clause.obj, *dated) if np is not None]
    # "a 2018 agreement", "Tuesday's raid" do not date what is done to them
    inside = {i for np in phrases for i in range(np.first - 2 * _owned(np, words), np.head)}
    inside |= {i for child in clause.comps if child.link in ("ing", "adv", "rel") for i in child.dates}
    around = [i for i in range(first, last) if i not in inside and not of_noun(i, words)]
    found = of_words(words, clause.dates) or of_words(words, around)
    if found is None and clause.joined is not None:
        found = of_words(words, clause.joined.dates)
    if (
        found is None
        and clause.link in ("ing", "adv")
        and clause.parent is not None
        and clause.marker in ("ing", "part", "as", "while")
    ):
        found = of_words(words, clause.parent.dates)
    above = clause.parent.vg.lemma if clause.parent is not None else ""
    carried = (clause.link == "inf" and above in CARRIED_OUT) or (clause.link == "ing" and above == "join")
    if found is None and clause.parent is not None and carried:
        found = of_words(words, clause.parent.dates)  # "voted on Monday to impose sanctions"
    return found


def _owned(np: NounPhrase, words: Sequence[Word]) -> bool:
    """ "Tuesday's | raid": the day stands before the phrase."""
    return np.first > 1 and words[np.first - 1].tag == "POS" and words[np.first - 2].date is not None


def fallback(published: PartialDate | None, status: Status, *, by_then: bool, background: bool) -> PartialDate:
    """The date of an event whose sentence gives none: publication, said to be a fallback, or nothing.

    ``by_then`` is for what is reported as done before ("has shipped"): the publication is its latest day.
    """
    if published is None or published.end is None or status in (Status.HISTORICAL, Status.PLANNED, Status.HYPOTHETICAL):
        return UNKNOWN
    if background:
        return UNKNOWN
    if by_then:
        return PartialDate(None, published.end, Precision.RANGE, Resolution.PUBLICATION)
    return PartialDate(published.start, published.end, published.precision, Resolution.PUBLICATION)


def with_date(status: Status, date: PartialDate, published: PartialDate | None, *, past: bool) -> Status:
    """The status in the light of the date: long past is HISTORICAL, a date still to come is PLANNED.

    What is told in the past tense is not planned, whatever date stands beside it ("extended the ban until May").
    """
    if published is None or published.start is None or published.end is None:
        return status
    if date.end is not None and date.end < published.start - HISTORICAL_AFTER and status is Status.REPORTED:
        return Status.HISTORICAL
    if past:
        return status
    if date.start is not None and date.start > published.end and status in (Status.REPORTED, Status.HYPOTHETICAL):
        return Status.PLANNED
    return status


def span(date: PartialDate) -> Span | None:
    """Where the date's words stand."""
    return date.span
