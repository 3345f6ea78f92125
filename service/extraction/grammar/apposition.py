"""Apposition: a name and what describes it, side by side: "Ana Diaz, the envoy,", "foreign ministers Diaz and Roy"."""

from dataclasses import replace

from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.group_state import GroupState, rightmost

_ASIDE = frozenset({"NP", "PP", "ADJ", "ADV", "CC", "DATE"})  # what may stand in ", some of them armed with knives,"

MANY = {"two": 2, "three": 3, "four": 4, "five": 5}


class Apposition(GroupState):
    """Makes what describes a party an apposition of it."""

    def _apposition(self) -> bool:
        """NP , NP (PP)* ,  where the two describe one party."""
        left, right = self._last(), self._look(1)
        if self._kind(0) != "COMMA" or left is None or right is None or right.kind != "NP" or right.np is None:
            return False
        inner = self._innermost(left)
        host = next((c for c in (rightmost(inner)[0], inner) if self._same_party(c, right.np)), None)
        if host is None and self._described(left, right.np):
            host = left
        if host is None:
            return False
        end = self._after_participle(self._after_tail(2))
        ends = {"COMMA", "STOP", "END", "CC" if host.peers else "", "WH" if self._named(host) else ""}
        if self._kind(end) not in ends:
            return False
        host.appos.append(right.np)
        self.out[-1].last = right.last
        self.at += 2
        while self._kind(0) == "PP":
            item = self._look(0)
            assert item is not None
            assert item.np is not None
            right.np.tail.append((item.low, item.np))
            self.at += 1
        if self._kind(0) == "COMMA" and self._kind(1) not in ("CC", "NP"):
            self.at += 1
        return True

    def _some_of_them(self) -> bool:
        """ "12 villagers, most of them women and children, ...": what is said of a part in passing, up to its comma."""
        skip = 2 if self._kind(1) == "ADV" else 1  # ", nearly all of them ..."
        whole = self._look(skip + 1)
        if self._kind(0) != "COMMA" or self._kind(skip) not in ("NP", "ADJ") or whole is None or whole.np is None:
            return False
        if whole.kind != "PP" or whole.low != "of" or self.words[whole.np.head].low not in ("them", "whom"):
            return False
        end = skip + 2
        while self._kind(end) in _ASIDE or getattr(getattr(self._look(end), "vg", None), "form", "") in ("part", "ing"):
            end += 1
        if self._kind(end) not in ("COMMA", "STOP", "END"):
            return False
        self.at += end + (self._kind(end) == "COMMA" and self._kind(end + 1) not in ("CC", "NP"))
        self.out[-1].last = self.items[self.at - 1].last
        return True

    def _titled_names(self) -> bool:
        """ "foreign ministers Ana Diaz and Jo Kiala": a plural office before the names of those who hold it."""
        left, item = self._last(), self._look(0)
        if left is None or item is None or item.kind != "NP" or item.np is None or self.out[-1].last != item.first:
            return False
        several = self.words[left.head].tag == "NNS" and left.last == item.first and not left.peers
        if not several or self.sort(left) == "thing" or self.sort(item.np) != "person" or not self._named(item.np):
            return False
        if self._kind(1) == "VG" and len(self.out) > 1 and self.out[-2].vg is not None:
            return False  # "told lawmakers Ana Diaz was dead"
        item.np.appos.append(left)
        item.np.poss = item.np.poss or left.poss
        self.out[-1].np, self.out[-1].last = item.np, item.last
        self.at += 1
        return True

    def _names_of(self) -> bool:
        """ "the two ministers, Diaz and Roy, met": as many names as were said behind what describes them all."""
        left = self._last()
        if left is None or left.peers or self.words[left.head].tag != "NNS" or self.sort(left) == "thing":
            return False
        end = left.tail[-1][1].last if left.tail else left.head  # "the ministers of the two countries, Diaz and Roy"
        count = next((MANY[w.low] for w in self.words[left.first : end] if w.low in MANY), 0)
        names = self._names_ahead(count) if count else []
        if not names or self._kind(2 * count) not in ("COMMA", "VG"):
            return False
        one, last = names[0], names[-1]
        one.appos.append(left)
        one.peers += names[1:]
        one.poss = one.poss or left.poss
        self.out[-1].np, self.out[-1].last = one, last.last
        self.at += 2 * count
        if self._kind(0) == "COMMA":
            self.at += 1
        return True

    def _names_ahead(self, count: int) -> list[NounPhrase]:
        """ ", A, B and C": so many names behind a comma, the last one behind "and"."""
        names: list[NounPhrase] = []
        for k in range(1, 2 * count, 2):
            item = self._look(k)
            before = "CC" if k == 2 * count - 1 else "COMMA"
            if item is None or item.kind != "NP" or item.np is None or self._kind(k - 1) != before:
                return []
            if not self._named(item.np) or self.sort(item.np) == "thing":
                return []
            names.append(item.np)
        return names

    def _office_and_name(self) -> bool:
        """ "Director of the Federal Bureau of Investigation Louis Freeh": an office and its body, then who holds it."""
        left, item = self._last(), self._look(0)
        if left is None or item is None or item.kind != "NP" or item.np is None or item.np.poss is not None:
            return False
        office = self._innermost(left)
        if not office.tail or office.tail[0][0] != "of" or office.peers or self._named(office):
            return False
        if self.sort(office) != "person" or self.sort(item.np) != "person" or not self._named(item.np):
            return False
        described, name = replace(office), item.np
        office.first, office.last, office.head, office.poss, office.tail = name.first, name.last, name.head, None, []
        office.appos = [described]
        self.out[-1].last = item.last
        self.at += 1
        return True

    def _after_participle(self, ahead: int) -> int:
        """ "the League, a body linked to Peru, condemned", "the rebel leader known as Bear, left": a participle within
        what describes a party.
        """
        item = self._look(ahead)
        if item is None or item.vg is None or item.vg.form not in ("part", "ing"):
            return ahead
        end = ahead + 1
        while self._kind(end) in ("PP", "NP", "ADV", "DATE", "PREP"):
            end += 1
        after = self._look(end + 1)
        closed = self._kind(end) == "COMMA" and after is not None and after.vg is not None and after.vg.form == "fin"
        return end if closed else ahead

    def _same_party(self, left: NounPhrase, right: NounPhrase) -> bool:
        """One is a name and the other a description of a party; two names or two descriptions are a list."""
        if self.sort(left) == "thing" or self.sort(right) == "thing":
            return False
        named_left, named_right = self._named(left), self._named(right)
        if named_left == named_right:
            one, other = self.words[left.head].match, self.words[right.head].match  # "the UN refugee agency, UNHCR,"
            return one is not None and other is not None and one.entry is other.entry
        described = right if named_left else left
        person = left if named_left else right
        head = self.words[described.head]
        single = head.tag == "NN" or (head.tag == "NNS" and self.sort(described) != "person")
        return not head.is_proper and (single or self.sort(person) == "person")

    def _described(self, left: NounPhrase, right: NounPhrase) -> bool:
        """ "Russia, an old friend of Delhi, said", "members of the league, a body linked to Iran, said": between a
        party and its verb, whatever it is called.
        """
        end = self._after_participle(self._after_tail(2))
        follows = self._look(end + 1)
        verb = follows is not None and (follows.kind == "WH" or getattr(follows.vg, "form", "") == "fin")
        if self._kind(end) != "COMMA" or not verb or left.peers or self.sort(left) == "thing" or self._after_verb():
            return False
        article = (
            self.words[right.first].low in ("a", "an", "the", "its", "his", "her", "their") or right.poss is not None
        )
        known = self._named(left) or self.words[right.first].low in ("a", "an")
        return article and known and not self._named(right)
