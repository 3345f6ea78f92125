"""Which events, articles and actors are meant: the inputs, and the filters of db/filters.py that they become."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import strawberry

from db.filters import ActorFilter, ArticleFilter, EventFilter
from db.vocabulary import ActorKind, ArticleStatus, Context, EventType, Mode, QuadClass, Role, Status
from schema.errors import ErrorCode, UserError
from schema.types.node import row_id
from schema.types.values import actor_ids, at_least, countries, days, instant, search, words

_ACTOR = "Names, aliases or ids; any spelling of one actor will do: `North Korea`, `DPRK`."


def described(description: str) -> Any:
    """An optional input field with its description (``Any`` as in ``dataclasses.field``: it stands for the value)."""
    return strawberry.field(default=None, description=description)


@strawberry.input(
    name="EventFilter",
    description="Which events are meant: all given fields must fit, and one value of each is enough.",
)
class EventFilterInput:
    """The event filter as clients write it."""

    actors_any: list[str] | None = described(f"One of these takes part, on any side. {_ACTOR}")
    actors_all: list[str] | None = described(f"Every one of these takes part. {_ACTOR}")
    counterparts: list[str] | None = described(f"Besides `actorsAny`, one of these takes part too. {_ACTOR}")
    role: Role | None = described("The side on which `actorsAny` stands.")
    exact_actors: bool = strawberry.field(
        default=False, description="Take countries literally: without their people, ministries and forces."
    )
    types: list[EventType] | None = described("What was done.")
    plover_types: list[EventType] | None = described("What was done, as PLOVER's manual codes it (see `ploverType`).")
    modes: list[Mode] | None = described("How it was done.")
    contexts: list[Context] | None = described("In which field.")
    quad_classes: list[QuadClass] | None = described("Words or deeds, cooperation or conflict.")
    statuses: list[Status] | None = described("How real it is. Leave out for every status.")
    countries: list[str] | None = described("Countries of participants, ISO 3166-1 alpha-3: `PRK`.")
    places: list[str] | None = described("Where it took place: a place's name, or a country as alpha-3.")
    publishers: list[str] | None = described("Who published an article that reports it.")
    articles: list[strawberry.ID] | None = described("Articles that report it.")
    text: str | None = described("Words in a sentence that reports it, in any case.")
    date_from: date | None = described("It may have taken place on or after this day; undated events do not fit.")
    date_to: date | None = described("It may have taken place on or before this day; undated events do not fit.")
    min_publishers: int | None = described("At least so many publishers report it.")
    min_confidence: float | None = described("At least so sure, 0 to 1.")


@strawberry.input(name="ArticleFilter", description="Which articles are meant: all given fields must fit.")
class ArticleFilterInput:
    """The article filter as clients write it."""

    publishers: list[str] | None = described("Who published it.")
    statuses: list[ArticleStatus] | None = described("How far it has come.")
    text: str | None = described("Words in its title, in any case.")
    published_from: date | None = described("It may have been published on or after this day.")
    published_to: date | None = described("It may have been published on or before this day.")


@strawberry.input(name="ActorFilter", description="Which actors are meant: all given fields must fit.")
class ActorFilterInput:
    """The actor filter as clients write it."""

    name: str | None = described("The start of its name, of a word in it, or of an alias, in any case.")
    kinds: list[ActorKind] | None = described("What sort of party it is.")
    countries: list[str] | None = described("Its country, ISO 3166-1 alpha-3: `PRK`.")


async def event_filter(
    given: EventFilterInput | None,
    as_of: datetime | None = None,
    actor: UUID | None = None,
) -> EventFilter:
    """The record's event filter. ``actor`` is the actor under whom the list hangs, and stands in ``actors_any``.

    Raises ``UserError`` for what cannot be meant: an unknown actor, an impossible country, days the wrong way round.
    """
    asked = given or EventFilterInput()
    if actor is not None and asked.actors_any:
        message = "actorsAny is the actor of this list already; use counterparts or actorsAll."
        raise UserError(ErrorCode.BAD_USER_INPUT, message, field="actorsAny")
    days(asked.date_from, asked.date_to, "dateFrom", "dateTo")
    at_least("minPublishers", asked.min_publishers, 1)
    at_least("minConfidence", asked.min_confidence, 0)
    return EventFilter(
        actors_any=(actor,) if actor else await actor_ids("actorsAny", asked.actors_any),
        actors_all=await actor_ids("actorsAll", asked.actors_all, one_each=True),
        counterparts=await actor_ids("counterparts", asked.counterparts),
        role=asked.role,
        exact_actors=asked.exact_actors,
        types=tuple(asked.types or ()),
        plover_types=tuple(asked.plover_types or ()),
        modes=tuple(asked.modes or ()),
        contexts=tuple(asked.contexts or ()),
        quad_classes=tuple(asked.quad_classes or ()),
        statuses=tuple(asked.statuses or ()),
        countries=countries("countries", asked.countries),
        places=words("places", asked.places),
        publishers=words("publishers", asked.publishers),
        articles=tuple(row_id("Article", value) for value in words("articles", asked.articles)),
        text=search("text", asked.text),
        date_from=asked.date_from,
        date_to=asked.date_to,
        min_publishers=asked.min_publishers,
        min_confidence=asked.min_confidence,
        as_of=instant("asOf", as_of),
    )


def article_filter(given: ArticleFilterInput | None) -> ArticleFilter:
    """The record's article filter."""
    asked = given or ArticleFilterInput()
    days(asked.published_from, asked.published_to, "publishedFrom", "publishedTo")
    return ArticleFilter(
        publishers=words("publishers", asked.publishers),
        statuses=tuple(status.value for status in asked.statuses or ()),
        text=search("text", asked.text),
        published_from=asked.published_from,
        published_to=asked.published_to,
    )


def actor_filter(given: ActorFilterInput | None) -> ActorFilter:
    """The record's actor filter."""
    asked = given or ActorFilterInput()
    return ActorFilter(
        name=search("name", asked.name),
        kinds=tuple(kind.value for kind in asked.kinds or ()),
        countries=countries("countries", asked.countries),
    )
