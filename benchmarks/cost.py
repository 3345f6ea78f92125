"""What coding costs, as ratios taken in one run: ``python -m benchmarks.cost [--up-to MB]``.

*News* is our own labelled articles and the seeds, joined in pairs to texts of about 500 words. *Rate* is how many of
their sentences one core codes in a second; *over split* is the time they take over that of a bare ``\\w+`` split of
the same text, a yardstick that any machine has. *Start* is the processor's time of a fresh process that codes one
sentence, Python itself and the reading of the dictionaries included, its modules compiled by a start before;
*resident* is the most memory that a fresh process holds while it codes all of the news.

*Growth* is what twice the text costs, over the text once: 2.00 is linear. It is measured on the news one after another,
and on made-up text in which every name is new, doubling up to ``--up-to`` megabytes.
"""

import argparse
import gc
import itertools
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import track

from benchmarks._gold_labels import GOLD
from service.extraction.pipeline import extract
from service.extraction.text.clean import clean
from service.extraction.text.sentences import split
from service.ingest.files import split_header
from service.published import read_published, to_partial_date

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
WORD = re.compile(r"\w+")
WORDS = 500  # an article's length
ROUNDS = 5
FIRST = 156_250  # characters that the doubling begins with: 5 MB is 32 times that
DAY = to_partial_date(read_published("2023-10"))
SYLLABLES = "ka lo mi ta ren sho bar du vik ost an el".split()


def news() -> list[str]:
    """Our own articles and the seeds, joined to texts of at least 500 words."""
    made: list[str] = []
    paths = sorted((*SEEDS.glob("*.txt"), *(GOLD / "articles").glob("*.txt")), key=lambda p: p.name)
    text = ""
    for path in paths:
        text += clean(split_header(path.read_text("utf-8"))[1]) + "\n\n"
        if len(WORD.findall(text)) >= WORDS:
            made.append(text)
            text = ""
    return made


def strangers(length: int) -> str:
    """Text of a length in which people accuse and meet people never named before."""
    triples = itertools.product(SYLLABLES, repeat=3)
    names = ("".join(each).title() for each in triples)
    pairs = (f"{first} {last}" for last in list(names) for first in ("Adan", "Bela", "Cora", "Dina"))
    written: list[str] = []
    size = 0
    for one, other in itertools.cycle(itertools.pairwise(pairs)):
        line = f"{one} of France accused {other} on Monday of attacking the rebels. He met them in Paris.\n\n"
        written.append(line)
        size += len(line)
        if size >= length:
            break
    return "".join(written)[:length]


def code(text: str) -> None:
    """Code a text as an article of the days of the seeds."""
    extract(text, title=text.split("\n", 1)[0], published=DAY)


def seconds(work: Callable[[], object]) -> float:
    """The processor's time for some work."""
    gc.collect()
    begun = time.process_time()
    work()
    return time.process_time() - begun


def each(work: Callable[[str], object], texts: list[str]) -> None:
    """Do some work on every text."""
    for text in texts:
        work(text)


def doublings(up_to: int) -> Iterator[tuple[int, float, float]]:
    """(characters, growth on news, growth on new names) for each doubling of the text up to a length."""
    base = "\n\n".join(news())
    lengths = list(itertools.takewhile(lambda n: n <= up_to, (FIRST << n for n in itertools.count())))

    def costs(length: int) -> tuple[float, float]:
        repeated = (base * (length // len(base) + 1))[:length]
        return seconds(lambda: code(repeated)), seconds(lambda: code(strangers(length)))

    before: tuple[float, float] | None = None
    for length in track(lengths, "doubling the text", console=Console(stderr=True), transient=True):
        now = costs(length)
        if before is not None:
            yield length, now[0] / before[0], now[1] / before[1]
        before = now


def fresh() -> tuple[float, float]:
    """(seconds to start, megabytes resident) of fresh processes: one codes a sentence, the other all of the news."""
    with tempfile.TemporaryDirectory() as compiled:
        sentence = "from service.extraction.pipeline import extract; extract('France attacked Chad.')"
        run(sentence, compiled)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run(sentence, compiled)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    kilobytes = run(
        "import resource; from benchmarks import cost; [cost.code(text) for text in cost.news()];"
        " print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    return start, int(kilobytes) / 1024


def run(program: str, compiled: str | None = None) -> str:
    """What a fresh Python prints that runs a program; it keeps compiled modules in a folder."""
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if compiled is not None:
        settings["PYTHONPYCACHEPREFIX"] = compiled
    command = [sys.executable, "-c", program]
    return subprocess.run(  # noqa: S603 - our own words
        command, check=True, capture_output=True, text=True, env=settings if compiled else None
    ).stdout


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--up-to", type=float, default=1.25, metavar="MB", help="longest text [default: 1.25]")
    arguments = parser.parse_args()
    if arguments.up_to * 1e6 < 2 * FIRST:
        parser.error(f"--up-to must be at least {2 * FIRST / 1e6:.2f}")
    texts = news()
    sentences = sum(len(split(text, None)) for text in texts)
    code(texts[0])
    coding = min(seconds(lambda: each(code, texts)) for _ in range(ROUNDS))
    splitting = min(seconds(lambda: each(WORD.findall, texts)) for _ in range(ROUNDS))
    start, resident = fresh()
    print(f"news    {len(texts)} texts of {WORDS} words, {sentences} sentences, {sum(map(len, texts)):,} characters")
    print(f"rate    {sentences / coding:,.0f} sentences a second, one core; over split {coding / splitting:,.0f}")
    print(f"start   {start:.2f} s, {start / (coding / len(texts)):.0f} times such a text; resident {resident:.0f} MB")
    for length, on_news, on_names in doublings(int(arguments.up_to * 1e6)):
        print(f"growth  to {length / 1e6:.2f} MB: news {on_news:.2f}, new names {on_names:.2f}")


if __name__ == "__main__":
    main()
