"""Whole reports as the agencies write them: what their sources say and ask, what they tell again, whom they mean."""

from db.vocabulary import EventType
from tests.extraction.helpers import events, told


def test_what_an_event_noun_asks_for_is_no_event() -> None:
    assert told("Croatia refused Serbia's demand for the extradition of a general.") == ["REJECT Croatia > Serbia"]


def test_an_act_that_kills_is_not_done_by_its_place() -> None:
    (line,) = told("Bombings at Croatian embassies in Serbia and Kenya killed 20 people.")
    assert line.startswith("ASSAULT - >")


def test_what_is_said_of_an_attack_in_a_negated_clause_leaves_it_real() -> None:
    (event,) = events("The Croatian air raid on Serbia is not linked with the inquiry, an envoy said.")
    assert event.status == "REPORTED"


def test_a_condemned_attack_has_happened() -> None:
    found = {e.type: e.status for e in events("Croatia condemned Serbia's bombing of the town of Osijek.")}
    assert found[EventType.ASSAULT] == "REPORTED"


def test_sources_that_say_no_more_refuse_nobody() -> None:
    assert told("The Croatian official refused to identify himself.") == []
    assert told("Croatian officials requested anonymity.") == []
    assert told("Croatia refused to free the Serbian soldiers.") == ["REJECT Croatia > Serbia"]


def test_an_office_with_its_body_stands_before_the_name_of_who_holds_it() -> None:
    text = "Director of the Croatian Intelligence Agency Ivan Horvat met Serbian officials. Horvat then flew to Togo."
    assert told(text)[0] == "CONSULT Ivan Horvat & Serbia > -"


def test_and_others_ends_a_list() -> None:
    assert told("On Monday, Croatia, President Ivan Horvat of Serbia and others had talks.") == [
        "CONSULT Croatia & Ivan Horvat > -"
    ]
