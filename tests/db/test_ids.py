"""Ids are for good: these values may never change."""

from uuid import UUID

from db import ids


def test_ids_are_what_they_have_always_been() -> None:
    article = ids.article_id("Title", "Text")
    event = ids.event_id(article, "key")
    assert article == UUID("96e31887-1d91-57a9-9ad0-b9aa4a79bcd1")
    assert event == UUID("69fb9ce2-325f-510a-a0c1-d0c7f0aba147")
    assert ids.mention_id(event, 7) == UUID("3dbc33bf-9ec4-57bb-b052-917ed266c6c6")
    assert ids.actor_id("country:PRK") == UUID("fadc0555-4320-59f4-918c-c78de8693dcd")


def test_title_and_text_are_told_apart() -> None:
    assert ids.content_hash("ab", "c") != ids.content_hash("a", "bc")
    assert ids.place_id("Georgia", None) != ids.place_id("Georgia", "GEO")
