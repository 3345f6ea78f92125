"""Twice: one act told by two verbs of a sentence."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kenya condemned the Togolese raid, saying it violated the treaty.", ["ACCUSE Kenya > Togo"]),
        ("Kenya rejected the Togolese proposal and called it a betrayal.", ["REJECT Kenya > Togo"]),
        ("Kenya rejected the Togolese proposal, calling it insulting.", ["REJECT Kenya > Togo"]),
        (
            "Kenyan rebels declared a ceasefire in Nairobi, ending a long war.",
            ["CONCEDE Kenyan rebels > Kenya"],
        ),
        ("Kenya lifted the curfew, allowing Somali refugees to return.", ["CONCEDE Kenya > Somali refugees"]),
        (
            "Ten Togolese rebels were released on Sunday after the king of Mali pardoned them.",
            ["RETREAT Malian king > Togolese rebels"],
        ),
    ],
)
def test_the_second_verb_gives_the_words_the_means_or_the_outcome(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_an_accusation_of_somebody_else_is_an_act_of_its_own() -> None:
    assert told("Kenya criticised Togo, accusing Chad of murder.") == ["ACCUSE Kenya > Togo", "ACCUSE Kenya > Chad"]


def test_a_visit_during_which_something_will_be_done_is_to_come() -> None:
    lines = told("During the visit to Togo, the Kenyan president will sign a treaty.")
    assert all("[PLANNED]" in line for line in lines), lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kenya lodged a complaint against Togo, demanding redress.", ["ACCUSE Kenya > Togo"]),
        (
            "Ten Togolese rebels were freed after the cabinet approved a pardon issued by the king of Mali.",
            ["RETREAT Malian king > Togolese rebels"],
        ),
    ],
)
def test_what_goes_with_a_complaint_or_a_pardon(text: str, lines: list[str]) -> None:
    assert told(text) == lines
