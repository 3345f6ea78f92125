"""Around every request: keys, headers, health, failures; and a start that finishes what was left pending."""

import pytest
from structlog.contextvars import merge_contextvars
from structlog.testing import capture_logs

from db import connection, keys, store
from service.ingest.article import Limits, Submission, prepare
from service.rest import health
from tests.service.fakes import NOW
from tests.service.serving import assert_problem, serving

GOOD = {"title": "Thanks", "text": "Arland thanked Borland."}


def bearer(key: str) -> dict[str, str]:
    """The header that carries a key."""
    return {"Authorization": f"Bearer {key}"}


class TestKeys:
    async def test_writing_needs_a_key_and_reading_does_not(self, empty_database_url: str) -> None:
        async with serving(empty_database_url, write_key_required=True) as client:
            key = await keys.create_key("test")
            refused = await client.post("/articles", json=GOOD)
            assert_problem(refused, 401, "unauthenticated")
            assert refused.headers["www-authenticate"] == 'Bearer realm="dateline"'
            assert_problem(await client.post("/articles", json=GOOD, headers=bearer("wrong")), 401, "unauthenticated")
            assert_problem(await client.post("/articles", headers={"Authorization": key}), 401, "unauthenticated")
            assert (await client.get("/articles")).json()["data"] == []
            assert (await client.post("/articles", json=GOOD, headers=bearer(key))).status_code == 201

    async def test_a_key_that_was_revoked_is_worthless(self, empty_database_url: str) -> None:
        async with serving(empty_database_url, write_key_required=True) as client:
            key = await keys.create_key("test")
            await keys.revoke_key("test")
            assert_problem(await client.post("/articles", json=GOOD, headers=bearer(key)), 401, "unauthenticated")

    async def test_where_reads_are_closed_any_key_reads_but_not_any_key_writes(self, empty_database_url: str) -> None:
        async with serving(empty_database_url, write_key_required=True, reads_open=False) as client:
            key = await keys.create_key("reader", "read")
            assert_problem(await client.get("/timeline"), 401, "unauthenticated")
            assert (await client.get("/timeline", headers=bearer(key))).status_code == 200
            assert_problem(await client.post("/articles", json=GOOD, headers=bearer(key)), 403, "forbidden")
            assert (await client.get("/healthz")).status_code == 200


class TestHealth:
    async def test_root_says_where_to_go(self, empty_database_url: str) -> None:
        async with serving(empty_database_url) as client:
            links = (await client.get("/")).json()["links"]
            assert {(await client.get(link)).status_code for name, link in links.items() if name != "graphql"} == {200}

    async def test_a_lost_database_makes_it_unready_but_not_dead(
        self, empty_database_url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def lost() -> None:
            raise OSError("gone")

        async with serving(empty_database_url) as client:
            assert (await client.get("/readyz")).json() == {"status": "ready"}
            monkeypatch.setattr(health, "ping", lost)
            assert_problem(await client.get("/readyz"), 503, "not_ready")
            assert (await client.get("/healthz")).json() == {"status": "ok"}


class TestEveryResponse:
    @pytest.mark.parametrize("path", ["/", "/timeline", "/nothing", "/events?text=" + "x" * 9000])
    async def test_it_has_an_id_and_the_headers_that_bind_browsers(self, empty_database_url: str, path: str) -> None:
        async with serving(empty_database_url) as client:
            headers = (await client.get(path)).headers
            assert headers["x-request-id"]
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"

    async def test_a_failure_gives_an_id_and_no_internals(
        self, empty_database_url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def broken(_: object) -> None:
            raise ZeroDivisionError("secret internals")

        async with serving(empty_database_url) as client:
            monkeypatch.setattr("db.queries.articles.get_article", broken)
            with capture_logs([merge_contextvars]) as lines:
                response = await client.get("/articles/00000000-0000-4000-8000-000000000000")
            body = assert_problem(response, 500, "internal_error")
            assert "secret" not in response.text
            assert lines[0]["event"] == "request failed"
            assert lines[0]["request"] == str(body["instance"]).removeprefix("urn:uuid:")

    async def test_the_log_has_no_query_and_no_key(self, empty_database_url: str) -> None:
        async with serving(empty_database_url) as client:
            with capture_logs([merge_contextvars]) as lines:
                await client.get("/timeline?text=hush", headers=bearer("hush"))
        assert [line["path"] for line in lines] == ["/timeline"]
        assert "hush" not in str(lines)

    async def test_an_address_cannot_forge_a_line_of_the_log(self, empty_database_url: str) -> None:
        async with serving(empty_database_url) as client:
            with capture_logs() as lines:
                await client.get("/x%0Ainfo%20all%20is%20well")
        assert [line["path"] for line in lines] == ["/x%0Ainfo%20all%20is%20well"]


async def test_a_start_finishes_what_was_left_pending(empty_database_url: str) -> None:
    await connection.connect(empty_database_url)
    prepared = prepare(Submission("Arland thanked Borland.", "Thanks"), Limits(1000, 100), now=NOW)
    await store.add_article(prepared.new)
    await connection.close()
    async with serving(empty_database_url) as client:
        assert [article["status"] for article in (await client.get("/articles")).json()["data"]] == ["CODED"]
        assert len((await client.get("/events")).json()["data"]) == 1
