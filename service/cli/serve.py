"""``serve``: migrate, load the seeds, say where, and answer until Ctrl-C."""

import os
import socket
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from db.queries import actors
from service.app import create_app
from service.cli.banner import EXAMPLE, banner, base_url
from service.cli.install import write_key
from service.cli.running import errors, fail, opened, read_settings, run
from service.cli.show import counted
from service.core import Core, build_core
from service.ingest.load import load_seeds
from service.settings import Settings

GRACE_SECONDS = 10  # requests under way get this long once the end is asked for

Host = Annotated[str | None, typer.Option(help="The address to listen on.", show_default="127.0.0.1")]
Port = Annotated[int | None, typer.Option(help="The port to listen on.", show_default="8000", min=0, max=65535)]
Seeds = Annotated[str | None, typer.Option(help="A folder of articles to load; '' loads none.", show_default="seeds")]


def serve(host: Host = None, port: Port = None, seeds: Seeds = None) -> None:
    """Serve GraphQL and REST. The embedded record is migrated, and articles in the seeds folder are loaded, first."""
    settings = read_settings(host=host, port=port, seeds=seeds)
    with _listen(settings) as listener:
        try:
            started = run(_serve(settings, listener))
        except typer.Exit as ended:
            raise typer.Exit(0 if ended.exit_code == 130 else ended.exit_code) from None
    if not started:
        fail("the service could not start; the log above says why")


async def _serve(settings: Settings, listener: socket.socket) -> bool:
    core = build_core(settings)
    try:
        return await _answer(settings, listener, core)
    finally:
        core.coder.close()  # an end in the middle of loading must not wait for a worker


async def _answer(settings: Settings, listener: socket.socket, core: Core) -> bool:
    try:
        await core.coder.warm()
    except Exception as error:  # whatever is wrong with the coder or its dictionaries, serving it is no use
        fail(f"the coder does not start: {error}")
    async with opened(settings, migrate=settings.embedded or settings.migrate_on_start):
        await _load(core, Path(settings.seeds)) if settings.seeds else None
        key = await write_key(settings)
        example = bool((await actors.find_actors([EXAMPLE]))[EXAMPLE])
    port: int = listener.getsockname()[1]
    text = banner(base_url(settings.host, port), key=key, reads_open=settings.reads_open, example=example)
    server = _Server(_config(settings, core), text)
    await server.serve(sockets=[listener])
    return server.started


async def _load(core: Core, folder: Path) -> None:
    tally = await load_seeds(core.ingestor, folder, core.settings.max_body_bytes)
    if tally.stored:
        typer.echo(f"{counted(tally.stored, 'article')} of {folder}/ loaded and coded")
    for name, why in tally.failed:
        errors.print(f"failed: {name}: {why}", markup=False)


def _config(settings: Settings, core: Core) -> uvicorn.Config:
    return uvicorn.Config(
        create_app(settings, core),
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


class _Server(uvicorn.Server):
    """Prints ``text`` once requests are answered."""

    def __init__(self, config: uvicorn.Config, text: str) -> None:
        super().__init__(config)
        self._text = text

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            typer.echo(self._text)


def _listen(settings: Settings) -> socket.socket:
    """The listening socket, taken before any work is done, so that a port in use is known at once.

    Connections inherit that nothing waits for an acknowledgement (RFC 896): an answer's head and body go out apart,
    and over a kept connection each body would come 40 ms late. The event loop does so only for sockets of its own.
    """
    try:
        listener = socket.create_server(
            (settings.host, settings.port), family=socket.AF_INET6 if ":" in settings.host else socket.AF_INET
        )
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else str(error)
        hint = "; choose another with --port" if settings.port else ""
        fail(f"cannot listen on {settings.host}:{settings.port}: {why}{hint}")
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener
