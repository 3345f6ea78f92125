"""The record's vocabularies as GraphQL enums, with a description for every member.

The enums stay those of db/vocabulary.py and db/filters.py, so rows pass unconverted; only ``Direction`` is ours.
Types, modes and contexts follow PLOVER (manual draft 0.8); the words here are our own short reading of it.
"""

from collections.abc import Mapping
from enum import Enum, StrEnum

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition

from db.filters import Bucket, Order
from db.vocabulary import (
    ActorKind,
    ArticleStatus,
    Context,
    EventType,
    Mode,
    Precision,
    QuadClass,
    Resolution,
    Role,
    Sector,
    Status,
)
from schema.types.plover_words import CONTEXTS, MODES, TYPES


class Direction(StrEnum):
    """Which end of a list comes first."""

    NEWEST_FIRST = "NEWEST_FIRST"
    OLDEST_FIRST = "OLDEST_FIRST"


def describe(enum: type[Enum], description: str, members: Mapping[str, str], name: str | None = None) -> None:
    """Make an enum known to Strawberry, with a description for each member (``KeyError`` for one left out)."""
    strawberry.enum(enum, name=name, description=description)
    definition: StrawberryEnumDefinition = enum.__strawberry_definition__  # type: ignore[attr-defined]
    for value in definition.values:
        value.description = members[value.name]


describe(EventType, "What was done: the event types of PLOVER.", TYPES)
describe(Mode, "How it was done: the modes of PLOVER. Each belongs to certain event types.", MODES)
describe(
    Context, "Why, or in which field, it was done: the contexts of PLOVER. Several may hold.", CONTEXTS, "EventContext"
)
describe(
    QuadClass,
    "Whether an event is words or deeds, and whether it is cooperation or conflict.",
    {
        "VERBAL_COOPERATION": "Friendly words: agreeing, consulting, supporting, conceding.",
        "MATERIAL_COOPERATION": "Friendly deeds: cooperating, aiding, retreating.",
        "VERBAL_CONFLICT": "Hostile words: requesting, accusing, rejecting, threatening.",
        "MATERIAL_CONFLICT": "Hostile deeds: protesting, sanctioning, mobilising, coercing, assaulting.",
    },
)
describe(
    Status,
    "How real an event is, in the words of its source.",
    {
        "REPORTED": "Told as a fact.",
        "ALLEGED": "Claimed by somebody, and marked as a claim: 'reportedly', 'is accused of'.",
        "PLANNED": "Announced or expected, and not yet done.",
        "HYPOTHETICAL": "Only supposed: 'would', 'if', 'could'.",
        "NEGATED": "Said not to have happened.",
        "HISTORICAL": "Background from well before the report.",
    },
)
describe(
    Precision,
    "How finely a date is known. The service never sharpens it.",
    {
        "DAY": "A calendar day.",
        "WEEK": "A week.",
        "MONTH": "A month.",
        "QUARTER": "A quarter of a year.",
        "YEAR": "A year.",
        "RANGE": "From one day to another; a side may be open.",
        "UNKNOWN": "Nothing is known.",
    },
)
describe(
    Resolution,
    "How a date was found.",
    {
        "EXPLICIT": "The article names it: '12 October 2023'.",
        "RELATIVE": "From words that count from the publication date: 'earlier this month'.",
        "PUBLICATION": "The article gives none, so its publication date stands in.",
        "NONE": "It was not found.",
    },
)
describe(
    Role,
    "The side on which a participant stands.",
    {"ACTOR": "The one who acts.", "RECIPIENT": "The one acted upon."},
)
describe(
    ActorKind,
    "What sort of party an actor is.",
    {
        "COUNTRY": "A country, or its government as a whole.",
        "REGION": "A part of a country, or several countries together.",
        "PERSON": "One human being.",
        "ORGANISATION": "A ministry, an agency, a union or another body with a name.",
        "PARTY": "A political party.",
        "ARMED_GROUP": "An armed group that is not a state's force.",
        "IGO": "An organisation whose members are states.",
        "NGO": "A non-governmental organisation.",
        "MEDIA": "A news organisation.",
        "COMPANY": "A business.",
        "PEOPLE": "An unnamed group: protesters, refugees, a nation's citizens.",
    },
)
describe(
    Sector,
    "The part of society for which an actor stands.",
    {
        "GOV": "Government.",
        "MIL": "The military.",
        "COP": "The police.",
        "JUD": "Courts and prosecutors.",
        "LEG": "Parliament.",
        "SPY": "Intelligence services.",
        "PTY": "Political parties.",
        "OPP": "The opposition.",
        "REB": "Rebels.",
        "UAF": "Unaligned armed forces.",
        "CRM": "Organised crime.",
        "MED": "News media.",
        "EDU": "Schools and universities.",
        "BUS": "Business.",
        "LAB": "Workers and unions.",
        "REL": "Religious bodies.",
        "HLH": "Health care.",
        "REF": "Refugees.",
        "CVL": "Civilians.",
    },
)
describe(
    ArticleStatus,
    "How far an article has come.",
    {
        "PENDING": "Stored, and waiting for its events to be found.",
        "CODED": "Read; its events are stored.",
        "NOT_ENGLISH": "Not in English, so no events were looked for.",
        "FAILED": "Reading it failed; it is stored without events.",
    },
)
describe(
    Order,
    "By what a list of events is sorted.",
    {
        "HAPPENED": "By when the events took place. Undated events count as older than all others.",
        "LEARNED": "By when the events were first reported.",
    },
    "EventOrder",
)
describe(
    Bucket,
    "The width of a histogram's bars, in UTC.",
    {
        "DAY": "A day.",
        "WEEK": "A week, from Monday on.",
        "MONTH": "A calendar month.",
        "QUARTER": "A quarter of a year.",
        "YEAR": "A calendar year.",
    },
)
describe(
    Direction,
    "Which end of a list comes first.",
    {"NEWEST_FIRST": "From the newest to the oldest.", "OLDEST_FIRST": "From the oldest to the newest."},
)
