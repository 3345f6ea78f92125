"""Every setting of the service, read once from the environment (prefix ``DATELINE_``) and passed on, typed.

Nothing else of ours reads the environment. docs/settings.md lists each value; a test keeps the two in step.
"""

from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The service's settings. Names are environment variables in lower case without ``DATELINE_``."""

    model_config = SettingsConfigDict(env_prefix="DATELINE_", extra="ignore", frozen=True)

    # The folder for what this install makes itself: the embedded database and the write key.
    var: Path = Path("var")
    # Where the record is kept: sqlite:///path.sqlite3 (embedded, the default) or postgresql://user:password@host/db.
    database_url: str = Field(default_factory=lambda given: f"sqlite:///{given['var']}/dateline.sqlite3")
    # Apply migrations when serving from PostgreSQL too; SQLite is always migrated at start.
    migrate_on_start: bool = False
    # A folder of articles loaded at every start; those already stored are left alone. Empty loads nothing.
    seeds: str = "seeds"

    # The address to listen on. Other machines reach the service only when this is changed.
    host: str = "127.0.0.1"
    # The port to listen on.
    port: int = Field(default=8000, ge=0, le=65535)

    # Whether anybody may read; when false, every read needs a key as well.
    reads_open: bool = True
    # Whether writes need a key of scope "write" (Authorization: Bearer).
    write_key_required: bool = True

    # The largest request body, in bytes. Above it: 413.
    max_body_bytes: int = Field(default=8 * 1024 * 1024, ge=1)
    # The longest article, in characters, headline included. Above it: 413.
    max_text_chars: int = Field(default=1_000_000, ge=1)
    # The longest headline, in characters.
    max_title_chars: int = Field(default=500, ge=1)
    # The longest request target (path and query), in bytes. Above it: 414.
    max_url_bytes: int = Field(default=8192, ge=64)
    # How many rows a list gives when neither first nor last is asked for.
    page_default: int = Field(default=20, ge=1, le=100)
    # The most rows one page may hold.
    page_max: int = Field(default=100, ge=1, le=100)
    # The most values one query parameter may list.
    max_values: int = Field(default=50, ge=1)

    # The longest GraphQL document, in characters and in tokens (names, brackets, values).
    graphql_characters: int = Field(default=20_000, ge=1)
    graphql_tokens: int = Field(default=2_000, ge=1)
    # How deep selections may nest; introspection is not counted.
    graphql_depth: int = Field(default=12, ge=1)
    # How many aliases all operations of one document may use together.
    graphql_aliases: int = Field(default=30, ge=0)
    # How many lists of events one operation may ask for under articles or actors: each is a query of its own.
    graphql_lists: int = Field(default=10, ge=0)
    # How long one GraphQL operation may take, in seconds.
    graphql_seconds: float = Field(default=30.0, gt=0)

    # Processes that code long articles; they start with the first such article.
    extraction_workers: int = Field(default=1, ge=1, le=64)
    # Articles up to this many characters are coded in a thread, longer ones in a worker process.
    inline_chars: int = Field(default=20_000, ge=0)

    # The least severe log line that is written.
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    # How log lines look on standard error: "text" for people, "json" for collectors.
    log_format: Literal["text", "json"] = "text"

    @property
    def embedded(self) -> bool:
        """Whether the record is the embedded SQLite file, which the service migrates by itself."""
        return self.database_url.startswith("sqlite:")

    @property
    def key_file(self) -> Path:
        """Where the write key made for this install is kept (mode 0600)."""
        return self.var / "write-key"
