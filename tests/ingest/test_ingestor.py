"""What ingestion decides: stored once, coded once, and nothing half-done survives a crash."""

import asyncio
import sys

import pytest

from db import store
from db.filters import EventFilter, PageRequest
from db.queries import articles, events
from db.rows import ArticleRow
from db.vocabulary import ArticleStatus
from service.extraction.record import Extraction, PartialDate
from service.ingest.article import Limits, Submission
from service.ingest.coder import Coder
from service.ingest.ingestor import Added, Ingestor
from tests.service.fakes import clock, thank_coder

pytestmark = pytest.mark.usefixtures("database")

ARTICLE = Submission("Arland thanked Borland in 2022.", "Thanks", published="2023-10")

# Stores the article, and dies in the coder as a killed process does: no clean-up, no rollback by us.
CRASH = """
import asyncio, os, sys
from db import connection
from service.extraction.record import Extraction, PartialDate
from service.ingest.article import Limits, Submission
from service.ingest.coder import Coder
from service.ingest.ingestor import Ingestor
from tests.service.fakes import clock

def die(text, *, title=None, published=None):
    os._exit(9)

async def main():
    await connection.connect(sys.argv[1])
    ingestor = Ingestor(Coder(die, workers=1, inline_chars=1000), Limits(1000, 100), clock)
    await ingestor.add(Submission("Arland thanked Borland in 2022.", "Thanks", published="2023-10"))

asyncio.run(main())
"""


@pytest.fixture
def ingestor() -> Ingestor:
    """An ingestor with the coder that knows thanks."""
    return Ingestor(Coder(thank_coder, workers=1, inline_chars=1000), Limits(1000, 100), clock)


def plain_coder(text: str, *, title: str | None = None, published: PartialDate | None = None) -> Extraction:
    """Finds nothing and breaks on nothing."""
    return Extraction(text, title or "", "en", ArticleStatus.CODED, published or PartialDate(), "fake-2")


async def stored(added: Added) -> ArticleRow:
    """The article as it is stored."""
    row = await articles.get_article(added.id)
    assert row is not None
    return row


async def event_count() -> int:
    """How many events there are."""
    return await events.count_events(EventFilter())


async def test_an_article_is_stored_and_coded(ingestor: Ingestor) -> None:
    added = await ingestor.add(ARTICLE)
    row = await stored(added)
    assert added.created
    assert (row.status, row.language, row.extractor, row.event_count) == (ArticleStatus.CODED, "en", "fake-1", 1)


async def test_evidence_is_character_exact(ingestor: Ingestor) -> None:
    text = (await stored(await ingestor.add(ARTICLE))).text
    page = await events.list_events(EventFilter(), PageRequest(first=1), mentions=True)
    mention = page.rows[0].mentions[0]
    assert text[mention.sentence_start : mention.sentence_end] == mention.sentence == "Arland thanked Borland in 2022."
    assert text[mention.trigger_start : mention.trigger_end] == "thanked"
    assert [text[part.start : part.end] for part in mention.participants] == ["Arland", "Borland"]


async def test_the_same_article_twice_is_stored_once(ingestor: Ingestor) -> None:
    first, second = await ingestor.add(ARTICLE), await ingestor.add(ARTICLE)
    assert (first.id, first.created, second.created) == (second.id, True, False)
    assert await event_count() == 1


async def test_the_same_article_at_the_same_time_is_stored_once(ingestor: Ingestor) -> None:
    added = await asyncio.gather(*(ingestor.add(ARTICLE) for _ in range(5)))
    assert len({one.id for one in added}) == 1
    assert sum(one.created for one in added) == 1
    assert await event_count() == 1


async def test_text_that_is_not_english_says_so_and_has_no_events(ingestor: Ingestor) -> None:
    row = await stored(await ingestor.add(Submission("Arland thanked Borland, merci.", "Merci")))
    assert (row.status, row.language, row.event_count) == (ArticleStatus.NOT_ENGLISH, "fr", 0)


async def test_a_defect_of_the_coder_marks_the_article_and_loses_nothing(ingestor: Ingestor) -> None:
    row = await stored(await ingestor.add(Submission("It went boom.", "Boom")))
    assert (row.status, row.text) == (ArticleStatus.FAILED, "Boom\n\nIt went boom.")
    assert await ingestor.finish_pending() == 0


async def test_an_article_the_coder_broke_on_is_tried_again_when_it_is_sent_again(ingestor: Ingestor) -> None:
    broken = Submission("It went boom.", "Boom")
    await ingestor.add(broken)
    mended = Ingestor(Coder(plain_coder, workers=1, inline_chars=1000), Limits(1000, 100), clock)
    added = await mended.add(broken)
    assert (added.created, added.status) == (False, ArticleStatus.CODED)


async def test_a_crash_between_storing_and_coding_is_finished_by_the_next_start(
    ingestor: Ingestor, database: str
) -> None:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CRASH, database)
    assert await process.wait() == 9
    assert [article.title for article in await store.pending_articles()] == ["Thanks"]
    assert await event_count() == 0
    assert await ingestor.finish_pending() == 1
    assert await store.pending_articles() == []
    assert await event_count() == 1
    assert not (await ingestor.add(ARTICLE)).created


async def test_an_article_left_pending_is_coded_when_it_is_sent_again(ingestor: Ingestor, database: str) -> None:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CRASH, database)
    await process.wait()
    assert (await stored(await ingestor.add(ARTICLE))).status is ArticleStatus.CODED
