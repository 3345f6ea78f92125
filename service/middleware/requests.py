"""Each request gets an id and one log line, and a failure nobody foresaw becomes a problem that names that id."""

import time
import uuid
from urllib.parse import quote

import structlog
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.errors import DatelineError
from service.problems import problem

log = structlog.stdlib.get_logger("dateline.http")


class RequestLog:
    """Gives the id (also as the header X-Request-Id), logs method, path, status and time, answers failures with 500.

    The query string and headers are not logged: they may hold names or keys.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = quote(scope["path"])  # a line end in it must not make a line of the log
        scope["dateline.request_id"] = name = str(uuid.uuid4())
        status = 0
        started = time.perf_counter()

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-Id"] = name
            await send(message)

        with structlog.contextvars.bound_contextvars(request=name):
            try:
                await self.app(scope, receive, noting)
            except Exception:  # the last line of defence: the caller gets an id, the log gets the traceback
                log.exception("request failed", method=scope["method"], path=path)
                if status:
                    raise
                await _failure(scope)(scope, receive, noting)
            took = round((time.perf_counter() - started) * 1000, 1)
            log.info("request", method=scope["method"], path=path, status=status, ms=took)


def _failure(scope: Scope) -> ASGIApp:
    detail = "This is our fault. The log has more under the id in instance."
    return problem(DatelineError("internal_error", detail), scope)
