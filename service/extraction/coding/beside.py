"""Beside: what is no event of its own next to another of its sentence, by the manual's rules or by its own words."""

from collections.abc import Sequence
from dataclasses import replace

from db.vocabulary import ActorKind, EventType, Mode, QuadClass, Status, quad_class
from service.extraction.coding.coded import Coded
from service.extraction.coding.documents import made_by
from service.extraction.coding.retyped import retyped
from service.extraction.coding.twice import told_again
from service.extraction.dictionaries.frames import Frames
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.words import Word

_REAL = frozenset({Status.REPORTED, Status.ALLEGED, Status.HISTORICAL})
# What ends an act, or asks for its end: whom it is for had it done to them, which is no news.
_UNDOING = frozenset({EventType.RETREAT, EventType.CONCEDE, EventType.REQUEST, EventType.AGREE, EventType.REJECT})
# "Passed a resolution condemning Chad", "wrote a letter threatening Chad": what it says is the event.
_IN_WRITING = frozenset({EventType.SUPPORT, EventType.CONSULT, EventType.AGREE, EventType.REQUEST})
_TERMS = frozenset({"if", "unless"})
_SETTING_TERMS = frozenset(
    {EventType.THREATEN, EventType.REJECT, EventType.REQUEST, EventType.AGREE, EventType.CONCEDE, EventType.CONSULT}
)
_DEEDS = frozenset({EventType.AID, EventType.THREATEN})  # what one is also charged with: "of arming the rebels"
_BY_MEANS = frozenset({"in", "by", "with", "from"})
_GIVING_UP = frozenset({EventType.RETREAT, EventType.CONCEDE, EventType.SANCTION})
_SUSPECTING = frozenset({"suspect", "want"})
_WOUNDING = frozenset({"wound", "injure", "hurt", "maim"})
_KILLING = frozenset({"kill", "leave", "leave_dead", "leave_wounded", "leave_injured"})
_WRECKING = frozenset(
    "destroy damage demolish level flatten wreck gut set_ablaze set_fire set_alight burn sink torch raze shatter hit"
    " strike cripple devastate".split()
)
_JAILING = frozenset({"jail", "imprison"})
_WAYS = frozenset({EventType.COERCE, EventType.RETREAT, EventType.CONCEDE})  # what a protest may look like
_LETTING = frozenset({EventType.CONCEDE, EventType.RETREAT, EventType.SUPPORT})
_UNDONE = frozenset({EventType.COERCE, EventType.SANCTION})


def without_asides(events: Sequence[Coded], words: Sequence[Word], frames: Frames) -> list[Coded]:
    """The events of a sentence that stand for themselves."""
    made = {id(found) for e in events if (found := made_by(e.clause, frames, words)) is not None}
    events = [coded for coded in events if not _ended(coded, events)]
    events = [coded for coded in events if not (_condition(coded, events) or _charged_with(coded, events))]
    events = [coded for coded in events if not _content_turned_down(coded, events, words, frames)]
    events = [coded for coded in events if not (_accompanied(coded, events) or _way_of_protest(coded, events))]
    events = [coded for coded in events if not (_enabled(coded, events) or _says_who(coded, events))]
    kept = [coded for coded in events if not (_purpose(coded, events) or _describes(coded, events, words))]
    kept = [coded for coded in kept if id(coded.clause) not in made or coded.type not in _IN_WRITING]
    kept = _deeds_once(kept, words, frames)
    kept = [coded for coded in kept if not (_move_of_attack(coded, kept) or _other_name(coded, kept))]
    kept = [coded for coded in kept if not (told_again(coded, kept) or _protested(coded, kept))]
    kept = [coded for coded in kept if not _of_a_suspect(coded, kept)]
    kept = [retyped(coded, words, frames) for coded in kept]
    return [told for coded in kept for told in (coded, *_imprisoned(coded))]


def _deeds_once(events: Sequence[Coded], words: Sequence[Word], frames: Frames) -> list[Coded]:
    """Without what tells a deed that another of the events tells; of two that tell each other's, one stays."""
    kept = list(events)
    for coded in events:
        if _same_deed(coded, kept, words, frames):
            kept = [other for other in kept if other is not coded]
    return kept


def _ended(coded: Coded, events: Sequence[Coded]) -> bool:
    """ "stopped firing", "stopped funding": what is given up is told by giving it up."""
    clause = coded.clause
    if clause.link != "ing" or clause.marker not in ("", "ing"):
        return False
    return any(e.type in _GIVING_UP and e.clause is clause.parent for e in events)


def _condition(coded: Coded, events: Sequence[Coded]) -> bool:
    """ "threatened to strike if they do not withdraw": a term set for an act of words is no act."""
    if coded.clause.marker not in _TERMS:
        return False
    above = {id(c) for c in coded.clause.up()}
    return any(e.type in _SETTING_TERMS and id(e.clause) in above for e in events)


def _charged_with(coded: Coded, events: Sequence[Coded]) -> bool:
    """ "accused Chad of ignoring the ruling": of what one is accused of, deeds are told as alleged, words are not; nor
    what was only tried or planned.
    """
    deed = quad_class(coded.type) is QuadClass.MATERIAL_CONFLICT or coded.type in _DEEDS
    if (deed and coded.status is not Status.HYPOTHETICAL) or coded.status is Status.REPORTED:
        return False
    accusing = {id(e.clause) for e in events if e.type is EventType.ACCUSE and e is not coded}
    clause: Clause | None = coded.clause
    while clause is not None and clause.link in ("ing", "that", "inf"):
        clause = clause.parent
        if clause is not None and id(clause) in accusing:
            return True
    return False


def _protested(coded: Coded, events: Sequence[Coded]) -> bool:
    """ "on strike over a law signed by the minister": the topic of a protest is no event of its own."""
    clause = coded.clause
    topic = clause.link == "rel" and clause.marker == "part" and clause.via is not None
    over = (e for e in events if e.type is EventType.PROTEST and e.clause is clause.parent)
    return topic and any(clause.via is not e.clause.subj for e in over)


def _of_a_suspect(coded: Coded, events: Sequence[Coded]) -> bool:
    """ "arrested two men suspected of bombing a bridge": what a participle says somebody may have done, in passing."""
    above = coded.clause.parent
    label = coded.clause.link == "ing" and above is not None and above.link == "rel" and above.marker == "part"
    return label and above is not None and above.vg.lemma in _SUSPECTING and any(e is not coded for e in events)


def _content_turned_down(coded: Coded, events: Sequence[Coded], words: Sequence[Word], frames: Frames) -> bool:
    """ "vetoed a resolution censuring Chad", "rejected an appeal lodged by Chad": what is refused says nothing."""
    clause = coded.clause
    if clause.link != "rel" or clause.via is None or clause.parent is None:
        return False
    above = clause.parent
    if above.link == "rel" and above.marker == "part" and above.parent is not None:
        above = above.parent  # "vetoed a resolution presented by Chad that would have censured Togo"
    writing = words[clause.via.head].lemma in frames.classes["documents"]
    writing = writing and (coded.type is EventType.SUPPORT or not clause.vg.passive)  # "quashed orders passed by Chad"
    if not (writing or coded.type is EventType.REJECT or clause.vg.modal == "would"):
        return False
    refused = [e.clause for e in events if e.type is EventType.REJECT and e.clause is above]
    return any(e.obj is clause.via or clause.vg.modal == "would" for e in refused)


def _other_name(coded: Coded, events: Sequence[Coded]) -> bool:
    """ "harassment and threats against him by rebels": two names for what the fuller one tells."""
    if coded.noun is None or coded.light or (coded.sides.actors and coded.sides.recipients):
        return False
    alike = (e for e in events if e.type is coded.type and e.sides.actors and e.sides.recipients)
    return any(_is(e.noun, coded.noun) or _is(coded.noun, e.noun) for e in alike)


def _imprisoned(coded: Coded) -> list[Coded]:
    """ "A court jailed two students": a conviction, and the arrest that goes with it (PLOVER manual, SANCTION)."""
    if coded.type is not EventType.SANCTION or coded.mode is not Mode.CONVICT or coded.frame.head not in _JAILING:
        return []
    sides = replace(coded.sides, actors=[*coded.sides.actors], recipients=[*coded.sides.recipients])
    return [replace(coded, type=EventType.COERCE, mode=Mode.ARREST, sides=sides)]


def _same_deed(coded: Coded, events: Sequence[Coded], words: Sequence[Word], frames: Frames) -> bool:
    """ "killed six in an attack by rebels", "the offensive drove out thousands", "a raid in which soldiers stormed a
    camp": the noun and the verb tell one deed; what only one of them tells of its sides goes to the other.
    """
    if coded.type is not EventType.ASSAULT:
        return False
    via = _described(coded.clause)
    told = via if via is not None and words[via.head].lemma in frames.events else None
    for other in events:
        if other is coded or other.type is not EventType.ASSAULT:
            continue
        if _is_means(coded.clause, other.clause):
            return True
        inside = _is(told, other.noun) or (_by_verb(other) and _is(told, other.clause.obj))
        if coded.clause.joined is other.clause and coded.clause.vg.passive and other.clause.vg.passive:
            behind = coded.clause.vg.first  # "two were killed and five Chadians wounded near Goma": not the place
            hit = [p for p in coded.sides.recipients if not p.weak and p.span.start < words[behind].start]
            other.sides.recipients += hit
            other.sides.actors = other.sides.actors or coded.sides.actors
            return True
        alike = other.status is coded.status and _by_verb(other)
        outcome = coded.clause.parent is other.clause and coded.clause.link == "adv" and coded.clause.marker == "ing"
        outcome = outcome and coded.frame.head in _KILLING | _WOUNDING | _WRECKING  # "downed a jet, killing the pilot"
        if alike and (outcome or (coded.clause.joined is other.clause and coded.frame.head in _WOUNDING)):
            other.sides.actors = other.sides.actors or coded.sides.actors  # "killed a guard and wounded a nurse"
            struck = {p.figure.country for p in other.sides.recipients} - {None}
            besides = [p for p in coded.sides.recipients if not struck or p.figure.country not in (None, *struck)]
            other.sides.recipients = [*other.sides.recipients, *besides]  # "shelled Goma, killing two Togolese"
            return True
        if inside or (alike and _is_deed_of(_noun_of(coded), other.clause)):
            other.sides.actors = other.sides.actors or coded.sides.actors
            if all(p.weak or not p.figure.country for p in other.sides.recipients):  # "a raid on a mosque killed six"
                other.sides.recipients = [*other.sides.recipients, *coded.sides.recipients]
            return True
    return False


def _way_of_protest(coded: "Coded", events: Sequence["Coded"]) -> bool:
    """ "shut their shops to protest a tax": what people do to protest is their protest; what a state does is none."""
    if coded.type is EventType.PROTEST:
        purpose = coded.clause.link == "inf" and coded.frame.head == "protest"
        return purpose and any(p.figure.kind is ActorKind.COUNTRY for p in coded.sides.actors)
    if coded.type not in _WAYS:
        return False
    ends = (e.clause for e in events if e.type is EventType.PROTEST and e.clause.link == "inf")
    return any(clause.parent is coded.clause for clause in ends)


def _accompanied(coded: "Coded", events: Sequence["Coded"]) -> bool:
    """ "soldiers, backed by tribesmen, attacked": who is at their side is no help that one country gives another."""
    if coded.type not in (EventType.AID, EventType.SUPPORT) or coded.clause.marker != "part":
        return False
    via = coded.clause.via
    if via is not None and any(e.type is EventType.ASSAULT and e.clause.subj is via for e in events):
        return True  # "planes supported by Russia bombed"
    helped = {p.figure.country for p in coded.sides.recipients}
    own = not helped and coded.type is EventType.AID  # "troops backed by tanks"
    return own or all(p.figure.country in helped or p.figure.country is None for p in coded.sides.actors)


def _enabled(coded: Coded, events: Sequence[Coded]) -> bool:
    """ "withdrew the monitors, allowing Chad to mass troops": what an act brings about, nobody has granted."""
    clause = coded.clause
    if coded.type not in _LETTING or coded.frame.head not in ("allow", "let", "permit") or clause.marker != "ing":
        return False
    above = [e for e in events if e is not coded and e.clause is clause.parent]
    return clause.link == "adv" and any(e.type not in _LETTING for e in above)


def _says_who(coded: Coded, events: Sequence[Coded]) -> bool:
    """ "rebels fighting in the north freed two men": whom the participle tells is not what they did that day."""
    clause = coded.clause
    if coded.frame.head not in ("fight", "battle") or clause.link != "rel" or clause.vg.form != "ing":
        return False
    return any(e is not coded and e.clause.subj is clause.via for e in events)


def _described(clause: Clause) -> NounPhrase | None:
    """What a relative clause describes, with the participles that hang on it ("in which men stormed X, killing Y")."""
    while clause.link == "adv" and clause.marker == "ing" and clause.parent is not None:
        clause = clause.parent
    return clause.via if clause.link == "rel" else None


def _by_verb(coded: Coded) -> bool:
    return coded.noun is None or coded.light


def _noun_of(coded: Coded) -> NounPhrase | None:
    """The noun that names a deed: its own, or what a participle behind it describes ("an assault launched by X")."""
    described = coded.clause.link == "rel" and coded.clause.vg.passive
    idiom = any(slot.name == "obj" and slot.required and slot.fillers for slot in coded.frame.slots)
    return coded.noun or (coded.clause.via if described and idiom else None)


def _is_deed_of(noun: NounPhrase | None, clause: Clause) -> bool:
    """Whether an event noun does what the clause tells, or is its occasion."""
    occasions = [np for preposition, np in clause.preps if preposition in _BY_MEANS]
    return any(_is(noun, np) for np in (clause.subj, *occasions))


def _is_means(clause: Clause, above: Clause) -> bool:
    """ "attacked the embassy, with a bomber blowing himself up, followed by men storming it": how it was done."""
    told: Clause | None = clause
    while told is not None and told is not above and told.marker in ("ing", "part"):
        if told.parent is above:
            return any(preposition == "with" and np is told.subj for preposition, np in above.preps)
        told = told.parent
    return False


def _is(one: NounPhrase | None, other: NounPhrase | None) -> bool:
    return one is not None and other is not None and any(one is np for np in other.members())


def _move_of_attack(coded: Coded, events: Sequence[Coded]) -> bool:
    """ "sent troops across the border and shelled the town": beside an assault its doer's moves are no event."""
    if coded.type is not EventType.MOBILIZE or coded.status not in _REAL:
        return False
    doers = {p.figure.key for p in coded.sides.actors}
    attacks = (e for e in events if e.type is EventType.ASSAULT and e.status in _REAL)
    return any(p.figure.key in doers for attack in attacks for p in attack.sides.actors)


def _purpose(coded: Coded, events: Sequence[Coded]) -> bool:
    """ "began a hunger strike to protest against the verdict": the purpose says whom it is aimed at."""
    if coded.type is not EventType.PROTEST or coded.clause.link not in ("inf", "ninf", "ing", "adv"):
        return False
    for other in events:
        if other is not coded and other.type is EventType.PROTEST and other.clause is coded.clause.parent:
            acting = {p.figure.key for p in other.sides.actors}
            told = [p for p in coded.sides.recipients if p.figure.key not in acting]
            other.sides.recipients = other.sides.recipients or told
            return True
    return False


def _describes(coded: Coded, events: Sequence[Coded], words: Sequence[Word]) -> bool:
    """ "freed a man jailed for theft", "lifted sanctions it had imposed": without another doer and a date, that
    only tells who or what it was.
    """
    clause = coded.clause
    undone = coded.type in _UNDONE or coded.mode is Mode.ABDUCT
    if not undone or not _by_verb(coded) or clause.link != "rel" or _dated(clause, words):
        return False
    above = {id(c) for c in clause.up()}
    doers = {p.figure.key for p in coded.sides.actors}
    undoing = (e for e in events if e.type in _UNDOING and id(e.clause) in above)
    return any(doers <= {p.figure.key for p in e.sides.actors} for e in undoing)


def _dated(clause: Clause, words: Sequence[Word]) -> bool:
    last = max([clause.vg.last, *(np.last for _, np in clause.preps)])
    return any(words[i].date is not None for i in (*clause.dates, *range(clause.vg.first, min(last + 2, len(words)))))
