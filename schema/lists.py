"""Pages of events, articles and actors, for the root fields and for the fields that nest them.

Mentions are read together with a page of events, and only where they are selected below it.
"""

from db.filters import ActorFilter, ArticleFilter, Bucket, EventFilter, Order, PageRequest
from db.queries import actors, articles, events
from schema.context import Info
from schema.selection import selects
from schema.types.actor import Actor
from schema.types.article import Article
from schema.types.connection import Connection, page_parts
from schema.types.enums import Direction
from schema.types.event import Event, EventConnection
from schema.types.timeline import Timeline


async def event_page(
    info: Info, asked: EventFilter, page: PageRequest, order: Order, direction: Direction
) -> EventConnection:
    """One page of events."""
    found = await events.list_events(
        asked,
        page,
        order=order,
        newest_first=direction is Direction.NEWEST_FIRST,
        mentions=selects(info, "edges.node.mentions", "nodes.mentions"),
    )
    edges, nodes, page_info = page_parts(found, Event.of)
    return EventConnection(edges=edges, nodes=nodes, page_info=page_info, filter=asked)


async def article_page(asked: ArticleFilter, page: PageRequest) -> Connection[Article]:
    """One page of articles."""
    edges, nodes, page_info = page_parts(await articles.list_articles(asked, page), Article.of)
    return Connection(edges=edges, nodes=nodes, page_info=page_info)


async def actor_page(asked: ActorFilter, page: PageRequest) -> Connection[Actor]:
    """One page of actors."""
    edges, nodes, page_info = page_parts(await actors.list_actors(asked, page), Actor.of)
    return Connection(edges=edges, nodes=nodes, page_info=page_info)


def timeline(asked: EventFilter, order: Order, direction: Direction, bucket: Bucket) -> Timeline:
    """A timeline, whose events and histogram are read when they are selected."""
    return Timeline(filter=asked, order=order, direction=direction, bucket=bucket)
