"""Acts whose type the rest of the sentence decides: a ban that hits the goods of others, soldiers lent for peace."""

from collections.abc import Sequence
from dataclasses import replace

from db.vocabulary import ActorKind, EventType, Mode, Sector
from service.extraction.coding.coded import Coded
from service.extraction.dictionaries.frames import Frames
from service.extraction.grammar.clause import innermost
from service.extraction.grammar.words import Word

_BANNING = frozenset(
    "ban prohibit bar outlaw block restrict limit curb forbid pass approve adopt enact impose introduce announce order"
    " declare prohibition restriction".split()
)
_KEEPING_PEACE = frozenset({"peacekeeping", "peacekeeper", "peace-keeping", "blue_helmet"})


def retyped(coded: Coded, words: Sequence[Word], frames: Frames) -> Coded:
    """The event with the type that its words have together."""
    if coded.type is EventType.MOBILIZE and any(word.lemma in _KEEPING_PEACE for word in words):
        return _lent(coded)
    if coded.type is EventType.MOBILIZE and coded.frame.head == "train" and _of_others(coded, words):
        return _lent(coded)  # "Chad trained Somali fighters"
    return _on_goods(coded, words, frames)


def _on_goods(coded: Coded, words: Sequence[Word], frames: Frames) -> Coded:
    """ "Chad banned imports of Kenyan tea": what is kept out of another country's goods is a sanction."""
    if coded.mode is not Mode.RESTRICT or coded.frame.head not in _BANNING:
        return coded
    whose = coded.clause.subj if coded.clause.vg.passive else None  # "a ban on Kenyan tea was imposed"
    behind = words[whose.first : innermost(whose).last] if whose is not None else []
    firms = all(p.figure.sector is Sector.BUS for p in coded.sides.recipients)  # "banned Huawei"
    if not firms and frames.classes["traded"].isdisjoint(coded.topic | {word.lemma for word in behind}):
        return coded
    home = {p.figure.country for p in coded.sides.actors}
    abroad = firms or all(p.weak and p.figure.kind is ActorKind.COUNTRY for p in coded.sides.recipients)
    theirs = {p.figure.country for p in coded.sides.recipients} if abroad else set()
    return replace(coded, type=EventType.SANCTION, mode=None) if home and theirs and not home & theirs else coded


def _of_others(coded: Coded, words: Sequence[Word]) -> bool:
    """Whether those who are trained are themselves of whom it is for, not those they are to fight."""
    whom = coded.clause.obj
    if whom is None or not coded.sides.recipients:
        return False
    return all(p.span.end <= words[innermost(whom).last - 1].end for p in coded.sides.recipients)


def _lent(coded: Coded) -> Coded:
    """ "sent a platoon to Chad, its first part in a peacekeeping mission": troops lent to keep the peace are help."""
    if coded.type is not EventType.MOBILIZE or coded.mode is not Mode.TROOPS:
        return coded
    home = {p.figure.country for p in coded.sides.actors}
    abroad = [p for p in coded.sides.recipients if p.figure.country and p.figure.country not in home]
    return replace(coded, type=EventType.AID, mode=None) if home and abroad else coded
