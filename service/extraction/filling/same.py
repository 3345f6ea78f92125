"""The same: phrases that by the clauses of their sentence mean the same as another one.

"Accused each other", "imposed sanctions and tightened them", "Chad freed them, a move that drew praise".
"""

from collections.abc import Callable, Iterator, Sequence

from service.extraction.dictionaries.frames import Frames
from service.extraction.dictionaries.nouns import RECIPROCAL
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.words import Word

EACH = frozenset({"each", "both", "either", "neither"})
AFTERWARDS = frozenset({"after", "since", "when", "before", "because"})


class Same:
    """Pairs the phrases of one sentence with those that they stand for."""

    def __init__(
        self, clauses: Sequence[Clause], words: Sequence[Word], frames: Frames, sort: Callable[[NounPhrase], str]
    ) -> None:
        self.clauses, self.words, self.frames, self.sort = clauses, words, frames, sort

    def phrases(self) -> Iterator[tuple[NounPhrase, NounPhrase]]:
        """The phrases that mean the same as another one of their sentence, each with that one."""
        lows = {word.low for word in self.words}
        if not lows.isdisjoint(RECIPROCAL):
            yield from ((m, c.subj) for c in self.clauses if c.subj is not None for m in self._each_other(c))
        yield from self._acts_told()
        if "it" in lows or "them" in lows:
            yield from self._objects_before()
            yield from self._own_words()

    def _each_other(self, clause: Clause) -> Iterator[NounPhrase]:
        """The phrases of a clause that mean its own subject: "accused each other", "met with one another", "each side
        blamed the other".
        """
        each = clause.subj is not None and self.words[clause.subj.first].low in EACH
        for np in (clause.obj, *(inner for _, inner in clause.preps)):
            mutual = np is not None and self.words[np.head].low in RECIPROCAL
            if np is not None and mutual and (np.pronoun or (each and np.last - np.first == 2)):
                yield np

    def _acts_told(self) -> Iterator[tuple[NounPhrase, NounPhrase]]:
        """ "Chad freed them, a move that drew praise": the move is his whose act was told before the comma."""
        for clause in self.clauses:
            np, above = clause.subj, clause.parent
            if clause.link != "rel" or np is None or clause.via is not np or above is None or above.subj is None:
                continue
            apart = np.first > 0 and self.words[np.first - 1].text == "," and self.words[np.first].low in ("a", "an")
            act = self.words[np.head].lemma in self.frames.classes["acts"] and np.poss is None and not above.vg.passive
            if apart and act and above.subj.last <= np.first:
                yield np, above.subj

    def _own_words(self) -> Iterator[tuple[NounPhrase, NounPhrase]]:
        """ "a row with Peru, which said it would not yield": within another clause too, "it" is who says so."""
        for clause in self.clauses:
            it, above = clause.subj, clause.parent
            if clause.link != "that" or it is None or above is None or above.subj is None or above.link == "main":
                continue
            told = above.vg.lemma in self.frames.report and it.pronoun and self.words[it.head].low == "it"
            one = not above.subj.pronoun and self.words[above.subj.head].tag not in ("NNS", "NNPS")
            if told and one and self.sort(above.subj) == "party":
                yield it, above.subj

    def speaking(self) -> Iterator[tuple[NounPhrase, NounPhrase]]:
        """ "Doctors said they would strike": "they" are as much doctors as those who say so."""
        for clause in self.clauses:
            they, above = clause.subj, clause.parent
            if clause.link != "that" or they is None or not they.pronoun or above is None or above.subj is None:
                continue
            several = self.words[above.subj.head].tag == "NNS" and not above.subj.pronoun
            if several and above.vg.lemma in self.frames.report and self.words[they.head].low == "they":
                yield they, above.subj

    def _objects_before(self) -> Iterator[tuple[NounPhrase, NounPhrase]]:
        """ "imposed sanctions and tightened them": "it" and "them" are the object of the verb that theirs is joined to,
        with that object; a thing is nobody.
        """
        for clause in self.clauses:
            one, other = clause.obj, clause.joined.obj if clause.joined is not None else None
            if other is None and one is not None and one.pronoun:  # "Chad, which cut ties with Peru, restored them"
                aside = (
                    c.obj for c in self.clauses if c.link == "rel" and c.via is clause.subj and c.vg.last < one.first
                )
                other = next(aside, None) or self._object_above(clause)
            if one is None or other is None or not one.pronoun or other.pronoun:
                continue
            plural = bool(other.peers) or self.words[other.head].tag in ("NNS", "NNPS")
            if self.words[one.head].low == ("them" if plural else "it"):
                yield one, other

    def _object_above(self, clause: Clause) -> NounPhrase | None:
        """ "restored the hotline a year after the North cut it": the thing that the clause above is about."""
        above = clause.parent
        if clause.link != "adv" or clause.marker not in AFTERWARDS or above is None or above.obj is None:
            return None
        return above.obj if self.sort(above.obj) == "thing" and not above.vg.passive else None
