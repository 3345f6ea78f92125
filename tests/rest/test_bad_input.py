"""Bad input is answered with a problem document that says what is wrong and what would be right."""

import pytest
from httpx2 import AsyncClient

from tests.service.serving import assert_problem

GOOD = {"title": "Thanks", "text": "Arland thanked Borland."}
TEXT = {"content-type": "text/plain"}
JSON = {"content-type": "application/json"}


class TestPostedArticles:
    @pytest.mark.parametrize(
        ("headers", "content", "status", "code"),
        [
            (JSON, b"", 400, "empty_body"),
            (TEXT, b"", 400, "empty_body"),
            (TEXT, b" \n", 400, "empty_body"),
            (JSON, b'{"title": "x", ', 400, "invalid_json"),
            (JSON, b'{"title": "\\ud800", "text": "y"}', 400, "invalid_json"),
            (JSON, b"\xff\xfe", 400, "invalid_utf8"),
            (TEXT, b"Talks\n\nThe caf\xe9 closed.", 400, "invalid_utf8"),
            (TEXT, b"Talks\n\nThe\0 end.", 422, "nul_bytes"),
            (JSON, b'{"title": "x", "text": "a\\u0000b"}', 422, "nul_bytes"),
            (JSON, b'{"text": "They met."}', 422, "missing_title"),
            (JSON, b'{"title": null, "text": "They met."}', 422, "missing_title"),
            (JSON, b'{"title": " ", "text": "They met."}', 422, "missing_title"),
            (TEXT, b"They met on Monday.", 422, "missing_title"),
            (JSON, b'{"title": "x"}', 422, "invalid_article"),
            (JSON, b'{"title": "x", "text": 5}', 422, "invalid_article"),
            (JSON, b'{"title": "x", "text": "y", "colour": "z"}', 422, "invalid_article"),
            (JSON, b"[1]", 422, "invalid_article"),
            (JSON, b'{"title": "x", "text": ""}', 422, "empty_text"),
            ({"content-type": "text/html"}, b"<p>They met.", 415, "unsupported_media_type"),
            ({"content-type": "text/plain; charset=latin-1"}, b"They met.", 415, "unsupported_media_type"),
            ({}, b"They met.", 415, "unsupported_media_type"),
        ],
    )
    async def test_a_body_that_is_no_article_is_refused(
        self, client: AsyncClient, headers: dict[str, str], content: bytes, status: int, code: str
    ) -> None:
        assert_problem(await client.post("/articles", content=content, headers=headers), status, code)
        assert (await client.get("/articles")).json()["data"] == []

    async def test_bad_json_names_its_position(self, client: AsyncClient) -> None:
        body = assert_problem(
            await client.post("/articles", content=b'{"title": nope}', headers=JSON), 400, "invalid_json"
        )
        assert body["position"] == 10
        assert "line 1, column 11" in str(body["detail"])

    async def test_invalid_utf8_names_its_position(self, client: AsyncClient) -> None:
        body = assert_problem(await client.post("/articles", content=b"caf\xe9", headers=TEXT), 400, "invalid_utf8")
        assert body["position"] == 3

    @pytest.mark.parametrize("published", ["soon", "9999", "2023-02-30", "2023-10-12T08:30:00", "1066", ""])
    async def test_an_impossible_publication_date_is_refused(self, client: AsyncClient, published: str) -> None:
        response = await client.post("/articles", json={**GOOD, "published": published})
        assert assert_problem(response, 422, "invalid_published")["field"] == "published"

    async def test_five_megabytes_of_text_are_too_large(self, client: AsyncClient) -> None:
        content = b"Talks\n\n" + b"They met. " * 500_000
        body = assert_problem(await client.post("/articles", content=content, headers=TEXT), 413, "too_large")
        assert (body["limit"], body["value"], body["unit"]) == (20_000, 5_000_007, "bytes")

    async def test_a_body_that_hides_its_length_is_stopped_too(self, client: AsyncClient) -> None:
        async def chunks() -> object:
            for _ in range(30):
                yield b"They met. " * 100

        response = await client.post("/articles", content=chunks(), headers=TEXT)  # type: ignore[arg-type]
        assert assert_problem(response, 413, "too_large")["value"] == 30_000

    async def test_too_many_characters_are_too_large(self, client: AsyncClient) -> None:
        response = await client.post("/articles", json={"title": "x", "text": "y" * 5000})
        body = assert_problem(response, 413, "too_large")
        assert (body["limit"], body["value"], body["unit"]) == (5000, 5001, "characters")

    async def test_json_takes_nothing_from_the_query(self, client: AsyncClient) -> None:
        assert_problem(await client.post("/articles?title=x", json=GOOD), 400, "unknown_parameter")


class TestQueries:
    @pytest.mark.parametrize(
        ("query", "code", "named"),
        [
            ("colour=red", "unknown_parameter", "colour"),
            ("type=KISS", "invalid_parameter", "CONSULT"),
            ("mode=kiss", "invalid_parameter", "third-party"),
            ("status=maybe", "invalid_parameter", "HYPOTHETICAL"),
            ("role=both", "invalid_parameter", "RECIPIENT"),
            ("country=Korea", "invalid_parameter", "alpha-3"),
            ("article=1", "invalid_parameter", "not an id"),
            ("from=soon", "invalid_parameter", "2023-10"),
            ("from=2023-10-12T08:30:00Z", "invalid_parameter", "time of day"),
            ("from=2024&to=2023", "invalid_parameter", "is after"),
            ("as_of=2023-10-12T08:30:00", "invalid_parameter", "offset"),
            ("min_confidence=2", "invalid_parameter", "from 0 to 1"),
            ("min_publishers=0", "invalid_parameter", "from 1"),
            ("mentions=maybe", "invalid_parameter", "neither true nor false"),
            ("order=HAPPENED&order=LEARNED", "invalid_parameter", "more than once"),
            ("direction=sideways", "invalid_parameter", "newest"),
            ("text=", "invalid_parameter", "empty"),
            ("text=a%00b", "invalid_parameter", "NUL"),
            ("text=!%20%ff", "invalid_parameter", "no word"),
            (f"text={'x' * 201}", "invalid_parameter", "at most 200"),
            (f"publisher={','.join('x' * 51)}", "invalid_parameter", "at most 50"),
            ("first=0", "invalid_parameter", "from 1 to 100"),
            ("first=101", "invalid_parameter", "from 1 to 100"),
            ("first=ten", "invalid_parameter", "from 1 to 100"),
            ("first=1&last=1", "invalid_page", ""),
            ("after=nonsense", "invalid_cursor", ""),
            ("actor=Atlantis", "unknown_actor", "Atlantis"),
        ],
    )
    async def test_a_query_that_cannot_be_meant_is_refused(
        self, client: AsyncClient, query: str, code: str, named: str
    ) -> None:
        for path in ("/events", "/timeline"):
            body = assert_problem(await client.get(f"{path}?{query}"), 400, code)
            assert named in str(body["detail"])

    async def test_an_unknown_parameter_is_named_beside_the_valid_ones(self, client: AsyncClient) -> None:
        body = assert_problem(await client.get("/actors?nam=x"), 400, "unknown_parameter")
        assert body["parameters"] == ["nam"]
        assert body["valid"] == ["after", "before", "country", "first", "kind", "last", "name"]

    async def test_a_misspelt_actor_is_answered_with_near_names(self, client: AsyncClient) -> None:
        await client.post("/articles", json=GOOD)
        body = assert_problem(await client.get("/timeline?actor=Arlend"), 400, "unknown_actor")
        assert body["suggestions"] == ["Arland", "Borland"]
        assert "Did you mean 'Arland' or 'Borland'?" in str(body["detail"])

    async def test_a_cursor_of_another_list_is_refused(self, client: AsyncClient) -> None:
        for title in ("One", "Two"):
            await client.post("/articles", json={**GOOD, "title": title})
        following = (await client.get("/articles?first=1")).json()["next"]
        assert_problem(await client.get(following.replace("/articles", "/events")), 400, "invalid_cursor")


class TestAddresses:
    @pytest.mark.parametrize("path", ["/nothing", "/articles/", "/healthz/x"])
    async def test_an_unknown_address_is_a_problem(self, client: AsyncClient, path: str) -> None:
        assert_problem(await client.get(path, follow_redirects=False), 404, "not_found")

    @pytest.mark.parametrize("resource", ["articles", "events", "actors"])
    async def test_an_id_nobody_has_is_not_found(self, client: AsyncClient, resource: str) -> None:
        unknown = f"/{resource}/00000000-0000-4000-8000-000000000000"
        assert_problem(await client.get(unknown), 404, "not_found")
        assert_problem(await client.get(f"/{resource}/first"), 400, "invalid_id")

    async def test_the_timeline_of_nobody_is_not_found(self, client: AsyncClient) -> None:
        assert_problem(await client.get("/actors/00000000-0000-4000-8000-000000000000/timeline"), 404, "not_found")

    @pytest.mark.parametrize(
        ("method", "path", "allowed"),
        [
            ("DELETE", "/articles", "GET, HEAD, POST"),
            ("POST", "/events", "GET, HEAD"),
            ("PUT", "/healthz", "GET, HEAD"),
        ],
    )
    async def test_a_method_that_is_not_there_names_those_that_are(
        self, client: AsyncClient, method: str, path: str, allowed: str
    ) -> None:
        response = await client.request(method, path)
        assert_problem(response, 405, "method_not_allowed")
        assert response.headers["allow"] == allowed

    async def test_too_long_an_address_is_refused(self, client: AsyncClient) -> None:
        body = assert_problem(await client.get("/events?text=" + "x" * 9000), 414, "url_too_long")
        assert (body["limit"], body["value"]) == (8192, 9013)
