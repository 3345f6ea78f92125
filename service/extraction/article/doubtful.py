"""Doubtful: acts told so faintly that a reader would not set them down.

An act that is only thought of, with nobody on one of its sides ("tried to fight back", "if the town gives shelter"); a
friendly act that somebody cannot do, or as a rule does not do ("the law does not guarantee"); what an owner or a
place alone undergoes by nobody, told in passing ("bombers sent there").
"""

from collections.abc import Sequence

from db.vocabulary import ActorKind, EventType, Mode, QuadClass, Status, quad_class
from service.extraction.coding.coded import Coded
from service.extraction.coding.event_verbs import OCCURRENCE
from service.extraction.coding.status import CONDITIONS
from service.extraction.dictionaries.frames import Frames
from service.extraction.dictionaries.nouns import WE
from service.extraction.filling.slots import SYMMETRIC
from service.extraction.grammar.words import Word

# What a thing or a place may suffer though nobody is said to do it.
SUFFERED = frozenset({EventType.ASSAULT, EventType.PROTEST, EventType.SANCTION})
COOPERATION = frozenset({QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION})
# Denied in the present tense, these say where somebody stands: "Serbia does not recognise Kosovo".
STANCES = frozenset("recognise recognize support back accept endorse favour favor approve condone acknowledge".split())
ATTITUDES = frozenset(
    {EventType.AGREE, EventType.SUPPORT, EventType.REJECT, EventType.ACCUSE, EventType.REQUEST, EventType.AID}
)
SHARES = frozenset({"most", "half", "majority", "third", "percent", "%", "quarter", "few", "share"})
RELATIVES = frozenset({"who", "that"})
WORDS = frozenset({EventType.THREATEN, EventType.REQUEST, EventType.ACCUSE})
LASTING = frozenset({"occupation", "presence", "rule", "control"})
FEELINGS = frozenset(
    "be_disappointed be_concerned be_alarmed be_disturbed be_dismayed be_outraged be_angered be_infuriated be_appalled"
    " be_angry be_furious be_unhappy be_incensed be_displeased be_dissatisfied be_troubled worry concern alarm outrage"
    " anger infuriate irk".split()
)
OF_FEELINGS = frozenset({"about", "over", "at", "by", "with", "of"})
HELPING = frozenset({"help", "assist", "aid", "benefit"})
ABLE = frozenset({"can", "ca", "could"})
GUESSES = frozenset({"may", "might", "could"})


def is_doubtful(coded: Coded, words: Sequence[Word], frames: Frames) -> bool:
    """Whether an act is told too faintly to be an event."""
    by_itself = (
        _only_thought,
        _not_a_deed,
        _undergone_by_nobody,
        _not_said,
        _of_long_standing,
        _lasting,
        _helped_by_nobody,
        _standing_ban,
    )
    by_words = (_as_a_rule, _by_unknown_speaker, _polled, _of_no_mind)
    if any(test(coded) for test in by_itself) or any(test(coded, words) for test in by_words):
        return True
    return _tells_which(coded, words, frames) or _mere_feeling(coded, words, frames)


def _only_thought(coded: Coded) -> bool:
    """ "tried to fight back", "if it pays its debts": hypothetical, and one side is empty. "Germany may halt the
    pipeline" is news.
    """
    sides, vg = coded.sides, coded.clause.vg
    if coded.status is not Status.HYPOTHETICAL:
        return False
    if sides.actors and sides.recipients:  # "the risk that the Pope's visit will please them"
        return all(p.weak for p in sides.actors) and quad_class(coded.type) in COOPERATION
    guessed = vg.modal in GUESSES and coded.clause.marker not in CONDITIONS
    feared = coded.main and quad_class(coded.type) not in COOPERATION  # "fears an attack by Togo"
    expected = guessed if coded.by_verb else feared
    return not expected and not (coded.type in SYMMETRIC and len(sides.actors) > 1)


def _not_a_deed(coded: Coded) -> bool:
    """ "cannot apply", "does not guarantee": friendly acts that are denied of everybody's habits, not of a day."""
    vg = coded.clause.vg
    friendly = coded.by_verb and quad_class(coded.type) in COOPERATION
    if coded.type is EventType.AID and coded.status is Status.HYPOTHETICAL and vg.modal in GUESSES and vg.negated:
        return True  # "may never restore the aid"
    if coded.status is not Status.NEGATED or not friendly:
        return False
    if vg.lemma in STANCES or coded.type is EventType.CONSULT:
        return False
    habit = vg.modal is None and vg.tense == "pres" and vg.form == "fin" and not (vg.perfect or vg.progressive)
    return habit or vg.modal in ABLE


def _lasting(coded: Coded) -> bool:
    """ "uses its occupation of Kuwait as a lever": a state of things that lasts is no act by its name alone."""
    return coded.noun is not None and not coded.light and coded.frame.head in LASTING


def _helped_by_nobody(coded: Coded) -> bool:
    """ "This funding will help people in Mali": help by a thing, which nobody gives."""
    clause = coded.clause
    things = clause.subj is not None and not clause.vg.passive and not coded.sides.actors
    return coded.type is EventType.AID and coded.frame.head in HELPING and things


def _standing_ban(coded: Coded) -> bool:
    """ "Women are barred from driving": a rule that is in force, of nobody's making."""
    vg = coded.clause.vg
    lasting = vg.passive and vg.form == "fin" and vg.tense == "pres" and not (vg.perfect or vg.progressive or vg.modal)
    ban = coded.mode is Mode.RESTRICT or coded.type is EventType.REJECT
    return ban and lasting and coded.by_verb and not coded.sides.actors


def _mere_feeling(coded: Coded, words: Sequence[Word], frames: Frames) -> bool:
    """ "is concerned about the climate", "Turkey, worried about the war in Syria, ...": a feeling that accuses nobody.
    "Alarmed by Iran's test", "concerned over the killings in Mali", "concerned that" do.
    """
    clause = coded.clause
    if coded.frame.head in FEELINGS and (clause.vg.modal or clause.vg.tense == "fut"):
        return True  # "those who expect a row will be disappointed"
    if coded.frame.head not in FEELINGS or any(not p.where for p in coded.sides.recipients):
        return False
    about = {words[np.head].lemma for preposition, np in clause.preps if preposition in OF_FEELINGS}
    acts = about & (frames.events | frames.classes["acts"] | frames.classes["harms"] | frames.classes["outrages"])
    finite = clause.vg.form == "fin" and clause.link in ("main", "that")
    return not finite or (bool(about) and not acts and all(c.link != "that" for c in clause.comps))


def _tells_which(coded: Coded, words: Sequence[Word], frames: Frames) -> bool:
    """ "the Hutus who favoured reconciliation", "states that support the rebels": words that tell which ones are meant
    report nothing; "the minister, who accused Chad" and "who left on Monday" do.
    """
    clause, via = coded.clause, coded.clause.via
    if coded.type not in ATTITUDES or not coded.by_verb or coded.frame.head in ("refuse", "deny"):
        return False
    if clause.link != "rel" or via is None or clause.subj is not via or clause.vg.passive or clause.dates:
        return False
    one = words[via.head].is_proper and any(p.figure.kind is not ActorKind.PEOPLE for p in coded.sides.actors)
    if one or words[via.head].lemma in frames.classes["documents"] | frames.classes["acts"]:
        return False  # "a remark that drew a rebuke"
    at = next((i for i in range(clause.vg.first - 1, via.head, -1) if words[i].low in RELATIVES), None)
    return at is not None and words[at - 1].text != ","


def _as_a_rule(coded: Coded, words: Sequence[Word]) -> bool:
    """ "Soldiers surround the ministries, elections are cancelled", "coups follow a script": what bare plurals do in
    the plain present of a text is a rule, no deed; "rebels attack a base" without a full stop is a headline.
    """
    subj, vg = coded.clause.subj, coded.clause.vg
    if subj is None or coded.type in ATTITUDES - {EventType.AID} or coded.clause.dates or words[-1].tag != ".":
        return False
    plain = vg.tense == "pres" and vg.form == "fin" and vg.modal is None and not (vg.perfect or vg.progressive)
    head = words[subj.head]
    return (
        plain
        and subj.first == subj.head
        and head.tag == "NNS"
        and head.match is None
        and not (subj.tail and coded.by_verb)
    )


def _of_no_mind(coded: Coded, words: Sequence[Word]) -> bool:
    """ "neither approves nor condemns the raid": no stand is taken."""
    first = coded.clause.vg.first
    lows = {words[i].low for i in range(max(0, first - 1), first + 1)} | {words[i].low for i in coded.clause.adverbs}
    return coded.type in ATTITUDES and coded.by_verb and not lows.isdisjoint({"neither", "nor"})


def _by_unknown_speaker(coded: Coded, words: Sequence[Word]) -> bool:
    """ "I met the ambassador", said by nobody that the text has named."""
    subj = coded.clause.subj
    if subj is None or coded.clause.vg.passive or not coded.by_verb or words[subj.head].low not in WE:
        return False
    return not coded.sides.actors or (coded.type is EventType.CONSULT and len(coded.sides.actors) == 1)


def _polled(coded: Coded, words: Sequence[Word]) -> bool:
    """ "Most Germans reject the plan", "half of all Britons want it": what a share of a people thinks."""
    subj = coded.clause.subj
    if subj is None or coded.type not in ATTITUDES - {EventType.AID} or not coded.by_verb:
        return False
    opening = {w.low for w in words[max(0, subj.first - 2) : subj.head]}
    people = all(p.figure.kind is ActorKind.PEOPLE and p.figure.plural for p in coded.sides.actors)
    return people and bool(coded.sides.actors) and not opening.isdisjoint(SHARES)


def _of_long_standing(coded: Coded) -> bool:
    """ "Trade between China and Kenya has grown", "the sale of arms to them brings in billions": trade that goes on is
    no act of a day.
    """
    trade = coded.type is EventType.COOPERATE and not coded.by_verb
    return trade and coded.noun is coded.clause.subj and coded.clause.vg.lemma not in OCCURRENCE


def _not_said(coded: Coded) -> bool:
    """ "has set no deadline": words that were not spoken, to nobody."""
    return coded.status is Status.NEGATED and coded.type in WORDS and not coded.sides.recipients


def _undergone_by_nobody(coded: Coded) -> bool:
    """ "the strain on units sending soldiers abroad", "bombers sent there": told in passing, nobody does it, and it is
    an owner or a place only that it befalls.
    """
    sides, clause = coded.sides, coded.clause
    if sides.actors or coded.type in SUFFERED or not all(p.weak for p in sides.recipients):
        return False
    told = clause.vg.form == "fin" and (clause.vg.passive or clause.link == "main")
    plain = told if coded.by_verb else coded.main
    return bool(sides.recipients) and not plain
