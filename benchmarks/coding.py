"""Codes a file of records for an outside scorer: ``python -m benchmarks.coding --in IN.jsonl --out OUT.jsonl``.

A record is ``{"id", "text", "date"?, "title"?}``; the text is a sentence or a whole article, the date a day, a
month or a year. A line of output is ``{"id", "events": [...]}``; an event has ``type`` (PLOVER's own, see
``db.vocabulary.plover_type``), ``sources``, ``targets`` (each ``country``, ``text``, ``name``; parties of a symmetric
event are all sources), ``mode``, ``status``, ``date`` (EDTF), ``precision``, ``resolution``, ``attribution``,
``confidence`` and ``evidence``: half-open offsets ``[start, end]`` into the record's text. No database is needed.

Events come in the order in which the text tells them. ``--first N`` keeps the first N of a record, for a set that marks
only so many a record; without it, whatever else a sentence tells counts there as a false event.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rich.progress import track

from db.vocabulary import ActorKind, EventType, Role, plover_type
from service.extraction.dictionaries.gazetteer import load
from service.extraction.pipeline import extract
from service.extraction.record import Event, Participant
from service.published import read_published, to_partial_date

SYMMETRIC = frozenset({EventType.CONSULT, EventType.COOPERATE})
INTERNATIONAL = {ActorKind.IGO: "IGO", ActorKind.NGO: "NGO", ActorKind.ARMED_GROUP: "IMG", ActorKind.COMPANY: "MNC"}


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON-lines file; a bad line ends the program and is named."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield json.loads(line)
                except ValueError as error:
                    sys.exit(f"{path}:{number}: {error}")


def coded(record: dict[str, Any], first: int | None = None) -> dict[str, Any]:
    """One record's events in the scorer's form, all or the ``first`` ones."""
    published = to_partial_date(read_published(record["date"])) if record.get("date") else None
    found = extract(record["text"], title=record.get("title"), published=published)
    return {"id": record["id"], "events": [event_line(e) for e in found.events[:first]]}


def event_line(event: Event) -> dict[str, Any]:
    """One event in the scorer's form."""
    actors = [party(p) for p in event.side(Role.ACTOR)]
    recipients = [party(p) for p in event.side(Role.RECIPIENT)]
    told = plover_type(event.type, event.status)
    if told in SYMMETRIC:
        actors, recipients = actors + recipients, []
    return {
        "type": told,
        "sources": actors,
        "targets": recipients,
        "mode": event.mode,
        "status": event.status,
        "date": event.date.value,
        "precision": event.date.precision,
        "resolution": event.date.resolution,
        "attribution": event.attribution.text if event.attribution else None,
        "confidence": event.confidence,
        "evidence": [[m.sentence.start, m.sentence.end] for m in event.mentions],
    }


def party(participant: Participant) -> dict[str, Any]:
    """A participant with its country (ISO 3166-1 alpha-3), or the class of an international actor."""
    actor = participant.actor
    country = actor.country or INTERNATIONAL.get(actor.kind) or _office_abroad(actor.key)
    return {"country": country, "sector": actor.sector, "text": participant.text, "name": actor.name}


def _office_abroad(key: str) -> str | None:
    """A person of no country who held an office of an organisation (a U.N. secretary-general) is international."""
    entry = load().entries.get(key)
    return "IGO" if entry and any((term.country or "").startswith("org:") for term in entry.roles) else None


def write(rows: Iterable[dict[str, Any]], path: Path) -> None:
    """Write rows as JSON lines."""
    with path.open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def main(argv: list[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--in", dest="source", type=Path, required=True, help="records, one JSON object a line")
    parser.add_argument("--out", type=Path, required=True, help="where the coded events go, one JSON object a line")
    parser.add_argument("--first", type=int, metavar="N", help="only the first N events of each record [default: all]")
    args = parser.parse_args(argv)
    if args.first is not None and args.first < 1:
        parser.error("--first must be 1 or more")
    if not args.source.is_file():
        sys.exit(f"no such file: {args.source}")
    rows = list(records(args.source))
    write((coded(r, args.first) for r in track(rows, "coding", disable=not sys.stderr.isatty())), args.out)
    print(f"{len(rows)} records coded to {args.out}")


if __name__ == "__main__":
    main()
