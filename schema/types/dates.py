"""Dates that carry their own honesty: value, precision, the words they came from, and how they were resolved."""

from datetime import date, datetime

import strawberry

from db.rows import ArticleRow, EventRow
from db.vocabulary import Precision, Resolution


@strawberry.type(description="When an event took place, as precisely as its articles say and no more so.")
class PartialDate:
    """The date of an event."""

    value: str | None = strawberry.field(
        description="In EDTF (ISO 8601-2): `2023-10-12`, `2023-10`, `2023`, `../2023-10-31`, `2023-10-02/2023-10-08`."
    )
    start: date | None = strawberry.field(description="The first day it may mean; null where that side is open.")
    end: date | None = strawberry.field(description="The last day it may mean, included; null where that side is open.")
    precision: Precision = strawberry.field(description="How finely it is known.")
    resolution: Resolution = strawberry.field(description="How it was found.")
    words: str | None = strawberry.field(description="The article's words it was read from.")

    @classmethod
    def of(cls, row: EventRow) -> "PartialDate":
        """The date of an event's row."""
        return cls(
            value=row.date_value,
            start=row.date_start,
            end=row.date_end,
            precision=row.date_precision,
            resolution=row.date_resolution,
            words=row.date_words,
        )


@strawberry.type(description="When an article was published, as it was given.")
class PublicationDate:
    """The publication date of an article."""

    value: str | None = strawberry.field(description="As given: `2023-10`, `2023-10-18`, `2023-10-18T09:05:00+09:00`.")
    precision: Precision = strawberry.field(description="How finely it is known; an instant has the precision DAY.")
    earliest: datetime | None = strawberry.field(description="The first instant it may mean, in UTC.")
    latest: datetime | None = strawberry.field(description="The last instant it may mean, in UTC.")
    utc_offset: int | None = strawberry.field(description="The offset it was given with, in minutes east of UTC.")

    @classmethod
    def of(cls, row: ArticleRow) -> "PublicationDate":
        """The publication date of an article's row."""
        return cls(
            value=row.published,
            precision=row.published_precision,
            earliest=row.published_from,
            latest=row.published_to,
            utc_offset=row.published_offset,
        )
