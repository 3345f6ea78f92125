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
from service.ingest.article import Limits, Prepared, Submission, prepare
from service.ingest.coder import Coder
from service.ingest.convert import to_record
from service.published import read_published, to_partial_date

log = structlog.stdlib.get_logger("dateline.ingest")

BATCH = 100  # pending articles fetched at a time


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a submission: the article's id, and whether it is new."""

    id: UUID
    created: bool


class Ingestor:
    """Takes articles in. One serves the whole process; ``clock`` gives the time (aware, UTC)."""

    def __init__(self, coder: Coder, limits: Limits, clock: Callable[[], datetime]) -> None:
        self._coder = coder
        self._limits = limits
        self._clock = clock

    async def add(self, submission: Submission) -> Added:
        """Store and code an article; a known one stays as it is. Raises a DatelineError on bad input."""
        prepared = prepare(submission, self._limits, now=self._clock())
        article_id, created = await store.add_article(prepared.new)
        if created or await _is_pending(article_id):
            await self._code(article_id, prepared)
        return Added(article_id, created)

    async def finish_pending(self) -> int:
        """Code every article that an earlier run stored but did not finish; returns how many."""
        done = 0
        while batch := await store.pending_articles(BATCH):
            for article in batch:
                if not await self._extract(article.id, article.text, article.title, _published(article.published)):
                    return done
                done += 1
        return done

    async def _code(self, article_id: UUID, prepared: Prepared) -> None:
        await self._extract(article_id, prepared.new.text, prepared.new.title, prepared.published)

    async def _extract(self, article_id: UUID, text: str, title: str, published: PartialDate) -> bool:
        """Code one stored article; ``False`` when it had to be left pending."""
        try:
            found = await self._coder.code(text, title=title, published=published)
        except BrokenExecutor:  # the worker was killed: not the article's fault, so it stays pending
            self._coder.forget_pool()
            log.exception("worker lost", article=str(article_id))
            return False
        except Exception:  # a defect of the coder, of whatever kind, must not lose the article or stop the start
            log.exception("coding failed", article=str(article_id))
            await store.fail_article(article_id)
            return True
        return await self._keep(article_id, found)

    async def _keep(self, article_id: UUID, found: Extraction) -> bool:
        try:
            await store.store_extraction(article_id, to_record(found))
        except ValueError:  # the store refuses evidence that is out of bounds: a defect of the coder as well
            log.exception("evidence refused", article=str(article_id))
            await store.fail_article(article_id)
        return True


async def _is_pending(article_id: UUID) -> bool:
    article = await articles.get_article(article_id)
    return article is not None and article.status is ArticleStatus.PENDING


def _published(value: str | None) -> PartialDate:
    return to_partial_date(read_published(value) if value is not None else None)
