import pytest
from tortoise.context import TortoiseContext
from tortoise.fields.relational import ForeignKeyFieldInstance
from tortoise.indexes import Index
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.models import Model

from db import models
from db.connection import APP, connection, tortoise_config

MODELS = [getattr(models, name) for name in dir(models) if isinstance(getattr(models, name), type)]
TABLES = [model for model in MODELS if issubclass(model, Model) and model is not Model]


async def test_the_migrations_make_what_the_models_say(database_url: str) -> None:
    config = tortoise_config(database_url)
    async with TortoiseContext() as context:
        await context.init(config=config)
        assert context.apps is not None
        assert await MigrationAutodetector(context.apps, config["apps"]).changes() == []
        assert set(config["apps"]) == {APP}


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model.__name__)
def test_every_foreign_key_leads_an_index(model: type[Model]) -> None:
    leading = {index.fields[0] for index in model._meta.indexes if isinstance(index, Index)}
    for name, field in model._meta.fields_map.items():
        if isinstance(field, ForeignKeyFieldInstance):
            assert f"{name}_id" in leading


@pytest.mark.usefixtures("database")
async def test_the_indexes_of_the_models_are_in_the_database(dialect: str) -> None:
    if dialect == "sqlite":
        rows = await connection().execute_query_dict("SELECT name FROM sqlite_master WHERE type = 'index'")
    else:
        rows = await connection().execute_query_dict("SELECT indexname AS name FROM pg_indexes")
    there = {row["name"] for row in rows}
    named = {str(index.name) for model in TABLES for index in model._meta.indexes if isinstance(index, Index)}
    assert named <= there
    assert len(named) > 20


@pytest.mark.usefixtures("database")
async def test_postgresql_has_real_types(dialect: str) -> None:
    if dialect == "sqlite":
        rows = await connection().execute_query_dict(
            "SELECT name AS column_name, type AS data_type FROM pragma_table_info('event')"
        )
        wanted = {"id": "CHAR(36)", "date_start": "DATE", "first_reported": "TIMESTAMP", "contexts": "JSON"}
    else:
        rows = await connection().execute_query_dict(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'event'"
        )
        wanted = {"id": "uuid", "date_start": "date", "first_reported": "timestamp with time zone", "contexts": "jsonb"}
    types = {row["column_name"]: row["data_type"] for row in rows}
    assert {name: types[name] for name in wanted} == wanted
