"""Relay's global object identification: an opaque id that names the type and the row.

The id is base64 of ``Type:uuid`` (https://relay.dev/graphql/objectidentification.htm). Wherever an id is taken, the
bare UUID that REST and the exports show is taken too.
"""

import re
from base64 import b64decode, b64encode
from uuid import UUID

import strawberry

from schema.errors import ErrorCode, UserError

# The usual form only: Python's UUID also takes braces, prefixes and bare digits, which may be names.
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@strawberry.interface(description="An object that can be fetched again by its id alone, with the field `node`.")
class Node:
    """Relay's Node; the implementing types give the id."""

    id: strawberry.ID = strawberry.field(description="Opaque and stable: the same object has the same id for good.")


def global_id(kind: str, key: UUID) -> strawberry.ID:
    """The id of a row of one type.

    >>> global_id("Event", UUID(int=7))
    'RXZlbnQ6MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDA3'
    """
    return strawberry.ID(b64encode(f"{kind}:{key}".encode()).decode())


def split_id(value: str) -> tuple[str, UUID]:
    """The type name and the row of an id; a bare UUID has the type name ``""``. Raises ``INVALID_ID``."""
    try:
        if _UUID.fullmatch(value):
            return "", UUID(value)
        kind, _, key = b64decode(value, validate=True).decode().partition(":")
        return kind, UUID(key)
    except ValueError as cause:  # base64, UTF-8 and UUID errors are all ValueErrors
        raise UserError(ErrorCode.INVALID_ID, f"{value[:80]!r} is not an id.", value=value[:80]) from cause


def row_id(kind: str, value: str) -> UUID:
    """The row that an id of one type means. Raises ``INVALID_ID`` for the id of another type."""
    found, key = split_id(value)
    if found not in ("", kind):
        message = f"{value[:80]!r} is the id of an object of type {found[:40]!r}; here a {kind} is meant."
        raise UserError(ErrorCode.INVALID_ID, message, value=value[:80])
    return key
