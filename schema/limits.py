"""The bounds of one GraphQL operation, and the check that keeps to them. See docs/graphql.md, "Limits"."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one operation may ask for; above it the answer is ``LIMIT_EXCEEDED``."""

    characters: int = 20_000  # of the document
    tokens: int = 2_000  # of the document: names, brackets, values
    brackets: int = 60  # of any kind, open at once
    depth: int = 12  # of nested fields; introspection is not counted
    aliases: int = 30  # in all operations and the fragments they use
    lists: int = 10  # of connections nested under rows, each a query for every row
    page: int = 100  # rows of one page
    seconds: float = 30.0  # to answer in
