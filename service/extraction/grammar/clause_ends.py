"""What can be settled only when all clauses of a sentence are known: shared objects, missing subjects, what a clause
in front hangs on, and whom pronouns in a quotation mean by its saying.
"""

from collections.abc import Sequence
from itertools import pairwise

from db.vocabulary import QuadClass, quad_class
from service.extraction.dictionaries.control import TELLING, TRANSITIVE
from service.extraction.dictionaries.frames import Frames
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.words import Word

FRIENDLY = frozenset({QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION})
_ALIKE = ("followed", "did the same", "did likewise")
_LIKEWISE = frozenset({"so", "as"})
_OF_ALL = frozenset({"where", "that", "because", "whether"})
_OF_WHOM = frozenset({"they", "he", "she", "it", "them", "him"})


def share_objects(sharing: Sequence[tuple[Clause, Clause]]) -> None:
    """ "beat and arrested the men": the first verb has the object of the second."""
    for first, second in sharing:
        if first.obj is None and not first.vg.passive and not first.preps and not first.vg.lemma.startswith("be_"):
            first.obj = second.obj


def share_circumstances(clauses: Sequence[Clause], frames: Frames) -> None:
    """ "two were killed and six wounded in a blast on Friday": both by the blast, both on Friday."""
    for first, second in pairwise(clauses):
        one, other = first.vg, second.vg
        gapped = one.passive and other.passive and other.first == other.last - 1 and one.last - one.first > 1
        bare = not (first.preps or first.dates or first.comps)
        if gapped and bare and first.link == second.link and first.subj is not None and second.subj is not None:
            helped = _helps(second, frames)
            first.preps = [(name, np) for name, np in second.preps if name != "by" or not helped]
            first.dates = list(second.dates)


def share_doers(clauses: Sequence[Clause], frames: Frames) -> None:
    """ "were jailed on Monday, beaten and tortured by the army": the army did all of it."""
    for last in clauses:
        by = next((pair for pair in last.preps if pair[0] == "by"), None)
        if by is None or not last.vg.passive or last.joined is None or _helps(last, frames):
            continue
        before: Clause | None = last.joined
        while before is not None and before.vg.passive and not (before.preps or before.obj or before.comps):
            if before.subj is last.subj:
                before.preps.append(by)
            before = before.joined


def _helps(clause: Clause, frames: Frames) -> bool:
    """ "were abducted and freed by police": who frees them is not who abducted them."""
    lines = [quad_class(line.type) in FRIENDLY for line in frames.verbs.get(clause.vg.lemma, ()) if not line.idle]
    return sum(lines) > len(lines) / 2


def join_likewise(clauses: list[Clause], words: Sequence[Word]) -> None:
    """ "Peru welcomed it, and so did Chad", "and Chad followed suit": who does the same is one more subject."""
    for before, clause in pairwise(list(clauses)):
        other = _doing_likewise(clause, words)
        if other is None or before.subj is None or clause.comps or before.vg.passive:
            continue
        before.subj.peers += other.members()
        clauses[:] = [c for c in clauses if c is not clause]
        for above in clauses:
            above.comps[:] = [c for c in above.comps if c is not clause]


def _doing_likewise(clause: Clause, words: Sequence[Word]) -> NounPhrase | None:
    """Who does the same: "so did | Chad", "| Gabon and Togo followed", "| Chad did the same"."""
    start, obj = clause.vg.first, clause.obj
    if clause.vg.lemma == "do" and clause.vg.head == start and start > 0 and words[start - 1].low in _LIKEWISE:
        return obj
    if clause.link != "main" or clause.subj is None or not words[clause.subj.head].is_proper:
        return None
    what = " ".join(w.low for w in words[clause.vg.head : clause.vg.last + 2] if w.tag[0].isalpha())
    plain = clause.vg.tense == "past" and not (clause.dates or clause.preps or clause.vg.passive or clause.vg.negated)
    follows = obj is None or words[obj.head].low in ("suit", "same")
    return clause.subj if plain and follows and what.startswith(_ALIKE) else None


def share_things(clauses: Sequence[Clause], words: Sequence[Word]) -> None:
    """ "recalled its envoy from Chad, and Peru and Togo withdrew theirs": their envoys, and from Chad too."""
    for before, clause in pairwise(clauses):
        np, own = before.obj, clause.obj
        if np is None or own is None or words[own.head].low != "theirs" or np.pronoun or before.vg.passive:
            continue
        clause.obj = NounPhrase(np.head, np.head + 1, np.head)
        clause.preps += [pair for pair in before.preps if pair[0] in ("from", "to") and pair not in clause.preps]


def attach_fronted(clauses: Sequence[Clause]) -> None:
    """ "When it fell, Chad fled": a clause in front hangs on the main clause behind it, "said" or not."""
    for at, clause in enumerate(clauses):
        if clause.link == "adv" and clause.parent is None and clause.vg.form == "fin":
            clause.parent = next((c for c in clauses[at + 1 :] if _is_main(c)), None)
            if clause.parent is not None:
                clause.parent.comps.append(clause)


def _is_main(clause: Clause) -> bool:
    return clause.link == "main" or (clause.link == "that" and clause.parent is not None and clause.parent.tail_report)


def give_subjects(subjectless: Sequence[Clause], clauses: Sequence[Clause]) -> None:
    """ "After bombing the port, Chad left": who leaves has bombed; "where praising him is a crime" is said of all."""
    for clause in subjectless:
        if clause.marker in _OF_ALL:
            continue
        main = next((c for c in clauses if c.link == "main" and c is not clause), None)
        if main is not None:
            clause.subj, clause.parent = main.subj, main


def attach_contents(clauses: Sequence[Clause], words: Sequence[Word], frames: Frames) -> None:
    """ "Peru's refusal to free him angered Chad": the infinitive of an event noun is in the main clause."""
    for clause in clauses:
        via = clause.via if clause.link == "ninf" and clause.parent is None else None
        if via is not None and words[via.head].lemma in frames.events:
            clause.parent = next((c for c in clauses if c.link == "main"), None)


def complete_relatives(clauses: Sequence[Clause]) -> None:
    """ "a demand that Peru has refused": who refuses refuses something, so it is the demand that the clause is of."""
    for clause in clauses:
        whole = clause.obj is not None or clause.comps or clause.vg.passive
        if clause.link == "that" and clause.via is not None and clause.vg.lemma in TRANSITIVE and not whole:
            clause.link, clause.obj = "rel", clause.via


def point_out(clauses: Sequence[Clause], words: Sequence[Word]) -> None:
    """ "They bombed us," he said of the Chadian army; "You bombed us," he told the Chadian envoy: who is meant."""
    for clause in clauses:
        said = clause.parent
        if clause.link != "that" or said is None or not said.tail_report:
            continue
        whom = next((np for preposition, np in said.preps if preposition == "of"), None)
        listener = said.obj if said.vg.lemma in TELLING else None
        for side in ("subj", "obj"):
            np = getattr(clause, side)
            if np is None or not np.pronoun:
                continue
            low = words[np.head].low
            meant = whom if low in _OF_WHOM else listener if low == "you" else None
            if meant is not None:
                setattr(clause, side, meant)
