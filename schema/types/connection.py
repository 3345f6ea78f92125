"""Relay connections over the record's keyset pages (https://relay.dev/graphql/connections.htm)."""

from collections.abc import Callable
from typing import Annotated, Generic, TypeVar

import strawberry

from db.filters import PageRequest
from db.rows import Page
from schema.errors import ErrorCode, UserError

Item = TypeVar("Item")
Row = TypeVar("Row")

First = Annotated[int | None, strawberry.argument(description="How many rows, 1 to 100, counted from the start.")]
After = Annotated[str | None, strawberry.argument(description="Only rows after this cursor; goes with `first`.")]
Last = Annotated[int | None, strawberry.argument(description="How many rows, 1 to 100, counted from the end.")]
Before = Annotated[str | None, strawberry.argument(description="Only rows before this cursor; goes with `last`.")]


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Relay's PageInfo."""

    has_next_page: bool = strawberry.field(description="Whether the list goes on after this page.")
    has_previous_page: bool = strawberry.field(description="Whether the list has rows before this page.")
    start_cursor: str | None = strawberry.field(description="The cursor of the first row; null on an empty page.")
    end_cursor: str | None = strawberry.field(description="The cursor of the last row; null on an empty page.")


@strawberry.type(description="A row and its place in the list.")
class Edge(Generic[Item]):
    """Relay's edge."""

    cursor: str = strawberry.field(description="Opaque; belongs to this list and this order.")
    node: Item = strawberry.field(description="The row.")


@strawberry.type(description="One page of a list.")
class Connection(Generic[Item]):
    """Relay's connection, with the rows also given plainly."""

    edges: list[Edge[Item]] = strawberry.field(description="The rows of this page, each with its cursor.")
    nodes: list[Item] = strawberry.field(description="The rows of this page, without cursors.")
    page_info: PageInfo = strawberry.field(description="Where this page stands in the list.")


def page_request(first: int | None, after: str | None, last: int | None, before: str | None, most: int) -> PageRequest:
    """The page that the four arguments mean.

    Raises ``INVALID_PAGE`` unless exactly one of ``first`` and ``last`` is there; ``LIMIT_EXCEEDED`` above ``most``.
    """
    if (first is None) == (last is None):
        given = "neither is given" if first is None else "both are given"
        message = f"Say how many rows with either first or last, 1 to {most}; {given}."
        raise UserError(ErrorCode.INVALID_PAGE, message)
    name, size = ("first", first) if first is not None else ("last", last or 0)
    check_size(name, size, most)
    if (first is None and after is not None) or (last is None and before is not None):
        raise UserError(ErrorCode.INVALID_PAGE, "after goes with first, and before with last.")
    return PageRequest(first=first, after=after, last=last, before=before)


def check_size(name: str, size: int, most: int) -> None:
    """Raise for a number of rows that is not 1 to ``most``."""
    if size > most:
        message = f"{name} is {size}; at most {most} is allowed."
        raise UserError(ErrorCode.LIMIT_EXCEEDED, message, limit=most, value=size)
    if size < 1:
        raise UserError(ErrorCode.INVALID_PAGE, f"{name} is {size}; at least 1 is needed.")


def page_parts(page: Page[Row], make: Callable[[Row], Item]) -> tuple[list[Edge[Item]], list[Item], PageInfo]:
    """The edges, nodes and page info of a page of rows."""
    nodes = [make(row) for row in page.rows]
    edges = [Edge(cursor=cursor, node=node) for cursor, node in zip(page.cursors, nodes, strict=True)]
    info = PageInfo(
        has_next_page=page.has_next,
        has_previous_page=page.has_previous,
        start_cursor=page.cursors[0] if page.cursors else None,
        end_cursor=page.cursors[-1] if page.cursors else None,
    )
    return edges, nodes, info
