"""The schema as a whole: printed and described."""

from pathlib import Path

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType

from schema.build import build_schema
from schema.print import printed

STANDARD = {"ID", "Int", "Float", "String", "Boolean"}


def test_the_printed_schema_is_in_step() -> None:
    """``python -m schema.print > schema/schema.graphql`` mends it."""
    assert Path("schema/schema.graphql").read_text() == printed()


def test_everything_is_described() -> None:
    silent = []
    for name, kind in build_schema()._schema.type_map.items():
        if name.startswith("__") or name in STANDARD:
            continue
        if not kind.description:
            silent.append(name)
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            for field_name, field in kind.fields.items():
                silent += [] if field.description else [f"{name}.{field_name}"]
                arguments = getattr(field, "args", {})
                silent += [f"{name}.{field_name}({a})" for a, argument in arguments.items() if not argument.description]
        if isinstance(kind, GraphQLEnumType):
            silent += [f"{name}.{member}" for member, value in kind.values.items() if not value.description]
    assert silent == []
