"""/articles: adding one, listing them, reading one."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from db.filters import ArticleFilter
from db.queries import articles
from db.vocabulary import ArticleStatus
from service.core import Core
from service.errors import DatelineError
from service.ingest.article import Submission
from service.ingest.body import decode_utf8, submission_of_json
from service.rest import paging, render
from service.rest.params import Params
from service.rest.resource import json_response, not_found, path_id, resource

LIST = ("publisher", "status", "text", "from", "to", *paging.NAMES)
TEXT_POST = ("title", "published", "publisher", "url")  # what text/plain says about itself, in the query


def article_routes(core: Core) -> list[BaseRoute]:
    """The routes of this resource."""
    routes = Articles(core)
    return [
        resource("/articles", {"GET": routes.list, "POST": routes.add}, core.gate),
        resource("/articles/{id}", {"GET": routes.get}, core.gate),
    ]


class Articles:
    """The handlers of /articles."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def add(self, request: Request) -> Response:
        """Store an article and code it: 201 with it, or 200 with the one that is already there."""
        added = await self._core.ingestor.add(await self._submission(request))
        row = await articles.get_article(added.id)
        if row is None:
            raise not_found("article", added.id)
        headers = {"Location": f"/articles/{added.id}"}
        return json_response(render.article(row, text=True), 201 if added.created else 200, headers)

    async def list(self, request: Request) -> Response:
        """Articles, the newest published first."""
        params = self._params(request, LIST)
        start, end = params.days()
        wanted = ArticleFilter(
            publishers=params.many("publisher"),
            statuses=params.choices("status", ArticleStatus),
            text=params.search("text"),
            published_from=start,
            published_to=end,
        )
        asked = paging.page_request(params, self._core.settings)
        page = await articles.list_articles(wanted, asked)
        return paging.page_response(request, asked, page, [render.article(row, text=False) for row in page.rows])

    async def get(self, request: Request) -> Response:
        """One article with its text."""
        self._params(request, ())
        id_ = path_id(request)
        row = await articles.get_article(id_)
        if row is None:
            raise not_found("article", id_)
        return json_response(render.article(row, text=True))

    async def _submission(self, request: Request) -> Submission:
        """The article in the body, by its content type; raises DatelineError (400, 415, 422)."""
        kind = _media_type(request)
        params = self._params(request, TEXT_POST if kind == "text/plain" else ())
        raw = await request.body()
        if not raw.strip():
            raise DatelineError("empty_body", "Send the article as application/json or text/plain.")
        if kind == "application/json":
            return submission_of_json(raw)
        given = {name: params.one(name) for name in TEXT_POST}
        return Submission(text=decode_utf8(raw), **given)

    def _params(self, request: Request, allowed: tuple[str, ...]) -> Params:
        return Params(request.query_params, allowed, self._core.settings.max_values)


def _media_type(request: Request) -> str:
    """application/json or text/plain, in UTF-8; anything else is DatelineError (415)."""
    given = request.headers.get("content-type", "")
    kind, *parameters = (part.strip().lower() for part in given.split(";"))
    charsets = [p.removeprefix("charset=").strip('"') for p in parameters if p.startswith("charset=")]
    if any(charset not in ("utf-8", "utf8", "us-ascii") for charset in charsets):
        raise DatelineError("unsupported_media_type", f"The charset is {charsets[0][:50]!r}; only utf-8 is taken.")
    if kind not in ("application/json", "text/plain"):
        said = f"The content type is {given[:100]!r}" if given else "There is no content type"
        valid = ["application/json", "text/plain"]
        detail = f"{said}; send application/json or text/plain."
        raise DatelineError("unsupported_media_type", detail, valid=valid)
    return kind
