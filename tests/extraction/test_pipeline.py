"""The pipeline: what goes in and what comes out, whatever the text is."""

import pytest

from db.vocabulary import ArticleStatus, EventType, Precision, Resolution
from service.extraction import EXTRACTOR_VERSION
from service.extraction.pipeline import MAX_SENTENCE, extract
from tests.extraction.helpers import DAY, OCTOBER, day_of, events, only, told

TEXT = "Estonia expelled the Belarusian ambassador on Monday. It has condemned the attack on Latvia by Belarus."


def test_an_article_in_english_is_coded() -> None:
    found = extract(TEXT, published=day_of(DAY))
    assert (found.status, found.language, found.extractor) == (ArticleStatus.CODED, "en", EXTRACTOR_VERSION)
    assert found.text == TEXT


def test_the_same_text_gives_the_same_record() -> None:
    assert extract(TEXT, published=day_of(DAY)) == extract(TEXT, published=day_of(DAY))


def test_the_actors_are_those_who_take_part_once_each() -> None:
    found = extract(TEXT, published=day_of(DAY))
    keys = [actor.key for actor in found.actors]
    assert len(keys) == len(set(keys))
    assert set(keys) == {p.actor.key for event in found.events for p in event.participants}


@pytest.mark.parametrize(
    "text",
    [
        "Das Auswärtige Amt hat den Botschafter am Montag einbestellt und den Angriff verurteilt.",
        "Le ministre a condamné l'attaque et les autorités ont expulsé deux diplomates dans la nuit.",
        "Министр осудил нападение и выслал двух дипломатов.",
        "外交部谴责了这次袭击。",
    ],
)
def test_another_language_is_not_coded(text: str) -> None:
    found = extract(text, published=day_of(DAY))
    assert (found.status, found.events, found.actors) == (ArticleStatus.NOT_ENGLISH, (), ())
    assert found.language != "en"


@pytest.mark.parametrize("text", ["", " \n \n", "12 345.", "…"])
def test_a_text_without_words_has_no_events(text: str) -> None:
    assert extract(text, published=day_of(DAY)).events == ()


def test_english_without_events_is_coded_and_empty() -> None:
    found = extract("The bread is baked for an hour and left to cool on a rack.", published=day_of(DAY))
    assert (found.status, found.events) == (ArticleStatus.CODED, ())


def test_a_title_is_read_as_a_headline() -> None:
    title = "Estonia to Expel Belarusian Envoy"
    text = f"{title}\n\nThe weather in the capital was mild on Monday and the streets were empty."
    (event,) = events(text, title=title)
    assert event.type is EventType.THREATEN
    assert event.mentions[0].sentence.of(text) == title


def test_a_headline_is_found_without_being_named() -> None:
    text = "Estonia Expels Belarusian Envoy\n\nEstonia expelled the ambassador of Belarus on Monday."
    (event,) = events(text)
    assert [m.sentence.of(text) for m in event.mentions] == [
        "Estonia Expels Belarusian Envoy",
        "Estonia expelled the ambassador of Belarus on Monday.",
    ]


def test_the_title_goes_into_the_record() -> None:
    assert extract(f"Bread\n\n{TEXT}", title="Bread", published=None).title == "Bread"


def test_without_a_publication_date_nothing_is_dated_by_one() -> None:
    found = extract(TEXT)
    assert found.published.resolution is Resolution.NONE
    assert all(event.date.resolution is not Resolution.PUBLICATION for event in found.events)


def test_publication_is_kept_as_precisely_as_it_was_given() -> None:
    found = extract(TEXT, published=OCTOBER)
    assert found.published == OCTOBER
    assert all(event.date.precision is not Precision.DAY for event in found.events)


def test_a_dateline_is_no_part_of_the_first_sentences_grammar() -> None:
    assert told("TALLINN (AP) — Estonia expelled the Belarusian ambassador.") == ["SANCTION Estonia > Belarus"]


def test_a_dateline_tells_whose_police_it_is() -> None:
    event = only("TALLINN, Estonia (AP) — Police arrested six students.", of=EventType.COERCE)
    assert {p.actor.country for p in event.participants} == {"EST"}


def test_a_sentence_without_an_end_is_passed_over() -> None:
    endless = "Estonia condemned Belarus and " * (MAX_SENTENCE // 20)
    assert told(f"{TEXT} {endless}") == told(TEXT)


def test_line_ends_inside_a_sentence_do_not_matter() -> None:
    assert told("Estonia expelled\nthe Belarusian\nambassador.") == ["SANCTION Estonia > Belarus"]


def test_evidence_keeps_its_offsets_in_a_text_with_other_scripts() -> None:
    text = "“Привет” 😀 — so it began. Estonia condemned Belarus on Monday."
    event = only(text, of=EventType.ACCUSE)
    assert event.mentions[0].trigger.of(text) == "condemned"
    assert event.mentions[0].sentence.of(text) == "Estonia condemned Belarus on Monday."


def test_organised_labour_acts_without_a_country() -> None:
    assert told("Teachers said they will not end the strike.") == ["REJECT Teachers > -"]
    assert told("A policeman arrested a thief.") == []
