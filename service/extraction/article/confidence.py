"""Confidence: how likely the coding (type and both sides) is right, from what the rules had to go on.

It is no probability that the event took place. The figures are set so that among our own labelled events of one
confidence about that share is right: ``python -m benchmarks.reliability`` prints how near they are.
"""

from db.vocabulary import Status
from service.extraction.article.merge import Draft, Merged

BASE = 0.5  # one side only
BOTH_SIDES = 0.3
ALL_KNOWN = 0.08  # both sides are in the dictionaries, and named themselves
BY_VERB = 0.04  # not by a noun alone
DEMANDING = 0.03  # the dictionary line asked for complements
WEAK_PARTY = -0.18  # a party is inferred: an owner, a place, the doer of what is condemned
NO_ACTOR = -0.06
NOBODY_OF_A_COUNTRY = -0.1
UNREAL = -0.05


def confidence_of(event: Merged, status: Status) -> float:
    """A figure from 0.05 to 0.95."""
    best = event.best
    parties = [*best.actors, *best.recipients]
    weak = any(p.weak for p in parties)
    both = bool(best.actors and best.recipients) or len(best.actors) > 1
    grounds = (
        (BOTH_SIDES, both),
        (ALL_KNOWN, both and not weak and all(p.figure.known for p in parties)),
        (BY_VERB, _by_verb(best)),
        (DEMANDING, bool(best.coded.frame.demands)),
        (WEAK_PARTY, weak),
        (NO_ACTOR, not best.actors),
        (NOBODY_OF_A_COUNTRY, not any(p.figure.country for p in parties)),
        (UNREAL, status is Status.HYPOTHETICAL),
    )
    value = BASE + sum(worth for worth, holds in grounds if holds)
    return round(min(0.95, max(0.05, value)), 2)


def _by_verb(draft: Draft) -> bool:
    return draft.coded.noun is None or draft.coded.light
