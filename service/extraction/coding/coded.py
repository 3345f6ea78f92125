"""One event as one place of the text reports it."""

from dataclasses import dataclass

from db.vocabulary import Context, EventType, Mode, Status
from service.extraction.dictionaries.frames import Frame
from service.extraction.filling.sides import Sides
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.parties.parties import Party
from service.extraction.record import Span


@dataclass(slots=True, eq=False)
class Coded:
    """One event as one place of the text reports it, before mentions are merged."""

    type: EventType
    mode: Mode | None
    contexts: tuple[Context, ...]
    status: Status
    sides: Sides
    trigger: Span
    frame: Frame
    clause: Clause
    noun: NounPhrase | None = None
    light: bool = False
    background: bool = False
    definite: bool = False  # "the talks", "these transfers": may point back to an event told before
    perfect: bool = False
    said: Clause | None = None  # the clause whose content makes the saying an event
    about: tuple[EventType, Mode | None, Span, bool] | None = (
        None  # what an act of speech is about: "condemned the launch"
    )
    suffering: tuple[Party, ...] = ()  # for whom a request is made: "said the men must be freed"
    open: bool = False  # an act of speech that names no object, or only "the move": aimed at who was told of before
    again: bool = False  # violence told by its effect: "the raid killed 43", "nine were hurt in the attack"
    main: bool = False  # a noun that is subject or object of a main clause
    apart: bool = False  # a noun behind "after", "in response to": not the act of its clause
    topic: frozenset[str] = frozenset()

    @property
    def by_verb(self) -> bool:
        """Whether a verb tells it, alone or with a light noun; else a noun by itself does."""
        return self.noun is None or self.light
