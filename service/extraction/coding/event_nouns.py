"""Events that nouns report: "the attack on Chad", and whether they took place or are only in view."""

from collections.abc import Iterator

from db.vocabulary import EventType, Mode, QuadClass, Status, quad_class
from service.extraction.coding import occasion
from service.extraction.coding import status as standing
from service.extraction.coding.coded import Coded
from service.extraction.coding.content import is_friendly
from service.extraction.coding.event_verbs import OCCURRENCE
from service.extraction.coding.making import Maker
from service.extraction.dictionaries.control import NAMING
from service.extraction.filling.filling import DESCRIBING, Filled
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause

LETTERS = frozenset({"letter", "telegram", "cable", "note", "message"})
APART = frozenset({"after", "following", "since", "before", "response", "because", "despite", "amid"})
TIMED = APART | {"during"}
SPOKEN = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.PROTEST})
DISPUTES = frozenset("dispute debate case issue argument controversy question election race vote trial quarrel".split())
POINTING = frozenset({"these", "those", "this", "that", "such"})
# An event noun behind a noun of these types is what is asked, promised, refused or threatened: "a demand for talks".
CONTENT_OF = frozenset({EventType.REQUEST, EventType.AGREE, EventType.REJECT, EventType.THREATEN})
# These are seen by all: condemned, they have happened, where other acts that somebody condemns are alleged.
IN_PUBLIC = frozenset({EventType.ASSAULT, EventType.PROTEST})
DEEDS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.RETREAT})
CONTENT_WORDS = frozenset({"for", "of", "to", "on"})
SETTING_TERMS = frozenset({"link", "tie", "condition", "depend", "hinge", "rest"})
TOLLS = frozenset({"toll", "casualty", "fatality", "dead"})
UNREAL_VERBS = frozenset("prevent avoid avert fear risk threaten forestall discourage oppose".split())


class NounCoder(Maker):
    """Codes what the nouns of a clause report."""

    def _nouns(self, clause: Clause) -> Iterator[Coded]:
        """What the nouns of a clause report that no verb has reported with them."""
        phrases = list(self._phrases(clause))
        content = {id(inner) for np in phrases if np.tail for inner in self._content(np)}
        if clause.vg.lemma in NAMING | DESCRIBING:  # "described it as part of a plot by Chad"
            content |= {id(inner) for preposition, np in clause.preps if preposition == "as" for inner in _inside(np)}
        for np in phrases:
            if id(np) in self.used or id(np) in content or not self._may_report(np):
                continue
            filled = self.matcher.of_noun(np)
            if (np is clause.obj or np is clause.subj) and not clause.vg.passive:
                self._add_doers(clause, filled)
            frame = self._noun_frame(np, filled)
            if frame is None:
                continue
            self.used.add(id(np))
            coded = self._make(clause, frame, filled, self._head_span(np))
            coded.noun, coded.perfect = np, False
            written = coded.mode is Mode.PHONE and bool(self.matcher.heads(np) & LETTERS)
            if written and occasion.under(coded, self.words) == "in":
                continue  # "demanded in a letter to Peru"
            attended = occasion.attend(coded, self.matcher, self.words)
            determiner = self.words[np.first].low if np.poss is None else ""
            coded.main = clause.link == "main" and (np is clause.subj or np is clause.obj or self._counted(clause, np))
            told = [p for p in (*coded.sides.actors, *coded.sides.recipients) if not p.weak]
            whole = bool(coded.sides.actors and coded.sides.recipients) or (
                coded.main and bool(told) and bool(np.tail or len(told) > 1)
            )
            coded.definite = determiner in POINTING or (determiner == "the" and not whole)
            if self._of_so_many(coded, np):
                coded.main, coded.definite = True, False
            coded.topic = frozenset(w.lemma for w in self.words[np.first : np.last])
            if coded.type is EventType.ASSAULT and self._in_words(clause, np):
                continue
            named = [*coded.sides.actors, *coded.sides.recipients]
            if coded.type is EventType.CONSULT and named and all(p.where for p in named):
                continue  # "the Madrid summit": where it is held
            if clause.vg.lemma in SETTING_TERMS and is_friendly(coded.type):
                continue  # "tied the release of the hostages to a withdrawal"
            known = standing.of_noun(np, self.words) or occasion.to_come(coded)
            coded.status = known or Status.REPORTED
            closes = occasion.closes(coded, self.words)
            coded.background, coded.light = known is None and not (attended or closes), attended
            if (known is None and self._only_topic(clause, coded)) or self._turned_down(clause, coded):
                continue
            if not standing.of_clause(clause, self.frames, self.words, self.governed).coded:
                continue
            timed = closes or any(np is inner for p, root in clause.preps if p in TIMED for inner in _inside(root))
            if not attended and self._unreal(clause, np, timed=timed):
                coded.status = self._doubted(clause, coded, known)
                if coded.status is Status.HYPOTHETICAL and self.governed.get(id(clause)) in standing.NOT_DONE:
                    continue  # "demanded an apology"
            coded.apart = any(np is inner for p, root in clause.preps if p in APART for inner in _inside(root))
            yield coded

    @staticmethod
    def _add_doers(clause: Clause, filled: Filled) -> None:
        """ "attended a rally Thursday by workers", "the visit, the first by a Pole to Chad, ended": whose it was stands
        behind the verb, or behind the ordinal that takes up the subject.
        """
        for preposition, np in clause.preps:
            if preposition == "by" and np not in filled.phrases.get("by", ()):
                filled.put("by", np)
                whom = [inner for name, inner in np.tail if name == "to" and "to" not in filled.phrases]
                for inner in whom:
                    filled.put("to", inner)
            elif preposition == "between":
                filled.put("between", np)

    def _of_so_many(self, coded: Coded, np: NounPhrase) -> bool:
        """ "the killing of 20 villagers": how many it befell is told with the deed, and "the" points at none before."""
        whom = next((inner for preposition, inner in np.tail if preposition == "of"), None)
        number = whom is not None and self.words[whom.first].tag == "CD" and whom.head > whom.first
        return number and coded.type in DEEDS and any(not p.weak for p in coded.sides.recipients)

    def _counted(self, clause: Clause, np: NounPhrase) -> bool:
        """ "The death toll from a blast in Jos has risen": the blast is what the clause tells of."""
        subject = clause.subj
        if subject is None or self.words[subject.head].lemma not in TOLLS:
            return False
        return any(np is inner for preposition, inner in subject.tail if preposition in ("from", "in", "of"))

    def _in_words(self, clause: Clause, np: NounPhrase) -> bool:
        """ "the dispute is a battle between Cubans": fought with words."""
        named = clause.vg.lemma in ("be", "become") and clause.subj is not None and np is clause.obj
        return named and clause.subj is not None and bool(self.matcher.heads(clause.subj) & DISPUTES)

    def _content(self, np: NounPhrase) -> Iterator[NounPhrase]:
        """What a noun asks for, promises or only has in view: the talks of "a demand for talks", "hopes of talks"."""
        told = [inner for preposition, inner in self.matcher.behind(np) if preposition in CONTENT_WORDS]
        heads = self.matcher.heads(np) if told else frozenset()
        types = {f.type for lemma in heads for f in self.frames.nouns.get(lemma, ())}
        if heads & self.frames.classes["curbs"]:  # "lifted a ban on protests"
            yield from (member for inner in told for member in inner.members())
        asked = EventType.REQUEST in types and any(preposition == "for" for preposition, _ in np.tail)  # no phone call
        if (types and types <= CONTENT_OF) or asked or heads & self.frames.classes["prospects"]:
            for inner in told:
                yield from _inside(inner)

    def _doubted(self, clause: Clause, coded: Coded, known: Status | None) -> Status:
        """What is asked or prevented itself is hypothetical; what it concerns ("an end to the war") is background."""
        roots = [r for r in (clause.subj, clause.obj, *(p for _, p in clause.preps)) if r is not None]
        nested = {id(n) for r in roots for m in r.members() for _, inner in m.tail for n in _inside(inner)}
        if self.governed.get(id(clause)) is EventType.ACCUSE:
            seen = id(clause) in self.deplored and coded.type in IN_PUBLIC
            return known or (Status.REPORTED if seen else Status.ALLEGED)
        if self.governed.get(id(clause)) is EventType.REJECT and coded.type in SPOKEN:
            return known or Status.HISTORICAL  # "rejected the objections of Peru": they were made
        if id(coded.noun) not in nested and known is not Status.PLANNED:
            return Status.HYPOTHETICAL
        return known or Status.HISTORICAL

    def _only_topic(self, clause: Clause, coded: Coded) -> bool:
        """ "discussed military cooperation": what is talked about is not thereby done."""
        talks = any(f.type is EventType.CONSULT and not f.idle for f in self.frames.verbs.get(clause.vg.lemma, ()))
        friendly = quad_class(coded.type) in (QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION)
        if occasion.under(coded, self.words) in ("after", "before", "during", "following"):
            return False
        return talks and friendly and coded.noun is not None and coded.noun is not clause.subj

    def _phrases(self, clause: Clause) -> Iterator[NounPhrase]:
        above = clause.link == "ninf" or (clause.link == "rel" and clause.subj is clause.via)
        subject = None if above else clause.subj  # it stands in the clause above
        for root in (subject, clause.obj, *(np for _, np in clause.preps)):
            if root is not None:
                yield from _inside(root)

    def _unreal(self, clause: Clause, np: NounPhrase, *, timed: bool) -> bool:
        """The noun names what is asked, feared or prevented, not what happened; "signed it after the raid" only says
        when.
        """
        subject = [] if clause.subj is None else list(_inside(clause.subj))
        inside_subject = any(np is s for s in subject)
        verb = clause.vg.lemma
        undone = verb in OCCURRENCE or (clause.vg.passive and (verb in UNREAL_VERBS or verb in self.frames.light))
        if (verb in UNREAL_VERBS or clause.vg.negated) and (undone or not inside_subject):  # "talks did not take place"
            return True
        stands = standing.of_clause(clause, self.frames, self.words, self.governed)
        return (id(clause) in self.governed and not (inside_subject or timed)) or not stands.coded


def _inside(np: NounPhrase) -> Iterator[NounPhrase]:
    """A phrase, its peers, and the phrases in their tails, appositions and possessors."""
    for member in np.members():
        yield member
        for _, inner in member.tail:
            yield from _inside(inner)
        if member.poss is not None:
            yield member.poss
