"""When a coded event is the labelled one, and what is right about it. The rules are told in ``benchmarks.gold``."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from benchmarks._gold_labels import Label, Labelled, Party
from benchmarks.coding import party
from db.vocabulary import EventType, Resolution, Role, plover_type
from service.extraction.record import Event, Extraction, PartialDate, Participant

NEWS_IS_OLD_AFTER = timedelta(days=2)
FROM_THE_TEXT = frozenset({Resolution.EXPLICIT, Resolution.RELATIVE})


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with the coded event that was found for it, and what of it is right."""

    label: Label
    event: Event
    mode: bool
    sides: bool
    status: bool
    date: bool
    attribution: bool

    @property
    def merit(self) -> int:
        """How good a pair it is; a required label comes before an optional one, sides before the rest."""
        return 16 * (not self.label.optional) + 8 * self.sides + 4 * self.status + 2 * self.date + self.mode + 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one sentence or article."""

    item: Labelled
    found: Extraction
    pairs: tuple[Pair, ...]
    missed: tuple[Label, ...]  # required labels only
    repeats: tuple[Event, ...]  # a second event for a label that has one
    false: tuple[Event, ...]

    @property
    def right(self) -> tuple[Pair, ...]:
        """The pairs that count: those of labels that are not optional."""
        return tuple(pair for pair in self.pairs if not pair.label.optional)


def judge(item: Labelled) -> Outcome:
    """Code an item and pair its events with its labels, the best pairs first, one to one."""
    found = item.coded()
    spans = {id(label): _quoted(found.text, label) for label in item.labels}
    possible = [
        _pair(label, event, found.published)
        for label in item.labels
        for event in found.events
        if _same(label, event, spans)
    ]
    pairs: list[Pair] = []
    for pair in sorted(possible, key=lambda p: -p.merit):
        if all(pair.label is not p.label and pair.event is not p.event for p in pairs):
            pairs.append(pair)
    taken = {id(p.event) for p in pairs}
    told = {id(p.event) for p in possible if _nobody_else(p.label, p.event)} if _long(item) else set()
    return Outcome(
        item,
        found,
        tuple(pairs),
        missed=tuple(x for x in item.labels if not x.optional and all(x is not p.label for p in pairs)),
        repeats=tuple(e for e in found.events if id(e) in told - taken),
        false=tuple(e for e in found.events if id(e) not in told | taken),
    )


def _long(item: Labelled) -> bool:
    """In an article a second event for one label is a repeat; in a sentence it is false."""
    return item.construction == "article"


def _nobody_else(label: Label, event: Event) -> bool:
    """Whether the event names no country that the label leaves out."""
    countries = {p.country for p in (*label.actors, *label.recipients)}
    return None in countries or {party(p)["country"] for p in event.participants} - {None} <= countries


def _quoted(text: str, label: Label) -> list[tuple[int, int]]:
    starts = [(text.index(quote), len(quote)) for quote in label.quotes]
    return [(start, start + length) for start, length in starts]


def _same(label: Label, event: Event, spans: dict[int, list[tuple[int, int]]]) -> bool:
    """A right type, by itself or after status is folded in, and a sentence of evidence that the quote touches."""
    told = plover_type(event.type, event.status)
    as_good = {label.type, *label.alternatives}
    if event.type not in as_good and told not in as_good and told is not plover_type(label.type, label.status):
        return False
    quotes = spans[id(label)]
    return not quotes or any(
        m.sentence.start < end and start < m.sentence.end for m in event.mentions for start, end in quotes
    )


def _pair(label: Label, event: Event, published: PartialDate) -> Pair:
    return Pair(
        label,
        event,
        mode=event.mode is label.mode or event.type is not label.type,
        sides=sides_right(label, event, by_name=bool(label.quotes)),
        status=event.status is label.status or event.type is not label.type,  # else the fold would not agree
        date=_date_right(label, event, published if label.quotes else None),
        attribution=_attribution_right(label, event),
    )


def sides_right(label: Label, event: Event, *, by_name: bool) -> bool:
    """Whether both sides are the labelled ones; peers are one set."""
    actors, recipients = event.side(Role.ACTOR), event.side(Role.RECIPIENT)
    if label.symmetric:
        return _side_right((*label.actors, *label.recipients), (*actors, *recipients), by_name=by_name)
    return _side_right(label.actors, actors, by_name=by_name) and _side_right(
        label.recipients, recipients, by_name=by_name
    )


def _side_right(wanted: Sequence[Party], got: Sequence[Participant], *, by_name: bool) -> bool:
    countries = {c for p in got if (c := party(p)["country"]) is not None}
    known = {p.country for p in wanted if p.country is not None}
    open_ = any(p.country is None for p in wanted)
    if (known <= countries if open_ else known == countries) and (wanted or not countries):
        return True
    return by_name and len(got) <= len(wanted) and all(any(named(w.name, g) for g in got) for w in wanted)


def named(name: str, participant: Participant) -> bool:
    """Whether a participant goes by a name: one of the two holds the other."""
    actor = participant.actor
    return any(overlap(name, known) for known in (actor.name, *actor.aliases, participant.text))


def overlap(one: str, other: str) -> bool:
    """Whether the words of one, without articles, are all in the other."""
    left, right = _content(one), _content(other)
    return bool(left and right) and (left <= right or right <= left)


def _content(words: str) -> frozenset[str]:
    found: Iterable[str] = re.findall(r"[\w]+", words.casefold())
    return frozenset(found) - {"a", "an", "the", "of", "his", "her", "its", "their", "s"}


def _date_right(label: Label, event: Event, published: PartialDate | None) -> bool:
    if label.date is not None:
        return event.date.value == label.date
    if event.date.resolution not in FROM_THE_TEXT:
        return True
    return published is not None and _day_of_the_news(event.date, published)


def _day_of_the_news(found: PartialDate, published: PartialDate) -> bool:
    if not (found.start and found.end and published.start and published.end):
        return False
    return published.start - NEWS_IS_OLD_AFTER <= found.start and found.end <= published.end


def _attribution_right(label: Label, event: Event) -> bool:
    if event.attribution is None:
        return label.attribution is None
    if label.attribution is None:
        return any(overlap(actor.name, event.attribution.text) for actor in label.actors)
    return overlap(label.attribution, event.attribution.text)


def types(outcomes: Iterable[Outcome]) -> list[EventType]:
    """The types that occur, in the vocabulary's order."""
    seen = {e.type for o in outcomes for e in o.found.events} | {x.type for o in outcomes for x in o.item.labels}
    return [t for t in EventType if t in seen]
