"""/, /healthz and /readyz: what there is, whether the process lives, and whether it can answer questions."""

import asyncio

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from db.connection import ping
from service import __version__
from service.errors import DatelineError
from service.rest.resource import json_response, resource

log = structlog.stdlib.get_logger("dateline.health")

PING_SECONDS = 3.0

LINKS = {
    "graphql": "/graphql",
    "articles": "/articles",
    "events": "/events",
    "actors": "/actors",
    "timeline": "/timeline",
    "health": "/healthz",
    "ready": "/readyz",
}


def health_routes() -> list[BaseRoute]:
    """These routes are open to all: orchestrators have no key."""
    return [
        resource("/", {"GET": root}, None),
        resource("/healthz", {"GET": healthz}, None),
        resource("/readyz", {"GET": readyz}, None),
    ]


async def root(_: Request) -> Response:
    """Where to go from here."""
    return json_response({"name": "dateline", "version": __version__, "links": LINKS})


async def healthz(_: Request) -> Response:
    """The process answers; nothing else is asked."""
    return json_response({"status": "ok"})


async def readyz(_: Request) -> Response:
    """The database answers too; 503 otherwise."""
    try:
        async with asyncio.timeout(PING_SECONDS):
            await ping()
    except Exception as error:  # drivers raise what they like, and each of it means the same here
        log.warning("not ready", error=type(error).__name__)
        raise DatelineError("not_ready", "The database does not answer.") from error
    return json_response({"status": "ready"})
