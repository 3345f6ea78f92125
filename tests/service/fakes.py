"""A coder that knows one sentence, so that tests of the service do not depend on what the real one finds."""

import re
from datetime import UTC, datetime

from db.vocabulary import ActorKind, ArticleStatus, EventType, Role, Status
from service.extraction.record import Actor, Event, Extraction, Mention, PartialDate, Participant, ParticipantSpan, Span

NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)

_THANKED = re.compile(r"(\w+) thanked (\w+)")


def clock() -> datetime:
    """The time in every test."""
    return NOW


def thank_coder(text: str, *, title: str | None = None, published: PartialDate | None = None) -> Extraction:
    """Finds "X thanked Y" on a line: X supports Y. Text with "merci" is not English; "boom" breaks the coder."""
    if "boom" in text:
        raise RuntimeError("a defect")
    french = "merci" in text
    events = [] if french else [_event(found, text, published) for found in _THANKED.finditer(text)]
    return Extraction(
        text=text,
        title=title or "",
        language="fr" if french else "en",
        status=ArticleStatus.NOT_ENGLISH if french else ArticleStatus.CODED,
        published=published or PartialDate(),
        extractor="fake-1",
        events=tuple(events),
    )


def _event(found: re.Match[str], text: str, published: PartialDate | None) -> Event:
    sides = ((Role.ACTOR, 1), (Role.RECIPIENT, 2))
    line_start = text.rfind("\n", 0, found.start()) + 1
    line_end = text.find("\n", found.end())
    mention = Mention(
        sentence=Span(line_start, len(text) if line_end < 0 else line_end),
        trigger=Span(found.end(1) + 1, found.start(2) - 1),
        participants=tuple(ParticipantSpan(_key(found[n]), role, Span(*found.span(n))) for role, n in sides),
        date=Span(0, 5) if text.startswith("Today") else None,
        rule="thank",
    )
    return Event(
        key=f"thank-{found.start()}",
        type=EventType.SUPPORT,
        mode=None,
        contexts=(),
        status=Status.REPORTED,
        date=published or PartialDate(),
        participants=tuple(Participant(_actor(found[n]), role, found[n]) for role, n in sides),
        mentions=(mention,),
        summary=f"{found[1]} thanked {found[2]}.",
    )


def _actor(name: str) -> Actor:
    return Actor(key=_key(name), name=name, kind=ActorKind.ORGANISATION)


def _key(name: str) -> str:
    return f"org:{name.lower()}"
