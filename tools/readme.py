"""Run every command that README.md shows, against a fresh install, and write what it printed below it.

``python -m tools.readme`` rewrites the outputs; ``--check`` changes nothing, prints the difference and exits 1 if there
is one. A command is a fenced block of ``sh`` with an output block below it, between two markers::

    <!-- output -->
    ...a fenced block, rewritten whole...
    <!-- end -->

The install is a temporary folder with links to this one's code and seeds, and a record and a write key of its own. The
service answers on a free port of 127.0.0.1, shown as 8000. Values that no two installs share are masked (``MASKS``).
Commands run by ``sh``; a machine without curl gets ``tools.curl`` in its place.
"""

import argparse
import difflib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
LINKED = ("service", "schema", "db", "seeds", "tools", "benchmarks", "tests")
START = "make run"  # the one block that stands for the service's own start
READY = "Ctrl-C ends it"
PATIENCE = 120  # seconds for any one command; far more than it takes
SHOWN = "127.0.0.1:8000"
MASKS = (
    (re.compile(r"dateline_[\w-]{43}"), "dateline_…"),  # the write key of this install
    (re.compile(r'("stored_at": ?)"[^"]*"'), r'\1"2026-11-23T12:00:00Z"'),  # when the article came in
    (re.compile(r'("rule": "[\w.]+):\d+"'), r'\1:…"'),  # where a line stands moves with every line above it
)
_LINES = r"(?:(?!```).*\n)*"
BLOCK = re.compile(
    rf"(?P<head>^```sh\n(?P<command>{_LINES})```\n\n<!-- output -->\n```\w*\n){_LINES}```\n<!-- end -->$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Install:
    """A running install: its folder, the environment of its commands, its port and what it printed at its start."""

    folder: Path
    environment: dict[str, str]
    port: int
    banner: str

    def output(self, command: str) -> str:
        """What a command of the page prints. Raises RuntimeError with its errors when it fails."""
        if command.strip() == START:
            return self._as_shown(self.banner)
        done = subprocess.run(  # noqa: S603 - the commands of our own page
            ["sh", "-c", command.replace(SHOWN, f"127.0.0.1:{self.port}")],  # noqa: S607
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{command}\nended with {done.returncode}: {done.stderr or done.stdout}")
        return self._as_shown(done.stdout)

    def _as_shown(self, printed: str) -> str:
        text = printed.replace(f"127.0.0.1:{self.port}", SHOWN)
        for pattern, mask in MASKS:
            text = pattern.sub(mask, text)
        lines = [line.rstrip() for line in text.strip("\n").splitlines()]
        return "\n".join([*lines, ""])


@contextmanager
def install() -> Iterator[Install]:
    """A fresh install that serves until the block ends."""
    with tempfile.TemporaryDirectory(prefix="dl") as name:
        folder = Path(name)
        environment = _prepare(folder)
        with (folder / "log").open("w+") as log:
            process = subprocess.Popen(
                [".venv/bin/python", "-m", "service", "serve", "--port", "0"],
                cwd=folder,
                env=environment,
                text=True,
                stdout=subprocess.PIPE,
                stderr=log,
            )
            try:
                banner = _banner(process, folder / "log")
                found = re.search(r"ready at http://127\.0\.0\.1:(\d+)", banner)
                assert found is not None
                yield Install(folder, environment, int(found[1]), banner)
            finally:
                process.send_signal(signal.SIGINT)
                process.communicate(timeout=PATIENCE)


def _prepare(folder: Path) -> dict[str, str]:
    """Link the code and the interpreter into the folder; gives the environment, which no setting of ours leaks into."""
    for linked in LINKED:
        (folder / linked).symlink_to(ROOT / linked)
    (folder / ".venv").symlink_to(sys.prefix)
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("DATELINE_") and name not in ("COLUMNS", "FORCE_COLOR", "KEY")
    }
    if shutil.which("curl") is None:
        stand_in = folder / "bin" / "curl"
        stand_in.parent.mkdir()
        stand_in.write_text('#!/bin/sh\nexec .venv/bin/python -m tools.curl "$@"\n')
        stand_in.chmod(0o755)
        environment["PATH"] = f"{stand_in.parent}{os.pathsep}{environment.get('PATH', os.defpath)}"
    return environment


def _banner(process: subprocess.Popen[str], log: Path) -> str:
    """What the service prints until it is ready; raises RuntimeError with its log if it ends before."""
    assert process.stdout is not None
    watchdog = threading.Timer(PATIENCE, process.kill)
    watchdog.start()
    shown = ""
    try:
        for line in process.stdout:
            shown += line
            if READY in line:
                return shown
    finally:
        watchdog.cancel()
    raise RuntimeError(f"the service did not start: {shown}{log.read_text('utf-8')}")


def rewritten(page: str, running: Install) -> str:
    """The page with every output as the commands print it now, one after the other."""

    def block(found: re.Match[str]) -> str:
        return f"{found['head']}{running.output(found['command'])}```\n<!-- end -->"

    return BLOCK.sub(block, page)


def difference(before: str, after: str) -> str:
    """How the page differs from what the commands print, as a unified diff; empty when it does not."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), "README.md", "as it runs", lineterm="", n=1)
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Rewrite the page, or check it."""
    parser = argparse.ArgumentParser(description="Rerun every command of README.md and write its output below it.")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 when an output differs")
    asked = parser.parse_args(arguments)
    page = README.read_text("utf-8")
    with install() as running:
        now = rewritten(page, running)
    found = difference(page, now)
    if asked.check:
        print(found or "README.md shows what its commands print")
        return int(bool(found))
    README.write_text(now, "utf-8")
    print("README.md is rewritten" if found else "README.md shows what its commands print")
    return 0


if __name__ == "__main__":
    sys.exit(main())
