"""Events that verbs report: by a line of their own, with a light verb's noun, by what is said or refused."""

from db.vocabulary import ActorKind, EventType, Mode, Status
from service.extraction.coding import documents, plots
from service.extraction.coding import status as standing
from service.extraction.coding.coded import Coded
from service.extraction.coding.content import announced_type, is_friendly, is_hostile_talk, pledged_not
from service.extraction.coding.making import OFFERING, Maker, separate
from service.extraction.coding.refusal import ruled_out, unwilling
from service.extraction.dictionaries.frames import Frame, Light
from service.extraction.dictionaries.nouns import DEFINITE
from service.extraction.filling.filling import Filled, with_light
from service.extraction.filling.sides import FACING_THE_STATE, Sides
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.quantities import core
from service.extraction.grammar.small_words import EMPHATIC
from service.extraction.parties.parties import Party
from service.extraction.record import Span

# Types whose complement is what is asked, promised, refused or threatened, not an act of its own.
GOVERNING = frozenset(
    {EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.REJECT, EventType.ACCUSE, EventType.SUPPORT}
    | {EventType.CONCEDE, EventType.COERCE}
)
# Verbs that say of an event noun that it took place: "riots continued", "talks were under way".
OCCURRENCE = frozenset(
    "occur happen erupt continue resume begin start follow ensue rage intensify escalate spread break_out take_place"
    " flare end conclude go_on persist open".split()
)
ENDING = frozenset({"end", "conclude"})
HAPPENS = Light("happen", "A", ())
OCCASIONS = ("subj", "in", "by", "during")
WHEREABOUTS = frozenset({"in", "near", "at", "on", "outside", "around"})
SAID = "said:"  # the source of what a saying does by its content
REFUSED = "refused:"  # the source of a refusal that the dictionaries have no line for
GUESSED = frozenset({"may", "might", "could"})
ASKING = frozenset({"ask", "question", "wonder", "inquire"})
STANDING = frozenset({"stand", "stand_by", "stand_behind", "side"})
STATES = frozenset("be have see need want know believe face remain exist matter understand feel think deserve".split())
CONDITIONS = frozenset({"if", "unless", "until"})
QUESTIONS = frozenset({"whether", "if", "what", "why", "how", "when", "where", "who", "which"})


class VerbCoder(Maker):
    """Codes what the verb of a clause reports."""

    def _verb(self, clause: Clause) -> Coded | None:
        """What the verb of a clause reports, alone or with the noun that it needs."""
        if clause.vg.lemma in ASKING and _is_question(clause):
            return None  # a question is no request
        filled = self.matcher.of_verb(clause)
        if clause.vg.lemma == "suggest" and self.sayings.guesses(filled):
            return None
        frame = filled.line = self.matcher.line(self.frames.verbs.get(clause.vg.lemma, ()), filled)
        if frame is not None and frame.idle:
            self._pass_over(frame, filled)
            return None
        if frame is not None and frame.type is EventType.AID and self._upon_itself(clause):
            return None  # a group that finances itself helps nobody
        if any(self._is_nature(np) for np in filled.phrases.get("subj", ())):
            return None  # rain batters a coast, a man is killed by a bear: nobody acts
        light = self.frames.light.get(clause.vg.lemma)
        told = ("obj", light.complement if light is not None else "obj")
        idiom = frame is not None and any(s.name in told and s.required and s.fillers - {"@party"} for s in frame.slots)
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
        if coded.status is Status.NEGATED and standing.is_pledged_not(clause, self.words):
            return pledged_not(coded, filled, self.matcher, self.frames)
        if coded.status is Status.PLANNED and coded.type is EventType.SUPPORT and clause.vg.lemma in STANDING:
            coded.status = Status.REPORTED  # "we will always stand with Chad": whoever says so does it
        doers = [p for np in filled.phrases.get("subj", ()) for p in self.matcher.parties(np)]
        if coded.status is Status.NEGATED and doers and all(p.weak for p in doers) and is_friendly(coded.type):
            return None  # "the U.S. decision does not guarantee": what a thing does not do for anybody is no news
        ends = standing.is_over(clause, self.words)
        coded = announced_type(coded, stands.announced, doers, ends=ends)
        if coded.type is EventType.THREATEN and not coded.sides.recipients:
            coded.sides.recipients = self._on_condition(clause, coded.sides)
        return coded

    def _on_condition(self, clause: Clause, sides: Sides) -> list[Party]:
        """ "will impose sanctions if Iran tests a bomb": the threat is to those whose act would bring it on; that of
        unions and rebels also to their own government.
        """
        own = {p.figure.country or p.figure.key for p in sides.actors}
        dissenting = all(p.figure.sector in FACING_THE_STATE for p in sides.actors)
        # "threatened to strike | unless", "warned that he would strike | if"
        acts = [child for child in clause.comps if child.link in ("inf", "that")]
        for above in (clause, *acts, *clause.up()):
            for child in above.comps:
                if child.marker in CONDITIONS:
                    named = [p for p in self.matcher.parties(child.subj) if not p.weak]
                    abroad = all((p.figure.country or p.figure.key) not in own for p in named)
                    ruling = dissenting and all(p.figure.kind is ActorKind.COUNTRY for p in named)
                    if named and (abroad or ruling):
                        return named
        return []

    def _pass_over(self, frame: Frame, filled: Filled) -> None:
        """ "broke its promise": the noun that makes it no event is none by itself either."""
        if any(s.name == "obj" and s.required and s.fillers - {"@party"} for s in frame.slots):
            self.used.update(id(m) for np in filled.phrases.get("obj", ()) for m in np.members())

    def _upon_itself(self, clause: Clause) -> bool:
        return clause.obj is not None and self.words[clause.obj.head].low in EMPHATIC

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
                taken = [m for np in filled.phrases.get(name, ()) for m in np.members()]
                parts = [core(m, self.words) for m in taken if self.words[m.head].lemma == "part"]  # "part of its aid"
                self.used.update(id(np) for np in (*taken, *parts))
        trigger = Span(self.words[clause.vg.head].start, self.words[clause.vg.last - 1].end)
        made = self._make(clause, frame, filled, trigger)
        made.again = made.type is EventType.ASSAULT and not made.sides.actors and self._points_back(filled)
        hints = clause.vg.lemma == "suggest" and any(c.vg.modal in OFFERING for c in filled.clauses.get("that", ()))
        return None if hints and made.type is EventType.REQUEST else made  # "suggested that troops could stay"

    def _points_back(self, filled: Filled) -> bool:
        """ "The blast killed ten", "ten people died in the raid": the act has been told before, by another verb."""
        for np in (np for name in OCCASIONS for np in filled.phrases.get(name, ())):
            lines = self.frames.nouns.get(self.words[np.head].lemma, ())
            definite = self.words[np.first].low in DEFINITE and np.poss is None
            if definite and any(line.type is EventType.ASSAULT for line in lines):
                inner = self.matcher.of_noun(np)
                return not inner.parties and inner.phrases.keys() <= WHEREABOUTS
        return False

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
                    coded = self._make(clause, frame, noun_slots, self._head_span(member))
                    if clause.link == "rel" and not (coded.sides.actors or coded.sides.recipients):
                        continue  # "the talks, which opened on Monday, are the first between": the main clause tells
                    self.used.add(id(member))
                    coded.light, coded.noun = True, member
                    if light is not HAPPENS:
                        hostile = coded.type is EventType.ASSAULT
                        self.matcher.add_subject(coded.sides, filled, light.subject, hostile=hostile)
                    planned = self.frames.status.get(clause.vg.lemma) is Status.PLANNED  # "are planning a march"
                    told = Status.PLANNED if planned and light is not plots.BEHIND else Status.REPORTED
                    coded.status = standing.of_noun(member, self.words) or told
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
            separate(coded.sides)
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
        made.suffering = tuple(act.suffering)
        made.open = act.pointing
        return made


def _is_question(clause: Clause) -> bool:
    """ "asked whether it will attack"."""
    return any(c.marker in QUESTIONS for c in clause.comps if c.vg.head > clause.vg.head)


def _opinion(frame: Frame, filled: Filled) -> bool:
    """ "agreed that it was a crime", "assured them that it saw no danger": of one mind, but nothing is promised."""
    if frame.type is not EventType.AGREE:
        return False
    held = filled.clauses.get("that", ())
    return any(_told(c) and (c.vg.lemma in STATES or (c.vg.tense == "past" and not c.vg.modal)) for c in held)


def _told(clause: Clause) -> bool:
    """ "is", "was", "might be": not "should be"."""
    return clause.vg.modal in GUESSED or (clause.vg.modal is None and clause.vg.tense in ("past", "pres"))


def _is_label(clause: Clause, coded: Coded) -> bool:
    """ "a man accused of theft", "the men, suspected of theft, fled", "who is accused of theft": what a participle says
    of somebody in passing is no act.
    """
    said = clause.link in ("rel", "adv") and clause.marker == "part"
    said = said or (clause.link == "rel" and clause.vg.passive and clause.vg.tense == "pres" and not clause.vg.perfect)
    by_whom = clause.vg.lemma != "suspect" and any(preposition == "by" for preposition, _ in clause.preps)
    return said and coded.type is EventType.ACCUSE and not by_whom
