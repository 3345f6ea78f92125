"""Spoken of: who was named when and how in an article, and whom "he", "they", "the minister" may mean by that."""

import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable

from db.vocabulary import ActorKind, Sector
from service.extraction.dictionaries.gazetteer import Gazetteer
from service.extraction.dictionaries.gender import sex_of, suits
from service.extraction.dictionaries.nouns import MEN
from service.extraction.parties.figure import Figure, Thing
from service.extraction.parties.together import Bond, Groups

STATE = 2  # how much more a state or who acts for it counts for whose news it is than people of it do
FAR = 500  # how many namings "the council" looks back over; it bounds the work on a long article
ITEM = 4  # how much more an item's own country counts than one it names
SENTENCES = 4  # so many sentences back a pronoun may look
ABROAD = 3  # so many times as often as its dateline's another country is named, and an article is about that one
# "the president" is no vice president.
LESSER = frozenset("vice deputy former ex assistant ousted deposed late onetime".split())


class Spoken(ABC):
    """Keeps who was spoken of, sentence by sentence, and looks back; ``cast.Cast`` adds who everybody is."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._styled: dict[str, set[str]] = {}  # by which offices alone the article calls somebody
        self.countries: Counter[str] = Counter()
        self.recent: list[tuple[Figure, bool]] = []  # in the order spoken of; whether as a subject
        self.subjects: list[list[Figure]] = []  # whom the main clauses were about, in order
        self.groups = Groups()  # parties that were named together
        self.deputy: Figure | None = None  # the country or body for which "a minister" spoke last, whom "he" may mean
        self.counted: dict[int, Figure] = {}  # groups of people by their number, whom "the nine" may mean
        self.panels: dict[str, Figure] = {}  # of which world body "the commission" is
        self.deputies: dict[str, Figure] = {}  # for whom some "envoys", "officials" spoke last
        self._sent: dict[str, int] = {}  # when: how many were spoken of before
        self.home: str | None = None  # the country of the dateline
        self.about: str | None = None  # the country of most names of the whole article
        self.leading: str | None = None  # the country that has twice as many names in it as any other
        self.here: list[list[Figure]] = []  # whom the clauses of this sentence are about, so far
        self.sexes: dict[str, str] = {}  # by key, whether the article has called somebody "he" or "she"
        self.singles: set[str] = set()  # keys of those who are one person, though without a name: "a senator"
        self.several_here: list[list[Figure]] = []  # whom the plural phrases of this sentence mean, in order
        self.principals: set[str] = set()  # countries that a main clause told of, unless they only answered others
        self.onlookers: set[str] = set()  # countries that have only blamed, asked or praised the others so far
        self.objects_here: list[list[Figure]] = []  # of those whom its main clauses act upon
        self.several_before: list[list[Figure]] = []  # both of the sentence before, the objects first
        self.plurals: set[int] = set()  # which of ``subjects`` a plural told of, though for one body: "its members"
        self.many: set[str] = set()  # keys of those whom a plural means in this sentence: "French planes"
        self.told: Figure | None = None  # whom the last sentence told of before ", Peru said"
        self.thing: Thing | None = None  # the bill, helicopter or blast of which the last sentence told
        self.craft: list[Figure] = []  # whose ship or aircraft was spoken of last
        self.partners: list[Figure] = []  # who met or agreed in the last sentence
        self.crowds: list[tuple[int, Figure]] = []  # whom plurals named, with the number of the sentence
        self.begun = 0  # how many were spoken of before this sentence
        self.starts: list[int] = []  # the same for the sentences before it
        self.barred: frozenset[str] = frozenset()  # whom a pronoun cannot mean: the subject of its own verb

    @abstractmethod
    def country(self, code: str) -> Figure | None:
        """The figure of a country by its ISO alpha-3 code."""

    # ------------------------------------------------------------------ who was spoken of
    def spoken(self, figure: Figure, words: str = "", *, subject: bool) -> None:
        """Note that the text has just named a figure, as the subject of a main clause or otherwise; ``words`` are
        empty for a pronoun.
        """
        figure.called = figure.called or words
        self.recent.append((figure, subject))
        if figure.kind is ActorKind.PERSON and subject:
            self.deputy = None
        elif figure.kind is not ActorKind.PEOPLE and subject and _is_man(words):
            self.deputy = figure
        if figure.country:
            self.countries[figure.country] += 1 if figure.kind is ActorKind.PEOPLE else STATE

    def turn_to(self, country: str) -> None:
        """The next item of a round-up begins: it is about another country, and nobody spoken of before is meant."""
        self.countries = Counter({country: ITEM})
        self.home = self.about = self.leading = country
        self.recent.clear()
        self.starts, self.begun = [], 0
        self.subjects.clear()
        self.plurals.clear()
        self.principals, self.onlookers = set(), set()
        self.crowds.clear()
        self.told = self.thing = None
        self.partners, self.craft = [], []
        self.deputies.clear()
        self._sent.clear()
        self.sexes.clear()
        self.groups, self.deputy = Groups(), None

    def begin_sentence(self) -> None:
        """Forget whom the clauses of the last sentence were about; what it named stays."""
        self.starts.append(self.begun)
        self.several_before = self.objects_here + self.several_here
        self.objects_here = []
        self.here, self.several_here, self.many, self.begun = [], [], set(), len(self.recent)

    def note_subjects(self, figures: list[Figure], *, plural: bool = False) -> None:
        """Note whom a main clause is about; ``plural``: told by a plural, for whomever it stands."""
        if plural:
            self.plurals.add(len(self.subjects))
        self.subjects.append(figures)
        if len({f.key for f in figures}) > 1:
            self.note_together(figures)

    def note_focus(self, countries: set[str], *, answering: bool) -> None:
        """Note of which countries a sentence told; who only answers what others did ("Peru condemned the raid") is no
        "country" or "government" of which the article goes on to tell.
        """
        aside = countries - self.principals - {self.home} if answering and self.principals else set()
        self.onlookers |= aside
        self.principals |= countries - aside
        self.onlookers -= self.principals

    def note_together(self, figures: list[Figure], bond: Bond = Bond.NAMED) -> None:
        """Note that some parties were named in one breath, or what they did with each other: met, agreed, fought."""
        self.groups.note(figures, bond)

    def note_crowd(self, figure: Figure) -> None:
        """Note whom a plural named: "officials" may be "they" though they are no subject."""
        self.crowds.append((len(self.starts), figure))

    def note_deputy(self, noun: str, figure: Figure) -> None:
        """Note for whom "envoys" or "a minister" spoke."""
        self.deputies[noun], self._sent[noun] = figure, len(self.recent)

    def sender(self, noun: str, known: Figure | None) -> Figure | None:
        """For whom "the minister" speaks, where a minister without a name was told of after whoever is ``known`` by
        name as one: "Premier Diaz left. Kenya's foreign minister arrived. The minister ..."
        """
        since = self.recent[self._sent.get(noun, 0) :]
        return None if any(f is known for f, _ in since) else self.deputies.get(noun)

    def last_sender(self, nouns: frozenset[str]) -> Figure | None:
        """Whose people of these nouns were spoken of last: "troops", "soldiers"."""
        last = max((noun for noun in nouns if noun in self._sent), key=lambda noun: self._sent[noun], default=None)
        return self.deputies.get(last) if last is not None else None

    def last_crowd(self) -> Figure | None:
        """Whom "the men" means: the last people whom a plural named, two sentences back at most."""
        lately = (f for at, f in reversed(self.crowds) if at >= len(self.starts) - 2)
        return next((f for f in lately if f.kind is ActorKind.PEOPLE and f.key not in self.barred), None)

    # ------------------------------------------------------------------ whom a phrase may mean
    def last_person(self, pronoun: str = "", *, unnamed: bool = False) -> Figure | None:
        """Whom "he" or "she" means: a subject of this sentence, for "him" whoever it named ("after talks with Roy, Diaz
        praised him"), the last subject who is a person, the last person.
        """

        sex = sex_of(pronoun)

        def person(figure: Figure) -> bool:
            named = figure.kind is ActorKind.PERSON and not figure.plural
            fits = named or (unnamed and figure.key in self.singles)
            return fits and figure.key not in self.barred and suits(figure.name, pronoun)

        def suited(figure: Figure) -> bool:
            return self.sexes.get(figure.key, sex) == sex and person(figure)

        found = self._person(suited) if sex else None
        found = found or self._person(person)
        if found is not None and sex:
            self.sexes.setdefault(found.key, sex)
        return found

    def _person(self, fits: Callable[[Figure], bool]) -> Figure | None:
        """The last fitting person: a subject of this sentence, anybody in it, those of the sentences before."""
        here = (f for figures in reversed(self.here) if len(figures) == 1 for f in figures if fits(f))
        named = (f for f, _ in reversed(self.recent[self.begun :]) if fits(f))
        return next(here, None) or next(named, None) or self._of_sentences_before(fits)

    def _of_sentences_before(self, fits: Callable[[Figure], bool]) -> Figure | None:
        """The last fitting figure sentence by sentence: "Peru's court freed Diaz. He left" means him whom the sentence
        before names, though he was no subject there.
        """
        end = self.begun
        for start in reversed(self.starts[-SENTENCES:]):
            named = [(f, subject) for f, subject in self.recent[start:end] if fits(f)]
            if named:
                return next((f for f, subject in reversed(named) if subject), named[-1][0])
            end = start
        return None

    def last_thing(self, pronoun: str) -> Figure | None:
        """What "it" means: the last country or organisation, a subject before others, in a sentence about somebody else
        whom its clauses are about ("he hopes Peru will vote when it can"); a source ("state media said") only where
        there is nothing else.
        """

        def thing(figure: Figure) -> bool:
            return figure.kind not in (ActorKind.PERSON, ActorKind.PEOPLE) and not figure.plural

        owns = pronoun == "its"
        if self.barred and not owns:  # "has no ties with Iran and imposed sanctions on it": whom this sentence named
            named = (f for f, _ in reversed(self.recent[self.begun :]))
            if found := next((f for f in named if thing(f) and f.key not in self.barred), None):
                return found
        if not owns and not any(subject and thing(f) for f, subject in self.recent[self.begun :]):
            here = (f for figures in reversed(self.here) if len(figures) == 1 for f in figures)
            if found := next((f for f in here if thing(f) and f.key not in self.barred), None):
                return found
        return self.last(lambda f: thing(f) and f.sector is not Sector.MED) or self.last(thing)

    def last_several(self, *, subject: bool) -> list[Figure]:
        """Whom "they" means: the last subject that is several or a group, else the last organisation or country. As
        ``subject`` ("they") it may be those who have just met.
        """
        for figures in reversed(self.here):
            if (len(figures) > 1 or any(self.is_many(f) or f.key in self.many for f in figures)) and not self.barred & {
                f.key for f in figures
            }:
                return figures
        two = list({f.key: f for f, _ in self.recent[self.begun :] if f.kind is ActorKind.PERSON}.values())
        if self.here and len(two) == 2 and {f.key for f in self.here[0]} == {two[0].key} and not self.barred:
            return two  # "Diaz raised the case with Roy when they met"
        for figures in reversed(self.several_here):
            if not self.barred & {f.key for f in figures}:
                return figures  # "Diaz met farmers and urged them", "sanctions on both after they tested bombs"
        if subject and self._have_met():
            return self.partners
        last = self.subjects[-1] if self.subjects else []
        if len(last) == 1 and not self.is_many(last[0]) and len(self.subjects) - 1 not in self.plurals:
            for figures in self.several_before:  # "Diaz met both leaders. He told them ..."
                if not self.barred & {f.key for f in figures}:
                    return figures
        for at in range(len(self.subjects) - 1, max(len(self.subjects) - 4, -1), -1):
            figures = self.subjects[at]
            if not figures:
                return []
            if len(figures) > 1 or any(self.is_many(f) for f in figures) or at in self.plurals:
                return figures
        lately = (f for at, f in reversed(self.crowds) if at >= len(self.starts) - 1 and f.key not in self.barred)
        found = next(lately, None) or self.last(
            lambda f: f.kind not in (ActorKind.PERSON, ActorKind.REGION) or self.is_many(f)
        )
        return [found] if found is not None else self._his_side()

    def is_many(self, figure: Figure) -> bool:
        """Whether a figure is several people, and not "a judge"."""
        return figure.plural and figure.key not in self.singles

    def _have_met(self) -> bool:
        """ "Diaz met Roy on Monday. They agreed": both of them, where neither is a crowd and nobody acts upon them."""
        crowd = any(self.is_many(f) for f in self.partners)
        last = {f.key for f in self.subjects[-1]} if self.subjects else set()
        led = any(f.key in last for f in self.partners) and len(self.subjects) - 1 not in self.plurals
        return led and not crowd and not self.barred & {f.key for f in self.partners}

    def _his_side(self) -> list[Figure]:
        """ "Colonel Diaz said they would withdraw": an official by himself speaks of his own side."""
        said = [f for figures in (*self.subjects[-1:], *self.here[-1:]) for f in figures]
        one = said[-1] if said else None
        official = one is not None and (one.sector in (Sector.GOV, Sector.MIL) or bool(one.roles))
        if one is None or one.kind is not ActorKind.PERSON or not official:
            return []
        land = self.country(one.country) if one.country else None
        return [land] if land is not None else []

    def last_titled(self, noun: str) -> Figure | None:
        """Whom "the minister" means: the last person whom the article calls so, else who is one by the dictionaries."""

        def called(figure: Figure) -> bool:
            roles = [*(role.lower() for role in figure.roles), *self._styled.get(figure.key, ())]
            words = [figure.name.lower()] if figure.key.startswith("role:") else roles
            return figure.kind is ActorKind.PERSON and any(_is_held(noun, title) for title in words)

        return self.last(called) or self.last(
            lambda f: f.kind is ActorKind.PERSON and any(_is_held(noun, title) for title in self._titles(f))
        )

    def subject_country(self) -> str | None:
        """The country of the last subject that has one; of a people only where nobody else has. Where one country leads
        the article by far, a stranger who has just spoken does not change whose government it is.
        """
        lately = [f for figures in reversed(self.subjects[-3:]) for f in figures if f.country]
        found = [f for f in lately if f.country not in self.onlookers] or lately
        last = next((f.country for f in found if f.kind is not ActorKind.PEOPLE), found[0].country if found else None)
        stranger = last is not None and len({f.key for f in found if f.country == last}) < 2
        return self.leading if stranger and self.leading else last

    def country_of_arms(self) -> str | None:
        """The country of "the junta", "the military": that of the army spoken of last, else of the last subject."""
        armed = (f.country for f, _ in reversed(self.recent[-FAR:]) if f.sector is Sector.MIL and f.country)
        return next(armed, None) or self.subject_country()

    def last_named(self, noun: str) -> Figure | None:
        """Which body "the council" means: the last one whose name has the word."""
        spoken = (figure for figure, _ in reversed(self.recent[-FAR:]))
        return next((f for f in spoken if f.kind is not ActorKind.PERSON and noun in f.name.lower().split()), None)

    def last(self, fits: Callable[[Figure], bool]) -> Figure | None:
        """The last fitting figure: subjects of main clauses first, then whoever was named."""
        window = self.recent[-16:]
        for figure, subject in reversed(window):
            if subject and fits(figure) and figure.key not in self.barred:
                return figure
        return next((f for f, _ in reversed(window) if fits(f) and f.key not in self.barred), None)

    def _titles(self, figure: Figure) -> list[str]:
        entry = self.gazetteer.entries.get(figure.key)
        held = [term.title for term in entry.roles] if entry else []
        return [title.lower() for title in (*figure.roles, *held)]

    def here_at_home(self) -> str | None:
        """The country of "police", "a court": that of the dateline, unless the article is about another one."""
        top = self.countries.most_common(1)
        elsewhere = bool(top) and top[0][1] > ABROAD * max(STATE, self.countries[self.home or ""])
        return top[0][0] if elsewhere else self.home

    def main_pair(self) -> list[str]:
        """The two countries of which an article tells, where no third one is named nearly as often."""
        named = self.countries.most_common(3)
        third = named[2][1] if len(named) > 2 else 0
        if len(named) < 2 or named[1][1] <= 2 * third:
            return []
        return [code for code in self.countries if code in (named[0][0], named[1][0])]

    def main_country(self) -> str | None:
        """The country an article is about: the one named most so far, else that of its dateline, else the one that
        most of its names are of.
        """
        if self.leading and self.countries[self.leading]:
            return self.leading
        named = [code for code, _ in self.countries.most_common()]
        told = next((code for code in named if code not in self.onlookers), None)
        return told or (named[0] if named else self.home or self.about)


def _is_held(noun: str, title: str) -> bool:
    """Whether "the president" may mean who is called so: not a "vice president", nor a "former president"."""
    before, found, _ = title.partition(noun)
    return bool(found) and LESSER.isdisjoint(before.replace("-", " ").split())


def _is_man(words: str) -> bool:
    """ "the Egyptian minister", "an official of the ministry": the head is one of MEN, not "the official agency"."""
    head = re.split(r" (?:of|for|at|in|from|with|to) ", words.lower())[0].split()
    return bool(head) and (head[-1] in MEN or head[-1].removesuffix("s") in MEN)
