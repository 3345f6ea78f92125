"""Transcripts: whose words stand behind a label, and that the label is no part of them."""

from db.vocabulary import EventType, Role
from tests.extraction.helpers import events


def told(text: str, of: EventType) -> list[tuple[str, ...]]:
    return [tuple(p.actor.name for p in e.side(Role.ACTOR)) for e in events(text) if e.type is of]


def test_we_is_whom_the_label_names() -> None:
    text = (
        "HOST: The foreign minister of Togo, Paul Adama, is here.\n\n"
        "PAUL ADAMA (by telephone): It is true. We condemned Chad on Monday."
    )
    assert told(text, EventType.ACCUSE) == [("Paul Adama",)]


def test_an_unknown_speaker_is_nobody_else() -> None:
    text = (
        "HOST: The president of Chad, Idriss Deby, left.\n\n"
        "CALLER: We met the Togolese ambassador. I condemned Gabon.\n\nHOST: Let me play you what he said of Mali."
    )
    assert events(text) == ()


def test_a_country_before_a_colon_is_no_speaker() -> None:
    text = "CHAD: Soldiers shot dead two Togolese on Monday.\n\nMALI: Police arrested three Gabonese on Monday."
    assert [e.type for e in events(text)] == [EventType.ASSAULT, EventType.COERCE]
