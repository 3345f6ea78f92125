"""Ids that never change: UUIDv5 (RFC 9562) of what a row is, under one fixed namespace.

The same article extracted again gives the same event, mention and actor ids, so links, reviews and feeds
survive. Changing a name here breaks every stored id: it needs an ADR and a migration.
"""

import hashlib
from uuid import UUID, uuid5

NAMESPACE = UUID("6f9d1c1e-5b0e-5f6b-9a43-0d3c6d0f7a21")


def content_hash(title: str, text: str) -> str:
    """SHA-256 over title and text (NUL between them), in hex: the identity of an article."""
    return hashlib.sha256(f"{title}\0{text}".encode()).hexdigest()


def article_id(title: str, text: str) -> UUID:
    """The id of the article with this title and text."""
    return uuid5(NAMESPACE, f"article:{content_hash(title, text)}")


def event_id(article: UUID, event_key: str) -> UUID:
    """The id of an event: the article that first reported it and the event's key there."""
    return uuid5(NAMESPACE, f"event:{article}:{event_key}")


def mention_id(event: UUID, trigger_start: int) -> UUID:
    """The id of a mention: its event and where its trigger word starts."""
    return uuid5(NAMESPACE, f"mention:{event}:{trigger_start}")


def actor_id(actor_key: str) -> UUID:
    """The id of an actor; the same party has the same key anywhere."""
    return uuid5(NAMESPACE, f"actor:{actor_key}")


def part_id(event: UUID, actor: UUID, role: str) -> UUID:
    """The id of an actor's part in an event."""
    return uuid5(NAMESPACE, f"part:{event}:{actor}:{role}")


def alias_id(actor: UUID, name: str) -> UUID:
    """The id of one of an actor's other names."""
    return uuid5(NAMESPACE, f"alias:{actor}:{name}")


def place_id(name: str, country: str | None) -> UUID:
    """The id of a place: its name, and its country where that is known."""
    return uuid5(NAMESPACE, f"place:{country or ''}:{name}")


def key_id(name: str) -> UUID:
    """The id of an API key."""
    return uuid5(NAMESPACE, f"key:{name}")
