"""Clauses: which subject, object and complements belong to which verb, and how the clauses hang together."""

from dataclasses import replace

from service.extraction.chunks import Item, NounPhrase, VerbGroup
from service.extraction.clause import Clause, before_it, innermost, joinable, tails
from service.extraction.clause_ends import (
    attach_contents,
    attach_fronted,
    give_subjects,
    point_out,
    share_circumstances,
    share_objects,
)
from service.extraction.clause_nonfinite import NonFinite
from service.extraction.clause_state import DASHES, Waiting
from service.extraction.control import (
    BELIEVING,
    CONTENT_NOUNS,
    GIVING,
    SUBJECT_PRONOUNS,
    TELLING,
)


class ClauseBuilder(NonFinite):
    """Reads grouped items left to right and attaches each to the clause it belongs to."""

    def build(self) -> list[Clause]:
        """All clauses of the sentence, in the order of their verbs."""
        for at, item in enumerate(self.items):
            handler = getattr(self, f"_on_{item.kind.lower()}", None)
            if handler is not None:
                handler(item, at)
            if item.kind != "ADV" and not (item.kind == "QUOTE" and self._opens_words(item)):
                self.last = item
        share_objects(self.sharing)
        share_circumstances(self.clauses)
        attach_fronted(self.clauses)
        give_subjects(self.subjectless, self.clauses)
        attach_contents(self.clauses, self.words, self.frames)
        point_out(self.clauses, self.words)
        return self.clauses

    # ------------------------------------------------------------------ small words
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

    def _on_date(self, item: Item, _at: int) -> None:
        owning = any(w.tag == "POS" for w in self.words[item.last : item.last + 1])  # "Thursday's resolution"
        dates = [i for i in range(item.first, item.last) if self.words[i].date is not None and not owning]
        ahead = bool(self.open) and self.cur is not None and self.cur.vg.last <= self.open[-1].np.first
        if self.cur is None or ahead or (self.open and self.boundary):  # "..., U.S. forces Thursday launched ..."
            self.waiting_dates += dates
        else:
            self.cur.dates += dates

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
            self._mark("rel", self.cur, "that", self._antecedent())
            return
        behind = self._antecedent() if previous is not None and previous.np is not None else None
        telling = self._told_by(self.last_outer) if behind is not None and self.last_outer is not None else None
        if behind is not None and telling is None and self._describes():
            self._mark("rel", self.cur, "that", behind)
        elif previous is not None and previous.kind == "CC" and self.cur is not None:  # "said he was sad and that he"
            saying = (c for c in (self.cur, *self.cur.up()) if c.vg.lemma in self.report)
            self._mark("that", next(saying, self.cur), "that", None)
        else:
            self._mark("that", self.cur, "that", telling or behind)

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
        """ "the town that jets bombed", not "told the court that"."""
        return self.cur is None or self.cur.vg.lemma not in self.report | self.control | TELLING

    def _on_wh(self, item: Item, _at: int) -> None:
        after_np = self.last_np is not None and self.last is not None and (self.last.np is not None or self.boundary)
        if self.last is not None and self.last.kind == "PREP" and item.low in ("which", "whom") and self.last_np:
            outer = self.last_outer
            whole = outer is not None and self.words[outer.head].lemma in self.events  # "the killing of X, for which"
            self._mark("rel", self.cur, f"{self.last.low} {item.low}", outer if whole else self.last_np)
        elif item.low in ("who", "which", "whom", "whose", "that") and after_np:
            self._mark("rel", self.cur, item.low, self._antecedent(item.low))
        else:
            self._mark("that" if self.cur is not None and not self.boundary else "adv", self.cur, item.low, None)

    def _on_other(self, _item: Item, at: int) -> None:
        if self._opens_condition(at):
            self._mark("adv", self.cur, "if", None)

    def _on_sub(self, item: Item, _at: int) -> None:
        if self.pending is not None and self.pending[0] == "that":
            self.held = self.pending  # "said that if X left, | Y would": the content goes on behind the comma
        if item.low == "when" and self.last is not None and self.last.kind == "DATE" and self.cur is not None:
            self.waiting_dates += [i for i in self.cur.dates if self.last.first <= i < self.last.last]
        self._mark("adv", self.cur, item.low, None)

    # ------------------------------------------------------------------ phrases
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
        elif self.pending is None and self._takes_object():
            clause = self.cur
            assert clause is not None
            if clause.obj is not None and self._completes(clause, np.first, np.last):
                return
            if clause.obj is not None:
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
            target.preps += [(item.low, np), *self._loose(np)]
            if item.low == "to" and target.vg.passive:  # "sentenced to death by a court"
                target.preps += [tail for tail in tails(np) if tail[0] == "by" and tail not in target.preps]
        self.last_np, self.last_outer = innermost(np), np
        self.boundary = False

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

    # ------------------------------------------------------------------ verbs
    def _on_vg(self, item: Item, at: int) -> None:
        vg = item.vg
        assert vg is not None
        form = vg.form
        if form == "part" and (self._has_object(at) or self._joined_later(at)):
            form, vg.form, vg.tense, vg.passive = "fin", "fin", "past", False
        if form == "part" and self._sole_verb():
            form, vg.form, vg.tense = "fin", "fin", "past"
            vg.passive = self._kind(at + 1) != "NP" and not self._object_follows(at)
        if self._opens_condition(at):
            self._mark("adv", self.cur, "if", None)
            return
        if form == "inf" and self.pending is not None and self.pending[2] == "if" and self.open:
            form, vg.form = "fin", "fin"
        first = bool(self.open) and not self.clauses
        if first and ((self.headline and form == "part") or (self.title and form == "inf" and not self.boundary)):
            form = "fin"
            vg.tense = "fut" if vg.form == "inf" else "past"
        if form == "fin" and self._bare_infinitive(vg):
            form, vg.form, vg.tense = "inf", "inf", "pres"
        after_cc = self.last is not None and self.last.kind == "CC"
        if (after_cc and self._coordinate(vg, at)) or (form in ("fin", "part") and self._elliptical(vg, at)):
            pass
        elif form == "fin" and self._reduced(vg):
            vg.form, vg.passive = "part", True
            self._participle(vg)
        elif form == "fin":
            self._finite(vg, at)
        elif form == "inf":
            self._infinitive(vg)
        elif form == "ing":
            self._gerund(vg)
        else:
            self._participle(vg)
        self.boundary = False
        self.marker_prep = ""

    def _coordinate(self, vg: VerbGroup, at: int) -> bool:
        """ "and" + verb: the subject of the clause it is joined to, if the forms go together."""
        if self.cur is None or (self.open and self.open[-1].np.first > self.cur.vg.head and self.pending is not None):
            return False
        chain = [self.cur, *self.cur.up()]
        if self._kind(at - 2) == "COMMA":  # ", and pressed": back to the main clause
            chain.sort(key=lambda c: self._unlikely(c, vg))
        singular = self.words[vg.first].tag == "VBZ"  # "has refused to sign and demands a vote"
        for clause in chain:
            if joinable(clause.vg, vg) and not (singular and clause.vg.form == "inf"):
                if vg.form == "part" and clause.vg.form == "fin" and not (clause.vg.passive or clause.vg.perfect):
                    vg.passive, vg.tense = False, "past"
                elif vg.form == "part" and (clause.vg.passive or clause.vg.perfect):
                    acts = self._kind(at + 1) == "NP" and vg.lemma not in GIVING  # "was sad but ruled out force"
                    vg.passive = clause.vg.passive and not acts
                vg.form, vg.modal = clause.vg.form, vg.modal or clause.vg.modal
                if clause.vg.form == "inf" or clause.vg.tense == "fut" or clause.vg.progressive:
                    vg.tense = clause.vg.tense
                bare = self.items[at - 2].vg is clause.vg
                fresh = replace(clause, vg=vg, obj=None, preps=[], comps=[], dates=[], adverbs=[])
                fresh.joined, fresh.tail_report = clause, False
                added = self._add(fresh)
                if bare:
                    self.sharing.append((clause, added))
                self.pending = None
                return True
        return False

    def _finite(self, vg: VerbGroup, at: int) -> None:
        if self.pending is not None and self.pending[0] == "rel" and len(self.open) <= self.depth:
            _, parent, marker, via = self.pending
            self.pending = None
            if via is not None and via is self.last_np:
                via = self._agreeing(via, vg)
            subject = None if via is not None and self._is_scene(via, vg) else via
            self._add(Clause(vg, subject, parent=parent, link="rel", marker=marker, via=via))
            return
        if (stolen := self._stolen_subject()) is not None:
            of = self.cur.obj if self.cur is not None else None
            what = of if of is not None and innermost(of) is not stolen else None
            self._add(Clause(vg, stolen, obj=what, parent=self.cur, link="that" if of is None else "rel"))
        elif self.open:
            opened = self.open.pop()
            clause = Clause(vg, opened.np, parent=opened.parent, link=opened.link, marker=opened.marker, via=opened.via)
            if opened.link == "rel" and opened.via is not None and opened.marker != "whose":
                preposition, _, _ = opened.marker.rpartition(" ")
                if preposition:  # "the attack for which Iran blames Israel"
                    clause.preps.append((preposition, opened.via))
                else:
                    clause.obj = opened.via
            tail_of = self._reported_by(clause, at)
            if opened.link == "main" and (said := self._between(opened.np)) is not None:
                clause.parent, clause.link = said, "that"
            self._add(clause)
            self._reparent(clause, tail_of)
        else:
            self._no_subject(vg)
        self.pending = None

    def _stolen_subject(self) -> NounPhrase | None:
        """ "said Y would come": Y was taken for an object, but a finite verb follows."""
        last, clause = self.last, self.cur
        if last is None or last.kind != "NP" or clause is None or clause.obj is not last.np or self.boundary:
            return None
        if self.open and (clause.vg.form != "fin" or clause.vg.lemma not in self.report):
            return None
        np = clause.obj
        lemma = clause.vg.lemma
        if np is not None and np.tail and lemma not in self.report and lemma not in self.control | BELIEVING:
            return innermost(np)  # "opposed changes to the way judges are chosen"
        clause.obj = None if np is None or clause.vg.lemma in self.report else before_it(clause, np)
        return np

    def _no_subject(self, vg: VerbGroup) -> None:
        """No noun phrase waits: an inverted report, or the subject of the main clause goes on."""
        mains = [c for c in self.clauses if c.link == "main"]
        if self.boundary and vg.lemma in self.report and self.clauses:
            clause = Clause(vg, tail_report=True)
            self._add(clause)
            self._reparent(clause, mains)
        elif self.pending is not None:
            link, parent, marker, via = self.pending
            self._add(Clause(vg, None, parent=parent, link=link, marker=marker, via=via))
        else:
            host = mains[-1] if mains else None
            self._add(Clause(vg, host.subj if host else None, parent=host.parent if host else None))

    def _reported_by(self, clause: Clause, at: int) -> list[Clause]:
        """The main clauses that a trailing ", X said" reports; none if the verb goes on with its own object."""
        if clause.link != "main" or clause.vg.lemma not in self.report:
            return []
        for item in self.items[at + 1 :]:
            if item.kind in ("STOP", "COMMA", "QUOTE"):
                break
            told_whom = item.kind == "NP" and clause.vg.lemma in TELLING
            if item.kind not in ("DATE", "PP", "ADV", "SUB") and not told_whom:
                return []
        return [c for c in self.clauses if c.link == "main"]

    def _reparent(self, report: Clause, told: list[Clause]) -> None:
        above = report.up()
        for clause in told:
            if any(clause is other for other in above):
                continue
            clause.parent, clause.link = report, "that"
            report.comps.append(clause)
            report.tail_report = True

    def _elliptical(self, vg: VerbGroup, at: int) -> bool:
        """ "two were killed and five wounded": the auxiliary of the clause before is understood."""
        clause, last = self.cur, self.last
        if clause is None or last is None or last.np is None or self._kind(at - 2) != "CC" or self.boundary:
            return False
        counted = any(word.tag == "CD" for word in self.words[last.np.first : last.np.last])
        ends = not any(i.vg is not None and i.vg.form == "fin" for i in self.items[at + 1 :])
        counted = counted or (ends and self._kind(at + 1) == "PP")
        if not clause.vg.passive or clause.vg.form != "fin" or not counted or self._kind(at + 1) == "NP":
            return False
        if self.open and self.open[-1].np is last.np:
            self.open.pop()
        vg.form, vg.tense, vg.passive, vg.perfect = "fin", clause.vg.tense, True, clause.vg.perfect
        fresh = replace(clause, vg=vg, subj=last.np, obj=None, preps=[], comps=[], dates=[], adverbs=[])
        fresh.joined, fresh.tail_report = clause, False
        self._add(fresh)
        self.pending = None
        return True
