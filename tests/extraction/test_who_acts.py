"""Who acts and who is acted upon in running news: names with initials, plurals, counts, what stands in between."""

import pytest

from tests.extraction.helpers import told


def test_an_initial_in_a_known_name() -> None:
    assert told("Corazon C. Aquino rejected the plan on Monday.") == ["REJECT Corazon Aquino > - [HISTORICAL]"]


def test_a_participle_before_those_who_act() -> None:
    text = "Two days later, masked men kidnapped and killed a Kenyan senator."
    assert told(text)[0].startswith("ASSAULT Men > Kenya")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ten Kenyans, three of them guards, were killed by Somali rebels.", "ASSAULT Somali rebels > Kenyans"),
        ("Ten Kenyans, nearly all of them guards, were arrested by Chad.", "COERCE Chad > Kenyans"),
        ("Chad deported sixty Kenyans, several of them ill, on Friday.", "COERCE Chad > Kenyans"),
    ],
)
def test_what_is_said_of_some_of_them_in_passing(text: str, line: str) -> None:
    assert told(text) == [line]
