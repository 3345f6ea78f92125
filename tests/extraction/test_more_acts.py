"""Acts told in less usual words, each with a sentence that looks like it and tells none."""

import pytest

from tests.extraction.helpers import events


def types(text: str) -> list[str]:
    """The types of a text's events."""
    return [e.type.value for e in events(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad's envoy called the text misguided.", ["ACCUSE"]),
        ("A Kenyan minister called the move deeply troubling.", ["ACCUSE"]),
        ("Peru called the talks scheduled for Monday useful.", []),
        ("Togolese soldiers put up checkpoints on the roads into the capital.", ["MOBILIZE"]),
        ("Peru captured the town from Chile.", ["COERCE"]),
        ("Peru captured the title from Chile.", []),
        ("The European Union put travel bans on Chadian officers.", ["SANCTION"]),
        ("Peru put missiles around the dam.", ["MOBILIZE"]),
        ("Peru refused.", ["REJECT"]),
        ("Bolivian policemen mutinied.", ["PROTEST"]),
        ("The king of Togo went into exile.", ["RETREAT"]),
    ],
)
def test_less_usual_words(text: str, wanted: list[str]) -> None:
    """One act, or none."""
    assert types(text) == wanted
