"""From what the coder found to what the store keeps."""

from db.records import NewActor, NewEvent, NewExtraction, NewMention, NewParticipantSpan, NewParticipation
from service.extraction.record import Actor, Event, Extraction, Mention


def to_record(found: Extraction) -> NewExtraction:
    """The coder's extraction as the store's; plover_type, quad class and score are derived there."""
    return NewExtraction(
        status=found.status,
        language=found.language,
        extractor=found.extractor,
        actors=tuple(_actor(actor) for actor in _actors(found)),
        events=tuple(_event(event) for event in found.events),
    )


def _actors(found: Extraction) -> list[Actor]:
    """Every actor that takes part in an event, once, the coder's fuller entry first."""
    taking_part = [part.actor for event in found.events for part in event.participants]
    wanted = {actor.key for actor in taking_part}
    known = {actor.key: actor for actor in (*taking_part, *found.actors) if actor.key in wanted}
    return list(known.values())


def _event(event: Event) -> NewEvent:
    return NewEvent(
        key=event.key,
        type=event.type,
        mode=event.mode,
        contexts=event.contexts,
        status=event.status,
        date_start=event.date.start,
        date_end=event.date.end,
        date_precision=event.date.precision,
        date_resolution=event.date.resolution,
        date_words=event.date.words,
        place=event.place.name if event.place else None,
        place_country=event.place.country if event.place else None,
        attribution=event.attribution.text if event.attribution else None,
        summary=event.summary,
        confidence=event.confidence,
        participants=tuple(
            NewParticipation(actor_key=part.actor.key, role=part.role, text=part.text) for part in event.participants
        ),
        mentions=tuple(_mention(mention) for mention in event.mentions),
    )


def _mention(mention: Mention) -> NewMention:
    return NewMention(
        sentence_start=mention.sentence.start,
        sentence_end=mention.sentence.end,
        trigger_start=mention.trigger.start,
        trigger_end=mention.trigger.end,
        date_start=mention.date.start if mention.date else None,
        date_end=mention.date.end if mention.date else None,
        attribution_start=mention.attribution.start if mention.attribution else None,
        attribution_end=mention.attribution.end if mention.attribution else None,
        participants=tuple(
            NewParticipantSpan(actor_key=part.actor_key, role=part.role, start=part.span.start, end=part.span.end)
            for part in mention.participants
        ),
        rule=mention.rule,
    )


def _actor(actor: Actor) -> NewActor:
    return NewActor(
        key=actor.key,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        sector=actor.sector,
        aliases=actor.aliases,
        roles=actor.roles,
    )
