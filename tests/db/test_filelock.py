import asyncio
from pathlib import Path

import pytest

from db.filelock import only_one


async def test_one_at_a_time_holds_the_lock(tmp_path: Path) -> None:
    inside: list[int] = []

    async def enter() -> None:
        """Hold the lock for a while, and see that nobody else does."""
        async with only_one(tmp_path / "lock", 10):
            inside.append(1)
            assert len(inside) == 1
            await asyncio.sleep(0.01)
            inside.pop()

    await asyncio.gather(*(enter() for _ in range(5)))


async def test_who_waits_too_long_gives_up(tmp_path: Path) -> None:
    async with only_one(tmp_path / "lock", 1):
        with pytest.raises(TimeoutError):
            async with only_one(tmp_path / "lock", 0.05):
                raise AssertionError("two hold the lock")
