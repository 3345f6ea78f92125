"""Tokens: Penn Treebank conventions and exact offsets for any input."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.text.tokens import tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China's envoy", "China 's envoy"),
        ("the soldiers' families", "the soldiers ' families"),
        ("They didn’t fire", "They did n’t fire"),
        ("It cannot hold.", "It can not hold ."),
        ("They'll go; we've won", "They 'll go ; we 've won"),
        ("O'Brien met Sana'a elders", "O'Brien met Sana'a elders"),
        ("the U.S.' stance", "the U.S. ' stance"),
        ("U.S.-led forces", "U.S.-led forces"),
        ("Gen. Diaz and J. Smith left.", "Gen. Diaz and J. Smith left ."),
        ("He works for Widget Corp.", "He works for Widget Corp."),
        ("He said no.", "He said no ."),
        ("No. 10 replied", "No. 10 replied"),
        ("It cost $1,000 or US$2m (5%).", "It cost $ 1,000 or US$ 2m ( 5 % ) ."),
        ("at 9:30 a.m. on 10/12/23", "at 9:30 a.m. on 10/12/23"),
        ("war—and peace -- or 1998–2003", "war — and peace -- or 1998 – 2003"),
        ("a two- and three-day halt", "a two- and three-day halt"),
        ("“We won,” he said", "“ We won , ” he said"),
        ("see https://example.org/a?b=1, please", "see https://example.org/a?b=1 , please"),
        ("write to a.b@example.org.", "write to a.b@example.org ."),
        ("Wait... what?!", "Wait ... what ? !"),
        ("since '98 and/or the 1990s", "since '98 and/or the 1990s"),
    ],
)
def test_text_is_cut_by_the_treebank_s_conventions(text: str, expected: str) -> None:
    assert words(text) == expected.split(" ")


def test_offsets_count_from_the_start_of_the_whole_text() -> None:
    text = "Ignore. Troops left."
    tokens = tokenize(text, 8, len(text))
    assert [(token.i, text[token.start : token.end]) for token in tokens] == [(0, "Troops"), (1, "left"), (2, ".")]
    assert tokens[0].low == "troops"


def test_an_accent_of_its_own_belongs_to_its_letter() -> None:
    assert words("Cafe\u0301 shut") == ["Cafe\u0301", "shut"]


@given(st.text())
def test_tokens_are_in_order_and_cover_all_that_shows(text: str) -> None:
    at = 0
    for i, token in enumerate(tokenize(text, 0, len(text))):
        assert token.i == i
        assert token.text == text[token.start : token.end] != ""
        assert token.start >= at
        assert not text[at : token.start].strip()
        at = token.end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "unit", [".", "'", "’s", "a", "a.", "A.", "-", "a-", "1,", "@", "a@", "www.", "http://", '"', "("]
)
def test_long_runs_of_one_thing_are_cut_and_covered(unit: str) -> None:
    text = unit * 5000
    tokens = tokenize(text, 0, len(text))
    assert "".join(token.text for token in tokens) == text
