"""Turns that news and broadcasts are fond of: inserted sayings, broken quotations, clauses in front, nouns alone."""

import pytest

from db.vocabulary import EventType, Status
from tests.extraction.helpers import clauses, events, only, told


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, Chad's president said, Togolese troops attacked Benin.",
        "If the talks fail, Chad's president said, Togolese troops will attack Benin.",
        '"The Togolese troops," Chad\'s president said, "attacked Benin."',
    ],
)
def test_an_inserted_saying_reports_the_clause_around_it(text: str) -> None:
    found = clauses(text)
    assert found["attack"].parent is found["say"]


def test_a_quotation_of_some_words_leaves_the_clause_whole() -> None:
    assert told('Chad said it "strongly condemned" Togo\'s attack on Benin.')[0] == "ACCUSE Chad > Togo"


def test_he_may_be_a_minister_without_a_name() -> None:
    assert "ACCUSE Japan > Togo" in told("Japan's foreign minister spoke in Oslo. He condemned Togo over the raid.")


def test_a_clause_in_front_hangs_on_the_main_clause() -> None:
    found = clauses("When the rebels surrendered, Chad freed them.")
    assert found["surrender"].parent is found["free"]


def test_once_something_happens_it_has_not_happened() -> None:
    found = events("Once the Chadian rebels disarm, Togo will free the prisoners.")
    assert Status.REPORTED not in {e.status for e in found if e.type is EventType.RETREAT}


@pytest.mark.parametrize(
    "text",
    [
        "A raid by Peruvian police on a mosque left one man dead.",
        "The bombing of a bridge by Togolese aircraft shocked the world.",
        "The kidnapping of two Italian priests was followed by a strike.",
    ],
)
def test_a_noun_with_a_party_of_its_own_is_an_event(text: str) -> None:
    assert any(e.type in (EventType.ASSAULT, EventType.COERCE) for e in events(text))


def test_what_one_is_suspected_of_is_alleged() -> None:
    assert only("Togo is suspected of bombing Benin.", of=EventType.ASSAULT).status is Status.ALLEGED


def test_a_date_before_when_is_the_date_of_what_follows() -> None:
    event = only("Chad needed help in nineteen seventy-nine when Libya attacked Togo.", of=EventType.ASSAULT)
    assert event.date.start is not None
    assert event.date.start.year == 1979
    assert event.status is Status.HISTORICAL


def test_what_it_is_unfair_to_do_is_not_done() -> None:
    assert events("Chad's minister said it was unfair to attack Togo.") == ()


def test_a_reason_is_no_recipient() -> None:
    assert "SANCTION Chad > Peru" in told("Chad imposed an embargo on trade with Peru for attacking Togo.")


def test_a_passenger_jet_is_no_arm_of_a_state() -> None:
    assert told("A Chadian passenger jet landed in Peru. Chadian jets bombed Peru.") == ["ASSAULT Chad > Peru"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad was bombed by Libyan aircraft during the Second World War.",
        "In World War II Libyan troops besieged Chad.",
        "Under Ottoman rule, Libyan troops attacked Chad.",
    ],
)
def test_what_happened_in_another_age_is_history(text: str) -> None:
    assert [e.status for e in events(text)] == [Status.HISTORICAL]


def test_once_before_a_verb_is_long_ago() -> None:
    assert only("The town once hosted talks between Israel and Egypt.").status is Status.HISTORICAL
    assert only("Israel attacked Egypt once.").status is Status.REPORTED


def test_marks_around_a_few_words_do_not_break_the_clause() -> None:
    assert told('The Cuban minister described the American embargo as "genocide."')[0] == "ACCUSE Cuba > United States"
    assert told('Chad\'s "special operation" in Togo killed ten villagers.')[0].startswith("ASSAULT Chad > ")


def test_a_day_may_stand_within_the_verb() -> None:
    assert told("Norway has today recognised Palestine.") == ["SUPPORT Norway > Palestine"]


@pytest.mark.parametrize("text", ["Will Chad attack Togo?", "Is Chad going to attack Togo?", "Did Chad attack Togo?"])
def test_a_question_tells_of_nothing(text: str) -> None:
    assert events(text) == ()


def test_whose_leader_does_not_hide_the_subject() -> None:
    assert "PROTEST Protesters > Peruvian embassy" in told(
        "Protesters whose leader was jailed marched on the Peruvian embassy."
    )


def test_the_doer_stands_behind_the_infinitive_or_the_sentence() -> None:
    assert told("Four Chadian nurses were sentenced to death by a Togolese court.")[0].startswith("SANCTION Togo")
    assert only("The Togolese president was forced to resign by the police.").participants[0].actor.country == "TGO"


def test_both_names_behind_by_are_doers() -> None:
    assert "SUPPORT Chad & Togo > - [HISTORICAL]" in told("The treaty signed by Chad and Togo was ratified.")


@pytest.mark.parametrize("opening", ["In case", "As long as", "Even if", "Provided that"])
def test_markers_of_several_words_are_conditions(opening: str) -> None:
    found = events(f"{opening} Togo attacks Chad, Benin will help.")
    assert {e.status for e in found if e.type is EventType.ASSAULT} == {Status.HYPOTHETICAL}


def test_they_are_of_whom_it_is_said_and_you_are_who_is_told() -> None:
    assert told('"They bombed our port," the Chadian envoy said of the Togolese army.')[0].startswith("ASSAULT Togo")
    assert told('"You bombed our port," the Chadian envoy told the Togolese ambassador.')[0].startswith("ASSAULT Togo")


def test_his_chadian_colleague_is_of_chad() -> None:
    assert "REQUEST Togo > Chad" in told("The Togolese minister urged his Chadian colleague to free the miners.")


def test_a_condition_in_front_makes_no_question() -> None:
    assert any(e.type is EventType.REQUEST for e in events("If Chad agrees, Togo asked Benin for help."))


def test_a_participle_behind_the_place_is_the_doers() -> None:
    found = clauses("The king arrived in Washington seeking help.")
    assert found["seek"].subj is found["arrive"].subj


def test_himself_only_repeats() -> None:
    assert told("The Togolese army itself met Chad.") == ["CONSULT Togolese army & Chad > -"]
    assert told("Prime Minister John Howard, a monarchist himself, promised to help Chad.")[0].startswith("AGREE John")


def test_police_are_of_the_place_where_they_act() -> None:
    text = "Ethnic Albanians marched on Sunday. The police barred the crowd from the centre of Lima in Peru."
    assert "REJECT Peruvian police" in " ".join(told(text))


def test_a_hint_is_no_request_and_an_objection_was_made() -> None:
    assert events("Chad's president suggested that Togolese troops could be in Benin for some time.") == ()
    found = events("The World Court rejected Chad's objections to the treaty with Togo.")
    assert Status.HYPOTHETICAL not in {e.status for e in found}


def test_a_candidate_is_of_the_country_the_article_is_about() -> None:
    text = (
        "The candidate, Emil Torp, attacked his opponent for failing to help the poor. The Peruvian vote is on Sunday."
        " Peru's president is not a candidate. Lima is quiet."
    )
    assert "ACCUSE Emil Torp" in told(text)[0]


def test_a_name_between_a_noun_and_two_verbs_begins_a_relative_clause() -> None:
    found = clauses("The prisoners Israel freed on Sunday returned to Nablus.")
    assert found["free"].link == "rel"
    assert found["free"].obj is found["return"].subj


def test_i_am_who_speaks_even_if_i_urge() -> None:
    assert "REQUEST Sweden > Iran" in told('"I urge Iran to free the men," Sweden\'s foreign minister said.')


def test_a_rounded_number_may_open_a_sentence() -> None:
    assert told("Over 700 Kenyans condemned Serbia.") == ["ACCUSE Kenyans > Serbia"]
    assert told("Over two days Kenya condemned Serbia.") == ["ACCUSE Kenya > Serbia"]
