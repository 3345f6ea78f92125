"""A small record behind GraphQL: two articles by hand, a service that needs no coder, and clients for both ways in."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

import httpx2
import pytest
from starlette.applications import Starlette
from strawberry.types import ExecutionResult

from db import store
from db.records import NewArticle
from db.vocabulary import Precision
from schema.app import graphql_routes
from schema.build import build_schema
from schema.context import AddedArticle, Context
from schema.errors import UserError
from schema.limits import Limits
from tests.db.build import TEXT, article, found, meeting, thanks
from tests.db.conftest import statements

__all__ = ["statements"]

Execute = Callable[..., Awaitable[ExecutionResult]]


@dataclass
class FakeServices:
    """schema.context.Services without keys or coder: the key is "Bearer write", every article reports one meeting."""

    reads_open: bool = True
    sent: list[dict[str, str | None]] = field(default_factory=list)

    async def add_article(
        self, *, title: str | None, text: str, url: str | None, publisher: str | None, published: str | None
    ) -> AddedArticle:
        """Store it with one meeting; a text of "bad" is refused, one of "boom" breaks the service."""
        self.sent.append({"title": title, "text": text, "published": published})
        if text == "bad":
            raise UserError("INVALID_PUBLISHED", "No such day.", "published")
        if text == "boom":
            raise RuntimeError("the disk at /secret is full")
        new = NewArticle(title=title or "", text=text, url=url, publisher=publisher)
        key, created = await store.add_article(new)
        await store.store_extraction(key, found(meeting()))
        return AddedArticle(key, created)

    async def may_read(self, authorization: str | None) -> bool:
        """Whether reading is open, or a key is there."""
        return self.reads_open or authorization is not None

    async def may_write(self, authorization: str | None) -> bool:
        """Whether the one key is there."""
        return authorization == "Bearer write"


@dataclass(frozen=True)
class Stored:
    """The ids of what the record holds."""

    first: UUID  # reports the meeting on 2 October 2023 and the undated, planned thanks
    second: UUID  # another publisher, a day later: the meeting of 3 October, and one known by its month only


@pytest.fixture
async def stored(database: str) -> Stored:
    """Two articles with four events."""
    assert database
    first, _ = await store.add_article(article())
    await store.store_extraction(first, found(meeting(), thanks()))
    second, _ = await store.add_article(article("More talks", TEXT + " Again.", date(2023, 10, 3), "Herald"))
    october = replace(meeting("month", date(2023, 10, 1), date(2023, 10, 31)), date_precision=Precision.MONTH)
    await store.store_extraction(second, found(meeting(day=date(2023, 10, 3)), october))
    return Stored(first, second)


@pytest.fixture
def services() -> FakeServices:
    """The service behind GraphQL."""
    return FakeServices()


@pytest.fixture
def execute(services: FakeServices, database: str) -> Execute:
    """Runs an operation without HTTP, on the connected database."""
    assert database

    async def run(
        query: str, limits: Limits | None = None, key: str | None = None, **variables: Any
    ) -> ExecutionResult:
        bounds = limits or Limits()
        return await build_schema(bounds).execute(
            query, variable_values=variables, context_value=Context(services, bounds, key)
        )

    return run


@pytest.fixture
async def client(services: FakeServices, database: str) -> AsyncIterator[httpx2.AsyncClient]:
    """An HTTP client of the endpoint, in this test's own loop, on the connected database."""
    assert database
    app = Starlette(routes=graphql_routes(services, Limits(seconds=5)))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://127.0.0.1") as http:
        yield http


def data(result: ExecutionResult) -> dict[str, Any]:
    """The data of a result without errors."""
    assert result.errors is None
    assert result.data is not None
    return result.data


def code(result: ExecutionResult) -> Any:
    """The code of the first error of a result."""
    assert result.errors
    assert result.errors[0].extensions
    return result.errors[0].extensions["code"]
