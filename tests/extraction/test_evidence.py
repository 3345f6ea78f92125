"""Evidence is sacred: whatever the text, every span of every event lies in it."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from service.extraction.pipeline import extract
from service.extraction.record import Extraction, Span
from service.published import read_published, to_partial_date

WORDS = (
    "China Russia Russian U.S. the Kim Jong Un Joe Biden president army police rebels protesters talks sanctions"
    " attack attacked said urged to on with by of and , . \" ' ( ) — accused killed in Paris Monday October 2023 he it"
    " they will not has been arrested 12 civilians who that which after former alleged meeting between 's \n \n\n"
    " 😀 مرحبا é U.N. imposed visited refused"
).split(" ")
texts = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
published = st.sampled_from([None, "2023", "2023-10", "2023-10-12", "2000-02-29"])


def spans(found: Extraction) -> Iterator[Span]:
    for event in found.events:
        for mention in event.mentions:
            yield mention.sentence
            yield mention.trigger
            yield from (p.span for p in mention.participants)
            yield from (s for s in (mention.date, mention.attribution) if s is not None)
        yield from (s for s in (event.date.span,) if s is not None)
        if event.place is not None:
            yield event.place.span
        if event.attribution is not None:
            yield event.attribution.span


@settings(deadline=None, max_examples=150)
@given(text=texts, day=published)
def test_every_span_is_a_quote_from_the_text(text: str, day: str | None) -> None:
    found = extract(text, published=to_partial_date(read_published(day)) if day else None)
    assert found.text == text
    for span in spans(found):
        assert 0 <= span.start < span.end <= len(text)


@settings(deadline=None, max_examples=60)
@given(text=texts)
def test_spans_of_a_mention_lie_in_its_sentence_and_names_are_their_words(text: str) -> None:
    for event in extract(text).events:
        for mention in event.mentions:
            inner = [mention.trigger, *(p.span for p in mention.participants)]
            assert all(mention.sentence.start <= s.start and s.end <= mention.sentence.end for s in inner)
            assert {(p.actor_key, p.role) for p in mention.participants} <= {
                (p.actor.key, p.role) for p in event.participants
            }
        assert all(p.text in text for p in event.participants)


@settings(deadline=None, max_examples=40)
@given(text=texts)
def test_the_same_text_gives_the_same_events(text: str) -> None:
    assert extract(text) == extract(text)


def test_offsets_are_exact_after_emoji_and_right_to_left_text() -> None:
    text = "😀😀 مرحبا بالعالم — Russia on Monday accused Ukraine of shelling Belgorod. 😀 China condemned the attack."
    found = extract(text)
    assert found.events
    accusation = next(e for e in found.events if e.type == "ACCUSE")
    assert accusation.mentions[0].trigger.of(text).startswith("accused")
    assert {p.text for p in accusation.participants} == {"Russia", "Ukraine"}


def test_event_keys_are_unique_in_an_article() -> None:
    found = extract("A court convicted and jailed the leader. Russia arrested and deported two diplomats on Friday.")
    keys = [e.key for e in found.events]
    assert len(keys) == len(set(keys))
