"""Every setting has a default, a bound where one makes sense, and a line in docs/settings.md."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from service.settings import Settings

DOCS = Path(__file__).resolve().parents[2] / "docs" / "settings.md"


def documented() -> dict[str, str]:
    """The documented settings and their defaults, from the table's rows."""
    return dict(re.findall(r"^\| `DATELINE_(\w+)` \| `([^`]*)` \|", DOCS.read_text("utf-8"), re.MULTILINE))


def test_every_setting_is_documented_with_its_default_and_nothing_else_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"DATELINE_{name.upper()}", raising=False)
    expected = {name.upper(): shown(default) for name, default in Settings()}
    assert documented() == expected


def shown(default: object) -> str:
    """A default as somebody would write it in the environment."""
    return str(default).lower() if isinstance(default, bool) else str(default)


def test_the_embedded_database_lies_in_the_installs_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_VAR", "/srv/dateline")
    assert Settings().database_url == "sqlite:////srv/dateline/dateline.sqlite3"


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_PORT", "9000")
    assert Settings().port == 9000


@pytest.mark.parametrize(("name", "value"), [("PORT", "70000"), ("PAGE_MAX", "101"), ("LOG_FORMAT", "xml")])
def test_an_impossible_value_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"DATELINE_{name}", value)
    with pytest.raises(ValidationError):
        Settings()
