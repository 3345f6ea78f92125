"""Refusals: what is said not to be done, what a noun refuses, and what nobody will accept."""

from tests.extraction.helpers import told


def test_what_is_refused_by_a_noun_in_the_subject_is_no_act() -> None:
    assert told("Croatia's refusal to extradite the general angered Serbia.") == ["REJECT Croatia > -"]
