"""Place: the finest place that an event's own words name."""

from db.vocabulary import EventType, Role
from service.extraction.record import Place
from tests.extraction.helpers import only, side


def place(text: str, kind: EventType) -> Place | None:
    """The place of the one event of a type."""
    return only(text, of=kind).place


def named(text: str, kind: EventType) -> str | None:
    """The name of that place."""
    found = place(text, kind)
    return found.name if found else None


def test_a_place_stands_behind_in() -> None:
    text = "Polish envoys met Slovak envoys in Vienna."
    found = place(text, EventType.CONSULT)
    assert found is not None
    assert (found.name, found.country, found.span.of(text)) == ("Vienna", "AUT", "Vienna")


def test_a_town_is_finer_than_its_country() -> None:
    assert named("Police arrested students in Brazil, near Manaus.", EventType.COERCE) == "Manaus"
    assert named("Police in Manaus, Brazil, arrested students.", EventType.COERCE) == "Manaus"


def test_a_country_is_a_place_where_nothing_finer_is_named() -> None:
    assert named("Polish soldiers attacked rebels in Mali.", EventType.ASSAULT) == "Mali"


def test_the_place_of_an_event_noun_stands_behind_it() -> None:
    assert named("Talks in Vienna between Poland and Slovakia continued.", EventType.CONSULT) == "Vienna"


def test_whom_an_act_is_done_to_is_not_its_place() -> None:
    assert place("Poland condemned Slovakia.", EventType.ACCUSE) is None


def test_a_country_behind_with_is_not_a_place() -> None:
    assert place("Poland held talks with Slovakia on Monday.", EventType.CONSULT) is None


def test_a_date_behind_in_is_not_a_place() -> None:
    assert place("Poland condemned Slovakia in May.", EventType.ACCUSE) is None


def test_each_event_has_its_own_place() -> None:
    text = "Polish envoys met Slovak envoys in Vienna after police arrested Polish students in Prague."
    assert (named(text, EventType.CONSULT), named(text, EventType.COERCE)) == ("Vienna", "Prague")


def test_a_capital_as_a_place_is_the_city_and_as_a_party_the_country() -> None:
    event = only("Warsaw condemned Slovakia in Vienna.")
    assert side(event, Role.ACTOR) == "Poland"
    assert event.place is not None
    assert (event.place.name, event.place.country) == ("Vienna", "AUT")
