"""An event that two articles report: what each moment knew of it, and what stays when one of them is coded anew."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from tortoise.transactions import in_transaction

from db import ids
from db.filters import EventFilter, Order, PageRequest
from db.models import Mention, Participation
from db.queries.events import get_event, list_events
from db.replacing import Touched, recount
from db.rows import EventRow
from db.store import add_article, store_extraction
from db.vocabulary import Role
from tests.db.build import DEE, MET, TEXT, article, found, meeting, thanks

ALL = PageRequest(first=100)
EVENT = ids.event_id(ids.article_id("First", TEXT), "meet")
NOVEMBER = datetime(2023, 11, 1, tzinfo=UTC)


@pytest.fixture
async def second(database: str) -> UUID:  # noqa: ARG001 - the fixture needs one
    """A meeting that the Wire reported in October and the Post in December; only the Post names Dee. The Post's id."""
    first, _ = await add_article(article(title="First", day=date(2023, 10, 2), publisher="Wire"))
    await store_extraction(first, found(meeting()))
    second, _ = await add_article(article(title="Second", day=date(2023, 12, 1), publisher="Post"))
    await store_extraction(second, found(thanks()))
    await _report_again(second)
    return second


async def _report_again(article_id: UUID) -> None:
    dee = ids.actor_id(DEE.key)
    async with in_transaction("default") as transaction:
        part = Participation(
            id=ids.part_id(EVENT, dee, Role.ACTOR),
            event_id=EVENT,
            actor_id=dee,
            article_id=article_id,
            role=Role.ACTOR.value,
            position=9,
            text="Dee",
            country="ARL",
        )
        await part.save(using_db=transaction, force_create=True)
        mention = Mention(
            id=ids.mention_id(EVENT, 56),
            event_id=EVENT,
            article_id=article_id,
            sentence=TEXT[43:72],
            sentence_start=43,
            sentence_end=72,
            trigger_start=56,
            trigger_end=63,
            participants=[],
        )
        await mention.save(using_db=transaction, force_create=True)
        await recount(transaction, article_id, Touched(frozenset({EVENT}), frozenset({dee})))


async def shared(as_of: datetime | None = None) -> EventRow:
    """The event, as far as it was known at a moment."""
    page = await list_events(EventFilter(as_of=as_of, types=(meeting().type,)), ALL, mentions=True)
    (row,) = page.rows
    return row


@pytest.mark.usefixtures("second")
async def test_both_reports_count() -> None:
    row = await shared()
    assert (row.mention_count, row.publisher_count, len(row.participants), len(row.mentions)) == (2, 2, 3, 2)
    assert row.first_reported is not None
    assert row.last_reported is not None
    assert (row.first_reported.date(), row.last_reported.date()) == (date(2023, 10, 2), date(2023, 12, 1))
    assert [mention.article_title for mention in row.mentions] == ["First", "Second"]


@pytest.mark.usefixtures("second")
async def test_a_moment_knows_nothing_of_later_reports() -> None:
    row = await shared(NOVEMBER)
    assert (row.mention_count, row.publisher_count) == (1, 1)
    assert row.last_reported == row.first_reported
    assert [part.actor_name for part in row.participants] == ["Arland", "Borland"]
    assert [mention.article_title for mention in row.mentions] == ["First"]


@pytest.mark.usefixtures("second")
async def test_a_moment_does_not_find_an_event_by_what_was_reported_later() -> None:
    dee = ids.actor_id(DEE.key)
    later = (
        EventFilter(actors_any=(dee,)),
        EventFilter(actors_all=(dee,)),
        EventFilter(counterparts=(dee,)),
        EventFilter(publishers=("Post",)),
        EventFilter(min_publishers=2),
    )
    for filter_ in later:
        now = await list_events(replace(filter_, types=(meeting().type,)), ALL)
        assert [row.id for row in now.rows] == [EVENT]
        assert (await list_events(replace(filter_, as_of=NOVEMBER), ALL)).rows == []


@pytest.mark.usefixtures("second")
async def test_every_part_of_an_event_is_sorted_by_its_first_report() -> None:
    page = await list_events(
        EventFilter(actors_any=(ids.actor_id(DEE.key),)), ALL, order=Order.LEARNED, newest_first=False
    )
    assert page.rows[0].id == EVENT


async def test_an_event_outlives_the_report_that_is_coded_anew(second: UUID) -> None:
    await store_extraction(second, found(thanks()))
    row = await shared()
    assert (row.mention_count, row.publisher_count, len(row.participants)) == (1, 1, 2)
    assert row.last_reported == row.first_reported
    await store_extraction(ids.article_id("First", TEXT), found(replace(meeting(key="other"), mentions=(MET,))))
    assert await get_event(EVENT, mentions=False) is None
