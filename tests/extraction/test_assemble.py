"""Assembling: keys, participants and mentions of the record fit together."""

import pytest

from db.vocabulary import EventType, Role
from service.extraction.record import Event
from tests.extraction.helpers import events, only

TEXTS = [
    "Tunisia condemned and sanctioned Libya. Libya expelled two Tunisian envoys on Monday.",
    "Tunisia arrested Libyan defectors. Tunisia has deported the Libyan escapees, Egypt said.",
    "Tunisia and Libya held talks in Sfax. The two sides signed a treaty. It was praised by Egypt.",
    "Tunisian police beat and arrested Tunisian students, killing two of them in Tunis.",
    "The arrest of a Libyan envoy by Tunisia was condemned by Egypt, which recalled its ambassador from Tunis.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_keys_are_unique_in_an_article(text: str) -> None:
    keys = [event.key for event in events(text)]
    assert keys
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("text", TEXTS)
def test_the_participants_of_mentions_are_those_of_the_event(text: str) -> None:
    for event in events(text):
        sides = {(p.actor.key, p.role) for p in event.participants}
        assert {(p.actor_key, p.role) for m in event.mentions for p in m.participants} <= sides


@pytest.mark.parametrize("text", TEXTS)
def test_a_party_takes_part_once_on_a_side(text: str) -> None:
    for event in events(text):
        assert len({(p.actor.key, p.role) for p in event.participants}) == len(event.participants)


@pytest.mark.parametrize("text", TEXTS)
def test_spans_lie_in_their_sentence(text: str) -> None:
    for event in events(text):
        for mention in event.mentions:
            spans = [mention.trigger, *(p.span for p in mention.participants)]
            spans += [span for span in (mention.date, mention.attribution) if span is not None]
            assert all(mention.sentence.start <= s.start < s.end <= mention.sentence.end for s in spans)


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_a_participant_are_the_articles(text: str) -> None:
    for event in events(text):
        assert all(p.text and p.text in text for p in event.participants)


def test_an_event_has_one_mention_a_sentence() -> None:
    event = only("Tunisia shelled a Libyan town, killing 20 farmers.", of=EventType.ASSAULT)
    assert len(event.mentions) == 1


def test_a_mention_names_the_dictionary_line_that_fired() -> None:
    event = only("Tunisia condemned Libya.")
    assert event.mentions[0].rule.startswith("accuse.txt:")


def test_a_group_told_by_another_noun_is_one_participant() -> None:
    text = "Tunisia arrested Libyan defectors on Monday. Tunisia arrested the Libyan escapees on Monday."
    event = only(text, of=EventType.COERCE)
    assert len(event.side(Role.RECIPIENT)) == 1


def keys_of(text: str) -> list[str]:
    """The keys of a text's events."""
    return [event.key for event in events(text)]


def test_a_key_does_not_depend_on_what_stands_behind_the_event() -> None:
    text = "Tunisia condemned Libya."
    assert keys_of(f"{text} Egypt expelled a Sudanese envoy.")[0] == keys_of(text)[0]


def first(text: str) -> Event:
    """The first event of a text."""
    return events(text)[0]


def test_events_stand_in_the_order_of_their_first_mention() -> None:
    text = "Tunisia condemned Libya. Egypt expelled a Sudanese envoy. Tunisia arrested two Libyan farmers."
    starts = [event.mentions[0].sentence.start for event in events(text)]
    assert starts == sorted(starts)


def test_an_actor_has_its_names_and_country() -> None:
    actor = first("Libya's foreign minister Salma Haddad condemned Tunisia.").side(Role.ACTOR)[0].actor
    assert (actor.name, actor.country) == ("Salma Haddad", "LBY")
    assert actor.roles
