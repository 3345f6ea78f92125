"""Speakers: who talks in the transcript of a broadcast, by the label before his words.

"HOST: You met the ambassador. MINISTER: We did." The label is no part of the sentence, and "we" is whoever it names,
also in the sentences behind it, until the next label. One label alone, and labels that name a country ("MALI: ..."),
are none.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from service.extraction.dictionaries.gazetteer import Match
from service.extraction.text.sentences import Sentence

_LABEL = re.compile(r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,4})(?: ?[(\[][^)\]\n]{1,40}[)\]])?: ")
_FEW = 2  # so many labels make a transcript


class Label(NamedTuple):
    """A label, ``text[start:end]``, with the blank behind it; ``name`` is all in capitals."""

    start: int
    end: int
    name: str


class Speakers:
    """The labels of a transcript; none in any other text."""

    def __init__(self, text: str, sentences: Sequence[Sentence], matches: Sequence[Match]) -> None:
        named = {m.start for m in matches if m.entry.country and m.entry.roles == ()}
        found = (_LABEL.match(text, s.start, s.end) for s in sentences if s.kind == "body" and s.start not in named)
        labels = [Label(m.start(), m.end(), m["name"]) for m in found if m is not None]
        self._labels = labels if len(labels) >= _FEW else []
        self._starts = [label.start for label in self._labels]

    def after(self, sentence: Sentence) -> int | None:
        """Where the words of a sentence begin behind its label; ``None`` without one."""
        label = self.of(sentence)
        return label.end if label is not None and label.start == sentence.start else None

    def of(self, sentence: Sentence) -> Label | None:
        """The label that a sentence stands under."""
        at = bisect_right(self._starts, sentence.start)
        return self._labels[at - 1] if at else None
