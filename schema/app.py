"""The routes that serve GraphQL: the endpoint with its query page, and the page's two files."""

from starlette.routing import BaseRoute, Route

from schema.context import Services
from schema.endpoint import Endpoint
from schema.graphiql.page import asset
from schema.limits import Limits


def graphql_routes(services: Services, limits: Limits | None = None, path: str = "/graphql") -> list[BaseRoute]:
    """Routes for the app to add: ``path`` (GET and POST; a browser's GET shows the query page) and its assets below.

    They are routes and no mount, which would send ``/graphql`` on to ``/graphql/``.
    """
    endpoint = Endpoint(services, limits or Limits())
    methods = ["GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"]  # so that refusals too are GraphQL's

    return [
        Route(path, endpoint.answer, methods=methods, name="graphql"),
        Route(f"{path}/assets/{{name}}", asset, methods=["GET"], name="graphql-assets"),
    ]
