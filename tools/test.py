"""Run the suite once per database dialect, each in its own process, and say how each of them went.

``python -m tools.test [sqlite] [postgresql]``; without arguments both. The processes run side by side: the first
one's output is shown as it comes, the other's when the first is done. The last lines are pytest's own closing
lines, a failing one last. The exit code is 1 if any dialect failed.

A second dialect in one process would meet SQL that Tortoise has cached for the first, hence the processes.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

DIALECTS = ("sqlite", "postgresql")
CLOSING = re.compile(r"^=*\s*(?:\d+ [a-z]+(?:, )?)+ in [\d.]+s.*$|^no tests ran in .*$", re.MULTILINE)
COLOUR = re.compile(r"\x1b\[[\d;]*m")


@dataclass(frozen=True, slots=True)
class Result:
    """How one dialect went: its exit code and pytest's closing line (or a sentence where there is none)."""

    dialect: str
    code: int
    closing: str


@dataclass(frozen=True, slots=True)
class Run:
    """A suite under way, with the file its output goes to."""

    dialect: str
    process: subprocess.Popen[bytes]
    output: IO[bytes]


def closing_line(output: str) -> str | None:
    """The last line in which pytest sums up, without colours; ``None`` where it never got so far."""
    found = CLOSING.findall(COLOUR.sub("", output))
    return found[-1] if found else None


def start(dialect: str, arguments: Sequence[str], folder: Path) -> Run:
    """Start the suite on a dialect; its output goes to a file in ``folder``."""
    output = (folder / dialect).open("wb+")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments]
    environment = {**os.environ, "DATELINE_TEST_DATABASE": dialect, "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
        command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=environment
    )
    return Run(dialect, process, output)


def follow(run: Run) -> Result:
    """Show a run's output until it ends."""
    print(f"\n--- {run.dialect} ---", flush=True)
    path = Path(run.output.name)
    with path.open("rb") as reader:
        ended = False
        while not ended:
            try:
                run.process.wait(timeout=0.3)
                ended = True
            except subprocess.TimeoutExpired:
                pass
            sys.stdout.buffer.write(reader.read())
            sys.stdout.flush()
    run.output.close()
    closing = closing_line(path.read_text("utf-8", "replace"))
    return Result(run.dialect, run.process.returncode, closing or "pytest ended without a closing line")


def run_all(dialects: Sequence[str], arguments: Sequence[str]) -> list[Result]:
    """Run the suite on every dialect and collect the results, in the order asked for."""
    with tempfile.TemporaryDirectory() as folder:
        runs: list[Run] = []
        try:
            runs.extend(start(dialect, arguments, Path(folder)) for dialect in dialects)
            return [follow(run) for run in runs]
        finally:
            for run in runs:
                if run.process.poll() is None:
                    run.process.terminate()
                    run.process.wait()


def report(results: Sequence[Result]) -> str:
    """The closing lines, each under its dialect's name, failures last so that they cannot be missed."""
    ordered = sorted(results, key=lambda result: result.code != 0)
    blocks = [f"{r.dialect}: {'passed' if r.code == 0 else f'FAILED (exit {r.code})'}\n{r.closing}" for r in ordered]
    return "\n".join(["", *blocks])


def main(arguments: Sequence[str]) -> int:
    """Run what the arguments name; words that are no dialect are pytest's."""
    dialects = [word for word in arguments if word in DIALECTS] or list(DIALECTS)
    results = run_all(dialects, [word for word in arguments if word not in DIALECTS])
    print(report(results), flush=True)
    return int(any(result.code != 0 for result in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
