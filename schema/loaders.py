"""Loaders for the side paths: the rest of an article or an actor of which a page of events knows the outline only."""

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
    return DataLoader(load_fn=lambda ids: _each(articles.get_articles, ids))


def actor_loader() -> DataLoader[UUID, ActorRow]:
    """Actors by id, each loaded once an operation."""
    return DataLoader(load_fn=lambda ids: _each(actors.get_actors, ids))


async def _each(get: Callable[[list[UUID]], Awaitable[dict[UUID, Row]]], ids: list[UUID]) -> list[Row | BaseException]:
    """The rows of the ids, in their order; ``NotStoredError`` in the place of one that has gone."""
    rows = await get(ids)
    return [rows.get(key) or NotStoredError(str(key)) for key in ids]
