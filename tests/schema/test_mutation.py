"""Adding articles: with a key, once, and with mistakes told in the payload."""

import logging

import pytest

from tests.schema.conftest import Execute, FakeServices, code, data

ADD = """
mutation Add($input: AddArticleInput!) {
  addArticle(input: $input) {
    created
    article { title text eventCount }
    events(first: 5) { totalCount nodes { type mentions { sentence { text } } } }
    userErrors { code message field }
  }
}
"""
TEXT = "Arland met Borland in Cape Town on Monday."


async def test_an_article_is_stored_and_its_events_are_given(execute: Execute) -> None:
    added = data(await execute(ADD, key="Bearer write", input={"text": TEXT, "title": "Talks"}))["addArticle"]
    assert added["created"] is True
    assert added["article"] == {"title": "Talks", "text": TEXT, "eventCount": 1}
    assert added["events"]["nodes"] == [{"type": "CONSULT", "mentions": [{"sentence": {"text": TEXT}}]}]
    assert added["userErrors"] == []


async def test_the_same_article_again_is_the_one_that_is_there(execute: Execute) -> None:
    for created in (True, False):
        added = data(await execute(ADD, key="Bearer write", input={"text": TEXT}))["addArticle"]
        assert added["created"] is created


async def test_mistakes_are_told_in_the_payload(execute: Execute) -> None:
    added = data(await execute(ADD, key="Bearer write", input={"text": "bad", "published": "soon"}))["addArticle"]
    assert added == {
        "created": False,
        "article": None,
        "events": None,
        "userErrors": [{"code": "INVALID_PUBLISHED", "message": "No such day.", "field": "published"}],
    }


@pytest.mark.parametrize("key", [None, "Bearer other"])
async def test_without_the_key_nothing_is_added(execute: Execute, services: FakeServices, key: str | None) -> None:
    assert code(await execute(ADD, key=key, input={"text": TEXT})) == "UNAUTHENTICATED"
    assert services.sent == []


async def test_our_own_faults_are_masked_and_logged_under_an_id(
    execute: Execute, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "dateline.graphql"):
        result = await execute(ADD, key="Bearer write", input={"text": "boom"})
    assert code(result) == "INTERNAL_ERROR"
    assert result.errors
    assert "secret" not in str(result.errors[0].formatted)
    assert (result.errors[0].extensions or {})["id"] in caplog.text
    assert "/secret is full" in caplog.text
