"""The application: its routes, its middleware and what is open while it runs. Nothing happens at import."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from db import connection
from db.errors import RecordError
from schema.app import graphql_routes
from service.core import Core, build_core
from service.errors import DatelineError
from service.graphql import GraphServices, limits
from service.middleware.headers import SecurityHeaders
from service.middleware.limits import RequestLimits
from service.middleware.requests import RequestLog
from service.problems import dateline_problem, http_problem, record_problem
from service.rest.actors import actor_routes
from service.rest.articles import article_routes
from service.rest.events import event_routes
from service.rest.health import health_routes
from service.rest.timeline import timeline_routes
from service.settings import Settings


def create_app(settings: Settings, core: Core | None = None) -> Starlette:
    """The ASGI application, over parts built from the settings unless they are given.

    Its lifespan opens the record (whose tables must exist) and finishes articles left pending.
    """
    core = core or build_core(settings)
    ingestor, coder = core.ingestor, core.coder

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await connection.connect(settings.database_url)
        try:
            await ingestor.finish_pending()
            yield
        finally:
            coder.close()
            await connection.close()

    app = Starlette(
        routes=_routes(core),
        middleware=[
            Middleware(RequestLog),
            Middleware(SecurityHeaders),
            Middleware(RequestLimits, settings.max_url_bytes, settings.max_body_bytes),
        ],
        exception_handlers={
            DatelineError: dateline_problem,
            RecordError: record_problem,
            HTTPException: http_problem,
        },
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False  # one address a thing: /articles/ is unknown, not a detour
    return app


def _routes(core: Core) -> list[BaseRoute]:
    return [
        *health_routes(),
        *article_routes(core),
        *event_routes(core),
        *timeline_routes(core),
        *actor_routes(core),
        *graphql_routes(GraphServices(core), limits(core.settings)),
    ]
