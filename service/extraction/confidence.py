"""Confidence: how sure the coder may be of an event, from what its rules had to go on.

It is no probability that the event took place; it says how likely the coding (type and both sides) is right.
"""

from db.vocabulary import Status
from service.extraction.merge import Merged

BASE = 0.5
BOTH_SIDES = 0.2
VERB = 0.1
DEMANDING = 0.1  # the dictionary line asked for fillers or complements
SECOND_TELLING = 0.05
WEAK_PARTY = -0.15
NO_PARTY_KNOWN = -0.15


def confidence_of(event: Merged, status: Status) -> float:
    """A figure from 0.05 to 0.95."""
    best = event.best
    value = BASE
    if (best.actors and best.recipients) or len(best.actors) > 1:
        value += BOTH_SIDES
    if best.coded.noun is None or best.coded.light:
        value += VERB
    if best.coded.frame.weight >= 2:
        value += DEMANDING
    if len(event.drafts) > 1:
        value += SECOND_TELLING
    parties = [*best.actors, *best.recipients]
    if any(p.weak for p in parties):
        value += WEAK_PARTY
    if not any(p.figure.country for p in parties):
        value += NO_PARTY_KNOWN
    if status is Status.HYPOTHETICAL:
        value -= 0.05
    return round(min(0.95, max(0.05, value)), 2)
