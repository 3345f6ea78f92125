"""A party to events: a country, a person, an organisation."""

from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from db.filters import Bucket, Order
from db.rows import ActorRow, ParticipationRow
from db.vocabulary import ActorKind, Sector
from schema.context import Info
from schema.fields import resolved
from schema.types.arguments import AsOfArgument, BucketArgument, DirectionArgument, FilterArgument, OrderArgument
from schema.types.connection import After, Before, First, Last, page_request
from schema.types.enums import Direction
from schema.types.filters import event_filter
from schema.types.node import Node, global_id

if TYPE_CHECKING:
    from schema.types.event import EventConnection
    from schema.types.timeline import Timeline


@strawberry.type(description="A party to events: a country, a person, an organisation; one, however it is spelled.")
class Actor(Node):
    """An actor. What a participation already knows of it comes with it; the rest is loaded when asked for."""

    uuid: UUID = strawberry.field(description="The id as REST and the exports show it.")
    name: str = strawberry.field(description="Its usual name in English.")
    kind: ActorKind = strawberry.field(description="What sort of party it is.")
    country: str | None = strawberry.field(description="Its country, ISO 3166-1 alpha-3: `PRK`.")
    sector: Sector | None = strawberry.field(description="The part of society for which it stands.")
    row: strawberry.Private[ActorRow | None] = None

    @resolved("Other names it goes by.")
    async def aliases(self, info: Info) -> list[str]:
        """The other names."""
        return (await self._full(info)).aliases

    @resolved("Offices and titles that articles have given it.")
    async def roles(self, info: Info) -> list[str]:
        """The roles it was seen in."""
        return (await self._full(info)).roles

    @resolved("In how many events it takes part itself.")
    async def event_count(self, info: Info) -> int:
        """The number of its events."""
        return (await self._full(info)).event_count

    @resolved("Events in which it takes part. A country stands also for its people and bodies.")
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
    ) -> Annotated["EventConnection", strawberry.lazy("schema.types.event")]:
        """The actor's events."""
        from schema import lists  # here, because lists are made of events, actors and articles

        info.context.count_nested_list()
        page = page_request(first, after, last, before, info.context.limits.page)
        return await lists.event_page(info, await event_filter(filter, as_of, self.uuid), page, order, direction)

    @resolved("Its events as a timeline, with a histogram.")
    async def timeline(
        self,
        info: Info,
        filter: FilterArgument = None,
        order: OrderArgument = Order.HAPPENED,
        direction: DirectionArgument = Direction.NEWEST_FIRST,
        bucket: BucketArgument = Bucket.MONTH,
        as_of: AsOfArgument = None,
    ) -> Annotated["Timeline", strawberry.lazy("schema.types.timeline")]:
        """The actor's timeline."""
        from schema import lists  # here, because lists are made of events, actors and articles

        info.context.count_nested_list()
        return lists.timeline(await event_filter(filter, as_of, self.uuid), order, direction, bucket)

    async def _full(self, info: Info) -> ActorRow:
        """The whole row, loaded once."""
        if self.row is None:
            self.row = await info.context.actors.load(self.uuid)
        return self.row

    @classmethod
    def of(cls, row: ActorRow) -> "Actor":
        """The actor of a row."""
        return cls(
            id=global_id("Actor", row.id),
            uuid=row.id,
            name=row.name,
            kind=row.kind,
            country=row.country,
            sector=row.sector,
            row=row,
        )

    @classmethod
    def part(cls, row: ParticipationRow) -> "Actor":
        """The actor of a participation."""
        return cls(
            id=global_id("Actor", row.actor_id),
            uuid=row.actor_id,
            name=row.actor_name,
            kind=row.actor_kind,
            country=row.actor_country,
            sector=row.actor_sector,
        )
