"""The article the project began from: its events come out of the raw text, and nothing comes out that is wrong."""

from pathlib import Path

import pytest

from db.vocabulary import EventType, Mode, Resolution, Role, Status, plover_type
from service.extraction.pipeline import extract
from service.extraction.record import Event, Extraction
from service.published import read_published, to_partial_date

SEED = Path(__file__).parents[2] / "seeds" / "000_aa2f1b8027357697.txt"


@pytest.fixture(scope="module")
def found() -> Extraction:
    raw = SEED.read_text(encoding="utf-8").split("\n---\n", 1)[1].strip()
    return extract(raw, published=to_partial_date(read_published("2023-10")))


def names(event: Event, role: Role) -> set[str]:
    return {p.actor.name for p in event.side(role)}


def only(found: Extraction, event_type: EventType, quote: str) -> Event:
    """The one event of this type whose evidence holds the quote."""
    hits = [
        e for e in found.events if e.type is event_type and any(quote in m.sentence.of(found.text) for m in e.mentions)
    ]
    assert len(hits) == 1, [(e.type, e.summary) for e in hits]
    return hits[0]


def test_title_lead_and_second_paragraph_are_mentions_of_one_call(found: Extraction) -> None:
    call = only(found, EventType.CONSULT, "Diplomats Discuss")
    sentences = [m.sentence.of(found.text) for m in call.mentions]
    assert any("convened for a video conference" in s for s in sentences)
    assert any("featured Ambassador Sung Kim" in s for s in sentences)
    assert call.mode is Mode.PHONE
    assert names(call, Role.ACTOR) >= {"United States", "China", "Sung Kim", "Liu Xiaoming"}
    assert (call.date.value, call.status) == ("2023-10", Status.REPORTED)
    assert call.attribution is not None
    assert call.attribution.text in ("U.S. State Department", "Yonhap News Agency")


def test_the_united_states_urges_china_to_be_constructive(found: Extraction) -> None:
    request = only(found, EventType.REQUEST, "constructive approach")
    assert (names(request, Role.ACTOR), names(request, Role.RECIPIENT)) == ({"United States"}, {"China"})
    assert request.date.value == "2023-10"


def test_north_korea_has_shipped_arms_to_russia_by_october(found: Extraction) -> None:
    aid = only(found, EventType.AID, "has shipped")
    assert (names(aid, Role.ACTOR), names(aid, Role.RECIPIENT)) == ({"North Korea"}, {"Russia"})
    assert (aid.date.value, aid.date.resolution) == ("../2023-10-31", Resolution.PUBLICATION)
    assert aid.attribution is not None
    assert "U.S." in aid.attribution.text


def test_sung_kim_accuses_north_korea(found: Extraction) -> None:
    accusation = only(found, EventType.ACCUSE, "Kim emphasized")
    assert names(accusation, Role.ACTOR) == {"Sung Kim"}
    assert "North Korea" in names(accusation, Role.RECIPIENT)
    assert names(accusation, Role.RECIPIENT) <= {"North Korea", "Russia"}


def test_sung_kim_asks_the_member_states(found: Extraction) -> None:
    request = only(found, EventType.REQUEST, "member states")
    assert names(request, Role.ACTOR) == {"Sung Kim"}
    assert [p.text for p in request.side(Role.RECIPIENT)] == ["U.N. member states"]


def test_sung_kim_stands_for_peace(found: Extraction) -> None:
    hits = [e for e in found.events if e.type in (EventType.SUPPORT, EventType.AGREE) and e.status is Status.REPORTED]
    assert any(names(e, Role.ACTOR) == {"Sung Kim"} for e in hits)


def test_the_repatriation_is_alleged_and_dated_to_the_month(found: Extraction) -> None:
    deportation = only(found, EventType.COERCE, "alleged repatriation")
    assert deportation.mode is Mode.DEPORT
    assert names(deportation, Role.ACTOR) == {"China"}
    assert {p.actor.country for p in deportation.side(Role.RECIPIENT)} == {"PRK"}
    assert (deportation.status, deportation.date.value) == (Status.ALLEGED, "2023-10")
    assert (deportation.date.words, deportation.date.resolution) == ("earlier this month", Resolution.RELATIVE)


def test_the_united_states_asks_china_not_to_return_people(found: Extraction) -> None:
    request = only(found, EventType.REQUEST, "non-refoulement")
    assert (names(request, Role.ACTOR), names(request, Role.RECIPIENT)) == ({"United States"}, {"China"})


def test_the_old_sanctions_are_history_without_a_date(found: Extraction) -> None:
    sanctions = only(found, EventType.SANCTION, "sanctions imposed on North Korea")
    assert (names(sanctions, Role.ACTOR), names(sanctions, Role.RECIPIENT)) == ({"United Nations"}, {"North Korea"})
    assert (sanctions.status, sanctions.date.value) == (Status.HISTORICAL, None)


def test_the_two_presidents_are_to_meet_next_month(found: Extraction) -> None:
    summit = only(found, EventType.CONSULT, "next month")
    assert names(summit, Role.ACTOR) == {"Joe Biden", "Xi Jinping"}
    assert (summit.status, summit.date.value, summit.date.words) == (Status.PLANNED, "2023-11", "next month")
    assert plover_type(summit.type, summit.status) is EventType.AGREE
    assert summit.place is not None
    assert summit.place.name == "San Francisco"


def test_kim_is_sung_kim_and_north_korea_is_one_actor(found: Extraction) -> None:
    assert "Kim Jong Un" not in {a.name for a in found.actors}
    assert [a.name for a in found.actors if a.country == "PRK" and a.kind == "COUNTRY"] == ["North Korea"]
    kim = next(a for a in found.actors if a.name == "Sung Kim")
    assert kim.country == "USA"
    assert any("special representative for North Korea" in role for role in kim.roles)


def test_there_is_little_beyond_the_table(found: Extraction) -> None:
    """Ten events are right; a careful reader allows two more that are not (and a marked wider conflict)."""
    assert len(found.events) <= 13, [e.summary for e in found.events]


def test_every_seed_can_be_stored() -> None:
    """What the store refuses (spans of nobody, doubled keys) must not come out of any seed."""
    for path in sorted(SEED.parent.glob("*.txt")):
        text = path.read_text(encoding="utf-8").split("\n---\n", 1)[1].strip()
        for event in extract(text, published=to_partial_date(read_published("2023-12-01"))).events:
            sides = {(p.actor.key, p.role) for p in event.participants}
            assert event.mentions
            assert len(sides) == len(event.participants)
            assert all((p.actor_key, p.role) in sides for m in event.mentions for p in m.participants)
