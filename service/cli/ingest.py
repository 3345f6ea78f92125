"""``ingest``: articles from files, folders and standard input into the record."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from service.cli.running import errors, opened, read_settings, run
from service.core import build_core
from service.errors import DatelineError
from service.ingest.files import article_files, read_bytes
from service.ingest.ingestor import Ingestor
from service.ingest.load import Tally, load_files, load_one, reason
from service.settings import Settings

STDIN = Path("-")

Paths = Annotated[list[Path], typer.Argument(help="Files (.txt, .json), folders of them, or - for standard input.")]


def ingest(paths: Paths) -> None:
    """Store and code articles. One that fails is named with its reason, and the exit code is then 1."""
    tally = run(_ingest(read_settings(), paths))
    typer.echo(f"{tally.stored} stored, {tally.known} known already, {len(tally.failed)} failed")
    for name, why in tally.failed:
        errors.print(f"failed: {name}: {why}", markup=False)
    if tally.failed:
        raise typer.Exit(1)


async def _ingest(settings: Settings, paths: list[Path]) -> Tally:
    core = build_core(settings)
    files = [file for path in paths if path != STDIN for file in article_files(path)]
    async with opened(settings):
        try:
            tally = await _with_progress(core.ingestor, files, settings)
            if STDIN in paths:
                await _standard_input(core.ingestor, tally)
        finally:
            core.coder.close()
    return tally


async def _with_progress(ingestor: Ingestor, files: list[Path], settings: Settings) -> Tally:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("coding", total=len(files))
        return await load_files(
            ingestor,
            files,
            settings.max_body_bytes,
            done=lambda path: progress.update(task, advance=1, description=path.name[:40]),
        )


async def _standard_input(ingestor: Ingestor, tally: Tally) -> None:
    try:
        submission = read_bytes(sys.stdin.buffer.read())
    except DatelineError as error:
        tally.failed.append(("-", reason(error)))
    else:
        await load_one(ingestor, submission, "-", tally)
