"""An event: who did what to whom, when, and who says so."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import strawberry

from db.filters import EventFilter
from db.queries import events
from db.rows import EventRow
from db.vocabulary import Context, EventType, Mode, QuadClass, Role, Status
from schema.context import Info
from schema.fields import resolved
from schema.types.actor import Actor
from schema.types.connection import Connection, check_size
from schema.types.dates import PartialDate
from schema.types.mention import Mention
from schema.types.node import Node, global_id


@strawberry.type(description="An actor's part in an event.")
class Participation:
    """A participant."""

    role: Role = strawberry.field(description="The side on which it stands.")
    text: str = strawberry.field(description="What the first article to report the event calls it.")
    actor: Actor = strawberry.field(description="Who takes part.")


@strawberry.type(description="Where an event took place.")
class Place:
    """A place."""

    name: str = strawberry.field(description="Its name.")
    country: str | None = strawberry.field(description="Its country, ISO 3166-1 alpha-3, where that is known.")


@strawberry.type(description="Who did what to whom, when, and who says so.")
class Event(Node):
    """An event, as one row of the record."""

    uuid: UUID = strawberry.field(description="The id as REST and the exports show it.")
    type: EventType = strawberry.field(description="What was done, or is to be done: the act itself.")
    plover_type: EventType = strawberry.field(
        description="The type by PLOVER's manual, which makes a planned meeting AGREE and a refused one REJECT."
    )
    mode: Mode | None = strawberry.field(description="How it was done.")
    contexts: list[Context] = strawberry.field(description="In which field.")
    status: Status = strawberry.field(description="How real it is, in the words of its source.")
    quad_class: QuadClass = strawberry.field(description="Words or deeds, cooperation or conflict.")
    score: float = strawberry.field(description="PLOVER's score, from -10 (conflict) to 10 (cooperation).")
    confidence: float = strawberry.field(description="How sure the coder is of it, 0 to 1.")
    date: PartialDate = strawberry.field(description="When, as precisely as it is known.")
    place: Place | None = strawberry.field(description="Where, if an article says so.")
    attribution: str | None = strawberry.field(description="Who says so, in the words of the article.")
    summary: str = strawberry.field(description="One sentence, put together from the record.")
    first_reported: datetime | None = strawberry.field(
        description="By when it had been reported: the last instant its first article's publication date may mean."
    )
    last_reported: datetime | None = strawberry.field(description="The same of its latest article.")
    mention_count: int = strawberry.field(description="In how many places it is reported.")
    publisher_count: int = strawberry.field(description="How many publishers report it.")
    row: strawberry.Private[EventRow]
    known: strawberry.Private[dict[UUID, Actor]]

    @resolved("Everyone who takes part.")
    def participants(
        self, role: Annotated[Role | None, strawberry.argument(description="Only this side.")] = None
    ) -> list[Participation]:
        """The participants, of both sides or one."""
        return [
            Participation(role=row.role, text=row.text, actor=self.known[row.actor_id])
            for row in self.row.participants
            if role in (None, row.role)
        ]

    @resolved("Those who act.")
    def actors(self) -> list[Participation]:
        """The acting side."""
        return self.participants(Role.ACTOR)

    @resolved("Those acted upon.")
    def recipients(self) -> list[Participation]:
        """The receiving side."""
        return self.participants(Role.RECIPIENT)

    @resolved("Where it is reported; `mentionCount` says how often in all.")
    def mentions(
        self,
        info: Info,
        first: Annotated[int, strawberry.argument(description="At most this many, 1 to 100.")] = 100,
    ) -> list[Mention]:
        """The first mentions; the page was loaded with them because they are selected."""
        check_size("first", first, info.context.limits.page)
        return [Mention.of(row, self.known) for row in self.row.mentions[:first]]

    @classmethod
    def of(cls, row: EventRow) -> "Event":
        """The event of a row."""
        return cls(
            id=global_id("Event", row.id),
            uuid=row.id,
            type=row.type,
            plover_type=row.plover_type,
            mode=row.mode,
            contexts=row.contexts,
            status=row.status,
            quad_class=row.quad_class,
            score=row.score,
            confidence=row.confidence,
            date=PartialDate.of(row),
            place=Place(name=row.place, country=row.place_country) if row.place else None,
            attribution=row.attribution,
            summary=row.summary,
            first_reported=row.first_reported,
            last_reported=row.last_reported,
            mention_count=row.mention_count,
            publisher_count=row.publisher_count,
            row=row,
            known={part.actor_id: Actor.part(part) for part in row.participants},
        )


@strawberry.type(description="One page of a list of events.")
class EventConnection(Connection[Event]):
    """A page of events that can also be counted."""

    filter: strawberry.Private[EventFilter]

    @resolved("How many events the whole list has; counted only when selected.")
    async def total_count(self) -> int:
        """The number of events of the filter."""
        return await events.count_events(self.filter)
