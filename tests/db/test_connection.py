import asyncio

import pytest
from tortoise.exceptions import OperationalError
from tortoise.migrations.recorder import MigrationRecorder

from db.connection import TORTOISE_ORM, close, connect, connection, migrate, ping, tortoise_config


def test_three_slashes_are_a_relative_path_and_four_an_absolute_one() -> None:
    def path(url: str) -> str:
        return str(tortoise_config(url)["connections"]["default"]["credentials"]["file_path"])

    assert path("sqlite:///var/a.sqlite3") == "var/a.sqlite3"
    assert path("sqlite:////var/a.sqlite3") == "/var/a.sqlite3"


def test_a_postgresql_url_gives_its_parts() -> None:
    credentials = tortoise_config("postgresql://me:p%40ss@host.example:5433/news")["connections"]["default"][
        "credentials"
    ]
    wanted = {"user": "me", "password": "p@ss", "host": "host.example", "port": 5433, "database": "news"}
    assert {key: credentials[key] for key in wanted} == wanted


@pytest.mark.parametrize("url", ["", "sqlite://", "sqlite:///", "mysql://host/db", "news.sqlite3"])
def test_another_url_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="a database URL starts with"):
        tortoise_config(url)


def test_the_command_line_has_a_configuration() -> None:
    assert TORTOISE_ORM["apps"]["record"]["migrations"] == "db.migrations"


async def test_migrating_again_applies_nothing(bare_database_url: str) -> None:
    assert (await migrate(bare_database_url))[0] == "0001_initial"
    assert await migrate(bare_database_url) == []


async def test_processes_that_start_together_migrate_once(bare_database_url: str) -> None:
    applied = await asyncio.gather(*(migrate(bare_database_url) for _ in range(4)))
    assert sum(names.count("0001_initial") for names in applied) == 1


async def test_the_record_can_be_opened_closed_and_opened_again(empty_database_url: str) -> None:
    for _ in range(2):
        await connect(empty_database_url)
        await ping()
        await close()
    await close()


async def test_nothing_is_asked_of_a_closed_record() -> None:
    with pytest.raises(RuntimeError):
        connection()


@pytest.mark.usefixtures("database")
async def test_sqlite_keeps_foreign_keys_and_waits_for_other_writers(dialect: str) -> None:
    if dialect == "sqlite":
        for pragma, wanted in (("foreign_keys", 1), ("journal_mode", "wal"), ("busy_timeout", 15_000)):
            rows = await connection().execute_query_dict(f"PRAGMA {pragma}")
            assert list(rows[0].values()) == [wanted]
    else:
        with pytest.raises(OperationalError):
            await connection().execute_query_dict("PRAGMA foreign_keys")


async def test_a_migration_that_fails_leaves_nothing_behind(
    bare_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        """What a crash in the middle looks like from inside."""
        raise RuntimeError("pulled the plug")

    with monkeypatch.context() as patched:
        patched.setattr(MigrationRecorder, "record_applied", fail)
        with pytest.raises(RuntimeError, match="pulled the plug"):
            await migrate(bare_database_url)
    assert await migrate(bare_database_url) == ["0001_initial"]
