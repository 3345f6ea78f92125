"""Decreed: what only a government does, in a passive without a doer: "a curfew was lifted" by that of the country."""

from db.vocabulary import EventType
from service.extraction.filling import Filled
from service.extraction.frames import Frame
from service.extraction.parties import Party
from service.extraction.slots import Matcher

DECREES = frozenset(
    "curfew night_curfew martial_law state_of_emergency emergency_rule state_of_siege emergency airspace parliament"
    " constitution border frontier".split()
)
DECREED = frozenset({EventType.COERCE, EventType.CONCEDE, EventType.RETREAT})


def by_government(frame: Frame, filled: Filled, matcher: Matcher) -> list[Party]:
    """The country that is spoken of, where somebody in it imposed or lifted what a government imposes."""
    cast = matcher.resolver.cast
    code = cast.main_country()
    state = cast.country(code) if code is not None else None
    if state is None or frame.type not in DECREED:
        return []
    measures = [np for np in filled.phrases.get("obj", ()) if matcher.heads(np) & DECREES]
    return [Party(state, matcher.resolver.phrase.span(np), weak=True) for np in measures[:1]]
