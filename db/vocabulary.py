"""The controlled vocabularies of the record, with no ORM import.

Types, modes, contexts and scores follow PLOVER (Political Language Ontology for Verifiable Event
Records, Open Event Data Alliance, manual draft 0.8, 2021). Status is PLOVER's auxiliary modes
(historical, future, hypothetical, negation) widened by REPORTED and ALLEGED. Sectors are the
agent codes PLOVER takes over from CAMEO.
"""

from datetime import date
from enum import StrEnum


class EventType(StrEnum):
    """What was done: PLOVER's sixteen event types."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class QuadClass(StrEnum):
    """PLOVER's four classes: verbal or material, cooperation or conflict."""

    VERBAL_COOPERATION = "VERBAL_COOPERATION"
    MATERIAL_COOPERATION = "MATERIAL_COOPERATION"
    VERBAL_CONFLICT = "VERBAL_CONFLICT"
    MATERIAL_CONFLICT = "MATERIAL_CONFLICT"


class Mode(StrEnum):
    """How it was done. A name may belong to several types (``withdraw``): see ``MODE_SCORES``."""

    VISIT = "visit"
    THIRD_PARTY = "third-party"
    MULTILATERAL = "multilateral"
    PHONE = "phone"
    WITHDRAW = "withdraw"
    RELEASE = "release"
    DISARM = "disarm"
    CEASEFIRE = "ceasefire"
    ACCESS = "access"
    RESIGN = "resign"
    ASSIST = "assist"
    CHANGE = "change"
    YIELD = "yield"
    MEET = "meet"
    DISAPPROVE = "disapprove"
    INVESTIGATE = "investigate"
    ALLEGE = "allege"
    RESTRICT = "restrict"
    ARREST = "arrest"
    RELATIONS = "relations"
    EXPEL = "expel"
    TERRITORY = "territory"
    VIOLENCE = "violence"
    DEMO = "demo"
    RIOT = "riot"
    STRIKE = "strike"
    HUNGER = "hunger"
    BOYCOTT = "boycott"
    OBSTRUCT = "obstruct"
    VANDALIZE = "vandalize"
    CONVICT = "convict"
    DISCONTINUE = "discontinue"
    TROOPS = "troops"
    WEAPONS = "weapons"
    POLICE = "police"
    MILITIA = "militia"
    SEIZE = "seize"
    CENSOR = "censor"
    CURFEW = "curfew"
    MARTIAL_LAW = "martial-law"
    DEPORT = "deport"
    WITHHOLD = "withhold"
    MISINFORMATION = "misinformation"
    CYBER = "cyber"
    ABDUCT = "abduct"
    BEAT = "beat"
    TORTURE = "torture"
    SEXUAL = "sexual"
    TARGETED = "targeted"
    DESTROY = "destroy"
    PRIMITIVE = "primitive"
    FIREARMS = "firearms"
    EXPLOSIVES = "explosives"
    SUICIDE_ATTACK = "suicide-attack"
    AERIAL = "aerial"
    DRONE = "drone"
    HEAVY_WEAPONS = "heavy-weapons"
    CROWD_CONTROL = "crowd-control"
    UNCONVENTIONAL = "unconventional"


class Context(StrEnum):
    """Why, or in which field: PLOVER's contexts. Several may hold."""

    MILITARY = "military"
    INTELLIGENCE = "intelligence"
    EXECUTIVE = "executive"
    LEGISLATIVE = "legislative"
    ELECTION = "election"
    POLITICAL_INSTITUTIONS = "political_institutions"
    PRO_DEMOCRACY = "pro_democracy"
    PRO_AUTOCRACY = "pro_autocracy"
    ECONOMIC = "economic"
    LEGAL = "legal"
    REPARATIONS = "reparations"
    HUMAN_RIGHTS = "human_rights"
    RIGHTS_FREEDOMS = "rights_freedoms"
    REPRESSION = "repression"
    HUMAN_SECURITY = "human_security"
    GENDER = "gender"
    LGBT = "lgbt"
    RELIGION_ETHNICITY = "religion_ethnicity"
    INEQUALITY = "inequality"
    DIPLOMATIC = "diplomatic"
    TERRITORY = "territory"
    PEACEKEEPING = "peacekeeping"
    HEALTH = "health"
    ASYLUM = "asylum"
    MIGRATION = "migration"
    DISASTERS = "disasters"
    NATURAL_RESOURCE = "natural_resource"
    ENVIRONMENT = "environment"
    TECHNOLOGY = "technology"
    TERRORISM = "terrorism"
    CBRN = "cbrn"
    CYBER = "cyber"
    MISINFORMATION = "misinformation"
    CRIME = "crime"
    CORRUPTION = "corruption"
    ILLEGAL_DRUGS = "illegal_drugs"
    TRAFFICKING = "trafficking"


class Status(StrEnum):
    """How real the event is, in the words of its source."""

    REPORTED = "REPORTED"
    ALLEGED = "ALLEGED"
    PLANNED = "PLANNED"
    HYPOTHETICAL = "HYPOTHETICAL"
    NEGATED = "NEGATED"
    HISTORICAL = "HISTORICAL"


class Precision(StrEnum):
    """How finely a date is known. It is never sharpened by the service."""

    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"
    RANGE = "RANGE"
    UNKNOWN = "UNKNOWN"


class Resolution(StrEnum):
    """How a date was found: its own words, words relative to publication, the fallback, or not at all."""

    EXPLICIT = "EXPLICIT"
    RELATIVE = "RELATIVE"
    PUBLICATION = "PUBLICATION"
    NONE = "NONE"


class Role(StrEnum):
    """The side a participant stands on: the one who acts, or the one acted upon."""

    ACTOR = "ACTOR"
    RECIPIENT = "RECIPIENT"


class ActorKind(StrEnum):
    """What sort of party an actor is."""

    COUNTRY = "COUNTRY"
    REGION = "REGION"
    PERSON = "PERSON"
    ORGANISATION = "ORGANISATION"
    PARTY = "PARTY"
    ARMED_GROUP = "ARMED_GROUP"
    IGO = "IGO"
    NGO = "NGO"
    MEDIA = "MEDIA"
    COMPANY = "COMPANY"
    PEOPLE = "PEOPLE"


class Sector(StrEnum):
    """The part of society an actor stands for: PLOVER's (CAMEO's) agent codes."""

    GOV = "GOV"
    MIL = "MIL"
    COP = "COP"
    JUD = "JUD"
    LEG = "LEG"
    SPY = "SPY"
    PTY = "PTY"
    OPP = "OPP"
    REB = "REB"
    UAF = "UAF"
    CRM = "CRM"
    MED = "MED"
    EDU = "EDU"
    BUS = "BUS"
    LAB = "LAB"
    REL = "REL"
    HLH = "HLH"
    REF = "REF"
    CVL = "CVL"


class ArticleStatus(StrEnum):
    """Where an article stands: waiting for the coder, coded, not in English, or failed in the coder."""

    PENDING = "PENDING"
    CODED = "CODED"
    NOT_ENGLISH = "NOT_ENGLISH"
    FAILED = "FAILED"


# PLOVER's cooperation-conflict score of a type without a mode. The manual prints +3 for ACCUSE
# although every ACCUSE mode is negative; Dateline uses -3 (docs/record.md, "Scores").
TYPE_SCORES: dict[EventType, float] = {
    EventType.AGREE: 2.5,
    EventType.CONSULT: 2.5,
    EventType.SUPPORT: 5.0,
    EventType.CONCEDE: 4.5,
    EventType.COOPERATE: 9.5,
    EventType.AID: 10.0,
    EventType.RETREAT: 6.5,
    EventType.REQUEST: 0.0,
    EventType.ACCUSE: -3.0,
    EventType.REJECT: -2.0,
    EventType.THREATEN: -3.5,
    EventType.PROTEST: -5.0,
    EventType.SANCTION: -6.0,
    EventType.MOBILIZE: -5.5,
    EventType.COERCE: -7.0,
    EventType.ASSAULT: -9.0,
}

# The modes a type may have, each with its score.
MODE_SCORES: dict[EventType, dict[Mode, float]] = {
    EventType.AGREE: {},
    EventType.CONSULT: {Mode.VISIT: 4.0, Mode.THIRD_PARTY: 1.0, Mode.MULTILATERAL: 4.0, Mode.PHONE: 1.5},
    EventType.SUPPORT: {},
    EventType.CONCEDE: {},
    EventType.COOPERATE: {},
    EventType.AID: {},
    EventType.RETREAT: {
        Mode.WITHDRAW: 8.0,
        Mode.RELEASE: 6.5,
        Mode.DISARM: 10.0,
        Mode.CEASEFIRE: 7.5,
        Mode.ACCESS: 6.5,
        Mode.RESIGN: 4.5,
    },
    EventType.REQUEST: {Mode.ASSIST: 0.5, Mode.CHANGE: -1.0, Mode.YIELD: -1.0, Mode.MEET: 0.0},
    EventType.ACCUSE: {Mode.DISAPPROVE: -2.0, Mode.INVESTIGATE: -3.5, Mode.ALLEGE: -3.5},
    EventType.REJECT: {Mode.ASSIST: -1.5, Mode.CHANGE: -2.0, Mode.YIELD: -2.0, Mode.MEET: -2.0},
    EventType.THREATEN: {
        Mode.RESTRICT: -3.0,
        Mode.ARREST: -3.5,
        Mode.RELATIONS: -3.5,
        Mode.EXPEL: -3.5,
        Mode.TERRITORY: -4.0,
        Mode.VIOLENCE: -3.5,
    },
    EventType.PROTEST: {
        Mode.DEMO: -5.0,
        Mode.RIOT: -7.0,
        Mode.STRIKE: -5.0,
        Mode.HUNGER: -4.5,
        Mode.BOYCOTT: -4.5,
        Mode.OBSTRUCT: -4.5,
        Mode.VANDALIZE: -5.0,  # the manual gives none: the type's own score
    },
    EventType.SANCTION: {Mode.CONVICT: -6.0, Mode.EXPEL: -5.5, Mode.WITHDRAW: -6.0, Mode.DISCONTINUE: -6.0},
    EventType.MOBILIZE: {Mode.TROOPS: -6.5, Mode.WEAPONS: -6.5, Mode.POLICE: -5.5, Mode.MILITIA: -6.0},
    EventType.COERCE: {
        Mode.SEIZE: -7.0,
        Mode.RESTRICT: -7.0,
        Mode.CENSOR: -6.5,
        Mode.CURFEW: -6.5,
        Mode.MARTIAL_LAW: -7.5,
        Mode.ARREST: -7.0,
        Mode.DEPORT: -7.0,
        Mode.WITHHOLD: -7.0,
        Mode.MISINFORMATION: -6.5,
        Mode.CYBER: -7.0,
    },
    EventType.ASSAULT: {
        Mode.ABDUCT: -8.5,
        Mode.BEAT: -7.5,
        Mode.TORTURE: -8.5,
        Mode.SEXUAL: -8.5,
        Mode.TARGETED: -9.5,
        Mode.DESTROY: -8.5,
        Mode.PRIMITIVE: -8.0,
        Mode.FIREARMS: -9.0,
        Mode.EXPLOSIVES: -9.0,
        Mode.SUICIDE_ATTACK: -9.5,
        Mode.AERIAL: -9.5,
        Mode.DRONE: -9.5,
        Mode.HEAVY_WEAPONS: -9.5,
        Mode.CROWD_CONTROL: -7.5,
        Mode.UNCONVENTIONAL: -10.0,
    },
}

_QUAD: dict[EventType, QuadClass] = {
    **dict.fromkeys(
        (EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE), QuadClass.VERBAL_COOPERATION
    ),
    **dict.fromkeys((EventType.COOPERATE, EventType.AID, EventType.RETREAT), QuadClass.MATERIAL_COOPERATION),
    **dict.fromkeys(
        (EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN), QuadClass.VERBAL_CONFLICT
    ),
    **dict.fromkeys(
        (EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT),
        QuadClass.MATERIAL_CONFLICT,
    ),
}

_PLANNED_IS_AGREE = frozenset({EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID})
_PLANNED_IS_THREAT = frozenset(
    {EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT, EventType.PROTEST}
)
_NEGATED_IS_REJECT = frozenset(
    {EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.CONCEDE}
)


def quad_class(event_type: EventType) -> QuadClass:
    """The quad class of a type (PLOVER manual, table of types)."""
    return _QUAD[event_type]


def score(event_type: EventType, mode: Mode | None) -> float:
    """PLOVER's score, -10 (conflict) to +10 (cooperation): the mode's own, else the type's."""
    return TYPE_SCORES[event_type] if mode is None else MODE_SCORES[event_type][mode]


def plover_type(event_type: EventType, status: Status) -> EventType:
    """The type PLOVER itself would give: it folds future and negated acts into other types.

    The record keeps the act (``type``) and how real it is (``status``) apart; the manual does not:
    a planned CONSULT, SUPPORT, COOPERATE or AID is AGREE, a planned RETREAT is CONCEDE, announced
    conflict is THREATEN, negated cooperation is REJECT.
    """
    if status is Status.PLANNED:
        if event_type in _PLANNED_IS_AGREE:
            return EventType.AGREE
        if event_type is EventType.RETREAT:
            return EventType.CONCEDE
        if event_type in _PLANNED_IS_THREAT:
            return EventType.THREATEN
    if status is Status.NEGATED and event_type in _NEGATED_IS_REJECT:
        return EventType.REJECT
    return event_type


def edtf(start: date | None, end: date | None, precision: Precision) -> str | None:
    """Write a partial date in EDTF (ISO 8601-2, level 1); ``None`` when neither side is known.

    ``2023-10-12`` for a day, ``2023-10`` for a month, ``2023`` for a year, ``../2023-10-31`` for "by the
    end of October", ``2023-10-02/2023-10-08`` for a week, a quarter or a range. Both days are inclusive.
    """
    if start is None and end is None:
        return None
    if start is not None and end is not None:
        if precision is Precision.DAY or start == end:
            return start.isoformat()
        if precision is Precision.MONTH:
            return start.isoformat()[:7]
        if precision is Precision.YEAR:
            return start.isoformat()[:4]
    return f"{start.isoformat() if start else '..'}/{end.isoformat() if end else '..'}"
