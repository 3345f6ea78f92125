"""Every bound has a test that hits it, and a message that says the limit and the value."""

from typing import Any

import pytest
from strawberry.types import ExecutionResult

from schema.limits import Limits
from tests.schema.conftest import Execute, code, data

pytestmark = pytest.mark.usefixtures("stored")


def told(result: ExecutionResult) -> tuple[Any, Any]:
    """The limit and the value that the error tells, which its message says too."""
    assert code(result) == "LIMIT_EXCEEDED"
    assert result.errors
    extensions = result.errors[0].extensions or {}
    assert str(extensions["limit"]) in result.errors[0].message
    assert str(extensions["value"]) in result.errors[0].message
    return extensions["limit"], extensions["value"]


DEEP = "{ timeline { events(first: 1) { nodes { summary } } } }"


async def test_depth(execute: Execute) -> None:
    assert told(await execute(DEEP, Limits(depth=3))) == (3, 4)
    assert data(await execute(DEEP, Limits(depth=4)))


async def test_depth_through_fragments(execute: Execute) -> None:
    query = (
        "{ timeline { ...A } } fragment A on Timeline { events(first: 1) { ... on EventConnection { nodes { id } } } }"
    )
    assert told(await execute(query, Limits(depth=3))) == (3, 4)


async def test_aliases(execute: Execute) -> None:
    query = "{ timeline { a: __typename ...F ...F } } fragment F on Timeline { b: __typename }"
    assert told(await execute(query, Limits(aliases=2))) == (2, 3)
    assert data(await execute(query, Limits(aliases=3)))


async def test_tokens(execute: Execute) -> None:
    assert told(await execute("{ __typename __typename }", Limits(tokens=3))) == (3, 4)


async def test_brackets(execute: Execute) -> None:
    query = "{ events(filter: { publishers: " + "[" * 900 + "] }) { nodes { id } } }"
    assert told(await execute(query)) == (60, 903)


async def test_characters(execute: Execute) -> None:
    assert told(await execute("{ __typename }" + " " * 20_000, Limits())) == (20_000, 20_014)


async def test_rows_of_a_page(execute: Execute) -> None:
    assert told(await execute("{ events(first: 101) { nodes { id } } }")) == (100, 101)
    assert told(await execute("{ events(last: 11) { nodes { id } } }", Limits(page=10))) == (10, 11)


async def test_mentions_of_an_event(execute: Execute) -> None:
    assert told(await execute("{ events(first: 1) { nodes { mentions(first: 101) { id } } } }")) == (100, 101)


async def test_lists_nested_under_rows(execute: Execute) -> None:
    query = "{ articles(first: 9) { nodes { events(first: 1) { nodes { id } } } } }"
    assert data(await execute(query, Limits(lists=2)))
    assert told(await execute(query, Limits(lists=1))) == (1, 2)


async def test_values_of_a_filter(execute: Execute) -> None:
    query = "query($p: [String!]) { events(filter: { publishers: $p }, first: 1) { nodes { id } } }"
    assert told(await execute(query, p=["x"] * 51)) == (50, 51)
    assert told(await execute(query, p=["x" * 501])) == (500, 501)


@pytest.mark.parametrize("levels", [50, 150])
async def test_fragments_that_multiply_are_counted_without_being_walked(execute: Execute, levels: int) -> None:
    parts = [f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(levels)]
    query = f"{{ ...F0 }} {' '.join(parts)} fragment F{levels} on Query {{ a: __typename }}"
    assert told(await execute(query)) == (30, min(2**levels, 2**53))


async def test_tools_may_read_the_schema(execute: Execute) -> None:
    query = "{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } }"
    assert data(await execute(query, Limits(depth=3)))
