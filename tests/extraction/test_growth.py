"""No text makes the coder explode: twice the text is at most 2.3 times the work.

Work is counted in lines of our code that are run, which no machine's speed changes; benchmarks/cost.py has the seconds.
"""

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import service.extraction
from service.extraction.pipeline import extract
from service.published import read_published, to_partial_date

OURS = str(Path(service.extraction.__file__).parent)
DAY = to_partial_date(read_published("2023-10-12"))
LENGTH = 3_000  # characters
MOST = 2.3
UNITS = (
    "China attacked Japan. ",
    "China attacked Japan\n\n",
    "China attacked Japan; ",
    "who met Kim ",
    "Kim and China, ",
    "the leader of ",
    "he said that ",
    "said China. The group attacked them. ",
    "The attack by the group on them was condemned by it. ",
    '"We will attack," said Kim. ',
    "on 12 October 2023 and Monday ",
    "in the first quarter of last year ",
    "China's president's ",
    "not to not to ",
    "A. B. of the U.S. ",
    "(((",
    "''",
    "and ",
    "1990-",
)


def work(text: str) -> int:
    """How many lines of the coder are run for a text."""
    count = 0

    def line(_frame: FrameType, event: str, _arg: object) -> Any:
        nonlocal count
        count += event == "line"
        return line

    def call(frame: FrameType, _event: str, _arg: object) -> Any:
        return line if frame.f_code.co_filename.startswith(OURS) else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        extract(text, published=DAY)
    finally:
        sys.settrace(before)
    return count


def growth(unit: str) -> float:
    """The work for twice the text over the work for the text, English words before it."""
    prefix = "The president said on Monday that it was the end of the war. "
    text = prefix + unit * (LENGTH // len(unit) + 1)
    return work(text + text[len(prefix) :]) / work(text)


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    extract("The dictionaries are read before anything is counted.")
    assert growth(unit) <= MOST


words = st.sampled_from(
    "China Kim Jong Un Paris the he they it its group attack attacked met said urged told to of on in by and or , ."
    " ; ' \" ( that who which not if after Monday 2023 last year will has been being officials president U.S. 's 12"
    " more than".split()
)


@settings(deadline=None, max_examples=15)
@given(unit=st.lists(words, min_size=1, max_size=12))
def test_no_repetition_of_words_explodes(unit: list[str]) -> None:
    assert growth(" ".join(unit) + " ") <= MOST
