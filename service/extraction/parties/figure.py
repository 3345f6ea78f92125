"""A party of an article while it is being read."""

from dataclasses import dataclass, field

from db.vocabulary import ActorKind, Sector
from service.extraction.record import Actor


@dataclass(slots=True, eq=False)
class Figure:
    """A party of the article while it is being read; becomes an ``Actor`` at the end."""

    key: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: Sector | None = None
    aliases: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    plural: bool = False
    known: bool = False  # it is in the dictionaries
    gone: bool = False  # the last office that the dictionaries know of was left a generation ago
    called: str = ""  # the first words of the article for it that are no pronoun

    def actor(self) -> Actor:
        """The finished record."""
        aliases = tuple(sorted(self.aliases - {self.name}))
        return Actor(self.key, self.name, self.kind, self.country, self.sector, aliases, tuple(sorted(self.roles)))


@dataclass(frozen=True, slots=True)
class Thing:
    """What the last sentence told of, where it is no party, for "it": whose it is; whether it is a bill, a treaty or a
    letter that they made, of which only passives tell ("it was condemned"); or one that they would not have.
    """

    owners: list[Figure] = field(default_factory=list)
    on_paper: bool = False
    spurned: bool = False
