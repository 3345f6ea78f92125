"""Status: how real an act is by tense, mood, negation and the words that govern it."""

import pytest

from db.vocabulary import EventType, Status
from service.extraction.coding import status
from tests.extraction.helpers import events, only, reading


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("condemned", Status.REPORTED),
        ("has condemned", Status.REPORTED),
        ("is condemning", Status.REPORTED),
        ("began to condemn", Status.REPORTED),
        ("allegedly condemned", Status.ALLEGED),
        ("did not condemn", Status.NEGATED),
        ("has never condemned", Status.NEGATED),
        ("failed to condemn", Status.NEGATED),
        ("could condemn", Status.HYPOTHETICAL),
        ("may condemn", Status.HYPOTHETICAL),
        ("should condemn", Status.HYPOTHETICAL),
        ("wants to condemn", Status.HYPOTHETICAL),
        ("will condemn", Status.PLANNED),
        ("plans to condemn", Status.PLANNED),
        ("is to condemn", Status.PLANNED),
    ],
)
def test_the_verb_group_and_what_governs_it_decide(verb: str, expected: Status) -> None:
    assert only(f"Gabon {verb} the attack by Togo.", of=EventType.ACCUSE).status is expected


def test_negation_within_a_question_of_failing_is_undone() -> None:
    assert only("Gabon did not fail to condemn Togo.").status is Status.REPORTED


def test_nobody_as_subject_negates() -> None:
    assert only("No country condemned Togo.").status is Status.NEGATED


def test_what_stands_behind_if_is_hypothetical() -> None:
    event = only("If Gabon attacked Togo, many would flee.", of=EventType.ASSAULT)
    assert event.status is Status.HYPOTHETICAL


def test_what_stands_behind_whether_is_no_event() -> None:
    assert events("Officials asked whether Gabon had attacked Togo.") == ()


@pytest.mark.parametrize(
    ("saying", "expected"),
    [
        ("said", Status.REPORTED),
        ("confirmed", Status.REPORTED),
        ("claimed", Status.ALLEGED),
        ("alleged", Status.ALLEGED),
    ],
)
def test_a_saying_reports_or_alleges(saying: str, expected: Status) -> None:
    assert only(f"Benin {saying} that Gabon attacked Togo.", of=EventType.ASSAULT).status is expected


def test_would_behind_a_saying_is_planned() -> None:
    event = only("Gabon said it would meet Togo on Monday.", of=EventType.CONSULT)
    assert event.status is Status.PLANNED


def test_would_by_itself_is_hypothetical() -> None:
    assert only("Gabon would meet Togo.", of=EventType.CONSULT).status is Status.HYPOTHETICAL


def test_what_somebody_is_accused_of_is_alleged() -> None:
    assert only("Benin accused Gabon of attacking Togo.", of=EventType.ASSAULT).status is Status.ALLEGED


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("alleged", Status.ALLEGED),
        ("upcoming", Status.PLANNED),
        ("possible", Status.HYPOTHETICAL),
        ("previous", Status.HISTORICAL),
        ("no", Status.NEGATED),
        ("bitter", None),
    ],
)
def test_words_before_a_noun_say_how_real_it_is(word: str, expected: Status | None) -> None:
    found = reading(f"The {word} talks mattered." if word != "no" else "No talks mattered.")
    np = next(i.np for i in found.items if i.np is not None)
    assert status.of_noun(np, found.words) is expected


def test_what_is_feared_or_prevented_is_hypothetical() -> None:
    for verb in ("fears", "prevented"):
        assert only(f"Gabon {verb} an attack by Togo.", of=EventType.ASSAULT).status is Status.HYPOTHETICAL


def test_a_date_long_before_publication_makes_history() -> None:
    assert only("Gabon attacked Togo in 1956.").status is Status.HISTORICAL


def test_a_date_after_publication_makes_a_plan() -> None:
    assert only("Gabon and Togo may meet on 20 October 2023.").status is Status.PLANNED


def test_what_is_told_in_the_past_is_not_planned_by_a_later_date() -> None:
    """ "On 5 November" in an article of October is last year's, or the date of something else."""
    assert only("Gabon has arrested six Togolese men wanted until 20 November 2023.").status is Status.REPORTED


def test_an_undated_participle_in_passing_is_history() -> None:
    text = "Sanctions imposed on Togo have failed, Gabon said on Monday."
    assert only(text, of=EventType.SANCTION).status is Status.HISTORICAL


def test_nothing_planned_becomes_real_because_somebody_reported_it() -> None:
    assert only("Benin said that Gabon and Togo will meet.", of=EventType.CONSULT).status is Status.PLANNED


@pytest.mark.parametrize(
    ("one", "other", "stricter"),
    [
        (Status.REPORTED, Status.ALLEGED, Status.ALLEGED),
        (Status.PLANNED, Status.ALLEGED, Status.PLANNED),
        (Status.NEGATED, Status.HYPOTHETICAL, Status.NEGATED),
    ],
)
def test_of_two_the_one_that_claims_less_holds(one: Status, other: Status, stricter: Status) -> None:
    assert status.stricter(one, other) is status.stricter(other, one) is stricter


def test_neither_nor_negates() -> None:
    assert only("Neither Gabon nor Togo condemned Benin.").status is Status.NEGATED


def test_without_makes_no_event() -> None:
    assert events("Without an attack by Gabon, Togo will sleep well.") == ()


def test_what_would_have_been_is_hypothetical() -> None:
    event = only("Gabon would have attacked Togo if it had rained.", of=EventType.ASSAULT)
    assert event.status is Status.HYPOTHETICAL


def test_reportedly_alleges() -> None:
    assert only("Gabon reportedly attacked Togo.").status is Status.ALLEGED


def test_what_a_noun_gives_reason_for_is_no_event() -> None:
    assert events("Gabon had no reason to attack Togo.") == ()


def test_a_term_that_is_set_is_no_act() -> None:
    assert not any(e.type is EventType.RETREAT for e in events("Gabon will shun Togo until it frees the miners."))
    assert only("Gabon bombed Togo until its troops surrendered.", of=EventType.RETREAT).status is Status.REPORTED


@pytest.mark.parametrize(
    ("text", "real"),
    [
        ("Gabon is said to have attacked Togo.", Status.ALLEGED),
        ("Gabon claims to have bombed Togo.", Status.ALLEGED),
        ("Gabon could start a war by attacking Togo.", Status.HYPOTHETICAL),
        ("Gabon's third option would be to attack Togo.", Status.HYPOTHETICAL),
        ("Were Gabon to attack Togo, Benin would help.", Status.HYPOTHETICAL),
    ],
)
def test_what_is_said_of_somebody_or_only_thought_of(text: str, real: Status) -> None:
    assert {e.status for e in events(text) if e.type is EventType.ASSAULT} == {real}


def test_never_before_the_verb_of_what_is_said() -> None:
    assert only("A lawyer says Gabon never attacked Togo.", of=EventType.ASSAULT).status is Status.NEGATED


def test_what_is_to_come_first_has_not_come() -> None:
    text = "Gabon said that it would meet Mali {} Togo freed its hostages."
    assert only(text.format("when"), of=EventType.RETREAT).status is Status.HYPOTHETICAL
    assert only(text.format("after"), of=EventType.RETREAT).status is Status.REPORTED
