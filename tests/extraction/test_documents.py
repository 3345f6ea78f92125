"""Documents: what a resolution, law or letter says is the act of whoever passed, signed or sent it."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway's parliament passed a resolution on Monday condemning Kenya.", "ACCUSE Norwegian parliament > Kenya"),
        ("Norway adopted a law that bans Kenyan ships.", "COERCE Norway > Kenya"),
        ("Norway sent Kenya a letter demanding an apology.", "REQUEST Norway > Kenya"),
        ("Norway sent a letter to Kenya praising Chad.", "SUPPORT Norway > Chad"),
        ("Norway will adopt a resolution condemning Kenya.", "ACCUSE Norway > Kenya [PLANNED]"),
    ],
)
def test_what_a_document_says_is_said_by_its_author(text: str, event: str) -> None:
    assert event in told(text)


def test_a_document_without_such_content_is_an_event_itself() -> None:
    assert told("Norway ratified a treaty ending the dispute with Kenya.")[0].startswith("SUPPORT Norway")
    assert told("Norway sent Kenya a letter.") == ["CONSULT Norway > Kenya"]


def test_what_was_not_issued_says_nothing() -> None:
    assert told("Norway rejected a bid to issue a statement condemning Kenya.") == ["REJECT Norway > -"]
