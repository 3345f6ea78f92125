"""Rows of the record as the JSON that REST gives: names in snake_case, dates with all that is known about them."""

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from db.rows import ActorRow, ArticleRow, BucketRow, EventRow, Histogram, MentionRow, ParticipationRow
from db.vocabulary import Role

Json = dict[str, object]
Texts = Mapping[UUID, str]


def article(row: ArticleRow, *, text: bool) -> Json:
    """An article; lists leave its text out."""
    head: Json = {"id": row.id, "title": row.title}
    if text:
        head["text"] = row.text
    return head | {
        "url": row.url,
        "publisher": row.publisher,
        "language": row.language,
        "published": _published(row),
        "status": row.status,
        "event_count": row.event_count,
        "extractor": row.extractor,
        "content_hash": row.content_hash,
        "stored_at": row.stored_at,
    }


def _published(row: ArticleRow) -> Json | None:
    """When it was published: the value as given, and the first and last instant it may mean."""
    if row.published is None:
        return None
    return {
        "value": row.published,
        "precision": row.published_precision,
        "start": row.published_from,
        "end": row.published_to,
        "offset_minutes": row.published_offset,
    }


def actor(row: ActorRow) -> Json:
    """An actor with its other names and the roles it was seen in."""
    return {
        "id": row.id,
        "name": row.name,
        "kind": row.kind,
        "country": row.country,
        "sector": row.sector,
        "aliases": row.aliases,
        "roles": row.roles,
        "event_count": row.event_count,
    }


def event(row: EventRow, texts: Texts | None) -> Json:
    """An event: who did what to whom, when, who says so; with mentions if ``texts`` (evidence.py) are given."""
    body: Json = {
        "id": row.id,
        "type": row.type,
        "plover_type": row.plover_type,
        "mode": row.mode,
        "contexts": row.contexts,
        "status": row.status,
        "summary": row.summary,
        "date": _date(row),
        "actors": [_participant(part) for part in row.participants if part.role is Role.ACTOR],
        "recipients": [_participant(part) for part in row.participants if part.role is Role.RECIPIENT],
        "place": {"name": row.place, "country": row.place_country} if row.place else None,
        "attribution": row.attribution,
        "quad_class": row.quad_class,
        "score": row.score,
        "confidence": row.confidence,
        "first_reported": row.first_reported,
        "last_reported": row.last_reported,
        "mention_count": row.mention_count,
        "publisher_count": row.publisher_count,
    }
    if texts is not None:
        body["mentions"] = [mention(found, texts) for found in row.mentions]
    return body


def _date(row: EventRow) -> Json:
    """Value (EDTF), first and last day, precision, resolution and words travel together."""
    return {
        "value": row.date_value,
        "start": row.date_start,
        "end": row.date_end,
        "precision": row.date_precision,
        "resolution": row.date_resolution,
        "words": row.date_words,
    }


def _participant(part: ParticipationRow) -> Json:
    return {
        "id": part.actor_id,
        "name": part.actor_name,
        "kind": part.actor_kind,
        "country": part.actor_country,
        "sector": part.actor_sector,
        "text": part.text,
    }


def mention(row: MentionRow, texts: Texts) -> Json:
    """One place in an article that reports the event; every span is half-open, into that article's text."""
    span = partial(_span, row, texts)
    return {
        "id": row.id,
        "article": {
            "id": row.article_id,
            "title": row.article_title,
            "url": row.article_url,
            "publisher": row.article_publisher,
            "published": row.article_published,
        },
        "sentence": span(row.sentence_start, row.sentence_end),
        "trigger": span(row.trigger_start, row.trigger_end),
        "date": span(row.date_start, row.date_end),
        "attribution": span(row.attribution_start, row.attribution_end),
        "participants": [
            {"id": part.actor_id, "role": part.role, **(span(part.start, part.end) or {})} for part in row.participants
        ],
        "rule": row.rule,
    }


def _span(row: MentionRow, texts: Texts, start: int | None, end: int | None) -> Json | None:
    """A span with its words, cut from the mention's sentence where they lie in it, else from the article."""
    if start is None or end is None:
        return None
    if inside(row, start, end):
        return {"start": start, "end": end, "text": row.sentence[start - row.sentence_start : end - row.sentence_start]}
    return {"start": start, "end": end, "text": texts[row.article_id][start:end]}


def inside(row: MentionRow, start: int, end: int) -> bool:
    """Whether a span lies in the mention's own sentence."""
    return row.sentence_start <= start and end <= row.sentence_end


def histogram(found: Histogram) -> Json:
    """Bars, and beside them what no bar of this width can hold."""
    bars = [_bar(bar) for bar in found.bars]
    return {"bucket": found.bucket, "bars": bars, "coarse": found.coarse, "undated": found.undated}


def _bar(bar: BucketRow) -> Json:
    return {"start": bar.start, "end": bar.end, "count": bar.count, "mean_score": bar.mean_score}
