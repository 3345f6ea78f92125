"""What may be asked in one filter. A database has bounds of its own, and answers what is beyond them with a crash."""

from dataclasses import fields
from datetime import datetime
from typing import Final

from db.checks import check_text
from db.errors import FilterError
from db.filters import ActorFilter, ArticleFilter, EventFilter
from db.words import fold

MAX_VALUES: Final = 100  # of one field
MAX_TOGETHER: Final = 10  # actors of which all take part: each is a join, which PostgreSQL plans against all others
MAX_WORDS: Final = 32  # of a text: each is a condition, and SQLite nests at most 1000
MAX_LENGTH: Final = 1000  # characters of a value
MAX_COUNT: Final = 2**31 - 1  # the columns that count are 32 bits wide


def check_filter(filter_: EventFilter | ArticleFilter | ActorFilter) -> None:
    """Raise FilterError for a filter that a database cannot be asked."""
    for field in fields(filter_):
        value = getattr(filter_, field.name)
        values = value if isinstance(value, tuple) else (value,)
        most = MAX_TOGETHER if field.name == "actors_all" else MAX_VALUES
        if len(values) > most:
            raise FilterError(f"{field.name} has more than {most} values")
        for item in values:
            _check_value(field.name, item)


def _check_value(name: str, value: object) -> None:
    if isinstance(value, datetime) and value.tzinfo is None:
        raise FilterError(f"{name} needs a time zone")
    if not isinstance(value, str):
        return
    if len(value) > MAX_LENGTH:
        raise FilterError(f"{name} is longer than {MAX_LENGTH} characters")
    try:
        check_text(name, value)
    except ValueError as error:
        raise FilterError(str(error)) from None


def search_words(text: str | None) -> list[str]:
    """The folded words that a text asks for, each once. Raises FilterError for too many."""
    words = list(dict.fromkeys(fold(text or "").split()))
    if len(words) > MAX_WORDS:
        raise FilterError(f"text has more than {MAX_WORDS} words")
    return words
