"""How the coder reads a sentence, before it looks for events: ``python -m tools.parse "Chad asked Togo to free him."``

Prints the words with their tags, the phrases in brackets, and each clause with its subject, object and complements:
what to look at when a construction is misread. ``--published`` gives the day for weekdays and office holders,
``--headline`` reads headline style.
"""

import argparse
from collections.abc import Iterator
from datetime import date

from db.vocabulary import Precision, Resolution
from service.extraction.dates import find_dates
from service.extraction.dates.periods import bounded
from service.extraction.dictionaries import frames, gazetteer
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.parties.cast import Cast
from service.extraction.reading import Reading, read
from service.extraction.record import PartialDate
from service.extraction.text.sentences import split


def parse(text: str, day: date, *, headline: bool = False) -> Iterator[Reading]:
    """Every sentence of a text as the coder reads it, without the memory of an article."""
    published = PartialDate(day, day, Precision.DAY, Resolution.EXPLICIT)
    cast = Cast(gazetteer.load(), day)
    names, dates = gazetteer.load().find(text, day), bounded(text, find_dates(text, published))
    for sentence in split(text, text if headline else None):
        at, end = sentence.start, sentence.end
        inside = [m for m in names if at <= m.start and m.end <= end]
        when = [d for d in dates if d.span is not None and at <= d.span.start and d.span.end <= end]
        yield read(text, sentence, at, inside, when, cast, frames.load())


def shown(reading: Reading) -> Iterator[str]:
    """A reading as lines."""
    yield "words    " + " ".join(f"{w.text.replace(' ', '_')}/{w.tag}" for w in reading.words)
    yield "phrases  " + " ".join(
        f"[{item.kind} {_words(reading, item.first, item.last)}]" for item in reading.items if item.kind != "STOP"
    )
    for clause in reading.clauses:
        yield f"clause   {_clause(reading, clause)}"


def _clause(reading: Reading, clause: Clause) -> str:
    parts = [f"{clause.vg.lemma} ({', '.join(_features(clause))})"]
    parts += [f"{name}: {_phrase(reading, np)}" for name, np in (("subj", clause.subj), ("obj", clause.obj)) if np]
    parts += [f"{preposition}: {_phrase(reading, np)}" for preposition, np in clause.preps]
    parts += [f"{child.link}: {child.vg.lemma}" for child in clause.comps]
    return "; ".join(parts)


def _features(clause: Clause) -> Iterator[str]:
    vg = clause.vg
    yield clause.link if clause.parent is None else f"{clause.link} of {clause.parent.vg.lemma}"
    yield from (word for word in (clause.marker, vg.tense, vg.modal) if word)
    yield from (
        name for name, holds in (("passive", vg.passive), ("perfect", vg.perfect), ("negated", vg.negated)) if holds
    )


def _phrase(reading: Reading, np: NounPhrase) -> str:
    whole = " & ".join(_words(reading, member.first, member.last) for member in np.members())
    return whole + "".join(f" <{preposition} {_phrase(reading, inner)}>" for preposition, inner in np.tail)


def _words(reading: Reading, first: int, last: int) -> str:
    return " ".join(word.text for word in reading.words[first:last])


def main(argv: list[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", help="a sentence, or several")
    parser.add_argument("--published", type=date.fromisoformat, default=date(2024, 6, 12), metavar="YYYY-MM-DD")
    parser.add_argument("--headline", action="store_true", help="read it as a headline")
    arguments = parser.parse_args(argv)
    for reading in parse(arguments.text, arguments.published, headline=arguments.headline):
        print("\n".join(shown(reading)))


if __name__ == "__main__":
    main()
