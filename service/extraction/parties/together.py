"""Together: the groups of parties that an article names in one breath, or tells to have met, agreed or fought.

"Egypt and Israel signed the accord" makes a group; "the two sides", "both leaders", "the rivals" mean one of those.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.vocabulary import ActorKind
from service.extraction.parties.figure import Figure

LOOK_BACK = 8  # groups
FADING = 0.6  # what a group loses with each that was named after it
DEALT, ABROAD = 2.0, 1.0  # what it gains if they met or fought, if they are of several countries
PERSONS, BYSTANDER = 4.0, -3.0  # if they are people; if a mediator or the press is among them
BYSTANDERS = frozenset({ActorKind.IGO, ActorKind.NGO, ActorKind.MEDIA})


@dataclass(slots=True)
class Groups:
    """The groups of an article, the last one last; with each whether they dealt with each other."""

    named: list[tuple[list[Figure], bool]] = field(default_factory=list)

    def note(self, figures: Sequence[Figure], *, dealt: bool) -> None:
        """Note that some parties were named in one breath or met; places that only were listed are none."""
        group = list({f.key: f for f in figures if f.kind is not ActorKind.REGION}.values())
        if len(group) > 1:
            self.named.append((group, dealt))

    def of(
        self,
        count: int,
        barred: frozenset[str],
        *,
        persons: bool = False,
        states: bool = False,
        facing: bool = False,
    ) -> list[Figure]:
        """Whom "the two", "the three leaders" means: of the last groups of that many the one that fits best, but not
        those who are said to act upon them.

        ``count`` 0 is any number. ``persons``: rather people than states. ``states``: of as many countries.
        ``facing``: "sides" and "rivals" are those who met or fought.
        """
        ranked = [
            (_weight(group, dealt=dealt, persons=persons, facing=facing) - FADING * age, -age, group)
            for age, (group, dealt) in enumerate(self._last(count, barred))
            if not states or len({f.country for f in group} - {None}) == len(group)
        ]
        return max(ranked, key=lambda r: r[:2])[2] if ranked else []

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

    def _last(self, count: int, barred: frozenset[str]) -> list[tuple[list[Figure], bool]]:
        """The last groups of so many, the newest first."""
        return [
            (group, dealt)
            for group, dealt in reversed(self.named[-LOOK_BACK:])
            if len(group) == (count or len(group)) and not {f.key for f in group} <= barred
        ]


def _weight(group: Sequence[Figure], *, dealt: bool, persons: bool, facing: bool) -> float:
    several = len({f.country for f in group}) > 1
    aside = any(f.kind in BYSTANDERS or (f.kind is ActorKind.PERSON and f.known and not f.country) for f in group)
    weight = BYSTANDER * aside + PERSONS * (persons and _are_persons(group))
    return weight + (DEALT * dealt + ABROAD * several) * facing


def _are_persons(group: Sequence[Figure]) -> bool:
    return all(f.kind is ActorKind.PERSON for f in group)
