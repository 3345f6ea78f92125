"""GraphQL over HTTP: statuses, media types, methods, keys and the query page."""

import asyncio
from typing import Any

import httpx2
import pytest
from starlette.applications import Starlette

from db.queries import actors
from schema.app import graphql_routes
from schema.limits import Limits
from tests.schema.conftest import FakeServices

GRAPHQL_JSON = {"accept": "application/graphql-response+json"}


def code(response: httpx2.Response) -> Any:
    """The code of the first error of a response."""
    return response.json()["errors"][0]["extensions"]["code"]


async def test_a_query_by_post_is_answered_in_json(client: httpx2.AsyncClient) -> None:
    response = await client.post("/graphql", json={"query": "{ __typename }"})
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert response.json() == {"data": {"__typename": "Query"}}


@pytest.mark.usefixtures("stored")
async def test_a_query_by_get_is_answered_too(client: httpx2.AsyncClient) -> None:
    parameters = {
        "query": "query A { __typename } query B($n: Int!) { events(first: $n) { totalCount } }",
        "variables": '{"n": 1}',
        "operationName": "B",
    }
    response = await client.get("/graphql", params=parameters, headers={"accept": "*/*"})
    assert response.json() == {"data": {"events": {"totalCount": 4}}}


async def test_graphqls_own_media_type_is_given_to_those_who_take_it(client: httpx2.AsyncClient) -> None:
    response = await client.post("/graphql", json={"query": "{ __typename }"}, headers=GRAPHQL_JSON)
    assert response.headers["content-type"] == "application/graphql-response+json"


@pytest.mark.parametrize(
    "request_",
    [{"query": "{"}, {"query": "{ nothing }"}, {"query": "query($n: Int!) { events(first: $n) { totalCount } }"}],
)
async def test_an_operation_that_was_not_run_is_400_there_and_200_in_plain_json(
    client: httpx2.AsyncClient, request_: dict[str, str]
) -> None:
    known = await client.post("/graphql", json=request_, headers=GRAPHQL_JSON)
    plain = await client.post("/graphql", json=request_)
    assert (known.status_code, plain.status_code) == (400, 200)
    assert known.json().get("data") is None


async def test_an_error_in_a_field_is_200(client: httpx2.AsyncClient) -> None:
    response = await client.post("/graphql", json={"query": '{ event(id: "x") { id } }'}, headers=GRAPHQL_JSON)
    assert response.status_code == 200
    assert (response.json()["data"], code(response)) == ({"event": None}, "INVALID_ID")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", "BAD_REQUEST"),
        (b"{", "BAD_REQUEST"),
        (b"\xff", "BAD_REQUEST"),
        (b"[]", "BAD_REQUEST"),
        (b"{}", "BAD_REQUEST"),
        (b'{"query": 1}', "BAD_REQUEST"),
        (b'{"query": "{ __typename }", "variables": []}', "BAD_REQUEST"),
        (b'{"query": "{ __typename }", "extensions": 0}', "BAD_REQUEST"),
        (b'{"query": "query A { __typename }", "operationName": "B"}', "BAD_REQUEST"),
    ],
)
async def test_what_is_no_graphql_request_is_400(client: httpx2.AsyncClient, body: bytes, expected: str) -> None:
    response = await client.post("/graphql", content=body, headers={"content-type": "application/json; charset=utf-8"})
    assert (response.status_code, code(response)) == (400, expected)


async def test_a_body_that_is_not_json_is_415(client: httpx2.AsyncClient) -> None:
    response = await client.post("/graphql", content="{ __typename }", headers={"content-type": "text/plain"})
    assert (response.status_code, code(response)) == (415, "UNSUPPORTED_MEDIA_TYPE")


async def test_other_methods_are_405(client: httpx2.AsyncClient) -> None:
    response = await client.put("/graphql", json={"query": "{ __typename }"})
    assert (response.status_code, code(response)) == (405, "METHOD_NOT_ALLOWED")
    assert response.headers["allow"] == "GET, POST"


async def test_a_mutation_by_get_is_405_and_changes_nothing(client: httpx2.AsyncClient, services: FakeServices) -> None:
    query = 'mutation { addArticle(input: { text: "x" }) { created } }'
    response = await client.get("/graphql", params={"query": query}, headers={"authorization": "Bearer write"})
    assert (response.status_code, code(response), services.sent) == (405, "METHOD_NOT_ALLOWED", [])


async def test_a_mutation_takes_the_key_from_the_header(client: httpx2.AsyncClient) -> None:
    body = {"query": 'mutation { addArticle(input: { text: "bad" }) { userErrors { code } } }'}
    without = await client.post("/graphql", json=body)
    held = await client.post("/graphql", json=body, headers={"authorization": "Bearer write"})
    assert code(without) == "UNAUTHENTICATED"
    assert held.json()["data"]["addArticle"]["userErrors"] == [{"code": "INVALID_PUBLISHED"}]


async def test_reads_that_are_not_open_need_a_key(client: httpx2.AsyncClient, services: FakeServices) -> None:
    services.reads_open = False
    body = {"query": "{ __typename }"}
    refused = await client.post("/graphql", json=body)
    assert (refused.status_code, code(refused), refused.headers["www-authenticate"]) == (
        401,
        "UNAUTHENTICATED",
        "Bearer",
    )
    assert (await client.post("/graphql", json=body, headers={"authorization": "Bearer read"})).status_code == 200


async def test_an_answer_that_takes_too_long_is_given_up(
    services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object) -> None:
        await asyncio.sleep(60)

    monkeypatch.setattr(actors, "get_actor", never)
    app = Starlette(routes=graphql_routes(services, Limits(seconds=0.01)))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://127.0.0.1") as http:
        query = '{ actor(id: "00000000-0000-0000-0000-000000000000") { id } }'
        response = await http.post("/graphql", json={"query": query})
    assert (response.status_code, code(response)) == (503, "TIMEOUT")


async def test_emoji_and_right_to_left_text_may_be_asked_for(client: httpx2.AsyncClient) -> None:
    query = "query($w: String!) { actors(first: 1, filter: { name: $w }) { nodes { id } } }"
    response = await client.post("/graphql", json={"query": query, "variables": {"w": "🙂 שלום"}})
    assert response.json() == {"data": {"actors": {"nodes": []}}}


async def test_variables_of_a_get_that_are_no_json_are_400(client: httpx2.AsyncClient) -> None:
    response = await client.get("/graphql", params={"query": "{ __typename }", "variables": "{"})
    assert (response.status_code, code(response)) == (400, "BAD_REQUEST")
