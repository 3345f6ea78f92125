from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from db.sorting import MAX_KEY, UNKNOWN_KEY, happened_key, instant_key
from db.words import MAX_NAME_WORDS, fold, fold_name

DAY = date(2023, 10, 1)


def test_a_coarser_date_sorts_before_a_finer_one_of_the_same_first_day() -> None:
    ends = [None, *(DAY + timedelta(days=days) for days in (364, 91, 30, 6, 0))]
    keys = [happened_key(DAY, end) for end in ends]
    assert keys == sorted(set(keys))


def test_what_is_not_known_is_older_than_everything() -> None:
    assert happened_key(None, None) == instant_key(None) == UNKNOWN_KEY
    assert happened_key(date.min, date.min) > UNKNOWN_KEY
    assert instant_key(datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))) > UNKNOWN_KEY


@given(st.dates(), st.dates())
def test_an_earlier_day_has_a_smaller_key(one: date, other: date) -> None:
    assert (happened_key(one, one) < happened_key(other, None)) == (one < other)
    assert happened_key(None, one) // 8 == happened_key(one, one) // 8


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(timezone(timedelta(hours=-9)))))
def test_an_earlier_instant_has_a_smaller_key(one: datetime, other: datetime) -> None:
    assert (instant_key(one) < instant_key(other)) == (one < other)
    assert instant_key(other) < MAX_KEY


def test_words_are_folded_for_any_script() -> None:
    assert fold("Kim's  VISIT, to_Söul!") == " kim s visit to söul "
    assert fold("Straße") == fold("STRASSE")
    assert fold("한국 ﬁne 🌊") == " 한국 fine "
    assert fold("…") == " "
    assert len(fold_name("ﷺ" * 300)) == MAX_NAME_WORDS
