"""The layers point one way, and the check that says so would notice if they did not."""

from pathlib import Path

import pytest

from tools.layers import wrong_arrows

ROOT = Path(__file__).resolve().parents[1]


def write(root: Path, name: str, source: str) -> None:
    """Write one module of a small pretended repository."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source)


def test_no_import_of_ours_points_the_wrong_way() -> None:
    assert wrong_arrows(ROOT) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("db/store.py", "from service.errors import DatelineError"),
        ("db/queries/events.py", "import schema.types"),
        ("db/vocabulary.py", "from db.models import Event"),
        ("schema/query.py", "from service.settings import Settings"),
        ("schema/query.py", "from db import models"),
        ("schema/query.py", "import tortoise"),
        ("service/extraction/coder.py", "from db.store import add_article"),
        ("service/extraction/coder.py", "from db import store"),
        ("service/extraction/coder.py", "from service import settings"),
        ("service/extraction/coder.py", "from .. import settings"),
        ("service/extraction/coder.py", "def late():\n    import service.ingest.article"),
        ("service/extraction/grammar/words.py", "from service.extraction.parties.cast import Cast"),
        ("service/extraction/dates/days.py", "from service.extraction.dictionaries import frames"),
        ("service/ingest/article.py", "from service.rest.articles import routes"),
        ("service/ingest/article.py", "from service.app import create_app"),
        ("service/rest/events.py", "from service.cli.serve import serve"),
        ("service/rest/events.py", "from tortoise import connections"),
        ("service/app.py", "from tests.conftest import database"),
    ],
)
def test_a_wrong_arrow_is_found(tmp_path: Path, module: str, source: str) -> None:
    write(tmp_path, module, source)
    assert wrong_arrows(tmp_path)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("db/store.py", "from tortoise import connections\nfrom db.vocabulary import Status"),
        ("schema/query.py", "from db.queries import events"),
        ("service/extraction/coder.py", "from db.vocabulary import Mode\nfrom .record import Event\nimport re"),
        (
            "service/extraction/parties/cast.py",
            "from service.extraction.parties.names import x\nfrom service.extraction.grammar import y",
        ),
        ("service/ingest/article.py", "from service.extraction.pipeline import extract\nfrom db import store"),
        ("service/rest/events.py", "from service.ingest.article import add\nfrom starlette.routing import Route"),
        ("service/app.py", "from schema.app import graphql_routes"),
    ],
)
def test_a_right_arrow_is_let_through(tmp_path: Path, module: str, source: str) -> None:
    write(tmp_path, module, source)
    assert wrong_arrows(tmp_path) == []


def test_a_wrong_arrow_is_named_with_its_line(tmp_path: Path) -> None:
    write(tmp_path, "db/store.py", "import json\n\nimport service.app\n")
    assert wrong_arrows(tmp_path) == ["db/store.py:3: db.store -> service.app (not allowed in db)"]
