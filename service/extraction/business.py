"""Business news: what firms do among themselves ("agreed to buy", "rejected the bid") is no political event.

PLOVER codes a firm where a state, a court, a party or an armed group stands on the other side, and where it strikes,
sues or harms somebody. In a sentence about shares and takeovers a pronoun or "the group" is a firm too, whatever
country it is of.
"""

from collections.abc import Iterable, Sequence

from db.vocabulary import ActorKind, Context, EventType, Sector
from service.extraction.cast import Figure
from service.extraction.coding import Coded
from service.extraction.nouns import IT, THEY, WE
from service.extraction.parties import Party
from service.extraction.record import Span
from service.extraction.words import Word

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
# What is an event whoever does it: strikes and marches, harm, the acts of police and courts.
ANYBODYS = frozenset({EventType.PROTEST, EventType.ASSAULT, EventType.SANCTION})
FEW = 2  # so many different words of business, and the sentence is about business
PART = 5  # one sentence in so many about business, and the article is


def is_about_business(words: Iterable[Word], business: frozenset[str]) -> bool:
    """Whether a sentence has words of the stock exchange: "shareholders rejected the bid"."""
    return len({w.lemma for w in words if w.tag[:2] in ("NN", "JJ")} & business) >= FEW


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
    return bool(parties) and all(_is_firm(p.figure) for p in parties)


def _is_political(party: Party, text: str, *, article: bool) -> bool:
    """Whether a party acts for a state, a court, a party; in business news nobody does for being of a country."""
    figure = party.figure
    if (party.weak and figure.kind is not ActorKind.IGO) or _stands_back(party.span, text):
        return False
    if figure.kind is ActorKind.PERSON and not figure.known:
        return not article and figure.country is not None
    if figure.kind is ActorKind.ORGANISATION and not PUBLIC.isdisjoint(figure.name.lower().split()):
        return True
    return figure.kind in POLITICAL_KINDS or figure.sector in POLITICAL_SECTORS


def _stands_back(span: Span, text: str) -> bool:
    """A pronoun: "it said" is the firm the article is about."""
    return span.of(text).lower() in IT | THEY | WE


def _is_firm(figure: Figure) -> bool:
    return figure.kind is ActorKind.COMPANY or figure.sector is Sector.BUS
