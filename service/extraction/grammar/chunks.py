"""Chunks: the words of a sentence as noun phrases, verb groups and the small words between them.

The grammar is a flat one in the manner of partial parsing (Abney, "Partial parsing via finite-state
cascades", 1996): no recursion here, attachment is decided later by ``clauses``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from service.extraction.grammar.extents import extent, inserted
from service.extraction.grammar.small_words import (
    ACTING,
    AUXILIARIES,
    BE,
    BEFORE_DATES,
    COMPLEX_PREPOSITIONS,
    COMPLEX_SUBORDINATORS,
    EMPHATIC,
    FIXED_ADVERBS,
    GERUND_PREPOSITIONS,
    HEADLINE_DASHES,
    HELD,
    KINDS_BY_TAG,
    KINDS_BY_WORD,
    KINDS_OF_SMALL_WORDS,
    LAPSES,
    NEGATIONS,
    OF_THEM,
    OFTEN,
    OPENING,
    PARTICLES,
    PERIODS,
    PRONOUNS,
    QUANTIFIERS,
    RECIPROCALS,
    TIME_UNITS,
    WEEKDAYS,
)
from service.extraction.grammar.words import DATE, NOUN_TAGS, Word, second_parts

_OPENERS = GERUND_PREPOSITIONS | {"around", "about", "of", "each"}
# Where no noun phrase begins: small words and marks, but for those before a number or an "of" ("about 20", "most of").
TALLY = re.compile(r"\d+-\d+(?:-\d+)?")
_CLOSED = frozenset(
    {"IN", "CC", "TO", "MD", "POS", "RP", "UH", "WDT", "WP", "WRB", ".", ",", ":", "``", "''", "-LRB-", "-RRB-"}
)
_ROUNDING = frozenset("about nearly more less at than most many much fewer".split())


@dataclass(slots=True, eq=False)
class NounPhrase:
    """Words ``first`` to ``last`` (exclusive) around noun ``head``.

    ``poss`` is the possessor, ``tail`` the prepositional phrases that follow directly, ``appos`` phrases
    in apposition, ``peers`` the phrases coordinated with this one (on the first of them only).
    """

    first: int
    last: int
    head: int
    pronoun: bool = False
    poss: "NounPhrase | None" = None
    tail: list[tuple[str, "NounPhrase"]] = field(default_factory=list)
    appos: list["NounPhrase"] = field(default_factory=list)
    peers: list["NounPhrase"] = field(default_factory=list)

    def members(self) -> list["NounPhrase"]:
        """The phrase itself and those coordinated with it."""
        return [self, *self.peers]


@dataclass(slots=True, eq=False)
class VerbGroup:
    """Auxiliaries and a main verb. ``form`` is ``fin``, ``inf``, ``ing`` or ``part``; ``tense`` past, pres or fut."""

    first: int
    last: int
    head: int
    lemma: str
    form: str
    tense: str = "pres"
    modal: str | None = None
    negated: bool = False
    passive: bool = False
    perfect: bool = False
    progressive: bool = False


@dataclass(slots=True, eq=False)
class Item:
    """One chunk: ``kind`` is NP, VG, PREP, SUB, THAT, WH, CC, COMMA, STOP, QUOTE, DATE, ADV, ADJ or OTHER."""

    kind: str
    first: int
    last: int
    low: str = ""
    np: NounPhrase | None = None
    vg: VerbGroup | None = None


def chunk(words: Sequence[Word], verbs: frozenset[str], *, headline: bool = False) -> list[Item]:
    """The sentence as items, left to right. ``verbs`` are the known verb heads, for particles ("pull_out")."""
    items: list[Item] = []
    at = 0
    while at < len(words):
        if words[at].tag == "CC" and words[at].low in ("both", "either"):  # "on both Iran and Iraq": "and" joins them
            at += 1
            continue
        if words[at].low in EMPHATIC and items and items[-1].kind == "NP":  # "the president himself met"
            at = items[-1].last = at + 1
            continue
        item = (
            (_several_words(words, at, items) if _may_open(words, at) else None)
            or (_verb_group(words, at, verbs, items) if _may_be_verbal(words[at]) else None)
            or _noun_phrase(words, at, items)
            or Item(_kind_of(words[at], headline), at, at + 1, words[at].low)
        )
        items.append(item)
        at = item.last
    return items


def _may_open(words: Sequence[Word], at: int) -> bool:
    """Whether ``_several_words`` may know a word and the one behind it; most it does not."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.low in _OPENERS or word.tag in ("``", "''") or (word.tag == "CD" and "-" in word.text):
        return True
    if after is None:
        return False
    if after.low in OPENING.get(word.low, ()) or (word.lemma in TIME_UNITS and after.low in LAPSES):
        return True
    counted = word.tag in ("CD", "DT") or word.low in OFTEN  # "two years before", "many times", "a quarter"
    if word.tag == "CD" and after.low == "to":
        return True
    return counted and (after.lemma in TIME_UNITS or after.low == "times" or after.low in PERIODS)


def _several_words(words: Sequence[Word], at: int, items: list[Item]) -> Item | None:
    """Quotation marks, and what stands in lists: adverbs, conjunctions and prepositions of several words."""
    return (
        _quote(words, at)
        or _quantifier(words, at)
        or _complex_subordinator(words, at)
        or _complex_preposition(words, at)
        or _gerund_preposition(words, at)
        or _rate(words, at, items)
    )


def _gerund_preposition(words: Sequence[Word], at: int) -> Item | None:
    """ "including", "following", "concerning": participles that work as prepositions."""
    if words[at].low not in GERUND_PREPOSITIONS or at + 1 >= len(words):
        return None
    if at > 0 and words[at - 1].lemma in AUXILIARIES:
        return None
    return Item("PREP", at, at + 1, words[at].low)


def _quantifier(words: Sequence[Word], at: int) -> Item | None:
    """ "at least", "up to" before a number, and adverbs of several words ("once again"): they belong to no phrase."""
    for size in (4, 3, 2) if words[at].low in OPENING else ():
        lows = tuple(w.low for w in words[at : at + size])
        as_well_as = lows == ("as", "well") and [w.low for w in words[at + 2 : at + 3]] == ["as"]
        if lows in FIXED_ADVERBS and not as_well_as:
            return Item("ADV", at, at + size, " ".join(lows))
        if lows in QUANTIFIERS and any(w.tag == "CD" for w in words[at + size : at + size + 2]):
            return Item("ADV", at, at + size, " ".join(lows))
    if words[at].tag == "CD" and TALLY.fullmatch(words[at].text):
        return Item("ADV", at, at + 1, "tally")  # "voted | 14-1 | to condemn it"
    if [w.tag for w in words[at : at + 3]] == ["CD", "TO", "CD"] and words[at - 1].low in ("of", "by", "voted"):
        return Item("ADV", at, at + 3, "tally")  # "by a vote of | 51 to 48"
    unit = at + 1 if words[at].tag in ("CD", "DT") else at
    if unit + 1 < len(words) and words[unit].lemma in TIME_UNITS and words[unit + 1].low in LAPSES:
        return Item("ADV", at, unit + 1, words[unit].low)  # "returned it | 69 years | after"
    if [w.low for w in words[at + 1 : at + 2]] == ["times"] and (words[at].tag == "CD" or words[at].low in OFTEN):
        compared = [w.low for w in words[at + 2 : at + 3] if w.tag in ("JJR", "RBR") or w.low in ("as", "the")]
        if not compared:  # "broke the truce | three times"
            return Item("ADV", at, at + 2, "times")
    amount = [w.tag for w in words[at + 1 : at + 2]]
    given = words[at].low == "about" and amount == ["$"] and at > 0 and words[at - 1].tag not in ("NN", "NNS")
    if given or (words[at].low == "around" and amount in (["CD"], ["$"])):  # "paid Chad | about $20 million"
        return Item("ADV", at, at + 1, words[at].low)
    return None


def _rate(words: Sequence[Word], at: int, items: list[Item]) -> Item | None:
    """ "$1 billion | a year": how often an amount falls due is no second object."""
    amount = items[-1].np if items else None
    if (
        amount is not None
        and words[at].low == "each"
        and not any(w.is_noun or w.low == "of" for w in words[at + 1 :][:2])
    ):
        return Item("ADV", at, at + 1, "each")  # "exchanged 35 prisoners | each"
    rate = [w.low for w in words[at : at + 2]]
    if amount is None or len(rate) < 2 or rate[0] not in ("a", "an", "each", "every") or rate[1] not in PERIODS:
        return None
    counted = any(w.tag in ("CD", "$") for w in words[amount.first : amount.last])
    goes_on = [w for w in words[at + 2 : at + 3] if w.is_noun or w.low == "of"]
    return Item("ADV", at, at + 2, " ".join(rate)) if counted and not goes_on else None


def _quote(words: Sequence[Word], at: int) -> Item | None:
    if words[at].tag in ("``", "''") and words[at].text in ("“", "”", '"', "``", "''"):
        return Item("QUOTE", at, at + 1, words[at].text)
    return None


def _complex_subordinator(words: Sequence[Word], at: int) -> Item | None:
    """ "in case China attacks", not "in case of war"."""
    for size in (4, 3, 2) if words[at].low in OPENING else ():
        key = tuple(w.low for w in words[at : at + size])
        following = [w.low for w in words[at + size : at + size + 1]]
        if key in COMPLEX_SUBORDINATORS and following not in (["of"], ["to"]):
            return Item("SUB", at, at + size, COMPLEX_SUBORDINATORS[key])
    return None


def _complex_preposition(words: Sequence[Word], at: int) -> Item | None:
    for size in (3, 2) if words[at].low in OPENING else ():
        key = tuple(w.low for w in words[at : at + size])
        verb_follows = [w.tag for w in words[at + size : at + size + 1]] == ["VB"]
        if key in COMPLEX_PREPOSITIONS and not (key[-1] == "to" and verb_follows):  # "is due to visit"
            return Item("PREP", at, at + size, COMPLEX_PREPOSITIONS[key])
    if words[at].low == "of" and at > 0 and words[at - 1].low == "out":
        return Item("PREP", at, at + 1, "from")
    if words[at].low == "out" and at + 1 < len(words) and words[at + 1].low == "of":
        return Item("ADV", at, at + 1, "out")
    if tuple(w.low for w in words[at : at + 3]) == ("as", "well", "as"):
        return Item("CC", at, at + 3, "and")
    return None


def _skip_adverbs(words: Sequence[Word], at: int) -> int:
    while at < len(words) and words[at].tag in ("RB", "RBR"):
        at += 1
    return at


def _may_be_verbal(word: Word) -> bool:
    return word.is_verb or word.tag in ("MD", "TO") or word.low == "to"


def _verb_group(words: Sequence[Word], at: int, verbs: frozenset[str], items: list[Item]) -> Item | None:
    word, first = words[at], at
    infinitive = False
    if word.tag == "TO" or word.low == "to":
        after = _skip_adverbs(words, at + 1)
        if after >= len(words) or words[after].tag not in ("VB", "VBP"):
            return None
        infinitive, at = True, after
    elif word.tag in ("VBN", "VBG") and _premodifies(words, at, items):
        return None
    group = _read_group(words, at, infinitive)
    if group is None:
        return None
    group.first = first
    group.negated = group.negated or any(w.low in NEGATIONS for w in words[first:at])
    if (same := _perfect_before(word, items)) is not None:
        group.form, group.tense, group.perfect = same.form, same.tense, True
        group.passive = group.passive and word.lemma in BE  # "and been arrested"
    _add_particle(words, group, verbs)
    return Item("VG", first, group.last, group.lemma, vg=group)


def _premodifies(words: Sequence[Word], at: int, items: list[Item]) -> bool:
    """A participle that stands before its noun ("detained journalists"), not a verb."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or following.tag not in (*NOUN_TAGS, "JJ"):
        return False
    if following.tag == "JJ" and not any(w.tag in (*NOUN_TAGS, "JJ", "CC", "VBN") for w in words[at + 2 : at + 3]):
        return False  # "were caught and released | unharmed"
    before = items[-1] if items else None
    if before is not None and before.kind == "DATE" and items[-2:-1] and items[-2].vg is not None:
        before = items[-2]  # "said late Sunday | seized ships would be freed"
    if words[at].low == "visiting" and before is not None:  # "met visiting Chinese officials"
        return before.kind == "VG" or before.low in ("with", "to", "against", "between", "from")
    if words[at].tag == "VBG" and words[at].lemma in ACTING and following.tag == "NNS":  # "fired on striking workers"
        return before is None or before.kind in ("PREP", "CC", "VG")
    if before is None:
        return words[at].tag == "VBN"
    if words[at].tag == "VBG" and following.tag == "NNS" and before.kind in ("SUB", "PREP") and at + 2 < len(words):
        return words[at + 2].low in ("were", "are", "have")  # "after burning cars were found"
    if before.kind == "POS" and words[at].tag == "VBN":  # "Kuwait's ousted government"
        return True
    if before.kind == "THAT" and words[at - 1].tag == "IN":  # "feared that detained migrants would be sent back"
        return words[at].tag == "VBN"
    if before.kind == "CC" and _perfect_before(words[at], items) is not None:
        return False
    if before.kind in ("PREP", "CC") and (words[at].tag == "VBN" or before.low in ("amid", "despite")):
        return True
    return (
        before.kind == "VG" and words[at].tag == "VBN" and before.vg is not None and before.vg.lemma not in AUXILIARIES
    )


def _perfect_before(word: Word, items: list[Item]) -> VerbGroup | None:
    """ "had burned villages and | raped women": a second participle of one "have", not "and detained students"."""
    if word.tag != "VBN" or word.low in HELD or not items or items[-1].kind != "CC":
        return None
    if len(items) > 1 and items[-2].kind == "COMMA":
        return None  # "had fled, and called on Libya": perhaps a verb of the clause above
    groups = (item.vg for item in reversed(items) if item.vg is not None)
    group = next((vg for vg in groups if vg.form != "inf"), None)
    return group if group is not None and group.perfect and group.modal is None and not group.passive else None


def _read_group(words: Sequence[Word], at: int, infinitive: bool) -> VerbGroup | None:
    """Auxiliaries, adverbs and the main verb from ``at`` on."""
    chain: list[Word] = []
    modal, negated, j = None, False, at
    while j < len(words):
        word = words[j]
        if _obliges(words, j):  # "ought to", "has to"
            modal, j = "must", j + 1
        elif word.tag == "MD":
            modal = word.low
        elif (aside := inserted(words, j)) and j > at:  # "must | under no circumstances | be returned"
            negated, j = negated or word.low in ("under", "in", "on", "by"), j + len(aside)
            continue
        elif word.tag in ("RB", "RBR") or word.low in ("not", "n't"):
            after = _skip_adverbs(words, j)
            if after >= len(words) or not (words[after].is_verb or words[after].tag == "MD"):
                break
            negated = negated or word.low in NEGATIONS
        elif word.tag == "``" and (chain or modal):  # "had "crudely undermined" order"
            after = _skip_adverbs(words, j + 1)
            if after >= len(words) or not words[after].is_verb:
                break
        elif (word.tag == DATE or word.low in OF_THEM) and chain and words[j + 1 :] and chain[-1].lemma in AUXILIARIES:
            if not (words[j + 1].is_verb and _continues(chain[-1], words[j + 1])):
                break  # "have today recognised", "have both recognised" are one group
        elif word.is_verb:
            if chain and not _continues(chain[-1], word):
                break
            chain.append(word)
            if word.lemma not in AUXILIARIES:
                j += 1
                break
        else:
            break
        j += 1
    if not chain:
        return None
    tail = j
    while tail < len(words) and words[tail].low in ("not", "n't"):
        negated, tail = True, tail + 1
    return _describe(chain, modal, negated or words[at].low in NEGATIONS, infinitive, max(j, tail))


def _obliges(words: Sequence[Word], at: int) -> bool:
    if at + 2 >= len(words) or words[at + 1].low != "to" or words[at + 2].tag not in ("VB", "VBP"):
        return False
    return words[at].low == "ought" or (words[at].lemma == "have" and words[at].tag in ("VBZ", "VBP"))


def _continues(auxiliary: Word, word: Word) -> bool:
    if auxiliary.lemma == "do":
        return word.tag in ("VB", "VBP")
    if auxiliary.lemma == "have":
        return word.tag in ("VBN", "VBD")
    return word.tag in ("VBN", "VBD", "VBG")


def _describe(chain: list[Word], modal: str | None, negated: bool, infinitive: bool, end: int) -> VerbGroup:
    main, lead = chain[-1], chain[0]
    passive = len(chain) > 1 and chain[-2].lemma in BE and main.tag in ("VBN", "VBD")
    perfect = any(a.lemma == "have" for a in chain[:-1])
    if infinitive:
        form = "inf"
    elif modal or lead.tag in ("VBD", "VBZ", "VBP", "VB"):
        form = "fin"
    else:
        form = "ing" if lead.tag == "VBG" else "part"
    tense = "fut" if modal in ("will", "shall", "'ll", "wo") else "past" if lead.tag == "VBD" else "pres"
    last = max(end, main.i + 1)
    return VerbGroup(
        first=lead.i,
        last=last,
        head=main.i,
        lemma=main.lemma,
        form=form,
        tense=tense,
        modal=modal,
        negated=negated,
        passive=passive or form == "part",
        perfect=perfect,
        progressive=len(chain) > 1 and (main.tag == "VBG" or chain[-2].low == "being"),
    )


def _add_particle(words: Sequence[Word], group: VerbGroup, verbs: frozenset[str]) -> None:
    """Verb heads of several words: "pull out", "open fire", "put on trial", "be opposed"; the longest that is known."""
    if (
        group.passive and group.form != "part" and f"be_{words[group.head].low}" in verbs
    ):  # "was deeply concerned about": no passive
        group.lemma, group.passive = f"be_{words[group.head].low}", False
        return
    behind = words[group.last].low if group.last < len(words) else ""
    for size in (3, 2, 1) if behind in second_parts(verbs).get(group.lemma, ()) else ():
        more = words[group.last : group.last + size]
        lemma = "_".join([group.lemma, *(w.low for w in more)])
        if len(more) < size or lemma not in verbs or (more[-1].tag in ("IN", "TO") and more[-1].low not in PARTICLES):
            continue
        after = words[group.last + size] if group.last + size < len(words) else None
        dated = after is not None and (after.tag == DATE or after.low in WEEKDAYS) and more[-1].low in BEFORE_DATES
        whole = more[-1].is_noun or more[-1].low == "no"  # "said no | decision had been made"
        compound = after is not None and after.is_noun and whole
        if not dated and not compound:
            group.lemma = lemma
            group.last += size
            return
    adjective = _skip_adverbs(words, group.last)
    if group.lemma in ("be", "remain", "stay") and adjective < len(words) and f"be_{words[adjective].low}" in verbs:
        group.lemma, group.last = f"be_{words[adjective].low}", adjective + 1


def _noun_phrase(words: Sequence[Word], at: int, items: list[Item]) -> Item | None:
    word = words[at]
    if word.tag == "PRP" or (word.tag == "EX" and word.low in PRONOUNS):
        return Item("NP", at, at + 1, word.low, np=NounPhrase(at, at + 1, at, pronoun=True))
    if word.tag in _CLOSED and word.low not in _ROUNDING:
        return None
    if word.low in RECIPROCALS and words[at + 1 : at + 2] and words[at + 1].low == RECIPROCALS[word.low]:
        return Item("NP", at, at + 2, "each other", np=NounPhrase(at, at + 2, at + 1, pronoun=True))
    end, head = extent(words, at)
    if head is None:
        return None
    phrase = NounPhrase(at, end, head)
    if at > 0 and words[at - 1].tag == "POS" and len(items) >= 2 and items[-2].np is not None:
        phrase.poss = items[-2].np
    return Item("NP", at, end, words[head].low, np=phrase)


def _kind_of(word: Word, headline: bool) -> str:
    """The kind of what is neither a noun phrase nor a verb."""
    if headline and word.low in HEADLINE_DASHES:
        return "COMMA"
    return KINDS_BY_TAG.get(word.tag) or KINDS_BY_WORD.get(word.low) or KINDS_OF_SMALL_WORDS.get(word.tag, "OTHER")
