"""Run every program in benchmarks/ that works without a file of the caller's, one after the other.

The scoring adapters (``coding``, ``dates``) read records that are handed to them and are left out.
The exit code is 1 if any program failed; a failing one does not keep the others from running.
"""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "benchmarks"
ADAPTERS = {"coding", "dates"}


def names(folder: Path) -> list[str]:
    """The programs to run, in alphabetical order; names that begin with an underscore are their helpers."""
    return sorted(p.stem for p in folder.glob("*.py") if not p.stem.startswith("_") and p.stem not in ADAPTERS)


def run(name: str) -> bool:
    """Run one program and say whether it ended well."""
    print(f"\n=== {name} ===", flush=True)
    command = [sys.executable, "-m", f"benchmarks.{name}"]
    return subprocess.run(command, cwd=FOLDER.parent, check=False).returncode == 0  # noqa: S603 - our own programs


def main() -> int:
    """Run them all and name those that failed."""
    failed = [name for name in names(FOLDER) if not run(name)]
    if failed:
        print(f"\nfailed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
