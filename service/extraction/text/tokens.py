"""Sentences into tokens, by the conventions of the Penn Treebank and with exact offsets.

Clitics are cut off ("China's" -> ``China 's``, "didn't" -> ``did n't``, "soldiers'" -> ``soldiers '``);
abbreviations, dotted initials, hyphenated words, numbers, web and e-mail addresses stay whole. Unlike the Treebank, one
character never serves two tokens: a sentence that ends in "U.S." ends in the token ``U.S.``.
"""

import re
from dataclasses import dataclass

from service.extraction.text.abbreviations import ABBREVIATIONS, PLAIN_WORDS


@dataclass(slots=True)
class Token:
    """One token: ``text == article[start:end]``; ``i`` is its index in its sentence.

    ``tag`` (Penn Treebank) and ``lemma`` (lower case) are empty until ``tagger.tag`` has run.
    """

    i: int
    start: int
    end: int
    text: str
    low: str
    tag: str = ""
    lemma: str = ""


_LETTERS = r"[\w\u0300-\u036f]"  # combining accents belong to their letter
_WORD = rf"{_LETTERS}+(?:[-‐‑'’&]{_LETTERS}+|(?<=\d)[.,:/]\d{_LETTERS}*)*"

# Every part is bounded or deterministic, so that a match attempt never costs more than a constant times what
# it consumes; the order of the alternatives is their priority.
_TOKEN = re.compile(
    rf"""
      [A-Za-z]+(?=[\s,;])                                             # most words
    | (?:https?://|www\.)[^\s<>"“”«»]{{0,2000}}[\w/]                 # web address
    | \w[\w.+-]{{0,63}}@\w[\w-]{{0,62}}(?:\.\w[\w-]{{0,62}}){{1,8}}      # e-mail address
    | [@#]\w+                                                      # handle, hashtag
    | (?:[^\W\d_]\.){{2,}}(?:-{_LETTERS}+|[^\W\d_]\b)*               # U.S., a.m., U.S.-led, U.S.A
    | (?:US|HK|NZ|CA|CAN|Can|CDN|AU|AUD|C|A|S|R|NT|TT|T|Z)?[$](?=[\d\s])  # dollar signs
    | ['’](?:\d\ds?|em|til|tis|twas)\b                              # '98, 'em
    | and/or\b
    | [RDI]-(?:(?:[A-Z]\.){{1,3}}|[A-Z][a-z]{{1,4}}\.)(?=[,)])        # R-Ind., D-N.C.: party and state
    | {_WORD}(?:-(?=\s))?                                          # words and numbers, "two- and three-day"
    | \.{{2,}} | -{{2,}} | ''|``                                     # ellipsis, dashes, typewriter quotes
    | \S
    """,
    re.VERBOSE,
)

_CLITICS = frozenset(["s", "re", "ve", "ll", "d", "m"])
_MOST_CLITICS = 2  # on one word: "wouldn't've"
_FUSED = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``, one sentence; offsets are into the whole ``text``."""
    tokens: list[Token] = []
    for i, (a, b) in enumerate(_cut(text, start, end)):
        word = text[a:b]
        low = word.lower()
        tokens.append(Token(i, a, b, word, low.replace("’", "'") if "’" in low else low))
    return tokens


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans as the pattern gives them, with the clitics cut off and the stops given back to abbreviations."""
    spans: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text, start, end):
        a, b = match.span()
        word = match[0]
        if word == "." and spans and _owns_stop(text, *spans[-1], a, last=_is_last(text, b, end)):
            spans[-1] = (spans[-1][0], b)  # "Gen" "." -> "Gen."
        elif "'" in word or "’" in word:
            spans += _cut_clitic(word, a, b)
        elif b - a in (5, 6) and (at := _FUSED.get(word.lower())):
            spans += [(a, a + at), (a + at, b)]
        else:
            spans.append((a, b))
    return spans


def _cut_clitic(word: str, a: int, b: int) -> list[tuple[int, int]]:
    """Split "Korea's", "they'll", "didn't", "wouldn't've"; leave "O'Brien", "Sana'a" and "'98" whole."""
    spans: list[tuple[int, int]] = []
    low = word.lower().replace("’", "'")
    for _ in range(_MOST_CLITICS):
        head, _, tail = low.rpartition("'")
        if head.endswith("n") and tail == "t" and len(head) > 1:
            length = 3
        elif head and tail in _CLITICS:
            length = len(tail) + 1
        else:
            break
        spans.insert(0, (b - length, b))
        low, b = low[:-length], b - length
    return [(a, b), *spans]


def _owns_stop(text: str, a: int, b: int, stop: int, *, last: bool) -> bool:
    """Whether the word ``text[a:b]`` keeps the ``stop`` after it; ``last`` where the sentence ends with that stop."""
    if b != stop:
        return False
    if b - a == 1:
        return text[a].isupper() and not last
    if b - a > 9:
        return False
    low = text[a:b].lower()
    return low in ABBREVIATIONS and not (last and low in PLAIN_WORDS)


def _is_last(text: str, at: int, end: int) -> bool:
    """Whether nothing but closing quotes and brackets stands between ``at`` and the end of the sentence."""
    return end - at <= 3 and not text[at:end].strip("\"'”’)]» ")
