"""Who acts and who is acted upon in running news: names with initials, plurals, counts, what stands in between."""

import pytest

from db.vocabulary import EventType
from tests.extraction.helpers import clauses, only, told


def test_an_initial_in_a_known_name() -> None:
    assert told("Corazon C. Aquino rejected the plan on Monday.") == ["REJECT Corazon Aquino > -"]


def test_a_participle_before_those_who_act() -> None:
    text = "Two days later, masked men kidnapped and killed a Kenyan senator."
    assert told(text)[0].startswith("ASSAULT Men > Kenya")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ten Kenyans, three of them guards, were killed by Somali rebels.", "ASSAULT Somali rebels > Kenyans"),
        ("Ten Kenyans, nearly all of them guards, were arrested by Chad.", "COERCE Chad > Kenyans"),
        ("Chad deported sixty Kenyans, several of them ill, on Friday.", "COERCE Chad > Kenyans"),
    ],
)
def test_what_is_said_of_some_of_them_in_passing(text: str, line: str) -> None:
    assert told(text) == [line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway imposed sanctions on both Chad and Togo after they tested missiles.", "MOBILIZE Chad & Togo > -"),
        (
            "Activists of Hezbollah threw stones at cars. Israeli police beat them.",
            "ASSAULT Israeli police > Hezbollah",
        ),
    ],
)
def test_they_are_those_whom_a_plural_named(text: str, line: str) -> None:
    assert told(text)[-1] == line


def test_how_many_a_deed_befell_is_told_with_it() -> None:
    text = "The vote in Chad was overshadowed by the killing of 20 Kenyans on Friday."
    assert told(text) == ["ASSAULT - > Kenyans"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kenya's premier said that the march was illegal, and banned it.", "COERCE"),
        ("Norway's minister said the deaths were a tragedy, and sent two planes to Chad.", "MOBILIZE Norway > Chad"),
    ],
)
def test_an_act_behind_what_somebody_said_of_something(text: str, line: str) -> None:
    assert any(found.startswith(line) for found in told(text))


def test_a_date_in_front_is_also_that_of_the_main_clause() -> None:
    expelled = only("In 1990, after rebels shot a king, Kenya banned all parties.", of=EventType.COERCE)
    assert str(expelled.date.start) == "1990-01-01"


@pytest.mark.parametrize("object_", ["nobody", "none of the men", "no one"])
def test_nobody_as_an_object(object_: str) -> None:
    assert told(f"Chad arrested {object_}.")[0].endswith("[NEGATED]")


def test_other_countries_in_a_list() -> None:
    assert told("Chad expelled diplomats from France, Norway and two other states.") == [
        "SANCTION Chad > France & Norway"
    ]


def test_arriving_here_is_in_the_country_of_the_dateline() -> None:
    text = "KABUL, Afghanistan, Oct. 10 (AP) - The Japanese premier arrived here on Monday."
    assert told(text)[0] == "CONSULT Fumio Kishida > Afghanistan"


def test_a_headline_s_participle_that_is_no_past() -> None:
    assert clauses("Refugees flown to Chad", headline=True)["fly"].vg.passive
    assert not clauses("Envoys appeal to Chad", headline=True)["appeal"].vg.passive


def test_behind_a_comma_the_occasion_is_that_of_the_main_act() -> None:
    text = "Chad agreed to free the pilots, after talks with Libya in Tripoli."
    assert "CONSULT Chad & Libya > -" in told(text)
    text = "Chad and Togo signed a pact at the end of the first visit to Togo by a Norwegian premier."
    assert any(line.startswith("CONSULT") and line.endswith("Togo") for line in told(text))


def test_what_was_planned_is_no_act_of_its_own() -> None:
    text = "Chad and Togo signed the accord after talks that ran longer than planned."
    assert told(text) == ["SUPPORT Chad & Togo > -", "CONSULT Chad & Togo > -"]


def test_those_at_work_in_a_sentence_make_its_arrests() -> None:
    text = "Kenyan police raided a mosque in Mombasa, and several hundred were detained."
    assert "COERCE Kenyan police > Kenyan people" in told(text)
    assert told("Chad criticised the raid, and six Kenyans were arrested.")[-1] == "COERCE - > Kenyans"


def test_whose_work_a_deed_is_said_to_be() -> None:
    assert told("Turkey said the bombing was the work of Kurdish rebels.") == ["ACCUSE Turkey > Kurdish rebels"]


def test_the_member_states_are_those_of_the_organisation_spoken_of() -> None:
    text = "The European Union condemned Chad. Foreign ministers of the 15 member states decided to freeze its funds."
    assert told(text)[-1].startswith("COERCE Member states of the European Union >")


def test_a_house_by_the_name_of_a_city_is_not_in_it() -> None:
    assert told("Police sealed off Phoenix House in Nairobi.") == ["COERCE Kenyan police > Phoenix House"]


def test_about_before_a_sum() -> None:
    assert told("Norway paid Chad about $20 million.") == ["AID Norway > Chad"]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey closed the border, recalled diplomats from Syria and warned of war.",
        "Turkey condemned the raid, recalled diplomats from Syria, banned a party and warned of war.",
    ],
)
def test_verbs_in_a_list(text: str) -> None:
    assert "SANCTION Turkey > Syria" in told(text)


def test_both_between_an_auxiliary_and_its_verb() -> None:
    assert told("France and Norway have both recognised Kosovo.") == ["SUPPORT France & Norway > Kosovo"]
    assert told("Chad, Togo and Mali have all condemned Peru.") == ["ACCUSE Chad & Togo & Mali > Peru"]


def test_an_act_behind_what_a_participle_told() -> None:
    text = "Egypt recalled its envoy, saying that Libya was arming rebels, and closed the border."
    assert told(text)[-1] == "COERCE Egypt > -"


def test_what_a_relative_clause_calls_its_noun() -> None:
    assert any(line.startswith("ACCUSE Togo") for line in told("Chad held a vote that Togo called illegal."))


def test_the_main_verb_behind_a_relative_clause_with_a_saying() -> None:
    text = "Kenya's president and a rival who says he was robbed of the office signed an accord with Chad."
    assert told(text)[0].startswith("SUPPORT")


def test_what_somebody_becomes_is_no_other_person() -> None:
    text = "Raila Odinga becomes prime minister of Kenya under the pact. He accused Peru of fraud."
    assert told(text)[-1] == "ACCUSE Raila Odinga > Peru"


def test_a_commission_is_of_the_country_whose_people_the_sentence_names() -> None:
    text = "NAIROBI, Oct. 11 - Uganda condemned the vote. The commission proclaimed Uhuru Kenyatta the winner."
    assert told(text)[-1].startswith("SUPPORT Kenyan commission")


def test_who_joins_another_in_doing_something() -> None:
    assert "ACCUSE Togo & Chad > Mali" in told("Togo joined Chad in condemning the raid by Mali.")


def test_the_first_verb_of_a_list_is_no_participle() -> None:
    text = "Norway's cabinet met twice, severed relations with Peru and recalled its envoy."
    assert "SANCTION Norwegian cabinet > Peru" in told(text)
