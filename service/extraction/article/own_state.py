"""Own state: who cannot have done what is told, because it was done to the state they were taken to be of.

"The prime minister had asked Canberra for police": no prime minister of Australia's, wherever he is from.
"""

from db.vocabulary import ActorKind, EventType
from service.extraction.coding.coded import Coded
from service.extraction.parties.parties import Party

# What is said or done to a state that is called by its own name, and so by others.
OUTWARD = frozenset(
    {
        EventType.ACCUSE,
        EventType.AGREE,
        EventType.REQUEST,
        EventType.REJECT,
        EventType.SANCTION,
        EventType.SUPPORT,
        EventType.THREATEN,
    }
)
RULERS = frozenset(
    "president premier minister leader king general colonel government junta regime cabinet army military ministry"
    " administration".split()
)


def drop_own(coded: Coded, text: str) -> None:
    """Leave out an actor whose country was only inferred ("the minister") and is the state that it is done to."""
    if coded.type not in OUTWARD:
        return
    sides = coded.sides
    states = {p.figure.country for p in sides.recipients if p.figure.kind is ActorKind.COUNTRY and _by_name(p, text)}
    kept = [p for p in sides.actors if p.figure.country not in states or not _inferred(p, text)]
    if states and None not in states:
        sides.actors = kept


def _by_name(party: Party, text: str) -> bool:
    """ "Canberra", "Australia", not "the government"."""
    return not party.weak and party.span.of(text)[:1].isupper()


def _inferred(party: Party, text: str) -> bool:
    """ "prime minister", "the junta": rulers without a name or a country, but what the article tells besides."""
    words = party.span.of(text).split()
    return bool(words) and words[-1] in RULERS and not any(word[:1].isupper() for word in words)
