"""Documents: what a resolution, law or letter says is the act of whoever passed, signed or sent it."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway's parliament passed a resolution on Monday condemning Kenya.", "ACCUSE Norwegian parliament > Kenya"),
        ("Norway adopted a law that bans Kenyan ships.", "SANCTION Norway > Kenya"),
        ("Norway sent Kenya a letter demanding an apology.", "REQUEST Norway > Kenya"),
        ("Norway sent a letter to Kenya praising Chad.", "SUPPORT Norway > Chad"),
        ("Norway will adopt a resolution condemning Kenya.", "ACCUSE Norway > Kenya [PLANNED]"),
        ("Norway passed a law to ban Kenyan ships.", "SANCTION Norway > Kenya"),
    ],
)
def test_what_a_document_says_is_said_by_its_author(text: str, event: str) -> None:
    assert event in told(text)


def test_a_document_without_such_content_is_an_event_itself() -> None:
    assert told("Norway ratified a treaty ending the dispute with Kenya.")[0].startswith("SUPPORT Norway")
    assert told("Norway sent Kenya a letter.") == ["CONSULT Norway > Kenya"]


def test_what_was_not_issued_says_nothing() -> None:
    assert told("Norway rejected a bid to issue a statement condemning Kenya.") == ["REJECT Norway > -"]


def test_what_a_bill_would_do_is_announced_by_who_brings_it_in() -> None:
    assert told("Norway's lawmakers introduced a bill last Friday that would sanction Kenya.") == [
        "THREATEN Norwegian lawmakers > Kenya"
    ]
    assert told("Norway introduced a resolution condemning Kenya.") == ["ACCUSE Norway > Kenya"]


def test_a_term_that_is_set_in_words_is_no_act() -> None:
    assert told("Norway warned Kenya of war if its troops do not withdraw from Togo.") == ["THREATEN Norway > Kenya"]


def test_what_a_statement_says_is_said_by_who_issued_it() -> None:
    assert told("Norway issued a statement saying that Kenya must withdraw.") == ["REQUEST Norway > Kenya"]
    assert told("Norway put out a report criticising Kenya.") == ["ACCUSE Norway > Kenya"]


def test_what_a_doer_charges_is_not_said_by_whom_it_is_done_to() -> None:
    assert "ACCUSE Norway > Kenya" in told("Norway expelled two envoys charging that Kenya had violated the truce.")
