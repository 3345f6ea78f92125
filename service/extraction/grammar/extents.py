"""Where a noun phrase ends: which words before a noun belong to it, and where the next phrase begins."""

from collections.abc import Sequence

from db.vocabulary import ActorKind
from service.extraction.dictionaries.gazetteer import Form
from service.extraction.dictionaries.nouns import BODY_NOUNS, PERSON_FORMS, PLACE_FORMS
from service.extraction.grammar.small_words import (
    AUXILIARIES,
    COMPLEX_PREPOSITIONS,
    COUNTRY_NOUNS,
    DETERMINERS,
    INSERTED,
    NUMBERS,
    OFTEN,
    PERIODICAL,
    PREMODIFIERS,
    ROMAN,
    SUBORDINATORS,
)
from service.extraction.grammar.words import DATE, NOUN_TAGS, Word

ROUND = frozenset({"dozen", "score", "hundred", "thousand", "million", "billion"})
_SCENES = frozenset({"in", "at", "near", "outside", "around", "across"})

LEAVING = frozenset({"flee", "escape", "seek", "enter", "cross", "leave", "oppose", "demand", "face"})
# Nouns that stand before a name as part of it: "fellow member Peru", "opposition Iraqi groups", "the capital Tripoli".
ADJUNCTS = (
    COUNTRY_NOUNS
    | BODY_NOUNS
    | frozenset(
        "opposition rebel state government fellow minority majority team rival agency company firm newspaper daily"
        " magazine".split()
    )
)
PLACE_NOUNS = frozenset("capital city town village port province region district river lake".split())
AFTER_PLACES = frozenset({Form.DEMONYM, Form.ORGANISATION, Form.METONYM})
OFFICES_HELD = frozenset("President Premier Chancellor King Queen Prince Pope Prime Foreign Secretary Crown".split())
PARTS = frozenset({"last", "first", "third", "latest", "best", "worst"})
AT_FAULT = frozenset("responsible guilty present concerned missing able willing unable opposed loyal".split())


def _adverb_within(words: Sequence[Word], j: int) -> bool:
    """Whether an adverb belongs to a noun phrase: "the very latest talks", "the then president"."""
    after = words[j + 1].tag if j + 1 < len(words) else ""
    return after in ("JJ", "CD", "VBN") or (after == "NN" and j > 0 and words[j - 1].tag in ("DT", "PRP$"))


def _noun_within(words: Sequence[Word], at: int) -> bool:
    """Whether a noun stands at ``at``, or behind one adjective there."""
    after = words[at : at + 2]
    return bool(after) and (after[0].is_noun or (after[0].tag == "JJ" and len(after) > 1 and after[1].is_noun))


# Adjectives that a clause may follow: "was sure Chad would leave".
BELIEFS = frozenset("glad sure confident hopeful afraid convinced aware certain optimistic happy sorry".split())


def extent(words: Sequence[Word], at: int) -> tuple[int, int | None]:
    """The end of the noun phrase that begins at ``at``, and its head; no head where none begins here."""
    j, head = at, None
    if words[at].low in BELIEFS and at + 1 < len(words) and words[at + 1].tag in ("NNP", "DT", "PRP$"):
        return at, None  # "was glad | Chad had left"
    while j < len(words):
        word = words[j]
        if word.match is not None and head is not None and words[head].text in ROMAN:
            break  # "in World War II | German troops"
        if word.is_noun:
            if head is not None and _only_touches(words, at, head, j):
                break
            head = j
        elif word.tag == "CD" and head is not None and _noun_within(words, j + 1):
            break  # "gave Benin two old ships"
        elif word.low in OFTEN and head is not None:
            break  # "bombed Niger | several times"
        elif word.tag in DETERMINERS:
            if head is not None or (j > at and words[j - 1].tag not in ("PDT", "DT") and not _rounded(words, j)):
                break
        elif word.tag in ("VBN", "VBG"):
            if not _inner_participle(words, j, at):
                break
        elif word.tag in ("RB", "RBR", "IN", "JJR") and word.low in ("about", "nearly", "more", "less", "at", "than"):
            if not _before_number(words, j) and not (word.tag == "JJR" and head is None and _nominal(words, j + 1)):
                break
        elif word.tag == "RB" and not (head is None and _adverb_within(words, j)):
            break
        elif word.tag == "CC":
            if not _joins_modifiers(words, j, at):
                break
        elif word.tag == DATE:
            modifies = j > at and j + 1 < len(words) and (words[j + 1].is_noun or words[j + 1].tag == "JJ")
            if not modifies or not (head is None or word.low in PERIODICAL):
                break
        elif word.tag == "," and (_joins_modifiers(words, j, at) or _behind_town(words, j, at)):
            pass
        elif word.tag not in (*PREMODIFIERS, "RB") or (word.tag == "JJ" and subject_behind(words, head, j)):
            break
        j += 1
    if head is None:
        j, head = _headless(words, at)
    else:
        j = head + 1
    worth = head is not None and j + 1 < len(words) and words[j].low == "worth" and words[j + 1].low == "of"
    return j + worth, head  # "$4 million worth | of grain"


def _only_touches(words: Sequence[Word], at: int, head: int, j: int) -> bool:
    """Whether the noun at ``j`` is not of the phrase before it: "two cities | west of Lima"."""
    near = (words[j].low, words[j + 1].low if j + 1 < len(words) else "") in COMPLEX_PREPOSITIONS
    touching = near or _new_phrase(words, head, j) or _fronted(words, at, head, j) or _doer_behind(words, head, j)
    return touching or _at_scene(words, at, head, j) or subject_behind(words, head, j)


def _headless(words: Sequence[Word], at: int) -> tuple[int, int | None]:
    """Numbers, demonyms and demonstratives that stand for a noun: "12 were killed", "the French said", "these"."""
    j = at
    if words[at].low in SUBORDINATORS:
        return at, None
    if words[at].low == "those" and [w.low in AT_FAULT for w in words[at + 1 : at + 2]] == [True]:
        return at + 2, at  # "those responsible"
    if words[at].low in ("most", "many", "much") and [w.low for w in words[at + 1 : at + 2]] == ["of"]:
        return at + 1, at  # "most of the aid"
    if words[at].low == "the" and [w.low for w in words[at + 1 : at + 3]] in (["last", "of"], ["first", "of"]):
        return at + 2, at + 1  # "the last of the jets"
    if words[at].low in ("more", "less", "fewer") and [w.low for w in words[at + 1 : at + 2]] == ["than"]:
        j += 2
    if (
        words[at].tag in ("DT", "PRP$")
        and [w.low for w in words[at + 2 : at + 3]] == ["of"]
        and words[at + 1].low in PARTS
    ):
        return at + 2, at + 1  # "the last of its men", "a third of the land"
    start = j
    while j < len(words) and words[j].tag in ("DT", "CD", "JJ", "RB", "$") and j - start < 4:
        j += 1
    while j > at:
        word = words[j - 1]
        if word.tag == "CD" or word.match is not None:
            return j, j - 1
        j -= 1
    if words[at].tag == "DT" and words[at].low in (
        "this",
        "that",
        "these",
        "those",
        "both",
        "some",
        "all",
        "each",
        "neither",
    ):
        return at + 1, at
    return at, None


def _new_phrase(words: Sequence[Word], head: int, j: int) -> bool:
    """Two noun phrases that only happen to touch: a name or a number after a plural common noun."""
    before, word = words[head], words[j]
    if before.tag == "NNS" and word.low in NUMBERS:
        return True
    return before.tag == "NNS" and before.match is None and word.is_proper and before.end + 1 <= word.start


def _fronted(words: Sequence[Word], at: int, head: int, j: int) -> bool:
    """ "Under the treaty | Iran will": a name right before a verb, behind a phrase that begins the sentence."""
    first = words[at - 1] if at == 1 else None
    if first is None or first.tag != "IN" or words[head].tag not in ("NN", "NNS") or words[head].match is not None:
        return False
    named = words[j].match is not None and words[j].is_proper and words[at].tag in ("DT", "JJ", "PRP$")
    return named and j + 1 < len(words) and words[j + 1].tag in ("MD", "VBD", "VBZ", "VBP")


def _at_scene(words: Sequence[Word], at: int, head: int, j: int) -> bool:
    """ "In Lagos | police arrested ten", "In the city of Jos | protesters burned tyres": a place that opens its clause
    is the scene; who acts there stands right before the verb.
    """
    place = words[head].match
    if place is None or place.form not in PLACE_FORMS or words[at - 1].tag != "IN" or j + 1 >= len(words):
        return False
    if not (words[j].tag == "NNS" or words[j].low == "police") or words[j + 1].tag not in ("VBD", "MD", "VBP"):
        return False
    opening = next((k for k in range(at - 1, max(-1, at - 8), -1) if words[k].low in _SCENES), -1)
    begins = opening == 0 or (opening > 0 and words[opening - 1].tag in (",", "CC", "``"))
    return begins and not any(w.is_verb for w in words[opening:j])


def subject_behind(words: Sequence[Word], head: int | None, j: int) -> bool:
    """ "At the summit | Russian envoys met", "In a communique | Iran's army said", "During his visit | President Diaz
    praised": behind a phrase that opens the sentence, a name that the verb follows begins the subject.
    """
    before, word = words[j - 1], words[j]
    if head != j - 1 or words[0].tag != "IN" or before.lemma in ADJUNCTS:
        return False
    forms = {match.form for match in word.names}
    if before.is_proper or before.names:  # "In Gaza | Israeli troops", "In Vienna | OPEC ministers"
        place = before.match is not None and before.match.form in PLACE_FORMS and words[j - 2].tag == "IN"
        owner = Form.NAME in forms and [w.tag for w in words[j + 1 : j + 2]] == ["POS"]
        named = place and (owner or not forms.isdisjoint(AFTER_PLACES))
    else:
        of_place = before.lemma in PLACE_NOUNS and not forms.isdisjoint(PLACE_FORMS)
        named = bool(forms) and forms.isdisjoint(PERSON_FORMS) and not of_place
    if not (named or word.text in OFFICES_HELD) or any(w.is_verb or w.tag in (",", "WDT", "WP") for w in words[:j]):
        return False
    return _finite_follows(words, j)


def _finite_follows(words: Sequence[Word], j: int) -> bool:
    """Whether nothing but the words of one noun phrase stand between ``j`` and a finite verb."""
    for k in range(j + 1, min(len(words), j + 9)):
        if words[k].tag in ("VBD", "VBZ", "VBP", "MD"):
            return True
        if not (words[k].is_noun or words[k].tag in ("JJ", "POS", "CD")):
            return False
    return False


def _doer_behind(words: Sequence[Word], head: int, j: int) -> bool:
    """ "the equipment | Armenia has bought": a country before an auxiliary, behind a thing, is no part of its name."""
    before, word = words[head], words[j]
    if (
        before.tag not in ("NN", "NNS")
        or before.match is not None
        or before.lemma in COUNTRY_NOUNS
        or word.match is None
    ):
        return False
    named = word.match.form == "name" and word.match.entry.kind is ActorKind.COUNTRY
    after = words[j + 1] if j + 1 < len(words) else None
    return named and after is not None and (after.tag == "MD" or (after.lemma in AUXILIARIES and after.tag[:2] == "VB"))


def _inner_participle(words: Sequence[Word], j: int, at: int) -> bool:
    after = words[j + 1] if j + 1 < len(words) else None
    if after is None or after.tag not in (*NOUN_TAGS, "JJ", "VBN", "VBG"):
        return False
    if j == at:
        return True
    if words[j].tag == "VBG" and words[j].lemma in LEAVING and _is_demonym(words[j - 1]):
        return False  # "took in Sudanese | fleeing attacks"
    return words[j - 1].tag in ("DT", "JJ", "PRP$", "CD", "POS", "PDT", "RB", "JJS", "CC") or (
        words[j - 1].match is not None and words[j - 1].tag == "JJ"
    )


def _before_number(words: Sequence[Word], j: int) -> bool:
    return any(w.tag == "CD" or w.low in ROUND for w in words[j + 1 : j + 4])


def _rounded(words: Sequence[Word], j: int) -> bool:
    """ "more than a million men": the article is part of the number."""
    counted = any(w.tag == "CD" or w.low in ROUND for w in words[j + 1 : j + 2])
    return words[j - 1].low in ("than", "nearly", "about") and counted


def _nominal(words: Sequence[Word], j: int) -> bool:
    """ "more autonomy", "less harsh terms": a noun or its adjective stands here."""
    return j < len(words) and (words[j].is_noun or words[j].tag == "JJ")


def _adjectival(word: Word) -> bool:
    return word.tag in ("JJ", "VBN", "VBG") or (
        word.match is not None and word.match.form in ("demonym", "name", "organisation")
    )


def _joins_modifiers(words: Sequence[Word], j: int, at: int) -> bool:
    """ "U.S. and Chinese diplomats", "political and economic ties": what stands before the noun is joined."""
    if j == at or j + 2 >= len(words) or not _adjectival(words[j - 1]):
        return False
    if words[j].tag == ",":
        return _list_of_demonyms(words, j) or _list_of_adjectives(words, j)
    after = words[j + 1]
    if after.low == "other" and words[j - 1].is_proper:
        return False  # "China | and other powers"
    if not _adjectival(after) or (after.match is not None and after.match.form != "demonym" and after.tag != "JJ"):
        return False
    if after.tag not in ("JJ", "VBN", "VBG", "NNP") or after.tag == "NNPS":
        return False
    rest = next((w for w in words[j + 2 : j + 5] if w.tag not in ("JJ", "VBN", "NN") or w.is_noun), None)
    if rest is None or not rest.is_noun or rest.match is not None:
        return False
    before = words[j - 1]
    return before.tag in ("JJ", "VBN") or (before.match is not None and before.match.form in ("demonym", "name"))


def _behind_town(words: Sequence[Word], j: int, at: int) -> bool:
    """ "a Buffalo, N.Y., doctor": the comma that closes a town with its state, before the noun they modify."""
    return words[at].low in ("a", "an", "the") and "," in words[j - 1].text and _noun_within(words, j + 1)


def _is_demonym(word: Word) -> bool:
    return word.match is not None and word.match.form == "demonym"


def _list_of_demonyms(words: Sequence[Word], j: int) -> bool:
    """ "Russian, Turkish and Iranian ministers": a comma inside a run of demonyms that ends in a noun."""
    k = j + 1
    seen = 0
    while k < len(words) and (words[k].tag in (",", "CC") or _is_demonym(words[k])):
        seen += words[k].tag == "CC"
        k += 1
    return seen == 1 and k < len(words) and words[k].is_noun and words[k].match is None


def _list_of_adjectives(words: Sequence[Word], j: int) -> bool:
    """ "direct, high-level talks": a comma between two adjectives of one noun."""
    tags = [w.tag for w in words[j - 1 : j + 4]]
    return len(tags) > 3 and tags[0] == tags[2] == "JJ" and words[j + 2].is_noun and words[j + 2].match is None


def inserted(words: Sequence[Word], at: int) -> tuple[str, ...]:
    """An adverb of several words between an auxiliary and its verb; "had | both | warned"."""
    if words[at].low in ("both", "all", "each") and words[at - 1].lemma in AUXILIARIES and words[at].tag != "RB":
        return (words[at].low,) if at + 1 < len(words) and words[at + 1].tag in ("VBN", "VBG", "VB", "VBD") else ()
    if words[at].low not in ("under", "in", "on", "by", "of"):
        return ()
    return next((phrase for phrase in INSERTED if tuple(w.low for w in words[at : at + len(phrase)]) == phrase), ())
