"""From what somebody sent to an article as it is stored: checks, cleaning, the headline as the first line."""

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from db.records import NewArticle
from db.vocabulary import Precision
from service.errors import ArticleError, limit_error
from service.extraction.record import PartialDate
from service.extraction.text.clean import clean
from service.ingest.headline import split_headline
from service.published import Published, parse_published, to_partial_date

MAX_URL = 2048  # what browsers and caches agree on
MAX_PUBLISHER = 200
UNKNOWN_LANGUAGE = "und"  # ISO 639-2 "undetermined", until the coder has looked


@dataclass(frozen=True, slots=True)
class Submission:
    """An article as it was sent. Without ``title`` the text's first line is taken, if it reads like a headline."""

    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How long an article and its headline may be, in characters."""

    text: int
    title: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be stored, and its publication date as the coder wants it."""

    new: NewArticle
    published: PartialDate


def prepare(submission: Submission, limits: Limits, *, now: datetime) -> Prepared:
    """Check and clean a submission; raises a DatelineError that says what is wrong and what would be right.

    The stored text is the headline, a blank line and the cleaned body, so that evidence in the headline has
    offsets too (docs/adr/0002); a body that repeats the headline as its first line does not double it.
    """
    _check(submission, limits)
    published = parse_published(submission.published, now=now) if submission.published is not None else None
    title, body = split_headline(submission.title, submission.text)
    if len(title) > limits.title:
        raise limit_error("The title", len(title), limits.title, "characters")
    body = clean(body).strip("\n")
    if not body.strip():
        raise ArticleError("empty_text", "Besides the title and boilerplate there is no text.", field="text")
    text = f"{title}\n\n{body}"
    return Prepared(_new_article(title, text, submission, published), to_partial_date(published))


def _check(submission: Submission, limits: Limits) -> None:
    for name in ("title", "text", "publisher", "url"):
        _check_characters(name, getattr(submission, name))
    length = len(submission.text) + len(submission.title or "")
    if length > limits.text:
        raise limit_error("The article", length, limits.text, "characters")
    if not submission.text.strip():
        raise ArticleError("empty_text", "The text is empty.", field="text")
    if submission.publisher is not None and len(submission.publisher) > MAX_PUBLISHER:
        raise limit_error("The publisher", len(submission.publisher), MAX_PUBLISHER, "characters")
    if submission.url is not None:
        _check_url(submission.url)


def _check_characters(name: str, value: str | None) -> None:
    """NUL is no character of any text, and half a surrogate pair is no character: PostgreSQL can store neither."""
    if value is None:
        return
    if (at := value.find("\0")) >= 0:
        raise ArticleError("nul_bytes", f"The {name} holds a NUL character at position {at}.", field=name, position=at)
    try:
        value.encode()
    except UnicodeEncodeError as error:
        detail = f"The {name} holds half a surrogate pair at position {error.start}."
        raise ArticleError("invalid_article", detail, field=name, position=error.start) from error


def _check_url(url: str) -> None:
    if len(url) > MAX_URL:
        raise limit_error("The article's url", len(url), MAX_URL, "characters")
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and not re.search(r"\s", url)
    except ValueError:  # urlsplit's own, on a broken IPv6 host
        usable = False
    if not usable:
        raise ArticleError("invalid_article", f"{url[:100]!r} is not an http or https address.", field="url")


def _new_article(title: str, text: str, submission: Submission, published: Published | None) -> NewArticle:
    return NewArticle(
        title=title,
        text=text,
        url=submission.url or None,
        publisher=" ".join((submission.publisher or "").split()) or None,
        language=UNKNOWN_LANGUAGE,
        published=published.value if published else None,
        published_precision=published.precision if published else Precision.UNKNOWN,
        published_from=published.first if published else None,
        published_to=published.last if published else None,
        published_offset=published.offset if published else None,
    )
