"""What a GraphQL operation takes from the service around it, by Protocol: schema/ imports nothing of service/."""

from dataclasses import dataclass, field
from typing import Protocol, TypeAlias
from uuid import UUID

import strawberry
from strawberry.dataloader import DataLoader

from db.rows import ActorRow, ArticleRow
from schema.errors import ErrorCode, UserError
from schema.limits import Limits
from schema.loaders import actor_loader, article_loader


@dataclass(frozen=True, slots=True)
class AddedArticle:
    """What adding an article came to: its id, and whether it was new. A known article is left as it is."""

    id: UUID
    created: bool


class Services(Protocol):
    """What the app lends to GraphQL. ``authorization`` is the request's Authorization header, as it came."""

    async def add_article(
        self, *, title: str | None, text: str, url: str | None, publisher: str | None, published: str | None
    ) -> AddedArticle:
        """Store the article and code it, so that its events can be read when this returns.

        Raises ``schema.errors.UserError`` for an article that cannot be taken (no text, no such date, too large).
        """
        ...

    async def may_read(self, authorization: str | None) -> bool:
        """Whether the caller may read."""
        ...

    async def may_write(self, authorization: str | None) -> bool:
        """Whether the caller may add articles."""
        ...


@dataclass(slots=True)
class Context:
    """One operation's context: the caller, the bounds, and what loads rows in batches."""

    services: Services
    limits: Limits
    authorization: str | None = None
    articles: DataLoader[UUID, ArticleRow] = field(default_factory=article_loader)
    actors: DataLoader[UUID, ActorRow] = field(default_factory=actor_loader)
    nested_lists: int = 0

    def count_nested_list(self) -> None:
        """Count a list of events under an article or an actor, and raise ``LIMIT_EXCEEDED`` when there are too many."""
        self.nested_lists += 1
        if self.nested_lists > self.limits.lists:
            message = (
                f"This operation asks for {self.nested_lists} or more lists of events under articles or actors;"
                f" at most {self.limits.lists} are allowed. Ask for one list with events(filter: …) instead."
            )
            raise UserError(ErrorCode.LIMIT_EXCEEDED, message, limit=self.limits.lists, value=self.nested_lists)


Info: TypeAlias = strawberry.Info[Context, None]
