"""Assembling: merged tellings become the record's events, with ids, evidence, confidence and a summary."""

from collections import Counter
from collections.abc import Sequence

from db.vocabulary import ActorKind, Context, EventType, Role
from service.extraction.article.confidence import confidence_of
from service.extraction.article.merge import Draft, Merged, date_of, status_of
from service.extraction.article.summary import summarise
from service.extraction.dictionaries.nouns import HE, IT, THEY, WE
from service.extraction.parties.parties import Party
from service.extraction.record import Event, Mention, Participant, ParticipantSpan, Span

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
    found, told = _participants(text, merged)
    participants = tuple(found.values())
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
        mentions=_mentions(merged, told),
        place=next((d.place for d in merged.drafts if d.place), None),
        attribution=sourced[0] if sourced else None,
        confidence=confidence_of(merged, status),
        summary=summarise(best.coded.type, mode, status, names[Role.ACTOR], names[Role.RECIPIENT], date),
    )


def _participants(text: str, merged: Merged) -> tuple[dict[tuple[str, Role], Participant], dict[tuple[str, Role], str]]:
    """The event's participants, and by whom each figure of a mention is told there: a group that stands on its side
    already under another noun ("defectors", then "escapees") goes by its first; who acts is no recipient too.
    """
    found: dict[tuple[str, Role], Participant] = {}
    told: dict[tuple[str, Role], str] = {}
    acting = set(merged.figures("actors")) | _only_places(merged)
    for draft in sorted(merged.drafts, key=lambda d: -d.rank):
        for side, role in _SIDES:
            for party in getattr(draft, side):
                key = party.figure.key
                if role is Role.RECIPIENT and key in acting:
                    continue
                same = _same_people(party, role, found)
                told[key, role] = same or key
                if same is None and (key, role) not in found:
                    found[key, role] = Participant(party.figure.actor(), role, _words(party, text))
    return found, told


def _only_places(merged: Merged) -> set[str]:
    """ "Two Britons were killed when a bomb exploded in Basra": where an act took place is not hit beside those whom it
    hit.
    """
    if merged.best.coded.type is not EventType.ASSAULT:
        return set()
    told = [party for draft in merged.drafts for party in draft.recipients]
    hit = {p.figure.key for p in told if not p.where}
    people = any(not p.where for p in told)
    return {p.figure.key for p in told if p.where} - hit if people else set()


def _words(party: Party, text: str) -> str:
    """The article's words for a party; those it was named by before where a pronoun stands for it."""
    words = party.span.of(text)
    return (party.figure.called or words) if words.lower() in HE | IT | THEY | WE else words


def _same_people(party: Party, role: Role, found: dict[tuple[str, Role], Participant]) -> str | None:
    """The key of a group of the same country that stands on this side already."""
    figure = party.figure
    if figure.kind is not ActorKind.PEOPLE:
        return None
    same = (p.actor for p in found.values() if p.role is role and p.actor.kind is figure.kind)
    return next((actor.key for actor in same if actor.country == figure.country), None)


def _contexts(merged: Merged) -> tuple[Context, ...]:
    return tuple(dict.fromkeys(c for d in merged.drafts for c in d.coded.contexts))


def _mentions(merged: Merged, told: dict[tuple[str, Role], str]) -> tuple[Mention, ...]:
    """One mention a sentence, the first telling of each."""
    by_sentence: dict[int, Draft] = {}
    for draft in merged.drafts:
        by_sentence.setdefault(draft.sentence.start, draft)
    return tuple(_mention(draft, told) for draft in by_sentence.values())


def _mention(draft: Draft, told: dict[tuple[str, Role], str]) -> Mention:
    spans = tuple(
        ParticipantSpan(told[party.figure.key, role], role, party.span)
        for side, role in _SIDES
        for party in getattr(draft, side)
        if (party.figure.key, role) in told
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
