"""What coding an article costs, as ratios taken in one run: ``python -m benchmarks.cost [--times N]``.

The text is that of all seeds, one after another. *Growth* is the cost of N times the text over N times the cost of the
text once: 1.00 is linear. *Over split* is the time to code the text over the time of a bare ``\\w+`` split of the
same text, a yardstick that any machine has. *Start* is the first call, which reads the dictionaries, over coding the
text once. Memory is the peak that Python allocates while coding, in characters of the text; a character of it is
counted as one byte.
"""

import argparse
import gc
import re
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from service.extraction.clean import clean
from service.extraction.pipeline import extract
from service.ingest.files import split_header
from service.published import read_published, to_partial_date

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
WORD = re.compile(r"\w+")
ROUNDS = 5


def seeds() -> str:
    """The texts of all seeds as one."""
    return "\n\n".join(clean(split_header(path.read_text("utf-8"))[1]) for path in sorted(SEEDS.glob("*.txt")))


def code(text: str) -> None:
    """Code a text as an article of the days of the seeds."""
    extract(text, title=text.split("\n", 1)[0], published=to_partial_date(read_published("2023-10")))


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes, without the collector's pauses."""
    gc.collect()
    gc.disable()
    begun = time.perf_counter()
    work()
    taken = time.perf_counter() - begun
    gc.enable()
    return taken


def peak(work: Callable[[], object]) -> int:
    """The most bytes that Python holds for some work at one time."""
    gc.collect()
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--times", type=int, default=8, help="how many times the text for the growth [default: 8]")
    times: int = parser.parse_args().times
    if times < 2:
        parser.error("--times must be 2 or more")
    once = seeds()
    more = "\n\n".join([once] * times)
    start = seconds(lambda: code(once))
    short = min(seconds(lambda: code(once)) for _ in range(ROUNDS))
    long = min(seconds(lambda: code(more)) for _ in range(2))
    split = min(seconds(lambda: WORD.findall(once)) for _ in range(ROUNDS))
    small, large = peak(lambda: code(once)), peak(lambda: code(more))
    print(f"text {len(once):,} characters, and {times} times that")
    print(f"time    growth {long / short / times:.2f}  over split {short / split:,.0f}  start {start / short:.2f}")
    print(f"memory  growth {large / small / times:.2f}  peak {small / len(once):.0f} times the text")
    print(f"here    {len(once) / short:,.0f} characters a second, one core")


if __name__ == "__main__":
    main()
