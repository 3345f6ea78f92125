"""One act: what a sentence tells beside it that is its content, its means, its purpose or its other name."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya vetoed a resolution censuring Togo.", "REJECT"),
        ("A Kenyan court rejected an appeal lodged by a Togolese bank.", "REJECT"),
        ("Kenya accused Togo of ignoring the ruling.", "ACCUSE"),
        ("Kenya accused Togo of trying to bomb Lome.", "ACCUSE"),
        ("Kenya helped Togo rebuild its army.", "AID"),
        ("Kenyan police helped Togo fight the rebels.", "AID"),
        ("Kenya assured Togo that it would supply fuel.", "AGREE"),
        ("Kenyan nurses began a hunger strike to demand better pay.", "PROTEST"),
        ("Kenyan teachers went on strike and marched through Nairobi.", "PROTEST"),
        ("Kenyan soldiers, backed by local tribesmen, attacked a Somali base.", "ASSAULT"),
        ("Rebels attacked the Kenyan embassy, with a bomber blowing himself up at the gate.", "ASSAULT"),
        ("Kenya demanded Togo stop jailing reporters.", "REQUEST"),
    ],
)
def test_a_sentence_tells_one_act(text: str, act: str) -> None:
    assert [line.split()[0] for line in told(text)] == [act], told(text)


def test_deeds_that_one_is_accused_of_are_told() -> None:
    assert told("Kenya accused Togo of bombing a Somali town.")[1].startswith("ASSAULT Togo > Somali")


def test_what_was_said_during_talks_does_not_undo_them() -> None:
    lines = told("Kenya and Togo signed a treaty during their talks with Mali.")
    assert any(line.startswith("CONSULT") for line in lines), lines


def test_the_rivals_of_a_government_are_not_the_government() -> None:
    assert told("Rivals of the Kenyan government said they will boycott the talks.") == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad took Sudan to court over the border.", "ACCUSE"),
        ("Sudan took Chad to task over the raid.", "ACCUSE"),
        ("Chadian and Sudanese envoys came face to face in Oslo.", "CONSULT"),
    ],
)
def test_bare_nouns_behind_to(text: str, act: str) -> None:
    assert [line.split()[0] for line in told(text)] == [act]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chad and Togo came to an understanding on the border.", "AGREE Chad & Togo"),
        ("Chad's king compared notes with the Togolese president.", "CONSULT Chadian king"),
        ("Chad banned imports from Togo.", "SANCTION Chad > Togo"),
        ("Chad allocated $3 million for Togo.", "AID Chad > Togo"),
        ("Rebels in Chad gave themselves up.", "RETREAT Chadian rebels"),
        ("Chad applied to join the African Union.", "REQUEST Chad"),
        ("Chad served notice on Togo.", "THREATEN Chad > Togo"),
        ("Talks between Chad and Togo broke down.", "REJECT Chad & Togo"),
        ("Chad likened Togo to a mafia.", "ACCUSE"),
        ("Police fanned out across Lome, Togo.", "MOBILIZE"),
    ],
)
def test_idioms(text: str, event: str) -> None:
    assert any(line.startswith(event) for line in told(text)), told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Protests broke out in Togo after the death of a student.", "PROTEST Togo"),
        ("Riots spread across Togo.", "PROTEST Togo"),
        ("Fighting raged in northern Togo on Monday.", "ASSAULT - > "),
        ("Violence erupted in Togo.", "ASSAULT - > Togo"),
        ("Thousands of Serbs rallied in Belgrade.", "PROTEST Serb"),
        ("Togolese forces recaptured the town of Zubrova.", "COERCE Togo"),
        ("Togo was the first country to quit the International Criminal Court.", "SANCTION Togo"),
    ],
)
def test_unrest_without_a_doer_is_of_its_country(text: str, event: str) -> None:
    assert any(line.startswith(event) for line in told(text)), told(text)


def test_a_saying_put_into_a_relative_clause_leaves_it_its_doer() -> None:
    lines = told("Norway blacklisted two Lebanese bankers it said had financed Hezbollah.")
    assert not any(line.startswith("AID Norway") for line in lines), lines
