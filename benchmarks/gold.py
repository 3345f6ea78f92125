"""How well the coder does on our own labelled sentences and articles: ``python -m benchmarks.gold``.

``[--half tune|check] [--errors N] [--articles]``

**Found.** A coded event is the labelled one if the types agree, by themselves or after status is folded in
(``plover_type``: "will not sign" may be REJECT, or SUPPORT that is NEGATED), or the coder chose one of the label's
``alt_types``, which the manual allows as well; and, in an article, a sentence of its evidence touches the labelled
quote. Pairs are made one to one, the best first. A label marked ``optional`` is one that careful readers differ about:
it is neither missed nor false.

**Sides.** Of a sentence both sides are right if their sets of countries are the labelled ones (IGO, NGO for those; a
party whose country nobody could know is labelled ``null`` and lets the side hold others). Of an article a side is also
right if every labelled party is there by name and nobody else. The sides of CONSULT and COOPERATE are one set, and so
are the peers who AGREE with or SUPPORT each other.

**Status, date, attribution, mode** count over the events found. A label without a date is right if the coder took none
from the text; in an article also if it took the day of the news, which is one of the two days before publication or
that day itself. A label without attribution is right if the coder names nobody, or the actor as the one who says so.
Names agree if the words of one, without articles, are in the other. Where only the folded types agree, status and mode
count as right.

**Articles.** *found*: main events found; *right*: found with both sides right; precision: the share of all coded events
that are the event of some label, main or minor. A second event for a label, if it names no country beyond the label's,
is a "repeat": no error of reading, and told apart.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from benchmarks._gold_labels import HALVES, Labelled, articles, sentences
from benchmarks._gold_match import Outcome, Pair, judge, types
from benchmarks.coding import party
from db.vocabulary import EventType
from service.extraction.record import Event


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of events: labelled, coded and found. ``wanted`` and ``coded`` leave out optional ones."""

    wanted: int
    coded: int
    found: int

    @property
    def precision(self) -> float:
        """Of the coded, the share that is labelled."""
        return self.found / max(1, self.coded)

    @property
    def recall(self) -> float:
        """Of the labelled, the share that was coded."""
        return self.found / max(1, self.wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.found / max(1, self.wanted + self.coded)


def score(outcomes: Iterable[Outcome], of_type: EventType | None = None) -> Score:
    """Count events, of one type (a pair counts for its label's type) or of all."""
    outcomes = list(outcomes)
    found = sum(of_type in (None, p.label.type) for o in outcomes for p in o.right)
    missed = sum(of_type in (None, x.type) for o in outcomes for x in o.missed)
    false = sum(of_type in (None, e.type) for o in outcomes for e in o.false)
    return Score(found + missed, found + false, found)


def share(outcomes: Iterable[Outcome], right: Callable[[Pair], bool], among: Callable[[Pair], object] = bool) -> float:
    """The share of the events found, or of those among them that are asked for, of which something is right."""
    verdicts = [right(pair) for o in outcomes for pair in o.right if among(pair)]
    return sum(verdicts) / max(1, len(verdicts))


def false_in_empty(outcomes: Iterable[Outcome]) -> int:
    """Events coded in sentences that have none."""
    return sum(len(o.false) for o in outcomes if not o.item.labels)


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """Figures over whole articles, each a share of 1."""

    main_found: float
    main_right: float
    minor_found: float
    precision: float
    repeats: int


def article_score(outcomes: Sequence[Outcome]) -> ArticleScore:
    """Main events found and right, minor ones found, precision over all that was coded."""
    pairs = [pair for o in outcomes for pair in o.right]
    wanted = [label for o in outcomes for label in o.item.labels if not label.optional]
    main = max(1, sum(label.main for label in wanted))
    minor = max(1, sum(not label.main for label in wanted))
    coded = max(1, sum(len(o.found.events) for o in outcomes))
    return ArticleScore(
        main_found=sum(p.label.main for p in pairs) / main,
        main_right=sum(p.label.main and p.sides for p in pairs) / main,
        minor_found=sum(not p.label.main for p in pairs) / minor,
        precision=1 - sum(len(o.false) for o in outcomes) / coded,
        repeats=sum(len(o.repeats) for o in outcomes),
    )


def judged(items: Iterable[Labelled]) -> list[Outcome]:
    """Code and judge them all."""
    return [judge(item) for item in items]


# ---------------------------------------------------------------------- printing
def by_type(outcomes: Sequence[Outcome]) -> Table:
    """Precision and recall of every type."""
    table = _table("By type", "labelled", "coded", "P", "R", "F1")
    for event_type in types(outcomes):
        table.add_row(event_type, *_figures(score(outcomes, event_type)))
    table.add_row("all", *_figures(score(outcomes)), style="bold")
    return table


def by_construction(outcomes: Sequence[Outcome]) -> Table:
    """Precision, recall and sides of every construction."""
    table = _table("By construction", "labelled", "coded", "P", "R", "F1", "sides")
    for name in sorted({o.item.construction for o in outcomes if o.item.labels}):
        these = [o for o in outcomes if o.item.construction == name]
        table.add_row(name, *_figures(score(these)), f"{share(these, lambda p: p.sides):.2f}")
    return table


def by_kind_of_nothing(outcomes: Sequence[Outcome]) -> str:
    """How many false events each kind of sentence without one drew."""
    kinds = Counter({o.item.construction: 0 for o in outcomes if not o.item.labels})
    for outcome in outcomes:
        if not outcome.item.labels:
            kinds[outcome.item.construction] += len(outcome.false)
    return ", ".join(f"{kind} {count}" for kind, count in kinds.most_common())


def of_found(outcomes: Sequence[Outcome]) -> Table:
    """What is right about the events found."""
    table = _table("Of those found", "share")
    for name, right in (
        ("both sides", lambda p: p.sides),
        ("mode", lambda p: p.mode),
        ("status", lambda p: p.status),
        ("date", lambda p: p.date),
        ("attribution", lambda p: p.attribution),
    ):
        table.add_row(name, f"{share(outcomes, right):.3f}")
    dated = share(outcomes, lambda p: p.date, lambda p: p.label.date)
    attributed = share(outcomes, lambda p: p.attribution, lambda p: p.label.attribution)
    table.add_row("date, where there is one", f"{dated:.3f}")
    table.add_row("attribution, where there is one", f"{attributed:.3f}")
    return table


def by_half(outcomes: Sequence[Outcome]) -> Table:
    """The halves side by side: a half that was tuned on should not be far ahead of the other."""
    table = _table("By half", "labelled", "coded", "P", "R", "F1", "sides", "status", "date", "attribution")
    for half in HALVES:
        these = [o for o in outcomes if o.item.half == half]
        rights: tuple[Callable[[Pair], bool], ...] = (
            lambda p: p.sides,
            lambda p: p.status,
            lambda p: p.date,
            lambda p: p.attribution,
        )
        table.add_row(half, *_figures(score(these)), *(f"{share(these, right):.2f}" for right in rights))
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _figures(counts: Score) -> tuple[str, ...]:
    shares = (f"{x:.2f}" for x in (counts.precision, counts.recall, counts.f1))
    return (str(counts.wanted), str(counts.coded), *shares)


def errors(outcomes: Iterable[Outcome], most: int) -> Iterable[str]:
    """What went wrong, item by item, for at most so many items."""
    wrong = [o for o in outcomes if list(_faults(o))]
    for outcome in wrong[:most]:
        text = outcome.item.text if outcome.item.construction != "article" else outcome.found.title
        yield f"\n{outcome.item.name} ({outcome.item.construction}) {text}"
        yield from (f"    {fault}" for fault in _faults(outcome))


def _faults(outcome: Outcome) -> Iterable[str]:
    for label in outcome.missed:
        yield f"missed {label.type} {_names(label)} {label.status} {' … '.join(label.quotes)}"
    for event in outcome.false:
        yield f"false {_told(event, outcome)}"
    for event in outcome.repeats:
        yield f"repeat {_told(event, outcome)}"
    for pair in outcome.right:
        label, event = pair.label, pair.event
        if not pair.sides:
            yield f"sides {_told(event, outcome)}, not {_names(label)}"
        if not pair.status:
            yield f"status of {label.type} {event.status}, not {label.status}"
        if not pair.date:
            yield f"date of {label.type} {event.date.value} ({event.date.resolution}), not {label.date}"
        if not pair.attribution:
            said = event.attribution.text if event.attribution else None
            yield f"attribution of {label.type} {said}, not {label.attribution}"
        if not pair.mode:
            yield f"mode of {label.type} {event.mode}, not {label.mode}"


def _names(label: object) -> str:
    sides = (getattr(label, "actors", ()), getattr(label, "recipients", ()))
    return " → ".join("; ".join(f"{p.name}={p.country}" for p in side) or "nobody" for side in sides)


def _told(event: Event, outcome: Outcome) -> str:
    parties = "; ".join(f"{p.role} {p.text}={party(p)['country']}" for p in event.participants)
    mention = event.mentions[0]
    return f"{event.type} “{mention.trigger.of(outcome.found.text)}” {event.status} [{parties}] {mention.rule}"


def main(argv: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--half", choices=HALVES, help="only one half; both without it")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print what went wrong in N items")
    parser.add_argument("--articles", action="store_true", help="the articles in place of the sentences")
    arguments = parser.parse_args(argv)
    console = Console(width=140)
    outcomes = judged((articles if arguments.articles else sentences)(arguments.half))
    console.print(by_type(outcomes))
    if arguments.articles:
        result = article_score(outcomes)
        console.print(
            f"main events found {result.main_found:.3f}, right {result.main_right:.3f}; minor found "
            f"{result.minor_found:.3f}; precision {result.precision:.3f}; repeats {result.repeats}"
        )
    else:
        console.print(by_construction(outcomes))
        console.print(
            f"false events in sentences without one: {false_in_empty(outcomes)} ({by_kind_of_nothing(outcomes)})"
        )
    console.print(of_found(outcomes))
    console.print(by_half(outcomes))
    for line in errors(outcomes, arguments.errors):
        console.print(line, markup=False, highlight=False, soft_wrap=True)


if __name__ == "__main__":
    main()
