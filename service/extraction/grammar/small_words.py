"""The small words of the chunker: auxiliaries, determiners, pronouns, markers, prepositions of several words."""

BE = frozenset({"be", "get"})
AUXILIARIES = frozenset({"be", "have", "do", "get"})
NEGATIONS = frozenset({"not", "n't", "never", "no longer"})
PREMODIFIERS = frozenset({"JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "$", "FW", "SYM"})
ROMAN = frozenset({"I", "II", "III", "IV", "VI", "XVI"})
DETERMINERS = frozenset({"DT", "PDT", "PRP$", "WP$"})
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "we", "us", "i", "me", "you", "himself", "herself", "itself"}
    | {"themselves", "others", "both", "everyone", "who", "which", "that", "there"}
)
EMPHATIC = frozenset({"himself", "herself", "itself", "themselves"})  # behind a phrase they only repeat it
NUMBERS = frozenset({"hundreds", "thousands", "dozens", "scores", "millions", "tens", "billions"})
RECIPROCALS = {"each": "other", "one": "another"}
PARTICLES = frozenset({"up", "out", "off", "down", "back", "away", "over", "in", "on", "forward", "aside", "ahead"})
OF_THEM = frozenset({"both", "all", "each"})
BEFORE_DATES = frozenset({"in", "on", "over", "by"})  # "called on Friday", but "called off Friday's talks"
PERIODS = frozenset({"hour", "day", "week", "month", "quarter", "year"})
PERIODICAL = frozenset("daily weekly monthly quarterly annual yearly nightly".split())  # "the opposition weekly paper"
SUBORDINATORS = frozenset(
    "after before since until while because although though as if unless when once whether where whereas lest".split()
)
# Markers of clauses in several words, with the one that means the same.
COMPLEX_SUBORDINATORS = {
    tuple(phrase.split()): same
    for same, phrases in {
        "if": "in case,as long as,so long as,provided that,even if,only if,on condition that,in the event that"
        ",assuming that,as if,as though",
        "once": "as soon as",
        "although": "even though",
        "since": "ever since,now that,given that",
        "because": "in that,on the grounds that",
    }.items()
    for phrase in phrases.split(",")
}
GERUND_PREPOSITIONS = frozenset({"including", "excluding", "concerning", "regarding", "following", "according"})
QUANTIFIERS = frozenset(
    {("at", "least"), ("at", "most"), ("up", "to"), ("as", "many", "as"), ("close", "to"), ("as", "few", "as")}
)
FIXED_ADVERBS = frozenset(
    tuple(phrase.split())
    for phrase in (
        "once and for all,once again,once more,at once,as well,so far,by far,for now,in turn,at all,after all,"
        "above all,as yet,side by side,"
        "since then,until then,by then,until now,"
        "of course,for example,for instance,in fact,at last,at least once,in particular,in general,at first,at times,"
        "at present,at length,in vain,in principle,in effect,for once,for good,on occasion"
    ).split(",")
)
# Between an auxiliary and its verb; all but "of course" deny it.
INSERTED = tuple(
    tuple(phrase.split())
    for phrase in "under no circumstances,in no way,in no case,on no account,by no means,of course".split(",")
)
# What people do without an object: "on striking workers", where "for blocking roads" is a deed.
ACTING = frozenset("strike protest flee march demonstrate retreat advance rampage riot worship return war".split())
# What people are rather than what is done to them: "freed students and detained journalists".
HELD = frozenset(
    """detained jailed imprisoned arrested held captured kidnapped abducted wounded injured displaced exiled ousted
    deposed accused convicted suspected alleged armed masked organised organized united occupied disputed destroyed
    damaged ruined burned stranded trapped bereaved retired elected appointed unarmed uniformed trained skilled
    frozen seized stolen imported exported enriched planned proposed increased improved continued renewed reduced
    limited advanced combined related used fixed broken hired paid unpaid concerned affected""".split()
)
COMPLEX_PREPOSITIONS = {
    ("according", "to"): "according",
    ("because", "of"): "because",
    ("due", "to"): "because",
    ("along", "with"): "with",
    ("together", "with"): "with",
    ("ahead", "of"): "before",
    ("instead", "of"): "instead",
    ("as", "of"): "since",
    ("such", "as"): "including",
    ("aimed", "at"): "toward",
    ("prior", "to"): "before",
    ("next", "to"): "near",
    ("close", "to"): "near",
    ("north", "of"): "near",
    ("south", "of"): "near",
    ("east", "of"): "near",
    ("west", "of"): "near",
    ("northeast", "of"): "near",
    ("northwest", "of"): "near",
    ("southeast", "of"): "near",
    ("southwest", "of"): "near",
    ("in", "case", "of"): "amid",
    ("in", "response", "to"): "response",
    ("in", "exchange", "for"): "exchange",
    ("in", "return", "for"): "exchange",
    ("on", "behalf", "of"): "behalf",
    ("in", "front", "of"): "outside",
    ("in", "accordance", "with"): "under",
    ("as", "part", "of"): "part",
}
OFTEN = frozenset({"several", "many", "countless", "numerous", "multiple"})  # "several times"
TIME_UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})
LAPSES = frozenset({"after", "before", "later", "earlier"})  # "two days before"
COUNTRY_NOUNS = frozenset(  # "the island nation Haiti has": what a country is called before its name
    "country nation state island kingdom republic emirate sheikhdom territory neighbour neighbor rival ally foe enemy"
    " archfoe giant power superpower partner host member holder champion exporter producer importer candidate".split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())  # no date where none is known
_OF_SEVERAL = (*FIXED_ADVERBS, *QUANTIFIERS, *COMPLEX_PREPOSITIONS, *COMPLEX_SUBORDINATORS, ("out", "of"))
# What any of the phrases of several words begins with, and the words that may come second.
OPENING = {first: frozenset(phrase[1] for phrase in _OF_SEVERAL if phrase[0] == first) for first, *_ in _OF_SEVERAL}
HEADLINE_DASHES = frozenset({"-", "–", "—"})  # they stand for commas
# The kinds of items that are neither noun phrases nor verbs: by tags that decide, by the word, else by the tag.
KINDS_BY_TAG = {"DATE": "DATE", ".": "STOP", ":": "STOP", "CC": "CC", "POS": "POS"}
KINDS_BY_WORD = (
    {",": "COMMA", "that": "THAT"}
    | dict.fromkeys((*HEADLINE_DASHES, "(", ")", "--", ";"), "STOP")
    | dict.fromkeys(SUBORDINATORS, "SUB")
)
KINDS_OF_SMALL_WORDS = {
    tag: kind
    for kind, tags in {
        "WH": ("WDT", "WP", "WP$", "WRB"),
        "PREP": ("IN", "TO"),
        "ADV": ("RB", "RBR", "RP", "UH"),
        "ADJ": ("JJ", "JJR", "JJS"),
    }.items()
    for tag in tags
}
