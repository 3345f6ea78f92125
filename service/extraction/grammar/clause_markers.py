"""Small words: how commas, dashes, quotation marks, conjunctions and relatives tell what the next clause hangs on."""

from service.extraction.dictionaries.control import CONTENT_NOUNS, TELLING
from service.extraction.grammar.chunks import Item, NounPhrase
from service.extraction.grammar.clause import Clause, innermost, of_noun, tails
from service.extraction.grammar.clause_state import DASHES, ClauseState

LAPSES = frozenset("after as before when while though although whereas".split())

EXPLODING = frozenset({"bomb", "device", "grenade", "mine", "missile", "rocket", "shell"})
HARMING = frozenset("kill wound injure hurt maim claim destroy damage wreck".split())


class Markers(ClauseState):
    """Reads what stands between phrases and verbs."""

    def _on_comma(self, _item: Item, _at: int) -> None:
        self.boundary = True

    def _on_stop(self, item: Item, at: int) -> None:
        self.boundary, self.held = True, None
        if item.low in DASHES:
            self._on_dash(at)
        if item.low in (";", ":", ")"):
            self.pending = None

    def _on_dash(self, at: int) -> None:
        """ "Cuban women -- some with children -- marched": the verb behind an aside is that of who waits before it."""
        if self.aside is None:
            self.aside = (len(self.open), self.cur)
            return
        (depth, cur), self.aside = self.aside, None
        verb = self.items[at + 1].vg if at + 1 < len(self.items) else None
        if 0 < depth <= len(self.open) and verb is not None and verb.form in ("fin", "part"):
            self.open, self.cur, self.pending = self.open[:depth], cur, None

    def _on_quote(self, item: Item, _at: int) -> None:
        if self._opens_words(item):
            return
        self.in_quote = not self.in_quote if item.low in ('"',) else item.low in ("“", "``")
        if self.in_quote and self.cur is not None and self.cur.vg.lemma in self.report and self.pending is None:
            self._mark("that", self.cur, "", None)

    def _opens_words(self, item: Item) -> bool:
        """ "said he "strongly condemned" it": a quotation of some words only, behind their subject."""
        last, clause = self.last, self.cur
        subject = last is not None and last.kind == "NP" and clause is not None and clause.obj is last.np
        return item.kind == "QUOTE" and subject and not self.boundary and not self.in_quote

    def _on_adv(self, item: Item, _at: int) -> None:
        if self._late_particle(item):
            return
        if self.cur is None or (self.open and self.cur.vg.last <= self.open[-1].np.first):
            self.waiting_adverbs.append(item.first)
        else:
            self.cur.adverbs.append(item.first)

    def _late_particle(self, item: Item) -> bool:
        """ "handed the suspect over", "shot him dead", "beat him to death": the rest of the verb behind its object."""
        clause = self.cur
        if clause is None or self.last is None or self.last.np is None:
            return False
        behind = clause.subj if clause.vg.passive and self.last.kind == "VG" else clause.obj
        if behind is None or self.last.np is not behind:
            return False
        return self._completes(clause, item.first, item.last)

    def _on_adj(self, item: Item, _at: int) -> None:
        if not self._late_particle(item) and (self._names_object() or self._is_so()):
            assert self.cur is not None
            self.cur.preps.append(("as", NounPhrase(item.first, item.last, item.last - 1)))

    def _is_so(self) -> bool:
        """ "the raid was | illegal", "described it as | illegal": what comes says what the subject or object is."""
        clause, last = self.cur, self.last
        if clause is None or last is None:
            return False
        if last.low == "as" and last.kind in ("SUB", "PREP") and clause.obj is not None:
            self.pending = None
            return True
        if clause.vg.lemma != "be":
            return False
        return last.vg is clause.vg or (last.kind == "OTHER" and last.first == clause.vg.last)  # "was the | first to"

    def _on_date(self, item: Item, at: int) -> None:
        # "Thursday's resolution", but not "in Sunday's debate"
        owning = item.low not in ("in", "during", "at") and self.words[item.last : item.last + 1] != []
        owning = owning and self.words[item.last].tag == "POS"
        owning = owning or of_noun(item.first, self.words)
        dates = [i for i in range(item.first, item.last) if self.words[i].date is not None and not owning]
        ahead = bool(self.open) and self.cur is not None and self.cur.vg.last <= self.open[-1].np.first
        # "..., U.S. forces Thursday launched ..."
        if self.cur is None or ahead or (self.open and self.boundary) or self._of_next(at):
            self.waiting_dates += dates
        else:
            self.cur.dates += dates

    def _of_next(self, at: int) -> bool:
        """ "It deported them, and in May it closed the border", "held them and on Friday freed them", "held them, and
        Chad on Friday protested".
        """
        between = self._kind(at - 1) == "NP" and self._kind(at - 2) == "CC" and self._kind(at + 1) == "VG"
        if self._kind(at - 1) != "CC" and not between:
            return False
        after = at + 1 + (self._kind(at + 1) == "COMMA")
        after += self._kind(after) == "NP"
        verb = self.items[after].vg if after < len(self.items) else None
        return verb is not None and verb.form in ("fin", "part")

    def _on_prep(self, item: Item, _at: int) -> None:
        self.marker_prep = item.low
        self._late_particle(item)

    def _on_cc(self, _item: Item, _at: int) -> None:
        self.boundary = False

    def _on_that(self, _item: Item, at: int) -> None:
        after = self.items[at + 1] if at + 1 < len(self.items) else None
        previous = self.last
        relative = (
            previous is not None
            and (previous.np is not None or (previous.kind == "DATE" and self._describes()))
            and after is not None
            and after.vg is not None
            and after.vg.form == "fin"
        )
        if relative and self.last_np is not None:
            outer = self.last_outer if previous is not None and previous.kind == "DATE" else None
            deed = outer is not None and self.words[outer.head].lemma in self.events  # "a raid on Goma in May that"
            self._mark("rel", self.cur, "that", outer if deed else self._harmful(at) or self._antecedent())
            return
        named = previous is not None and (previous.np is not None or (previous.kind == "DATE" and self._takes_date()))
        behind = self._antecedent() if named else None
        telling = self._told_by(self.last_outer) if behind is not None and self.last_outer is not None else None
        telling = telling or (self._object_told() if behind is not None else None)
        if behind is not None and telling is None and self._describes():
            self._mark("rel", self.cur, "that", behind)
        elif previous is not None and previous.kind == "CC" and self.cur is not None:  # "said he was sad and that he"
            saying = (c for c in (self.cur, *self.cur.up()) if c.vg.lemma in self.report)
            self._mark("that", next(saying, self.cur), "that", None)
        else:
            self._mark("that", self.cur, "that", telling or behind)

    def _takes_date(self) -> bool:
        """ "produced a draft in May that Chad signed": behind the date of a verb with an object it is described."""
        return self.cur is not None and self.cur.obj is not None and self._describes()

    def _object_told(self) -> NounPhrase | None:
        """ "issued a reminder to Iraq | that it must pay": the object, behind which only who is told stands."""
        behind = self.last is not None and self.last.kind in ("PP", "DATE")
        told = self.cur.obj if self.cur is not None and behind else None
        named = self.last_np is not None and self.words[self.last_np.head].is_proper
        return told if told is not None and named and self.words[told.head].lemma in CONTENT_NOUNS else None

    def _told_by(self, np: NounPhrase) -> NounPhrase | None:
        """The noun whose content the "that" tells: the last one, or one with only names behind it, as in "the threat
        by Iran that"; none in "a report on the town that jets bombed".
        """
        nearest = innermost(np)
        for phrase in reversed([np, *(inner for _, inner in tails(np))]):
            if self.words[phrase.head].lemma in CONTENT_NOUNS:
                return phrase
            if phrase is not nearest or not self.words[phrase.head].is_proper:
                return None
        return None

    def _describes(self) -> bool:
        """ "the town that jets bombed", not "told the court that", "demanded in a letter to the court that"."""
        cur = self.cur
        if cur is None or cur.vg.lemma in self.report | self.control | TELLING:
            return cur is None
        lines = self.frames.verbs.get(cur.vg.lemma, ()) if cur.obj is None and not cur.vg.passive else ()
        return not any(slot.name == "that" for line in lines for slot in line.slots)

    def _harmful(self, at: int) -> NounPhrase | None:
        """ "the attack on a nightclub | that killed 39": it is the attack that kills."""
        after, outer = self.items[at + 1 : at + 2], self.last_outer
        kills = after and after[0].vg is not None and after[0].vg.lemma in HARMING and not after[0].vg.passive
        deed = kills and outer is not None and self.words[outer.head].lemma in self.events | EXPLODING
        return outer if deed else None

    def _on_wh(self, item: Item, at: int) -> None:
        after_np = self.last_np is not None and self.last is not None and (self.last.np is not None or self.boundary)
        if self.last is not None and self.last.kind == "PREP" and item.low in ("which", "whom") and self.last_np:
            outer = self.last_outer
            whole = outer is not None and self.words[outer.head].lemma in self.events  # "the killing of X, for which"
            self._mark("rel", self.cur, f"{self.last.low} {item.low}", outer if whole else self.last_np)
        elif item.low in ("who", "which", "whom", "whose", "that") and after_np:
            self._mark("rel", self.cur, item.low, self._harmful(at) or self._antecedent(item.low))
        else:
            self._mark("that" if self.cur is not None and not self.boundary else "adv", self.cur, item.low, None)

    def _on_other(self, _item: Item, at: int) -> None:
        if self._opens_condition(at):
            self._mark("adv", self.cur, "if", None)

    def _on_sub(self, item: Item, at: int) -> None:
        if self.pending is not None and self.pending[0] == "that":
            self.held = self.pending  # "said that if X left, | Y would": the content goes on behind the comma
        comma = self.last is not None and self.last.kind == "COMMA" and at > 1
        before = self.items[at - 2] if comma else self.last  # "in 1960, when police killed"
        if item.low == "when" and before is not None and before.kind == "DATE" and self.cur is not None:
            self.waiting_dates += [i for i in self.cur.dates if before.first <= i < before.last]
        if comma and self.cur is None:
            self.fronted_dates = list(self.waiting_dates)
        self._mark("adv", self._beyond(item, at), item.low, None)

    def _beyond(self, item: Item, at: int) -> Clause | None:
        """ "marched to demand that X resign, | a day after he left", "agreed to talk, | as they met": behind a comma
        not on what is demanded.
        """
        lapse = self._kind(at - 1) == "ADV" and self._kind(at - 2) == "COMMA"
        lapse = lapse or (self._kind(at - 1) == "COMMA" and item.low in LAPSES)
        clause = self.cur
        while lapse and clause is not None and clause.parent is not None and clause.link in ("inf", "ninf", "that"):
            if clause.parent.vg.lemma in self.report:
                break
            clause = clause.parent
        return clause
