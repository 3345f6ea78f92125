"""Assembling: merged tellings become the record's events, with ids, evidence, confidence and a summary."""

from collections import Counter
from collections.abc import Sequence

from db.vocabulary import ActorKind, Context, Role
from service.extraction.confidence import confidence_of
from service.extraction.merge import Draft, Merged, date_of, status_of
from service.extraction.parties import Party
from service.extraction.record import Event, Mention, Participant, ParticipantSpan, Span
from service.extraction.summary import summarise

_SIDES = (("actors", Role.ACTOR), ("recipients", Role.RECIPIENT))


def assemble(text: str, merged: Sequence[Merged]) -> list[Event]:
    """The events of an article in the order of their first mention."""
    taken: Counter[int] = Counter()
    events = []
    for event in merged:
        start = event.drafts[0].coded.trigger.start
        events.append(_event(text, event, f"{start}:{taken[start]}"))
        taken[start] += 1
    return events


def _event(text: str, merged: Merged, key: str) -> Event:
    best, status, date = merged.best, status_of(merged), date_of(merged)
    participants = _participants(text, merged)
    names = {role: [p.actor.name for p in participants if p.role is role] for _, role in _SIDES}
    mode = next((d.coded.mode for d in merged.drafts if d.coded.mode), None)
    sourced = [d.attribution for d in sorted(merged.drafts, key=lambda d: -d.rank) if d.attribution]
    return Event(
        key=key,
        type=best.coded.type,
        mode=mode,
        contexts=_contexts(merged),
        status=status,
        date=date,
        participants=participants,
        mentions=_mentions(merged),
        place=next((d.place for d in merged.drafts if d.place), None),
        attribution=sourced[0] if sourced else None,
        confidence=confidence_of(merged, status),
        summary=summarise(best.coded.type, mode, status, names[Role.ACTOR], names[Role.RECIPIENT], date),
    )


def _participants(text: str, merged: Merged) -> tuple[Participant, ...]:
    found: dict[tuple[str, Role], Participant] = {}
    acting = set(merged.figures("actors"))
    for draft in merged.drafts:
        for side, role in _SIDES:
            for party in getattr(draft, side):
                key = party.figure.key
                again = (key, role) in found or (role is Role.RECIPIENT and key in acting)
                if not again and not _said_otherwise(party, role, found):
                    found[key, role] = Participant(party.figure.actor(), role, party.span.of(text))
    return tuple(found.values())


def _said_otherwise(party: Party, role: Role, found: dict[tuple[str, Role], Participant]) -> bool:
    """A group that stands on this side already under another noun: "defectors", then "escapees"."""
    figure = party.figure
    if figure.kind is not ActorKind.PEOPLE:
        return False
    return any(
        p.role is role and p.actor.kind is figure.kind and p.actor.country == figure.country for p in found.values()
    )


def _contexts(merged: Merged) -> tuple[Context, ...]:
    return tuple(dict.fromkeys(c for d in merged.drafts for c in d.coded.contexts))


def _mentions(merged: Merged) -> tuple[Mention, ...]:
    """One mention a sentence, the first telling of each."""
    by_sentence: dict[int, Draft] = {}
    for draft in merged.drafts:
        by_sentence.setdefault(draft.sentence.start, draft)
    return tuple(_mention(draft) for draft in by_sentence.values())


def _mention(draft: Draft) -> Mention:
    spans = tuple(
        ParticipantSpan(party.figure.key, role, party.span) for side, role in _SIDES for party in getattr(draft, side)
    )
    sentence = draft.sentence
    date = draft.date.span
    return Mention(
        sentence=Span(sentence.start, sentence.end),
        trigger=draft.coded.trigger,
        participants=spans,
        date=date if date is not None and sentence.start <= date.start and date.end <= sentence.end else None,
        attribution=draft.attribution.span if draft.attribution else None,
        rule=draft.coded.frame.source,
    )
