"""Words: tokens joined into names and date expressions, so that the grammar sees one item for each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.extraction.gazetteer import Match
from service.extraction.record import PartialDate, Span
from service.extraction.tokens import Token

NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PROPER_TAGS = frozenset({"NNP", "NNPS"})
_Found = tuple[int, int, Match | None, PartialDate | None]
OFFICES_WITH_OF = frozenset(
    (office, "of", matter)
    for office in ("secretary", "minister", "chief", "head", "ministry")
    for matter in ("state", "defense", "defence", "staff", "government", "interior", "justice")
)
DATE = "DATE"  # the tag of a date expression


@dataclass(slots=True)
class Word:
    """A token, or several that form one name or one date expression. Offsets are into the article's text.

    ``match`` is the dictionary entry the whole word is; ``parts`` are entries inside it ("Israeli-led").
    """

    i: int
    start: int
    end: int
    text: str
    low: str
    tag: str
    lemma: str
    match: Match | None = None
    parts: tuple[Match, ...] = ()
    date: PartialDate | None = None

    @property
    def is_noun(self) -> bool:
        """A common or proper noun, or a name."""
        return self.tag in NOUN_TAGS

    @property
    def is_proper(self) -> bool:
        """A proper noun or a name."""
        return self.tag in PROPER_TAGS


_AFFILIATION = re.compile(r"[RDI]-[A-Z][A-Za-z.]*\Z")


def is_affiliation(word: Word) -> bool:
    """ "R-Ind.": party and state of a member of the U.S. Congress."""
    return word.text[1:2] == "-" and bool(_AFFILIATION.match(word.text))


def join(text: str, tokens: Sequence[Token], matches: Sequence[Match], dates: Sequence[PartialDate]) -> list[Word]:
    """Join one sentence's tokens with the names and dates found in it; the longer of two overlapping wins."""
    spans: list[_Found] = [(d.span.start, d.span.end, None, d) for d in dates if d.span is not None]
    spans += [(m.start, m.end, m, None) for m in matches]
    taken = _longest(spans)
    words: list[Word] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        while taken and taken[0][1] <= token.start:
            taken.pop(0)
        last = at
        whole = None
        if taken and taken[0][0] == token.start:
            while last < len(tokens) and tokens[last].end < taken[0][1]:
                last += 1
            if last < len(tokens) and tokens[last].end == taken[0][1]:
                whole = taken.pop(0)
        if whole is None:
            words.append(_single(token, len(words), taken))
            at += 1
            continue
        words.append(_joined(text, tokens[at : last + 1], len(words), whole[2], whole[3]))
        at = last + 1
    return _with_offices(words)


def _with_offices(words: list[Word]) -> list[Word]:
    """Offices that are written with "of" become one word: "Secretary of State Antony Blinken"."""
    out: list[Word] = []
    for word in words:
        if len(out) >= 2 and (out[-2].low, out[-1].low, word.low) in OFFICES_WITH_OF:
            first, low = out[-2], f"{out[-2].low} of {word.low}"
            del out[-2:]
            joined = f"{first.text} of {word.text}"
            out.append(Word(len(out), first.start, word.end, joined, low, "NN", low))
        else:
            word.i = len(out)
            out.append(word)
    return out


def _longest(
    spans: list[_Found],
) -> list[_Found]:
    kept: list[_Found] = []
    for item in sorted(spans, key=lambda s: (s[0], -s[1])):
        if kept and item[0] < kept[-1][1]:
            if item[1] - item[0] > kept[-1][1] - kept[-1][0]:
                kept[-1] = item
            continue
        kept.append(item)
    return kept


def _single(token: Token, i: int, taken: list[_Found]) -> Word:
    inside = tuple(m for start, end, m, _ in taken if m and start < token.end and token.start < end)
    return Word(i, token.start, token.end, token.text, token.low, token.tag, token.lemma, None, inside)


def _joined(text: str, tokens: Sequence[Token], i: int, match: Match | None, date: PartialDate | None) -> Word:
    start, end = tokens[0].start, tokens[-1].end
    words = text[start:end]
    if date is not None:
        return Word(i, start, end, words, words.lower(), DATE, words.lower(), date=date)
    tag = tokens[-1].tag
    if match is not None and match.form == "demonym":
        tag = "NNPS" if tokens[-1].tag in ("NNS", "NNPS") else "JJ" if tokens[-1].tag in ("JJ", "VBN") else "NNP"
    else:
        tag = "NNP"
    lemma = tokens[-1].lemma if len(tokens) == 1 else words.lower()
    return Word(i, start, end, words, words.lower(), tag, lemma, match)


def span_of(words: Sequence[Word], first: int, last: int) -> Span:
    """The characters from word ``first`` up to, not including, word ``last``."""
    return Span(words[first].start, words[last - 1].end)
