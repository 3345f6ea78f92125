"""Which operation of a document is meant has to be said where there are several (GraphQL, section 6.1).

Strawberry takes the first one instead.
"""

from collections.abc import Iterator

from graphql import GraphQLError, OperationDefinitionNode
from strawberry.extensions import SchemaExtension

from schema.errors import ErrorCode


class NamedOperation(SchemaExtension):
    """Refuses a document with several operations and no ``operationName``."""

    def on_execute(self) -> Iterator[None]:
        """Look at the document, which is valid by now."""
        context = self.execution_context
        definitions = context.graphql_document.definitions if context.graphql_document else ()
        operations = [d for d in definitions if isinstance(d, OperationDefinitionNode)]
        if len(operations) > 1 and not context._provided_operation_name:
            message = f"The document has {len(operations)} operations; name one with operationName."
            raise GraphQLError(message, extensions={"code": ErrorCode.BAD_REQUEST.value})
        yield
