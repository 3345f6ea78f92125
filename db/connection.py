"""Connecting to the record, and bringing its tables up to date.

Two databases: SQLite (``sqlite:///relative.sqlite3``, ``sqlite:////absolute.sqlite3``) is the embedded default,
PostgreSQL (``postgresql://user:password@host:port/name``, or ``?host=/socket/directory``) the one for production.
Migrations are made with Tortoise's own tool::

    tortoise -c db.connection.TORTOISE_ORM makemigrations

Nothing here reads the environment: the URL is handed in.
"""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from tortoise import Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.base.config_generator import expand_db_url
from tortoise.context import TortoiseContext, get_current_context
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor, BaseSchemaEditor, SqliteSchemaEditor
from tortoise.transactions import in_transaction

from db.filelock import only_one

APP = "record"
SQLITE_PREFIX = "sqlite:///"
BUSY_TIMEOUT_MS = 15_000  # how long a writer waits for another process's transaction
MIGRATION_LOCK = 0x64617465  # any fixed number; all processes of the service use this one


def _credentials(url: str) -> dict[str, Any]:
    """Tortoise's description of one database. Raises ValueError for a URL of another kind."""
    if url.startswith(SQLITE_PREFIX) and len(url) > len(SQLITE_PREFIX):
        pragmas = {"journal_mode": "WAL", "synchronous": "NORMAL", "busy_timeout": BUSY_TIMEOUT_MS}
        path = url.removeprefix(SQLITE_PREFIX)
        return {"engine": "tortoise.backends.sqlite", "credentials": {"file_path": path, **pragmas}}
    if urlsplit(url).scheme in ("postgresql", "postgres"):
        return cast("dict[str, Any]", expand_db_url(url))
    raise ValueError("a database URL starts with sqlite:/// or postgresql://")


def tortoise_config(url: str) -> dict[str, Any]:
    """The configuration Tortoise wants: one connection, one app with its migrations."""
    app = {"models": ["db.models"], "migrations": "db.migrations", "default_connection": "default"}
    return {"connections": {"default": _credentials(url)}, "apps": {APP: app}, "use_tz": True, "timezone": "UTC"}


# For Tortoise's command line only: making migrations needs a dialect, not a database.
TORTOISE_ORM = tortoise_config("sqlite:///var/dateline.sqlite3")


def _make_folder(url: str) -> None:
    if url.startswith(SQLITE_PREFIX):
        Path(url.removeprefix(SQLITE_PREFIX)).parent.mkdir(parents=True, exist_ok=True)


async def connect(url: str) -> None:
    """Open the record for this process; every task of it may then query. The tables must exist (``migrate``).

    Raises ValueError for a URL of another kind, and what the driver raises when the database cannot be reached.
    """
    _make_folder(url)
    # The global fallback lets requests see what the lifespan task opened.
    await Tortoise.init(config=tortoise_config(url), _enable_global_fallback=True)
    try:
        await ping()
    except BaseException:
        await close()
        raise


async def close() -> None:
    """Close every connection, so that the process can end. Closing twice is harmless."""
    if get_current_context() is not None:
        await Tortoise.close_connections()


def connection() -> BaseDBAsyncClient:
    """The open connection. Raises RuntimeError when ``connect`` has not been called."""
    return Tortoise.get_connection("default")


async def ping() -> None:
    """Ask the database for a sign of life; raises what the driver raises when there is none."""
    await connection().execute_query_dict("SELECT 1 AS alive")


class _ReadyRecorder(MigrationRecorder):
    """A list of applied migrations that is there already: making it is a script, which ends a transaction of SQLite."""

    async def ensure_schema(self, schema_editor: BaseSchemaEditor) -> None:
        """Nothing to do."""


async def migrate(url: str) -> list[str]:
    """Apply the migrations that are missing and return their names, in order.

    All of it is one transaction: a migration that fails leaves nothing behind. Several processes may call it at
    once; all but one wait, on an advisory lock on PostgreSQL, on the lock of a file beside the database on SQLite.
    """
    config = tortoise_config(url)
    if not url.startswith(SQLITE_PREFIX):
        return await _migrate(config, _prepare_postgresql)
    _make_folder(url)
    # Two processes that open a new file together may be told that it is locked, whatever the busy timeout.
    async with only_one(Path(url.removeprefix(SQLITE_PREFIX) + ".lock"), BUSY_TIMEOUT_MS / 1000):
        return await _migrate(config, _prepare_sqlite)


async def _prepare_sqlite(transaction: BaseDBAsyncClient) -> None:
    """Make the list of migrations, which is a script and ends the transaction; then begin anew and with a write.

    A transaction that turned from reading to writing halfway would fail if a running service wrote meanwhile.
    """
    await MigrationRecorder(transaction).ensure_schema(SqliteSchemaEditor(transaction, atomic=False))
    await transaction.execute_query("BEGIN IMMEDIATE")


async def _prepare_postgresql(transaction: BaseDBAsyncClient) -> None:
    """Wait for other processes; then make the list of migrations, which Tortoise reads before it makes it."""
    await transaction.execute_query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK])
    await MigrationRecorder(transaction).ensure_schema(AsyncpgSchemaEditor(transaction, atomic=False))


async def _migrate(config: dict[str, Any], prepare: Callable[[BaseDBAsyncClient], Awaitable[None]]) -> list[str]:
    async with TortoiseContext() as context:
        await context.init(config=config)
        async with in_transaction("default") as transaction:
            await prepare(transaction)
            return await _apply(transaction, config["apps"])


async def _apply(transaction: BaseDBAsyncClient, apps: dict[str, Any]) -> list[str]:
    applied: list[str] = []

    def note(step: str, _app: str, name: str) -> None:
        if step == "apply_done":
            applied.append(name)

    executor = MigrationExecutor(transaction, apps)
    executor.recorder = executor.loader.recorder = _ReadyRecorder(transaction)
    await executor.migrate(progress=note)
    return applied
