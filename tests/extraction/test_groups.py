"""Groups and bodies: whom "the two sides", "the latter", "the group", "the party", "the rebels" mean in an article."""

import pytest

from db.vocabulary import EventType, Role
from tests.extraction.helpers import only, side, told


def accuser(text: str) -> str:
    """Who accuses, in a text with one accusation."""
    return side(only(text, of=EventType.ACCUSE), Role.ACTOR)


def test_the_two_sides_are_those_who_met_not_those_listed_last() -> None:
    text = (
        "Kenya signed a treaty with Peru. Envoys of Norway and the United Nations stood by. Both sides condemned Chad."
    )
    assert accuser(text) == "Kenya & Peru"


def test_two_envoys_without_an_article_are_nobody_told_of_before() -> None:
    text = "Kenya and Norway held talks. Two envoys condemned Chad."
    assert "Kenya & Norway" not in " ".join(line for line in told(text) if line.startswith("ACCUSE"))


def test_the_two_countries_are_the_only_two_of_the_article() -> None:
    text = "Kenya will free a pilot of Norway. The pilot is ill. The two governments condemned Chad."
    assert accuser(text) == "Kenya & Norway"


@pytest.mark.parametrize(("word", "who"), [("former", "Kenya"), ("latter", "Norway")])
def test_the_former_and_the_latter(word: str, who: str) -> None:
    assert accuser(f"Kenya and Norway held talks. The {word} condemned Chad.") == who


def test_each_side_and_the_other_are_the_same_two() -> None:
    assert accuser("Kenya and Norway held talks. Each side accused the other of lies.") == "Kenya & Norway"


def test_the_group_is_no_army_and_no_court() -> None:
    text = "Hezbollah met Lebanese officials. The Lebanese army withdrew. The group condemned Chad."
    assert accuser(text) == "Hezbollah"


def test_the_party_is_a_party() -> None:
    text = "The Labour Party held talks with the European Union. The European Union left. The party condemned Chad."
    assert accuser(text) == "Labour Party"


def test_the_rebels_are_those_told_of_before() -> None:
    assert told("FARC attacked Bogota. Norway praised Peru. The rebels freed a pilot of Peru.")[-1].startswith(
        "RETREAT FARC"
    )


def test_he_is_whom_the_sentence_before_named_though_no_subject() -> None:
    assert accuser("Kenya's court freed Peter Mwangi of the Labour Party. He condemned Chad.") == "Peter Mwangi"


def test_he_is_whom_the_same_sentence_named() -> None:
    text = "Odd Berg of Norway left. Kenya thanked Ana Diaz and Peter Mwangi, saying he had condemned Chad."
    assert "Odd Berg" not in accuser(text)


def test_who_held_talks_with_somebody_are_the_two() -> None:
    text = "Ana Diaz of Peru held talks with Odd Berg of Norway, and the two condemned Chad."
    assert accuser(text) == "Ana Diaz & Odd Berg"


def test_the_kingdom_is_no_republic() -> None:
    assert accuser("Norway met envoys of Peru. Chad left. The kingdom condemned Chad.") == "Norway"


@pytest.mark.parametrize(
    "before",
    [
        "Kenya and Chad exchanged artillery fire. Norway and Peru urged calm.",
        "Kenyan troops clashed with Chadian forces. Norway and Peru offered to mediate.",
        "Kenya and Chad signed a truce after talks mediated by Norway and Peru.",
        "Kenya held talks with Chad on Monday. Norway and Peru are hosting the negotiations.",
    ],
)
def test_both_sides_are_not_those_who_stood_by(before: str) -> None:
    text = f"{before} Both sides accused Mali of sheltering rebels."
    assert side(only(text, of=EventType.ACCUSE), Role.ACTOR) == "Kenya & Chad"


def test_of_government_and_rebels_both_are_sides() -> None:
    text = (
        "Colombia's government resumed talks with FARC rebels in Oslo. Norway and Chile are hosting the negotiations."
    )
    event = only(f"{text} The two sides accused each other of violating a truce.", of=EventType.ACCUSE)
    assert side(event, Role.ACTOR) == "Colombia & FARC"


@pytest.mark.parametrize(
    "before",
    [
        "Kenya and Chad accused each other of raids. Norway's Jens Berg met President Ana Diaz of Kenya in Nairobi.",
        "Kenya rejected an offer by Chad. Chad threatened Kenya with war. Norway and Peru voiced concern.",
    ],
)
def test_both_sides_are_not_a_visitor_and_his_host(before: str) -> None:
    text = f"{before} Both sides agreed to free prisoners."
    assert side(only(text, of=EventType.AGREE), Role.ACTOR) in ("Kenya & Chad", "Chad & Kenya")


def test_who_were_the_three_will_be_so_again() -> None:
    text = (
        "Ana Diaz of Peru, Jens Berg of Norway and Eva Roy of Chile met on Monday. The three agreed to talk."
        " Kenya, Chad and Togo held elections. The three condemned Mali."
    )
    assert accuser(text) == "Ana Diaz & Jens Berg & Eva Roy"


def test_the_two_armies_are_those_that_fought() -> None:
    text = "Kenya and Chad exchanged fire. Norway's premier thanked Peru's. The two armies accused Mali of spying."
    assert accuser(text) == "Kenya & Chad"


def test_the_blocs_envoy_is_of_no_country() -> None:
    text = "Kenya quit talks with the European Union. The bloc's foreign policy chief, Ana Diaz, condemned Chad."
    assert "Kenya" not in accuser(text)


def test_both_factions_of_nobody_knows_whom_are_nobody() -> None:
    assert told("Egypt urged both factions to disarm.") == ["REQUEST Egypt > -"]


def test_both_factions_are_a_party_and_who_jailed_its_leader() -> None:
    text = "Hamas arrested a leader of Fatah on Monday. Egypt urged both factions to stop."
    assert told(text)[-1] == "REQUEST Egypt > Hamas & Fatah"


def test_who_urges_both_sides_is_none_of_them() -> None:
    text = "Ghanaian President Ana Diaz visited Chad on Monday. She urged both sides to disarm."
    assert told(text)[-1] == "REQUEST Ana Diaz > -"


def test_both_men_are_who_was_dismissed_and_who_did_it() -> None:
    text = "President Ana Diaz of Peru dismissed Prime Minister Jens Berg on Sunday. Chad urged both leaders to talk."
    assert told(text)[-1] == "REQUEST Chad > Ana Diaz & Jens Berg"
