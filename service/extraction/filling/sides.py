"""Sides: who acts and who is acted upon, and what is asked of them wherever they are read."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from db.vocabulary import ActorKind, EventType, Sector
from service.extraction.dictionaries.frames import Frame
from service.extraction.dictionaries.nouns import FROM_ABROAD
from service.extraction.filling.filling import Filled, SlotReader
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.parties.parties import Party, of_country

KNOWN_KINDS = frozenset({ActorKind.IGO, ActorKind.NGO, ActorKind.ARMED_GROUP})
# Acts of speech: their object may be an act of others.
BY_WORDS = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT})
HOME = frozenset({Sector.COP, Sector.JUD, Sector.LEG, Sector.OPP})  # they act in their own country
# A union or a rebel group does not act for its country: "rejected the government's offer" is aimed at that.
FACING_THE_STATE = frozenset({Sector.OPP, Sector.LAB, Sector.REB, Sector.UAF, Sector.CVL, Sector.PTY})
QUESTIONS = frozenset({"who", "whom", "what", "how", "why", "whether", "where"})
# What is made by these was nobody before.
FOUNDING = frozenset({"set_up", "create", "establish", "found", "form"})
INNER = frozenset({"to", "for", "with", "on", "against", "from", "in", "into", "of", "between"})
# Where the act stands that a feeling is about: "voiced alarm at the arrest of X".
TOPICS = ("at", "over", "about")


@dataclass(slots=True)
class Sides:
    """Who acts, and who is acted upon."""

    actors: list[Party] = field(default_factory=list)
    recipients: list[Party] = field(default_factory=list)


class SideReader(SlotReader, ABC):
    """What all that reads the sides of an act has in common."""

    @abstractmethod
    def sides(self, frame: Frame, filled: Filled) -> Sides:
        """Who stands on which side, by the roles of the slots of a line."""

    @staticmethod
    def _foreign(parties: list[Party], sides: Sides) -> list[Party]:
        """Without the country for which the actor acts: "restated the U.S. commitment" has no recipient, nor has "cut
        U.S. military aid".
        """
        home = {p.figure.country for p in sides.actors if p.figure.sector not in FACING_THE_STATE}
        states = [
            p for p in parties if p.figure.kind is ActorKind.COUNTRY or (p.weak and p.figure.sector is Sector.MIL)
        ]
        return [p for p in parties if p not in states or p.figure.country not in home]

    @staticmethod
    def _other(parties: list[Party], acting: set[str]) -> list[Party]:
        """Those of the parties that stand for somebody known and do not act themselves."""
        return [
            Party(p.figure, p.span, weak=True)
            for p in parties
            if p.figure.key not in acting and (p.figure.country or p.figure.kind in KNOWN_KINDS)
        ]

    def _not_own(self, parties: list[Party], sides: Sides) -> list[Party]:
        """Without what belongs to the actor's own country: "promised Moscow's support", said by Moscow."""
        weak = [p for p in parties if p.weak]
        mine = [p for p in weak if p not in self._foreign(weak, sides)]
        return [p for p in parties if p not in mine]

    def _all(self, filled: Filled, name: str) -> list[Party]:
        return [p for np in filled.phrases.get(name, ()) for p in self.parties(np)]

    def _thing(self, np: NounPhrase) -> bool:
        """ "Peru welcomed it", "Chad denies it": what was said or done before, nobody."""
        return np.pronoun and self.words[np.head].low == "it"

    def _as_event(self, np: NounPhrase) -> tuple[Frame | None, Filled]:
        """The noun line of an act that is itself a subject ("the bombing of the base killed ten"), with its slots."""
        inner = self.of_noun(np)
        if self.resolver.phrase.sort(np) != "thing":
            return None, inner
        lines = (self.best(self.frames.nouns.get(lemma, ()), inner) for lemma in self.lemmas(np))
        return next((line for line in lines if line is not None), None), inner

    def _at_home(self, party: Party, sides: Sides, *, ruling: bool) -> Party:
        """ "Peruvian police arrested 12": people of no country are of that of the police, who act in their own; of a
        state that pardons or jails somebody where no other is named.
        """
        if not FROM_ABROAD.isdisjoint(party.span.of(self.resolver.phrase.text).lower().split()):
            return party  # "police arrested 12 foreign students"
        sole = self.resolver.phrase.sole_country() if ruling else None
        home = (
            p.figure.sector in HOME
            or "interior" in p.figure.name.lower()
            or (sole is not None and sole == p.figure.country)
            for p in sides.actors
        )
        own = {p.figure.country if inside else None for p, inside in zip(sides.actors, home, strict=True)}
        country = own.pop() if len(own) == 1 else None
        return party if country is None else of_country(party, country, self.resolver.cast)

    def at_home(self, sides: Sides, *, ruling: bool = False) -> list[Party]:
        """The recipients, those of no country as people of the place where police, courts and the like act."""
        if any(p.figure.country and p.figure.kind is ActorKind.PEOPLE for p in sides.recipients):
            return sides.recipients  # "convicted three men, two Russians and a Pole"
        return [self._at_home(p, sides, ruling=ruling) for p in sides.recipients]

    def inner_recipients(self, child: Clause, sides: Sides) -> list[Party]:
        """Whom the act inside a complement is done to: "agreed to send aid to Romania"."""
        acting = {p.figure.key for p in sides.actors}
        line = self.best(self.frames.verbs.get(child.vg.lemma, ()), self.of_verb(child))
        talks = line is not None and line.type is EventType.CONSULT
        to = ("to", "with") if talks else ("to",)  # "offered to discuss its plan for Chad | with Niger"
        given = [p for preposition, np in child.preps if preposition in to for p in self.parties(np) if not p.weak]
        if found := self._other(given, acting):
            return found
        his = child.obj is not None and self.words[child.obj.first].tag == "PRP$"  # "rallied to demand his return"
        found = [p for p in self.parties(child.obj) if p.figure.key not in acting and not (his and p.weak)]
        if child.vg.lemma in FOUNDING:  # "promised to set up a commission": nobody else's
            home = {p.figure.country for p in sides.actors}
            found = [p for p in found if p.figure.country not in home]
        if not found and child.obj is not None:  # "promised to reschedule debts owed by Zaire"
            found = self._other([p for np in self.describing.makers(child.obj) for p in self.parties(np)], acting)
        beside = child.obj.tail if child.obj is not None else []  # "offered to host talks between Chad and Mali"
        for preposition, np in [*child.preps, *beside]:
            if preposition in INNER and not found:
                found = [p for p in self.parties(np) if p.figure.key not in acting]
        for grandchild in child.comps:
            asked = grandchild.marker in QUESTIONS  # "agreed to look into who killed the king"
            if grandchild.link in ("inf", "ing", "that") and not found and not asked:
                let = [p for p in self.parties(grandchild.subj) if grandchild.link == "that" and not p.weak]
                found = [p for p in let if p.figure.key not in acting] or self.inner_recipients(grandchild, sides)
        return found

    def threatened(self, child: Clause, speakers: list[Party]) -> list[Party]:
        """Whom the act is aimed at that somebody says his own side will do."""
        sides = Sides(list(speakers))
        return self._foreign(self.inner_recipients(child, sides), sides)

    @staticmethod
    def _side(sides: Sides, role: str, parties: list[Party]) -> None:
        if role in ("A", "P"):
            sides.actors += [p for p in parties if p not in sides.actors]
        elif role == "R":
            sides.recipients += [p for p in parties if p not in sides.recipients]
