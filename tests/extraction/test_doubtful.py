"""What is told too faintly is no event; what is told plainly in the same words is."""

import pytest

from tests.extraction.helpers import events


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Boyko Borisov of Bulgaria tried to fight back by telephone.",
        "If Togo cooperates, the talks will be short.",
        "The treaty does not guarantee anything, and Chad does not provide aid to Togo.",
        "Widows cannot offer Chad their support.",
    ],
)
def test_no_event(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Germany may halt the pipeline.", "SANCTION"),
        ("Chad may attack Togo.", "ASSAULT"),
        ("Serbia does not recognise Kosovo.", "SUPPORT"),
        ("Cuba is not cooperating with Colombia.", "COOPERATE"),
        ("Chad did not cooperate with Togo.", "COOPERATE"),
        ("Danish soldiers were deployed in Mali.", "MOBILIZE"),
    ],
)
def test_an_event(text: str, event: str) -> None:
    assert [found.type for found in events(text)] == [event]
