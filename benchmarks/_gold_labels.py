"""Our own labelled sentences and articles (tests/gold/README.md), read into typed records.

``tests/gold/sentences.jsonl`` holds one sentence a line, ``tests/gold/articles.jsonl`` one article a line, whose text
is in ``tests/gold/articles/``. Each has a half: rules are tuned on ``tune`` alone, ``check`` is only counted.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from db.vocabulary import EventType, Mode, Status
from service.extraction.pipeline import extract
from service.extraction.record import Extraction
from service.extraction.text.clean import clean
from service.ingest.files import split_header
from service.published import parse_published, to_partial_date

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"
HALVES = ("tune", "check")
PEERS_IF_ALONE = frozenset({EventType.AGREE, EventType.SUPPORT})
PEERS = frozenset({EventType.CONSULT, EventType.COOPERATE})


@dataclass(frozen=True, slots=True)
class Party:
    """A labelled party: its words in the text and its country (ISO alpha-3, IGO, NGO; ``None``: not to be known)."""

    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled event. ``quotes`` are the words of an article that tell it, none for a sentence."""

    type: EventType
    mode: Mode | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    status: Status
    date: str | None  # EDTF; None: the text gives none
    attribution: str | None
    alternatives: tuple[EventType, ...]  # types that are as good a reading
    optional: bool  # a reader may code it or not: neither missed nor false
    main: bool
    quotes: tuple[str, ...]

    @property
    def symmetric(self) -> bool:
        """Whether the sides are one set of peers."""
        return self.type in PEERS or (self.type in PEERS_IF_ALONE and len(self.actors) > 1 and not self.recipients)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence or an article with its events."""

    name: str
    half: str
    construction: str
    text: str
    title: str | None
    published: str
    labels: tuple[Label, ...]

    def coded(self) -> Extraction:
        """What the coder makes of it."""
        published = to_partial_date(parse_published(self.published, now=datetime.now(UTC)))
        return extract(self.text, title=self.title, published=published)


def sentences(half: str | None = None) -> list[Labelled]:
    """The labelled sentences, of one half or of both."""
    rows = _rows(GOLD / "sentences.jsonl")
    return [_sentence(row) for row in rows if half in (None, row["half"])]


def articles(half: str | None = None) -> list[Labelled]:
    """The labelled articles, of one half or of both."""
    rows = _rows(GOLD / "articles.jsonl")
    return [_article(row) for row in rows if half in (None, row["half"])]


def _rows(path: Path) -> list[dict[str, Any]]:  # Any: parsed JSON
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def _sentence(row: dict[str, Any]) -> Labelled:
    title = row["text"] if row["construction"] == "headline" else None
    labels = tuple(_label(event) for event in row["events"])
    return Labelled(row["id"], row["half"], row["construction"], row["text"], title, row["date"], labels)


def _article(row: dict[str, Any]) -> Labelled:
    header, raw = split_header((GOLD / "articles" / row["file"]).read_text("utf-8"))
    text = clean(raw)
    labels = tuple(_label(event) for event in row["events"])
    return Labelled(row["file"], row["half"], "article", text, text.split("\n", 1)[0], header["published"], labels)


def _label(event: dict[str, Any]) -> Label:
    return Label(
        type=EventType(event["type"]),
        mode=Mode(event["mode"]) if event["mode"] else None,
        actors=_parties(event["actors"], event["actor_countries"]),
        recipients=_parties(event["recipients"], event["recipient_countries"]),
        status=Status(event["status"]),
        date=event["date"],
        attribution=event["attribution"],
        alternatives=tuple(EventType(name) for name in event.get("alt_types", ())),
        optional=event.get("optional", False),
        main=event.get("main", True),
        quotes=(event["quote"], *event.get("also", ())) if "quote" in event else (),
    )


def _parties(names: Sequence[str], countries: Sequence[str | None]) -> tuple[Party, ...]:
    return tuple(Party(name, country) for name, country in zip(names, countries, strict=True))
