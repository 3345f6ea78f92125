"""Print the schema in GraphQL's definition language: ``python -m schema.print > schema/schema.graphql``."""

import sys

from schema.build import build_schema


def printed() -> str:
    """The schema's definition, as schema/schema.graphql holds it."""
    return build_schema().as_str().rstrip() + "\n"


if __name__ == "__main__":
    sys.stdout.write(printed())
