"""Ingestion decides: check, store, code, store what was found; and finish what a crash left half-done.

An article is stored as PENDING before it is coded, and its events, its status and the coder's version are
stored in one transaction after. A crash between the two loses nothing: the next start finds it pending.
"""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import structlog

from db import store
from db.queries import articles
from db.vocabulary import ArticleStatus
from service.extraction.record import Extraction, PartialDate
from service.ingest.article import Limits, Submission, prepare
from service.ingest.coder import Coder
from service.ingest.convert import to_record
from service.published import read_published, to_partial_date

log = structlog.stdlib.get_logger("dateline.ingest")

UNFINISHED = (ArticleStatus.PENDING, ArticleStatus.FAILED)
BATCH = 100  # pending articles fetched at a time


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a submission: the article's id, whether it is new, and how far it has come."""

    id: UUID
    created: bool
    status: ArticleStatus


class Ingestor:
    """Takes articles in. One serves the whole process; ``clock`` gives the time (aware, UTC)."""

    def __init__(self, coder: Coder, limits: Limits, clock: Callable[[], datetime]) -> None:
        self._coder = coder
        self._limits = limits
        self._clock = clock

    async def add(self, submission: Submission) -> Added:
        """Store and code an article; raises a DatelineError on bad input.

        A known one stays as it is, unless it was left pending or the coder broke on it: then it is coded again.
        """
        prepared = prepare(submission, self._limits, now=self._clock())
        article_id, created = await store.add_article(prepared.new)
        status = ArticleStatus.PENDING if created else await _status(article_id)
        if status in UNFINISHED:
            status = await self._code(article_id, prepared.new.text, prepared.new.title, prepared.published)
        return Added(article_id, created, status)

    async def finish_pending(self) -> int:
        """Code every article that an earlier run stored but did not finish; returns how many."""
        done = 0
        while batch := await store.pending_articles(BATCH):
            for article in batch:
                status = await self._code(article.id, article.text, article.title, _published(article.published))
                if status is ArticleStatus.PENDING:
                    return done
                done += 1
        return done

    async def _code(self, article_id: UUID, text: str, title: str, published: PartialDate) -> ArticleStatus:
        """Code one stored article; it stays PENDING when that was not its own fault."""
        try:
            found = await self._coder.code(text, title=title, published=published)
        except BrokenExecutor:  # the worker was killed: out of memory, perhaps; the next start tries again
            self._coder.forget_pool()
            log.exception("worker lost", article=str(article_id))
            return ArticleStatus.PENDING
        except Exception:  # a defect of the coder, of whatever kind, must not lose the article or stop the start
            log.exception("coding failed", article=str(article_id))
            await store.fail_article(article_id)
            return ArticleStatus.FAILED
        return await self._keep(article_id, found)

    async def _keep(self, article_id: UUID, found: Extraction) -> ArticleStatus:
        try:
            await store.store_extraction(article_id, to_record(found))
        except ValueError:  # the store refuses evidence that is out of bounds: a defect of the coder as well
            log.exception("evidence refused", article=str(article_id))
            await store.fail_article(article_id)
            return ArticleStatus.FAILED
        return found.status


async def _status(article_id: UUID) -> ArticleStatus:
    article = await articles.get_article(article_id)
    return article.status if article is not None else ArticleStatus.PENDING


def _published(value: str | None) -> PartialDate:
    return to_partial_date(read_published(value) if value is not None else None)
