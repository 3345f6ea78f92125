"""Concessions and retreats: who gives way to whom, in words and on the ground."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A truce between Croatia and Serbia held on Friday.", "RETREAT Croatia & Serbia > -"),
        ("Thousands of Tamil Tigers surrendered to India.", "RETREAT Liberation Tigers of Tamil Eelam > India"),
        ("Croatia returned the captured pilot to Serbia.", "RETREAT Croatia > Serbia"),
        ("Croatia opened the Batina crossing to Serbian students.", "RETREAT Croatia > Serbian students"),
        ("Croatia granted Serbia more autonomy.", "CONCEDE Croatia > Serbia"),
        ("Croatia took Serbia's miners off its list.", "CONCEDE Croatia > Serbian miners"),
    ],
)
def test_who_gives_way_to_whom(text: str, expected: str) -> None:
    assert expected in told(text)


def test_a_plan_that_is_announced_is_planned() -> None:
    assert told("Croatia announced plans to free the Serbian sailors.") == [
        "RETREAT Croatia > Serbian sailors [PLANNED]",
    ]
    assert told("Croatia rejected plans to free the Serbian sailors.") == ["REJECT Croatia > Serbian sailors"]


def test_what_a_parliament_votes_to_do_is_done() -> None:
    (found,) = told("Croatia's parliament voted to lift the curfew.")
    assert found.startswith("CONCEDE ")
    assert not found.endswith("]")


def test_how_long_after_is_no_object() -> None:
    assert told("Croatia returned the painting 20 years after it was stolen.") == ["RETREAT Croatia > -"]


def test_a_weekday_without_a_date_is_no_complement() -> None:
    assert told("Croatia agreed on Sunday to free the Serbian sailors.", None) == ["AGREE Croatia > Serbian sailors"]


def test_a_ship_is_released_and_a_record_is_not() -> None:
    assert told("Croatia released the Serbian tanker.") == ["RETREAT Croatia > Serbia"]
    assert told("A Croatian court released the documents.") == []
