"""What an event is about: the mode of a request or threat is the content that is asked for or threatened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.vocabulary import EventType, Mode, QuadClass, Status, quad_class
from service.extraction.clause import Clause
from service.extraction.frames import Frame, Frames
from service.extraction.parties import Party
from service.extraction.slots import Filled, Matcher
from service.extraction.status import MUST

if TYPE_CHECKING:
    from service.extraction.coding import Coded

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
_BY_TYPE = {EventType.REQUEST: _REQUESTED, EventType.REJECT: _REQUESTED, EventType.THREATEN: _THREATENED}


Said = tuple[EventType, Mode | None]
# Verbs between a wrong and its doer: "keeps violating", "is trying to undermine".
_ON_THE_WAY = frozenset("continue keep go_on persist try attempt seek begin start want plan".split())
_TOLERATE = frozenset({"allow", "permit", "let", "tolerate"})
_UNDERGO = frozenset({"pay", "face", "suffer", "bear", "meet", "regret", "receive", "feel", "get"})
_NOBODY = frozenset({"it", "this", "that", "there", "what"})


def said_of(child: Clause, matcher: Matcher, frames: Frames) -> Said | None:
    """What one does by saying a thing of another: "said X must leave" asks, "said X violated the treaty" and "said the
    raid was illegal" accuse.
    """
    inner = [c for c in child.comps if c.link in ("inf", "ing")]
    own = child.subj is not None and child.subj.pronoun and child.vg.lemma == "need"  # "they need to work harder"
    if _is_denial(child, matcher):
        return EventType.REJECT, None
    if child.vg.modal in MUST or (child.vg.lemma in ("need", "have") and inner and not own and child.obj is None):
        return EventType.REQUEST, None
    if child.vg.lemma in ("need", "require") and child.vg.passive and not child.vg.negated:
        return EventType.REQUEST, None  # "a reform of the agency was needed"
    if _is_order(child, matcher, frames):
        return EventType.REQUEST, None
    if child.vg.negated:
        borne = child.vg.lemma in _TOLERATE and any(_wrong(c, matcher, frames) for c in inner)
        return (EventType.ACCUSE, Mode.ALLEGE) if borne else None
    if _wrong(child, matcher, frames) or (child.vg.lemma == "fail" and any(c.link == "inf" for c in inner)):
        return EventType.ACCUSE, Mode.ALLEGE
    if _reckons(child, matcher, frames):
        return EventType.THREATEN, Mode.VIOLENCE
    return (EventType.ACCUSE, Mode.DISAPPROVE) if _condemns(child, matcher, frames) else None


def _is_denial(child: Clause, matcher: Matcher) -> bool:
    """ "had nothing to do with the raid", "played no part in it": who says so denies it."""
    if child.vg.lemma not in ("have", "play") or child.obj is None or child.subj is None:
        return False
    low = matcher.words[child.obj.head].low
    none = matcher.words[child.obj.first].low == "no" and low in ("part", "role", "hand", "involvement")
    return none or low == "nothing"


def _is_order(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """ "Free the men," the minister said: the bare form of a verb that the dictionaries know, without a subject."""
    tag = matcher.words[child.vg.head].tag
    if child.subj is not None or tag not in ("VB", "VBP") or child.vg.form != "fin" or child.vg.modal:
        return False
    inner = [c for c in child.comps if c.link == "that"] if child.vg.lemma == "let" else [child]
    return any(matcher.best(frames.verbs.get(c.vg.lemma, ()), matcher.of_verb(c)) for c in inner)


def _wrong(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """Whether a clause tells of a wrong, done or on the way: "violated the treaty", "keeps violating it"."""
    if child.vg.negated:
        return False
    through = child.vg.lemma in _ON_THE_WAY and any(
        _wrong(c, matcher, frames) for c in child.comps if c.link in ("inf", "ing")
    )
    return through or (child.vg.lemma in frames.classes["wrongs"] and not _on_duty(child, matcher, frames))


def _on_duty(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """ "the ministry is responsible for licences", which are no deed and no harm."""
    charges = [np for preposition, np in child.preps if preposition == "for"]
    harms = frames.events | frames.classes["crimes"] | frames.classes["harms"]
    return child.vg.lemma == "be_responsible" and bool(charges) and not any(matcher.heads(np) & harms for np in charges)


def _reckons(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """ "Israel will pay a heavy price": what somebody is told to have coming."""
    coming = (
        child.vg.modal in ("will", "would", "'ll", "shall") and child.vg.lemma in _UNDERGO and child.obj is not None
    )
    return bool(coming and child.obj and matcher.heads(child.obj) & frames.classes["reckonings"])


def _condemns(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """ "the raid was an outrage", "the attack was illegal": a bad name for what somebody does."""
    if child.vg.lemma != "be" or child.vg.modal or child.subj is None or matcher.words[child.subj.head].low in _NOBODY:
        return False
    named = [child.obj, *(np for preposition, np in child.preps if preposition == "as")]
    return any(np is not None and matcher.heads(np) & frames.classes["outrages"] for np in named)


def content_mode(frame: Frame, filled: Filled, matcher: Matcher, frames: Frames) -> Mode | None:
    """The mode of a REQUEST, REJECT or THREATEN, from the event its complement names; of talks, from their means."""
    if frame.type is EventType.CONSULT:
        return _remote(filled, matcher, frames)
    table = _BY_TYPE.get(frame.type)
    if table is None:
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
            for lemma in matcher.heads(np):
                if candidates := frames.nouns.get(lemma):
                    return candidates[-1]
    return None


def announced_type(coded: "Coded", announced: bool, doers: Sequence[Party]) -> "Coded":
    """What an act is where its doer says it will be done, or will not be: "will strike" threatens, "will not sign"
    refuses. ``doers`` is who the subject names.
    """
    if not announced:
        return coded
    return _refused(coded, doers) if coded.status is Status.NEGATED else _threatened(coded)


def _refused(coded: "Coded", doers: Sequence[Party]) -> "Coded":
    """ "will not free the men": who says he will not concede, help or meet refuses to; a forecast about things
    ("the deal will not end the war") refuses nothing.
    """
    willing = {p.figure.key for p in doers if not p.weak}
    friendly = quad_class(coded.type) in (QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION)
    if friendly and any(p.figure.key in willing for p in coded.sides.actors):
        refused = [p for p in coded.sides.actors if p.figure.key not in willing]  # "will not meet Iran"
        coded.sides.actors = [p for p in coded.sides.actors if p.figure.key in willing]
        coded.sides.recipients += refused
        coded.mode = _REQUESTED.get(coded.type)
        coded.type, coded.status = EventType.REJECT, Status.REPORTED
    return coded


def _threatened(coded: "Coded") -> "Coded":
    """Conflict announced for the future is THREATEN at once (PLOVER manual, "future")."""
    if coded.status is not Status.PLANNED:
        return coded
    if coded.type is EventType.THREATEN:
        coded.status = Status.REPORTED
    material = quad_class(coded.type) is QuadClass.MATERIAL_CONFLICT
    if material and coded.type is not EventType.PROTEST:
        mode = _THREATENED_MODES.get(coded.mode) if coded.mode else None
        coded.mode = mode or _THREATENED.get(coded.type)
        coded.type, coded.status = EventType.THREATEN, Status.REPORTED
    return coded
