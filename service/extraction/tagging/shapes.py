"""What a word that the lexicon does not know may be, by its ending, its capitals, its digits and its marks."""

import re

from service.extraction.tagging.lookup import entry, known

PUNCTUATION = {
    ".": ".", "!": ".", "?": ".", "。": ".", "！": ".", "？": ".",
    ",": ",", ";": ":", ":": ":", "—": ":", "–": ":", "-": ":", "--": ":", "…": ":", "/": ":", "_": ":",
    "“": "``", "”": "''", "``": "``", "''": "''", "‘": "``", "«": "``", "»": "''",
    "(": "-LRB-", "[": "-LRB-", "{": "-LRB-", ")": "-RRB-", "]": "-RRB-", "}": "-RRB-",
    "$": "$", "€": "$", "£": "$", "¥": "$", "%": "NN", "#": "SYM", "&": "CC",
}  # fmt: skip

_SUFFIXES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("ing",), ("VBG", "NN")),
    (("ed",), ("VBD", "VBN", "JJ")),
    (("ly",), ("RB",)),
    (("tions", "sions", "ments", "ists", "ities", "isms", "ships", "ances", "ences", "ants", "ers", "ors"), ("NNS",)),
    (("ises", "izes", "ifies"), ("VBZ",)),
    (("tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "ence", "hood", "dom", "ist", "er", "or"), ("NN",)),
    (("ous", "ful", "ive", "able", "ible", "al", "ic", "less", "ish", "ary", "ian", "most"), ("JJ", "NN")),
    (("ise", "ize", "ify"), ("VB", "VBP")),
)
_NUMBER = re.compile(r"[+-]?[\d.,:/]*\d[\d.,:/]*(?:[a-z]{1,2}|tn|mln)?%?\Z")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\Z")
_DECADE = re.compile(r"['’]?\d+0s\Z")
_UNITS = "one two three four five six seven eight nine"
_TENS = re.compile(rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:{'|'.join(_UNITS.split())})\Z")
_FRACTION = re.compile(r"(?:one|two|three|four|five)-(?:half|halves|third|fourth|fifth|quarter|tenth)s?\Z")


_VERB_PREFIXES = frozenset(
    "re co de un test air fast hand cross double over out mis pre self fire court second".split()
)


_IN_MEN = frozenset("specimen regimen abdomen acumen cyclamen dolmen foramen stamen bitumen".split())
"""Singulars that end like "herdsmen"."""


_OFFICES = ("vice-", "ex-", "deputy-")


def by_shape(word: str, low: str) -> tuple[str, ...]:
    """Candidate tags, the likeliest first, of a form that is not in the lexicon; never empty."""
    if not low[0].isalpha():
        if low[0].isdigit() or (len(low) > 1 and low[1].isdigit()):
            return _number(low)
        return ("SYM",) if not any(c.isalnum() for c in low) else ("NN",)
    if "-" in low:
        return _hyphenated(word, low)
    if low.startswith(("http", "www.")) or "@" in low:
        return ("NN",)
    return _by_suffix(low)


def _number(low: str) -> tuple[str, ...]:
    if _ORDINAL.match(low):
        return ("JJ",)
    if _DECADE.match(low):
        return ("NNS",)
    if _NUMBER.match(low):
        return ("CD",)
    return ("JJ", "CD") if "-" in low and low[-1].isalpha() else ("CD",)


def _hyphenated(word: str, low: str) -> tuple[str, ...]:
    if _TENS.match(low):
        return ("CD",)
    if _FRACTION.match(low):
        return ("NNS",)
    last = word.rpartition("-")[2]
    if last[:1].isupper() and low.partition("-")[0] in (
        "mid",
        "early",
        "late",
        "al",
        "el",
        "as",
        "ar",
        "at",
        "ad",
        "an",
    ):
        return ("NNP",)
    if last[:1].isdigit():
        return ("NNS",) if last.endswith("s") else ("NNP", "NN")
    if low.endswith(("-old", "-ed", "-led", "-based", "-year", "-day", "-month", "-level", "-style", "-wide", "-in")):
        return ("JJ",)
    if low.partition("-")[0] in _VERB_PREFIXES and low.endswith(("ed", "ing")):
        return ("VBD", "VBN") if low.endswith("ed") else ("VBG",)
    if low.endswith(("ing", "ed")):
        return ("JJ",)
    office = entry(low.partition("-")[2]) if low.startswith(_OFFICES) else None
    if office is not None and office.tags[0] in ("NN", "NNS"):
        return office.tags[:1]  # "the vice-chancellor"
    if low.partition("-")[0] in _VERB_PREFIXES and low.endswith("s"):
        return ("NNS", "VBZ")
    return ("NNS", "JJ") if low.endswith("s") and not low.endswith(("ss", "ous")) else ("JJ", "NN")


def _by_suffix(low: str) -> tuple[str, ...]:
    if len(low) > 4:
        for endings, tags in _SUFFIXES:
            if low.endswith(endings) and (tags[0] != "VB" or len(low) > 6):
                return tags
    if low.endswith("s") and len(low) > 3 and not low.endswith(("ss", "us", "is")):
        return ("NNS", "VBZ")
    if _singular(low) != low:
        return ("NNS",)
    return ("NN", "VB", "VBP") if low.isalpha() else ("NN",)


def _singular(low: str) -> str:
    """Of a compound whose plural has another vowel: "herdsmen", "schoolchildren"."""
    for plural, singular in (("children", "child"), ("women", "woman"), ("men", "man")):
        if low.endswith(plural) and len(low) > len(plural) + 2 and low not in _IN_MEN:
            return low.removesuffix(plural) + singular
    return low


def lemma_by_shape(low: str, tag: str) -> str:
    """The lemma of a form that the lexicon does not know, for the tag it was given."""
    if tag in ("NNS", "NNPS") and low.endswith("en"):
        return _singular(low)
    if tag in ("NNS", "NNPS", "VBZ") and len(low) > 3 and low.endswith("s") and not low.endswith("ss"):
        if low.endswith("ies"):
            return low[:-3] + "y"
        return low[:-2] if low.endswith(("shes", "ches", "xes", "sses")) else low[:-1]
    if tag in ("VBD", "VBN") and low.endswith("ed"):
        return _stripped(low[:-2])
    if tag == "VBG" and low.endswith("ing"):
        return _stripped(low[:-3])
    return low


def _stripped(stem: str) -> str:
    """The base form behind "-ed" and "-ing": as the lexicon has it, else doubled consonants made single and a silent e
    put back.
    """
    for base in (stem, stem + "e"):
        if known(base):
            return base
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    if stem.endswith(("at", "iz", "is", "ur", "uc", "ut", "v", "c", "u")):
        return stem + "e"
    return stem[:-1] + "y" if stem.endswith("i") else stem
