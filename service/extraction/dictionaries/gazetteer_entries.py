"""What the actor dictionaries hold: entries, the roles they held, and the readings a name may have."""

from enum import StrEnum
from typing import NamedTuple

from db.vocabulary import ActorKind, Sector


class Form(StrEnum):
    """How a piece of text names its entry."""

    NAME = "name"  # a country by its name: France, U.S.
    DEMONYM = "demonym"  # French, Frenchman, Iraqis; see Sense.adjective and Sense.noun
    CAPITAL = "capital"  # Paris for France; the same match holds the city as a second sense
    METONYM = "metonym"  # the Kremlin, Foggy Bottom
    CITY = "city"
    REGION = "region"  # provinces, territories, U.S. states
    PLACE = "place"  # seas, straits, mountains: where things happen, never a party
    PEOPLE = "people"  # Kurds, Tutsi
    PERSON = "person"  # a full name
    SURNAME = "surname"  # a family name or a by-name alone: Putin, Lula
    ORGANISATION = "organisation"


class Term(NamedTuple):
    """A role once held. ``start`` and ``end`` are ISO dates as precise as known (``2005``, ``2005-11``) or open."""

    title: str
    country: str | None
    start: str | None
    end: str | None


class Entry(NamedTuple):
    """A party or place. ``country`` is ISO 3166-1 alpha-3 (Kosovo: XKX); IGOs and most NGOs have none."""

    key: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: Sector | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Term, ...] = ()


class Sense(NamedTuple):
    """One reading of a name. ``sector`` is the entry's own, or what the form adds: the Kremlin is Russia's GOV."""

    entry: Entry
    form: Form
    adjective: bool = False
    noun: bool = True
    sector: Sector | None = None
