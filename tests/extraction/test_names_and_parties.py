"""Names and parties: whom a noun phrase stands for, with country, sector and kind."""

import pytest

from db.vocabulary import ActorKind, Role, Sector
from service.extraction.parties.cast import Figure
from service.extraction.parties.parties import Party
from service.extraction.reading import Reading
from tests.extraction.helpers import new_cast, only, reading, told


def parsed(text: str) -> tuple[Reading, list[Party]]:
    """A sentence, and the parties its first phrase stands for."""
    found = reading(text)
    np = next(i.np for i in found.items if i.np is not None)
    return found, found.resolver.parties(np)


def parties(text: str) -> list[str]:
    """The names of the parties that the first phrase of a sentence stands for."""
    return [party.figure.name for party in parsed(text)[1]]


def figure(text: str) -> Figure:
    """The one figure that the first phrase of a sentence stands for."""
    (party,) = parsed(text)[1]
    return party.figure


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Angola spoke.", "Angola"),
        ("Luanda spoke.", "Angola"),
        ("The Kremlin spoke.", "Russia"),
        ("The White House spoke.", "United States"),
        ("Downing Street spoke.", "United Kingdom"),
    ],
)
def test_a_country_goes_by_its_name_its_capital_and_its_metonyms(text: str, name: str) -> None:
    assert parties(text) == [name]


@pytest.mark.parametrize("noun", ["officials", "diplomats", "government", "troops", "negotiators"])
def test_who_acts_for_a_state_is_the_state(noun: str) -> None:
    assert parties(f"Angolan {noun} spoke.") == ["Angola"]


def test_a_capital_is_kept_as_the_city_too() -> None:
    _, (party,) = parsed("Luanda burned.")
    assert party.city is not None
    assert (party.city.name, party.figure.kind) == ("Luanda", ActorKind.COUNTRY)


def test_two_demonyms_before_one_noun_are_two_countries() -> None:
    assert parties("U.S. and Angolan diplomats spoke.") == ["United States", "Angola"]


def test_the_ministers_of_three_countries_are_three_countries() -> None:
    assert parties("The foreign ministers of Angola, Zambia and Malawi met.") == ["Angola", "Zambia", "Malawi"]


def test_peers_are_parties_in_the_order_of_telling() -> None:
    assert parties("Zambia, Angola and Malawi met.") == ["Zambia", "Angola", "Malawi"]


def test_a_demonym_carries_over_to_what_is_joined() -> None:
    assert [p.figure.country for p in parsed("Angolan students and farmers marched in Zambia.")[1]] == ["AGO", "AGO"]


def test_the_police_of_a_country_are_a_body_of_it() -> None:
    found = figure("Angolan police marched.")
    assert (found.country, found.sector, found.kind) == ("AGO", Sector.COP, ActorKind.ORGANISATION)


def test_a_possessor_gives_a_body_its_country() -> None:
    assert figure("Angola's parliament spoke.").country == "AGO"


def test_an_of_phrase_gives_a_body_its_country() -> None:
    assert figure("The parliament of Angola spoke.").country == "AGO"


def test_people_of_a_country_are_a_group() -> None:
    found = figure("Angolan students marched.")
    assert (found.kind, found.country, found.plural) == (ActorKind.PEOPLE, "AGO", True)


def test_a_plural_demonym_is_people_and_not_the_state() -> None:
    found = figure("Two Angolans spoke.")
    assert (found.kind, found.country) == (ActorKind.PEOPLE, "AGO")


def test_a_crowd_is_who_it_is_made_of() -> None:
    assert figure("A crowd of Angolan students marched.").name == figure("Angolan students marched.").name


def test_an_ethnic_group_is_no_state() -> None:
    found = figure("Ethnic Albanians in Serbia marched.")
    assert (found.kind, found.name) == (ActorKind.PEOPLE, "Ethnic Albanians")


def test_the_members_of_an_organisation_are_not_the_organisation() -> None:
    found = figure("U.N. member states spoke.")
    assert found.name == "Member states of the United Nations"


@pytest.mark.parametrize(
    "text", ["UNHCR officials spoke.", "Officials of the UNHCR spoke.", "A spokesman for the UNHCR spoke."]
)
def test_who_speaks_for_an_organisation_is_the_organisation(text: str) -> None:
    assert figure(text).kind is ActorKind.IGO


def test_a_title_gives_a_person_country_and_role() -> None:
    found = figure("Angolan foreign minister Rosa Tavares spoke.")
    assert (found.name, found.kind, found.country) == ("Rosa Tavares", ActorKind.PERSON, "AGO")
    assert found.roles == {"Angolan foreign minister"}


def test_an_apposition_gives_a_person_country_and_role() -> None:
    found = figure("Rosa Tavares, the Angolan foreign minister, spoke.")
    assert (found.country, found.roles) == ("AGO", {"Angolan foreign minister"})


def test_a_role_before_a_name_in_apposition_is_the_person() -> None:
    found = figure("The Angolan president, Rosa Tavares, spoke.")
    assert (found.name, found.country) == ("Rosa Tavares", "AGO")


def test_a_title_is_no_part_of_the_name() -> None:
    assert figure("Gen. Rosa Tavares spoke.").name == "Rosa Tavares"


def test_an_office_is_its_holder_on_the_day() -> None:
    assert figure("The French president spoke.").name == "Emmanuel Macron"


def test_an_office_whose_holder_nobody_knows_is_the_office() -> None:
    found = figure("The Angolan crown prince spoke.")
    assert (found.kind, found.country) == (ActorKind.PERSON, "AGO")
    assert found.key.startswith("role:AGO:")


def test_an_unknown_name_with_an_organisations_last_word_is_one() -> None:
    found = figure("The Tavares Foundation spoke.")
    assert (found.name, found.kind) == ("Tavares Foundation", ActorKind.ORGANISATION)


def test_a_mountain_is_nobody() -> None:
    assert parties("Tavares Mountain burned.") == []


def test_a_thing_stands_weakly_for_its_owner() -> None:
    _, (party,) = parsed("Angolan homes burned.")
    assert (party.figure.name, party.weak) == ("Angola", True)


def test_a_party_named_itself_is_not_weak() -> None:
    _, (party,) = parsed("Angola spoke.")
    assert not party.weak


def test_the_words_of_a_party_leave_out_the_article_and_keep_the_owner() -> None:
    text = "The army of Angola spoke."
    assert parsed(text)[1][0].span.of(text) == "army of Angola"
    text = "Angola's army spoke."
    assert parsed(text)[1][0].span.of(text) == "Angola's army"


def test_two_names_of_one_party_share_a_key() -> None:
    assert figure("The DPRK spoke.").key == figure("North Korea spoke.").key


def test_the_key_of_an_unknown_person_does_not_depend_on_the_article() -> None:
    cast = new_cast()
    assert cast.person("Rosa Tavares", "AGO").key == figure("Gen. Rosa Tavares spoke.").key == "person:rosa-tavares"


def test_a_sentence_phrase_is_a_person_a_party_or_a_thing() -> None:
    found = reading("Rosa Tavares, Angola and the bridge fell.")
    phrases = [np for np, _ in found.phrases]
    assert [found.resolver.phrase.sort(np) for np in phrases] == ["person", "party", "thing"]


def test_what_stands_for_its_owner_gives_the_words_of_the_owner() -> None:
    text = "The homes of Angolans and Zambians burned."
    parts = [(party.span.of(text), party.weak) for party in parsed(text)[1]]
    assert parts == [("Angolans", True), ("Zambians", True)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President of Angola Joao Kiala spoke.", "Joao Kiala"),
        ("The minister of trade of Zambia Grace Mwansa spoke.", "Grace Mwansa"),
        ("The chairman of the African Union Commission Grace Mwansa spoke.", "Grace Mwansa"),
    ],
)
def test_a_name_may_stand_behind_what_the_office_is_of(text: str, name: str) -> None:
    assert parties(text) == [name]


def test_an_envoy_for_a_country_is_not_of_it() -> None:
    assert figure("The mediator for Angola, Grace Mwansa, spoke.").country is None


def test_a_form_of_address_makes_one_word_a_name() -> None:
    assert parties("Sheikh Rashwan spoke in Angola.") == ["Rashwan"]


def test_one_unknown_capitalised_word_is_somebody_but_weakly() -> None:
    _, (party,) = parsed("Lagunov spoke in Angola.")
    assert (party.figure.name, party.figure.country, party.weak) == ("Lagunov", None, True)


def test_a_base_is_the_rebels_by_the_noun_before_it() -> None:
    _, (party,) = parsed("A rebel base burned.")
    assert (party.figure.sector, party.weak) == (Sector.REB, True)


def test_heads_of_state_are_of_no_one_country() -> None:
    assert figure("Presidents praised Angola.").country is None


def test_a_short_name_in_brackets_is_no_peer_of_what_follows() -> None:
    assert parties("The Arab League (AL), Chad and Angola spoke.") == ["Arab League", "Chad", "Angola"]


def test_a_list_may_mix_persons_and_other_parties() -> None:
    assert parties("Grace Mwansa, Joao Kiala and the African Union spoke.") == [
        "Grace Mwansa",
        "Joao Kiala",
        "African Union",
    ]


def test_a_number_alone_is_so_many_people() -> None:
    (party,) = parsed("Hundreds fled Angola.")[1]
    assert (party.figure.kind, party.figure.country) == (ActorKind.PEOPLE, None)


def test_who_sides_with_a_country_is_not_of_it() -> None:
    assert figure("Pro-Angolan rebels marched in Zambia.").country == "ZMB"


def test_the_country_across_a_border_is_not_the_soldiers_own() -> None:
    found, _ = parsed("Gunmen attacked a post in Zambia near the border with Angola, killing soldiers.")
    phrases = [np for np, _ in found.phrases if found.words[np.head].low == "soldiers"]
    assert [p.figure.country for np in phrases for p in found.resolver.parties(np)] == ["ZMB"]


def test_a_place_in_a_later_clause_is_not_where_people_were() -> None:
    found, _ = parsed("Rebels shelled the town and killed 20 people, officials in Angola said.")
    phrases = [np for np, _ in found.phrases if found.words[np.head].low == "people"]
    assert [p.figure.country for np in phrases for p in found.resolver.parties(np)] == [None]


def test_the_envoy_of_an_organisation_is_the_organisation() -> None:
    assert parties("The African Union's special envoy spoke in Angola.") == ["African Union"]


def test_who_no_longer_holds_an_office_is_read_like_who_holds_it() -> None:
    assert figure("Two ex-ministers of Angola spoke.").country == "AGO"


def test_the_embassies_of_one_country_in_several_are_its_own() -> None:
    assert figure("Angolan embassies in Zambia and Malawi burned.").country == "AGO"


@pytest.mark.parametrize("text", ["Foreign workers left Angola.", "Tourists left Angola."])
def test_foreigners_are_not_of_the_country_they_are_in(text: str) -> None:
    assert figure(text).country is None


def test_where_a_condition_is_set_is_not_where_people_are() -> None:
    found = reading("Chad will not take refugees if war starts in Angola.")
    phrases = [np for np, _ in found.phrases if found.words[np.head].low == "refugees"]
    assert [p.figure.country for np in phrases for p in found.resolver.parties(np)] == [None]


def test_a_multinational_force_is_of_no_country() -> None:
    found = figure("The multinational force spoke in Angola.")
    assert (found.country, found.kind) == (None, ActorKind.IGO)


def test_a_minister_may_be_named_behind_what_she_is_minister_of() -> None:
    found = figure("Angolan Minister of Foreign Affairs Grace Mwansa met farmers.")
    assert (found.name, found.country) == ("Grace Mwansa", "AGO")


def test_a_ministry_in_capitals_is_still_that_of_its_country() -> None:
    assert told("Lima's Foreign Ministry said Chile must leave.") == ["REQUEST Peruvian foreign ministry > Chile"]
    assert told("The Defence Ministry in Lima condemned Chile.") == ["ACCUSE Peruvian defence ministry > Chile"]


def test_the_charge_is_no_part_of_the_name_of_who_is_accused() -> None:
    event = only("Chad accused Togo of provocation.")
    assert [p.text for p in event.side(Role.RECIPIENT)] == ["Togo"]
