"""Small articles and findings for the tests of the record."""

from datetime import UTC, date, datetime, timedelta

from db.records import (
    NewActor,
    NewArticle,
    NewEvent,
    NewExtraction,
    NewMention,
    NewParticipantSpan,
    NewParticipation,
)
from db.vocabulary import (
    ActorKind,
    ArticleStatus,
    Context,
    EventType,
    Mode,
    Precision,
    Resolution,
    Role,
    Sector,
    Status,
)

TEXT = "Arland met Borland in Cape Town on Monday. Minister Dee thanked Borland."
ARLAND = NewActor(
    key="country:ARL", name="Arland", kind=ActorKind.COUNTRY, country="ARL", aliases=("Republic of Arland",)
)
BORLAND = NewActor(key="country:BOR", name="Borland", kind=ActorKind.COUNTRY, country="BOR")
DEE = NewActor(
    key="person:dee", name="Ana Dee", kind=ActorKind.PERSON, country="ARL", sector=Sector.GOV, roles=("minister",)
)


def article(
    title: str = "Talks", text: str = TEXT, day: date | None = date(2023, 10, 2), publisher: str | None = "Wire"
) -> NewArticle:
    """An article published on a day."""
    start = None if day is None else datetime(day.year, day.month, day.day, tzinfo=UTC)
    return NewArticle(
        title=title,
        text=text,
        publisher=publisher,
        language="en",
        published=None if day is None else day.isoformat(),
        published_precision=Precision.UNKNOWN if day is None else Precision.DAY,
        published_from=start,
        published_to=None if start is None else start + timedelta(days=1) - timedelta(microseconds=1),
    )


def part(actor: NewActor, role: Role = Role.ACTOR, text: str | None = None) -> NewParticipation:
    """An actor's part, under its own name."""
    return NewParticipation(actor_key=actor.key, role=role, text=text or actor.name)


def span(actor: NewActor, role: Role, start: int, end: int) -> NewParticipantSpan:
    """Where a participant is named."""
    return NewParticipantSpan(actor_key=actor.key, role=role, start=start, end=end)


MET = NewMention(
    sentence_start=0,
    sentence_end=42,
    trigger_start=7,
    trigger_end=10,
    date_start=32,
    date_end=41,
    participants=(span(ARLAND, Role.ACTOR, 0, 6), span(BORLAND, Role.ACTOR, 11, 18)),
    rule="meet",
)
THANKED = NewMention(
    sentence_start=43,
    sentence_end=72,
    trigger_start=56,
    trigger_end=63,
    participants=(span(DEE, Role.ACTOR, 52, 55), span(BORLAND, Role.RECIPIENT, 64, 71)),
    rule="thank",
)


def meeting(key: str = "meet", day: date | None = date(2023, 10, 2), end: date | None = None) -> NewEvent:
    """Arland and Borland meet on a day, or over a range of days."""
    return NewEvent(
        key=key,
        type=EventType.CONSULT,
        mode=Mode.MULTILATERAL,
        contexts=(Context.DIPLOMATIC, Context.ECONOMIC),
        date_start=day,
        date_end=end or day,
        date_precision=Precision.UNKNOWN if day is None else Precision.DAY if end is None else Precision.RANGE,
        date_resolution=Resolution.NONE if day is None else Resolution.RELATIVE,
        date_words=None if day is None else "on Monday",
        place="Cape Town",
        place_country="ZAF",
        summary="Arland meets Borland.",
        confidence=0.8,
        participants=(part(ARLAND), part(BORLAND)),
        mentions=(MET,),
    )


def thanks(key: str = "thank", status: Status = Status.PLANNED) -> NewEvent:
    """Dee of Arland thanks Borland, some day."""
    return NewEvent(
        key=key,
        type=EventType.SUPPORT,
        status=status,
        summary="Ana Dee supports Borland.",
        confidence=0.4,
        participants=(part(DEE, text="Minister Dee"), part(BORLAND, Role.RECIPIENT)),
        mentions=(THANKED,),
    )


def found(*events: NewEvent, actors: tuple[NewActor, ...] = (ARLAND, BORLAND, DEE)) -> NewExtraction:
    """What a coder found."""
    return NewExtraction(status=ArticleStatus.CODED, language="en", extractor="test-1", actors=actors, events=events)
