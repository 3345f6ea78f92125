"""Occasions: talks told as the time of something else, "said after talks with Iran", "was on a visit to Peru"."""

from collections.abc import Sequence

from db.vocabulary import EventType, Mode, Status
from service.extraction.coding.coded import Coded
from service.extraction.filling.slots import Matcher
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.quantities import core
from service.extraction.grammar.words import Word
from service.extraction.parties.parties import Party

PAST = frozenset({"after", "during", "following", "in", "at", "on"})
# Verbs whose object is spoken to: "during a call on Monday Diaz told Roy ..."
ADDRESSING = frozenset("tell inform assure brief urge warn thank congratulate reassure remind ask".split())
ENDS = frozenset({"end", "close", "conclusion"})
TO_COME = frozenset({"before"})
WHILE = frozenset({"during", "at"})


def attend(coded: Coded, matcher: Matcher, words: Sequence[Word]) -> bool:
    """Who does what a clause tells takes part in the meeting that it happens at, on the same day: "said after talks
    with Iran". Whether the noun tells of such a meeting.
    """
    clause, noun = coded.clause, coded.noun
    if coded.type is not EventType.CONSULT or noun is None or not under(coded, words):
        return False
    own = matcher.of_noun(noun)
    if own.parties.get("poss") or any(own.phrases.get(name) for name in ("poss", "of", "between", "by")):
        return False  # "after a meeting of ministers, the bloc condemned": not the bloc's
    doers = [np for preposition, np in clause.preps if preposition == "by"] if clause.vg.passive else [clause.subj]
    present = [p for np in doers for p in matcher.parties(np) if not p.weak]  # "was announced by Diaz after talks"
    beside = [p for preposition, np in clause.preps if preposition == "with" for p in matcher.parties(np) if not p.weak]
    named = [*coded.sides.actors, *coded.sides.recipients]
    if clause.vg.lemma in ADDRESSING and clause.obj is not None:
        beside += [p for p in matcher.parties(clause.obj) if not p.weak]
    several = len({p.figure.country for p in present} - {None}) > 1
    many = coded.mode is Mode.MULTILATERAL and not (named or several)  # "signed it at the summit in Madrid"
    if many or not present or not (named or beside or several) or len(_keys([*present, *beside, *named])) < 2:
        return False
    if coded.mode in (None, Mode.PHONE) and not any(p.weak for p in named):
        coded.sides.actors = _once([*present, *coded.sides.actors, *([] if named else beside)])
    elif not coded.sides.actors:
        coded.sides.actors = present
    acting = _keys(coded.sides.actors)
    coded.sides.recipients = [p for p in coded.sides.recipients if p.figure.key not in acting]
    return to_come(coded) is None


def to_come(coded: Coded) -> Status | None:
    """ "ahead of talks with Iran", "will sign a treaty during the visit": the talks are still to come."""
    ahead = TO_COME | WHILE if coded.clause.vg.tense == "fut" else TO_COME
    before = any(p in ahead and np is coded.noun for p, np in coded.clause.preps)
    return Status.PLANNED if before and coded.type is EventType.CONSULT else None


def under(coded: Coded, words: Sequence[Word]) -> str | None:
    """The preposition under which the noun stands in its clause, also behind a count: "after hours of talks"."""
    for preposition, np in coded.clause.preps:
        if preposition in PAST | TO_COME and coded.noun in _meant(np, words):
            return preposition
    return None


def closes(coded: Coded, words: Sequence[Word]) -> bool:
    """ "pledged it at the end of a visit to Peru by Diaz": what has just come to its end is news as well."""
    ends = (np for p, np in coded.clause.preps if p == "at" and words[np.head].lemma in ENDS)
    return any(name == "of" and coded.noun is inner for np in ends for name, inner in np.tail)


def _meant(np: NounPhrase, words: Sequence[Word]) -> list[NounPhrase]:
    return [np, core(np, words)]


def _keys(parties: Sequence[Party]) -> set[str]:
    return {p.figure.key for p in parties}


def _once(parties: Sequence[Party]) -> list[Party]:
    return list({p.figure.key: p for p in parties}.values())
