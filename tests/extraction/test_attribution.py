"""Attribution: who says so, unless it is an act of the speaker."""

import pytest

from db.vocabulary import EventType
from service.extraction.record import Attribution
from tests.extraction.helpers import only

ACT = "Iraq expelled the Omani ambassador"


def source(text: str, kind: EventType = EventType.SANCTION) -> Attribution | None:
    """The source of the one event of a type."""
    return only(text, of=kind).attribution


@pytest.mark.parametrize(
    "text",
    [
        f"Jordan said that {ACT}.",
        f"Jordan said {ACT}.",
        f"{ACT}, Jordan said.",
        f"{ACT}, said Jordan.",
        f"{ACT}, according to Jordan.",
        f"According to Jordan, {ACT}.",
    ],
)
def test_the_source_is_found_wherever_it_stands(text: str) -> None:
    found = source(text)
    assert found is not None
    assert (found.text, found.actor_key, found.span.of(text)) == ("Jordan", "country:JOR", "Jordan")


def test_of_two_sayings_the_nearer_is_the_source() -> None:
    found = source(f"Reuters reported that Jordan said {ACT}.")
    assert found is not None
    assert found.text == "Jordan"


def test_a_source_without_a_name_keeps_its_words() -> None:
    found = source(f"{ACT}, a witness said.")
    assert found is not None
    assert found.text == "witness"


def test_the_article_is_no_part_of_the_source() -> None:
    found = source(f"{ACT}, the Jordanian army said.")
    assert found is not None
    assert found.text == "Jordanian army"


def test_an_act_of_the_speaker_has_no_source_beside_it() -> None:
    assert source("Iraq said it had expelled the Omani ambassador.") is None


def test_a_statement_is_its_speakers_own_act() -> None:
    assert source("Jordan said Iraq must free the Omani envoy.", EventType.REQUEST) is None


def test_what_nobody_reports_has_no_source() -> None:
    assert source(f"{ACT}.") is None


def test_a_saying_in_another_sentence_is_not_the_source() -> None:
    assert source(f"{ACT}. Jordan said it was sorry.") is None


def test_each_mention_has_its_own_source() -> None:
    text = f"{ACT}, Jordan said. {ACT}, Syria said."
    event = only(text, of=EventType.SANCTION)
    spans = [mention.attribution for mention in event.mentions]
    assert [span.of(text) for span in spans if span is not None] == ["Jordan", "Syria"]
