"""One process at a time, by a lock on a file: for what SQLite itself cannot make others wait for."""

import asyncio
import fcntl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

_PAUSE_S = 0.02


@asynccontextmanager
async def only_one(path: Path, timeout_s: float) -> AsyncIterator[None]:
    """Hold the lock on a file, which is made and left there. Raises TimeoutError when another holds it for so long.

    The lock goes with the process that holds it, so that a crash leaves none behind (flock(2)).
    """
    with path.open("a") as file:
        async with asyncio.timeout(timeout_s):
            while not _locked(file.fileno()):  # noqa: ASYNC110 - another process cannot set an event of ours
                await asyncio.sleep(_PAUSE_S)
        yield


def _locked(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
