"""/actors: listing them and reading one. Their timelines are in timeline.py."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from db.filters import ActorFilter
from db.queries import actors
from db.vocabulary import ActorKind
from service.core import Core
from service.rest import paging, render
from service.rest.params import Params
from service.rest.resource import json_response, not_found, path_id, resource

LIST = ("name", "kind", "country", *paging.NAMES)


def actor_routes(core: Core) -> list[BaseRoute]:
    """The routes of this resource."""
    routes = Actors(core)
    return [
        resource("/actors", {"GET": routes.list}, core.gate),
        resource("/actors/{id}", {"GET": routes.get}, core.gate),
    ]


class Actors:
    """The handlers of /actors."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def list(self, request: Request) -> Response:
        """Actors, those with the most events first."""
        params = Params(request.query_params, LIST, self._core.settings.max_values)
        wanted = ActorFilter(
            name=params.one("name"),
            kinds=params.choices("kind", ActorKind),
            countries=params.countries("country"),
        )
        asked = paging.page_request(params, self._core.settings)
        page = await actors.list_actors(wanted, asked)
        return paging.page_response(request, asked, page, [render.actor(row) for row in page.rows])

    async def get(self, request: Request) -> Response:
        """One actor."""
        Params(request.query_params, (), self._core.settings.max_values)
        id_ = path_id(request)
        row = await actors.get_actor(id_)
        if row is None:
            raise not_found("actor", id_)
        return json_response(render.actor(row))
