"""Groups noun phrases: possessors, prepositional tails, apposition and coordination.

"Ambassador Sung Kim, the U.S. special representative for North Korea, and Liu Xiaoming" becomes one item
whose noun phrase has a peer (Liu Xiaoming) and an apposition (the representative) with a tail (for North Korea).
"""

from collections.abc import Sequence

from service.extraction.grammar.apposition import Apposition
from service.extraction.grammar.chunks import Item
from service.extraction.grammar.coordination import Coordination
from service.extraction.grammar.group_state import Sort, rightmost
from service.extraction.grammar.marks import marked
from service.extraction.grammar.quotes import without_scare_quotes
from service.extraction.grammar.words import Word

DEEPEST = 6  # prepositional phrases inside one another; a longer chain is no prose, and would cost its square


def group(
    items: Sequence[Item], words: Sequence[Word], sort: Sort, saying: frozenset[str], *, headline: bool = False
) -> list[Item]:
    """Items in which every NP carries its possessor, tail, appositions and peers. PREP + NP becomes PP."""
    joined = marked(without_scare_quotes(items, words), words)
    return _Joiner(joined, words, sort, saying, headline=headline).run()


class _Joiner(Coordination, Apposition):
    """One pass that joins appositions and coordinated phrases and hangs prepositional phrases on nouns."""

    def run(self) -> list[Item]:
        while self.at < len(self.items):
            if not self._joins(self.items[self.at].kind):
                self._plain()
        return self.out

    def _joins(self, kind: str) -> bool:
        """Whether an item of this kind, with what stands behind it, is joined to what stands before it."""
        if not self.out or self.out[-1].np is None:
            return False
        if kind == "COMMA":
            joined = self._headline_pair() or self._some_of_them() or self._coordinate() or self._names_of()
            return joined or self._apposition() or self._listed()
        if kind == "CC":
            return self._coordinate()
        return kind == "NP" and (self._office_and_name() or self._titled_names())

    def _plain(self) -> None:
        item = self.items[self.at]
        self.at += 1
        if item.kind == "PP" and item.np is not None and self.out and self.out[-1].np is not None:
            last = self.out[-1]
            assert last.np is not None
            nearest, depth = rightmost(self._innermost(last.np))
            if depth < DEEPEST:
                nearest.tail.append((item.low, item.np))
                last.last = item.last
                return
        self.out.append(item)
