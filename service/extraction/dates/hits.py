"""An expression on its way: what was read, and what its words say by themselves."""

from dataclasses import dataclass, field

from db.vocabulary import Resolution
from service.extraction.dates.values import Period


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means here: its TIMEX3 value, the stretch of days if it is known, and how it was found."""

    value: str
    period: Period | None
    resolution: Resolution


@dataclass(frozen=True, slots=True)
class Parts:
    """What an expression says by itself, for joining it with its neighbour ("March" + "last year")."""

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    clock: str | None = None
    year_given: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An expression found; ``anchors`` says whether "the next day" may lean on it."""

    start: int
    end: int
    kind: str
    reading: Reading
    parts: Parts = field(default=Parts())
    anchors: bool = True


def unknown(value: str) -> Reading:
    """An expression that fixes no day."""
    return Reading(value, None, Resolution.NONE)


def explicit(period: Period) -> Reading:
    """A date that its own words fix."""
    return Reading(period.value, period, Resolution.EXPLICIT)
