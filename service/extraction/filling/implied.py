"""Implied recipients: whom an act is aimed at that no slot of its line names."""

from dataclasses import replace

from db.vocabulary import ActorKind, EventType
from service.extraction.dictionaries.frames import Frame
from service.extraction.dictionaries.nouns import STATE_NOUNS
from service.extraction.filling.filling import Filled
from service.extraction.filling.sides import BY_WORDS, SideReader, Sides
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.parties.parties import Party

# Types whose place tells whom they hit where nothing else does: "demonstrated in Serbia".
AT_PLACE = frozenset(
    {EventType.PROTEST, EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT, EventType.AID}
    | {EventType.SANCTION, EventType.CONCEDE}
)
# Types that a government also does to its own capital: "imposed a curfew in Conakry".
AT_HOME = frozenset({EventType.COERCE, EventType.CONCEDE, EventType.MOBILIZE})
JOINT = frozenset({EventType.AGREE, EventType.SUPPORT, EventType.CONSULT, EventType.COOPERATE, EventType.REJECT})
SIGNED = frozenset({EventType.SUPPORT, EventType.AGREE})
WHERE_RULED = frozenset(
    {EventType.COERCE, EventType.CONCEDE, EventType.PROTEST}
)  # their place, if unknown, is the actor's own
ASKING = frozenset({EventType.REQUEST, EventType.THREATEN, EventType.PROTEST})
OWNED = frozenset(
    {"against", "to", "from", "in", "at", "near", "outside"}
)  # "against Israeli targets" is against Israel
BACKING = frozenset("backing support help aid assistance approval consent blessing".split())  # "with the backing of X"
# Prepositions whose "-ing" tells the reason or the time, not whom it reaches.
REASONS = frozenset("for after before by while since without despite when".split())


class Implied(SideReader):
    """Finds recipients in the object, the complements, the place of an act."""

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
        if frame.type is EventType.REQUEST and self._asked_of(frame, filled):
            return []  # "called on its partners to stop Turkish flights": the flights are not asked
        if "obj" not in taken:
            for np in (*filled.phrases.get("obj", ()), *filled.phrases.get("obj2", ())):
                if found := self._belonging(frame, np, acting, sides):
                    return found
        for link in ("inf", "that", "ing"):
            for child in filled.clauses.get(link, ()):
                if link == "ing" and (child.marker in REASONS or frame.type is EventType.ACCUSE):
                    continue  # "ordered an embargo as punishment for seizing Kuwait", "accused him of shooting them"
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
                    there = self.parties(np)
                    if name in places and frame.type in AT_HOME:
                        there = [replace(p, figure=p.city) if p.city and p.figure.key in acting else p for p in there]
                    if found := self._other([p for p in there if not p.weak or name in OWNED], acting):
                        return found
                    if frame.type is EventType.PROTEST and (found := self._other(self._makers(np), acting)):
                        return found  # "on strike over a law signed by the minister"
        if frame.type is EventType.REJECT and (found := self._pressing(filled, acting)):
            return found
        return self._somewhere(filled, sides) if frame.type in WHERE_RULED else []

    def _pressing(self, filled: Filled, acting: set[str]) -> list[Party]:
        """ "refused to resign despite calls from the church": who wants what is refused."""
        inner = [
            pair for child in filled.clauses.get("inf", ()) for pair in child.preps
        ]  # "refused | to resign despite"
        spite = [*filled.phrases.get("despite", ()), *(np for preposition, np in inner if preposition == "despite")]
        for np in spite:
            if {f.type for lemma in self.heads(np) for f in self.frames.nouns.get(lemma, ())} & ASKING or (
                self.heads(np) & self.frames.classes["demands"]
            ):
                told = self.of_noun(np)
                named = [p for name in ("by", "from", "poss") for p in self._all(told, name)]
                if found := self._other(named + told.parties.get("mod", []), acting):
                    return found
        return []

    def _asked_of(self, frame: Frame, filled: Filled) -> bool:
        """Whether the line says of whom it is asked, by a phrase for people, though not who they are."""
        named = [np for s in frame.slots if s.role == "R" and s.required for np in filled.phrases.get(s.name, ())]
        states = (np for np in named if self.words[np.head].lemma in STATE_NOUNS)  # "urged all Balkan states to"
        return any(states) or any(not np.pronoun and self.resolver.phrase.sort(np) != "thing" for np in named)

    def without_owners(self, frame: Frame, filled: Filled, sides: Sides) -> None:
        """ "American aid to Chad was cut": whose it was has acted, so it is done to another."""
        acting = {p.figure.key for p in sides.actors}
        others = [p for p in sides.recipients if p.figure.key not in acting]
        if sides.recipients and not others:
            sides.recipients = self._foreign(self._implied(frame, filled, sides), sides)

    def _makers(self, np: NounPhrase) -> list[Party]:
        return [p for maker in self.describing.makers(np) for p in self.parties(maker)]

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
        np = self._same.get(np, np) if np.pronoun else np  # "cut ties with Peru and restored them"
        acting = acting | self._victims(frame, np)
        signed = frame.type in SIGNED and bool(self.heads(np) & self.frames.classes["agreements"])
        joint = frame.type in JOINT and len({p.figure.country for p in sides.actors}) > 1
        own = [p for p in self.parties(np) if not (p.where and (signed or joint))]  # "signed the treaty in Rome"
        if frame.type is EventType.ACCUSE and self._is_attack(np):
            own = [p for p in own if not p.where]  # "condemned the attacks in Togo": not aimed at Togo
        if frame.type is EventType.MOBILIZE or self.words[np.first].tag == "PRP$":  # one's own troops, "its embassy"
            own = [p for p in own if p.figure.country not in {a.figure.country for a in sides.actors}]
        if frame.type is EventType.MOBILIZE and self.heads(np) & self.frames.classes["arms"]:
            own = []  # "tested a Russian missile": whose make it is
        theirs = self._other(own, acting)
        states = any(p.figure.kind is ActorKind.COUNTRY for p in sides.actors)
        if frame.type is not EventType.ACCUSE or states:  # nobody condemns a decision of his own
            theirs = self._foreign(theirs, sides)
        doing = not sides.actors and np.poss is not None and bool(self.heads(np) & self.frames.events)
        if theirs and not doing:
            return theirs
        behind = self.behind(np)  # "the withdrawal of its troops | from Niger was completed"
        for wanted in ("to", "against", "by", "from", "of", "for", "on", "with", "between", "over"):
            for preposition, inner in behind:
                found = self._other(self.parties(inner), acting) if preposition == wanted else []
                if frame.type is EventType.MOBILIZE:  # "sent a force of 200 troops"
                    found = [p for p in found if p.figure.country not in {a.figure.country for a in sides.actors}]
                if found:
                    return found
        for maker in self.describing.parties_of(np):
            if found := self._other(self.parties(maker), acting):
                return found
        return []

    def _is_attack(self, np: NounPhrase) -> bool:
        """ "attack", "bombing", "killing": what is done by force, as far as the noun alone tells."""
        types = {f.type for lemma in self.lemmas(np) for f in self.frames.nouns.get(lemma, ())}
        return EventType.ASSAULT in types and types <= {EventType.ASSAULT, EventType.ACCUSE}

    def _victims(self, frame: Frame, np: NounPhrase) -> set[str]:
        """Whom the act hit that is condemned or mourned: "condemned the bombing of Chad" is not aimed at Chad."""
        if frame.type not in (EventType.ACCUSE, EventType.SUPPORT):
            return set()
        line, filled = self._as_event(np)
        if line is None or (frame.type is EventType.SUPPORT and line.type is not EventType.RETREAT):
            return set()  # "welcomed her release" is not aimed at her
        undergone = any(slot.name == "poss" and slot.role == "R" for slot in line.slots)
        hers = self.parties(np) if undergone and self.words[np.first].tag == "PRP$" else ()
        return {p.figure.key for p in (*self.sides(line, filled).recipients, *hers)}
