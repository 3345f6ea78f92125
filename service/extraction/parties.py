"""Noun phrases to parties: who is meant by "U.S. officials", "the army", "Kim", "he", "the two sides"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.vocabulary import ActorKind, Sector
from service.extraction.cast import Cast, Figure
from service.extraction.chunks import NounPhrase, core
from service.extraction.frames import Agent, Frames
from service.extraction.gazetteer import Form, Match, Sense
from service.extraction.record import Span
from service.extraction.words import Word, span_of

PLACE_FORMS = frozenset({Form.CITY, Form.CAPITAL, Form.NAME, Form.REGION, Form.PLACE})
PERSON_FORMS = frozenset({Form.PERSON, Form.SURNAME})
COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "throughout", "across"})
HE = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "themselves"})
WE = frozenset({"we", "us", "our", "i", "me", "my", "ourselves"})
PAIR_NOUNS = frozenset({"side", "country", "nation", "leader", "neighbor", "neighbour"}) | frozenset(
    {"party", "state", "ally", "government"}
)
BODY_NOUNS = frozenset(
    {"group", "organization", "organisation", "movement", "militia", "party", "agency", "body", "alliance", "bloc"}
)
COUNTRY_NOUNS = frozenset({"country", "nation", "republic", "kingdom", "regime", "state", "north", "south"})
SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson", "official", "source", "representative"})
OWNERS = ("of", "for", "from", "in", "at")


@dataclass(frozen=True, slots=True, eq=False)
class Party:
    """A figure in one place of the text. ``weak``: it owns or is near what the words name ("Israeli homes")."""

    figure: Figure
    span: Span
    weak: bool = False
    place: bool = False


class Resolver:
    """Resolves the noun phrases of one sentence against the article's cast."""

    def __init__(self, cast: Cast, frames: Frames, text: str, words: Sequence[Word]) -> None:
        self.cast, self.frames, self.text, self.words = cast, frames, text, words
        self._near = [country for word in words for country in _countries(word)]
        self._places = list(_located(words))

    # ------------------------------------------------------------------ what sort of thing
    def sort(self, np: NounPhrase) -> str:
        """ "person", "party" or "thing": for coordination and apposition."""
        head = self.words[np.head]
        if head.match is not None:
            return "person" if head.match.form in PERSON_FORMS else "party"
        agent = self.agent(np)
        if agent is not None:
            return "person" if agent[0].form == "person" else "party"
        if head.is_proper:
            return "person" if self.name_run(np) and not self._is_org_name(np) else "party"
        return "party" if np.pronoun else "thing"

    def agent(self, np: NounPhrase) -> tuple[Agent, int] | None:
        """The agent noun at the head of a phrase, with the index of its first word ("foreign minister")."""
        return self._agent_ending(np.head, np.first)

    def _agent_ending(self, head: int, first: int) -> tuple[Agent, int] | None:
        lemma = self.words[head].lemma or self.words[head].low
        for begin in range(max(first, head - 2), head):
            phrase = " ".join([*(w.low for w in self.words[begin:head]), lemma])
            if agent := self.frames.agents.get(phrase):
                return agent, begin
        agent = self.frames.agents.get(lemma) or self.frames.agents.get(self.words[head].low.replace("-", " "))
        return (agent, head) if agent else None

    # ------------------------------------------------------------------ resolution
    def parties(self, np: NounPhrase | None, speaker: Figure | None = None) -> list[Party]:
        """The parties a phrase and those coordinated with it stand for, in order."""
        if np is None:
            return []
        found: list[Party] = []
        for member in np.members():
            found += self._one(member, speaker)
        strong = [p for p in found if not p.weak]
        if len({p.figure.key for p in strong}) >= 2:
            self.cast.note_together([p.figure for p in strong])
        return found

    def _one(self, np: NounPhrase, speaker: Figure | None) -> list[Party]:
        meant = core(np, self.words)
        if meant is not np:
            return [party for member in meant.members() for party in self._one(member, speaker)]
        head = self.words[np.head]
        span = span_of(self.words, np.head if np.pronoun else self._start(np), np.last)
        if np.pronoun or head.low in THEY:
            return _as_parties([self._pronoun(head.low, speaker)], span)
        if several := self._several(np):
            return _as_parties(several, span)
        if head.match is not None:
            return self._from_match(np, head.match, span)
        if members := self._member_states(np):
            return [Party(members, span)]
        agent = self.agent(np)
        if agent is not None:
            return self._from_agent(np, *agent, span)
        if head.is_proper and (named := self._from_name(np, span)):
            return named
        for described in np.appos:
            if found := self._one(described, speaker):
                return [Party(p.figure, span, p.weak) for p in found]
        return self._owner(np, span, speaker)

    def modifier(self, word: Word) -> list[Party]:
        """The parties a word names as a modifier: "U.S. sanctions", "Israeli-led"."""
        span = Span(word.start, word.end)
        matches = [m for m in (word.match, *word.parts) if m is not None and m.form is not Form.PLACE]
        return [Party(self._figure(m.senses[0]), Span(m.start, m.end) if word.parts else span) for m in matches]

    def _start(self, np: NounPhrase) -> int:
        first = np.first
        while first < np.head and self.words[first].tag in ("DT", "PDT", "RB", "IN"):
            first += 1
        return first

    def _pronoun(self, low: str, speaker: Figure | None) -> Figure | None:
        if low in HE:
            return self.cast.last_person()
        if low in IT:
            return self.cast.last_thing()
        if low in THEY:
            return self.cast.last_group()
        return speaker if low in WE else None

    def _several(self, np: NounPhrase) -> list[Figure]:
        """ "the two sides", "both countries", "the three": the last parties named together, as many as said."""
        words = self.words[np.first : np.last]
        count = next((COUNTS[w.low] for w in words if w.low in COUNTS), 0)
        head = self.words[np.head]
        alone = head.low in COUNTS and (head.low == "both" or words[0].low == "the") and not np.tail
        if count and (alone or head.lemma in PAIR_NOUNS) and not any(w.match or w.parts for w in words):
            return self.cast.together(count)
        return []

    def _member_states(self, np: NounPhrase) -> Figure | None:
        """ "U.N. member states", "the EU countries": the members of an organisation, not one country."""
        if self.words[np.head].lemma not in ("state", "country", "nation", "member", "government"):
            return None
        for word in self.words[np.first : np.head]:
            for match in (word.match, *word.parts):
                if match is not None and match.entry.kind is ActorKind.IGO:
                    return self.cast.members(match.entry)
        return None

    # ------------------------------------------------------------------ dictionary names
    def _from_match(self, np: NounPhrase, match: Match, span: Span) -> list[Party]:
        sense = match.senses[0]
        head = self.words[np.head]
        if sense.form in PERSON_FORMS:
            person = self._person_of(np, match)
            for title, country, words in self._titles(np):
                self.cast.entitle(person, title, country, words)
            return [Party(person, span)]
        local = self.cast.named(head.text)
        if local is not None and sense.form is not Form.NAME:
            return [Party(local, span)]
        ethnic = any(w.low == "ethnic" for w in self.words[np.first : np.head])
        if ethnic and (country := self._tail_country(np) or next(iter(self._places), None)):
            return [
                Party(self.cast.people(f"ethnic {head.text}", head.text, ActorKind.PEOPLE, Sector.CVL, country), span)
            ]
        if sense.form is Form.DEMONYM or sense.form is Form.PEOPLE:
            return [Party(self._people_of(sense, head), span)]
        if sense.form is Form.PLACE:
            return []
        figure = self._figure(sense)
        return [Party(figure, span, place=sense.form in (Form.CITY, Form.REGION))]

    def _figure(self, sense: Sense) -> Figure:
        """A capital or a metonym stands for its country; everything else for itself."""
        entry = sense.entry
        if sense.form in (Form.CAPITAL, Form.METONYM) and entry.country and entry.kind is ActorKind.COUNTRY:
            return self.cast.country(entry.country) or self.cast.known(entry)
        return self.cast.known(entry)

    def _people_of(self, sense: Sense, head: Word) -> Figure:
        entry = sense.entry
        if entry.kind is not ActorKind.COUNTRY:
            return self.cast.known(entry)
        if head.tag != "NNPS" and head.lemma == head.low and not head.low.endswith("s"):
            return self.cast.known(entry)
        return self.cast.people("people", head.text, ActorKind.PEOPLE, Sector.CVL, entry.country)

    def _person_of(self, np: NounPhrase, match: Match) -> Figure:
        """A person by a dictionary name; a surname is first looked for in this article."""
        head = self.words[np.head]
        run = self.name_run(np)
        if len(run) > 1:
            name = " ".join(w.text for w in run)
            return self.cast.named(name) or self._introduce(np, name)
        if match.form is Form.SURNAME:
            local = self.cast.named(head.text)
            if local is not None:
                return local
        country = self._own_country(np)
        for sense in match.senses:
            if country is None or sense.entry.country == country:
                return self.cast.known(sense.entry)
        return self.cast.known(match.entry)

    # ------------------------------------------------------------------ unknown names
    def name_run(self, np: NounPhrase) -> list[Word]:
        """The proper words at the end of a phrase that make one name, without titles and demonyms."""
        run: list[Word] = []
        for i in range(np.head, np.first - 1, -1):
            word = self.words[i]
            if not word.is_proper or (word.match is not None and word.match.form not in PERSON_FORMS):
                break
            if word.match is not None and word.match.form is Form.PERSON:
                return [word]
            if run and (self._is_title(word) or word.tag == "NNPS"):
                break
            run.insert(0, word)
        return run

    def _is_title(self, word: Word) -> bool:
        low = word.low.rstrip(".").replace("-", " ")
        return low in self.frames.agents or low in TITLES or word.lemma in self.frames.agents

    def _is_org_name(self, np: NounPhrase) -> bool:
        head = self.words[np.head]
        agent = self.frames.agents.get(head.lemma) or self.frames.agents.get(head.low)
        return head.low in ORGANISATION_HEADS or (agent is not None and agent.form in ("body", "state"))

    def _from_name(self, np: NounPhrase, span: Span) -> list[Party]:
        run = self.name_run(np)
        if not run or run[-1].low in GEOGRAPHY:
            return []
        name = " ".join(w.text for w in run)
        known = self.cast.named(name) or self.cast.compass(name)
        if known is not None:
            return [Party(known, span)]
        if self._is_org_name(np):
            country = self._own_country(np) or self._context_country()
            return [Party(self.cast.named_body(name, ActorKind.ORGANISATION, None, country), span)]
        if len(run) == 1 and not name.isupper() and not any(self._titles(np)):
            return []  # one capitalised word alone: a ship, a forum, a slip of the tagger
        return [Party(self._introduce(np, name), span)]

    def _introduce(self, np: NounPhrase, name: str) -> Figure:
        """A new person: country and role from title, apposition and possessor."""
        titles = list(self._titles(np))
        country = self._own_country(np) or next((c for _, c, _ in titles if c), None)
        if country is None and titles:
            country = self._context_country()
        figure = self.cast.person(name, country)
        for title, where, words in titles:
            self.cast.entitle(figure, title, where or country, words)
        return figure

    def _titles(self, np: NounPhrase) -> Iterator[tuple[str, str | None, str]]:
        """(title, country, words) from before the name and from its appositions."""
        run = self.name_run(np)
        before = np.head - len(run)
        if before >= np.first and (found := self._agent_ending(before, np.first)):
            yield found[0].noun, self._own_country(np), self.words_of(np.first, before + 1)
        for described in np.appos:
            if found := self.agent(described):
                end = described.tail[-1][1].last if described.tail else described.last
                first = described.poss.first if described.poss is not None else self._start(described)
                yield found[0].noun, self._own_country(described), self.words_of(first, end)

    def words_of(self, first: int, last: int) -> str:
        """The text of words ``first`` to ``last``, on one line."""
        return " ".join(self.text[self.words[first].start : self.words[last - 1].end].split())

    # ------------------------------------------------------------------ agents
    def _from_agent(self, np: NounPhrase, agent: Agent, begin: int, span: Span) -> list[Party]:
        if len(several := self._of_several(np)) > 1 and self.words[np.head].tag in ("NNS", "NNPS"):
            return [Party(self._agent_figure(np, agent, begin, country), span) for country in several]
        if agent.form in ("person", "people", "state") and (owner := self._organisation_of(np)):
            return [Party(owner, span)]
        countries = self._modifier_countries(np)
        if agent.form == "person" and self.words[np.head].tag in ("NN", "NNP"):
            return self._role(np, agent, span)
        definite = begin == np.first + 1 and self.words[np.first].low in ("the", "this", "that", "these", "those")
        if agent.noun in BODY_NOUNS and not countries and definite and (body := self.cast.last_body()):
            return [Party(body, span)]
        if countries:
            return [Party(self._agent_figure(np, agent, begin, country), span) for country in countries]
        country = self._own_country(np)
        if country is None:
            country = next(iter(self._places), None) if agent.noun in ANYBODY else self._context_country()
        return [Party(self._agent_figure(np, agent, begin, country), span)]

    def _organisation_of(self, np: NounPhrase) -> Figure | None:
        """ "members of the Moro Front", "UNHCR officials": those who act for an organisation are that organisation."""
        for word in self.words[np.first : np.head]:
            if word.match is not None and word.match.form is Form.ORGANISATION:
                return self.cast.known(word.match.entry)
        for preposition, inner in np.tail[:1]:
            if preposition in ("of", "for", "from", "with"):
                for party in self._one(inner, None):
                    bodies = (ActorKind.COUNTRY, ActorKind.PEOPLE, ActorKind.PERSON, ActorKind.REGION)
                    if not party.weak and party.figure.kind not in bodies:
                        return party.figure
        return None

    def _agent_figure(self, np: NounPhrase, agent: Agent, begin: int, country: str | None) -> Figure:
        head = self.words[np.head]
        if agent.form in ("state", "person"):
            figure = self.cast.country(country) if country else None
            return figure or self.cast.people(agent.noun, head.low, agent.kind, agent.sector, country)
        if agent.form == "body":
            run = self.name_run(np)
            if len(run) > 1 and not self._modifier_countries(np):
                name = " ".join(w.text for w in run)
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
        for described in np.appos:
            if self.words[described.head].is_proper and self.name_run(described):
                named = self._one(described, None)
                for party in named:
                    self.cast.entitle(
                        party.figure, agent.noun, self._own_country(np), self.words_of(self._start(np), np.last)
                    )
                return [Party(p.figure, span) for p in named]
        country = self._own_country(np) or self._context_country()
        if agent.noun in OFFICES:
            return [Party(self.cast.office(agent.noun, country, agent.sector), span)]
        figure = self.cast.country(country) if country and agent.sector in STATE_SECTORS else None
        return [
            Party(figure or self.cast.people(agent.noun, agent.noun, ActorKind.PEOPLE, agent.sector, country), span)
        ]

    # ------------------------------------------------------------------ countries
    def _modifier_countries(self, np: NounPhrase) -> list[str]:
        """Countries named inside the phrase before its head: "U.S. and Chinese diplomats"."""
        found: list[str] = []
        for word in self.words[np.first : np.head]:
            for country in _countries(word):
                if country not in found:
                    found.append(country)
        return found

    def _own_country(self, np: NounPhrase) -> str | None:
        """The country a phrase names itself: modifier, possessor, then "of/for/from/in" its tail."""
        if modifiers := self._modifier_countries(np):
            return modifiers[0]
        if np.poss is not None:
            if country := next(iter(_countries(self.words[np.poss.head])), None):
                return country
            if owner := self._one(np.poss, None):
                return owner[0].figure.country
        if self.words[np.first].tag == "PRP$" and (owner_figure := self._pronoun(self.words[np.first].low, None)):
            return owner_figure.country
        if country := self._tail_country(np):
            return country
        for described in np.appos:
            if country := self._own_country(described):
                return country
        return None

    def _of_several(self, np: NounPhrase) -> list[str]:
        """The countries of "the foreign ministers of A, B and C"."""
        for preposition, inner in np.tail[:1]:
            if preposition == "of" and inner.peers:
                return [c for member in inner.members() if (c := self._phrase_country(member))]
        return []

    def _tail_country(self, np: NounPhrase) -> str | None:
        for wanted in OWNERS:
            for preposition, inner in np.tail:
                if preposition == wanted and (country := self._phrase_country(inner)):
                    return country
        return None

    def _phrase_country(self, np: NounPhrase) -> str | None:
        countries = list(_countries(self.words[np.head])) or self._modifier_countries(np)
        if countries:
            return countries[0]
        known = self.cast.named(self.words[np.head].text) if self.words[np.head].is_proper else None
        return known.country if known else None

    def _context_country(self) -> str | None:
        """The country of a sub-state actor that names none: this sentence's, else the article's."""
        if self._places or self._near:
            return (self._places or self._near)[0]
        return self.cast.main_country() or self.cast.home

    def _owner(self, np: NounPhrase, span: Span, speaker: Figure | None, *, deep: bool = False) -> list[Party]:
        """A thing stands weakly for whom it belongs to: "Israeli homes", "the home of a Palestinian man"."""
        low = self.words[np.first].low
        if np.poss is not None and (owner := self._one(np.poss, speaker)):
            return [Party(p.figure, span, weak=True) for p in owner]
        if self.words[np.first].tag == "PRP$" and (figure := self._pronoun(low, speaker)):
            return [Party(figure, span, weak=True)]
        for word in self.words[np.first : np.head]:
            for match in (word.match, *word.parts):
                if match is not None and match.form is not Form.PLACE:
                    return [Party(self._figure(match.senses[0]), span, weak=True)]
        for wanted in ("of", "by", "in", "at", "on", "near", "against", "for"):
            for preposition, inner in np.tail:
                if preposition == wanted:
                    for p in self._one(inner, speaker):
                        if not p.weak or (not deep and wanted not in ("on", "for")):
                            return [Party(p.figure, span, weak=True)]
        return []


TITLES = frozenset(
    "mr mrs ms dr sir lord lady gen col lt maj capt sgt sen rep gov pres prof rev sheikh ayatollah imam king queen prince"
    " princess pope archbishop cardinal bishop rabbi mullah father sister st judge justice chancellor premier".split()
)
# Nouns for just anybody: no country is inferred for them but that of the place.
ANYBODY = frozenset("people man woman child person victim boy girl family passenger bystander hostage resident".split())
GEOGRAPHY = frozenset(
    "peninsula sea river gulf strait straits mountain mountains valley island islands lake ocean desert province district"
    " county region street square airport border road highway summit cup olympics games day war treaty act".split()
)
ORGANISATION_HEADS = frozenset(
    "ministry party union court council front movement army agency group bank commission university corporation corp inc"
    " co company association federation committee department bureau office institute organization organisation foundation"
    " brigade brigades force forces guard guards police congress parliament assembly senate league alliance coalition"
    " network society center centre service authority administration times post news radio television tv daily tribune"
    " journal church cartel gang battalion command corps".split()
)
OFFICES = frozenset(
    ["president", "prime minister", "premier", "chancellor", "king", "queen", "emperor", "pope", "sultan", "emir"]
    + ["crown prince", "vice president", "foreign minister", "defense minister", "defence minister", "leader"]
    + ["interior minister", "finance minister", "foreign secretary", "secretary of state", "secretary general"]
)
STATE_SECTORS = frozenset({Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY})


def _countries(word: Word) -> Iterator[str]:
    """Countries a word names, by name, demonym, capital or city, or inside it ("Israeli-led")."""
    for match in (word.match, *word.parts):
        if match is not None and match.form not in PERSON_FORMS and match.entry.country:
            yield match.entry.country


def _located(words: Sequence[Word]) -> Iterator[str]:
    """Countries of the places that stand after "in", "at", "near"."""
    for at, word in enumerate(words):
        if word.match is not None and word.match.form in PLACE_FORMS and word.match.entry.country:
            before = {w.low for w in words[max(0, at - 4) : at]}
            if before & LOCATIVE:
                yield word.match.entry.country


def _as_parties(figures: Sequence[Figure | None], span: Span) -> list[Party]:
    return [Party(figure, span) for figure in figures if figure is not None]
