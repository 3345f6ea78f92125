"""What is no political event though its words are those of one: sport, fiction, business and private life.

PLOVER codes a firm where a state, a court, a party or an armed group stands on the other side, and where it strikes,
sues or harms somebody. In a sentence about shares and takeovers a pronoun or "the group" is a firm too, whatever
country it is of. Artists and sportsmen are private people: what an "Irish author" attacks is as a rule a book.
"""

from collections.abc import Iterable, Sequence

from db.vocabulary import ActorKind, Context, EventType, Mode, QuadClass, Sector, quad_class
from service.extraction.coding.coded import Coded
from service.extraction.dictionaries.frames import Frames
from service.extraction.dictionaries.nouns import IT, THEY, WE
from service.extraction.grammar.clause import doer
from service.extraction.grammar.words import Word
from service.extraction.parties.cast import Figure
from service.extraction.parties.parties import Party
from service.extraction.record import Span

# Kinds and sectors of those whose acts are political.
POLITICAL_KINDS = frozenset({ActorKind.COUNTRY, ActorKind.IGO, ActorKind.PARTY, ActorKind.ARMED_GROUP})
POLITICAL_SECTORS = frozenset(
    {Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD, Sector.LEG, Sector.SPY, Sector.PTY, Sector.OPP, Sector.REB}
    | {Sector.LAB, Sector.UAF, Sector.CRM, Sector.REF}
)
# Words in the names of public bodies that the dictionaries do not know: "the Senate Committee on Trade".
PUBLIC = frozenset(
    "committee commission senate congress parliament assembly ministry department court tribunal council authority"
    " government police army bureau union party administration agency".split()
)
PLACES = frozenset({ActorKind.COUNTRY, ActorKind.REGION})
CIVILIANS = frozenset({None, Sector.CVL})
# What is an event whoever does it: strikes and marches, harm, the acts of police and courts.
ANYBODYS = frozenset({EventType.PROTEST, EventType.ASSAULT, EventType.SANCTION})
COOPERATION = frozenset({QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION})
TRADING = frozenset({Sector.EDU, Sector.HLH})  # with firms, they do what is no politics
FIGHTS = frozenset({"fight", "battle", "war", "duel", "clash", "struggle", "skirmish"})
ARMED = frozenset({Sector.MIL, Sector.REB, Sector.COP, Sector.UAF, Sector.CRM, Sector.SPY})
CLUBS = frozenset({"federation", "association", "club", "team", "squad", "side", "league", "union"})
GAMES = frozenset(
    "football soccer boxing tennis rugby cricket hockey basketball athletics swimming cycling skiing wrestling judo"
    " handball volleyball chess gymnastics sports sporting olympic".split()
)
PEERS = 2  # so many talk with each other
FEW = 2  # so many different words of business, and the sentence is about business
PART = 5  # one sentence in so many about business, and the article is


def is_no_news(words: Sequence[Word], frames: Frames) -> bool:
    """Whether a sentence is about a match ("attack" and "defence") or tells a story ("In the film, spies kill ...")."""
    opening = {w.lemma for w in words[1:4]} if words and words[0].low == "in" else set()
    sport, fiction = frames.classes["sport"], frames.classes["fiction"]
    played = {w.lemma for w in words if w.lemma in sport}
    told = {w.lemma for w in words if w.lemma in fiction}
    return bool(opening & fiction) or len(played) > 1 or len(told) > 1


def is_about_business(words: Iterable[Word], business: frozenset[str]) -> bool:
    """Whether a sentence has words of the stock exchange: "shareholders rejected the bid"."""
    return len({w.lemma for w in words if w.lemma in business and w.tag[:2] in ("NN", "JJ")}) >= FEW


def is_business_article(sentences: Sequence[bool]) -> bool:
    """Whether an article is business news, from what each of its sentences is about."""
    return sum(sentences) >= max(FEW, len(sentences) / PART)


def is_commercial(coded: Coded, text: str, *, sentence: bool, article: bool) -> bool:
    """Whether an event is one among firms, in a sentence or an article about business or elsewhere."""
    if coded.type in ANYBODYS or (coded.type is EventType.ACCUSE and Context.LEGAL in coded.frame.contexts):
        return False
    parties = [*coded.sides.actors, *coded.sides.recipients]
    if sentence or article:
        return not any(_is_political(p, text, article=article) for p in parties)
    named = [p for p in parties if not p.weak or p.figure.kind is not ActorKind.COUNTRY]  # "a Spanish rival"
    trading = any(_is_firm(p.figure) for p in named) and all(_is_trading(p.figure) for p in named)
    return trading and (quad_class(coded.type) in COOPERATION or len(named) == len(parties))


def is_private(coded: Coded, words: Sequence[Word], frames: Frames) -> bool:
    """Whether private people do it, and not to a state, a party or the like: "the singer split from her husband"; nor
    do they visit a country as anybody's guests: "his cousin flew to France".
    """
    agent = doer(coded.clause)
    exempt = coded.type is EventType.PROTEST or Context.ASYLUM in coded.contexts
    if exempt or agent is None:
        return False
    private = frames.classes["private"]
    if not coded.sides.actors:  # "a chef attacked critics": neither is anybody in politics
        alone = coded.noun is None and all(words[np.head].lemma in private for np in agent.members())
        return alone and not any(_is_public(p.figure) for p in coded.sides.recipients if not p.weak)
    everybody = (*coded.sides.actors, *coded.sides.recipients)
    parties = [p for p in everybody if not words[agent.first].start <= p.span.start < words[agent.last - 1].end]
    acting = [p.figure for p in coded.sides.actors if p not in parties]
    by_noun = all(words[np.head].lemma in private for np in agent.members())
    by_name = bool(acting) and all(_is_private_person(f, private) for f in acting)
    if _among_people(coded, private):
        return True
    if all(_is_private_person(p.figure, private) for p in coded.sides.actors):  # "an appeal by her uncle"
        by_name, parties = True, coded.sides.recipients
    if not (by_noun or by_name):
        return False
    others = [p.figure for p in parties if not p.weak or p.figure.roles]  # "angry about the senator's subpoena"
    going = coded.mode is Mode.VISIT
    return not any(_is_public(f) for f in others if not (going and f.kind in PLACES))


def is_with_the_press(coded: Coded) -> bool:
    """ "spoke to reporters", "telephoned a news agency": what is said there counts, not the talk."""
    if coded.type is not EventType.CONSULT:
        return False
    everybody = [p.figure for p in (*coded.sides.actors, *coded.sides.recipients)]
    press = [f for f in everybody if f.sector is Sector.MED]
    return bool(press) and len(everybody) - len(press) < PEERS


def is_of_sport(coded: Coded, words: Sequence[Word]) -> bool:
    """ "The boxing federation of Serbia apologised", "the Italian football team refused to go": not their states."""
    agent = doer(coded.clause)
    if agent is None or not coded.sides.actors or not all(p.weak for p in coded.sides.actors):
        return False
    names = {w.low for w in words[agent.first : agent.head]}
    return words[agent.head].lemma in CLUBS and not names.isdisjoint(GAMES)


def is_figurative(coded: Coded) -> bool:
    """ "The mayor fought a long battle with the tax office": fights inside a country where nobody is armed, and no
    crowd takes part.
    """
    if coded.type is not EventType.ASSAULT or coded.frame.head not in FIGHTS:
        return False
    fighting = [p.figure for p in (*coded.sides.actors, *coded.sides.recipients) if not p.weak]
    if len({f.country for f in fighting} - {None}) > 1 or all(f.kind is ActorKind.COUNTRY for f in fighting):
        return False
    crowd = any(f.kind is ActorKind.PEOPLE and f.sector not in (Sector.BUS, Sector.MED) for f in fighting)
    return not crowd and not any(f.sector in ARMED or f.kind is ActorKind.ARMED_GROUP for f in fighting)


def _among_people(coded: Coded, private: frozenset[str]) -> bool:
    """ "Peruvians abroad send money to their families": people do it for their own kin."""
    whom = [p.figure for p in coded.sides.recipients]
    people = all(p.figure.kind is ActorKind.PEOPLE and p.figure.sector in CIVILIANS for p in coded.sides.actors)
    harm = quad_class(coded.type) is QuadClass.MATERIAL_CONFLICT
    return people and bool(whom) and not harm and all(_is_private_person(f, private) for f in whom)


def _is_private_person(figure: Figure, private: frozenset[str]) -> bool:
    """Somebody unknown whom the article calls a father, a singer, and nothing else; "her Peruvian relatives"."""
    if figure.kind is ActorKind.PEOPLE:
        return figure.key.rpartition(":")[2] in private
    unknown = figure.kind is ActorKind.PERSON and not figure.known
    return unknown and bool(figure.roles) and all(not private.isdisjoint(r.lower().split()) for r in figure.roles)


def _is_political(party: Party, text: str, *, article: bool) -> bool:
    """Whether a party acts for a state, a court, a party; in business news nobody does for being of a country."""
    if (party.weak and party.figure.kind is not ActorKind.IGO) or _stands_back(party.span, text):
        return False
    return _is_public(party.figure, article=article)


def _is_public(figure: Figure, *, article: bool = False) -> bool:
    if figure.kind is ActorKind.PERSON and not figure.known:
        return not article and figure.country is not None
    if figure.kind is ActorKind.ORGANISATION and not PUBLIC.isdisjoint(figure.name.lower().split()):
        return True
    return figure.kind in POLITICAL_KINDS or figure.sector in POLITICAL_SECTORS


def _stands_back(span: Span, text: str) -> bool:
    """A pronoun: "it said" is the firm the article is about."""
    return span.of(text).lower() in IT | THEY | WE


def _is_trading(figure: Figure) -> bool:
    """Firms, and the universities and institutes they work with."""
    return _is_firm(figure) or figure.sector in TRADING


def _is_firm(figure: Figure) -> bool:
    return figure.kind is ActorKind.COMPANY or figure.sector is Sector.BUS
