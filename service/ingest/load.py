"""Loading article files, one after the other, with a tally of what became of them."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from db.vocabulary import ArticleStatus
from service.errors import DatelineError
from service.ingest.article import Submission
from service.ingest.files import article_files, read_file
from service.ingest.ingestor import Ingestor


@dataclass(slots=True)
class Tally:
    """How many articles were stored or known already, and which failed, with the reason."""

    stored: int = 0
    known: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)


async def load_files(
    ingestor: Ingestor, paths: Iterable[Path], max_bytes: int, *, done: Callable[[Path], None] = lambda _: None
) -> Tally:
    """Ingest files; one that fails is tallied with its reason and does not stop the others."""
    tally = Tally()
    for path in paths:
        try:
            submission = await asyncio.to_thread(read_file, path, max_bytes)
        except (DatelineError, OSError) as error:
            tally.failed.append((str(path), reason(error)))
        else:
            await load_one(ingestor, submission, str(path), tally)
        done(path)
    return tally


async def load_one(ingestor: Ingestor, submission: Submission, name: str, tally: Tally) -> None:
    """Ingest one submission and tally it under its name."""
    try:
        added = await ingestor.add(submission)
    except DatelineError as error:
        tally.failed.append((name, reason(error)))
        return
    if added.status is ArticleStatus.FAILED:
        tally.failed.append((name, "it is stored, but the coder broke on it; the log says where"))
    else:
        tally.stored += added.created
        tally.known += not added.created


async def load_seeds(ingestor: Ingestor, folder: Path, max_bytes: int) -> Tally:
    """Ingest the articles a fresh install shows; those already stored are only read, not coded again."""
    return await load_files(ingestor, article_files(folder), max_bytes)


def reason(error: Exception) -> str:
    """Why a file failed, on one line, for people."""
    if isinstance(error, DatelineError):
        return f"{error.title}: {error.detail}"
    return str(error.strerror) if isinstance(error, OSError) and error.strerror else str(error)
