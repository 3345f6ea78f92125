"""Doubtful: acts told so faintly that a reader would not set them down.

An act that is only thought of, with nobody on one of its sides ("tried to fight back", "if the town gives shelter"); a
friendly act that somebody cannot do, or as a rule does not do ("the law does not guarantee"); what an owner or a
place alone undergoes by nobody, told in passing ("bombers sent there").
"""

from db.vocabulary import EventType, QuadClass, Status, quad_class
from service.extraction.coded import Coded
from service.extraction.slots import SYMMETRIC
from service.extraction.status import CONDITIONS

# What a thing or a place may suffer though nobody is said to do it.
SUFFERED = frozenset({EventType.ASSAULT, EventType.PROTEST, EventType.SANCTION})
COOPERATION = frozenset({QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION})
# Denied in the present tense, these say where somebody stands: "Serbia does not recognise Kosovo".
STANCES = frozenset("recognise recognize support back accept endorse favour favor approve condone acknowledge".split())
ABLE = frozenset({"can", "ca", "could"})
GUESSES = frozenset({"may", "might", "could"})


def is_doubtful(coded: Coded) -> bool:
    """Whether an act is told too faintly to be an event."""
    return _only_thought(coded) or _not_a_deed(coded) or _undergone_by_nobody(coded)


def _only_thought(coded: Coded) -> bool:
    """ "tried to fight back", "if it pays its debts": hypothetical, and one side is empty. "Germany may halt the
    pipeline" is news.
    """
    sides, vg = coded.sides, coded.clause.vg
    if coded.status is not Status.HYPOTHETICAL:
        return False
    if sides.actors and sides.recipients:  # "the risk that the Pope's visit will please them"
        return all(p.weak for p in sides.actors) and quad_class(coded.type) in COOPERATION
    guessed = vg.modal in GUESSES and coded.clause.marker not in CONDITIONS
    feared = coded.main and quad_class(coded.type) not in COOPERATION  # "fears an attack by Togo"
    expected = guessed if _by_verb(coded) else feared
    return not expected and not (coded.type in SYMMETRIC and len(sides.actors) > 1)


def _not_a_deed(coded: Coded) -> bool:
    """ "cannot apply", "does not guarantee": friendly acts that are denied of everybody's habits, not of a day."""
    vg = coded.clause.vg
    if coded.status is not Status.NEGATED or not _by_verb(coded) or quad_class(coded.type) not in COOPERATION:
        return False
    if vg.lemma in STANCES or coded.type is EventType.CONSULT:
        return False
    habit = vg.modal is None and vg.tense == "pres" and vg.form == "fin" and not (vg.perfect or vg.progressive)
    return habit or vg.modal in ABLE


def _undergone_by_nobody(coded: Coded) -> bool:
    """ "the strain on units sending soldiers abroad", "bombers sent there": told in passing, nobody does it, and it is
    an owner or a place only that it befalls.
    """
    sides, clause = coded.sides, coded.clause
    if sides.actors or coded.type in SUFFERED or not all(p.weak for p in sides.recipients):
        return False
    told = clause.vg.form == "fin" and (clause.vg.passive or clause.link == "main")
    plain = told if _by_verb(coded) else coded.main
    return bool(sides.recipients) and not plain


def _by_verb(coded: Coded) -> bool:
    return coded.noun is None or coded.light
