"""Expressions of time in English news: found, normalised to TIMEX3, and dated as honestly as they allow."""

from service.extraction.dates.finder import find_dates
from service.extraction.dates.periods import find_periods
from service.extraction.dates.values import Timex

__all__ = ["Timex", "find_dates", "find_periods"]
