"""A page of a long timeline is read in the order of an index, on either database."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from db import ids
from db.connection import connection
from db.filters import EventFilter, Order, PageRequest
from db.queries.events import list_events
from db.store import add_article, store_extraction
from db.vocabulary import EventType, Role
from tests.db.build import ARLAND, BORLAND, DEE, MET, article, found, meeting, part
from tests.db.conftest import Statement

PAIRS = ((ARLAND, BORLAND), (BORLAND, DEE), (DEE, ARLAND))
CASES = {
    "an actor": (EventFilter(actors_any=(ids.actor_id(DEE.key),)), Order.HAPPENED, "participation_actor_happened"),
    "an actor, learned": (
        EventFilter(actors_any=(ids.actor_id(DEE.key),)),
        Order.LEARNED,
        "participation_actor_learned",
    ),
    "a country's actor": (
        EventFilter(actors_any=(ids.actor_id(ARLAND.key),)),
        Order.HAPPENED,
        "participation_country_happened",
    ),
    "a country": (EventFilter(countries=("ARL",)), Order.LEARNED, "participation_country_learned"),
    "everything": (EventFilter(), Order.HAPPENED, "event_happened"),
    "everything, learned": (EventFilter(), Order.LEARNED, "event_learned"),
    "a type": (EventFilter(types=(EventType.CONSULT,)), Order.HAPPENED, "event_"),
}


@pytest.fixture
async def many(database: str) -> str:
    """Three thousand events, enough that reading a table to its end costs more than an index."""
    for number in range(3):
        article_id, _ = await add_article(article(title=str(number), day=date(2023, 1, 1) + timedelta(days=number)))
        events = [
            replace(
                meeting(key=str(day), day=date(2015, 1, 1) + timedelta(days=day)),
                participants=(part(PAIRS[day % 3][0]), part(PAIRS[day % 3][1], Role.RECIPIENT)),
                mentions=(replace(MET, participants=()),),
            )
            for day in range(1000)
        ]
        await store_extraction(article_id, found(*events))
    for table in ("event", "participation", "actor", "article", "place"):
        await connection().execute_script(f"ANALYZE {table}")
    return database


@pytest.mark.usefixtures("many")
async def test_a_timeline_is_read_in_the_order_of_an_index(dialect: str, statements: list[Statement]) -> None:
    only = {"sqlite": "USING COVERING INDEX ", "postgresql": "Index Only Scan Backward using "}
    for name, (filter_, order, index) in CASES.items():
        first = await list_events(filter_, PageRequest(first=20), order=order)
        statements.clear()
        await list_events(filter_, PageRequest(first=20, after=first.cursors[-1]), order=order)
        (paged,) = [statement for statement in statements if statement[0].startswith("WITH page")]
        plan = await explain(dialect, *paged)
        assert f"{only[dialect]}{index}" in plan, f"{name}: {plan}"
        assert "Seq Scan on participation" not in plan, f"{name}: {plan}"
        assert "Seq Scan on event" not in plan, f"{name}: {plan}"


async def explain(dialect: str, sql: str, values: list[object]) -> str:
    """The database's plan for a statement."""
    prefix = "EXPLAIN QUERY PLAN" if dialect == "sqlite" else "EXPLAIN"
    rows = await connection().execute_query_dict(f"{prefix} {sql}", values)
    return "\n".join(str(row.get("detail") or row.get("QUERY PLAN")) for row in rows)
