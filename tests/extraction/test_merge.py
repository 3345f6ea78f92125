"""Merging: mentions of one event become one event, and two events stay two."""

from itertools import permutations

import pytest

from db.vocabulary import ActorKind, EventType, Resolution, Role, Sector, Status
from service.extraction.article.merge import WINDOW, compatible
from service.extraction.parties.cast import Figure
from tests.extraction.helpers import events, only, side, told


def count(text: str, kind: EventType) -> int:
    """How many events of a type a text tells of."""
    return sum(event.type is kind for event in events(text))


def test_the_same_act_told_twice_is_one_event_with_two_mentions() -> None:
    text = "Bolivia expelled the Peruvian ambassador. Bolivia has expelled the ambassador of Peru, it was announced."
    event = only(text, of=EventType.SANCTION)
    assert len(event.mentions) == 2


def test_acts_of_other_types_are_two_events() -> None:
    assert told("Bolivia condemned Peru. Bolivia expelled the Peruvian ambassador.") == [
        "ACCUSE Bolivia > Peru",
        "SANCTION Bolivia > Peru",
    ]


def test_the_same_act_on_two_days_is_two_events() -> None:
    text = "Bolivia and Peru held talks on Monday. Bolivia and Peru held talks on Wednesday."
    assert count(text, EventType.CONSULT) == 2


def test_the_same_act_on_dates_that_overlap_is_one_event_with_the_finer_date() -> None:
    text = "Bolivia and Peru held talks in October. Bolivia and Peru held talks on Monday."
    assert only(text, of=EventType.CONSULT).date.value == "2023-10-09"


def test_a_date_from_the_text_outweighs_the_fallback() -> None:
    text = "Bolivia has expelled the Peruvian ambassador. Bolivia expelled the ambassador of Peru on Monday."
    event = only(text, of=EventType.SANCTION)
    assert (event.date.value, event.date.resolution) == ("2023-10-09", Resolution.RELATIVE)


def test_the_same_act_by_another_party_is_another_event() -> None:
    assert count("Bolivia attacked Peru. Chile attacked Peru.", EventType.ASSAULT) == 2


def test_the_same_act_on_another_party_is_another_event() -> None:
    assert count("Bolivia attacked Peru. Bolivia attacked Chile.", EventType.ASSAULT) == 2


def test_a_country_and_who_acts_for_it_are_one_party() -> None:
    text = "Bolivia and Peru held talks on Monday. Bolivian envoy Rosa Quispe met Peruvian envoy Juan Rojas on Monday."
    event = only(text, of=EventType.CONSULT)
    assert {p.actor.name for p in event.side(Role.ACTOR)} == {"Bolivia", "Peru", "Rosa Quispe", "Juan Rojas"}


def test_another_minister_is_another_meeting() -> None:
    text = (
        "Bolivian minister Rosa Quispe met Peruvian officials on Monday."
        " Bolivian minister Luis Mamani met Peruvian officials on Monday."
    )
    assert count(text, EventType.CONSULT) == 2


def test_another_minister_is_another_meeting_though_the_country_fits() -> None:
    text = (
        "Bolivia and Peru held talks on Monday. Bolivian minister Rosa Quispe met Peruvian officials on Monday."
        " Bolivian minister Luis Mamani met Peruvian officials on Monday."
    )
    assert count(text, EventType.CONSULT) == 2


def test_the_talks_point_back_and_make_no_event_of_their_own() -> None:
    text = "Bolivia and Peru held talks on Monday. The talks between Bolivia and Peru were calm."
    event = only(text, of=EventType.CONSULT)
    assert len(event.mentions) == 2


def test_a_definite_noun_with_nothing_to_point_at_is_no_event() -> None:
    assert told("The talks surprised Bolivia on Monday.") == []


def test_two_requests_stay_two() -> None:
    text = "Bolivia urged Peru to free the fishermen. Bolivia asked Peru to lower its tariffs on wool."
    assert count(text, EventType.REQUEST) == 2


def test_one_request_in_the_same_words_is_one() -> None:
    text = "Bolivia urged Peru to free the fishermen. Bolivia has urged Peru to free the fishermen at once."
    assert count(text, EventType.REQUEST) == 1


def test_the_headline_tells_of_the_request_below_it() -> None:
    title = "Bolivia Urges Peru to Free Fishermen"
    text = f"{title}\n\nBolivia called on Peru on Monday to let the crew of a fishing boat go home."
    assert [e.type for e in events(text, title=title)] == [EventType.REQUEST]


def test_what_happened_and_what_is_planned_are_two_events() -> None:
    text = "Bolivia and Peru held talks. Bolivia and Peru will hold talks."
    assert {e.status for e in events(text)} == {Status.REPORTED, Status.PLANNED}


def test_what_was_not_done_and_what_was_are_two_events() -> None:
    text = "Bolivia did not attack Peru, a farmer said. Bolivia attacked Peru, a soldier said."
    assert count(text, EventType.ASSAULT) == 2


def test_an_allegation_about_a_reported_act_stays_with_it() -> None:
    text = "Bolivia arrested Peruvian fishermen. Bolivia allegedly arrested Peruvian fishermen."
    assert count(text, EventType.COERCE) == 1


def test_what_an_attack_did_in_the_same_sentence_is_the_attack() -> None:
    assert count("Bolivia shelled a Peruvian town, killing 20 farmers.", EventType.ASSAULT) == 1


def test_mentions_stand_in_the_order_of_the_text() -> None:
    text = "Bolivia condemned Peru. Bolivia expelled the Peruvian envoy. Bolivia has condemned Peru."
    for event in events(text):
        starts = [m.sentence.start for m in event.mentions]
        assert starts == sorted(starts)


def test_a_later_telling_may_name_the_other_side() -> None:
    text = "Bolivia expelled two diplomats on Monday. Bolivia expelled two Peruvian diplomats on Monday."
    event = only(text, of=EventType.SANCTION)
    assert (side(event, Role.ACTOR), side(event, Role.RECIPIENT)) == ("Bolivia", "Peru")


def many_attacks() -> list[str]:
    """Sentences that tell of more attacks, each by another on another, than merging looks back over."""
    names = ("Bolivia", "Peru", "Chile", "Brazil", "Ecuador", "Colombia", "Paraguay", "Uruguay")
    told = [f"{one} attacked {other}." for one, other in permutations(names, 2)]
    assert len(told) > WINDOW + 10
    return told


def test_merging_looks_back_over_a_window_so_that_its_time_stays_linear() -> None:
    told = many_attacks()
    assert count(" ".join(told), EventType.ASSAULT) == len(told)
    assert count(" ".join([*told, told[-5]]), EventType.ASSAULT) == len(told)
    assert count(" ".join([*told, told[5]]), EventType.ASSAULT) == len(told) + 1


def test_what_the_headline_tells_is_found_from_any_distance() -> None:
    told = many_attacks()
    assert count(" ".join([*told, told[0]]), EventType.ASSAULT) == len(told)


def figure(key: str, kind: ActorKind, country: str | None, sector: Sector | None = None) -> Figure:
    """A figure with as much as merging asks for."""
    return Figure(key, key, kind, country, sector)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (figure("a", ActorKind.COUNTRY, "BOL"), figure("b", ActorKind.PERSON, "BOL"), True),
        (figure("a", ActorKind.COUNTRY, "BOL"), figure("b", ActorKind.PERSON, "PER"), False),
        (figure("a", ActorKind.COUNTRY, "BOL"), figure("b", ActorKind.PEOPLE, "BOL"), False),
        (figure("a", ActorKind.COUNTRY, "BOL"), figure("b", ActorKind.ARMED_GROUP, "BOL"), False),
        (figure("a", ActorKind.PERSON, "BOL"), figure("b", ActorKind.PERSON, "BOL"), False),
        (figure("a", ActorKind.PERSON, None), figure("b", ActorKind.PERSON, None), False),
        (figure("a", ActorKind.PEOPLE, "BOL", Sector.REF), figure("b", ActorKind.PEOPLE, "BOL", Sector.REF), True),
        (figure("a", ActorKind.PEOPLE, "BOL", Sector.REF), figure("b", ActorKind.PEOPLE, "BOL", Sector.CVL), False),
        (figure("a", ActorKind.PERSON, None), figure("a", ActorKind.PERSON, None), True),
    ],
)
def test_who_may_be_the_same_party(one: Figure, other: Figure, expected: bool) -> None:
    assert compatible(one, other) is compatible(other, one) is expected


def test_one_inquiry_into_the_same_person_is_one_event() -> None:
    text = (
        "Senator Paul Roy of Chad subpoenaed Ana Diaz on Monday.\n\n"
        "Roy, who leads a committee, issued a subpoena to Diaz so that she would explain the sale of a port."
    )
    assert count(text, EventType.ACCUSE) == 1
