from dataclasses import replace
from uuid import uuid4

import pytest

from db import ids
from db.errors import CursorError, FilterError, PageError
from db.filters import ActorFilter, PageRequest
from db.queries.actors import find_actors, get_actor, get_actors, list_actors
from db.records import NewActor
from db.store import add_article, store_extraction
from db.vocabulary import ActorKind
from tests.db.build import ARLAND, BORLAND, DEE, MET, article, found, meeting, part
from tests.db.conftest import Statement

pytestmark = pytest.mark.usefixtures("database")
ALL = PageRequest(first=100)
UNION = NewActor(key="igo:union", name="Union of Ärm's Lands", kind=ActorKind.IGO, aliases=("U.A.L.", "100%_Union"))
EVERYONE = (ARLAND, BORLAND, DEE, UNION)


@pytest.fixture
async def four(database: str) -> None:  # noqa: ARG001 - the fixture needs one
    """Four actors, all in one event and two in another."""
    article_id, _ = await add_article(article())
    every = replace(meeting(), participants=tuple(map(part, EVERYONE)), mentions=(replace(MET, participants=()),))
    await store_extraction(article_id, found(every, meeting(key="two"), actors=EVERYONE))


CASES = {
    "all, the busiest first, then by name": (ActorFilter(), ["Arland", "Borland", "Ana Dee", UNION.name]),
    "the start of the name": (ActorFilter(name="bor"), ["Borland"]),
    "the start of a word": (ActorFilter(name="dEE"), ["Ana Dee"]),
    "two words": (ActorFilter(name="Ana D"), ["Ana Dee"]),
    "an alias": (ActorFilter(name="republic"), ["Arland"]),
    "letters that are not ASCII": (ActorFilter(name="ÄRM"), [UNION.name]),
    "the middle of a word": (ActorFilter(name="rland"), []),
    "the start of a last word": (ActorFilter(name="lan"), [UNION.name]),
    "no word": (ActorFilter(name="%"), ["Arland", "Borland", "Ana Dee", UNION.name]),
    "kind": (ActorFilter(kinds=("PERSON", "IGO")), ["Ana Dee", UNION.name]),
    "country": (ActorFilter(countries=("ARL",)), ["Arland", "Ana Dee"]),
}


@pytest.mark.usefixtures("four")
@pytest.mark.parametrize(("filter_", "wanted"), CASES.values(), ids=CASES.keys())
async def test_actors_are_found(filter_: ActorFilter, wanted: list[str]) -> None:
    assert [row.name for row in (await list_actors(filter_, ALL)).rows] == wanted


@pytest.mark.usefixtures("four")
async def test_an_actor_has_its_aliases_and_roles() -> None:
    union, dee = await get_actor(ids.actor_id(UNION.key)), await get_actor(ids.actor_id(DEE.key))
    assert union is not None
    assert dee is not None
    assert sorted(union.aliases) == ["100%_Union", "U.A.L."]
    assert (dee.roles, dee.sector, dee.country, dee.event_count) == (["minister"], "GOV", "ARL", 1)
    assert await get_actor(uuid4()) is None


@pytest.mark.usefixtures("four")
async def test_a_list_of_actors_takes_two_statements(statements: list[Statement]) -> None:
    statements.clear()
    assert len((await list_actors(ActorFilter(), ALL)).rows) == 4
    assert len(statements) == 2


@pytest.mark.usefixtures("four")
async def test_actors_by_id_take_two_statements(statements: list[Statement]) -> None:
    wanted = [ids.actor_id(actor.key) for actor in EVERYONE]
    statements.clear()
    found = await get_actors([*wanted, uuid4()])
    assert {row.name for row in found.values()} == {actor.name for actor in EVERYONE}
    assert found[ids.actor_id(UNION.key)].aliases == ["100%_Union", "U.A.L."]
    assert len(statements) == 2


@pytest.mark.usefixtures("four")
async def test_a_name_or_alias_finds_its_actors_whatever_the_case() -> None:
    asked = ["ARLAND", "republic of arland", "u.a.l.", "Ana", "…", "Dee, Ana"]
    arland, union = ids.actor_id(ARLAND.key), ids.actor_id(UNION.key)
    assert await find_actors(asked) == {
        "ARLAND": [arland],
        "republic of arland": [arland],
        "u.a.l.": [union],
        "Ana": [],
        "…": [],
        "Dee, Ana": [],
    }
    assert await find_actors([]) == {}


async def test_one_name_may_be_several_actors() -> None:
    article_id, _ = await add_article(article())
    twin = replace(DEE, key="person:another", roles=())
    event = replace(meeting(), participants=(part(DEE), part(twin)), mentions=(replace(MET, participants=()),))
    await store_extraction(article_id, found(event, actors=(DEE, twin)))
    assert set((await find_actors(["ana dee"]))["ana dee"]) == {ids.actor_id(DEE.key), ids.actor_id(twin.key)}


async def test_bad_pages_cursors_and_filters_are_refused() -> None:
    with pytest.raises(PageError):
        await list_actors(ActorFilter(), PageRequest())
    with pytest.raises(CursorError):
        await list_actors(ActorFilter(), PageRequest(first=1, after="x"))
    with pytest.raises(FilterError):
        await list_actors(ActorFilter(name="\0"), ALL)
