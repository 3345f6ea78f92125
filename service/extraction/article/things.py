"""Things: what "it" means in the sentence after one that tells of a bill, a helicopter or a blast, and of no party.

"A Chadian helicopter crossed the border. It was shot down": the helicopter, which is Chad's. "Parliament passed a bill.
It was condemned by the church": the bill, which is nobody.
"""

from collections.abc import Iterator

from service.extraction.dictionaries.frames import Frames
from service.extraction.dictionaries.nouns import ASSETS
from service.extraction.filling.slots import Matcher
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.parties.cast import Figure, Thing
from service.extraction.parties.parties import Party
from service.extraction.reading import Reading

SPURNING = frozenset("veto reject block defeat oppose vote_down throw_out shoot_down".split())


def thing_of(reading: Reading, matcher: Matcher, frames: Frames) -> Thing | None:
    """What a sentence tells of that is no party: the subject of its main clause or of what was said, else a document
    that its object brings up; where "it" is one of them, still the thing of the sentence before.
    """
    papers = frames.classes["documents"] | frames.classes["agreements"]
    for clause, np, subject in _told(reading, frames):
        head = reading.words[np.head]
        if head.low == "it":
            return reading.resolver.cast.thing
        parties = matcher.parties(np)
        if np.pronoun or np.peers or head.tag != "NN" or head.is_proper or any(not p.weak for p in parties):
            continue
        if head.lemma in papers:
            return Thing(on_paper=True, spurned=clause.vg.lemma in SPURNING)
        if subject and not _is_somebody(np, reading):
            return Thing(owners=_owners(parties) if head.lemma in ASSETS | frames.classes["vessels"] else [])
    return None


def _told(reading: Reading, frames: Frames) -> Iterator[tuple[Clause, NounPhrase, bool]]:
    """The subjects and objects of the main clause and of what it says, with it and whether it is a subject."""
    mains = [c for c in reading.clauses if c.link == "main"]
    said = [content for c in mains if c.vg.lemma in frames.report for content in c.comps if content.link == "that"]
    for clause in said or mains[:1]:
        if clause.subj is not None:
            yield clause, clause.subj, True
        if clause.obj is not None and reading.words[clause.obj.first].low in ("a", "an", "it"):
            yield clause, clause.obj, False


def _is_somebody(np: NounPhrase, reading: Reading) -> bool:
    """Whether a phrase names people or a body, though nobody that is known."""
    return reading.resolver.phrase.agent(np) is not None


def _owners(parties: list[Party]) -> list[Figure]:
    return [p.figure for p in parties]
