"""/events: listing them by any filter, and reading one with its evidence."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from db.queries import events
from service.core import Core
from service.rest import event_params, paging, render
from service.rest.evidence import texts_of
from service.rest.params import Params
from service.rest.resource import json_response, not_found, path_id, resource


def event_routes(core: Core) -> list[BaseRoute]:
    """The routes of this resource."""
    routes = Events(core)
    return [
        resource("/events", {"GET": routes.list}, core.gate),
        resource("/events/{id}", {"GET": routes.get}, core.gate),
    ]


class Events:
    """The handlers of /events."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def list(self, request: Request) -> Response:
        """Events, the newest first unless asked otherwise; with their mentions when asked."""
        settings = self._core.settings
        params = Params(request.query_params, event_params.ALLOWED, settings.max_values)
        asked = paging.page_request(params, settings)
        mentions = params.flag("mentions")
        page = await events.list_events(
            await event_params.event_filter(params),
            asked,
            order=event_params.order(params),
            newest_first=event_params.newest_first(params),
            mentions=mentions,
        )
        texts = await texts_of(page.rows) if mentions else None
        return paging.page_response(request, asked, page, [render.event(row, texts) for row in page.rows])

    async def get(self, request: Request) -> Response:
        """One event with all its mentions."""
        Params(request.query_params, (), self._core.settings.max_values)
        id_ = path_id(request)
        row = await events.get_event(id_, mentions=True)
        if row is None:
            raise not_found("event", id_)
        return json_response(render.event(row, await texts_of([row])))
