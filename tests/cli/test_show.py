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


def test_a_quotation_is_one_line_and_not_too_long() -> None:
    assert quote("They\n met.") == "They met."
    assert quote("x" * 200, longest=10) == "xxxxxxxxx…"
