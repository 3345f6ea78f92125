"""Rendering errors as problem documents (RFC 9457): one shape for every error the HTTP service gives."""

from collections.abc import Mapping
from http import HTTPStatus

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from db.errors import CursorError, NotStoredError, PageError, RecordError
from service.errors import DatelineError

MEDIA_TYPE = "application/problem+json"

_RECORD_CODES: Mapping[type[RecordError], str] = {
    CursorError: "invalid_cursor",
    PageError: "invalid_page",
    NotStoredError: "not_found",
}
_STATUS_CODES: Mapping[int, str] = {404: "not_found", 405: "method_not_allowed", 413: "too_large"}


def problem(error: DatelineError, scope: Scope, headers: Mapping[str, str] | None = None) -> Response:
    """The response for an error: its problem document, with the request's id as ``instance``.

    ``type`` names the code as a URN, since nothing needs fetching to understand it; docs/rest.md lists all codes.
    """
    body = {
        "type": f"urn:dateline:problem:{error.code}",
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
        "instance": f"urn:uuid:{request_id(scope)}",
        "code": error.code,
        **error.extra,
    }
    sent = dict(headers or {})
    if error.status == HTTPStatus.UNAUTHORIZED:
        sent["WWW-Authenticate"] = 'Bearer realm="dateline"'
    return Response(orjson.dumps(body), error.status, sent, MEDIA_TYPE)


def request_id(scope: Scope) -> str:
    """The id under which the log tells about this request."""
    return str(scope.get("dateline.request_id", "00000000-0000-0000-0000-000000000000"))


async def dateline_problem(request: Request, error: Exception) -> Response:
    """Starlette's handler for our own errors."""
    assert isinstance(error, DatelineError)
    return problem(error, request.scope)


async def record_problem(request: Request, error: Exception) -> Response:
    """Starlette's handler for the record's errors, whose messages are safe to show."""
    code = next((code for kind, code in _RECORD_CODES.items() if isinstance(error, kind)), "invalid_parameter")
    return problem(DatelineError(code, str(error)), request.scope)


async def http_problem(request: Request, error: Exception) -> Response:
    """Starlette's handler for its own errors: unknown routes and methods."""
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    code = _STATUS_CODES.get(error.status_code, "bad_request" if error.status_code < 500 else "internal_error")
    if "Allow" in headers:
        headers["Allow"] = ", ".join(sorted(headers["Allow"].split(", ")))
    return problem(DatelineError(code, _detail(request, code, headers)), request.scope, headers)


def _detail(request: Request, code: str, headers: Mapping[str, str]) -> str:
    path = request.url.path[:200]
    if code == "method_not_allowed":
        return f"{request.method} is not allowed on {path}; allowed: {headers.get('Allow', 'none')}."
    if code == "not_found":
        return f"There is no {path}. GET / lists what there is."
    return f"The request to {path} could not be understood."
