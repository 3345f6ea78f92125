"""What can go wrong for a caller: one error type, a table of codes, rendered once for REST and once for GraphQL.

``detail`` says what is wrong with this request and what would be right; it is safe to show. ``extra`` are
further members of the problem document (RFC 9457, section 3.2), such as ``limit`` and ``value``.
"""

from collections.abc import Mapping

# code: (HTTP status, title). docs/rest.md explains each one; a test keeps the two in step.
PROBLEMS: Mapping[str, tuple[int, str]] = {
    "bad_request": (400, "The request cannot be understood"),
    "invalid_json": (400, "The body is not JSON"),
    "invalid_utf8": (400, "The body is not UTF-8"),
    "empty_body": (400, "The body is empty"),
    "unknown_parameter": (400, "There is no such query parameter"),
    "invalid_parameter": (400, "A query parameter has an impossible value"),
    "unknown_actor": (400, "No actor has this name"),
    "invalid_cursor": (400, "The cursor is not one of this list"),
    "invalid_page": (400, "This page cannot be given"),
    "invalid_id": (400, "This is not an id"),
    "unauthenticated": (401, "A key is needed"),
    "forbidden": (403, "The key does not allow this"),
    "not_found": (404, "There is nothing here"),
    "method_not_allowed": (405, "The method is not allowed here"),
    "too_large": (413, "The request is too large"),
    "url_too_long": (414, "The address is too long"),
    "unsupported_media_type": (415, "The content type is not supported"),
    "invalid_article": (422, "The article cannot be stored"),
    "missing_title": (422, "The article has no title"),
    "empty_text": (422, "The article has no text"),
    "nul_bytes": (422, "The article holds NUL characters"),
    "invalid_published": (422, "The publication date cannot be used"),
    "internal_error": (500, "Something went wrong here"),
    "not_ready": (503, "The service is not ready"),
}


class DatelineError(Exception):
    """An error with a code of ``PROBLEMS``, a detail for the caller, and further members of the problem document."""

    def __init__(self, code: str, detail: str, **extra: object) -> None:
        super().__init__(detail)
        self.code = code
        self.status, self.title = PROBLEMS[code]
        self.detail = detail
        self.extra = extra


class ArticleError(DatelineError):
    """An article that cannot be taken as it was sent."""


class PublishedError(ArticleError):
    """A publication date that cannot be read, or that cannot be true."""

    def __init__(self, detail: str, value: str) -> None:
        super().__init__("invalid_published", detail, field="published", value=value[:100])


class UnknownActorError(DatelineError):
    """A name that no actor bears, with the nearest names that some do."""

    def __init__(self, name: str, suggestions: list[str]) -> None:
        hint = f" Did you mean {' or '.join(repr(s) for s in suggestions)}?" if suggestions else ""
        super().__init__("unknown_actor", f"No actor is called {name[:100]!r}.{hint}", suggestions=suggestions)


def limit_error(what: str, value: int, limit: int, unit: str) -> DatelineError:
    """The error for something too large: it says the limit and the value."""
    detail = f"{what} has {value:,} {unit}; at most {limit:,} are allowed."
    return DatelineError("too_large", detail, limit=limit, value=value, unit=unit)
