"""The examples of docs/graphql.md run, and its tables are complete."""

import re
from pathlib import Path

import pytest

from schema.errors import ErrorCode
from schema.limits import Limits
from schema.types.values import MAX_CHARACTERS, MAX_VALUES
from tests.schema.conftest import Execute

PAGE = Path("docs/graphql.md").read_text()
EXAMPLES = re.findall(r"```graphql\n(.*?)```", PAGE, re.DOTALL)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 6


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.usefixtures("stored")
async def test_every_example_runs(execute: Execute, example: str) -> None:
    names = {"North Korea": "Arland", "DPRK": "Republic of Arland", "Russia": "Borland"}
    query = re.sub("|".join(names), lambda found: names[found.group()], example)
    result = await execute(query, key="Bearer write")
    assert result.errors is None


def test_every_code_is_documented() -> None:
    assert [code for code in ErrorCode if f"| `{code.value}` |" not in PAGE] == []


def test_every_limit_is_documented_with_its_default() -> None:
    limits = Limits()
    rows = [f"| `{name}` | {int(getattr(limits, name)):,} |" for name in Limits.__dataclass_fields__]
    assert [row for row in rows if row not in PAGE] == []
    assert f"at most {MAX_VALUES} values of {MAX_CHARACTERS} characters" in PAGE
