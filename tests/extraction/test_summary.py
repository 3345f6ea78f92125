"""Summary: one line from the record alone."""

from datetime import date

import pytest

from db.vocabulary import EventType, Mode, Precision, Resolution, Status
from service.extraction.article.summary import summarise
from service.extraction.record import PartialDate

MONDAY = PartialDate(date(2023, 10, 9), date(2023, 10, 9), Precision.DAY, Resolution.EXPLICIT)
UNKNOWN = PartialDate()


def test_it_says_who_did_what_to_whom_and_when() -> None:
    line = summarise(EventType.SANCTION, None, Status.REPORTED, ["Chile"], ["Peru"], MONDAY)
    assert line == "Chile sanctioned Peru; 2023-10-09."


def test_the_mode_stands_in_brackets() -> None:
    line = summarise(EventType.SANCTION, Mode.EXPEL, Status.REPORTED, ["Chile"], ["Peru"], MONDAY)
    assert "sanctioned (expel) Peru" in line


def test_a_status_other_than_reported_is_named() -> None:
    line = summarise(EventType.SANCTION, None, Status.ALLEGED, ["Chile"], ["Peru"], MONDAY)
    assert line == "Chile sanctioned Peru; alleged; 2023-10-09."


def test_an_unknown_date_is_said_to_be_unknown() -> None:
    line = summarise(EventType.SANCTION, None, Status.HISTORICAL, ["Chile"], ["Peru"], UNKNOWN)
    assert line.endswith("; date unknown.")


def test_without_an_actor_it_was_somebody() -> None:
    line = summarise(EventType.COERCE, Mode.ARREST, Status.REPORTED, [], ["Peru"], MONDAY)
    assert line.startswith("Somebody coerced (arrest) Peru")


def test_several_names_are_listed() -> None:
    line = summarise(EventType.CONSULT, None, Status.REPORTED, ["Chile", "Peru", "Laos"], [], MONDAY)
    assert line == "Chile, Peru and Laos consulted; 2023-10-09."


@pytest.mark.parametrize("event_type", list(EventType))
def test_every_type_has_its_words(event_type: EventType) -> None:
    line = summarise(event_type, None, Status.REPORTED, ["Chile"], ["Peru"], MONDAY)
    assert line.startswith("Chile ")
    assert line.endswith(" Peru; 2023-10-09.")
