"""A news article, whose text the evidence of events points into."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from db.filters import EventFilter, Order
from db.rows import ArticleRow, MentionRow
from db.vocabulary import ArticleStatus
from schema.context import Info
from schema.fields import resolved
from schema.types.arguments import DirectionArgument, OrderArgument
from schema.types.connection import After, Before, First, Last, page_request
from schema.types.dates import PublicationDate
from schema.types.enums import Direction
from schema.types.node import Node, global_id

if TYPE_CHECKING:
    from schema.types.event import EventConnection


@strawberry.type(description="A news article. All offsets count characters (code points) of its `text`.")
class Article(Node):
    """An article. What a mention already knows of it comes with it; the rest is loaded when asked for."""

    uuid: UUID = strawberry.field(description="The id as REST and the exports show it.")
    title: str = strawberry.field(description="Its headline.")
    url: str | None = strawberry.field(description="Where it was published.")
    publisher: str | None = strawberry.field(description="Who published it.")
    row: strawberry.Private[ArticleRow | None] = None

    @resolved("The text as stored, headline included; spans are offsets into it.")
    async def text(self, info: Info) -> str:
        """The stored text."""
        if self.row is None or not self.row.text:  # rows of lists come without the text
            self.row = await info.context.articles.load(self.uuid)
        return self.row.text

    @resolved("When it was published.")
    async def published(self, info: Info) -> PublicationDate:
        """The publication date."""
        return PublicationDate.of(await self._full(info))

    @resolved("Its language, as a BCP 47 tag; `und` where it could not be told.")
    async def language(self, info: Info) -> str:
        """The language."""
        return (await self._full(info)).language

    @resolved("How far it has come.")
    async def status(self, info: Info) -> ArticleStatus:
        """The status."""
        return (await self._full(info)).status

    @resolved("When it was stored here.")
    async def stored_at(self, info: Info) -> datetime:
        """The moment of storing."""
        return (await self._full(info)).stored_at

    @resolved("The version of the coder that read it.")
    async def extractor(self, info: Info) -> str | None:
        """The coder's version."""
        return (await self._full(info)).extractor

    @resolved("How many events it reports.")
    async def event_count(self, info: Info) -> int:
        """The number of its events."""
        return (await self._full(info)).event_count

    @resolved("The events it reports.")
    async def events(
        self,
        info: Info,
        order: OrderArgument = Order.HAPPENED,
        direction: DirectionArgument = Direction.NEWEST_FIRST,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Annotated["EventConnection", strawberry.lazy("schema.types.event")]:
        """The article's events."""
        from schema import lists  # here, because lists are made of events, actors and articles

        info.context.count_nested_list()
        page = page_request(first, after, last, before, info.context.limits.page)
        return await lists.event_page(info, EventFilter(articles=(self.uuid,)), page, order, direction)

    async def _full(self, info: Info) -> ArticleRow:
        """The whole row, loaded once."""
        if self.row is None:
            self.row = await info.context.articles.load(self.uuid)
        return self.row

    @classmethod
    def of(cls, row: ArticleRow) -> "Article":
        """The article of a row."""
        key = global_id("Article", row.id)
        return cls(id=key, uuid=row.id, title=row.title, url=row.url, publisher=row.publisher, row=row)

    @classmethod
    def mentioning(cls, row: MentionRow) -> "Article":
        """The article that a mention stands in."""
        return cls(
            id=global_id("Article", row.article_id),
            uuid=row.article_id,
            title=row.article_title,
            url=row.article_url,
            publisher=row.article_publisher,
        )
