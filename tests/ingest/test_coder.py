"""The coder runs beside the event loop, in a thread or a process by the article's length."""

import asyncio
import os
import time
from concurrent.futures import BrokenExecutor

import pytest

from db.vocabulary import ArticleStatus
from service.extraction.record import Extraction, PartialDate
from service.ingest.coder import Coder


def pid_coder(text: str, *, title: str | None = None, published: PartialDate | None = None) -> Extraction:
    """Says in which process it runs, as the extractor's name; "die" ends that process, "wait" keeps it busy."""
    if text.startswith("die"):
        os._exit(9)
    if text.startswith("wait"):
        time.sleep(60)
    return Extraction(text, title or "", "en", ArticleStatus.CODED, published or PartialDate(), str(os.getpid()))


async def test_short_articles_stay_in_this_process_and_long_ones_leave_it() -> None:
    coder = Coder(pid_coder, workers=1, inline_chars=10)
    try:
        short = await coder.code("short", title="t", published=PartialDate())
        long = await coder.code("x" * 11, title="t", published=PartialDate())
    finally:
        coder.close()
    assert short.extractor == str(os.getpid())
    assert long.extractor not in ("", str(os.getpid()))


async def test_a_lost_worker_is_replaced() -> None:
    coder = Coder(pid_coder, workers=1, inline_chars=0)
    try:
        with pytest.raises(BrokenExecutor):
            await coder.code("die", title="t", published=PartialDate())
        coder.forget_pool()
        assert (await coder.code("live", title="t", published=PartialDate())).text == "live"
    finally:
        coder.close()


async def test_closing_does_not_wait_for_a_worker_that_is_busy() -> None:
    coder = Coder(pid_coder, workers=1, inline_chars=0)
    await coder.code("a worker is there", title="t", published=PartialDate())
    busy = asyncio.create_task(coder.code("wait", title="t", published=PartialDate()))
    await asyncio.sleep(0)
    async with asyncio.timeout(30):
        await asyncio.to_thread(coder.close)
        with pytest.raises(BrokenExecutor):
            await busy


async def test_closing_ends_what_no_worker_has_taken_yet_in_the_same_way() -> None:
    coder = Coder(pid_coder, workers=1, inline_chars=0)
    await coder.code("a worker is there", title="t", published=PartialDate())
    waiting = [asyncio.create_task(coder.code("wait", title="t", published=PartialDate())) for _ in range(6)]
    await asyncio.sleep(0)
    async with asyncio.timeout(30):
        await asyncio.to_thread(coder.close)
        ended = await asyncio.gather(*waiting, return_exceptions=True)
    assert [isinstance(error, BrokenExecutor) for error in ended] == [True] * 6


async def test_a_caller_who_gives_up_is_cancelled() -> None:
    coder = Coder(pid_coder, workers=1, inline_chars=0)
    try:
        await coder.code("a worker is there", title="t", published=PartialDate())
        waiting = asyncio.create_task(coder.code("wait", title="t", published=PartialDate()))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    finally:
        coder.close()
