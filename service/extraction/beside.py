"""Beside: what is no event of its own next to another of its sentence, by the manual's rules or by its own words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.vocabulary import EventType, Status
from service.extraction.clause import Clause
from service.extraction.documents import made_by
from service.extraction.frames import Frames
from service.extraction.words import Word

if TYPE_CHECKING:
    from service.extraction.coding import Coded

_REAL = frozenset({Status.REPORTED, Status.ALLEGED, Status.HISTORICAL})
# What ends an act, or asks for its end: whom it is for had it done to them, which is no news.
_UNDOING = frozenset({EventType.RETREAT, EventType.CONCEDE, EventType.REQUEST, EventType.AGREE, EventType.REJECT})
# "Passed a resolution condemning Chad", "wrote a letter threatening Chad": what it says is the event.
_IN_WRITING = frozenset({EventType.SUPPORT, EventType.CONSULT, EventType.AGREE})
_UNDONE = frozenset({EventType.COERCE, EventType.SANCTION})


def without_asides(events: Sequence["Coded"], words: Sequence[Word], frames: Frames) -> list["Coded"]:
    """The events of a sentence that stand for themselves."""
    made = {id(found) for e in events if (found := made_by(e.clause, frames, words)) is not None}
    return [
        coded
        for coded in events
        if not (
            _move_of_attack(coded, events)
            or _purpose(coded, events)
            or _describes(coded, events, words)
            or (id(coded.clause) in made and coded.type in _IN_WRITING)
        )
    ]


def _move_of_attack(coded: "Coded", events: Sequence["Coded"]) -> bool:
    """ "sent troops across the border and shelled the town": beside an assault its doer's moves are no event."""
    if coded.type is not EventType.MOBILIZE or coded.status not in _REAL:
        return False
    doers = {p.figure.key for p in coded.sides.actors}
    attacks = (e for e in events if e.type is EventType.ASSAULT and e.status in _REAL)
    return any(p.figure.key in doers for attack in attacks for p in attack.sides.actors)


def _purpose(coded: "Coded", events: Sequence["Coded"]) -> bool:
    """ "began a hunger strike to protest against the verdict": a protest's purpose says whom it is aimed at, no more."""
    if coded.type is not EventType.PROTEST or coded.clause.link not in ("inf", "ninf", "ing", "adv"):
        return False
    for other in events:
        if other is not coded and other.type is EventType.PROTEST and other.clause is coded.clause.parent:
            acting = {p.figure.key for p in other.sides.actors}
            told = [p for p in coded.sides.recipients if p.figure.key not in acting]
            other.sides.recipients = other.sides.recipients or told
            return True
    return False


def _describes(coded: "Coded", events: Sequence["Coded"], words: Sequence[Word]) -> bool:
    """ "freed a man jailed for theft", "lifted sanctions imposed on Iraq": by nobody and without a date, that only
    tells who or what it was.
    """
    clause = coded.clause
    by_verb = coded.noun is None or coded.light
    if coded.type not in _UNDONE or not by_verb or clause.link != "rel" or coded.sides.actors or _dated(clause, words):
        return False
    above = {id(c) for c in clause.up()}
    return any(e.type in _UNDOING and id(e.clause) in above for e in events)


def _dated(clause: Clause, words: Sequence[Word]) -> bool:
    last = max([clause.vg.last, *(np.last for _, np in clause.preps)])
    return any(words[i].date is not None for i in (*clause.dates, *range(clause.vg.first, min(last + 2, len(words)))))
