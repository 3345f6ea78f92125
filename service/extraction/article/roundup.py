"""Round-ups: short items in one article, each under its own dateline or label ("CAIRO - …", "MALI: Soldiers …")."""

from collections.abc import Sequence

from service.extraction.dictionaries.gazetteer import Match
from service.extraction.text.sentences import Sentence, dateline

ITEMS = 2  # from so many on, an article is a round-up


def countries_of_items(text: str, sentences: Sequence[Sentence], matches: Sequence[Sequence[Match]]) -> dict[int, str]:
    """The country of every item by the start of its first sentence; empty where the article is one story."""
    found: dict[int, str] = {}
    for sentence, names in zip(sentences, matches, strict=True):
        if sentence.kind != "body":
            continue
        place = _place(text, sentence)
        country = next((m.entry.country for m in names if m.start == place and m.entry.country), None)
        if country is not None:
            found[sentence.start] = country
    return found if len(found) >= ITEMS else {}


def _place(text: str, sentence: Sentence) -> int:
    """Where the place of a dateline or of a label in capitals begins; -1 where there is none."""
    line = dateline(text, sentence)
    if line is not None:
        return line.place[0] if line.place is not None else -1
    label, colon, _ = text[sentence.start : sentence.end].partition(": ")
    return sentence.start if colon and label.isupper() and len(label) > 2 else -1
