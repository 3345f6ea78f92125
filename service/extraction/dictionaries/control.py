"""Which verbs and nouns govern what: who does the infinitive, whose -ing it is, whose "that" tells their content."""

# Verbs whose to-infinitive is done by their own subject although an object stands between.
SUBJECT_CONTROL = frozenset(
    {"promise", "vow", "threaten", "pledge", "agree", "use", "need", "take", "sign", "hold", "meet"}
)
# "phoned him to express support": whoever calls, writes or comes says it, and what he came to say is said.
CONTACTING = frozenset("call phone telephone ring write meet visit travel fly come".split())
UTTERING = frozenset(
    "thank congratulate apologize apologise commend salute express convey voice extend relay complain condole"
    " ask request demand appeal urge plead beg warn seek inform reassure".split()
)
# Verbs whose to-infinitive is done by their object, besides those of the dictionaries ("urged X to").
OBJECT_CONTROL = frozenset(
    "allow enable help cause lead force compel permit let get make want expect persuade convince invite encourage train"
    " authorise authorize send deploy teach push leave prompt require oblige condemn sentence prepare".split()
)
# Verbs whose "from/of/for + -ing" is done by their object.
OBJECT_ING = frozenset(
    "accuse suspect prevent stop ban bar block keep prohibit dissuade deter discourage blame condemn criticize"
    " criticise charge convict acquit arrest praise thank prosecute punish jail detain indict sue".split()
)
CONTENT_PREPOSITIONS = frozenset({"of", "from", "for", "over", "with", "about"})  # "accused X of", not "... after"
# What a speaker does by speaking: ", he said, rejecting the offer".
SPEAKING = frozenset(
    "reject call urge accuse blame refer cite name welcome condemn criticise criticize praise denounce dismiss thank"
    " defend demand appeal ask request refuse apologise apologize express voice use speak echo allude liken compare"
    " rule_out hail deny quote vow offer promise".split()
)
# Participles behind a comma that tell of the doer, not of the word before: "stormed the house, backed by tanks".
ACCOMPANYING = frozenset(
    "accompany back follow support join lead flank surround escort watch aid help arm assist base combine couple prompt"
    " drive fuel move spur compare dress disguise attend trail pursue determine convince force oblige".split()
)
# Verbs that have an object wherever they stand in the active: "a demand that Peru has refused".
TRANSITIVE = frozenset(
    "refuse reject accept make ignore dismiss deny issue sign approve endorse ratify impose lift break violate welcome"
    " condemn launch carry_out abandon drop withdraw fulfil fulfill honour honor keep rebuff spurn turn_down".split()
)
# Verbs of saying that name the listener: ", a commander told state television".
TELLING = frozenset({"tell", "inform", "assure", "remind", "urge", "warn"})
# Nouns whose "that" tells their content.
CONTENT_NOUNS = frozenset(
    "claim fact news report allegation statement hope fear belief idea sign evidence warning accusation suggestion"
    " notion proof assurance promise pledge view concern condition demand announcement rumour rumor conclusion"
    " decision threat complaint charge call request plea appeal ultimatum insistence reminder vow denial admission"
    " assertion contention speculation argument confirmation criticism ruling word guarantee signal message commitment"
    " understanding recommendation finding testimony information indication hint doubt suspicion theory impression"
    " possibility likelihood chance risk prospect danger expectation revelation disclosure reminder".split()
)

# Verbs that give their object a name or a quality: "called the raid a crime", "declared the vote invalid".
NAMING = frozenset("call brand label dub term deem declare proclaim pronounce consider find designate classify".split())
# Verbs that hand something to somebody: "was given asylum by Chad" is "Chad gave asylum to".
HANDING = frozenset("give award hand offer grant pay send show promise lend extend loan allocate issue".split())
# Verbs with two objects: "was given a medal" stays a passive before a noun phrase.
GIVING = frozenset("deny fine tell teach ask name elect appoint crown make allow".split()) | HANDING | NAMING
# Verbs that take somebody and something without "to": "bought the army tanks", "set the rebels a deadline".
DATIVE = GIVING | frozenset(
    "bring buy sell leave owe pass refuse guarantee set cost save spare accord allot assign wish serve do"
    " hand_back write wire mail lease loan advance hand_over cable deal earn win forgive envy charge permit gift ship"
    " read quote find get make order prescribe reserve restore promise assure vote throw feed fetch issue".split()
)
# Verbs whose object does a bare infinitive: "let ships pass", "made Moscow keep its word", "helped rebuild roads".
BARE = frozenset({"let", "make", "help", "see", "watch", "hear", "have"})
SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "it"})
# Verbs that take a clause without "that", besides those of saying: "feared Chad would leave".
BELIEVING = frozenset(
    "hope fear demand agree deny doubt wish expect ensure guess feel guarantee request propose recommend"
    " pray bet worry".split()
)
