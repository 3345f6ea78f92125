"""Unrest and war as reporters tell them: nameless crowds, the held and the freed, troops on the watch."""

import pytest

from tests.extraction.helpers import events


def told(text: str) -> list[str]:
    """Type, actors' and recipients' countries of every event."""
    return [
        f"{e.type} {[p.actor.country for p in e.participants if p.role == 'ACTOR']}"
        f" > {[p.actor.country for p in e.participants if p.role == 'RECIPIENT']}"
        for e in events(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tens of thousands of people marched through Accra on Saturday.", "PROTEST ['GHA'] > []"),
        ("A general strike paralysed Ghana on Monday.", "PROTEST ['GHA'] > []"),
        ("Ghanaian police were deployed around the stadium in Accra.", "MOBILIZE ['GHA'] > []"),
        ("Two bloggers remain behind bars in Minsk.", "COERCE [] > ['BLR']"),
        ("Chad has pulled the last of its men out of Togo.", "RETREAT ['TCD'] > ['TGO']"),
        ("Chadian troops retook the town of Moundou from the rebels.", "COERCE ['TCD'] > ['TCD']"),
    ],
)
def test_what_reporters_say(text: str, found: str) -> None:
    assert found in told(text)


def test_a_crowd_at_an_embassy_is_not_of_its_country() -> None:
    assert told("Thousands marched on the Peruvian embassy.") != ["PROTEST ['PER'] > ['PER']"]


def test_part_of_a_crowd_is_not_who_is_meant() -> None:
    (event,) = events("Forty Ghanaian protesters, among them a priest, were bundled into police vans.")
    assert [p.actor.name for p in event.participants] == ["Ghanaian protesters"]


def test_a_strike_that_unions_called_is_theirs() -> None:
    (event,) = events("Unions in Nepal called a general strike that shut down Kathmandu.")
    assert [p.actor.name for p in event.participants if p.role == "ACTOR"] == ["Nepalese union"]


def test_violence_told_by_its_effect_is_no_second_act() -> None:
    (event,) = events("Israeli jets pounded Gaza on Tuesday. The raid killed 43 people.")
    assert len(event.mentions) == 2


def test_a_toll_tells_of_its_act() -> None:
    assert told("The death toll from a bombing outside a school in Kabul has risen to 58.") == ["ASSAULT [] > ['AFG']"]


def test_troops_that_could_be_sent_are_not_of_where_they_go() -> None:
    assert not [
        t for t in told("Some 15,000 troops could be sent to the Mexican border.") if t.startswith("MOBILIZE ['M")
    ]
