"""Twice: one act that a sentence tells by two of its verbs, one of which gives its words, its means or its outcome."""

from collections.abc import Sequence

from db.vocabulary import EventType, Mode, QuadClass, quad_class
from service.extraction.coding.coded import Coded
from service.extraction.dictionaries.control import NAMING
from service.extraction.grammar.clause import Clause
from service.extraction.parties.parties import Party

# Words against somebody or something: what is said along with them, of the same, is part of them.
_AGAINST = frozenset({EventType.ACCUSE, EventType.REJECT})
_CHARGING = frozenset({"accuse", "blame", "charge"})
_LODGING = frozenset({"file", "lodge", "submit", "bring", "sue", "press"})
# What brings fighting or an exclusion to its end, and what is told of by "ending", "allowing".
_ENDINGS = frozenset({EventType.CONCEDE, EventType.RETREAT, EventType.AGREE, EventType.SUPPORT, EventType.SANCTION})
_OUTCOMES = frozenset({"end", "halt", "stop", "conclude", "allow", "permit", "let", "enable"})
_PARDONS = frozenset({"pardon", "amnesty", "clemency"})


def told_again(coded: Coded, events: Sequence[Coded]) -> bool:
    """Whether another event of the sentence is the same act; it then takes over the sides that only this one names."""
    tests = (_in_other_words, _asked_along, _by_means, _came_of_it, _by_pardon, _done_by_it, _and_sentenced)
    for other in events:
        if other is not coded and any(test(coded, other) for test in tests):
            it = coded.clause.obj is not None and coded.clause.obj.pronoun
            if not (it and _in_other_words(coded, other)):  # "condemned raids in Chad, calling them a crime"
                _give(coded, other)
            return True
    return False


def _in_other_words(coded: Coded, other: Coded) -> bool:
    """ "condemned the raid, calling it a crime", "rejected the plan, saying it broke a treaty", "blamed the regime,
    calling its leader a liar": not "rejected the plan, accusing its author of bad faith".
    """
    if coded.type not in _AGAINST or other.type not in _AGAINST or coded.frame.head in _CHARGING:
        return False
    if not _said_along(coded.clause, other.clause):
        return False
    return _same(coded.sides.actors, other.sides.actors) and _within(coded.sides.recipients, other.sides.recipients)


def _asked_along(coded: Coded, other: Coded) -> bool:
    """ "filed a complaint, demanding redress": what is asked of nobody in particular is part of the complaint."""
    if coded.type is not EventType.REQUEST or other.type is not EventType.ACCUSE or coded.sides.recipients:
        return False
    if other.frame.head not in _LODGING:
        return False
    along = coded.clause.link == "adv" and coded.clause.marker == "ing" and coded.clause.parent is other.clause
    return along and _same(coded.sides.actors, other.sides.actors)


def _by_means(coded: Coded, other: Coded) -> bool:
    """ "waged a cyber war on Chad by spreading lies": how it was done. Where only one has a mode they merge later."""
    clause = coded.clause
    if coded.type is not other.type or coded.mode is None or other.mode is None:
        return False
    if clause.link != "ing" or clause.marker != "by":
        return False
    return clause.parent is other.clause and _same(coded.sides.actors, other.sides.actors)


def _came_of_it(coded: Coded, other: Coded) -> bool:
    """ "declared a truce, ending the war", "lifted the curfew, allowing the refugees to return"."""
    clause = coded.clause
    if coded.type not in (EventType.CONCEDE, EventType.RETREAT) or other.type not in _ENDINGS:
        return False
    outcome = clause.link == "adv" and clause.marker == "ing" and clause.vg.lemma in _OUTCOMES
    return outcome and clause.parent is other.clause and _same(coded.sides.actors, other.sides.actors)


def _by_pardon(coded: Coded, other: Coded) -> bool:
    """ "was released after the king pardoned him": by whom tells the pardon."""
    pardon = any(not _PARDONS.isdisjoint(slot.fillers) for slot in coded.frame.slots)  # "issued a pardon"
    if coded.type is not EventType.CONCEDE or not (pardon or coded.frame.head in _PARDONS):
        return False
    freed = other.type is EventType.RETREAT and other.mode is Mode.RELEASE and not other.sides.actors
    under = any(clause is other.clause for clause in coded.clause.up())
    return freed and under and _within(coded.sides.recipients, other.sides.recipients)


def _done_by_it(coded: Coded, other: Coded) -> bool:
    """ "imposed a blockade that prevents imports", "an offensive which forced thousands to flee": the act that the
    relative clause describes did it. Two of one type merge later.
    """
    clause = coded.clause
    if coded.type is other.type or not (_conflict(coded) and _conflict(other)):
        return False
    if clause.link == "that" and clause.parent is not None and clause.parent.link == "rel":
        clause = clause.parent  # "in a crackdown that they say forced them to flee"
    if clause.link != "rel" or clause.parent is not other.clause or coded.clause.vg.passive or coded.sides.actors:
        return False
    acts = [
        other.noun,
        other.clause.obj,
        *(np for preposition, np in other.clause.preps if preposition in ("in", "by")),
    ]
    return coded.clause.subj is None or any(np is not None and coded.clause.subj is np for np in acts)


def _and_sentenced(coded: Coded, other: Coded) -> bool:
    """ "convicted a student and sentenced him": one verdict."""
    verdicts = coded.mode is Mode.CONVICT and other.mode is Mode.CONVICT and coded.clause.joined is other.clause
    him = coded.clause.obj is not None and coded.clause.obj.pronoun
    return verdicts and him and _same(coded.sides.actors, other.sides.actors)


def _conflict(coded: Coded) -> bool:
    return quad_class(coded.type) is QuadClass.MATERIAL_CONFLICT


def _said_along(clause: Clause, above: Clause) -> bool:
    """Whether a clause gives the words of the one above: a participle behind it, or "and called it", "and said it"."""
    while clause.link == "that" and clause.parent is not None:
        clause = clause.parent
    if clause.link == "adv" and clause.marker == "ing":
        return clause.parent is above
    named = clause.vg.lemma in NAMING and clause.obj is not None and clause.obj.pronoun
    return named and clause.joined is above


def _same(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Nobody that the other does not name."""
    return _keys(one) <= _keys(other)


def _within(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Nobody of another country than those of the other; anybody where the other names none."""
    home = {p.figure.country for p in other if p.figure.country}
    return not other or all(p.figure.key in _keys(other) or p.figure.country in home for p in one)


def _keys(parties: Sequence[Party]) -> set[str]:
    return {p.figure.key for p in parties}


def _give(coded: Coded, other: Coded) -> None:
    other.sides.actors = other.sides.actors or coded.sides.actors
    other.sides.recipients = other.sides.recipients or coded.sides.recipients
