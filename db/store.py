"""Writes: articles come in, and what the coder found in them.

One extraction is one transaction that replaces what the article had. On PostgreSQL an advisory lock lets one of them
store at a time, as SQLite does by itself: storing is short, the coding before it is the long part, and shared actors
cannot then be merged by two transactions at once.
"""

from datetime import UTC, datetime
from uuid import UUID

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from db import ids
from db.checks import check_extraction, check_texts
from db.errors import NotStoredError
from db.queries.mapping import to_instant, to_uuid
from db.queries.sql import Sql
from db.records import NewArticle, NewExtraction, PendingArticle
from db.replacing import forget, recount, write
from db.sorting import instant_key
from db.vocabulary import ArticleStatus, Precision
from db.words import fold

_STORE_LOCK = 0x73746F72  # any fixed number; all processes of the service use this one


async def add_article(new: NewArticle) -> tuple[UUID, bool]:
    """Store an article that waits for the coder. Returns its id and whether it is new; a known one is left as it is.

    Raises ValueError for text that a database cannot hold.
    """
    check_texts(new)
    article = ids.article_id(new.title, new.text)
    columns = _article_columns(article, new)
    sql = Sql()
    stored = await sql.fetch(
        f"INSERT INTO article ({', '.join(columns)}) VALUES {sql.bind_all(columns.values())}"
        " ON CONFLICT DO NOTHING RETURNING id"
    )
    return article, bool(stored)


def _article_columns(article: UUID, new: NewArticle) -> dict[str, object]:
    return {
        "id": article,
        "title": new.title,
        "words": fold(new.title),
        "text": new.text,
        "url": new.url,
        "publisher": new.publisher,
        "language": new.language,
        "published": new.published,
        "published_precision": new.published_precision.value,
        "published_from": _utc(new.published_from),
        "published_to": _utc(new.published_to),
        "published_offset": new.published_offset,
        "published_key": instant_key(new.published_to),
        "content_hash": ids.content_hash(new.title, new.text),
        "status": ArticleStatus.PENDING.value,
        "stored_at": datetime.now(UTC),
    }


def _utc(moment: datetime | None) -> datetime | None:
    """The instant in UTC. Raises ValueError for one without a time zone, or at the very edge of the calendar."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("an instant is out of the calendar's range") from None


async def store_extraction(article_id: UUID, found: NewExtraction) -> None:
    """Store what the coder found in an article, in place of what it had found before: all of it or nothing.

    Raises ValueError for evidence that is not in the article's text, NotStoredError for an unknown article.
    """
    async with in_transaction("default") as transaction:
        text = await _claim(transaction, article_id, found)
        check_extraction(found, text)
        before = await forget(transaction, article_id)
        after = await write(transaction, article_id, text, found)
        await recount(transaction, article_id, before | after)


async def _claim(transaction: BaseDBAsyncClient, article_id: UUID, found: NewExtraction) -> str:
    """Become the one writer, set the article's state and return its text.

    The first statement is a write, so that SQLite takes its lock at once: a reader that turns writer halfway
    fails when another process has written meanwhile.
    """
    check_texts(found)
    if transaction.capabilities.dialect == "postgres":
        await transaction.execute_query("SELECT pg_advisory_xact_lock($1)", [_STORE_LOCK])
    sql = Sql(transaction)
    await sql.run(
        f"UPDATE article SET status = {sql.bind(found.status.value)}, language = {sql.bind(found.language)},"
        f" extractor = {sql.bind(found.extractor)} WHERE id = {sql.bind(article_id)}"
    )
    read = Sql(transaction)
    records = await read.fetch(f"SELECT text FROM article WHERE id = {read.bind(article_id)}")
    if not records:
        raise NotStoredError(f"no article {article_id}")
    return str(records[0]["text"])


async def fail_article(article_id: UUID) -> None:
    """Mark an article that the coder broke on, so that it is not tried for ever. Raises NotStoredError."""
    sql = Sql()
    failed = sql.bind(ArticleStatus.FAILED.value)
    records = await sql.fetch(f"UPDATE article SET status = {failed} WHERE id = {sql.bind(article_id)} RETURNING id")
    if not records:
        raise NotStoredError(f"no article {article_id}")


async def pending_articles(limit: int = 100) -> list[PendingArticle]:
    """The articles that wait for the coder, those stored first first."""
    sql = Sql()
    records = await sql.fetch(
        "SELECT id, title, text, published, published_precision, published_from, published_to, published_offset"
        f" FROM article WHERE status = {sql.bind(ArticleStatus.PENDING.value)}"
        f" ORDER BY stored_at, id LIMIT {sql.bind(limit)}"
    )
    return [
        PendingArticle(
            id=to_uuid(record["id"]),
            title=record["title"],
            text=record["text"],
            published=record["published"],
            published_precision=Precision(record["published_precision"]),
            published_from=to_instant(record["published_from"]),
            published_to=to_instant(record["published_to"]),
            published_offset=record["published_offset"],
        )
        for record in records
    ]
