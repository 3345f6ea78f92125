"""War news: towns taken, days before the news, ministers between commas, reports behind a town and its country."""

from datetime import date

from db.vocabulary import EventType, Role
from tests.extraction.helpers import events, only, told

SUNDAY = date(2023, 10, 15)


def test_a_town_taken_by_force_is_seized() -> None:
    assert told("Chadian fighters captured the town of Moba in Togo.")[0].startswith("COERCE")
    assert told("Chad's army captured two soldiers from Togo.")[0].startswith("ASSAULT")


def test_a_look_back_of_some_days_ends_with_its_paragraph() -> None:
    text = (
        "Chad condemned Togo on Saturday.\n\n"
        "Two Chadian soldiers were killed on Thursday.\n\nThe president of Chad accused Togo of a plot.\n"
    )
    days = {e.type: str(e.date.value) for e in events(text, SUNDAY)}
    assert (days[EventType.ASSAULT], days[EventType.ACCUSE]) == ("2023-10-12", "2023-10-14")


def test_an_office_and_its_holder_open_a_clause_behind_and() -> None:
    assert told("Peru condemned the raid and the Chadian minister, Ana Diaz, asked Togo for help.")[1] == (
        "REQUEST Ana Diaz > Togo"
    )


def test_a_report_behind_a_town_and_its_country() -> None:
    raid = only("Togolese rebels burned a school in Nairobi, Kenya, a Kenyan officer said.")
    assert raid.attribution is not None
    assert raid.attribution.text == "Kenyan officer"


def test_a_year_between_who_and_its_verb() -> None:
    assert told("Chad jailed a guard who in 2011 shot dead the president of Togo.")[1].startswith("ASSAULT")


def test_those_whom_a_bomb_kills_are_of_the_place() -> None:
    assert told("The blast in Nairobi killed 20 people.") == ["ASSAULT - > Kenyan people"]
    assert told("A car bomb in Nairobi left nine people dead, police said.") == ["ASSAULT - > Kenyan people"]


def test_troops_that_leave_for_a_war_are_sent() -> None:
    assert told("Chad's soldiers left Moba on Monday to reinforce the garrison.")[0].startswith("MOBILIZE")
    assert told("Chad's soldiers left Togo on Monday.")[0].startswith("RETREAT")


def test_a_denial_is_aimed_at_nobody_in_what_is_denied() -> None:
    assert told("Chad denied that its jets had struck Togo.") == ["REJECT Chad > -"]
    assert told("Chad denied bombing Togo.") == ["REJECT Chad > -"]


def test_who_is_blamed_for_an_attack_is_not_the_attacked() -> None:
    assert told("Togo blamed Chad for the attack on the Peruvian school.") == ["ACCUSE Togo > Chad"]


def test_who_is_accused_in_passing_goes_on_to_speak() -> None:
    assert told("Two Chadian soldiers, accused of murder, said they were innocent.") == []
    assert told("Two men, held in Chad since May, told reporters Togo must free them.")[0].startswith("REQUEST")


def test_the_day_of_several_deeds_and_of_a_purpose() -> None:
    text = "Chad's troops left Peru on Monday, attacked Togo and freed two Togolese captives on Wednesday."
    days = {e.type: str(e.date.value) for e in events(text)}
    assert days[EventType.ASSAULT] == days[EventType.RETREAT] == "2023-10-09"
    assert only("Chad joined forces with Peru to oust the king of Togo in 1990.", of=EventType.COOPERATE).status == (
        "HISTORICAL"
    )


def test_time_given_to_do_something_is_an_ultimatum() -> None:
    assert told("Togo gave Chad until Friday to pull out its troops.") == ["THREATEN Togo > Chad"]


def test_what_those_at_fault_have_coming_is_a_threat() -> None:
    assert told("Togo warned that anyone who harmed its citizens would face retaliation.") == ["THREATEN Togo > -"]
    assert told("The president of Chad said those responsible would be brought to justice.")[0].startswith("THREATEN")
    assert told("Chad said those who attacked the convoy would be punished.")[0] == "THREATEN Chad > -"


def test_the_day_of_the_deed_is_that_of_its_dead() -> None:
    assert str(only("Monday's attack on the port of Lome killed nine Togolese.").date.value) == "2023-10-09"


def test_a_pilot_killed_is_no_killer() -> None:
    (event,) = events("A Chadian jet was shot down over Peru and its pilot killed.")
    assert not event.side(Role.ACTOR)
    assert told("Togo downed a Chadian jet, killing the pilot.") == ["ASSAULT Togo > Chad"]


def test_behind_closed_doors_is_no_past() -> None:
    talks = only("The African Union will discuss Sudan behind closed doors on Tuesday.")
    assert str(talks.date.value) == "2023-10-17"


def test_freed_unharmed_is_freed() -> None:
    assert len(told("Forty Chadian policemen were captured in Togo and released unharmed.")) == 2


def test_ones_counterparts_are_of_other_states() -> None:
    (talks,) = events("Ana Diaz, Chad's foreign minister, spoke by phone with her counterparts.")
    assert [p.actor.country for p in talks.side(Role.ACTOR)] == ["TCD", None]


def test_a_rank_since_a_year_is_no_date() -> None:
    raid = only("Chadian rebels killed 20 Togolese in the worst attack since 2006.")
    assert str(raid.date.value) != "2006-01-01/.."


def test_an_age_is_nobody() -> None:
    (shooting,) = events("Togo's envoy Juan Diaz, 30, was shot by Chadian soldiers.")
    assert [p.actor.name for p in shooting.side(Role.RECIPIENT)] == ["Juan Diaz"]


def test_what_was_possible_in_the_past_was_done() -> None:
    (call,) = events("The president of Chad has been able to speak by telephone with the president of Togo.")
    assert call.status == "REPORTED"


def test_who_holds_an_office_abroad_is_of_the_state_that_sent_him() -> None:
    promise = only("The Chadian commander in Lome, Maj. Gen. Juan Diaz, accused Togo of a plot.")
    assert promise.side(Role.ACTOR)[0].actor.country == "TCD"


def test_gunmen_are_not_of_those_whom_they_attack() -> None:
    text = (
        "Togo declared a state of emergency. The president of Togo left Lome. "
        "Two reporters were rescued by Peruvian soldiers after gunmen ambushed a Chadian convoy."
    )
    raid = only(text, of=EventType.ASSAULT)
    assert raid.side(Role.ACTOR)[0].actor.country == "TGO"


def test_where_a_bomb_went_off_is_not_hit_beside_whom_it_killed() -> None:
    assert told("Two Peruvian soldiers were killed when a bomb exploded in Nairobi.") == ["ASSAULT - > Peru"]


def test_a_new_clause_behind_and_ends_the_one_before() -> None:
    assert told("The demonstrators in Togo set fire to a bus, and soldiers were called in to protect Lome.")[0] == (
        "PROTEST Togolese demonstrators > -"
    )
    assert told("The men arrested in Chad, and two others, were freed by Togo.")[0].startswith("COERCE - >")


def test_what_had_been_done_days_before_is_another_act() -> None:
    text = "Chad condemned Togo for firing a missile over Peru. Togo had fired two missiles over Peru on Saturday."
    assert len([e for e in events(text) if e.type is EventType.MOBILIZE]) == 2


def test_overnight_is_of_the_day_beside_it() -> None:
    on, into = (only(f"Chad's army shelled Togo overnight {words}.") for words in ("on Monday", "into Tuesday"))
    assert on.date.value == into.date.value == "2023-10-09/2023-10-10"


def test_one_country_strikes_another() -> None:
    assert told("Iran struck Israel late on Wednesday.") == ["ASSAULT Iran > Israel"]
    assert told("Chad struck a deal with Togo.")[0].startswith("SUPPORT")
