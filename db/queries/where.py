"""An event filter as SQL conditions.

A statement reads events as ``e``. A filter about one actor or one country can *drive*: participations, as ``p``, are
read in the order of an index and lead to their events, so that a page of a long timeline is cheap.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from db.filters import EventFilter
from db.queries.bounds import MAX_COUNT, check_filter, search_words
from db.queries.mapping import to_uuid
from db.queries.sql import Sql, like
from db.sorting import instant_key
from db.words import fold


@dataclass(frozen=True, slots=True)
class Party:
    """Whom a filter means by some actors: these actors, or anyone of these countries."""

    actors: tuple[UUID, ...] = ()
    countries: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.actors or self.countries)

    @property
    def single(self) -> bool:
        """Whether one index range holds all of its participations."""
        return len(self.actors) + len(self.countries) == 1

    def match(self, sql: Sql, alias: str) -> str:
        """The condition that a participation is one of this party."""
        parts = [
            f"{alias}.{column} = {sql.bind(values[0])}"
            if len(values) == 1
            else f"{alias}.{column} IN {sql.bind_all(values)}"
            for column, values in (("actor_id", self.actors), ("country", self.countries))
            if values
        ]
        return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


@dataclass(frozen=True, slots=True)
class Resolved:
    """A filter whose actors are known: which of them are countries and stand for all of their country."""

    filter: EventFilter
    countries: dict[UUID, str] = field(default_factory=dict)

    def party(self, actors: Sequence[UUID]) -> Party:
        """Whom these actors of the filter stand for."""
        exact = tuple(dict.fromkeys(actor for actor in actors if actor not in self.countries))
        return Party(exact, tuple(dict.fromkeys(self.countries[actor] for actor in actors if actor in self.countries)))

    def driver(self) -> Party | None:
        """The party whose participations drive the statement, if there is one."""
        if self.filter.actors_any:
            party = self.party(self.filter.actors_any)
        else:
            party = Party(countries=tuple(dict.fromkeys(self.filter.countries)))
        return party if party.single else None


async def resolve(filter_: EventFilter) -> Resolved:
    """Look up which actors of the filter are countries: one statement, and none where it names no actor.

    Raises FilterError.
    """
    check_filter(filter_)
    actors = {*filter_.actors_any, *filter_.actors_all, *filter_.counterparts}
    if filter_.exact_actors or not actors:
        return Resolved(filter_)
    sql = Sql()
    records = await sql.fetch(
        f"SELECT id, country FROM actor WHERE kind = 'COUNTRY' AND country IS NOT NULL AND id IN {sql.bind_all(actors)}"
    )
    return Resolved(filter_, {to_uuid(record["id"]): record["country"] for record in records})


class Where:
    """The conditions of one statement: ``driving`` ones are about ``p``, ``conditions`` about ``e``."""

    def __init__(self, sql: Sql, resolved: Resolved) -> None:
        """Binds the filter's values into ``sql``."""
        self.sql = sql
        self.filter = resolved.filter
        self.resolved = resolved
        self.driving: list[str] = []
        self.conditions: list[str] = []
        self._as_of = None if self.filter.as_of is None else sql.bind(instant_key(self.filter.as_of))
        self._actors()
        self._values()
        self._dates()
        self._mentions()
        self._places()

    def known(self, alias: str) -> str:
        """The further condition that a row with an ``article_id`` had been published by the filter's moment."""
        if self._as_of is None:
            return ""
        return f" AND {alias}.article_id IN (SELECT id FROM article WHERE published_key BETWEEN 1 AND {self._as_of})"

    def mentioned(self, value: str) -> str:
        """A value computed over the event's mentions ``m`` and their articles ``a``, as far as they were published."""
        source = "mention m JOIN article a ON a.id = m.article_id"
        return f"(SELECT {value} FROM {source} WHERE m.event_id = e.id{self.known('m')})"

    def _actors(self) -> None:
        filter_, driver = self.filter, self.resolved.driver()
        if driver is not None:
            self.driving.append(driver.match(self.sql, "p") + self.known("p"))
        if filter_.actors_any:
            side = self._side(self.resolved.party(filter_.actors_any))
            if driver is not None:
                self.driving.extend(side("p"))
            else:
                self._takes_part(side)
        elif filter_.counterparts:
            self._includes(self.resolved.party(filter_.counterparts))
        for actor in filter_.actors_all:
            self._includes(self.resolved.party([actor]))
        if filter_.countries and (driver is None or filter_.actors_any):
            self._includes(Party(countries=filter_.countries))

    def _includes(self, party: Party) -> None:
        self._takes_part(lambda alias: [party.match(self.sql, alias)])

    def _side(self, party: Party) -> Callable[[str], list[str]]:
        """The conditions on a participation of the asked-for actors: who, on which side, and against whom."""

        def conditions(alias: str) -> list[str]:
            found = [party.match(self.sql, alias)] if self.resolved.driver() is None else []
            if self.filter.role is not None:
                found.append(f"{alias}.role = {self.sql.bind(self.filter.role.value)}")
            if self.filter.counterparts:
                other = self.resolved.party(self.filter.counterparts).match(self.sql, "q")
                found.append(
                    f"EXISTS (SELECT 1 FROM participation q WHERE q.event_id = {alias}.event_id"
                    f" AND q.actor_id <> {alias}.actor_id AND {other}{self.known('q')})"
                )
            return found

        return conditions

    def _takes_part(self, conditions: Callable[[str], list[str]]) -> None:
        joined = " AND ".join(conditions("o"))
        self.conditions.append(f"e.id IN (SELECT o.event_id FROM participation o WHERE {joined}{self.known('o')})")

    def _values(self) -> None:
        filter_ = self.filter
        for column, values in (
            ("type", filter_.types),
            ("plover_type", filter_.plover_types),
            ("mode", filter_.modes),
            ("quad_class", filter_.quad_classes),
            ("status", filter_.statuses),
        ):
            if values:
                self.conditions.append(f"e.{column} IN {self._strings(values)}")
        if filter_.contexts:
            elements, wanted = self.sql.elements("e.contexts"), self._strings(filter_.contexts)
            self.conditions.append(f"EXISTS (SELECT 1 FROM {elements} WHERE value IN {wanted})")
        if filter_.min_confidence is not None:
            self.conditions.append(f"e.confidence >= {self.sql.bind(float(filter_.min_confidence))}")
        if filter_.min_publishers is not None:
            count = "e.publisher_count" if self._as_of is None else self.mentioned("count(DISTINCT a.publisher)")
            self.conditions.append(f"{count} >= {self.sql.bind(min(filter_.min_publishers, MAX_COUNT))}")
        if self._as_of is not None:
            self.conditions.append(f"e.learned_key BETWEEN 1 AND {self._as_of}")

    def _dates(self) -> None:
        """Two ranges overlap when neither ends before the other starts; a side that is open never does."""
        first, last = self.filter.date_from, self.filter.date_to
        if first is None and last is None:
            return
        self.conditions.append("(e.date_start IS NOT NULL OR e.date_end IS NOT NULL)")
        if first is not None:
            self.conditions.append(f"(e.date_end IS NULL OR e.date_end >= {self.sql.bind(first)})")
        if last is not None:
            self.conditions.append(f"(e.date_start IS NULL OR e.date_start <= {self.sql.bind(last)})")

    def _mentions(self) -> None:
        filter_, found = self.filter, []
        if filter_.articles:
            found.append(f"m.article_id IN {self.sql.bind_all(filter_.articles)}")
        if filter_.publishers:
            found.append(
                f"m.article_id IN (SELECT id FROM article WHERE publisher IN {self._strings(filter_.publishers)})"
            )
        for word in search_words(filter_.text):
            found.append(f"m.words LIKE {self.sql.bind(like(f' {word} '))} ESCAPE '!'")
        if found:
            joined = " AND ".join(found)
            self.conditions.append(f"e.id IN (SELECT m.event_id FROM mention m WHERE {joined}{self.known('m')})")

    def _places(self) -> None:
        if self.filter.places:
            names = self.sql.bind_all(fold(place) for place in self.filter.places)
            codes = self.sql.bind_all(place.upper() for place in self.filter.places)
            self.conditions.append(f"e.place_id IN (SELECT id FROM place WHERE words IN {names} OR country IN {codes})")

    def _strings(self, values: Iterable[str]) -> str:
        return self.sql.bind_all(str(value) for value in values)
