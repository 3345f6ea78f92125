"""Verbs without a subject of their own: infinitives, -ing forms and participles, and whose act they tell."""

from service.extraction.dictionaries.control import ACCOMPANYING, CONTENT_NOUNS, CONTENT_PREPOSITIONS, OBJECT_ING
from service.extraction.grammar.chunks import Item, NounPhrase, VerbGroup
from service.extraction.grammar.clause import Clause, doer
from service.extraction.grammar.clause_state import ClauseState

STAYING = frozenset({"stand", "remain", "stay", "keep"})
ENABLING = frozenset({"allow", "enable", "let"})
# What one has in doing something, and those who only speak of it: "a role in ending the war", "help in feeding them".
TAKEN_IN = frozenset(
    "role part help assistance aid support success failure interest involvement complicity participation hand share"
    " experience progress cooperation effort leadership contribution partner difficulty".split()
)
THANKING = frozenset({"praise", "thank"})
SENT = frozenset({"to", "in", "with", "before", "from"})  # "a letter to Chad", "a petition in court | asking"


class NonFinite(ClauseState):
    """Attaches verbs without a subject to the clause they belong to."""

    def _infinitive(self, vg: VerbGroup) -> None:
        clause, last = self.cur, self.last
        if last is not None and last.kind == "WH":
            self.marker_prep = last.low  # "talks on how to punish Iran"
        over = clause is not None and clause.link == "rel" and (self.boundary or self._told_whom(clause))
        if over and clause is not None and clause.parent is not None:
            clause = self.cur = clause.parent  # "asked Turkey, which led the talks, to act"
        loose = last is not None and last.np is not None and not self.boundary and not over
        if loose and not (clause and last and clause.obj is last.np):
            via = self.last_np
            acting = last.np if last is not None and last.kind == "PP" and last.low == "for" else self._controller(vg)
            self._add(Clause(vg, acting, parent=clause, link="ninf", via=via))
        elif clause is None:
            self.subjectless.append(self._add(Clause(vg, None, link="inf")))
        else:
            via = clause.obj if last is not None and last.np is clause.obj else None
            self._add(Clause(vg, self._controller(vg), parent=clause, link="inf", marker=self.marker_prep, via=via))
        self.pending = None

    def _gerund(self, vg: VerbGroup) -> None:
        clause, last = self.cur, self.last
        if last is not None and last.kind in ("PREP", "SUB"):
            if clause is None:
                self.subjectless.append(self._add(Clause(vg, None, link="ing", marker=last.low)))
                return
            if last.low == "in" and self._takes_part(vg, clause):
                return
            theirs = clause.vg.lemma in OBJECT_ING and last.low in CONTENT_PREPOSITIONS and clause.obj is not None
            subj = clause.obj if theirs else clause.subj
            if clause.vg.passive:
                subj = clause.subj
            via = self.last_np
            self._add(Clause(vg, subj, parent=clause, link="ing", marker=last.low, via=via))
        elif last is not None and not self.boundary and (via := self._described(last, vg)) is not None:
            self._add(Clause(vg, via, parent=clause, link="rel", marker="ing", via=via))
        elif clause is None:
            self.subjectless.append(self._add(Clause(vg, None, link="adv", marker="ing")))
        else:
            host = clause if not self.boundary else self._host(vg)
            loose = self.boundary or (last is not None and (self._at_place(last) or self._explains(last, vg)))
            link = "adv" if loose else "ing"
            self._add(Clause(vg, doer(host), parent=host, link=link, marker="ing"))
        self.pending = None

    def _takes_part(self, vg: VerbGroup, clause: Clause) -> bool:
        """ "jailed two men for their part | in bombing it": they did it; "praised Chad for its role | in ending a war",
        "asked for help | in feeding them": what the noun is about is no act of the verb's subject.
        """
        via = self.last_np
        if via is None or via is clause.subj or self.words[via.head].lemma not in TAKEN_IN:
            return False
        whose = clause.obj if clause.vg.lemma in OBJECT_ING and clause.obj is not via else None
        if whose is None and clause.vg.passive:
            return False
        link = "ing" if whose is not None and clause.vg.lemma not in THANKING else "ninf"
        self._add(Clause(vg, whose or clause.subj, parent=clause, link=link, marker="in", via=via))
        self.pending = None
        return True

    def _explains(self, last: Item, vg: VerbGroup) -> bool:
        """ "expelled the inspectors | charging that they spied", "withdrew its troops | allowing the rebels to return":
        what the doer says of it, or what comes of it, not what the troops did.
        """
        told = vg.last < len(self.words) and self.words[vg.last].low == "that" and vg.lemma in self.report
        told = told or vg.lemma in ENABLING
        clause = self.cur
        if not told or last.np is None or clause is None or last.np is not clause.obj or clause.vg.form == "inf":
            return False
        lemma = self.words[last.np.head].lemma
        quoted = clause.vg.lemma in self.report  # "quoted officials | saying that"
        return not quoted and lemma not in self.documents and lemma not in CONTENT_NOUNS and not clause.vg.passive

    def _described(self, last: Item, vg: VerbGroup) -> NounPhrase | None:
        """What an -ing form describes: the phrase before it, or the document: "sent Chad a letter | on Monday |
        threatening war", "a letter | to Chad | threatening war".
        """
        if self._explains(last, vg):
            return None
        document = self.cur.obj if self.cur is not None else None
        if document is not None and self.words[document.head].lemma in self.documents:
            addressed = last.np is document and all(preposition in SENT for preposition, _ in document.tail)
            posted = last.kind == "PP" and last.low in ("from", "to")  # "a letter | on Monday | from Chad to Togo"
            if addressed or posted or last.kind == "DATE":
                return document
        return self._antecedent() if last.np is not None and not self._at_place(last) else None

    def _participle(self, vg: VerbGroup) -> None:
        last, clause = self.last, self.cur
        terms = last is not None and last.kind in ("PREP", "SUB") and last.low in ("if", "unless")  # "if attacked"
        marker = last.low if last is not None and terms else "part"
        if last is not None and last.np is not None and not self.boundary:
            via = self._antecedent()
            self._add(Clause(vg, via, parent=clause, link="rel", marker="part", via=via))
        elif self.open:
            self._add(Clause(vg, self.open[-1].np, parent=clause, link="adv", marker=marker))
        elif clause is None:
            self.subjectless.append(self._add(Clause(vg, None, link="adv", marker=marker)))
        elif last is not None and last.vg is clause.vg and clause.vg.lemma in STAYING:
            self._add(Clause(vg, clause.subj, parent=clause, link="ing"))  # "vowed to stand | united with Chad"
        else:
            host = self._host(vg)
            described = self._just_named(host) if vg.lemma not in ACCOMPANYING and not terms else None
            link = "adv" if described is None else "rel"
            self._add(Clause(vg, described or host.subj, parent=host, link=link, marker=marker, via=described))
        self.pending = None
