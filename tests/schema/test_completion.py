"""Compiled completion answers as graphql-core does: the same data and the same errors, for hundreds of queries."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    get_named_type,
    is_composite_type,
    parse,
    validate,
)

from schema.build import DatelineSchema, build_schema
from schema.completion import KEPT, Plans
from schema.context import Context
from schema.limits import Limits
from tests.schema.conftest import FakeServices, Stored

pytestmark = pytest.mark.usefixtures("stored")

LIMITS = Limits(depth=30, aliases=1000, tokens=100_000)
FAST, SLOW = build_schema(LIMITS), build_schema(LIMITS, compiled=False)
ROOTS = (
    "events(first: 3)",
    "timeline { events(first: 50) { nodes { %s } } }",
    "timeline { events(last: 2) { edges { node { %s } } } }",
    "events(first: 2, order: LEARNED) { nodes { %s } }",
)
SEEDS = 300
VARIABLES = {"yes": "$yes: Boolean!", "no": "$no: Boolean!", "role": "$role: Role", "most": "$most: Int = 2"}


class Generator:
    """Draws selections of the types below an event, with aliases, fragments, directives, arguments and type names."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self.fragments: list[str] = []

    def query(self) -> str:
        """A whole document."""
        root = self._random.choice(ROOTS[1:])
        body = f"{{ {root % self.selections(_type('Event'), 4)} }} {' '.join(self.fragments)}"
        declared = ", ".join(kind for name, kind in VARIABLES.items() if f"${name}" in body)
        return f"query Drawn{f'({declared})' if declared else ''} {body}"

    def selections(self, kind: GraphQLObjectType, depth: int) -> str:
        """Some fields of a type."""
        fields = [f for name, f in kind.fields.items() if self._may(name, f, depth)]
        names = [name for name, f in kind.fields.items() if self._may(name, f, depth)]
        drawn = [self._random.randrange(len(fields)) for _ in range(self._random.randint(1, 5))]
        parts = [self._field(names[at], fields[at], depth) for at in drawn]
        if self._random.random() < 0.2:
            parts.append("__typename")
        if self._random.random() < 0.2:
            parts.append(f"... on {kind.name} {{ {parts[0]} }}")
        if self._random.random() < 0.15:
            name = f"F{len(self.fragments)}"
            self.fragments.append(f"fragment {name} on {kind.name} {{ {parts[-1]} }}")
            parts.append(f"...{name}{self._directive()}")
        return " ".join(parts)

    def _may(self, name: str, field: GraphQLField, depth: int) -> bool:
        composite = is_composite_type(get_named_type(field.type))
        lists = name in ("events", "timeline")  # their arguments are other tests'
        return not lists and (depth > 0 or not composite)

    def _field(self, name: str, field: GraphQLField, depth: int) -> str:
        arguments = self._arguments(field)
        alias = (
            f"a{self._random.randrange(9)}_{name}_{sum(arguments.encode()) % 97}: "
            if self._random.random() < 0.3 or arguments
            else ""
        )
        kind = get_named_type(field.type)
        below = f" {{ {self.selections(kind, depth - 1)} }}" if isinstance(kind, GraphQLObjectType) else ""
        if isinstance(kind, GraphQLInterfaceType):
            below = " { id }"
        if alias and below:
            alias = f"b{self._random.randrange(10**6)}: "  # two selections of one name would have to be alike
        elif below:
            alias = f"c{self._random.randrange(10**6)}: "
        return f"{alias}{name}{arguments}{self._directive()}{below}"

    def _arguments(self, field: GraphQLField) -> str:
        if "role" in field.args and self._random.random() < 0.7:
            return self._random.choice(["(role: ACTOR)", "(role: RECIPIENT)", "(role: null)", "(role: $role)"])
        if "first" in field.args and self._random.random() < 0.7:
            return self._random.choice(["(first: 1)", "(first: 100)", "(first: 0)", "(first: 1000)", "(first: $most)"])
        return ""

    def _directive(self) -> str:
        if self._random.random() > 0.1:
            return ""
        return self._random.choice(
            [" @include(if: $yes)", " @skip(if: $yes)", " @include(if: $no)", " @skip(if: false)"]
        )


def _type(name: str) -> GraphQLObjectType:
    found = FAST._schema.type_map[name]
    assert isinstance(found, GraphQLObjectType)
    return found


async def answer(schema: DatelineSchema, query: str, variables: dict[str, Any]) -> tuple[object, object]:
    """The data and the errors of an operation; ids that errors get for the log are left out."""
    result = await schema.execute(query, variables, Context(FakeServices(), LIMITS))
    errors = [dict(error.formatted) for error in result.errors or ()]
    for error in errors:
        extensions = error.get("extensions")
        if isinstance(extensions, dict):
            extensions.pop("id", None)
    return result.data, sorted(errors, key=str)


def variables(seed: int) -> Iterator[dict[str, Any]]:
    """Two sets of values, so that what is kept of the first run meets others."""
    for most, role in ((1 + seed % 3, "ACTOR"), (0 if seed % 7 == 0 else 100, None)):
        yield {"yes": True, "no": seed % 2 == 0, "role": role, "most": most}


@pytest.mark.parametrize("block", range(6))
async def test_generated_queries_are_answered_alike(block: int) -> None:
    for seed in range(block * SEEDS // 6, (block + 1) * SEEDS // 6):
        query = Generator(seed).query()
        for values in variables(seed):
            fast, slow = await answer(FAST, query, values), await answer(SLOW, query, values)
            assert fast == slow, f"seed {seed}, {values}: {query}"


def test_most_generated_queries_are_valid() -> None:
    documents = [parse(Generator(seed).query()) for seed in range(SEEDS)]
    assert sum(not validate(FAST._schema, document) for document in documents) > SEEDS * 0.8


async def test_fields_come_in_the_order_of_the_selection() -> None:
    query = "{ timeline { events(first: 1) { nodes { summary id status date { end start } type } } } }"
    data, errors = await answer(FAST, query, {})
    assert errors == []
    assert isinstance(data, dict)
    node = data["timeline"]["events"]["nodes"][0]
    assert (list(node), list(node["date"])) == (["summary", "id", "status", "date", "type"], ["end", "start"])


async def test_a_page_is_really_completed_by_its_plan(stored: Stored, monkeypatch: pytest.MonkeyPatch) -> None:
    assert stored
    query = "{ timeline { events(first: 9) { nodes { id participants { actor { name } } mentions { rule } } } } }"
    await answer(FAST, query, {})
    calls: list[str] = []
    execution = FAST.execution_context_class
    slow: Any = execution.execute_field

    def counted(self: object, parent_type: GraphQLObjectType, *rest: Any) -> Any:
        calls.append(parent_type.name)
        return slow(self, parent_type, *rest)

    monkeypatch.setattr(execution, "execute_field", counted)
    await answer(FAST, query, {})
    assert calls == ["Query", "Timeline"]


def test_only_the_operations_run_last_are_kept() -> None:
    plans = Plans()
    operations = [parse(f"{{ a{number} }}").definitions[0] for number in range(KEPT + 5)]
    kept = [plans.of(operation, ()) for operation in operations]
    assert plans.of(operations[-1], ()) is kept[-1]
    assert plans.of(operations[0], ()) is not kept[0]
