"""The write key that a fresh install makes for itself, so that the first POST works without ceremony."""

import os
from pathlib import Path

from db import keys
from service.settings import Settings

NAME = "install"


async def write_key(settings: Settings) -> str | None:
    """The key made for this install, made now if need be; ``None`` where writes need none or keys are managed.

    It is kept in a file that only its owner can read (mode 0600), since the record holds nothing but its hash, and
    shown at every start; it never goes to the log. On a shared database that has keys already, none is made.
    """
    if not settings.write_key_required:
        return None
    kept = _read(settings.key_file)
    if kept is not None and await keys.check_key(kept) is not None:
        return kept
    if not settings.embedded and await keys.list_keys():
        return None
    await keys.revoke_key(NAME)  # its secret is lost: nobody has the file
    secret = await keys.create_key(NAME)
    _write(settings.key_file, secret)
    return secret


def _read(path: Path) -> str | None:
    try:
        return path.read_text("utf-8").strip() or None
    except FileNotFoundError:
        return None


def _write(path: Path, secret: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(secret + "\n")
