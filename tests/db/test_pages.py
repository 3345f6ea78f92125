from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import ids
from db.filters import ActorFilter, ArticleFilter, EventFilter, Order, PageRequest
from db.queries.actors import list_actors
from db.queries.articles import list_articles
from db.queries.events import list_events
from db.rows import ActorRow, ArticleRow, EventRow, Page
from db.store import add_article, store_extraction
from tests.db.build import ARLAND, BORLAND, DEE, THANKED, article, found, meeting, part, thanks

Lister = Callable[[PageRequest], Awaitable[Page[EventRow] | Page[ArticleRow] | Page[ActorRow]]]
DAYS = (None, date(1962, 10, 28), date(2023, 10, 2), date(2023, 10, 2), date(2023, 10, 9))

# The database is filled once and read by every example.
asked = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def add(title: str, day: date | None, length: int) -> None:
    """An article of a day with three events, several of which share a date."""
    dee = replace(DEE, key=f"person:{title}", name=f"Dee {length}")
    thanked = replace(thanks(), participants=(part(dee), part(BORLAND)), mentions=(replace(THANKED, participants=()),))
    events = [meeting(key="a", day=day), thanked]
    if day is not None:
        events.append(meeting(key="b", day=day, end=day + timedelta(days=length)))
    article_id, _ = await add_article(article(title=title, day=day))
    await store_extraction(article_id, found(*events, actors=(ARLAND, BORLAND, dee)))


@pytest.fixture
async def filled(database: str) -> str:
    """A record with many ties in every order."""
    for number in range(15):
        await add(f"Article {number}", DAYS[number % len(DAYS)], number % 3)
    return database


FILTERS = (
    EventFilter(),
    EventFilter(actors_any=(ids.actor_id(ARLAND.key),)),
    EventFilter(countries=("ARL",)),
    EventFilter(actors_any=(ids.actor_id(ARLAND.key), ids.actor_id(BORLAND.key))),
)


@st.composite
def listers(draw: st.DrawFn) -> Lister:
    """One of the lists, in one of its orders."""
    kind = draw(st.sampled_from(["events", "events", "events", "articles", "actors"]))
    if kind == "articles":
        return lambda page: list_articles(ArticleFilter(), page)
    if kind == "actors":
        return lambda page: list_actors(ActorFilter(), page)
    filter_, order, newest = draw(st.sampled_from(FILTERS)), draw(st.sampled_from(list(Order))), draw(st.booleans())
    return lambda page: list_events(filter_, page, order=order, newest_first=newest)


async def walk(lister: Lister, size: int, between: Callable[[], Awaitable[None]] | None = None) -> list[UUID]:
    """Every id, page by page forwards."""
    seen: list[UUID] = []
    after: str | None = None
    while True:
        page = await lister(PageRequest(first=size, after=after))
        assert page.has_previous == (after is not None)
        assert len(page.rows) == len(page.cursors) <= size
        seen.extend(row.id for row in page.rows)
        if not page.has_next:
            return seen
        after = page.cursors[-1]
        if between is not None:
            await between()


async def walk_back(lister: Lister, size: int) -> list[UUID]:
    """Every id, page by page backwards, in the list's own order."""
    seen: list[UUID] = []
    before: str | None = None
    while True:
        page = await lister(PageRequest(last=size, before=before))
        assert page.has_next == (before is not None)
        seen = [row.id for row in page.rows] + seen
        if not page.has_previous:
            return seen
        before = page.cursors[0]


@pytest.mark.usefixtures("filled")
@asked
@given(lister=listers(), size=st.integers(1, 12))
async def test_pages_forwards_and_backwards_are_the_whole_list(lister: Lister, size: int) -> None:
    whole = [row.id for row in (await lister(PageRequest(first=100))).rows]
    assert len(set(whole)) == len(whole) > 10
    assert await walk(lister, size) == whole
    assert await walk_back(lister, size) == whole


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("filter_", FILTERS)
@pytest.mark.parametrize("order", list(Order))
async def test_oldest_first_is_newest_first_turned_round(filter_: EventFilter, order: Order) -> None:
    newest = await list_events(filter_, PageRequest(first=100), order=order)
    oldest = await list_events(filter_, PageRequest(first=100), order=order, newest_first=False)
    assert [row.id for row in newest.rows] == [row.id for row in reversed(oldest.rows)]
    assert newest.cursors == oldest.cursors[::-1]


@pytest.mark.usefixtures("filled")
@settings(asked, max_examples=6)
@given(filter_=st.sampled_from(FILTERS), order=st.sampled_from(list(Order)), size=st.integers(4, 9))
async def test_a_walk_meets_every_event_once_though_others_come(filter_: EventFilter, order: Order, size: int) -> None:
    async def lister(page: PageRequest) -> Page[EventRow]:
        return await list_events(filter_, page, order=order)

    before = await walk(lister, 100)
    during = await walk(lister, size, between=lambda: add(str(uuid4()), date(2023, 10, 2), 1))
    assert len(set(during)) == len(during)
    assert [event for event in during if event in set(before)] == before


@pytest.mark.usefixtures("filled")
async def test_a_cursor_outlives_its_row() -> None:
    page = await list_events(EventFilter(), PageRequest(first=5))
    following = await list_events(EventFilter(), PageRequest(first=5, after=page.cursors[-1]))
    owner = page.rows[-1].id
    for number in range(15):
        article_id = ids.article_id(f"Article {number}", article().text)
        if owner in {ids.event_id(article_id, key) for key in ("a", "b", "thank")}:
            await store_extraction(article_id, found())
    later = await list_events(EventFilter(), PageRequest(first=100, after=page.cursors[-1]))
    assert owner not in {row.id for row in later.rows}
    assert later.rows[0].id in {row.id for row in following.rows}


@pytest.mark.usefixtures("filled")
async def test_a_page_may_lie_between_two_cursors() -> None:
    whole = await list_events(EventFilter(), PageRequest(first=20))
    inner = await list_events(EventFilter(), PageRequest(first=10, after=whole.cursors[2], before=whole.cursors[6]))
    assert [row.id for row in inner.rows] == [row.id for row in whole.rows[3:6]]
    last = await list_events(EventFilter(), PageRequest(last=2, after=whole.cursors[2], before=whole.cursors[6]))
    assert [row.id for row in last.rows] == [row.id for row in whole.rows[4:6]]
