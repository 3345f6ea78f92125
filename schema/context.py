"""What a GraphQL operation takes from the service around it, by Protocol: schema/ imports nothing of service/."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID


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


@dataclass(frozen=True, slots=True)
class Context:
    """One operation's context."""

    services: Services
    authorization: str | None
