"""/timeline and /actors/{id}/timeline: events in order, and a histogram over all that match when asked for."""

from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from db.filters import Bucket
from db.queries import actors, events
from service.core import Core
from service.rest import event_params, paging, render
from service.rest.evidence import texts_of
from service.rest.params import Params
from service.rest.resource import not_found, path_id, resource

ALLOWED = (*event_params.ALLOWED, "bucket")
OF_ACTOR = tuple(name for name in ALLOWED if name != "actor")


def timeline_routes(core: Core) -> list[BaseRoute]:
    """The routes of this resource."""
    routes = Timelines(core)
    return [
        resource("/timeline", {"GET": routes.of_all}, core.gate),
        resource("/actors/{id}/timeline", {"GET": routes.of_actor}, core.gate),
    ]


class Timelines:
    """The handlers of the timelines."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def of_all(self, request: Request) -> Response:
        """The timeline of whatever the parameters choose."""
        return await self._timeline(request, Params(request.query_params, ALLOWED, self._core.settings.max_values))

    async def of_actor(self, request: Request) -> Response:
        """The timeline of one actor; 404 when there is no such actor."""
        id_ = path_id(request)
        params = Params(request.query_params, OF_ACTOR, self._core.settings.max_values)
        if await actors.get_actor(id_) is None:
            raise not_found("actor", id_)
        return await self._timeline(request, params, id_)

    async def _timeline(self, request: Request, params: Params, actor: UUID | None = None) -> Response:
        asked = paging.page_request(params, self._core.settings)
        bucket = params.choice("bucket", Bucket)
        mentions = params.flag("mentions")
        wanted = await event_params.event_filter(params, actor=actor)
        page = await events.list_events(
            wanted,
            asked,
            order=event_params.order(params),
            newest_first=event_params.newest_first(params),
            mentions=mentions,
        )
        bars = render.histogram(await events.histogram(wanted, bucket)) if bucket else None
        texts = await texts_of(page.rows) if mentions else None
        data = [render.event(row, texts) for row in page.rows]
        return paging.page_response(request, asked, page, data, {"histogram": bars})
