"""Refusals without a verb of refusing: "will not accept", "cannot tolerate", "there will be no talks"."""

from collections.abc import Sequence

from db.vocabulary import QuadClass, quad_class
from service.extraction.dictionaries.frames import Frames
from service.extraction.filling.slots import Matcher
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.words import Word

_WILL = frozenset({"will", "shall", "'ll", "wo", "would"})
_CAN = frozenset({"can", "could", "ca"})
_FRIENDLY = (QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION)


def unwilling(clause: Clause, frames: Frames, words: Sequence[Word], *, known: bool) -> bool:
    """ "will never budge", "cannot accept", "did not agree": ``bends`` are denied with will alone, for who cannot pay
    or did not attend may wish to. Of ``known`` acts that one will not do, ``content`` knows more.
    """
    vg = clause.vg
    if vg.passive or not (vg.lemma in frames.classes["consents"] or vg.lemma in frames.classes["bends"]):
        return False
    adverbs = {words[i].low for i in (*clause.adverbs, *range(vg.first, vg.last))}
    if not (vg.negated or adverbs & {"never", "longer"}):
        return False
    if vg.lemma in frames.classes["consents"]:
        return vg.modal in _CAN or (not known and (vg.modal is None or vg.modal in _WILL))
    return not known and vg.lemma in frames.classes["bends"] and vg.modal in _WILL


def ruled_out(clause: Clause, matcher: Matcher, frames: Frames) -> tuple[NounPhrase, NounPhrase] | None:
    """ "There will be no talks with the rebels", the minister said: who says so, and what there will not be."""
    above, thing = clause.parent, clause.obj
    if clause.subj is None or matcher.words[clause.subj.first].tag != "EX" or clause.vg.modal not in _WILL:
        return None
    if thing is None or above is None or above.subj is None or above.vg.lemma not in frames.report:
        return None
    if clause.link != "that" or not (clause.vg.negated or matcher.words[thing.first].low == "no"):
        return None
    kinds = (frame.type for lemma in matcher.lemmas(thing) for frame in frames.nouns.get(lemma, ())[:1])
    return (above.subj, thing) if any(quad_class(kind) in _FRIENDLY for kind in kinds) else None
