"""What may be asked of the record: one event filter, orders and pages, shared by REST, GraphQL and exports."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from db.vocabulary import Context, EventType, Mode, QuadClass, Role, Status


class Order(StrEnum):
    """HAPPENED sorts by when an event took place, LEARNED by when it was first reported."""

    HAPPENED = "HAPPENED"
    LEARNED = "LEARNED"


class Bucket(StrEnum):
    """The width of a histogram's bars (UTC)."""

    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFilter:
    """Which events are meant. Fields are joined by AND, the values of one field by OR.

    An actor that is a country stands also for its people and organisations: events of Joe Biden are
    events of the United States (``exact_actors`` switches that off). ``date_from``/``date_to`` are
    inclusive days; an event whose date is coarse matches when the two overlap; an undated event never
    matches a date range.
    """

    actors_any: tuple[UUID, ...] = ()  # takes part, on any side
    actors_all: tuple[UUID, ...] = ()  # every one of them takes part
    counterparts: tuple[UUID, ...] = ()  # besides ``actors_any``, one of these takes part too
    role: Role | None = None  # the side on which ``actors_any`` stand
    exact_actors: bool = False
    types: tuple[EventType, ...] = ()
    plover_types: tuple[EventType, ...] = ()
    modes: tuple[Mode, ...] = ()
    contexts: tuple[Context, ...] = ()
    quad_classes: tuple[QuadClass, ...] = ()
    statuses: tuple[Status, ...] = ()
    countries: tuple[str, ...] = ()  # ISO alpha-3 of any participant
    places: tuple[str, ...] = ()  # place name, or ISO alpha-3 of the place's country
    publishers: tuple[str, ...] = ()
    articles: tuple[UUID, ...] = ()
    text: str | None = None  # case-insensitive words in a mention's sentence
    date_from: date | None = None
    date_to: date | None = None
    min_publishers: int | None = None
    min_confidence: float | None = None
    as_of: datetime | None = None  # only what had been published by then


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFilter:
    """Which articles are meant."""

    publishers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    text: str | None = None  # case-insensitive words in the title
    published_from: date | None = None
    published_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFilter:
    """Which actors are meant."""

    name: str | None = None  # case-insensitive, matches the start of the name, of a word in it, or of an alias
    kinds: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRequest:
    """A keyset page: ``first`` rows after ``after``, or ``last`` rows before ``before`` (1 to 100 of them).

    Cursors are opaque strings that belong to one list and order; a foreign cursor is a ``CursorError``.
    """

    first: int | None = None
    last: int | None = None
    after: str | None = None
    before: str | None = None
