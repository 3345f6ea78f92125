"""The query page: offline, under a strict policy, and with examples that run."""

import json
import re
from pathlib import Path

import httpx2
import pytest

from schema.graphiql.page import POLICY
from tests.schema.conftest import Execute

pytestmark = pytest.mark.usefixtures("stored")

ASSETS = Path("schema/graphiql/assets")


def scripts() -> str:
    """All the page's scripts, one after another."""
    return "".join(file.read_text() for file in sorted(ASSETS.glob("*.js")))


HTML = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


async def test_a_browser_gets_the_page(client: httpx2.AsyncClient) -> None:
    response = await client.get("/graphql", headers=HTML)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["content-security-policy"] == POLICY
    assert 'data-endpoint="/graphql"' in response.text


async def test_every_file_that_the_page_names_is_served(client: httpx2.AsyncClient) -> None:
    page = (await client.get("/graphql", headers=HTML)).text
    names = re.findall(r'(?:src|href)="(/[^"]+)"', page)
    names += [f"/graphql/assets/{name}" for name in re.findall(r'from "\./([^"]+)"', scripts())]
    assert len(names) >= 6
    for name in names:
        response = await client.get(name)
        assert response.status_code == 200
        assert response.headers["content-type"].split(";")[0] in ("text/javascript", "text/css")


@pytest.mark.parametrize("name", ["index.html", "nothing.js", "../page.py", "..%2Fpage.py"])
async def test_nothing_else_is_served(client: httpx2.AsyncClient, name: str) -> None:
    assert (await client.get(f"/graphql/assets/{name}")).status_code == 404


def test_no_file_names_another_host_or_writes_markup_from_text() -> None:
    for file in ASSETS.iterdir():
        source = file.read_text()
        assert not re.search(r"https?://|//[a-z]+\.|innerHTML|eval\(|\sstyle=|\son[a-z]+=", source), file.name


def examples() -> list[tuple[str, dict[str, object]]]:
    """The page's examples: query and variables, read from its script."""
    source = (ASSETS / "examples.js").read_text()
    found = []
    for query, rest in re.findall(r"query: `([^`]+)`,(.*?)\n  \}", source, re.DOTALL):
        variables = re.search(r"variables: (\{.*\})", rest, re.DOTALL)
        text = re.sub(r"(\w+):(?= )", r'"\1":', variables.group(1)) if variables else "{}"
        found.append((query, json.loads(re.sub(r",(\s*\})", r"\1", text))))
    return found


async def test_its_examples_run(execute: Execute) -> None:
    assert len(examples()) == 5
    for query, variables in examples():
        known = query.replace("North Korea", "Arland").replace("Russia", "Borland")
        given = {name: "Arland" if value == "North Korea" else value for name, value in variables.items()}
        result = await execute(known, key="Bearer write", **given)
        assert result.errors is None, query


def test_its_examples_are_the_only_ones() -> None:
    assert (ASSETS / "examples.js").read_text().count("title:") == len(examples()) + 1  # one is an article's title
