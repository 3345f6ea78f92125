"""Attack, attacks: noun or verb? By what stands left, else by weighing what stands right and what the clause lacks."""

from service.extraction.tagging.line import (
    BE,
    DAYS,
    DO,
    FINITE,
    NOUNS,
    OBJECTS,
    PLURALS,
    PREMODIFIERS,
    SPEECH,
    VERBS,
    Line,
)
from service.extraction.tagging.lookup import compounds, demonyms

_HELPERS = frozenset("help helps helped helping let lets make makes made see saw".split())
_WITNESSED = frozenset("see seen seeing saw hear heard hearing watch watched watching let".split())
_TO_NOUNS = frozenset(  # words whose "to" is as a rule a preposition
    """according due prior subject related relating response respond responded responding return returned returns
    returning contrast regard opposed opposition linked link ties access close next similar thanks contribute
    contributed contributing contribution commitment committed dedicated approach came key solution reaction
    reacting objected amounted resort resorted led leading leads lead amount amounts exposed vulnerable victim
    prone bow bowed bows bowing yield yielded yields yielding succumb succumbed succumbs submit submitted submits
    accede acceded relate object objects
    """.split()
)
_GIVING = frozenset("give gives gave given giving cave caves caved caving".split())
_SUBORDINATORS = frozenset("if when unless once because although while whenever until".split())
_NEW_PHRASE = frozenset(["DT", "PRP", "PRP$"])
"""A noun phrase that begins with one of these cannot go on a phrase before it: there is a verb in between."""
_REPORTING = frozenset("show report claim fear note argue".split())
"""Verbs of a reporting tail that are nouns too: ", court records show." """
_OPENERS = frozenset("that more further new all both every another such".split())
_HOW = frozenset("how why that what whether".split())
_POINTERS = frozenset(["this", "that", "which", "what", "each"])
_TO_PLACES = frozenset("account book court face ground heel jail light power prison task trial war".split())
"""What stands bare behind "to" and is no verb there: "took them to court", "face to face"."""
_WISHES = ("demand", "insist", "request", "urg", "recommend", "propos", "ask", "order", "requir")
_PARTICLES = frozenset(["off", "out", "up", "back", "down"])
_OF_FORCES = frozenset(
    "security peacekeeping air ground rebel coalition defence defense government police navy border".split()
)
"""What stands before "forces" as a rule makes a compound of it."""
_AFTER_NOUN = frozenset(["of", "against", "between"])


def base_form(line: Line, i: int) -> str:
    """The tag of a form that may be NN and VB/VBP ("attack", "plan", "call")."""
    before = line.back(i)
    tag, low = line.tag(before), line.low(before)
    if tag == "MD" or low in DO or _asked(line, before):
        return "VB" if not (tag == "MD" and low == "will" and line.tag(before - 1) == "DT") else "NN"
    if tag == "TO":
        return "VB" if _infinitive(line, i, before) else _nominal(line, i)
    if low in _HELPERS and line.starts_thing(i + 1):
        return "VB"
    if low in OBJECTS and tag == "PRP" and line.tag(line.back(before)) in VERBS:
        return "VB" if line.low(line.back(before)) in _HELPERS else _nominal(line, i)
    if tag == "CD" and not line.can(i, "JJ"):
        return _after_number(line, i, low)
    if tag in PREMODIFIERS or (tag == "IN" and low not in ("that", "if", "because", "while", "when")):
        return _nominal(line, i)
    if low in ("he", "she", "it") and not line.surely_finite(i + 1):
        return "VB"
    if low in ("i", "you", "we", "they") or (tag in ("WDT", "WP") and not line.surely_finite(i + 1)):
        return "VBP"
    if tag in ("NNS", "NNPS", "NN", "NNP"):
        return _after_noun(line, i, before)
    if tag == "CC":
        return _after_conjunction(line, i, before)
    if tag == "," and line.tag(line.last_verb(i)) == "VB" and line.starts_noun_phrase(i + 1):
        return "VB"
    return _otherwise(line, i, before)


def _otherwise(line: Line, i: int, before: int) -> str:
    if line.may[i][0] in ("VB", "VBP") and line.tag(before) in ("", ",", "``", ":") and line.starts_noun_phrase(i + 1):
        return "VB" if line.tag(before) != "," else "VBP"
    if line.can(i, "NN") or line.can(i, "JJ"):
        return _nominal(line, i)
    return "VBP" if line.tag(before) in ("", ",", "-RRB-", "RB") else "VB"


def _asked(line: Line, before: int) -> bool:
    """Whether a form of do stands before the subject: "did Iran attack"."""
    stop = max(-1, before - 4)
    for j in range(before, stop, -1):
        if line.lows[j] in DO:
            return all(
                line.tags[k] in NOUNS or line.tags[k] in ("DT", "PRP", "JJ") for k in range(j + 1, before + 1)
            ) and (j == 0 or line.tag(j - 1) in ("WRB", "WP", "WDT", "``", ","))
    return False


def _infinitive(line: Line, i: int, to: int) -> bool:
    """Whether "to" before ``i`` makes an infinitive, not a prepositional phrase."""
    if not line.can(i, "VB"):
        return False
    if not line.can(i, "NN"):
        return True
    if line.lows[i] in _TO_PLACES and not line.starts_thing(i + 1):
        return False
    head = line.low(to - 1)
    if head in _TO_NOUNS or (head == "in" and line.low(to - 2) in _GIVING):  # "gave in to pressure"
        fresh = line.first(i + 1) in ("DT", "PRP", "PRP$", "NNP")  # "its commitment to support the talks"
        return fresh or (line.starts_noun_phrase(i + 1) and line.first(i) != "NN")
    return True


def _nominal(line: Line, i: int) -> str:
    """Noun or adjective: an adjective before a noun where it may be one."""
    if not line.can(i, "JJ"):
        return "NN" if line.can(i, "NN") else "VBP"
    if line.tag(i - 1) in ("NNP", "NNPS") and line.first(i + 1) in ("DT", "PRP$") and line.low(i - 2) == "that":
        return "VB"  # "insisted that Iran free the men"
    if not line.can(i, "NN"):
        return "JJ"
    after = line.first(i + 1)
    if after in NOUNS or after in ("JJ", "VBG") or line.can(i + 1, "NNS"):
        return "JJ" if line.may[i].index("JJ") < line.may[i].index("NN") or line.tag(i - 1) != "DT" else "NN"
    if line.low(line.back(i)) in BE or line.tag(i - 1) in ("RB", "RBR"):
        return "JJ"
    return "NN"


def _after_number(line: Line, i: int, number: str) -> str:
    """ "two attack helicopters", "12 face charges": behind a number no singular noun, but a compound or a verb; "his
    1996 campaign" is one of that year.
    """
    if number.isdigit() and len(number) == 4 and line.tag(i - 2) in PREMODIFIERS:
        return _nominal(line, i)
    if line.first(i + 1) in ("NN", "NNS") and not line.headline:
        return _nominal(line, i)
    if number in ("one", "1") or not (line.can(i, "VBP") and line.may[i][0] in ("VB", "VBP")):
        return _nominal(line, i)
    return "VBP"


def _plural(line: Line, noun: int) -> bool:
    """Whether the noun phrase that ends at ``noun`` is plural: by its last word or by a conjunction in it."""
    if line.tag(noun) in PLURALS:
        return True
    for j in range(noun - 1, max(-1, noun - 10), -1):
        tag = line.tags[j]
        if tag == "CC":
            subject = line.tag(line.before_phrase(j - 1)) not in VERBS  # "fired shots and tear gas"
            return line.lows[j] == "and" and line.tag(j - 1) in NOUNS and subject
        if tag == "," and line.headline:
            return line.tag(j - 1) in NOUNS
        if tag not in NOUNS and tag not in ("JJ", "DT", "POS", "PRP$", "CD"):
            return False
    return False


def _after_noun(line: Line, i: int, noun: int) -> str:
    """ "troops attack", "arms control", "peace plan": a verb needs a plural subject and something to act on."""
    governor = line.low(line.object_of(noun))
    compound = line.first(i) == "NN" and line.tag(noun) in ("NN", "NNP") and line.first(i + 1) == "IN"
    if compound and governor in ("let", "letting"):
        return "NN"  # "let an aid convoy into the town"
    thing = line.starts_thing(i + 1) or (line.tag(noun) == "NNP" and line.can(i + 1, "NN"))  # "help Chad fight crime"
    thing = thing or (line.first(i + 1) == "VBN" and line.first(i + 2) in NOUNS)  # "help Chad trace stolen cars"
    if line.can(i, "VB") and (governor in _WITNESSED or (governor in _HELPERS and thing)):
        return "VB"
    if not line.can(i, "NN") and not line.can(i, "JJ") and governor in _HELPERS:
        return "VB"
    if line.lows[i] in _REPORTING and line.first(i + 1) == "." and line.low(line.before_phrase(noun)) == ",":
        return "VBP"
    adverb = noun < i - 1 and line.tag(i - 1) == "RB"
    if line.can(i, "JJ") and not _plural(line, noun) and _wished(line, i, noun):
        return "VB"  # "demanded that Niger free rebel leaders"
    if not line.can(i, "NN"):
        return (
            _nominal(line, i)
            if line.can(i, "JJ") and not _plural(line, noun)
            else "VBP"
            if _plural(line, noun)
            else "VB"
        )
    if not _plural(line, noun):
        if line.first(line.ahead(i)) in _NEW_PHRASE and not line.finite_after(
            i
        ):  # "that the state release its prisoners"
            return "VB"
        if _wished(line, i, noun):
            return "VB"
        return "VBP" if _far_plural(line, i, noun) else _nominal(line, i)
    verb = 0.0 if line.may[i][0] in ("NN", "JJ") else 1.0
    after = line.ahead(i)
    if adverb:
        verb += 2
    if (
        line.low(line.before_phrase(noun)) in _SUBORDINATORS
        and line.first(after) in (",", ".")
        and not line.clause_has_verb(i)
    ):
        verb += 1.5  # "If the rebels attack, ..."
    if line.starts_noun_phrase(after) or line.low(after) in (
        "to",
        "for",
        "on",
        "over",
        "after",
        "with",
        "from",
        "in",
        "at",
    ):
        verb += 1
    elif line.first(after) in ("NN", "NNS", "JJ") or line.can(after, "NN"):
        verb += 0.5
    if line.first(after) in _NEW_PHRASE or line.low(after) in _PARTICLES:
        verb += 1
    elif line.surely_finite(after) or line.finite_after(i) or line.low(after) in ("of", "between"):
        verb -= 2
    if line.clause_has_verb(i):
        verb -= 2
    elif not line.finite_after(i, weak=True):
        verb += 1.0 if line.headline else 0.5
    if line.lows[noun] in (
        "arms",
        "sports",
        "weapons",
        "human",
        "sales",
        "rights",
        "affairs",
        "operations",
        "systems",
        "drugs",
    ):
        verb -= 1
    return "VBP" if verb >= 1 else "NN"


def _wished(line: Line, i: int, noun: int) -> bool:
    """ "demanding that Beijing stop sending them back": the bare form behind the "that" of a demand."""
    that = line.before_phrase(noun)
    governor = line.lows[that - 1] if that > 0 and line.low(that) == "that" else ""
    if governor and not governor.startswith(_WISHES) and line.tag(that - 1) in ("NN", "NNP"):
        governor = line.low(line.last_verb(that))  # "demanded in a letter | that"
    bare = line.low(that).startswith("demand") and line.tag(noun) == "NNP"  # "demanding Beijing stop"
    if not (bare or governor.startswith(_WISHES)) or not line.can(i, "VB"):
        return False
    acts = line.starts_thing(i + 1) or line.first(i + 1) in ("VBG", "TO", ".", ",") or line.low(i + 1) in _PARTICLES
    acts = acts or (line.low(i + 1) == "over" and line.starts_thing(i + 2))  # "that Syria hand over two men"
    return acts and not line.finite_after(i)


def _far_plural(line: Line, i: int, noun: int) -> bool:
    """Whether a plural subject stands before a prepositional phrase ("transfers from the North break the rules")."""
    governor, after = line.object_of(noun), line.ahead(i)
    acted_on = line.starts_thing(after) or (line.low(after) in _PARTICLES and line.starts_thing(after + 1))
    if line.tag(governor) != "IN" or not acted_on or line.finite_after(i, weak=True):
        return False
    if line.can(line.ahead(i), "NN") and line.first(line.ahead(i)) in ("NN", "NNS"):
        return False
    return line.finite_before(i) < 0 and line.tag(governor - 1) in PLURALS and line.object_of(governor - 1) < 0


def _after_conjunction(line: Line, i: int, conjunction: int) -> str:
    """As the verb that stands before the conjunction, where what follows looks like an object."""
    left = line.tag(line.back(conjunction))
    verb = line.last_verb(i)
    form = line.tag(verb)
    if left in ("VB", "VBP"):
        return left
    object_like = line.starts_noun_phrase(i + 1) or line.low(i + 1) in ("to", "on", "with", "for", "from")
    if (
        form in ("VB", "VBP")
        and i - verb < 14
        and (object_like or not line.can(i, "NN") or (line.may[i][0] != "NN" and line.starts_thing(i + 1)))
    ):
        return form
    if form == "MD":
        return "VB"
    if not line.can(i, "NN"):
        if line.can(i, "JJ") and not object_like:
            return "JJ"
        return "VBP" if form in ("VBP", "VBZ") else "VB"
    return _nominal(line, i)


def s_form(line: Line, i: int) -> str:
    """The tag of a form that may be NNS and VBZ ("attacks", "calls", "demands")."""
    before = line.back(i)
    tag, low = line.tag(before), line.low(before)
    if line.lows[i] == "forces" and low in _OF_FORCES:
        return "NNS"
    if low in ("he", "she", "it", "who", "which") or tag == "WDT":
        return "VBZ"
    if tag in ("DT", "WP") and low in _POINTERS:
        return "VBZ" if line.starts_noun_phrase(line.ahead(i)) or line.low(i + 1) in ("to", "that") else "NNS"
    if tag in PREMODIFIERS or tag in ("IN", "TO", "MD", "PRP", "VBG", "VBN", "VBD", "VBP", "VB", "VBZ"):
        return "NNS"
    if tag == "," and line.low(i + 1) in _HOW and line.first(i) == "VBZ":
        return "VBZ"  # "the raid, after which thousands fled, shows how ..."
    goes_on = line.starts_thing(line.ahead(i)) or (line.first(i) == "VBZ" and line.first(i + 1) == "IN")
    if tag == "," and line.headline and goes_on and line.tag(line.last_verb(i)) == "VBZ":
        return "VBZ"  # "Chad Quits Pact, Warns Against Sanctions"
    goes_on = goes_on or line.first(i + 1) == "IN"
    if tag == "," and goes_on and line.tag(line.last_verb(i, FINITE)) == "VBZ" and _listed(line, i):
        return "VBZ"
    if tag in ("NN", "JJ") and f"{low}_{line.lows[i].removesuffix('s')}" in compounds() and not _opens(line, i):
        return "NNS"
    if tag == "CC":
        finite = line.last_verb(i, FINITE)  # "has refused to sign and demands a vote"
        parallel = line.tag(finite) == "VBZ" and line.starts_noun_phrase(line.ahead(i))
        return "VBZ" if parallel or line.tag(line.back(before)) == "VBZ" else "NNS"
    if tag in ("NN", "NNP", "NNPS", "-RRB-", ",") or low in ("police", "people"):
        return "VBZ" if _weight(line, i, before) >= 1 else "NNS"
    if tag in ("", "``", ":"):
        return "VBZ" if line.starts_noun_phrase(i + 1) and line.headline and line.first(i) == "VBZ" else "NNS"
    return "NNS"


def _listed(line: Line, i: int) -> bool:
    """ "bans all flights, calls for a truce and permits strikes": "and" brings the last verb of a row."""
    for j in range(i + 1, min(i + 15, len(line.lows))):
        if line.lows[j] == "and":
            return line.can(j + 1, "VBZ") and line.starts_noun_phrase(line.ahead(j + 1))
    return False


def _opens(line: Line, i: int) -> bool:
    """Whether a noun phrase with its article follows: "the drone strikes a town" """
    return line.first(line.ahead(i)) in _NEW_PHRASE


def _weight(line: Line, i: int, before: int) -> float:
    """How much speaks for a verb behind a noun; 1 and more decides for it."""
    after = line.ahead(i)
    low = line.low(after)
    governor = line.object_of(before)
    if line.tag(governor) in ("VB", "VBG") or (line.tag(governor) in VERBS and line.low(governor) not in SPEECH):
        return -1.0
    if line.can(after, "VBP") and line.low(after + 1) in _PARTICLES:
        return -1.0  # "Rebels Pull Out"
    weight = 0.75 if line.first(i) == "VBZ" else 0.0
    weight += 0.75 if line.tag(before) in ("NNP", "NNPS") else 0.0
    weight += 1.5 if line.tag(i - 1) == "RB" else 0.0
    if line.starts_noun_phrase(after) or low == "that":
        weight += 1.0
    elif low in ("to", "for", "up", "out", "off", "down", "back"):
        weight += 0.5
    elif line.first(after) in ("JJ", "NNS", "NN", "VBG"):
        weight += 0.25
    if line.first(after) in _NEW_PHRASE or low in _OPENERS or (line.first(after) in ("NNP", "CD") and low not in DAYS):
        weight += 1.0
    elif low in demonyms() and (line.can(after + 1, "NNS") or line.can(after + 1, "NN")):
        weight += 1.0  # "The army trains Iraqi pilots"
    elif line.finite_after(i) or (line.first(after) in ("VB", "VBP") and not line.can(after, "NN")):
        weight -= 1.5
    if low in _AFTER_NOUN or line.surely_finite(after) or line.first(after) in (".", ",", "POS", "CC", "VBD"):
        weight -= 1.0
    has_verb = line.clause_has_verb(i)
    if line.tag(before) == ",":
        weight -= 1.5 if has_verb else 0.5
    if has_verb:
        weight -= 2.0
    elif not line.finite_after(i, weak=True):
        weight += 0.75 if line.headline else 1.0
    if line.tag(line.before_phrase(before)) in ("WRB", "WDT") and not has_verb:
        weight += 0.5
    return weight
