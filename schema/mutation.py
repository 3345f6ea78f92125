"""The root of all writing."""

from typing import Annotated

import strawberry

from db.queries import articles
from schema.context import Info
from schema.errors import ErrorCode, UserError
from schema.fields import changing
from schema.types.article import Article
from schema.types.payloads import AddArticleInput, AddArticlePayload, InputError


@strawberry.type(description="Everything that can be changed. Needs a key: `Authorization: Bearer …`.")
class Mutation:
    """The root fields."""

    @changing("Store an article and find its events. The same article again gives the one that is there.")
    async def add_article(
        self, info: Info, input: Annotated[AddArticleInput, strawberry.argument(description="The article.")]
    ) -> AddArticlePayload:
        """Add an article, if the caller may."""
        context = info.context
        if not await context.services.may_write(context.authorization):
            message = "Adding articles needs a write key in the header Authorization: Bearer."
            raise UserError(ErrorCode.UNAUTHENTICATED, message)
        try:
            added = await context.services.add_article(
                title=input.title,
                text=input.text,
                url=input.url,
                publisher=input.publisher,
                published=input.published,
            )
        except UserError as error:
            return AddArticlePayload(article=None, created=False, user_errors=[InputError.of(error)])
        row = await articles.get_article(added.id)
        return AddArticlePayload(article=Article.of(row) if row else None, created=added.created, user_errors=[])
