"""Readings that several kinds of relative words share."""

from collections.abc import Callable

from db.vocabulary import Precision
from service.extraction.dates.hits import Reading
from service.extraction.dates.scene import Scene
from service.extraction.dates.values import Grain, Period, cover, step

_BLANKS = {Grain.DAY: "XXXX-XX-XX", Grain.WEEK: "XXXX-WXX", Grain.WEEKEND: "XXXX-WXX-WE", Grain.MONTH: "XXXX-XX"}


def blank(grain: Grain) -> str:
    """The TIMEX3 value of a unit of the calendar that is not known."""
    return _BLANKS.get(grain, "XXXX")


def in_part(reading: Reading, part: str | None) -> tuple[Reading, str]:
    """A day reading narrowed to a part of the day, with its kind; the record's date stays the day."""
    if part is None:
        return reading, "DATE"
    if reading.period is None or reading.period.precision is not Precision.DAY:
        return reading, "TIME"
    return Reading(reading.value + part, reading.period, reading.resolution), "TIME"


def follow(grain: Grain, count: int) -> Callable[[Period], Period]:
    """A reading of "the next day" on the date before: where that one is coarser, nothing finer is claimed."""

    def resolve(anchor: Period) -> Period:
        return cover(step(anchor.start, grain, count), step(anchor.end, grain, count), anchor)

    return resolve


def latest_quarter(scene: Scene) -> Reading:
    """The quarter that was named before, else the one that last ended."""
    if scene.quarter is not None:
        return scene.quarter
    return scene.lean(lambda on: step(on, Grain.QUARTER, -1), "XXXX-QX")
