"""``migrate``: bring the record's tables up to date."""

import typer

from db import connection
from service.cli.running import fail, read_settings, run, shown


def migrate() -> None:
    """Apply the migrations that are missing, and say which."""
    settings = read_settings()
    for name in (applied := run(_migrate(settings.database_url))):
        typer.echo(f"applied {name}")
    if not applied:
        typer.echo(f"{shown(settings.database_url)} is up to date")


async def _migrate(url: str) -> list[str]:
    try:
        return await connection.migrate(url)
    except Exception as error:  # drivers raise what they like; the caller needs to know which database and why
        fail(f"cannot migrate {shown(url)}: {error or type(error).__name__}")
