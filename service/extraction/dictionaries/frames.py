"""Reads the frame dictionaries: which words report an event, and which complement names whom.

A file ``lexicon/frames/<type>.txt`` holds one PLOVER type. Lines are ``head head ... | mode | slots | contexts``
under ``[verbs]`` or ``[nouns]``; ``docs/extraction.md`` explains them with examples. ``none.txt`` has the same lines
for what only looks like an event. A slot is

    name[:filler,filler...][=role][!]    or    -name[:filler,filler...]

``name`` is ``subj``, ``obj``, a preposition, ``that``, ``inf``, ``ing``, or for nouns also ``poss`` (X's)
and ``mod`` (a name or demonym before the noun). A filler is the lemma of the slot's head noun, or
``@class`` from ``classes.txt``; ``@party`` is anything that can act, ``@people`` a group of people,
``@several`` two or more parties. ``!`` means the entry holds only if the slot is there, ``-`` only if it is not
("kill … -in:@accidents"). Roles: A actor, R recipient, P peer (all peers are actors), T topic (names nobody), L place;
for clauses ``S`` (its subject is the recipient) and ``in`` (its recipients are ours).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from db.vocabulary import MODE_SCORES, ActorKind, Context, EventType, Mode, Sector, Status
from service.extraction.dictionaries.control import OBJECT_CONTROL
from service.extraction.quiet import for_good

PREPOSITIONS = frozenset(
    "aboard about above across after against ahead along alongside among amongst around as at because"
    " before behind beside"
    " between beyond by despite during exchange for from in inside into near of off on onto out outside over part"
    " past since through"
    " throughout to toward towards under until upon via with within without".split()
)
SLOTS = PREPOSITIONS | {"subj", "obj", "that", "inf", "ing", "poss", "mod"}
BUILT_IN = frozenset({"@party", "@people", "@several"})
# Classes of people under arms, by the sectors of the names and pronouns that stand for them.
IN_ARMS = {
    "@troops": frozenset({Sector.MIL, Sector.REB, Sector.UAF}),
    "@militia": frozenset({Sector.REB, Sector.UAF}),
    "@policemen": frozenset({Sector.COP}),
}
ROLES = frozenset({"A", "R", "P", "T", "L", "N", "S", "in"})
# Slots whose party is the recipient only where the line names no other.
BESIDE = frozenset({"in", "at", "near", "inside", "outside", "around", "of", "for", "over"})
_SLOT = re.compile(r"(?P<none>-?)(?P<name>[a-z]+)(?::(?P<fill>[@\w,'-]+))?(?:=(?P<role>\w+))?(?P<must>!)?$")


class LexiconError(ValueError):
    """A dictionary line that cannot be read; the message names file and line."""


class Slot(NamedTuple):
    """One complement of a frame."""

    name: str
    fillers: frozenset[str]
    role: str
    required: bool


@dataclass(frozen=True, slots=True)
class Fillers:
    """What may fill a slot, sorted for quick matching."""

    lemmas: tuple[frozenset[str], ...]  # the words that are named, and each class
    party: bool
    people: bool
    several: bool
    armed: frozenset[Sector]  # sectors whose names and pronouns fill the slot too
    by_party: bool  # whether it matters whom a phrase means, besides its words

    @classmethod
    def of(cls, fillers: frozenset[str], classes: Mapping[str, frozenset[str]]) -> "Fillers":
        """Sort the fillers of a slot."""
        named = frozenset(f for f in fillers if f.startswith("@")) - BUILT_IN
        armed = frozenset(sector for name in named for sector in IN_ARMS.get(name, ()))
        return cls(
            lemmas=(fillers - named - BUILT_IN, *(classes[name[1:]] for name in sorted(named))),
            party="@party" in fillers,
            people="@people" in fillers,
            several="@several" in fillers,
            armed=armed,
            by_party=bool(armed) or not BUILT_IN.isdisjoint(fillers),
        )

    def have(self, heads: frozenset[str]) -> bool:
        """Whether one of some lemmas is among the words or in a class."""
        return not all(map(heads.isdisjoint, self.lemmas))


@dataclass(frozen=True, slots=True)
class Frame:
    """One dictionary line: a head word, what it reports, and the roles of its complements."""

    head: str
    type: EventType
    mode: Mode | None
    slots: tuple[Slot, ...]  # the place, the topic, the court one complains to behind all others
    contexts: tuple[Context, ...]
    source: str  # file:line, for ``code --explain``
    excluded: tuple[Slot, ...] = ()  # the line does not hold where one of these stands
    idle: bool = False  # a line of ``none.txt``: it holds, and there is no event
    demands: tuple[Slot, ...] = ()  # the slots that have to be there
    needs: frozenset[str] = frozenset()  # and their names

    @property
    def weight(self) -> int:
        """How much an entry demands; of several that hold, the most demanding wins."""
        return sum(2 + (3 if s.fillers else 0) for s in self.demands)


@dataclass(frozen=True, slots=True)
class Light:
    """A light verb: its object, or other ``complement``, is the event; ``subject`` says on which side its own is."""

    lemma: str
    subject: str
    slots: tuple[Slot, ...]
    complement: str = "obj"


@dataclass(frozen=True, slots=True)
class Agent:
    """A common noun for a party. ``form``: state, body, person or people (see ``agents.txt``)."""

    noun: str
    sector: Sector | None
    form: str
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Frames:
    """All frame dictionaries, indexed by head lemma."""

    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    light: dict[str, Light]
    status: dict[str, Status]
    report: dict[str, Status]
    agents: dict[str, Agent]
    last_of_agents: frozenset[str]  # the last words of agents of several words: "minister" of "foreign minister"
    classes: dict[str, frozenset[str]]
    contexts: dict[str, tuple[Context, ...]]  # by lemma
    particles: frozenset[str]  # verb heads with a particle: "pull_out"
    saying: frozenset[str]  # the verbs of ``report``
    events: frozenset[str]  # the heads of ``nouns``
    control: frozenset[str]  # verbs whose infinitive is done by their object: "urged X to"
    _sorted: dict[frozenset[str], Fillers] = field(default_factory=dict)

    def fillers(self, slot: Slot) -> Fillers:
        """A slot's fillers, sorted once a process."""
        found = self._sorted.get(slot.fillers)
        if found is None:
            found = self._sorted[slot.fillers] = Fillers.of(slot.fillers, self.classes)
        return found


def lines(name: str) -> Iterator[tuple[str, str]]:
    """The lines of a dictionary file without comments, each with its ``file:line``."""
    text = (files("service.extraction") / "lexicon" / "frames" / name).read_text(encoding="utf-8")
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.partition("#")[0].strip()
        if line:
            yield f"{name}:{number}", line


def parse_slot(word: str, where: str, classes: dict[str, frozenset[str]]) -> Slot:
    """One ``name:fillers=role!`` item."""
    found = _SLOT.match(word)
    if not found or found["name"] not in SLOTS:
        raise LexiconError(f"{where}: no slot {word!r}; a slot is name[:filler,...][=role][!] or -name[:filler,...]")
    if found["none"] and (found["role"] or found["must"]):
        raise LexiconError(f"{where}: what must not stand has no role: {word!r}")
    role = found["role"] or "T"
    if role not in ROLES:
        raise LexiconError(f"{where}: no role {role!r} in {word!r}; roles are {', '.join(sorted(ROLES))}")
    fillers = frozenset((found["fill"] or "").split(",")) - {""}
    for filler in fillers:
        if filler.startswith("@") and filler not in BUILT_IN and filler[1:] not in classes:
            raise LexiconError(f"{where}: no class {filler!r} in classes.txt")
    return Slot(found["name"], fillers, role, bool(found["must"]))


def is_beside(slot: Slot, event_type: EventType) -> bool:
    """The place, the topic, the court one complains to: a recipient only for want of another."""
    return slot.name in BESIDE or (slot.name == "with" and event_type is EventType.ACCUSE)


def parse_frames(line: str, event_type: EventType, where: str, classes: dict[str, frozenset[str]]) -> list[Frame]:
    """One ``head head ... | mode | slots | contexts`` line: a frame for each head."""
    columns = [c.strip() for c in line.split("|")]
    if len(columns) > 4 or not columns[0]:
        raise LexiconError(f"{where}: a line is head | mode | slots | contexts")
    heads, mode, slots, contexts = (*columns, "", "", "")[:4]
    try:
        found_mode = Mode(mode) if mode else None
        found_contexts = tuple(Context(c) for c in contexts.replace(",", " ").split())
    except ValueError as error:
        raise LexiconError(f"{where}: {error}") from error
    if found_mode is not None and found_mode not in MODE_SCORES[event_type]:
        raise LexiconError(f"{where}: {event_type} has no mode {mode}")
    words = slots.split()
    named = [parse_slot(word, where, classes) for word in words if word[0] != "-"]
    parsed = tuple(sorted(named, key=lambda slot: (is_beside(slot, event_type), slot.name == "in")))
    excluded = tuple(parse_slot(word, where, classes) for word in words if word[0] == "-")
    demands = tuple(slot for slot in parsed if slot.required)
    needs = frozenset(slot.name for slot in demands)
    shared = event_type, found_mode, parsed, found_contexts, where, excluded, False, demands, needs
    return [Frame(head, *shared) for head in heads.split()]


def _classes() -> dict[str, frozenset[str]]:
    """``classes.txt``: ``name: noun noun noun``, lines may be repeated; multi-word nouns with ``_``."""
    found: dict[str, set[str]] = defaultdict(set)
    for where, line in lines("classes.txt"):
        name, colon, words = line.partition(":")
        if not colon:
            raise LexiconError(f"{where}: a class is name: noun noun ...")
        found[name.strip()].update(words.split())
    return {name: frozenset(words) for name, words in found.items()}


def _sections(name: str, event_type: EventType, classes: dict[str, frozenset[str]]) -> Iterator[tuple[str, Frame]]:
    """The lines of a file under ``[verbs]`` and ``[nouns]``, each with the section it stands in."""
    section = ""
    for where, line in lines(name):
        if line in ("[verbs]", "[nouns]"):
            section = line[1:-1]
        elif not section:
            raise LexiconError(f"{where}: a line before [verbs] or [nouns]")
        else:
            yield from ((section, frame) for frame in parse_frames(line, event_type, where, classes))


def _typed(classes: dict[str, frozenset[str]]) -> dict[str, dict[str, tuple[Frame, ...]]]:
    tables: dict[str, dict[str, list[Frame]]] = {"verbs": defaultdict(list), "nouns": defaultdict(list)}
    for event_type in EventType:
        for section, frame in _sections(f"{event_type.lower()}.txt", event_type, classes):
            tables[section][frame.head].append(frame)
    for section, frame in _sections("none.txt", EventType.CONSULT, classes):
        tables[section][frame.head].insert(0, replace(frame, idle=True))
    return {
        section: {head: tuple(sorted(found, key=lambda f: -f.weight)) for head, found in table.items()}
        for section, table in tables.items()
    }


def _columns(name: str, least: int) -> Iterator[tuple[str, list[str]]]:
    for where, line in lines(name):
        columns = [c.strip() for c in line.split("|")]
        if len(columns) < least:
            raise LexiconError(f"{where}: {least} columns are needed")
        yield where, columns


def _statuses(name: str) -> dict[str, Status]:
    """``status.txt`` and ``report.txt``: ``STATUS | lemma lemma ...``."""
    found: dict[str, Status] = {}
    for where, (status, words, *_) in _columns(name, 2):
        if status not in Status.__members__:
            raise LexiconError(f"{where}: no status {status!r}")
        found.update(dict.fromkeys(words.split(), Status(status)))
    return found


def _contexts() -> dict[str, tuple[Context, ...]]:
    """``contexts.txt``: ``context | lemma lemma ...``."""
    found: dict[str, list[Context]] = defaultdict(list)
    for where, (context, words, *_) in _columns("contexts.txt", 2):
        try:
            known = Context(context)
        except ValueError as error:
            raise LexiconError(f"{where}: {error}") from error
        for word in words.split():
            found[word].append(known)
    return {word: tuple(contexts) for word, contexts in found.items()}


def _light(classes: dict[str, frozenset[str]]) -> dict[str, Light]:
    """``light.txt``: ``lemma | A or R | slots | complement``; without the last it is the object."""
    found = {}
    for where, (lemma, side, *rest) in _columns("light.txt", 2):
        if side not in ("A", "R"):
            raise LexiconError(f"{where}: the subject of a light verb is A or R, not {side!r}")
        slots = tuple(parse_slot(w, where, classes) for w in (rest[0] if rest else "").split())
        complement = rest[1] if len(rest) > 1 else "obj"
        if complement not in SLOTS:
            raise LexiconError(f"{where}: no complement {complement!r}")
        found[lemma] = Light(lemma, side, slots, complement)
    return found


def _agents() -> dict[str, Agent]:
    """``agents.txt``: ``form | kind | sector or - | noun noun ...``."""
    found = {}
    for where, (form, kind, sector, nouns, *_) in _columns("agents.txt", 4):
        if form not in ("state", "body", "person", "people"):
            raise LexiconError(f"{where}: no form {form!r}")
        try:
            made = (None if sector == "-" else Sector(sector), form, ActorKind(kind))
        except ValueError as error:
            raise LexiconError(f"{where}: {error}") from error
        for noun in nouns.split():
            found[noun.replace("_", " ")] = Agent(noun.replace("_", " "), *made)
    return found


def _controls(frame: Frame) -> bool:
    names = {slot.name for slot in frame.slots}
    return "inf" in names and any(s.name == "obj" and "@party" in s.fillers for s in frame.slots)


@cache
def load() -> Frames:
    """Read and validate every frame dictionary, once a process. Raises ``LexiconError``."""
    with for_good():
        classes = _classes()
        typed = _typed(classes)
        light, report, agents = _light(classes), _statuses("report.txt"), _agents()
        return Frames(
            verbs=typed["verbs"],
            nouns=typed["nouns"],
            light=light,
            status=_statuses("status.txt"),
            report=report,
            agents=agents,
            last_of_agents=frozenset(noun.rpartition(" ")[2] for noun in agents if " " in noun),
            classes=classes,
            contexts=_contexts(),
            saying=frozenset(report),
            events=frozenset(typed["nouns"]),
            control=OBJECT_CONTROL | {head for head, found in typed["verbs"].items() if any(map(_controls, found))},
            particles=frozenset(head for head in (*typed["verbs"], *light, *classes["wrongs"]) if "_" in head),
        )
