"""What only shows in more than one sentence or in long ones: scenes, lists behind a place, who "they" and "it" are."""

from datetime import date

from db.vocabulary import EventType, Role
from tests.extraction.helpers import events, told


def test_a_date_that_owns_a_noun_does_not_move_the_scene() -> None:
    text = "Croatia struck Serbia on Wednesday. The raid follows Monday's vote. Norway condemned Croatia."
    found = events(text, date(2023, 10, 12))
    assert {e.date.value for e in found if e.type is EventType.ACCUSE} == {"2023-10-11"}


def test_a_look_back_does_not_move_the_scene() -> None:
    text = "Croatia praised Norway on Wednesday. Troops killed two Croatian rebels on October 2. Peru thanked Croatia."
    found = events(text, date(2023, 10, 12))
    assert [e.date.value for e in found if e.type is EventType.SUPPORT] == ["2023-10-11", "../2023-10-12"]


def test_a_place_that_begins_a_sentence_is_not_in_the_list_behind_it() -> None:
    text = "At the United Nations, Croatia and Serbia blocked a statement by Norway."
    assert told(text) == ["REJECT Croatia & Serbia > Norway"]


def test_a_name_behind_a_fronted_phrase_is_the_subject() -> None:
    assert told("Under the treaty Croatia condemned Serbia.") == ["ACCUSE Croatia > Serbia"]


def test_a_description_may_hold_a_participle() -> None:
    text = "Ivo Babic, the Croatian rebel leader known as Bear, condemned Serbia."
    assert told(text) == ["ACCUSE Ivo Babic > Serbia"]


def test_they_at_the_head_of_a_main_clause_are_those_of_the_main_clause_before() -> None:
    text = "Serbian officials said Croatian rebels had fled, and they condemned Norway."
    assert "ACCUSE Serbia > Norway" in told(text)


def test_it_that_is_welcomed_is_what_others_did() -> None:
    assert told("Croatia signed the accord on Monday. Norway welcomed it.")[1] == "SUPPORT Norway > Croatia"


def test_how_to_do_a_thing_is_not_done() -> None:
    assert told("Croatia and Norway held talks on how to punish Serbia.") == ["CONSULT Croatia & Norway > -"]


def test_foreign_jets_are_not_of_the_country_they_hit() -> None:
    (event,) = events("Allied jets bombed Croatia on Monday.")
    assert [p.actor.country for p in event.side(Role.ACTOR)] == [None]


def test_a_request_may_be_to_several() -> None:
    text = "The ministers of Peru, Chad and Togo met. The three called on Croatia and Serbia to abide by the accord."
    assert told(text)[1] == "REQUEST Peru & Chad & Togo > Croatia & Serbia"


def test_an_organisation_named_behind_its_description_is_meant() -> None:
    assert told("The regional bloc, ECOWAS, condemned Serbia.") == [
        "ACCUSE Economic Community of West African States > Serbia"
    ]


def test_the_junta_is_that_of_the_army_spoken_of() -> None:
    text = "Croatia's army seized power on Monday. China and Peru called for calm. Norway condemned the junta."
    assert told(text)[-1] == "ACCUSE Norway > Croatian junta"


def test_who_speaks_for_the_united_nations_counts() -> None:
    text = "Tom Frank, the U.N. special rapporteur, spoke in Geneva. He demanded an arms embargo."
    assert "REQUEST Tom Frank > -" in told(text)


def test_what_had_been_done_does_not_move_the_scene() -> None:
    text = "Croatia praised Norway on Wednesday. Its envoys had visited Togo on Sunday. Peru thanked Croatia."
    found = events(text, date(2023, 10, 12))
    assert [e.date.value for e in found if e.type is EventType.SUPPORT] == ["2023-10-11", "2023-10-11"]


def test_a_plan_does_not_move_the_scene() -> None:
    text = "Croatia praised Norway on Wednesday. On Friday Togo plans to hold a vote. Peru thanked Croatia."
    found = events(text, date(2023, 10, 12))
    assert [e.date.value for e in found if e.type is EventType.SUPPORT] == ["2023-10-11", "2023-10-11"]


def test_a_dated_coup_dates_the_seizure() -> None:
    (event,) = events("Croatian generals seized power in a 1998 coup.", date(2023, 10, 12))
    assert event.date.value == "1998"


def test_him_may_be_whoever_the_sentence_named() -> None:
    text = "Juan Diaz, the president of Peru, spoke. After talks with Ivo Babic, Norway's Jens Berg criticized him."
    assert "ACCUSE Jens Berg > Ivo Babic" in told(text)


def test_a_crowd_is_no_he() -> None:
    text = "A Norwegian ministry spokesman praised a crowd in Croatia. He urged Serbia to leave."
    assert not any(line.startswith("REQUEST crowd") or "crowd > Serbia" in line for line in told(text))


def test_the_army_and_the_military_of_one_country_act_as_one() -> None:
    text = (
        "Chad's army ousted President Idriss Deby on Wednesday. Chad's military overthrew the president on Wednesday."
    )
    assert len([line for line in told(text) if line.startswith("COERCE")]) == 1


def test_a_shot_is_a_noun_behind_an_article() -> None:
    assert told("Croatian guards fired a shot at Serbia.") == ["ASSAULT Croatian guards > Serbia"]
    assert told("Croatia said it would not fire the first shot.") == []


def test_leaders_of_many_countries_are_a_list() -> None:
    text = "Norway's prime minister met the leaders of Peru, Chad, Togo and Serbia."
    assert all(name in told(text)[0] for name in ("Peru", "Chad", "Togo", "Serbia"))


def test_the_seizure_is_who_seized_and_not_who_set_a_curfew() -> None:
    text = "Serbia seized three Croatian ships. Peru imposed a curfew. Norway condemned the seizure."
    assert told(text)[-1] == "ACCUSE Norway > Serbia"


def test_the_federal_government_is_that_of_the_country_told_of() -> None:
    text = "Ethiopia freed 20 rebels. The federal government condemned the African Union after talks in Togo."
    assert any(line.startswith("ACCUSE Ethiopia") for line in told(text))


def test_an_international_tribunal_is_of_no_country() -> None:
    (event,) = events("THE HAGUE (Reuters) - An international tribunal convicted two Serbian officers.")
    assert [p.actor.country for p in event.side(Role.ACTOR)] == [None]


def test_a_trade_war_is_no_violence() -> None:
    assert told("Peru retaliated with duties on Chad.") == ["SANCTION Peru > Chad"]
    assert "SANCTION Chad > - [ALLEGED]" in told("Peru accused Chad of starting a trade war.")
    assert told("Egypt accused Chad of supporting terrorism.") == ["ACCUSE Egypt > Chad"]


def test_the_two_who_met_in_this_sentence_agree() -> None:
    text = "Norway's Jens Berg met Croatia's Ivo Babic and the two sides agreed to hold talks."
    assert any(line.startswith("AGREE Norway & Croatia") for line in told(text))


def test_the_envoys_are_of_those_whose_envoys_spoke() -> None:
    text = "Norwegian envoys praised Peru. The envoys condemned Serbia."
    assert told(text)[-1] == "ACCUSE Norway > Serbia"


def test_the_day_of_the_last_of_two_acts_is_that_of_both() -> None:
    text = (
        "Croatian guards shelled a Serbian town and arrested 20 Serbs on Sunday, and Peru condemned Croatia on Monday."
    )
    found = events(text, date(2023, 10, 12))
    assert {e.date.value for e in found if e.type is not EventType.ACCUSE} == {"2023-10-08"}


def test_who_heads_a_body_is_named_behind_it() -> None:
    text = "Ivo Babic, the Croatian president, resigned. Police arrested the president of the tribunal, Ana Maric."
    assert told(text)[-1].endswith("> Ana Maric")


def test_a_former_president_is_not_the_one_of_the_day() -> None:
    assert "Muhammadu Buhari" not in told("The former Nigerian president condemned Chad.", date(2022, 11, 2))[0]
