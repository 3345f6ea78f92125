"""News: whether an act concerns politics, by who is known to take part in it and by what its article is about.

Somebody with a country does it or suffers it, a politician does it, or it befell people in an article about one
country or about unrest. Talks and requests that nobody is said to make are none.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from db.vocabulary import ActorKind, EventType, Mode, QuadClass, Sector, Status, quad_class
from service.extraction.coding.coded import Coded
from service.extraction.coding.event_verbs import OCCURRENCE
from service.extraction.dictionaries.frames import Frames
from service.extraction.filling.sides import KNOWN_KINDS
from service.extraction.grammar.words import Word
from service.extraction.parties.cast import Figure

# Acts of speech and talks that nobody is said to do are no events: "is expected to travel".
BY_SOMEBODY = frozenset({EventType.REQUEST, EventType.AGREE, EventType.SUPPORT, EventType.CONSULT, EventType.THREATEN})
BETWEEN_SIDES = frozenset({EventType.CONSULT, EventType.RETREAT, EventType.AGREE})
POLITICS = frozenset({Sector.GOV, Sector.LEG, Sector.PTY, Sector.OPP, Sector.REB})
PUBLIC = POLITICS | {Sector.LAB, Sector.JUD}
TITLES = frozenset("premier minister governor mayor senator lawmaker congressman congresswoman parliament mp".split())
WAR = frozenset({EventType.ASSAULT, EventType.MOBILIZE})  # mayors declare it on litter
CRIME = frozenset({EventType.ACCUSE, EventType.COERCE, EventType.SANCTION, EventType.ASSAULT, EventType.MOBILIZE})
OF_COURTS = frozenset({Mode.CONVICT, Mode.ARREST})
ARMED_KINDS = frozenset({ActorKind.COUNTRY, ActorKind.ARMED_GROUP})
ARMED_SECTORS = frozenset({Sector.MIL, Sector.REB, Sector.UAF, Sector.OPP})
RATES = frozenset({"percent", "%", "pct", "average"})
COUNTED = frozenset({"number", "toll", "total"})  # "the number injured rose"
BY_FORCE = frozenset({Mode.CURFEW, Mode.MARTIAL_LAW, Mode.SEIZE})
OF_WAR = frozenset(
    {Mode.EXPLOSIVES, Mode.AERIAL, Mode.DRONE, Mode.HEAVY_WEAPONS, Mode.SUICIDE_ATTACK, Mode.CROWD_CONTROL}
)

FIGHTING = ("crowd", "militia", "troops")  # classes of those who make unrest or put it down
UNREST = 3  # so many of them, and an article is about it


def is_news(
    coded: Coded, beside: Sequence[Coded], words: Sequence[Word], *, about: bool, troubled: bool, trouble: bool
) -> bool:
    """Whether an act is one of politics, and told of somebody.

    ``beside``: all acts of its sentence; ``about``: whether the article is about one country; ``troubled``: whether it
    has told of unrest or war before this sentence; ``trouble``: whether this sentence has.
    """
    sides = coded.sides
    past = coded.mode in OF_COURTS and coded.status is Status.HISTORICAL  # somebody's old sentence
    theirs = troubled or (about and coded.type is not EventType.ASSAULT and not past)
    nobody = theirs and _happened(coded, words) and [c.type for c in beside].count(coded.type) == 1
    befell = (theirs and _befell_somebody(coded)) or (troubled and not trouble and _befell_people(coded))
    if not (_of_somebody(coded) or nobody or befell or _public(coded)):
        return False
    by_somebody = coded.type in BY_SOMEBODY and not _was_told(coded)
    known = _is_told(coded) and not by_somebody and not _refused_by_nobody(coded)
    return nobody or bool(sides.actors) or (known and bool(sides.recipients))


def names_unrest(words: Iterable[Word], frames: Frames) -> bool:
    """Whether an article names crowds or armed men, with the police three times: its dead are no victims of a crime."""
    lemmas = Counter(word.lemma for word in words if word.is_noun and word.match is None)
    fighting = [lemmas[noun] for name in FIGHTING for noun in frames.classes[name]]
    keeping = [lemmas[noun] for noun in frames.classes["policemen"]]
    return any(fighting) and sum(fighting) + sum(keeping) >= UNREST


def points_back(coded: Coded, words: Sequence[Word]) -> bool:
    """ "The bombs went off at the same time": of nobody, and told of before."""
    subj = coded.clause.subj
    nobody = not (coded.sides.actors or coded.sides.recipients)
    return nobody and subj is not None and words[subj.first].low in ("the", "these", "those", "both")


def makes_trouble(coded: Coded) -> bool:
    """Whether it tells, of somebody known, a protest, a move of troops, a bombing, an attack by an army or rebels: not
    a murder in town.
    """
    return _of_somebody(coded) and _is_told(coded) and _is_unrest(coded)


def _of_somebody(coded: Coded) -> bool:
    return any(_is_known(p.figure) for p in (*coded.sides.actors, *coded.sides.recipients))


def _is_unrest(coded: Coded) -> bool:
    """A protest, a move of troops, a bombing, an attack by an army or rebels: not a murder in town."""
    if coded.type is not EventType.ASSAULT:
        return coded.type in (EventType.PROTEST, EventType.MOBILIZE) or coded.mode in BY_FORCE
    armed = (p.figure.kind in ARMED_KINDS or p.figure.sector in ARMED_SECTORS for p in coded.sides.actors)
    return coded.mode in OF_WAR or any(armed)


def _befell_people(coded: Coded) -> bool:
    """ "More than 200 people were killed", "thousands were arrested": whoever they are, in an article that tells of
    unrest or war they are part of that.
    """
    sides = coded.sides
    harmed = coded.type is EventType.ASSAULT or coded.mode is Mode.ARREST
    people = all(p.figure.kind is ActorKind.PEOPLE and p.figure.plural for p in sides.recipients)
    real = coded.status in (Status.REPORTED, Status.HISTORICAL)
    return harmed and real and coded.by_verb and people and bool(sides.recipients) and not sides.actors


def _befell_somebody(coded: Coded) -> bool:
    """ "Villagers were driven out", "two hostages were freed": force or its end, and somebody whom it befell."""
    law = coded.type is EventType.SANCTION and coded.mode is not Mode.EXPEL  # "found guilty of drunk driving"
    deed = quad_class(coded.type) is QuadClass.MATERIAL_CONFLICT or coded.type is EventType.RETREAT
    return deed and bool(coded.sides.recipients) and not law


def _happened(coded: Coded, words: Sequence[Word]) -> bool:
    """ "Heavy fighting went on round the port", "talks resumed": told by a finite verb, of nobody that has a name or a
    country. In an article about one country, or about unrest (only there for killings: else they are crimes), that is
    news of it.
    """
    real = coded.status in (Status.REPORTED, Status.HISTORICAL)
    deed = quad_class(coded.type) is QuadClass.MATERIAL_CONFLICT or coded.type in BETWEEN_SIDES
    told = coded.clause.vg.form == "fin" and (coded.by_verb or coded.clause.vg.lemma in OCCURRENCE)
    subj = coded.clause.subj
    if coded.clause.link == "adv" or any(word.low in RATES for word in words):
        return False  # "before the bomb exploded" only tells when, "in 60 percent of cases" is a statistic
    counted = subj is not None and words[subj.head].lemma in COUNTED
    parties = (*coded.sides.actors, *coded.sides.recipients)
    nameless = not counted and all(p.figure.kind is ActorKind.PEOPLE and p.figure.country is None for p in parties)
    return real and deed and told and nameless


def _was_told(coded: Coded) -> bool:
    """ "French troops were asked to leave": a request that tells to whom, in the passive."""
    plain = coded.clause.vg.passive and coded.clause.vg.form == "fin" and coded.noun is None
    loud = coded.noun is not None and coded.main and coded.noun is coded.clause.subj  # "calls for his resignation grew"
    return coded.type is EventType.REQUEST and (plain or loud) and not any(p.weak for p in coded.sides.recipients)


def _refused_by_nobody(coded: Coded) -> bool:
    """ "those who oppose his return": a refusal in the active voice has somebody who refuses."""
    return coded.type is EventType.REJECT and coded.noun is None and not coded.clause.vg.passive


def _is_told(coded: Coded) -> bool:
    """Not only thought of, nor force that is expected of nobody ("the embargo is meant to cripple Chad")."""
    force = quad_class(coded.type) is QuadClass.MATERIAL_CONFLICT
    return coded.status is not Status.HYPOTHETICAL and not (force and coded.status is Status.PLANNED)


def _is_known(figure: Figure) -> bool:
    """Somebody with a country, or known beyond countries: without one such party there is no political event."""
    return figure.country is not None or figure.kind in KNOWN_KINDS or figure.known


def _public(coded: Coded) -> bool:
    """Without a country an act is one of politics if a government, a party or a politician does it, or organised
    labour and courts what is no crime: "teachers said they will not end the strike".
    """
    named = [p.figure for p in coded.sides.actors if not p.weak]
    if coded.type not in WAR and any(f.sector in POLITICS or _holds_office(f) for f in named):
        return True
    return coded.type not in CRIME and any(f.sector in PUBLIC for f in named)


def _holds_office(figure: Figure) -> bool:
    """ "NSW Premier Gladys Berejiklian": no firm and no club has one."""
    return any(word in TITLES for role in figure.roles for word in role.lower().split())
