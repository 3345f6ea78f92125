"""Blame: whose "its" is in what somebody is blamed or thanked for.

"France condemned Turkey for its raid": the raid is Turkey's. "France apologised to Turkey for its raid": it is
France's.
"""

from collections.abc import Iterator, Sequence

from db.vocabulary import ActorKind
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause, tails
from service.extraction.grammar.words import Word
from service.extraction.parties.cast import Figure

_REASONS = frozenset({"for", "over", "about", "because"})
_ANSWERS = frozenset({"response", "retaliation", "reaction", "reprisal", "answer"})  # "in response to its raid"
# "condemned Turkey after its raid": behind these also the time is a reason.
_BLAMING = frozenset(
    "accuse blame condemn criticise criticize denounce deplore expel fine impose rebuke sanction slam sue"
    " suspend".split()
)
_AFTERWARDS = frozenset({"after", "following"})
# "faces criticism from the U.N. over its raid": who is blamed is the subject.
_BLAMED = frozenset("attract come draw earn endure face receive suffer win".split())
_OWN_FAULT = frozenset("apologise apologize atone compensate pay fight struggle campaign search call ask wait".split())


def blamed(clauses: Sequence[Clause], words: Sequence[Word]) -> dict[int, list[NounPhrase]]:
    """For each possessive in a reason, by its word: the phrases behind the verb that may own it, the nearest first."""
    found: dict[int, list[NounPhrase]] = {}
    for word in words:
        if word.tag != "PRP$":
            continue
        clause = max((c for c in clauses if c.vg.head < word.i), key=lambda c: c.vg.head, default=None)
        if clause is None or clause.vg.lemma in _OWN_FAULT or not _in_reason(words, word.i, clause.vg.lemma):
            continue
        if clause.vg.passive or clause.vg.lemma in _BLAMED:  # "Turkey was condemned by France for its raid"
            found[word.i] = [clause.subj] if clause.subj is not None else []
        else:
            before = [np for np in _behind(clause) if clause.vg.head < np.first and np.last < word.i]
            found[word.i] = sorted(before, key=lambda np: -np.head)
    return found


def agrees(possessive: str, figures: Sequence[Figure]) -> bool:
    """Whether a possessive may mean some parties: "its" one that is no person, "his" a person, "their" several."""
    if not figures:
        return False
    several = len(figures) > 1 or figures[0].plural or figures[0].kind is ActorKind.PEOPLE
    if possessive == "their":
        return several
    person = figures[0].kind is ActorKind.PERSON
    return not several and person == (possessive in ("his", "her"))


def _in_reason(words: Sequence[Word], i: int, verb: str) -> bool:
    lows = [w.low for w in words[max(0, i - 2) : i]]
    if not lows or (lows[-1] in _AFTERWARDS and verb in _BLAMING):
        return bool(lows)
    return lows[-1] in _REASONS or (lows[-1] in ("to", "for", "of") and lows[0] in _ANSWERS)


def _behind(clause: Clause) -> Iterator[NounPhrase]:
    for np in (clause.obj, *(inner for _, inner in clause.preps)):
        if np is not None:
            yield np
            yield from (inner for _, inner in tails(np))
