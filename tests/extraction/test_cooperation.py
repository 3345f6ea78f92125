"""Cooperation told in words and goods: help given and received, soldiers lent, deals finished, exercises of two."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway gave Kenya two patrol ships.", "AID Norway > Kenya"),
        ("Kenya received rifles from Norway.", "AID Norway > Kenya"),
        ("Norway sent a platoon to Kenya on a peacekeeping mission.", "AID Norway > Kenya"),
        ("Norway remains the largest donor of food aid to Kenya.", "AID Norway > Kenya"),
        ("Norway is hosting thousands of Kenyan refugees.", "AID Norway > Kenyan refugees"),
        ("Norwegian doctors treated Kenyan refugees.", "AID Norwegian doctors > Kenyan refugees"),
    ],
)
def test_help_that_serves_the_other_is_aid(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway and Kenya held naval drills.", "COOPERATE Norway & Kenya > -"),
        ("Norway held naval drills off Kenya.", "MOBILIZE Norway > Kenya"),
        ("Norwegian and Kenyan troops began ten days of war games.", "COOPERATE Norway & Kenya > -"),
        ("Norway passed bank records to Kenya.", "COOPERATE Norway > Kenya"),
    ],
)
def test_an_exercise_of_two_is_cooperation(text: str, event: str) -> None:
    assert told(text) == [event]


def test_a_deal_that_is_reached_is_finished_and_one_that_is_preliminary_is_agreed() -> None:
    assert told("Norway and Kenya reached a trade deal.") == ["SUPPORT Norway & Kenya > -"]
    assert told("Norway and Kenya reached a preliminary deal.") == ["AGREE Norway & Kenya > -"]


def test_what_a_pact_is_worth_is_not_the_pact() -> None:
    assert told("Norway and Kenya signed a defence pact worth millions of euros.") == ["SUPPORT Norway & Kenya > -"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway opened direct, high-level talks with Kenya.", "CONSULT Norway & Kenya > -"),
        ("Norway will give Kenya $1 billion a year.", "AID Norway > Kenya [PLANNED]"),
        ("Norway provided around $40 million in relief to Kenya.", "AID Norway > Kenya"),
        ("The Norwegian envoy is due to visit Kenya.", "CONSULT Norway > Kenya [PLANNED]"),
        ("Norway criticized visiting Kenyan officials.", "ACCUSE Norway > Kenya"),
        ("Norway and Kenya agreed on the text of a treaty.", "SUPPORT Norway & Kenya > -"),
    ],
)
def test_small_words_do_not_break_the_phrase(text: str, event: str) -> None:
    assert told(text) == [event]


def test_what_lies_between_two_is_mended_by_both_where_nobody_else_is_named() -> None:
    assert told("Ties between Norway and Kenya were restored.") == ["SUPPORT Norway & Kenya > -"]
    assert told("The deal between Norway and Kenya was praised by Chad.")[0].startswith("SUPPORT Chad > ")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Dozens of Norwegian peacekeepers began deploying.", "AID Norway > -"),
        ("A shipment of rice arrived in Kenya.", "AID - > Kenya"),
        ("Norway is sending troops to the United Nations peacekeeping force in Kenya.", "AID Norway > Kenya"),
        ("Norway granted refugee status to a Kenyan teacher.", "AID Norway > Kenyan teacher"),
        ("Norway and Western allies held naval drills.", "COOPERATE Norway > -"),
        ("The Norwegian king phoned Kenya to congratulate it.", "SUPPORT Norwegian king > Kenya"),
    ],
)
def test_who_is_lent_and_what_arrives(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norwegian troops are deployed in Kenya to train local forces.", "AID Norway > Kenya"),
        ("Norwegian soldiers were stationed in Kenya as part of a peacekeeping mission.", "AID Norway > Kenya"),
        ("Norwegian troops were withdrawn from Kenya.", "RETREAT Norway > Kenya"),
        ("Norwegian troops were attacked in Kenya.", "ASSAULT - > Norway"),
    ],
)
def test_troops_that_are_moved_are_moved_by_their_own_country(text: str, event: str) -> None:
    assert told(text) == [event]


def test_help_takes_a_bare_infinitive() -> None:
    assert told("Norway helped Kenya fight drug crime.") == ["AID Norway > Kenya"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Kenyan poet was granted asylum by Norway.", "AID Norway > Kenyan poet"),
        ("Peacekeepers from Norway patrol the border of Kenya.", "AID Norway > Kenya"),
        ("Norway sent military advisers to Kenya.", "AID Norway > Kenya"),
        ("Norway provided air cover for Kenyan troops.", "AID Norway > Kenya"),
        ("Norway came to the aid of Kenya.", "AID Norway > Kenya"),
        ("Norway opened its border to the Kenyans.", "AID Norway > Kenyans"),
        ("Norway opened its border to Kenya.", "RETREAT Norway > Kenya"),
        ("Norway evacuated hundreds of wounded from Kenya.", "AID Norway > Kenyan wounded"),
        ("Norway gave $100,000 to Kenya.", "AID Norway > Kenya"),
        ("Norway has received hundreds of refugees from Kenya.", "AID Norway > Kenyan refugees"),
    ],
)
def test_protection_of_others_is_aid(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "A Norwegian tourist travelled to Kenya.",
        "The Norwegian couple met in Nairobi.",
        "Norway met Kenya in the qualifier.",
        "Norwegian geese arrived in Kenya.",
        "The Norwegian rugby team visited a school in Nairobi.",
        "A university in Oslo awarded a degree to a Kenyan runner.",
        "A Norwegian court approved the settlement.",
        "The Norwegian regulator approved a drug.",
    ],
)
def test_travellers_matches_and_courts_are_quiet(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway and Kenya exchanged 35 prisoners each.", "COOPERATE Norway & Kenya > -"),
        ("Norway provided Kenya with intelligence.", "COOPERATE Norway & Kenya > -"),
        ("Norway joined Kenya in naval exercises.", "COOPERATE Norway & Kenya > -"),
        ("Norway and Kenya set up a joint force.", "COOPERATE Norway & Kenya > -"),
        ("The smuggler was extradited from Kenya to Norway.", "COOPERATE Kenya > Norway"),
        ("Direct flights between Norway and Kenya resumed.", "COOPERATE Norway & Kenya > -"),
    ],
)
def test_what_two_do_together_is_cooperation(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway offered to host talks between Kenya and Chad.", "AGREE Norway > Kenya & Chad"),
        ("Norway is open to talks with Kenya.", "AGREE Norway > Kenya"),
        ("Norway and Kenya are close to a deal.", "AGREE Norway & Kenya > -"),
    ],
)
def test_willingness_is_agreement(text: str, event: str) -> None:
    assert told(text) == [event]


def test_who_agrees_that_something_is_so_promises_nothing() -> None:
    assert told("Norway and Kenya agreed that the vote was fair.") == []
    assert told("Norway and Kenya agreed that troops should withdraw.") == ["AGREE Norway & Kenya > -"]


def test_an_accord_between_two_that_is_signed_is_theirs() -> None:
    assert told("The signing of the accord between Norway and Kenya took place.") == ["SUPPORT Norway & Kenya > -"]
    assert told("Norway became a member of the Arab League.") == ["SUPPORT Norway > Arab League"]
