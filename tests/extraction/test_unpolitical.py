"""Sport, fiction, business and private life are no political events."""

import pytest

from db.vocabulary import Role
from tests.extraction.helpers import events, only


@pytest.mark.parametrize(
    "text",
    [
        "Norden Shipping AG of Hamburg agreed to buy a rival's stock. It promised the shareholders a dividend.",
        "The Danish brewer rejected a hostile takeover bid from the Dutch group, whose shares fell.",
        "Tomlin Corp. rejected the offer of Harker Inc.",
        "The French retailer's chairman urged investors to accept the merger.",
    ],
)
def test_firms_among_themselves_do_nothing_political(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Poland rejected the German company's takeover bid for the bank.", "REJECT"),
        ("Police in Lima raided the company and seized the shares of its chairman.", "COERCE"),
        ("Workers at the Polish company went on strike after the merger.", "PROTEST"),
        ("The Nigerian Senate Committee on Trade opened an investigation into the company's sale.", "ACCUSE"),
    ],
)
def test_what_states_courts_and_strikers_do_to_firms_is_coded(text: str, event: str) -> None:
    assert event in [found.type for found in events(text)]


def test_a_name_that_ends_like_a_firms_is_a_firm() -> None:
    assert events("Russia fined Tomlin Corp. over its article.") != ()


@pytest.mark.parametrize(
    "text",
    [
        "The Irish singer split from her husband.",
        "The Peruvian author rejected her husband's view of the book.",
        "In the film, Russian spies kidnap the American president.",
        "In the thriller, Chinese troops attack Japan.",
        "The Belgian cyclist attacked on the last climb.",
        "A cold front will invade Scotland tonight.",
    ],
)
def test_private_life_and_stories_are_no_events(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The girl's father asked his American relatives to return her to Peru.",
        "Her cousins in Lima refused to give her back to the Chilean family.",
        "Her grandmother flew to Chile on Monday.",
        "Luis Alva, the girl's father, slept. Alva travelled to Peru and accused his American relatives of abuse.",
    ],
)
def test_what_a_family_does_among_itself_is_no_event(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The girl's mother asked the government of Peru to free her husband.", "REQUEST"),
        ("Relatives of the hostages urged Colombia to negotiate.", "REQUEST"),
        ("The family applied for political asylum in Chile.", "REQUEST"),
        ("Relatives of the victims held a protest in Lima.", "PROTEST"),
    ],
)
def test_what_a_family_does_to_a_state_is_coded(text: str, event: str) -> None:
    assert event in [found.type for found in events(text)]


def test_what_an_artist_says_of_a_government_is_an_event() -> None:
    assert [e.type for e in events("The Chinese artist accused the Chinese government of torture.")] == ["ACCUSE"]


@pytest.mark.parametrize(
    "text",
    [
        "The Togolese army restored order.",
        "Benin's president, in his unsuccessful 1996 campaign for re-election, lost.",
        "Togo opened up a new chapter in its relations with Benin.",
        "Togo is taking steps to ensure that its force is adequate.",
        "The Togolese army maintains control.",
    ],
)
def test_figures_of_speech_and_idle_phrases_are_no_events(text: str) -> None:
    assert events(text) == ()


def test_the_pope_is_of_the_vatican_wherever_he_is() -> None:
    event = only("The pope arrived in Havana.")
    assert [p.actor.country for p in event.participants if p.role is Role.ACTOR] == ["VAT"]


@pytest.mark.parametrize(
    "text",
    [
        "Americans should be careful when they visit Kenya.",
        "The Peruvian president said the villagers should be able to vote in May.",
        "The Chilean senator said Peru's president would pay a heavy price at the polls.",
        "The Peruvian embassy offers two options.",
        "The deal frees Peru from the burden of proof.",
        "Chilean police launched a search for survivors.",
        "Several Peruvian consultants agreed that there might be a way.",
        "The dispute over the house is a battle between Peruvians.",
        "Luis Alva, a Chilean who is accused of theft, slept.",
        "A judge slept during an appeal filed by the girl's American relatives.",
        "Many Peruvians abroad send money to their families in Chile.",
        "In a town where praising the Chilean president can be dangerous, Luis Alva slept.",
    ],
)
def test_tourists_what_is_expected_and_what_is_spared_are_no_events(text: str) -> None:
    assert events(text) == ()


def test_a_state_by_its_short_name_is_a_place() -> None:
    assert only("Police arrested a Peruvian in Mobile, Ala., on Monday.").participants[0].actor.country == "USA"


def test_what_a_vow_waits_for_has_not_happened() -> None:
    text = "Peru's president promised daily marches until Chile released the hostages."
    assert "RETREAT" not in [e.type for e in events(text)]


def test_a_refusal_is_somebodys() -> None:
    assert events("Those who reject the Chilean plan wept.") == ()
    assert [e.type for e in events("The Chilean plan was rejected on Monday.")] == ["REJECT"]


def test_a_judge_is_not_of_the_country_he_speaks_of() -> None:
    text = "American police met American lawmakers in Ohio. Peru violates human rights, wrote Judge Earl Tomlin."
    found = [p.actor for e in events(text) for p in e.participants if p.actor.name == "Earl Tomlin"]
    assert [actor.country for actor in found] == ["USA"]


def test_both_behind_with_are_those_who_act() -> None:
    text = "Chile and Peru signed the pact. Brazil and Togo praised the ruling, with both calling it fair."
    praise = events(text)[-1]
    assert {p.actor.country for p in praise.participants} == {"BRA", "TGO"}


def test_whoever_files_a_petition_asks_what_it_asks() -> None:
    text = "The Peruvian senator filed a petition in federal court asking for the release of the Chilean rebels."
    asked = [p.actor.country for e in events(text) if e.type == "REQUEST" for p in e.participants if p.role == "ACTOR"]
    assert asked == ["PER"]


def test_the_dead_and_the_wounded_of_one_blast_are_one_event() -> None:
    event = only("Rebels killed a Chilean guard and wounded a nurse near Lima.")
    assert event.type == "ASSAULT"


def test_two_names_for_one_act_are_one_event() -> None:
    event = only("Harassment and threats against the Peruvian minister by Chilean rebels continued.")
    assert {p.actor.country for p in event.participants} == {"PER", "CHL"}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Lyon fought a long battle with the tax office.",
        "The German chancellor fought her own battles: with her party, with the press, with a bad knee.",
        "Boeing signed a deal with Korean Air for ten jets.",
        "The Chinese company cooperated with a German university on a new battery.",
        "Airbus won an order from India for 50 planes.",
        "The Polish philosopher attacked the arguments of his French rivals.",
    ],
)
def test_fights_with_words_and_trade_are_no_politics(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Kenyan army is fighting rebels in the north.", "ASSAULT"),
        ("Turkey fought a war with Greece.", "ASSAULT"),
        ("The Egyptian police battled students in Cairo.", "ASSAULT"),
        ("Boeing signed a deal with India for ten jets.", "SUPPORT"),
        ("Chinese universities agreed to cooperate with Togo.", "AGREE"),
        ("A court in Chad issued an order to the army to free the men.", "REQUEST"),
    ],
)
def test_fights_with_arms_and_deals_with_states_are(text: str, event: str) -> None:
    assert [found.type for found in events(text)] == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Hamas telephoned a news agency to claim the attack.",
        "The Kenyan minister spoke to reporters in Nairobi.",
        "The Chinese premier visited Shanghai.",
        "Trade between China and Kenya has grown.",
        "His son, a Chilean baker, visits at Christmas and asks the neighbours for bread.",
        "A Belgian couple asked a French hotelier to marry them.",
        "The boxing federation of Serbia apologised.",
        "The Italian football team refused to travel to Belarus.",
        "A coach took four of his fighters to a tournament in Serbia.",
        "Volunteers freed a whale off the coast of Chile.",
        "A soldier shot himself in Israel.",
        "The Cuban painter was arrested as a young man.",
    ],
)
def test_the_press_home_visits_and_trade_that_goes_on_are_no_events(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The French president met the Russian journalist Ivan Petrov.", "CONSULT"),
        ("The Chinese premier visited Kenya.", "CONSULT"),
        ("Argentina's teachers' federation rejected the plan of President Mauricio Macri.", "REJECT"),
        ("Rebels took four Chadian soldiers captive.", "ASSAULT"),
        ("Trade between China and Kenya resumed.", "COOPERATE"),
        ("A bomber blew himself up in Israel.", "ASSAULT"),
        ("Marines freed the French hostages.", "AID"),
        ("The Cuban dissident was arrested.", "COERCE"),
    ],
)
def test_their_neighbours_are(text: str, event: str) -> None:
    assert [found.type for found in events(text)] == [event]
