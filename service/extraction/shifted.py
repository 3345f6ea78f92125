"""Shifted objects: "dismissed as lies Iran's charges", "rejected as absurd U.S. claims" put the object behind "as"."""

from collections.abc import Sequence

from service.extraction.chunks import Item, NounPhrase
from service.extraction.gazetteer import Form
from service.extraction.nouns import PLACE_FORMS
from service.extraction.words import Word

# Verbs that say what they think of their object.
JUDGING = frozenset(
    "accept attack blast brand condemn criticise criticize decry denounce deride describe dismiss hail portray praise"
    " present regard reject ridicule see slam view welcome".split()
)
NAMES = PLACE_FORMS | {Form.DEMONYM, Form.ORGANISATION, Form.METONYM}
BEHIND = frozenset({"ADV", "DATE"})  # "denounced | on Friday | as a crime Iran's raid"


def unshifted(items: list[Item], words: Sequence[Word]) -> list[Item]:
    """Items in which the quality that "as" gives and the object behind it are two phrases."""
    out: list[Item] = []
    for at, item in enumerate(items):
        split = _object_at(items, at, words) if item.np is not None and at > 1 else 0
        if item.np is None or not split:
            out.append(item)
            continue
        quality = words[split - 1].is_noun
        before = NounPhrase(item.first, split, split - 1) if quality else None
        out.append(Item("NP" if quality else "ADJ", item.first, split, words[item.first].low, np=before))
        out.append(Item("NP", split, item.last, words[split].low, np=NounPhrase(split, item.np.last, item.np.head)))
    return out


def _object_at(items: Sequence[Item], at: int, words: Sequence[Word]) -> int:
    """Where the object begins within the phrase that seems to stand behind "as"; 0 if it does not."""
    if items[at - 1].low != "as" or not _lacks_object(items, at - 2):
        return 0
    phrase, owner = items[at], at + 1 < len(items) and items[at + 1].kind == "POS"
    plain = words[phrase.first].tag != "DT"  # "as a brutal Israeli attack" has its own article
    for i in range(phrase.first + 1, phrase.last):
        match, before = words[i].match, words[i - 1]
        named = match is not None and match.form in NAMES
        if named and before.match is None and before.tag in ("NN", "NNS", "JJ", "VBG") and (owner or plain):
            return i
    return 0


def _lacks_object(items: Sequence[Item], at: int) -> bool:
    """Whether an active verb of judging stands right before "as", and no "which" or "what" before that."""
    while at > 0 and items[at].kind in BEHIND:
        at -= 1
    vg = items[at].vg if at >= 0 else None
    if vg is None or vg.lemma not in JUDGING or vg.passive:
        return False
    return not any(item.kind in ("WH", "THAT") or item.low == "what" for item in items[max(0, at - 3) : at])
