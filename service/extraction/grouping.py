"""Groups noun phrases: possessors, prepositional tails, apposition and coordination.

"Ambassador Sung Kim, the U.S. special representative for North Korea, and Liu Xiaoming" becomes one item
whose noun phrase has a peer (Liu Xiaoming) and an apposition (the representative) with a tail (for North Korea).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from service.extraction.chunks import Item, NounPhrase
from service.extraction.gazetteer import Form
from service.extraction.quotes import without_scare_quotes
from service.extraction.words import Word, is_affiliation

DEEPEST = 6  # prepositional phrases inside one another; a longer chain is no prose, and would cost its square
CLAUSE_EDGES = frozenset({"COMMA", "STOP", "SUB", "THAT", "WH", "QUOTE"})
Sort = Callable[[NounPhrase], str]  # "person", "party" or "thing"


def group(
    items: Sequence[Item], words: Sequence[Word], sort: Sort, saying: frozenset[str], *, headline: bool = False
) -> list[Item]:
    """Items in which every NP carries its possessor, tail, appositions and peers. PREP + NP becomes PP."""
    joined = _possessives(without_scare_quotes(items, words))
    joined = _parentheses(joined)
    joined = _phrases(_located(joined, words))
    return _Joiner(joined, words, sort, saying, headline=headline).run()


def _possessives(items: Sequence[Item]) -> list[Item]:
    """NP POS NP: the first becomes the second's possessor."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        if item.kind == "POS":
            following = items[at + 1] if at + 1 < len(items) else None
            if out and out[-1].np is not None and following is not None and following.np is not None:
                following.np.poss = out.pop().np
            at += 1
            continue
        out.append(item)
        at += 1
    return out


def _parentheses(items: Sequence[Item]) -> list[Item]:
    """NP ( NP ): what is bracketed is another name of the first."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        bracketed = items[at : at + 3]
        if (
            len(bracketed) == 3
            and bracketed[0].low in ("(", "-lrb-")
            and bracketed[1].np is not None
            and bracketed[2].low in (")", "-rrb-")
            and out
            and out[-1].np is not None
        ):
            out[-1].np.appos.append(bracketed[1].np)
            out[-1].last = bracketed[2].last
            at += 3
            continue
        out.append(items[at])
        at += 1
    return out


def _located(items: Sequence[Item], words: Sequence[Word]) -> list[Item]:
    """NP , NP ,: where a person or a town is from belongs to it: "Sen. Paul Jones, R-N.C.,", "in Nairobi, Kenya,"."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        item, after = items[at], items[at + 1] if at + 1 < len(items) else None
        left = out[-1].np if out else None
        single = after is not None and after.np is not None and after.last - after.first == 1
        if item.kind == "COMMA" and left is not None and single and after is not None and after.np is not None:
            land = words[after.first]
            if is_affiliation(land) or _lies_in(
                words[left.head], land, items[at + 2].kind if at + 2 < len(items) else ""
            ):
                left.tail.append(("from" if is_affiliation(land) else "in", after.np))
                out[-1].last = after.last
                closed = [other.kind for other in items[at + 2 : at + 5]]  # "in Nairobi, Kenya, | police said"
                at += 3 if closed[:1] == ["COMMA"] and closed[1:] != ["NP", "VG"] else 2
                continue
        out.append(item)
        at += 1
    return out


def _lies_in(town: Word, land: Word, follows: str) -> bool:
    """ "Nairobi, Kenya": a known town and its own country; a list goes on with "and"."""
    if town.match is None or land.match is None or land.match.form is not Form.NAME or follows == "CC":
        return False
    towns = (sense.entry.country for sense in town.match.senses if sense.form in (Form.CITY, Form.CAPITAL))
    return land.match.entry.country in towns


def _phrases(items: Sequence[Item]) -> list[Item]:
    """PREP + NP becomes PP; PREP + DATE becomes DATE."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        following = items[at + 1] if at + 1 < len(items) else None
        preposition = item.kind == "PREP" or (item.kind == "SUB" and not _opens_clause(items, at))
        if preposition and following is not None and following.np is not None:
            out.append(Item("PP", item.first, following.last, item.low, np=following.np))
            at += 2
        elif preposition and following is not None and following.kind == "DATE":
            out.append(Item("DATE", following.first, following.last, item.low))
            at += 2
        else:
            if preposition and item.kind == "SUB" and following is not None and following.vg is not None:
                item = Item("PREP", item.first, item.last, item.low)
            out.append(item)
            at += 1
    return out


def _opens_clause(items: Sequence[Item], at: int) -> bool:
    """A word like "after" opens a clause if a finite verb follows its noun phrase; else it is a preposition."""
    seen_np = False
    for item in items[at + 1 : at + 9]:
        if item.vg is not None:
            return item.vg.form == "fin" and seen_np
        if item.np is not None:
            seen_np = True
        elif item.kind in CLAUSE_EDGES or (item.kind == "CC" and (not seen_np or _next_is_verb(items, item))):
            return False
    return False


def _rightmost(np: NounPhrase) -> tuple[NounPhrase, int]:
    """The last phrase in the tails of a phrase, what a following prepositional phrase stands next to, and its depth."""
    phrase, depth = np.peers[-1] if np.peers else np, 0
    while phrase.tail:
        phrase, depth = phrase.tail[-1][1], depth + 1
        if phrase.peers:
            phrase = phrase.peers[-1]
    return phrase, depth


def _alike(one: str, other: str) -> bool:
    """A person and another party may stand in one list; a thing only beside things."""
    return (one == "thing") == (other == "thing")


def _next_is_verb(items: Sequence[Item], item: Item) -> bool:
    at = next(i for i, other in enumerate(items) if other is item)
    return at + 1 < len(items) and items[at + 1].vg is not None


def _with_others(sort: Sort, words: Sequence[Word]) -> Sort:
    """In lists, "others" are more of those before them."""
    return lambda np: "party" if words[np.head].low == "others" else sort(np)


class _Joiner:
    """One pass that joins appositions and coordinated phrases and hangs prepositional phrases on nouns."""

    def __init__(
        self, items: list[Item], words: Sequence[Word], sort: Sort, saying: frozenset[str], *, headline: bool
    ) -> None:
        self.items, self.words, self.sort, self.headline = items, words, _with_others(sort, words), headline
        self.saying = saying
        self.out: list[Item] = []
        self.at = 0

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
            return self._headline_pair() or self._coordinate() or self._apposition() or self._listed()
        if kind == "CC":
            return self._coordinate()
        return kind == "NP" and (self._office_and_name() or self._titled_names())

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

    def _look(self, ahead: int) -> Item | None:
        at = self.at + ahead
        return self.items[at] if at < len(self.items) else None

    def _plain(self) -> None:
        item = self.items[self.at]
        self.at += 1
        if item.kind == "PP" and item.np is not None and self.out and self.out[-1].np is not None:
            last = self.out[-1]
            assert last.np is not None
            nearest, depth = _rightmost(self._innermost(last.np))
            if depth < DEEPEST:
                nearest.tail.append((item.low, item.np))
                last.last = item.last
                return
        self.out.append(item)

    def _innermost(self, phrase: NounPhrase) -> NounPhrase:
        """The phrase a following PP belongs to: the last peer or apposition, else the phrase itself."""
        if phrase.appos and phrase.appos[-1].first > max((p.first for p in phrase.peers), default=phrase.first):
            return phrase if self._bracketed(phrase.appos[-1]) else phrase.appos[-1]
        return self._innermost(phrase.peers[-1]) if phrase.peers else phrase

    def _bracketed(self, phrase: NounPhrase) -> bool:
        """ "the Arab League (AL), Chad and Togo": what follows the brackets is no peer of the short name."""
        return phrase.last < len(self.words) and self.words[phrase.last].low in (")", "-rrb-")

    def _last(self) -> NounPhrase | None:
        return self.out[-1].np if self.out else None

    # ------------------------------------------------------------------ coordination
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

    def _kind(self, ahead: int) -> str:
        at = self.at + ahead
        return self.items[at].kind if at < len(self.items) else "END"

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
        item = self._look(k)
        if item is None or item.vg is None or item.vg.form != "fin":
            return False
        left = self._last()
        listed = left is not None and bool(left.peers)
        return self._after_verb(telling=ahead == 1 or listed)

    def _after_verb(self, *, telling: bool = True) -> bool:
        """Whether a finite verb stands on the left since the clause began. Behind ``telling`` verbs it begins anew."""
        for at in range(len(self.out) - 1, -1, -1):
            item = self.out[at]
            if item.kind in ("THAT", "WH", "SUB", "STOP"):
                return False
            if item.vg is not None and self._fronted():
                return False
            if item.vg is not None and item.vg.form == "part" and at and self.out[at - 1].np is not None:
                continue  # "the treaty signed by Chad and Togo was ratified"
            if item.vg is not None:
                told = len(self.out) > 1 and item is self.out[-2] and item.vg.lemma in self.saying
                return not (told and telling)  # "said Gabon and Togo met", but not "told the court, and he left"
        return False

    def _fronted(self) -> bool:
        """ "After Iran fell, Chad | and Peru met": what a comma closes stands before the main clause begins."""
        if len(self.out) < 2 or self.out[-2].kind != "COMMA":
            return False
        opened = next((i for i, item in enumerate(self.out) if item.kind in ("SUB", "THAT", "WH")), None)
        if opened is None or sum(item.vg is not None for item in self.out) > 1:
            return False
        return all(item.kind in ("PP", "DATE", "ADV", "COMMA") for item in self.out[:opened])

    def _host(self, left: NounPhrase, right: NounPhrase, *, comma: bool) -> NounPhrase | None:
        """The phrase on the left that ``right`` is coordinated with: the nearest of the same sort."""
        chain = [left]
        phrase = self._innermost(left)
        if phrase is not left:
            chain.append(phrase)
        while phrase.tail:
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
                    return left if any(candidate is peer for peer in left.peers) else candidate
        common = not self._named(right) and not self._named(order[0])
        return order[0] if common and (self._after_verb() or not left.tail) else None

    # ------------------------------------------------------------------ apposition
    def _apposition(self) -> bool:
        """NP , NP (PP)* ,  where the two describe one party."""
        left, right = self._last(), self._look(1)
        if self._kind(0) != "COMMA" or left is None or right is None or right.kind != "NP" or right.np is None:
            return False
        inner = self._innermost(left)
        host = next((c for c in (_rightmost(inner)[0], inner) if self._same_party(c, right.np)), None)
        if host is None and self._described(left, right.np):
            host = left
        if host is None:
            return False
        end = self._after_participle(self._after_tail(2))
        if self._kind(end) not in ("COMMA", "STOP", "END", "CC") or (self._kind(end) == "CC" and not host.peers):
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

    def _after_tail(self, ahead: int) -> int:
        while self._kind(ahead) == "PP":
            ahead += 1
        return ahead

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
        """ "Russia, an old friend of Delhi, said": between a named party and its verb, whatever it is called."""
        end = self._after_tail(2)
        follows = self._look(end + 1)
        verb = follows is not None and (follows.kind == "WH" or getattr(follows.vg, "form", "") == "fin")
        if self._kind(end) != "COMMA" or not verb or left.peers or self.sort(left) == "thing" or self._after_verb():
            return False
        article = (
            self.words[right.first].low in ("a", "an", "the", "its", "his", "her", "their") or right.poss is not None
        )
        return article and self._named(left) and not self._named(right)

    def _named(self, phrase: NounPhrase) -> bool:
        return self.words[phrase.head].is_proper

    # ------------------------------------------------------------------ lists
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
        if not bare and not _alike(self.sort(closing.np), want):
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
