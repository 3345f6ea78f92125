"""Crowds: of which country nameless protesters are: "tens of thousands marched through Seoul"."""

from collections.abc import Iterator
from dataclasses import replace

from db.vocabulary import ActorKind, EventType
from service.extraction.dictionaries.frames import Frame
from service.extraction.filling.filling import Filled
from service.extraction.filling.sides import SideReader, Sides
from service.extraction.parties.names import MISSIONS
from service.extraction.parties.parties import Party, of_country

# Where a crowd is, the surest first; a building that it stands "outside" may be an embassy.
WHERE = ("in", "through", "across", "throughout", "around", "along", "on", "into", "onto", "to", "at", "near")
PLACES = frozenset({ActorKind.COUNTRY, ActorKind.REGION})


class Crowds(SideReader):
    """Finds the country of a crowd that goes by no name."""

    def gathered(self, frame: Frame, filled: Filled, sides: Sides) -> list[Party]:
        """The actors of a protest, people of no country as people of the place; "a strike paralysed Chad" is one of
        people in Chad.
        """
        if frame.type is not EventType.PROTEST:
            return sides.actors
        if not sides.actors and self._tells_itself(filled):
            held = [p for p in sides.recipients if p.figure.kind in PLACES] or list(self._settings(frame, filled))[:1]
            sides.recipients = [p for p in sides.recipients if p not in held]
            return [replace(p, weak=True) for p in held]
        if all(p.figure.country or p.figure.kind is not ActorKind.PEOPLE for p in sides.actors):
            return sides.actors
        named = next((p.figure.country for p in self._settings(frame, filled)), None)
        country = named or self.resolver.phrase.scene() or self._told_of(sides)
        return [of_country(p, country, self.resolver.cast) if country else p for p in sides.actors]

    def _told_of(self, sides: Sides) -> str | None:
        """The country the article is about, unless it is that country's embassy which they besiege."""
        country = self.resolver.cast.main_country()
        abroad = any(p.figure.country == country and MISSIONS & {*p.figure.name.split()} for p in sides.recipients)
        return None if abroad else country

    def _settings(self, frame: Frame, filled: Filled) -> Iterator[Party]:
        """The places that the clause names, as far as they have a country."""
        placed = [slot.name for slot in frame.slots if slot.role == "L"]
        for name in (*placed, *WHERE):
            for party in self._all(filled, name):
                if party.figure.country and party.figure.kind in PLACES:
                    yield party

    def _tells_itself(self, filled: Filled) -> bool:
        """ "A strike shut ports": its own clause tells of it, not "unions called a strike that shut ports"."""
        subjects = filled.phrases.get("subj", ())
        held = any(self.heads(np) & self.frames.classes["protests"] for np in subjects)
        return held and not any(self.describing.of(np) for np in subjects)
