"""The root fields: objects by id and by name, lists by filter."""

from dataclasses import replace

import pytest

from db import store
from tests.db.build import ARLAND, BORLAND, DEE, article, found, meeting, thanks
from tests.schema.conftest import Execute, Stored, code, data

pytestmark = pytest.mark.usefixtures("stored")


async def names(execute: Execute, condition: str) -> list[str]:
    """The summaries of the events of a filter."""
    result = data(
        await execute("{ events(filter: {%s}, direction: OLDEST_FIRST, first: 9) { nodes { summary } } }" % condition)
    )
    return [event["summary"] for event in result["events"]["nodes"]]


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ("", 4),
        ('actorsAny: ["Republic of Arland"]', 4),
        ('actorsAny: ["arland"], exactActors: true', 3),
        ('actorsAny: ["Borland"], role: RECIPIENT', 1),
        ('actorsAny: ["Arland"], counterparts: ["Borland"]', 4),
        ('actorsAll: ["Ana Dee", "Borland"]', 1),
        ("types: [SUPPORT]", 1),
        ("ploverTypes: [AGREE]", 1),
        ("modes: [MULTILATERAL]", 3),
        ("contexts: [ECONOMIC]", 3),
        ("quadClasses: [VERBAL_COOPERATION]", 4),
        ("statuses: [PLANNED, NEGATED]", 1),
        ('countries: ["bor"]', 4),
        ('places: ["Cape Town"]', 3),
        ('publishers: ["Herald"]', 2),
        ('text: "thanked"', 1),
        ('dateFrom: "2023-10-03"', 2),
        ('dateTo: "2023-10-02"', 2),
        ("minPublishers: 2", 0),
        ("minConfidence: 0.5", 3),
    ],
)
async def test_events_are_filtered(execute: Execute, condition: str, found: int) -> None:
    assert len(await names(execute, condition)) == found


async def test_events_of_articles_and_actors_are_found_by_id(execute: Execute, stored: Stored) -> None:
    both = data(await execute('{ articles(first: 9) { nodes { id uuid title } } actor(name: "ana dee") { id name } }'))
    assert [article["title"] for article in both["articles"]["nodes"]] == ["More talks", "Talks"]
    assert len(await names(execute, 'articles: ["%s"]' % both["articles"]["nodes"][0]["id"])) == 2
    assert len(await names(execute, 'articles: ["%s"]' % stored.first)) == 2
    assert len(await names(execute, 'actorsAny: ["%s"]' % both["actor"]["id"])) == 1


async def test_any_object_comes_back_by_its_id(execute: Execute) -> None:
    query = (
        "{ events(first: 1) { nodes { id } } articles(first: 1) { nodes { id } } actors(first: 1) { nodes { id } } }"
    )
    lists = data(await execute(query))
    for field, kind in (("events", "Event"), ("articles", "Article"), ("actors", "Actor")):
        key = lists[field]["nodes"][0]["id"]
        node = data(await execute('{ node(id: "%s") { __typename id ... on Event { mentions { rule } } } }' % key))[
            "node"
        ]
        assert (node["__typename"], node["id"]) == (kind, key)
        assert node.get("mentions") in (None, [{"rule": "meet"}])


async def test_one_event_has_its_mentions(execute: Execute) -> None:
    key = data(await execute("{ events(first: 1) { nodes { uuid } } }"))["events"]["nodes"][0]["uuid"]
    event = data(await execute('{ event(id: "%s") { mentionCount mentions { rule } } }' % key))["event"]
    assert event == {"mentionCount": 1, "mentions": [{"rule": "meet"}]}


async def test_what_is_not_there_is_null(execute: Execute) -> None:
    nobody = "00000000-0000-0000-0000-000000000000"
    query = '{ article(id: "%s") { id } event(id: "%s") { id } a: actor(id: "%s") { id } b: actor(name: "x") { id } }'
    assert set(data(await execute(query % (nobody, nobody, nobody))).values()) == {None}


async def test_an_actor_has_its_names_its_events_and_its_timeline(execute: Execute) -> None:
    query = """{ actor(name: "Arland") { name aliases roles eventCount country kind
      events(first: 9, filter: { role: ACTOR }) { totalCount }
      timeline(filter: { counterparts: ["Borland"] }) { events(last: 1) { nodes { status } } } } }"""
    actor = data(await execute(query))["actor"]
    assert (actor["aliases"], actor["country"], actor["kind"]) == (["Republic of Arland"], "ARL", "COUNTRY")
    assert actor["events"]["totalCount"] == 4
    assert actor["timeline"]["events"]["nodes"] == [{"status": "PLANNED"}]


async def test_actors_are_filtered(execute: Execute) -> None:
    query = '{ actors(first: 9, filter: { name: "d", kinds: [PERSON], countries: ["ARL"] }) { nodes { name roles } } }'
    assert data(await execute(query))["actors"]["nodes"] == [{"name": "Ana Dee", "roles": ["minister"]}]


async def test_articles_are_filtered(execute: Execute) -> None:
    query = """{ articles(first: 9, filter: { publishers: ["Wire"], statuses: [CODED], text: "talks",
      publishedFrom: "2023-10-02", publishedTo: "2023-10-02" }) {
      nodes { title language status extractor eventCount storedAt
        published { value precision earliest utcOffset } } } }"""
    (article,) = data(await execute(query))["articles"]["nodes"]
    assert (article["title"], article["status"], article["eventCount"]) == ("Talks", "CODED", 2)
    assert article["published"]["value"] == "2023-10-02"


async def test_an_article_of_a_mention_gives_the_rest_of_itself(execute: Execute) -> None:
    query = """{ events(first: 9) { nodes {
      mentions { article { status text published { value } } } participants { actor { aliases } } } } }"""
    events = data(await execute(query))["events"]["nodes"]
    assert {m["article"]["status"] for event in events for m in event["mentions"]} == {"CODED"}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('{ events(filter: { actorsAny: ["Nobody"] }, first: 1) { nodes { id } } }', "UNKNOWN_ACTOR"),
        ('{ events(filter: { countries: ["Korea"] }, first: 1) { nodes { id } } }', "BAD_USER_INPUT"),
        ('{ events(filter: { text: "  " }, first: 1) { nodes { id } } }', "BAD_USER_INPUT"),
        ('{ events(filter: { text: "\\u0000" }, first: 1) { nodes { id } } }', "BAD_USER_INPUT"),
        (
            '{ events(filter: { dateFrom: "2023-10-03", dateTo: "2023-10-02" }, first: 1) { nodes { id } } }',
            "BAD_USER_INPUT",
        ),
        ('{ events(filter: { text: "%_!" }, first: 1) { nodes { id } } }', "BAD_USER_INPUT"),
        ('{ actors(filter: { name: "-" }, first: 1) { nodes { id } } }', "BAD_USER_INPUT"),
        ("{ events(filter: { minPublishers: 0 }, first: 1) { nodes { id } } }", "BAD_USER_INPUT"),
        (
            '{ actor(name: "Arland") { events(first: 1, filter: { actorsAny: ["Arland"] }) { totalCount } } }',
            "BAD_USER_INPUT",
        ),
        ("{ actor { id } }", "BAD_USER_INPUT"),
        ('{ event(id: "soon") { id } }', "INVALID_ID"),
        ('{ node(id: "00000000-0000-0000-0000-000000000000") { id } }', "INVALID_ID"),
        ('{ event(id: "QXJ0aWNsZTowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA=") { id } }', "INVALID_ID"),
        ("{ events { nodes { id } } }", "INVALID_PAGE"),
        ("{ events(first: 1, last: 1) { nodes { id } } }", "INVALID_PAGE"),
        ("{ events(first: 0) { nodes { id } } }", "INVALID_PAGE"),
        ('{ events(last: 1, after: "x") { nodes { id } } }', "INVALID_PAGE"),
        ('{ events(first: 1, after: "x") { nodes { id } } }', "INVALID_CURSOR"),
        ('{ events(first: 1, filter: { dateFrom: "soon" }) { nodes { id } } }', "GRAPHQL_VALIDATION_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ events(", "GRAPHQL_PARSE_FAILED"),
    ],
)
async def test_what_cannot_be_meant_is_told_with_a_code(execute: Execute, query: str, expected: str) -> None:
    assert code(await execute(query)) == expected


async def test_a_cursor_of_another_order_is_refused(execute: Execute) -> None:
    page = data(await execute("{ events(first: 1, order: LEARNED) { pageInfo { endCursor } } }"))["events"]
    query = "query($after: String) { events(first: 1, after: $after) { nodes { id } } }"
    assert code(await execute(query, after=page["pageInfo"]["endCursor"])) == "INVALID_CURSOR"


async def test_an_unknown_actor_is_named(execute: Execute) -> None:
    result = await execute('{ events(filter: { actorsAll: ["Arland", "Nowhere"] }, first: 1) { nodes { id } } }')
    assert result.errors
    assert "'Nowhere'" in result.errors[0].message


async def test_a_name_that_several_bear_is_refused_where_one_is_meant(execute: Execute) -> None:
    actors = (ARLAND, replace(BORLAND, aliases=("the Kingdom",)), replace(DEE, aliases=("the Kingdom",)))
    key, _ = await store.add_article(article("Kingdoms"))
    await store.store_extraction(key, found(meeting(), thanks(), actors=actors))
    result = await execute('{ actor(name: "The Kingdom") { name } }')
    assert code(result) == "AMBIGUOUS_ACTOR"
    assert result.errors
    both = (result.errors[0].extensions or {})["ids"]
    assert (
        len(
            {
                data(await execute("query($id: ID!) { actor(id: $id) { name } }", id=id_))["actor"]["name"]
                for id_ in both
            }
        )
        == 2
    )
    assert len(await names(execute, 'actorsAny: ["The Kingdom"]')) == 6


async def test_impossible_variables_are_told_with_a_code(execute: Execute) -> None:
    result = await execute("query($n: Int!) { events(first: $n) { nodes { id } } }", n="many")
    assert code(result) == "BAD_USER_INPUT"


async def test_lone_surrogates_are_refused_before_the_database_meets_them(execute: Execute) -> None:
    result = await execute("query($w: String!) { actor(name: $w) { id } }", w="\ud800")
    assert code(result) == "BAD_USER_INPUT"
