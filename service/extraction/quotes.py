"""Quotation marks around a few words within a clause: "called it "genocide"", "its "special operation" in Chad"."""

from collections.abc import Sequence

from service.extraction.chunks import Item
from service.extraction.words import Word

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
        for end in range(at + 1, min(at + LONGEST + 2, len(items))):
            if items[end].kind == "QUOTE":
                dropped |= {at, end} if end > at + 1 else set()
                break
            if items[end].kind not in WITHIN and not _closes(items, end):
                break
    return [item for at, item in enumerate(items) if at not in dropped]


def _closes(items: Sequence[Item], at: int) -> bool:
    """A full stop or comma that stands before the closing mark."""
    return items[at].kind in ("STOP", "COMMA") and at + 1 < len(items) and items[at + 1].kind == "QUOTE"
