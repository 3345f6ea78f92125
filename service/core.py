"""What the app is made of: built once by ``create_app`` and handed to every route."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from service.gate import Gate
from service.ingest.article import Limits
from service.ingest.coder import Coder, Extract
from service.ingest.ingestor import Ingestor
from service.settings import Settings

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Core:
    """The service's parts, for REST, GraphQL and the command line."""

    settings: Settings
    clock: Clock
    gate: Gate
    coder: Coder
    ingestor: Ingestor


def now() -> datetime:
    """The time, aware, in UTC."""
    return datetime.now(UTC)


def build_core(settings: Settings, extract: Extract | None = None, clock: Clock = now) -> Core:
    """Put the parts together; nothing is opened or started. ``extract`` is the real coder unless another is given."""
    if extract is None:
        from service.extraction.pipeline import extract as real  # here, because it brings the dictionaries with it

        extract = real
    coder = Coder(extract, workers=settings.extraction_workers, inline_chars=settings.inline_chars)
    limits = Limits(text=settings.max_text_chars, title=settings.max_title_chars)
    return Core(settings, clock, Gate(settings), coder, Ingestor(coder, limits, clock))
