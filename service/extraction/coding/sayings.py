"""Sayings: what one does by saying something of another.

"Said Chad must leave" asks, "said Chad violated the truce" and "said the raid was illegal" accuse, "said Chad would pay
a heavy price" threatens.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.vocabulary import ActorKind, EventType, Mode, QuadClass, Sector, quad_class
from service.extraction.coding.documents import author, made_by
from service.extraction.coding.status import MUST
from service.extraction.dictionaries.frames import Frames
from service.extraction.filling.filling import Filled
from service.extraction.filling.sides import Sides
from service.extraction.filling.slots import Matcher
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.words import Word
from service.extraction.parties.parties import Party

Said = tuple[EventType, Mode | None]
# Verbs between a wrong and its doer: "keeps violating", "is trying to undermine".
_ON_THE_WAY = frozenset("continue keep go_on persist try attempt seek begin start want plan".split())
_TOLERATE = frozenset({"allow", "permit", "let", "tolerate"})
_UNDERGO = frozenset({"pay", "face", "suffer", "bear", "meet", "regret", "receive", "feel", "get"})
_DEALT_WITH = frozenset(
    "punish hunt track hunt_down track_down bring_to_justice crush eliminate annihilate wipe_out avenge".split()
)
_REPAID = frozenset({"answer", "repel", "repulse", "avenge", "retaliate", "punish"})
_AT_THE_POLLS = frozenset({"poll", "election", "vote", "term", "ballot", "ballot_box"})
_JOINTLY = frozenset({"agree", "reach", "strike", "conclude", "resolve", "settle"})  # "failed to reach a deal"
_ANSWER = frozenset({"meet", "answer"})
_LAWS = frozenset(
    {"law", "rule", "promise", "word", "pledge", "treaty", "agreement", "convention", "international_law"}
)
_REGARD = frozenset("regard consider view see treat take deem interpret perceive".split())
_BRING = frozenset("mean bring draw trigger provoke invite prompt elicit spark get receive".split())
_ATTACKS = frozenset("aggression incursion violation provocation move interference intervention intrusion".split())
_ANSWERS = frozenset({"response", "answer", "retaliation", "force", "war"})
_FORCE = frozenset({"force", "military_force", "military_action", "violence", "army"})
_GROUNDS = frozenset("excuse right business justification legitimacy mandate basis moral_basis legal_basis".split())
_STAINED = frozenset({"mar", "taint", "tarnish", "stain"})
_WAR = frozenset({"war", "aggression", "hostility"})
_PUNISHED = frozenset("shoot hang execute deal deal_with prosecute jail arrest".split())
_HELP = frozenset("back support aid assist fund finance bankroll arm equip train shelter host supply protect".split())
_OUTLAWS = frozenset(
    "militant terrorist extremist jihadist islamist islamists separatist insurgent rebel militia mercenary jihadi"
    " terrorism terror".split()
)
_WHOEVER = frozenset(
    "anyone anybody everyone those whoever offender violator rioter looter troublemaker culprits".split()
)
_PUBLIC = frozenset({ActorKind.COUNTRY, ActorKind.IGO, ActorKind.PARTY, ActorKind.ARMED_GROUP})
_DEFINITE = frozenset({"the", "this", "these", "such"})
_NOBODY = frozenset({"it", "this", "that", "there", "what"})
WARNING = frozenset({"warn", "threaten", "caution"})
RULING = frozenset({"rule", "find", "determine", "decide", "conclude", "hold"})
PROMISING = frozenset({"promise", "pledge", "assure"})
WISHING = frozenset({"insist", "suggest"})  # "that X leave": asks; "that X left": claims

ADMITTING = frozenset({"admit", "acknowledge", "concede", "confess"})
_NEEDING = frozenset({"need", "require", "lack"})
_DEARLY = frozenset({"dearly", "dear", "heavily"})
_NO_SUCH = frozenset({"question", "room", "place", "possibility", "point"})
_LIKELY = frozenset("able enough easy possible clear fine interesting obvious likely available over".split())
GUESSES = frozenset({"probably", "likely", "perhaps", "maybe", "presumably"})
OPINIONS = frozenset("believe think know hear learn find see feel suspect doubt".split())


@dataclass(slots=True)
class Act:
    """What a saying does, by which of its contents, and to whom."""

    type: EventType
    mode: Mode | None
    content: Clause
    sides: Sides
    announced: bool  # the speaker tells of what his own side will do
    suffering: list[Party] = field(default_factory=list)  # to whom it was done what is to end: "they must be freed"
    pointing: bool = False  # it is about something told before: "said the raid was illegal"


class Sayings:
    """Reads the that-clauses of the verbs of saying of one sentence."""

    def __init__(self, matcher: Matcher, frames: Frames, words: Sequence[Word]) -> None:
        self.matcher, self.frames, self.words = matcher, frames, words

    def read(self, clause: Clause, filled: Filled) -> Act | None:
        """The first thing that a clause does by saying; ``None`` where it only tells."""
        if clause.vg.lemma not in self.frames.report or clause.vg.form == "inf":
            return None
        for child in filled.clauses.get("that", ()):
            if child.via is not None and self.matcher.heads(child.via) & self.frames.events:
                continue  # "conceded to demands that X must leave"
            if clause.link == "rel" and child.subj is clause.via:
                continue  # "changes that observers say undermine the courts": told in passing
            if (said := self._kind(clause, child, filled)) and (act := self._act(clause, child, filled, said)):
                return act
        return None

    def _kind(self, clause: Clause, child: Clause, filled: Filled) -> Said | None:
        lemma = clause.vg.lemma
        beside = (*child.adverbs, *range(max(0, child.vg.first - 1), child.vg.head))
        unsure = not GUESSES.isdisjoint(self.matcher.words[i].low for i in beside)
        if unsure or (lemma in OPINIONS and child.vg.modal in MUST):
            return None  # "probably has to leave", "believes Chad should leave": told to nobody
        if lemma in WARNING and self._of_own(clause, child) and self._threatens(child):
            return EventType.THREATEN, None
        if self._needs(child) and self._of_own(clause, child):
            return EventType.REQUEST, Mode.ASSIST
        if lemma in ADMITTING and _wrong(child, self.matcher, self.frames) and self._of_own(clause, child):
            return EventType.CONCEDE, None
        if _may_strike(child, self.matcher) and self._of_own(clause, child):
            return EventType.THREATEN, Mode.VIOLENCE
        if lemma in WISHING and self._wished(filled):
            return EventType.REQUEST, None
        said = said_of(child, self.matcher, self.frames)
        if said is not None and said[1] is Mode.DISAPPROVE and lemma in RULING:
            return None  # "the court ruled that the ban was illegal"
        if said is not None and said[0] is EventType.THREATEN and lemma in PROMISING:
            return None  # "promised that the killers would be punished": to those whom they hurt
        denial = said is not None and said[0] is EventType.REJECT and _is_denial(child, self.matcher)
        return None if denial and not self._of_own(clause, child) else said

    def _threatens(self, child: Clause) -> bool:
        """ "warned that it would", or, of conflict, "could close the strait"."""
        if child.vg.modal in ("will", "would"):
            return True
        if child.vg.modal not in ("could", "may", "might"):
            return False
        found = self.matcher.best(self.frames.verbs.get(child.vg.lemma, ()), self.matcher.of_verb(child))
        return found is not None and quad_class(found.type) is QuadClass.MATERIAL_CONFLICT

    def _needs(self, child: Clause) -> bool:
        """ "said his country needs more help", "that it lacks food"."""
        if child.vg.lemma not in _NEEDING or child.obj is None or child.vg.negated or child.vg.passive:
            return False
        classes = self.frames.classes
        return any(
            self.matcher.heads(np) & (classes["aid"] | classes["money"] | classes["arms"]) for np in child.obj.members()
        )

    def _act(self, clause: Clause, child: Clause, filled: Filled, said: Said) -> Act | None:
        kind, mode = said
        speakers = [p for np in filled.phrases.get("subj", ()) for p in self.matcher.parties(np)]
        if (made := made_by(clause, self.frames, self.words)) is not None:
            speakers = list(self.matcher.parties(author(made)))  # "issued a statement saying that Chad must leave"
        if mode is Mode.ALLEGE and speakers and all(_of_the_press(p) for p in speakers):
            return None  # ", a French newspaper said": it reports
        announced = kind is EventType.THREATEN and mode is None
        listeners = self._told(filled, None, Sides(speakers))
        if kind is EventType.THREATEN and listeners:
            blamed = listeners
        elif announced:
            blamed = self.matcher.threatened(child, speakers)
        elif kind is EventType.CONCEDE:
            blamed = self.matcher.inner_recipients(child, Sides(speakers))
        elif kind is EventType.THREATEN and child.vg.lemma in _BRING:
            blamed = []  # whoever attacks, not who is attacked
        elif (doer := _handiwork(child, self.matcher)) is not None:
            blamed = [p for p in self.matcher.parties(doer) if p.figure.key not in {s.figure.key for s in speakers}]
        elif child.subj is None:
            blamed = self._told(filled, child, Sides(speakers))
        elif self._nobody(child, mode) and not _is_time(child, self.matcher):
            about = [np for name in ("of", "about") for np in filled.phrases.get(name, ())]
            about += [inner for preposition, inner in child.preps if preposition == "with"]
            blamed = [p for np in about for p in self.matcher.parties(np)]  # "It was a crime," he said of the raid
            blamed = blamed or (listeners if kind is EventType.REQUEST else [])  # "told Poland it must"
        else:
            blamed = self._blamed(child, speakers, kind)
        if kind is EventType.REQUEST and not blamed:
            blamed = listeners  # "told the general that democracy must be restored"
        suffering: list[Party] = []
        if kind is EventType.REQUEST and child.vg.passive and child.subj is not None and not listeners:
            suffering = [p for p in blamed if not p.weak and p.figure.kind in (ActorKind.PEOPLE, ActorKind.PERSON)]
            doers = [p for preposition, np in child.preps if preposition == "by" for p in self.matcher.parties(np)]
            blamed = doers or [p for p in blamed if p not in suffering]
        pointing = kind is EventType.ACCUSE and not blamed and self._of_before(child, speakers)
        told = bool(blamed or suffering) or pointing or (kind is EventType.ACCUSE and _is_rigged(child, self.matcher))
        unaimed = kind in (EventType.REJECT, EventType.THREATEN, EventType.CONCEDE) or child.subj is None
        unaimed = unaimed or (kind is EventType.REQUEST and mode is Mode.ASSIST)
        if not speakers or not (told or announced or unaimed):
            return None
        return Act(kind, mode, child, Sides(speakers, blamed), announced, suffering, pointing)

    def _nobody(self, child: Clause, mode: Mode | None) -> bool:
        """ "it was a crime", "there must be talks"; but "it backed rebels" is done by somebody."""
        low = self.words[child.subj.head].low if child.subj is not None else ""
        return low in _NOBODY and not (low == "it" and mode is Mode.ALLEGE and child.vg.lemma != "be")

    def _of_before(self, child: Clause, speakers: Sequence[Party]) -> bool:
        """ "said the raid was illegal", "said this was unacceptable": what was told before, and not by whom."""
        if child.subj is None or child.vg.passive or any(c.link in ("inf", "ninf", "that") for c in child.comps):
            return False  # not "it was wrong to attack Togo"
        head = self.words[child.subj.head]
        if child.subj.pronoun or head.low in ("this", "that"):
            official = all(p.figure.sector is Sector.GOV or p.figure.kind in _PUBLIC for p in speakers)
            return head.low in ("it", "this", "that") and official
        act = head.lemma in self.frames.classes["acts"] or head.lemma in self.frames.nouns
        return act and self.words[child.subj.first].low in _DEFINITE

    def _told(self, filled: Filled, child: Clause | None, sides: Sides) -> list[Party]:
        """Whom an order is given to: who is told, else whom the act would be done to."""
        acting = {p.figure.key for p in sides.actors}
        listeners = [*filled.phrases.get("obj", ()), *filled.phrases.get("to", ())]
        found = [p for np in listeners for p in self.matcher.parties(np) if p.figure.key not in acting]
        return found or (self.matcher.inner_recipients(child, sides) if child is not None else [])

    def guesses(self, filled: Filled) -> bool:
        """ "suggested that X had left" or "would leave"; but "that X could help" proposes it."""
        told = filled.clauses.get("that", ())
        return (
            bool(told) and not self._wished(filled) and not any(c.vg.modal in ("could", "can", "might") for c in told)
        )

    def _wished(self, filled: Filled) -> bool:
        """ "insisted that the boy be returned", "that he should go": the bare form tells a wish, not a fact."""
        groups = [c.vg for c in filled.clauses.get("that", ())]
        bare = (vg.modal is None and self.words[vg.first].tag == "VB" for vg in groups)
        return any(bare) or any(vg.modal in MUST for vg in groups)

    def _of_own(self, clause: Clause, child: Clause) -> bool:
        """ "warned that its army would strike back": the one who speaks tells of what his own side will do."""
        if clause.obj is not None and self.matcher.heads(clause.obj).isdisjoint(self.frames.classes["public"]):
            return False  # "warned Syria that": the dictionary has it, but "warned the people that his army would"
        speakers, doers = self.matcher.parties(clause.subj), self.matcher.parties(child.subj)
        home = {p.figure.country or p.figure.key for p in speakers}
        return bool(doers) and all((p.figure.country or p.figure.key) in home for p in doers)

    def _blamed(self, child: Clause, speaking: Sequence[Party], kind: EventType) -> list[Party]:
        """The parties in the subject of what is said, its owners and sources included; "time for Cuba to leave",
        "talks with Cuba were out of the question".
        """
        if _is_time(child, self.matcher):
            return [p for preposition, np in child.preps if preposition == "for" for p in self.matcher.parties(np)]
        speakers = {p.figure.key for p in speaking}
        home = {p.figure.country for p in speaking}
        whole = [p for p in self.matcher.parties(child.subj) if p.figure.key not in speakers]
        if kind is EventType.THREATEN or _abets(child, self.matcher, self.frames):  # not his own state
            whole = [p for p in whole if p.figure.country not in home]
        if kind is EventType.REQUEST:  # "Chad said that Togo and Chad should talk", "that the two countries must"
            abroad = [p for p in whole if p.figure.kind is not ActorKind.COUNTRY or p.figure.country not in home]
            whole = abroad or whole
        if child.subj is None or any(not p.weak for p in whole):
            return whole
        told = ("with", "to", "from", "by", "of") if kind is EventType.REJECT else ("from", "by", "of")
        sources = [np for preposition, np in child.subj.tail if preposition in told]
        named = [p for np in sources for p in self.matcher.parties(np) if p.figure.key not in speakers and not p.weak]
        return named or whole


def said_of(child: Clause, matcher: Matcher, frames: Frames) -> Said | None:
    """What one does by saying a thing of another: "said X must leave" asks, "said X violated the treaty" and "said the
    raid was illegal" accuse.
    """
    inner = [c for c in child.comps if c.link in ("inf", "ing")]
    own = child.subj is not None and child.subj.pronoun and child.vg.lemma == "need"  # "they need to work harder"
    if _is_welcome(child, matcher, frames):
        refused = child.vg.negated or any(
            matcher.words[i].low == "longer" for i in range(child.vg.first, child.vg.last)
        )
        return (EventType.REJECT if refused else EventType.AGREE), None
    if _is_denial(child, matcher) or _excludes(child, matcher):
        return EventType.REJECT, None
    guessed = child.vg.perfect or matcher.words[child.vg.head].tag == "VBG"  # "must have fled", "must be dreaming"
    guessed = guessed or (child.vg.modal == "should" and _is_likely(child, matcher))
    obliged = child.vg.lemma in ("need", "have") and child.vg.modal is None and child.obj is None
    if (child.vg.modal in MUST and not guessed) or (obliged and inner and not own):
        return EventType.REQUEST, None
    if _is_time(child, matcher):
        return EventType.REQUEST, None
    if child.vg.lemma in ("need", "require") and child.vg.passive and not child.vg.negated:
        return EventType.REQUEST, None  # "a reform of the agency was needed"
    if _is_order(child, matcher, frames):
        return EventType.REQUEST, None
    if child.vg.negated:
        borne = child.vg.lemma in _TOLERATE and any(_wrong(c, matcher, frames) for c in inner)
        return (EventType.ACCUSE, Mode.ALLEGE) if borne else None
    failed = child.vg.lemma == "fail" and any(c.link == "inf" and c.vg.lemma not in _JOINTLY for c in inner)
    if _wrong(child, matcher, frames) or failed or _handiwork(child, matcher) is not None:
        return EventType.ACCUSE, Mode.ALLEGE
    if _reckons(child, matcher, frames):
        return EventType.THREATEN, Mode.VIOLENCE
    return (EventType.ACCUSE, Mode.DISAPPROVE) if _condemns(child, matcher, frames) else None


def _is_rigged(child: Clause, matcher: Matcher) -> bool:
    """ "the vote was rigged": by whom goes without saying."""
    subject = matcher.heads(child.subj) if child.subj is not None else frozenset()
    return child.vg.passive and not subject.isdisjoint(("vote", "election", "poll", "result", "trial", "ballot"))


def _is_likely(child: Clause, matcher: Matcher) -> bool:
    """ "the men should be able to return", "it should be easy": what is expected, and asked of nobody."""
    behind = matcher.words[child.vg.last : child.vg.last + 2]
    return child.vg.lemma == "be" and any(w.low in _LIKELY for w in behind)


def _is_welcome(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """ "Syrians were welcome in his country", "the envoy was no longer welcome": of people, not of a move."""
    if child.vg.lemma != "be_welcome" or child.subj is None:
        return False
    guests = any(not p.weak for p in matcher.parties(child.subj))
    return guests or not matcher.heads(child.subj).isdisjoint(frames.classes["refugees"] | frames.classes["diplomats"])


def _is_denial(child: Clause, matcher: Matcher) -> bool:
    """ "had nothing to do with the raid", "played no part in it": who says so denies it."""
    if child.vg.lemma not in ("have", "play") or child.obj is None or child.subj is None:
        return False
    low = matcher.words[child.obj.head].low
    none = matcher.words[child.obj.first].low == "no" and low in ("part", "role", "hand", "involvement")
    return none or low == "nothing"


def _excludes(child: Clause, matcher: Matcher) -> bool:
    """ "a return was out of the question", "talks are off the table", "a truce is not an option"."""
    if child.vg.lemma != "be" or child.subj is None:
        return False
    where = {(preposition, matcher.words[np.head].low) for preposition, np in child.preps}
    if matcher.words[child.subj.first].tag == "EX":  # "there was no question of talks"
        thing = child.obj
        none = thing is not None and (child.vg.negated or matcher.words[thing.first].low == "no")
        return none and thing is not None and matcher.words[thing.head].low in _NO_SUCH and bool(thing.tail)
    if not child.vg.negated:
        return not where.isdisjoint({("from", "question"), ("off", "table"), ("off", "agenda")})  # "out of" is "from"
    option = child.obj is not None and matcher.words[child.obj.head].low in ("option", "possibility")
    return option or not where.isdisjoint({("on", "table"), ("on", "agenda"), ("for", "discussion")})


def _is_time(child: Clause, matcher: Matcher) -> bool:
    """ "it was time for Cuba to leave"."""
    timely = child.vg.lemma == "be" and child.obj is not None and matcher.words[child.obj.head].lemma == "time"
    return timely and any(c.link in ("inf", "ninf") for c in child.comps)


def _is_order(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """ "Free the men," the minister said: the bare form of a verb that the dictionaries know, without a subject."""
    tag = matcher.words[child.vg.head].tag
    if child.subj is not None or tag not in ("VB", "VBP") or child.vg.form != "fin" or child.vg.modal:
        return False
    inner = [c for c in child.comps if c.link == "that"] if child.vg.lemma == "let" else [child]
    return any(matcher.best(frames.verbs.get(c.vg.lemma, ()), matcher.of_verb(c)) for c in inner)


def _wrong(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """Whether a clause tells of a wrong, done or on the way: "violated the treaty", "keeps violating it"."""
    if child.vg.negated:
        return False
    through = child.vg.lemma in _ON_THE_WAY and any(
        _wrong(c, matcher, frames) for c in child.comps if c.link in ("inf", "ing")
    )
    if child.vg.lemma == "break" and child.obj is not None and matcher.heads(child.obj) & _LAWS:
        return True  # "broke international law"
    wrong = child.vg.lemma in frames.classes["wrongs"] and not _on_duty(child, matcher, frames)
    return through or wrong or _abets(child, matcher, frames)


def _handiwork(child: Clause, matcher: Matcher) -> NounPhrase | None:
    """ "the bombing was the work of rebels": whose."""
    if child.vg.lemma != "be" or child.vg.negated or child.obj is None:
        return None
    if matcher.words[child.obj.head].lemma not in ("work", "handiwork", "doing"):
        return None
    return next((np for preposition, np in (*child.obj.tail, *child.preps) if preposition == "of"), None)


def _abets(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """ "backs militants", "has armed terrorist groups": help that is held against who gives it."""
    np = child.obj
    if child.vg.lemma not in _HELP or child.vg.passive or np is None:
        return False
    words = {word.lemma for word in matcher.words[np.first : np.last]} | {matcher.words[np.head].low}
    return not words.isdisjoint(_OUTLAWS) and not words & frames.classes["merits"]


def _on_duty(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """ "the ministry is responsible for licences", which are no deed and no harm."""
    charges = [np for preposition, np in child.preps if preposition == "for"]
    harms = frames.events | frames.classes["crimes"] | frames.classes["harms"]
    return child.vg.lemma == "be_responsible" and bool(charges) and not any(matcher.heads(np) & harms for np in charges)


def _reckons(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """ "Israel will pay a heavy price", "any attack will be met with force", "those who loot will be shot": what
    somebody is told to have coming.
    """
    if child.vg.modal not in ("will", "would", "'ll", "shall"):
        return False
    if child.vg.lemma in _REGARD:  # "any attack would be seen as an act of war"
        named = [np for preposition, np in child.preps if preposition == "as"]
        return any(matcher.heads(inner) & _WAR for np in named for _, inner in np.tail)
    if (
        child.vg.lemma in _BRING and child.subj is not None and child.obj is not None
    ):  # "an attack would bring a response"
        attacked = matcher.heads(child.subj) & (frames.events | _ATTACKS)
        return bool(attacked) and bool(matcher.heads(child.obj) & (frames.classes["reckonings"] | _ANSWERS))
    if any(matcher.heads(np) & _AT_THE_POLLS for preposition, np in child.preps if preposition in ("in", "at")):
        return False
    if child.vg.lemma == "pay" and any(matcher.words[i].low in _DEARLY for i in child.adverbs):
        return True  # "would pay dearly"
    if child.vg.passive and child.vg.lemma in _PUNISHED:
        return child.subj is not None and matcher.words[child.subj.head].low in _WHOEVER
    attack = child.subj is not None and bool(matcher.heads(child.subj) & frames.events)
    if child.vg.passive and child.vg.lemma in _REPAID and attack:
        return True  # "any attack will be answered"
    answers = [np for preposition, np in child.preps if preposition == "with"]
    if child.vg.passive and child.vg.lemma in _DEALT_WITH:
        return True  # "the killers would be hunted down"
    if child.vg.passive:
        coming = answers if child.vg.lemma in _ANSWER else []
    else:
        coming = [child.obj] if child.vg.lemma in _UNDERGO and child.obj is not None else []
    return any(matcher.heads(np) & frames.classes["reckonings"] for np in coming)


def _may_strike(child: Clause, matcher: Matcher) -> bool:
    """ "said it might use force", "that they could resort to violence"."""
    if child.vg.modal not in ("may", "might", "could", "can") or child.vg.negated:
        return False
    means = [child.obj] if child.vg.lemma == "use" else []
    means += [np for preposition, np in child.preps if preposition == "to" and child.vg.lemma == "resort"]
    return any(np is not None and matcher.heads(np) & _FORCE for np in means)


def _condemns(child: Clause, matcher: Matcher, frames: Frames) -> bool:
    """ "the raid was an outrage", "the attack was illegal": a bad name for what somebody does."""
    if child.vg.modal or child.subj is None:
        return False
    if child.vg.lemma == "have" and child.obj is not None and matcher.words[child.obj.first].low == "no":
        return bool(matcher.heads(child.obj) & _GROUNDS)  # "the rebels had no excuse"
    if child.vg.lemma in _STAINED and child.vg.passive:
        return True  # "the vote was marred by fraud"
    if child.vg.lemma != "be":
        return False
    named = [child.obj, *(np for preposition, np in child.preps if preposition == "as")]
    return any(np is not None and matcher.heads(np) & frames.classes["outrages"] for np in named)


def _of_the_press(party: Party) -> bool:
    return party.figure.kind is ActorKind.MEDIA or party.figure.sector is Sector.MED
