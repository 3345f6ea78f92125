"""What the coder gives back: plain frozen records, spans as half-open character offsets.

Every span indexes the text that was handed in: ``text[span.start:span.end]`` is the quote.
"""

from dataclasses import dataclass, field
from datetime import date

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
    edtf,
)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets ``[start, end)`` into the article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precisely as it is known: value, precision, the words it came from and how it was resolved.

    ``start`` and ``end`` are the first and last day it may mean, both inclusive; either is ``None``
    where that side is open ("by October": start ``None``), both where nothing is known.
    """

    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.UNKNOWN
    resolution: Resolution = Resolution.NONE
    words: str | None = None
    span: Span | None = None

    @property
    def value(self) -> str | None:
        """The date in EDTF (ISO 8601-2), no finer than it is known."""
        return edtf(self.start, self.end, self.precision)


@dataclass(frozen=True, slots=True)
class Actor:
    """A party, resolved within the article. ``key`` is stable: the same party gives the same key anywhere."""

    key: str
    name: str
    kind: ActorKind
    country: str | None = None  # ISO 3166-1 alpha-3
    sector: Sector | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor's part in an event, with the words the article uses for it; a name before a pronoun."""

    actor: Actor
    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class ParticipantSpan:
    """Where one mention names one participant."""

    actor_key: str
    role: Role
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event took place: its name as known, and the country (ISO alpha-3) where that is known."""

    name: str
    country: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so, in the article's words."""

    text: str
    span: Span
    actor_key: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the article that reports the event."""

    sentence: Span
    trigger: Span
    participants: tuple[ParticipantSpan, ...] = ()
    date: Span | None = None
    attribution: Span | None = None
    rule: str = ""  # the lexicon entry that fired, for ``code --explain``


@dataclass(frozen=True, slots=True)
class Event:
    """One coded event of the article, with all its mentions there."""

    key: str  # stable within the article; the stored id derives from it
    type: EventType
    mode: Mode | None
    contexts: tuple[Context, ...]
    status: Status
    date: PartialDate
    participants: tuple[Participant, ...]
    mentions: tuple[Mention, ...]
    place: Place | None = None
    attribution: Attribution | None = None
    confidence: float = 0.5
    summary: str = ""

    def side(self, role: Role) -> tuple[Participant, ...]:
        """The participants that stand on one side, in the order the article names them."""
        return tuple(p for p in self.participants if p.role is role)


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything the coder found in one article."""

    text: str
    title: str
    language: str
    status: ArticleStatus
    published: PartialDate
    extractor: str
    actors: tuple[Actor, ...] = field(default=())
    events: tuple[Event, ...] = field(default=())
