"""The steps of storing an extraction, each inside the store's transaction: forget the old, write the new, recount."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from tortoise.backends.base.client import BaseDBAsyncClient

from db import ids
from db.merging import merge_actors
from db.models import Event, Mention, Participation, Place
from db.queries.mapping import to_uuid
from db.queries.sql import Sql, chunks
from db.records import NewEvent, NewExtraction, NewMention
from db.sorting import happened_key
from db.vocabulary import plover_type, quad_class, score
from db.words import fold, fold_name


@dataclass(frozen=True, slots=True)
class Touched:
    """The rows whose counts an extraction may change."""

    events: frozenset[UUID]
    actors: frozenset[UUID]

    def __or__(self, other: "Touched") -> "Touched":
        return Touched(self.events | other.events, self.actors | other.actors)


async def forget(transaction: BaseDBAsyncClient, article: UUID) -> Touched:
    """Remove what the article had: its mentions and parts, events left without a mention, actors left without a part.

    An actor that no other article names is thus made anew by what follows, with no name left over from before.
    """
    events = await _column(transaction, "SELECT DISTINCT event_id AS id FROM mention WHERE article_id = {}", article)
    actors = await _column(
        transaction, "SELECT DISTINCT actor_id AS id FROM participation WHERE article_id = {}", article
    )
    for table in ("participation", "mention"):
        sql = Sql(transaction)
        await sql.run(f"DELETE FROM {table} WHERE article_id = {sql.bind(article)}")
    await _each(transaction, events, "DELETE FROM event WHERE id IN {} AND id NOT IN (SELECT event_id FROM mention)")
    await _each(
        transaction, actors, "DELETE FROM actor WHERE id IN {} AND id NOT IN (SELECT actor_id FROM participation)"
    )
    return Touched(events, actors)


async def write(transaction: BaseDBAsyncClient, article: UUID, text: str, found: NewExtraction) -> Touched:
    """Write the events with their parts and mentions, and the actors that take part in them.

    An event that another article reports too is still there and stays as that report left it.
    """
    named = {part.actor_key for event in found.events for part in event.participants}
    actors = [actor for actor in found.actors if actor.key in named]
    await merge_actors(transaction, actors)
    countries = await _countries(transaction, [ids.actor_id(key) for key in named])
    await Place.bulk_create(_places(found.events), using_db=transaction, ignore_conflicts=True)
    await Event.bulk_create(
        [_event(article, event) for event in found.events], using_db=transaction, ignore_conflicts=True
    )
    parts = [part for event in found.events for part in _parts(article, event, countries)]
    await Participation.bulk_create(parts, using_db=transaction, ignore_conflicts=True)
    mentions = [_mention(article, event, mention, text) for event in found.events for mention in event.mentions]
    await Mention.bulk_create(mentions, using_db=transaction)
    return Touched(
        frozenset(ids.event_id(article, event.key) for event in found.events),
        frozenset(ids.actor_id(key) for key in named),
    )


async def recount(transaction: BaseDBAsyncClient, article: UUID, touched: Touched) -> None:
    """Bring every derived count, report time and sort key of the touched rows up to date."""
    reports = "(SELECT {} FROM mention m JOIN article a ON a.id = m.article_id WHERE m.event_id = event.id)"
    await _each(
        transaction,
        touched.events,
        f"UPDATE event SET mention_count = {reports.format('count(*)')},"
        f" publisher_count = {reports.format('count(DISTINCT a.publisher)')},"
        f" first_reported = {reports.format('min(a.published_to)')},"
        f" last_reported = {reports.format('max(a.published_to)')},"
        f" learned_key = {reports.format('COALESCE(min(NULLIF(a.published_key, 0)), 0)')} WHERE id IN {{}}",
    )
    own = "(SELECT e.{} FROM event e WHERE e.id = participation.event_id)"
    await _each(
        transaction,
        touched.events,
        f"UPDATE participation SET learned_key = {own.format('learned_key')},"
        f" happened_key = {own.format('happened_key')} WHERE event_id IN {{}}",
    )
    events_of = "(SELECT count(DISTINCT p.event_id) FROM participation p WHERE p.actor_id = actor.id)"
    await _each(
        transaction,
        touched.actors,
        f"UPDATE actor SET event_count = {events_of}, list_key = -{events_of} WHERE id IN {{}}",
    )
    sql = Sql(transaction)
    events = "SELECT count(DISTINCT m.event_id) FROM mention m WHERE m.article_id = article.id"
    await sql.run(f"UPDATE article SET event_count = ({events}) WHERE id = {sql.bind(article)}")


async def _column(transaction: BaseDBAsyncClient, statement: str, value: UUID) -> frozenset[UUID]:
    sql = Sql(transaction)
    return frozenset(to_uuid(record["id"]) for record in await sql.fetch(statement.format(sql.bind(value))))


async def _each(transaction: BaseDBAsyncClient, rows: Iterable[UUID], statement: str) -> None:
    """Run a statement over many ids, as many at a time as it may have parameters; ``{}`` stands for their list."""
    for chunk in chunks(sorted(rows)):
        sql = Sql(transaction)
        await sql.run(statement.format(sql.bind_all(chunk)))


async def _countries(transaction: BaseDBAsyncClient, actors: list[UUID]) -> dict[UUID, str | None]:
    """The countries as stored: an actor known before may have one that this article does not tell."""
    found: dict[UUID, str | None] = {}
    for chunk in chunks(actors):
        sql = Sql(transaction)
        for record in await sql.fetch(f"SELECT id, country FROM actor WHERE id IN {sql.bind_all(chunk)}"):
            found[to_uuid(record["id"])] = record["country"]
    return found


def _places(events: Iterable[NewEvent]) -> list[Place]:
    places = {(event.place, event.place_country) for event in events if event.place is not None}
    return [
        Place(id=ids.place_id(name, country), name=name, words=fold_name(name), country=country)
        for name, country in sorted(places, key=lambda place: (place[0], place[1] or ""))
    ]


def _event(article: UUID, event: NewEvent) -> Event:
    return Event(
        id=ids.event_id(article, event.key),
        type=event.type.value,
        plover_type=plover_type(event.type, event.status).value,
        mode=None if event.mode is None else event.mode.value,
        contexts=[context.value for context in event.contexts],
        status=event.status.value,
        quad_class=quad_class(event.type).value,
        score=score(event.type, event.mode),
        confidence=event.confidence,
        date_start=event.date_start,
        date_end=event.date_end,
        date_precision=event.date_precision.value,
        date_resolution=event.date_resolution.value,
        date_words=event.date_words,
        place_id=None if event.place is None else ids.place_id(event.place, event.place_country),
        attribution=event.attribution,
        summary=event.summary,
        happened_key=happened_key(event.date_start, event.date_end),
    )


def _parts(article: UUID, event: NewEvent, countries: dict[UUID, str | None]) -> list[Participation]:
    stored = ids.event_id(article, event.key)
    actors = [ids.actor_id(part.actor_key) for part in event.participants]
    return [
        Participation(
            id=ids.part_id(stored, actor, part.role.value),
            event_id=stored,
            actor_id=actor,
            article_id=article,
            role=part.role.value,
            position=position,
            text=part.text,
            country=countries[actor],
        )
        for position, (actor, part) in enumerate(zip(actors, event.participants, strict=True))
    ]


def _mention(article: UUID, event: NewEvent, mention: NewMention, text: str) -> Mention:
    stored = ids.event_id(article, event.key)
    sentence = text[mention.sentence_start : mention.sentence_end]
    return Mention(
        id=ids.mention_id(stored, mention.trigger_start),
        event_id=stored,
        article_id=article,
        sentence=sentence,
        words=fold(sentence),
        sentence_start=mention.sentence_start,
        sentence_end=mention.sentence_end,
        trigger_start=mention.trigger_start,
        trigger_end=mention.trigger_end,
        date_start=mention.date_start,
        date_end=mention.date_end,
        attribution_start=mention.attribution_start,
        attribution_end=mention.attribution_end,
        participants=[
            [str(ids.actor_id(span.actor_key)), span.role.value, span.start, span.end] for span in mention.participants
        ],
        rule=mention.rule,
    )
