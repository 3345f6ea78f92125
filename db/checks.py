"""What the store refuses, with the reason: text that cannot be stored and evidence that is not in the text.

All of it is a ``ValueError`` on either database, before anything is written: PostgreSQL knows no NUL character,
neither database can store half a surrogate pair, and SQLite would take over-long values that PostgreSQL rejects.
"""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass

from db.records import NewEvent, NewExtraction
from db.vocabulary import MODE_SCORES

_LIMITS = {"publisher": 255, "language": 35, "published": 64, "extractor": 64, "country": 3, "place_country": 3}


def check_text(name: str, value: str) -> None:
    """Raise ValueError for text that a database cannot hold: a NUL character, half a surrogate pair."""
    if "\0" in value:
        raise ValueError(f"{name} contains a NUL character")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{name} contains half a surrogate pair") from None


def _check_length(name: str, value: str) -> None:
    if len(value) > _LIMITS.get(name, len(value)):
        raise ValueError(f"{name} is longer than {_LIMITS[name]} characters")


def check_texts(record: object, name: str = "record") -> None:
    """Apply ``check_text`` to every string in a record, however deep, and see that each fits its column."""
    if isinstance(record, str):
        check_text(name, record)
        _check_length(name, record)
    elif isinstance(record, tuple):
        for item in record:
            check_texts(item, name)
    elif is_dataclass(record):
        for field in fields(record):
            check_texts(getattr(record, field.name), field.name)


def check_extraction(found: NewExtraction, text: str) -> None:
    """Raise ValueError unless every key is unique and known, and every span is a non-empty part of the text."""
    check_texts(found)
    actors = _unique("actor", (actor.key for actor in found.actors))
    _unique("event", (event.key for event in found.events))
    for event in found.events:
        _check_event(event, actors, len(text))


def _unique(what: str, keys: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise ValueError(f"{what} key {key!r} is given twice")
        seen.add(key)
    return seen


def _check_event(event: NewEvent, actors: set[str], length: int) -> None:
    _check_values(event)
    if not event.mentions:
        raise ValueError(f"event {event.key!r} has no mention")
    _unique(f"event {event.key!r}: trigger", (str(mention.trigger_start) for mention in event.mentions))
    _unique(f"event {event.key!r}: part", (f"{part.role} {part.actor_key}" for part in event.participants))
    parts = {(part.actor_key, part.role) for part in event.participants}
    if unknown := {key for key, _ in parts} - actors:
        raise ValueError(f"event {event.key!r} names an unknown actor: {sorted(unknown)[0]!r}")
    for mention in event.mentions:
        for start, end in mention.spans():
            _check_span(event.key, start, end, length)
        for span in mention.participants:
            if (span.actor_key, span.role) not in parts:
                raise ValueError(f"event {event.key!r} has a span for {span.actor_key!r}, which takes no part in it")


def _check_values(event: NewEvent) -> None:
    if event.mode is not None and event.mode not in MODE_SCORES[event.type]:
        raise ValueError(f"event {event.key!r}: {event.type.value} has no mode {event.mode.value!r}")
    if event.date_start is not None and event.date_end is not None and event.date_end < event.date_start:
        raise ValueError(f"event {event.key!r} ends before it starts")
    if not 0 <= event.confidence <= 1:
        raise ValueError(f"event {event.key!r} has a confidence of {event.confidence}")


def _check_span(key: str, start: int | None, end: int | None, length: int) -> None:
    if start is None and end is None:
        return
    if start is None or end is None or not 0 <= start < end <= length:
        raise ValueError(f"event {key!r} has the span {start}:{end}, which is not evidence in {length} characters")
