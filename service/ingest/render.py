"""The coder's events for programs and for people who mend dictionaries, without any database."""

from collections.abc import Iterator

from db.vocabulary import Role, plover_type, quad_class, score
from service.extraction.record import Event, Mention, Participant, Span

Json = dict[str, object]


def event_json(event: Event, text: str) -> Json:
    """A coded event as JSON, in the shape of GET /events; ``text`` is what its spans index."""
    return {
        "type": event.type,
        "plover_type": plover_type(event.type, event.status),
        "mode": event.mode,
        "contexts": event.contexts,
        "status": event.status,
        "summary": event.summary,
        "date": {
            "value": event.date.value,
            "start": event.date.start,
            "end": event.date.end,
            "precision": event.date.precision,
            "resolution": event.date.resolution,
            "words": event.date.words,
        },
        "actors": [_participant(part) for part in event.side(Role.ACTOR)],
        "recipients": [_participant(part) for part in event.side(Role.RECIPIENT)],
        "place": {"name": event.place.name, "country": event.place.country} if event.place else None,
        "attribution": event.attribution.text if event.attribution else None,
        "quad_class": quad_class(event.type),
        "score": score(event.type, event.mode),
        "confidence": event.confidence,
        "mentions": [_mention(mention, text) for mention in event.mentions],
    }


def _participant(part: Participant) -> Json:
    actor = part.actor
    return {
        "key": actor.key,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sector": actor.sector,
        "text": part.text,
    }


def _mention(mention: Mention, text: str) -> Json:
    return {
        "sentence": _span(mention.sentence, text),
        "trigger": _span(mention.trigger, text),
        "date": _span(mention.date, text),
        "attribution": _span(mention.attribution, text),
        "participants": [
            {"key": part.actor_key, "role": part.role, **(_span(part.span, text) or {})}
            for part in mention.participants
        ],
        "rule": mention.rule,
    }


def _span(span: Span | None, text: str) -> Json | None:
    return {"start": span.start, "end": span.end, "text": span.of(text)} if span else None


def explanation(event: Event, text: str) -> Iterator[str]:
    """Lines that say which rule and which words made the event, mention by mention."""
    date = event.date
    words = f"from {date.words!r}" if date.words else "from no words of its own"
    yield f"   date: {date.value or 'unknown'}, {date.precision}, {date.resolution}, {words}"
    yield f"   confidence: {event.confidence:.2f}; contexts: {', '.join(event.contexts) or 'none'}"
    for mention in event.mentions:
        yield f"   rule {mention.rule or '(unnamed)'}"
        yield f"      trigger {_where(mention.trigger, text)}"
        for part in mention.participants:
            yield f"      {part.role.lower()} {part.actor_key} {_where(part.span, text)}"
        for name, span in (("date", mention.date), ("attribution", mention.attribution)):
            if span:
                yield f"      {name} {_where(span, text)}"


def _where(span: Span, text: str) -> str:
    return f"[{span.start}:{span.end}] {span.of(text)!r}"
