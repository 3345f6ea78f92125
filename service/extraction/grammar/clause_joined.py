"""Joined verbs: those behind "and" share the subject, or the auxiliary, of the verb before."""

from dataclasses import replace

from service.extraction.dictionaries.control import GIVING
from service.extraction.grammar.chunks import VerbGroup
from service.extraction.grammar.clause import joinable
from service.extraction.grammar.clause_state import ClauseState

ASKED = frozenset({"where", "what", "how", "why", "whether"})  # markers of what is asked or told
# What one hardly does without an object, so that "and its crew killed" is passive.
UNDERGONE = frozenset(
    "kill wound injure capture arrest detain jail behead shoot execute abduct kidnap destroy damage burn loot seize"
    " sink confiscate expel deport sack dismiss".split()
)


LONGEST = 8  # items of a list of verbs


class Joined(ClauseState):
    """Attaches verbs that are coordinated with another."""

    def _joined(self, vg: VerbGroup, form: str, at: int) -> bool:
        """Whether the verb goes on with a clause before it, which gives it what it leaves out."""
        after_cc = self.last is not None and self.last.kind == "CC"
        if after_cc and self._coordinate(vg, at):
            return True
        return (form in ("fin", "part") and self._elliptical(vg, at)) or (form == "part" and self._in_list(vg, at))

    def _coordinate(self, vg: VerbGroup, at: int) -> bool:
        """ "and" + verb: the subject of the clause it is joined to, if the forms go together."""
        if self.cur is None or (self.open and self.open[-1].np.first > self.cur.vg.head and self.pending is not None):
            return False
        chain = [self.cur, *self.cur.up()]
        if self.cur.tail_report and self.cur.comps and self._kind(at - 2) == "COMMA":
            chain = [self.cur.comps[-1]]  # "Diaz met Roy, the palace said, and urged him": Diaz did
        asked = self.cur.marker in ASKED and (vg.lemma in self.control or vg.lemma in self.report)
        if self._kind(at - 2) == "COMMA" or asked:  # ", and pressed", "told where they were and urged"
            chain.sort(key=lambda c: self._unlikely(c, vg))
        singular = self.words[vg.first].tag == "VBZ"  # "has refused to sign and demands a vote"
        past = vg.tense == "past" and vg.modal is None and self.words[vg.head].low != vg.lemma
        for clause in chain:
            if past and clause.vg.modal is not None and vg.form == "fin":
                continue  # "said it would pay, and called on": what was said is over
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

    def _in_list(self, vg: VerbGroup, at: int) -> bool:
        """ "were arrested, | questioned and beaten": a participle of a list, which "and" closes, of passives."""
        clause = self.cur
        if clause is None or not clause.vg.passive or clause.vg.form != "fin" or self._kind(at - 1) != "COMMA":
            return False
        after = at + 1
        while self._kind(after) in ("VG", "COMMA", "ADV") and getattr(self.items[after].vg, "form", "part") == "part":
            after += 1
        following = self.items[after + 1].vg if after + 1 < len(self.items) else None
        if self._kind(after) != "CC" or following is None or following.form != "part" or after > at + LONGEST:
            return False
        if self.items[at - 2].vg is not clause.vg:
            return False
        vg.form, vg.tense, vg.passive, vg.perfect = "fin", clause.vg.tense, True, clause.vg.perfect
        fresh = replace(clause, vg=vg, obj=None, preps=[], comps=[], dates=[], adverbs=[])
        fresh.joined, fresh.tail_report = clause, False
        self._add(fresh)
        self.pending = None
        return True

    def _elliptical(self, vg: VerbGroup, at: int) -> bool:
        """ "two were killed and five wounded", "a jet was shot down and its pilot killed": the auxiliary of the clause
        before is understood.
        """
        clause, last = self.cur, self.last
        if clause is None or last is None or last.np is None or self._kind(at - 2) != "CC" or self.boundary:
            return False
        counted = any(word.tag == "CD" for word in self.words[last.np.first : last.np.last])
        counted = counted or (self.words[last.np.first].tag == "PRP$" and vg.lemma in UNDERGONE)
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
