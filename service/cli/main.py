"""All commands under one roof."""

import typer

from service.cli.code import code
from service.cli.ingest import ingest
from service.cli.keys import keys
from service.cli.migrate import migrate
from service.cli.serve import serve
from service.cli.timeline import timeline

app = typer.Typer(
    help="News articles in; who did what to whom, when, and says who, with evidence, out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command()(serve)
app.command()(ingest)
app.command()(code)
app.command()(timeline)
app.command()(migrate)
app.add_typer(keys, name="keys")
