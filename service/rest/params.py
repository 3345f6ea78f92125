"""Query parameters, read strictly: unknown ones, repeated ones and impossible values are errors that say what is right.

A parameter that takes several values may be repeated or hold them with commas: ``?type=AID&type=CONSULT`` is
``?type=AID,CONSULT``.
"""

import re
from collections.abc import Collection
from datetime import date, datetime
from enum import Enum
from typing import TypeVar
from uuid import UUID

from starlette.datastructures import QueryParams

from service.actor_names import as_uuid
from service.errors import DatelineError, PublishedError
from service.published import Published, read_published

E = TypeVar("E", bound=Enum)

MAX_TEXT = 200  # characters of one value
_ALPHA3 = re.compile(r"[A-Za-z]{3}")
_DATE_FORMS = "Give a year, month or day: 2023, 2023-10 or 2023-10-12."


def invalid(name: str, detail: str, **extra: object) -> DatelineError:
    """The error for a value that ``name`` cannot have."""
    return DatelineError("invalid_parameter", f"{name}: {detail}", parameter=name, **extra)


class Params:
    """The query parameters of one request. ``allowed`` are the names it may have; others raise DatelineError."""

    def __init__(self, given: QueryParams, allowed: Collection[str], max_values: int) -> None:
        unknown = sorted(set(given) - set(allowed))
        if unknown:
            names = ", ".join(repr(name[:50]) for name in unknown)
            valid = sorted(allowed)
            detail = f"{names} cannot be used here. Valid are: {', '.join(valid) or 'none'}."
            raise DatelineError("unknown_parameter", detail, parameters=[n[:50] for n in unknown], valid=valid)
        self._given = given
        self._max_values = max_values

    def one(self, name: str) -> str | None:
        """A single value; ``None`` when it is not given. Giving it twice, empty or with NUL is an error."""
        values = self._given.getlist(name)
        if len(values) > 1:
            raise invalid(name, "it is given more than once.")
        return self._checked(name, values[0]) if values else None

    def search(self, name: str) -> str | None:
        """Words to look for; a value without any would find everything, and is an error."""
        value = self.one(name)
        if value is not None and not any(char.isalnum() for char in value):
            raise invalid(name, f"{value[:40]!r} holds no word to look for.")
        return value

    def many(self, name: str) -> tuple[str, ...]:
        """Several values, without repetitions, in the order given."""
        parts = [part.strip() for value in self._given.getlist(name) for part in value.split(",")]
        if len(parts) > self._max_values:
            raise invalid(name, f"{len(parts)} values; at most {self._max_values} are allowed.", limit=self._max_values)
        return tuple(dict.fromkeys(self._checked(name, part) for part in parts))

    def choices(self, name: str, kind: type[E]) -> tuple[E, ...]:
        """Several members of an enumeration, in any case, with ``-`` or ``_``."""
        return tuple(_member(name, value, kind) for value in self.many(name))

    def choice(self, name: str, kind: type[E]) -> E | None:
        """One member of an enumeration."""
        value = self.one(name)
        return None if value is None else _member(name, value, kind)

    def integer(self, name: str, low: int, high: int) -> int | None:
        """A whole number from ``low`` to ``high``."""
        value = self.one(name)
        if value is None:
            return None
        if not re.fullmatch(r"-?\d{1,9}", value, re.ASCII) or not low <= int(value) <= high:
            raise invalid(name, f"{value!r} is not a whole number from {low} to {high}.", limit=high, value=value)
        return int(value)

    def fraction(self, name: str) -> float | None:
        """A number from 0 to 1."""
        value = self.one(name)
        if value is None:
            return None
        if not re.fullmatch(r"\d{1,3}(\.\d{1,9})?|\.\d{1,9}", value, re.ASCII) or float(value) > 1:
            raise invalid(name, f"{value!r} is not a number from 0 to 1.")
        return float(value)

    def flag(self, name: str) -> bool:
        """true or false; false when it is not given."""
        value = self.one(name)
        if value is not None and value.lower() not in ("true", "false"):
            raise invalid(name, f"{value!r} is neither true nor false.", valid=["true", "false"])
        return value is not None and value.lower() == "true"

    def countries(self, name: str) -> tuple[str, ...]:
        """ISO 3166-1 alpha-3 codes, in any case."""
        for value in self.many(name):
            if not _ALPHA3.fullmatch(value):
                raise invalid(name, f"{value!r} is not an ISO 3166-1 alpha-3 code such as PRK.")
        return tuple(value.upper() for value in self.many(name))

    def ids(self, name: str) -> tuple[UUID, ...]:
        """Ids of the record."""
        found = [(value, as_uuid(value)) for value in self.many(name)]
        for value, id_ in found:
            if id_ is None:
                raise invalid(name, f"{value!r} is not an id: 8-4-4-4-12 hexadecimal digits.")
        return tuple(id_ for _, id_ in found if id_ is not None)

    def days(self) -> tuple[date | None, date | None]:
        """``from`` and ``to``, inclusive: the first day the one may mean, and the last day the other may."""
        start, end = self._date("from"), self._date("to")
        first, last = start.start if start else None, end.end if end else None
        if first and last and first > last:
            raise invalid("from", f"{first} is after {last}, where to ends.")
        return first, last

    def moment(self, name: str) -> datetime | None:
        """An instant, or the last instant of a year, month or day (UTC)."""
        value = self.one(name)
        if value is None:
            return None
        try:
            return read_published(value).last
        except PublishedError as error:
            detail = (
                f"{value!r} is not an RFC 3339 time with its offset (2023-10-31T12:00:00Z), nor a year, month or day."
            )
            raise invalid(name, detail) from error

    def _date(self, name: str) -> Published | None:
        value = self.one(name)
        if value is None:
            return None
        try:
            found = read_published(value)
        except PublishedError as error:
            raise invalid(name, f"{value!r} is not a date. {_DATE_FORMS}") from error
        if len(value) > len("2023-10-12"):
            raise invalid(name, f"{value!r} has a time of day. {_DATE_FORMS}")
        return found

    def _checked(self, name: str, value: str) -> str:
        if not value.strip():
            raise invalid(name, "it is empty; leave it out instead.")
        if "\0" in value:
            raise invalid(name, "it holds a NUL character.")
        if len(value) > MAX_TEXT and name not in ("after", "before"):
            raise invalid(name, f"it has {len(value)} characters; at most {MAX_TEXT} are allowed.", limit=MAX_TEXT)
        return value.strip()


def _member(name: str, value: str, kind: type[E]) -> E:
    wanted = _plain(value)
    for member in kind:
        if wanted in (_plain(str(member.value)), _plain(member.name)):
            return member
    valid = [str(member.value) for member in kind]
    raise invalid(name, f"{value!r} is none of {', '.join(valid)}.", valid=valid)


def _plain(value: str) -> str:
    return value.lower().replace("-", "_")
