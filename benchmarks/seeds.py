"""How much of our own reading of the seed articles (tests/gold/seeds.jsonl) the coder finds.

``python -m benchmarks.seeds [--missing]``

A labelled event is *found* when the coder reports one of the same type with a mention that touches its quote, and
*right* when every labelled actor and recipient stands on its side, under any of its names. Dates and status count over
the found ones. The labels are the main events, not all: what the coder reports beyond them is not counted as wrong.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.vocabulary import Role
from service.extraction.pipeline import extract
from service.extraction.record import Event, Extraction, Participant
from service.extraction.text.clean import clean
from service.ingest.files import split_header
from service.published import read_published, to_partial_date

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one labelled event."""

    found: bool
    sides: bool
    dated: bool
    status: bool


def code(path: Path) -> Extraction:
    """Code one seed file as the service does when it loads it."""
    header, raw = split_header(path.read_text("utf-8"))
    published = read_published(header["published"])
    text = clean(raw)
    return extract(text, title=text.split("\n", 1)[0], published=to_partial_date(published))


def touches(event: Event, start: int, end: int) -> bool:
    """Whether a mention's trigger lies inside the quote."""
    return any(start <= m.trigger.start < end for m in event.mentions)


def same_side(event: Event, role: Role, wanted: list[str]) -> bool:
    """Whether a side holds every labelled party; one that has no label is no fault."""
    return all(any(names(p, name) for p in event.side(role)) for name in wanted)


def names(participant: Participant, name: str) -> bool:
    """Whether a participant is the labelled party, under any of its names."""
    actor = participant.actor
    known = {actor.name, *actor.aliases, participant.text}
    return any(name.casefold() in word.casefold() or word.casefold() in name.casefold() for word in known)


def judge(found: Extraction, label: dict[str, Any]) -> Verdict:
    """Find the coded event that fits a label best; ``Any`` because a label is JSON."""
    start = found.text.find(label["quote"])
    end = start + len(label["quote"])
    verdicts = [
        Verdict(
            found=True,
            sides=same_side(e, Role.ACTOR, label["actors"]) and same_side(e, Role.RECIPIENT, label["recipients"]),
            dated=e.date.value == label["date"],
            status=e.status == label["status"],
        )
        for e in found.events
        if e.type == label["type"] and touches(e, start, end)
    ]
    return max(verdicts, key=lambda v: (v.sides, v.dated, v.status), default=Verdict(False, False, False, False))


def judged() -> Iterator[tuple[str, dict[str, Any], Verdict]]:
    """Every labelled event of every seed, with its verdict."""
    for line in (ROOT / "tests" / "gold" / "seeds.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        found = code(ROOT / "seeds" / row["file"])
        for label in row["events"]:
            yield row["file"], label, judge(found, label)


def main() -> None:
    """Print the shares, and with ``--missing`` the labels that were not found or not right."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--missing", action="store_true", help="show what was not found or not right")
    arguments = parser.parse_args()
    totals: Counter[str] = Counter()
    for file, label, verdict in judged():
        totals.update(labels=1, found=verdict.found, right=verdict.sides)
        totals.update(dates=verdict.found and verdict.dated, status=verdict.found and verdict.status)
        if arguments.missing and not verdict.sides:
            print(f"{file[:3]} {'sides ' if verdict.found else 'absent'} {label['type']:9} {label['quote']}")
    found = totals["found"] or 1
    print(f"labels {totals['labels']}, found {totals['found'] / (totals['labels'] or 1):.2f}", end=", ")
    print(f"both sides right {totals['right'] / (totals['labels'] or 1):.2f}", end="; ")
    print(f"of those found: dates {totals['dates'] / found:.2f}, status {totals['status'] / found:.2f}")


if __name__ == "__main__":
    main()
