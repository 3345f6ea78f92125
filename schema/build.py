"""The schema, put together."""

from functools import partial
from uuid import UUID

import strawberry
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig

from schema.completion import compiled_execution
from schema.extensions.bounds import Bounds
from schema.extensions.errors import Errors
from schema.extensions.operation import NamedOperation
from schema.limits import Limits
from schema.mutation import Mutation
from schema.query import Query
from schema.types.actor import Actor
from schema.types.article import Article
from schema.types.event import Event

# Strawberry's own has no description.
UUID_SCALAR = strawberry.scalar(
    name="UUID",
    description="A UUID (RFC 9562) in its usual form with hyphens.",
    serialize=str,
    parse_value=UUID,
    specified_by_url="https://www.rfc-editor.org/rfc/rfc9562",
)


class DatelineSchema(strawberry.Schema):
    """The schema; errors are logged by ``Errors``, where they get their id, and not a second time by Strawberry."""

    def process_errors(self, *args: object) -> None:
        """Leave the logging to the extension."""


def build_schema(limits: Limits | None = None, *, compiled: bool = True) -> DatelineSchema:
    """The executable schema with its bounds. Extensions are made anew for every operation.

    ``compiled=False`` leaves all completion to graphql-core: the same answers, slower, to be compared with.
    """
    return DatelineSchema(
        query=Query,
        mutation=Mutation,
        types=[Actor, Article, Event],
        execution_context_class=compiled_execution() if compiled else None,
        extensions=[Errors, partial(Bounds, limits or Limits()), NamedOperation, ValidationCache, ParserCache],
        config=StrawberryConfig(scalar_map={UUID: UUID_SCALAR}),
    )
