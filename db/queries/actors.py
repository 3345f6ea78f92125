"""Actors, one and many, and by name."""

from collections.abc import Sequence
from uuid import UUID

from db.filters import ActorFilter, PageRequest
from db.queries.bounds import check_filter
from db.queries.mapping import actor_row, to_uuid
from db.queries.paging import Keyset, bounds, cut, page_size
from db.queries.sql import Sql, chunks, like
from db.rows import ActorRow, Page
from db.words import fold, fold_name

_COLUMNS = "id, name, words, kind, country, sector, roles, event_count, list_key"
_BUSIEST = Keyset("actors", ("list_key", "words", "id"), descending=False, texts=frozenset({1}))


async def get_actor(actor: UUID) -> ActorRow | None:
    """One actor with its aliases; ``None`` when there is none."""
    return (await get_actors([actor])).get(actor)


async def get_actors(ids: Sequence[UUID]) -> dict[UUID, ActorRow]:
    """Actors by id with their aliases, two statements for up to 500 of them; an unknown id is not in the answer."""
    rows: list[ActorRow] = []
    for chunk in chunks(ids):
        sql = Sql()
        records = await sql.fetch(f"SELECT {_COLUMNS} FROM actor WHERE id IN {sql.bind_all(chunk)}")
        found = [actor_row(record) for record in records]
        await _fill_aliases(found)
        rows.extend(found)
    return {row.id: row for row in rows}


async def list_actors(filter_: ActorFilter, page: PageRequest) -> Page[ActorRow]:
    """A page of actors, those with the most events first, then by name (folded) and id.

    Raises PageError for a page out of bounds and CursorError for a cursor of another list,
    FilterError for a filter that cannot be asked.
    """
    size = page_size(page)
    sql = Sql()
    conditions = [*_conditions(sql, filter_), *bounds(sql, _BUSIEST, page)]
    restricted = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    order = _BUSIEST.order(page.last is not None)
    records = await sql.fetch(f"SELECT {_COLUMNS} FROM actor{restricted} ORDER BY {order} LIMIT {sql.bind(size + 1)}")
    found = cut(records, page, _BUSIEST, _BUSIEST.columns, actor_row)
    await _fill_aliases(found.rows)
    return found


async def find_actors(names: Sequence[str]) -> dict[str, list[UUID]]:
    """The actors that go by exactly these names or aliases, whatever the case; each name asked for is in the answer."""
    found: dict[str, list[UUID]] = {name: [] for name in names}
    by_words: dict[str, list[str]] = {}
    for name in found:
        if fold_name(name).strip():
            by_words.setdefault(fold_name(name), []).append(name)
    if not by_words:
        return found
    sql = Sql()
    wanted = sql.bind_all(by_words)
    records = await sql.fetch(
        "SELECT found.words, actor.id FROM actor JOIN"
        f" (SELECT id, words FROM actor WHERE words IN {wanted}"
        f" UNION SELECT actor_id, words FROM actor_alias WHERE words IN {wanted}) found ON found.id = actor.id"
        " ORDER BY actor.list_key, actor.words, actor.id"
    )
    for record in records:
        for name in by_words[record["words"]]:
            found[name].append(to_uuid(record["id"]))
    return found


def _conditions(sql: Sql, filter_: ActorFilter) -> list[str]:
    check_filter(filter_)
    found = []
    if filter_.name is not None and (start := fold(filter_.name).rstrip()):
        pattern = sql.bind(like(start))  # a blank, then the start of a word
        found.append(
            f"(words LIKE {pattern} ESCAPE '!'"
            f" OR id IN (SELECT actor_id FROM actor_alias WHERE words LIKE {pattern} ESCAPE '!'))"
        )
    if filter_.kinds:
        found.append(f"kind IN {sql.bind_all(str(kind) for kind in filter_.kinds)}")
    if filter_.countries:
        found.append(f"country IN {sql.bind_all(filter_.countries)}")
    return found


async def _fill_aliases(rows: Sequence[ActorRow]) -> None:
    if not rows:
        return
    by_id = {row.id: row for row in rows}
    sql = Sql()
    records = await sql.fetch(
        f"SELECT actor_id, name FROM actor_alias WHERE actor_id IN {sql.bind_all(by_id)} ORDER BY words, name"
    )
    for record in records:
        by_id[to_uuid(record["actor_id"])].aliases.append(record["name"])
