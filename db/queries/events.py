"""Events, one and many: two statements for a page, whatever its size.

They are: which of the filter's actors are countries; the page of events with its participants and mentions.
"""

from datetime import datetime
from uuid import UUID

from db.filters import EventFilter, Order, PageRequest
from db.queries.counts import count_events, histogram
from db.queries.mapping import event_row
from db.queries.mentions import mentions_of, participants_of
from db.queries.paging import Keyset, bounds, cut, page_size
from db.queries.sql import Sql
from db.queries.where import Resolved, Where, resolve
from db.rows import EventRow, Page

__all__ = ["count_events", "get_event", "histogram", "list_events"]

_KEYS = {Order.HAPPENED: "happened_key", Order.LEARNED: "learned_key"}
_OWN = (
    "e.id, e.type, e.plover_type, e.mode, e.contexts, e.status, e.quad_class, e.score, e.confidence, e.date_start,"
    " e.date_end, e.date_precision, e.date_resolution, e.date_words, place.name AS place,"
    " place.country AS place_country, e.attribution, e.summary, e.first_reported, e.happened_key, e.learned_key"
)
_COUNTED = "e.last_reported, e.mention_count, e.publisher_count"


async def get_event(event: UUID, *, mentions: bool) -> EventRow | None:
    """One event with its participants, and its mentions where they are asked for; ``None`` for an unknown id."""
    sql = Sql()
    records = await sql.fetch(
        f"SELECT {_OWN}, {_COUNTED}, {_with(sql, None, mentions)} FROM event e LEFT JOIN place ON place.id = e.place_id"
        f" WHERE e.id = {sql.bind(event)}"
    )
    return event_row(records[0]) if records else None


async def list_events(
    filter_: EventFilter,
    page: PageRequest,
    *,
    order: Order = Order.HAPPENED,
    newest_first: bool = True,
    mentions: bool = False,
) -> Page[EventRow]:
    """A page of the events that the filter means, with their participants.

    HAPPENED sorts by the first day an event may mean (the last where the start is open), coarse before fine; LEARNED by
    the last instant at which its first report may have been published. Both then by id; what is not known is oldest.
    Raises PageError for a page out of bounds and CursorError for a cursor of another list or order,
    FilterError for a filter that cannot be asked.
    """
    page_size(page)
    resolved = await resolve(filter_)
    sql = Sql()
    keyset = Keyset(f"events {order}", _columns(resolved, order), newest_first)
    statement = _page_statement(Where(sql, resolved), page, keyset, mentions=mentions)
    return cut(await sql.fetch(statement), page, keyset, (_KEYS[order], "id"), event_row)


def _columns(resolved: Resolved, order: Order) -> tuple[str, str]:
    """What the page is sorted by: the driving participations' copy of the key, or the event's own."""
    return (f"e.{_KEYS[order]}", "e.id") if resolved.driver() is None else (f"p.{_KEYS[order]}", "p.event_id")


def _page_statement(where: Where, page: PageRequest, keyset: Keyset, *, mentions: bool) -> str:
    """Find the page's ids by one index range, then read those events. An actor's two parts in one event are one row."""
    backwards = page.last is not None
    key, row_id = keyset.columns
    if where.driving:
        source, distinct = "participation p", "DISTINCT "
        source += " JOIN event e ON e.id = p.event_id" if where.conditions else ""
    else:
        source, distinct = "event e", ""
    conditions = [*where.driving, *where.conditions, *bounds(where.sql, keyset, page)]
    restricted = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    limit = where.sql.bind(page_size(page) + 1)
    direction = keyset.order(backwards).rsplit(" ", 1)[1]
    columns = f"{_OWN}, {_counted(where)}, {_with(where.sql, where.filter.as_of, mentions)}"
    return (
        f"WITH page AS (SELECT {distinct}{key} AS page_key, {row_id} AS page_id FROM {source}{restricted}"
        f" ORDER BY {keyset.order(backwards)} LIMIT {limit})"
        f" SELECT {columns} FROM page JOIN event e ON e.id = page.page_id"
        f" LEFT JOIN place ON place.id = e.place_id"
        f" ORDER BY page.page_key {direction}, page.page_id {direction}"
    )


def _with(sql: Sql, as_of: datetime | None, mentions: bool) -> str:
    """The columns for what is read with an event."""
    listed = f"{participants_of(sql, 'e.id', as_of)} AS participants"
    return f"{listed}, {mentions_of(sql, 'e.id', as_of)} AS mentions" if mentions else listed


def _counted(where: Where) -> str:
    """What later reports change: as stored, or counted over what had been published by the filter's moment."""
    if where.filter.as_of is None:
        return _COUNTED
    values = {
        "last_reported": "max(a.published_to)",
        "mention_count": "count(*)",
        "publisher_count": "count(DISTINCT a.publisher)",
    }
    return ", ".join(f"{where.mentioned(value)} AS {name}" for name, value in values.items())
