"""Counting events: how many there are, and how many in each bar of a histogram."""

from collections import defaultdict
from datetime import date, timedelta

from db.filters import Bucket, EventFilter
from db.queries.mapping import to_date
from db.queries.sql import Sql
from db.queries.where import Where, resolve
from db.rows import BucketRow, Histogram


async def count_events(filter_: EventFilter) -> int:
    """How many events the filter means."""
    resolved = await resolve(filter_)
    sql = Sql()
    records = await sql.fetch(f"SELECT count(*) AS found FROM event e{_restricted(Where(sql, resolved))}")
    return int(records[0]["found"])


async def histogram(filter_: EventFilter, bucket: Bucket) -> Histogram:
    """Bars of the events whose date lies within one bar; ``coarse`` counts the dated ones that no single bar holds.

    Bars come oldest first and only where something happened: a caller that draws the gaps knows where they are.
    """
    resolved = await resolve(filter_)
    sql = Sql()
    records = await sql.fetch(
        "SELECT e.date_start, e.date_end, count(*) AS found, sum(e.score) AS total"
        f" FROM event e{_restricted(Where(sql, resolved))} GROUP BY e.date_start, e.date_end"
    )
    counts: dict[date, int] = defaultdict(int)
    totals: dict[date, float] = defaultdict(float)
    coarse = undated = 0
    for record in records:
        start, end, found = to_date(record["date_start"]), to_date(record["date_end"]), int(record["found"])
        if start is None and end is None:
            undated += found
        elif start is None or end is None or bucket_start(start, bucket) != bucket_start(end, bucket):
            coarse += found
        else:
            bar = bucket_start(start, bucket)
            counts[bar] += found
            totals[bar] += float(record["total"])
    bars = [BucketRow(bar, bucket_end(bar, bucket), counts[bar], totals[bar] / counts[bar]) for bar in sorted(counts)]
    return Histogram(bucket=bucket.value, bars=bars, coarse=coarse, undated=undated)


def bucket_start(day: date, bucket: Bucket) -> date:
    """The first day of the bucket that holds a day; weeks start on Monday (ISO 8601)."""
    match bucket:
        case Bucket.DAY:
            return day
        case Bucket.WEEK:
            return date.fromordinal(max(1, day.toordinal() - day.weekday()))
        case Bucket.MONTH:
            return day.replace(day=1)
        case Bucket.QUARTER:
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case Bucket.YEAR:
            return day.replace(month=1, day=1)


def bucket_end(start: date, bucket: Bucket) -> date:
    """The last day of the bucket that starts on a day."""
    longest = {Bucket.DAY: 0, Bucket.WEEK: 6, Bucket.MONTH: 30, Bucket.QUARTER: 91, Bucket.YEAR: 365}[bucket]
    day = date.fromordinal(min(start.toordinal() + longest, date.max.toordinal()))
    while bucket_start(day, bucket) != start:
        day -= timedelta(days=1)
    return day


def _restricted(where: Where) -> str:
    """The WHERE clause over events alone: what would drive a page is a condition here, and no event counts twice."""
    conditions = list(where.conditions)
    if where.driving:
        conditions.append(f"e.id IN (SELECT p.event_id FROM participation p WHERE {' AND '.join(where.driving)})")
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""
