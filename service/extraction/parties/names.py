"""What a noun phrase is made of: agent nouns, titles, the words of a name, the countries it mentions."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from db.vocabulary import ActorKind, Sector
from service.extraction.dictionaries.frames import Agent, Frames
from service.extraction.dictionaries.gazetteer import Form
from service.extraction.dictionaries.nouns import (
    CIVIL,
    LOCATIVE,
    ORGANISATION_HEADS,
    PERSON_FORMS,
    PLACE_FORMS,
    RULE,
    TITLES,
)
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.quantities import core
from service.extraction.grammar.words import Word, is_affiliation, span_of
from service.extraction.record import Span

CLAUSE_WORDS = frozenset({"if", "because", "unless", "until"})
BOTH = frozenset("king prince pope bishop judge priest major marshal abbot sheriff".split())  # titles and surnames
ADDRESSES = frozenset("house hall lodge road street avenue lane tower towers".split())
LEAVING = frozenset({"flee", "escape", "exile", "defect", "emigrate"})
MISSIONS = frozenset({"embassy", "consulate"})
# What nouns for people end in.
ENDINGS = tuple(
    "ologist nist alist arist orist woman tsman dsman rsman esman msman gsman watcher worker maker keeper goer seeker"
    " dweller dealer trafficker smuggler hunter climber diver walker hiker biker rider holder owner grower picker"
    " breeder fighter leader catcher herder trader officer runner".split()
)
NO_PEOPLE = frozenset({"peacemaker", "pacemaker", "placeholder"})
PEOPLE_BY_ENDING = Agent("person", Sector.CVL, "people", ActorKind.PEOPLE)
# "Russian-made missiles" may be anybody's, "U.S.-backed rebels" are not American.
MADE_BY = tuple("-made -built -supplied -designed -style -backed -funded -financed -trained -armed -sponsored".split())
GUESTS = frozenset(
    "tourist hostage missionary nun engineer national citizen diplomat businessman traveller traveler technician"
    " adviser advisor contractor holidaymaker backpacker volunteer site website server network".split()
)
STUDYING = frozenset("analyst expert historian pundit researcher scholar specialist watcher".split())
SIDING = ("pro-", "anti-", "non-")


class PhraseReader:
    """Reads the phrases of one sentence, without knowing the rest of the article."""

    def __init__(self, frames: Frames, text: str, words: Sequence[Word]) -> None:
        self.frames, self.text, self.words = frames, text, words
        self._countries = [_countries_in(w) if w.names or w.text[1:2] == "-" else () for w in words]

    @cached_property
    def _near(self) -> list[tuple[int, str]]:
        """The countries that the sentence names, each with its position."""
        named = ((at, found) for at, found in enumerate(self._countries) if found and not _is_seat(self.words, at))
        return [(at, country) for at, found in named for country in found if not _across(self.words, at)]

    @cached_property
    def _located(self) -> list[tuple[int, str]]:
        """The countries of the places that stand after "in", "at", "near", each with its position."""
        return list(_located(self.words))

    @cached_property
    def _quoted(self) -> frozenset[int]:
        """The positions of the words inside quotation marks."""
        return _quoted(self.words)

    def scene(self) -> str | None:
        """The country of the first place where the sentence says that something is."""
        return self._located[0][1] if self._located else None

    def sole_country(self) -> str | None:
        """The country that the sentence names, if it is the only one."""
        named = {country for found in self._countries for country in found}
        return next(iter(named)) if len(named) == 1 else None

    def only_of_guests(self, country: str) -> bool:
        """Whether the sentence names a country only as that of visitors or of things on the net."""
        named = [at for at, found in enumerate(self._countries) if country in found]
        behind = [{w.lemma for w in self.words[at + 1 : at + 4] if w.is_noun} for at in named]
        return bool(named) and all(
            not _is_name(self.words[at]) and nouns & GUESTS for at, nouns in zip(named, behind, strict=True)
        )

    def sort(self, np: NounPhrase) -> str:
        """ "person", "party" or "thing": for coordination and apposition. "Tens of thousands of people" are people."""
        np = core(np, self.words)
        head = self.words[np.head]
        if head.match is not None:
            return "person" if head.match.form in PERSON_FORMS else "party"
        agent = self.agent(np)
        if agent is not None:
            return "person" if agent[0].form == "person" else "party"
        if head.is_proper:
            return "person" if self.name_run(np) and not self.is_org_name(np) else "party"
        return "party" if np.pronoun else "thing"

    def agent(self, np: NounPhrase) -> tuple[Agent, int] | None:
        """The agent noun at the head of a phrase, with the index of its first word ("foreign minister")."""
        return self.agent_ending(np.head, np.first)

    def agent_ending(self, head: int, first: int) -> tuple[Agent, int] | None:
        """The agent noun that ends at word ``head``, the longest first."""
        if head > first and (self._is_surname(self.words[head], self.words[head - 1]) or self.is_address(head)):
            return None
        lemma = (self.words[head].lemma or self.words[head].low).removeprefix("ex-")
        agents = self.frames.agents
        for begin in range(max(first, head - 2), head) if lemma in self.frames.last_of_agents else ():
            phrase = " ".join([*(w.low for w in self.words[begin:head]), lemma])
            if agent := agents.get(phrase):
                return agent, begin
        agent = (
            agents.get(lemma)
            or agents.get(self.words[head].low.replace("-", " "))
            or self._believers(head, first)
            or self._by_ending(head)
        )
        if agent and agent.sector is Sector.MIL and head > first and self.words[head - 1].low in CIVIL:
            return None  # "a jumbo jet" is no arm of a state
        return (agent, head) if agent else None

    def _by_ending(self, head: int) -> Agent | None:
        """ "an American birdwatcher", "two Swiss alpinists": people whose noun no dictionary has."""
        word = self.words[head]
        known = word.tag in ("NN", "NNS") and word.match is None and word.low not in NO_PEOPLE
        return PEOPLE_BY_ENDING if known and word.lemma.endswith(ENDINGS) and len(word.lemma) > 6 else None

    def _believers(self, head: int, first: int) -> Agent | None:
        """ "300 Moslems", "the Islamists": people whose noun has a capital."""
        word = self.words[head]
        alone = word.is_proper and word.match is None and not (head > first and self.words[head - 1].is_proper)
        agent = self.frames.agents.get(word.low.removesuffix("s")) if alone and word.low.endswith("s") else None
        return agent if agent is not None and agent.form == "people" else None

    def is_address(self, head: int) -> bool:
        """ "Phoenix House", "London Road": a building or a street may be called by a city far away."""
        word, before = self.words[head], self.words[head - 1] if head else None
        named = before is not None and before.match is not None and before.match.form is Form.CITY
        return named and word.is_proper and word.low in ADDRESSES

    def _is_surname(self, word: Word, before: Word) -> bool:
        """ "Travis King", "Desmond Bishop": a title behind a given name is none."""
        named = before.match is None or before.match.form in PERSON_FORMS
        return word.is_proper and word.low in BOTH and before.is_proper and named and not self.is_title(before)

    def country_near(
        self, np: NounPhrase, *, local: bool = False, after: bool = True, home: str | None = None
    ) -> str | None:
        """The country of a party that names none itself: the last one named before it in the sentence, else the place
        of the act, else (``after``) whichever comes; but where the report is from a country (``home``), no stranger's
        who only comes behind. ``local``: only by a place's own name, not by "Russian sailors".
        """
        apart = np.first not in self._quoted  # who speaks is not of the country that the quotation names
        near = [(at, c) for at, c in self._near if _is_name(self.words[at])] if local else self._near
        before = [country for at, country in near if at < np.first and not (apart and at in self._quoted)]
        if before:
            return before[-1]
        if local or not near or not after:
            return self.scene()
        strangers = home is not None and not _is_name(self.words[near[0][0]])  # "would resign, American officials said"
        return self.scene() or (None if strangers else near[0][1])

    def tells(self, np: NounPhrase) -> bool:
        """Whether a phrase tells what stands before it: "..., officials said": not of the country that this names."""
        if np.first == 0 or self.words[np.first - 1].low not in (",", "''", "”", '"') or np.last >= len(self.words):
            return False
        return self.words[np.last].tag == "VBD" and self.words[np.last].lemma in self.frames.saying

    def place_beside(self, np: NounPhrase) -> str | None:
        """The country of a place named after a phrase, or at the very beginning of the sentence."""
        opens = self.words[0].low in LOCATIVE
        ends = (w.i for w in self.words[np.head :] if w.tag == "," or w.low in CLAUSE_WORDS)
        end = next(ends, len(self.words))
        return next((country for at, country in self._located if np.head < at < end or (opens and at < 5)), None)

    def span(self, np: NounPhrase) -> Span:
        """The words that name a party: with the possessor ("Armenia's army") and an "of" ("the mayor of Lima")."""
        if np.pronoun:
            return span_of(self.words, np.head, np.last)
        first, last = np, np.last
        for _ in range(3):
            if first.poss is None:
                break
            first = first.poss
        if np.tail and np.tail[0][0] == "of" and not np.tail[0][1].peers:
            of = np.tail[0][1]
            charge = self.words[np.head].is_proper and not self.words[of.head].is_proper  # "accused Chad of murder"
            last = np.last if charge else of.last
        return span_of(self.words, self.start(first), last)

    def start(self, np: NounPhrase) -> int:
        """The first word of a phrase after its determiners."""
        first = np.first
        while first < np.head and self.words[first].tag in ("DT", "PDT", "RB", "IN"):
            first += 1
        return first

    def name_run(self, np: NounPhrase) -> list[Word]:
        """The proper words at the end of a phrase that make one name, without titles and demonyms."""
        run: list[Word] = []
        for i in range(np.head, np.first - 1, -1):
            word = self.words[i]
            if not word.is_proper or (word.match is not None and word.match.form not in PERSON_FORMS):
                break
            if word.match is not None and word.match.form is Form.PERSON:
                return [word]
            if run and (self.is_title(word) or word.tag == "NNPS"):
                break
            run.insert(0, word)
        return run

    def is_title(self, word: Word) -> bool:
        """Whether a word before a name is a title or an agent noun."""
        low = word.low.rstrip(".").replace("-", " ")
        return low in self.frames.agents or low in TITLES or word.lemma in self.frames.agents

    def is_org_name(self, np: NounPhrase) -> bool:
        """Whether a name ends in a word that organisations' names end in."""
        head = self.words[np.head]
        agent = self.frames.agents.get(head.lemma) or self.frames.agents.get(head.low)
        return head.low.rstrip(".") in ORGANISATION_HEADS or (agent is not None and agent.form in ("body", "state"))

    def words_of(self, first: int, last: int) -> str:
        """The text of words ``first`` to ``last``, on one line."""
        return " ".join(self.text[self.words[first].start : self.words[last - 1].end].split())

    def countries_at(self, at: int) -> tuple[str, ...]:
        """Countries that one word names."""
        return self._countries[at]

    def modifier_countries(self, np: NounPhrase) -> list[str]:
        """Countries named inside the phrase before its head: "U.S. and Chinese diplomats", "the Castro regime"."""
        found: list[str] = []
        rule = self.words[np.head].lemma in RULE
        if self.words[np.head].lemma in STUDYING and _is_name(self.words[np.head - 1]):
            return []  # "China experts" need not be Chinese
        for at in range(np.first, np.head - self.is_address(np.head)):
            named = self._countries[at] or (_country_of_ruler(self.words[at]) if rule else ())
            found += [country for country in named if country not in found]
        return found


def _quoted(words: Sequence[Word]) -> frozenset[int]:
    """The positions of the words inside quotation marks."""
    inside, found = False, []
    for word in words:
        if word.tag in ("``", "''"):
            inside = word.tag == "``"
        elif inside:
            found.append(word.i)
    return frozenset(found)


def _countries_in(word: Word) -> tuple[str, ...]:
    """Countries a word names, by name, demonym, capital or city, or inside it ("Israeli-led", "R-Ind.")."""
    if word.low.startswith(SIDING) or word.low.endswith(MADE_BY):
        return ()  # "pro-Russian rebels" are none of Russia's
    american = ("USA",) if is_affiliation(word) else ()
    if not word.names:
        return american
    countries = [match.entry.country for match in word.names if match.form not in PERSON_FORMS]
    return (*american, *(country for country in countries if country))


def _country_of_ruler(word: Word) -> tuple[str, ...]:
    """The country of a person whose name stands before "regime"."""
    person = word.match if word.match is not None and word.match.form in PERSON_FORMS else None
    return (person.entry.country,) if person is not None and person.entry.country else ()


def _is_name(word: Word) -> bool:
    """A country or place by its name, not by an adjective or a people."""
    return word.match is not None and word.match.form in PLACE_FORMS


def _is_seat(words: Sequence[Word], at: int) -> bool:
    """ "the Geneva-based group", "the New York-based group": where it sits tells nothing of others."""
    return any(w.low.endswith("-based") for w in words[at : at + 2]) and bool(words[at].parts)


def _across(words: Sequence[Word], at: int) -> bool:
    """ "the border with Mauritania", "the Lao embassy": a country on the other side of something, or far from it."""
    before = [w.low for w in words[max(0, at - 2) : at] if w.tag != "DT"]
    abroad = any(w.lemma in MISSIONS for w in words[at + 1 : at + 3])
    goal = next(
        (k for k in range(at - 1, max(-1, at - 3), -1) if words[k].low == "to"), 0
    )  # "fled to neighbouring Chad"
    abroad = abroad or (goal > 0 and words[goal - 1].lemma in LEAVING)
    return abroad or (bool(before) and before[-1] in ("with", "against"))


def _located(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """Countries of the places that stand after "in", "at", "near", each with its position."""
    for at, word in enumerate(words):
        if word.match is not None and word.match.form in PLACE_FORMS and word.match.entry.country:
            before = {w.low for w in words[max(0, at - 4) : at]}
            if before & LOCATIVE:
                yield at, word.match.entry.country
