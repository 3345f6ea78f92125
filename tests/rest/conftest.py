"""A client of the application over an empty record."""

from collections.abc import AsyncIterator

import pytest
from httpx2 import AsyncClient

from tests.service.serving import serving


@pytest.fixture
async def client(empty_database_url: str) -> AsyncIterator[AsyncClient]:
    """A client; writes are open."""
    async with serving(empty_database_url) as client:
        yield client
