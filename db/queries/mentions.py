"""Mentions and participants: what is shown with an event, as columns of the statement that reads the event."""

from datetime import datetime

from db.queries.sql import Sql
from db.sorting import instant_key

_PARTICIPANTS = ("p.role", "p.text", "p.actor_id", "a.name", "a.kind", "a.country", "a.sector")
_MENTIONS = (
    *("m.id", "m.article_id", "a.title", "a.url", "a.publisher", "a.published", "m.sentence"),
    *("m.sentence_start", "m.sentence_end", "m.trigger_start", "m.trigger_end"),
    *("m.date_start", "m.date_end", "m.attribution_start", "m.attribution_end", "m.rule"),
)


def participants_of(sql: Sql, event: str, as_of: datetime | None) -> str:
    """The participants of the event whose id is the column ``event``; with ``as_of`` by reports published by then."""
    source = f"participation p JOIN actor a ON a.id = p.actor_id WHERE p.event_id = {event}"
    if as_of is not None:
        published = f"SELECT id FROM article WHERE published_key BETWEEN 1 AND {sql.bind(instant_key(as_of))}"
        source += f" AND p.article_id IN ({published})"
    return sql.rows_of(_PARTICIPANTS, source, "p.position, p.id")


def mentions_of(sql: Sql, event: str, as_of: datetime | None) -> str:
    """The mentions of an event, the first published first, with what is shown of their articles."""
    source = f"mention m JOIN article a ON a.id = m.article_id WHERE m.event_id = {event}"
    if as_of is not None:
        source += f" AND a.published_key BETWEEN 1 AND {sql.bind(instant_key(as_of))}"
    columns = (*_MENTIONS, sql.json("m.participants"))
    return sql.rows_of(columns, source, "a.published_key, a.id, m.sentence_start, m.trigger_start, m.id")
