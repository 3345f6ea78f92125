"""POST /articles takes JSON and plain text; GET gives them back exactly."""

from httpx2 import AsyncClient

THANKS = {"title": "Thanks", "text": "Arland thanked Borland.", "published": "2023-10", "publisher": "Wire"}


class TestAddArticle:
    async def test_json_is_stored_coded_and_located(self, client: AsyncClient) -> None:
        response = await client.post("/articles", json=THANKS)
        body = response.json()
        assert response.status_code == 201
        assert response.headers["location"] == f"/articles/{body['id']}"
        assert (body["status"], body["event_count"], body["text"]) == ("CODED", 1, "Thanks\n\nArland thanked Borland.")
        assert body["published"] == {
            "value": "2023-10",
            "precision": "MONTH",
            "start": "2023-10-01T00:00:00Z",
            "end": "2023-10-31T23:59:59.999999Z",
            "offset_minutes": None,
        }

    async def test_the_same_article_again_is_the_first_one(self, client: AsyncClient) -> None:
        first = await client.post("/articles", json=THANKS)
        again = await client.post("/articles", json={**THANKS, "publisher": "Another"})
        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json() == first.json()
        assert len((await client.get("/articles")).json()["data"]) == 1

    async def test_plain_text_says_the_rest_in_the_query(self, client: AsyncClient) -> None:
        url = "/articles?published=2023-10-12T08:30:00%2B09:00&publisher=Wire&url=https://example.org/1"
        response = await client.post(
            url, content="Thanks\n\nArland thanked Borland.", headers={"content-type": "text/plain; charset=UTF-8"}
        )
        body = response.json()
        assert response.status_code == 201
        assert (body["title"], body["publisher"], body["url"]) == ("Thanks", "Wire", "https://example.org/1")
        assert body["published"]["value"] == "2023-10-12T08:30:00+09:00"
        assert body["published"]["offset_minutes"] == 540

    async def test_plain_text_may_have_its_title_in_the_query(self, client: AsyncClient) -> None:
        response = await client.post(
            "/articles?title=Thanks", content="Arland thanked Borland.", headers={"content-type": "text/plain"}
        )
        assert response.json()["text"] == "Thanks\n\nArland thanked Borland."

    async def test_text_that_is_not_english_is_stored_and_says_so(self, client: AsyncClient) -> None:
        response = await client.post("/articles", json={"title": "Merci", "text": "Arland thanked Borland, merci."})
        body = response.json()
        assert (response.status_code, body["status"], body["language"]) == (201, "NOT_ENGLISH", "fr")
        assert (await client.get("/events")).json()["data"] == []

    async def test_an_article_that_breaks_the_coder_is_kept_and_says_so(self, client: AsyncClient) -> None:
        response = await client.post("/articles", json={"title": "Boom", "text": "It went boom."})
        assert (response.status_code, response.json()["status"]) == (201, "FAILED")

    async def test_offsets_are_exact_in_right_to_left_text_and_emoji(self, client: AsyncClient) -> None:
        text = "قال الوزير 👩‍👩‍👧‍👦🇰🇵 أمس:\nالأردن thanked مصر 🙏🏽\n‏انتهى."
        added = (await client.post("/articles", json={"title": "شكر 🎉", "text": text})).json()
        stored = (await client.get(f"/articles/{added['id']}")).json()["text"]
        event = (await client.get("/events?mentions=true")).json()["data"][0]
        mention = event["mentions"][0]
        spans = [mention["sentence"], mention["trigger"], *mention["participants"]]
        assert stored.startswith("شكر 🎉\n\nقال")
        assert [stored[span["start"] : span["end"]] for span in spans] == [span["text"] for span in spans]
        assert [part["text"] for part in mention["participants"]] == ["الأردن", "مصر"]


class TestReadArticles:
    async def test_a_list_leaves_the_text_out(self, client: AsyncClient) -> None:
        await client.post("/articles", json=THANKS)
        article = (await client.get("/articles")).json()["data"][0]
        assert "text" not in article
        assert (await client.get(f"/articles/{article['id']}")).json() == {
            **article,
            "text": "Thanks\n\nArland thanked Borland.",
        }

    async def test_filters_choose(self, client: AsyncClient) -> None:
        await client.post("/articles", json=THANKS)
        await client.post("/articles", json={**THANKS, "title": "Later", "published": "2023-11", "publisher": "Post"})

        async def titles(query: str) -> list[str]:
            return [article["title"] for article in (await client.get(f"/articles?{query}")).json()["data"]]

        assert await titles("") == ["Later", "Thanks"]
        assert await titles("publisher=Wire") == ["Thanks"]
        assert await titles("publisher=Wire,Post") == ["Later", "Thanks"]
        assert await titles("text=later") == ["Later"]
        assert await titles("to=2023-10") == ["Thanks"]
        assert await titles("status=failed") == []
