"""Part-of-speech tags and lemmas for one sentence, by a lexicon and rules of context.

First every word gets the classes it may have (``tagging/candidates``); then, from left to right, words with more than
one are decided by what stands around them: words of grammar (``function_words``), noun or verb (``noun_or_verb``), past
or participle and -ing forms (``participles``). Tags are those of the Penn Treebank. A participle before its noun is
VBN or VBG ("detained journalists"), JJ only where the lexicon lists it as an adjective.
"""

from functools import lru_cache

from service.extraction.tagging import function_words, noun_or_verb, participles
from service.extraction.tagging.candidates import candidates
from service.extraction.tagging.line import BE, NOUNS, PREMODIFIERS, VERBS, Line
from service.extraction.tagging.lookup import demonyms, entry
from service.extraction.tagging.shapes import lemma_by_shape
from service.extraction.text.tokens import Token

_APPOSED = frozenset("capital premier chief expert dissident suspect executive".split())
"""Nouns more than adjectives, also before a name: "the capital Tripoli"."""


_SUFFERERS = frozenset("wounded injured displaced homeless needy disabled elderly unemployed".split())
"""Participles and adjectives that stand for people: "the wounded"."""


_NAMING = frozenset(
    "called calls call calling dubbed labelled labeled termed deemed deems considers considered found finds".split()
)
"""Forms of the verbs that say what their object is: "called the move troubling"."""


def tag(tokens: list[Token], *, headline: bool = False) -> None:
    """Fill ``tag`` and ``lemma`` of the tokens of one sentence. ``headline`` expects headline style: articles dropped,
    the present tense for the past, perhaps Every Word Capital.
    """
    if not tokens:
        return
    line = Line([t.low for t in tokens], candidates(tokens, headline=headline), [], headline)
    for i, token in enumerate(tokens):
        only = line.may[i] if len(line.may[i]) == 1 else ()
        sure = only and only[0] != "VBG" and token.low not in function_words.RULES
        token.tag = only[0] if sure else _decide(line, i)
        line.tags.append(token.tag)
    _mend(line, tokens)
    for token in tokens:
        token.lemma = _lemma(token.low, token.tag)


def _decide(line: Line, i: int) -> str:
    """The tag of the word at ``i``, with all to its left decided."""
    may = line.may[i]
    rule = function_words.RULES.get(line.lows[i])
    if rule is not None and may[0] not in ("NNP", "NNPS", "FW"):
        return rule(line, i)
    if ("VBG" in may or "VBN" in may) and _quality(line, i):
        return "JJ"
    if len(may) == 1:
        return may[0] if may[0] != "VBG" else participles.gerund(line, i)
    if "VBZ" in may and "NNS" in may:
        return noun_or_verb.s_form(line, i)
    if "VB" in may or "VBP" in may:
        return _base(line, i)
    if "VBD" in may and "VBN" in may:
        return participles.past(line, i)
    if "VBG" in may:
        return participles.ing(line, i)
    return _other(line, i)


def _quality(line: Line, i: int) -> bool:
    """ "called the text misguided", "called the step deeply troubling": a participle that says what a thing is."""
    before = line.back(i)
    ends = line.first(line.ahead(i)) in (".", ",", ":", "CC", "")
    if not ends or line.tag(before) not in NOUNS | {"PRP"}:
        return False
    governor = line.back(before) if line.tag(before) == "PRP" else line.object_of(before)
    return line.low(governor) in _NAMING


def _base(line: Line, i: int) -> str:
    """A base form; some of these are past or participle as well ("hit", "run", "become")."""
    may = line.may[i]
    if "VBN" in may or "VBD" in may:
        before = line.back(i)
        tag, low = line.tag(before), line.low(before)
        if tag in ("MD", "TO") or low in ("do", "does", "did"):
            return "VB"
        if "VBN" in may and (low in BE or low in ("have", "has", "had", "having", "'ve")):
            return "VBN"
        if tag in PREMODIFIERS and tag != "CD" and "NN" in may:
            return "NN"
        if "VBN" in may and line.headline and line.low(i) in ("hurt", "shot", "split") and line.first(i + 1) == "IN":
            return "VBN"
        if "VBN" in may and line.low(i + 1) == "by" and tag in NOUNS:
            return "VBN"
        if "VBD" in may and not (line.headline or low in ("they", "we", "you", "i")):
            return participles.past(line, i) if "VBN" in may else "VBD"
    return noun_or_verb.base_form(line, i)


def _other(line: Line, i: int) -> str:
    """Adjective, noun, name or adverb."""
    may = line.may[i]
    follows = line.first(i + 1)
    if "NNP" in may and "JJ" in may:  # "Iraqi forces", "an Iraqi"
        if (
            line.low(i).endswith("ese")
            and line.can(i + 1, "VBP")
            and line.first(i + 2) == "NNP"
            and not line.finite_after(i)
        ):
            return "NNPS"  # "thousands of Lebanese blame Damascus"
        nominal = (
            follows in NOUNS
            or follows in ("JJ", "VBG", "VBN", "CD")
            or line.can(i + 1, "NN")
            or line.can(i + 1, "NNS")
            or line.low(i + 1) in ("and", "-")
        )
        return "JJ" if nominal or line.low(line.back(i)) in BE else "NNP"
    if "RB" in may and line.tag(i - 1) in NOUNS | VERBS and not line.starts_thing(i + 1) and line.low(i + 1) != "of":
        return "RB"
    if "JJ" in may and "NN" in may:
        if line.lows[i] in _APPOSED and follows not in ("NN", "NNS"):
            return "NN"
        if follows in NOUNS or follows in ("JJ", "VBG", "VBN") or line.can(i + 1, "NN"):
            return may[0] if may[0] == "JJ" or line.tag(i - 1) not in ("DT", "JJ") else "NN"
        if line.low(line.back(i)) in BE and line.tag(i - 1) not in ("DT", "PRP$"):
            return "JJ"
        if "-" in line.lows[i] and line.low(i - 1) not in BE:
            return "NN"
        if line.surely_finite(i + 1) or may[0] == "NN" or line.tag(i - 1) in PREMODIFIERS | NOUNS | {"IN", "CC"}:
            return "NN"
        if line.tag(i - 1) in ("VBN", "VBG") and line.tag(i - 2) == "DT":  # "a suspected militant, was"
            return "NN"
        return "JJ"
    if "JJ" in may and "RB" in may:
        return "JJ" if follows in NOUNS else "RB"
    return may[0]


def _mend(line: Line, tokens: list[Token]) -> None:
    """Second look at what only the right side decides: a demonym that ended up before a noun."""
    known = demonyms()
    for i, token in enumerate(tokens[:-1]):
        if token.tag == "NNP" and token.low in known and tokens[i + 1].tag in ("NN", "NNS"):
            token.tag = line.tags[i] = "JJ"
        elif token.low in _SUFFERERS and _of_many(tokens, i):
            token.tag = line.tags[i] = "NNS"


def _of_many(tokens: list[Token], i: int) -> bool:
    """ "the wounded were flown out", "hundreds of displaced": people by what befell them."""
    before, after = tokens[i - 1] if i else None, tokens[i + 1].tag
    if before is None or after in NOUNS or after in ("JJ", "JJR", "CD", "VB", "VBG", "VBN"):
        return False
    return before.low in ("the", "these", "those") or (before.low == "of" and i > 1 and tokens[i - 2].tag == "NNS")


@lru_cache(maxsize=32_768)
def _lemma(low: str, tag_: str) -> str:
    """Lower case; verbs in the base form, plural nouns in the singular, clitics spelled out."""
    found = entry(low)
    if found and tag_ in found.tags:
        return found.lemmas.get(tag_, low)
    if tag_ == "NNPS" and found and "NNS" in found.tags:
        return found.lemmas.get("NNS", low)
    if tag_ in ("NNS", "NNPS", "VBZ", "VBD", "VBN", "VBG"):
        first, hyphen, last = low.rpartition("-")
        if hyphen and (base := entry(last)) is not None and tag_ in base.lemmas:
            return first + hyphen + base.lemmas[tag_]  # "test-fired" goes by "fired"
        return lemma_by_shape(low, tag_)
    return low
