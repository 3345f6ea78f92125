"""What an event is about: the mode of a request or threat is the content that is asked for or threatened."""

from collections.abc import Sequence

from db.vocabulary import EventType, Mode, QuadClass, Status, quad_class
from service.extraction.coding.coded import Coded
from service.extraction.dictionaries.frames import Frame, Frames
from service.extraction.filling.filling import Filled
from service.extraction.filling.slots import Matcher
from service.extraction.parties.parties import Party

_REQUESTED = {
    EventType.AID: Mode.ASSIST,
    EventType.COOPERATE: Mode.ASSIST,
    EventType.SUPPORT: Mode.ASSIST,
    EventType.CONSULT: Mode.MEET,
    EventType.RETREAT: Mode.YIELD,
    EventType.CONCEDE: Mode.YIELD,
}
_THREATENED = {
    EventType.SANCTION: Mode.RELATIONS,
    EventType.ASSAULT: Mode.VIOLENCE,
    EventType.MOBILIZE: Mode.VIOLENCE,
    EventType.COERCE: Mode.RESTRICT,
}
_THREATENED_MODES = {
    Mode.ARREST: Mode.ARREST,
    Mode.EXPEL: Mode.EXPEL,
    Mode.DEPORT: Mode.EXPEL,
    Mode.SEIZE: Mode.TERRITORY,
    Mode.CONVICT: Mode.ARREST,
}
DENYING = frozenset({"deny", "refute", "rebut"})  # what is denied is not refused
HELD = frozenset({"hold_responsible", "hold_accountable"})
_BY_TYPE = {EventType.REQUEST: _REQUESTED, EventType.REJECT: _REQUESTED, EventType.THREATEN: _THREATENED}


def content_mode(frame: Frame, filled: Filled, matcher: Matcher, frames: Frames) -> Mode | None:
    """The mode of a REQUEST, REJECT or THREATEN, from the event its complement names; of talks, from their means."""
    if frame.type is EventType.CONSULT:
        return _remote(filled, matcher, frames)
    table = _BY_TYPE.get(frame.type)
    if table is None or frame.head in DENYING:
        return None
    inner = _inner(filled, matcher, frames)
    if inner is None:
        return None
    if frame.type is EventType.THREATEN and inner.mode in _THREATENED_MODES:
        return _THREATENED_MODES[inner.mode]
    return table.get(inner.type)


def _remote(filled: Filled, matcher: Matcher, frames: Frames) -> Mode | None:
    """Talks "by telephone", "in a video conference" have the mode phone, which stands for any remote medium."""
    means = frames.classes["remote"]
    names = ("by", "via", "in", "over", "for", "on", "through", "obj")
    at_distance = any(matcher.heads(np) & means for name in names for np in filled.phrases.get(name, ()))
    return Mode.PHONE if at_distance else None


def _inner(filled: Filled, matcher: Matcher, frames: Frames) -> Frame | None:
    """The frame of the complement: an infinitive or that-clause, else an event noun."""
    for link in ("inf", "that", "ing"):
        for child in filled.clauses.get(link, ()):
            found = matcher.best(frames.verbs.get(child.vg.lemma, ()), matcher.of_verb(child))
            if found is not None and found.weight:
                return found
    for name in ("obj", "for", "of", "to"):
        for np in filled.phrases.get(name, ()):
            for lemma in matcher.lemmas(np):
                if candidates := frames.nouns.get(lemma):
                    return candidates[-1]
    return None


def announced_type(coded: Coded, announced: bool, doers: Sequence[Party], *, ends: bool) -> Coded:
    """What an act is where its doer says it will be done, or will not be: "will strike" threatens, "will not sign"
    refuses, "will no longer block" (``ends``) gives way. ``doers`` is who the subject names.
    """
    if not announced:
        return coded
    if coded.status is not Status.NEGATED:
        return _threatened(coded)
    return _given_up(coded) if ends and not is_friendly(coded.type) else _refused(coded, doers)


def pledged_not(coded: Coded, filled: Filled, matcher: Matcher, frames: Frames) -> Coded:
    """ "vowed never to negotiate" refuses talks, "promised not to attack" promises peace."""
    inner = _inner(filled, matcher, frames)
    verbs = [line for child in filled.clauses.get("inf", ()) for line in frames.verbs.get(child.vg.lemma, ())]
    types = [inner.type] if inner is not None else [line.type for line in verbs if not line.idle]
    refuses = bool(types) and all(is_friendly(kind) for kind in types)
    coded.mode = _REQUESTED.get(types[0]) if refuses else None
    coded.type, coded.status = EventType.REJECT if refuses else EventType.AGREE, Status.REPORTED
    return coded


def is_friendly(kind: EventType) -> bool:
    """Cooperation in words or deeds."""
    return quad_class(kind) in (QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION)


def is_hostile_talk(kind: EventType) -> bool:
    """Demands, accusations, refusals and threats."""
    return quad_class(kind) is QuadClass.VERBAL_CONFLICT


def _refused(coded: Coded, doers: Sequence[Party]) -> Coded:
    """ "will not free the men": who says he will not concede, help or meet refuses to; a forecast about things
    ("the deal will not end the war") refuses nothing.
    """
    willing = {p.figure.key for p in doers if not p.weak}
    if is_friendly(coded.type) and any(p.figure.key in willing for p in coded.sides.actors):
        refused = [p for p in coded.sides.actors if p.figure.key not in willing]  # "will not meet Iran"
        coded.sides.actors = [p for p in coded.sides.actors if p.figure.key in willing]
        coded.sides.recipients += refused
        coded.mode = _REQUESTED.get(coded.type)
        coded.type, coded.status = EventType.REJECT, Status.REPORTED
    return coded


def _given_up(coded: Coded) -> Coded:
    """ "would no longer block the loan", "will no longer attack ships": a concession, though only in words."""
    coded.type, coded.mode, coded.status = EventType.CONCEDE, None, Status.REPORTED
    return coded


def _threatened(coded: Coded) -> Coded:
    """Conflict announced for the future is THREATEN at once (PLOVER manual, "future")."""
    if coded.status is not Status.PLANNED:
        return coded
    if coded.type is EventType.THREATEN:
        coded.status = Status.REPORTED
    if coded.frame.head in HELD and coded.type is EventType.ACCUSE:  # "will hold Syria responsible for any attack"
        coded.type, coded.mode, coded.status = EventType.THREATEN, None, Status.REPORTED
        return coded
    material = quad_class(coded.type) is QuadClass.MATERIAL_CONFLICT
    if material and coded.type is not EventType.PROTEST:
        mode = _THREATENED_MODES.get(coded.mode) if coded.mode else None
        coded.mode = mode or _THREATENED.get(coded.type)
        coded.type, coded.status = EventType.THREATEN, Status.REPORTED
    return coded
