"""What is done in words: who is welcome, what is needed, admitted, ruled out, asked for or agreed on."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Croatia's minister said Serbian pilgrims were welcome.", "AGREE Croatia > Serbian pilgrims"),
        ("Croatia's minister said Serbian pilgrims were no longer welcome.", "REJECT Croatia > Serbian pilgrims"),
        ("Croatia said lifting the embargo on Serbia was out of the question.", "REJECT Croatia > Serbia"),
        ("Croatia said there was no question of talks with Serbia.", "REJECT Croatia > Serbia"),
        ("Croatia said it needed more medicine.", "REQUEST Croatia > -"),
        ("Croatia acknowledged that its army had wronged Somalia.", "CONCEDE Croatia > Somalia"),
        ("Croatia warned that it could bomb Serbia.", "THREATEN Croatia > Serbia"),
        ("Croatia said Serbia would pay dearly for the raid.", "THREATEN Croatia > Serbia"),
        ("Croatia and Serbia agreed on a treaty.", "SUPPORT Croatia & Serbia > -"),
        ("Croatia and Serbia agreed to a truce.", "AGREE Croatia & Serbia > -"),
    ],
)
def test_what_is_done_by_saying_so(text: str, event: str) -> None:
    assert told(text) == [event]


def test_a_welcome_move_welcomes_nobody() -> None:
    assert told("Croatia's minister said the cut was welcome.") == []


def test_they_are_as_much_strikers_as_those_who_say_so() -> None:
    assert told("Croatian doctors said they would march in Zagreb.") != []


def test_an_officer_who_says_they_speaks_of_his_side() -> None:
    assert told("Croatian army spokesman Ante Buric said they condemned Serbia.") == ["ACCUSE Croatia > Serbia"]
