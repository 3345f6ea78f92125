"""Phrases: which noun phrase is a subject that waits for its verb, which an object or complement of the verb before."""

from service.extraction.dictionaries.control import DATIVE, GIVING, SUBJECT_PRONOUNS
from service.extraction.grammar.chunks import Item, NounPhrase
from service.extraction.grammar.clause import Clause, innermost, tails
from service.extraction.grammar.clause_state import ClauseState, Waiting
from service.extraction.grammar.quantities import core

INNER = frozenset({"inf", "ninf", "ing"})
OCCASIONS = frozenset({"after", "during", "following"})
ENDS = frozenset({"end", "start", "beginning", "close", "conclusion", "outset"})


class Phrases(ClauseState):
    """Attaches noun phrases to the clause they belong to."""

    def _on_np(self, item: Item, at: int) -> None:
        np = item.np
        assert np is not None
        if self.words[np.first].low == "whose" and self.last_np is not None:
            owner = self._antecedent("who")  # "Norway, whose envoys met"
            np.poss = np.poss or owner
            self.open.append(Waiting(np, "rel", self.cur, "whose", owner))
            self.last_np, self.last_outer, self.boundary = innermost(np), np, False
            return
        bare = self._bare_relative(item, at) or self._named_relative(np, at)
        if bare:
            self._mark("rel", self.cur, "", self.last_np)
        if self.pending is None and self._inverted_report():
            assert self.cur is not None
            self.cur.subj = np
        elif self._names_object():
            assert self.cur is not None
            self.cur.preps += [("as", np), *tails(np)] if self.words[np.head].tag != "CD" else []
        elif self.pending is None and not self._opens_clause(at) and (self._takes_object() or self._after_aside(at)):
            clause = self.cur
            assert clause is not None
            if clause.obj is not None and self._completes(clause, np.first, np.last):
                return
            if clause.obj is not None and self._beside(clause, clause.obj, at):
                self.last_np, self.last_outer, self.boundary = innermost(np), np, False
                return
            if clause.obj is not None and (clause.vg.lemma in DATIVE or self._kind(at + 1) == "VG"):
                clause.preps.append(("to", clause.obj))
            clause.obj = np
            self._complete(clause, np)
            clause.preps += tails(np)
        elif not bare and self.open and not self.boundary and self.last and self.last.np is self.open[-1].np:
            pass  # two phrases side by side without a verb: the first stays the subject
        else:
            if self.pending is None and self.boundary:
                self.pending, self.held = self.held, None
            link, parent, marker, via = self.pending or ("main", None, "", None)
            self.open.append(Waiting(np, link, parent, marker, via))
        self.last_np, self.last_outer = innermost(np), np
        self.boundary = False

    def _bare_relative(self, item: Item, at: int) -> bool:
        """ "the ship they seized": a pronoun that can only be a subject, between a noun and its verb."""
        last, cur = self.last, self.cur
        if item.np is None or not item.np.pronoun or item.low not in SUBJECT_PRONOUNS or self.pending is not None:
            return False
        named = self.last_np is not None and self.words[self.last_np.head].is_proper  # "comes to Chad it will"
        if cur is None or last is None or last.np is None or last.np.pronoun or self.boundary or named:
            return False
        following = self.items[at + 1].vg if at + 1 < len(self.items) else None
        return cur.vg.lemma not in self.report and following is not None and following.form in ("fin", "part")

    def _takes_object(self) -> bool:
        clause, last = self.cur, self.last
        if clause is None or self.boundary or last is None:
            return False
        if clause.obj is not None:
            return last.kind == "NP" and not clause.vg.passive
        if clause.vg.passive:
            return clause.vg.lemma in GIVING and last.kind == "VG"
        return last.kind in ("VG", "ADV", "ADJ", "DATE", "QUOTE") or (last.kind == "PP" and not self.open)

    def _after_aside(self, at: int) -> bool:
        """ "gave the premier, Ana Diaz, | a mandate": the comma only closes what is said beside the first object."""
        clause = self.cur
        if clause is None or clause.obj is None or clause.vg.passive or clause.vg.lemma not in DATIVE:
            return False
        if self._kind(at - 1) != "COMMA" or self._kind(at - 2) != "NP":
            return False
        aside = bool(clause.obj.appos) or self.words[self.items[at - 2].last - 1].low == ")"
        following = self.items[at + 1].vg if at + 1 < len(self.items) else None
        return aside and self.items[at - 2].np is clause.obj and (following is None or following.form == "inf")

    def _beside(self, clause: Clause, first: NounPhrase, at: int) -> bool:
        """ "reached a deal on Bill | 2770", "held talks there | the same day": behind the object of a verb that hands
        nobody anything, and before no verb of its own ("the men | Chad holds"), a second phrase is no object.
        """
        if clause.vg.lemma in DATIVE or self._kind(at + 1) == "VG":
            return False
        head = self.words[first.head]
        return head.tag != "CD" and head.date is None and not first.pronoun  # "lifted Friday | a ban"

    def _opens_clause(self, at: int) -> bool:
        """ "the talks dragged, and last autumn | Egypt | turned to China": a subject, not an object of "dragged"."""
        if self._kind(at - 1) not in ("DATE", "ADV") or self._kind(at - 2) != "CC":
            return False
        following = self.items[at + 1].vg if at + 1 < len(self.items) else None
        return following is not None and following.form in ("fin", "part")

    def _inverted_report(self) -> bool:
        """ "..., said X." """
        clause = self.cur
        return clause is not None and clause.tail_report and clause.subj is None

    def _on_pp(self, item: Item, _at: int) -> None:
        np = item.np
        assert np is not None
        if self.cur is None or (self.open and self.cur.vg.last < self.open[-1].np.first):
            self.waiting_preps.append((item.low, np))
        else:
            target = self.cur.root() if self.boundary and item.low == "according" else self._forced(item.low)
            target = self._when_done(target, item.low, np)
            target.preps += [(item.low, np), *self._loose(np)]
            if item.low == "to" and target.vg.passive:  # "sentenced to death by a court"
                target.preps += [tail for tail in tails(np) if tail[0] == "by" and tail not in target.preps]
        self.last_np, self.last_outer = innermost(np), np
        self.boundary = False

    def _when_done(self, clause: Clause, preposition: str, np: NounPhrase) -> Clause:
        """ "agreed to free them, | after talks with Mali", "signed it, called the Pact, | at the end of a trip": behind
        a comma the occasion is that of the main act.
        """
        head = self.words[np.head].lemma
        meets = {head, self.words[core(np, self.words).head].lemma} & self.frames.classes["consulted"]
        occasion = meets and preposition in OCCASIONS
        if not self.boundary or not (occasion or (preposition == "at" and head in ENDS)):
            return clause
        while clause.parent is not None and (
            clause.link in INNER or (clause.link == "rel" and clause.vg.form == "part")
        ):
            clause = clause.parent
        return clause

    def _forced(self, preposition: str) -> Clause:
        """ "was forced to resign by the army": the doer belongs to the passive verb above."""
        clause = self.cur
        assert clause is not None
        above = clause.parent
        inner = preposition == "by" and clause.link == "inf" and not clause.vg.passive and above is not None
        if above is None or not inner or not above.vg.passive or any(p == "by" for p, _ in above.preps):
            return clause
        return above

    def _loose(self, np: NounPhrase) -> list[tuple[str, NounPhrase]]:
        """Phrases behind a noun that may belong to the verb: "met in Paris with Putin"; an event noun keeps its own."""
        found: list[tuple[str, NounPhrase]] = []
        for member in np.members():
            if self.words[member.head].lemma not in self.events:
                for preposition, inner in member.tail:
                    found += [(preposition, inner), *self._loose(inner)]
        return found
