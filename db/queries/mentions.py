"""Mentions: the evidence of events, with what is shown of their articles."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from db.queries.mapping import mention_row
from db.queries.sql import Sql
from db.rows import MentionRow
from db.sorting import instant_key

_COLUMNS = (
    "m.id, m.event_id, m.article_id, a.title AS article_title, a.url AS article_url, a.publisher AS article_publisher,"
    " a.published AS article_published, m.sentence, m.sentence_start, m.sentence_end, m.trigger_start, m.trigger_end,"
    " m.date_start, m.date_end, m.attribution_start, m.attribution_end, m.participants, m.rule"
)
_ORDER = "a.published_key, a.id, m.sentence_start, m.trigger_start, m.id"


async def mentions_of(
    event_ids: Sequence[UUID], *, limit_each: int | None, as_of: datetime | None = None
) -> dict[UUID, list[MentionRow]]:
    """The mentions of each event, the first published first: one statement. Every id asked for is in the answer.

    ``limit_each`` bounds the mentions of each event; with ``as_of`` only those of articles published by then count.
    """
    found: dict[UUID, list[MentionRow]] = {event: [] for event in event_ids}
    if not found:
        return found
    sql = Sql()
    inner = (
        f"SELECT {_COLUMNS}, row_number() OVER (PARTITION BY m.event_id ORDER BY {_ORDER}) AS place_in_event"
        f" FROM mention m JOIN article a ON a.id = m.article_id WHERE m.event_id IN {sql.bind_all(found)}"
    )
    if as_of is not None:
        inner += f" AND a.published_key BETWEEN 1 AND {sql.bind(instant_key(as_of))}"
    bound = "" if limit_each is None else f" WHERE place_in_event <= {sql.bind(limit_each)}"
    records = await sql.fetch(f"SELECT * FROM ({inner}) ranked{bound} ORDER BY event_id, place_in_event")
    for row in map(mention_row, records):
        found[row.event_id].append(row)
    return found
