"""Back-reference: whom pronouns, "the two sides", "the minister" and short names mean in an article."""

import pytest

from db.vocabulary import EventType, Role
from tests.extraction.helpers import only, side, told


def accuser(text: str) -> str:
    """Who accuses, in a text with one accusation."""
    return side(only(text, of=EventType.ACCUSE), Role.ACTOR)


def test_he_and_she_are_the_last_person() -> None:
    assert accuser("Kenyan minister Grace Mwangi visited Oslo. She condemned Chad.") == "Grace Mwangi"


def test_it_is_the_last_country_that_acted() -> None:
    assert accuser("Kenya sent envoys to Norway. It condemned Chad.") == "Kenya"


def test_it_is_not_the_source_where_there_is_somebody_else() -> None:
    assert told("Norway opened, state media said, since the country closed its borders.") == ["COERCE Norway > -"]


def test_its_belongs_to_the_one_who_spoke() -> None:
    assert told("Kenya said Chad had expelled its ambassador.") == ["SANCTION Chad > Kenya"]


def test_they_are_the_parties_named_together() -> None:
    assert accuser("Kenya and Norway held talks. They condemned Chad.") == "Kenya & Norway"


@pytest.mark.parametrize("words", ["The two sides", "The two countries", "Both countries", "The two"])
def test_the_two_are_the_parties_named_together(words: str) -> None:
    assert accuser(f"Kenya and Norway held talks. {words} condemned Chad.") == "Kenya & Norway"


def test_the_three_are_not_the_last_two() -> None:
    text = "Kenya, Norway and Peru held talks. Kenya and Peru signed a treaty. The three countries condemned Chad."
    assert accuser(text) == "Kenya & Norway & Peru"


def test_a_surname_is_the_person_of_this_article() -> None:
    assert accuser("Ambassador Grace Biden of Kenya visited Oslo. Biden condemned Chad.") == "Grace Biden"


def test_a_surname_with_mr_is_the_person_of_this_article() -> None:
    assert accuser("Kenyan envoy Peter Mwangi visited Oslo. Mr. Mwangi condemned Chad.") == "Peter Mwangi"


def test_a_surname_may_come_before_the_full_name() -> None:
    text = "Mwangi condemns Chad\n\nKenyan minister Grace Mwangi spoke on Monday in Oslo, where she met voters."
    assert "ACCUSE Grace Mwangi > Chad" in told(text, title="Mwangi condemns Chad")


def test_the_minister_is_the_person_of_that_title() -> None:
    text = "Kenyan foreign minister Grace Mwangi met envoy Odd Berg in Oslo. The minister condemned Chad."
    assert accuser(text) == "Grace Mwangi"


def test_the_group_is_the_last_organisation() -> None:
    assert accuser("Hamas freed two Thai farmers. The group condemned Chad.") == "Hamas"


def test_the_country_is_the_last_country() -> None:
    assert accuser("Kenya sent envoys to Norway. The country condemned Chad.") == "Kenya"


def test_the_north_is_the_country_of_that_name_in_the_article() -> None:
    assert accuser("North Korea closed its border. The North condemned Chad.") == "North Korea"


def test_a_bracketed_short_name_is_the_same_party() -> None:
    text = "Grace Mwangi (GMW) praised Kenya. GMW condemned Chad."
    assert accuser(text) == "Grace Mwangi"


def test_we_in_a_quotation_is_who_speaks() -> None:
    assert accuser('"We condemn Chad," Kenya said.') == "Kenya"


def test_i_in_a_quotation_is_who_speaks() -> None:
    assert accuser('"I condemn Chad," Kenyan president Grace Mwangi said.') == "Grace Mwangi"


def test_the_words_of_a_pronoun_are_its_evidence() -> None:
    text = "Kenya sent envoys to Norway. It condemned Chad."
    (mention,) = only(text, of=EventType.ACCUSE).mentions
    assert [p.span.of(text) for p in mention.participants] == ["It", "Chad"]


def test_a_participant_goes_by_what_it_was_called_before_the_pronoun() -> None:
    event = only("Kenya sent envoys to Norway. It condemned Chad.", of=EventType.ACCUSE)
    assert [p.text for p in event.side(Role.ACTOR)] == ["Kenya"]


def test_the_government_is_that_of_the_last_subject() -> None:
    text = "Kenya closed its border with Norway. The government condemned Chad."
    assert accuser(text) == "Kenya"


def test_an_office_with_its_country_is_the_holder_in_this_article() -> None:
    text = (
        "Kenyan president Peter Mwangi met Norwegian president Odd Berg in Oslo."
        " The Norwegian president condemned Chad."
    )
    assert accuser(text) == "Odd Berg"


def test_the_leaders_are_those_who_met() -> None:
    text = "Kenyan president Peter Mwangi met Norwegian president Odd Berg in Oslo. The leaders condemned Chad."
    assert accuser(text) == "Peter Mwangi & Odd Berg"


def test_the_council_is_the_one_named_before() -> None:
    assert accuser("The U.N. Security Council met in New York. The council condemned Chad.") == "UN Security Council"


def test_the_council_is_the_one_named_even_pages_before() -> None:
    between = " Kenya closed its border. Norway welcomed Peru." * 12
    text = f"The U.N. Security Council met in New York.{between} The council condemned Chad."
    assert accuser(text) == "UN Security Council"


def test_us_in_a_quotation_is_who_speaks() -> None:
    assert told('"Chad attacked us," the Kenyan foreign minister said.') == ["ASSAULT Chad > Kenya"]


def test_a_pronoun_behind_a_saying_is_the_speaker() -> None:
    assert told("Kenya says Chad attacked it.") == ["ASSAULT Chad > Kenya"]


def test_a_possessive_gives_a_body_the_country_it_means() -> None:
    assert accuser("Kenya closed its border. Its parliament condemned Chad.") == "Kenyan parliament"


def test_a_surname_that_two_people_bear_is_the_last_introduced() -> None:
    text = "Kenyan minister Peter Mwangi met voters. Kenyan envoy Grace Mwangi visited Oslo. Mwangi condemned Chad."
    assert accuser(text) == "Grace Mwangi"


def test_him_is_not_the_one_who_thanks_him() -> None:
    text = "Norwegian premier Jonas Berg called for peace. Kenya's premier, Peter Otieno, thanked him."
    assert "SUPPORT Peter Otieno > Jonas Berg" in told(text)


def test_the_neighbours_are_the_countries_named_together() -> None:
    assert accuser("Kenya and Chad held talks. The nuclear-armed neighbours condemned Norway.") == "Kenya & Chad"


def test_he_may_be_one_person_without_a_name() -> None:
    text = "Kenyan premier Peter Otieno left. A Norwegian activist complained, and he condemned Chad."
    assert accuser(text) == "Norwegian activist"


def test_police_are_of_the_dateline_not_of_whom_they_arrest() -> None:
    text = "LIMA, Peru (Reuters) - Two Russian sailors were drunk and were arrested by police on Monday."
    event = only(text, of=EventType.COERCE)
    assert [p.actor.country for p in event.side(Role.ACTOR)] == ["PER"]


def test_them_is_the_object_of_the_verb_before_it() -> None:
    arrest, deportation = told("Chadian police arrested two Libyan men and deported them.")
    assert arrest == "COERCE Chadian police > Libyan men"
    assert deportation == arrest


def test_them_may_be_things() -> None:
    assert told("Chad imposed sanctions on Libya and tightened them.") == ["SANCTION Chad > Libya"]


def test_the_police_in_a_town_abroad_are_not_those_named_before() -> None:
    lines = told(
        "Some 500 Albanians marched in Istanbul to protest against Serbian police. The police in Istanbul arrested 20"
        " Albanians."
    )
    assert any(line.startswith("COERCE Turkish police") for line in lines), lines


def test_the_party_is_one_rather_than_an_armed_group() -> None:
    lines = told("Sinn Fein left the talks. The IRA bombed Belfast. The party condemned the British government.")
    assert any(line.startswith("ACCUSE Sinn") for line in lines), lines


@pytest.mark.parametrize("noun", ["country", "government", "regime"])
def test_who_only_answered_is_not_the_country_of_the_story(noun: str) -> None:
    text = f"Kenyan soldiers arrested ten students. Norway condemned the arrests. The {noun} expelled Chad's envoy."
    assert "SANCTION Kenya > Chad" in " ".join(told(text)).replace("Government (Kenya)", "Kenya")


def test_the_prime_minister_is_who_was_called_so() -> None:
    text = (
        "Turkish President Recep Tayyip Erdogan met Kenyan Prime Minister Peter Mwangi in Ankara."
        " Kenya's envoy left. The prime minister condemned Chad."
    )
    assert accuser(text) == "Peter Mwangi"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Parliament in Kenya passed a bill on rallies. It was condemned by Norway.", "ACCUSE Norway > -"),
        ("A Kenyan jet crossed into Chad on Friday. It was shot down by Chadian troops.", "Chad > Kenya"),
        ("Kenya and Chad signed a deal. Peru criticised it. It was also condemned by Norway.", "ACCUSE Norway > -"),
        ("A Kenyan tanker was seized by Chad. It was freed on Friday.", "RETREAT - > Kenya"),
    ],
)
def test_it_may_be_a_thing_and_no_party(text: str, line: str) -> None:
    assert line.split(" > ")[1] == told(text)[-1].split(" > ")[1]


def test_they_are_both_who_met() -> None:
    text = "President Ana Diaz of Peru met Jens Berg of Norway on Monday. They condemned Chad."
    assert accuser(text) == "Ana Diaz & Jens Berg"


def test_they_are_the_people_met_where_these_are_many() -> None:
    assert "farmers" in accuser("Kenyan envoy Grace Mwangi met Norwegian farmers. They condemned Chad.").lower()


def test_the_soldiers_are_of_the_army_told_of() -> None:
    text = "Norwegian minister Odd Berg said Chad's army had arrested two pilots. He urged the soldiers to free them."
    assert "Chad" in side(only(text, of=EventType.REQUEST), Role.RECIPIENT)


def test_who_punishes_the_country_of_the_story_is_not_the_country() -> None:
    text = (
        "Kenya banned a party on Monday. Norway said it would cut its aid. Peru has imposed sanctions on the country."
    )
    assert "SANCTION Peru > Kenya" in told(text)


def test_them_are_those_of_the_object_before() -> None:
    text = "Norwegian envoy Jens Berg met President Ana Diaz of Peru and Eva Roy of Chile. He urged them to disarm."
    assert side(only(text, of=EventType.REQUEST), Role.RECIPIENT) == "Ana Diaz & Eva Roy"


def test_the_minister_is_who_was_so_called_last() -> None:
    text = "Prime Minister Ana Diaz of Peru left. Kenya's foreign minister arrived. The minister condemned Chad."
    assert accuser(text) == "Kenya"


def test_police_are_not_of_the_people_told_of_but_of_the_state() -> None:
    text = "A watchdog said Kenya had held ten Chadians. It said they were beaten by police."
    assert told(text)[-1] == "ASSAULT Kenyan police > Chadians"


def test_the_president_is_no_vice_president() -> None:
    text = "Kenya's army fights rebels of former vice president Peter Mwangi. The president condemned Chad."
    assert "Mwangi" not in accuser(text)


def test_our_troops_are_the_speakers() -> None:
    text = 'Kenyan minister Grace Mwangi said Chad sent gunmen. "Our troops killed ten rebels," she said.'
    assert told(text)[-1].startswith("ASSAULT Kenya > ")


def test_the_troops_to_be_withdrawn_are_those_told_of() -> None:
    text = "Chadian troops shelled a village in Niger. Kenya's president called for the withdrawal of troops."
    assert told(text)[-1].endswith("> Chad")


def test_who_has_no_army_has_no_soldiers() -> None:
    assert told("Mahmoud Abbas said soldiers killed two militants.") == ["ASSAULT Israel > Palestinian militants"]


def test_its_crew_is_the_ships() -> None:
    assert told("Kenya seized a Greek tanker on Monday. Its crew were arrested.")[-1].endswith("> Greek crew")


def test_it_is_whom_a_person_told_of() -> None:
    text = "Kenyan president Grace Mwangi said Chad was cheating. It has banned ten of her diplomats."
    assert told(text)[-1].startswith("COERCE Chad")


def test_it_is_a_draft_that_was_vetoed() -> None:
    text = "Kenya vetoed a resolution on Monday. It would have condemned Chad."
    assert "ACCUSE Kenya" not in " ".join(told(text))


def test_they_are_whom_a_judge_jailed() -> None:
    text = "A Kenyan judge jailed ten Chadians. They had kidnapped a priest."
    assert told(text)[-1].startswith("ASSAULT Chadians")


def test_the_judge_is_who_was_told_of() -> None:
    assert accuser("A Kenyan judge freed ten Chadians on Monday. The judge condemned Norway.") == "Kenyan judge"


def test_who_acts_upon_a_state_is_not_of_it() -> None:
    text = "Norway's Jens Berg flew to Lima. The prime minister had asked Oslo for police."
    assert "Norwegian" not in side(only(text, of=EventType.REQUEST), Role.ACTOR)


def test_them_are_whom_the_act_before_was_upon_not_those_named_with_them() -> None:
    text = "Kenya's president accused reporters of aiding terrorists. He sued some of them."
    assert "reporters" in told(text)[-1].lower()


def test_who_only_commented_is_not_the_government() -> None:
    text = "Kenya ordered an envoy to leave. The Pentagon said it was watching. The government expelled Chad's envoy."
    assert "SANCTION Kenya > Chad" in told(text)


def test_the_country_that_a_premier_accuses_is_not_his() -> None:
    text = "Kenyan police rounded up ten Chadians. Chad's premier accused the country of racism."
    assert told(text)[-1] == "ACCUSE Chadian premier > Kenya"


def test_it_that_a_ministry_warns_is_not_its_state() -> None:
    text = "Norway let Peru open an office. Chad's foreign ministry warned it of consequences."
    assert not told(text)[-1].endswith("> Chad")


def test_the_president_is_of_where_the_coup_was_not_of_who_condemned_it() -> None:
    text = "Norway condemned the coup in Kenya on Monday. The president was arrested by his guards."
    assert "Norwegian" not in told(text)[-1]
    assert "Kenyan" in told(text)[-1]
