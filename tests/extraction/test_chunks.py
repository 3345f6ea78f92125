"""Chunks: noun phrases and verb groups, with tense, voice, negation and the particle of the verb."""

import pytest

from service.extraction.dictionaries import frames
from service.extraction.grammar.chunks import Item, VerbGroup, chunk
from service.extraction.grammar.quantities import core
from tests.extraction.helpers import reading


def chunks(text: str, *, headline: bool = False) -> list[Item]:
    """The ungrouped items of a sentence."""
    return chunk(reading(text, headline=headline).words, frames.load().particles, headline=headline)


def verb(text: str) -> VerbGroup:
    """The first verb group of a sentence."""
    return next(item.vg for item in chunks(text) if item.vg is not None)


def phrases(text: str) -> list[str]:
    """The words of a sentence's noun phrases."""
    words = reading(text).words
    return [" ".join(w.text for w in words[i.first : i.last]) for i in chunks(text) if i.np is not None]


@pytest.mark.parametrize(
    ("text", "form", "tense"),
    [
        ("Peru signed the treaty.", "fin", "past"),
        ("Peru signs the treaty.", "fin", "pres"),
        ("Peru will sign the treaty.", "fin", "fut"),
        ("To sign the treaty would help Peru.", "inf", "pres"),
    ],
)
def test_a_verb_group_has_form_and_tense(text: str, form: str, tense: str) -> None:
    assert (verb(text).form, verb(text).tense) == (form, tense)


def test_auxiliaries_belong_to_their_main_verb() -> None:
    found = verb("Peru has been urging Chile to sign.")
    assert (found.lemma, found.perfect, found.passive) == ("urge", True, False)


def test_be_and_a_past_participle_make_a_passive() -> None:
    found = verb("The treaty was signed by Peru.")
    assert (found.lemma, found.passive, found.tense) == ("sign", True, "past")


def test_a_perfect_passive_is_both() -> None:
    found = verb("The treaty has been signed.")
    assert (found.passive, found.perfect) == (True, True)


@pytest.mark.parametrize(
    "text", ["Peru did not sign.", "Peru has never signed.", "Peru won't sign.", "Peru isn't signing."]
)
def test_not_and_never_inside_the_group_negate_it(text: str) -> None:
    assert verb(text).negated


def test_a_plain_verb_is_not_negated() -> None:
    assert not verb("Peru finally signed.").negated


def test_a_modal_is_kept() -> None:
    assert (verb("Peru could sign.").modal, verb("Peru must sign.").modal) == ("could", "must")


def test_a_known_particle_joins_its_verb() -> None:
    assert verb("Peru called off the talks.").lemma == "call_off"


def test_a_participle_before_its_noun_is_no_verb() -> None:
    assert phrases("Peru released detained journalists.") == ["Peru", "detained journalists"]


def test_joined_demonyms_stay_in_one_phrase() -> None:
    assert phrases("Peruvian and Chilean envoys met.") == ["Peruvian and Chilean envoys"]


def test_a_list_of_demonyms_stays_in_one_phrase() -> None:
    assert phrases("Peruvian, Chilean and Bolivian envoys met.") == ["Peruvian , Chilean and Bolivian envoys"]


def test_a_number_alone_stands_for_a_noun() -> None:
    assert phrases("12 were killed.")[0] == "12"


def test_a_quantity_before_a_number_is_outside_the_phrase() -> None:
    assert "12 farmers" in phrases("Gunmen killed at least 12 farmers.")


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("According to Peru, Chile agreed.", "according"),
        ("Peru, along with Chile, agreed.", "with"),
        ("Peru met rivals such as Chile.", "including"),
        ("Peru agreed following talks.", "following"),
    ],
)
def test_complex_prepositions_are_one_item(text: str, meaning: str) -> None:
    assert meaning in [item.low for item in chunks(text) if item.kind == "PREP"]


def test_a_headline_dash_is_a_comma() -> None:
    assert "COMMA" in [i.kind for i in chunks("Peru Signs Treaty — Minister", headline=True)]


def head_of_core(text: str) -> str:
    """The noun that the first phrase of a sentence is about."""
    found = reading(text)
    np = next(i.np for i in found.items if i.np is not None)
    return found.words[core(np, found.words).head].text


def test_a_group_of_people_is_the_people() -> None:
    assert head_of_core("A crowd of farmers marched.") == "farmers"


def test_some_of_many_are_the_many() -> None:
    assert head_of_core("Six of the farmers marched.") == "farmers"


def test_the_town_of_a_name_is_the_name() -> None:
    assert head_of_core("The town of Goma burned.") == "Goma"


def test_the_army_of_a_country_is_the_army() -> None:
    assert head_of_core("The army of Peru marched.") == "army"


def test_more_before_a_noun_belongs_to_it() -> None:
    assert phrases("Peru granted Chile more autonomy.") == ["Peru", "Chile", "more autonomy"]


def test_existential_there_is_a_subject_of_its_own() -> None:
    assert phrases("Peru said there would be talks.")[:2] == ["Peru", "there"]


def test_both_before_two_names_is_passed_over() -> None:
    items = chunks("Norway met with both Serbia and Croatia.")
    assert [item.kind for item in items[:4]] == ["NP", "VG", "PREP", "NP"]


def test_an_adverb_may_stand_within_a_noun_phrase() -> None:
    assert [item.kind for item in chunks("The then president of Chad spoke.")[:2]] == ["NP", "PREP"]
