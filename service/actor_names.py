"""Actors as callers name them: by id, by name or by alias; a name nobody bears is answered with near ones."""

from collections.abc import Sequence
from difflib import get_close_matches
from uuid import UUID

from db.filters import ActorFilter, PageRequest
from db.queries import actors
from service.errors import UnknownActorError

SUGGESTIONS = 3
CANDIDATES = 100  # names compared with a misspelt one


async def actor_ids(values: Sequence[str], *, one_each: bool = False) -> tuple[UUID, ...]:
    """The ids of actors given by id or name; raises UnknownActorError for a name that no actor bears.

    An id is taken as it is: one that no actor has simply matches nothing. A name that several bear stands for
    each of them, or with ``one_each`` for the one with the most events.
    """
    names = [value for value in values if as_uuid(value) is None]
    found = await actors.find_actors(names) if names else {}
    resolved: list[UUID] = []
    for value in values:
        given = as_uuid(value)
        ids = [given] if given is not None else found[value]
        if not ids:
            raise UnknownActorError(value, await near_names(value))
        resolved.extend(ids[:1] if one_each else ids)
    return tuple(dict.fromkeys(resolved))


async def near_names(name: str) -> list[str]:
    """Names of actors that look like ``name``, the nearest first."""
    page = PageRequest(first=CANDIDATES)
    known: dict[str, str] = {}
    for start in (name[:3], None):  # those that begin alike, then the most frequent
        found = await actors.list_actors(ActorFilter(name=start), page)
        known |= {row.name.casefold(): row.name for row in found.rows}
    return [known[near] for near in get_close_matches(name.casefold(), known, SUGGESTIONS, 0.6)]


def as_uuid(value: str) -> UUID | None:
    """An id in its usual form (8-4-4-4-12 hexadecimal digits), else ``None``."""
    try:
        found = UUID(value)
    except ValueError:
        return None
    return found if str(found) == value.lower() else None
