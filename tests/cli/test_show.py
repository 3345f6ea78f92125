"""Dates and quotations as people read them in a table."""

import pytest

from service.cli.show import quote, when


@pytest.mark.parametrize(
    ("value", "precision", "shown"),
    [
        (None, "UNKNOWN", "unknown"),
        ("2023-10", "MONTH", "2023-10 (month)"),
        ("2023-10-12", "DAY", "2023-10-12 (day)"),
        ("../2023-10-31", "RANGE", "by 2023-10-31"),
        ("2023-10-01/..", "RANGE", "since 2023-10-01"),
        ("2023-10-02/2023-10-08", "WEEK", "2023-10-02/2023-10-08 (week)"),
    ],
)
def test_a_date_never_looks_finer_than_it_is(value: str | None, precision: str, shown: str) -> None:
    assert when(value, precision) == shown


def test_a_quotation_is_one_line() -> None:
    assert quote("They\n met.", 7, 10) == "They met."


def test_a_long_quotation_is_cut_at_its_end() -> None:
    assert quote("They met and " + "talked " * 40, 5, 8, longest=40) == "They met and talked talked talked talked…"


def test_the_word_that_tells_the_event_stays_in_view() -> None:
    words = "The minister, " + "who was there, " * 20 + "met his host\nin the end, " + "it was said, " * 20
    start = words.index("met")
    shown = quote(words, start, start + 3, longest=60)
    assert "met his host" in shown
    assert len(shown) <= 62
    assert shown.startswith("…")
    assert shown.endswith("…")
