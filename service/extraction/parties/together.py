"""Together: the groups of parties that an article names in one breath, or tells to have met, agreed or fought.

"Egypt and Israel signed the accord" makes a group; "the two sides", "both leaders", "the rivals" mean one of those.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from db.vocabulary import ActorKind
from service.extraction.parties.figure import Figure

LOOK_BACK = 8  # groups
FADING = 0.6  # what a group loses with each that was named after it
MEANT = 1.0  # what it gains if "the two" has meant it before
ABROAD = 1.0  # what it gains if they are of several countries
OTHERS = 0.5  # how much of their bond counts where the noun does not say that they face each other: "both countries"
PERSONS, BYSTANDER = 4.0, -3.0  # if they are people; if a mediator or the press is among them
UNKNOWN = -1.5  # what it loses as "sides" if there are people without a name among them


class Bond(IntEnum):
    """What the parties of a group have to do with each other, and what that counts for "the two sides"."""

    ALLIED = -1  # they asked, helped or blamed others with one voice, or went between them
    NAMED = 0  # in one breath
    CROSSED = 1  # one refused, threatened or punished the other
    MET = 2  # or agreed, or one blamed the other
    FOUGHT = 3


BYSTANDERS = frozenset({ActorKind.IGO, ActorKind.NGO, ActorKind.MEDIA})


@dataclass(slots=True)
class Groups:
    """The groups of an article, the last one last; with each what its parties have to do with each other."""

    named: list[tuple[list[Figure], Bond]] = field(default_factory=list)
    _meant: set[frozenset[str]] = field(default_factory=set)  # by their keys, whom "the two" has meant before

    def note(self, figures: Sequence[Figure], bond: Bond) -> None:
        """Note that some parties were named in one breath or met; places that only were listed are none. Of those who
        were told of lately what they did before still holds.
        """
        group = list({f.key: f for f in figures if f.kind is not ActorKind.REGION}.values())
        if len(group) < 2:
            return
        keys = {f.key for f in group}
        for at in range(len(self.named) - 1, max(len(self.named) - LOOK_BACK, 0) - 1, -1):
            known, before = self.named[at]
            if {f.key for f in known} == keys:
                del self.named[at]
                bond = max(bond, before, key=abs)
                break
        self.named.append((group, bond))

    def of(
        self,
        count: int,
        barred: frozenset[str],
        *,
        persons: bool = False,
        states: bool = False,
        facing: bool = False,
        apart: Callable[[Figure], bool] = lambda _figure: False,
    ) -> list[Figure]:
        """Whom "the two", "the three leaders" means: of the last groups of that many the one that fits best, but not
        those who are said to act upon them; and if they face each other, none that is ``apart``: "urged both sides".

        ``count`` 0 is any number. ``persons``: rather people than states. ``states``: of as many countries.
        ``facing``: "sides" and "rivals" are those who met or fought.
        """
        ranked = [
            (_weight(group, bond, persons=persons, facing=facing) + self._again(group) - FADING * age, -age, group)
            for age, (group, bond) in enumerate(self._last(count, barred))
            if not (facing and any(apart(f) for f in group))
            if not states or len({f.country for f in group} - {None}) == len(group)
        ]
        if not ranked:
            return []
        found = max(ranked, key=lambda r: r[:2])[2]
        self._meant.add(frozenset(f.key for f in found))
        self.note(found, Bond.NAMED)
        return found

    def _again(self, group: Sequence[Figure]) -> float:
        """Who were "the three" once will be so again."""
        return MEANT if frozenset(f.key for f in group) in self._meant else 0.0

    def facing(self, countries: set[str | None]) -> list[Figure]:
        """The last two of different states of whom one is of these countries."""
        for group, _ in reversed(self.named[-LOOK_BACK:]):
            theirs = {f.country for f in group} - {None}
            if len(group) == 2 and len(theirs) == 2 and theirs & countries:
                return group
        return []

    def newest(self) -> list[Figure]:
        """The group named last, in the order of the text: "the former" and "the latter" are of it."""
        return self.named[-1][0] if self.named else []

    def met(self, barred: frozenset[str]) -> list[Figure]:
        """Whom "the leaders" means: the last persons who were named together."""
        return next((group for group, _ in self._last(0, barred)[:4] if _are_persons(group)), [])

    def _last(self, count: int, barred: frozenset[str]) -> list[tuple[list[Figure], Bond]]:
        """The last groups of so many, the newest first."""
        return [
            (group, bond)
            for group, bond in reversed(self.named[-LOOK_BACK:])
            if len(group) == (count or len(group)) and not {f.key for f in group} <= barred
        ]


def _weight(group: Sequence[Figure], bond: Bond, *, persons: bool, facing: bool) -> float:
    several = len({f.country for f in group}) > 1
    weight = UNKNOWN * (facing and any(f.plural for f in group))  # rather states than gunmen and their victims
    aside = any(f.kind in BYSTANDERS or (f.kind is ActorKind.PERSON and f.known and not f.country) for f in group)
    weight += BYSTANDER * aside + PERSONS * (persons and _are_persons(group))
    return weight + (bond + ABROAD * several if facing else OTHERS * bond)


def _are_persons(group: Sequence[Figure]) -> bool:
    return all(f.kind is ActorKind.PERSON for f in group)
