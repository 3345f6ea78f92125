"""``code``: what the coder finds in one article, without any database."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import orjson
import typer

from db.vocabulary import ArticleStatus, Role
from service.cli.running import fail
from service.cli.show import console, counted, event_table, quote, what, when
from service.errors import ArticleError, DatelineError
from service.extraction.record import Event, Extraction, Mention
from service.ingest.article import Limits, Submission, prepare
from service.ingest.files import read_bytes
from service.ingest.load import reason
from service.ingest.render import event_json, explanation
from service.published import parse_published, to_partial_date

File = Annotated[Path, typer.Argument(help="A .txt or .json file, or - for standard input.")]
Published = Annotated[str | None, typer.Option(help="When it was published: 2023, 2023-10, 2023-10-12 or RFC 3339.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, for programs.")]
Explain = Annotated[bool, typer.Option("--explain", help="Which rule and which words made each event.")]

LIMITS = Limits(text=10_000_000, title=500)  # nothing is stored: only as much as the coder can be asked for


def code(file: File, published: Published = None, as_json: AsJson = False, explain: Explain = False) -> None:
    """Code one article and show who did what to whom, when, how surely, and the words that say so."""
    try:
        found = extraction(_read(file), published)
    except (DatelineError, OSError) as error:
        fail(f"{file}: {reason(error)}")
    if as_json:
        for event in found.events:
            sys.stdout.write(orjson.dumps(event_json(event, found.text)).decode() + "\n")
        return
    _show(found, explain)


def extraction(submission: Submission, published: str | None) -> Extraction:
    """Code a submission as it would be stored; text without a headline is coded as it is."""
    from service.extraction.pipeline import extract  # here, because it brings the dictionaries with it

    now = datetime.now(UTC)
    given = published if published is not None else submission.published
    when_published = to_partial_date(parse_published(given, now=now) if given is not None else None)
    try:
        article = prepare(replace(submission, published=None), LIMITS, now=now).new
    except ArticleError as error:
        if error.code != "missing_title":
            raise
        return extract(submission.text, published=when_published)
    return extract(article.text, title=article.title, published=when_published)


def _read(file: Path) -> Submission:
    raw = sys.stdin.buffer.read() if file == Path("-") else file.read_bytes()
    return read_bytes(raw, as_json=file.suffix.lower() == ".json")


def _show(found: Extraction, explain: bool) -> None:
    out = console()
    if found.title:
        out.print(found.title, style="bold", markup=False)
    if found.status is ArticleStatus.NOT_ENGLISH:
        out.print("This is not English; nothing was coded.")
        return
    out.print(event_table(_row(event, found.text) for event in found.events))
    for number, event in enumerate(found.events if explain else (), 1):
        out.print(f"{number}. {event.summary or what(event.type, event.mode)}", style="bold", markup=False)
        out.print("\n".join(explanation(event, found.text)), markup=False)
    out.print(counted(len(found.events), "event"))


def _row(event: Event, text: str) -> tuple[str, str, str, str, str, str]:
    said = f"\n— says {event.attribution.text}" if event.attribution else ""
    return (
        when(event.date.value, event.date.precision),
        _names(event, Role.ACTOR),
        what(event.type, event.mode),
        _names(event, Role.RECIPIENT),
        event.status,
        (_quote(event.mentions[0], text) if event.mentions else "") + said,
    )


def _quote(mention: Mention, text: str) -> str:
    start = mention.sentence.start
    return quote(mention.sentence.of(text), mention.trigger.start - start, mention.trigger.end - start)


def _names(event: Event, role: Role) -> str:
    return ", ".join(part.actor.name for part in event.side(role))
