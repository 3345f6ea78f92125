"""Keyset pages: rows after or before a place in an order, never an OFFSET.

A cursor is the place of one row: the name of its list and order and the values it is sorted by, as URL-safe
base64 of JSON. It stays good when rows come and go, and also when its own row goes.
"""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

import orjson

from db.errors import CursorError, PageError
from db.filters import PageRequest
from db.queries.sql import Record, Sql
from db.rows import Page
from db.sorting import MAX_KEY

T = TypeVar("T")
MAX_PAGE = 100
_MAX_CURSOR = 4096


@dataclass(frozen=True, slots=True)
class Keyset:
    """An order: a name for its cursors and its columns, the last of them an id. ``texts``: which hold text."""

    name: str
    columns: tuple[str, ...]
    descending: bool
    texts: frozenset[int] = frozenset()

    def order(self, backwards: bool) -> str:
        """The ORDER BY list."""
        direction = "DESC" if self.descending != backwards else "ASC"
        return ", ".join(f"{column} {direction}" for column in self.columns)

    def beyond(self, sql: Sql, cursor: str, backwards: bool) -> str:
        """The condition for rows beyond a cursor, in the direction of travel."""
        placeholders = sql.bind_all(self.decode(cursor))
        return f"({', '.join(self.columns)}) {'<' if self.descending != backwards else '>'} {placeholders}"

    def encode(self, values: Sequence[object]) -> str:
        """The cursor of the row that is sorted by these values."""
        *keys, row_id = values
        return base64.urlsafe_b64encode(orjson.dumps([self.name, *keys, str(row_id)])).decode()

    def decode(self, cursor: str) -> list[object]:
        """The values of a cursor. Raises CursorError for one that is malformed or of another list or order."""
        name, *values = _parse(cursor)
        if name != self.name or len(values) != len(self.columns):
            raise CursorError("the cursor belongs to another list or order")
        return [self._value(at, value) for at, value in enumerate(values)]

    def _value(self, at: int, value: object) -> object:
        if at == len(self.columns) - 1:
            return _uuid(value)
        if at in self.texts:
            if isinstance(value, str) and "\0" not in value:
                return value
        elif isinstance(value, int) and not isinstance(value, bool) and -MAX_KEY <= value <= MAX_KEY:
            return value
        raise CursorError("the cursor is malformed")


def _parse(cursor: str) -> list[object]:
    if len(cursor) > _MAX_CURSOR:
        raise CursorError("the cursor is malformed")
    try:
        parsed = orjson.loads(base64.b64decode(cursor.encode("ascii"), altchars=b"-_", validate=True))
    except (binascii.Error, ValueError):  # not base64, not ASCII, not JSON
        raise CursorError("the cursor is malformed") from None
    if not isinstance(parsed, list) or not parsed:
        raise CursorError("the cursor is malformed")
    return parsed


def _uuid(value: object) -> UUID:
    try:
        return UUID(str(value))
    except ValueError:
        raise CursorError("the cursor is malformed") from None


def page_size(page: PageRequest) -> int:
    """How many rows are asked for. Raises PageError unless it is one of first and last, within the bound."""
    if (page.first is None) == (page.last is None):
        raise PageError("ask for first or for last, and not for both")
    size = page.first if page.last is None else page.last
    if size is None or not 1 <= size <= MAX_PAGE:
        raise PageError(f"a page has 1 to {MAX_PAGE} rows")
    return size


def bounds(sql: Sql, keyset: Keyset, page: PageRequest) -> list[str]:
    """The conditions that a page's cursors put on its rows."""
    conditions = []
    if page.after is not None:
        conditions.append(keyset.beyond(sql, page.after, backwards=False))
    if page.before is not None:
        conditions.append(keyset.beyond(sql, page.before, backwards=True))
    return conditions


def cut(
    records: list[Record], page: PageRequest, keyset: Keyset, keys: Sequence[str], row: Callable[[Record], T]
) -> Page[T]:
    """Make a page of the records that came, one more than it holds where there are more.

    ``keys`` are the names under which the records hold the values they are sorted by. Records come in the direction of
    travel; the page is always in the list's own order. A cursor tells that a row lies behind it.
    """
    size = page_size(page)
    backwards = page.last is not None
    more = len(records) > size
    kept = records[:size]
    if backwards:
        kept.reverse()
    return Page(
        rows=[row(record) for record in kept],
        cursors=[keyset.encode([record[key] for key in keys]) for record in kept],
        has_next=page.before is not None if backwards else more,
        has_previous=more if backwards else page.after is not None,
    )
