"""Finite verbs: the subject that waits for them, and what they hang on or report."""

from service.extraction.dictionaries.control import BELIEVING, TELLING
from service.extraction.grammar.chunks import NounPhrase, VerbGroup
from service.extraction.grammar.clause import Clause, before_it, innermost
from service.extraction.grammar.clause_state import ClauseState, Waiting

SOME_OF_THEM = frozenset("some many most several half few others all both".split())


class Finite(ClauseState):
    """Attaches verbs that have, or should have, a subject of their own."""

    def _finite(self, vg: VerbGroup, at: int) -> None:
        if self.pending is not None and self.pending[0] == "rel" and len(self.open) <= self.depth:
            _, parent, marker, via = self.pending
            self.pending = None
            if via is not None and via is self.last_np:
                via = self._agreeing(via, vg)
            via = self._gathering(via, vg) if via is not None else None
            subject = None if via is not None and self._is_scene(via, vg) else via
            self._add(Clause(vg, subject, parent=parent, link="rel", marker=marker, via=via))
            return
        if (acting := self._gerund_subject()) is not None:
            gerund, subject = acting
            link = "that" if gerund.parent is not None else "main"
            clause = Clause(vg, subject, parent=gerund.parent, link=link)
            tail_of = self._reported_by(clause, at)
            self._add(clause)
            self._reparent(clause, tail_of)
            self.pending = None
            return
        if self._is_subjunctive(vg):
            self._describe_subject(vg)
            return
        saying = self._said_of_described()
        if (stolen := self._stolen_subject() if saying is None else None) is not None:
            of = self.cur.obj if self.cur is not None else None
            what = of if of is not None and innermost(of) is not stolen else None
            self._add(Clause(vg, stolen, obj=what, parent=self.cur, link="that" if of is None else "rel"))
        elif saying is not None:
            told, saying.obj = saying.obj, None
            self._add(Clause(vg, told, parent=saying, link="that"))
        elif (inserted := self._inserted_saying()) is not None:
            told, inserted.obj = inserted.obj, None
            self._add(Clause(vg, told, parent=inserted, link="that"))
        elif self.open:
            opened = self._whole_subject(self.open.pop())
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
            self._no_subject(vg, at)
        self.pending = None

    def _gerund_subject(self) -> tuple[Clause, NounPhrase] | None:
        """ "(said that) lifting the ban | was wrong": an -ing form that opens its clause is the subject of the verb
        behind it. It tells of no act of its own: it is taken back, and stands as a noun with what it governs.
        """
        gerund, last = self.cur, self.last
        if gerund is None or last is None or self.boundary or self.open or gerund.vg.form != "ing" or gerund.comps:
            return None
        before = self.words[gerund.vg.first - 1] if gerund.vg.first else None
        above = gerund.parent
        opens = before is None or before.tag == "``" or (before.low == "that" and before.tag == "IN")
        told = above is not None and above.vg.lemma in self.report and above.vg.last == gerund.vg.first
        if not (opens or told) or gerund is not self.clauses[-1] or last.np is None:
            return None
        what = [("of", gerund.obj)] if gerund.obj is not None else []
        subject = NounPhrase(gerund.vg.first, last.last, gerund.vg.head, tail=[*what, *gerund.preps])
        self.clauses.pop()
        self.subjectless = [c for c in self.subjectless if c is not gerund]
        if above is not None:
            above.comps = [c for c in above.comps if c is not gerund]
        return gerund, subject

    def _is_subjunctive(self, vg: VerbGroup) -> bool:
        """ "demanded that the men jailed in May | be freed": the bare "be" is the verb, the one before it describes."""
        cur = self.cur
        bare = self.words[vg.first].low == "be" and vg.modal is None and not self.open
        if not bare or cur is None or cur.link != "that" or cur.marker != "that" or cur.subj is None:
            return False
        return cur.vg.first == cur.vg.head and self.words[cur.vg.head].tag in ("VBD", "VBN") and cur.obj is None

    def _describe_subject(self, vg: VerbGroup) -> None:
        cur = self.cur
        assert cur is not None
        cur.vg.form, cur.vg.passive, cur.vg.tense = "part", True, "pres"
        cur.link, cur.marker, cur.via = "rel", "part", cur.subj
        self._add(Clause(vg, cur.subj, parent=cur.parent, link="that", marker="that"))
        self.pending = None

    def _whole_subject(self, opened: Waiting) -> Waiting:
        """ "Thousands of people, some with flags, | hurled stones": those of whom some are told apart."""
        some = self.words[opened.np.first].low in SOME_OF_THEM and self.last is not None and self.last.kind == "COMMA"
        before = self.open[-1] if self.open else None
        if some and before is not None and before.link == opened.link and self._plural(before.np):
            return self.open.pop()
        return opened

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

    def _said_of_described(self) -> Clause | None:
        """ "said sanctions imposed by Togo | were illegal", "said those who broke the truce | would pay": the saying
        whose content this is the verb of; what looked like its object is the subject, which a clause describes.
        """
        clause = self.cur
        above = clause.parent if clause is not None else None
        if clause is None or above is None or self.pending is not None or self.open:
            return None
        if self.boundary and not self._closed_aside(clause):
            return None
        whole = clause.vg.form == "fin" and clause.marker in ("who", "which", "that")
        whole = whole and clause.vg.lemma not in self.report and clause.vg.lemma not in BELIEVING
        reduced = clause.vg.form in ("part", "ing") and not (self.last is not None and self.last.np is clause.obj)
        reduced = clause.link == "rel" and (reduced or whole) and clause.via is not None
        saying = above.vg.form == "fin" and above.vg.lemma in self.report and not above.vg.passive
        return above if reduced and saying and above.obj is not None and clause.via is innermost(above.obj) else None

    def _closed_aside(self, clause: Clause) -> bool:
        """ "said the war, which goes on, | had cost lives": what stands between two commas is over."""
        via = clause.via
        opened = via is not None and via.last < len(self.words) and self.words[via.last].text == ","
        return opened and clause.marker in ("who", "which") and self.last is not None and self.last.kind == "COMMA"

    def _inserted_saying(self) -> Clause | None:
        """ "two men it said | had financed the group", "raids, which Chad had warned | would follow": the saying right
        before, of whom the relative clause speaks.
        """
        said, last = self.cur, self.last
        if said is None or last is None or last.vg is not said.vg or self.boundary or said.obj is None:
            return None
        return said if said.link == "rel" and said.obj is said.via and said.vg.lemma in self.report else None

    def _no_subject(self, vg: VerbGroup, at: int) -> None:
        """No noun phrase waits: an inverted report, or the subject of the main clause goes on."""
        mains = [c for c in self.clauses if c.link == "main"]
        told = not self.title or any(
            item.kind == "NP" for item in self.items[at + 1 : at + 2]
        )  # "Quits, Warns Against"
        told = told and vg.lemma != "recall"  # ", recalled its envoy and froze trade"
        if self.boundary and vg.lemma in self.report and self.clauses and told:
            clause = Clause(vg, tail_report=True)
            self._add(clause)
            self._reparent(clause, mains)
        elif self.pending is not None:
            link, parent, marker, via = self.pending
            self._add(Clause(vg, None, parent=parent, link=link, marker=marker, via=via))
        else:
            host = mains[-1] if mains else None
            if host is not None and (last := self._last_of(host)) is not None:
                self._add(Clause(vg, last, parent=host.parent))
                return
            self._add(Clause(vg, host.subj if host else None, parent=host.parent if host else None))

    def _last_of(self, host: Clause) -> NounPhrase | None:
        """ "will free the men, and those who stayed | will be tried": what was taken for a further object is a subject,
        which a relative clause describes.
        """
        described = self.cur.via if self.cur is not None and self.cur.link == "rel" else None
        peers = host.obj.peers if host.obj is not None else []
        if self.boundary or described is None or not any(described is peer for peer in peers):
            return None
        peers[:] = [peer for peer in peers if peer is not described]
        return described

    def _reported_by(self, clause: Clause, at: int) -> list[Clause]:
        """The main clauses that a trailing ", X said" reports; none if the verb goes on with its own object, or
        if "and" joins the two ("Peru complained, and a panel ruled against Chile").
        """
        if clause.link != "main" or clause.vg.lemma not in self.report or self._kind(at - 2) == "CC":
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
