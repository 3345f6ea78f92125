"""Content: what is asked for, refused or threatened gives the mode; announced conflict is a threat."""

import pytest

from db.vocabulary import EventType, Mode, Role, Status
from tests.extraction.helpers import events, only, side, told


@pytest.mark.parametrize(
    ("wish", "mode"),
    [
        ("to send food", Mode.ASSIST),
        ("to free the hostages", Mode.YIELD),
        ("to withdraw its troops", Mode.YIELD),
        ("to hold talks", Mode.MEET),
        ("to dismiss its army chief", Mode.CHANGE),
    ],
)
def test_a_request_has_the_mode_of_what_is_asked_for(wish: str, mode: Mode) -> None:
    event = only(f"Malawi urged Zambia {wish}.")
    assert (event.type, event.mode) == (EventType.REQUEST, mode)


def test_a_request_for_something_else_has_no_mode() -> None:
    assert only("Malawi urged Zambia to be patient.").mode is None


@pytest.mark.parametrize(
    ("refused", "mode"),
    [
        ("to meet the Zambian envoy", Mode.MEET),
        ("to free the Zambian envoy", Mode.YIELD),
        ("talks with Zambia", Mode.MEET),
    ],
)
def test_a_refusal_has_the_mode_of_what_is_refused(refused: str, mode: Mode) -> None:
    verb = "refused" if refused.startswith("to") else "rejected"
    event = only(f"Malawi {verb} {refused}.", of=EventType.REJECT)
    assert event.mode is mode


@pytest.mark.parametrize(
    ("threat", "mode"),
    [
        ("to bomb Zambia", Mode.VIOLENCE),
        ("to expel the Zambian ambassador", Mode.EXPEL),
        ("to arrest Zambian officials", Mode.ARREST),
    ],
)
def test_a_threat_has_the_mode_of_what_is_threatened(threat: str, mode: Mode) -> None:
    event = only(f"Malawi threatened {threat}.")
    assert (event.type, event.mode, event.status) == (EventType.THREATEN, mode, Status.REPORTED)


def test_conflict_announced_by_its_doer_is_a_threat_already_made() -> None:
    event = only("Malawi will expel the Zambian ambassador.")
    assert (event.type, event.mode, event.status) == (EventType.THREATEN, Mode.EXPEL, Status.REPORTED)


def test_conflict_announced_in_a_saying_is_a_threat() -> None:
    assert only("Malawi said it would bomb Zambia.", of=EventType.THREATEN).mode is Mode.VIOLENCE


def test_cooperation_announced_stays_what_it_is_and_is_planned() -> None:
    event = only("Malawi will meet Zambia.")
    assert (event.type, event.status) == (EventType.CONSULT, Status.PLANNED)


def test_a_protest_announced_stays_a_protest() -> None:
    event = only("Malawian students will march in Lilongwe against the government on Monday.")
    assert (event.type, event.status) == (EventType.PROTEST, Status.PLANNED)


@pytest.mark.parametrize("means", ["by telephone", "by video conference", "over the phone"])
def test_talks_at_a_distance_have_the_mode_phone(means: str) -> None:
    assert only(f"Malawian and Zambian ministers held talks {means}.").mode is Mode.PHONE


def test_talks_in_a_town_have_no_mode() -> None:
    assert only("Malawian and Zambian ministers held talks in Lusaka.").mode is None


@pytest.mark.parametrize(
    ("refused", "mode"),
    [
        ("will not free the Zambian miners", Mode.YIELD),
        ("won't ease the curfew", Mode.YIELD),
        ("will never meet the Zambian premier", Mode.MEET),
        ("said it would not send aid to Zambia", Mode.ASSIST),
    ],
)
def test_who_will_not_cooperate_refuses(refused: str, mode: Mode) -> None:
    event = only(f"Malawi {refused}.", of=EventType.REJECT)
    assert (event.mode, event.status, side(event, Role.ACTOR)) == (mode, Status.REPORTED, "Malawi")


def test_what_a_treaty_will_not_do_is_no_refusal() -> None:
    assert not any(e.type is EventType.REJECT for e in events("The Malawian treaty will not end the war."))


def test_a_condition_not_met_is_hypothetical() -> None:
    event = only("If Zambia does not free the miners, Malawi will complain.", of=EventType.RETREAT)
    assert event.status is Status.HYPOTHETICAL


def test_what_somebody_is_told_he_must_do_is_asked_of_him() -> None:
    assert told('"You must leave," the Chadian president told the Kenyan envoy.') == [
        "REQUEST Mahamat Idriss Déby > Kenya"
    ]


def test_a_finite_verb_is_not_joined_to_an_infinitive() -> None:
    assert told("Chad has refused to sign the text and demands a vote from Kenya.") == [
        "REJECT Chad > -",
        "REQUEST Chad > Kenya",
    ]


def test_what_must_have_happened_is_asked_of_nobody() -> None:
    assert told("Chad said Kenya must have known of the plan.") == []
