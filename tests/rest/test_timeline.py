"""Timelines and lists: what they hold, their order, and walking them page by page."""

from typing import Any

import pytest
from httpx2 import AsyncClient

Event = dict[str, Any]


async def thank(client: AsyncClient, who: str, whom: str, published: str | None, publisher: str = "Wire") -> Event:
    """Store an article in which one party thanks another; gives the article."""
    title = f"{who} on {whom}, {published}"
    sent = {"title": title, "text": f"{who} thanked {whom}.", "published": published, "publisher": publisher}
    added: Event = (await client.post("/articles", json=sent)).json()
    return added


async def events(client: AsyncClient, url: str) -> list[Event]:
    """The events at an address."""
    found: list[Event] = (await client.get(url)).json()["data"]
    return found


async def summaries(client: AsyncClient, url: str) -> list[tuple[str, str | None]]:
    """What happened and when, for every event at an address."""
    return [(event["summary"], event["date"]["value"]) for event in await events(client, url)]


@pytest.fixture(autouse=True)
async def articles(client: AsyncClient) -> list[Event]:
    """Four articles: a day, a month, another year, and one of unknown date."""
    return [
        await thank(client, "Arland", "Borland", "2023-10-12"),
        await thank(client, "Borland", "Celand", "2023-10", "Post"),
        await thank(client, "Arland", "Celand", "2021"),
        await thank(client, "Arland", "Deland", None),
    ]


class TestTimeline:
    async def test_the_newest_come_first_and_undated_events_last(self, client: AsyncClient) -> None:
        assert await summaries(client, "/timeline") == [
            ("Arland thanked Borland.", "2023-10-12"),
            ("Borland thanked Celand.", "2023-10"),
            ("Arland thanked Celand.", "2021"),
            ("Arland thanked Deland.", None),
        ]

    async def test_the_oldest_first_is_the_same_backwards(self, client: AsyncClient) -> None:
        newest = await summaries(client, "/timeline")
        assert await summaries(client, "/timeline?direction=oldest") == newest[::-1]

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("actor=Borland", ["Arland thanked Borland.", "Borland thanked Celand."]),
            ("actor=borland&role=recipient", ["Arland thanked Borland."]),
            ("actor=Arland&with=Celand,Deland", ["Arland thanked Celand.", "Arland thanked Deland."]),
            ("actor_all=Arland&actor_all=Celand", ["Arland thanked Celand."]),
            ("from=2023-10-13", ["Borland thanked Celand."]),
            ("from=2021-05&to=2021-06", ["Arland thanked Celand."]),
            ("publisher=Post", ["Borland thanked Celand."]),
            ("text=deland", ["Arland thanked Deland."]),
            ("type=support&status=reported&quad_class=verbal-cooperation&to=2022", ["Arland thanked Celand."]),
            ("type=AID,CONSULT", []),
            ("as_of=2022", ["Arland thanked Celand."]),
            ("order=learned&as_of=2023-10-12", ["Arland thanked Borland.", "Arland thanked Celand."]),
        ],
    )
    async def test_filters_choose(self, client: AsyncClient, query: str, expected: list[str]) -> None:
        assert [summary for summary, _ in await summaries(client, f"/timeline?{query}")] == expected

    async def test_an_article_and_an_id_choose_as_well(self, client: AsyncClient, articles: list[Event]) -> None:
        found = await events(client, f"/events?article={articles[2]['id']}")
        assert [event["summary"] for event in found] == ["Arland thanked Celand."]
        celand = found[0]["recipients"][0]["id"]
        assert len(await events(client, f"/timeline?actor={celand}")) == 2

    async def test_an_actors_own_timeline_is_the_same(self, client: AsyncClient) -> None:
        borland = (await client.get("/actors?name=borland")).json()["data"][0]
        own = await events(client, f"/actors/{borland['id']}/timeline?mentions=true")
        assert own == await events(client, "/timeline?actor=Borland&mentions=true")
        assert len(own) == 2

    async def test_an_event_has_its_parties_dates_and_evidence(
        self, client: AsyncClient, articles: list[Event]
    ) -> None:
        event = (await events(client, "/timeline?first=1&mentions=true"))[0]
        assert [part["name"] for part in event["actors"]] == ["Arland"]
        assert [part["name"] for part in event["recipients"]] == ["Borland"]
        assert event["date"] == {
            "value": "2023-10-12",
            "start": "2023-10-12",
            "end": "2023-10-12",
            "precision": "DAY",
            "resolution": "EXPLICIT",
            "words": None,
        }
        assert (event["type"], event["plover_type"], event["score"]) == ("SUPPORT", "SUPPORT", 5.0)
        assert event["mentions"][0]["article"] == {
            "id": articles[0]["id"],
            "title": "Arland on Borland, 2023-10-12",
            "url": None,
            "publisher": "Wire",
            "published": "2023-10-12",
        }
        assert event["mentions"][0]["sentence"]["text"] == "Arland thanked Borland."

    async def test_one_event_is_read_with_its_evidence(self, client: AsyncClient) -> None:
        event = (await events(client, "/timeline?first=1&mentions=true"))[0]
        assert (await client.get(f"/events/{event['id']}")).json() == event

    async def test_words_outside_the_sentence_are_quoted_from_the_article(self, client: AsyncClient) -> None:
        await client.post("/articles", json={"title": "Today it was", "text": "Earland thanked Borland."})
        for path in ("/timeline?actor=Earland&mentions=true", "/events?actor=Earland&mentions=true"):
            mention = (await events(client, path))[0]["mentions"][0]
            assert mention["date"] == {"start": 0, "end": 5, "text": "Today"}

    async def test_mentions_come_only_when_asked_for(self, client: AsyncClient) -> None:
        assert "mentions" not in (await events(client, "/timeline"))[0]

    async def test_a_bucket_adds_bars_over_all_that_match(self, client: AsyncClient) -> None:
        body = (await client.get("/timeline?first=1&bucket=month")).json()
        bars = body["histogram"]
        assert (bars["bucket"], bars["coarse"], bars["undated"]) == ("MONTH", 1, 1)
        assert {bar["start"]: bar["count"] for bar in bars["bars"] if bar["count"]} == {"2023-10-01": 2}
        assert (await client.get("/timeline")).json()["histogram"] is None


class TestPages:
    @pytest.mark.parametrize("path", ["/timeline", "/events?order=learned", "/articles", "/actors"])
    async def test_next_and_prev_walk_the_whole_list_both_ways(self, client: AsyncClient, path: str) -> None:
        joint = "&" if "?" in path else "?"
        whole = [row["id"] for row in (await client.get(path)).json()["data"]]
        forward, url, last = [], f"{path}{joint}first=1", ""
        while url:
            body = (await client.get(url)).json()
            forward += [row["id"] for row in body["data"]]
            url, last = body["next"], url
        backward = forward[-1:]
        url = (await client.get(last)).json()["prev"]
        while url:
            body = (await client.get(url)).json()
            backward = [row["id"] for row in body["data"]] + backward
            url = body["prev"]
        assert len(whole) == 4
        assert forward == backward == whole

    async def test_links_are_headers_too_and_keep_the_filter(self, client: AsyncClient) -> None:
        response = await client.get("/timeline?actor=Arland&first=1")
        following = response.json()["next"]
        assert response.headers["link"] == f'<{following}>; rel="next"'
        assert following.startswith("/timeline?actor=Arland&first=1&after=")

    async def test_the_last_page_has_no_next(self, client: AsyncClient) -> None:
        response = await client.get("/timeline?last=4")
        assert (response.json()["next"], response.json()["prev"]) == (None, None)
        assert "link" not in response.headers
