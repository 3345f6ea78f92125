"""Slots: fills the complements of a verb or noun and finds the dictionary line that holds for them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from db.vocabulary import ActorKind, EventType, Sector
from service.extraction.cast import Figure
from service.extraction.chunks import NounPhrase
from service.extraction.clause import Clause, Describing
from service.extraction.frames import Frame, Frames, Slot
from service.extraction.parties import Party, Resolver
from service.extraction.quantities import core
from service.extraction.record import Span
from service.extraction.words import Word

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
SYMMETRIC = frozenset({EventType.CONSULT, EventType.COOPERATE})  # their parties are peers
OWNED = frozenset({"against", "to", "from", "in", "at", "near"})  # "against Israeli targets" is against Israel
# Slots whose party is the recipient only where the line names no other.
BESIDE = frozenset({"in", "at", "near", "inside", "outside", "around", "of", "for", "over"})
KNOWN_AS_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.COMPANY, ActorKind.PERSON})
# Classes of people under arms, by the sectors of the names and pronouns that stand for them.
IN_ARMS = {
    "@troops": frozenset({Sector.MIL, Sector.REB, Sector.UAF}),
    "@militia": frozenset({Sector.REB, Sector.UAF}),
    "@policemen": frozenset({Sector.COP}),
}
CLAUSE_SLOTS = frozenset({"that", "inf", "ing"})


@dataclass(slots=True)
class Filled:
    """What stands in each slot: noun phrases by slot name, clauses by link."""

    phrases: dict[str, list[NounPhrase]] = field(default_factory=lambda: defaultdict(list))
    clauses: dict[str, list[Clause]] = field(default_factory=lambda: defaultdict(list))
    parties: dict[str, list[Party]] = field(default_factory=lambda: defaultdict(list))  # slots without a phrase


@dataclass(slots=True)
class Sides:
    """Who acts, and who is acted upon."""

    actors: list[Party] = field(default_factory=list)
    recipients: list[Party] = field(default_factory=list)


class Matcher:
    """Matches frames against filled slots within one sentence; resolutions are kept by phrase."""

    def __init__(
        self, resolver: Resolver, frames: Frames, words: Sequence[Word], clauses: Sequence[Clause] = ()
    ) -> None:
        self.resolver, self.frames, self.words = resolver, frames, words
        self._contents: dict[int, list[Clause]] = defaultdict(list)  # by the phrase they stand behind
        for clause in clauses:
            if clause.via is not None and clause.link in ("inf", "ninf", "that"):
                self._contents[id(clause.via)].append(clause)
        self.describing = Describing(clauses)
        self._parties: dict[int, list[Party]] = {}
        self.speaker: Figure | None = None

    def parties(self, np: NounPhrase | None) -> list[Party]:
        """The parties of a phrase, resolved once a sentence."""
        if np is None:
            return []
        if id(np) not in self._parties:
            self._parties[id(np)] = self.resolver.parties(np, self.speaker)
        return self._parties[id(np)]

    # ------------------------------------------------------------------ filling
    def of_verb(self, clause: Clause) -> Filled:
        """Subject, object, prepositional phrases and clauses of a verb; the passive is turned back."""
        filled = Filled()
        preps = list(clause.preps)
        if clause.vg.passive:
            _put(filled, "obj", clause.subj)
            for preposition, np in preps:
                if preposition == "by":
                    _put(filled, "subj", np)
            preps = [(p, np) for p, np in preps if p != "by"]
            _put(filled, "obj2", clause.obj)
        else:
            _put(filled, "subj", clause.subj)
            _put(filled, "obj", clause.obj)
        for preposition, np in preps:
            _put(filled, preposition, np)
        for preposition, inner in [pair for _, np in preps for pair in np.tail]:
            if preposition not in filled.phrases:  # "called for sanctions against Chad"
                _put(filled, preposition, inner)
        for child in clause.comps:
            link = "inf" if child.link == "ninf" and self._of_whom(child, clause) else child.link
            if link in CLAUSE_SLOTS:
                filled.clauses[link].append(child)
        return filled

    @staticmethod
    def _of_whom(child: Clause, clause: Clause) -> bool:
        """ "called on X to resign": the infinitive behind a party in a prepositional phrase is the verb's own."""
        return any(child.via is np for _, np in clause.preps)

    def of_noun(self, np: NounPhrase) -> Filled:
        """Possessor, modifiers, prepositional phrases and clauses of a noun: "Iran's threat to close the strait"."""
        filled = Filled()
        _put(filled, "poss", np.poss)
        for word in self.words[np.first : np.last]:
            if word.tag == "PRP$":
                filled.parties["poss"] += self.resolver.parties(
                    NounPhrase(word.i, word.i + 1, word.i, pronoun=True), self.speaker
                )
            elif word.i < np.head and (word.match is not None or word.parts):
                filled.parties["mod"] += self.resolver.modifier(word)
        self._add_contents(filled, np)
        for preposition, inner in self._flat(np):
            _put(filled, preposition, inner)
            if any(not p.weak for p in self.parties(inner)):
                self._add_contents(filled, inner)  # "a call on Iran to": nothing is said of Iran
        return filled

    def _add_contents(self, filled: Filled, np: NounPhrase) -> None:
        for clause in self._contents.get(id(np), ()):
            filled.clauses["that" if clause.link == "that" else "inf"].append(clause)

    def _flat(self, np: NounPhrase) -> list[tuple[str, NounPhrase]]:
        """The prepositional phrases behind a noun, those of its complements too ("talks with China on trade"), but
        not those that belong to another event noun among them ("concern over the repatriation of X by Y").
        """
        found: list[tuple[str, NounPhrase]] = []
        for preposition, inner in np.tail:
            found.append((preposition, inner))
            for member in inner.members():
                if not self.heads(member) & self.frames.nouns.keys():
                    found += self._flat(member)
        return found

    # ------------------------------------------------------------------ matching
    def best(self, candidates: Sequence[Frame], filled: Filled) -> Frame | None:
        """The most demanding line that holds; lines come sorted by demand. Nothing, where that one makes no event."""
        found = next((f for f in candidates if self._holds(f, filled)), None)
        return None if found is None or found.idle else found

    def _holds(self, frame: Frame, filled: Filled) -> bool:
        """Whether all that the line demands stands there, and nothing that it excludes."""
        if any(self._present(slot, filled) for slot in frame.excluded):
            return False
        return all(self._present(slot, filled) for slot in frame.slots if slot.required)

    def _present(self, slot: Slot, filled: Filled) -> bool:
        if slot.name in CLAUSE_SLOTS:
            return any(self.is_verb(child, slot) for child in filled.clauses.get(slot.name, ()))
        if not slot.fillers:
            return bool(filled.phrases.get(slot.name) or filled.parties.get(slot.name))
        if "@party" in slot.fillers and any(not p.weak for p in filled.parties.get(slot.name, ())):
            return True
        return any(self.fills(np, slot) for np in filled.phrases.get(slot.name, ()))

    def fills(self, np: NounPhrase, slot: Slot) -> bool:
        """Whether a phrase, or one coordinated with it, is one of the slot's fillers."""
        if not slot.fillers:
            return True
        if "@several" in slot.fillers and len({p.figure.key for p in self.parties(np) if not p.weak}) > 1:
            return True
        for member in np.members():
            heads = self.heads(member)
            for filler in slot.fillers:
                if filler == "@several":
                    continue
                if filler == "@party":
                    if any(not p.weak for p in self.parties(np)):
                        return True
                elif filler.startswith("@"):
                    if heads & self.frames.classes[filler[1:]] or self._of_sector(member, filler):
                        return True
                elif filler in heads:
                    return True
        return False

    def _of_sector(self, np: NounPhrase, filler: str) -> bool:
        """ "it", said of an army, and "Hezbollah" are troops as much as "soldiers" are."""
        sectors = IN_ARMS.get(filler)
        if sectors is None or not (np.pronoun or self.words[np.head].is_proper):
            return False
        return any(p.figure.sector in sectors and not p.weak for p in self.parties(np))

    def is_verb(self, child: Clause, slot: Slot) -> bool:
        """Whether a complement clause's verb is one of a clause slot's fillers."""
        if not slot.fillers:
            return True
        words = frozenset().union(*(self.frames.classes.get(f[1:], ()) for f in slot.fillers if f.startswith("@")))
        return child.vg.lemma in slot.fillers or child.vg.lemma in words

    def heads(self, np: NounPhrase) -> frozenset[str]:
        """The lemma of the head, alone and with the word before it ("car_bomb"); of a name also the noun before it
        ("the tanker Grace 1", "blogger Razan Ghazzawi").
        """
        np = core(np, self.words)
        head = self.words[np.head]
        found = {head.lemma, head.low}
        if head.is_proper:
            named = next((w for w in reversed(self.words[np.first : np.head]) if not w.is_proper), None)
            if named is not None and named.is_noun:
                found.add(named.lemma)
        if np.head > np.first:
            before = self.words[np.head - 1]
            found |= {f"{before.low}_{head.lemma}", f"{before.lemma}_{head.lemma}"}
        if head.match is not None and " " in head.low:  # "American troops" are troops
            last = head.low.rpartition(" ")[2]
            found |= {last, last.removesuffix("s")}
        return frozenset(found)

    # ------------------------------------------------------------------ sides
    def sides(self, frame: Frame, filled: Filled) -> Sides:
        """Who stands on which side, by the roles of the frame's slots."""
        sides = Sides()
        roles = {slot.name: slot for slot in frame.slots}
        if "subj" not in roles and not filled.phrases.get("poss"):
            self._side(sides, "A", self._acting(filled))
        for slot in sorted(frame.slots, key=lambda s: s.name in BESIDE):
            self._fill_side(frame, sides, slot, filled)
        peers = any(s.role == "P" and (filled.phrases.get(s.name) or frame.type in SYMMETRIC) for s in frame.slots)
        if not sides.recipients and not peers:
            self._side(sides, "R", self._implied(frame, filled, sides))
        sides.recipients = [self._at_home(p, sides) for p in sides.recipients]
        return sides

    def _at_home(self, party: Party, sides: Sides) -> Party:
        """ "Peruvian police arrested 12": people of no country are of that of the police, who act in their own."""
        figure = party.figure
        own = {p.figure.country if p.figure.sector in HOME else None for p in sides.actors}
        country = own.pop() if len(own) == 1 else None
        if country is None or figure.kind is not ActorKind.PEOPLE or figure.country is not None:
            return party
        noun = figure.key.rpartition(":")[2].replace("-", " ")
        people = self.resolver.cast.people(noun, figure.name.lower(), figure.kind, figure.sector, country)
        return replace(party, figure=people)

    def _implied(self, frame: Frame, filled: Filled, sides: Sides) -> list[Party]:
        """Recipients that no slot names: the owner of the object ("rejected a U.S. request"), who is meant in the
        complement ("agreed to send aid to Romania"), the party of a prepositional phrase, the place of an act.
        """
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
                if found := self._other(self.inner_recipients(child, sides), acting):
                    return found
        places = ("in", "at", "near") if frame.type in AT_PLACE else ()
        for name in ("against", "to", "from", "with", "on", "for", "over", "into", "toward", *places):
            if name not in taken:
                for np in filled.phrases.get(name, ()):
                    if found := self._other([p for p in self.parties(np) if not p.weak or name in OWNED], acting):
                        return found
        return []

    def _belonging(self, frame: Frame, np: NounPhrase, acting: set[str], sides: Sides) -> list[Party]:
        """Whom the object belongs to, or is directed at, or who made it ("an appeal filed by Chad")."""
        signed = frame.type is EventType.SUPPORT and bool(self.heads(np) & self.frames.classes["agreements"])
        joint = frame.type in JOINT and len({p.figure.country for p in sides.actors}) > 1
        own = [p for p in self.parties(np) if not (p.where and (signed or joint))]  # "signed the treaty in Rome"
        if frame.type is EventType.MOBILIZE:  # whom one mobilises are one's own
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

    def about(self, frame: Frame, filled: Filled) -> tuple[EventType, Span] | None:
        """What sort of act an act of speech is about, and its words, where its object is an event noun."""
        if frame.type not in BY_WORDS:
            return None
        for np in filled.phrases.get("obj", ()):
            inner = self.of_noun(np)
            for lemma in self.heads(np):
                if found := self.best(self.frames.nouns.get(lemma, ()), inner):
                    return found.type, self.resolver.phrase.span(np)
        return None

    def doers(self, frame: Frame, np: NounPhrase) -> list[Party] | None:
        """Who did what an act of speech is about: "condemned the attack on Madrid by ETA" is aimed at ETA.

        ``None`` where the object is no event noun.
        """
        if frame.type not in BY_WORDS:
            return None
        filled = self.of_noun(np)
        for lemma in sorted(self.heads(np), key=len, reverse=True):
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
                domestic = len(known) == 1 and {p.figure.country for p in parties} == known
                parties = self.sides(noun, inner).actors or (parties if domestic else [])
            found += parties
        return found

    def _as_event(self, np: NounPhrase) -> tuple[Frame | None, Filled]:
        """The noun line of an act that is itself a subject ("the bombing of the base killed ten"), with its slots."""
        inner = self.of_noun(np)
        if self.resolver.phrase.sort(np) != "thing":
            return None, inner
        lines = (self.best(self.frames.nouns.get(lemma, ()), inner) for lemma in self.heads(np))
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
            inner = self.of_noun(np)
            if found := inner.parties.get("mod") or self._all(inner, "poss"):
                return list(found)
        return []

    def between(self, filled: Filled) -> list[Party]:
        """ "Ties between X and Y were restored": nobody else is said to have done it."""
        if filled.phrases.get("subj"):
            return []
        return [p for np in filled.phrases.get("obj", ()) for p in self._all(self.of_noun(np), "between")]

    def addressed(self, clause: Clause) -> list[Party]:
        """Whom a letter goes to: "sent Chad a letter threatening war"."""
        return [p for preposition, np in clause.preps if preposition == "to" for p in self.parties(np) if not p.weak]

    def _fill_side(self, frame: Frame, sides: Sides, slot: Slot, filled: Filled) -> None:
        if slot.name in CLAUSE_SLOTS:
            for child in filled.clauses.get(slot.name, ()):
                if slot.role == "S":
                    self._side(sides, "R", self.parties(child.subj))
                elif slot.role == "in":
                    self._side(sides, "R", self.inner_recipients(child, sides))
            return
        if slot.role == "R" and slot.name in BESIDE and not slot.required and sides.recipients:
            return  # it is said whom: the place or topic is only that
        for np in filled.phrases.get(slot.name, ()):
            if slot.required or not slot.fillers or self.fills(np, slot):
                doers = self.doers(frame, np) if slot.name == "obj" and slot.role == "R" else None
                if doers is not None:
                    self._side(sides, "R", doers)
                    continue
                strict = slot.name in ("in", "at", "for", "over", "with")
                found = [p for p in self.parties(np) if not (strict and p.weak)]
                self._side(sides, slot.role, found if slot.role != "R" else self._not_own(found, sides))
        self._side(sides, slot.role, filled.parties.get(slot.name, []))

    def _all(self, filled: Filled, name: str) -> list[Party]:
        return [p for np in filled.phrases.get(name, ()) for p in self.parties(np)]

    def inner_recipients(self, child: Clause, sides: Sides) -> list[Party]:
        """Whom the act inside a complement is done to: "agreed to send aid to Romania"."""
        acting = {p.figure.key for p in sides.actors}
        given = [p for preposition, np in child.preps if preposition == "to" for p in self.parties(np) if not p.weak]
        if found := self._other(given, acting):
            return found
        found = [p for p in self.parties(child.obj) if p.figure.key not in acting]
        for preposition, np in child.preps:
            if preposition in ("to", "for", "with", "on", "against", "from", "in", "into", "of") and not found:
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


def with_light(filled: Filled, verb: Filled) -> Filled:
    """A noun's slots together with those of its light verb, all but its subject."""
    merged = Filled(
        defaultdict(list, filled.phrases), defaultdict(list, filled.clauses), defaultdict(list, filled.parties)
    )
    for name, phrases in verb.phrases.items():
        if name not in ("subj", "obj", "obj2"):
            merged.phrases[name] = merged.phrases[name] + [np for np in phrases if np not in merged.phrases[name]]
    for name, clauses in verb.clauses.items():
        merged.clauses[name] += clauses
    return merged


def _put(filled: Filled, name: str, np: NounPhrase | None) -> None:
    if np is not None and np not in filled.phrases[name]:
        filled.phrases[name].append(np)
