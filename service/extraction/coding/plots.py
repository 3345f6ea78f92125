"""Plots: "planned an attack" threatens, but "planned the attacks" tells who is behind attacks that have taken place."""

from service.extraction.dictionaries.frames import Light
from service.extraction.filling.filling import Filled
from service.extraction.filling.slots import Matcher
from service.extraction.grammar.clause import Clause

PLOTTING = frozenset({"plan", "plot", "mastermind", "orchestrate", "engineer"})
BEHIND = Light("plan", "A", ())
_POINTING = frozenset({"the", "these", "those", "this", "that", "both"})


def behind(clause: Clause, filled: Filled, matcher: Matcher) -> Light | None:
    """Told in the past, of attacks that the text points at: who planned them is who did them."""
    vg = clause.vg
    if (
        vg.lemma not in PLOTTING
        or vg.modal is not None
        or vg.negated
        or not (vg.tense == "past" or vg.perfect or vg.passive)
    ):
        return None
    violent = matcher.frames.classes["fighting"]
    for np in filled.phrases.get("obj", ()):
        if matcher.words[np.first].low in _POINTING and matcher.heads(np) & violent:
            return BEHIND
    return None
