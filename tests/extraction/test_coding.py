"""Coding: verbs, light verbs, event nouns and sayings, with who stands on which side."""

import pytest

from db.vocabulary import EventType, Mode, Role
from tests.extraction.helpers import events, only, reading, side, told


def test_an_active_verb_names_who_did_it_to_whom() -> None:
    assert told("Croatia condemned Serbia.") == ["ACCUSE Croatia > Serbia"]


def test_a_passive_with_by_says_the_same() -> None:
    assert told("Serbia was condemned by Croatia.") == ["ACCUSE Croatia > Serbia"]


def test_an_agentless_passive_has_no_actor() -> None:
    assert told("Six Serbian journalists were arrested on Monday.") == ["COERCE - > Serbian journalists"]


def test_the_trigger_is_the_verb() -> None:
    text = "Croatia has condemned Serbia."
    (event,) = events(text)
    assert event.mentions[0].trigger.of(text) == "condemned"


def test_the_object_of_a_light_verb_says_what_was_done() -> None:
    assert told("Croatia began talks with Serbia on Monday.") == ["CONSULT Croatia & Serbia > -"]
    assert told("Croatia mounted an attack on Serbia.") == ["ASSAULT Croatia > Serbia"]


def test_the_trigger_of_an_event_noun_is_the_noun() -> None:
    text = "Serbia's expulsion of the Croatian ambassador shocked many."
    (event,) = events(text)
    assert event.mentions[0].trigger.of(text) == "expulsion"


def test_a_light_verb_in_the_passive_reads_the_same() -> None:
    assert told("Sanctions were imposed on Serbia by Croatia.") == ["SANCTION Croatia > Serbia"]


def test_who_suffers_by_a_light_verb_is_the_recipient() -> None:
    assert told("Serbia suffered an attack by Croatia.") == ["ASSAULT Croatia > Serbia"]


def test_an_event_noun_with_both_sides_is_an_event() -> None:
    assert "COERCE Serbia > Croatian journalist" in told("The arrest of a Croatian journalist by Serbia shocked many.")


def test_a_possessor_acts_in_an_event_noun() -> None:
    assert "SANCTION Serbia > Croatia" in told("Serbia's expulsion of the Croatian ambassador shocked many.")


def test_a_noun_said_to_go_on_is_an_event() -> None:
    assert told("Talks between Croatia and Serbia continued.") == ["CONSULT Croatia & Serbia > -"]


def test_peers_of_a_meeting_all_act() -> None:
    assert (
        told("Croatia met with Serbia in the capital.")
        == told("Croatia and Serbia met in the capital.")
        == ["CONSULT Croatia & Serbia > -"]
    )


def test_a_guest_acts_and_the_host_receives() -> None:
    (event,) = events("Croatian envoys visited Serbia.")
    assert event.mode is Mode.VISIT
    assert (side(event, Role.ACTOR), side(event, Role.RECIPIENT)) == ("Croatia", "Serbia")


def test_what_is_requested_is_no_event() -> None:
    assert told("Croatia urged Serbia to free two fishermen.") == ["REQUEST Croatia > Serbia"]


def test_what_is_promised_is_no_event() -> None:
    (event,) = events("Croatia promised to withdraw its troops from Serbia.")
    assert event.type in (EventType.CONCEDE, EventType.AGREE)


def test_what_somebody_is_accused_of_is_an_event_too() -> None:
    assert told("Croatia accused Serbia of arresting two Croatian fishermen.") == [
        "ACCUSE Croatia > Serbia",
        "COERCE Serbia > Croatian fishermen [ALLEGED]",
    ]


def test_who_says_that_another_must_act_makes_a_request() -> None:
    assert told("Croatia said Serbia must withdraw.") == ["REQUEST Croatia > Serbia"]


def test_who_says_that_another_broke_a_treaty_accuses() -> None:
    assert told("Croatia said Serbia violated the treaty.") == ["ACCUSE Croatia > Serbia"]


def test_verbs_joined_by_and_are_two_events() -> None:
    assert told("Croatia condemned Serbia and expelled the Serbian ambassador.") == [
        "ACCUSE Croatia > Serbia",
        "SANCTION Croatia > Serbia",
    ]


def test_bare_verbs_joined_by_and_share_their_object() -> None:
    assert told("Croatia condemned and sanctioned Serbia.") == ["ACCUSE Croatia > Serbia", "SANCTION Croatia > Serbia"]


def test_parties_joined_act_together() -> None:
    (event,) = events("Croatia and Bosnia condemned Serbia.")
    assert {p.actor.country for p in event.side(Role.ACTOR)} == {"HRV", "BIH"}


def test_parties_joined_receive_together() -> None:
    (event,) = events("Croatia condemned Serbia and Bosnia.")
    assert {p.actor.country for p in event.side(Role.RECIPIENT)} == {"SRB", "BIH"}


def test_who_acts_in_a_relative_clause_is_whom_it_describes() -> None:
    assert "SANCTION Serbia > Croatia" in told("Serbia, which expelled the Croatian ambassador, condemned Hungary.")


def test_who_acts_in_a_reduced_relative_stands_behind_by() -> None:
    found = told("Two Croatian fishermen detained by Serbia were freed on Monday.")
    assert any(line.startswith("COERCE Serbia > Croatian fishermen") for line in found)


def test_an_infinitive_of_purpose_is_no_second_event() -> None:
    assert {e.type for e in events("Croatia sent warships to attack Serbia.")} == {EventType.MOBILIZE}


def test_weather_attacks_nobody() -> None:
    assert told("A storm battered Croatia.") == []


def test_a_match_is_no_attack() -> None:
    assert told("The Croatian striker attacked and scored a goal in the Serbian half of the match.") == []


def test_without_a_known_party_there_is_no_event() -> None:
    assert told("The boy attacked the dog.") == []


def test_sub_state_actors_inherit_the_country_of_the_place() -> None:
    event = only("Police arrested students in Zagreb, Croatia.", of=EventType.COERCE)
    assert {p.actor.country for p in event.participants} == {"HRV"}


def test_armed_machines_act_for_whom_they_belong_to() -> None:
    assert told("Serbian tanks shelled a Croatian village.")[0].startswith("ASSAULT Serbia > ")


def test_a_capital_acts_for_its_country() -> None:
    assert told("Zagreb condemned Belgrade.") == ["ACCUSE Croatia > Serbia"]


def test_nobody_stands_on_both_sides() -> None:
    found = events("Croatia and Serbia attacked Serbia. Croatian police arrested Croatian police.")
    assert found
    for event in found:
        assert not {p.actor.key for p in event.side(Role.ACTOR)} & {p.actor.key for p in event.side(Role.RECIPIENT)}


def test_whose_army_is_the_army_of_whom_it_describes() -> None:
    found = told("Serbia, whose army attacked Croatia, condemned Hungary.")
    assert found == ["ASSAULT Serbian army > Croatia", "ACCUSE Serbia > Hungary"]


def test_having_done_it_is_done_by_the_subject() -> None:
    found = told("Having attacked Croatia, Serbia condemned Hungary.")
    assert found == ["ASSAULT Serbia > Croatia", "ACCUSE Serbia > Hungary"]


def test_but_joins_verbs_like_and() -> None:
    assert told("Croatia condemned Serbia but praised Hungary.") == [
        "ACCUSE Croatia > Serbia",
        "SUPPORT Croatia > Hungary",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Croatia blamed Serbia for the attack.",
        "Croatia blamed the attack on Serbia.",
        "The attack was blamed on Serbia by Croatia.",
    ],
)
def test_blame_is_read_from_either_side(text: str) -> None:
    assert "ACCUSE Croatia > Serbia" in told(text)


def test_who_condemns_an_act_condemns_who_did_it() -> None:
    assert "ACCUSE Hungary > Serbia" in told("Hungary condemned the attack on Croatia by Serbia.")


def test_who_is_refused_is_the_recipient() -> None:
    (event,) = events("Croatia refused to meet the Serbian envoy.")
    assert (event.type, side(event, Role.RECIPIENT)) == (EventType.REJECT, "Serbia")


def test_a_condemned_act_is_told_in_a_sentence_of_its_own() -> None:
    found = told("Serbia attacked Croatia. Hungary condemned the attack.")
    assert found == ["ASSAULT Serbia > Croatia", "ACCUSE Hungary > Serbia"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad rejected an appeal filed by Peru.",
        "Chad rejected the offer that Peru made.",
        "Chad rejected a plan drawn up by Peru.",
    ],
)
def test_the_recipient_is_who_made_what_is_rejected(text: str) -> None:
    assert "REJECT Chad > Peru" in told(text)


def test_a_place_is_no_second_recipient() -> None:
    assert told("Chadian jets hit Peruvian troops in Togo.") == ["ASSAULT Chad > Peru"]


def test_where_a_treaty_is_signed_is_nobody() -> None:
    assert told("Chad and Peru signed the treaty in Vienna.") == ["SUPPORT Chad & Peru > -"]


def test_who_is_let_do_something_is_the_recipient() -> None:
    assert told("Chad refused to let Peruvian refugees land.") == ["REJECT Chad > Peruvian refugees"]


@pytest.mark.parametrize(
    "text",
    [
        '"Free the miners," Chad\'s army told its Peruvian counterpart.',
        "Peru ought to free the miners, Chad said.",
        "Chad says the Peruvian army has to leave.",
        '"Let the miners go," Chad\'s army urged the Peruvian government.',
    ],
)
def test_orders_and_duties_are_requests(text: str) -> None:
    event = only(text)
    assert event.type is EventType.REQUEST
    assert "Chad" in side(event, Role.ACTOR)
    assert "Peru" in side(event, Role.RECIPIENT)


def test_a_quoted_order_without_a_listener_is_a_request() -> None:
    assert only('"Stop the bombing in Togo," said Chad.').type is EventType.REQUEST


def test_what_one_tries_to_do_is_told_once() -> None:
    assert len(events("Chadian agents tried to kill Peru's president.")) == 1


def test_whom_police_arrest_is_of_their_own_country() -> None:
    assert told("Peruvian police arrested 12.") == ["COERCE Peruvian police > Peruvian people"]


def test_whom_a_foreign_army_kills_is_not_its_own() -> None:
    assert told("Peruvian jets killed 12.") == ["ASSAULT Peru > People"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad agreed to send soldiers to Peru.", "AGREE Chad > Peru"),
        ("Chad filed a complaint with the United Nations against Peru.", "ACCUSE Chad > Peru"),
        ("Chad agreed to help people in Peru and Togo.", "AGREE Chad > Peruvian people & Togolese people"),
    ],
)
def test_the_recipient_is_whom_it_reaches(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_it_is_who_says_so_even_by_a_thing_of_theirs() -> None:
    assert "ACCUSE Chad > Peru" in told("The Chadian high office says it condemned Peru over Togo.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Peruvian nurse was arrested in Chad.", "COERCE Chad > Peruvian nurse"),
        ("Two Peruvian diplomats were expelled from Chad.", "SANCTION Chad > Peru"),
    ],
)
def test_a_foreigner_is_arrested_or_expelled_by_the_state_he_was_in(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_who_arrests_people_at_home_is_not_said() -> None:
    assert side(only("A Peruvian nurse was arrested in Lima."), Role.ACTOR) == "-"


def test_whose_flag_is_burned_does_not_burn_it() -> None:
    assert all(side(e, Role.ACTOR) != "Peru" for e in events("Peruvian flags were burned in Chad."))


def test_a_plural_office_goes_with_all_names_behind_it() -> None:
    event = only("The Peruvian lawmakers Ana Diaz and Jorge Quispe condemned Chad.")
    assert [p.actor.country for p in event.side(Role.ACTOR)] == ["PER", "PER"]


def test_what_lawmakers_are_told_does_not_name_them() -> None:
    found = reading("He told lawmakers Ana Diaz was dead.")
    assert [len(i.np.appos) for i in found.items if i.np is not None] == [0, 0, 0]


def test_terrorist_acts_are_not_aimed_at_the_terrorists() -> None:
    assert told("Chad condemned the terrorist acts.") == ["ACCUSE Chad > -"]


def test_a_condemned_bombing_is_not_aimed_at_whom_it_hit() -> None:
    assert "ACCUSE Chad > -" in told("Chad condemned the bombing of Peruvian embassies.")


def test_an_unknown_town_is_of_who_rules_there() -> None:
    event = only("Peruvian authorities lifted the curfew in Quillamba.")
    assert [(p.actor.name, p.actor.country) for p in event.side(Role.RECIPIENT)] == [("Quillamba", "PER")]


def test_a_state_expels_the_inspectors_of_a_world_body() -> None:
    assert told("Two U.N. inspectors were expelled from Chad.") == ["SANCTION Chad > United Nations"]
