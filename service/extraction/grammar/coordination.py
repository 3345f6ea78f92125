"""Coordination: phrases joined by "and", by the commas of a list, by the comma of a headline."""

from service.extraction.grammar.chunks import NounPhrase, VerbGroup
from service.extraction.grammar.group_state import GroupState

AFTER_COMMA = 2  # how far ahead a phrase stands behind ", and"


class Coordination(GroupState):
    """Makes coordinated phrases peers."""

    def _coordinate(self) -> bool:
        """NP [,] and NP; PP and NP; PP and PP of the same preposition."""
        skip = 1 if self._kind(0) == "COMMA" and self._kind(1) == "CC" else 0
        joiner, right = self._look(skip), self._look(skip + 1)
        left = self._last()
        if joiner is None or joiner.kind != "CC" or joiner.low not in ("and", "or", "&", "nor"):
            return False
        if left is None or right is None or right.np is None:
            return False
        if right.kind == "PP" and right.low != self._last_preposition(left):
            return False
        if right.kind == "NP" and self._starts_clause(skip + 1):
            return False
        host = self._host(left, right.np, comma=bool(skip))
        if host is None:
            return False
        host.peers.append(right.np)
        self.out[-1].last = right.last
        self.at += skip + 2
        return True

    def _headline_pair(self) -> bool:
        """ "Peru, Ecuador Agree to Share Data": in a headline a comma stands for "and"."""
        left, right = self._last(), self._look(1)
        if not self.headline or self._kind(0) != "COMMA" or left is None or right is None or right.np is None:
            return False
        if self._kind(2) != "VG" or self._after_verb() or "thing" in (self.sort(left), self.sort(right.np)):
            return False
        left.peers.append(right.np)
        self.out[-1].last = right.last
        self.at += 2
        return True

    def _listed(self) -> bool:
        """NP , NP , ... and NP: a list of one sort, recognised by the conjunction that ends it."""
        left, right = self._last(), self._look(1)
        if self._kind(0) != "COMMA" or left is None or right is None or right.np is None or right.kind != "NP":
            return False
        want = self.sort(right.np)
        k = self._after_tail(2)
        while self._kind(k) == "COMMA" and self._kind(k + 1) == "NP":
            k = self._after_tail(k + 2)
        if self._kind(k) == "COMMA":
            k += 1
        closing = self._look(k + 1)
        if self._kind(k) != "CC" or closing is None or closing.kind != "NP" or closing.np is None:
            return False
        bare = all(not self._named(np) and np.last - np.first <= 2 for np in (left, right.np, closing.np))
        others = self.words[closing.np.first].low == "other"  # "Russia, China and other powers"
        if not bare and not others and not _alike(self.sort(closing.np), want):
            return False
        after = self._look(self._after_tail(k + 2))
        if len(self.out) == 1 and self.out[0].kind == "PP" and getattr(after and after.vg, "form", "") == "fin":
            return False  # "At the United Nations, Peru and Chad met"
        host = self._host(left, right.np, comma=False)
        if host is None or (not bare and not _alike(self.sort(host), want)):
            return False
        host.peers.append(right.np)
        self.out[-1].last = right.last
        self.at += 2
        return True

    def _last_preposition(self, phrase: NounPhrase) -> str:
        if self.out[-1].kind == "PP" and not phrase.tail:
            return self.out[-1].low
        inner, preposition = self._innermost(phrase), ""
        while inner.tail:
            preposition, inner = inner.tail[-1]
        return preposition

    def _starts_clause(self, ahead: int) -> bool:
        """The noun phrase there has its own finite verb, and the one on the left is no open subject."""
        k = ahead + 1
        while self._kind(k) in ("PP", "ADV", "DATE"):
            k += 1
        if self._kind(k) == "COMMA" and self._kind(k + 1) == "NP" and self._kind(self._after_tail(k + 2)) == "COMMA":
            k = self._after_tail(k + 2) + 1  # "and the minister, Ana Diaz, | said"
        while ahead == AFTER_COMMA and self._kind(k) == "CC" and self._kind(k + 1) == "NP":
            k = self._after_tail(k + 2)  # "recalled its envoy, and Gabon and Togo | followed"
        item = self._look(k)
        if item is None or item.vg is None or item.vg.form != "fin":
            return False
        before = self.out[-2].vg if len(self.out) > 1 else None
        if before is not None and before.lemma in ("help", "let", "make") and self._is_base(item.vg):
            return False  # "helped Chad | and Togo reach a deal"
        if (
            ahead == 1
            and len(self.out) > 1
            and self.out[-2].kind in ("COMMA", "QUOTE")
            and item.vg.lemma in self.saying
        ):
            return False  # "the war must end, Ana Diaz | and Karim Dalou said"
        left = self._last()
        listed = left is not None and bool(left.peers)
        return self._after_verb(telling=ahead == 1 or listed)

    def _is_base(self, vg: VerbGroup) -> bool:
        """The bare form of a verb: "reach", not "reached", "will reach"."""
        return vg.modal is None and vg.first == vg.head and self.words[vg.head].tag in ("VB", "VBP")

    def _host(self, left: NounPhrase, right: NounPhrase, *, comma: bool) -> NounPhrase | None:
        """The phrase on the left that ``right`` is coordinated with: the nearest of the same sort."""
        chain = [left]
        phrase = self._innermost(left)
        if phrase is not left:
            chain.append(phrase)
        listing: dict[int, NounPhrase] = {id(peer): left for peer in left.peers}
        while phrase.tail or phrase.peers:
            if phrase.peers:  # "arms and fuel by Chad to the army | and people": not of the arms, but of the army
                listing |= {id(peer): phrase for peer in phrase.peers}
                phrase = phrase.peers[-1]
            else:
                phrase = phrase.tail[-1][1]
            chain.append(phrase)
        want = self.sort(right)
        if self.words[right.first].tag == "PRP$" and self.sort(left) != "thing":
            return left  # "Washington and its allies"
        order = chain if comma else chain[::-1]
        wanted = [{want}] + ([{"person", "party"}] if want in ("person", "party") else [])
        for sorts in wanted:
            for candidate in order:
                if self.sort(candidate) in sorts:
                    return listing.get(id(candidate), candidate)
        common = not self._named(right) and not self._named(order[0])
        return order[0] if common and (self._after_verb() or not left.tail) else None


def _alike(one: str, other: str) -> bool:
    """A person and another party may stand in one list; a thing only beside things."""
    return (one == "thing") == (other == "thing")
