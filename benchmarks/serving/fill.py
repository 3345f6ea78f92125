"""Writes a made-up record into a migrated database, as fast as each dialect can: COPY, or one transaction."""

import sqlite3
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import asyncpg
from rich.console import Console
from rich.progress import track

from benchmarks.serving.record import Record
from db.connection import SQLITE_PREFIX


async def fill(url: str, record: Record) -> None:
    """Write every table, and let the database take its statistics."""
    tables = track(record.tables(), "filling the record", total=5, console=Console(stderr=True), transient=True)
    if url.startswith(SQLITE_PREFIX):
        _fill_sqlite(Path(url.removeprefix(SQLITE_PREFIX)), record)
        return
    connection = await asyncpg.connect(url)
    try:
        for table in tables:
            await connection.copy_records_to_table(table.name, records=table.rows, columns=table.columns)
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()


def _fill_sqlite(path: Path, record: Record) -> None:
    connection = sqlite3.connect(path)
    try:
        for table in record.tables():
            marks = ", ".join("?" * len(table.columns))
            statement = f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks})"  # noqa: S608 - our own names
            connection.executemany(statement, (tuple(map(_plain, row)) for row in table.rows))
        connection.execute("ANALYZE")
        connection.commit()
    finally:
        connection.close()


def _plain(value: object) -> object:
    """What SQLite holds for a value."""
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return str(value) if isinstance(value, UUID | date) else value
