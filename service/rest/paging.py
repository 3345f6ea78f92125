"""Keyset pages over HTTP: which page is asked for, and links to the next and the one before (RFC 8288)."""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from db.filters import PageRequest
from db.rows import Page
from service.rest.params import Params
from service.rest.resource import json_response
from service.settings import Settings

NAMES = ("first", "after", "last", "before")

T = TypeVar("T")


def page_request(params: Params, settings: Settings) -> PageRequest:
    """The page asked for; without first or last, the default number of rows in the direction of the cursor."""
    first = params.integer("first", 1, settings.page_max)
    last = params.integer("last", 1, settings.page_max)
    after, before = params.one("after"), params.one("before")
    if first is None and last is None:
        backwards = before is not None and after is None
        first, last = (None, settings.page_default) if backwards else (settings.page_default, None)
    return PageRequest(first=first, last=last, after=after, before=before)


def page_response(
    request: Request,
    asked: PageRequest,
    page: Page[T],
    data: Sequence[object],
    extra: Mapping[str, object] | None = None,
) -> Response:
    """The page as ``{"data": […], "next": …, "prev": …}``, its links also as Link headers."""
    size = asked.first or asked.last or len(page.rows)
    following = page.cursors[-1] if page.cursors and page.has_next else None
    preceding = page.cursors[0] if page.cursors and page.has_previous else None
    links = {
        "next": following and _url(request, {"first": str(size), "after": following}),
        "prev": preceding and _url(request, {"last": str(size), "before": preceding}),
    }
    header = ", ".join(f'<{url}>; rel="{name}"' for name, url in links.items() if url)
    body = {"data": data, **(extra or {}), **links}
    return json_response(body, headers={"Link": header} if header else None)


def _url(request: Request, page: Mapping[str, str]) -> str:
    """This request's path and query with another page: a relative address, right behind any proxy."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name not in NAMES]
    return f"{request.url.path}?{urlencode([*kept, *page.items()])}"
