"""A load over keep-alive connections on loopback, light enough to leave the machine to the server it asks."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle


@dataclass(frozen=True, slots=True)
class Load:
    """What a load came to."""

    requests: int
    seconds: float
    times: list[float]  # of each request, sorted

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds

    def quantile(self, share: float) -> float:
        """The time within which a share of the requests was answered."""
        return self.times[min(len(self.times) - 1, int(share * len(self.times)))]


def get(path: str) -> bytes:
    """A GET request."""
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n".encode()


def post(path: str, body: bytes) -> bytes:
    """A POST of JSON."""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Connection:
    """One connection to a server."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def open(self) -> None:
        """Connect."""
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port, limit=2**24)

    async def ask(self, request: bytes) -> bytes:
        """Send a request and give the body of its answer. Raises RuntimeError for any status but 200."""
        self._writer.write(request)
        head = await self._reader.readuntil(b"\r\n\r\n")
        status = head[9:12]
        low = head.lower()
        at = low.find(b"content-length:")
        if at >= 0:
            body = await self._reader.readexactly(int(low[at + 15 : low.index(b"\r\n", at)]))
        else:
            body = await self._chunked()
        if status != b"200":
            raise RuntimeError(f"status {status.decode()}: {body[:300].decode(errors='replace')}")
        return body

    async def _chunked(self) -> bytes:
        """A body in chunks (RFC 9112, section 7.1)."""
        body = b""
        while size := int((await self._reader.readline()).split(b";")[0], 16):
            body += await self._reader.readexactly(size)
            await self._reader.readexactly(2)
        await self._reader.readexactly(2)
        return body

    async def close(self) -> None:
        """Hang up."""
        self._writer.close()


async def run(port: int, requests: list[bytes], connections: int, seconds: float) -> Load:
    """Ask a server for some seconds, over so many connections at once, the requests in turn."""
    source: Iterator[bytes] = cycle(requests)
    times: list[float] = []
    opened = [Connection(port) for _ in range(connections)]
    for connection in opened:
        await connection.open()
    begun = time.perf_counter()
    ending = begun + seconds

    async def work(connection: Connection) -> None:
        while (before := time.perf_counter()) < ending:
            await connection.ask(next(source))
            times.append(time.perf_counter() - before)

    await asyncio.gather(*(work(connection) for connection in opened))
    took = time.perf_counter() - begun
    for connection in opened:
        await connection.close()
    return Load(len(times), took, sorted(times))
