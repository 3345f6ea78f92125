"""What the queries give back: plain typed rows, no ORM objects."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, TypeVar
from uuid import UUID

from db.vocabulary import (
    ActorKind,
    ArticleStatus,
    Context,
    EventType,
    Mode,
    Precision,
    QuadClass,
    Resolution,
    Role,
    Sector,
    Status,
    edtf,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One keyset page. ``cursors`` runs parallel to ``rows``."""

    rows: list[T]
    cursors: list[str]
    has_next: bool
    has_previous: bool


@dataclass(slots=True)
class ArticleRow:
    """A stored article. ``text`` is empty in lists unless it was asked for."""

    id: UUID
    title: str
    text: str
    url: str | None
    publisher: str | None
    language: str
    published: str | None  # as given, normalised: EDTF or RFC 3339 with its own offset
    published_precision: Precision
    published_from: datetime | None  # the first and last instant it may mean, UTC
    published_to: datetime | None
    published_offset: int | None  # minutes east of UTC, as given
    content_hash: str
    extractor: str | None
    status: ArticleStatus
    stored_at: datetime
    event_count: int


@dataclass(slots=True)
class ActorRow:
    """An actor with its other names and the roles it was seen in."""

    id: UUID
    name: str
    kind: ActorKind
    country: str | None
    sector: Sector | None
    aliases: list[str]
    roles: list[str]
    event_count: int


@dataclass(slots=True)
class ParticipationRow:
    """An actor's part in an event; ``text`` is how the first article put it."""

    event_id: UUID
    role: Role
    text: str
    actor_id: UUID
    actor_name: str
    actor_kind: ActorKind
    actor_country: str | None
    actor_sector: Sector | None


@dataclass(slots=True)
class ParticipantSpanRow:
    """Where a mention names a participant: half-open offsets into the article's text."""

    actor_id: UUID
    role: Role
    start: int
    end: int


@dataclass(slots=True)
class MentionRow:
    """One place in an article that reports the event. Offsets are half-open, into the article's text."""

    id: UUID
    event_id: UUID
    article_id: UUID
    article_title: str
    article_url: str | None
    article_publisher: str | None
    article_published: str | None
    sentence: str  # equals article.text[sentence_start:sentence_end]
    sentence_start: int
    sentence_end: int
    trigger_start: int
    trigger_end: int
    date_start: int | None
    date_end: int | None
    attribution_start: int | None
    attribution_end: int | None
    participants: list[ParticipantSpanRow]
    rule: str


@dataclass(slots=True)
class EventRow:
    """An event with its participants; ``mentions`` is filled where they were asked for."""

    id: UUID
    type: EventType
    plover_type: EventType
    mode: Mode | None
    contexts: list[Context]
    status: Status
    quad_class: QuadClass
    score: float
    confidence: float
    date_start: date | None
    date_end: date | None
    date_precision: Precision
    date_resolution: Resolution
    date_words: str | None
    place: str | None
    place_country: str | None
    attribution: str | None
    summary: str
    first_reported: datetime | None
    last_reported: datetime | None
    mention_count: int
    publisher_count: int
    participants: list[ParticipationRow] = field(default_factory=list)
    mentions: list[MentionRow] = field(default_factory=list)

    @property
    def date_value(self) -> str | None:
        """The date in EDTF, no finer than it is known."""
        return edtf(self.date_start, self.date_end, self.date_precision)


@dataclass(frozen=True, slots=True)
class BucketRow:
    """One bar of a histogram: events dated within ``[start, end]`` at a precision no coarser than the bucket."""

    start: date
    end: date
    count: int
    mean_score: float | None


@dataclass(frozen=True, slots=True)
class Histogram:
    """Bars plus what no bar of this width can hold: events dated more coarsely, and undated ones."""

    bucket: str
    bars: list[BucketRow]
    coarse: int
    undated: int


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An API key; its secret is not kept."""

    id: UUID
    name: str
    scope: str
    created_at: datetime
