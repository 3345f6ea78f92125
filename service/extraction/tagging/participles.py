"""Forms in -ed (past or participle) and in -ing (participle, gerund, noun)."""

from service.extraction.tagging.line import (
    BE,
    FINITE,
    HAVE,
    NOUNS,
    OBJECTS,
    PLURALS,
    REACH,
    SPEECH,
    SUBJECTS,
    VERBS,
    Line,
)
from service.extraction.tagging.lookup import compounds

INTRANSITIVE = frozenset(
    """agreed arrived appeared began belonged came collapsed collided consisted continued depended died disappeared
    dropped emerged erupted escaped existed exploded fled fell failed gathered happened insisted lasted lived
    looked marched occurred participated persisted proceeded protested rallied reacted refused relied remained
    responded resulted returned rose sank sat seemed slept slipped spoke stayed stood stopped struggled
    succeeded surged survived talked tended tried vanished voted vowed waited walked went worked worsened
    pledged promised resigned retreated surrendered decided declined hoped increased decreased climbed jumped
    grew plunged tumbled
    """.split()
)
"""Past forms that hardly ever stand in the passive; "increased by 3 per cent" is no passive either."""

RAISED = frozenset(
    """expected believed thought known said required ordered forced asked allowed told set scheduled urged permitted
    sentenced sent used meant designed needed entitled supposed reported alleged invited called due likely obliged
    intended authorised authorized""".split()
)
"""Before "to" and a verb these are participles behind a noun ("troops ordered to leave"); others are past."""
_TRANSITIVE = frozenset(
    """accused suspected charged convicted based located situated headquartered affiliated associated linked known
    wanted arrested detained jailed imprisoned killed wounded injured captured stationed kidnapped abducted destined
    related exiled born rescued sentenced indicted implicated dubbed nicknamed entitled named appointed expelled
    deported ousted extradited""".split()
)
"""Before a preposition these are participles behind a noun: they never stand without an object ("men accused of")."""
_BESIDE = frozenset("of with in at from for near during over under as".split())
_COMPOUNDED = frozenset("sharing making keeping testing producing exporting importing processing tracking".split())
"""-ing forms that join a noun before them to one behind: "a data sharing agreement"."""
_PASSIVE_PREPOSITIONS = frozenset("by in at on during from for as with to after under against near over into".split())
_HURT = frozenset("wounded injured displaced detained captured exiled stranded trapped suspected armed trained".split())
_STUFF = frozenset("arms sports sales weapons drugs savings systems operations missiles goods munitions".split())
_PROVIDED = frozenset("loaded laden packed filled crammed armed equipped fitted".split())
_PARTICLES = frozenset("up out off down away back".split())
_TIMES = frozenset("after before since until because although though while when once as if unless".split())
_SINCE_THEN = frozenset("later earlier ago afterwards before after".split())
_CLAUSE = 16
"""How many words back a relative pronoun is looked for."""
_GO = frozenset("go goes went gone going keep keeps kept carry carried".split())
_START_STOP = frozenset(
    """start started starts begin began begun stop stopped stops keep kept keeps continue continued continues consider
    considered considering avoid avoided avoid resume resumed deny denied admit admitted finish finished risk
    suggest suggested report reported reports deny denies denying recalled recall recommend recommended oppose opposed
    """.split()
)


def past(line: Line, i: int) -> str:
    """VBD or VBN (or JJ) for a form that may be either."""
    before = line.back(i)
    tag, low = line.tag(before), line.low(before)
    if tag in ("", "``") and line.low(i) in ("let", "put") and line.starts_noun_phrase(i + 1):
        return "VB"  # "Let the prisoners go"
    if low in BE or low in HAVE or (low in ("get", "gets", "got", "getting", "'s") and tag != "POS"):
        return "VBN"
    if tag == "MD" or tag == "TO":
        return "VBN"
    if low in SUBJECTS or tag in ("WDT", "WP", "EX"):
        return "VBN" if _inverted(line, before) else "VBD"
    if (low in OBJECTS and tag == "PRP") or low in (
        "himself",
        "themselves",
        "itself",
        "herself",
    ):  # not "the US agreed"
        return "VBN"
    if tag == "CD" and line.low(before - 1) == "in" and line.tag(before - 2) in ("WDT", "WP"):
        return "VBD"  # "the guard who in 2011 | shot him"
    if tag in ("DT", "PRP$", "POS", "JJ", "CD", "JJS", "JJR", "PDT"):
        return _after_modifier(line, i, tag)
    if tag == "IN":
        return "VBN" if low != "that" or line.can(i + 1, "NNS") else "VBD"
    if tag in VERBS:
        return "VBN" if not (line.low(before) in ("said", "says") and line.starts_noun_phrase(i + 1)) else "VBD"
    if tag in NOUNS or tag in ("-RRB-", "RP", "PRP"):
        return "VBN" if _inverted(line, before) or _reduced(line, i) else "VBD"
    if tag in (",", ":", "-LRB-"):
        return _after_comma(line, i, before)
    if tag == "CC":
        return _after_conjunction(line, i, before)
    return "VBN"


def _inverted(line: Line, subject: int) -> bool:
    """ "Was the man arrested", "had they known": an auxiliary before the subject, at the start of its clause."""
    for j in range(subject - 1, max(-1, subject - 5), -1):
        if line.lows[j] in BE or line.lows[j] in HAVE:
            return j == 0 or (line.tag(j - 1) in ("WRB", ",", "``", "WP", "CC") and line.tag(j - 2) not in NOUNS)
        if line.tags[j] not in NOUNS and line.tags[j] not in ("DT", "JJ", "PRP$"):
            return False
    return False


def _after_modifier(line: Line, i: int, tag: str) -> str:
    """ "the arrested man", "12 killed in …", "the two agreed to"."""
    follows = line.first(i + 1)
    if line.may[i][0] == "JJ" and follows in ("NN", "NNS"):
        return "JJ"
    if line.low(line.back(i)) in ("a", "the", "first", "last") and line.can(i, "NN") and not line.starts_thing(i + 1):
        return "NN"  # "fired a shot at Chad", not "the shot man"
    if tag == "CD":
        if line.low(i) in _HURT and follows in NOUNS and line.finite_before(i) >= 0:
            return "VBN"  # "treated 400 wounded Syrians"
        if (
            follows in ("NN", "NNS", "JJ", "NNP")
            and line.low(i) not in INTRANSITIVE
            and not line.finite_before(i) >= 0
            and line.finite_after(i)
        ):
            return "VBN"
        if line.low(i) in INTRANSITIVE or line.starts_noun_phrase(i + 1):
            return "VBD"
        return "VBN"
    if (
        tag == "DT"
        and line.low(i - 1) in ("this", "that", "all", "both", "some", "many")
        and not line.starts_thing(i + 1)
    ):
        return "VBD"
    if tag == "DT" and line.low(line.back(i)) in ("that", "this") and line.starts_noun_phrase(i + 1):
        return "VBD"
    if tag == "JJ" and line.tag(line.back(i) - 1) in ("", "DT", "CC") and line.starts_noun_phrase(i + 1):
        return "VBD" if line.finite_before(i) < 0 else "VBN"
    return "JJ" if line.can(i, "JJ") and line.may[i][0] == "JJ" else "VBN"


def _reduced(line: Line, i: int) -> bool:
    """Whether the form behind a noun begins a shortened relative clause: "troops killed in the raid were"."""
    low, after = line.low(i), line.ahead(i)
    follows = line.low(after)
    if low in INTRANSITIVE or (low == "met" and follows not in ("by", "with")):
        return False
    if follows == "by" and line.first(after + 1) != "VBG":
        return True
    if low == "called" and follows in ("for", "on", "upon") and line.starts_thing(after + 1):
        return False  # "Chad called for a truce and Libya has rejected it", but "talks called for Monday"
    if (
        follows == "with"
        and low in _PROVIDED
        and any(line.can(j, "VBD") for j in range(after + 1, min(len(line.may), after + REACH)))
    ):
        return True  # "a plane loaded with food landed"
    to = after + (follows in _PARTICLES)
    given = line.low(to) == "to" and line.first(to + 1) == "NNP" and line.first(to + 2) == "DT"
    if given and line.tag(line.back(i)) == "NNP" and line.finite_before(i) < 0:
        return False  # "Israel handed back to Jordan a strip of desert it had occupied"
    if line.surely_finite(after):
        return True
    claims = low == "charged" and "that" in line.lows[after : after + REACH]  # "charged in a speech that Iran lied"
    if low in _TRANSITIVE and follows in _BESIDE and not claims and not _counted(line, after):
        return True
    if follows == "to" and line.can(after + 1, "VB"):
        return low in RAISED
    finite = line.finite_before(i)
    who = next((j for j in range(i - 1, max(0, i - _CLAUSE), -1) if line.tag(j) in ("WP", "WDT")), -1)
    described = 0 < who < finite and line.finite_before(who) < 0  # "a rival who says he was robbed of it | signed"
    if described and line.starts_noun_phrase(after) and follows != "that" and not line.finite_after(i, weak=True):
        return False  # "soldiers who seized power on Thursday imposed a curfew"
    governor = line.object_of(line.back(i))
    if line.low(governor) in _TIMES and line.starts_thing(after):
        return False  # "since Morocco annexed the land"
    needed = line.tag(governor) == "VBG" or (line.tag(governor) == "VB" and line.starts_noun_phrase(after))
    if needed and not any(tag in FINITE for tag in line.tags):
        return False  # "the plane carrying the envoy landed", "a plan to free him angered Iran": the only verb
    believed = line.low(governor) == "be" and line.low(governor - 1) == "to" and line.low(governor - 2) in RAISED
    if believed and not any(tag in FINITE for tag in line.tags) and not line.finite_after(i, weak=True):
        return False  # "gunmen believed to be rebels shot dead a judge"
    if line.tag(governor) in ("VB", "VBG") and not (
        line.starts_noun_phrase(after) and line.low(governor) == "including"
    ):
        return True
    if line.starts_noun_phrase(after) or follows == "that":
        return finite >= 0 and not _fresh_clause(line, i, finite) and follows != "that"
    if finite >= 0 and not _fresh_clause(line, i, finite):
        return True
    if line.headline and not line.starts_thing(after):  # an active past would be in the present tense
        return True
    return line.finite_after(i, weak=True)


def _counted(line: Line, i: int) -> bool:
    """ "killed at least ten", "wounded over 100": an object, rounded."""
    return line.low(i) != "in" and (line.low(i + 1) in ("least", "most") or line.first(i + 1) == "CD")


def _fresh_clause(line: Line, i: int, finite: int) -> bool:
    """Whether a new subject may have begun between the finite verb and ``i``: behind a comma, a quote or a report."""
    if line.lows[finite] in ("said", "says", "say", "think", "believe", "believes", "told", "added"):
        return True
    return any(line.lows[j] in (",", "and", "but", ";", "”", '"', "—") for j in range(finite + 1, i))


def _after_comma(line: Line, i: int, comma: int) -> str:
    """ "arrested, tried and shot"; "the man, accused of theft, …"; '" …," said Smith'."""
    after = line.ahead(i)
    verb = line.last_verb(i)
    if line.low(i) == "told" and line.tells(i) and line.first(after) != "TO":
        return "VBD"
    if line.low(after) in _PARTICLES and line.tag(verb) == "VBD" and line.starts_thing(line.ahead(after)):
        return "VBD"  # "declared an emergency, shut down mobile internet"
    if line.may[i][0] == "JJ" and line.first(i + 1) in ("NN", "NNS"):
        return "JJ"  # "the blockade, armed invasions and"
    acts = line.can(i + 2, "VBD") or _goes_on(line, i + 1)
    if acts and line.first(i + 1) in ("NN", "NNS") and _only_when(line, comma):
        return "JJ"  # "Two days later, masked men shot", "In Oslo, exiled leaders met"
    if line.tag(comma - 1) in ("VBD", "VBN") and verb == comma - 1 and not line.starts_noun_phrase(after):
        return line.tag(verb)
    if line.starts_noun_phrase(after) and line.low(after) not in ("all", "both"):
        return "VBD"
    if line.low(i) in INTRANSITIVE or _in_list(line, i, after):
        return "VBD"
    if line.low(after) == "by" or (line.low(i) in _TRANSITIVE and line.low(after) == "of"):
        return "VBN"
    if line.finite_before(i) < 0 and not line.finite_after(i, weak=True):
        return "VBN" if line.low(after) in _PASSIVE_PREPOSITIONS and _closed(line, i) else "VBD"
    return "VBD" if _relative_closed(line, i) else "VBN"


def _in_list(line: Line, i: int, after: int) -> bool:
    """ "Rebels attacked the village, burned houses and killed ten people": between two verbs of one subject."""
    finite = line.finite_before(i)
    thing = line.starts_thing(after) or line.first(after + 1) == "NNS"  # "arrested suspected rebels"
    if finite < 0 or line.tags[finite] != "VBD" or line.lows[finite] in BE or not thing:
        return False
    for j in range(after + 1, min(after + 14, len(line.may))):
        if line.lows[j] in (";", "who", "which", "that", "said"):
            return False
        if line.lows[j] == "and":
            verb = line.ahead(j)
            return line.can(verb, "VBD") and line.first(verb) not in ("NN", "NNS", "JJ") and line.low(verb) not in HAVE
    return False


def _only_when(line: Line, comma: int) -> bool:
    """ "Two days later,", "In the evening,": what stands before the comma opens the sentence and is no subject."""
    first, last = line.tag(0), line.low(comma - 1)
    return line.finite_before(comma) < 0 and (first in ("IN", "RB") or last in _SINCE_THEN)


def _goes_on(line: Line, noun: int) -> bool:
    """Whether a verb follows the noun phrase whose first noun stands at ``noun``."""
    for after in range(noun + 1, min(noun + 9, len(line.may))):
        if line.lows[after] in (",", ";", "and"):
            return False
        if line.can(after, "VBD") or line.surely_finite(after):
            return True
    return False


def _relative_closed(line: Line, i: int) -> bool:
    """Whether the comma before ``i`` ends a relative clause whose main clause still lacks a verb."""
    for j in range(i - 2, max(0, i - 15), -1):
        if line.lows[j] in ("which", "who", "whose", "where", "whom") and line.lows[j - 1] == ",":
            return line.finite_before(j - 1) < 0 and not line.finite_after(i, weak=True)
    return False


def _closed(line: Line, i: int) -> bool:
    """Whether a second comma follows with something that may be the main verb: ", signed in Rome, ends a war"."""
    for j in range(i + 1, min(len(line.lows), i + 12)):
        if line.lows[j] == ",":
            return (
                any(tag in ("VBZ", "VBD", "VBP", "MD") for tag in line.may[line.ahead(j)])
                if line.ahead(j) < len(line.may)
                else False
            )
    return False


def _after_conjunction(line: Line, i: int, conjunction: int) -> str:
    """As the verb before the conjunction; before a noun a participle ("dead and wounded soldiers")."""
    left = line.tag(line.back(conjunction))
    if left in ("VBN", "VBD"):
        return left
    if line.may[i][0] == "JJ" and (line.can(i + 1, "NN") or line.can(i + 1, "NNS")):
        return "JJ"  # "the cabinet or armed forces"
    if left == "JJ" and line.first(i + 1) in ("NN", "NNS"):
        return "VBN"
    verb = line.last_verb(i)
    form = line.tag(verb)
    if form == "VBN" and line.low(line.back(verb)) in HAVE | BE and not line.starts_noun_phrase(line.ahead(i)):
        return "VBN"
    if form == "VBN" and line.low(line.back(verb)) in HAVE:
        told = line.tag(conjunction - 1) == "," and not SPEECH.isdisjoint(line.lows[:verb])
        return (
            "VBD" if told and line.starts_noun_phrase(line.ahead(i)) else "VBN"
        )  # "said it had spread, and urged Togo"
    if line.first(i + 1) in ("NN", "NNS") and form not in FINITE and line.finite_after(i):
        return "VBN"
    return "VBD"


def gerund(line: Line, i: int) -> str:
    """An -ing form that the lexicon has only as a verb: a noun where an article or adjective stands before it and no
    noun behind ("a fierce sparring").
    """
    heads_clause = line.surely_finite(i + 1) or line.first(i + 1) in ("VBD", "VBZ")
    if heads_clause and line.tag(i - 1) in ("IN", "") and line.low(i) not in HAVE:  # "since fighting broke out"
        return "NN"
    if f"{line.low(i)}_{line.low(i + 1).removesuffix('s')}" in compounds() and not line.starts_noun_phrase(i + 1):
        return "NN"  # "drinking water", "fishing boats"
    if line.low(i) in _COMPOUNDED and line.tag(i - 1) == "NN" and line.can(i + 1, "NN") and i > 1:
        return "NN" if line.tag(i - 2) in ("DT", "JJ", "IN", "POS", "PRP$", "CD") else "VBG"
    nominal = line.tag(i - 1) in ("DT", "JJ", "POS", "PRP$") and line.low(i - 1) not in ("that", "all", "those")
    return "NN" if nominal and line.first(i + 1) in ("IN", ".", ",", "CC", "TO", "VBD", "MD", "VBZ") else "VBG"


def _many(line: Line, noun: int) -> bool:
    """Whether those stand there who can meet: "ministers | meeting in", "heads of state | meeting on"."""
    while line.low(noun - 1) == "of" and line.tag(noun) == "NN":
        noun -= 2
    return line.tag(noun) in PLURALS


def ing(line: Line, i: int) -> str:
    """VBG, or NN (or JJ) where the lexicon has such a reading."""
    may = line.may[i]
    if line.low(i - 1) == "on" and line.low(i - 2) in _GO and line.can(i, "VBG"):
        return "VBG"  # "vowed to go on fighting"
    noun = "NN" in may or ("JJ" in may and may[0] == "JJ")
    if len(may) == 1:
        return may[0]
    before = line.back(i)
    tag, low = line.tag(before), line.low(before)
    follows = line.first(line.ahead(i))
    if may[0] == "JJ" and "NN" not in may:
        return "JJ" if follows in NOUNS or low in BE or tag == "RB" else "VBG"
    if low in BE and tag != "POS":
        return "VBG"
    if not noun:
        return "VBG"
    if tag in ("DT", "PRP$", "POS", "JJ", "CD"):
        if follows in ("NN", "NNS", "NNP"):
            return "NN" if may[0] == "NN" else "VBG"
        return "NN"
    if tag in ("IN", "") and (line.surely_finite(i + 1) or line.first(i + 1) == "VBD"):
        return "NN"
    if tag == "NN" and may[0] == "NN" and line.low(i + 1) == "that":
        return "NN"  # "an oil painting that was stolen"
    if tag == "IN" and may[0] == "NN" and line.tag(before - 1) == "NN" and line.low(i + 1) in ("to", "for"):
        return "NN"  # "a rise in funding to fight malaria"
    if low in _START_STOP or (tag == "IN" and line.low(i + 1) == "to") or line.starts_noun_phrase(line.ahead(i)):
        return "VBG"
    if tag == "IN" and line.can(i, "VBG") and follows in ("NNS", "JJ") and not line.finite_after(line.ahead(i)):
        return "VBG"
    if tag == "NNP" and line.tag(before - 1) == "DT" and "NN" in may and not line.starts_thing(i + 1):
        return "NN"  # "the Rafah crossing to"
    if line.low(i) == "meeting" and _many(line, before) and line.first(i + 1) in ("IN", "RB"):
        return "VBG"
    if tag in PLURALS and line.first(i + 1) == "IN" and line.low(i + 1) not in ("of", "by") and low not in _STUFF:
        return "VBG"  # "rebels fighting in the north", "hackers working for"
    if tag in ("NNS", "NNPS", "PRP", ",", "NNP"):
        return "VBG" if may[0] == "VBG" or tag in ("PRP", ",") or line.low(i + 1) == "to" else "NN"
    if tag == "IN" and follows in ("NNS", "JJ", "NNP") and may[0] != "NN":
        return "VBG"
    if tag == "NN":
        return "NN" if may[0] == "NN" else "VBG"
    return may[0]
