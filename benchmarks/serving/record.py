"""A made-up record of a given size, the same at every run: rows as the tables hold them, drawn from one seed.

Actors take part by Zipf's law (the n-th most active in proportion to 1/n), as they do in the news; articles, events
and mentions are otherwise plain. Nothing here is news: it only has the shape and the size of it.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from uuid import UUID, uuid5

from db.sorting import happened_key, instant_key
from db.vocabulary import Context, EventType, QuadClass, Status

NAMESPACE = UUID(int=0)
FIRST_DAY = date(2015, 1, 1)
DAYS = 3650
SCHEMA_ORDER = ("article", "actor", "event", "participation", "mention")  # each after those that it refers to
COUNTRIES = "USA CHN RUS PRK KOR JPN GBR FRA DEU IND BRA ZAF NGA EGY TUR IRN ISR UKR MEX IDN".split()
WORDS = "talks border troops minister agreed visit trade court police rebels aid city border summit envoy".split()


@dataclass(frozen=True, slots=True)
class Size:
    """How many rows of each kind."""

    articles: int = 50_000
    events: int = 200_000
    actors: int = 5_000
    participations: int = 400_000
    mentions: int = 300_000

    def part(self, share: float) -> "Size":
        """The same shape, smaller or larger."""
        counts = (self.articles, self.events, self.actors, self.participations, self.mentions)
        return Size(*(max(1, int(count * share)) for count in counts))


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one table, in the order of its columns."""

    name: str
    columns: tuple[str, ...]
    rows: Iterator[tuple[object, ...]]


def key(kind: str, number: int) -> UUID:
    """The id of a row."""
    return uuid5(NAMESPACE, f"{kind}{number}")


class Record:
    """Draws the rows of all tables; ``counts`` tells how often each actor takes part once they are drawn."""

    def __init__(self, size: Size, seed: int = 1) -> None:
        self._size = size
        self._random = random.Random(seed)
        self._weights = list(accumulate(1 / (rank + 1) for rank in range(size.actors)))
        self._days = [FIRST_DAY + timedelta(self._random.randrange(DAYS)) for _ in range(size.events)]
        self._cast = [self._pair() for _ in range(size.events)]
        self._homes = [self._random.randrange(size.articles) for _ in range(size.events)]

    @property
    def actors(self) -> list[UUID]:
        """The actors' ids, the most active first."""
        return [key("actor", number) for number in range(self._size.actors)]

    def tables(self) -> Iterator[Table]:
        """Every table's rows, those referred to first."""
        yield self._articles()
        yield self._actors()
        yield self._events()
        yield self._participations()
        yield self._mentions()

    def _pair(self) -> tuple[int, int]:
        """Two actors that are not the same."""
        one, other = self._random.choices(range(self._size.actors), cum_weights=self._weights, k=2)
        return one, other if other != one else (one + 1) % self._size.actors

    def _sentence(self, number: int) -> str:
        """Twenty words or so."""
        drawn = random.Random(number)
        return f"Report {number}: {' '.join(drawn.choices(WORDS, k=18))}."

    def _published(self, article: int) -> datetime:
        return datetime.combine(FIRST_DAY + timedelta(article % DAYS), time(), UTC)

    def _articles(self) -> Table:
        columns = (
            "id title words text url publisher language published published_precision published_from published_to"
            " published_key content_hash extractor status stored_at event_count"
        )

        def rows() -> Iterator[tuple[object, ...]]:
            for number in range(self._size.articles):
                day = self._published(number)
                end = day + timedelta(days=1, microseconds=-1)
                title = f"Article {number}: {' '.join(random.Random(number).choices(WORDS, k=7))}"
                text = f"{title}\n\n" + " ".join(self._sentence(number * 8 + nth) for nth in range(8))
                url = f"https://news.example/{number}"
                yield (
                    *(key("article", number), title, f" {title.lower()} ", text, url, f"Publisher {number % 97}"),
                    *("en", day.date().isoformat(), "DAY", day, end, instant_key(end)),
                    *(f"{number:064d}", "0", "CODED", day, 4),
                )

        return Table("article", tuple(columns.split()), rows())

    def _actors(self) -> Table:
        columns = "id key name words kind country sector roles event_count list_key"

        def rows() -> Iterator[tuple[object, ...]]:
            counts = [0] * self._size.actors
            for one, other in self._cast:
                counts[one] += 1
                counts[other] += 1
            for number, count in enumerate(counts):
                name = f"Person Number {number}"
                country = COUNTRIES[number % len(COUNTRIES)]
                yield (
                    *(key("actor", number), f"person:{number}", name, f" {name.lower()} ", "PERSON", country),
                    *("GOV", "[]", count, -count),
                )

        return Table("actor", tuple(columns.split()), rows())

    def _events(self) -> Table:
        columns = (
            "id type plover_type mode contexts status quad_class score confidence date_start date_end date_precision"
            " date_resolution date_words attribution summary first_reported last_reported mention_count"
            " publisher_count happened_key learned_key"
        )
        types, statuses, quads = list(EventType), list(Status), list(QuadClass)

        def rows() -> Iterator[tuple[object, ...]]:
            for number, day in enumerate(self._days):
                drawn = random.Random(number)
                kind = drawn.choice(types).value
                one, other = self._cast[number]
                told = self._published(self._homes[number]) + timedelta(days=1, microseconds=-1)
                summary = f"Person Number {one} met Person Number {other}; {day}."
                contexts = f'["{Context.DIPLOMATIC.value}"]'
                yield (
                    *(key("event", number), kind, kind, None, contexts, drawn.choice(statuses).value),
                    *(drawn.choice(quads).value, drawn.randrange(-100, 100) / 10, drawn.randrange(30, 99) / 100),
                    *(day, day, "DAY", "EXPLICIT", day.isoformat(), "officials", summary, told, told, 1, 1),
                    *(happened_key(day, day), instant_key(told)),
                )

        return Table("event", tuple(columns.split()), rows())

    def _participations(self) -> Table:
        columns = "id event_id actor_id article_id role position text country happened_key learned_key"

        def rows() -> Iterator[tuple[object, ...]]:
            for number in range(self._size.participations):
                event, side = divmod(number, 2)
                event %= self._size.events
                actor = self._cast[event][side]
                day, home = self._days[event], self._homes[event]
                told = self._published(home) + timedelta(days=1, microseconds=-1)
                yield (
                    *(key("part", number), key("event", event), key("actor", actor), key("article", home)),
                    *(("ACTOR", "RECIPIENT")[side], side, f"Number {actor}", COUNTRIES[actor % len(COUNTRIES)]),
                    *(happened_key(day, day), instant_key(told)),
                )

        return Table("participation", tuple(columns.split()), rows())

    def _mentions(self) -> Table:
        columns = (
            "id event_id article_id sentence words sentence_start sentence_end trigger_start trigger_end participants"
            " rule"
        )

        def rows() -> Iterator[tuple[object, ...]]:
            for number in range(self._size.mentions):
                event = number % self._size.events
                home = self._homes[event] if number < self._size.events else number % self._size.articles
                sentence = self._sentence(number)
                yield (
                    *(key("mention", number), key("event", event), key("article", home), sentence),
                    *(f" {sentence.lower()} ", 100, 100 + len(sentence), 107, 107 + len(str(number)), "[]"),
                    f"consult.txt:{number % 200}",
                )

        return Table("mention", tuple(columns.split()), rows())
