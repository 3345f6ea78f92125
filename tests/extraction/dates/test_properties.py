"""What holds for every text and every publication date."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import Precision, Resolution
from service.extraction.dates import find_dates, find_periods
from service.extraction.record import PartialDate

_PIECES = (
    "Oct. 12 October 1998 '98 the 1990s 12 31 2023 2023-10-12 10/12/23 Monday last next this the week month year day"
    " weekend quarter third half of early late mid- end summer fall a two several ago earlier later from to between and"
    " until since by 10:30 p.m. noon night morning every daily now recently past coming years three days May fiscal"
    " half century quarter ago before last. 15th of this overnight spring in time weeks' hours decade Christmas Easter"
    " Friday nineteen ninety-one century 19th same following previous , . ' ’ - – \n \n\n é 日 \x00 🕊"
).split(" ")

TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(_PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(_PIECES), max_size=25).map("".join),
)


@st.composite
def publications(draw: st.DrawFn) -> PartialDate | None:
    """Any publication date: a day, a stretch, open or unknown."""
    first, last = draw(st.none() | st.dates()), draw(st.none() | st.dates())
    if draw(st.booleans()):
        return None
    return PartialDate(first, last, Precision.RANGE, Resolution.EXPLICIT)


@given(TEXTS, publications())
def test_spans_are_the_words_in_order_and_apart(text: str, published: PartialDate | None) -> None:
    reached = 0
    for timex in find_dates(text, published):
        assert reached <= timex.start < timex.end <= len(text)
        assert timex.date.words == text[timex.start : timex.end]
        assert timex.date.span is not None
        assert (timex.date.span.start, timex.date.span.end) == (timex.start, timex.end)
        assert timex.value
        assert timex.kind in ("DATE", "TIME", "DURATION", "SET")
        reached = timex.end


@given(TEXTS, publications())
def test_a_date_is_whole_or_unknown(text: str, published: PartialDate | None) -> None:
    for timex in find_dates(text, published):
        found = timex.date
        assert (found.precision is Precision.UNKNOWN) == (found.start is None) == (found.resolution is Resolution.NONE)
        if found.start is not None and found.end is not None:
            assert found.start <= found.end
            assert (found.precision is Precision.DAY) <= (found.start == found.end)


@given(TEXTS, st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_nothing_relative_is_a_day_when_only_the_year_is_known(text: str, on: date) -> None:
    year = PartialDate(date(on.year, 1, 1), date(on.year, 12, 31), Precision.YEAR, Resolution.EXPLICIT)
    for timex in find_dates(text, year):
        if timex.date.words in ("yesterday", "Monday", "today", "last week", "three days ago"):
            assert timex.date.precision in (Precision.YEAR, Precision.RANGE)


@given(TEXTS, publications())
def test_periods_are_in_order_and_apart(text: str, published: PartialDate | None) -> None:
    reached = 0
    for found in find_periods(text, published):
        assert found.span is not None
        assert reached <= found.span.start < found.span.end <= len(text)
        assert found.words == found.span.of(text)
        assert found.start is not None or found.end is not None
        assert found.start is None or found.end is None or found.start <= found.end
        reached = found.span.end


@given(TEXTS)
def test_the_same_text_gives_the_same_dates(text: str) -> None:
    assert find_dates(text, None) == find_dates(text, None)
