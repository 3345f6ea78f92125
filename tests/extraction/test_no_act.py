"""No act: what a sentence only takes part in, makes a condition, helps others to do, or says in passing."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kenya praised Mali for its role in ending the war.", ["SUPPORT Kenya > Mali"]),
        ("Kenya thanked Mali for its help in fighting the rebels.", ["SUPPORT Kenya > Mali"]),
        ("Togo will bomb Kenya if attacked.", ["THREATEN Togo > Kenya"]),
        ("Kenya tied the release of Malian rebels to the withdrawal of Togolese troops.", []),
        ("The law attacks civil society in Kenya.", []),
        ("Togo accused the bill of targeting Kenyan refugees.", ["ACCUSE Togo > -"]),
        ("Kenya mourned the death of ten Malian pilgrims.", []),
        ("Kenya stopped short of recognising Togo.", []),
        ("Kenya opened an inquiry into whether the envoy, Ana Diaz of Peru, was kidnapped.", ["ACCUSE Kenya > -"]),
        ("Togo bombed Malian towns, which Kenya had warned would happen.", ["ASSAULT Togo > Mali"]),
        ("Kenya rejected a plan by Togo that would have forced Mali to disarm.", ["REJECT Kenya > Togo"]),
    ],
)
def test_what_is_no_act_is_not_told(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_who_takes_part_in_a_deed_did_it() -> None:
    lines = told("A Kenyan court jailed ten Malian rebels for their role in bombing the Togolese embassy.")
    assert any(line.startswith("ASSAULT Malian rebels > Togo") for line in lines), lines


def test_an_exchange_of_fire_is_no_talk_and_no_part_of_the_attack_behind_it() -> None:
    lines = told("Kenya shelled Wajir after an exchange of fire between Kenyan troops and Somali rebels.")
    assert [line.split()[0] for line in lines] == ["ASSAULT", "ASSAULT"], lines


def test_an_envoy_condemns_the_decision_of_his_own_government() -> None:
    line = told("The former Kenyan minister, Ali Omar, condemned the Kenyan government's decision to leave.")[0]
    assert line.startswith("ACCUSE Ali Omar > Keny")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kenya neither approves nor condemns the Togolese decision.", []),
        ("Kenya pledged to stand united with Togo against Mali.", ["AGREE Kenya > Togo"]),
        ("There was no chance that Kenya would sign the treaty with Togo.", []),
        (
            "Kenya said Togo had intended to leave, but was being coerced by Mali to stay.",
            ["COERCE Mali > Togo"],
        ),
        (
            "The paper published a letter on Monday from Kenyan bishops to Togo asking for peace.",
            ["REQUEST Kenyan bishops > Togo"],
        ),
    ],
)
def test_who_does_what_is_told_by_the_words_around(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_a_call_that_asks_for_nothing_is_no_request() -> None:
    assert told("They report worried calls from Kenyan travelers.") == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("A Malian militant planned the Lome attacks.", ["ASSAULT Malian militant > Togo"]),
        ("The Lome talks between Kenya and Mali failed.", ["CONSULT Kenya & Mali > -"]),
        ("Malian planes supported by Togo bombed Garissa.", ["ASSAULT Mali > Garissa"]),
        ("This funding, which will help people in Mali, is welcome.", []),
        (
            "The high court in Nairobi quashed orders passed by the Kenyan police chief.",
            ["REJECT Kenyan high court > Kenya"],
        ),
        (
            "Kenya and Mali will free rebels and those who could not be convicted will be released.",
            ["RETREAT Kenya & Mali > Malian rebels [PLANNED]"],
        ),
    ],
)
def test_sides_of_what_is_told_in_passing(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_the_countries_are_those_named_together() -> None:
    lines = told("Kenya and Mali agreed to a trade deal, the countries announced on Saturday, promising to meet again.")
    assert any(line.startswith(("AGREE Kenya & Mali", "CONSULT Kenya & Mali")) for line in lines), lines


TROUBLE = "NAIROBI, Kenya (AP) - Kenyan police killed ten protesters in Nairobi on Monday. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Arrests were made in 60 percent of cases.",
        "Ali Omar was divorced from his wife.",
        "Shopkeepers said they had closed before the bomb exploded.",
        "A clerk was found guilty of drunk driving.",
    ],
)
def test_what_befalls_nobody_in_public_is_no_event_of_a_troubled_country(sentence: str) -> None:
    assert told(TROUBLE + sentence) == told(TROUBLE)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kenyan women are barred from driving.", []),
        ("It is high time the Togolese boy was deported to Kenya.", []),
        ("Kenya described the Togolese king's killer as a hero.", ["SUPPORT Kenya > -"]),
        ("Kenya urged all African states to sign a declaration on Kosovo.", ["REQUEST Kenya > -"]),
    ],
)
def test_whom_it_does_not_concern(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_what_attacks_are_called_is_not_aimed_at_where_they_were() -> None:
    assert told("Kenya condemned two attacks in Togo and Mali, calling them a crime.")[0] == "ACCUSE Kenya > -"


def test_a_force_of_troops_is_not_moved_against_them() -> None:
    assert told("Kenya sent in a force of 260 soldiers to restore order.") == ["MOBILIZE Kenya > -"]


def test_what_a_country_inspired_is_not_aimed_at_it() -> None:
    assert told("Kenyan students led Togo-inspired protests.") == ["PROTEST Kenyan students > -"]
