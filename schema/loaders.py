"""Loaders for the side paths: the rest of an article or an actor of which a page of events knows the outline only."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar
from uuid import UUID

from strawberry.dataloader import DataLoader

from db.errors import NotStoredError
from db.queries import actors, articles
from db.rows import ActorRow, ArticleRow

Row = TypeVar("Row")


def article_loader() -> DataLoader[UUID, ArticleRow]:
    """Articles by id, each loaded once an operation."""
    return DataLoader(load_fn=lambda ids: _each(articles.get_article, ids))


def actor_loader() -> DataLoader[UUID, ActorRow]:
    """Actors by id, each loaded once an operation."""
    return DataLoader(load_fn=lambda ids: _each(actors.get_actor, ids))


async def _each(get: Callable[[UUID], Awaitable[Row | None]], ids: list[UUID]) -> list[Row | BaseException]:
    """The rows of the ids; ``NotStoredError`` in the place of one that has gone."""
    rows = await asyncio.gather(*(get(key) for key in ids))
    return [row if row is not None else NotStoredError(str(key)) for key, row in zip(ids, rows, strict=True)]
