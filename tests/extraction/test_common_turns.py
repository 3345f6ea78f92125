"""Turns of plain news prose: who goes on behind "and", who met where, force that may be used, who was told to leave."""

from datetime import date

import pytest

from db.vocabulary import Role
from service.extraction.record import Event
from tests.extraction.helpers import events


def told(event: Event) -> str:
    """``REQUEST USA > ISR``."""
    actors, recipients = (
        ",".join(part.actor.country or part.actor.name for part in event.side(role))
        for role in (Role.ACTOR, Role.RECIPIENT)
    )
    return f"{event.type} {actors} > {recipients}".strip()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad's president said the drought was over, and called on Kenya's parliament to reopen the border.",
            ["REQUEST TCD > KEN"],
        ),
        (
            "Peru said that the fire had spread, and urged Chile to send help.",
            ["REQUEST PER > CHL"],
        ),
        (
            "They met in Lome, where the leaders of Chad, Kenya and Togo signed a treaty.",
            ["SUPPORT TCD,KEN,TGO >"],
        ),
        ("In Lome, exiled leaders of a Chadian party met with officials from Kenya.", ["CONSULT TCD,KEN >"]),
        ("On Friday, hooded men in Lima, Peru, shot two judges dead.", ["ASSAULT PER > PER"]),
        (
            "The decree of Chad's president bans all rallies, calls for calm and permits searches.",
            ["COERCE TCD >"],
        ),
        (
            "Thousands of Chadians, some with torches, marched on the Kenyan embassy.",
            ["PROTEST TCD > KEN"],
        ),
    ],
)
def test_who_goes_on(text: str, wanted: list[str]) -> None:
    """The subject of a verb that stands far from it."""
    assert [told(event) for event in events(text)][: len(wanted)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad said any attack on its pilgrims would bring a swift response.", ["THREATEN TCD >"]),
        ("Chad said the attack on its pilgrims would bring tears to many eyes.", []),
        ("Kenya said on Monday that it might use force to free its sailors.", ["THREATEN KEN >"]),
        ("Kenya said its tax service could use forms in English.", []),
        (
            "Chad's president warned the people of Abeche that his army would show no mercy.",
            ["THREATEN TCD > TCD"],
        ),
        ("Kenya's health ministry warned residents of Mombasa that the milk was unsafe.", []),
        ("Kenyan soldiers were told to leave Somalia.", ["REQUEST  > KEN"]),
        ("Pirates from Somalia freed 20 Kenyan hostages.", ["RETREAT SOM > KEN"]),
        ("Kenyan soldiers freed 20 hostages in Somalia.", ["AID KEN > SOM"]),
        ("The capital of Chad was under curfew on Friday.", ["COERCE TCD >"]),
        ("Chad's president saw the prime minister of India in Delhi.", ["CONSULT TCD,IND >"]),
        ("Chad's president saw the prime minister of India on television.", []),
    ],
)
def test_threats_orders_and_meetings(text: str, wanted: list[str]) -> None:
    """One act, or something that looks like it."""
    assert [told(event) for event in events(text)] == wanted


def test_a_ministry_is_of_the_country_that_the_article_is_about() -> None:
    """Not of the one it warns."""
    text = (
        "Togo's rebels cheered in Lome. Togo's president spoke on Togolese radio. The north of Togo was quiet. "
        "The Defence Ministry warned Kenya that any attack would be met with force."
    )
    assert [told(event) for event in events(text)][-1] == "THREATEN TGO > KEN"


def test_what_the_text_bans_in_the_country() -> None:
    """ "The country" behind a list of others is the one the article is about."""
    text = (
        "The Security Council voted on Chad. Chad's army has shelled two Chadian towns. Chad is vast. Chad has oil. "
        "Chad is poor. Russia and China abstained. The text bans all flights over the country."
    )
    bans = [event for event in events(text) if event.type == "COERCE"]
    assert [told(event) for event in bans] == ["COERCE  > TCD"]


def test_who_tells_what_stands_before_it_is_of_where_the_news_is_from() -> None:
    """Not of the country that their words name."""
    text = "NAIROBI -- The government should stop selling maize to Chad, opposition lawmakers said."
    assert [told(event) for event in events(text)] == ["REQUEST KEN > TCD"]


def test_what_nobody_named_does_is_news_of_the_country_of_the_article() -> None:
    """ "Talks resumed" in an article about Chad; but not where no country leads."""
    about = "Chad's army shelled Chadian rebels near the border of Chad on Monday. Chad is vast. "
    assert [told(event) for event in events(about + "Heavy fighting broke out near the port.")][1:] == ["ASSAULT  >"]
    assert [told(event) for event in events("The market was quiet. Heavy fighting broke out near the port.")] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Under the accords Peru will withdraw from the whole of the Sinai peninsula.", ["RETREAT PER > EGY"]),
        ("A Kenyan panel produced a draft in May that only Chad initialled.", ["SUPPORT TCD >"]),
        ("A Kenyan official said no decision had been made on a request by Chad for troops.", []),
        ("Kenya's minister said no to a request by Chad for troops.", ["REJECT KEN > TCD"]),
        ("Baku denies that.", ["REJECT AZE >"]),
        ("Chad's ruler had long resisted giving the council more powers.", ["REJECT TCD > TCD"]),
        ("Manila sent patrol boats to the shoal in April.", ["MOBILIZE PHL >"]),
    ],
)
def test_what_was_given_denied_and_sent(text: str, wanted: list[str]) -> None:
    """Plain acts in less plain sentences."""
    assert [told(event) for event in events(text)] == wanted


def test_in_an_article_about_one_country_others_act_against_that_one() -> None:
    """A sanction or an aid that names nobody; what the country itself does is not against itself."""
    about = "Chad's army seized power in Chad. Chadian television fell silent. Chad is vast. Chad has oil. "
    assert [told(e) for e in events(about + "France froze its aid.")][-1] == "SANCTION FRA > TCD"
    assert [told(e) for e in events(about + "Chad's new rulers froze the aid.")][-1] != "SANCTION TCD > TCD"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad and Kenya have both condemned the raid.", ["ACCUSE TCD,KEN >"]),
        ("Kenya called off next month's meeting with Chad.", ["REJECT KEN > TCD"]),
        ("Chad wants a base there, but the Kremlin has ruled that out.", ["REJECT RUS >"]),
        ("A Kenyan minister said the rebels in Chad had no excuse.", ["ACCUSE KEN > TCD"]),
        ("The U.N. said Kenya's vote had been marred by fraud.", ["ACCUSE United Nations > KEN"]),
        ("Chad's prime minister refuses to go.", ["REJECT TCD >"]),
        ("Kenya will not sit at a table with Chad.", ["REJECT KEN > TCD"]),
        ("Kenyan farmers drove tractors through Nairobi.", ["PROTEST KEN >"]),
        ("The Chadian guerrillas threatened French citizens.", ["THREATEN TCD > FRA"]),
    ],
)
def test_said_and_done(text: str, wanted: list[str]) -> None:
    """More plain acts."""
    assert [told(event) for event in events(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "India expelled six men after Justin Trudeau accused it of a plot.",
            ["SANCTION IND > Men", "ACCUSE CAN > IND"],
        ),
        (
            "Chad, Kenya and Togo closed the port. Peru withdrew its ambassadors from all three.",
            ["COERCE TCD,KEN,TGO >", "SANCTION PER > TCD,KEN,TGO"],
        ),
        ("Sheikh Hasina fled Bangladesh on Monday.", ["RETREAT BGD >"]),
    ],
)
def test_whom_it_and_all_three_mean(text: str, wanted: list[str]) -> None:
    """Not the speaker's own country; all who were named; a person of known office."""
    assert [told(event) for event in events(text, date(2024, 8, 6))] == wanted
