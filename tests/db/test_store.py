import pytest

from db.filters import ActorFilter, EventFilter, PageRequest
from db.queries import actors, articles, events
from db.store import add_article, store_extraction
from tests.db.build import TEXT, article, found, meeting, thanks

FIRST = PageRequest(first=10)


@pytest.mark.usefixtures("database")
async def test_an_article_and_its_events_come_back() -> None:
    article_id, new = await add_article(article())
    assert new
    await store_extraction(article_id, found(meeting(), thanks()))
    page = await events.list_events(EventFilter(), FIRST, mentions=True)
    assert [row.summary for row in page.rows] == ["Arland meets Borland.", "Ana Dee supports Borland."]
    stored = await articles.get_article(article_id)
    assert stored is not None
    assert stored.event_count == 2
    for row in page.rows:
        for mention in row.mentions:
            assert mention.sentence == TEXT[mention.sentence_start : mention.sentence_end]
    listed = await actors.list_actors(ActorFilter(), FIRST)
    assert [(row.name, row.event_count) for row in listed.rows] == [("Borland", 2), ("Ana Dee", 1), ("Arland", 1)]
