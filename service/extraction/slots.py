"""Slots: who stands on which side, by the roles of the dictionary line that holds."""

from dataclasses import dataclass, field, replace

from db.vocabulary import ActorKind, EventType, Mode, Sector
from service.extraction.chunks import NounPhrase
from service.extraction.clause import Clause
from service.extraction.filling import CLAUSE_SLOTS, Filled, SlotReader
from service.extraction.frames import Frame, Slot, is_beside
from service.extraction.nouns import DEFINITE, LOCATIVE
from service.extraction.parties import Party, of_country
from service.extraction.record import Span

KNOWN_KINDS = frozenset({ActorKind.IGO, ActorKind.NGO, ActorKind.ARMED_GROUP})
# Types whose place tells whom they hit where nothing else does: "demonstrated in Serbia".
AT_PLACE = frozenset(
    {EventType.PROTEST, EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT, EventType.AID}
    | {EventType.SANCTION, EventType.CONCEDE}
)
# Acts of speech: their object may be an act of others.
BY_WORDS = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT})
JOINT = frozenset({EventType.AGREE, EventType.SUPPORT, EventType.CONSULT, EventType.COOPERATE, EventType.REJECT})
HOME = frozenset({Sector.COP, Sector.JUD, Sector.LEG, Sector.OPP})  # they act in their own country
# What only a state does, and whether it does it to those who are in it ("expelled from").
BY_STATES = {Mode.ARREST: False, Mode.CONVICT: False, Mode.EXPEL: True, Mode.DEPORT: True}
WHERE_RULED = frozenset({EventType.COERCE, EventType.CONCEDE})  # their place, if unknown, is the actor's own
SYMMETRIC = frozenset({EventType.CONSULT, EventType.COOPERATE})  # their parties are peers
INNER = frozenset({"to", "for", "with", "on", "against", "from", "in", "into", "of", "between"})
OWNED = frozenset(
    {"against", "to", "from", "in", "at", "near", "outside"}
)  # "against Israeli targets" is against Israel
PLACES = frozenset({ActorKind.COUNTRY, ActorKind.REGION})
KNOWN_AS_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.COMPANY, ActorKind.PERSON})


ENTERING = frozenset({"enter", "visit"})
BACKING = frozenset("backing support help aid assistance approval consent blessing".split())  # "with the backing of X"
# What a government announces in the passive: "the ban would be lifted", "the troops will be withdrawn".
OF_GOVERNMENTS = frozenset({EventType.CONCEDE, EventType.RETREAT, EventType.SANCTION, EventType.AID})
RULING = frozenset({Sector.GOV, Sector.MIL, Sector.LEG, Sector.COP, Sector.JUD})
# Where the act stands that a feeling is about: "voiced alarm at the arrest of X".
TOPICS = ("at", "over", "about")
# What stands beside an act of speech without telling what it is about.
ASIDE = frozenset({"subj", "obj", "in", "at", "on", "as", "through", "via", "during"})
# Prepositions whose "-ing" tells the reason or the time, not whom it reaches.
REASONS = frozenset("for after before by while since without despite when".split())


@dataclass(slots=True)
class Sides:
    """Who acts, and who is acted upon."""

    actors: list[Party] = field(default_factory=list)
    recipients: list[Party] = field(default_factory=list)


class Matcher(SlotReader):
    """Matches frames and finds the sides of one sentence; resolutions are kept by phrase."""

    # ------------------------------------------------------------------ sides
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
            self._side(sides, "R", self._implied(frame, filled, sides))
        if frame.mode is Mode.DISAPPROVE:  # "alarm at the arrest of Chadians" is not aimed at them
            acts = (np for name in TOPICS for np in filled.phrases.get(name, ()))
            hit = {key for np in acts for key in self._victims(frame, np)}
            sides.recipients = [p for p in sides.recipients if p.figure.key not in hit]
        if not any(p.figure.country for p in sides.recipients):  # "killed 259 people, including 12 Americans"
            among = [p for np in filled.phrases.get("including", ()) for p in self.parties(np) if p.figure.country]
            self._side(sides, "R", among if sides.recipients else [])
        sides.recipients = self.at_home(sides)
        if frame.type is EventType.ASSAULT and not sides.actors:
            sides.recipients = self._where_hit(filled, sides.recipients)
        return sides

    def _where_hit(self, filled: Filled, hit: list[Party]) -> list[Party]:
        """ "The blast in Baghdad killed 20 people": those of no country are people of the place of the act."""
        named = [p for np in filled.phrases.get("subj", ()) for p in self.parties(np) if p.where]
        places = [p.figure.country for p in named if p.figure.kind in (ActorKind.COUNTRY, ActorKind.REGION)]
        if len(set(places)) != 1 or places[0] is None:
            return hit
        return [of_country(p, places[0], self.resolver.cast) for p in hit]

    def _at_home(self, party: Party, sides: Sides) -> Party:
        """ "Peruvian police arrested 12": people of no country are of that of the police, who act in their own."""
        home = (p.figure.sector in HOME or "interior" in p.figure.name.lower() for p in sides.actors)
        own = {p.figure.country if inside else None for p, inside in zip(sides.actors, home, strict=True)}
        country = own.pop() if len(own) == 1 else None
        return party if country is None else of_country(party, country, self.resolver.cast)

    def _implied(self, frame: Frame, filled: Filled, sides: Sides) -> list[Party]:
        """Recipients that no slot names: the owner of the object ("rejected a U.S. request"), who is meant in the
        complement ("agreed to send aid to Romania"), the party of a prepositional phrase, the place of an act.
        """
        if any(slot.role == "N" for slot in frame.slots):
            return []
        acting = {p.figure.key for p in sides.actors}
        taken = {slot.name for slot in frame.slots if slot.role in ("A", "P", "L")}
        whom = any(slot.name == "obj" and slot.role == "R" for slot in frame.slots)
        if whom and any(self.resolver.phrase.sort(np) == "party" for np in filled.phrases.get("obj", ())):
            return []  # it is said whom it hits, though not who they are
        if "obj" not in taken:
            for np in (*filled.phrases.get("obj", ()), *filled.phrases.get("obj2", ())):
                if found := self._belonging(frame, np, acting, sides):
                    return found
        for link in ("inf", "that", "ing"):
            for child in filled.clauses.get(link, ()):
                if link == "ing" and child.marker in REASONS:
                    continue  # "ordered an embargo as punishment for seizing Kuwait"
                if found := self._other(self.inner_recipients(child, sides), acting):
                    return found
        places = ("outside", "in", "at", "near") if frame.type in AT_PLACE else ()
        for name in ("against", "to", "from", "with", "on", "for", "over", "into", "toward", *places):
            addressed = name == "to" and frame.type in BY_WORDS  # "condemned the raid in a letter to Chad"
            beside = (
                name in ("with", "from") and frame.type is EventType.MOBILIZE
            )  # "a parade with Chad's king": a guest
            if name not in taken and not (addressed or beside):
                for np in filled.phrases.get(name, ()):
                    if name == "with" and self.heads(np) & BACKING:
                        continue
                    if found := self._other([p for p in self.parties(np) if not p.weak or name in OWNED], acting):
                        return found
        return self._somewhere(filled, sides) if frame.type in WHERE_RULED else []

    def _somewhere(self, filled: Filled, sides: Sides) -> list[Party]:
        """ "lifted the curfew in Meiktila": a town that no dictionary knows is in the country of who rules there."""
        own = {p.figure.country for p in sides.actors}
        country = own.pop() if len(own) == 1 else None
        towns = [np for np in filled.phrases.get("in", ()) if self.words[np.head].is_proper]
        for party in (p for np in towns if country for p in self.parties(np)):
            if party.figure.country is None and party.weak:
                return [replace(party, figure=self.resolver.cast.town(party.figure.name, country))]
        return []

    def _belonging(self, frame: Frame, np: NounPhrase, acting: set[str], sides: Sides) -> list[Party]:
        """Whom the object belongs to, or is directed at, or who made it ("an appeal filed by Chad")."""
        acting = acting | self._victims(frame, np)
        signed = frame.type is EventType.SUPPORT and bool(self.heads(np) & self.frames.classes["agreements"])
        joint = frame.type in JOINT and len({p.figure.country for p in sides.actors}) > 1
        own = [p for p in self.parties(np) if not (p.where and (signed or joint))]  # "signed the treaty in Rome"
        if frame.type is EventType.MOBILIZE or self.words[np.first].tag == "PRP$":  # one's own troops, "its embassy"
            own = [p for p in own if p.figure.country not in {a.figure.country for a in sides.actors}]
        if found := self._foreign(self._other(own, acting), sides):
            return found
        for wanted in ("to", "against", "by", "from", "of", "for", "on", "with", "between", "over"):
            for preposition, inner in np.tail:
                if preposition == wanted and (found := self._other(self.parties(inner), acting)):
                    return found
        for maker in self.describing.parties_of(np):
            if found := self._other(self.parties(maker), acting):
                return found
        return []

    def _victims(self, frame: Frame, np: NounPhrase) -> set[str]:
        """Whom the act hit that is condemned or mourned: "condemned the bombing of Chad" is not aimed at Chad."""
        if frame.type is not EventType.ACCUSE:
            return set()
        line, filled = self._as_event(np)
        return {p.figure.key for p in self.sides(line, filled).recipients} if line is not None else set()

    def _not_own(self, parties: list[Party], sides: Sides) -> list[Party]:
        """Without what belongs to the actor's own country: "promised Moscow's support", said by Moscow."""
        weak = [p for p in parties if p.weak]
        mine = [p for p in weak if p not in self._foreign(weak, sides)]
        return [p for p in parties if p not in mine]

    @staticmethod
    def _foreign(parties: list[Party], sides: Sides) -> list[Party]:
        """Without the country for which the actor acts: "restated the U.S. commitment" has no recipient."""
        home = {p.figure.country for p in sides.actors}
        return [p for p in parties if p.figure.kind is not ActorKind.COUNTRY or p.figure.country not in home]

    @staticmethod
    def _other(parties: list[Party], acting: set[str]) -> list[Party]:
        """Those of the parties that stand for somebody known and do not act themselves."""
        return [
            Party(p.figure, p.span, weak=True)
            for p in parties
            if p.figure.key not in acting and (p.figure.country or p.figure.kind in KNOWN_KINDS)
        ]

    def about(self, frame: Frame, filled: Filled) -> tuple[EventType, Mode | None, Span, bool] | None:
        """What sort of act an act of speech is about, and its words, where its object is an event noun."""
        if frame.type not in BY_WORDS:
            return None
        phrases = [
            np for name in ("obj", *TOPICS) if self._tells_of(frame, name) for np in filled.phrases.get(name, ())
        ]
        for np in phrases:
            inner = self.of_noun(np)
            for lemma in self.lemmas(np):
                if found := self.best(self.frames.nouns.get(lemma, ()), inner):
                    shared = bool(self.heads(np) & self.frames.classes["agreements"])  # a pact takes two
                    return found.type, found.mode, self.resolver.phrase.span(np), shared
        return None

    def open_ended(self, frame: Frame, filled: Filled) -> bool:
        """Whether the text before it says what an act of speech is about: "voiced concern", "condemned the move"."""
        if frame.type is not EventType.ACCUSE:
            return False
        named = {slot.name for slot in frame.slots if slot.fillers and slot.name == "obj"}  # "voice | obj:concern"
        objects = [np for np in filled.phrases.get("obj", ()) if "obj" not in named]
        within = {
            id(inner) for np in filled.phrases.get("as", ()) for _, inner in np.tail
        }  # "as a breach | of the pact"
        other = [
            name
            for name, phrases in filled.phrases.items()
            if name not in ASIDE and any(id(np) not in within for np in phrases)
        ]
        return not other and not filled.clauses.get("that") and all(self._pointing(np) for np in objects)

    def _thing(self, np: NounPhrase) -> bool:
        """ "Peru welcomed it", "Chad denies it": what was said or done before, nobody."""
        return np.pronoun and self.words[np.head].low == "it"

    def _pointing(self, np: NounPhrase) -> bool:
        """ "the move", "these remarks": an act told of before."""
        head = self.words[np.head]
        if self._thing(np):
            return True
        told = any(w in self.frames.classes["acts"] or w in self.frames.nouns for w in (head.lemma, head.low))
        named = any(preposition != "as" for preposition, _ in np.tail)  # "the launch as a violation" is only blamed
        return told and not named and self.words[np.first].low in DEFINITE

    def doers(self, frame: Frame, np: NounPhrase) -> list[Party] | None:
        """Who did what an act of speech is about: "condemned the attack on Madrid by ETA" is aimed at ETA.

        ``None`` where the object is no event noun.
        """
        if frame.type not in BY_WORDS:
            return None
        filled = self.of_noun(np)
        for lemma in self.lemmas(np):
            if found := self.best(self.frames.nouns.get(lemma, ()), filled):
                makers = [p for maker in self.describing.makers(np) for p in self.parties(maker)]
                return self.sides(found, filled).actors or makers
        return None

    def _acting(self, filled: Filled) -> list[Party]:
        """Who acts as the subject of a verb; of an act ("the attack on Kenya killed ten") those who did it, or somebody
        of the place where all of it is domestic.
        """
        found: list[Party] = []
        for np in filled.phrases.get("subj", ()):
            noun, inner = self._as_event(np)
            parties = self.parties(np)
            if noun is not None and noun.type is EventType.ASSAULT and not inner.parties.get("mod"):
                hit = {p.figure.country for other in filled.phrases.get("obj", ()) for p in self.parties(other)}
                known = hit - {None} or {p.figure.country for p in parties if p.figure.kind not in KNOWN_AS_BODIES}
                domestic = noun.mode not in (Mode.EXPLOSIVES, Mode.SUICIDE_ATTACK)
                domestic = domestic and len(known) == 1 and {p.figure.country for p in parties} == known
                parties = self.sides(noun, inner).actors or (parties if domestic else [])
            found += parties
        return found

    def _as_event(self, np: NounPhrase) -> tuple[Frame | None, Filled]:
        """The noun line of an act that is itself a subject ("the bombing of the base killed ten"), with its slots."""
        inner = self.of_noun(np)
        if self.resolver.phrase.sort(np) != "thing":
            return None, inner
        lines = (self.best(self.frames.nouns.get(lemma, ()), inner) for lemma in self.lemmas(np))
        return next((line for line in lines if line is not None), None), inner

    def add_subject(self, sides: Sides, verb: Filled, side: str) -> None:
        """Put the subject of a light verb on its side, before whom the noun itself names."""
        parties = self._all(verb, "subj")
        keys = {p.figure.key for p in parties}
        if side == "A":
            sides.recipients = [p for p in sides.recipients if p.figure.key not in keys]
            sides.actors = [*parties, *(p for p in sides.actors if p.figure.key not in keys)]
        else:
            sides.actors = [p for p in sides.actors if p.figure.key not in keys]
            sides.recipients = [*parties, *(p for p in sides.recipients if p.figure.key not in keys)]

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
            if found := inner.parties.get("mod") or self._all(inner, "poss") or between:
                return list(found)
        return []

    def authorities(self, frame: Frame, filled: Filled, sides: Sides) -> list[Party]:
        """Who did what only a state does to foreigners: "a Canadian was arrested in Lebanon", "expelled from Chad",
        "barred from entering Chad".
        """
        if frame.type in (EventType.REJECT, EventType.COERCE):
            entered = [c.obj for c in filled.clauses.get("ing", ()) if c.vg.lemma in ENTERING and c.obj is not None]
            if found := [p for np in entered for p in self.parties(np) if p.figure.country and not p.weak]:
                return found
        if frame.mode not in BY_STATES:
            return []
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

    def at_home(self, sides: Sides) -> list[Party]:
        """The recipients, those of no country as people of the place where police, courts and the like act."""
        return [self._at_home(p, sides) for p in sides.recipients]

    def lent(self, frame: Frame, filled: Filled) -> list[Party]:
        """ "Danish troops are deployed in Chad": it is Denmark that deploys them."""
        if not any(slot.name == "obj" and slot.role == "T" and slot.required for slot in frame.slots):
            return []
        moved = (np for np in filled.phrases.get("obj", ()) if self.heads(np) & self.frames.classes["troops"])
        return [p for np in moved for p in self.parties(np) if not p.weak]

    def between(self, filled: Filled) -> list[Party]:
        """ "Ties between X and Y were restored", "a truce between X and Y held": nobody else has done it."""
        subjects = list(filled.phrases.get("subj", ()))
        if any(self.resolver.phrase.sort(np) != "thing" for np in subjects):
            return []
        return [
            p for np in subjects or list(filled.phrases.get("obj", ())) for p in self._all(self.of_noun(np), "between")
        ]

    def addressed(self, clause: Clause) -> list[Party]:
        """Whom a letter goes to: "sent Chad a letter threatening war"."""
        return [p for preposition, np in clause.preps if preposition == "to" for p in self.parties(np) if not p.weak]

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
                strict = slot.name in ("in", "at", "for", "over", "with")
                found = [p for p in self.parties(np) if not (strict and p.weak)]
                if slot.name in LOCATIVE and not slot.required:
                    found = [replace(p, where=True) if p.figure.kind in PLACES else p for p in found]
                self._side(sides, slot.role, found if slot.role != "R" else self._not_own(found, sides))
        self._side(sides, slot.role, filled.parties.get(slot.name, []))

    @staticmethod
    def _tells_of(frame: Frame, name: str) -> bool:
        """Whether a slot may hold the act that is praised or blamed: "condemned the raid", "alarm over the raid"."""
        return name == "obj" or (name in TOPICS and frame.mode is Mode.DISAPPROVE)

    def _all(self, filled: Filled, name: str) -> list[Party]:
        return [p for np in filled.phrases.get(name, ()) for p in self.parties(np)]

    def inner_recipients(self, child: Clause, sides: Sides) -> list[Party]:
        """Whom the act inside a complement is done to: "agreed to send aid to Romania"."""
        acting = {p.figure.key for p in sides.actors}
        given = [p for preposition, np in child.preps if preposition == "to" for p in self.parties(np) if not p.weak]
        if found := self._other(given, acting):
            return found
        his = child.obj is not None and self.words[child.obj.first].tag == "PRP$"  # "rallied to demand his return"
        found = [p for p in self.parties(child.obj) if p.figure.key not in acting and not (his and p.weak)]
        beside = child.obj.tail if child.obj is not None else []  # "offered to host talks between Chad and Mali"
        for preposition, np in [*child.preps, *beside]:
            if preposition in INNER and not found:
                found = [p for p in self.parties(np) if p.figure.key not in acting]
        for grandchild in child.comps:
            if grandchild.link in ("inf", "ing", "that") and not found:
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


def _is_state(party: Party) -> bool:
    return party.figure.kind is ActorKind.COUNTRY
