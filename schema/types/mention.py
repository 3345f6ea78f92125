"""The evidence: where an article reports an event, to the character."""

from collections.abc import Awaitable
from typing import Annotated
from uuid import UUID

import strawberry

from db.rows import MentionRow, ParticipantSpanRow
from db.vocabulary import Role
from schema.context import Info
from schema.fields import resolved
from schema.types.actor import Actor
from schema.types.article import Article


@strawberry.type(description="A stretch of an article's text: `article.text[start:end]`, in characters, end excluded.")
class Span:
    """Half-open character offsets and the words they cover."""

    start: int = strawberry.field(description="The offset of the first character.")
    end: int = strawberry.field(description="The offset after the last character.")
    mention: strawberry.Private[MentionRow]

    @resolved("The words it covers, unchanged.", str)
    def text(self, info: Info) -> str | Awaitable[str]:
        """The words: cut from the mention's sentence where they lie in it, else from the article."""
        row = self.mention
        if row.sentence_start <= self.start and self.end <= row.sentence_end:
            return row.sentence[self.start - row.sentence_start : self.end - row.sentence_start]
        return self._outside(info)

    async def _outside(self, info: Info) -> str:
        """The words where they stand outside the sentence."""
        return (await info.context.articles.load(self.mention.article_id)).text[self.start : self.end]


@strawberry.type(description="Where a mention names a participant.")
class ParticipantSpan:
    """A participant as one mention names it."""

    role: Role = strawberry.field(description="The side on which it stands.")
    span: Span = strawberry.field(description="The words that name it.")
    actor_id: strawberry.Private[UUID]
    known: strawberry.Private[dict[UUID, Actor]]

    @resolved("Who is named.", Actor)
    def actor(self, info: Info) -> Actor | Awaitable[Actor]:
        """The actor; one of the event's participants as a rule."""
        return self.known.get(self.actor_id) or self._unknown(info)

    async def _unknown(self, info: Info) -> Actor:
        """An actor that is none of the participants."""
        return Actor.of(await info.context.actors.load(self.actor_id))


@strawberry.type(description="One place in an article that reports an event.")
class Mention:
    """A mention."""

    id: strawberry.ID = strawberry.field(description="Stable, but not an id for `node`.")
    rule: str = strawberry.field(description="The entry of the coder's dictionary that found it.")
    row: strawberry.Private[MentionRow]
    known: strawberry.Private[dict[UUID, Actor]]

    @resolved("The article it stands in.")
    def article(self) -> Article:
        """The article."""
        return Article.mentioning(self.row)

    @resolved("The whole sentence.")
    def sentence(self) -> Span:
        """The sentence."""
        return Span(start=self.row.sentence_start, end=self.row.sentence_end, mention=self.row)

    @resolved("The words that tell what was done.")
    def trigger(self) -> Span:
        """The trigger."""
        return Span(start=self.row.trigger_start, end=self.row.trigger_end, mention=self.row)

    @resolved("The words that tell when; null where there are none.")
    def date(self) -> Span | None:
        """The date's words."""
        return self._span(self.row.date_start, self.row.date_end)

    @resolved("The words that tell who says so; null where there are none.")
    def attribution(self) -> Span | None:
        """The attribution's words."""
        return self._span(self.row.attribution_start, self.row.attribution_end)

    @resolved("Where it names the participants.")
    def participants(
        self, role: Annotated[Role | None, strawberry.argument(description="Only this side.")] = None
    ) -> list[ParticipantSpan]:
        """The participants' spans."""
        return [self._named(row) for row in self.row.participants if role in (None, row.role)]

    def _span(self, start: int | None, end: int | None) -> Span | None:
        """A span that may be missing."""
        return None if start is None or end is None else Span(start=start, end=end, mention=self.row)

    def _named(self, row: ParticipantSpanRow) -> ParticipantSpan:
        """The participant of a row."""
        span = Span(start=row.start, end=row.end, mention=self.row)
        return ParticipantSpan(role=row.role, span=span, actor_id=row.actor_id, known=self.known)

    @classmethod
    def of(cls, row: MentionRow, known: dict[UUID, Actor]) -> "Mention":
        """The mention of a row; ``known`` are the event's actors by id."""
        return cls(id=strawberry.ID(str(row.id)), rule=row.rule, row=row, known=known)
