"""The timeline: one query for who did what to whom, when, how surely, and in which words."""

from dataclasses import replace

import pytest

from db import store
from tests.db.build import THANKED, article, found, thanks
from tests.db.conftest import Statement
from tests.schema.conftest import Execute, Stored, code, data

pytestmark = pytest.mark.usefixtures("stored")

WHOLE = """
query Whole($actor: String!) {
  timeline(filter: { actorsAny: [$actor] }, direction: OLDEST_FIRST) {
    events(first: 50) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        cursor
        node {
          id uuid type ploverType mode contexts status quadClass score confidence summary
          date { value start end precision resolution words }
          place { name country }
          actors { role text actor { id name kind country sector } }
          recipients { role text actor { name } }
          mentions {
            article { id title publisher url }
            sentence { start end text }
            trigger { start end text }
            date { start end text }
            participants { role span { text } actor { name } }
          }
        }
      }
    }
  }
}
"""


async def test_it_tells_who_did_what_to_whom_when_and_in_which_words(execute: Execute) -> None:
    page = data(await execute(WHOLE, actor="Borland"))["timeline"]["events"]
    thanks, month, first, second = [edge["node"] for edge in page["edges"]]
    assert page["totalCount"] == 4
    assert [thanks["status"], month["date"]["value"]] == ["PLANNED", "2023-10"]
    assert [month["date"]["precision"], second["date"]["value"]] == ["MONTH", "2023-10-03"]
    assert first["date"] == {
        "value": "2023-10-02",
        "start": "2023-10-02",
        "end": "2023-10-02",
        "precision": "DAY",
        "resolution": "RELATIVE",
        "words": "on Monday",
    }
    assert (first["type"], first["mode"], first["contexts"]) == ("CONSULT", "MULTILATERAL", ["DIPLOMATIC", "ECONOMIC"])
    assert [part["actor"]["name"] for part in first["actors"]] == ["Arland", "Borland"]
    assert [part["text"] for part in thanks["actors"]] == ["Minister Dee"]
    assert [part["actor"]["name"] for part in thanks["recipients"]] == ["Borland"]
    assert thanks["ploverType"] == "AGREE"


async def test_spans_are_the_words_of_the_article(execute: Execute, stored: Stored) -> None:
    query = """{ article(id: "%s") { text events(first: 9) { nodes { mentions {
      sentence { start end text } trigger { start end text } attribution { text }
      participants(role: ACTOR) { span { start end text } } } } } } }"""
    article = data(await execute(query % stored.first))["article"]
    mentions = [mention for event in article["events"]["nodes"] for mention in event["mentions"]]
    spans = [mention[part] for mention in mentions for part in ("sentence", "trigger")]
    spans += [named["span"] for mention in mentions for named in mention["participants"]]
    assert len(spans) == 7
    assert all(article["text"][span["start"] : span["end"]] == span["text"] for span in spans)
    assert [mention["attribution"] for mention in mentions] == [None, None]


async def test_words_outside_the_sentence_are_read_from_the_article(execute: Execute) -> None:
    late = replace(THANKED, attribution_start=0, attribution_end=6)  # "Arland", a sentence earlier
    key, _ = await store.add_article(article("Late", publisher="Late"))
    await store.store_extraction(key, found(replace(thanks(), mentions=(late,))))
    query = """{ events(first: 1, filter: { publishers: ["Late"] }) { nodes { mentions {
      attribution { start end text } sentence { text } } } } }"""
    (event,) = data(await execute(query))["events"]["nodes"]
    assert event["mentions"][0]["attribution"] == {"start": 0, "end": 6, "text": "Arland"}


async def test_the_whole_timeline_takes_four_statements(execute: Execute, statements: list[Statement]) -> None:
    country = data(await execute('{ actor(name: "Arland") { id } }'))["actor"]["id"]
    statements.clear()
    page = data(await execute(WHOLE.replace("totalCount", ""), actor=country))["timeline"]["events"]
    assert len(page["edges"]) == 4
    assert len(statements) <= 4


async def test_statements_do_not_grow_with_the_rows(execute: Execute, statements: list[Statement]) -> None:
    query = WHOLE.replace("totalCount", "").replace("first: 50", "first: %d")
    counts = []
    for size in (1, 4):
        statements.clear()
        data(await execute(query % size, actor="Borland"))
        counts.append(len(statements))
    assert counts[0] == counts[1] <= 5  # one of them finds the actor's name


async def test_mentions_and_counts_are_read_only_when_selected(execute: Execute, statements: list[Statement]) -> None:
    data(await execute("{ timeline { events(first: 9) { nodes { summary } } } }"))
    assert len(statements) <= 2
    assert not any("sentence" in sql for sql, _ in statements)


async def test_mentions_are_found_behind_fragments(execute: Execute) -> None:
    query = """
    query { timeline { events(first: 1) { ...Page } } }
    fragment Page on EventConnection { edges { ... on EventEdge { node { ...Cited } } } }
    fragment Cited on Event { cited: mentions(first: 1) { sentence { text } } }
    """
    edges = data(await execute(query))["timeline"]["events"]["edges"]
    assert edges[0]["node"]["cited"][0]["sentence"]["text"].startswith("Arland met")


async def test_pages_follow_their_cursors_both_ways(execute: Execute) -> None:
    query = """query P($first: Int, $after: String, $last: Int, $before: String) {
      timeline { events(first: $first, after: $after, last: $last, before: $before) {
        nodes { uuid } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }"""
    whole = data(await execute(query, first=100))["timeline"]["events"]
    one = data(await execute(query, first=2))["timeline"]["events"]
    two = data(await execute(query, first=2, after=one["pageInfo"]["endCursor"]))["timeline"]["events"]
    back = data(await execute(query, last=2, before=two["pageInfo"]["startCursor"]))["timeline"]["events"]
    assert one["nodes"] + two["nodes"] == whole["nodes"]
    assert back["nodes"] == one["nodes"]
    assert [page["pageInfo"]["hasNextPage"] for page in (one, two)] == [True, False]
    assert [page["pageInfo"]["hasPreviousPage"] for page in (one, two)] == [False, True]


async def test_the_histogram_keeps_coarse_and_undated_events_out_of_its_bars(execute: Execute) -> None:
    query = "{ timeline(bucket: DAY) { histogram { bucket bars { start end count meanScore } coarse undated } } }"
    histogram = data(await execute(query))["timeline"]["histogram"]
    assert histogram["bucket"] == "DAY"
    assert [(bar["start"], bar["count"]) for bar in histogram["bars"]] == [("2023-10-02", 1), ("2023-10-03", 1)]
    assert (histogram["coarse"], histogram["undated"]) == (1, 1)


async def test_as_of_leaves_out_what_was_not_yet_published(execute: Execute, stored: Stored) -> None:
    query = """query($asOf: DateTime) { timeline(asOf: $asOf) {
      events(first: 9) { totalCount nodes { mentions { article { uuid } } } } } }"""
    before = data(await execute(query, asOf="2023-10-03T00:00:00Z"))["timeline"]["events"]
    assert before["totalCount"] == len(before["nodes"]) == 2
    assert {m["article"]["uuid"] for event in before["nodes"] for m in event["mentions"]} == {str(stored.first)}


async def test_a_moment_without_an_offset_is_refused(execute: Execute) -> None:
    result = await execute('{ timeline(asOf: "2023-10-03T00:00:00") { histogram { coarse } } }')
    assert code(result) == "BAD_USER_INPUT"
