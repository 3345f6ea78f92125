"""Shifted objects: "dismissed as lies Iran's charges", "rejected as absurd U.S. claims" put the object behind "as"."""

from collections.abc import Sequence

from service.extraction.dictionaries.gazetteer import Form
from service.extraction.dictionaries.nouns import PLACE_FORMS
from service.extraction.grammar.chunks import Item, NounPhrase
from service.extraction.grammar.words import Word

# Verbs that say what they think of their object.
JUDGING = frozenset(
    "accept attack blast brand condemn criticise criticize decry denounce deride describe dismiss hail portray praise"
    " present regard reject ridicule see slam view welcome".split()
)
NAMES = PLACE_FORMS | {Form.DEMONYM, Form.ORGANISATION, Form.METONYM}


def unshifted(items: list[Item], words: Sequence[Word]) -> list[Item]:
    """Items in which the object behind "as" is a phrase of its own; a mere adjective before it is left out."""
    out: list[Item] = []
    for at, item in enumerate(items):
        if item.np is None or at < 2 or not (begin := _object_at(items, at, words)):
            out.append(item)
            continue
        if begin > item.first and words[begin - 1].is_noun:
            out.append(Item("NP", item.first, begin, item.low, np=NounPhrase(item.first, begin, begin - 1)))
        else:
            while out[-1].low != "as":
                out.pop()
            out.pop()
        out.append(Item("NP", begin, item.last, words[begin].low, np=NounPhrase(begin, item.np.last, item.np.head)))
    return out


def _object_at(items: Sequence[Item], at: int, words: Sequence[Word]) -> int:
    """Where the object begins in the phrase behind "as", or behind "as" and an adjective; 0 if there is none."""
    phrase, adjective = items[at], items[at - 1].kind == "ADJ"
    marker = at - 2 if adjective else at - 1
    if items[marker].low != "as" or not _lacks_object(items, marker - 1):
        return 0
    if adjective:
        return phrase.first
    owner = at + 1 < len(items) and items[at + 1].kind == "POS"
    plain = words[phrase.first].tag != "DT"  # "as a brutal Israeli attack" has its own article
    for i in range(phrase.first + 1, phrase.last):
        before, named = words[i - 1], any(match.form in NAMES for match in words[i].names)
        if named and not before.names and before.tag in ("NN", "NNS", "JJ", "VBG") and (owner or plain):
            return i
    return 0


def _lacks_object(items: Sequence[Item], at: int) -> bool:
    """Whether an active verb of judging stands before "as", perhaps with a date behind it, and no "which" or "what"
    before that.
    """
    while at > 0 and (items[at].kind in ("ADV", "DATE") or items[at + 1].kind == "DATE"):
        at -= 1
    vg = items[at].vg if at >= 0 else None
    if vg is None or vg.lemma not in JUDGING or vg.passive:
        return False
    return not any(item.kind in ("WH", "THAT") or item.low == "what" for item in items[max(0, at - 3) : at])
