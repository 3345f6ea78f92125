"""Reading: one sentence as words, phrases and clauses, ready to be coded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.extraction.dictionaries.frames import Frames
from service.extraction.dictionaries.gazetteer import Match
from service.extraction.grammar.chunks import Item, NounPhrase, chunk
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.clauses import ClauseBuilder
from service.extraction.grammar.grouping import group
from service.extraction.grammar.words import Word, join
from service.extraction.parties.cast import Cast
from service.extraction.parties.parties import Resolver
from service.extraction.record import PartialDate
from service.extraction.tagging.tagger import tag
from service.extraction.text.sentences import Sentence
from service.extraction.text.tokens import tokenize


@dataclass(slots=True, eq=False)
class Reading:
    """A parsed sentence. ``start`` is where its own words begin, after a dateline."""

    sentence: Sentence
    start: int
    words: list[Word]
    items: list[Item]
    clauses: list[Clause]
    phrases: list[tuple[NounPhrase, bool]]  # in the order of the text, and whether it is the subject of a main clause
    resolver: Resolver


def read(
    text: str,
    sentence: Sentence,
    start: int,
    matches: Sequence[Match],
    dates: Sequence[PartialDate],
    cast: Cast,
    frames: Frames,
) -> Reading:
    """Parse one sentence from ``start`` on."""
    headline = sentence.kind == "title"
    tokens = tokenize(text, start, sentence.end)
    tag(tokens, headline=headline)
    words = join(text, tokens, matches, dates)
    resolver = Resolver(cast, frames, text, words)
    items = group(
        chunk(words, frames.particles, headline=headline), words, resolver.phrase.sort, frames.saying, headline=headline
    )
    clauses = ClauseBuilder(words, items, frames, headline=headline).build()
    return Reading(sentence, start, words, items, clauses, _phrases(items, clauses), resolver)


def _phrases(items: Sequence[Item], clauses: Sequence[Clause]) -> list[tuple[NounPhrase, bool]]:
    """Every noun phrase in the order of the text, and whether it is the subject of a main clause or its possessor
    ("Diaz's remarks were").
    """
    subjects = [c.subj for c in clauses if c.link == "main" and c.subj is not None]
    mains = {id(part) for np in subjects for member in np.members() for part in (member, member.poss)}
    found = [np for item in items if item.np is not None for np in inside(item.np)]
    found.sort(key=lambda np: np.first)
    return [(np, id(np) in mains) for np in found]


def inside(np: NounPhrase) -> Iterator[NounPhrase]:
    """A phrase with its peers, and the phrases in their tails, appositions and possessors."""
    for member in np.members():
        if member.poss is not None:
            yield from inside(member.poss)
        yield member
        for described in member.appos:
            yield from inside(described)
        for _, inner in member.tail:
            yield from inside(inner)
