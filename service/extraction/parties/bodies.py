"""Bodies: what sort of organisation "the group", "the party", "the bloc" may be, said of one that was named before."""

from db.vocabulary import ActorKind, Sector
from service.extraction.dictionaries.nouns import BODY_NOUNS
from service.extraction.parties.cast import Figure

_STATE = frozenset({Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD, Sector.LEG, Sector.SPY})  # their bodies have names
_FIGHTING = frozenset({ActorKind.ARMED_GROUP, ActorKind.PARTY})
_ANY = frozenset({ActorKind.IGO, ActorKind.NGO, ActorKind.COMPANY, ActorKind.ORGANISATION}) | _FIGHTING
_UNIONS = frozenset({ActorKind.IGO, ActorKind.PARTY, ActorKind.ARMED_GROUP, ActorKind.ORGANISATION})
# The kinds that a noun may be said of.
_KINDS: dict[str, frozenset[ActorKind]] = {
    "party": _FIGHTING,
    "movement": _FIGHTING | {ActorKind.ORGANISATION},
    "front": _FIGHTING | {ActorKind.ORGANISATION},
    "faction": _FIGHTING,
    "militia": frozenset({ActorKind.ARMED_GROUP}),
    "alliance": _UNIONS,
    "bloc": _UNIONS,
    "network": _FIGHTING | {ActorKind.MEDIA, ActorKind.COMPANY, ActorKind.ORGANISATION},
    "company": frozenset({ActorKind.COMPANY}),
    "firm": frozenset({ActorKind.COMPANY}),
}
# Words in the names of world bodies that are no "bloc".
_NO_BLOCS = frozenset({"un", "nations", "court", "bank", "fund", "agency", "tribunal", "cross"})
_OFFICIAL = frozenset({"agency", "body"})  # what a body of a state may be called as well


def may_be(noun: str, figure: Figure) -> bool:
    """Whether a noun for bodies may be said of a figure: no court is "the group", no firm "the party"."""
    if figure.kind not in _KINDS.get(noun, _ANY):
        return False
    if noun in ("bloc", "alliance") and not _NO_BLOCS.isdisjoint(figure.name.lower().split()):
        return False
    own = figure.kind in (ActorKind.PARTY, ActorKind.ARMED_GROUP, ActorKind.IGO)  # NATO is no state's army
    called = not BODY_NOUNS.isdisjoint(figure.name.lower().split())  # the Palestine Liberation Organization
    return own or called or noun in _OFFICIAL or figure.sector not in _STATE
