"""What mutations take and give back."""

from enum import StrEnum

import strawberry

from db.filters import EventFilter, Order
from schema.context import Info
from schema.errors import UserError
from schema.fields import resolved
from schema.types.article import Article
from schema.types.connection import After, Before, First, Last, page_request
from schema.types.enums import Direction, describe
from schema.types.event import EventConnection


class UserErrorCode(StrEnum):
    """What can be wrong with an article that is sent in."""

    EMPTY_TEXT = "EMPTY_TEXT"
    MISSING_TITLE = "MISSING_TITLE"
    NUL_BYTES = "NUL_BYTES"
    INVALID_PUBLISHED = "INVALID_PUBLISHED"
    TOO_LARGE = "TOO_LARGE"
    INVALID_ARTICLE = "INVALID_ARTICLE"


describe(
    UserErrorCode,
    "What is wrong with an article that was sent in.",
    {
        "EMPTY_TEXT": "It has no text.",
        "MISSING_TITLE": "It has no title, and none can be taken from its text.",
        "NUL_BYTES": "It holds NUL characters.",
        "INVALID_PUBLISHED": "Its publication date cannot be read, or cannot be true.",
        "TOO_LARGE": "It is longer than is allowed.",
        "INVALID_ARTICLE": "Something else; the message says what.",
    },
)


@strawberry.input(description="An article as it was published. No event is sent along: events are found in the text.")
class AddArticleInput:
    """The article to add."""

    text: str = strawberry.field(description="The whole text; its first line is taken as the title if none is given.")
    title: str | None = strawberry.field(default=None, description="The headline.")
    url: str | None = strawberry.field(default=None, description="Where it was published.")
    publisher: str | None = strawberry.field(default=None, description="Who published it.")
    published: str | None = strawberry.field(
        default=None, description="When, no finer than known: `2023-10`, `2023-10-18` or `2023-10-18T09:05:00+09:00`."
    )


@strawberry.type(name="UserError", description="Something in the input that its sender can mend.")
class InputError:
    """One mistake in an input."""

    code: UserErrorCode = strawberry.field(description="Which mistake.")
    message: str = strawberry.field(description="What is wrong and what would be right, in a sentence.")
    field: str | None = strawberry.field(description="The input field at fault.")

    @classmethod
    def of(cls, error: UserError) -> "InputError":
        """The mistake that an error tells of; a code of no list becomes ``INVALID_ARTICLE``."""
        known = error.code.upper() in UserErrorCode.__members__
        code = UserErrorCode[error.code.upper()] if known else UserErrorCode.INVALID_ARTICLE
        return cls(code=code, message=error.message, field=error.field)


@strawberry.type(description="What adding an article came to.")
class AddArticlePayload:
    """The article, or the mistakes that kept it out."""

    article: Article | None = strawberry.field(description="The stored article; null when there are `userErrors`.")
    created: bool = strawberry.field(description="Whether it is new. The same title and text again change nothing.")
    user_errors: list[InputError] = strawberry.field(
        description="What has to be mended first; empty when it is stored."
    )

    @resolved("The events found in it; null when there are `userErrors`.")
    async def events(
        self, info: Info, first: First = None, after: After = None, last: Last = None, before: Before = None
    ) -> EventConnection | None:
        """A page of the article's events, in the order in which they took place."""
        from schema import lists  # here, because lists are made of events, actors and articles

        if self.article is None:
            return None
        page = page_request(first, after, last, before, info.context.limits.page)
        asked = EventFilter(articles=(self.article.uuid,))
        return await lists.event_page(info, asked, page, Order.HAPPENED, Direction.OLDEST_FIRST)
