"""Raw statements through Tortoise's connection: numbered parameters, and the few words in which the dialects differ."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from tortoise.backends.base.client import BaseDBAsyncClient

from db.connection import connection

Record = dict[str, Any]  # a driver's row: what is in it depends on the dialect, ``db.queries.mapping`` reads it


class Sql:
    """The parameters of one statement. Each ``bind`` gives the placeholder to write where the value belongs."""

    def __init__(self, client: BaseDBAsyncClient | None = None) -> None:
        """``client``: the transaction to run in; the open connection when it is not given."""
        self.client = client or connection()
        self.sqlite = self.client.capabilities.dialect == "sqlite"
        self.values: list[Any] = []  # whatever the driver takes

    def bind(self, value: object) -> str:
        """Add a parameter and return its placeholder."""
        self.values.append(str(value) if self.sqlite and isinstance(value, UUID) else value)
        return f"{'?' if self.sqlite else '$'}{len(self.values)}"

    def bind_all(self, values: Iterable[object]) -> str:
        """Add a parameter for each value and return the placeholders in brackets, for ``IN``."""
        return f"({', '.join(self.bind(value) for value in values)})"

    def elements(self, column: str) -> str:
        """A table expression with the strings of a JSON array as its column ``value``."""
        return f"json_each({column})" if self.sqlite else f"jsonb_array_elements_text({column}) AS element(value)"

    def rows_of(self, columns: Sequence[str], source: str, order: str) -> str:
        """An expression that holds rows as a JSON array of arrays; ``source`` is what stands behind FROM, and may name
        the rows of the statement around it.
        """
        listed = ", ".join(columns)
        if self.sqlite:  # its aggregates take no ORDER BY before 3.44
            inner = f"SELECT json_array({listed}) AS found FROM {source} ORDER BY {order}"
            return f"(SELECT json_group_array(json(found)) FROM ({inner}))"
        return f"(SELECT coalesce(json_agg(json_build_array({listed}) ORDER BY {order}), '[]') FROM {source})"

    def json(self, column: str) -> str:
        """A column that holds JSON, as a part of JSON."""
        return f"json({column})" if self.sqlite else column

    async def fetch(self, statement: str) -> list[Record]:
        """Run a statement that gives rows."""
        return await self.client.execute_query_dict(statement, self.values)

    async def run(self, statement: str) -> int:
        """Run a statement that gives none and return how many rows it touched."""
        touched, _ = await self.client.execute_query(statement, self.values)
        return touched


def like(words: str) -> str:
    """A pattern (``ESCAPE '!'``) that finds these folded words anywhere."""
    escaped = words.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"


def chunks(ids: Sequence[UUID], size: int = 500) -> list[Sequence[UUID]]:
    """Cut a list of ids so that one statement stays within the databases' bounds on parameters."""
    return [ids[at : at + size] for at in range(0, len(ids), size)]
