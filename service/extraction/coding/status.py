"""How real an act is: tense, mood, negation and the words that govern it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from db.vocabulary import EventType, Status
from service.extraction.dictionaries.control import CONTACTING, UTTERING
from service.extraction.dictionaries.frames import Frames
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.quantities import core
from service.extraction.grammar.words import Word

WILL = frozenset({"will", "shall", "'ll", "wo"})
MAYBE = frozenset({"may", "might", "could", "can", "ca"})
NOT_YET = frozenset({"may", "might", "must", "should", "ought"})  # with "not": "must not be let in", "may not come"
REFUSING = WILL | {"would"}  # with "not": "would not sign" tells of a refusal
MUST = frozenset({"must", "should", "ought", "shall"})
ALLEGED_WORDS = frozenset(
    "allegedly reportedly apparently purportedly supposedly alleged reported suspected purported apparent supposed"
    " rumored rumoured".split()
)
PLANNED_WORDS = frozenset(
    "planned upcoming future next forthcoming proposed scheduled impending looming expected".split()
)
MAYBE_WORDS = frozenset("potential possible eventual likely threatened hypothetical prospective would-be".split())
PAST_WORDS = frozenset(
    "previous former past earlier prior old historic longstanding long-standing last existing".split()
)
# Verbs whose complement is carried out: "began shelling", "managed to free".
CARRIED_OUT = frozenset(
    "begin start continue help manage keep resume go come proceed stop cease finish succeed dare choose force compel"
    " move act rush serve hasten vote".split()
)
AT_FAULT = frozenset({"be_guilty", "be_responsible", "be_to_blame"})  # "is guilty of bombing X": has bombed it
ENDING = frozenset({"stop", "cease", "finish"})
FORCING = frozenset({"force", "compel", "move"})  # "forced him to resign": he did
# "announced plans to ease the blockade", "has a plan to"
PLEDGING = frozenset("agree consent guarantee pledge promise swear undertake vow".split())
INTENTS = frozenset({"plan", "decision", "intention", "proposal", "move"})
PUBLISHING = frozenset(
    "announce unveil reveal disclose confirm outline declare have make draw_up finalise finalize".split()
)
TIMES = frozenset({"after", "before", "while", "by", "when", "since", "in", "with"})  # "condemned X after arresting Y"
NOT_DONE = frozenset(
    {EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.REJECT}
)  # their content is no act
# Subjects that are a thought, not a doer: "Its only option is to bomb the port".
THOUGHTS = frozenset(
    "option possibility alternative choice risk danger idea hope aim goal purpose task way dream".split()
)
POSSIBLE = frozenset("able unable likely unlikely free eager keen hard difficult easy afraid reluctant".split())
# Verbs that in the passive, or before "to have", tell what somebody says of the subject: "is said to have fled".
HEARSAY = frozenset("say report believe think allege claim suspect understand know rumour rumor presume".split())
LONG_AGO = frozenset({"once", "formerly", "historically"})  # right before the verb: "the town once hosted talks"
DONE = frozenset("first second third last latest only quick wrong right slow".split())  # "was wrong to jail"
WISHES = frozenset({"want", "like", "wish"})
HABITS = frozenset("often frequently regularly usually routinely always sometimes typically traditionally".split())
ANYBODY = frozenset({"anyone", "anybody", "whoever", "everyone", "everybody"})
NOBODY = frozenset({"no", "neither", "none", "nobody"})
WHENEVER = frozenset({"once", "when", "after", "before", "whenever", "where", "while"})
VOWS = frozenset({"vow", "promise", "pledge", "threaten", "demand", "insist", "refuse"})
TERMS = frozenset({"until", "till", "unless", "once"})
# Nouns whose "that" tells what is only thought of, and what is only said.
FEARED = frozenset(
    "fear hope possibility likelihood chance risk prospect danger expectation idea notion wish way".split()
)
RUMOURED = frozenset(
    "claim rumour rumor allegation theory suspicion speculation suggestion contention assertion belief impression"
    " hint".split()
)
# What there is none of, or what nobody has, for what is then not known to be so: "no evidence that Iran sold arms".
EVIDENCE = frozenset("evidence proof sign indication information suggestion hint trace reason ground".split())
LACKING = frozenset({"no", "little", "any", "scant", "insufficient"})
FANCIES = frozenset({"would", "could", "should", "might"})  # of a question: "What would happen if ...?"
OPEN_QUESTIONS = frozenset({"how", "what", "where", "when", "which", "whom", "who"})  # "talks on how to punish Iran"
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of an act; ``coded`` is false where the act is only the content of another event."""

    status: Status
    coded: bool = True
    announced: bool = False  # its doer says it will do it, or will not
    background: bool = False  # told in passing, without a date of its own


def of_clause(
    clause: Clause, frames: Frames, words: Sequence[Word], governed: Mapping[int, EventType | None]
) -> Standing:
    """The standing of a clause's act. ``governed`` gives the type of the events coded for clauses above, by id:
    what is asked, promised, refused or threatened is no act of its own; what somebody is accused of is alleged.
    ``None`` stands for a clause that a saying has told already ("said X must ...").
    """
    if governed.get(id(clause), EventType.CONSULT) is None:
        return Standing(Status.HYPOTHETICAL, coded=False)
    if any(_in_doubt(c) or _awaited(c) or _open(c) for c in (clause, *clause.up())) or _generic(clause, words):
        return Standing(Status.HYPOTHETICAL, coded=False)
    if _asked(clause, words) or _overdue(clause, words):
        return Standing(Status.HYPOTHETICAL, coded=False)
    status, announced = _own(clause, words)
    background = clause.link == "rel" and clause.marker == "part"
    below, above = clause, clause.parent
    depth = 0
    while above is not None and depth < 12:
        timed = below.link == "ing" and below.marker in TIMES
        timed = timed and not (below.marker in ("with", "by", "in") and governed.get(id(above)) is EventType.ACCUSE)
        if id(above) in governed and not timed and below.link in ("inf", "that", "ing", "ninf"):
            own = below.link == "ing" and below.marker in ("", "ing") and below.subj is above.subj
            if governed[id(above)] is not EventType.ACCUSE or below.link not in ("ing", "that") or own:
                return Standing(Status.HYPOTHETICAL, coded=False)
            blamed = stricter(status, Status.ALLEGED)  # "accused it of planning to attack": nobody has
            return Standing(blamed, coded=blamed is Status.ALLEGED)
        if below.link == "adv" and below.marker == "where":
            break  # "came to end the crisis in Chad, where troops have killed ten"
        if below.link == "rel":
            if _narrowing(below, words) and not of_clause(above, frames, words, governed).coded:
                return Standing(Status.HYPOTHETICAL, coded=False)
            break
        if _long_since(below, above):
            break
        if below.link in ("that", "ninf") and _unfounded(below, words):
            return Standing(Status.HYPOTHETICAL, coded=False)
        step = _by_noun(below, words) or _step(below, above, frames, words)
        if step is None:
            return Standing(Status.HYPOTHETICAL, coded=False)
        status = stricter(status, step)
        if status is Status.PLANNED and (below.link == "that" or above.vg.modal in ("will", "would")):
            announced = True
        below, above, depth = above, above.parent, depth + 1
    if below.link == "that" and (kinds := _told_by(below, frames, words) & (NOT_DONE | {EventType.ACCUSE})):
        return Standing(
            stricter(status, Status.ALLEGED), coded=not kinds & NOT_DONE
        )  # "The charge that X left was false"
    if below.parent is None and (thought := _by_noun(below, words)) is not None:  # "Fears that X left were unfounded"
        status = stricter(status, thought)
    if below.link == "ninf":
        return Standing(Status.HYPOTHETICAL, coded=False)  # "The plan to attack the port was dropped"
    feared = status is Status.HYPOTHETICAL and below.link == "that"  # "fears that Chad will attack"
    return Standing(status, announced=announced and not feared, background=background)


def _long_since(below: Clause, above: Clause) -> bool:
    """ "the first ship to dock since the two countries broke off ties": it is told as a fact, whatever is in view."""
    past = below.link == "adv" and below.vg.form == "fin" and below.vg.tense == "past" and below.vg.modal is None
    return past and below.marker == "since" and above.link in ("inf", "ninf")


def _narrowing(clause: Clause, words: Sequence[Word]) -> bool:
    """ "would execute mayors who refuse to resign": which of them an act would hit, told in the present."""
    plain = clause.vg.tense == "pres" and clause.vg.form == "fin" and not (clause.vg.perfect or clause.vg.progressive)
    begin = clause.vg.first - 1
    pronoun = begin > 0 and words[begin].low in ("who", "that", "which") and words[begin - 1].tag != ","
    return plain and clause.via is not None and pronoun


def proposed(stands: Standing) -> Standing:
    """The standing of what a bill would do: whoever brings it in says it is to be done."""
    return replace(stands, status=stricter(stands.status, Status.PLANNED), announced=True)


def _in_doubt(clause: Clause) -> bool:
    """ "whether it has left", "will strike back if attacked", "if needed to guard the embassy"."""
    return clause.marker == "whether" or (clause.marker in CONDITIONS and clause.vg.form == "part")


def _overdue(clause: Clause, words: Sequence[Word]) -> bool:
    """ "It is high time the boy was sent back": he was not."""
    times = [np for c in (clause, *clause.up()) if c.link == "rel" for np in (c.via, c.obj) if np is not None]
    return any(words[np.head].low == "time" and words[np.head - 1].low in ("high", "about") for np in times)


def _open(clause: Clause) -> bool:
    """ "talks on how to punish Iran": nobody has done it."""
    return clause.link in ("inf", "ninf") and clause.marker in OPEN_QUESTIONS


def _by_noun(clause: Clause, words: Sequence[Word]) -> Status | None:
    """ "fears that Chad would attack", "the rumour that it has": how real the noun makes what its "that" tells."""
    noun = words[clause.via.head].lemma if clause.link == "that" and clause.via is not None else ""
    return Status.HYPOTHETICAL if noun in FEARED else Status.ALLEGED if noun in RUMOURED else None


def _unfounded(clause: Clause, words: Sequence[Word]) -> bool:
    """ "There is no evidence that X sold arms", "no chance that it will"."""
    np = clause.via
    if np is None or words[np.head].lemma not in EVIDENCE | FEARED:
        return False
    return any(words[i].low in LACKING for i in range(max(0, np.first - 1), np.head))


def _generic(clause: Clause, words: Sequence[Word]) -> bool:
    """ "Any launch is banned", "anyone who attacked it would", "a group that often rescues refugees", "every year it
    jails critics", "whenever it bombs a town": a rule or a habit, no act.
    """
    if clause.via is not None and clause.link == "rel" and words[clause.via.head].low in ANYBODY:
        return True
    if clause.vg.tense != "pres" or clause.vg.form != "fin" or clause.vg.perfect or clause.vg.modal:
        return False
    if clause.link == "rel" and clause.via is not None and words[clause.via.head].low == "those":
        return not clause.vg.progressive  # "those who are sent back risk torture"
    yearly = any(words[i].low.startswith(("every ", "each ")) for i in clause.dates)
    if clause.marker == "whenever" or (yearly and not clause.vg.progressive):
        return True
    beside = {words[i].low for i in (*clause.adverbs, *range(max(0, clause.vg.first - 1), clause.vg.head))}
    return bool(beside & HABITS) or (clause.subj is not None and words[clause.subj.first].low == "any")


def _asked(clause: Clause, words: Sequence[Word]) -> bool:
    """ "Will Chad attack Togo?": a question that yes or no would answer tells of nothing; nor does "What would it do if
    Chad attacked Togo?".
    """
    asks = any(w.text == "?" for w in words[-3:]) and clause.link in ("main", "inf", "that", "adv")
    if asks and (clause.marker in CONDITIONS or clause.vg.modal in FANCIES):
        return True
    asks = asks and clause.link != "adv"
    first = next((w for w in words if w.tag not in ("``", "CC", "RB", "UH", ",")), None)
    return asks and first is not None and (first.tag == "MD" or first.lemma in ("be", "do", "have"))


def _awaited(clause: Clause) -> bool:
    """ "until its troops leave", "vowed to march until they were freed": a term that is set, no act."""
    if clause.link != "adv" or clause.marker not in TERMS or clause.vg.form != "fin":
        return False
    above = clause.parent
    vowed = above is not None and (above.vg.form == "inf" or above.vg.modal is not None or above.vg.lemma in VOWS)
    return clause.vg.tense == "pres" or (vowed and clause.vg.tense == "past")


def is_pledged_not(clause: Clause, words: Sequence[Word]) -> bool:
    """ "vowed | not | to talk", "pledged | never | to use force": what is pledged is not to do it."""
    inner = next((child for child in clause.comps if child.link == "inf"), None)
    if clause.vg.lemma not in PLEDGING or inner is None:
        return False
    return not {"not", "never"}.isdisjoint(w.low for w in words[clause.vg.head + 1 : inner.vg.head])


def _own(clause: Clause, words: Sequence[Word]) -> tuple[Status, bool]:
    """Status by the verb group's own form and adverbs."""
    vg = clause.vg
    subject = clause.subj
    if subject is not None and {w.low for w in words[max(0, subject.first - 1) : subject.first + 1]} & NOBODY:
        return Status.NEGATED, False
    beside = (i for i in range(vg.first, vg.last) if i != vg.head)  # "is alleged to" alleges, but not of itself
    lows = {words[i].low for i in (*clause.adverbs, *beside)}
    if clause.marker in CONDITIONS:
        return Status.HYPOTHETICAL, False
    if vg.modal in NOT_YET and (vg.negated or "never" in lows):
        return Status.HYPOTHETICAL, False
    neither = words[vg.first - 1].low in ("neither", "nor") if vg.first else False
    never = "never" in lows or (vg.first > 0 and words[vg.first - 1].low == "never")
    denied = neither or never or _none_of_it(clause, words)
    if vg.negated or denied or ("longer" in lows and is_over(clause, words)):
        return Status.NEGATED, vg.modal in REFUSING
    if lows & ALLEGED_WORDS:
        return Status.ALLEGED, False
    if vg.tense == "past" and {w.low for w in words[max(0, vg.first - 1) : vg.head]} & LONG_AGO:
        return Status.HISTORICAL, False
    if vg.tense == "fut" or vg.modal in WILL:
        return Status.PLANNED, True
    if vg.modal == "would" and vg.perfect:
        return Status.HYPOTHETICAL, False  # "would have allowed him to leave": it did not
    if vg.modal == "would":
        return (Status.PLANNED, True) if clause.link == "that" else (Status.HYPOTHETICAL, False)
    if vg.modal in MAYBE | MUST or _is_order(clause, words):
        return Status.HYPOTHETICAL, False
    return Status.REPORTED, False


def _is_order(clause: Clause, words: Sequence[Word]) -> bool:
    """ "Stop the killing!": the bare form of a verb without a subject."""
    vg = clause.vg
    return clause.subj is None and vg.form == "fin" and vg.first == vg.head and words[vg.head].tag == "VB"


def _none_of_it(clause: Clause, words: Sequence[Word]) -> bool:
    """ "signed no treaty", "arrested nobody", "killed none of them"; not "no fewer than ten"."""
    np = clause.obj
    if np is not None and words[np.head].low in ("nobody", "none"):
        return True
    if np is None or words[np.first].low != "no" or np.first + 1 >= len(words):
        return False
    return words[np.first + 1].low not in ("fewer", "less", "more")


def is_over(clause: Clause, words: Sequence[Word]) -> bool:
    """ "no longer", not "longer than"."""
    places = (*clause.adverbs, *range(clause.vg.first, clause.vg.last))
    return any(i > 0 and words[i].low == "longer" and words[i - 1].low in ("no", "any") for i in places)


def _told_by(clause: Clause, frames: Frames, words: Sequence[Word]) -> set[EventType]:
    """The types of the noun whose content a clause tells: "the demand that"."""
    return set() if clause.via is None else {f.type for f in frames.nouns.get(words[clause.via.head].lemma, ())}


def _is_first(clause: Clause, words: Sequence[Word]) -> bool:
    """ "He is the first premier to visit Peru", "one of the first": the visit has taken place."""
    np = core(clause.obj, words) if clause.obj is not None else None
    return np is not None and any(
        w.low in ("first", "second", "last", "only", "latest") for w in words[np.first : np.head]
    )


def _step(below: Clause, above: Clause, frames: Frames, words: Sequence[Word]) -> Status | None:
    """What the clause above makes of the one below; ``None`` where it is no act of its own."""
    link = below.link
    if link == "inf" and above.vg.lemma == "hesitate" and above.vg.negated:
        return Status.PLANNED
    if link == "inf" and above.vg.lemma in WISHES and below.vg.lemma in UTTERING and not above.vg.negated:
        return Status.REPORTED  # "I want to thank the American people"
    if link == "inf" and above.vg.lemma in CONTACTING and below.vg.lemma in UTTERING:
        return _own(above, words)[0]
    if link in ("inf", "ing") and above.vg.lemma in frames.status and below.marker not in TIMES:
        verb_status = frames.status[above.vg.lemma]
        return Status.REPORTED if above.vg.negated and verb_status is Status.NEGATED else verb_status
    if link in ("inf", "ninf") and above.vg.lemma in ("be", "become") and _is_first(above, words):
        return _own(above, words)[0]
    if link in ("inf", "ninf") and below.via is not None and words[below.via.head].lemma in INTENTS:
        return Status.PLANNED if above.vg.lemma in PUBLISHING and not above.vg.negated else None
    if link == "inf" and below.vg.lemma == "protest":
        return _own(above, words)[0]  # "lay down in the road to protest against the dam"
    if link == "inf" and above.vg.lemma in CARRIED_OUT - FORCING and above.obj is not None:
        return None  # "helped Chad to retake the town", "began a fast to demand a trial": what it was for
    if link == "inf":
        if above.vg.lemma == "be" and (quality := _quality(above)) is not None:
            return _of_quality(above, quality, words)
        if above.vg.lemma == "be":
            return Status.HYPOTHETICAL if above.vg.modal or _is_thought(above, words) else Status.PLANNED
        if above.vg.lemma in HEARSAY and (above.vg.passive or below.vg.perfect):
            return Status.ALLEGED
        return _own(above, words)[0] if above.vg.lemma in CARRIED_OUT else None
    if link == "ninf":
        return None
    if link == "ing":
        if above.vg.lemma == "suspect" and below.marker == "of":
            return Status.ALLEGED
        if above.vg.lemma in AT_FAULT and below.marker in ("of", "for"):
            return _own(above, words)[0]
        if above.vg.lemma == "join" and below.marker == "in":
            return _own(above, words)[0]  # "joined Chad in calling for a ban"
        if below.marker == "as" and above.vg.lemma in frames.report:
            return Status.REPORTED  # "was quoted as saying that ..."
        if below.marker in TIMES:
            return _own(above, words)[0] if below.marker == "by" else Status.REPORTED
        if above.vg.lemma in ENDING and _own(above, words)[0] is not Status.REPORTED:
            return None  # "will stop selling oil"
        carried_out = above.vg.lemma in CARRIED_OUT or below.vg.form == "part"  # "remained | held"
        return _own(above, words)[0] if carried_out and below.marker in ("", "ing") else None
    if link == "that":
        if kinds := _told_by(below, frames, words) & (NOT_DONE | {EventType.ACCUSE}):
            return None if kinds & NOT_DONE else Status.ALLEGED  # "the demand that X leave", "the charge that X left"
        if above.vg.lemma in frames.report:
            return frames.report[above.vg.lemma]
        if above.vg.lemma in frames.status:
            return frames.status[above.vg.lemma]
        return Status.HYPOTHETICAL if above.vg.negated else Status.REPORTED
    if link == "adv" and below.marker in CONDITIONS:
        return Status.HYPOTHETICAL
    if link == "adv" and below.marker in WHENEVER and _is_ahead(above) and below.vg.tense == "pres":
        return Status.HYPOTHETICAL  # "Once the rebels disarm, they will be freed"
    if link == "adv" and below.marker in ("when", "once", "before") and above.vg.modal == "would":
        return Status.HYPOTHETICAL  # "said there would be talks when the curfew was lifted"
    if link == "adv" and below.marker == "ing" and (shared := _own(above, words)[0]) is not Status.NEGATED:
        return shared  # "could strike, killing many"
    return Status.REPORTED


def _is_ahead(clause: Clause) -> bool:
    return clause.vg.tense == "fut" or clause.vg.modal in WILL | MAYBE | MUST | {"would"}


def _is_it(clause: Clause, words: Sequence[Word]) -> bool:
    return clause.subj is not None and words[clause.subj.head].low == "it"


def _quality(clause: Clause) -> NounPhrase | None:
    """What the subject is said to be: "it was | unfair", "it is | time"."""
    return clause.obj or next((np for preposition, np in clause.preps if preposition == "as"), None)


def _of_quality(clause: Clause, quality: NounPhrase, words: Sequence[Word]) -> Status | None:
    """ "was the first to recognise", "was due to meet", "was unfair to jail": what it makes of its infinitive."""
    lows = {word.low for word in words[quality.first : quality.last]}
    if lows & DONE or (lows == {"able"} and (clause.vg.perfect or clause.vg.tense == "past") and not clause.vg.modal):
        return _own(clause, words)[0]  # "was able to leave" left
    if quality is clause.obj or _is_it(clause, words):
        return None  # "it is unfair to punish them"
    return Status.HYPOTHETICAL if lows & POSSIBLE or clause.vg.modal else Status.PLANNED


def _is_thought(clause: Clause, words: Sequence[Word]) -> bool:
    return clause.subj is not None and words[clause.subj.head].lemma in THOUGHTS


_RANK = [
    Status.REPORTED,
    Status.HISTORICAL,
    Status.ALLEGED,
    Status.PLANNED,
    Status.HYPOTHETICAL,
    Status.NEGATED,
]


def stricter(one: Status, other: Status) -> Status:
    """The one that claims less. Nothing planned becomes real because somebody reported it."""
    return max(one, other, key=_RANK.index)


def of_noun(np: NounPhrase, words: Sequence[Word]) -> Status | None:
    """What the words before a noun say of it: "alleged repatriation", "upcoming talks"; ``None`` if nothing."""
    lows = {w.low for w in words[np.first : np.head]}
    if lows & ALLEGED_WORDS:
        return Status.ALLEGED
    if lows & PLANNED_WORDS:
        return Status.PLANNED
    if lows & MAYBE_WORDS:
        return Status.HYPOTHETICAL
    if lows & PAST_WORDS:
        return Status.HISTORICAL
    if lows & {"no", "any"}:
        return Status.NEGATED
    return None
