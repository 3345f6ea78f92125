"""Articles, one and many."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from uuid import UUID

from db.filters import ArticleFilter, PageRequest
from db.queries.bounds import check_filter, search_words
from db.queries.mapping import article_row
from db.queries.paging import Keyset, bounds, cut, page_size
from db.queries.sql import Sql, chunks, like
from db.rows import ArticleRow, Page

_LISTED = (
    "id, title, url, publisher, language, published, published_precision, published_from, published_to,"
    " published_offset, published_key, content_hash, extractor, status, stored_at, event_count"
)
_NEWEST = Keyset("articles", ("published_key", "id"), descending=True)


async def get_article(article: UUID) -> ArticleRow | None:
    """One article with its text; ``None`` when there is none."""
    return (await get_articles([article])).get(article)


async def get_articles(ids: Sequence[UUID]) -> dict[UUID, ArticleRow]:
    """Articles by id with their texts, one statement for up to 500 of them; an unknown id is not in the answer."""
    rows: list[ArticleRow] = []
    for chunk in chunks(ids):
        sql = Sql()
        records = await sql.fetch(f"SELECT {_LISTED}, text FROM article WHERE id IN {sql.bind_all(chunk)}")
        rows.extend(article_row(record) for record in records)
    return {row.id: row for row in rows}


async def list_articles(filter_: ArticleFilter, page: PageRequest) -> Page[ArticleRow]:
    """A page of articles without their texts, the newest first; those of unknown date come last.

    Raises PageError for a page out of bounds and CursorError for a cursor of another list,
    FilterError for a filter that cannot be asked.
    """
    size = page_size(page)
    sql = Sql()
    conditions = [*_conditions(sql, filter_), *bounds(sql, _NEWEST, page)]
    restricted = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    order = _NEWEST.order(page.last is not None)
    records = await sql.fetch(f"SELECT {_LISTED} FROM article{restricted} ORDER BY {order} LIMIT {sql.bind(size + 1)}")
    return cut(records, page, _NEWEST, _NEWEST.columns, article_row)


def _conditions(sql: Sql, filter_: ArticleFilter) -> list[str]:
    check_filter(filter_)
    found = []
    if filter_.publishers:
        found.append(f"publisher IN {sql.bind_all(filter_.publishers)}")
    if filter_.statuses:
        found.append(f"status IN {sql.bind_all(str(status) for status in filter_.statuses)}")
    found.extend(f"words LIKE {sql.bind(like(f' {word} '))} ESCAPE '!'" for word in search_words(filter_.text))
    if filter_.published_from is not None:
        found.append(f"published_to >= {sql.bind(_midnight(filter_.published_from))}")
    if filter_.published_to is not None:
        found.append(f"published_from <= {sql.bind(_last_instant(filter_.published_to))}")
    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _last_instant(day: date) -> datetime:
    return datetime.combine(day, time.max, UTC)
