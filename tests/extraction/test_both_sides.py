"""Whom an act is aimed at, and of which country they are, in single sentences of news."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chad dismissed as lies Niger's charges.", "REJECT Chad > Niger"),
        ("Chad rejected as absurd Kenyan claims.", "REJECT Chad > Kenya"),
        ("Chad denounced on Monday as a crime Niger's ban on its trucks.", "ACCUSE Chad > Niger"),
        ("Iran hailed as heroic the raid by Hezbollah.", "SUPPORT Iran > Hezbollah"),
    ],
)
def test_an_object_may_stand_behind_what_it_is_called(text: str, event: str) -> None:
    assert event in told(text)


def test_behind_which_nothing_is_missing() -> None:
    told_of_it = told("Niger banned the trucks, which Chad condemned as a brutal Nigerien crime.")
    assert "ACCUSE Chad > Nigerien crime" not in told_of_it


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya's unions threatened to strike unless the government pays them.", "THREATEN Kenyan union > Kenya"),
        ("The king of Jordan bowed to opposition demands.", "CONCEDE King Abdullah II > Jordanian opposition"),
        ("Chad imposed a curfew in N'Djamena.", "COERCE Chad > N'Djamena"),
        ("Hundreds of Moslems marched in Manila.", "PROTEST Philippine moslems > Philippines"),
        ("Riot police were deployed around the Peruvian parliament.", "MOBILIZE Peruvian riot police > -"),
    ],
)
def test_both_sides_may_be_of_one_country(text: str, event: str) -> None:
    assert told(text) == [event]


def test_whom_a_state_pardons_is_its_own_where_no_other_is_named() -> None:
    assert told("Chad pardoned 12 people.") == ["CONCEDE Chad > Chadian people"]
    assert told("Chad pardoned 12 people who had spied for Libya.") == ["CONCEDE Chad > People"]


def test_who_is_killed_is_of_the_place_that_was_entered() -> None:
    text = "Kenyan commandos stormed into Mogadishu and killed nine exiles."
    assert told(text) == ["ASSAULT Kenya > Somali exiles"]


def test_a_demand_withdrawn_is_aimed_at_whom_it_was_made_of() -> None:
    assert told("Peru withdrew its demand that Chile pay compensation.") == ["CONCEDE Peru > Chile"]


def test_one_of_the_first_to_do_it_has_done_it() -> None:
    assert told("Peru became one of the first states to recognise Kosovo.") == ["SUPPORT Peru > Kosovo"]


def test_a_minority_is_of_the_state_where_it_lives() -> None:
    assert told("Albania accused Serbia of jailing ethnic Albanians.")[0] == "ACCUSE Albania > Serbia"
    assert told("The Bulgarian parliament pardoned ethnic Turks.") == ["CONCEDE Bulgarian parliament > Bulgarian Turks"]


def test_people_in_ese_may_be_the_subject() -> None:
    assert told("Thousands of Lebanese blame Damascus for the murder.") == ["ACCUSE Lebanese > Syria"]


def test_who_is_believed_to_be_somebody_may_act() -> None:
    assert told("Men believed to be rebels shot dead a Somali judge.") == ["ASSAULT Men > Somali judge"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chile flew 300 soldiers to Haiti to help its government.", "AID Chile > Haiti"),
        ("Portugal returned Macau to Chinese rule.", "RETREAT Portugal > China"),
        ("Peru shipped grain to Cuba in exchange for sugar.", "COOPERATE Peru & Cuba > -"),
        ("Chad's rebels vowed to step up attacks on the army.", "THREATEN Chadian rebels > Chadian army"),
    ],
)
def test_to_whom_it_is_done(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("At the summit Kenyan envoys praised Ghana.", "SUPPORT Kenya > Ghana"),
        ("In a communique Chad's army accused Niger of treason.", "ACCUSE Chadian army > Niger"),
        ("After three days of talks Chad agreed to aid Niger.", "AGREE Chad > Niger"),
        ("In the southern city Chadian troops killed ten Nigeriens.", "ASSAULT Chad > Nigeriens"),
        (
            "In Vienna OPEC ministers criticised Mexico.",
            "ACCUSE Organization of the Petroleum Exporting Countries > Mexico",
        ),
        ("In neighbouring Chad Libyan troops attacked rebels.", "ASSAULT Libya > Chadian rebels"),
    ],
)
def test_a_name_behind_an_opening_phrase_is_the_subject(text: str, event: str) -> None:
    assert told(text) == [event]


def test_a_name_may_belong_to_the_noun_before_it() -> None:
    assert told("In Gaza the movement Hamas praised Iran.") == ["SUPPORT Hamas > Iran"]
    assert (
        told("After Chinese police arrested two Britons, Britain complained.")[0]
        == "COERCE Chinese police > British Britons"
    )


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Georgia shelled Russian-held Sukhumi.", "ASSAULT Georgia > Russia"),
        ("Swiss firefighters were sent to Mali to train others.", "AID Swiss firefighters > Mali"),
        ("A student died of torture in Chilean police custody.", "ASSAULT Chile > Chilean student"),
        ("Chad promised to reschedule debts owed by Niger.", "AGREE Chad > Niger"),
        ("Iran freed two Swiss alpinists.", "RETREAT Iran > Swiss alpinists"),
        ("Chad lifted a ban on rallies in Niger.", "CONCEDE Chad > Niger"),
    ],
)
def test_whose_side_it_is(text: str, event: str) -> None:
    assert told(text) == [event]


def test_of_the_foreigners_whom_police_arrest_nothing_is_known() -> None:
    assert told("Peruvian police arrested 12 foreign students.") == ["COERCE Peruvian police > Students"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A Chadian plane loaded with food landed in Niger.", "AID Chad > Niger"),
        ("Chadian lorries carrying rice crossed into Niger.", "AID Chad > Niger"),
        ("Chad supplied rebels in Niger with arms, a French newspaper said.", "AID Chad > Nigerien rebels"),
        ("Chadian advisers pulled out of Lebanon's Bekaa valley.", "RETREAT Chad > Lebanon"),
        ("Chad handed back to Niger a strip of land it had held.", "RETREAT Chad > Niger"),
        ("Chad has extended diplomatic recognition to the government of Ana Diaz in Peru.", "SUPPORT Chad > Peru"),
    ],
)
def test_who_gives_what_to_whom(text: str, event: str) -> None:
    assert told(text) == [event]


def test_which_people_an_act_would_hit_is_no_deed_of_theirs() -> None:
    assert told("Chad's rebels warned that they would kill mayors who refuse to resign.") == [
        "THREATEN Chadian rebels > Chad"
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peru demanded that Chile hand over rebel chief Juan Diaz.", "REQUEST Peru > Chile"),
        ("Peru demanded that Chile free rebel leaders.", "REQUEST Peru > Chile"),
        ("Peru refused to free the men despite an appeal from Chile.", "REJECT Peru > Chile"),
        ("Peru is ready to discuss the pullout of Cuban troops with Chile.", "AGREE Peru > Chile"),
        ("Peru deployed missiles along its border with Chile.", "MOBILIZE Peru > Chile"),
        ("Peru massed tanks along the Chilean frontier.", "MOBILIZE Peru > Chile"),
    ],
)
def test_who_is_meant_behind_the_content(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chad charged in a speech to the U.N. that Niger was arming rebels.", "ACCUSE Chad > Niger"),
        ("Chad demanded in a letter to the U.N. that Niger free ten men.", "REQUEST Chad > Niger"),
        (
            "Rebels in Chad threatened in a letter sent to a newspaper to kill judges.",
            "THREATEN Chadian rebels > Chadian judges",
        ),
        ("A Chadian minister attacked Nigerien television for its reports.", "ACCUSE Chad > Nigerien television"),
        ("Chad scoffed at a Nigerien ultimatum.", "REJECT Chad > Niger"),
        ("Chadian peacekeepers sailed from a port in Haiti.", "RETREAT Chad > Haiti"),
    ],
)
def test_means_of_speech_are_no_side(text: str, event: str) -> None:
    assert event in told(text)
    assert not any(other.startswith("CONSULT") for other in told(text))


JURISTS = "SUPPORT League of African Jurists > Chad"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chad, a country hit by drought, asked Niger for help.", "REQUEST Chad > Niger"),
        ("Members of the League of African Jurists, a body linked to Ghana, praised Chad.", JURISTS),
        ("Chad issued a stern reminder on Friday to Niger that it must cooperate with Mali.", "REQUEST Chad > Niger"),
        (
            'A Chadian newspaper called on rebels in Niger to unite and "attack" Mali.',
            "REQUEST Chadian newspaper > Nigerien rebels",
        ),
        ("Chad rejected a fresh offer from Niger for talks between the two.", "REJECT Chad > Niger"),
        ("Gunmen killed two Danish tourists.", "ASSAULT Gunmen > Danish tourists"),
    ],
)
def test_one_act_is_told(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Two Chadian diplomats were ordered to leave Italy.", "SANCTION Italy > Chad"),
        ("Chad's withdrawal of its troops from Niger was completed on Monday.", "RETREAT Chad > Niger"),
        ("France froze arms deliveries to Chad in solidarity with Niger.", "SANCTION France > Chad"),
        ("Twelve Chadians were freed from jails in Niger.", "RETREAT Niger > Chadians"),
        ("Chadian pilots are being trained in Cuba.", "AID Cuba > Chad"),
        ("Chad will hold Niger responsible for any attack.", "THREATEN Chad > Niger"),
        ("Chad appealed for calm after the killing of ten Kenyans.", "REQUEST Chad > -"),
    ],
)
def test_whose_place_and_whose_company(text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Nurses in Chad went on strike over a law signed by President Idriss Deby.",
            "PROTEST Chadian nurses > Idriss Déby",
        ),
        ("Peru arrested two Chileans suspected of bombing a bridge.", "COERCE Peru > Chileans"),
        ("Kenyan troops were shipped out of Haiti, leaving ten soldiers to guard the port.", "RETREAT Kenya > Haiti"),
    ],
)
def test_what_describes_another_is_no_event_beside_it(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chad rejected the Lusaka agreement.", "REJECT Chad > -"),
        ("Chad shipped ten tons of fish to famine victims in Niger.", "AID Chad > Nigerien victims"),
        (
            "Kenyan and Tanzanian rangers launched a joint operation against poachers.",
            "COOPERATE Kenyan rangers & Tanzanian rangers > -",
        ),
        ("Chadian guns opened up on Nigerien villages.", "ASSAULT Chad > Niger"),
    ],
)
def test_places_of_treaties_and_whom_a_gift_reaches(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Sudanese planes bombed the Ugandan town of Moyo.", "ASSAULT Sudan > Moyo"),
        ("A delegation led by Ana Diaz of Peru met Chilean officials.", "CONSULT Ana Diaz & Chile > -"),
        ("Peru demanded that Chile close its bases.", "REQUEST Peru > Chile"),
        ("Peru dropped its opposition to Chile's membership in the bloc.", "CONCEDE Peru > Chile"),
        ("Peru airlifted 500 tons of cereals to Chile.", "AID Peru > Chile"),
    ],
)
def test_of_whom_a_town_or_a_delegation_is(text: str, event: str) -> None:
    assert told(text) == [event]
