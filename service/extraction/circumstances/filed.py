"""When a report was filed: "today" is the day of the dateline, which a paper may print a day or two later."""

from collections.abc import Sequence
from datetime import timedelta

from db.vocabulary import Precision, Resolution
from service.extraction.dates import find_dates
from service.extraction.dates.periods import bounded
from service.extraction.record import PartialDate
from service.extraction.text.sentences import Sentence, dateline

LATELY = timedelta(days=4)  # so long before its publication a report may have been filed


def filed(text: str, sentences: Sequence[Sentence], published: PartialDate | None) -> PartialDate | None:
    """The day from which "today" and weekdays count: the dateline's, where it is a little before publication."""
    body = next((s for s in sentences if s.kind == "body"), None)
    line = dateline(text, body) if body is not None else None
    if line is None or line.date is None or published is None or published.precision is not Precision.DAY:
        return published
    words = text[line.date[0] : line.date[1]]
    found = bounded(words, find_dates(words, published))
    day, last = (found[0].start if found else None), published.end
    if day is None or last is None or not timedelta() < last - day <= LATELY:
        return published
    return PartialDate(day, day, Precision.DAY, Resolution.EXPLICIT)
