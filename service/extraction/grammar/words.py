"""Words: tokens joined into names and date expressions, so that the grammar sees one item for each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from service.extraction.dictionaries.gazetteer import Match
from service.extraction.record import PartialDate, Span
from service.extraction.text.tokens import Token

NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PROPER_TAGS = frozenset({"NNP", "NNPS"})
_Found = tuple[int, int, Match | None, PartialDate | None]
_NOTHING: _Found = (-1, -1, None, None)
_MATTERS = frozenset({"state", "defense", "defence", "staff", "government", "interior", "justice"})
OFFICES_WITH_OF = frozenset(
    (office, "of", matter) for office in ("secretary", "minister", "chief", "head", "ministry") for matter in _MATTERS
)
_ENDS = frozenset({",", ".", ":", "PRP", "DT", "IN", "TO", "CC", "MD", "VBD", "VBZ", "VBP"})  # no noun
DATE = "DATE"  # the tag of a date expression


@dataclass(slots=True, init=False)
class Word:
    """A token, or several that form one name or one date expression. Offsets are into the article's text.

    ``match`` is the dictionary entry the whole word is; ``parts`` are entries inside it ("Israeli-led"); ``names`` is
    either of the two.
    ``is_noun``: a common or proper noun or a name; ``is_proper``: one of the latter two; ``is_verb``: no name either.
    """

    i: int
    start: int
    end: int
    text: str
    low: str
    tag: str
    lemma: str
    match: Match | None
    parts: tuple[Match, ...]
    date: PartialDate | None
    names: tuple[Match, ...]
    is_noun: bool
    is_proper: bool
    is_verb: bool

    def __init__(
        self,
        i: int,
        start: int,
        end: int,
        text: str,
        low: str,
        tag: str,
        lemma: str,
        match: Match | None = None,
        parts: tuple[Match, ...] = (),
        date: PartialDate | None = None,
    ) -> None:
        self.i, self.start, self.end, self.text, self.low, self.tag, self.lemma = i, start, end, text, low, tag, lemma
        self.match, self.parts, self.date = match, parts, date
        self.names = parts if match is None else (match, *parts)
        self.is_noun, self.is_proper = tag in NOUN_TAGS, tag in PROPER_TAGS
        self.is_verb = match is None and tag[:2] == "VB"


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
    at = following = 0
    while at < len(tokens):
        token = tokens[at]
        while following < len(taken) and taken[following][1] <= token.start:
            following += 1
        first, end, match, date = taken[following] if following < len(taken) else _NOTHING
        last = at
        if first == token.start:
            while last < len(tokens) and tokens[last].end < end:
                last += 1
            if last < len(tokens) and tokens[last].end == end:
                words.append(_joined(text, tokens[at : last + 1], len(words), match, date))
                _join_office(words)
                if date is not None and (
                    " of " in words[-1].low or tokens[min(last + 1, len(tokens) - 1)].tag in _ENDS
                ):
                    _join_article(words)
                at = last + 1
                continue
        inside = taken[following:] if 0 <= first < token.end else ()
        words.append(_single(token, len(words), inside))
        if token.low in _MATTERS:
            _join_office(words)
        at += 1
    return words


def _join_office(words: list[Word]) -> None:
    """Make an office that is written with "of" one word: "Secretary of State Antony Blinken"."""
    if len(words) < 3:
        return
    office, of, matter = words[-3:]
    if (office.low, of.low, matter.low) in OFFICES_WITH_OF:
        low = f"{office.low} of {matter.low}"
        joined = Word(len(words) - 3, office.start, matter.end, f"{office.text} of {matter.text}", low, "NN", low)
        words[-3:] = [joined]


def _join_article(words: list[Word]) -> None:
    """ "in | the spring of 2014 | it closed the border": the article belongs to the date, where no noun follows it."""
    if len(words) > 1 and words[-2].low == "the":
        the, date = words[-2:]
        words[-2:] = [Word(the.i, the.start, date.end, f"{the.text} {date.text}", f"the {date.low}", DATE, date.lemma)]
        words[-1].date = date.date


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


def _single(token: Token, i: int, inside: Sequence[_Found]) -> Word:
    """A token by itself, with the names that are only a part of it or it of them."""
    parts = tuple(m for start, end, m, _ in inside if m and start < token.end and token.start < end) if inside else ()
    return Word(i, token.start, token.end, token.text, token.low, token.tag, token.lemma, None, parts)


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


@cache
def second_parts(verbs: frozenset[str]) -> dict[str, set[str]]:
    """What may come second in a verb of several words, by the first: "up", "on" by "put"."""
    seconds: dict[str, set[str]] = {}
    for verb in verbs:
        first, *rest = verb.split("_")
        seconds.setdefault(first, set()).update(rest[:1])
    return seconds
