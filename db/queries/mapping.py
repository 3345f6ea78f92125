"""Drivers' rows into typed rows: SQLite gives text for ids and dates, asyncpg the types; JSON is text on both."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

import orjson
from asyncpg.pgproto import pgproto

from db.queries.sql import Record
from db.rows import ActorRow, ArticleRow, EventRow, MentionRow, ParticipantSpanRow, ParticipationRow
from db.vocabulary import (
    ActorKind,
    ArticleStatus,
    Context,
    EventType,
    Mode,
    Precision,
    QuadClass,
    Resolution,
    Role,
    Sector,
    Status,
)

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


def to_uuid(value: str | UUID) -> UUID:
    """An id, of asyncpg's own class, which is a ``UUID`` as well and reads text eight times as fast."""
    return value if isinstance(value, UUID) else pgproto.UUID(value)


def to_date(value: str | date | None) -> date | None:
    """A day."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def to_instant(value: str | datetime | None) -> datetime | None:
    """An instant in UTC."""
    return None if value is None else to_instant_set(value)


def to_instant_set(value: str | datetime) -> datetime:
    """An instant in UTC, of a column that is never null."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def to_json(value: str | bytes) -> Any:
    """What a JSON column holds: the caller knows its shape."""
    return orjson.loads(value)


def words(kind: type[E]) -> Callable[[str], E]:
    """What makes values of a vocabulary of stored words, faster than the enumeration does. Raises KeyError."""
    return {member.value: member for member in kind}.__getitem__


def optional(kind: Callable[[Any], T], value: Any) -> T | None:
    """A value of a vocabulary, or none."""
    return None if value is None else kind(value)


_ACTOR_KIND, _CONTEXT, _EVENT_TYPE, _MODE, _PRECISION, _QUAD_CLASS, _RESOLUTION, _ROLE, _SECTOR, _STATUS = (
    words(ActorKind),
    words(Context),
    words(EventType),
    words(Mode),
    words(Precision),
    words(QuadClass),
    words(Resolution),
    words(Role),
    words(Sector),
    words(Status),
)


def article_row(record: Record) -> ArticleRow:
    """An article; its columns are those of the table."""
    return ArticleRow(
        id=to_uuid(record["id"]),
        title=record["title"],
        text=record.get("text", ""),
        url=record["url"],
        publisher=record["publisher"],
        language=record["language"],
        published=record["published"],
        published_precision=Precision(record["published_precision"]),
        published_from=to_instant(record["published_from"]),
        published_to=to_instant(record["published_to"]),
        published_offset=record["published_offset"],
        content_hash=record["content_hash"],
        extractor=record["extractor"],
        status=ArticleStatus(record["status"]),
        stored_at=to_instant_set(record["stored_at"]),
        event_count=record["event_count"],
    )


def actor_row(record: Record) -> ActorRow:
    """An actor without its aliases."""
    return ActorRow(
        id=to_uuid(record["id"]),
        name=record["name"],
        kind=ActorKind(record["kind"]),
        country=record["country"],
        sector=optional(Sector, record["sector"]),
        aliases=[],
        roles=to_json(record["roles"]),
        event_count=record["event_count"],
    )


def event_row(record: Record) -> EventRow:
    """An event with its participants, and with its mentions where the record has them."""
    key = to_uuid(record["id"])
    told = record.get("mentions")
    return EventRow(
        id=key,
        type=_EVENT_TYPE(record["type"]),
        plover_type=_EVENT_TYPE(record["plover_type"]),
        mode=optional(_MODE, record["mode"]),
        contexts=[_CONTEXT(value) for value in to_json(record["contexts"])],
        status=_STATUS(record["status"]),
        quad_class=_QUAD_CLASS(record["quad_class"]),
        score=record["score"],
        confidence=record["confidence"],
        date_start=to_date(record["date_start"]),
        date_end=to_date(record["date_end"]),
        date_precision=_PRECISION(record["date_precision"]),
        date_resolution=_RESOLUTION(record["date_resolution"]),
        date_words=record["date_words"],
        place=record["place"],
        place_country=record["place_country"],
        attribution=record["attribution"],
        summary=record["summary"],
        first_reported=to_instant(record["first_reported"]),
        last_reported=to_instant(record["last_reported"]),
        mention_count=record["mention_count"],
        publisher_count=record["publisher_count"],
        participants=participation_rows(key, record["participants"]),
        mentions=mention_rows(key, told) if told is not None else [],
    )


def participation_rows(event: UUID, listed: str | bytes) -> list[ParticipationRow]:
    """The actors' parts in an event, as ``db.queries.mentions.participants_of`` lists them."""
    return [
        ParticipationRow(
            event_id=event,
            role=_ROLE(role),
            text=text,
            actor_id=to_uuid(actor),
            actor_name=name,
            actor_kind=_ACTOR_KIND(kind),
            actor_country=country,
            actor_sector=optional(_SECTOR, sector),
        )
        for role, text, actor, name, kind, country, sector in to_json(listed)
    ]


def mention_rows(event: UUID, listed: str | bytes) -> list[MentionRow]:
    """The mentions of an event with what is shown of their articles, as ``db.queries.mentions.mentions_of`` lists."""
    return [
        MentionRow(
            id=to_uuid(key),
            event_id=event,
            article_id=to_uuid(article),
            article_title=title,
            article_url=url,
            article_publisher=publisher,
            article_published=published,
            sentence=sentence,
            sentence_start=places[0],
            sentence_end=places[1],
            trigger_start=places[2],
            trigger_end=places[3],
            date_start=places[4],
            date_end=places[5],
            attribution_start=places[6],
            attribution_end=places[7],
            participants=[
                ParticipantSpanRow(actor_id=to_uuid(actor), role=_ROLE(role), start=start, end=end)
                for actor, role, start, end in named
            ],
            rule=rule,
        )
        for key, article, title, url, publisher, published, sentence, *places, rule, named in to_json(listed)
    ]
