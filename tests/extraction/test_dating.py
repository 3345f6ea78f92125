"""Dating: each event's date from its own words, the scene of the report, or publication as a marked fallback."""

from datetime import date

import pytest

from db.vocabulary import EventType, Precision, Resolution, Status
from service.extraction.circumstances.when import Scene
from service.extraction.record import Event, PartialDate
from tests.extraction.helpers import DAY, OCTOBER, day_of, events, only


def dated(event: Event) -> tuple[str | None, Resolution]:
    """An event's date and how it was found."""
    return event.date.value, event.date.resolution


def of(text: str, kind: EventType, published: PartialDate | date | None = DAY) -> tuple[str | None, Resolution]:
    """The date of the one event of a type."""
    return dated(only(text, published, of=kind))


def test_a_full_date_in_the_clause_is_the_events() -> None:
    assert of("Qatar condemned Iran on 3 October 2023.", EventType.ACCUSE) == ("2023-10-03", Resolution.EXPLICIT)


def test_a_weekday_is_counted_from_publication() -> None:
    assert of("Qatar condemned Iran on Monday.", EventType.ACCUSE) == ("2023-10-09", Resolution.RELATIVE)


def test_the_words_of_the_date_are_kept() -> None:
    text = "Qatar condemned Iran last week."
    event = only(text)
    assert (event.date.words, event.date.precision) == ("last week", Precision.WEEK)
    assert event.mentions[0].date is not None
    assert event.mentions[0].date.of(text) == "last week"


def test_two_clauses_keep_their_own_dates() -> None:
    text = "Qatar condemned Iran on Monday after Iran arrested two Qatari journalists in May."
    assert of(text, EventType.ACCUSE)[0] == "2023-10-09"
    assert of(text, EventType.COERCE)[0] == "2023-05"


def test_a_date_in_an_aside_is_not_the_main_clauses() -> None:
    text = "The Qatari envoy, who visited Oman in May, condemned Iran on Monday."
    assert of(text, EventType.CONSULT)[0] == "2023-05"
    assert of(text, EventType.ACCUSE)[0] == "2023-10-09"


def test_a_date_inside_a_noun_is_the_nouns() -> None:
    text = "Qatar condemned a 2018 attack by Iran."
    assert of(text, EventType.ASSAULT) == ("2018", Resolution.EXPLICIT)
    assert of(text, EventType.ACCUSE) == ("2023-10-12", Resolution.PUBLICATION)


def test_without_a_date_publication_is_the_marked_fallback() -> None:
    assert of("Qatar condemned Iran.", EventType.ACCUSE) == ("2023-10-12", Resolution.PUBLICATION)


def test_what_has_been_done_is_dated_by_publication() -> None:
    event = only("Qatar has condemned Iran.")
    assert (event.date.start, event.date.end, event.date.precision) == (None, DAY, Precision.RANGE)
    assert event.date.resolution is Resolution.PUBLICATION


def test_what_is_said_to_have_been_done_is_dated_by_publication() -> None:
    assert of("Oman said Qatar had condemned Iran.", EventType.ACCUSE)[0] == "../2023-10-12"


def test_what_is_told_in_the_plain_past_belongs_to_the_scene() -> None:
    text = "Qatar and Oman held talks on Monday. Qatar condemned Iran."
    accusation = only(text, of=EventType.ACCUSE)
    assert dated(accusation) == ("2023-10-09", Resolution.RELATIVE)
    assert accusation.date.words == "Monday"


def test_the_perfect_leaves_the_scene() -> None:
    text = "Qatar and Oman held talks on Monday. Qatar has condemned Iran."
    assert of(text, EventType.ACCUSE) == ("../2023-10-12", Resolution.PUBLICATION)


def test_a_mention_has_no_date_that_stands_in_another_sentence() -> None:
    text = "Qatar and Oman held talks on Monday. Qatar condemned Iran."
    assert only(text, of=EventType.ACCUSE).mentions[0].date is None


def test_a_year_long_ago_sets_no_scene() -> None:
    text = "Qatar and Oman signed a treaty in 1998. Qatar condemned Iran."
    assert of(text, EventType.ACCUSE) == (None, Resolution.NONE)  # told after it in one paragraph: then


def test_a_headline_has_the_date_of_the_lead() -> None:
    text = "Qatar Condemns Iran\n\nQatar condemned Iran on Monday over the seizure of a ship."
    (event,) = (e for e in events(text, title="Qatar Condemns Iran") if e.type is EventType.ACCUSE)
    assert (event.date.value, len(event.mentions)) == ("2023-10-09", 2)


def test_plans_and_hypotheses_without_a_date_have_none() -> None:
    assert of("Qatar and Oman will hold talks.", EventType.CONSULT) == (None, Resolution.NONE)
    assert of("Qatar could attack Iran.", EventType.ASSAULT) == (None, Resolution.NONE)


def test_a_publication_month_stays_a_month() -> None:
    assert of("Qatar condemned Iran.", EventType.ACCUSE, OCTOBER) == ("2023-10", Resolution.PUBLICATION)


def test_what_was_done_by_a_publication_month_was_done_by_its_end() -> None:
    assert of("Oman said Qatar had condemned Iran.", EventType.ACCUSE, OCTOBER)[0] == "../2023-10-31"


def test_earlier_this_month_is_the_publication_month_and_no_day() -> None:
    event = only("Qatar condemned Iran earlier this month.", OCTOBER)
    assert (event.date.value, event.date.precision) == ("2023-10", Precision.MONTH)
    assert (event.date.words, event.date.resolution) == ("earlier this month", Resolution.RELATIVE)


def test_a_weekday_in_a_month_of_publication_is_not_made_a_day() -> None:
    assert only("Qatar condemned Iran on Monday.", OCTOBER).date.precision is not Precision.DAY


@pytest.mark.parametrize("words", ["on Monday", "last week", "yesterday", ""])
def test_without_a_publication_date_nothing_is_made_up(words: str) -> None:
    assert of(f"Qatar condemned Iran {words}.".replace(" .", "."), EventType.ACCUSE, None)[0] is None


def test_without_a_publication_date_a_full_date_still_counts() -> None:
    assert of("Qatar condemned Iran on 3 October 2023.", EventType.ACCUSE, None) == ("2023-10-03", Resolution.EXPLICIT)


def test_a_scene_is_near_publication() -> None:
    scene = Scene(day_of(DAY))
    scene.note(day_of(date(2023, 9, 1)))
    assert scene.date is None
    scene.note(day_of(date(2023, 10, 9)))
    assert scene.date == day_of(date(2023, 10, 9))


def test_the_leads_date_is_not_yet_the_scenes() -> None:
    scene = Scene(day_of(DAY))
    scene.set_lead(day_of(date(2023, 10, 9)))
    assert (scene.lead, scene.date) == (day_of(date(2023, 10, 9)), None)


def test_a_date_at_the_beginning_is_the_main_clauses() -> None:
    text = "On Monday, Qatar condemned Iran. On Tuesday, Iran condemned Qatar."
    assert [e.date.value for e in events(text)] == ["2023-10-09", "2023-10-10"]


def test_a_history_keeps_its_own_year() -> None:
    assert of("Qatar attacked Iran in 1998.", EventType.ASSAULT) == ("1998", Resolution.EXPLICIT)


def test_a_plan_keeps_its_own_date() -> None:
    text = "Qatar and Oman will hold talks next month."
    assert of(text, EventType.CONSULT) == ("2023-11", Resolution.RELATIVE)


def test_a_headline_that_is_told_nowhere_else_has_the_date_of_the_lead() -> None:
    text = "Qatar Condemns Iran\n\nThe ministers of Qatar and Oman met on Monday to talk about a ship."
    (event,) = (e for e in events(text, title="Qatar Condemns Iran") if e.type is EventType.ACCUSE)
    assert dated(event) == ("2023-10-09", Resolution.RELATIVE)


def test_what_stands_behind_a_shortened_clause_holds_for_both() -> None:
    event = only("Two Egyptian soldiers were killed and six wounded in a raid near Cairo on Friday.", date(2024, 6, 12))
    assert str(event.date.start) == "2024-06-07"


def test_what_stands_under_a_picture_has_taken_place() -> None:
    caption = only(
        "Qatar's premier meets Iran's president at a palace in Doha on November 4, 2023.", of=EventType.CONSULT
    )
    assert (caption.status, caption.date.value) == (Status.REPORTED, "2023-11-04")
    for plan in (
        "Qatar's premier meets Iran's president in Doha on Saturday.",
        "Qatar visits Iran on November 4, 2023.",
    ):
        assert only(plan, of=EventType.CONSULT).status is Status.PLANNED


def test_today_is_the_day_of_the_dateline() -> None:
    attack = only("LIMA, Oct. 11 - Chad attacked Togo today.", of=EventType.ASSAULT)
    assert str(attack.date.start) == "2023-10-11"


def test_an_infinitive_that_was_carried_out_has_the_day_of_its_verb() -> None:
    sanction = only("The Security Council voted on Monday to impose sanctions on Iraq.", of=EventType.SANCTION)
    assert str(sanction.date.start) == "2023-10-09"
