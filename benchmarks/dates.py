"""Date expressions of a file of texts, in the form a TIMEX3 scorer reads.

``python -m benchmarks.dates --in IN.jsonl --out OUT.jsonl``

IN has one record a line: ``id``, ``text`` and ``dct`` (the date of the document: a day, a month, a year, with or
without a time, or missing). OUT repeats the ``id`` with ``timexes``: start, end, value, type. ``--speed`` prints
words a second instead, on the texts once and on their concatenation doubled, to show that time grows linearly.
"""

import argparse
import json
import re
import time
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from db.vocabulary import Precision, Resolution
from service.extraction.dates import find_dates
from service.extraction.record import PartialDate


def published(words: str | None) -> PartialDate | None:
    """The document's date at its own precision; ``None`` where it has none that can be read."""
    found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", words or "")
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    start = date(year, month, day)
    if found[3]:
        return PartialDate(start, start, Precision.DAY, Resolution.EXPLICIT)
    if found[2]:
        return PartialDate(start, start.replace(day=monthrange(year, month)[1]), Precision.MONTH, Resolution.EXPLICIT)
    return PartialDate(start, date(year, 12, 31), Precision.YEAR, Resolution.EXPLICIT)


def records(path: Path) -> Iterator[dict[str, Any]]:  # JSON: whatever the file holds
    """The records of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def annotate(record: dict[str, Any]) -> dict[str, Any]:
    """One record's expressions, by offsets into its own text."""
    found = find_dates(record["text"], published(record.get("dct") or record.get("date")))
    timexes = [{"start": t.start, "end": t.end, "value": t.value, "type": t.kind} for t in found]
    return {"id": record["id"], "timexes": timexes}


def speed(texts: list[str]) -> None:
    """Print words a second, and how the time grows when a text doubles."""
    known = published("2000-01-15")
    begun = time.perf_counter()
    for text in texts:
        find_dates(text, known)
    words, took = sum(len(text.split()) for text in texts), time.perf_counter() - begun
    print(f"{words} words in {took:.2f} s: {words / took:,.0f} words/s")
    for name, text in {"news": "\n".join(texts), "dates": "Oct. 12, 2023 " * 9000, "ones": "1 " * 60000}.items():
        once, twice = _seconds(text, known), _seconds(text * 2, known)
        print(f"{name}: doubling {len(text):,} characters takes {twice / once:.2f} times as long")


def _seconds(text: str, known: PartialDate | None) -> float:
    begun = time.perf_counter()
    find_dates(text, known)
    return time.perf_counter() - begun


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--in", dest="source", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--speed", action="store_true")
    args = parser.parse_args()
    if args.speed:
        speed([record["text"] for record in records(args.source)])
    if args.out:
        lines = (json.dumps(annotate(record), ensure_ascii=False) for record in records(args.source))
        args.out.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
