"""Running commands in this process, against the run's database, and leaving logging as it was."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner, Result

from service.cli.main import app
from tests.service.fakes import thank_coder

Command = Callable[..., Result]


@pytest.fixture
def _fake_coder(monkeypatch: pytest.MonkeyPatch) -> None:
    """The coder that knows thanks, in the place of the real one."""
    monkeypatch.setattr("service.extraction.pipeline.extract", thank_coder)


@pytest.fixture
def command(empty_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """Runs a command line over an empty record; what the service makes itself goes to ``tmp_path``."""
    monkeypatch.setenv("DATELINE_DATABASE_URL", empty_database_url)
    monkeypatch.setenv("DATELINE_VAR", str(tmp_path / "var"))
    monkeypatch.setenv("COLUMNS", "200")
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level

    def run(*arguments: str, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), input=input)

    yield run
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()
