"""Articles in files: text with a small header of metadata, bare text, or the JSON that POST /articles takes.

A header is lines of ``Key: value`` closed by a line ``---``; below it the article stands as it was published.
Known keys are Title, Published, Publisher and URL; others (Source, Note, Language) are for readers. Without a
header the first line is the headline, and so it is with a header that has no Title.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from service.errors import DatelineError, limit_error
from service.ingest.article import Submission
from service.ingest.body import decode_utf8, submission_of_json

SUFFIXES = (".txt", ".json")
LONGEST_HEADER = 40  # lines

_FIELD = re.compile(r"([A-Z][A-Za-z -]{0,30}):[ \t]*(.*)")


def article_files(path: Path) -> Iterator[Path]:
    """The files a path stands for: itself, or every .txt and .json file below a folder, by name."""
    if not path.is_dir():
        yield path
    yield from sorted(found for found in path.rglob("*") if found.suffix.lower() in SUFFIXES and found.is_file())


def read_file(path: Path, max_bytes: int) -> Submission:
    """Read one article file; raises DatelineError on bad content and OSError where it cannot be read."""
    size = path.stat().st_size
    if size > max_bytes:
        raise limit_error("The file", size, max_bytes, "bytes")
    return read_bytes(path.read_bytes(), as_json=path.suffix.lower() == ".json")


def read_bytes(raw: bytes, *, as_json: bool = False) -> Submission:
    """Read the bytes of one article file."""
    if not raw.strip():
        raise DatelineError("empty_body", "There is nothing in it.")
    return submission_of_json(raw) if as_json else read_text(decode_utf8(raw))


def read_text(text: str) -> Submission:
    """Read text with or without a header."""
    header, body = split_header(text)
    return Submission(
        text=body,
        title=header.get("title"),
        published=header.get("published"),
        publisher=header.get("publisher"),
        url=header.get("url"),
    )


def split_header(text: str) -> tuple[dict[str, str], str]:
    """The header's fields (keys in lower case; empty ones left out) and the text below it."""
    lines = text.lstrip("\ufeff").split("\n", LONGEST_HEADER)
    fields: dict[str, str] = {}
    for number, line in enumerate(lines):
        if line.strip() == "---" and number > 0:
            return fields, "\n".join(lines[number + 1 :])
        found = _FIELD.fullmatch(line.strip())
        if found is None:
            break
        if found[2].strip():
            fields[found[1].lower()] = found[2].strip()
    return {}, text
