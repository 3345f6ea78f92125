"""How errors are told: each with a code; what is our own fault is logged under an id and told by the id alone."""

import logging
from collections.abc import Iterator
from uuid import uuid4

from graphql import ExecutionResult as GraphQLResult
from graphql import GraphQLError, GraphQLSyntaxError
from strawberry.exceptions import MissingQueryError, StrawberryInputCoercionError
from strawberry.extensions import SchemaExtension
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types.execution import ExecutionResult, PreExecutionError

from db.errors import CursorError, PageError
from schema.errors import ErrorCode, UserError

log = logging.getLogger("dateline.graphql")

# Exceptions of the layers below whose message is made for clients.
_TOLD: dict[type[Exception], ErrorCode] = {
    CursorError: ErrorCode.INVALID_CURSOR,
    PageError: ErrorCode.INVALID_PAGE,
    StrawberryInputCoercionError: ErrorCode.BAD_USER_INPUT,
}

# What the endpoint answers itself, as there is no operation to run.
_NOT_GRAPHQL = (MissingQueryError, CannotGetOperationTypeError, InvalidOperationTypeError)


class Errors(SchemaExtension):
    """Gives every error of an operation its ``extensions.code``, and masks the unexpected ones."""

    def on_operation(self) -> Iterator[None]:
        """Rewrite the errors of the result, or the exception of another extension in the place of one."""
        try:
            yield
        except _NOT_GRAPHQL:
            raise
        except Exception as error:  # whatever it is, the client is to get a code and no words of ours
            raise coded(_as_graphql(error), refused=True) from None
        result = self.execution_context.result
        if isinstance(result, GraphQLResult | ExecutionResult) and result.errors:
            refused = isinstance(result, PreExecutionError)
            result.errors = [coded(error, refused) for error in result.errors]


def coded(error: GraphQLError, refused: bool) -> GraphQLError:
    """The error as it is told. ``refused``: the operation was not run, so the document is at fault."""
    cause = error.original_error
    if error.extensions and "code" in error.extensions:
        return error
    if isinstance(cause, UserError):
        return _told(error, cause.message, {"code": cause.code, **_fields(cause)})
    for kind, code in _TOLD.items():
        if isinstance(cause, kind):
            return _told(error, str(cause), {"code": code.value})
    if cause is not None and not isinstance(cause, GraphQLError):
        return _masked(error, cause)
    return _told(error, error.message, {"code": _document_code(error, refused).value})


def _as_graphql(error: Exception) -> GraphQLError:
    """An exception as GraphQL's own error."""
    return error if isinstance(error, GraphQLError) else GraphQLError(str(error), original_error=error)


def _document_code(error: GraphQLError, refused: bool) -> ErrorCode:
    """The code of an error that GraphQL itself found."""
    if isinstance(error, GraphQLSyntaxError):
        return ErrorCode.GRAPHQL_PARSE_FAILED
    return ErrorCode.GRAPHQL_VALIDATION_FAILED if refused else ErrorCode.BAD_USER_INPUT


def _fields(cause: UserError) -> dict[str, object]:
    """The further members of a user error."""
    return {**({"field": cause.field} if cause.field else {}), **cause.extra}


def _masked(error: GraphQLError, cause: Exception) -> GraphQLError:
    """An error of ours: logged with its cause, told by its id."""
    key = uuid4().hex
    log.error("GraphQL error %s at %s", key, error.path, exc_info=cause)
    return _told(error, f"Something went wrong here; the log has it as {key}.", {"code": "INTERNAL_ERROR", "id": key})


def _told(error: GraphQLError, message: str, extensions: dict[str, object]) -> GraphQLError:
    """The same place in the document with these words; the cause is left behind."""
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions=extensions,
    )
