"""``@resolved``: Strawberry's field decorator, typed, and with a description that cannot be left out."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import strawberry

Resolver = TypeVar("Resolver", bound=Callable[..., Any])  # any signature: its arguments are the field's


def resolved(description: str, kind: type | None = None) -> Callable[[Resolver], Resolver]:
    """A field that a method answers. ``strawberry.field`` is untyped as a decorator; the method stays callable.

    ``kind`` is the field's type where the method's annotation cannot say it: one that gives the value at once where it
    is at hand, and an awaitable where it is not, spares a task for each row.
    """
    return cast(Callable[[Resolver], Resolver], strawberry.field(description=description, graphql_type=kind))


def changing(description: str) -> Callable[[Resolver], Resolver]:
    """The same for a mutation."""
    return cast(Callable[[Resolver], Resolver], strawberry.mutation(description=description))
