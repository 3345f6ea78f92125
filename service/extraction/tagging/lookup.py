"""The word lexicon: form -> classes in the order in which they are usual, and the lemma of each."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

_LEXICON = Path(__file__).resolve().parents[1] / "lexicon"
_FORMS = _LEXICON / "words" / "forms.tsv"
_FRAMES = _LEXICON / "frames"
_COMPOUND = re.compile(r"[a-z][a-z-]*_[a-z][a-z-]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form may be: Penn tags, the usual one first; lemmas only where they differ from the form."""

    tags: tuple[str, ...]
    lemmas: dict[str, str]


@cache
def _table() -> dict[str, str]:
    """The data file, one unparsed string of readings a form: parsed only for the words that turn up."""
    table: dict[str, str] = {}
    for line in _FORMS.read_text(encoding="utf-8").split("\n"):
        if line and line[0] != "#":
            form, _, readings = line.partition("\t")
            table[form] = readings
    return table


@lru_cache(maxsize=32_768)
def entry(form: str) -> Entry | None:
    """The lexicon's entry for a lower-case form; ``None`` where it is unknown."""
    readings = _table().get(form)
    if readings is None:
        return None
    tags: list[str] = []
    lemmas: dict[str, str] = {}
    for reading in readings.split(" "):
        tag, _, lemma = reading.partition(":")
        tags.append(tag)
        if lemma:
            lemmas[tag] = lemma
    return Entry(tuple(tags), lemmas)


def known(form: str) -> bool:
    """Whether the lexicon has this lower-case form."""
    return form in _table()


@cache
def compounds() -> frozenset[str]:
    """Compounds that the frame dictionaries name, in their singular: "air_link", "peace_talk"."""
    found: set[str] = set()
    for path in _FRAMES.glob("*.txt"):
        found.update(_COMPOUND.findall(path.read_text(encoding="utf-8")))
    return frozenset(found)


@cache
def demonyms() -> frozenset[str]:
    """Lower-case adjectives of countries, peoples and creeds ("chinese", "shiite")."""
    path = _FORMS.with_name("adjectives.txt")
    words: set[str] = set()
    inside = False
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("["):
            inside = line.startswith("[demonym]")
        elif inside and not line.startswith("#"):
            words.update(line.split())
    return frozenset(words)
