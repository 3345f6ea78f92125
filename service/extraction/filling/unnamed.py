"""Unnamed doers: who acts where the clause itself does not say so ("was arrested in Chad", "U.S. sanctions")."""

from dataclasses import replace

from db.vocabulary import ActorKind, EventType, Mode, Sector
from service.extraction.dictionaries.frames import Frame
from service.extraction.dictionaries.gazetteer import Form
from service.extraction.dictionaries.nouns import OF_MANY
from service.extraction.filling.filling import Filled
from service.extraction.filling.sides import KNOWN_KINDS, SideReader, Sides
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.parties.parties import Party

# What only a state does, and whether it does it to those who are in it ("expelled from").
BY_STATES = {Mode.ARREST: False, Mode.CONVICT: False, Mode.EXPEL: True, Mode.DEPORT: True}
ARMIES = frozenset({"army", "military", "navy", "national_guard", "guard"})
LEAVING = frozenset({"leave", "quit", "depart"})
JAILS = frozenset({"jail", "prison", "custody", "detention", "camp", "cell", "captivity"})
SENDING = frozenset({"send", "dispatch", "deploy", "station", "post", "rush", "fly"})
ENTERING = frozenset({"enter", "visit"})
# What a government announces in the passive: "the ban would be lifted", "the troops will be withdrawn".
OF_GOVERNMENTS = frozenset({EventType.CONCEDE, EventType.RETREAT, EventType.SANCTION, EventType.AID})
MOVED = ("troops", "forces", "policemen")  # classes of what a state sends somewhere
RULING = frozenset({Sector.GOV, Sector.MIL, Sector.LEG, Sector.COP, Sector.JUD})


class Unnamed(SideReader):
    """Finds doers in owners, places, and those who tell of the act."""

    def owners(self, filled: Filled, name: str) -> list[Party]:
        """Whom a thing that acts, or the object of an agentless passive, belongs to: "U.N. sanctions imposed on X",
        "a U.S. drone killed Y".
        """
        for np in filled.phrases.get(name, ()):
            if self.resolver.phrase.sort(np) != "thing":
                if name == "subj":
                    return [p for p in self.parties(np) if not p.weak]
                continue
            if name == "obj" and not self.heads(np) & (self.frames.events | self.frames.classes["arms"]):
                continue  # the Danish flags that are burned are no deed of Denmark's
            inner = self.of_noun(np)
            between = self._all(inner, "between") if name == "subj" else []  # "a truce between X and Y held"
            if found := inner.parties.get("mod") or self._all(inner, "poss") or between or self._firing(np, name):
                return list(found)
        return []

    def _firing(self, np: NounPhrase, name: str) -> list[Party]:
        """ "A rocket fired by rebels hit the port": who fired it."""
        if name != "subj" or self.heads(np).isdisjoint(self.frames.classes["arms"]):
            return []
        return [p for maker in self.describing.makers(np) for p in self.parties(maker) if not p.weak]

    def between(self, filled: Filled) -> list[Party]:
        """ "Ties between X and Y were restored", "a truce between X and Y held": nobody else has done it."""
        subjects = list(filled.phrases.get("subj", ()))
        if any(self.resolver.phrase.sort(np) != "thing" for np in subjects):
            return []
        return [
            p for np in subjects or list(filled.phrases.get("obj", ())) for p in self._all(self.of_noun(np), "between")
        ]

    def authorities(self, frame: Frame, filled: Filled, sides: Sides) -> list[Party]:
        """Who did what only a state does to foreigners: "a Canadian was arrested in Lebanon", "expelled from Chad",
        "barred from entering Chad".
        """
        if frame.type in (EventType.REJECT, EventType.COERCE):
            entered = [c.obj for c in filled.clauses.get("ing", ()) if c.vg.lemma in ENTERING and c.obj is not None]
            if found := [p for np in entered for p in self.parties(np) if p.figure.country and not p.weak]:
                return found
        if frame.type is EventType.CONCEDE:  # "were allowed to leave Iraq"
            crossing = [c for c in filled.clauses.get("inf", ()) if c.vg.lemma in LEAVING | ENTERING]
            if found := [p for c in crossing for p in self.parties(c.obj) if p.figure.country and not p.weak]:
                return found
        if frame.mode is Mode.RELEASE:  # "were freed from Ethiopian jails"
            jails = [np for np in filled.phrases.get("from", ()) if self.heads(np) & JAILS]
            return [p for np in jails for p in self.parties(np) if p.figure.country]
        if frame.mode not in BY_STATES:
            return []
        if frame.mode is Mode.EXPEL:  # "were ordered to leave Italy"
            left = [c.obj for c in filled.clauses.get("inf", ()) if c.vg.lemma in LEAVING and c.obj is not None]
            if found := [p for np in left for p in self.parties(np) if p.figure.country and not p.weak]:
                return found
        whose = {p.figure.country for p in sides.recipients if p.figure.kind not in KNOWN_KINDS}
        for name in ("in", "from") if BY_STATES[frame.mode] else ("in",):
            for np in filled.phrases.get(name, ()):
                for party in self.parties(np):
                    state = self.resolver.cast.country(party.figure.country) if party.figure.country else None
                    if state is not None and not whose & {None, party.figure.country} and sides.recipients:
                        return [replace(party, figure=state, weak=True)]
        return []

    def policing(self, clause: Clause, frame: Frame, sides: Sides) -> list[Party]:
        """ "Police said 12 people were arrested": police and interior ministries tell of their own arrests."""
        above = clause.parent
        if (
            frame.mode is not Mode.ARREST
            or clause.link != "that"
            or above is None
            or above.vg.lemma not in self.frames.report
        ):
            return []
        if any(p.figure.country for p in sides.recipients):
            return []
        told = [p for p in self.parties(above.subj) if not p.weak]
        home = self.resolver.cast.leading  # the state that the article is about tells of its own
        state = [p for p in told if p.figure.country and p.figure.country == home and p.figure.sector in RULING]
        named = (f"{p.figure.name} {p.span.of(self.resolver.phrase.text)}".lower() for p in told)
        police = [self._force(p) for p, name in zip(told, named, strict=True) if "interior" in name or "police" in name]
        return police or [p for p in told if p.figure.sector is Sector.COP] or state

    def at_work(self, clause: Clause, frame: Frame, before: Clause | None) -> list[Party]:
        """ "Police fired tear gas, and hundreds were detained": by those who act right before it in the sentence."""
        if frame.mode is not Mode.ARREST or before is None or clause.link != "main" or before.vg.passive:
            return []
        acting = [p for p in self.parties(before.subj) if not p.weak]
        return acting if all(p.figure.sector in (Sector.COP, Sector.MIL) for p in acting) else []

    def _force(self, party: Party) -> Party:
        """A police commissioner who stands for his state tells of its police."""
        figure = party.figure
        if figure.kind is not ActorKind.COUNTRY:
            return party
        police = self.resolver.cast.body("police", ActorKind.ORGANISATION, Sector.COP, figure.country)
        return replace(party, figure=police)

    def announcing(self, clause: Clause, frame: Frame) -> list[Party]:
        """ "The ministry said the ban would be lifted": what a government says will be done it will do itself."""
        above = clause.parent
        if clause.link != "that" or above is None or above.vg.lemma not in self.frames.report:
            return []
        if frame.type not in OF_GOVERNMENTS or clause.vg.modal not in ("will", "would") or clause.vg.negated:
            return []
        if frame.slots and any(slot.name == "subj" and slot.role == "R" for slot in frame.slots):
            return []
        return [p for p in self.parties(above.subj) if not p.weak and (p.figure.sector in RULING or _is_state(p))]

    def lent(self, frame: Frame, filled: Filled) -> list[Party]:
        """ "Danish troops are deployed in Chad", "riot police were deployed": whose they are deploys them."""
        if not any(slot.name == "obj" and slot.role == "T" and slot.required for slot in frame.slots):
            return []
        sent = frame.head in SENDING  # "Swiss firefighters were sent to Albania"
        moved = (np for np in filled.phrases.get("obj", ()) if sent or self._is_moved(np))
        own = (np for np in moved if self._of_somebody(np))  # of "15,000 troops" it is not told whose they are
        return [p for np in own for p in self.parties(np) if not p.weak]

    def _of_somebody(self, np: NounPhrase) -> bool:
        """ "Danish troops", "U.N. peacekeepers", "the multinational force"; police act where they are."""
        named = any(w.match is not None or w.low in OF_MANY for w in self.words[np.first : np.head + 1])
        whole = self.words[np.head].lemma in ARMIES and self.words[np.first].low == "the"  # "the army was deployed"
        return named or whole or np.poss is not None or not self.frames.classes["policemen"].isdisjoint(self.heads(np))

    def _is_moved(self, np: NounPhrase) -> bool:
        return any(not self.frames.classes[name].isdisjoint(self.heads(np)) for name in MOVED)

    def seats(self, filled: Filled) -> list[Party]:
        """ "The apology was welcomed in Delhi": of whose government the capital is the seat."""
        capital = (
            np
            for np in filled.phrases.get("in", ())
            if (m := self.words[np.head].match) is not None and m.senses[0].form in (Form.CAPITAL, Form.METONYM)
        )
        return [replace(p, weak=False) for np in capital for p in self.parties(np)]

    def addressed(self, clause: Clause) -> list[Party]:
        """Whom a letter goes to: "sent Chad a letter threatening war"."""
        return [p for preposition, np in clause.preps if preposition == "to" for p in self.parties(np) if not p.weak]


def _is_state(party: Party) -> bool:
    return party.figure.kind is ActorKind.COUNTRY
