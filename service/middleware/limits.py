"""How large a request may be: its address and its body."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.errors import DatelineError, limit_error
from service.problems import problem

DRAIN_FACTOR = 8  # how many times the limit is read and thrown away, so that the sender gets to read the answer


class RequestLimits:
    """Answers 414 to an address and 413 to a body above its limit (bytes), before anything is kept of them."""

    def __init__(self, app: ASGIApp, max_url: int, max_body: int) -> None:
        self.app = app
        self.max_url = max_url
        self.max_body = max_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif error := self._url_error(scope):
            await problem(error, scope)(scope, receive, send)
        elif (announced := _content_length(scope)) > self.max_body:
            await self._drain(receive)
            await problem(self._body_error(announced), scope)(scope, receive, send)
        else:
            await self.app(scope, self._counting(receive), send)

    def _url_error(self, scope: Scope) -> DatelineError | None:
        path = scope.get("raw_path") or scope["path"].encode()
        query = scope["query_string"]
        length = len(path) + (len(query) + 1 if query else 0)
        if length <= self.max_url:
            return None
        detail = f"The address has {length:,} bytes; at most {self.max_url:,} are allowed."
        return DatelineError("url_too_long", detail, limit=self.max_url, value=length, unit="bytes")

    def _body_error(self, length: int) -> DatelineError:
        return limit_error("The body", length, self.max_body, "bytes")

    def _counting(self, receive: Receive) -> Receive:
        """``receive`` for a body that did not say its length, or lied about it."""
        total = 0

        async def counted() -> Message:
            nonlocal total
            message = await receive()
            if message["type"] == "http.request":
                total += len(message.get("body", b""))
                if total > self.max_body:
                    if message.get("more_body", False):
                        total += await self._drain(receive)
                    raise self._body_error(total)
            return message

        return counted

    async def _drain(self, receive: Receive) -> int:
        """Read on without keeping anything, up to a bound: a sender cut off in the middle never sees why."""
        drained = 0
        while drained <= self.max_body * DRAIN_FACTOR:
            message = await receive()
            drained += len(message.get("body", b""))
            if message["type"] != "http.request" or not message.get("more_body", False):
                break
        return drained


def _content_length(scope: Scope) -> int:
    """The body's announced length; 0 where none is (the server has already refused a malformed one)."""
    value = Headers(scope=scope).get("content-length", "0")
    return int(value) if value.isascii() and value.isdigit() else 0
