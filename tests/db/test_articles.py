from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

import pytest

from db.errors import CursorError, FilterError, PageError
from db.filters import ArticleFilter, PageRequest
from db.queries.articles import get_article, get_articles, list_articles
from db.store import add_article
from tests.db.build import article
from tests.db.conftest import Statement

pytestmark = pytest.mark.usefixtures("database")
ALL = PageRequest(first=100)
DAY = date(2023, 10, 2)


@pytest.fixture
async def three(database: str) -> None:  # noqa: ARG001 - the fixture needs one
    """Three articles: one of a day, one of a month, one of no date."""
    await add_article(article(title="Talks in Söul", day=date(2023, 10, 2), publisher="Wire"))
    month = replace(
        article(title="More talks", day=date(2023, 10, 1), publisher="Post"),
        published="2023-10",
        published_to=datetime.fromisoformat("2023-10-31T23:59:59.999999+00:00"),
    )
    await add_article(month)
    await add_article(article(title="A riot", day=None, publisher=None))


async def titles(filter_: ArticleFilter) -> list[str]:
    """The titles of the articles that a filter means, as listed."""
    return [row.title for row in (await list_articles(filter_, ALL)).rows]


CASES = {
    "all, newest first, undated last": (ArticleFilter(), ["More talks", "Talks in Söul", "A riot"]),
    "publisher": (ArticleFilter(publishers=("Wire", "X")), ["Talks in Söul"]),
    "status": (ArticleFilter(statuses=("CODED",)), []),
    "words of the title": (ArticleFilter(text="SÖUL talks"), ["Talks in Söul"]),
    "a day": (
        ArticleFilter(published_from=date(2023, 10, 2), published_to=date(2023, 10, 2)),
        ["More talks", "Talks in Söul"],
    ),
    "from a day": (ArticleFilter(published_from=date(2023, 10, 3)), ["More talks"]),
    "up to a day": (ArticleFilter(published_to=date(2023, 10, 1)), ["More talks"]),
}


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(("filter_", "wanted"), CASES.values(), ids=CASES.keys())
async def test_articles_are_found(filter_: ArticleFilter, wanted: list[str]) -> None:
    assert await titles(filter_) == wanted


@pytest.mark.usefixtures("three")
async def test_a_list_of_articles_is_one_statement_without_texts(statements: list[Statement]) -> None:
    statements.clear()
    page = await list_articles(ArticleFilter(), ALL)
    assert [row.text for row in page.rows] == ["", "", ""]
    assert len(statements) == 1


@pytest.mark.usefixtures("three")
async def test_articles_by_id_are_one_statement_with_texts(statements: list[Statement]) -> None:
    wanted = [row.id for row in (await list_articles(ArticleFilter(), ALL)).rows]
    statements.clear()
    found = await get_articles([*wanted, uuid4()])
    assert set(found) == set(wanted)
    assert all(row.text for row in found.values())
    assert len(statements) == 1


async def test_an_unknown_article_is_none() -> None:
    assert await get_article(uuid4()) is None


async def test_bad_pages_cursors_and_filters_are_refused() -> None:
    with pytest.raises(PageError):
        await list_articles(ArticleFilter(), PageRequest(first=1000))
    with pytest.raises(CursorError):
        await list_articles(ArticleFilter(), PageRequest(first=1, after="x"))
    with pytest.raises(FilterError):
        await list_articles(ArticleFilter(text="\0"), ALL)
