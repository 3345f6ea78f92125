"""docs/rest.md knows every route, parameter and error, and no others."""

import re
from pathlib import Path

from starlette.routing import Route

from service.app import create_app
from service.core import build_core
from service.errors import PROBLEMS
from service.rest.timeline import ALLOWED
from service.settings import Settings
from tests.service.fakes import thank_coder

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "rest.md").read_text("utf-8")


def test_every_error_is_documented_with_its_status() -> None:
    documented = re.findall(r"^\| `(\w+)` \| (\d{3}) \|", DOCS, re.MULTILINE)
    assert documented == [(code, str(status)) for code, (status, _) in PROBLEMS.items()]


def test_every_route_is_documented() -> None:
    settings = Settings()
    routes = create_app(settings, build_core(settings, thank_coder)).routes
    served = {
        f"{method} {route.path}"
        for route in routes
        if isinstance(route, Route) and not route.path.startswith("/graphql")
        for method in (route.methods or set()) - {"HEAD"}
    }
    assert set(re.findall(r"^\| `([A-Z]+ /\S*)` \|", DOCS, re.MULTILINE)) == served


def test_every_parameter_of_a_timeline_is_documented() -> None:
    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \*? ?\|", DOCS, re.MULTILINE)
    documented = {name for row in rows for name in re.findall(r"\w+", row)} - set(PROBLEMS)
    paging = {"first", "after", "last", "before"}
    assert documented == set(ALLOWED) - paging
    assert all(f"`{name}`" in DOCS for name in paging)
