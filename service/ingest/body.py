"""An article as bytes: UTF-8, and the JSON body that POST /articles and ``ingest`` share."""

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from service.errors import ArticleError, DatelineError
from service.ingest.article import Submission


class ArticleIn(BaseModel):
    """The JSON body of POST /articles."""

    model_config = ConfigDict(extra="forbid", strict=True)

    title: str = Field(description="The headline.")
    text: str = Field(description="The article as published; a first line that repeats the title is not doubled.")
    published: str | None = Field(
        default=None, description="When it was published: 2023, 2023-10, 2023-10-12 or an RFC 3339 time with offset."
    )
    publisher: str | None = Field(default=None, description="Who published it.")
    url: str | None = Field(default=None, description="Where it was published: an http or https address.")


def decode_utf8(raw: bytes) -> str:
    """Bytes as text, without a byte order mark; raises DatelineError with the position of the first bad byte."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        detail = f"Byte 0x{raw[error.start]:02x} at position {error.start} is not UTF-8 ({error.reason})."
        raise DatelineError("invalid_utf8", detail, position=error.start) from error


def submission_of_json(raw: bytes) -> Submission:
    """The article in a JSON body; raises DatelineError naming the position or the field that is wrong."""
    text = decode_utf8(raw)
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise DatelineError("invalid_json", f"At {where}: {error.msg}.", position=error.pos) from error
    if isinstance(value, dict) and value.get("title") is None:
        raise ArticleError("missing_title", 'The body has no "title".', field="title")
    try:
        article = ArticleIn.model_validate(value)
    except ValidationError as error:
        raise _field_errors(error) from error
    return Submission(**article.model_dump())


def _field_errors(error: ValidationError) -> ArticleError:
    """Every field that is wrong, named, with what would be right; the first stands in the detail."""
    errors = [{"field": ".".join(map(str, e["loc"])) or "body", "message": e["msg"]} for e in error.errors()]
    first = errors[0]
    known = ", ".join(ArticleIn.model_fields)
    detail = f"{first['field'][:100]}: {first['message']}. The fields are {known}."
    return ArticleError("invalid_article", detail, errors=errors[:20])
