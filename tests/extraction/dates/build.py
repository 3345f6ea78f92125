"""Short ways to say when an article was published and what its dates are."""

from benchmarks.dates import published
from service.extraction.dates import Timex, find_dates


def find(text: str, when: str | None) -> list[Timex]:
    """The expressions of a text published on a day, in a month ("2023-10"), in a year, or nobody knows when."""
    return find_dates(text, published(when))


def values(text: str, when: str | None = "2023-10-18") -> list[tuple[str, str]]:
    """Words and TIMEX3 value of each expression. The default day is a Wednesday."""
    return [(text[timex.start : timex.end], timex.value) for timex in find(text, when)]


def dates(text: str, when: str | None = "2023-10-18") -> list[tuple[str | None, str, str]]:
    """EDTF value, precision and resolution of each expression."""
    return [(t.date.value, t.date.precision.value, t.date.resolution.value) for t in find(text, when)]
