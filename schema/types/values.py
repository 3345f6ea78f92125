"""Checks on single input values, and names of actors looked up: what a scalar cannot say by its type."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from uuid import UUID

from db.queries import actors as actor_queries
from schema.errors import ErrorCode, UserError
from schema.types.node import row_id

MAX_VALUES = 50  # of one field
MAX_CHARACTERS = 500  # of one value


def wrong(field: str, message: str) -> UserError:
    """The error for an impossible value."""
    return UserError(ErrorCode.BAD_USER_INPUT, f"{field}: {message}", field=field)


def word(field: str, value: str | None) -> str | None:
    """A text that the database can be asked for: not blank, not too long, and no character it cannot hold."""
    if value is None:
        return None
    if len(value) > MAX_CHARACTERS:
        message = f"{field} has {len(value)} characters; at most {MAX_CHARACTERS} are allowed."
        raise UserError(ErrorCode.LIMIT_EXCEEDED, message, limit=MAX_CHARACTERS, value=len(value))
    if not value.strip():
        raise wrong(field, "a blank value means nothing; leave the field out.")
    if any(char == "\0" or "\ud800" <= char <= "\udfff" for char in value):
        raise wrong(field, "NUL and lone surrogates are not text.")
    return value.strip()


def search(field: str, value: str | None) -> str | None:
    """Words to look for; raises where there is none, which would find everything."""
    checked = word(field, value)
    if checked is not None and not any(char.isalnum() for char in checked):
        raise wrong(field, f"{checked[:40]!r} holds no word to look for.")
    return checked


def words(field: str, values: Sequence[str] | None) -> tuple[str, ...]:
    """The texts of a list, each checked; ``()`` where none is given."""
    if values is not None and len(values) > MAX_VALUES:
        message = f"{field} has {len(values)} values; at most {MAX_VALUES} are allowed."
        raise UserError(ErrorCode.LIMIT_EXCEEDED, message, limit=MAX_VALUES, value=len(values))
    return tuple(checked for value in values or () if (checked := word(field, value)))


def countries(field: str, values: Sequence[str] | None) -> tuple[str, ...]:
    """Country codes in capitals; raises for what is not three letters."""
    codes = tuple(value.upper() for value in words(field, values))
    for code in codes:
        if not (len(code) == 3 and code.isascii() and code.isalpha()):
            raise wrong(field, f"{code[:40]!r} is not an ISO 3166-1 alpha-3 code such as 'PRK'.")
    return codes


def days(start: date | None, end: date | None, start_name: str, end_name: str) -> None:
    """Raise where the first day is after the last."""
    if start and end and start > end:
        raise wrong(start_name, f"{start} is after {end_name}, {end}.")


def at_least(field: str, value: float | None, least: float) -> None:
    """Raise for a number below what makes sense (NaN included)."""
    if value is not None and not value >= least:
        raise wrong(field, f"{value} is below {least}.")


def instant(field: str, value: datetime | None) -> datetime | None:
    """A moment in UTC; raises where the offset is missing, for it is never guessed."""
    if value is None:
        return None
    if value.tzinfo is None:
        raise wrong(field, "the offset from UTC is missing, such as the Z in 2023-10-18T00:00:00Z.")
    try:
        return value.astimezone(UTC)
    except OverflowError as cause:  # year 1 or 9999, and an offset that leads out of it
        raise wrong(field, "there is no such moment in UTC.") from cause


async def actor_ids(field: str, values: Sequence[str] | None, *, one_each: bool = False) -> tuple[UUID, ...]:
    """The actors meant by names, aliases or ids. ``one_each``: a name that several actors bear is an error."""
    given = words(field, values)
    known = {value: key for value in given if (key := _id(value))}
    names = [value for value in given if value not in known]
    found = await actor_queries.find_actors(names) if names else {}
    keys: dict[UUID, None] = {}
    for value in given:
        matches = [known[value]] if value in known else found.get(value, [])
        _check_matches(value, matches, one_each)
        keys.update(dict.fromkeys(matches))
    return tuple(keys)


async def actor_id(field: str, name: str) -> UUID | None:
    """The one actor of a name or alias; ``None`` where there is none."""
    checked = word(field, name) or ""
    matches = (await actor_queries.find_actors([checked])).get(checked, [])
    if matches:
        _check_matches(checked, matches, one_each=True)
    return matches[0] if matches else None


def _id(value: str) -> UUID | None:
    """The actor that a value names by its id, if that is what it is."""
    try:
        return row_id("Actor", value)
    except UserError:
        return None


def _check_matches(value: str, matches: list[UUID], one_each: bool) -> None:
    """Raise for a name that nobody bears, or that too many bear."""
    if not matches:
        raise UserError(ErrorCode.UNKNOWN_ACTOR, f"No actor is called {value[:100]!r}.", name=value[:100])
    if one_each and len(matches) > 1:
        message = f"{len(matches)} actors are called {value[:100]!r}; give the id of the one you mean."
        raise UserError(ErrorCode.AMBIGUOUS_ACTOR, message, name=value[:100], ids=[str(key) for key in matches])
