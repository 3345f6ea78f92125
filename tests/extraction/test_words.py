"""Words: what the grammar sees as one item, and that each still knows its characters."""

from service.extraction.dictionaries.gazetteer import Form
from service.extraction.grammar.words import DATE, Word, span_of
from tests.extraction.helpers import reading


def word(text: str, wanted: str) -> Word:
    """The word with this text in a sentence."""
    return next(w for w in reading(text).words if w.text == wanted)


def test_a_name_of_several_tokens_is_one_word() -> None:
    found = word("Officials in Papua New Guinea arrested a trader.", "Papua New Guinea")
    assert found.is_proper
    assert found.match is not None
    assert found.match.entry.country == "PNG"


def test_a_date_expression_is_one_word_with_its_date() -> None:
    found = word("Chad closed its border on 3 October 2023.", "3 October 2023")
    assert found.tag == DATE
    assert found.date is not None
    assert found.date.value == "2023-10-03"


def test_a_date_is_no_noun() -> None:
    assert not word("Chad closed its border on Monday.", "Monday").is_noun


def test_a_demonym_before_a_noun_is_an_adjective() -> None:
    found = word("A Bolivian minister resigned.", "Bolivian")
    assert found.tag == "JJ"
    assert not found.is_noun


def test_a_demonym_in_the_plural_is_a_name() -> None:
    found = word("Five Bolivians were freed.", "Bolivians")
    assert found.tag == "NNPS"
    assert found.match is not None
    assert found.match.form is Form.DEMONYM


def test_a_name_inside_a_compound_is_kept_as_its_part() -> None:
    found = word("A French-led force bombed the port.", "French-led")
    assert found.match is None
    assert [part.entry.country for part in found.parts] == ["FRA"]


def test_an_office_with_of_is_one_noun() -> None:
    found = word("Secretary of State Mary Stone resigned.", "Secretary of State")
    assert (found.low, found.tag) == ("secretary of state", "NN")


def test_words_are_numbered_in_order() -> None:
    words = reading("The chief of staff of Sri Lanka met two Nepalese envoys on Monday.").words
    assert [w.i for w in words] == list(range(len(words)))


def test_every_word_covers_its_own_characters() -> None:
    text = "On 3 October, Sri Lanka's army freed two French-backed fighters — at last."
    assert all(text[w.start : w.end] == w.text for w in reading(text).words)


def test_a_span_reaches_from_the_first_word_to_the_one_before_the_last() -> None:
    text = "Sri Lanka freed two men."
    assert span_of(reading(text).words, 0, 2).of(text) == "Sri Lanka freed"
