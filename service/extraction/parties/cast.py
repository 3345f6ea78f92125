"""The cast of one article: every party it names, under one key each, and who was spoken of last.

A person is introduced once in full ("Ambassador Sung Kim") and then goes by surname: "Kim" is the Kim of
this article, whoever else the dictionaries know by that name.
"""

import re
from datetime import date

from db.vocabulary import ActorKind, Sector
from service.extraction.dictionaries.gazetteer import Entry, Form, Gazetteer, stands_for
from service.extraction.dictionaries.gazetteer_names import plain
from service.extraction.parties.figure import Figure as Figure
from service.extraction.parties.figure import Thing as Thing
from service.extraction.parties.spoken import FAR, Spoken

NAMESAKES = 64  # so many people of one family or given name are told apart in an article

GENERATION = 20  # years
TWINS = {"KOR": "PRK", "PRK": "KOR"}
_INITIAL = re.compile(r"(?<= )[A-Z]\. ?(?=[A-Z])")


class Cast(Spoken):
    """All figures of an article, found by key, by full name and by surname."""

    def __init__(self, gazetteer: Gazetteer, on: date | None) -> None:
        super().__init__(gazetteer)
        self.on = on
        self.figures: dict[str, Figure] = {}
        self._by_name: dict[str, Figure] = {}
        self._by_part: dict[str, list[Figure]] = {}  # by family name and by given name
        self._familiar: set[str] = set()  # keys of those whom the article calls by their given name: "Elian"
        self._offices: dict[tuple[str, str | None], Figure] = {}

    # ------------------------------------------------------------------ making figures
    def known(self, entry: Entry) -> Figure:
        """The figure of a dictionary entry."""
        figure = self.figures.get(entry.key)
        if figure is None:
            figure = Figure(
                entry.key, entry.name, entry.kind, entry.country, entry.sector, set(entry.aliases), known=True
            )
            self.figures[entry.key] = figure
            if entry.kind is ActorKind.PERSON:
                body = stands_for(entry, self.on)  # the secretary-general of the U.N. is none of his own country's
                figure.country = None if body and ":" in body else entry.country
                figure.gone = self.on is not None and _is_gone(entry, self.on.year)
                self._index(figure, entry.name)
            elif entry.kind is not ActorKind.COUNTRY:
                self._by_initials(figure)
        return figure

    def country(self, code: str) -> Figure | None:
        """The figure of a country by its ISO alpha-3 code; ``None`` if the dictionaries lack it."""
        entry = self.gazetteer.entries.get(f"country:{code}")
        return self.known(entry) if entry else None

    def _called(self, noun: str, country: str | None) -> str:
        """A name for somebody without one: "North Korean escapees", "Army (Freedonia)"."""
        capital = f"{noun[0].upper()}{noun[1:]}"
        if country is None:
            return capital
        adjective = self.gazetteer.adjective(country)
        if adjective is None:
            return f"{capital} ({self.country_name(country)})"
        return noun if noun.lower().startswith(adjective.lower()) else f"{adjective} {noun}"

    def country_name(self, code: str) -> str:
        """A country's usual name."""
        entry = self.gazetteer.entries.get(f"country:{code}")
        return entry.name if entry else code

    def person(self, name: str, country: str | None) -> Figure:
        """A person by full name, whom the dictionaries do not know, or only without initials ("Colin L. Powell")."""
        key = f"person:{slug(name)}"
        figure = self.figures.get(key) or self._without_initials(name)
        if figure is None:
            figure = Figure(key, name, ActorKind.PERSON, country)
            self.figures[key] = figure
            self._index(figure, name)
        figure.country = figure.country or country
        return figure

    def _without_initials(self, name: str) -> Figure | None:
        """Who of the dictionaries is called so, but for the initials between the names."""
        bare = _INITIAL.sub("", name)
        found = self.gazetteer.find(bare, self.on) if bare != name else []
        if len(found) != 1 or found[0].form is not Form.PERSON or found[0].end - found[0].start < len(bare):
            return None
        figure = self.known(found[0].entry)
        self.alias(figure, name)
        return figure

    def stranger(self, name: str) -> Figure:
        """Somebody who is named once by one unknown word: no later phrase is taken to mean them."""
        key = f"person:{slug(name)}"
        return self.figures.setdefault(key, Figure(key, name, ActorKind.PERSON))

    def town(self, name: str, country: str | None) -> Figure:
        """A place that the dictionaries do not know."""
        key = f"place:{slug(name)}-{(country or '').lower()}"
        return self.figures.setdefault(key, Figure(key, name, ActorKind.REGION, country))

    def body(self, noun: str, kind: ActorKind, sector: Sector | None, country: str | None) -> Figure:
        """An organisation of a country that has no name of its own: "the Israeli army"."""
        key = f"org:{country or '-'}:{slug(noun)}"
        return self.figures.setdefault(key, Figure(key, self._called(noun, country), kind, country, sector))

    def people(self, noun: str, plural: str, kind: ActorKind, sector: Sector | None, country: str | None) -> Figure:
        """A group of people: "North Korean escapees"."""
        key = f"people:{country or '-'}:{slug(noun)}"
        return self.figures.setdefault(
            key, Figure(key, self._called(plural, country), kind, country, sector, plural=True)
        )

    def members(self, entry: Entry) -> Figure:
        """The member states of an intergovernmental organisation, taken together."""
        key = f"{entry.key}:members"
        return self.figures.setdefault(
            key, Figure(key, f"Member states of the {entry.name}", ActorKind.IGO, plural=True)
        )

    def named_body(self, name: str, kind: ActorKind, sector: Sector | None, country: str | None) -> Figure:
        """An organisation by a name the dictionaries do not know."""
        key = f"org:{slug(name)}"
        figure = self.figures.setdefault(key, Figure(key, name, kind, country, sector))
        self._by_name.setdefault(name.lower(), figure)
        self._by_initials(figure)
        figure.country = figure.country or country
        return figure

    def office(self, title: str, country: str | None, sector: Sector | None) -> Figure:
        """The holder of an office: this article's, else by the dictionaries on the day, else the office itself."""
        if figure := self._offices.get((title, country)):
            return figure
        if country and (entry := self.gazetteer.office_holder(title, country, self.on)):
            holder = self.known(entry)
            self._styled.setdefault(holder.key, set()).add(title)
            return holder
        key = f"role:{country or '-'}:{slug(title)}"
        return self.figures.setdefault(
            key, Figure(key, self._called(title, country), ActorKind.PERSON, country, sector)
        )

    def entitle(self, figure: Figure, title: str, country: str | None, words: str) -> None:
        """Note that a person holds an office in this article."""
        figure.roles.add(words)
        figure.country = figure.country or country
        self._offices.setdefault((title, figure.country), figure)
        self._offices[(title, None)] = figure

    def _index(self, figure: Figure, name: str) -> None:
        if (bare := plain(name)) != name:  # "Patino" of Ricardo Patiño
            self._index(figure, bare)
        self._by_name[name.lower()] = figure
        for part in {name.split()[-1].lower(), name.split()[0].lower()}:
            bearers = self._by_part.setdefault(part, [])
            if len(bearers) < NAMESAKES and not any(bearer is figure for bearer in bearers):
                bearers.append(figure)

    def _by_initials(self, figure: Figure) -> None:
        """ "the Immigration and Naturalization Service" is "the INS" from then on."""
        initials = "".join(word[0] for word in re.findall(r"\b[A-Z]\w+", figure.name))
        if len(initials) > 2:
            self._by_name.setdefault(initials.lower(), figure)

    # ------------------------------------------------------------------ finding figures
    def named(self, name: str) -> Figure | None:
        """The figure of this article with this full name, surname or alias."""
        low = name.lower()
        return self._by_name.get(low) or self._bearer(low)

    def _bearer(self, low: str) -> Figure | None:
        """Who goes by one part of a name: of several Gonzalezes the one spoken of last, but not Elian."""
        bearers = self._by_part.get(low, [])
        family = [f for f in bearers if f.name.split()[-1].lower() == low]
        if not family and bearers:
            self._familiar.add(bearers[0].key)
            return bearers[0]
        family = [f for f in family if f.key not in self._familiar] or family
        if len(family) > 1:
            spoken = (figure for figure, _ in reversed(self.recent[-FAR:]))
            return next((f for f in spoken if any(f is other for other in family)), family[0])
        return family[0] if family else None

    def alias(self, figure: Figure, name: str) -> None:
        """Another name the article uses for a figure: "(DPRK)"."""
        figure.aliases.add(name)
        self._by_name.setdefault(name.lower(), figure)

    def compass(self, name: str) -> Figure | None:
        """ "the North": the country of this article whose name begins so."""
        if name.lower() not in ("north", "south", "east", "west"):
            return None
        begins = f"{name.capitalize()} "
        states = [f for f in self.figures.values() if f.kind is ActorKind.COUNTRY]
        twins = (self.country(TWINS[f.country]) for f in states if f.country in TWINS)  # of South Korea "the North"
        return next((f for f in (*states, *twins) if f is not None and f.name.startswith(begins)), None)


def slug(name: str) -> str:
    """A name as part of a key: lower case, letters and digits joined by hyphens."""
    return re.sub(r"[\W_]+", "-", name.lower().replace("'s", "")).strip("-") or "-"


def _is_gone(entry: Entry, year: int) -> bool:
    """Whether all offices of a person were left a generation ago: what Stalin did is history."""
    ends = [role.end for role in entry.roles]
    return bool(ends) and all(end is not None and int(end[:4]) < year - GENERATION for end in ends)
