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


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway imposed sanctions on both Chad and Togo after they tested missiles.", "MOBILIZE Chad & Togo > -"),
        (
            "Activists of Hezbollah threw stones at cars. Israeli police beat them.",
            "ASSAULT Israeli police > Hezbollah",
        ),
    ],
)
def test_they_are_those_whom_a_plural_named(text: str, line: str) -> None:
    assert told(text)[-1] == line


def test_how_many_a_deed_befell_is_told_with_it() -> None:
    text = "The vote in Chad was overshadowed by the killing of 20 Kenyans on Friday."
    assert told(text) == ["ASSAULT - > Kenyans"]
