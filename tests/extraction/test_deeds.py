"""Deeds of force: what is one deed told twice, what only describes, and what is called by a word of war."""

import pytest

from tests.extraction.helpers import told


def test_shot_and_killed_is_one_deed() -> None:
    assert told("Gunmen from Chad shot and killed a Sudanese senator in Khartoum.") == [
        "ASSAULT Chadian gunmen > Sudanese senator"
    ]


def test_killed_in_an_attack_is_one_deed_and_takes_its_doer() -> None:
    assert told("Four Iraqis were killed in an attack by Jordanian soldiers.") == ["ASSAULT Jordan > Iraqis"]


def test_a_raid_in_which_something_happened_is_that() -> None:
    assert len(told("Chad mounted an attack in which its soldiers stormed a Sudanese camp.")) == 1


def test_a_deed_behind_a_report_is_not_the_reporters() -> None:
    lines = told("Chad shelled a Sudanese town, officials said, killing six people.")
    assert len(lines) == 1
    assert "officials" not in lines[0]


def test_words_behind_a_report_are_the_speakers() -> None:
    assert told("Chad freed six Sudanese soldiers, the Egyptian minister said, condemning Libya.")[-1].startswith(
        "ACCUSE Egypt"
    )


def test_moves_beside_an_attack_are_part_of_it() -> None:
    assert [line.split()[0] for line in told("Chad sent troops into Sudan and shelled a Sudanese town.")] == ["ASSAULT"]


def test_what_a_release_undoes_is_told_by_it() -> None:
    assert [line.split()[0] for line in told("Egypt freed a Libyan blogger jailed for insulting the king.")] == [
        "RETREAT"
    ]


def test_an_arrest_with_its_own_date_is_told() -> None:
    lines = told("Egypt freed a Libyan blogger, arrested on 3 May over an article.")
    assert [line.split()[0] for line in lines] == ["RETREAT", "COERCE"]
    assert "blogger" in lines[1]


def test_a_protests_purpose_is_no_second_protest() -> None:
    assert [line.split()[0] for line in told("A Chadian priest began a hunger strike to protest against Libya.")] == [
        "PROTEST"
    ]


def test_a_relative_clause_without_its_pronoun() -> None:
    assert told("Libya released a Turkish ship it had seized on 3 May.")[-1] == "COERCE Libya > Turkey"


def test_fights_against_ills_are_no_fights() -> None:
    assert told("Chad is fighting poverty.") == []
    assert told("Chad's fight against malaria goes on.") == []
    assert told("A legal battle between Chad and Sudan began.") == []


def test_what_accidents_and_disease_kill_nobody_killed() -> None:
    assert told("Two Chadian officers were killed in a car crash.") == []
    assert told("Cholera killed six Chadian officers.") == []


def test_attacks_over_a_policy_are_words() -> None:
    assert told("Chad's opposition attacked Sudan over the treaty.")[0].startswith("ACCUSE Chadian opposition")


def test_to_be_responsible_for_an_attack_is_to_have_done_it() -> None:
    assert told("Chad was responsible for the attack on the Sudanese convoy.")[0].startswith("ASSAULT Chad >")


def test_armies_and_armed_groups_are_troops_by_name_and_by_pronoun() -> None:
    assert told("Hezbollah seized a Syrian airbase.")[0].startswith("COERCE")
    assert told("The Syrian army said it had seized a Turkish airbase.")[0].startswith("COERCE")


def test_the_noun_before_a_name_counts() -> None:
    assert told("Spain impounded the Chadian tanker Lucky Star.")[0].startswith("COERCE Spain")


def test_known_compounds_are_nouns_also_where_they_could_be_verbs() -> None:
    assert told("Chad announced a suspension of air links with Sudan.") == ["SANCTION Chad > Sudan"]


def test_a_short_name_between_commas_is_the_same_body() -> None:
    (line,) = told("Chad forced the UN refugee agency, UNHCR, out of the country.")
    assert line.startswith("SANCTION Chad >")


def test_a_paper_told_to_stop_is_censored() -> None:
    assert told("Chad's government ordered the weekly newspaper Abba to suspend publication.")[0].startswith("COERCE")


def test_killed_and_wounded_is_one_deed() -> None:
    assert told("Two Chadian soldiers were killed and five Libyans wounded in a raid near Sabha.") == [
        "ASSAULT - > Chad & Libyans"
    ]


def test_an_elliptical_passive_is_no_description() -> None:
    assert told("Six Chadians were shot and two Libyans arrested.") == [
        "ASSAULT - > Chadians",
        "COERCE - > Libyans",
    ]


def test_burning_cars_that_were_found_nobody_burned() -> None:
    assert told("Chad arrested six Libyans after burning cars were found.") == ["COERCE Chad > Libyans"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("A Chadian court jailed two Libyan students.", ["SANCTION", "COERCE"]),
        ("Chad jailed two Libyan students.", ["COERCE"]),
    ],
)
def test_a_court_that_jails_convicts_and_arrests(text: str, types: list[str]) -> None:
    assert [line.split()[0] for line in told(text)] == types


def test_an_infinitive_behind_a_participle_is_what_was_forced() -> None:
    assert told("Chad forced a Libyan plane flying from Sabha to Niamey to land.") == ["COERCE Chad > Libya"]


def test_what_is_given_up_is_told_by_giving_it_up() -> None:
    assert [line.split()[0] for line in told("Libya stopped shelling Chadian towns.")] == ["RETREAT"]
    assert [line.split()[0] for line in told("Libya began shelling Chadian towns.")] == ["ASSAULT"]


def test_a_measure_in_force_is_no_event_by_its_name() -> None:
    assert told("Libyan sanctions have hurt the poor.") == []
    assert told("Libyan sanctions on Chad have hurt the poor.") == ["SANCTION Libya > Chad"]
