"""Courts, parliaments, protesters, people sent back: what news of politics at home and of human rights tells."""

from datetime import date

import pytest

from db.vocabulary import Role
from tests.extraction.helpers import clauses, events, told


def test_a_second_participle_goes_on_with_the_perfect() -> None:
    found = clauses("The army had burned villages and raped women.")
    assert found["rape"].vg.perfect
    assert found["rape"].obj is not None


def test_people_who_are_held_are_no_deed() -> None:
    assert "detain" not in clauses("The army has freed farmers and detained journalists.")


def test_a_wish_has_the_bare_form() -> None:
    assert told("Activists in Chad demanded that Libya stop sending migrants home.") == [
        "REQUEST Chadian activists > Libya"
    ]


def test_under_no_circumstances_stands_inside_the_verb() -> None:
    assert clauses("The men must under no circumstances be returned to Chad.")["return"].vg.negated


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chad repatriated forty Libyans.", "COERCE Chad > Libyans"),
        ("Chad handed over forty Libyans to Egypt.", "COERCE Chad > Libyans"),
        ("Chad freed forty Libyan prisoners.", "RETREAT Chad > Libyan prisoners"),
        ("Chad repatriated forty Libyan prisoners.", "RETREAT Chad > Libyan prisoners"),
        ("Kenya's High Court overturned the decree.", "REJECT Kenyan high court > -"),
        ("Chad's parliament dropped the bill.", "CONCEDE Chadian parliament > -"),
        ("Chad gave twelve Libyan diplomats a week to leave.", "THREATEN Chad > Libya"),
        ("Chad's cabinet dismissed the apology from Libya.", "REJECT Chadian cabinet > Libya"),
    ],
)
def test_what_states_do_to_people_and_laws(text: str, event: str) -> None:
    assert told(text) == [event]


def test_what_people_face_has_not_happened() -> None:
    assert told("Libyan escapees face torture if they are returned.") == []


def test_a_place_that_opens_the_clause_is_the_scene() -> None:
    assert told("In Santiago police arrested ten Peruvian students.") == ["COERCE Chilean police > Peruvian students"]


def test_a_saying_goes_on_with_the_saying() -> None:
    found = clauses("A minister admitted that envoys had fled, but said Chad had promised to help.")
    assert found["promise"].parent is found["say"]
    assert found["say"].subj is found["admit"].subj


def test_a_title_behind_a_given_name_is_a_surname() -> None:
    assert told("On Monday the army of Chad arrested Travis King without any charge.") == [
        "COERCE Chadian army > Travis King"
    ]


def test_who_holds_an_office_of_a_world_body_acts_by_name() -> None:
    text = "The secretary-general of the Arab League, Karim Dalou, who met Chad's president on Monday, condemned Libya."
    assert told(text)[-1] == "ACCUSE Karim Dalou > Libya"
    text = "Ana Sousa, the regional director of Amnesty International, accused Chad of lying."
    assert told(text) == ["ACCUSE Ana Sousa > Chad"]


def test_alarm_at_a_deed_is_aimed_at_its_doer() -> None:
    text = "Chad deported forty Libyans on Monday. Egypt voiced alarm on Tuesday at the deportation of the Libyans."
    assert told(text)[-1] == "ACCUSE Egypt > Chad"


def test_who_describes_people_not_the_deed() -> None:
    found = clauses("Egypt deplored the deportation of nine Libyans who had fled the war.")
    assert found["flee"].subj is not found["deplore"].obj


def test_protesters_at_an_embassy_are_not_of_its_country() -> None:
    text = "Chad's president left on Monday. About thirty activists rallied outside the Libyan embassy."
    assert told(text)[-1] == "PROTEST Chadian activists > Libyan embassy"


def test_a_name_behind_after_opens_a_clause() -> None:
    title = "Chad Scraps Pact After Libya Suspends Talks With It"
    assert told(title, title=title)[0].startswith("REJECT Chad")


def test_who_must_be_freed_is_not_asked() -> None:
    text = "Chad arrested ten Libyan fishermen on Monday. Libya said the fishermen must be freed."
    assert told(text)[-1] == "REQUEST Libya > Chad"
    assert told("Libya said Chadian troops must be withdrawn.") == ["REQUEST Libya > Chad"]


def test_what_a_ministry_says_will_be_done_it_does() -> None:
    assert told("The Libyan interior ministry said the ban on rallies would be lifted.") == [
        "CONCEDE Libyan interior ministry > - [PLANNED]"
    ]


def test_a_described_subject_behind_a_saying() -> None:
    found = clauses("Police said ten men detained in Lima would be deported.")
    assert found["deport"].parent is found["say"]
    assert found["deport"].subj is not found["say"].subj


def test_a_comma_makes_it_both() -> None:
    found = clauses("Egypt followed the European Union and the United States, which imposed travel bans.")
    assert found["impose"].subj is found["follow"].obj


def test_who_announces_after_talks_held_them() -> None:
    text = "The pact was announced by Chad's president after talks with the presidents of Libya and Egypt."
    assert any(line.startswith("CONSULT Mahamat") and line.endswith("Libya & Egypt > -") for line in told(text))


def test_what_is_wanted_undone_is_asked_for() -> None:
    assert told("The Libyan opposition wants the law scrapped.") == ["REQUEST Libyan opposition > -"]


def test_a_stranger_does_not_change_whose_workers_they_are() -> None:
    text = (
        "Chadian police killed ten men in Chad on Monday, Chad's interior ministry said. Chad's president was silent. "
        "Peru's foreign minister said she was safe. Workers downed tools on Tuesday."
    )
    assert told(text)[-1] == "PROTEST Chadian workers > -"


def test_a_participle_between_where_and_its_verb() -> None:
    found = clauses("Troops surrounded the court, where judges led by a Libyan overturned the ban.")
    assert found["overturn"].subj is not found["surround"].subj
    assert "strike" not in clauses("Police fired on striking workers in Chad.")


def test_a_chief_of_a_world_body_is_of_no_country() -> None:
    found = events("The U.N. human rights chief, Michelle Bachelet, condemned Chad.")
    assert [p.actor.country for p in found[0].side(Role.ACTOR)] == [None]
    found = events("Syria's ambassador at the United Nations, Bashar Jaafari, condemned Chad.")
    assert [p.actor.country for p in found[0].side(Role.ACTOR)] == ["SYR"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chad dismissed what it called unreasonable criticism from Libya.", "REJECT Chad > Libya"),
        ("Chad denounced what it described as a coup by Libya.", "ACCUSE Chad > Libya"),
        ("The Arab League opened an inquiry into Chad at the request of Libya.", "ACCUSE Arab League > Chad"),
        (
            "The Commonwealth said its ministers would meet Chad's king.",
            "CONSULT Commonwealth & Chadian king > - [PLANNED]",
        ),
    ],
)
def test_what_it_called_and_at_whose_request(text: str, event: str) -> None:
    assert told(text) == [event]


def test_a_panel_is_of_the_world_body_that_has_just_spoken() -> None:
    text = "United Nations investigators condemned Libya on Monday. The three-member commission accused Chad of murder."
    assert told(text)[-1] == "ACCUSE United Nations > Chad"


def test_a_plot_that_is_only_a_name_is_no_event() -> None:
    assert told("Chad described the report as an instrument of a plot by Libya.") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chad's king met Togo's king on Tuesday, two days after Benin freed ten Togolese monks.", "2023-10-08"),
        (
            "Chad's king met Togo's king on Tuesday, a week after Benin freed ten Togolese monks.",
            "2023-10-02/2023-10-08",
        ),
        ("Chad's king met Togo's king, a month after Benin freed ten Togolese monks.", "2023-09"),
        ("Chad likened it to the massacre in Togo in 1960, when Benin freed ten Togolese monks.", "1960"),
    ],
)
def test_a_day_counted_from_the_clause_above(text: str, day: str) -> None:
    assert [e.date.value for e in events(text) if e.type == "RETREAT"] == [day]


def test_a_strike_called_for_a_day_is_to_come() -> None:
    found = events("Lawyers in Chad called a nationwide strike for Monday.")
    assert [(e.date.value, e.status) for e in found] == [("2023-10-16", "PLANNED")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("United Nations inspectors were barred from entering Chad.", "REJECT Chad > United Nations"),
        (
            "Eleven have been arrested since Monday, the Libyan police commissioner said.",
            "COERCE Libyan police > Libyan people",
        ),
        (
            "Chad's king announced a commission of inquiry into the killings by Libyan police.",
            "ACCUSE Chadian king > Libyan police",
        ),
        ("The Chadian rebel leader was freed from house arrest in Libya.", "RETREAT - > Chadian rebel leader"),
    ],
)
def test_who_bars_arrests_and_inquires(text: str, event: str) -> None:
    assert event in told(text)


def test_a_group_that_is_based_somewhere_is_the_last_body() -> None:
    text = "Human Rights Watch visited Chad. On Monday the New York-based group accused the authorities of lying."
    assert told(text)[-1] == "ACCUSE Human Rights Watch > Chad"


def test_what_is_ones_own_is_not_hit() -> None:
    assert told("Chad is closing its embassy.") == ["SANCTION Chad > -"]
    assert told("Chad's president gave up the command of the army.") == ["RETREAT Mahamat Idriss Déby > -"]


def test_protesters_fill_the_streets() -> None:
    text = (
        "Protesters filled the streets of Chad on Tuesday to demand that he resign, a day after the king dropped a tax."
    )
    found = events(text)
    assert [(e.type, e.date.value) for e in found] == [("PROTEST", "2023-10-10"), ("CONCEDE", "2023-10-09")]


def test_to_back_is_a_verb() -> None:
    assert told("Chad said it would continue to back Libya.") == ["SUPPORT Chad > Libya [PLANNED]"]


def test_as_they_met_hangs_on_the_deed_and_has_its_day() -> None:
    text = "The kings of Chad and Libya agreed on Tuesday to resume talks, as they met for the first time in a year."
    assert [(e.type, e.date.value) for e in events(text)][-1] == ("CONSULT", "2023-10-10")


def test_regret_for_what_others_did_is_no_apology() -> None:
    text = "Chad deported ten Libyans on Monday. The Egyptian government expressed regret."
    assert told(text)[-1] == "ACCUSE Egypt > Chad"
    assert told("Chad shelled a Libyan town. Chad's army expressed regret.")[-1].startswith("CONCEDE")


def test_scouts_in_the_air_are_no_air_link() -> None:
    assert told("Chad then resumed surveillance flights near the border.") == ["MOBILIZE Chad > -"]


def test_told_where_they_were_and_urged() -> None:
    text = "Chad called on Libya to disclose where the men were and urged Egypt to help."
    assert told(text) == ["REQUEST Chad > Libya", "REQUEST Chad > Egypt"]


def test_a_threat_is_to_those_whose_act_would_bring_it_on() -> None:
    assert told("Chad will impose sanctions if Libya and Egypt sign the pact.") == ["THREATEN Chad > Libya & Egypt"]


def test_other_governments_are_of_many_states() -> None:
    text = "Amnesty International called on China to act and urged other governments to help."
    assert told(text)[-1] == "REQUEST Amnesty International > Governments"


def test_they_met_behind_one_who_raised_a_case_with_another() -> None:
    text = "President Lee Myung-bak raised the issue with Yang Jiechi when they met in Seoul last Friday."
    assert "CONSULT Lee Myung-bak & Yang Jiechi > -" in told(text, date(2012, 3, 9))


def test_charges_that_an_envoy_dismisses_are_not_dropped() -> None:
    assert told("Chad's envoy, So Se-pyong, dismissed the charges.") == ["REJECT So Se-pyong > -"]
    assert told("A Libyan court dismissed the charges against Chad's envoy.") == ["CONCEDE Libyan court > Chad"]


def test_a_recalled_envoy_is_no_report() -> None:
    text = "Chad expelled the Libyan ambassador on Sunday, recalled its own envoy and froze trade with Libya."
    assert told(text) == ["SANCTION Chad > Libya", "SANCTION Chad > Libya", "SANCTION Chad > Libya"]


def test_more_than_a_dozen_is_a_count() -> None:
    assert told("More than a dozen Libyan activists have been arrested by Chad.") == ["COERCE Chad > Libyan activists"]


def test_a_described_subject_behind_when() -> None:
    found = clauses("Police fired when the demonstrators, led by a priest, charged the parliament.")
    assert found["charge"].subj is found["lead"].subj
    assert "after" in [p for p, _ in clauses("After the raid, backed by Libya, Chad fled.")["back"].preps]


def test_talks_at_home_are_none_with_a_visitor() -> None:
    text = "Chad's army chief met Chad's president on Monday. The Libyan foreign minister flew to Chad on Monday."
    assert [line.split()[0] for line in told(text)] == ["CONSULT", "CONSULT"]


def test_it_is_who_says_so_within_another_clause() -> None:
    text = (
        "Chad granted asylum to a Libyan editor, deepening a row with Egypt, which said it would not free his brother."
    )
    assert told(text)[-1].startswith("REJECT Egypt")


def test_a_surname_without_its_accent() -> None:
    text = "Foreign Minister Ricardo Patiño of Ecuador spoke in Quito. Patino accused Britain of lying."
    assert told(text, date(2012, 8, 16))[-1] == "ACCUSE Ricardo Patiño > United Kingdom"


def test_an_appeal_against_a_verdict_is_no_request() -> None:
    assert told("The Libyan editor lost his appeal against extradition at Chad's supreme court.") == []


def test_shipments_of_rice_are_suspended() -> None:
    assert told("Chad has suspended shipments of rice to Libya.") == ["SANCTION Chad > Libya"]


def test_the_council_accused_of_bias_is_the_last_one() -> None:
    text = "The U.N. Security Council met on Monday. Chad's ambassador accused the council of bias."
    assert told(text)[-1] == "ACCUSE Chad > UN Security Council"


def test_the_nine_are_those_of_whom_nine_were_told() -> None:
    text = "Chad arrested nine young Libyans on Monday. On Tuesday Egyptian police freed the nine near the border."
    assert told(text)[-1] == "RETREAT Egyptian police > Libyans"
    assert told("Chad arrested 12 Libyan monks. Chad freed the twelve.")[-1] == "RETREAT Chad > Libyan monks"


def test_lawmakers_accuse_their_own_government() -> None:
    text = "China's foreign ministry was silent. In Seoul, opposition lawmakers accused the government of sleeping."
    assert told(text)[-1] == "ACCUSE South Korean opposition lawmakers > South Korea"


def test_they_are_those_of_whom_officials_told() -> None:
    text = "Ten Libyan men were arrested on Monday, Egyptian officials said. They were beaten by Chadian police."
    assert told(text)[-1] == "ASSAULT Chadian police > Libyan men"
