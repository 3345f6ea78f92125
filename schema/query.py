"""The root of all reading."""

from typing import Annotated

import strawberry

from db.filters import Bucket, Order
from db.queries import actors, articles, events
from schema import lists
from schema.context import Info
from schema.errors import ErrorCode, UserError
from schema.fields import resolved
from schema.selection import selects
from schema.types.actor import Actor
from schema.types.arguments import AsOfArgument, BucketArgument, DirectionArgument, FilterArgument, OrderArgument
from schema.types.article import Article
from schema.types.connection import After, Before, Connection, First, Last, page_request
from schema.types.enums import Direction
from schema.types.event import Event, EventConnection
from schema.types.filters import (
    ActorFilterInput,
    ArticleFilterInput,
    actor_filter,
    article_filter,
    event_filter,
)
from schema.types.node import Node, row_id, split_id
from schema.types.timeline import Timeline
from schema.types.values import actor_id

IdArgument = Annotated[strawberry.ID, strawberry.argument(description="Its `id`, or its `uuid`.")]


@strawberry.type(description="Everything that can be read.")
class Query:
    """The root fields."""

    @resolved("Any object by its `id`; null when there is none.")
    async def node(
        self, info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="An `id`, as given before.")]
    ) -> Node | None:
        """Relay's node field."""
        kind, key = split_id(id)
        if kind == "Event":
            row = await events.get_event(key, mentions=selects(info, "mentions"))
            return Event.of(row) if row else None
        if kind == "Article":
            article = await articles.get_article(key)
            return Article.of(article) if article else None
        if kind == "Actor":
            actor = await actors.get_actor(key)
            return Actor.of(actor) if actor else None
        raise UserError(ErrorCode.INVALID_ID, f"{id[:80]!r} does not say what it is the id of.", value=id[:80])

    @resolved("One article; null when there is none.")
    async def article(self, id: IdArgument) -> Article | None:
        """An article by its id."""
        row = await articles.get_article(row_id("Article", id))
        return Article.of(row) if row else None

    @resolved("Articles, those published last first.")
    async def articles(
        self,
        info: Info,
        filter: Annotated[ArticleFilterInput | None, strawberry.argument(description="Which articles.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Article]:
        """A page of articles."""
        page = page_request(first, after, last, before, info.context.limits.page)
        return await lists.article_page(article_filter(filter), page)

    @resolved("One actor, by its id or by any of its names; null when there is none.")
    async def actor(
        self,
        id: Annotated[strawberry.ID | None, strawberry.argument(description="Its `id`, or its `uuid`.")] = None,
        name: Annotated[str | None, strawberry.argument(description="A name or an alias: `DPRK`.")] = None,
    ) -> Actor | None:
        """An actor by id or name."""
        if (id is None) == (name is None):
            raise UserError(ErrorCode.BAD_USER_INPUT, "Name the actor with either id or name.")
        key = row_id("Actor", id) if id is not None else await actor_id("name", name or "")
        row = await actors.get_actor(key) if key else None
        return Actor.of(row) if row else None

    @resolved("Actors, those with the most events first.")
    async def actors(
        self,
        info: Info,
        filter: Annotated[ActorFilterInput | None, strawberry.argument(description="Which actors.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Actor]:
        """A page of actors."""
        page = page_request(first, after, last, before, info.context.limits.page)
        return await lists.actor_page(actor_filter(filter), page)

    @resolved("One event; null when there is none.")
    async def event(self, info: Info, id: IdArgument) -> Event | None:
        """An event by its id."""
        row = await events.get_event(row_id("Event", id), mentions=selects(info, "mentions"))
        return Event.of(row) if row else None

    @resolved("Events.")
    async def events(
        self,
        info: Info,
        filter: FilterArgument = None,
        order: OrderArgument = Order.HAPPENED,
        direction: DirectionArgument = Direction.NEWEST_FIRST,
        as_of: AsOfArgument = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> EventConnection:
        """A page of events."""
        page = page_request(first, after, last, before, info.context.limits.page)
        return await lists.event_page(info, await event_filter(filter, as_of), page, order, direction)

    @resolved("Events as a timeline: a list in order, and a histogram.")
    async def timeline(
        self,
        filter: FilterArgument = None,
        order: OrderArgument = Order.HAPPENED,
        direction: DirectionArgument = Direction.NEWEST_FIRST,
        bucket: BucketArgument = Bucket.MONTH,
        as_of: AsOfArgument = None,
    ) -> Timeline:
        """A timeline."""
        return lists.timeline(await event_filter(filter, as_of), order, direction, bucket)
