"""A timeline: a filter's events in order, and how many there are in each stretch of time."""

from datetime import date

import strawberry

from db import rows
from db.filters import Bucket, EventFilter, Order
from db.queries import events
from schema.context import Info
from schema.fields import resolved
from schema.types.connection import After, Before, First, Last, page_request
from schema.types.enums import Direction
from schema.types.event import EventConnection


@strawberry.type(description="One bar: the events known to lie within these days.")
class HistogramBar:
    """A bar of a histogram."""

    start: date = strawberry.field(description="The first day.")
    end: date = strawberry.field(description="The last day, included.")
    count: int = strawberry.field(description="How many events lie within.")
    mean_score: float | None = strawberry.field(description="The mean of their scores; null where there are none.")

    @classmethod
    def of(cls, row: rows.BucketRow) -> "HistogramBar":
        """The bar of a row."""
        return cls(start=row.start, end=row.end, count=row.count, mean_score=row.mean_score)


@strawberry.type(
    description="Events counted by date. A date coarser than the bars is in none of them: it is counted in `coarse`."
)
class Histogram:
    """Bars, and what no bar can hold."""

    bucket: Bucket = strawberry.field(description="How wide the bars are.")
    bars: list[HistogramBar] = strawberry.field(description="The bars, oldest first.")
    coarse: int = strawberry.field(description="How many events are dated too coarsely for these bars.")
    undated: int = strawberry.field(description="How many events have no date.")


@strawberry.type(description="The events of a filter in order, and a histogram of them.")
class Timeline:
    """A timeline; what is not selected is not computed."""

    filter: strawberry.Private[EventFilter]
    order: strawberry.Private[Order]
    direction: strawberry.Private[Direction]
    bucket: strawberry.Private[Bucket]

    @resolved("The events, in the timeline's order.")
    async def events(
        self, info: Info, first: First = None, after: After = None, last: Last = None, before: Before = None
    ) -> EventConnection:
        """A page of the timeline's events."""
        from schema import lists  # here, because lists are made of events, actors and articles

        page = page_request(first, after, last, before, info.context.limits.page)
        return await lists.event_page(info, self.filter, page, self.order, self.direction)

    @resolved("How many events there are in each stretch of time.")
    async def histogram(self) -> Histogram:
        """The timeline's histogram."""
        found = await events.histogram(self.filter, self.bucket)
        bars = [HistogramBar.of(row) for row in found.bars]
        return Histogram(bucket=Bucket(found.bucket), bars=bars, coarse=found.coarse, undated=found.undated)
