import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID, uuid4

import pytest
from tortoise import Tortoise
from tortoise.context import TortoiseContext

from db import ids
from db.connection import tortoise_config
from db.errors import NotStoredError
from db.filters import ActorFilter, ArticleFilter, EventFilter, PageRequest
from db.queries.actors import get_actor, list_actors
from db.queries.articles import get_article, list_articles
from db.queries.events import get_event, list_events
from db.records import NewActor, NewArticle, NewEvent, NewExtraction, NewMention
from db.rows import ActorRow, EventRow
from db.store import add_article, fail_article, pending_articles, store_extraction
from db.vocabulary import ActorKind, ArticleStatus, EventType, Mode, Precision, QuadClass, Role, Status
from tests.db.build import ARLAND, BORLAND, DEE, MET, TEXT, article, found, meeting, part, span, thanks

pytestmark = pytest.mark.usefixtures("database")
ALL = PageRequest(first=100)
TABLES = ("article", "event", "mention", "participation", "actor", "actor_alias", "place")


async def counts() -> dict[str, int]:
    """How many rows each table has."""
    client = Tortoise.get_connection("default")
    return {table: (await client.execute_query_dict(f"SELECT count(*) AS n FROM {table}"))[0]["n"] for table in TABLES}


async def stored(new: NewArticle, *events: NewEvent, actors: tuple[NewActor, ...] = (ARLAND, BORLAND, DEE)) -> UUID:
    """An article with these events."""
    article_id, _ = await add_article(new)
    await store_extraction(article_id, found(*events, actors=actors))
    return article_id


async def all_events() -> list[EventRow]:
    """Every event with its mentions."""
    return (await list_events(EventFilter(), ALL, mentions=True)).rows


async def busy() -> dict[str, int]:
    """Every actor's name and number of events."""
    return {row.name: row.event_count for row in (await list_actors(ActorFilter(), ALL)).rows}


async def actor(new: NewActor) -> ActorRow:
    """An actor that must be there."""
    row = await get_actor(ids.actor_id(new.key))
    assert row is not None
    return row


async def test_an_article_comes_back_as_it_was_given() -> None:
    offset = timezone(timedelta(hours=9))
    new = NewArticle(
        title="Söul 🌊",
        text="Söul 🌊\nمرحبا",
        url="https://example.org/a?b=1",
        publisher="Wire",
        language="en",
        published="2023-10-02T08:30:00+09:00",
        published_precision=Precision.DAY,
        published_from=datetime(2023, 10, 2, 8, 30, tzinfo=offset),
        published_to=datetime(2023, 10, 2, 8, 30, tzinfo=offset),
        published_offset=540,
    )
    article_id, is_new = await add_article(new)
    row = await get_article(article_id)
    assert is_new
    assert row is not None
    assert (row.title, row.text, row.url, row.publisher) == (new.title, new.text, new.url, new.publisher)
    assert row.published == "2023-10-02T08:30:00+09:00"
    assert row.published_from == row.published_to == datetime(2023, 10, 1, 23, 30, tzinfo=UTC)
    assert (row.published_offset, row.published_precision) == (540, Precision.DAY)
    assert (row.status, row.extractor, row.event_count) == (ArticleStatus.PENDING, None, 0)
    assert row.content_hash == ids.content_hash(new.title, new.text)
    assert datetime.now(UTC) - row.stored_at < timedelta(minutes=5)


async def test_a_known_article_is_left_as_it_is() -> None:
    first, _ = await add_article(article(publisher="Wire"))
    second, new = await add_article(article(publisher="Another"))
    row = await get_article(first)
    assert (second, new) == (first, False)
    assert row is not None
    assert row.publisher == "Wire"


async def test_the_same_article_added_by_many_at_once_is_stored_once() -> None:
    added = await asyncio.gather(*(add_article(article()) for _ in range(10)))
    assert len({article_id for article_id, _ in added}) == 1
    assert sum(new for _, new in added) == 1


async def test_an_event_comes_back_with_all_that_is_derived_from_it() -> None:
    await stored(article(), thanks())
    (row,) = await all_events()
    assert row.id == ids.event_id(ids.article_id("Talks", TEXT), "thank")
    assert (row.type, row.plover_type, row.status) == (EventType.SUPPORT, EventType.AGREE, Status.PLANNED)
    assert (row.quad_class, row.score, row.confidence) == (QuadClass.VERBAL_COOPERATION, 5.0, 0.4)
    assert (row.date_start, row.date_value, row.place) == (None, None, None)
    assert row.first_reported == row.last_reported == datetime(2023, 10, 2, 23, 59, 59, 999999, tzinfo=UTC)
    assert (row.mention_count, row.publisher_count) == (1, 1)
    assert [(p.actor_name, p.role, p.text) for p in row.participants] == [
        ("Ana Dee", Role.ACTOR, "Minister Dee"),
        ("Borland", Role.RECIPIENT, "Borland"),
    ]


async def test_every_span_of_a_mention_is_its_evidence() -> None:
    await stored(article(), meeting())
    (row,) = await all_events()
    (mention,) = row.mentions
    assert mention.sentence == TEXT[mention.sentence_start : mention.sentence_end]
    assert TEXT[mention.trigger_start : mention.trigger_end] == "met"
    assert TEXT[mention.date_start : mention.date_end] == "on Monday"
    assert [TEXT[p.start : p.end] for p in mention.participants] == ["Arland", "Borland"]
    assert (mention.article_title, mention.article_publisher, mention.article_published) == (
        "Talks",
        "Wire",
        "2023-10-02",
    )


async def test_offsets_count_characters_whatever_the_script() -> None:
    text = "🌊🌊 Söul met"
    met = NewMention(
        sentence_start=0,
        sentence_end=11,
        trigger_start=8,
        trigger_end=11,
        participants=(span(ARLAND, Role.ACTOR, 3, 7),),
    )
    await stored(article(text=text), replace(meeting(), mentions=(met,)))
    (row,) = await all_events()
    assert row.mentions[0].sentence == text
    assert text[8:11] == "met"


async def test_storing_the_same_twice_doubles_nothing() -> None:
    await stored(article(), meeting(), thanks())
    before, rows = await counts(), await all_events()
    await stored(article(), meeting(), thanks())
    assert await counts() == before
    assert await all_events() == rows


async def test_a_new_extraction_replaces_the_old_one() -> None:
    article_id = await stored(article(), meeting(), thanks())
    await store_extraction(article_id, replace(found(thanks()), extractor="test-2"))
    row = await get_article(article_id)
    assert row is not None
    assert (row.event_count, row.extractor, row.status) == (1, "test-2", ArticleStatus.CODED)
    assert await get_event(ids.event_id(article_id, "meet"), mentions=False) is None
    assert await busy() == {"Ana Dee": 1, "Borland": 1}


async def test_an_event_coded_otherwise_keeps_its_id() -> None:
    article_id = await stored(article(), meeting())
    await stored(article(), replace(meeting(day=date(2023, 9, 30)), status=Status.ALLEGED))
    row = await get_event(ids.event_id(article_id, "meet"), mentions=False)
    assert row is not None
    assert (row.status, row.date_start) == (Status.ALLEGED, date(2023, 9, 30))


async def test_an_actor_of_two_articles_gathers_names_and_roles() -> None:
    later = replace(DEE, name="A. Dee", aliases=("Dee",), roles=("minister", "president"), country=None)
    await stored(article(), thanks())
    await stored(article(title="More"), thanks(), actors=(later, BORLAND))
    row = await actor(DEE)
    assert (row.name, row.aliases, row.roles) == ("Ana Dee", ["A. Dee", "Dee"], ["minister", "president"])
    assert (row.country, row.event_count) == ("ARL", 2)


async def test_an_actor_outlives_one_of_its_articles() -> None:
    first = await stored(article(), meeting())
    await stored(article(title="More"), meeting())
    await store_extraction(first, found())
    assert await busy() == {"Arland": 1, "Borland": 1}


async def test_an_actor_that_only_its_own_article_named_is_made_anew() -> None:
    await stored(article(), thanks())
    await stored(article(), thanks(), actors=(replace(DEE, name="Anna Dee", aliases=()), BORLAND))
    row = await actor(DEE)
    assert (row.name, row.aliases) == ("Anna Dee", [])


async def test_an_actor_without_a_part_is_not_stored() -> None:
    await stored(article(), meeting())
    assert await get_actor(ids.actor_id(DEE.key)) is None


async def test_a_country_learned_later_is_told_to_earlier_parts() -> None:
    stateless = replace(DEE, country=None, sector=None)
    await stored(article(), thanks(), actors=(stateless, BORLAND))
    assert (await list_events(EventFilter(countries=("ARL",)), ALL)).rows == []
    await stored(article(title="More"), thanks())
    assert len((await list_events(EventFilter(countries=("ARL",)), ALL)).rows) == 2


async def test_extractions_stored_at_once_leave_exact_counts() -> None:
    articles = [article(title=f"Talks {number}") for number in range(12)]
    await asyncio.gather(*(stored(new, meeting(), thanks()) for new in articles))
    await asyncio.gather(*(stored(new, thanks()) for new in articles[:6]))
    assert await busy() == {"Borland": 18, "Ana Dee": 12, "Arland": 6}
    assert (await counts())["actor_alias"] == 1


async def test_processes_may_store_at_once(database: str) -> None:
    async def process(name: str) -> None:
        """What another process does: it has connections of its own."""
        async with TortoiseContext() as context:
            await context.init(config=tortoise_config(database))
            for number in range(5):
                await stored(article(title=f"{name} {number}"), meeting(), thanks())

    await asyncio.gather(process("a"), process("b"), process("c"))
    assert await busy() == {"Borland": 30, "Ana Dee": 15, "Arland": 15}


WRONG = {
    "outside of the text": replace(MET, sentence_end=len(TEXT) + 1),
    "before the text": replace(MET, sentence_start=-1),
    "empty": replace(MET, trigger_end=MET.trigger_start),
    "backwards": replace(MET, trigger_end=1),
    "half a date": replace(MET, date_end=None),
    "a participant's, outside": replace(MET, participants=(span(ARLAND, Role.ACTOR, 70, 90),)),
    "of one who takes no part": replace(MET, participants=(span(DEE, Role.ACTOR, 0, 6),)),
    "of one on the other side": replace(MET, participants=(span(ARLAND, Role.RECIPIENT, 0, 6),)),
}


@pytest.mark.parametrize("mention", WRONG.values(), ids=WRONG.keys())
async def test_a_span_that_is_no_evidence_stores_nothing(mention: NewMention) -> None:
    article_id = await stored(article(), thanks())
    before, rows = await counts(), await all_events()
    with pytest.raises(ValueError, match="event 'meet'"):
        await store_extraction(article_id, found(replace(meeting(), mentions=(mention,))))
    assert await counts() == before
    assert await all_events() == rows


MEANINGLESS = {
    "an event twice": found(meeting(), meeting()),
    "an actor twice": found(meeting(), actors=(ARLAND, ARLAND, BORLAND)),
    "an event without a mention": found(replace(meeting(), mentions=())),
    "an unknown actor": found(meeting(), actors=(ARLAND,)),
    "a mention twice": found(replace(meeting(), mentions=(MET, MET))),
    "a part twice": found(replace(meeting(), participants=(part(ARLAND), part(BORLAND), part(ARLAND)))),
    "a mode of another type": found(replace(meeting(), mode=Mode.RIOT)),
    "an end before the start": found(meeting(end=date(2023, 10, 1))),
    "a confidence that is none": found(replace(meeting(), confidence=1.1)),
    "a country that is no code": found(meeting(), actors=(replace(ARLAND, country="Arland"), BORLAND)),
}


@pytest.mark.parametrize("extraction", MEANINGLESS.values(), ids=MEANINGLESS.keys())
async def test_an_extraction_that_contradicts_itself_is_refused(extraction: NewExtraction) -> None:
    article_id, _ = await add_article(article())
    with pytest.raises(ValueError, match=r"event|actor|country"):
        await store_extraction(article_id, extraction)
    row = await get_article(article_id)
    assert row is not None
    assert row.status is ArticleStatus.PENDING


@pytest.mark.parametrize("bad", ["a\0b", "a\ud800b"], ids=["NUL", "surrogate"])
async def test_text_that_no_database_holds_is_refused(bad: str) -> None:
    for new in (article(title=bad), article(text=bad), article(publisher=bad)):
        with pytest.raises(ValueError, match="contains"):
            await add_article(new)
    article_id, _ = await add_article(article())
    for event in (
        replace(meeting(), summary=bad),
        replace(meeting(), participants=(part(ARLAND, text=bad), part(BORLAND))),
    ):
        with pytest.raises(ValueError, match="contains"):
            await store_extraction(article_id, found(event))
    assert (await counts())["event"] == 0


async def test_a_value_longer_than_its_column_is_refused() -> None:
    with pytest.raises(ValueError, match="publisher is longer than 255"):
        await add_article(article(publisher="x" * 256))


async def test_an_instant_without_a_zone_or_beyond_the_calendar_is_refused() -> None:
    for moment in (datetime(2023, 10, 2), datetime.max.replace(tzinfo=timezone(timedelta(hours=-9)))):  # noqa: DTZ001
        with pytest.raises(ValueError, match="an instant"):
            await add_article(replace(article(), published_to=moment))


async def test_long_names_are_kept_whole() -> None:
    long = replace(ARLAND, name="Aaa " * 500, aliases=("Ö" * 5000,))
    await stored(article(), meeting(), actors=(long, BORLAND))
    row = await actor(ARLAND)
    assert (row.name, row.aliases) == (long.name, list(long.aliases))


async def test_nothing_is_stored_for_an_unknown_article() -> None:
    with pytest.raises(NotStoredError):
        await store_extraction(uuid4(), found(meeting()))
    with pytest.raises(NotStoredError):
        await fail_article(uuid4())
    assert set((await counts()).values()) == {0}


async def test_articles_wait_until_they_are_coded_or_failed() -> None:
    new = [article(title=title) for title in ("A", "B", "C", "D")]
    added = [(await add_article(one))[0] for one in new]
    await store_extraction(added[0], found(meeting()))
    await store_extraction(added[1], replace(found(), status=ArticleStatus.NOT_ENGLISH, language="fr"))
    await fail_article(added[2])
    (waiting,) = await pending_articles()
    assert (waiting.id, waiting.title, waiting.text) == (added[3], "D", TEXT)
    assert (waiting.published, waiting.published_precision) == ("2023-10-02", Precision.DAY)
    assert waiting.published_from == datetime(2023, 10, 2, tzinfo=UTC)
    rows = (await list_articles(ArticleFilter(statuses=("NOT_ENGLISH",)), ALL)).rows
    assert [(row.title, row.language, row.event_count) for row in rows] == [("B", "fr", 0)]


async def test_an_event_keeps_all_its_mentions_in_order() -> None:
    twice = replace(MET, trigger_start=56, trigger_end=63, sentence_start=43, sentence_end=72, participants=())
    await stored(article(), replace(meeting(), mentions=(twice, MET)))
    (row,) = await all_events()
    assert [mention.trigger_start for mention in row.mentions] == [7, 56]
    assert row.mention_count == 2


async def test_every_vocabulary_value_fits_its_column() -> None:
    kinds = [NewActor(key=kind, name=kind, kind=kind) for kind in ActorKind]
    event = replace(
        meeting(), participants=tuple(part(one) for one in kinds), mentions=(replace(MET, participants=()),)
    )
    await stored(article(), event, actors=tuple(kinds))
    assert await busy() == dict.fromkeys(ActorKind, 1)
