"""The floor: a bare Starlette handler whose one SQL statement builds the JSON inside PostgreSQL.

Nothing that reads the same rows with the same driver can well be faster, so everything else is told as a ratio of it.
``GET /?actor=UUID&first=50``; the database is that of the environment variable ``FLOOR_DATABASE``.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

TIMELINE = """
WITH page AS (
  SELECT DISTINCT happened_key, event_id FROM participation WHERE actor_id = $1
  ORDER BY happened_key DESC, event_id DESC LIMIT $2
)
SELECT coalesce(json_agg(json_build_object(
  'id', e.id, 'type', e.type, 'status', e.status, 'summary', e.summary, 'dateStart', e.date_start,
  'dateEnd', e.date_end, 'precision', e.date_precision,
  'participants', (
    SELECT coalesce(json_agg(json_build_object('role', p.role, 'text', p.text, 'actor', json_build_object(
      'id', a.id, 'name', a.name, 'country', a.country)) ORDER BY p.position), '[]')
    FROM participation p JOIN actor a ON a.id = p.actor_id WHERE p.event_id = e.id),
  'mentions', (
    SELECT coalesce(json_agg(json_build_object('sentence', m.sentence, 'article', json_build_object(
      'title', t.title, 'url', t.url)) ORDER BY t.published_key), '[]')
    FROM mention m JOIN article t ON t.id = m.article_id WHERE m.event_id = e.id)
) ORDER BY page.happened_key DESC, page.event_id DESC), '[]')::text
FROM page JOIN event e ON e.id = page.event_id
"""


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """Open the pool, as large as Tortoise's."""
    async with asyncpg.create_pool(os.environ["FLOOR_DATABASE"], min_size=1, max_size=5) as pool:
        app.state.pool = pool
        yield


async def timeline(request: Request) -> Response:
    """The newest events of an actor."""
    actor, first = request.query_params["actor"], int(request.query_params["first"])
    body = await request.app.state.pool.fetchval(TIMELINE, actor, first)
    return Response(body, media_type="application/json")


app = Starlette(routes=[Route("/", timeline)], lifespan=lifespan)
