"""Acts told in less usual words, each with a sentence that looks like it and tells none."""

import pytest

from tests.extraction.helpers import events


def types(text: str) -> list[str]:
    """The types of a text's events."""
    return [e.type.value for e in events(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad's envoy called the text misguided.", ["ACCUSE"]),
        ("A Kenyan minister called the move deeply troubling.", ["ACCUSE"]),
        ("Peru called the talks scheduled for Monday useful.", []),
        ("Togolese soldiers put up checkpoints on the roads into the capital.", ["MOBILIZE"]),
        ("Peru captured the town from Chile.", ["COERCE"]),
        ("Peru captured the title from Chile.", []),
        ("The European Union put travel bans on Chadian officers.", ["SANCTION"]),
        ("Peru put missiles around the dam.", ["MOBILIZE"]),
        ("Peru refused.", ["REJECT"]),
        ("Bolivian policemen mutinied.", ["PROTEST"]),
        ("The king of Togo went into exile.", ["RETREAT"]),
    ],
)
def test_less_usual_words(text: str, wanted: list[str]) -> None:
    """One act, or none."""
    assert types(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The talks dragged, and last autumn Peru appealed to Chile for help.", ["REQUEST"]),
        ('Peru said Chile had "brazenly violated" the treaty.', ["ACCUSE"]),
        ('Peru said it would "not tolerate" the raid.', ["REJECT"]),
        ("Chad and Togo have since reported clashes between Malian and Nigerian soldiers.", ["ASSAULT"]),
        ("Soldiers who seized power in Mali on Thursday imposed a curfew.", ["COERCE", "COERCE"]),
        ("Chile is barring Peruvian officers from entering.", ["REJECT"]),
        ("Peru complained, and a panel in Lima ruled against Chile.", ["ACCUSE", "SANCTION"]),
    ],
)
def test_clauses_that_were_run_together(text: str, wanted: list[str]) -> None:
    """Where one clause ends and the next begins; marks of quotation within a verb group."""
    assert sorted(types(text)) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Iran said any raid would be regarded as an act of war.", ["THREATEN"]),
        ("Togo's commander warned that anyone who crosses the border will be shot.", ["THREATEN"]),
        ("Peru said the raid was illegal.", ["ACCUSE"]),
        ("Peru said the decision broke international law.", ["ACCUSE"]),
        ("Peru said the road was dangerous.", []),
        ("The coach said the decision was wrong.", []),
    ],
)
def test_said_of_what_was_told_before(text: str, wanted: list[str]) -> None:
    """A bad name for an act, and what will be answered."""
    assert types(text) == wanted


def test_what_befell_people_in_a_war() -> None:
    """Nobody is named, but the article tells of the fighting; by itself the sentence tells of nothing political."""
    assert types("Rebels attacked Chad's army near Abeche. Thousands of people have been killed since May.").count(
        "ASSAULT"
    )
    war = types("Police in Chad clashed with students on Monday. Hundreds were arrested.")
    assert "COERCE" in war
    assert types("Two people were killed on Monday.") == []


def test_a_curfew_is_the_governments() -> None:
    """A passive without a doer, for what only a government does."""
    assert types("Rebels attacked Chad's army on Monday. A curfew was lifted on Friday.")[-1] == "CONCEDE"


def test_items_of_a_round_up_are_about_their_own_country() -> None:
    """What has no name belongs to the item's country, not to the one above."""
    text = "PERU: The president met Chile's envoy on Monday.\n\nMALI: Police clashed with students on Monday."
    last = events(text)[-1]
    assert {p.actor.country for p in last.participants} == {"MLI"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A rebel attack on Goma left ten dead.", ["ASSAULT"]),
        ("A student protest in Nairobi turned violent.", ["PROTEST"]),
        ("The army base in Goma is old.", []),
        ("Chad remained ready to talk to Togo.", ["AGREE"]),
        ("Peru's opposition gave the government a list of demands.", ["REQUEST"]),
        ("Chad's rebels vowed to go on fighting.", ["THREATEN"]),
    ],
)
def test_who_does_it_stands_before_the_noun(text: str, wanted: list[str]) -> None:
    """Doers that are common nouns, and some verbs of several words."""
    assert types(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru held out the prospect of more aid to Chile.", ["AGREE"]),
        ("The Togolese cabinet fell on Saturday.", ["RETREAT"]),
        ("Support for the Togolese cabinet fell on Saturday.", []),
        ("Chad called its supporters into the streets.", ["PROTEST"]),
        ("Peru set up a base in Chile.", ["MOBILIZE"]),
        ("Kenya warned that Chad could lose its seat.", ["THREATEN"]),
        ("Kenya warned that Chad could lose its best player.", []),
        ("Israel let cement into Gaza.", ["RETREAT"]),
    ],
)
def test_what_states_do_in_other_words(text: str, wanted: list[str]) -> None:
    """Prospects, bases, cabinets that fall."""
    assert types(text) == wanted
