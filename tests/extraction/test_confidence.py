"""Confidence: more to go on gives more, and the figure stays within its bounds."""

import pytest

from db.vocabulary import EventType
from tests.extraction.helpers import events, only


def confidence(text: str, kind: EventType) -> float:
    """The confidence of the one event of a type."""
    return only(text, of=kind).confidence


def test_both_sides_are_surer_than_one() -> None:
    both = confidence("Uganda attacked Rwanda.", EventType.ASSAULT)
    assert both > confidence("Rwanda was attacked on Monday.", EventType.ASSAULT)


def test_a_verb_is_surer_than_a_noun() -> None:
    verb = confidence("Uganda attacked Rwanda.", EventType.ASSAULT)
    assert verb > confidence("Uganda's attack on Rwanda shocked many.", EventType.ASSAULT)


def test_what_happened_is_surer_than_what_might() -> None:
    happened = confidence("Uganda attacked Rwanda.", EventType.ASSAULT)
    assert happened > confidence("Uganda could attack Rwanda.", EventType.ASSAULT)


def test_a_named_party_is_surer_than_an_owner() -> None:
    named = confidence("Uganda attacked Rwanda.", EventType.ASSAULT)
    assert named > confidence("Uganda attacked Rwandan homes.", EventType.ASSAULT)


@pytest.mark.parametrize(
    "text",
    [
        "Uganda and Rwanda held talks on Monday. The talks between Uganda and Rwanda were calm. They met again.",
        "The attack on the Rwandan home of a man could be feared.",
        "Uganda condemned Rwanda.",
    ],
)
def test_it_lies_between_nothing_and_certainty(text: str) -> None:
    assert all(0 < event.confidence < 1 for event in events(text))


def test_it_has_two_digits() -> None:
    found = events("Uganda condemned Rwanda. Uganda attacked Rwanda.")
    assert len(found) == 2
    for event in found:
        assert event.confidence == round(event.confidence, 2)
