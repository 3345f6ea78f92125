"""Filling: what stands in the slots of a verb or noun, and which dictionary line holds for it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from db.vocabulary import ActorKind
from service.extraction.dictionaries.control import HANDING, NAMING
from service.extraction.dictionaries.frames import Fillers, Frame, Frames, Slot
from service.extraction.dictionaries.nouns import COMPANY, LED, URGING, WHEN
from service.extraction.filling.same import Same
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause, Describing, tails
from service.extraction.grammar.quantities import SETTLEMENTS, core
from service.extraction.grammar.words import Word, span_of
from service.extraction.parties.blame import agrees, blamed
from service.extraction.parties.cast import Figure
from service.extraction.parties.parties import Party, Resolver

DESCRIBING = frozenset("describe characterise characterize see regard view denounce portray condemn".split())
PHASES = frozenset({"go_on", "continue", "keep", "keep_on", "carry_on", "begin", "start"})
SENT = frozenset(
    {"shipment", "delivery", "consignment"}
)  # "suspended shipments of rice" stops shipments as well as rice
ARRIVING = frozenset({"arrive", "land", "touch_down"})  # "in" a country, where one flies or comes "to" it
COMING = ARRIVING | {"come", "fly", "travel", "fly_in", "head"}
CLAUSE_SLOTS = frozenset({"that", "inf", "ing"})


@dataclass(slots=True)
class Filled:
    """What stands in each slot: noun phrases by slot name, clauses by link; no slot is there that is empty."""

    phrases: dict[str, list[NounPhrase]] = field(default_factory=dict)
    clauses: dict[str, list[Clause]] = field(default_factory=dict)
    parties: dict[str, list[Party]] = field(default_factory=dict)  # slots without a phrase
    heads: dict[str, frozenset[str]] = field(default_factory=dict)  # of the phrases of a slot, once they are asked for
    line: Frame | None = None  # the dictionary line of the verb

    def names(self) -> set[str]:
        """The slots in which something stands."""
        return {*self.phrases, *self.clauses, *self.parties}

    def put(self, name: str, np: NounPhrase | None) -> None:
        """Add a phrase to a slot, once."""
        if np is None:
            return
        phrases = self.phrases.setdefault(name, [])
        if np not in phrases:
            phrases.append(np)

    def name(self, name: str, parties: list[Party]) -> None:
        """Add parties to a slot that is no phrase of its own."""
        if parties:
            self.parties[name] = self.parties.get(name, []) + parties

    def tell(self, link: str, clause: Clause) -> None:
        """Add a clause to a slot, once."""
        clauses = self.clauses.setdefault(link, [])
        if clause not in clauses:
            clauses.append(clause)


class SlotReader:
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
        other = Same(clauses, words, frames, resolver.phrase.sort)
        self._same, self._speaking = dict(other.phrases()), dict(other.speaking())
        self._between = _partners(clauses) if any(w.low in ("sides", "parties") for w in words) else None
        self._blamed = blamed(clauses, words)
        self._deciding: set[int] = set()  # possessives that are being looked up
        if self._blamed:
            resolver.reference.decided = self._owner_in_reason
        self._parties: dict[NounPhrase, list[Party]] = {}
        self._heads: dict[NounPhrase, frozenset[str]] = {}
        self._money = bool([w for w in words if w.tag == "$"])
        self.speaker: Figure | None = None

    def parties(self, np: NounPhrase | None) -> list[Party]:
        """The parties of a phrase, resolved once a sentence."""
        if np is None:
            return []
        found = self._parties.get(np)
        if found is None:
            found = self._parties[np] = self._resolved(np)
        return found

    def _resolved(self, np: NounPhrase) -> list[Party]:
        """Whom a phrase means; of "each other" and some an "it" the clauses say which other phrase means the same."""
        same = self._same.get(np)
        if same is None and self.words[np.head].lemma in LED and (led := self.describing.leaders(np)):
            return [p for leader in led for p in self.resolver.parties(leader, self.speaker)]
        if same is None:
            found = self.resolver.parties(np, self.speaker)
            sides = not found and self._between is not None and self.words[np.head].low in ("sides", "parties")
            return self.resolver.parties(self._between, self.speaker) if sides and np is not self._between else found
        span = self.resolver.phrase.span(np)
        meant = [p for p in self.parties(same) if not p.weak]
        if not meant and self.words[np.head].low == "them":  # "froze the assets of ten officials and barred them"
            owners = [inner for _, inner in tails(same) if self.words[inner.head].tag == "NNS"]
            meant = [p for inner in owners for p in self.parties(inner) if not p.weak]
        meant = meant or [p for p in self.parties(same) if self.words[np.head].low == "them"]
        return [Party(p.figure, span, weak=p.weak) for p in meant]

    def _owner_in_reason(self, at: int) -> list[Figure]:
        """Whom "its" means in "condemned Turkey for its raid", if the clause says so."""
        if at not in self._blamed or at in self._deciding:
            return []
        self._deciding.add(at)
        found: list[Figure] = []
        for np in self._blamed[at]:
            named = self._parties.get(np) or self.resolver.aside(np, self.speaker)
            found = [p.figure for p in named if not p.weak]
            if agrees(self.words[at].low, found):
                break
            found = []
        self._deciding.discard(at)
        return found

    # ------------------------------------------------------------------ filling
    def of_verb(self, clause: Clause) -> Filled:
        """Subject, object, prepositional phrases and clauses of a verb; the passive is turned back."""
        filled = Filled()
        preps = list(clause.preps)
        if clause.vg.passive:
            handed = clause.obj if clause.vg.lemma in HANDING else None  # "was granted | asylum | by Chad"
            filled.put("obj" if handed is None else "to", clause.subj)
            filled.put("obj", handed)
            for preposition, np in preps:
                if preposition == "by":
                    filled.put("subj", np)
            preps = [(p, np) for p, np in preps if p != "by"]
            filled.put("obj2", clause.obj if handed is None else None)
        else:
            filled.put("subj", clause.subj)
            filled.put("obj", clause.obj)
        urging = (np for _, np in preps if self.words[np.head].lemma in URGING | COMPANY)
        # "set up an inquiry at the request of Japan", "froze the aid in solidarity with Britain"
        urgers = {id(inner) for np in urging for _, inner in np.tail}
        preps = [(preposition, np) for preposition, np in preps if id(np) not in urgers]
        for preposition, np in preps:
            filled.put(preposition, np)
        own = [np for preposition, np in preps if preposition not in WHEN]  # not of "after the arrest | of ten men"
        for preposition, inner in [pair for np in own for pair in np.tail if id(pair[1]) not in urgers]:
            if preposition not in filled.phrases:  # "called for sanctions against Chad"
                filled.put(preposition, inner)
        if "with" not in filled.phrases:
            for doer in filled.phrases.get("subj", ()):
                for cargo in self.describing.cargo(doer):
                    filled.put("with", cargo)
        for child in clause.comps:
            object_of = child.link == "ninf" and self._of_whom(child, clause)
            link = "inf" if object_of or _wished(child, clause) else child.link
            if child.marker == "what" and not filled.phrases.get("obj"):
                filled.put("obj", _so_called(child))
            if link == "adv" and child.marker == "whether":
                link = "that"  # "is investigating whether Chad had a hand in it"
            if link in CLAUSE_SLOTS:
                filled.tell(link, child)
        if clause.vg.lemma in COMING:
            filled.name("in" if clause.vg.lemma in ARRIVING else "to", self._here(clause))
        return filled

    def _here(self, clause: Clause) -> list[Party]:
        """ "arrived here on Monday": in the country of the dateline."""
        at = next((i for i in clause.adverbs if self.words[i].low == "here"), None)
        cast = self.resolver.cast
        home = cast.country(cast.home) if at is not None and cast.home is not None else None
        return [Party(home, span_of(self.words, at, at + 1))] if home is not None and at is not None else []

    @staticmethod
    def _of_whom(child: Clause, clause: Clause) -> bool:
        """ "called on X to resign": the infinitive behind a party in a prepositional phrase is the verb's own."""
        return any(child.via is member for _, np in clause.preps for member in np.members())

    def of_noun(self, np: NounPhrase) -> Filled:
        """Possessor, modifiers, prepositional phrases and clauses of a noun: "Iran's threat to close the strait"; also
        those of what it counts ("a second round of talks between Chad and Togo").
        """
        meant = core(np, self.words)
        if meant is np:
            return self._of_plain_noun(np)
        counted, filled = self._of_plain_noun(meant), self._of_plain_noun(np)
        filled.phrases.pop("of", None)
        for name, phrases in counted.phrases.items():
            for phrase in phrases:
                filled.put(name, phrase)
        filled.name("mod", counted.parties.get("mod", []))
        for name, clauses in counted.clauses.items():
            for clause in clauses:
                filled.tell(name, clause)
        return filled

    def _of_plain_noun(self, np: NounPhrase) -> Filled:
        filled = Filled()
        filled.put("poss", np.poss)
        for word in self.words[np.first : np.last]:
            if word.tag == "PRP$":
                pronoun = NounPhrase(word.i, word.i + 1, word.i, pronoun=True)
                filled.name("poss", self.resolver.parties(pronoun, self.speaker))
            elif word.names and word.i < np.head and not self.resolver.made_there(word, np):
                filled.name("mod", self.resolver.modifier(word))
        if np.poss is None and not filled.parties and (doer := self.doing(np)) is not None:
            filled.name("mod", self.resolver.parties(doer, self.speaker))
        self._add_contents(filled, np)
        for preposition, inner in self.behind(np):
            filled.put(preposition, inner)
            if any(not p.weak for p in self.parties(inner)):
                self._add_contents(filled, inner)  # "a call on Iran to": nothing is said of Iran
        return filled

    def doing(self, np: NounPhrase) -> NounPhrase | None:
        """Who does it, where a common noun says so before an event noun: "a rebel attack", "student protests"."""
        if np.head == np.first or self.words[np.head].lemma not in self.frames.events:
            return None
        word = self.words[np.head - 1]
        acting = word.lemma in self.frames.classes["doers"] and word.tag in ("NN", "NNS", "JJ") and not word.names
        return NounPhrase(word.i, word.i + 1, word.i) if acting else None

    def _add_contents(self, filled: Filled, np: NounPhrase) -> None:
        for clause in self._contents.get(id(np), ()):
            filled.tell("that" if clause.link == "that" else "inf", clause)

    def behind(self, np: NounPhrase) -> list[tuple[str, NounPhrase]]:
        """The prepositional phrases behind a noun, those of its complements too ("talks with China on trade"), but
        not those that belong to another event noun among them ("concern over the repatriation of X by Y"), and no
        further "of", which belongs to the noun right before it ("an assault on a number of doctors").
        """
        found: list[tuple[str, NounPhrase]] = []
        for preposition, inner in np.tail:
            found.append((preposition, inner))
            for member in inner.members():
                if not self.heads(member) & self.frames.nouns.keys():
                    found += [(name, phrase) for name, phrase in self.behind(member) if name != "of"]
                elif preposition == "of":  # "the signing of the accord | between India and Nepal"
                    found += [pair for pair in member.tail if pair[0] == "between"]
        return found

    # ------------------------------------------------------------------ matching
    def best(self, candidates: Sequence[Frame], filled: Filled) -> Frame | None:
        """The most demanding line that holds. Nothing, where that one says that there is no event."""
        found = self.line(candidates, filled)
        return None if found is None or found.idle else found

    def line(self, candidates: Sequence[Frame], filled: Filled) -> Frame | None:
        """The most demanding line that holds, of an event or of none; lines come sorted by demand."""
        there = filled.names() if candidates else set()
        for frame in candidates:
            if frame.needs <= there and self._holds(frame, filled):
                return frame
        return None

    def _holds(self, frame: Frame, filled: Filled) -> bool:
        """Whether all that the line demands stands there, and nothing that it excludes."""
        for slot in frame.demands:
            if not self._present(slot, filled):
                return False
        return not (frame.excluded and any(self._present(slot, filled) for slot in frame.excluded))

    def _present(self, slot: Slot, filled: Filled) -> bool:
        if slot.name in CLAUSE_SLOTS:
            return any(self.is_verb(child, slot) for child in filled.clauses.get(slot.name, ()))
        phrases = filled.phrases.get(slot.name, ())
        if not slot.fillers:
            return bool(phrases or filled.parties.get(slot.name))
        may = self.frames.fillers(slot)
        if may.party and slot.name in filled.parties and any(not p.weak for p in filled.parties[slot.name]):
            return True
        heads = filled.heads.get(slot.name)
        if heads is None:
            heads = frozenset().union(*[self.heads(member) for np in phrases for member in np.members()])
            filled.heads[slot.name] = heads
        return may.have(heads) or (may.by_party and any(self._named(np, may) for np in phrases))

    def fills(self, np: NounPhrase, slot: Slot) -> bool:
        """Whether a phrase, or one coordinated with it, is one of the slot's fillers."""
        if not slot.fillers:
            return True
        may = self.frames.fillers(slot)
        return any(may.have(self.heads(member)) for member in np.members()) or self._named(np, may)

    def _named(self, np: NounPhrase, may: Fillers) -> bool:
        """Whether a phrase fills a slot by whom it means."""
        if may.party or may.people or may.several:
            named = [p.figure for p in self.parties(np) if not p.weak]
            if named and (may.party or (may.people and any(f.kind is ActorKind.PEOPLE for f in named))):
                return True
            if may.several and len({f.key for f in named}) > 1:
                return True
        return bool(may.armed) and any(self._of_sector(member, may) for member in np.members())

    def _of_sector(self, np: NounPhrase, may: Fillers) -> bool:
        """ "it", said of an army, and "Hezbollah" are troops as much as "soldiers" are."""
        by_name = np.pronoun or self.words[np.head].is_proper
        return by_name and any(p.figure.sector in may.armed and not p.weak for p in self.parties(np))

    def is_verb(self, child: Clause, slot: Slot) -> bool:
        """Whether a complement clause's verb is one of a clause slot's fillers, alone or with its object
        ("give_detail").
        """
        if not slot.fillers:
            return True
        goes_on = child.vg.lemma == "go" and any(c.link == "ing" and c.marker == "on" for c in child.comps)
        if (
            child.vg.lemma in PHASES or goes_on
        ) and not child.vg.negated:  # "vowed to go on fighting" is a vow to fight
            return any(self.is_verb(c, slot) for c in child.comps if c.link in ("inf", "ing"))
        objects = child.obj.members() if child.obj is not None and not child.vg.passive else ()
        done = {child.vg.lemma, *(f"{child.vg.lemma}_{self.words[np.head].lemma}" for np in objects)}
        return self.frames.fillers(slot).have(frozenset(done))

    def heads(self, np: NounPhrase) -> frozenset[str]:
        """The lemma of the head, alone and with the word before it ("car_bomb"); of a name also the noun before it
        ("the tanker Grace 1", "blogger Razan Ghazzawi", "the town of Lyman").
        """
        if (known := self._heads.get(np)) is None:
            thing = np.pronoun and self.words[np.head].low in ("it", "them")  # not "each other"
            meaning = (self._speaking.get(np) if np.pronoun else None) or (self._same.get(np) if thing else None)
            if meaning is not None:
                self._heads[np] = known = self.heads(meaning)
                return known
            meant = core(np, self.words)
            name = self.words[meant.head]
            kept = SENT | SETTLEMENTS if name.is_proper else SENT
            known = self._heads[np] = self._read_heads(meant) | ({self.words[np.head].lemma} & kept)
        return known

    def lemmas(self, np: NounPhrase) -> list[str]:
        """The same in a fixed order, the longest and so most telling first: "car_bomb", "bomb"."""
        return sorted(self.heads(np), key=lambda lemma: (-len(lemma), lemma))

    def _read_heads(self, np: NounPhrase) -> frozenset[str]:
        head = self.words[np.head]
        found = {head.lemma, head.low}
        if head.match is not None and head.match.entry.kind is ActorKind.IGO:
            found.add("organisation")
        if head.match is not None and head.match.entry.kind is ActorKind.PERSON:  # "Kissinger saw Golda Meir"
            found |= {term.title.lower().replace(" ", "_") for term in head.match.entry.roles}
        if head.is_proper:
            named = next((w for w in reversed(self.words[np.first : np.head]) if not w.is_proper), None)
            if named is not None and named.is_noun:
                found.add(named.lemma.replace(" ", "_"))  # "head of state"
        if np.head > np.first:
            before = self.words[np.head - 1]
            found |= {f"{before.low}_{head.lemma}", f"{before.lemma}_{head.lemma}"}
        if self._money and any(w.tag == "$" for w in self.words[np.first : np.head]):
            found.add("money")  # "$100,000"
        if head.match is not None and " " in head.low and not _is_state(head):  # "American troops" are troops
            *_, kind, last = head.low.split(" ")
            found |= {last, last.removesuffix("s"), f"{kind}_{last}", f"{kind}_{last.removesuffix('s')}"}
        return frozenset(found)


def _is_state(word: Word) -> bool:
    """The Soviet Union and the African Union are no labour unions."""
    states = (ActorKind.COUNTRY, ActorKind.IGO)
    return word.low.endswith(" union") and word.match is not None and word.match.entry.kind in states


def _so_called(child: Clause) -> NounPhrase | None:
    """ "dismissed what it called criticism", "condemned what he described as a coup": the thing by its name."""
    if child.vg.lemma not in NAMING | DESCRIBING or child.vg.passive:
        return None
    named = next((np for preposition, np in child.preps if preposition == "as"), None)
    return named or (child.obj if child.vg.lemma in NAMING else None)


def _wished(child: Clause, clause: Clause) -> bool:
    """ "wants the law withdrawn": what is to be done, not a law that has been."""
    behind = child.link == "rel" and child.vg.form == "part" and child.via is clause.obj
    return behind and clause.vg.lemma in ("want", "like", "need", "order")


def _partners(clauses: Sequence[Clause]) -> NounPhrase | None:
    """Whom "the two sides" means before they are named: "blamed each other for the end of talks between A and B"."""
    phrases = (pair for c in clauses for pair in c.preps)
    return next((np for preposition, np in phrases if preposition == "between" and np.peers), None)


def with_light(filled: Filled, verb: Filled) -> Filled:
    """A noun's slots together with those of its light verb, all but its subject."""
    merged = Filled(dict(filled.phrases), dict(filled.clauses), dict(filled.parties))
    for name, phrases in verb.phrases.items():
        if name not in ("subj", "obj", "obj2", "of"):  # "riots broke out after the death of a man": not his
            own = merged.phrases.get(name, [])
            merged.phrases[name] = own + [np for np in phrases if np not in own]
    for name, clauses in verb.clauses.items():
        merged.clauses[name] = merged.clauses.get(name, []) + clauses
    return merged
