"""The query parameters that choose events, for /events and the timelines. Names are GraphQL's where it has them."""

from enum import Enum
from uuid import UUID

from db.filters import EventFilter, Order
from db.vocabulary import Context, EventType, Mode, QuadClass, Role, Status
from service.actor_names import actor_ids
from service.rest import paging
from service.rest.params import Params

FILTERS = (
    "actor",
    "actor_all",
    "with",
    "role",
    "exact_actors",
    "type",
    "plover_type",
    "mode",
    "context",
    "quad_class",
    "status",
    "country",
    "place",
    "publisher",
    "article",
    "text",
    "from",
    "to",
    "min_publishers",
    "min_confidence",
    "as_of",
)
ALLOWED = (*FILTERS, "order", "direction", "mentions", *paging.NAMES)


class Direction(Enum):
    """Which end of a list comes first."""

    NEWEST = "newest"
    OLDEST = "oldest"


async def event_filter(params: Params, *, actor: UUID | None = None) -> EventFilter:
    """The filter the parameters describe; ``actor`` is one that the path names."""
    first_day, last_day = params.days()
    return EventFilter(
        actors_any=(actor,) if actor is not None else await actor_ids(params.many("actor")),
        actors_all=await actor_ids(params.many("actor_all"), one_each=True),
        counterparts=await actor_ids(params.many("with")),
        role=params.choice("role", Role),
        exact_actors=params.flag("exact_actors"),
        types=params.choices("type", EventType),
        plover_types=params.choices("plover_type", EventType),
        modes=params.choices("mode", Mode),
        contexts=params.choices("context", Context),
        quad_classes=params.choices("quad_class", QuadClass),
        statuses=params.choices("status", Status),
        countries=params.countries("country"),
        places=params.many("place"),
        publishers=params.many("publisher"),
        articles=params.ids("article"),
        text=params.search("text"),
        date_from=first_day,
        date_to=last_day,
        min_publishers=params.integer("min_publishers", 1, 1_000_000),
        min_confidence=params.fraction("min_confidence"),
        as_of=params.moment("as_of"),
    )


def order(params: Params) -> Order:
    """How events are sorted; by when they happened unless asked otherwise."""
    return params.choice("order", Order) or Order.HAPPENED


def newest_first(params: Params) -> bool:
    """Whether the newest events come first, as they do unless asked otherwise."""
    return params.choice("direction", Direction) is not Direction.OLDEST
