"""Whole reports as the agencies write them: what their sources say and ask, what they tell again, whom they mean."""

from db.vocabulary import EventType
from tests.extraction.helpers import events, told


def test_what_an_event_noun_asks_for_is_no_event() -> None:
    assert told("Croatia refused Serbia's demand for the extradition of a general.") == ["REJECT Croatia > Serbia"]


def test_an_act_that_kills_is_not_done_by_its_place() -> None:
    (line,) = told("Bombings at Croatian embassies in Serbia and Kenya killed 20 people.")
    assert line.startswith("ASSAULT - >")


def test_what_is_said_of_an_attack_in_a_negated_clause_leaves_it_real() -> None:
    (event,) = events("The Croatian air raid on Serbia is not linked with the inquiry, an envoy said.")
    assert event.status == "REPORTED"


def test_a_condemned_attack_has_happened() -> None:
    found = {e.type: e.status for e in events("Croatia condemned Serbia's bombing of the town of Osijek.")}
    assert found[EventType.ASSAULT] == "REPORTED"


def test_sources_that_say_no_more_refuse_nobody() -> None:
    assert told("The Croatian official refused to identify himself.") == []
    assert told("Croatian officials requested anonymity.") == []
    assert told("Croatia refused to free the Serbian soldiers.") == ["REJECT Croatia > Serbia"]


def test_an_office_with_its_body_stands_before_the_name_of_who_holds_it() -> None:
    text = "Director of the Federal Bureau of Investigation (FBI) Ivan Horvat met Serbian officials."
    assert told(text)[0] == "CONSULT Ivan Horvat & Serbia > -"


def test_and_others_ends_a_list() -> None:
    assert told("On Monday, Croatia, President Ivan Horvat of Serbia and others had talks.") == [
        "CONSULT Croatia & Ivan Horvat > -"
    ]


def test_party_and_state_of_a_member_of_congress_are_no_second_person() -> None:
    assert told(
        "Sen. Paul Jones, R-N.C., condemned Serbia on Monday over its treatment of the Croatian villagers."
    ) == ["ACCUSE Paul Jones > Serbia"]
    (event,) = events("Rep. Paul Jones (D-Calif.) condemned Serbia on Monday over its treatment of the villagers.")
    assert [p.actor.country for p in event.participants] == ["USA", "SRB"]


def test_a_government_goes_by_the_name_of_its_head() -> None:
    assert told("The boy was freed by the Castro regime.") == ["RETREAT Cuba > Boy"]


def test_of_two_by_one_family_name_the_last_spoken_of_is_meant() -> None:
    text = "Chad arrested Ana Diaz. Minister Juan Diaz of Peru met Egyptian envoys. On Monday Diaz visited Togo."
    assert told(text)[-1] == "CONSULT Juan Diaz > Togo"


def test_a_body_goes_by_its_initials() -> None:
    text = "The Immigration and Naturalization Service met Chadian envoys. On Monday the INS arrested five Serbs."
    assert told(text)[-1] == "COERCE Immigration and Naturalization Service > Serbian Serbs"


def test_a_pronoun_behind_a_noun_and_before_a_verb_opens_a_clause_about_the_noun() -> None:
    assert told("The Chadian army freed a Peruvian ship it seized near the coast on Monday.") == [
        "RETREAT Chadian army > Peru",
        "COERCE Chadian army > Peru",
    ]


def test_they_are_the_subject_of_the_sentence_not_of_the_last_one() -> None:
    text = "Peru welcomed the vote. Rebel leaders in Chad said after talks with Togo that they would boycott the poll."
    assert told(text)[-1] == "PROTEST Chadian rebel leaders > - [PLANNED]"


def test_an_object_pronoun_is_not_the_subject_of_its_verb() -> None:
    text = "President Juan Diaz of Peru spoke in Lima. On Monday Minister Ana Toro of Chad condemned him."
    assert told(text)[-1] == "ACCUSE Ana Toro > Juan Diaz"


def test_a_town_with_its_country_is_one_place() -> None:
    text = "Attacks on embassies in Zagreb, Croatia, and Lima, Peru, on Aug. 7 wounded 58 Serbian soldiers."
    (line,) = told(text)
    assert line.startswith("ASSAULT - > Serbia")


def test_who_planned_the_attacks_is_behind_them() -> None:
    text = "Bombs killed five people in Lima, Peru, on Monday. Officials allege the attacks were plotted by Chad."
    assert "ASSAULT Chad > Peru [ALLEGED]" in told(text) or "ASSAULT Chad > - [ALLEGED]" in told(text)
    assert told("Rebels of Chad plotted an attack on Peru.") == ["THREATEN Chadian rebels > Peru"]


def test_news_conferences_and_opinions_are_no_events() -> None:
    assert told("On Tuesday, Croatia plans to hold a news conference in Zagreb.") == []
    assert told("Croatia and Chad agree this was a horrible crime.") == []


def test_tens_of_thousands_of_people_are_people() -> None:
    text = "In Peru, meanwhile, tens of thousands of people rallied in a seaside plaza on Monday."
    assert told(text) == ["PROTEST Peruvian people > -"] or told(text) == ["PROTEST Peruvian people > Peru"]


def test_who_flies_home_visits_nobody() -> None:
    assert told("President Juan Diaz of Peru flew back to Peru on Monday.") == []
    assert told("President Juan Diaz of Peru flew to Chad on Monday.") == ["CONSULT Juan Diaz > Chad"]


def test_a_date_long_gone_behind_another_act_is_that_acts() -> None:
    found = {e.type: e.date.value for e in events("Chad condemned the killing of five Serbian soldiers in May.")}
    assert found == {EventType.ACCUSE: "2023-10-12", EventType.ASSAULT: "2023-05"}


def test_a_participle_between_commas_leaves_the_verb_its_subject() -> None:
    text = "An envoy was quoted as saying that a Peruvian rebel group, linked with Togo, attacked Chad."
    assert told(text) == ["ASSAULT Peruvian rebel group > Chad"]


def test_what_came_before_is_not_the_same_act() -> None:
    text = (
        "Retaliating after the bombing of embassies in Peru, Chadian forces on Monday launched missile strikes on Togo."
    )
    assert "ASSAULT Chad > Togo" in told(text)


def test_the_date_of_acts_told_before_is_kept() -> None:
    text = (
        "Juan Diaz, an envoy of Peru, spoke on Thursday of the September 7 bombings in Lima. "
        "The car bomb attack at the Chadian embassy killed 53 people."
    )
    found = {e.type: e.date.value for e in events(text)}
    assert found[EventType.ASSAULT] == "2023-09-07"


def test_no_past_act_is_of_a_day_to_come() -> None:
    (event,) = events("Chad and Peru talked on Monday about trade.")
    assert event.date.value == "2023-10-09"
    (event,) = events("Chad has extended its embargo on Peru until next March.")
    assert event.date.value != "2024-03"


def test_a_look_back_is_not_dated_by_the_news() -> None:
    text = (
        "Chad met Peru on Wednesday. Togolese soldiers were freed by Benin last November. Rebels then attacked Togo. "
        "Chad said on Thursday that it was glad. It praised Peru."
    )
    found = {e.type: e.date.value for e in events(text)}
    assert (found[EventType.ASSAULT], found[EventType.SUPPORT]) == ("../2023-10-12", "2023-10-11")


def test_a_habit_is_no_act_and_a_wish_to_thank_is_thanks() -> None:
    assert told("The Cuban group, which often rescues Haitian refugees, spoke.") == []
    assert told("Ana Toro of Chad said she wanted to thank the Peruvian people.") == [
        "SUPPORT Ana Toro > Peruvian people"
    ]


def test_there_is_no_source() -> None:
    (event,) = events("Peruvian envoys say there is no doubt that Chad attacked Togo on Monday.")
    assert event.attribution is not None
    assert event.attribution.text == "Peruvian envoys"


def test_he_and_she_suit_the_given_name() -> None:
    text = "President Juan Diaz of Peru met Ana Toro of Chad in Lima. He then praised Togo. She then condemned Benin."
    assert told(text)[1:] == ["SUPPORT Juan Diaz > Togo", "ACCUSE Ana Toro > Benin"]


def test_a_father_is_not_his_son() -> None:
    text = "Paul's father, Juan Diaz of Peru, praised Chad. Paul's father then condemned the Togolese army."
    assert told(text) == ["SUPPORT Juan Diaz > Chad", "ACCUSE Juan Diaz > Togolese army"]


def test_a_day_between_subject_and_verb_is_the_verbs() -> None:
    text = "Retaliating for the raid in Peru, Chadian forces Tuesday launched missile strikes on Togo."
    assert {e.date.value for e in events(text) if len(e.participants) > 1} == {"2023-10-10"}


def test_who_is_written_to_is_not_condemned() -> None:
    text = "In a telegram to President Juan Diaz of Peru, Ana Toro of Chad condemned the killing of Togolese soldiers."
    assert not any(line.startswith("ACCUSE") and "Diaz" in line for line in told(text))


def test_moves_and_airings_are_no_source() -> None:
    (event,) = (
        e for e in events("The unusual pause signals that Chad attacked Togo on Monday.") if e.type == "ASSAULT"
    )
    assert event.attribution is None


def test_an_aside_between_dashes_leaves_the_verb_its_subject() -> None:
    text = (
        "Thousands of Peruvian women -- hundreds tired and others carrying children -- marched along the sea on Friday."
    )
    assert told(text) == ["PROTEST Peruvian people > -"] or told(text)[0].startswith("PROTEST Peru")


def test_an_opinion_is_no_request_and_a_father_no_office() -> None:
    assert told("Juan Diaz of Peru believes that Chad should go back to the talks.") == []
    text = "Officials in Chad praised Paul's father Juan Diaz on Monday. Juan Diaz condemned Togo."
    (event,) = (e for e in events(text) if e.type is EventType.ACCUSE)
    assert [p.actor.country for p in event.participants] == [None, "TGO"]


def test_who_is_among_the_dead_is_hit_too() -> None:
    (line,) = told("The bombings on Monday killed 59 people, including 12 Croats, and injured more than 500.")
    assert "Croatian" in line


def test_a_guess_is_no_request() -> None:
    assert told("Juan Diaz of Peru said that the Chadian investigators probably have to take a long time.") == []
