"""Acts without a date that a paragraph tells of years long gone are history; the report's own time is not."""

import pytest

from db.vocabulary import EventType, Status
from tests.extraction.helpers import events


def status(text: str, of: EventType) -> list[Status]:
    return [found.status for found in events(text) if found.type is of]


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Togo fought a war. Then, in 2008, Togo won. Chad attacked Gabon.",
        "The envoy resigned in 2004 after Chad attacked Gabon.",
        "In the years that followed, Chad attacked Gabon.",
        "Chad attacked Gabon, taking the capital in 1959.",
        "Stalin attacked Gabon.",
        "For decades Chad attacked Gabon.",
        "In 2006, when the president fell, Chad attacked Gabon.",
        "In 2010 soldiers attacked Gabon.",
        "In 2002 Chad left the treaty. It complained to Togo and attacked Gabon.",
        "During those years Chad attacked Gabon.",
    ],
)
def test_long_ago(text: str) -> None:
    assert status(text, EventType.ASSAULT)[-1] is Status.HISTORICAL


@pytest.mark.parametrize(
    "text",
    [
        "Togo won the war in 2008.\n\nChad attacked Gabon.",
        "Togo won the war in 2008, the premier said. Chad attacked Gabon.",
        "Togo has been quiet since a war in 2008. Chad attacked Gabon.",
        "The envoy resigned after Chad attacked Gabon.",
        "In recent years Chad has been calm. Chad attacked Gabon on Monday.",
    ],
)
def test_of_these_days(text: str) -> None:
    assert status(text, EventType.ASSAULT)[-1] is Status.REPORTED
