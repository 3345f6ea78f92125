"""Who is who: finds the parties and places that the actor dictionaries know in a text.

The matcher knows names, not grammar: it says which entries a stretch of text may stand for, and in which form
(``the Kremlin`` is Russia by metonym). Whether they act is for the clause to say. See docs/dictionaries-actors.md.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from db.vocabulary import ActorKind
from service.extraction.dictionaries.gazetteer_entries import Entry, Form, Sense, Term
from service.extraction.dictionaries.gazetteer_files import read_folder
from service.extraction.dictionaries.gender import is_given
from service.extraction.quiet import for_good

__all__ = ["Entry", "Form", "Gazetteer", "Match", "Sense", "Term", "held", "load", "office_name", "stands_for"]

ACTOR_FILES = Path(__file__).resolve().parents[1] / "lexicon" / "actors"


@dataclass(frozen=True, slots=True)
class Match:
    """A known name at ``text[start:end]`` (half-open), with its readings, the likeliest first."""

    start: int
    end: int
    senses: tuple[Sense, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries this may stand for, the likeliest first."""
        return tuple(sense.entry for sense in self.senses)

    @property
    def entry(self) -> Entry:
        """The likeliest entry."""
        return self.senses[0].entry

    @property
    def form(self) -> Form:
        """How the likeliest entry is named here."""
        return self.senses[0].form

    @property
    def adjective(self) -> bool:
        """Whether it may stand before a noun: ``Iraqi police``."""
        return self.senses[0].adjective

    @property
    def noun(self) -> bool:
        """Whether it may be a noun by itself: ``Iraqis``, ``an Iraqi``; not ``French``, which needs ``the``."""
        return self.senses[0].noun


class Gazetteer:
    """The dictionaries, ready to match. Immutable once built; safe to share between threads."""

    def __init__(self, senses: Mapping[str, tuple[Sense, ...]], entries: Mapping[str, Entry]) -> None:
        """``senses`` maps every spelling to its readings (none: a decoy, matched and passed over)."""
        self.entries = dict(entries)
        self._senses = list(senses.values())
        self._automaton = AhoCorasick(list(senses), store_patterns=False)
        self._offices = _offices(entries.values())
        self._adjectives = _adjectives(senses)

    def find(self, text: str, on: date | None = None) -> list[Match]:
        """All known names, leftmost then longest, word-bounded, never overlapping; offsets into ``text``.

        Case counts (``US`` is not ``us``), but names of four letters or more are known in capitals too. Of several
        readings the first is who held an office ``on`` that day, else whose country the rest of the text names.
        """
        straight = _straighten(text)
        taken: list[Match] = []
        free = 0
        for start, end, index in self._hits(straight):
            if start < free:
                continue
            free = end
            senses = self._senses[index]
            if senses and not (senses[0].form in (Form.CITY, Form.CAPITAL) and _is_surname(straight, start)):
                taken.append(Match(start, end, senses))
        return _settle(_as_spelled_out(taken, straight), on)

    def office_holder(self, office: str, country: str, on: date | None) -> Entry | None:
        """Who held ``office`` in ``country`` (ISO alpha-3, or an organisation's key) on that day; ``None`` if unknown.

        ``None`` too where several held it or may have: nothing is guessed. On the day of a handover it is the one
        who came. A body's ``chief`` or ``head`` is its secretary-general, president, ...
        """
        if on is None:
            return None
        day = on.isoformat()
        terms = [found for title in _titles(office, country) for found in self._offices.get((title, country), ())]
        sure = {entry.key: entry for entry, term in terms if _covers(term, day, surely=True)}
        if len(sure) > 1:
            sure = {entry.key: entry for entry, term in terms if _covers(term, day, surely=True) and term.end != day}
        maybe = {entry.key: entry for entry, term in terms if _covers(term, day, surely=False)}
        found = sure or maybe
        return next(iter(found.values())) if len(found) == 1 else None

    def adjective(self, country: str) -> str | None:
        """The usual adjective of a country (ISO alpha-3): ``North Korean``; ``None`` if the dictionaries have none."""
        return self._adjectives.get(country)

    def _hits(self, text: str) -> list[tuple[int, int, int]]:
        """Word-bounded hits as (start, end, pattern), by start, the longest first."""
        size = len(text)
        hits = [
            (start, end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if (start == 0 or not text[start - 1].isalnum()) and (end == size or not text[end].isalnum())
        ]
        hits.sort(key=lambda hit: (hit[0], -hit[1]))
        return hits


def held(entry: Entry, on: date) -> tuple[Term, ...]:
    """The roles an entry may have held on that day."""
    return tuple(term for term in entry.roles if _covers(term, on.isoformat(), surely=False))


def stands_for(entry: Entry, on: date | None) -> str | None:
    """Whom a person speaks for: a world body (its key) whose role they hold then, else their country (alpha-3).

    Without a day only those answer for a body who stand for no country: Kofi Annan is the U.N.'s.
    """
    terms = held(entry, on) if on else (() if entry.country else entry.roles)
    bodies = [term.country for term in terms if term.country and ":" in term.country]
    return bodies[0] if bodies else entry.country


def office_name(office: str) -> str:
    """One name for an office's synonyms: ``premier`` is ``prime minister``, American spelling is British."""
    name = office.lower().replace("defense", "defence").replace("-", " ")
    return _SAME_OFFICE.get(name, name)


@lru_cache(maxsize=1)
def load() -> Gazetteer:
    """The gazetteer of the dictionaries that come with the service; read once per process."""
    with for_good():
        senses, entries = read_folder(ACTOR_FILES)
        return Gazetteer(senses, entries)


_SAME_OFFICE = {
    "premier": "prime minister",
    "pm": "prime minister",
    "foreign secretary": "foreign minister",
    "minister of foreign affairs": "foreign minister",
    "external affairs minister": "foreign minister",
    "defence secretary": "defence minister",
    "secretary of defence": "defence minister",
    "minister of defence": "defence minister",
    "pontiff": "pope",
    "national security advisor": "national security adviser",
}
_HEADS_OF_BODIES = ("secretary general", "director general", "managing director", "president")


def _titles(office: str, country: str) -> tuple[str, ...]:
    """The titles to look up for an office: its name, or every title under which bodies are headed."""
    name = office_name(office)
    if name in {"chief", "head", "leader"} and ":" in country:
        return _HEADS_OF_BODIES
    return (name,)


def _adjectives(senses: Mapping[str, tuple[Sense, ...]]) -> dict[str, str]:
    """Each country's first demonym that may stand before a noun; capitals are a headline's spelling."""
    found: dict[str, str] = {}
    for name, readings in senses.items():
        sense = readings[0] if readings else None
        if sense is None or sense.form is not Form.DEMONYM or not sense.adjective or name.isupper():
            continue
        if sense.entry.kind is ActorKind.COUNTRY and sense.entry.country:
            found.setdefault(sense.entry.country, name)
    return found


def _straighten(text: str) -> str:
    """The text with plain apostrophes, hyphens and blanks, character for character: offsets stay."""
    for curly, straight in (("’", "'"), ("‘", "'"), ("‑", "-"), ("\u00a0", " "), ("\n", " ")):
        text = text.replace(curly, straight)
    return text


def _as_spelled_out(matches: list[Match], text: str) -> list[Match]:
    """Read initials as the body whose name the text spells out: "RSF" beside the Rapid Support Forces is theirs."""
    spelled = {
        initials: match
        for match in matches
        if match.form is Form.ORGANISATION and len(initials := _initials(text[match.start : match.end])) > 1
    }
    return [
        Match(match.start, match.end, full.senses)
        if (full := spelled.get(text[match.start : match.end])) and match.form is Form.ORGANISATION
        else match
        for match in matches
    ]


def _is_surname(text: str, start: int) -> bool:
    """ "Emily Lyons", "Jack London": a town's name behind a given name is a person's."""
    before = text[max(0, start - 20) : start]
    return before.endswith(" ") and is_given(before[:-1].rpartition(" ")[2])


def _initials(name: str) -> str:
    """The capitals that the words of a name begin with; none of a single word."""
    words = name.split()
    return "".join(word[0] for word in words if word[0].isupper()) if len(words) > 1 else ""


def _settle(matches: list[Match], on: date | None) -> list[Match]:
    """Put the likeliest reading of every name first; the dictionaries' order decides what is left open."""
    evidence = _Evidence(matches, on)
    return [
        Match(match.start, match.end, tuple(sorted(match.senses, key=evidence.rank))) if _is_open(match) else match
        for match in matches
        if not (_is_open(match) and evidence.is_elsewhere(match))
    ]


def _is_open(match: Match) -> bool:
    """Whether the readings are of several countries or several people."""
    first = match.senses[0].entry
    return len(match.senses) > 1 and any(
        sense.entry.country != first.country or (sense.entry.kind is ActorKind.PERSON and sense.entry is not first)
        for sense in match.senses
    )


class _Evidence:
    """What the names of a text that are not open say about those that are."""

    def __init__(self, matches: list[Match], on: date | None) -> None:
        """Count the countries spoken of, and apart from it those whose towns and provinces are."""
        self._on = on
        settled = [match for match in matches if not _is_open(match)]
        self._spoken = Counter(match.entry.country for match in settled)
        self._lands = Counter(match.entry.country for match in settled if match.form in (Form.CITY, Form.REGION))
        (first, most), (_, next_most) = [*self._spoken.most_common(2), (None, 0), (None, 0)][:2]
        self._chief = first if most >= 3 and most >= 2 * next_most else None  # the country that the text is about

    def is_elsewhere(self, match: Match) -> bool:
        """ "LIMA - The National Guard": a body of none of the countries that have one under this name, where the text
        names others; it is a common noun then.
        """
        bodies = all(sense.form is Form.ORGANISATION and sense.entry.country for sense in match.senses)
        spoken = self._spoken.keys() - {None}
        return bodies and bool(spoken) and spoken.isdisjoint(sense.entry.country for sense in match.senses)

    def rank(self, sense: Sense) -> tuple[bool, float]:
        """The sort key of a reading, the likeliest lowest."""
        in_office = self._on is not None and bool(held(sense.entry, self._on))
        return not in_office, -self._weight(sense)

    def _weight(self, sense: Sense) -> float:
        """A state or town needs its neighbours beside it; of bodies with one name that of the country that the text
        is about, else the first that is at home here.
        """
        country = sense.entry.country
        if country is None:
            return 0
        if sense.form in (Form.CITY, Form.REGION):
            return self._lands[country]
        if sense.form is Form.ORGANISATION:
            return min(self._spoken[country], 1) + (country == self._chief)
        return self._spoken[country] + (0.5 if sense.form is Form.NAME else 0)


def _offices(entries: Iterable[Entry]) -> dict[tuple[str, str], list[tuple[Entry, Term]]]:
    """Terms by (office, country)."""
    found: dict[tuple[str, str], list[tuple[Entry, Term]]] = {}
    for entry in entries:
        for term in entry.roles:
            found.setdefault((office_name(term.title), term.country or ""), []).append((entry, term))
    return found


def _covers(term: Term, day: str, *, surely: bool) -> bool:
    """Whether the term covers an ISO day; ``surely`` counts no day of a coarse first or last month or year."""
    start, end = term.start or "", term.end or "9999"
    coarse_start, coarse_end = day[: len(start)], day[: len(end)]
    if surely:
        started = start < coarse_start or start == day
        ended = coarse_end > end or (coarse_end == end and end != day)
        return (not term.start or started) and not ended
    return start <= coarse_start and coarse_end <= end
