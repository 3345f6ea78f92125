"""Routes: one a path, with a handler a method, behind the gate."""

from collections.abc import Awaitable, Callable, Mapping
from uuid import UUID

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from service.actor_names import as_uuid
from service.errors import DatelineError
from service.gate import Gate

Handler = Callable[[Request], Awaitable[Response]]

JSON_OPTIONS = orjson.OPT_UTC_Z


def resource(path: str, handlers: Mapping[str, Handler], gate: Gate | None) -> Route:
    """A route whose methods have their own handlers; reads and writes ask ``gate`` first (``None``: open to all)."""

    async def endpoint(request: Request) -> Response:
        if gate is not None:
            writes = request.method not in ("GET", "HEAD")
            check = gate.check_write if writes else gate.check_read
            await check(request.headers.get("authorization"))
        return await handlers["GET" if request.method == "HEAD" else request.method](request)

    return Route(path, endpoint, methods=list(handlers))


def json_response(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A JSON response; instants are written in UTC with a Z."""
    return Response(orjson.dumps(value, _plain, JSON_OPTIONS), status, headers, "application/json")


def _plain(value: object) -> str:
    """An id of the driver's own class, which orjson does not know for one."""
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in JSON")


def path_id(request: Request) -> UUID:
    """The id in the path; raises DatelineError (400) if it is not one."""
    value: str = request.path_params["id"]
    found = as_uuid(value)
    if found is None:
        raise DatelineError("invalid_id", f"{value[:100]!r} is not an id: 8-4-4-4-12 hexadecimal digits.")
    return found


def not_found(what: str, id_: UUID) -> DatelineError:
    """The error for an id that nothing has."""
    return DatelineError("not_found", f"There is no {what} {id_}.")
