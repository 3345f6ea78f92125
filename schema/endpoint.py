"""GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/): GET and POST, JSON in and out.

An endpoint of our own instead of Strawberry's view: that one answers plain text to what is no GraphQL, 200 to
operations that were not run, and ``data: null`` where the specification wants none; mending it took more code.
"""

import asyncio
from dataclasses import dataclass
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType

from schema.build import build_schema
from schema.context import Context, Services
from schema.errors import ErrorCode
from schema.graphiql.page import query_page
from schema.limits import Limits

JSON = "application/json"
GRAPHQL_JSON = "application/graphql-response+json"


class RefusedError(Exception):
    """A request that is no GraphQL request, or that may not be answered."""

    def __init__(self, status: int, code: ErrorCode, message: str, **headers: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.headers = headers


@dataclass(frozen=True, slots=True)
class Asked:
    """What a GraphQL request holds."""

    query: str
    variables: dict[str, Any] | None  # JSON, checked against the operation by GraphQL
    operation_name: str | None


class Endpoint:
    """Answers the requests of one path."""

    def __init__(self, services: Services, limits: Limits) -> None:
        self._services = services
        self._limits = limits
        self._schema = build_schema(limits)

    async def answer(self, request: Request) -> Response:
        """The answer to a request: the query page for a browser, else a GraphQL response."""
        if wants_page(request):
            return query_page(request.url.path)
        try:
            result = await self._run(request)
        except RefusedError as refused:
            error = {"message": str(refused), "extensions": {"code": refused.code.value}}
            return _response(request, refused.status, {"errors": [error]}, refused.headers)
        return _response(request, _status(request, result), _body(result), {})

    async def _run(self, request: Request) -> ExecutionResult:
        """Read the operation, and run it within its time."""
        _check_method(request)
        authorization = request.headers.get("authorization")
        if not await self._services.may_read(authorization):
            message = "Reading needs a key in the header Authorization: Bearer."
            raise RefusedError(401, ErrorCode.UNAUTHENTICATED, message, **{"WWW-Authenticate": "Bearer"})
        asked = await read_request(request)
        context = Context(self._services, self._limits, authorization)
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await self._execute(request, asked, context)
        except TimeoutError as cause:
            message = f"The answer took longer than the {self._limits.seconds:g} seconds that are allowed."
            raise RefusedError(503, ErrorCode.TIMEOUT, message) from cause

    async def _execute(self, request: Request, asked: Asked, context: Context) -> ExecutionResult:
        """Run the operation; a GET may only read (section 6.1)."""
        try:
            return await self._schema.execute(
                asked.query,
                variable_values=asked.variables,
                context_value=context,
                operation_name=asked.operation_name,
                allowed_operation_types=OperationType.from_http("GET" if request.method == "GET" else "POST"),
            )
        except CannotGetOperationTypeError as cause:
            message = "operationName has to name one of the operations of the document."
            raise RefusedError(400, ErrorCode.BAD_REQUEST, message) from cause
        except InvalidOperationTypeError as cause:
            message = "A mutation has to be sent by POST."
            raise RefusedError(405, ErrorCode.METHOD_NOT_ALLOWED, message, Allow="POST") from cause


def wants_page(request: Request) -> bool:
    """Whether a browser asks for the query page: a GET without a query that prefers HTML."""
    return (
        request.method in ("GET", "HEAD")
        and "query" not in request.query_params
        and "text/html" in request.headers.get("accept", "")
    )


def _check_method(request: Request) -> None:
    """Raise for a method that is neither GET nor POST."""
    if request.method not in ("GET", "POST"):
        message = f"GraphQL takes GET and POST, not {request.method[:20]}."
        raise RefusedError(405, ErrorCode.METHOD_NOT_ALLOWED, message, Allow="GET, POST")


async def read_request(request: Request) -> Asked:
    """The parameters of a GET, or the JSON object of a POST. Raises ``RefusedError`` for anything else."""
    if request.method == "GET":
        found: Any = dict(request.query_params)
        for name in found.keys() & {"variables", "extensions"}:
            found[name] = _json(found[name].encode(errors="replace"), f"The parameter {name}")
    else:
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
            raise RefusedError(415, ErrorCode.UNSUPPORTED_MEDIA_TYPE, f"The body has to be {JSON}.")
        found = _json(await request.body(), "The body")
    if not isinstance(found, dict):
        raise RefusedError(400, ErrorCode.BAD_REQUEST, "A GraphQL request is a JSON object with a query; no batches.")
    _member(found, "extensions", dict, "an object")  # none is known, and so none is used
    return Asked(
        query=_member(found, "query", str, "a text") or _no_query(),
        variables=_member(found, "variables", dict, "an object"),
        operation_name=_member(found, "operationName", str, "a text") or None,
    )


def _json(source: bytes, what: str) -> Any:
    """The JSON value of a source, whatever it is."""
    try:
        return orjson.loads(source)
    except orjson.JSONDecodeError as cause:
        raise RefusedError(400, ErrorCode.BAD_REQUEST, f"{what} is not JSON in UTF-8.") from cause


def _member(found: dict[str, Any], name: str, kind: type, kind_name: str) -> Any:
    """A member of the request, or ``None``; raises for one of another kind."""
    value = found.get(name)
    if value is not None and not isinstance(value, kind):
        raise RefusedError(400, ErrorCode.BAD_REQUEST, f"{name} has to be {kind_name}.")
    return value


def _no_query() -> str:
    """Raise for a request without a query."""
    raise RefusedError(400, ErrorCode.BAD_REQUEST, "The request has no query.")


def _body(result: ExecutionResult) -> dict[str, object]:
    """The response; an operation that was not run has no ``data``, not even null."""
    body: dict[str, object] = {} if isinstance(result, PreExecutionError) else {"data": result.data}
    if result.errors:
        body["errors"] = [error.formatted for error in result.errors]
    return body


def _status(request: Request, result: ExecutionResult) -> int:
    """200, or 400 for an operation that was not run, where the client knows GraphQL's media type (section 6.4)."""
    not_run = isinstance(result, PreExecutionError) or (result.data is None and _only_of_the_request(result))
    return 400 if not_run and _media_type(request) == GRAPHQL_JSON else 200


def _only_of_the_request(result: ExecutionResult) -> bool:
    """Whether all errors came before any field was resolved, as for impossible variables."""
    return all(error.path is None for error in result.errors or ())


def _media_type(request: Request) -> str:
    """GraphQL's own media type where the client names it, else plain JSON."""
    return GRAPHQL_JSON if GRAPHQL_JSON in request.headers.get("accept", "") else JSON


def _response(request: Request, status: int, body: dict[str, object], headers: dict[str, str]) -> Response:
    """A response in JSON, which caches must keep apart by the media type asked for."""
    return Response(orjson.dumps(body), status, {"Vary": "Accept", **headers}, _media_type(request))
