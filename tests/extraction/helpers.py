"""Small builders for tests of the coder: one sentence parsed, one short text coded, events written on one line."""

from datetime import date

from db.vocabulary import EventType, Precision, Resolution, Role
from service.extraction.dates import find_dates
from service.extraction.dates.periods import bounded
from service.extraction.dictionaries import frames, gazetteer
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.parties.cast import Cast
from service.extraction.parties.parties import Party
from service.extraction.pipeline import extract
from service.extraction.reading import Reading, read
from service.extraction.record import Event, PartialDate
from service.extraction.text.sentences import split

DAY = date(2023, 10, 12)  # a Thursday


def day_of(day: date) -> PartialDate:
    """A publication date that is known to the day."""
    return PartialDate(day, day, Precision.DAY, Resolution.EXPLICIT)


def month_of(year: int, month: int, last: int) -> PartialDate:
    """A publication date that is known to the month; ``last`` is its last day."""
    return PartialDate(date(year, month, 1), date(year, month, last), Precision.MONTH, Resolution.EXPLICIT)


OCTOBER = month_of(2023, 10, 31)


# ---------------------------------------------------------------------- one sentence
def new_cast(day: date = DAY) -> Cast:
    """The cast of an article that has named nobody yet."""
    return Cast(gazetteer.load(), day)


def reading(text: str, *, headline: bool = False, cast: Cast | None = None, day: date = DAY) -> Reading:
    """One sentence parsed, as the pipeline does it."""
    sentence = split(text, text if headline else None)[0]
    assert (sentence.start, sentence.end) == (0, len(text)), "the text is more than one sentence"
    matches = gazetteer.load().find(text, day)
    dates = bounded(text, find_dates(text, day_of(day)))
    return read(text, sentence, 0, matches, dates, cast or new_cast(day), frames.load())


def clauses(text: str, *, headline: bool = False) -> dict[str, Clause]:
    """The clauses of a sentence by the lemma of their verb."""
    return {clause.vg.lemma: clause for clause in reading(text, headline=headline).clauses}


def kinds(found: Reading) -> list[str]:
    """The kinds of a sentence's items."""
    return [item.kind for item in found.items]


def words_of(found: Reading, np: NounPhrase | None) -> str:
    """The words of a phrase without its tail; empty where there is none."""
    if np is None:
        return ""
    return " ".join(w.text for w in found.words[np.first : np.last])


def names(parties: list[Party]) -> list[str]:
    """The names of some parties."""
    return [party.figure.name for party in parties]


# ---------------------------------------------------------------------- a short text
def events(text: str, published: PartialDate | date | None = DAY, *, title: str | None = None) -> tuple[Event, ...]:
    """The events of a text that was published on a day, in a month or at an unknown time."""
    when = day_of(published) if isinstance(published, date) else published
    return extract(text, title=title, published=when).events


def only(text: str, published: PartialDate | date | None = DAY, *, of: EventType | None = None) -> Event:
    """The one event of a text, or the one of a type."""
    found = [event for event in events(text, published) if of is None or event.type is of]
    assert len(found) == 1, [event.summary for event in found]
    return found[0]


def side(event: Event, role: Role) -> str:
    """The names on one side, in the order of telling: "France & Germany"."""
    return " & ".join(p.actor.name for p in event.side(role)) or "-"


def told(text: str, published: PartialDate | date | None = DAY, *, title: str | None = None) -> list[str]:
    """The events of a text as "TYPE actors > recipients", each with its status where it is not REPORTED."""
    return [written(event) for event in events(text, published, title=title)]


def written(event: Event) -> str:
    """An event as "TYPE actors > recipients [STATUS]"."""
    status = "" if event.status == "REPORTED" else f" [{event.status}]"
    return f"{event.type} {side(event, Role.ACTOR)} > {side(event, Role.RECIPIENT)}{status}"
