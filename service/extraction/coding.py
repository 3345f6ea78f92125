"""Coding: the events that the verbs and nouns of one sentence report, with who did it to whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from db.vocabulary import ActorKind, Context, EventType, Mode, QuadClass, Status, quad_class
from service.extraction import documents, occasion, plots
from service.extraction import status as standing
from service.extraction.beside import without_asides
from service.extraction.chunks import NounPhrase
from service.extraction.clause import Clause
from service.extraction.content import announced_type, content_mode, is_friendly, is_hostile_talk
from service.extraction.filling import Filled, with_light
from service.extraction.frames import Frame, Frames, Light
from service.extraction.quantities import core
from service.extraction.record import Span
from service.extraction.refusal import ruled_out, unwilling
from service.extraction.sayings import Sayings
from service.extraction.slots import BY_WORDS, Matcher, Sides
from service.extraction.words import Word, span_of

# Types whose complement is what is asked, promised, refused or threatened, not an act of its own.
GOVERNING = frozenset(
    {EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.REJECT, EventType.ACCUSE, EventType.SUPPORT}
    | {EventType.CONCEDE, EventType.COERCE}
)
# Verbs that say of an event noun that it took place: "riots continued", "talks were under way".
APART = frozenset({"after", "following", "since", "before", "response", "because", "despite", "amid"})
OCCURRENCE = frozenset(
    "occur happen erupt continue resume begin start follow ensue rage intensify escalate spread break_out take_place"
    " flare end conclude go_on persist open".split()
)
ENDING = frozenset({"end", "conclude"})
HAPPENS = Light("happen", "A", ())
SPOKEN = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.PROTEST})
SAID = "said:"  # the source of what a saying does by its content
REFUSED = "refused:"  # the source of a refusal that the dictionaries have no line for
OFFERING = frozenset({"could", "can", "would", "will", "might", "may"})
WISHES = frozenset({EventType.REQUEST, EventType.AGREE, EventType.THREATEN})
DISPUTES = frozenset("dispute debate case issue argument controversy question election race vote trial quarrel".split())
GUESSED = frozenset({"may", "might", "could"})
ASKING = frozenset({"ask", "question", "wonder", "inquire"})
QUESTIONS = frozenset({"whether", "if", "what", "why", "how", "when", "where", "who", "which"})
POINTING = frozenset({"these", "those", "this", "that", "such"})
# An event noun behind a noun of these types is what is asked, promised, refused or threatened: "a demand for talks".
CONTENT_OF = frozenset({EventType.REQUEST, EventType.AGREE, EventType.REJECT, EventType.THREATEN})
# These are seen by all: condemned, they have happened, where other acts that somebody condemns are alleged.
IN_PUBLIC = frozenset({EventType.ASSAULT, EventType.PROTEST})
CONTENT_WORDS = frozenset({"for", "of", "to", "on"})
UNREAL_VERBS = frozenset("prevent avoid avert fear risk threaten forestall discourage oppose".split())


@dataclass(slots=True, eq=False)
class Coded:
    """One event as one place of the text reports it, before mentions are merged."""

    type: EventType
    mode: Mode | None
    contexts: tuple[Context, ...]
    status: Status
    sides: Sides
    trigger: Span
    frame: Frame
    clause: Clause
    noun: NounPhrase | None = None
    light: bool = False
    background: bool = False
    definite: bool = False  # "the talks", "these transfers": may point back to an event told before
    perfect: bool = False
    said: Clause | None = None  # the clause whose content makes the saying an event
    about: tuple[EventType, Mode | None, Span, bool] | None = (
        None  # what an act of speech is about: "condemned the launch"
    )
    open: bool = False  # an act of speech that names no object, or only "the move": aimed at who was told of before
    main: bool = False  # a noun that is subject or object of a main clause
    apart: bool = False  # a noun behind "after", "in response to": not the act of its clause
    topic: frozenset[str] = frozenset()


class SentenceCoder:
    """Codes the clauses of one sentence."""

    def __init__(self, matcher: Matcher, frames: Frames, words: Sequence[Word], clauses: Sequence[Clause]) -> None:
        self.matcher, self.frames, self.words, self.clauses = matcher, frames, words, clauses
        self.sayings = Sayings(matcher, frames, words)
        self.governed: dict[int, EventType | None] = {}
        self.deplored: set[int] = set()  # clauses that condemn: what they condemn has happened
        self.used: set[int] = set()  # noun phrases already taken as the event of a light verb

    def code(self) -> list[Coded]:
        """All events of the sentence: those of verbs first, then those of nouns."""
        ordered = sorted(self.clauses, key=lambda c: len(c.up()))
        by_verb = [coded for clause in ordered if (coded := self._verb(clause)) is not None]
        by_noun = [coded for clause in ordered for coded in self._nouns(clause)]
        return without_asides(sorted(by_verb + by_noun, key=lambda c: c.trigger.start), self.words, self.frames)

    # ------------------------------------------------------------------ verbs
    def _verb(self, clause: Clause) -> Coded | None:
        behind = [c for c in clause.comps if c.vg.head > clause.vg.head]
        if clause.vg.lemma in ASKING and any(c.marker in QUESTIONS for c in behind):
            return None  # a question is no request
        filled = self.matcher.of_verb(clause)
        if clause.vg.lemma == "suggest" and self.sayings.guesses(filled):
            return None
        frame = filled.line = self.matcher.line(self.frames.verbs.get(clause.vg.lemma, ()), filled)
        if frame is not None and frame.idle:
            return None
        if any(self._is_nature(np) for np in filled.phrases.get("subj", ())):
            return None  # rain batters a coast, a man is killed by a bear: nobody acts
        idiom = frame is not None and any(
            s.name == "obj" and s.required and s.fillers - {"@party"} for s in frame.slots
        )
        order = (self._said, self._plain, self._light) if idiom else (self._said, self._light, self._plain)
        coded = self._refuses(clause, filled, known=frame is not None)
        coded = coded or next((made for step in order if (made := step(clause, filled)) is not None), None)
        if coded is None or self._turned_down(clause, coded):
            return None
        maker = documents.made_by(clause, self.frames, self.words)
        stands = standing.of_clause(maker or clause, self.frames, self.words, self.governed)
        if maker is not None and documents.is_proposed(maker, self.frames) and not is_hostile_talk(coded.type):
            stands = standing.proposed(stands)
        if coded.type in GOVERNING:
            if coded.said is None:
                self.governed[id(clause)] = coded.type
                if coded.mode is Mode.DISAPPROVE:
                    self.deplored.add(id(clause))
            else:  # what a saying accuses of or asks for is told by the saying itself
                self.governed[id(coded.said)] = None
        elif coded.type is not EventType.CONSULT and any(s.name == "inf" and s.required for s in coded.frame.slots):
            self.governed[id(clause)] = coded.type  # "tried to kill the king" is told by "tried"
        if not stands.coded or _is_label(clause, coded):
            return None
        coded.background = stands.background
        if coded.status is Status.REPORTED and self._in_another_age(filled):
            coded.status = Status.HISTORICAL
        if coded.frame.source.startswith(REFUSED) and stands.status in (Status.NEGATED, Status.PLANNED):
            return coded
        coded.status = standing.stricter(coded.status, stands.status)
        doers = [p for np in filled.phrases.get("subj", ()) for p in self.matcher.parties(np)]
        if coded.status is Status.NEGATED and doers and all(p.weak for p in doers) and is_friendly(coded.type):
            return None  # "the U.S. decision does not guarantee": what a thing does not do for anybody is no news
        return announced_type(coded, stands.announced, doers)

    def _is_nature(self, np: NounPhrase) -> bool:
        """Storms and tigers, not the Tamil Tigers."""
        named = self.words[core(np, self.words).head].match is not None
        return not named and bool(self.matcher.heads(np) & self.frames.classes["nature"])

    def _in_another_age(self, filled: Filled) -> bool:
        """ "during the Second World War", "under Ottoman rule"."""
        times = [np for name in ("during", "in", "under", "after", "before") for np in filled.phrases.get(name, ())]
        return any(self.matcher.heads(np) & self.frames.classes["eras"] for np in times)

    def _plain(self, clause: Clause, filled: Filled) -> Coded | None:
        frame = filled.line
        if frame is None or plots.behind(clause, filled, self.matcher) or _opinion(frame, filled):
            return None
        for name in ("obj", "subj"):
            deed = name == "subj" and frame.type is EventType.ASSAULT  # "the bombing of X killed ten": X is told by it
            if any(s.name == name and s.required for s in frame.slots) and not deed:
                self.used.update(id(m) for np in filled.phrases.get(name, ()) for m in np.members())
        trigger = Span(self.words[clause.vg.head].start, self.words[clause.vg.last - 1].end)
        made = self._make(clause, frame, filled, trigger)
        hints = clause.vg.lemma == "suggest" and any(c.vg.modal in OFFERING for c in filled.clauses.get("that", ()))
        return None if hints and made.type is EventType.REQUEST else made  # "suggested that troops could stay"

    def _light(self, clause: Clause, filled: Filled) -> Coded | None:
        """ "launched an attack on X": the noun is the event, the verb's subject acts."""
        light = plots.behind(clause, filled, self.matcher) or self.frames.light.get(clause.vg.lemma)
        name = light.complement if light is not None else "obj"
        if clause.vg.lemma in ENDING and (clause.vg.modal or clause.vg.tense == "fut"):
            return None  # "the offensive will end" threatens nobody
        if clause.vg.lemma in OCCURRENCE and not filled.phrases.get("obj"):
            light, name = HAPPENS, "subj"
        if light is None:
            return None
        for np in filled.phrases.get(name, ()):
            for member in np.members():
                noun_slots = with_light(self.matcher.of_noun(member), filled)
                frame = self._noun_frame(member, noun_slots)
                if frame is not None:
                    self.used.add(id(member))
                    coded = self._make(clause, frame, noun_slots, self._head_span(member))
                    coded.light, coded.noun = True, member
                    if light is not HAPPENS:
                        self.matcher.add_subject(coded.sides, filled, light.subject)
                    coded.status = standing.of_noun(member, self.words) or Status.REPORTED
                    if coded.status is Status.HISTORICAL:
                        coded.status = Status.REPORTED
                    return coded
        return None

    def _refuses(self, clause: Clause, filled: Filled, *, known: bool) -> Coded | None:
        """ "will not accept a Kurdish state": a refusal by the subject, or by who says that there will be none."""
        out = ruled_out(clause, self.matcher, self.frames)
        doer = out[0] if out else clause.subj if unwilling(clause, self.frames, self.words, known=known) else None
        doers = [p for p in self.matcher.parties(doer) if not p.weak]
        if not doers:
            return None
        frame = Frame(clause.vg.lemma, EventType.REJECT, None, (), (), f"{REFUSED}{clause.vg.lemma}")
        coded = self._make(
            clause, frame, filled, Span(self.words[clause.vg.head].start, self.words[clause.vg.last - 1].end)
        )
        if out is not None:
            self.used.update(id(m) for m in out[1].members())
            coded.sides.actors = doers
            _separate(coded.sides)
        return coded

    def _said(self, clause: Clause, filled: Filled) -> Coded | None:
        """What a saying does: "said X must ..." asks, "said X violated ..." accuses."""
        act = self.sayings.read(clause, filled)
        if act is None:
            return None
        frame = Frame(clause.vg.lemma, act.type, act.mode, (), (), f"{SAID}{act.content.vg.lemma}")
        trigger = Span(self.words[clause.vg.head].start, self.words[clause.vg.last - 1].end)
        made = self._make(clause, frame, filled, trigger)
        made.sides, made.said = act.sides, None if act.announced else act.content
        return made

    def _make(self, clause: Clause, frame: Frame, filled: Filled, trigger: Span) -> Coded:
        sides = self.matcher.sides(frame, filled)
        kind = frame.type
        offered = [c for c in filled.clauses.get("that", ()) if c.vg.modal in OFFERING]
        if kind is EventType.REQUEST and offered and self._own_side(sides):
            kind, sides.recipients = EventType.AGREE, self.matcher.inner_recipients(offered[0], sides)
        undergone = any(slot.name == "subj" and slot.role == "R" for slot in frame.slots)
        undergone = undergone or (clause.vg.passive and frame.type in BY_WORDS)
        if not sides.actors and not undergone:
            by = bool(filled.phrases.get("subj"))
            sides.actors = self.matcher.owners(filled, "subj" if by or not clause.vg.passive else "obj")
        sides.actors = sides.actors or self.matcher.between(filled)
        if clause.vg.passive and not sides.actors:
            sides.actors = self.matcher.lent(frame, filled) or self.matcher.authorities(frame, filled, sides)
            if told := self.matcher.policing(clause, frame, sides):
                sides.actors = told
                sides.recipients = self.matcher.at_home(sides)
        if (made := documents.made_by(clause, self.frames, self.words)) is not None:
            sides.actors = list(self.matcher.parties(documents.author(made)))
            sides.recipients = sides.recipients or self.matcher.addressed(made)
        _separate(sides)
        topic = self._topic(clause)
        mode = frame.mode or content_mode(frame, filled, self.matcher, self.frames) if kind is frame.type else None
        return Coded(
            type=kind,
            mode=mode,
            contexts=self._contexts(frame, topic),
            status=Status.REPORTED,
            sides=sides,
            trigger=trigger,
            frame=frame,
            clause=clause,
            perfect=clause.vg.perfect,
            topic=topic,
            about=self.matcher.about(frame, filled),
            open=self.matcher.open_ended(frame, filled),
        )

    def _own_side(self, sides: Sides) -> bool:
        """ "suggested that Moscow could help", said by Moscow's president: an offer, no request."""
        home = {p.figure.country for p in sides.actors if p.figure.country}
        abroad = [p for p in sides.recipients if p.figure.kind is not ActorKind.COUNTRY or p.figure.country not in home]
        return bool(home and sides.recipients) and not abroad

    def _contexts(self, frame: Frame, topic: frozenset[str]) -> tuple[Context, ...]:
        """The contexts of the dictionary line, then those that the words of the clause show."""
        shown = {c for lemma in topic for c in self.frames.contexts.get(lemma, ())}
        return tuple(dict.fromkeys((*frame.contexts, *sorted(shown))))

    def _topic(self, clause: Clause) -> frozenset[str]:
        """The content lemmas of a clause and its complements, to tell two requests apart."""
        last = max([clause.vg.last, *(c.vg.last for c in clause.comps)])
        ends = [np.last for _, np in clause.preps] + ([clause.obj.last] if clause.obj else [])
        for child in clause.comps:
            ends += [np.last for _, np in child.preps] + ([child.obj.last] if child.obj else [])
        words = self.words[clause.vg.last : max([last, *ends])]
        return frozenset(w.lemma for w in words if w.tag[:2] in ("NN", "VB", "JJ") and w.match is None)

    # ------------------------------------------------------------------ nouns
    def _nouns(self, clause: Clause) -> Iterator[Coded]:
        phrases = list(self._phrases(clause))
        content = {id(inner) for np in phrases if np.tail for inner in self._content(np)}
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
            attended = occasion.attend(coded, self.matcher, self.words)
            determiner = self.words[np.first].low if np.poss is None else ""
            coded.main = clause.link == "main" and (np is clause.subj or np is clause.obj)
            told = [p for p in (*coded.sides.actors, *coded.sides.recipients) if not p.weak]
            whole = bool(coded.sides.actors and coded.sides.recipients) or (coded.main and bool(np.tail and told))
            coded.definite = determiner in POINTING or (determiner == "the" and not whole)
            coded.topic = frozenset(w.lemma for w in self.words[np.first : np.last])
            if coded.type is EventType.ASSAULT and self._in_words(clause, np):
                continue
            known = standing.of_noun(np, self.words) or occasion.to_come(coded)
            coded.status = known or Status.REPORTED
            coded.background, coded.light = known is None and not attended, attended
            if (known is None and self._only_topic(clause, coded)) or self._turned_down(clause, coded):
                continue
            if not standing.of_clause(clause, self.frames, self.words, self.governed).coded:
                continue
            if not attended and self._unreal(clause, np):
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

    def _in_words(self, clause: Clause, np: NounPhrase) -> bool:
        """ "the dispute is a battle between Cubans": fought with words."""
        named = clause.vg.lemma in ("be", "become") and clause.subj is not None and np is clause.obj
        return named and clause.subj is not None and bool(self.matcher.heads(clause.subj) & DISPUTES)

    def _content(self, np: NounPhrase) -> Iterator[NounPhrase]:
        """What a noun asks for, promises or only has in view: the talks of "a demand for talks", "hopes of talks"."""
        told = [inner for preposition, inner in np.tail if preposition in CONTENT_WORDS]
        heads = self.matcher.heads(np) if told else frozenset()
        types = {f.type for lemma in heads for f in self.frames.nouns.get(lemma, ())}
        if (types and types <= CONTENT_OF) or heads & self.frames.classes["prospects"]:
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

    def _turned_down(self, clause: Clause, coded: Coded) -> bool:
        """ "rejected a call by Iran to disarm", "a plea made by Iran": what is refused is told by the refusal."""
        parent = clause.parent
        described = clause.link == "rel" and parent is not None and clause.via is parent.obj
        refusal = self.governed.get(id(parent if described else clause)) is EventType.REJECT
        return refusal and coded.type in WISHES and (described or coded.noun is not clause.subj)

    def _phrases(self, clause: Clause) -> Iterator[NounPhrase]:
        subject = None if clause.link == "ninf" else clause.subj  # it stands in the clause above
        for root in (subject, clause.obj, *(np for _, np in clause.preps)):
            if root is not None:
                yield from _inside(root)

    def _may_report(self, np: NounPhrase) -> bool:
        """Whether a phrase is one of a noun that the dictionaries know, and no name, number or figure of speech."""
        head, heads = self.words[np.head], self.matcher.heads(np)
        if np.pronoun or head.match is not None or head.tag == "CD" or self.frames.events.isdisjoint(heads):
            return False
        return self.frames.classes["figurative"].isdisjoint(heads)

    def _noun_frame(self, np: NounPhrase, filled: Filled) -> Frame | None:
        """The line of an event noun; none where that one says that there is no event."""
        for lemma in self.matcher.lemmas(np) if self._may_report(np) else ():
            if frame := self.matcher.line(self.frames.nouns.get(lemma, ()), filled):
                return None if frame.idle else frame
        return None

    def _unreal(self, clause: Clause, np: NounPhrase) -> bool:
        """The noun names what is asked, feared or prevented, not what happened."""
        subject = [] if clause.subj is None else list(_inside(clause.subj))
        inside_subject = any(np is s for s in subject)
        verb = clause.vg.lemma
        undone = verb in OCCURRENCE or (clause.vg.passive and (verb in UNREAL_VERBS or verb in self.frames.light))
        if (verb in UNREAL_VERBS or clause.vg.negated) and (undone or not inside_subject):  # "talks did not take place"
            return True
        stands = standing.of_clause(clause, self.frames, self.words, self.governed)
        return (id(clause) in self.governed and not inside_subject) or not stands.coded

    def _head_span(self, np: NounPhrase) -> Span:
        return span_of(self.words, np.head, np.head + 1)


def _opinion(frame: Frame, filled: Filled) -> bool:
    """ "agreed that it was a crime": of one mind, but nothing is promised."""
    if frame.type is not EventType.AGREE:
        return False
    held = filled.clauses.get("that", ())
    return any(c.vg.lemma == "be" and _told(c) for c in held)


def _told(clause: Clause) -> bool:
    """ "is", "was", "might be": not "should be"."""
    return clause.vg.modal in GUESSED or (clause.vg.modal is None and clause.vg.tense in ("past", "pres"))


def _is_label(clause: Clause, coded: Coded) -> bool:
    """ "a man accused of theft", "who is accused of theft": what a participle says of somebody in passing is no act."""
    said = clause.marker == "part" or (clause.vg.passive and clause.vg.tense == "pres" and not clause.vg.perfect)
    passing = clause.link == "rel" and said and coded.type is EventType.ACCUSE
    return passing and not any(preposition == "by" for preposition, _ in clause.preps)


def _inside(np: NounPhrase) -> Iterator[NounPhrase]:
    """A phrase, its peers, and the phrases in their tails, appositions and possessors."""
    for member in np.members():
        yield member
        for _, inner in member.tail:
            yield from _inside(inner)
        if member.poss is not None:
            yield member.poss


def _separate(sides: Sides) -> None:
    """A party stands on one side: who acts is no recipient of the same act, but "a Chinese artist accused the Chinese
    government" is no act of China's.
    """
    whole = {p.figure.key for p in sides.recipients if not p.weak}
    sides.actors = [p for p in sides.actors if not (p.weak and p.figure.key in whole)]
    acting = {p.figure.key for p in sides.actors}
    sides.recipients = [
        replace(p, figure=p.city) if p.city is not None and p.figure.key in acting else p for p in sides.recipients
    ]
    sides.recipients = [p for p in sides.recipients if p.figure.key not in acting]
    for attribute in ("actors", "recipients"):
        seen: set[str] = set()
        kept = []
        for party in getattr(sides, attribute):
            if party.figure.key not in seen:
                seen.add(party.figure.key)
                kept.append(party)
        setattr(sides, attribute, kept)
