"""Slots: who stands on which side, by the roles of the dictionary line that holds."""

from dataclasses import replace

from db.vocabulary import ActorKind, Context, EventType, Mode
from service.extraction.dictionaries.frames import Frame, Slot, is_beside
from service.extraction.dictionaries.nouns import LOCATIVE
from service.extraction.filling.crowds import Crowds
from service.extraction.filling.filling import CLAUSE_SLOTS, Filled
from service.extraction.filling.implied import Implied
from service.extraction.filling.sides import BY_WORDS, TOPICS, Sides
from service.extraction.filling.spoken_of import SpokenOf
from service.extraction.filling.unnamed import Unnamed
from service.extraction.parties.parties import Party, of_country

SYMMETRIC = frozenset({EventType.CONSULT, EventType.COOPERATE})  # their parties are peers
OWN_PEOPLE = frozenset({Mode.ARREST, Mode.CONVICT, Mode.CENSOR})  # what a state does to its own people as a rule
ANSWERING = frozenset({EventType.CONCEDE, EventType.REJECT})  # "bowed to opposition demands", "rejected union calls"
PLACES = frozenset({ActorKind.COUNTRY, ActorKind.REGION})
KNOWN_AS_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.COMPANY, ActorKind.PERSON})


class Matcher(Implied, Unnamed, SpokenOf, Crowds):
    """Matches frames and finds the sides of one sentence; resolutions are kept by phrase."""

    def sides(self, frame: Frame, filled: Filled) -> Sides:
        """Who stands on which side, by the roles of the frame's slots."""
        sides = Sides()
        roles = {slot.name: slot for slot in frame.slots}
        if ("subj" not in roles or roles["subj"].role == "T") and not filled.phrases.get("poss"):
            self._side(sides, "A", self._acting(filled))
        for slot in frame.slots:
            self._fill_side(frame, sides, slot, filled)
        peers = any(s.role == "P" and (filled.phrases.get(s.name) or frame.type in SYMMETRIC) for s in frame.slots)
        if not sides.recipients and not peers and frame.mode is not Mode.RESIGN:
            self._side(sides, "R", self._without_partners(self._implied(frame, filled, sides), sides))
        if frame.mode is Mode.DISAPPROVE:  # "alarm at the arrest of Chadians" is not aimed at them
            acts = (np for name in TOPICS for np in filled.phrases.get(name, ()))
            hit = {key for np in acts for key in self._victims(frame, np)}
            sides.recipients = [p for p in sides.recipients if p.figure.key not in hit]
        if not any(p.figure.country for p in sides.recipients):  # "killed 259 people, including 12 Americans"
            among = [p for np in filled.phrases.get("including", ()) for p in self.parties(np) if p.figure.country]
            self._side(sides, "R", among if sides.recipients else [])
        if frame.type is EventType.AGREE:  # "agreed to link the two countries"
            sides.recipients = self._without_partners(sides.recipients, sides)
        sides.recipients = self.at_home(sides, ruling=_over_its_own(frame))
        sides.actors = self.gathered(frame, filled, sides)
        if frame.type is EventType.ASSAULT and not sides.actors:
            sides.recipients = self._where_hit(filled, sides.recipients)
        return sides

    @staticmethod
    def _without_partners(implied: list[Party], sides: Sides) -> list[Party]:
        """ "Kenya and Uganda will build a railway from Mombasa": those who act together act upon none of themselves."""
        acting = {p.figure.country for p in sides.actors}
        return [p for p in implied if len(acting) < 2 or p.figure.country not in acting]

    def _where_hit(self, filled: Filled, hit: list[Party]) -> list[Party]:
        """ "The blast in Baghdad killed 20 people": those of no country are people of the place of the act."""
        named = [p for np in filled.phrases.get("subj", ()) for p in self.parties(np) if p.where]
        places = [p.figure.country for p in named if p.figure.kind in (ActorKind.COUNTRY, ActorKind.REGION)]
        if len(set(places)) != 1 or places[0] is None:
            return hit
        return [of_country(p, places[0], self.resolver.cast) for p in hit]

    def _fill_side(self, frame: Frame, sides: Sides, slot: Slot, filled: Filled) -> None:
        if slot.name in CLAUSE_SLOTS:
            for child in filled.clauses.get(slot.name, ()):
                if slot.role == "S":
                    by = [np for preposition, np in child.preps if preposition == "by"]  # "that he be freed by Chad"
                    asked = by if child.vg.passive else [child.subj]
                    self._side(sides, "R", [p for np in asked for p in self.parties(np)])
                elif slot.role == "in":
                    self._side(sides, "R", self.inner_recipients(child, sides))
            return
        if slot.role == "R" and is_beside(slot, frame.type) and not slot.required and sides.recipients:
            return  # it is said whom: the place or topic is only that
        for np in filled.phrases.get(slot.name, ()):
            stated = frame.type in BY_WORDS and frame.mode is not Mode.ALLEGE
            if slot.name == "obj" and slot.role == "R" and stated and self._thing(np):
                continue
            if slot.required or not slot.fillers or self.fills(np, slot):
                doers = self.doers(frame, np) if slot.role == "R" and self._tells_of(frame, slot.name) else None
                if doers is not None:
                    self._side(sides, "R", doers)
                    continue
                if slot.role == "R" and frame.type in ANSWERING and (asking := self.doing(np)) is not None:
                    self._side(sides, "R", self.resolver.parties(asking, self.speaker))
                strict = slot.name in ("in", "at", "for", "over", "with") and slot.role != "A"
                strict = strict and not (slot.required and slot.fillers)  # "scoffed at a U.S. ultimatum"
                found = [p for p in self.parties(np) if not (strict and p.weak)]
                if slot.name in LOCATIVE and (slot.role == "A" or not slot.required):
                    found = [replace(p, where=True) if p.figure.kind in PLACES else p for p in found]
                self._side(sides, slot.role, found if slot.role != "R" else self._not_own(found, sides))
        parties = filled.parties.get(slot.name, [])
        if slot.name == "mod" and slot.role == "P" and any(filled.phrases.get(name) for name in ("between", "with")):
            parties = [p for p in parties if not p.where]  # "the Moscow talks between Kenya and Togo"
        self._side(sides, slot.role, parties)

    def _acting(self, filled: Filled) -> list[Party]:
        """Who acts as the subject of a verb; of an act ("the attack on Kenya killed ten") those who did it, or somebody
        of the place where all of it is domestic.
        """
        found: list[Party] = []
        for np in filled.phrases.get("subj", ()):
            noun, inner = self._as_event(np)
            parties = self.parties(np)
            if noun is not None and noun.type is EventType.ASSAULT and (self.doing(np) or not inner.parties.get("mod")):
                hit = {p.figure.country for other in filled.phrases.get("obj", ()) for p in self.parties(other)}
                known = hit - {None} or {p.figure.country for p in parties if p.figure.kind not in KNOWN_AS_BODIES}
                domestic = noun.mode not in (Mode.EXPLOSIVES, Mode.SUICIDE_ATTACK)
                domestic = domestic and len(known) == 1 and {p.figure.country for p in parties} == known
                parties = self.sides(noun, inner).actors or (parties if domestic else [])
            found += parties
        return found

    def add_subject(self, sides: Sides, verb: Filled, side: str, *, hostile: bool = False) -> None:
        """Put the subject of a light verb on its side, before whom the noun itself names; a town before the noun only
        says where it was, and of an attack whom it hit.
        """
        parties = self._all(verb, "subj")
        keys = {p.figure.key for p in parties}
        if side == "A":
            sides.recipients = [p for p in sides.recipients if p.figure.key not in keys]
            scenes = [p for p in sides.actors if p.where and parties]  # "planned the Mumbai attacks"
            sides.actors = [*parties, *(p for p in sides.actors if p.figure.key not in keys and p not in scenes)]
            sides.recipients = sides.recipients or (scenes if hostile else [])
        else:
            sides.actors = [p for p in sides.actors if p.figure.key not in keys]
            sides.recipients = [*parties, *(p for p in sides.recipients if p.figure.key not in keys)]


def _over_its_own(frame: Frame) -> bool:
    """Whether an act is what a state does to its own people: pardons, arrests, sentences; not compensation."""
    lets_off = frame.type is EventType.CONCEDE and Context.REPARATIONS not in frame.contexts
    lets_off = lets_off and any(slot.name == "obj" and slot.role == "R" for slot in frame.slots)
    return lets_off or frame.mode in OWN_PEOPLE
