"""``timeline``, ``keys`` and ``migrate`` over the record."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command

UNMIGRATED = """
import asyncio, sys
from service.cli.running import opened
from service.settings import Settings

async def main():
    async with opened(Settings(database_url=sys.argv[1]), migrate=False):
        pass

asyncio.run(main())
"""


@pytest.fixture
def _articles(command: Command, _fake_coder: None) -> None:
    """Two articles of thanks."""
    for day, whom in (("2023-10-12", "Borland"), ("2023-09-01", "Celand")):
        command("ingest", "-", input=f"Published: {day}\n---\nThanks\n\nArland thanked {whom}.\n")


@pytest.mark.usefixtures("_articles")
class TestTimeline:
    def test_it_is_in_order_and_shows_evidence(self, command: Command) -> None:
        shown = command("timeline", "--actor", "Arland").stdout
        assert shown.index("2023-09-01 (day)") < shown.index("2023-10-12 (day)")
        assert "Arland thanked Borland." in shown
        assert "2 events" in shown

    def test_options_choose(self, command: Command) -> None:
        assert "1 event\n" in command("timeline", "--actor", "arland", "--with", "Celand").stdout
        assert "1 event\n" in command("timeline", "--actor", "Arland", "--from", "2023-10").stdout
        assert "0 events" in command("timeline", "--actor", "Arland", "--status", "planned").stdout
        assert "there are more" in command("timeline", "--actor", "Arland", "--first", "1").stdout

    @pytest.mark.parametrize(
        ("arguments", "why"),
        [(("--actor", "Arlend"), "Did you mean 'Arland'"), (("--actor", "Arland", "--from", "soon"), "not a date")],
    )
    def test_a_mistake_is_one_line(self, command: Command, arguments: tuple[str, ...], why: str) -> None:
        result = command("timeline", *arguments)
        assert result.exit_code == 1
        assert result.stderr.startswith("error: ")
        assert why in result.stderr


class TestKeys:
    def test_a_key_is_shown_once_and_listed_without_its_secret(self, command: Command) -> None:
        secret = command("keys", "create", "desk", "--scope", "read").stdout.strip()
        listed = command("keys", "list").stdout
        assert len(secret) > 40
        assert "desk" in listed
        assert "read" in listed
        assert secret not in listed

    def test_a_name_is_taken_once_and_free_when_revoked(self, command: Command) -> None:
        command("keys", "create", "desk")
        assert command("keys", "create", "desk").exit_code == 1
        assert command("keys", "revoke", "desk").stdout == "revoked desk\n"
        assert command("keys", "revoke", "desk").exit_code == 1
        assert command("keys", "create", "desk").exit_code == 0


class TestMigrate:
    def test_what_is_up_to_date_says_so(self, command: Command) -> None:
        assert command("migrate").stdout.endswith("is up to date\n")

    def test_a_fresh_database_is_made(self, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DATELINE_DATABASE_URL", f"sqlite:///{tmp_path}/new/fresh.sqlite3")
        assert "applied 0001_initial" in command("migrate").stdout

    def test_a_record_without_tables_names_the_way_out(self, tmp_path: Path) -> None:
        done = subprocess.run(  # noqa: S603 - our own program; a process of its own, for another dialect may be in use here
            [sys.executable, "-c", UNMIGRATED, f"sqlite:///{tmp_path}/fresh.sqlite3"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert "is not set up (no such table: article); run the command migrate first" in done.stderr

    def test_a_database_that_cannot_be_is_one_line_without_the_password(
        self, command: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DATELINE_DATABASE_URL", "mysql://user:hush@127.0.0.1/x")
        result = command("migrate")
        assert result.exit_code == 1
        assert result.stderr.startswith("error: cannot migrate mysql://user:…@127.0.0.1/x: ")
        assert "hush" not in result.output


def test_an_impossible_setting_is_one_line(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_PORT", "many")
    result = command("keys", "list")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: DATELINE_PORT: ")
