"""Actors that several articles name: one row each, which keeps its first name and gathers what each article adds."""

from collections.abc import Sequence
from uuid import UUID

import orjson
from tortoise.backends.base.client import BaseDBAsyncClient

from db import ids
from db.models import Actor, ActorAlias
from db.queries.mapping import to_json, to_uuid
from db.queries.sql import Record, Sql, chunks
from db.records import NewActor
from db.words import fold_name


async def merge_actors(transaction: BaseDBAsyncClient, actors: Sequence[NewActor]) -> None:
    """Store the actors. A known one keeps its name, kind, country and sector where it has them; the rest adds up."""
    by_id = {ids.actor_id(actor.key): actor for actor in actors}
    known = await _known(transaction, list(by_id))
    await Actor.bulk_create(
        [_fresh(row_id, actor) for row_id, actor in by_id.items() if row_id not in known], using_db=transaction
    )
    for row_id, record in known.items():
        await _add(transaction, row_id, record, by_id[row_id])
    aliases = [
        ActorAlias(id=ids.alias_id(row_id, name), actor_id=row_id, name=name, words=fold_name(name))
        for row_id, actor in by_id.items()
        for name in _other_names(actor, known.get(row_id))
    ]
    await ActorAlias.bulk_create(aliases, using_db=transaction, ignore_conflicts=True)


async def _known(transaction: BaseDBAsyncClient, actors: list[UUID]) -> dict[UUID, Record]:
    found: dict[UUID, Record] = {}
    for chunk in chunks(actors):
        sql = Sql(transaction)
        wanted = sql.bind_all(chunk)
        for record in await sql.fetch(f"SELECT id, name, country, sector, roles FROM actor WHERE id IN {wanted}"):
            found[to_uuid(record["id"])] = record
    return found


def _fresh(row_id: UUID, actor: NewActor) -> Actor:
    return Actor(
        id=row_id,
        key=actor.key,
        name=actor.name,
        words=fold_name(actor.name),
        kind=actor.kind.value,
        country=actor.country,
        sector=None if actor.sector is None else actor.sector.value,
        roles=list(dict.fromkeys(actor.roles)),
    )


async def _add(transaction: BaseDBAsyncClient, row_id: UUID, record: Record, actor: NewActor) -> None:
    """Add what this article knows of a known actor; a country learned now is told to its parts too."""
    before = to_json(record["roles"])
    roles = list(dict.fromkeys([*before, *actor.roles]))
    country = record["country"] or actor.country
    sector = record["sector"] or (actor.sector and actor.sector.value)
    if (roles, country, sector) == (before, record["country"], record["sector"]):
        return
    sql = Sql(transaction)
    await sql.run(
        f"UPDATE actor SET roles = {sql.bind(orjson.dumps(roles).decode())}, country = {sql.bind(country)},"
        f" sector = {sql.bind(sector)} WHERE id = {sql.bind(row_id)}"
    )
    if country != record["country"]:
        parts = Sql(transaction)
        await parts.run(
            f"UPDATE participation SET country = {parts.bind(country)} WHERE actor_id = {parts.bind(row_id)}"
        )


def _other_names(actor: NewActor, known: Record | None) -> list[str]:
    """The aliases, and the name itself where the actor is known under another one."""
    name = actor.name if known is None else known["name"]
    return [other for other in dict.fromkeys([actor.name, *actor.aliases]) if other != name]
