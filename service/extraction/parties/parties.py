"""Noun phrases to parties: who is meant by "U.S. officials", "the army", "Kim", "he", "the two sides"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.vocabulary import ActorKind, Sector
from service.extraction.dictionaries.gazetteer import Form, Match, Sense
from service.extraction.dictionaries.nouns import (
    ADVERSARIES,
    ASSETS,
    FIRM_ENDINGS,
    GEOGRAPHY,
    KIN,
    LOCATIVE,
    NEIGHBOURS,
    PERSON_FORMS,
    PLACE_FORMS,
    POSTED_ABROAD,
    THEY,
    URGING,
)
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.quantities import SETTLEMENTS, core
from service.extraction.grammar.small_words import OFTEN
from service.extraction.grammar.words import Word, span_of
from service.extraction.parties.agents import AgentReader
from service.extraction.parties.agents import Party as Party
from service.extraction.parties.cast import Cast, Figure
from service.extraction.parties.names import MADE_BY
from service.extraction.record import Span

ARMED = frozenset({Sector.MIL, Sector.COP, Sector.REB, Sector.UAF, Sector.OPP})  # whose bases and convoys are attacked

MADE_AT = frozenset("treaty accord agreement pact convention protocol declaration communique process".split())
WORLDLY = frozenset(
    "african arab asian european international world global inter-american pan-african pan-arab latin pacific".split()
)
HELD_BY = ("-held", "-controlled", "-ruled", "-administered", "-run")
LIKENESS = ("-inspired", "-style", "-type", "-bound", "-like")
JUDGES = frozenset({"judge", "justice", "magistrate", "sheriff"})
SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty"
).split()
TENS = "thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {word: count for count, word in enumerate(SMALL, 2)} | {word: 10 * n for n, word in enumerate(TENS, 3)}
# Of where the news is from, if nothing else is said.
LAWMAKERS = frozenset({"lawmaker", "legislator", "senator", "deputy", "mp", "parliamentarian"})
AMOUNTING = frozenset({"to", "at", "above", "below", "than"})
CROWDS = frozenset("dozen score hundred thousand ten million".split())
# Prepositions before whom a thing belongs to, the surest first.
THING_OWNERS = "of by from to in at on near around outside inside across against for".split()


class Resolver(AgentReader):
    """Resolves the noun phrases of one sentence against the article's cast."""

    # ------------------------------------------------------------------ resolution
    def parties(self, np: NounPhrase | None, speaker: Figure | None = None) -> list[Party]:
        """The parties a phrase and those coordinated with it stand for, in order."""
        if np is None:
            return []
        found: list[Party] = []
        self._shared = self._lead = self._joint = None
        each = self._joint_offices(np)
        for at, member in enumerate(np.members()):
            if member.appos and not each:
                plural = [a for a in member.appos if self.words[a.head].tag == "NNS"]
                self._joint = next((c for a in plural for c in self.phrase.modifier_countries(a)), self._joint)
            meant = self._one(member, speaker)
            for figure in (p.figure for p in meant if each):
                figure.country = figure.country or (None if figure.known else each[at])
            found += meant
            self._note_count(member, meant)
            if np.peers:
                self._lead = self._lead or next((p.figure for p in found if not p.weak), None)
                modifiers = self.phrase.modifier_countries(member)
                self._shared = modifiers[0] if modifiers else self._shared
        self._shared = self._lead = self._joint = None
        return found

    def aside(self, np: NounPhrase, speaker: Figure | None) -> list[Party]:
        """The same while another phrase is being read."""
        reading = self._shared, self._lead, self._joint
        found = self.parties(np, speaker)
        self._shared, self._lead, self._joint = reading
        return found

    def _one(self, np: NounPhrase, speaker: Figure | None) -> list[Party]:
        meant = core(np, self.words)
        if meant is not np:
            found = [party for member in meant.members() for party in self._one(member, speaker)]
            countries = self.phrase.modifier_countries(np)
            if len(countries) == 1 and found and not any(p.figure.country for p in found):
                place = self.words[meant.head]  # "the Ugandan town of Moyo": a place that no dictionary knows
                if place.is_proper and self.words[np.head].lemma in SETTLEMENTS:
                    return [Party(self.cast.town(place.text, countries[0]), self.phrase.span(meant))]
            if found or not countries:  # "the Syrian town of" a place unknown
                return found
        head = self.words[np.head]
        span = self.phrase.span(np)
        if np.pronoun or head.low in THEY:
            return _as_parties(self.reference.pronoun(head.low, speaker, np.head), span)
        if (several := self.reference.several(np)) or self.reference.is_joint(np):
            return _as_parties(several, span)
        if opposite := self.reference.opposite(np):
            return [Party(opposite, span)]
        if country := self.reference.country_noun(np):
            return [Party(country, span)]
        if head.match is not None:
            return self._from_match(np, head.match, span)
        if members := self._member_states(np):
            return [Party(members, span)]
        agent = self.phrase.agent(np)
        if agent is not None:
            return self._from_agent(np, *agent, span)
        if head.is_proper and (named := self._from_name(np, span)):
            return named
        if (known := self._counted(np)) is not None:
            return [Party(known, span)]
        if self._states(np):
            return [Party(self.cast.people("states", head.low, ActorKind.PEOPLE, Sector.GOV, None), span)]
        if self._counts(np):
            where = self._own_country(np)
            if where is None and head.tag == "CD":  # "200 were held in Cairo"
                where = self.phrase.place_beside(np)
            return [Party(self.cast.people("people", "people", ActorKind.PEOPLE, None, where), span)]
        for described in np.appos:
            if found := self._one(described, speaker):
                return [Party(p.figure, span, p.weak) for p in found]
        return self._owner(np, speaker) or self._stranger(np, span)

    def _note_count(self, np: NounPhrase, meant: Sequence[Party]) -> None:
        """Remember of how many people a phrase tells: "nine young refugees" may be "the nine" later on."""
        people = len(meant) == 1 and meant[0].figure.kind is ActorKind.PEOPLE and not meant[0].weak
        number = self.words[np.first].low if people and self.words[np.first].tag == "CD" and np.head > np.first else ""
        if count := NUMBERS.get(number) or (int(number) if number.isdigit() and len(number) < 5 else 0):
            self.cast.counted[count] = meant[0].figure

    def _counted(self, np: NounPhrase) -> Figure | None:
        """ "the nine", "the 12": so many people as were spoken of before."""
        head = self.words[np.head]
        if head.tag != "CD" or np.head != np.first + 1 or self.words[np.first].low != "the":
            return None
        if any(preposition == "of" for preposition, _ in np.tail):
            return None
        return self.cast.counted.get(NUMBERS.get(head.low) or (int(head.low) if head.low.isdigit() else 0))

    def _counts(self, np: NounPhrase) -> bool:
        """ "killed 20", "arrested hundreds": a number alone is so many people."""
        head = self.words[np.head]
        alone = np.last - self.phrase.start(np) == 1 and self.words[np.first].low != "the"  # "Eleven were arrested"
        if np.first and self.words[np.first - 1].low in AMOUNTING:
            return False  # "by 380 votes to 40"
        few = head.low in CROWDS and self.words[np.head - 1].low in ("several", "few")  # "several hundred were held"
        number = head.tag == "CD" and (head.text.isdigit() or few or (alone and head.low in NUMBERS))
        return number or (head.tag == "NNS" and head.low.rstrip("s") in CROWDS)

    def _states(self, np: NounPhrase) -> bool:
        """ "nearly 70 countries", "dozens of nations": so many states, whichever they are."""
        head = self.words[np.head]
        many = any(w.tag == "CD" or w.low in ("several", "many") for w in self.words[np.first : np.head])
        known = np.appos or self.words[np.first].low == "the"  # "the three countries, Chad, Togo and Mali"
        return head.tag == "NNS" and head.lemma in ("country", "nation", "state", "government") and many and not known

    def _stranger(self, np: NounPhrase, span: Span) -> list[Party]:
        """One capitalised word that nothing explains is somebody, but weakly: it may be a ship or a forum."""
        head = self.words[np.head]
        alone = (
            head.is_proper and head.match is None and head.low not in GEOGRAPHY and np.last - self.phrase.start(np) == 1
        )
        return [Party(self.cast.stranger(head.text), span, weak=True)] if alone else []

    def modifier(self, word: Word) -> list[Party]:
        """The parties a word names as a modifier: "U.S. sanctions", "Israeli-led", but not "Tunisia-inspired"; a town
        is where something took place.
        """
        span = Span(word.start, word.end)
        matches = [match for match in word.names if match.form is not Form.PLACE and not word.low.endswith(LIKENESS)]
        return [
            Party(
                self._figure(m.senses[0]),
                Span(m.start, m.end) if word.parts else span,
                where=m.form in (Form.CITY, Form.CAPITAL),
            )
            for m in matches
        ]

    def _member_states(self, np: NounPhrase) -> Figure | None:
        """ "U.N. member states", "the EU countries": the members of an organisation, not one country; "the 15 member
        states" are those of the one spoken of last.
        """
        if self.words[np.head].lemma not in ("state", "country", "nation", "member", "government"):
            return None
        for word in self.words[np.first : np.head]:
            for match in word.names:
                if match.entry.kind is ActorKind.IGO:
                    return self.cast.members(match.entry)
        of_body = any(w.low == "member" for w in self.words[np.first : np.head]) and np.poss is None and not np.tail
        body = self.cast.last(lambda f: f.kind is ActorKind.IGO and f.known) if of_body else None
        entry = self.cast.gazetteer.entries.get(body.key) if body is not None else None
        return self.cast.members(entry) if entry is not None else None

    # ------------------------------------------------------------------ dictionary names
    def _from_match(self, np: NounPhrase, match: Match, span: Span) -> list[Party]:
        sense = match.senses[0]
        head = self.words[np.head]
        if sense.form in PERSON_FORMS:
            person = self._person_of(np, match)
            titles = list(self._titles(np))
            for title, country, words in titles:
                self.cast.entitle(person, title, country, words)
            if titles or np.appos:
                self._serves_the_world(person, np, *np.appos)
            return [Party(person, span)]
        if (holder := self._holding(np)) is not None:
            return [Party(holder, span, weak=True)]
        local = self.cast.named(head.text)
        if local is not None and sense.form is not Form.NAME:
            return [Party(local, span)]
        ethnic = any(w.low == "ethnic" for w in self.words[np.first : np.head])
        if ethnic and (country := self._tail_country(np) or self.phrase.scene() or self._abroad(np, sense)):
            return [
                Party(self.cast.people(f"ethnic {head.text}", head.text, ActorKind.PEOPLE, Sector.CVL, country), span)
            ]
        if sense.form is Form.DEMONYM or sense.form is Form.PEOPLE:
            return [Party(self._people_of(sense, head), span)]
        if sense.form is Form.PLACE:  # "Lebanon's Bekaa valley"
            return self._owner(np, None) if np.poss is not None else []
        figure = self._figure(sense)
        cities = (s.entry for s in match.senses if s.form is Form.CITY) if sense.form is Form.CAPITAL else ()
        city = next((self.cast.known(entry) for entry in cities), None)
        if city is None and sense.form is Form.CAPITAL:
            city = self.cast.town(head.text, figure.country)
        return [Party(figure, span, city=city)]

    def _holding(self, np: NounPhrase) -> Figure | None:
        """ "Russian-held Crimea", "Armenian-controlled Shusha": what is done there is done to who holds it."""
        place = self.words[np.head].match
        if place is None or place.form not in PLACE_FORMS:
            return None
        before = self.words[np.head - 1] if np.head > np.first else None
        if before is None or not before.low.endswith(HELD_BY):
            return None
        states = (self.cast.country(c) for c in self.phrase.countries_at(before.i))
        return next((state for state in states if state is not None), None)

    def _abroad(self, np: NounPhrase, sense: Sense) -> str | None:
        """ "Bulgaria's parliament gave ethnic Turks": a minority is of the state named before it."""
        country = self.phrase.country_near(np)
        return country if country != sense.entry.country else None

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
        one = head.tag != "NNPS" and head.lemma == head.low and not head.low.endswith("s")
        if one and not _counted(self.words, head):
            return self.cast.known(entry)
        return self.cast.people("people", head.text, ActorKind.PEOPLE, Sector.CVL, entry.country)

    def _person_of(self, np: NounPhrase, match: Match) -> Figure:
        """A person by a dictionary name; a surname is first looked for in this article."""
        head = self.words[np.head]
        run = self.phrase.name_run(np)
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

    def _from_name(self, np: NounPhrase, span: Span) -> list[Party]:
        run = self.phrase.name_run(np)
        if not run or run[-1].low in GEOGRAPHY:
            return []
        name = " ".join(w.text for w in run)
        known = self.cast.named(name) or self.cast.compass(name)
        if known is not None:
            return [Party(known, span)]
        if self.phrase.is_org_name(np):
            name = " ".join(w.text for w in self._with_place(np, run))
            if len(run) == 1 and np.tail and np.tail[0][0] == "of":
                name = " ".join(self.phrase.span(np).of(self.phrase.text).split())
            own = self._own_country(np)
            last = np.tail[0][1].last if np.tail and np.tail[0][0] == "of" else np.last
            many = own is None and not WORLDLY.isdisjoint(w.low for w in self.words[np.first : last])
            country = None if many else own or self._context_country(np)
            firm = run[-1].low.rstrip(".") in FIRM_ENDINGS
            kind, sector = (ActorKind.COMPANY, Sector.BUS) if firm else (ActorKind.ORGANISATION, None)
            if many and not firm:  # "the Association of African Jurists" is of no one state
                kind, sector = ActorKind.NGO, None
            body = self.cast.named_body(name, kind, sector, country)
            self._other_names(np, body)
            return [Party(body, span)]
        if len(run) == 1 and not name.isupper() and not any(self._titles(np)) and not self._titled(np, run[0]):
            return []  # one capitalised word alone: a ship, a forum, a slip of the tagger
        return [Party(self._introduce(np, name), span)]

    def _titled(self, np: NounPhrase, word: Word) -> bool:
        """ "Sheikh Sharif", "Mr. Thom": a form of address before one name."""
        return word.i > np.first and self.phrase.is_title(self.words[word.i - 1])

    def _with_place(self, np: NounPhrase, run: list[Word]) -> list[Word]:
        """ "the Tokyo Stock Exchange", "Delhi Police": a city before an organisation's name is part of it."""
        before = self.words[run[0].i - 1] if run[0].i > np.first else None
        city = before is not None and before.match is not None and before.match.form in PLACE_FORMS - {Form.NAME}
        return [before, *run] if before is not None and city else run

    def _other_names(self, np: NounPhrase, figure: Figure) -> None:
        """ "the Moro Islamic Liberation Front (MILF)": the short name is the figure's too."""
        for other in np.appos:
            word = self.words[other.head]
            if other.last - other.first == 1 and word.text.isupper():
                self.cast.alias(figure, word.text)

    def _introduce(self, np: NounPhrase, name: str) -> Figure:
        """A new person: country and role from title, apposition and possessor."""
        titles = list(self._titles(np))
        country = self._own_country(np) or next((c for _, c, _ in titles if c), None) or self._joint
        held = any(title not in KIN for title, _, _ in titles)  # "Paul's father Juan Diaz" holds no office
        abroad = any(title in POSTED_ABROAD for title, _, _ in titles)  # not of the country where the news is from
        if (
            country is None
            and held
            and not abroad
            and not self._of_some_body(np)
            and not any(self._of_world_body(other) for other in (np, *np.appos))
        ):
            local = any(not JUDGES.isdisjoint(title.split()) for title, _, _ in titles)  # not of whom they judge
            here = self.cast.home if any(not LAWMAKERS.isdisjoint(title.split()) for title, _, _ in titles) else None
            country = here or (self.cast.main_country() if local else self._context_country(np))
        figure = self.cast.person(name, country)
        figure.known = figure.known or any(self._of_world_body(other) for other in (np, *np.appos))
        self._other_names(np, figure)
        for title, where, words in titles:
            self.cast.entitle(figure, title, where or country, words)
        return figure

    def _titles(self, np: NounPhrase) -> Iterator[tuple[str, str | None, str]]:
        """(title, country, words) from before the name and from its appositions."""
        run = self.phrase.name_run(np)
        before = np.head - len(run)
        if before >= np.first and (found := self.phrase.agent_ending(before, np.first)):
            yield found[0].noun, self._own_country(np), self.phrase.words_of(np.first, before + 1)
        for described in np.appos:
            if found := self.phrase.agent(described):
                end = described.tail[-1][1].last if described.tail else described.last
                first = described.poss.first if described.poss is not None else self.phrase.start(described)
                yield found[0].noun, self._own_country(described), self.phrase.words_of(first, end)

    # ------------------------------------------------------------------ owners
    def _owners(self, at: int, speaker: Figure | None) -> list[Figure]:
        """Whom a possessive means: the first of a coordination, else by the article."""
        low = self.words[at].low
        return [self._lead] if self._lead is not None else self.reference.pronoun(low, speaker, at)

    def _owner(self, np: NounPhrase, speaker: Figure | None) -> list[Party]:
        """A thing stands weakly for whom it belongs to: "Israeli homes", "the home of a Palestinian man"; the rivals of
        the government are no government.
        """
        lemma = self.words[np.head].lemma
        if lemma in ADVERSARIES or (lemma in NEIGHBOURS and not self.phrase.modifier_countries(np)):
            return []
        if np.poss is not None and (owner := self._one(np.poss, speaker)):
            return [Party(p.figure, p.span, weak=True) for p in owner]
        named = [
            match
            for word in self.words[np.first : np.head]
            for match in word.names
            if match.form is not Form.PLACE and not word.low.endswith((*MADE_BY, *LIKENESS))
            if not self.made_there(word, np)
            if word.i != np.head - 1 or not self.phrase.is_address(np.head)
        ]
        if named:
            joined = any(w.tag == "CC" for w in self.words[np.first : np.head])
            owning = named if joined else named[:1]
            return [Party(self._figure(m.senses[0]), Span(m.start, m.end), weak=True) for m in owning]
        if self.words[np.first].tag == "PRP$" and (owners := self._owners(np.first, speaker)):
            its = span_of(self.words, np.first, np.first + 1)
            return [Party(figure, its, weak=True) for figure in owners]
        for wanted in THING_OWNERS:
            for preposition, inner in np.tail:
                if self.words[inner.head].lemma in URGING:
                    continue
                if preposition == wanted and self.words[inner.head].tag != "CD":  # "a clerk of 34"
                    found = [p for member in inner.members() for p in self._one(member, speaker)]
                    kept = [p for p in found if not p.weak or wanted not in ("on", "for")]
                    if kept:
                        return [Party(p.figure, p.span, weak=True, where=wanted in LOCATIVE) for p in kept]
        return self._agent_before(np)

    def made_there(self, word: Word, np: NounPhrase) -> bool:
        """ "the Maastricht treaty", "the Lusaka accords": the place where it was made is no owner."""
        town = any(match.form in (Form.CITY, Form.CAPITAL) for match in word.names)
        return town and self.words[np.head].lemma in MADE_AT

    def _agent_before(self, np: NounPhrase) -> list[Party]:
        """ "a police convoy", "the rebel stronghold": whose thing it is, by the noun before it."""
        if self.words[np.head].lemma not in ASSETS:
            return []
        for at in range(np.head - 1, np.first - 1, -1):
            noun = self.words[at].tag in ("NN", "NNS", "JJ") and self.words[at].low != "military"
            found = self.phrase.agent_ending(at, np.first) if noun else None
            if found is not None and found[0].sector in ARMED and found[0].form in ("body", "people"):
                inner = NounPhrase(np.first, at + 1, at, poss=np.poss, tail=np.tail)
                words = span_of(self.words, found[1], at + 1)
                return [Party(p.figure, words, weak=True) for p in self._from_agent(inner, *found, words)]
        return []


def _as_parties(figures: Sequence[Figure | None], span: Span) -> list[Party]:
    return [Party(figure, span) for figure in figures if figure is not None]


def of_country(party: Party, country: str, cast: Cast) -> Party:
    """People of no known country, taken as people of one; any other party as it is."""
    figure = party.figure
    if figure.kind is not ActorKind.PEOPLE or figure.country is not None:
        return party
    noun = figure.key.rpartition(":")[2].replace("-", " ")
    return replace(party, figure=cast.people(noun, figure.name.lower(), figure.kind, figure.sector, country))


def _counted(words: Sequence[Word], head: Word) -> bool:
    """ "thousands of Sudanese", "40 Chinese", "many Japanese": people, though the word has no plural of its own."""
    before = words[max(0, head.i - 2) : head.i]
    last = before[-1] if before else None
    many = last is not None and (last.tag == "CD" or last.low in OFTEN)
    return many or (len(before) > 1 and before[1].low == "of" and before[0].low.rstrip("s") in CROWDS)
