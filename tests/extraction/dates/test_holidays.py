"""The computed feasts."""

from datetime import date

import pytest

from service.extraction.dates.holidays import HOLIDAYS, easter


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(1961, date(1961, 4, 2)), (1998, date(1998, 4, 12)), (2000, date(2000, 4, 23)), (2024, date(2024, 3, 31))],
)
def test_easter_sunday(year: int, sunday: date) -> None:
    assert easter(year) == sunday


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", date(2023, 11, 23)),
        ("memorial day", date(2023, 5, 29)),
        ("labor day", date(2023, 9, 4)),
        ("good friday", date(2023, 4, 7)),
    ],
)
def test_moving_holidays(name: str, day: date) -> None:
    assert HOLIDAYS[name](2023) == day
