"""First step: the classes each token may have, from the lexicon, its capitals and its shape."""

from service.extraction.tagging.lookup import demonyms, entry, known
from service.extraction.tagging.shapes import PUNCTUATION, by_shape, lemma_by_shape
from service.extraction.text.tokens import Token

Tags = tuple[str, ...]

_CALENDAR = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.""".split()
)
SURNAMES = frozenset(
    """bush rice brown hill grant mark may will king young green white black field wood straw hague powell bell cook fox
    gates may day banks price long short hunt parks wolf singer baker carter hunter clay ford drew rose church bishop
    major swift stone rivers west north frost page ray rush sharp small steel wise""".split()
)
_CURRENCIES = frozenset(
    "USD EUR GBP JPY CNY RMB CHF AUD CAD NZD INR PKR KES NGN ZAR AED SAR JOD Rs Tk KSh Ksh Sh Rp".split()
)
_SMALL = frozenset(
    """a an the and or but nor for of in on at to by with from as into onto over under after before between against
    amid among than via per is are was were be been has have had if that this not no""".split()
)
_DATELINE = 12
"""Up to this token a dash may close a dateline; what follows it begins a sentence."""
_NAME_PARTS = frozenset("bin ibn bint al el de da di du del della dos von van der den la le ben abu ul ur".split())
_BEFORE_NAMES = frozenset(
    """former senior top many several other last next late early most some more such first second third new recent
    foreign local international armed independent ethnic leading right-wing left-wing""".split()
)


def candidates(tokens: list[Token], *, headline: bool) -> list[Tags]:
    """The candidate tags of every token, the likeliest first; never empty."""
    caps = _case(tokens, fewest=3 if headline else 4)
    lowered = caps != "mixed"
    out: list[Tags] = []
    opening = False
    begins = True
    for i, token in enumerate(tokens):
        word = token.text
        if word[0].islower():
            out.append(("NNP",) if token.low in _NAME_PARTS and _between_names(tokens, i) else _lower(token))
        elif word in ('"', "'", "’"):
            opening = not opening if word == '"' else opening
            out.append(_quote(tokens, i, opening=opening))
            continue
        elif _is_currency(tokens, i):
            out.append(("$",))
            continue
        elif word in PUNCTUATION:
            out.append((PUNCTUATION[word],))
            begins = begins or word in "“:‘" or (i <= _DATELINE and word in ("—", "–", "--", "-"))
            continue
        elif not word[0].isupper():
            out.append(_lower(token))
        elif lowered:
            out.append(_in_capitals(tokens, i, shouted=caps == "upper"))
        elif begins or (i and tokens[i - 1].text == '"' and opening):
            out.append(_initial(tokens, i))
        else:
            named = token.low == "so" and i + 1 < len(tokens) and _is_name(tokens[i + 1])  # "the envoy, So Se-pyong,"
            out.append(("NNP",) if named else _capital(token))
        begins = False
    return out


def _is_currency(tokens: list[Token], i: int) -> bool:
    """ "US$30 million", "EUR 5 million": a sign of several letters, a code before an amount."""
    if len(tokens[i].text) > 1 and tokens[i].text.endswith("$"):
        return True
    after = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return tokens[i].text in _CURRENCIES and (after[:1].isdigit() or after.endswith("$"))


def _case(tokens: list[Token], fewest: int) -> str:
    """How a sentence is set: "upper" (all capitals), "title" (Every Word Capital, of ``fewest`` words) or "mixed"."""
    words = [t.text for t in tokens if len(t.text) > 2 and t.text[0].isalpha() and t.low not in _SMALL]
    capital = [word for word in words if word[0].isupper()]
    if len(capital) < 0.8 * len(words):
        return "mixed"
    if len(words) >= 3 and sum(map(str.isupper, capital)) >= 0.8 * len(words):
        return "upper"
    return "title" if len(words) >= fewest else "mixed"


def _quote(tokens: list[Token], i: int, *, opening: bool) -> Tags:
    """Straight quotes open and close in turn; an apostrophe after a plural in -s is the possessive."""
    token = tokens[i]
    if token.text == '"':
        return ("``",) if opening else ("''",)
    glued = i > 0 and tokens[i - 1].end == token.start
    if glued and tokens[i - 1].low.endswith(("s", "s.", "z", "x", ".")):
        return ("POS",)
    return ("''",) if glued else ("``",)


def _lower(token: Token) -> Tags:
    found = entry(token.low)
    return found.tags if found else by_shape(token.text, token.low)


def _capital(token: Token) -> Tags:
    """A capital inside a sentence: a name, unless it is a function word or the adjective of a country."""
    low, word = token.low, token.text
    if low in demonyms():
        return ("JJ", "NNP")
    found = entry(low)
    if low in _CALENDAR or low == "will":
        return ("NNP",)
    if word == "I" or (low in _SMALL and not word.isupper()):
        return found.tags if found else ("NNP",)
    if (
        found
        and found.tags[0] in ("POS", "MD", "CD", "PRP", "WP", "RB", "$")
        and not (len(word) > 1 and word.isupper())
    ):
        return found.tags
    return _name(token, found.tags if found else ())


def _name(token: Token, tags: Tags) -> Tags:
    word, low = token.text, token.low
    if word[0].isdigit():
        return by_shape(word, low)
    plural = low.endswith("s") and len(low) > 3 and not word.isupper()
    if plural and (low[:-1] in demonyms() or "NNS" in tags):
        return ("NNPS", "NNP")
    if "-" in word and low.rpartition("-")[2] in (
        "led",
        "backed",
        "based",
        "born",
        "style",
        "made",
        "held",
        "controlled",
    ):
        return ("JJ",)
    if "-" in word and word.rpartition("-")[2].islower() and low.endswith("ed"):
        return ("JJ",)
    return ("NNP",)


def _initial(tokens: list[Token], i: int) -> Tags:
    """The first word: what the lexicon says of it, or a name where it does not know it or another name follows."""
    token = tokens[i]
    low, word = token.low, token.text
    if word == "US" or (low in _CALENDAR and not (low in ("may", "march") and not _follows_date(tokens, i))):
        return ("NNP",)
    if low in demonyms():
        return ("JJ", "NNP")
    found = entry(low)
    if not found:
        shape = by_shape(word, low)
        if low.endswith("ly") and len(low) > 5:
            return ("RB",)
        if shape[0] == "VBG" and known(lemma_by_shape(low, "VBG")):
            return shape
        return _name(token, ())
    if len(word) > 1 and word.isupper() and len(word) < 6 and found.tags[0] not in ("DT", "IN", "PRP"):
        return ("NNP",)
    tags = found.tags
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following and tags[0] in ("NN", "JJ", "VB") and _is_name(following) and low not in _BEFORE_NAMES:
        return ("NNP",)
    if (
        following
        and low in SURNAMES
        and following.low in ("said", "says", "told", "has", "was", "is", "will", "also", "'s")
    ):
        return ("NNP",)
    return tags


def _between_names(tokens: list[Token], i: int) -> bool:
    return 0 < i < len(tokens) - 1 and tokens[i - 1].text[0].isupper() and tokens[i + 1].text[0].isupper()


def _follows_date(tokens: list[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].text[0].isdigit()


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.low not in _CALENDAR and token.low not in demonyms()


def _in_capitals(tokens: list[Token], i: int, *, shouted: bool) -> Tags:
    """A word of a headline that has every word in capitals: the lexicon first, a name where it is unknown."""
    token = tokens[i]
    low, word = token.low, token.text
    if low in demonyms():
        return ("JJ", "NNP")
    if low in _CALENDAR and low not in ("may", "march"):
        return ("NNP",)
    if "." in word[:-1] or (not shouted and len(word) > 1 and word.isupper()):
        return ("NNP",)
    found = entry(low)
    if found:
        return found.tags
    if "-" in low and known(low.rpartition("-")[2]):
        return by_shape(word, low)
    return _name(token, ())
