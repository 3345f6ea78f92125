"""Dealings: what the parties of an act have to do with each other: "both sides" are those who face each other.

"Chad and Togo exchanged fire. Peru and Mali urged calm. Both sides agreed to talk": not Peru and Mali.
"""

from collections.abc import Container, Sequence

from db.vocabulary import ActorKind, EventType, Mode, Status
from service.extraction.coding.coded import Coded
from service.extraction.filling.slots import SYMMETRIC, Matcher
from service.extraction.filling.spoken_of import PRAISING
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.parties.cast import Cast, Figure
from service.extraction.parties.parties import Party
from service.extraction.parties.together import Bond

OPPOSED = frozenset({EventType.ASSAULT, EventType.ACCUSE, EventType.CONCEDE})
MEETING = frozenset({EventType.CONSULT, EventType.COOPERATE, EventType.AGREE, EventType.SUPPORT})
# What several do with one voice to others, or for them.
JOINT = frozenset({EventType.REQUEST, EventType.ACCUSE, EventType.AID, EventType.SUPPORT, EventType.REJECT})
BETWEEN = frozenset("mediate broker facilitate host sponsor arrange convene".split())  # who does so is no side of talks
# What a third state does about a quarrel of others.
ANSWERS = frozenset({EventType.REQUEST, EventType.ACCUSE, EventType.AID, EventType.SUPPORT})
HARMING = frozenset({EventType.SANCTION, EventType.THREATEN, EventType.REJECT, EventType.COERCE})
PENALTIES = frozenset({EventType.SANCTION, EventType.THREATEN, EventType.REJECT})
ONLOOKING = frozenset("appeal call condemn express offer urge voice warn welcome".split())
OFFERING = frozenset({"offer", "volunteer"})  # "Chad and Togo offered to mediate"


def note_dealings(coded: Coded, cast: Cast) -> None:
    """Note who fought, met or spoke with one voice in an act, for "the two sides" of later sentences."""
    sides = coded.sides
    if _goes_between(coded):
        cast.note_together(_surely(sides.actors), Bond.ALLIED)
    elif _fight(coded):
        lately = coded.status is not Status.HISTORICAL
        cast.note_together(_surely(sides.actors), Bond.FOUGHT if lately else Bond.CROSSED)
    elif _face_each_other(coded):
        fought = coded.type is EventType.ASSAULT
        facing = [p.figure for p in (*sides.actors, *sides.recipients) if not p.weak or not p.figure.plural]
        cast.note_together(facing, Bond.FOUGHT if fought else Bond.MET)
    elif coded.type in MEETING and not _praises(coded):
        both = coded.type in SYMMETRIC or coded.type is EventType.SUPPORT
        met = [*sides.actors, *(sides.recipients if both else ())]
        cast.note_together([p.figure for p in met], Bond.MET)
        cast.partners = _surely(met) if coded.by_verb else cast.partners
    elif coded.type in HARMING and _are_rivals(coded):
        cast.note_together(_surely([*sides.actors, *sides.recipients]), Bond.CROSSED)
    elif coded.type in JOINT:
        cast.note_together(_surely(sides.actors), Bond.ALLIED)


def note_focus(found: Sequence[Coded], clauses: Sequence[Clause], matcher: Matcher, report: Container[str]) -> None:
    """Note of which countries the main clauses of a sentence told, and whether they only answered what others did:
    "Peru condemned the raid" makes Peru an onlooker, not "the country" of the next sentence. So does "Peru said it was
    concerned", where ``report`` are the verbs of saying.
    """
    told: set[str] = set()
    cast = matcher.resolver.cast
    only_said = all(c.vg.lemma in report for c in clauses if c.link == "main")
    for clause in clauses:
        named = _surely(matcher.parties(clause.subj)) if clause.link == "main" else []
        told |= {f.country for f in named if f.country}
        if len(named) > 1 and clause.vg.lemma in ONLOOKING:
            cast.note_together(named, Bond.ALLIED)
    acts = [c for c in found if told & {p.figure.country for p in c.sides.actors} or not told]
    answering = (bool(acts) or only_said) and all(
        c.type in ANSWERS or _goes_between(c) or _answers(c, cast) for c in acts
    )
    if answering and not cast.principals:
        cast.note_focus(_where_else(found, told), answering=False)
    hit = {p.figure.country for c in acts for p in c.sides.recipients if not answering}
    cast.note_focus({country for country in told | hit if country}, answering=answering)


def _where_else(found: Sequence[Coded], told: set[str]) -> set[str]:
    """ "France condemned the coup in Niger": the one country within which something happened that others speak of."""
    lands = [{p.figure.country for p in (*c.sides.actors, *c.sides.recipients)} for c in found]
    within = {country for one in lands if len(one) == 1 for country in one if country and country not in told}
    return within if len(within) == 1 else set()


def _answers(coded: Coded, cast: Cast) -> bool:
    """ "France will freeze aid to Chad": what others do to whom the article tells of, by way of an answer."""
    hit = {p.figure.country for p in coded.sides.recipients}
    return coded.type in PENALTIES and hit <= cast.principals


def _goes_between(coded: Coded) -> bool:
    """ "Qatar and Chad mediated", "Peru and Mali are hosting the talks", "offered to mediate"."""
    verb = coded.clause.vg.lemma
    return coded.mode is Mode.THIRD_PARTY or verb in BETWEEN or (verb in OFFERING and coded.type is EventType.AGREE)


def _fight(coded: Coded) -> bool:
    """ "Chad and Togo clashed", "accused each other": an act that two do to each other."""
    if coded.sides.recipients:
        return False
    mutual = any(slot.role == "P" for slot in coded.frame.slots)
    obj = coded.clause.obj
    return mutual if coded.type is EventType.ASSAULT else coded.type is EventType.ACCUSE and _is_each_other(obj)


def _is_each_other(np: NounPhrase | None) -> bool:
    return np is not None and np.last - np.first == 2 and np.pronoun


def _face_each_other(coded: Coded) -> bool:
    """Whether the parties of an act may be "the two sides" from then on: they fight, one blames another's state, or
    says sorry to it.
    """
    sides = coded.sides
    if coded.type not in OPPOSED or not (sides.actors and sides.recipients):
        return False
    home = {p.figure.country for p in sides.actors}
    return coded.type is EventType.ASSAULT or any(p.figure.country not in home for p in sides.recipients)


def _are_rivals(coded: Coded) -> bool:
    """Whether one party does so to one other: somebody of a state to another's, a party or an army to its like."""
    doing, hit = _surely(coded.sides.actors), _surely(coded.sides.recipients)
    if len(doing) != 1 or len(hit) != 1 or ActorKind.PEOPLE in (doing[0].kind, hit[0].kind):
        return False
    abroad = None not in (doing[0].country, hit[0].country) and doing[0].country != hit[0].country
    persons = doing[0].kind is hit[0].kind is ActorKind.PERSON
    return abroad or persons or hit[0].kind in (ActorKind.PARTY, ActorKind.ARMED_GROUP)


def _praises(coded: Coded) -> bool:
    """ "praised Chad", "welcomed the deal": no dealings with each other."""
    return coded.type is EventType.SUPPORT and coded.frame.head in PRAISING


def _surely(parties: list[Party]) -> list[Figure]:
    return [p.figure for p in parties if not p.weak]
