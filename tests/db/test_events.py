from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from db import ids
from db.errors import CursorError, FilterError, PageError
from db.filters import Bucket, EventFilter, Order, PageRequest
from db.queries.events import count_events, get_event, histogram, list_events
from db.records import NewEvent
from db.store import add_article, store_extraction
from db.vocabulary import Context, EventType, Mode, QuadClass, Role, Status
from tests.db.build import ARLAND, BORLAND, DEE, MET, TEXT, article, found, meeting, part, thanks
from tests.db.conftest import Statement

pytestmark = pytest.mark.usefixtures("database")
ALL = PageRequest(first=100)
CARLAND = replace(ARLAND, key="country:CAR", name="Carland", country="CAR", aliases=())
EVE = replace(DEE, key="person:eve", name="Eve", roles=())
EVERYONE = (ARLAND, BORLAND, CARLAND, DEE, EVE)
A, B, C, D, E = (ids.actor_id(actor.key) for actor in EVERYONE)


def between(key: str, *sides: tuple[str, Role], day: date | None = date(2023, 10, 2)) -> NewEvent:
    """An event between actors, by their keys."""
    by_key = {actor.key: actor for actor in EVERYONE}
    parts = tuple(part(by_key[actor], role) for actor, role in sides)
    return replace(
        meeting(key=key, day=day), participants=parts, mentions=(replace(MET, participants=()),), summary=key
    )


async def stored(
    *events: NewEvent, title: str = "Talks", day: date | None = date(2023, 10, 2), publisher: str | None = "Wire"
) -> UUID:
    """An article with these events."""
    article_id, _ = await add_article(article(title=title, day=day, publisher=publisher))
    await store_extraction(article_id, found(*events, actors=EVERYONE))
    return article_id


async def keys(filter_: EventFilter, order: Order = Order.HAPPENED) -> list[str]:
    """The summaries of the events that a filter means, which the tests use as names; counted as they are listed."""
    rows = (await list_events(filter_, ALL, order=order, newest_first=False)).rows
    assert await count_events(filter_) == len(rows)
    assert len({row.id for row in rows}) == len(rows)
    return [row.summary for row in rows]


ACT, REC = Role.ACTOR, Role.RECIPIENT


@pytest.fixture
async def parties(database: str) -> None:  # noqa: ARG001 - the fixture needs one
    """Events between countries and the people of Arland."""
    await stored(
        between("a-b", ("country:ARL", ACT), ("country:BOR", REC)),
        between("b-a", ("country:BOR", ACT), ("country:ARL", REC)),
        between("d-b", ("person:dee", ACT), ("country:BOR", REC)),
        between("d-e", ("person:dee", ACT), ("person:eve", REC)),
        between("a-d", ("country:ARL", ACT), ("person:dee", REC)),
        between("b-c", ("country:BOR", ACT), ("country:CAR", REC)),
    )


BY_ACTOR = {
    "a person": (EventFilter(actors_any=(D,)), "a-d d-b d-e"),
    "a country, with its people": (EventFilter(actors_any=(A,)), "a-b a-d b-a d-b d-e"),
    "a country itself": (EventFilter(actors_any=(A,), exact_actors=True), "a-b a-d b-a"),
    "one side": (EventFilter(actors_any=(A,), role=ACT), "a-b a-d d-b d-e"),
    "the other side": (EventFilter(actors_any=(A,), role=REC), "a-d b-a d-e"),
    "one of several": (EventFilter(actors_any=(C, E)), "b-c d-e"),
    "one of several, on one side": (EventFilter(actors_any=(C, E, B), role=REC), "a-b b-c d-b d-e"),
    "all of them": (EventFilter(actors_all=(A, B)), "a-b b-a d-b"),
    "all of them, exactly": (EventFilter(actors_all=(A, B), exact_actors=True), "a-b b-a"),
    "a counterpart": (EventFilter(actors_any=(B,), counterparts=(C,)), "b-c"),
    "a counterpart's people": (EventFilter(actors_any=(B,), counterparts=(A,)), "a-b b-a d-b"),
    "one against its own": (EventFilter(actors_any=(A,), counterparts=(A,)), "a-d d-e"),
    "one of several against another": (EventFilter(actors_any=(A, C), counterparts=(B,)), "a-b b-a b-c d-b"),
    "a side and a counterpart": (EventFilter(actors_any=(A,), role=ACT, counterparts=(B,)), "a-b d-b"),
    "a counterpart alone": (EventFilter(counterparts=(C,)), "b-c"),
    "a country's code": (EventFilter(countries=("ARL",)), "a-b a-d b-a d-b d-e"),
    "one of several codes": (EventFilter(countries=("CAR", "XXX")), "b-c"),
    "an actor and a country": (EventFilter(actors_any=(D,), countries=("BOR",)), "d-b"),
    "an unknown actor": (EventFilter(actors_any=(uuid4(),)), ""),
}


@pytest.mark.usefixtures("parties")
@pytest.mark.parametrize(("filter_", "wanted"), BY_ACTOR.values(), ids=BY_ACTOR.keys())
async def test_events_are_found_by_who_takes_part(filter_: EventFilter, wanted: str) -> None:
    assert sorted(await keys(filter_)) == wanted.split()


@pytest.fixture
async def various(database: str) -> None:  # noqa: ARG001 - the fixture needs one
    """A meeting in Cape Town, thanks without a date, a protest by an unnamed publisher."""
    await stored(replace(meeting(), summary="met"), title="One", day=date(2023, 10, 3), publisher="Wire")
    await stored(replace(thanks(), summary="thanks"), title="Two", day=date(2023, 10, 20), publisher="Post")
    protest = replace(
        thanks(status=Status.REPORTED),
        type=EventType.PROTEST,
        mode=Mode.DEMO,
        contexts=(Context.ECONOMIC,),
        confidence=0.9,
    )
    await stored(replace(protest, summary="protest"), title="Three", day=None, publisher=None)


BY_VALUE = {
    "type": (EventFilter(types=(EventType.CONSULT, EventType.PROTEST)), "met protest"),
    "PLOVER type": (EventFilter(plover_types=(EventType.AGREE,)), "thanks"),
    "mode": (EventFilter(modes=(Mode.DEMO,)), "protest"),
    "context": (EventFilter(contexts=(Context.ECONOMIC,)), "met protest"),
    "one of the contexts": (EventFilter(contexts=(Context.DIPLOMATIC, Context.GENDER)), "met"),
    "quad class": (EventFilter(quad_classes=(QuadClass.MATERIAL_CONFLICT,)), "protest"),
    "status": (EventFilter(statuses=(Status.PLANNED,)), "thanks"),
    "confidence": (EventFilter(min_confidence=0.8), "met protest"),
    "publisher": (EventFilter(publishers=("Post", "Herald")), "thanks"),
    "number of publishers": (EventFilter(min_publishers=1), "met thanks"),
    "more publishers than there can be": (EventFilter(min_publishers=2**40), ""),
    "article": (EventFilter(articles=(ids.article_id("One", TEXT),)), "met"),
    "place": (EventFilter(places=("cape town",)), "met"),
    "country of the place": (EventFilter(places=("zaf",)), "met"),
    "words": (EventFilter(text="TOWN arland"), "met"),
    "words of no sentence": (EventFilter(text="thanked monday"), ""),
    "half a word": (EventFilter(text="tow"), ""),
    "a wildcard": (EventFilter(text="to%"), ""),
    "no word at all": (EventFilter(text=" ?! "), "met protest thanks"),
    "several": (EventFilter(contexts=(Context.ECONOMIC,), min_confidence=0.85), "protest"),
    "an actor and a value": (EventFilter(actors_any=(B,), types=(EventType.CONSULT,)), "met"),
    "a day": (EventFilter(date_from=date(2023, 10, 2), date_to=date(2023, 10, 2)), "met"),
}


@pytest.mark.usefixtures("various")
@pytest.mark.parametrize(("filter_", "wanted"), BY_VALUE.values(), ids=BY_VALUE.keys())
async def test_events_are_found_by_what_they_are(filter_: EventFilter, wanted: str) -> None:
    assert sorted(await keys(filter_)) == wanted.split()


def dated(key: str, start: date | None, end: date | None) -> NewEvent:
    """An event that may have happened between two days."""
    return replace(meeting(key=key), date_start=start, date_end=end, summary=key)


OCTOBER = dated("october", date(2023, 10, 1), date(2023, 10, 31))
SECOND = dated("second", date(2023, 10, 2), date(2023, 10, 2))
FIRST = dated("first", date(2023, 10, 1), date(2023, 10, 1))
YEAR = dated("year", date(2023, 1, 1), date(2023, 12, 31))
BY_END = dated("by-end", None, date(2023, 10, 31))
SINCE = dated("since", date(2023, 10, 1), None)
NEVER = dated("undated", None, None)
DATED = (OCTOBER, SECOND, FIRST, YEAR, BY_END, SINCE, NEVER)


async def test_what_happened_first_is_first_and_coarse_before_fine() -> None:
    await stored(*DATED)
    assert await keys(EventFilter()) == ["undated", "year", "since", "october", "first", "second", "by-end"]
    newest = await list_events(EventFilter(), ALL)
    assert [row.summary for row in newest.rows] == ["by-end", "second", "first", "october", "since", "year", "undated"]


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        (date(2023, 10, 2), date(2023, 10, 2), "year since october second by-end"),
        (date(2023, 11, 1), None, "year since"),
        (None, date(2023, 9, 30), "year by-end"),
        (date(2024, 1, 1), date(2024, 1, 31), "since"),
        (date(2023, 10, 31), date(2023, 10, 31), "year since october by-end"),
        (date.min, date.max, "year since october first second by-end"),
    ],
)
async def test_a_coarse_event_is_in_a_range_that_it_overlaps(
    first: date | None, last: date | None, wanted: str
) -> None:
    await stored(*DATED)
    assert await keys(EventFilter(date_from=first, date_to=last)) == wanted.split()


async def test_learned_sorts_by_the_first_report() -> None:
    for title, day in (
        ("late", date(2023, 12, 1)),
        ("never", None),
        ("early", date(2023, 1, 1)),
        ("old", date(1962, 10, 28)),
    ):
        await stored(replace(meeting(), summary=title), title=title, day=day)
    assert await keys(EventFilter(), Order.LEARNED) == ["never", "old", "early", "late"]
    assert await keys(EventFilter(actors_any=(A,)), Order.LEARNED) == ["never", "old", "early", "late"]


async def test_as_of_a_moment_only_what_was_published_then_is_known() -> None:
    for title, day in (("early", date(2023, 10, 2)), ("late", date(2023, 12, 1)), ("never", None)):
        await stored(replace(meeting(), summary=title), title=title, day=day)
    for filter_ in (
        EventFilter(),
        EventFilter(actors_any=(A,)),
        EventFilter(publishers=("Wire",)),
        EventFilter(min_publishers=1),
    ):
        assert await keys(replace(filter_, as_of=datetime(2023, 10, 2, 23, 59, tzinfo=UTC))) == []
        assert await keys(replace(filter_, as_of=datetime(2023, 10, 3, tzinfo=UTC))) == ["early"]
        assert sorted(await keys(replace(filter_, as_of=datetime(2024, 1, 1, tzinfo=UTC)))) == ["early", "late"]
    page = await list_events(EventFilter(as_of=datetime(2023, 10, 3, tzinfo=UTC)), ALL, mentions=True)
    (row,) = page.rows
    assert (row.mention_count, row.publisher_count, len(row.mentions), len(row.participants)) == (1, 1, 1, 2)
    assert row.last_reported == row.first_reported


async def test_a_histogram_counts_each_event_where_its_whole_date_lies() -> None:
    await stored(*DATED, replace(SECOND, key="riot", type=EventType.PROTEST, mode=Mode.RIOT))
    days = await histogram(EventFilter(), Bucket.DAY)
    assert [(bar.start, bar.end, bar.count, bar.mean_score) for bar in days.bars] == [
        (date(2023, 10, 1), date(2023, 10, 1), 1, 4.0),
        (date(2023, 10, 2), date(2023, 10, 2), 2, -1.5),
    ]
    assert (days.bucket, days.coarse, days.undated) == ("DAY", 4, 1)
    months = await histogram(EventFilter(), Bucket.MONTH)
    assert [(bar.start, bar.end, bar.count) for bar in months.bars] == [(date(2023, 10, 1), date(2023, 10, 31), 4)]
    assert (months.coarse, months.undated) == (3, 1)
    years = await histogram(EventFilter(actors_any=(A,)), Bucket.YEAR)
    assert [(bar.count, bar.end) for bar in years.bars] == [(5, date(2023, 12, 31))]


async def test_a_week_over_the_turn_of_a_month_is_coarse_in_months() -> None:
    await stored(dated("week", date(2023, 10, 30), date(2023, 11, 5)))
    weeks = await histogram(EventFilter(), Bucket.WEEK)
    assert [(bar.start, bar.end) for bar in weeks.bars] == [(date(2023, 10, 30), date(2023, 11, 5))]
    assert (await histogram(EventFilter(), Bucket.MONTH)).coarse == 1
    quarters = await histogram(EventFilter(), Bucket.QUARTER)
    assert [(bar.start, bar.end) for bar in quarters.bars] == [(date(2023, 10, 1), date(2023, 12, 31))]


async def test_an_empty_record_has_no_events() -> None:
    page = await list_events(EventFilter(), ALL)
    assert (page.rows, page.cursors, page.has_next, page.has_previous) == ([], [], False, False)
    assert (await histogram(EventFilter(), Bucket.YEAR)).bars == []
    assert await get_event(uuid4(), mentions=True) is None


@pytest.mark.parametrize("size", [1, 5, 60])
async def test_a_page_takes_two_statements_whatever_its_size(size: int, statements: list[Statement]) -> None:
    await stored(*(meeting(key=str(number)) for number in range(80)))
    statements.clear()
    page = await list_events(EventFilter(actors_any=(A,), counterparts=(B,)), PageRequest(first=size), mentions=True)
    assert [len(row.participants) + len(row.mentions) for row in page.rows] == [3] * size
    assert len(statements) == 2


@pytest.mark.parametrize(
    "page",
    [PageRequest(), PageRequest(first=1, last=1), PageRequest(first=0), PageRequest(first=101), PageRequest(last=-1)],
)
async def test_a_page_out_of_bounds_is_refused(page: PageRequest) -> None:
    with pytest.raises(PageError):
        await list_events(EventFilter(), page)


FOREIGN = ["", "x", "eA==", "W10=", "é", "bnVsbA==", "W" * 5000, "WyJldmVudHMgSEFQUEVORUQiLDEsMl0="]


@pytest.mark.parametrize("cursor", FOREIGN)
async def test_a_malformed_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(CursorError):
        await list_events(EventFilter(), PageRequest(first=1, after=cursor))


async def test_a_cursor_of_another_order_is_refused() -> None:
    await stored(meeting())
    (cursor,) = (await list_events(EventFilter(), ALL)).cursors
    with pytest.raises(CursorError, match="another"):
        await list_events(EventFilter(), PageRequest(first=1, after=cursor), order=Order.LEARNED)


UNASKABLE = {
    "a NUL": EventFilter(publishers=("a\0b",)),
    "half a character": EventFilter(places=("\ud800",)),
    "too many values": EventFilter(countries=tuple(str(number) for number in range(101))),
    "too many actors at once": EventFilter(actors_all=tuple(uuid4() for _ in range(11))),
    "too long a value": EventFilter(text="a" * 1001),
    "too many words": EventFilter(text=" ".join(str(number) for number in range(33))),
    "a moment without a zone": EventFilter(as_of=datetime(2023, 10, 2)),  # noqa: DTZ001
}


@pytest.mark.parametrize("filter_", UNASKABLE.values(), ids=UNASKABLE.keys())
async def test_a_filter_no_database_can_be_asked_is_refused(filter_: EventFilter) -> None:
    with pytest.raises(FilterError):
        await list_events(filter_, ALL)
    with pytest.raises(FilterError):
        await count_events(filter_)


async def test_the_widest_filter_is_answered() -> None:
    many = tuple(uuid4() for _ in range(100))
    codes = tuple(f"{number:03}" for number in range(100))
    wide = EventFilter(
        actors_any=many,
        actors_all=many[:10],
        counterparts=many,
        articles=many,
        countries=codes,
        places=codes,
        publishers=codes,
        text=" ".join(codes[:32]),
        as_of=datetime.max.replace(tzinfo=UTC),
    )
    assert await keys(wide) == []
