"""Quotation marks around a few words within a clause: "called it "genocide"", "its "special operation" in Chad"."""

from collections.abc import Sequence

from service.extraction.grammar.chunks import Item
from service.extraction.grammar.words import Word

LONGEST = 6  # so many items between the marks at most; what is longer is somebody's speech
WITHIN = frozenset({"NP", "ADJ", "ADV", "PREP", "CC", "OTHER", "POS"})


def without_scare_quotes(items: Sequence[Item], words: Sequence[Word]) -> list[Item]:
    """Items without the marks that set off words but no clause: the words stay, as parts of their clause."""
    dropped: set[int] = set()
    for at, item in enumerate(items):
        if item.kind == "VG" and any(word.tag == "``" for word in words[item.first : item.last]):
            closing = (end for end in range(at + 1, len(items)) if items[end].kind == "QUOTE")
            dropped.update(list(closing)[:1])  # "had "undermined order"": its fellow is within the verb group
        if item.kind != "QUOTE" or words[item.first].tag != "``" or at == 0:
            continue
        if [i.kind for i in items[at + 1 : at + 3]] == ["VG", "QUOTE"]:  # "to unite and "mobilize" against"
            dropped |= {at, at + 2}
            continue
        for end in range(at + 1, min(at + LONGEST + 2, len(items))):
            if items[end].kind == "QUOTE":
                dropped |= {at, end} if end > at + 1 else set()
                break
            if items[end].kind not in WITHIN and not _closes(items, end):
                break
    kept = [item for at, item in enumerate(items) if at not in dropped]
    return _with_articles(kept, words) if dropped else kept


def _with_articles(items: Sequence[Item], words: Sequence[Word]) -> list[Item]:
    """ "condemned the "barbaric attack"": what stands before the opening mark belongs to the noun behind it."""
    out: list[Item] = []
    for item in items:
        while item.np is not None and out and words[item.first - 1].tag == "``" and _begins(out[-1], item, words):
            before = out.pop()
            item.first = item.np.first = before.first
        out.append(item)
    return out


def _begins(item: Item, noun: Item, words: Sequence[Word]) -> bool:
    """ "a", "their", "a total": words that need a noun, right before a mark."""
    apart = noun.first - item.last
    needing = item.kind == "OTHER" and words[item.last - 1].tag in ("DT", "PRP$")
    return apart == 1 and needing


def _closes(items: Sequence[Item], at: int) -> bool:
    """A full stop or comma that stands before the closing mark."""
    return items[at].kind in ("STOP", "COMMA") and at + 1 < len(items) and items[at + 1].kind == "QUOTE"
