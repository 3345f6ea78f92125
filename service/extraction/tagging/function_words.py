"""Words of grammar that belong to several classes: that, to, her, 's, no, so, as, like, one, more, up …"""

from collections.abc import Callable

from service.extraction.tagging.line import BE, HAVE, NOUNS, VERBS, Line

Rule = Callable[[Line, int], str]

_OFF_VERBS = frozenset("cal cut set sea kic fig put pay bre bro lay lai tak too wri wro war sta fen sel hol".split())
"""First letters of verbs whose "off" is a particle: call, cut, set, seal, fight, put, break, lay, take, ward …"""
_ANYBODY = frozenset("anyone anybody everyone everybody someone somebody nobody anything nothing everything".split())
_HOSTS = frozenset("he she it that there who what where how here let when".split())


def that(line: Line, i: int) -> str:
    """Conjunction, relative pronoun, article or pronoun."""
    before, after = line.tag(i - 1), line.ahead(i)
    if line.low(after) in _ANYBODY:
        return "IN"
    if before in VERBS and line.first(i + 1) in (",", "."):
        return "DT"  # "Chad denies that, and says ..."
    if before in VERBS and line.low(i + 1) in ("out", "off", "up") and line.first(i + 2) in (",", ".", "CC", ""):
        return "DT"  # "has ruled that out"
    if before in NOUNS or before in ("DT", "CD"):  # "a raid on May 14 that killed ten"
        verbal = line.surely_finite(after) or line.first(after) in ("VBD", "VBZ", "VBP", "MD")
        if line.first(after) in ("VB", "VBN") and line.can(after, "VBP") and before in ("NNS", "NNPS"):
            verbal = True
        if not verbal and line.can(after, "VBZ") and line.first(after) == "NNS":
            verbal = line.starts_noun_phrase(after + 1)
        return "WDT" if verbal else "IN"
    if before in VERBS or before in ("JJ", "RB", "``", "IN", "PRP"):
        if before == "IN":
            return "IN" if line.low(i - 1) in ("so", "now") else "DT"
        if line.surely_finite(after) and line.low(after) != "'s":
            return "DT"
        singular = line.can(after, "NN") and not line.starts_thing(after + 1) and not line.finite_after(after)
        return "DT" if singular and before in VERBS and line.low(i - 1) not in ("said", "says") else "IN"
    if line.first(after) in ("NN", "VBZ", "MD", "VBD") or line.low(after) in BE:
        return "DT"
    return "IN"


def possessive(line: Line, i: int) -> str:
    """'s: the genitive, or "is"/"has"."""
    before = line.low(i - 1)
    if before in _HOSTS and line.tag(i - 1) != "NNP":  # "the WHO's biggest donor"
        return "PRP" if before == "let" else "VBZ"
    after = line.ahead(i)
    if line.first(after) in ("DT", "PRP") and line.low(after) != "that":
        return "VBZ"
    return "VBZ" if line.may[after : after + 1] == [("VBG",)] and line.starts_noun_phrase(after + 1) else "POS"


def her(line: Line, i: int) -> str:
    """Object pronoun before what is no noun phrase, else the possessive."""
    if line.starts_noun_phrase(i + 1) and line.first(i + 1) not in ("CD",):
        return "PRP" if line.first(i + 1) != "NNP" else "PRP$"
    first = line.first(i + 1)
    return (
        "PRP$"
        if first in ("NN", "NNS", "JJ", "JJR", "JJS", "VBN", "VBG", "CD", "RB") or line.can(i + 1, "NN")
        else "PRP"
    )


def of_two(line: Line, i: int) -> str:
    """ "The latter refused", "each blames the other for it": alone behind "the" a noun, else an adjective."""
    if line.low(i - 1) != "the":
        return "JJ"
    after = line.first(i + 1)
    if after in ("", ".", ",", ":", "IN", "TO", "MD", "POS", "CC", "DT", "PRP") or line.surely_finite(i + 1):
        return "NN"
    verbal = line.can(i + 1, "VBD") or line.can(i + 1, "VBZ")  # "the latter accused it", "the former joined in"
    return "NN" if verbal and (line.starts_noun_phrase(i + 2) or line.first(i + 2) in ("IN", "TO")) else "JJ"


def his(line: Line, i: int) -> str:
    """Nearly always the possessive."""
    return "PRP" if line.first(i + 1) in (".", ",", "IN", "CC") else "PRP$"


_SPANS = frozenset("minute hour day night week weekend month year decade century".split())


def particle(line: Line, i: int) -> str:
    """Particle of a verb ("carried out attacks"), preposition or adverb."""
    before, low = line.tag(i - 1), line.low(i)
    after = i + 1
    if low == "back" and before in ("PRP$", "POS"):
        return "NN"
    if low == "back" and before in ("TO", "MD") and (line.starts_thing(after) or line.low(after) in ("down", "off")):
        return "VB"
    if before == "" and low in ("about", "around", "over") and line.first(after) == "CD":
        return "IN" if line.low(after + 1).rstrip("s") in _SPANS else "RB"  # "Over 700 people", "Over two days"
    if low in ("about", "around", "over", "under", "up") and line.first(after) == "CD" and before != "":
        return "RB" if low in ("about", "around") or before in ("IN", "VBD", "VBN", "RP") else "IN"
    if before in VERBS and before != "MD":
        if line.first(after) in (".", ",", "", "IN", "TO", "CC", ":"):
            return "RP" if low in ("up", "out", "off", "down", "back", "over") else "RB"
        if low == "off" and line.starts_noun_phrase(after):
            return "RP" if line.low(i - 1)[:3] in _OFF_VERBS else "IN"
        if low in ("up", "out", "off", "down", "away"):
            return "RP"
        if low in ("back", "together", "apart", "aside", "ahead"):
            return "RB"
        return "IN"
    if before in ("PRP", "NN", "NNS", "NNP") and low in (
        "up",
        "out",
        "off",
        "down",
        "away",
        "back",
        "aside",
        "apart",
        "together",
    ):
        return (
            "IN"
            if low in ("up", "down", "off") and line.starts_noun_phrase(after)
            else "RP"
            if low in ("up", "out", "off", "down")
            else "RB"
        )
    if low in ("away", "back", "together", "apart", "aside", "ahead", "up", "out", "down", "off"):
        return "IN" if line.can(i, "IN") and line.starts_thing(after) else "RB"
    return "IN" if line.can(i, "IN") else "RB"


def subordinator(line: Line, i: int) -> str:
    """before, since, though, above, below …: preposition with something behind it, adverb at a clause's end."""
    follows = line.first(i + 1)
    closed = line.can(i + 1, "VBN") and line.first(i + 2) in NOUNS  # "behind closed doors"
    if line.low(i) == "behind" and follows in ("IN", "VB", "VBP", "VBZ", "VBD", "MD") and not closed:
        return "RB"
    if line.low(i - 1) in HAVE and line.can(i + 1, "VBN"):
        return "RB"  # "both sides have since reported clashes"
    closes = follows in (".", ",", "", ":", "''", "-RRB-")
    return "RB" if closes and line.tag(i - 1) not in ("", ",") else "IN"


def as_(line: Line, i: int) -> str:
    """The first of "as … as" is an adverb."""
    near = [line.low(j) for j in range(i + 2, i + 4)]
    if line.low(i + 1) in ("well", "soon", "far", "long", "many", "much") or (
        "as" in near and line.first(i + 1) in ("JJ", "RB")
    ):
        return "RB" if "as" in near else "IN"
    return "IN"


def so(line: Line, i: int) -> str:
    """Conjunction in "so that"; else adverb."""
    return "IN" if line.low(i + 1) == "that" and line.tag(i - 1) not in VERBS else "RB"


def like(line: Line, i: int) -> str:
    """Verb after a modal, "to" or a pronoun; else preposition."""
    before = line.back(i)
    if line.tag(before) in ("MD", "TO"):
        return "VB"
    return "VBP" if line.low(before) in ("i", "we", "they", "you") else "IN"


def no(line: Line, i: int) -> str:
    """Article before a noun; adverb in "no longer"; the word itself otherwise."""
    if line.low(i + 1) in ("longer", "more", "later", "sooner", "doubt"):
        return "RB" if line.low(i + 1) != "doubt" else "DT"
    return "UH" if line.first(i + 1) in (",", ".", "''") else "DT"


def quantifier(line: Line, i: int) -> str:
    """all, both, half, such: before an article a predeterminer; "both … and" a conjunction."""
    low = line.low(i)
    if low in ("both", "all") and line.low(i - 1) in (*BE, *HAVE) and line.first(i + 1) in ("VBN", "VBG"):
        return "RB"  # "have both stepped up patrols"
    if low in ("either", "neither", "both") and _paired(line, i):
        return "CC"
    if line.first(i + 1) in ("DT", "PRP$") or (
        low in ("all", "half") and line.low(i + 1) in ("those", "his", "her", "its")
    ):
        return "PDT" if line.low(i + 1) != "of" else "DT"
    if low == "half":
        alone = line.low(i + 1) == "of" or not line.starts_thing(i + 1)
        return "NN" if alone or line.tag(i - 1) in ("DT", "JJ") else "DT"
    return "JJ" if low == "such" else "DT"


def _paired(line: Line, i: int) -> bool:
    """ "both … and", "either … or", "neither … nor"."""
    partner = {"both": "and", "either": "or", "neither": "nor"}[line.low(i)]
    return line.first(i + 1) != "NNS" and any(line.low(j) == partner for j in range(i + 2, i + 8))


def there(line: Line, i: int) -> str:
    """Existential before a form of be (with or without a modal), else the adverb."""
    after = line.ahead(i)
    if (
        line.low(after) in BE
        or line.low(after) in ("'s", "seems", "remain", "remains", "appears")
        or line.first(after) == "MD"
    ):
        return "EX"
    return "EX" if line.low(after) in ("has", "have", "had") and line.low(line.ahead(after)) == "been" else "RB"


def one(line: Line, i: int) -> str:
    """The number, or a pronoun after an article or adjective."""
    return "NN" if line.tag(i - 1) in ("DT", "JJ") and line.first(i + 1) not in ("NN", "NNS", "JJ") else "CD"


def degree(line: Line, i: int) -> str:
    """more, most, less, least, better, further …: adjective before a noun, adverb before an adjective."""
    comparative = line.may[i][0] in ("JJR", "RBR")
    adjective, adverb = ("JJR", "RBR") if comparative else ("JJS", "RBS")
    first = line.first(line.ahead(i))
    if first in ("JJ", "RB") or line.ahead(i) > i + 1:
        return adverb
    if first in NOUNS or first in ("IN", "CD") or line.low(i + 1) == "than" or line.can(i + 1, "NNS"):
        return adjective
    if line.can(i + 1, "VBN") and line.tag(i - 1) in ("DT", "VBD", "VBZ", "VBP", "RB"):
        return adverb
    return adverb if line.tag(i - 1) in VERBS and line.low(i - 1) not in BE else adjective


def time_degree(line: Line, i: int) -> str:
    """earlier, later, longer: adjective between article and noun, else adverb."""
    if line.tag(i - 1) in ("DT", "PRP$", "JJ", "POS") and line.first(i + 1) in NOUNS:
        return "JJR" if line.low(i) != "later" else "JJ"
    return "RB" if line.low(i) == "later" else "RBR"


def adverb_or_adjective(line: Line, i: int) -> str:
    """first, early, late, long, hard, only, even, still, just, well, enough, much, little …"""
    low, before, after = line.low(i), line.tag(i - 1), line.first(i + 1)
    if line.can(i, "VB") and line.tag(line.back(i)) in ("TO", "MD"):
        return "VB"
    if low == "close" and line.low(i + 1) == "to" and before not in VERBS:
        return "JJ"
    if low == "close" and before in NOUNS and after in ("DT", "PRP$"):  # "demanded that Russia close its bases"
        return "VB"
    if low == "first" and before == "DT":
        return "JJ"
    if low == "right" and before in ("DT", "PRP$", "POS") and after not in (*NOUNS, "JJ", "VBG", "CD"):
        return "NN"  # "reserves the right to", "its right of return"
    if low in ("only", "even", "just", "still", "well"):
        inside = before in ("DT", "PRP$", "POS") and (after in NOUNS or after == "JJ") and low != "just"
        return "JJ" if inside and low in ("only", "still", "even") else "RB"
    if before in ("DT", "PRP$", "POS", "IN", "JJ", "CD") and after in ("NN", "NNS", "NNP", "JJ", "VBG", "CD"):
        return "JJ"
    if after in NOUNS and low not in ("long", "once"):
        return "JJ"
    if line.low(line.back(i)) in BE and after in (".", ",", "IN", "TO"):
        return "JJ"
    return "RB" if line.can(i, "RB") else "JJ"


def may_might(line: Line, i: int) -> str:
    """can, will, may, might: the modal, or a noun behind an article, adjective or genitive."""
    nominal = line.tag(i - 1) in ("DT", "PRP$", "JJ", "POS") and line.low(i - 1) not in ("that", "all", "both", "this")
    return "NN" if nominal and line.can(i, "NN") else "MD"


def had_would(line: Line, i: int) -> str:
    """'d: "would" before a base form, else "had"."""
    after = line.ahead(i)
    return "VBD" if line.low(after) in ("been", "better") or line.first(after) in ("VBN", "VBD") else "MD"


def auxiliary(line: Line, i: int) -> str:
    """have, do: base form behind a modal, "to" or "do", else present; had: past, or participle behind have."""
    before = line.back(i)
    if line.low(i) == "had":
        return "VBN" if line.low(before) in ("have", "has", "having", "'ve") else "VBD"
    return "VB" if line.tag(before) in ("MD", "TO") or line.low(before) in ("do", "does", "did", "not") else "VBP"


def last(line: Line, i: int) -> str:
    """last, next: adjective but for "at last" and "had last met"; as a verb only behind a modal or "to"."""
    if line.low(i - 1) in HAVE and line.can(i + 1, "VBN"):
        return "RB"
    if line.tag(line.back(i)) in ("MD", "TO") and line.can(i, "VB"):
        return "VB"
    return "NN" if line.low(i - 1) == "at" and line.first(i + 1) in (",", ".", "") else "JJ"


def said(line: Line, i: int) -> str:
    """Past, but for "is said to" and "has said"."""
    low = line.low(line.back(i))
    return "VBN" if low in BE or low in HAVE or line.tag(line.back(i)) in ("MD", "TO") else "VBD"


def being(line: Line, i: int) -> str:
    """The noun only behind an article or adjective ("a human being")."""
    return "NN" if line.tag(i - 1) in ("DT", "JJ") and line.first(i + 1) not in ("VBN", "VBD") else "VBG"


def what(line: Line, i: int) -> str:
    """what, whatever: an article straight before a noun that is no subject."""
    return "WDT" if line.first(i + 1) in ("NN", "NNS") and line.low(i) != "what" else "WP"


_HOMEWARD = frozenset(
    "send sends sent sending bring brings brought bringing call calls called calling fly flies flew flown flying ship"
    " ships shipped shipping order ordered recall recalled bus bused".split()
)


def home(line: Line, i: int) -> str:
    """ "sent home two envoys", "called home its ambassador": where to, not what."""
    return "RB" if line.low(i - 1) in _HOMEWARD and line.starts_noun_phrase(i + 1) else "NN"


_SINGLE: dict[str, Rule] = {
    "home": home,
    "that": that,
    "'s": possessive,
    "her": her,
    "his": his,
    "as": as_,
    "so": so,
    "like": like,
    "no": no,
    "there": there,
    "one": one,
    "'d": had_would,
    "said": said,
    "being": being,
    "last": last,
    "next": last,
    "longer": time_degree,
    "later": time_degree,
    "earlier": time_degree,
}
_SHARED: tuple[tuple[Rule, str], ...] = (
    (particle, "in on about across along around off out over up down away through back together apart aside ahead"),
    (subordinator, "above before behind below beyond inside outside near since though under besides aboard"),
    (quantifier, "all both half either neither such"),
    (degree, "more most less least better best worse worst farther"),
    (adverb_or_adjective, "first early late long hard only even still just well enough much little fast high low deep"),
    (adverb_or_adjective, "forward close nearby overnight daily weekly far right straight"),
    (may_might, "can will may might"),
    (auxiliary, "have do had 've"),
    (what, "what whatever"),
    (of_two, "other latter former"),
)
RULES: dict[str, Rule] = _SINGLE | {word: rule for rule, words in _SHARED for word in words.split()}
"""Lower-case word -> the rule that decides its class."""
