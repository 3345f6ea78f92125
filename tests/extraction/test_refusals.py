"""Refusals: what is said not to be done, what a noun refuses, and what nobody will accept."""

from tests.extraction.helpers import told


def test_what_is_refused_by_a_noun_in_the_subject_is_no_act() -> None:
    assert told("Croatia's refusal to extradite the general angered Serbia.") == ["REJECT Croatia > -"]


def test_who_will_not_or_cannot_accept_refuses() -> None:
    assert told("Croatia said it would not accept Serbian rule.") == ["REJECT Croatia > Serbia"]
    assert told("Croatia cannot accept the Serbian draft.") == ["REJECT Croatia > Serbia"]
    assert told("Croatia will never budge.") == ["REJECT Croatia > -"]


def test_who_cannot_pay_does_not_refuse() -> None:
    assert not any(line.startswith("REJECT") for line in told("Croatia cannot pay its debts."))


def test_a_thing_refuses_nothing() -> None:
    assert told("The Croatian roof will not bend.") == []


def test_who_says_that_there_will_be_no_talks_refuses_them() -> None:
    assert told("The Croatian premier said there would be no talks with Serbia.") == [
        "REJECT Andrej Plenković > Serbia"
    ]
    assert told("The Croatian premier said there would be no rain in Serbia.") == []


def test_who_tells_the_press_no_details_refuses_nothing() -> None:
    assert told("Croatia refused to give any details of the plan.") == []


def test_what_may_or_must_not_be_is_hypothetical() -> None:
    assert told("Croatia may not sign the treaty with Serbia.") == ["SUPPORT Croatia > Serbia [HYPOTHETICAL]"]


def test_who_seeks_peace_by_promising_something_promises_it() -> None:
    assert "CONCEDE Croatia > Serbia" in told("Croatia sought peace by promising to withdraw from Serbia.")


def test_who_did_not_accept_refused() -> None:
    assert told("Croatia did not accept the Serbian demand.") != []
    assert told("Croatia said no to the Serbian plan.") == ["REJECT Croatia > Serbia"]


def test_having_no_intention_of_yielding_is_a_refusal() -> None:
    assert told("Croatia has no intention of withdrawing from Serbia.") == ["REJECT Croatia > Serbia"]
    assert told("Croatia has no intention of attacking Serbia.") == []


def test_whom_a_noun_of_refusing_refuses_stands_in_its_infinitive() -> None:
    found = told("Croatia's refusal to free the Serbian sailors angered Hungary.")
    assert found == ["REJECT Croatia > Serbian sailors"]


def test_a_headline_of_rebels_who_pull_out() -> None:
    text = "Sri Lanka Rebels Pull Out of Peace Talks"
    assert told(text, title=text) == ["REJECT Sri Lankan rebels > -"]


def test_what_a_thing_does_not_do_is_no_news() -> None:
    assert told("The Croatian decision does not guarantee aid to Serbia.") == []


def test_aides_who_would_not_talk_refuse_nothing() -> None:
    assert not any(line.startswith("REJECT") for line in told("The Croatian premier would not talk about it."))


def test_a_politician_acts_without_a_country() -> None:
    assert told("NSW Premier Jane Doe rejected the proposal.") == ["REJECT Jane Doe > -"]
    assert told("Club captain Jane Doe rejected the proposal.") == []
    assert told("The mayor declared war on litter.") == []
