"""Documents: what a resolution, law or letter says is done by whoever passed, signed or sent it.

"Passed a resolution condemning Chad", "sent a letter to Chad threatening war", "signed a decree that bans the party".
What a bill that is only brought in would do is planned: "introduced a bill that would sanction Chad".
"""

from collections.abc import Sequence

from service.extraction.dictionaries.frames import Frames
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause, doer
from service.extraction.grammar.words import Word

PRINTING = frozenset({"publish", "release", "print", "carry", "post", "make", "present", "hand_over", "deliver"})
LAWS = frozenset({"act", "amendment", "bill", "decree", "edict", "law", "legislation", "motion", "resolution"})


def made_by(clause: Clause, frames: Frames, words: Sequence[Word]) -> Clause | None:
    """The clause that tells who made the document whose content ``clause`` is; ``None`` if it is no content."""
    above, np = clause.parent, clause.via
    if above is None or np is None or clause.vg.passive:
        return None
    if clause.link != "rel" and not (clause.link in ("inf", "ninf") and words[np.head].lemma in LAWS):
        return None  # "a bill to punish Chad", "a decree to pardon them"; but "an order to free the men" asks
    if above.vg.lemma not in frames.classes["authoring"] or words[np.head].lemma not in frames.classes["documents"]:
        return None
    if above.vg.lemma == "sign" and clause.vg.form == "fin" and words[np.head].lemma in frames.classes["agreements"]:
        return None  # "signed a declaration that ends the war": it is the signing that is news
    made = above.subj if above.vg.passive else above.obj
    return above if made is not None and any(np is member for member in made.members()) else None


def author(made: Clause) -> NounPhrase | None:
    """Who says what the document says: who it is from ("published a letter from Chad's bishops"), else the doer of the
    clause that tells of its making.
    """
    if made.vg.lemma in PRINTING and made.obj is not None:
        senders = (np for name, np in (*made.obj.tail, *made.preps) if name in ("from", "by"))
        if (sender := next(senders, None)) is not None:
            return sender
    who = doer(made)
    return None if made.vg.passive and who is made.subj else who


def is_proposed(made: Clause, frames: Frames) -> bool:
    """ "introduced a bill", "unveiled a draft law": it is not in force."""
    return made.vg.lemma in frames.classes["proposing"]
