"""``keys``: who may write (and read, where reads are not open)."""

from enum import Enum
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from db import keys as store
from db.rows import KeyRow
from service.cli.running import fail, opened, read_settings, run
from service.settings import Settings

keys = typer.Typer(help="Make, list and revoke keys.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="What the key is for; names are unique.")]


class Scope(str, Enum):
    """What a key allows: reading, or reading and writing."""

    READ = "read"
    WRITE = "write"


@keys.command()
def create(name: Name, scope: Annotated[Scope, typer.Option(help="What it allows.")] = Scope.WRITE) -> None:
    """Make a key and print it. It cannot be shown again: only its hash is kept."""
    typer.echo(run(_create(read_settings(), name, scope.value)))


@keys.command(name="list")
def list_() -> None:
    """Name, scope and age of every key."""
    table = Table("name", "scope", "made")
    for row in run(_list(read_settings())):
        table.add_row(row.name, row.scope, f"{row.created_at:%Y-%m-%d %H:%M} UTC")
    Console().print(table)


@keys.command()
def revoke(name: Name) -> None:
    """Make a key worthless at once."""
    if not run(_revoke(read_settings(), name)):
        fail(f"there is no key called {name!r}")
    typer.echo(f"revoked {name}")


async def _create(settings: Settings, name: str, scope: str) -> str:
    async with opened(settings):
        try:
            return await store.create_key(name, scope)
        except ValueError as error:  # the name is taken, or no name
            fail(str(error))


async def _list(settings: Settings) -> list[KeyRow]:
    async with opened(settings):
        return await store.list_keys()


async def _revoke(settings: Settings, name: str) -> bool:
    async with opened(settings):
        return await store.revoke_key(name)
