"""The whole application in this process and event loop, with the coder that knows thanks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from httpx2 import ASGITransport, AsyncClient, Response

from service.app import create_app
from service.core import build_core
from service.ingest.coder import Extract
from service.settings import Settings
from tests.service.fakes import clock, thank_coder

PROBLEM = "application/problem+json"


@asynccontextmanager
async def serving(url: str, extract: Extract = thank_coder, **settings: object) -> AsyncIterator[AsyncClient]:
    """A client of a running application. Writes are open unless the settings say otherwise."""
    chosen = Settings.model_validate(
        {"database_url": url, "write_key_required": False, "max_text_chars": 5000, "max_body_bytes": 20_000, **settings}
    )
    app = create_app(chosen, build_core(chosen, extract, clock))
    async with (
        app.router.lifespan_context(app),
        AsyncClient(transport=ASGITransport(app=app), base_url="http://dateline.test") as client,
    ):
        yield client


def assert_problem(response: Response, status: int, code: str) -> dict[str, object]:
    """The response is a whole problem document (RFC 9457) of this status and code; gives the document."""
    body: dict[str, object] = response.json()
    assert (response.status_code, body["code"], body["status"]) == (status, code, status), body
    assert response.headers["content-type"] == PROBLEM
    assert body["type"] == f"urn:dateline:problem:{code}"
    assert body["title"]
    assert body["detail"]
    assert body["instance"] == f"urn:uuid:{response.headers['x-request-id']}"
    return body
