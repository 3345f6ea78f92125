"""Making an event of a dictionary line that holds: its sides, contexts and topic."""

from collections.abc import Sequence
from dataclasses import replace

from db.vocabulary import ActorKind, Context, EventType, Mode, Status
from service.extraction.coding import documents
from service.extraction.coding.coded import Coded
from service.extraction.coding.content import content_mode
from service.extraction.coding.decreed import by_government
from service.extraction.coding.sayings import Sayings
from service.extraction.dictionaries.frames import Frame, Frames
from service.extraction.filling.filling import Filled
from service.extraction.filling.sides import BY_WORDS, Sides
from service.extraction.filling.slots import Matcher
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.words import Word, span_of
from service.extraction.parties.parties import Party, of_country
from service.extraction.record import Span

OFFERING = frozenset({"could", "can", "would", "will", "might", "may"})
WISHES = frozenset({EventType.REQUEST, EventType.AGREE, EventType.THREATEN})

MOMENTS = frozenset({"when", "as", "after"})


class Maker:
    """What coding verbs and coding nouns share, within one sentence."""

    def __init__(self, matcher: Matcher, frames: Frames, words: Sequence[Word], clauses: Sequence[Clause]) -> None:
        self.matcher, self.frames, self.words, self.clauses = matcher, frames, words, clauses
        self.sayings = Sayings(matcher, frames, words)
        self.governed: dict[int, EventType | None] = {}
        self.deplored: set[int] = set()  # clauses that condemn: what they condemn has happened
        self.used: set[int] = set()  # noun phrases already taken as the event of a light verb

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
            if clause.vg.passive and sides.actors:
                self.matcher.without_owners(frame, filled, sides)
        sides.actors = sides.actors or self.matcher.between(filled)
        if clause.vg.passive and not sides.actors:
            sides.actors = self.matcher.lent(frame, filled) or self.matcher.authorities(frame, filled, sides)
            if told := self.matcher.policing(clause, frame, sides) or self._at_work(clause, frame):
                sides.actors = told
                sides.recipients = self.matcher.at_home(sides)
            sides.actors = sides.actors or self.matcher.announcing(clause, frame)
            if frame.type in BY_WORDS:
                sides.actors = sides.actors or self.matcher.seats(filled)
        if not (sides.actors or sides.recipients) and (clause.vg.passive or clause.vg.lemma in ("be", "remain")):
            sides.actors = by_government(frame, filled, self.matcher)
        above = clause.parent
        if above is not None and above.vg.lemma == "join" and clause.link == "ing" and clause.marker == "in":
            joined = [p for p in self.matcher.parties(above.obj) if not p.weak]
            sides.actors = [*sides.actors, *joined] if sides.actors else []  # "joined Chad in condemning it"
        if (made := documents.made_by(clause, self.frames, self.words)) is not None:
            sides.actors = list(self.matcher.parties(documents.author(made)))
            sides.recipients = sides.recipients or self.matcher.addressed(made)
        if kind is EventType.ASSAULT:
            sides.recipients = self._where_entered(clause, sides) or self._fired_at(clause, frame)
        separate(sides)
        if kind is EventType.PROTEST and clause.vg.lemma == frame.head == "protest" and is_of_states(sides):
            kind, frame = EventType.ACCUSE, replace(frame, type=EventType.ACCUSE, mode=Mode.DISAPPROVE)
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

    def _where_entered(self, clause: Clause, sides: Sides) -> list[Party]:
        """ "stormed into Maseru and killed nine exiles": people of no country are of the place of the verb before."""
        before = clause.joined.preps if clause.joined is not None else []
        entered = [p for name, np in before if name in ("into", "in", "on", "at") for p in self.matcher.parties(np)]
        where = {p.figure.country for p in entered if p.figure.kind in (ActorKind.COUNTRY, ActorKind.REGION)} - {None}
        country = where.pop() if len(where) == 1 else None
        cast = self.matcher.resolver.cast
        return [of_country(p, country, cast) if country else p for p in sides.recipients]

    def _fired_at(self, clause: Clause, frame: Frame) -> list[Party]:
        """ "opened fire when a crowd approached": who did what they fired at."""
        if frame.mode is not Mode.FIREARMS or clause.vg.passive:
            return []
        moments = (c for c in clause.comps if c.link == "adv" and c.marker in MOMENTS and not c.vg.passive)
        crowd = self.frames.classes["crowd"]
        crowds = (c.subj for c in moments if c.subj is not None and self.words[c.subj.head].lemma in crowd)
        return [p for np in crowds for p in self.matcher.parties(np) if p.figure.kind is ActorKind.PEOPLE]

    def _at_work(self, clause: Clause, frame: Frame) -> list[Party]:
        before = [c for c in self.clauses if c.link == "main" and c.vg.head < clause.vg.head]
        return self.matcher.at_work(clause, frame, before[-1] if before else None)

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

    def _turned_down(self, clause: Clause, coded: Coded) -> bool:
        """ "rejected a call by Iran to disarm", "a plea made by Iran": what is refused is told by the refusal."""
        parent = clause.parent
        described = clause.link == "rel" and parent is not None and clause.via is parent.obj
        refusal = self.governed.get(id(parent if described else clause)) is EventType.REJECT
        return refusal and coded.type in WISHES and (described or coded.noun is not clause.subj)

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

    def _head_span(self, np: NounPhrase) -> Span:
        return span_of(self.words, np.head, np.head + 1)


def is_of_states(sides: Sides) -> bool:
    """ "Moscow protested": a state complains, it does not march."""
    kinds = {p.figure.kind for p in sides.actors}
    return bool(kinds) and kinds <= {ActorKind.COUNTRY, ActorKind.IGO}


def separate(sides: Sides) -> None:
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
    sides.actors, sides.recipients = _first_of_each(sides.actors), _first_of_each(sides.recipients)


def _first_of_each(parties: list[Party]) -> list[Party]:
    """The parties, each figure once."""
    seen: dict[str, Party] = {}
    for party in parties:
        seen.setdefault(party.figure.key, party)
    return list(seen.values())
