"""The servers that a benchmark asks: each a process of its own with one worker, on a free port of loopback."""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

START = 30.0  # seconds a server may take until it listens


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    name: str
    port: int
    process: psutil.Process

    def processor(self) -> float:
        """Seconds of processor time that it and its children have used."""
        spent = [p.cpu_times() for p in (self.process, *self.process.children(recursive=True))]
        return float(sum(times.user + times.system for times in spent))

    def resident(self) -> float:
        """Megabytes that it holds."""
        return float(self.process.memory_info().rss) / 2**20


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(name: str, command: list[str], port: int, **settings: str) -> Iterator[Server]:
    """Start a server, wait until it listens, and end it afterwards. Raises RuntimeError with its log if it does not."""
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, env={**os.environ, **settings}, stdout=log, stderr=log)  # noqa: S603 - ours
        try:
            try:
                asyncio.run(_listening(port, process))
            except TimeoutError:
                log.seek(0)
                raise RuntimeError(f"{name} does not listen:\n{log.read()[-3000:].decode(errors='replace')}") from None
            yield Server(name, port, psutil.Process(process.pid))
        finally:
            process.terminate()
            process.wait(timeout=20)


async def _listening(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait for a port to be listened on; raises TimeoutError where the process ends or takes too long."""
    async with asyncio.timeout(START):
        while True:
            if process.poll() is not None:
                raise TimeoutError
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.1)
            else:
                writer.close()
                return


@contextmanager
def floor(database: str) -> Iterator[Server]:
    """The bare handler over one statement."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "uvicorn", "benchmarks.serving.floor:app", "--port", str(port)),
        *("--log-level", "warning", "--no-access-log"),
    ]
    with serving("floor", command, port, FLOOR_DATABASE=database) as server:
        yield server


@contextmanager
def dateline(database: str) -> Iterator[Server]:
    """The service, with its defaults but for where the record is."""
    port = free_port()
    with tempfile.TemporaryDirectory() as var:
        settings = {
            "DATELINE_VAR": var,
            "DATELINE_DATABASE_URL": database,
            "DATELINE_SEEDS": "",
            "DATELINE_PORT": str(port),
            "DATELINE_LOG_LEVEL": "warning",
        }
        root = Path(__file__).resolve().parents[2]
        command = [sys.executable, "-m", "service", "serve"]
        with serving("dateline", command, port, PYTHONPATH=str(root), **settings) as server:
            yield server
