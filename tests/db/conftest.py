"""What tests of the record need besides a database: one without tables, and the statements that were sent."""

import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from tortoise.context import TortoiseContext

from db.connection import SQLITE_PREFIX, tortoise_config

Statement = tuple[str, list[object]]


@pytest.fixture
async def bare_database_url(dialect: str, database_url: str, tmp_path: Path) -> AsyncIterator[str]:
    """The URL of a database without any table."""
    if dialect == "sqlite":
        yield f"{SQLITE_PREFIX}{tmp_path}/new/bare.sqlite3"
        return
    name = f"bare_{uuid4().hex}"
    async with TortoiseContext() as context:
        await context.init(config=tortoise_config(database_url))
        await context.db("default").execute_script(f"CREATE DATABASE {name}")
        yield database_url.replace("/postgres?", f"/{name}?")
        await context.db("default").execute_script(f"DROP DATABASE {name} WITH (FORCE)")


class _Recorder(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.statements: list[Statement] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what Tortoise logs of each statement: the SQL and its parameters."""
        if isinstance(record.args, tuple) and len(record.args) == 2:
            sql, values = record.args
            self.statements.append((str(sql), list(values) if isinstance(values, list) else []))


@pytest.fixture
def statements() -> Iterator[list[Statement]]:
    """Every statement sent to the database, as it is sent; clear the list to count anew."""
    recorder, logger = _Recorder(), logging.getLogger("tortoise.db_client")
    level = logger.level
    logger.addHandler(recorder)
    logger.setLevel(logging.DEBUG)
    yield recorder.statements
    logger.setLevel(level)
    logger.removeHandler(recorder)
