"""Clauses: which subject, object and complements belong to which verb, and how the clauses hang together."""

from collections.abc import Callable

from service.extraction.grammar.chunks import Item
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.clause_ends import (
    attach_contents,
    attach_fronted,
    complete_relatives,
    give_subjects,
    join_likewise,
    point_out,
    share_circumstances,
    share_doers,
    share_objects,
    share_things,
)
from service.extraction.grammar.clause_finite import Finite
from service.extraction.grammar.clause_joined import Joined
from service.extraction.grammar.clause_markers import Markers
from service.extraction.grammar.clause_nonfinite import NonFinite
from service.extraction.grammar.clause_phrases import Phrases


class ClauseBuilder(Markers, Phrases, Joined, Finite, NonFinite):
    """Reads grouped items left to right and attaches each to the clause it belongs to."""

    def build(self) -> list[Clause]:
        """All clauses of the sentence, in the order of their verbs."""
        for at, item in enumerate(self.items):
            if handler := _READERS.get(item.kind):
                handler(self, item, at)
            if item.kind != "ADV" and not (item.kind == "QUOTE" and self._opens_words(item)):
                self.last = item
        share_objects(self.sharing)
        share_circumstances(self.clauses, self.frames)
        share_doers(self.clauses, self.frames)
        attach_fronted(self.clauses)
        give_subjects(self.subjectless, self.clauses)
        attach_contents(self.clauses, self.words, self.frames)
        complete_relatives(self.clauses)
        share_things(self.clauses, self.words)
        join_likewise(self.clauses, self.words)
        point_out(self.clauses, self.words)
        return self.clauses

    def _on_vg(self, item: Item, at: int) -> None:
        vg = item.vg
        assert vg is not None
        form = vg.form
        if form == "part" and self._as_planned(at):
            self.pending = None
            return
        undergone = self.title and self._undergone(vg)
        if form == "part" and not undergone and (self._has_object(at) or self._joined_later(at)):
            form, vg.form, vg.tense, vg.passive = "fin", "fin", "past", False
        if form == "part" and self._sole_verb():
            form, vg.form, vg.tense = "fin", "fin", "past"
            vg.passive = undergone or (self._kind(at + 1) != "NP" and not self._object_follows(at))
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
        if self._joined(vg, form, at):
            pass
        elif form == "fin" and self._reduced(vg, at):
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


_READERS: dict[str, Callable[[ClauseBuilder, Item, int], None]] = {
    "ADJ": Markers._on_adj,
    "ADV": Markers._on_adv,
    "CC": Markers._on_cc,
    "COMMA": Markers._on_comma,
    "DATE": Markers._on_date,
    "NP": Phrases._on_np,
    "OTHER": Markers._on_other,
    "PP": Phrases._on_pp,
    "PREP": Markers._on_prep,
    "QUOTE": Markers._on_quote,
    "STOP": Markers._on_stop,
    "SUB": Markers._on_sub,
    "THAT": Markers._on_that,
    "VG": ClauseBuilder._on_vg,
    "WH": Markers._on_wh,
}
