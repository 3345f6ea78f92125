"""``serve`` as a person meets it: one command, a banner that tells the truth, Ctrl-C, and again."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError

import pytest

ROOT = Path(__file__).resolve().parents[2]
SEED = "Published: 2023-10\n---\nTalks begin\n\nFrance and Germany held talks in Paris, officials said.\n"
PATIENCE = 60  # seconds; far more than it takes


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with one article."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "one.txt").write_text(SEED)
    return folder


class Served:
    """A running ``serve``: what it printed until it was ready, and where it is."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.shown = _read_until(process, "Ctrl-C ends it")
        self.url = re.search(r"ready at (http://\S+)", self.shown)[1]  # type: ignore[index]

    def stop(self) -> tuple[int, str]:
        """Send what Ctrl-C sends; gives the exit code and what stood on standard error."""
        self.process.send_signal(signal.SIGINT)
        _, log = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, log


def _read_until(process: subprocess.Popen[str], words: str) -> str:
    """What the process prints, up to the line with ``words``; fails with its log if it ends before."""
    assert process.stdout is not None
    shown = ""
    for line in process.stdout:
        shown += line
        if words in line:
            return shown
    raise AssertionError(f"ended after {shown!r}: {process.communicate()[1]}")


@contextmanager
def serve(url: str, tmp_path: Path, seeds: Path) -> Iterator[Served]:
    """``python -m service serve`` on a free port."""
    environment = {**os.environ, "DATELINE_DATABASE_URL": url, "DATELINE_VAR": str(tmp_path / "var")}
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "service", "serve", "--port", "0", "--seeds", str(seeds)],
        cwd=ROOT,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        yield Served(process)
    finally:
        process.kill()
        process.communicate()


def get(url: str) -> dict[str, list[object]]:
    """The JSON at an address."""
    with urllib.request.urlopen(url) as response:  # noqa: S310 - our own server
        found: dict[str, list[object]] = json.load(response)
        return found


def post(url: str, key: str) -> int:
    """The status of an article sent with a key."""
    headers = {"Content-Type": "text/plain", "Authorization": f"Bearer {key}"}
    address = f"{url}/articles?title=Thanks"
    request = urllib.request.Request(address, b"The talks ended.", headers)  # noqa: S310 - our own server
    try:
        with urllib.request.urlopen(request) as response:  # noqa: S310
            return int(response.status)
    except HTTPError as error:
        return error.code


def test_it_starts_says_where_ends_cleanly_and_starts_again(
    empty_database_url: str, tmp_path: Path, seeds: Path
) -> None:
    with serve(empty_database_url, tmp_path, seeds) as first:
        assert "1 article of" in first.shown
        assert f"{first.url}/graphql" in first.shown
        line = re.search(r"try +curl '([^']+)'", first.shown)
        key = re.search(r"write key +(\S+)", first.shown)
        assert line
        assert key
        assert "data" in get(line[1])
        assert (post(first.url, "wrong"), post(first.url, key[1])) == (401, 201)
        code, log = first.stop()
        assert (code, "Traceback" in log) == (0, False)
        assert key[1] not in log
    with serve(empty_database_url, tmp_path, seeds) as second:
        assert "1 article of" not in second.shown
        assert key[1] in second.shown
        assert len(get(f"{second.url}/articles")["data"]) == 2
        assert second.stop()[0] == 0
    assert (tmp_path / "var" / "write-key").stat().st_mode & 0o777 == 0o600


def test_a_port_in_use_is_one_line(empty_database_url: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "service", "serve", "--port", str(port), "--seeds", ""],
            cwd=ROOT,
            env={**os.environ, "DATELINE_DATABASE_URL": empty_database_url},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    why = "Address already in use; choose another with --port"
    assert (done.returncode, done.stderr) == (1, f"error: cannot listen on 127.0.0.1:{port}: {why}\n")
