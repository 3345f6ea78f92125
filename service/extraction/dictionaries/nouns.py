"""Small sets of words that the grammar of parties leans on: pronouns, titles, heads of organisations' names."""

from db.vocabulary import Sector
from service.extraction.dictionaries.gazetteer import Form

PLACE_FORMS = frozenset({Form.CITY, Form.CAPITAL, Form.NAME, Form.REGION, Form.PLACE})
PERSON_FORMS = frozenset({Form.PERSON, Form.SURNAME})
STATE_SECTORS = frozenset({Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY})

HE = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "themselves"})
WE = frozenset({"we", "us", "our", "i", "me", "my", "ourselves"})
OBJECTS = frozenset({"him", "her", "them", "it"})  # never the subject of the same verb
POINTING = frozenset({"the", "both", "each", "either", "neither"})  # "praised the two leaders", "hit the group"
FROM_ABROAD = frozenset({"foreign", "allied", "coalition", "western", "international", "alliance"})
RULING = frozenset(
    "federal central interim transitional caretaker provisional ruling national leftist rightist left-wing right-wing"
    " socialist communist marxist islamist conservative liberal democratic elected civilian military new coalition"
    " minority outgoing embattled beleaguered besieged fledgling reformist hardline hard-line authoritarian".split()
)
RULERS_BY_FORCE = frozenset({"junta", "military", "putschist"})
# Countries that share a name: "the two Koreas".
TWINS = {
    "koreas": ("KOR", "PRK"),
    "congos": ("COD", "COG"),
    "sudans": ("SDN", "SSD"),
    "baltic states": ("EST", "LVA", "LTU"),
    "baltics": ("EST", "LVA", "LTU"),
}
RECIPROCAL = frozenset({"other", "another"})  # the heads of "each other", "one another"
COUNTS = {
    "two": 2,
    "pair": 2,
    "duo": 2,
    "both": 2,
    "each": 2,
    "either": 2,
    "neither": 2,
    "three": 3,
    "four": 4,
    "five": 5,
}
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "throughout", "across"})
OWNERS = ("of", "for", "from", "in", "at")  # prepositions before whom an agent belongs to, the surest first

PAIR_NOUNS = frozenset(
    "side country nation leader neighbor neighbour party state ally government president minister man woman envoy"
    " diplomat negotiator army military force delegation power partner rival foe enemy adversary faction"
    " camp capital chief"
    " general politician statesman counterpart".split()
)
MEETING_NOUNS = frozenset("leader president minister diplomat envoy negotiator chief".split())
PERSON_NOUNS = MEETING_NOUNS | {"man", "woman", "general", "politician", "statesman", "counterpart"}
# Nouns for those who face each other: "the rivals", "the nuclear-armed neighbours".
RIVAL_NOUNS = frozenset("rival neighbor neighbour foe enemy adversary belligerent side antagonist".split())
JOINT_NOUNS = PAIR_NOUNS | MEETING_NOUNS | RIVAL_NOUNS  # nouns for those who are named together
# Nouns for what two persons speak for: "the two sides" that met are their countries.
STATE_NOUNS = frozenset("government country nation state side capital power neighbor neighbour rival army".split())
BODY_NOUNS = frozenset(
    "group organization organisation movement militia party agency body alliance bloc network front".split()
)
# "at the request of Japan": Japan has asked for it, and is not whom it is done to.
URGING = frozenset("request invitation urging behest insistence instigation initiative suggestion".split())
# "froze the aid in solidarity with Britain": Britain is only in company.
COMPANY = frozenset("solidarity line accordance conjunction coordination tandem concert".split())
WHEN = frozenset({"after", "before", "since", "following", "during"})  # what stands behind these is another act's
LED = frozenset({"delegation", "team", "mission"})  # who leads one tells whose it is
COUNTRY_NOUNS = frozenset("country nation republic kingdom emirate sultanate regime island archipelago".split())
ISLANDS = frozenset(
    "CUB TWN MLT CYP LKA FJI MDV MUS SYC BHR SGP NRU TON WSM VUT SLB KIR TUV PLW MHL COM STP CPV JAM BRB LCA GRD DMA"
    " ATG VCT KNA BHS TTO MDG ISL HTI TLS PHL IDN".split()
)
# Of which countries "the kingdom", "the emirate" may be said.
REALMS = {
    "kingdom": frozenset("SAU BHR JOR MAR THA KHM NPL BTN GBR ESP NLD BEL SWE NOR DNK TON LSO SWZ".split()),
    "island": ISLANDS,
    "archipelago": ISLANDS,
    "emirate": frozenset({"QAT", "KWT", "ARE", "AFG"}),
    "sultanate": frozenset({"OMN", "BRN"}),
}
RULE = frozenset("government regime administration cabinet junta dictatorship".split())  # it may go by its head's name
SPEAKERS = frozenset("spokesman spokeswoman spokesperson official source representative".split())
ENVOYS = frozenset("envoy representative rapporteur mediator ambassador coordinator negotiator emissary".split())
# What armed bodies have, and others attack.
ASSETS = frozenset(
    "base camp convoy headquarters post outpost position stronghold bastion hideout hide-out"
    " checkpoint station barracks"
    " patrol vehicle truck bus car van compound building office target village area enclave zone jail prison academy"
    " garrison depot airfield airstrip bunker fort fortress hideaway lair line facility installation complex armoury"
    " armory column territory town city ship boat vessel helicopter plane jet site redoubt den safehouse house".split()
)
# They belong to the other side.
# Who is against whom he is of: no act of theirs, and none done to them, is one of whom they are against.
ADVERSARIES = frozenset({"adversary", "enemy", "foe", "rival", "killer", "assassin", "murderer", "attacker", "captor"})
OPPOSITES = frozenset({"host", "neighbor", "neighbour", "rival", "enemy", "foe", "adversary", "guest", "visitor"})
NEIGHBOURS = frozenset({"neighbor", "neighbour"})  # "its neighbour" is another; "the Somali neighbours" are Somalis
# Nouns for just anybody: no country is inferred for them but that of the place.
ANYBODY = frozenset(
    "people man woman child person victim boy girl family passenger bystander hostage resident baby infant toddler"
    " survivor doctor nurse employee member driver speaker expert analyst observer specialist researcher"
    " counterpart reporter shopper viewer reader".split()
)
# People who belong to somebody named: of his country, where none is said.
RELATED = frozenset("colleague aide adviser advisor comrade compatriot".split())
POSTED_ABROAD = frozenset({"ambassador", "consul", "consul general", "attache"})
# Family: "Ana's father" is not Ana, but whoever the article calls the father.
KIN = frozenset(
    "father mother brother sister wife husband son daughter cousin uncle aunt grandmother grandfather"
    " nephew niece widow"
    " widower great-uncle great-aunt stepfather stepmother boyfriend girlfriend fiancee".split()
)
# What ministries are for: "minister of defence Ana Diaz".
PORTFOLIOS = frozenset(
    "affairs defence defense finance interior justice health education trade communications information agriculture"
    " energy environment transport immigration tourism labour labor industry culture development security planning"
    " sports housing economy relations cooperation integration migration mines petroleum oil electricity fisheries"
    " expatriates religion commerce science technology railways home women youth".split()
)
OF_MANY = frozenset(
    "multinational international multi-national regional allied coalition inter-african neutral".split()
)  # forces of several states
# Who is abroad: their country is not the one they are in.
FOREIGN = frozenset("foreigner expatriate alien visitor tourist holidaymaker exile missionary".split())
OFFICES = frozenset(
    office.replace("_", " ")
    for office in (
        "president premier chancellor king queen emperor pope sultan emir leader prime_minister crown_prince"
        " vice_president foreign_minister defense_minister defence_minister interior_minister finance_minister"
        " foreign_secretary secretary_of_state secretary_general"
    ).split()
)
SEATS = {"pope": "VAT"}  # offices that one country alone has
TITLES = frozenset(
    "mr mrs ms dr sir lord lady gen col lt maj capt sgt sen rep gov pres prof rev sheikh ayatollah imam king queen"
    " prince princess pope archbishop cardinal bishop rabbi mullah father sister st judge justice chancellor".split()
)
GEOGRAPHY = frozenset(
    "peninsula sea river gulf strait straits mountain mountains valley island islands lake ocean desert province"
    " district county region street square airport border road highway summit cup olympics games day war treaty"
    " christmas easter ramadan eid passover lent diwali thanksgiving halloween hanukkah nowruz"  # feasts
    " act monday tuesday wednesday thursday friday saturday sunday".split()  # the days of a text without a date
)
# What firms' names end in.
FIRM_ENDINGS = frozenset(
    "corp corporation inc co cos company ltd limited plc ag sa nv bv ab gmbh spa llc holdings".split()
)
ORGANISATION_HEADS = FIRM_ENDINGS | frozenset(
    "ministry party union court council front movement army agency group bank commission university corporation corp"
    " inc co company association federation committee department bureau office institute organization organisation"
    " foundation brigade brigades force forces guard guards police congress parliament assembly senate league alliance"
    " coalition network society center centre service authority administration times post news radio television tv"
    " daily tribune journal church cartel gang battalion command corps".split()
)
# Singular nouns for many people, none of them "he".
CROWDS = frozenset(
    "crowd mob family public population community opposition electorate staff crew team band gang clergy audience"
    " majority minority tribe clan couple youth".split()
)
# Who speaks for a state and is a "he" or "she".
MEN = frozenset(
    "minister official diplomat envoy delegate negotiator mediator officer ambassador consul emissary"
    " spokesman spokeswoman spokesperson".split()
)
# What makes planes and ships civil ones.
CIVIL = frozenset(
    "jumbo passenger private corporate business commercial charter cargo executive tourist fishing".split()
)
