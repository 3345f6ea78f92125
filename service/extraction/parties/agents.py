"""Agents: whom a common noun for a party stands for ("the French envoy", "rebels"), and of which country it is."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from db.vocabulary import ActorKind, Sector
from service.extraction.dictionaries.frames import Agent, Frames
from service.extraction.dictionaries.gazetteer import Form
from service.extraction.dictionaries.nouns import (
    ANYBODY,
    BODY_NOUNS,
    DEFINITE,
    ENVOYS,
    FOREIGN,
    FROM_ABROAD,
    KIN,
    OF_MANY,
    OFFICES,
    OWNERS,
    PORTFOLIOS,
    RELATED,
    SEATS,
    SPEAKERS,
    STATE_SECTORS,
)
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import innermost
from service.extraction.grammar.quantities import SETTLEMENTS
from service.extraction.grammar.words import Word, span_of
from service.extraction.parties.cast import Cast, Figure
from service.extraction.parties.names import PhraseReader
from service.extraction.parties.reference import Reference
from service.extraction.record import Span

OWNING = frozenset({Form.NAME, Form.ORGANISATION, Form.CITY, Form.CAPITAL, Form.REGION})  # what an office may be of

LOCAL = frozenset({Sector.COP, Sector.JUD})  # they act where the news is from
UNLAWFUL = frozenset({Sector.REB, Sector.UAF, Sector.CRM})
SHARED = frozenset({Sector.MIL, Sector.JUD})  # what several states may have together
RULERS = frozenset({"government", "regime", "delegation"})
STATELY = frozenset({"government", "army", "military", "parliament", "junta", "king", "queen", "police"})
MISSIONS = frozenset({"embassy", "consulate", "mission"})
# "world leaders", "western donors": of many states, none of them the one that is spoken of.
FROM_ELSEWHERE = FOREIGN | {
    f"{whose} {who}"
    for whose in "world european western african arab regional foreign asian gulf major donor international".split()
    for who in ("leader", "power", "country", "nation", "donor")
}
SHARED_BY_TWO = frozenset({"joint", "bilateral", "mixed", "tripartite", "trilateral"})
OCCUPIED = {"PSE": "ISR"}  # lands under the army of another state
COMMUNITIES = frozenset({"population", "minority", "community", "majority", "villager", "resident", "inhabitant"})
WORLDWIDE = frozenset({ActorKind.IGO, ActorKind.NGO})
BODIES = frozenset(ActorKind) - {ActorKind.COUNTRY, ActorKind.PEOPLE, ActorKind.REGION, ActorKind.PERSON}


@dataclass(frozen=True, slots=True, eq=False)
class Party:
    """A figure in one place of the text. ``weak``: it owns or is near what its phrase names; the span is then the
    owner's own words ("Israeli" of "Israeli homes"). ``where``: it is only the place of what is named.
    """

    figure: Figure
    span: Span
    weak: bool = False
    where: bool = False
    city: Figure | None = None  # a capital as the city it is, for an act of its own government there


class AgentReader(ABC):
    """Resolves the agent nouns of one sentence; ``parties.Resolver`` adds all other phrases."""

    def __init__(self, cast: Cast, frames: Frames, text: str, words: Sequence[Word]) -> None:
        self.cast, self.words = cast, words
        self.phrase = PhraseReader(frames, text, words)
        self.reference = Reference(cast, words)
        self._lead: Figure | None = None  # "Washington and its allies": whose allies
        self._shared: str | None = None  # "Israeli helicopters and tanks": the country carries on
        self._joint: str | None = None  # "Israeli ministers A and B": whose they both are

    @abstractmethod
    def _one(self, np: NounPhrase, speaker: Figure | None) -> list[Party]:
        """The parties of one phrase without its peers."""

    # ------------------------------------------------------------------ agents
    def _from_agent(self, np: NounPhrase, agent: Agent, begin: int, span: Span) -> list[Party]:
        several = [] if self.phrase.modifier_countries(np) else self._of_several(np)
        if len(several) > 1 and self.words[np.head].tag in ("NNS", "NNPS"):
            return [Party(self._agent_figure(np, agent, begin, country), span) for country in several]
        if agent.form == "body" and not several and any(w.low in SHARED_BY_TWO for w in self.words[np.first : begin]):
            return []  # "a joint committee" is of all who set it up
        if agent.form == "person" and self._holder(np) is not None:
            return self._role(np, agent, span)
        if owner := self._organisation_of(np, agent) or self._apposed(np, agent):
            return [Party(owner, span)]
        many = any(w.low in OF_MANY for w in self.words[np.first : begin])
        if agent.sector in SHARED and many and not self.phrase.modifier_countries(np):
            word = "multinational" if agent.sector is Sector.MIL else "international"
            return [Party(self.cast.body(f"{word} {agent.noun}", ActorKind.IGO, agent.sector, None), span)]
        if agent.form in ("person", "state") and (holder := self._named_behind(np)) is not None:
            whole = span_of(self.words, self.phrase.start(np), holder.last)
            held = self._one(holder, None)
            for party in held:
                self.cast.entitle(party.figure, agent.noun, self._own_country(np), self.phrase.words_of(begin, np.last))
            return [Party(p.figure, whole) for p in held]
        countries = self._dwelling(np, agent) or self.phrase.modifier_countries(np)
        seated = self.words[np.first].low == "the" and self.words[begin - 1].low.endswith("-based")
        if (not countries or seated) and (known := self.reference.definite(np, agent, begin)):
            return [Party(known, span)]
        if not countries and (known := self.reference.withdrawn(np, agent)):
            return [Party(known, span)]
        named = any(self.words[a.head].is_proper and self.phrase.name_run(a) for a in np.appos)
        if (agent.form == "person" or named) and self.words[np.head].tag in ("NN", "NNP"):
            return self._role(np, agent, span)
        if countries:
            return [Party(self._agent_figure(np, agent, begin, country), span) for country in countries]
        bare = begin == np.first and np.poss is None
        if bare and agent.noun in MISSIONS and self.words[np.head].tag == "NNS":
            return []  # "agreed to reopen embassies": those of both
        anybody = agent.noun in ANYBODY or agent.sector is Sector.REF
        governments = (
            agent.noun in RULERS and self.words[np.head].tag == "NNS"
        )  # "urged other governments": of many states
        strange = (
            governments
            or self._of_states(np)
            or agent.noun in FROM_ELSEWHERE
            or any(w.low in FROM_ABROAD for w in self.words[np.first : begin])
        )
        shared = bare or agent.sector in UNLAWFUL  # "the Philippine government and communist rebels"
        country = self._own_country(np) or (self._shared if shared else None)
        if country is None and agent.sector is Sector.COP:  # "the police barred them from the centre of Lima"
            country = self.phrase.place_beside(np)
        if country is None and agent.noun in RELATED:  # "Senator Diaz and several colleagues"
            country = next((f.country for f in [self.cast.last_person()] if f is not None), None)
        # "The victims" are not of the country that was last spoken of; rebels are of the one that the news is about.
        if country is None and not anybody and agent.sector is not Sector.REB:
            country = self.reference.country_of(np, begin)
        if country is None and not strange and agent.kind is not ActorKind.NGO and not self._of_many(np, agent):
            local = agent.sector in LOCAL and self.cast.home is not None
            if agent.sector in UNLAWFUL and not anybody:  # not of the soldiers whom they attack
                country = self.phrase.place_beside(np) or self.phrase.scene() or self.cast.leading or self.cast.home
                country = country or self.phrase.country_near(np, local=True)
                country = country or self.cast.main_country() or self._context_country(np)
                if country is not None and not self.cast.countries[country] and self.phrase.only_of_guests(country):
                    country = None  # "Gunmen killed two Danish tourists": of whatever country
                country = self._of_the_occupied(agent, country)
                return [Party(self._agent_figure(np, agent, begin, country), span)]
            home = self.cast.here_at_home() if agent.sector is Sector.LEG and self.cast.home is not None else None
            country = self.phrase.place_beside(np) if anybody or home else self._context_country(np, local=local)
            country = country or home  # "lawmakers", with no place beside them, are of where the news is from
            country = self._of_the_occupied(agent, country)
        return [Party(self._agent_figure(np, agent, begin, country), span)]

    def _of_the_occupied(self, agent: Agent, country: str | None) -> str | None:
        """ "Abbas said soldiers killed two militants": who has no army has no soldiers, and the militants are theirs,
        in an article that tells of both.
        """
        for occupied, occupier in OCCUPIED.items():
            if agent.sector is Sector.MIL and country == occupied:
                return occupier
            if agent.sector in (Sector.UAF, Sector.REB) and country == occupier and self.cast.countries[occupied]:
                return occupied
        return country

    def _dwelling(self, np: NounPhrase, agent: Agent) -> list[str]:
        """ "the Albanian minority of Serbia", "the Kurdish population of the province", "ethnic Russian workers in
        Latvia": a people within a state.
        """
        tail = [inner for preposition, inner in np.tail[:1] if preposition in ("of", "in")]
        ethnic = any(word.low.startswith("ethnic") for word in self.words[np.first : np.head])
        if not (agent.noun in COMMUNITIES or ethnic) or not tail:
            return []
        place = self.words[tail[0].head].lemma in SETTLEMENTS
        country = self._phrase_country(tail[0]) or (self.phrase.scene() if place else None)
        return [country] if country else []

    def _named_behind(self, np: NounPhrase) -> NounPhrase | None:
        """ "President of Ghana John Mahama", "the envoy for Somalia James Swan": the name stands behind what the office
        is of, without a comma.
        """
        if self.words[np.head].tag not in ("NN", "NNP") or not np.tail or np.tail[0][0] not in ("of", "for", "to"):
            return None
        phrase = innermost(np)
        run = self.phrase.name_run(phrase)
        before = self.words[run[0].i - 1] if run and run[0].i > phrase.first else None
        whole = run and (len(run) > 1 or " " in run[0].text) and not self.phrase.is_org_name(phrase)
        owned = before is not None and before.match is not None and before.match.form in OWNING
        owned = owned or (before is not None and before.low in PORTFOLIOS)
        return phrase if whole and owned else None

    def _apposed(self, np: NounPhrase, agent: Agent) -> Figure | None:
        """ "the regional bloc, ECOWAS," is the organisation that is named behind the comma."""
        if agent.form != "body":
            return None
        matches = (self.words[other.head].match for other in np.appos)
        found = next((m for m in matches if m is not None and m.form is Form.ORGANISATION), None)
        return self.cast.known(found.entry) if found is not None else None

    def _organisation_of(self, np: NounPhrase, agent: Agent) -> Figure | None:
        """ "members of the Moro Front", "UNHCR officials", "the U.N. war crimes court": who acts for an organisation
        is that organisation.
        """
        own = agent.form == "body" and agent.noun not in BODY_NOUNS
        for word in self.words[np.first : np.head]:
            match = word.match
            if match is not None and match.form is Form.ORGANISATION and (not own or match.entry.kind is ActorKind.IGO):
                return self.cast.known(match.entry)
        if own:
            return None
        theirs = self.words[np.first].tag == "PRP$" and np.poss is None and agent.noun not in STATELY
        if theirs:  # "the Commonwealth said its ministers"
            holders = self.reference.pronoun(self.words[np.first].low, None, np.first)
            return next((f for f in holders if f.kind in WORLDWIDE and not f.country), None)
        owners = [inner for preposition, inner in np.tail[:1] if preposition in ("of", "for", "from", "with")]
        for owner in owners if np.poss is None else (np.poss,):
            for party in self._one(owner, None):
                figure = party.figure
                stateless = figure.kind is ActorKind.PERSON and figure.known and not figure.country
                if not party.weak and (stateless or figure.kind in BODIES):
                    return figure
        return None

    def _of_states(self, np: NounPhrase) -> bool:
        """ "the foreign ministers of member states": of all of them."""
        owners = [inner for preposition, inner in np.tail if preposition == "of"]
        return any("member" in self.phrase.words_of(inner.first, inner.last).lower() for inner in owners)

    def _of_many(self, np: NounPhrase, agent: Agent) -> bool:
        """ "heads of state", "world leaders": several holders of one office are of as many countries."""
        bare = not any(preposition == "of" for preposition, _ in np.tail)
        return bare and agent.noun in OFFICES and self.words[np.head].tag in ("NNS", "NNPS")

    def _agent_figure(self, np: NounPhrase, agent: Agent, begin: int, country: str | None) -> Figure:
        head = self.words[np.head]
        if agent.form == "state" or (agent.form == "person" and agent.sector in STATE_SECTORS):
            figure = self.cast.country(country) if country else None
            return figure or self.cast.people(agent.noun, head.low, agent.kind, agent.sector, country)
        if agent.form == "body" and head.tag == "NNS" and agent.sector is Sector.BUS:
            return self.cast.people(agent.noun, head.low, agent.kind, agent.sector, self._own_country(np))
        if agent.form == "body":
            run = self.phrase.name_run(np)
            name = " ".join(w.text for w in run)
            plain = bool(country) and name.lower() == agent.noun  # "Lima's Foreign Ministry" is Peru's
            if len(run) > 1 and not plain and not self.phrase.modifier_countries(np):
                return self.cast.named_body(name, agent.kind, agent.sector, country)
            return self.cast.body(agent.noun, agent.kind, agent.sector, country)
        plural = " ".join([*(w.low for w in self.words[begin : np.head]), head.low])
        return self.cast.people(agent.noun, plural, agent.kind, agent.sector, country)

    def _role(self, np: NounPhrase, agent: Agent, span: Span) -> list[Party]:
        """ "the French foreign minister", "a ministry spokesman", "its leader"."""
        if agent.noun in SPEAKERS:
            for preposition, inner in np.tail:
                if preposition in ("for", "of", "at", "from") and (found := self._one(inner, None)):
                    return [Party(found[0].figure, span)]
        if (described := self._holder(np)) is not None:
            words = self.phrase.words_of(self.phrase.start(np), np.last)
            own, joint = self._own_country(np), self._joint
            self._joint = own or joint  # "the Chadian commander in Lome, Gen. Juan Diaz"
            named = self._one(described, None)
            self._joint = joint
            for holder in (p.figure for p in named):
                self.cast.entitle(holder, agent.noun, own, words)
                if not self._serves_the_world(holder, np) and holder.country is None and agent.sector in STATE_SECTORS:
                    bare = self.words[np.first].low in DEFINITE  # "the police minister, Ana Diaz"
                    holder.country = self.cast.subject_country() if bare else self.cast.leading
            return [Party(p.figure, self.phrase.span(described)) for p in named]
        kin = agent.noun in KIN
        if kin and (known := self.cast.last_titled(agent.noun)) is not None:
            return [Party(known, span)]
        anybody = agent.noun in ANYBODY
        nearest = self.phrase.place_beside if anybody else self._context_country
        country = SEATS.get(agent.noun) or self._own_country(np) or (None if kin else nearest(np))
        past = any(w.low in ("former", "ex") for w in self.words[np.first : np.head])  # who holds it now is another
        if agent.noun in OFFICES and not past and self.words[np.first].low not in ("a", "an"):
            return [Party(self.cast.office(agent.noun, country, agent.sector), span)]
        figure = self.cast.country(country) if country and agent.sector in STATE_SECTORS and not past else None
        return [
            Party(figure or self.cast.people(agent.noun, agent.noun, ActorKind.PEOPLE, agent.sector, country), span)
        ]

    def _holder(self, np: NounPhrase) -> NounPhrase | None:
        """Who holds an office by name, behind a comma: "the president of the tribunal, Ana Diaz"."""
        end = innermost(np)
        behind = end.appos if np.tail and self.phrase.sort(end) != "person" else []
        named = (*np.appos, *(a for a in behind if self.phrase.sort(a) == "person"))
        return next((a for a in named if self.words[a.head].is_proper and self.phrase.name_run(a)), None)

    def _of_world_body(self, np: NounPhrase) -> bool:
        """ "U.N. mediator Diego Cordovez", "the regional director of Amnesty": who acts for no country."""
        owners = [inner for preposition, inner in np.tail if preposition in ("of", "for", "at", "with", "from")]
        words = [*self.words[np.first : np.head + 1], *(w for o in owners for w in self.words[o.first : o.head + 1])]
        return any(w.match is not None and w.match.entry.kind in WORLDWIDE for w in words)

    def _of_some_body(self, np: NounPhrase) -> bool:
        """ "the bloc's policy chief, Ana Diaz", "the head of the agency": of a body told of before, of no country."""
        owners = [d.poss for d in (np, *np.appos) if d.poss is not None]
        owners += [inner for d in (np, *np.appos) for preposition, inner in d.tail[:1] if preposition == "of"]
        heads = ((self.words[o.head], self.words[o.first].low) for o in owners)
        return any(head.lemma in BODY_NOUNS and head.lemma != "party" and first == "the" for head, first in heads)

    def _serves_the_world(self, figure: Figure, *described: NounPhrase) -> bool:
        """Whether a person is said to act for a world body and for no country; their own is then none of it."""
        if figure.kind is not ActorKind.PERSON or not any(self._of_world_body(np) for np in described):
            return False
        if any(self._own_country(np) for np in described):
            return False  # "Syria's ambassador at the United Nations"
        figure.country, figure.known = None, True
        return True

    def _joint_offices(self, np: NounPhrase) -> list[str]:
        """ "the ministers of the two countries, A and B": of which country each of them is, in their order."""
        for described in np.appos if np.peers else ():
            plural = self.words[described.head].tag in ("NNS", "NNPS") and not self.phrase.modifier_countries(described)
            countries = self._of_several(described) if plural else []
            if len(countries) == len(np.peers) + 1:
                return countries
        return []

    # ------------------------------------------------------------------ countries
    def _own_country(self, np: NounPhrase) -> str | None:
        """The country a phrase names itself: modifier, possessor, then "of/for/from/in" its tail."""
        if modifiers := self.phrase.modifier_countries(np):
            return modifiers[0]
        if np.poss is not None:
            if countries := self.phrase.countries_at(np.poss.head):
                return countries[0]
            if owner := self._one(np.poss, None):
                return owner[0].figure.country
        theirs = self.words[np.first].tag == "PRP$" and self.words[np.head].lemma != "counterpart"  # of another state
        if theirs and (owners := self.reference.pronoun(self.words[np.first].low, None, np.first)):
            if owners[0].kind in WORLDWIDE and self.words[np.head].lemma in STATELY:  # no world body has an army
                state = self.cast.last(lambda f: f.kind is ActorKind.COUNTRY)
                return state.country if state is not None else None
            return owners[0].country
        if country := self._tail_country(np):
            return country
        for described in np.appos:
            if country := self._own_country(described):
                return country
        return None

    def _of_several(self, np: NounPhrase) -> list[str]:
        """The countries of "the foreign ministers of A, B and C", "diplomats from A and B", "their two armies"."""
        if self.words[np.first].low == "their":
            owners = self.reference.pronoun("their", None)
            return list(dict.fromkeys(f.country for f in owners if f.country))
        for preposition, inner in np.tail[:1]:
            if preposition in ("of", "from", "in") and inner.peers:
                return [c for member in inner.members() if (c := self._phrase_country(member))]
            if preposition in ("of", "from"):  # "the ministers of the two countries"
                return [f.country for f in self.reference.several(inner) if f.country]
        return []

    def _tail_country(self, np: NounPhrase) -> str | None:
        envoy = self.words[np.head].lemma in ENVOYS  # "the envoy for Syria" is none of Syria's
        for wanted in ("of", "from") if envoy else OWNERS:
            for preposition, inner in np.tail:
                if preposition == wanted and (country := self._phrase_country(inner)):
                    return country
        for owner, inner in np.tail[:1] if not envoy else ():  # "the interim government of Amos Sawyer | in Liberia"
            for preposition, place in inner.tail[:1]:
                if (owner, preposition) == ("of", "in") and (country := self._phrase_country(place)):
                    return country
        return None

    def _phrase_country(self, np: NounPhrase) -> str | None:
        countries = self.phrase.countries_at(np.head) or self.phrase.modifier_countries(np)
        if countries:
            return countries[0]
        known = self.cast.named(self.words[np.head].text) if self.words[np.head].is_proper else None
        return known.country if known else None

    def _context_country(self, np: NounPhrase, *, local: bool = False) -> str | None:
        """The country of a sub-state actor that names none: this sentence's, else the article's; of police and courts
        (``local``) that of the dateline, unless the sentence names another place.
        """
        if local:
            return self.phrase.country_near(np, local=True) or self.cast.here_at_home()
        if self.cast.home is not None and self.phrase.tells(np):
            return self.cast.here_at_home()
        if (before := self.phrase.country_near(np, after=False)) is not None:
            return before
        near = self.cast.leading or self.phrase.country_near(
            np, home=self.cast.home
        )  # "the ministry warned Chad": not Chad's
        return near or self.cast.main_country() or self.cast.home
