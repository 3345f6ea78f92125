"""Running the coder beside the event loop: short articles in a thread, long ones in a worker process."""

import asyncio
import signal
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import Protocol

from service.extraction.record import Extraction, PartialDate

WARM_UP = "The dictionaries are read with the first English sentence that is coded."


class Extract(Protocol):
    """The coder's own signature: service.extraction.pipeline.extract."""

    def __call__(self, text: str, *, title: str | None = None, published: PartialDate | None = None) -> Extraction: ...


class Coder:
    """Codes articles without blocking the event loop. The worker processes start with the first long article.

    The coder is pure Python and holds the interpreter's lock: an article of 500 words takes some 20 ms, which a
    thread may; a book-long one takes seconds, which would starve every other request.
    """

    def __init__(self, extract: Extract, *, workers: int, inline_chars: int) -> None:
        self._extract = extract
        self._workers = workers
        self._inline_chars = inline_chars
        self._pool: ProcessPoolExecutor | None = None

    async def code(self, text: str, *, title: str, published: PartialDate) -> Extraction:
        """Code one article; whatever the coder raises comes through, and BrokenExecutor if its worker was stopped."""
        run: Callable[[], Extraction] = partial(self._extract, text, title=title, published=published)
        if len(text) <= self._inline_chars:
            return await asyncio.to_thread(run)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._processes(), run)
        except asyncio.CancelledError as error:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            # the pool was shut down before a worker took the article: not the caller's wish to stop
            raise BrokenExecutor("the worker processes were stopped") from error

    async def warm(self) -> None:
        """Load the dictionaries; raises what is wrong with them, so that a start fails and not every article."""
        await self.code(WARM_UP, title="", published=PartialDate())

    def forget_pool(self) -> None:
        """Drop a broken pool, so that the next long article starts a new one."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def close(self) -> None:
        """Stop the worker processes, whatever they are at: what they have not finished is pending at the next start."""
        if self._pool is not None:
            workers = list((self._pool._processes or {}).values())  # Python 3.14 has terminate_workers() for this
            self._pool.shutdown(wait=False, cancel_futures=True)
            for worker in workers:
                worker.terminate()
            for worker in workers:
                worker.join()
            self._pool = None

    def _processes(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # spawn, not fork: the parent has threads and database connections that a child must not share
            context = get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers, context, initializer=_leave_interrupts_to_parent)
        return self._pool


def _leave_interrupts_to_parent() -> None:
    """Ctrl-C reaches every process of the terminal; only the parent decides what it means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
