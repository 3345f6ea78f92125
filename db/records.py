"""What the store takes: plain records of an article and of what was found in it.

Spans are half-open character offsets into the article's text. The derived values (PLOVER type, quad class, score,
sort keys, counts, ids) are the store's business and are not given here.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

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


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """An article to store, cleaned; ``published_from``/``published_to`` are the instants its date may mean."""

    title: str
    text: str
    url: str | None = None
    publisher: str | None = None
    language: str = ""
    published: str | None = None  # as given, normalised: EDTF or RFC 3339
    published_precision: Precision = Precision.UNKNOWN
    published_from: datetime | None = None
    published_to: datetime | None = None
    published_offset: int | None = None  # minutes east of UTC, as given


@dataclass(frozen=True, slots=True, kw_only=True)
class NewActor:
    """A party that takes part in an event of the article; ``key`` is the same wherever it is named."""

    key: str
    name: str
    kind: ActorKind
    country: str | None = None  # ISO 3166-1 alpha-3
    sector: Sector | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewParticipation:
    """An actor's part in an event, and the words the article has for it."""

    actor_key: str
    role: Role
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewParticipantSpan:
    """Where a mention names a participant."""

    actor_key: str
    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMention:
    """One place in the article that reports the event."""

    sentence_start: int
    sentence_end: int
    trigger_start: int
    trigger_end: int
    date_start: int | None = None
    date_end: int | None = None
    attribution_start: int | None = None
    attribution_end: int | None = None
    participants: tuple[NewParticipantSpan, ...] = ()
    rule: str = ""

    def spans(self) -> list[tuple[int | None, int | None]]:
        """Every span of the mention, the optional ones too; a span that is absent is a pair of ``None``."""
        return [
            (self.sentence_start, self.sentence_end),
            (self.trigger_start, self.trigger_end),
            (self.date_start, self.date_end),
            (self.attribution_start, self.attribution_end),
            *((part.start, part.end) for part in self.participants),
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """One coded event with its mentions in the article; ``key`` is stable within the article."""

    key: str
    type: EventType
    mode: Mode | None = None
    contexts: tuple[Context, ...] = ()
    status: Status = Status.REPORTED
    date_start: date | None = None
    date_end: date | None = None
    date_precision: Precision = Precision.UNKNOWN
    date_resolution: Resolution = Resolution.NONE
    date_words: str | None = None
    place: str | None = None
    place_country: str | None = None
    attribution: str | None = None
    summary: str = ""
    confidence: float = 0.5
    participants: tuple[NewParticipation, ...] = ()
    mentions: tuple[NewMention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewExtraction:
    """Everything the coder found in one article, and which coder that was."""

    status: ArticleStatus
    language: str
    extractor: str
    actors: tuple[NewActor, ...] = field(default=())
    events: tuple[NewEvent, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingArticle:
    """An article that waits for the coder, with what the coder needs."""

    id: UUID
    title: str
    text: str
    published: str | None
    published_precision: Precision
    published_from: datetime | None
    published_to: datetime | None
    published_offset: int | None
