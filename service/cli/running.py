"""What every command needs: the settings, an open record, and errors as one readable line."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import NoReturn, TypeVar
from urllib.parse import urlsplit

import typer
from pydantic import ValidationError
from rich.console import Console

from db import connection
from db.errors import RecordError
from db.filters import ArticleFilter, PageRequest
from db.queries import articles
from service.errors import DatelineError
from service.log import configure_logging
from service.settings import Settings

T = TypeVar("T")

INTERRUPTED = 130  # the shell's convention for a command ended by Ctrl-C

errors = Console(stderr=True, soft_wrap=True, highlight=False)


def fail(message: str, code: int = 1) -> NoReturn:
    """End the command with one line on standard error."""
    errors.print(f"error: {message}", markup=False)
    raise typer.Exit(code)


def read_settings(**given: object) -> Settings:
    """The settings of the environment, with what the command line gives (``None``: not given) put over them."""
    try:
        over = {name: value for name, value in given.items() if value is not None}
        settings = Settings.model_validate({**Settings().model_dump(), **over})
    except ValidationError as error:
        lines = [f"DATELINE_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors()]
        fail("; ".join(lines), 2)
    configure_logging(settings)
    return settings


def run(work: Coroutine[object, object, T]) -> T:
    """Run a command's work to its end; what a person can mend becomes a line, not a traceback."""
    try:
        return asyncio.run(work)
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except DatelineError as error:
        fail(f"{error.title}: {error.detail}")
    except RecordError as error:
        fail(str(error))


@asynccontextmanager
async def opened(settings: Settings, *, migrate: bool | None = None) -> AsyncIterator[None]:
    """The record, open; the embedded one is brought up to date first, as ``migrate`` may ask for any."""
    try:
        if settings.embedded if migrate is None else migrate:
            await connection.migrate(settings.database_url)
        await connection.connect(settings.database_url)
    except Exception as error:  # drivers raise what they like; the caller needs to know which database and why
        fail(f"cannot open {shown(settings.database_url)}: {error or type(error).__name__}")
    try:
        await _check_tables(settings)
        yield
    finally:
        await connection.close()


async def _check_tables(settings: Settings) -> None:
    """Fail with the way out when the tables are not there, or not those of this version."""
    try:
        await articles.list_articles(ArticleFilter(), PageRequest(first=1))
    except Exception as error:  # drivers raise what they like, and here all of it means the same
        fail(f"{shown(settings.database_url)} is not set up ({error}); run the command migrate first")


def shown(url: str) -> str:
    """A database URL without its password."""
    parts = urlsplit(url)
    secret = parts.password
    return url.replace(f":{secret}@", ":…@", 1) if secret else url
