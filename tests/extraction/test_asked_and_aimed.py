"""Asked and aimed: who is asked, accused or hit, and who is only what it is about."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Togo demanded the release of ten Kenyan nurses.", ["REQUEST Togo > -"]),
        ("Togo pushed for Ana Diaz's return.", ["REQUEST Togo > -"]),
        ("Togo demanded Kenya's withdrawal from the island.", ["REQUEST Togo > Kenya"]),
        ("Togo urged Kenya to release ten nurses.", ["REQUEST Togo > Kenya"]),
        ("Togo took the case to the World Court.", ["ACCUSE Togo > -"]),
        ("Togo voiced concern about the fate of Kenyan nurses.", ["ACCUSE Togo > -"]),
        (
            "Togo repeated charges that Kenya had armed the rebels.",
            ["ACCUSE Togo > Kenya", "AID Kenya > Kenyan rebels [ALLEGED]"],
        ),
        ("The council voted 14-1 to condemn Togo.", ["ACCUSE Togolese council > Togo"]),
        ("Peru vowed never to recognise Togo.", ["REJECT Peru > Togo"]),
        ("Peru promised not to attack Togo.", ["AGREE Peru > Togo"]),
        ("Peru's king vowed that his army would crush Togo.", ["THREATEN Peruvian king > Togo"]),
    ],
)
def test_whom_words_reach(text: str, lines: list[str]) -> None:
    assert told(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Students planned a march in Lome.", ["PROTEST Togolese students > - [PLANNED]"]),
        ("Togo said Russian nurses would be allowed to leave Iraq.", ["CONCEDE Iraq > Russian nurses [PLANNED]"]),
        ("Ten Libyans were held and deported by Kenyan police.", ["COERCE Kenyan police > Libyans"] * 2),
        ("A sniper killed a Buffalo, N.Y., doctor.", ["ASSAULT American sniper > American doctor"]),
        (
            "Peru deplored an attack on a Kenyan bank that killed nine.",
            ["ACCUSE Peru > Kenyan bank", "ASSAULT - > People & Kenyan bank"],
        ),
        ("Peru shelled the town on Monday, despite a truce agreed last week.", ["ASSAULT Peru > -"]),
        ("Soldiers in Lome opened fire when a crowd came near.", ["ASSAULT Togo > Togolese crowd"]),
        ("The missile was fired from a truck at a range in Togo.", ["MOBILIZE - > Togo"]),
        (
            "Peru imposed sanctions on Togo after its army killed ten nuns.",
            ["SANCTION Peru > Togo", "ASSAULT Togolese army > Togolese nuns"],
        ),
    ],
)
def test_whose_deed_it_was(text: str, lines: list[str]) -> None:
    assert told(text) == lines


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Kenya held ten Peruvian sailors. Togo urged Kenya to free them. They were freed on Friday.",
            "RETREAT - > Peruvian sailors",
        ),
        (
            "A Kenyan court jailed four Somali pirates. The men had attacked a Peruvian ship.",
            "ASSAULT Somali pirates > Peru",
        ),
        (
            "European Union ministers agreed to lift a ban on arms for Togo. Peru condemned the decision.",
            "ACCUSE Peru > European Union",
        ),
    ],
)
def test_who_was_meant_by_what_was_told_before(text: str, last: str) -> None:
    assert told(text)[-1] == last
