"""Reads the actor dictionaries: small line files that people edit, checked as they are read.

A line is fields between bars, lists between semicolons; ``#`` opens a comment, ``[…]`` a section, ``-`` is
nothing. docs/dictionaries-actors.md says what each file holds. A fault names its file and line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from db.vocabulary import ActorKind, Sector
from service.extraction.dictionaries.gazetteer_entries import Entry, Form, Sense, Term
from service.extraction.dictionaries.gazetteer_names import plain, slug, spellings

_CODE = re.compile(r"[A-Z]{3}")
_TERM = re.compile(
    r"(?P<title>[a-z][a-z' -]*?)(?: of (?P<of>[A-Z]{3}|org:[a-z0-9-]+))? (?P<start>[\d-]*)\.\.(?P<end>[\d-]*)"
)
_PARTIAL = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?")
_PLACE_FORMS = {"city": Form.CITY, "region": Form.REGION, "place": Form.PLACE}


class ActorFileError(ValueError):
    """A line of a dictionary that cannot be read."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a dictionary: where it stands, the section above it, and its fields."""

    path: Path
    number: int
    section: str
    fields: tuple[str, ...]

    def fault(self, why: str) -> ActorFileError:
        """The error to raise about this line."""
        return ActorFileError(f"{self.path.name}:{self.number}: {why}")

    def field(self, index: int) -> str:
        """A field, empty where the line is shorter or says ``-``."""
        value = self.fields[index] if index < len(self.fields) else ""
        return "" if value == "-" else value

    def items(self, index: int) -> tuple[str, ...]:
        """A field as a list."""
        return tuple(item for item in (part.strip() for part in self.field(index).split(";")) if item)

    def country(self, index: int) -> str | None:
        """A field that holds an ISO alpha-3 code, or nothing."""
        code = self.field(index)
        if code and not _CODE.fullmatch(code):
            raise self.fault(f"{code!r} is not a country's alpha-3 code")
        return code or None

    def sector(self, index: int) -> Sector | None:
        """A field that holds a sector, or nothing."""
        code = self.field(index)
        if code and code not in Sector.__members__:
            raise self.fault(f"{code!r} is not a sector")
        return Sector(code) if code else None


def read_lines(path: Path, least: int) -> Iterator[Line]:
    """The lines of a dictionary; each must have at least ``least`` fields."""
    section = ""
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        text = raw.split("#", 1)[0].strip()
        if not text:
            continue
        if text.startswith("[") and text.endswith("]"):
            section = text[1:-1].strip()
            continue
        line = Line(path, number, section, tuple(part.strip() for part in text.split("|")))
        if len(line.fields) < least or not line.fields[0]:
            raise line.fault(f"expected at least {least} fields between bars")
        yield line


class Dictionary:
    """What has been read so far: entries by key, and readings by spelling."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.entries: dict[str, Entry] = {}
        self.senses: dict[str, list[Sense]] = {}

    def add(self, line: Line, entry: Entry) -> Entry:
        """Take an entry; a key may be given once only."""
        if entry.key in self.entries:
            raise line.fault(f"{entry.key} is given twice")
        self.entries[entry.key] = entry
        return entry

    def name(self, name: str, sense: Sense) -> None:
        """Let a name, in all its spellings, have this reading too."""
        for form in spellings(name):
            readings = self.senses.setdefault(form, [])
            for index, other in enumerate(readings):
                if other.entry.key == sense.entry.key:
                    readings[index] = other._replace(
                        adjective=other.adjective or sense.adjective, noun=other.noun or sense.noun
                    )
                    break
            else:
                readings.append(sense)

    def alias(self, entry: Entry, names: tuple[str, ...]) -> Entry:
        """The entry with more aliases."""
        fresh = tuple(name for name in names if name != entry.name and name not in entry.aliases)
        changed = entry._replace(aliases=entry.aliases + fresh)
        self.entries[entry.key] = changed
        return changed


def read_folder(folder: Path) -> tuple[dict[str, tuple[Sense, ...]], dict[str, Entry]]:
    """Read every dictionary of a folder: readings by spelling, entries by key. Raises ``ActorFileError``.

    The order is the order of preference where a name has several readings.
    """
    book = Dictionary()
    _countries(book, folder)
    for path in sorted(folder.glob("organisations_*.txt")):
        _organisations(book, path)
    _shared(book, folder / "shared_names.txt")
    for path in sorted(folder.glob("people_*.txt")):
        _people(book, path)
    _groups(book, folder / "groups.txt")
    _places(book, folder / "places.txt")
    _cities(book, folder / "cities.generated.txt")
    for line in read_lines(folder / "decoys.txt", 1):
        for form in spellings(line.fields[0]):
            book.senses[form] = []
    return {form: tuple(readings) for form, readings in book.senses.items()}, book.entries


def _countries(book: Dictionary, folder: Path) -> None:
    """Names as generated (code | name | other names), then our own names, demonyms and capitals."""
    for line in read_lines(folder / "countries.generated.txt", 2):
        code = line.country(0)
        name = line.fields[1]
        book.add(line, Entry(f"country:{code}", name, ActorKind.COUNTRY, code, None, line.items(2)))
    own = list(read_lines(folder / "countries.txt", 4))
    for line in own:
        _known(book, line)
        book.alias(_known(book, line), line.items(4))
    for entry in list(book.entries.values()):
        for name in (entry.name, *entry.aliases):
            book.name(name, Sense(entry, Form.NAME))
    for line in own:
        _demonyms(book, line)
        _capitals(book, line)


def _known(book: Dictionary, line: Line) -> Entry:
    """The country a line of our own is about."""
    entry = book.entries.get(f"country:{line.country(0)}")
    if entry is None:
        raise line.fault(f"no country {line.fields[0]} in countries.generated.txt")
    return entry


def _demonyms(book: Dictionary, line: Line) -> None:
    """Adjectives, and nouns of people: ``=`` as the adjective, ``+s`` as the adjective and its plural in s."""
    entry = _known(book, line)
    adjectives = line.items(1)
    nouns: list[str] = []
    for item in line.items(2):
        if item == "=":
            nouns.extend(adjectives[:1])
        elif item == "+s":
            nouns.extend((adjectives[0], f"{adjectives[0]}s"))
        else:
            nouns.append(item)
    for word in dict.fromkeys((*adjectives, *nouns)):
        book.name(word, Sense(entry, Form.DEMONYM, adjective=word in adjectives, noun=word in nouns))


def _capitals(book: Dictionary, line: Line) -> None:
    """The capital stands for its government, and is a city; metonyms stand for the government only."""
    entry = _known(book, line)
    for names in line.items(3):
        city = _city(book, line, names, entry.country)
        for name in (city.name, *city.aliases):
            book.name(name, Sense(entry, Form.CAPITAL, sector=Sector.GOV))
            book.name(name, Sense(city, Form.CITY))
    for name in line.items(5):
        book.name(name, Sense(entry, Form.METONYM, sector=Sector.GOV))


def _city(book: Dictionary, line: Line, names: str, country: str | None) -> Entry:
    """A place entry from ``Name / other spelling / …``."""
    name, *others = (part.strip() for part in names.split("/"))
    key = f"place:{slug(name)}" + (f"-{country.lower()}" if country else "")
    return book.add(line, Entry(key, name, ActorKind.REGION, country, None, tuple(others)))


def _places(book: Dictionary, path: Path) -> None:
    """``IRQ city | Mosul; Fallujah / Falluja``: form is city, region or place (seas and mountains, code ``-``)."""
    for line in read_lines(path, 2):
        code, _, kind = line.fields[0].partition(" ")
        if kind not in _PLACE_FORMS or not (code == "-" or _CODE.fullmatch(code)):
            raise line.fault("expected a code and city, region or place")
        country = None if code == "-" else code
        for names in line.items(1):
            entry = _city(book, line, names, country)
            for name in (entry.name, *entry.aliases):
                book.name(name, Sense(entry, _PLACE_FORMS[kind]))


def _cities(book: Dictionary, path: Path) -> None:
    """Large cities as generated, where our own files do not have the name already."""
    for line in read_lines(path, 2):
        for name in line.items(1):
            if not {name, plain(name)} & book.senses.keys():
                entry = _city(book, line, name, line.country(0))
                book.name(name, Sense(entry, Form.CITY))


def _organisations(book: Dictionary, path: Path) -> None:
    """``name | country | sector | aliases | key``, under a section with their kind; ``~`` marks a metonym.

    The name ``*`` opens a list of several small ones: ``* | IND | PTY | Shiv Sena; Trinamool Congress / Trinamool``.
    """
    for line in read_lines(path, 1):
        if line.section not in ActorKind.__members__:
            raise line.fault(f"{line.section!r} is not a kind of actor")
        if line.fields[0] == "*":
            for names in line.items(3):
                name, *others = (part.strip() for part in names.split("/"))
                _organisation(book, line, name, tuple(others), "")
        else:
            _organisation(book, line, line.fields[0], line.items(3), line.field(4))


def _organisation(book: Dictionary, line: Line, name: str, others: tuple[str, ...], key: str) -> None:
    """One organisation of a line."""
    aliases = tuple(other.lstrip("~") for other in others)
    metonyms = {other.lstrip("~") for other in others if other.startswith("~")}
    kind = ActorKind(line.section)
    entry = book.add(line, Entry(f"org:{key or slug(name)}", name, kind, line.country(1), line.sector(2), aliases))
    for spelling in (name, *aliases):
        form = Form.METONYM if spelling in metonyms else Form.ORGANISATION
        book.name(spelling, Sense(entry, form, sector=entry.sector))


def _shared(book: Dictionary, path: Path) -> None:
    """``Senate | LEG | USA; NGA``: a body that several countries have under one name, an entry each.

    Where the other files have a country's body under this name already, it stays the one; where they have it under
    another name, its slug stands after the code: ``Communist Party | PTY | CHN chinese-communist-party; RUS``.
    """
    for line in read_lines(path, 3):
        name, sector = line.fields[0], line.sector(1)
        if line.section not in ActorKind.__members__:
            raise line.fault(f"{line.section!r} is not a kind of actor")
        taken = {sense.entry.country for sense in book.senses.get(name, ())}
        for item in line.items(2):
            code, _, known = item.partition(" ")
            home = book.entries.get(f"country:{code}")
            if home is None:
                raise line.fault(f"no country {code}")
            if known:
                body = book.entries.get(f"org:{known}")
                if body is None:
                    raise line.fault(f"no organisation {known!r}")
                book.name(name, Sense(book.alias(body, (name,)), Form.ORGANISATION, sector=body.sector))
            elif code not in taken:
                key, full = f"org:{slug(name)}-{code.lower()}", f"{name} of {home.name}"
                body = book.add(line, Entry(key, full, ActorKind(line.section), code, sector, (name,)))
                book.name(name, Sense(body, Form.ORGANISATION, sector=sector))


def _people(book: Dictionary, path: Path) -> None:
    """``name | country | sector | aliases | roles``; a role is ``title [of CODE or org:key] start..end``. Or several of
    one country, sector and role: ``* | country | sector | name / other name; name | roles``.
    """
    for line in read_lines(path, 3):
        if line.fields[0] == "*":
            for names in line.items(3):
                name, *others = (part.strip() for part in names.split("/"))
                _person(book, line, name, tuple(others))
        else:
            _person(book, line, line.fields[0], line.items(3))


def _person(book: Dictionary, line: Line, name: str, aliases: tuple[str, ...]) -> None:
    """One person of a line."""
    country, sector = line.country(1), line.sector(2)
    roles = tuple(_term(line, item, country) for item in line.items(4))
    made = Entry(f"person:{slug(name)}", name, ActorKind.PERSON, country, sector, aliases, roles)
    entry = book.add(line, made)
    for spelling in (entry.name, *entry.aliases):
        form = Form.PERSON if " " in spelling or spelling == entry.name else Form.SURNAME
        book.name(spelling, Sense(entry, form, sector=sector))


def _term(line: Line, item: str, country: str | None) -> Term:
    """Read one role."""
    hit = _TERM.fullmatch(item)
    if hit is None or not (_PARTIAL.fullmatch(hit["start"]) and _PARTIAL.fullmatch(hit["end"])):
        raise line.fault(f"{item!r} is not a role with its dates")
    if hit["end"] and hit["end"] < hit["start"]:
        raise line.fault(f"{item!r} ends before it starts")
    return Term(hit["title"], hit["of"] or country, hit["start"] or None, hit["end"] or None)


def _groups(book: Dictionary, path: Path) -> None:
    """``name | home countries | adjectives | other nouns``: with several homes, one entry each."""
    for line in read_lines(path, 2):
        homes = line.items(1)
        for home in homes:
            if not _CODE.fullmatch(home):
                raise line.fault(f"{home!r} is not a country's alpha-3 code")
            key = f"people:{slug(line.fields[0])}" + (f"-{home.lower()}" if len(homes) > 1 else "")
            aliases = (*line.items(2), *line.items(3))
            entry = book.add(line, Entry(key, line.fields[0], ActorKind.PEOPLE, home, None, aliases))
            nouns = {entry.name, *line.items(3)}
            for name in dict.fromkeys((entry.name, *entry.aliases)):
                sense = Sense(entry, Form.PEOPLE, adjective=name in line.items(2), noun=name in nouns)
                book.name(name, sense)
