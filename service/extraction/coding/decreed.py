"""Decreed: what only a government does, told without a doer: "a curfew was lifted", "is in force", in that country."""

from db.vocabulary import EventType
from service.extraction.dictionaries.frames import Frame
from service.extraction.filling.filling import Filled
from service.extraction.filling.slots import Matcher
from service.extraction.parties.parties import Party

DECREES = frozenset(
    "curfew night_curfew martial_law state_of_emergency emergency_rule state_of_siege emergency airspace parliament"
    " constitution border frontier internet mobile_internet internet_access internet_service phone_line telephone_line"
    " gathering public_gathering rally demonstration assembly political_meeting political_party radio_station"
    " television_station television_channel radio newspaper".split()
)
DECREED = frozenset({EventType.COERCE, EventType.CONCEDE, EventType.RETREAT})


def by_government(frame: Frame, filled: Filled, matcher: Matcher) -> list[Party]:
    """The country that is spoken of, where somebody in it imposed or lifted what a government imposes."""
    cast = matcher.resolver.cast
    code = cast.main_country()
    state = cast.country(code) if code is not None else None
    if state is None or frame.type not in DECREED:
        return []
    holds = any(slot.name == "subj" and slot.role == "T" for slot in frame.slots)  # "a curfew is in force"
    told = filled.phrases.get("subj" if holds else "obj", ())
    measures = [np for np in told if matcher.heads(np) & DECREES]
    return [Party(state, matcher.resolver.phrase.span(np), weak=True) for np in measures[:1]]
