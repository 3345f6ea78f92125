"""``@resolved``: Strawberry's field decorator, typed, and with a description that cannot be left out."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import strawberry

Resolver = TypeVar("Resolver", bound=Callable[..., Any])  # any signature: its arguments are the field's


def resolved(description: str) -> Callable[[Resolver], Resolver]:
    """A field that a method answers. ``strawberry.field`` is untyped as a decorator; the method stays callable."""
    return cast(Callable[[Resolver], Resolver], strawberry.field(description=description))


def changing(description: str) -> Callable[[Resolver], Resolver]:
    """The same for a mutation."""
    return cast(Callable[[Resolver], Resolver], strawberry.mutation(description=description))
