"""What GraphQL takes from the service: adding articles and asking about keys, by schema.context.Services."""

from collections.abc import Awaitable, Callable

from schema.context import AddedArticle
from schema.errors import UserError
from schema.limits import Limits
from service.core import Core
from service.errors import DatelineError
from service.ingest.article import Submission
from service.settings import Settings


class GraphServices:
    """schema.context.Services over the service's parts."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def add_article(
        self, *, title: str | None, text: str, url: str | None, publisher: str | None, published: str | None
    ) -> AddedArticle:
        """Store and code an article; what REST answers as a problem is a UserError with the same code in capitals."""
        submission = Submission(text=text, title=title, published=published, publisher=publisher, url=url)
        try:
            added = await self._core.ingestor.add(submission)
        except DatelineError as error:
            field = error.extra.get("field")
            raise UserError(error.code.upper(), error.detail, field if isinstance(field, str) else None) from error
        return AddedArticle(added.id, added.created)

    async def may_read(self, authorization: str | None) -> bool:
        """Whether the bearer may read."""
        return await _passes(self._core.gate.check_read, authorization)

    async def may_write(self, authorization: str | None) -> bool:
        """Whether the bearer may add articles."""
        return await _passes(self._core.gate.check_write, authorization)


def limits(settings: Settings) -> Limits:
    """The bounds of one operation, as the settings give them."""
    return Limits(
        characters=settings.graphql_characters,
        tokens=settings.graphql_tokens,
        depth=settings.graphql_depth,
        aliases=settings.graphql_aliases,
        lists=settings.graphql_lists,
        page=settings.page_max,
        seconds=settings.graphql_seconds,
    )


async def _passes(check: Callable[[str | None], Awaitable[None]], authorization: str | None) -> bool:
    try:
        await check(authorization)
    except DatelineError:
        return False
    return True
