"""What confidence is worth: ``python -m benchmarks.reliability [--half tune|check]``.

Over our own labelled sentences and articles (tests/gold), the coded events are put into bins by their confidence; the
share of a bin's events that are right (labelled, with both sides right, by the rules of ``benchmarks.gold``) should be
near it.
The table in docs/extraction.md is this program's.
"""

import argparse
from collections import defaultdict

from rich.console import Console
from rich.table import Table

from benchmarks._gold_labels import HALVES, articles, sentences
from benchmarks._gold_match import judge

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def verdicts(half: str | None) -> list[tuple[float, bool]]:
    """(confidence, right) of every coded event that counts."""
    found: list[tuple[float, bool]] = []
    for item in (*sentences(half), *articles(half)):
        outcome = judge(item)
        found += [(pair.event.confidence, pair.sides) for pair in outcome.right]
        found += [(event.confidence, False) for event in outcome.false]
    return found


def table(rows: list[tuple[float, bool]]) -> Table:
    """Bins of confidence with how many events they hold and how many of those are right."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in rows:
        bins[max(i for i, low in enumerate(BINS) if confidence >= low)].append((confidence, right))
    made = Table("confidence", "events", "mean", "right")
    for i in range(len(BINS) - 1):
        if inside := bins.get(i):
            mean = sum(c for c, _ in inside) / len(inside)
            share = sum(r for _, r in inside) / len(inside)
            upper = min(1.0, BINS[i + 1])
            made.add_row(f"{BINS[i]:.1f} to {upper:.1f}", str(len(inside)), f"{mean:.2f}", f"{share:.2f}")
    return made


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--half", choices=HALVES, help="one half only")
    arguments = parser.parse_args()
    Console().print(table(verdicts(arguments.half)))


if __name__ == "__main__":
    main()
