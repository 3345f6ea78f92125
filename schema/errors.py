"""What a GraphQL client may be told: a fixed list of codes, and the exceptions that carry them.

Every error of the endpoint has ``extensions.code``, one of ``ErrorCode``. docs/graphql.md lists them; a test keeps the
two in step.
"""

from enum import StrEnum

from graphql import GraphQLError


class ErrorCode(StrEnum):
    """The codes of ``extensions.code``. The value is the code, the comment is when it is given."""

    BAD_REQUEST = "BAD_REQUEST"  # the HTTP request holds no GraphQL request (HTTP 400)
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"  # neither GET nor POST, or a mutation over GET (HTTP 405)
    UNSUPPORTED_MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE"  # the body is not application/json (HTTP 415)
    UNAUTHENTICATED = "UNAUTHENTICATED"  # this needs a key
    GRAPHQL_PARSE_FAILED = "GRAPHQL_PARSE_FAILED"  # the document is not GraphQL
    GRAPHQL_VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"  # the document does not fit the schema
    BAD_USER_INPUT = "BAD_USER_INPUT"  # a variable or an argument has an impossible value
    LIMIT_EXCEEDED = "LIMIT_EXCEEDED"  # depth, aliases, tokens, lists or page size; has ``limit`` and ``value``
    INVALID_PAGE = "INVALID_PAGE"  # neither or both of first and last
    INVALID_CURSOR = "INVALID_CURSOR"  # a cursor of another list, or none at all
    INVALID_ID = "INVALID_ID"  # not an id of this kind of object
    UNKNOWN_ACTOR = "UNKNOWN_ACTOR"  # no actor bears this name; has ``name``
    AMBIGUOUS_ACTOR = "AMBIGUOUS_ACTOR"  # several actors bear this name; has ``name`` and their ``ids``
    TIMEOUT = "TIMEOUT"  # the answer took longer than allowed
    INTERNAL_ERROR = "INTERNAL_ERROR"  # our fault; has ``id``, under which the log tells more


class UserError(Exception):
    """Something the caller can mend: a code, a sentence that says what is wrong, and more members of ``extensions``.

    ``services.add_article`` raises it for an article that cannot be taken; ``code`` is then one of
    ``UserErrorCode`` (schema/types/payloads.py) and ``field`` names the input field at fault.
    """

    def __init__(self, code: str, message: str, field: str | None = None, **extra: object) -> None:
        super().__init__(message)
        self.code = str(code)
        self.message = message
        self.field = field
        self.extra = extra


def limit_error(what: str, value: int, limit: int) -> GraphQLError:
    """The error for something above its bound: the message and the extensions say the limit and the value.

    >>> limit_error("depth", 20, 12).message
    'The depth of this operation is 20; at most 12 is allowed.'
    """
    message = f"The {what} of this operation is {value}; at most {limit} is allowed."
    return GraphQLError(message, extensions={"code": ErrorCode.LIMIT_EXCEEDED.value, "limit": limit, "value": value})
