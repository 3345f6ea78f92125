"""GraphQL and REST are two views of one record: the same timeline, the same articles, the same refusals."""

from pathlib import Path
from typing import Any

import pytest
from httpx2 import AsyncClient, Response

from db import keys
from service.extraction.pipeline import extract
from service.ingest.files import article_files, read_file
from tests.service.serving import serving

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
GOOD = {"title": "Thanks", "text": "Arland thanked Borland.", "published": "2023-10"}

TIMELINE = """
query Timeline($who: String!) {
  timeline(filter: {actorsAny: [$who]}, order: HAPPENED) {
    events(first: 50) {
      nodes {
        uuid type ploverType status summary score
        date { value start end precision resolution words }
        actors { text actor { uuid name } }
        recipients { text actor { uuid name } }
        mentions {
          sentence { start end text } trigger { start end text } article { uuid }
        }
      }
    }
  }
}
"""
ADD = """
mutation Add($input: AddArticleInput!) {
  addArticle(input: $input) { created article { uuid status } userErrors { code field message } }
}
"""


async def graphql(client: AsyncClient, query: str, key: str = "", **variables: object) -> Response:
    """Run an operation."""
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return await client.post("/graphql", json={"query": query, "variables": variables}, headers=headers)


def graphql_view(node: dict[str, Any]) -> dict[str, Any]:
    """What both give, out of GraphQL's event."""
    return {
        "id": node["uuid"],
        **{name: node[name] for name in ("type", "status", "summary", "score", "date")},
        "actors": [(part["actor"]["uuid"], part["actor"]["name"], part["text"]) for part in node["actors"]],
        "recipients": [(part["actor"]["uuid"], part["actor"]["name"], part["text"]) for part in node["recipients"]],
        "mentions": [(m["sentence"], m["trigger"], m["article"]["uuid"]) for m in node["mentions"]],
    }


def rest_view(event: dict[str, Any]) -> dict[str, Any]:
    """What both give, out of REST's event."""
    return {
        **{name: event[name] for name in ("id", "type", "status", "summary", "score", "date")},
        "actors": [(part["id"], part["name"], part["text"]) for part in event["actors"]],
        "recipients": [(part["id"], part["name"], part["text"]) for part in event["recipients"]],
        "mentions": [(m["sentence"], m["trigger"], m["article"]["id"]) for m in event["mentions"]],
    }


async def both(client: AsyncClient, who: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """An actor's timeline as GraphQL gives it and as REST gives it."""
    answered = (await graphql(client, TIMELINE, who=who)).json()
    nodes = answered["data"]["timeline"]["events"]["nodes"]
    response = await client.get("/timeline", params={"actor": who, "mentions": "true", "first": "50"})
    return [graphql_view(node) for node in nodes], [rest_view(event) for event in response.json()["data"]]


@pytest.mark.parametrize("who", ["Arland", "borland"])
async def test_both_give_the_same_timeline_in_the_same_order(empty_database_url: str, who: str) -> None:
    async with serving(empty_database_url) as client:
        for published in ("2023-10-12", "2023-10", "2022", None, "2023-10-12T23:30:00-05:00"):
            title = f"Thanks, {published}"
            text = "Arland thanked Borland.\nBorland thanked Celand."
            await client.post("/articles", json={"title": title, "text": text, "published": published})
        nodes, events = await both(client, who)
        assert nodes == events
        assert len(events) == (5 if who == "Arland" else 10)


async def test_both_give_the_same_timeline_of_the_seeds(empty_database_url: str) -> None:
    async with serving(empty_database_url, extract, max_text_chars=20_000) as client:
        for path in article_files(SEEDS):
            seed = read_file(path, 100_000)
            said = {"title": seed.title, "published": seed.published, "publisher": seed.publisher}
            query = {name: value for name, value in said.items() if value}
            headers = {"content-type": "text/plain"}
            response = await client.post("/articles", params=query, content=seed.text, headers=headers)
            assert response.json()["status"] == "CODED"
        nodes, events = await both(client, "North Korea")
        assert nodes == events
        assert len(events) >= 10


async def test_an_article_added_by_one_is_known_to_the_other(empty_database_url: str) -> None:
    async with serving(empty_database_url) as client:
        payload = (await graphql(client, ADD, input=GOOD)).json()["data"]["addArticle"]
        assert (payload["created"], payload["article"]["status"]) == (True, "CODED")
        again = await client.post("/articles", json=GOOD)
        assert (again.status_code, again.json()["id"]) == (200, payload["article"]["uuid"])


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"published": "soon"}, "INVALID_PUBLISHED", "published"),
        ({"text": ""}, "EMPTY_TEXT", "text"),
        ({"text": "a\0b"}, "NUL_BYTES", "text"),
        ({"title": None}, "MISSING_TITLE", "title"),
        ({"text": "x" * 6000}, "TOO_LARGE", None),
    ],
)
async def test_what_rest_refuses_graphql_refuses_with_the_same_code(
    empty_database_url: str, wrong: dict[str, object], code: str, field: str | None
) -> None:
    async with serving(empty_database_url) as client:
        rest = await client.post("/articles", json={**GOOD, **wrong})
        payload = (await graphql(client, ADD, input={**GOOD, **wrong})).json()["data"]["addArticle"]
        assert [(error["code"], error["field"]) for error in payload["userErrors"]] == [(code, field)]
        assert rest.json()["code"] == code.lower()
        assert payload["article"] is None


async def test_adding_needs_a_key_where_writes_do(empty_database_url: str) -> None:
    async with serving(empty_database_url, write_key_required=True) as client:
        key = await keys.create_key("test")
        refused = (await graphql(client, ADD, input=GOOD)).json()
        assert refused["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
        assert (await graphql(client, ADD, key, input=GOOD)).json()["data"]["addArticle"]["created"]


async def test_reading_needs_a_key_where_reads_are_closed(empty_database_url: str) -> None:
    async with serving(empty_database_url, reads_open=False) as client:
        assert (await graphql(client, "{ __typename }")).status_code == 401


async def test_the_settings_bound_an_operation(empty_database_url: str) -> None:
    async with serving(empty_database_url, graphql_aliases=1) as client:
        body = (await graphql(client, "{ a: __typename b: __typename }")).json()
        assert body["errors"][0]["extensions"]["code"] == "LIMIT_EXCEEDED"
