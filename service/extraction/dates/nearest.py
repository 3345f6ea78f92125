"""Which year a date without one means: the nearest, as the tense around it leans."""

from datetime import date

from service.extraction.dates.scene import Scene
from service.extraction.dates.values import Period, day, month, quarter, season


def full_year(words: str, scene: Scene) -> int:
    """A year of two or four digits; two digits mean the one nearest to publication, at most 20 years ahead."""
    if len(words) > 2:
        return int(words)
    latest = min(max(scene.last.year if scene.last else 2030, 1900), 9970) + 20
    return latest - (latest - int(words)) % 100


def nearest_day(on: date, number: int, day_number: int, tense: int) -> Period:
    """The day of that name nearest to a day: the last one, unless the future is spoken of or it is nine months off."""
    candidates = []
    for candidate_year in range(on.year - 4, on.year + 5):
        try:
            candidates.append(date(candidate_year, number, day_number))
        except ValueError:
            continue
    past = max((c for c in candidates if c <= on), default=None)
    ahead = min((c for c in candidates if c >= on), default=None)
    if past is None and ahead is None:
        raise ValueError("no such day")
    if past is None or ahead is None:
        return day(past or ahead or on)
    back, forth = (on - past).days, (ahead - on).days
    if tense > 0:
        return day(ahead if forth <= 300 else past)
    recent = past.year == on.year or back <= (270 if tense < 0 else 240)
    return day(past if recent else ahead)


def nearest_month(on: date, number: int, tense: int) -> Period:
    """The month of that name nearest to a day, by the same rule."""
    back = (on.month - number) % 12
    ahead = (number - on.month) % 12
    forward = ahead <= 9 if tense > 0 else number > on.month and back > (10 if tense < 0 else 8)
    index = on.year * 12 + on.month - 1 + (ahead if forward else -back)
    return month(index // 12, index % 12 + 1)


def nearest_quarter(on: date, number: int, tense: int) -> Period:
    """The last quarter of that number to have begun, or the next one where the future is spoken of.

    A quarter that has only just ended is meant even then: its figures are still to come.
    """
    current = (on.month + 2) // 3
    if tense > 0 and (number - current) % 4 in (1, 2):
        return quarter(on.year + (number < current), number)
    return quarter(on.year - (number > current), number)


def nearest_season(on: date, code: str, tense: int) -> Period:
    """The season of that name which last began, or the next one where the future is spoken of."""
    candidates = [season(on.year + shift, code) for shift in (-1, 0, 1)]
    if tense > 0:
        return next(found for found in candidates if found.end >= on)
    return next(found for found in reversed(candidates) if found.start <= on)
