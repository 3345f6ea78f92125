"""The tables. Models are for writes and migrations only; reads are the statements in ``db.queries``.

Ids are derived (``db.ids``). Columns that end in ``_key`` are sort keys (``db.sorting``), ``words`` are folded for
search (``db.words``); both are written by the store, never by a client. Sort keys and the country are
repeated on the participations, so that the timeline of an actor or a country is one range of one index.
Every NOT NULL column that could be added to a filled table has a default in the database.

A model's docstring becomes the table's comment: one line, and no semicolon, at which Tortoise would cut the SQL.
"""

from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class Article(Model):
    """An article as published, to whose text the offsets of mentions refer."""

    id = fields.UUIDField(primary_key=True)
    title = fields.TextField()
    words = fields.TextField(db_default="")
    text = fields.TextField()
    url = fields.TextField(null=True)
    publisher = fields.CharField(max_length=255, null=True)
    language = fields.CharField(max_length=35, db_default="")
    published = fields.CharField(max_length=64, null=True)
    published_precision = fields.CharField(max_length=16, db_default="UNKNOWN")
    published_from = fields.DatetimeField(null=True)
    published_to = fields.DatetimeField(null=True)
    published_offset = fields.IntField(null=True)
    published_key = fields.BigIntField(db_default=0)
    content_hash = fields.CharField(max_length=64, unique=True)
    extractor = fields.CharField(max_length=64, null=True)
    status = fields.CharField(max_length=16, db_default="PENDING")
    stored_at = fields.DatetimeField()
    event_count = fields.IntField(db_default=0)

    class Meta:
        table = "article"
        indexes = (
            Index(fields=("published_key", "id"), name="article_published"),
            Index(fields=("publisher", "published_key", "id"), name="article_publisher"),
            Index(fields=("status", "published_key", "id"), name="article_status"),
        )


class Place(Model):
    """Where events take place."""

    id = fields.UUIDField(primary_key=True)
    name = fields.TextField()
    words = fields.CharField(max_length=512, db_default="")
    country = fields.CharField(max_length=3, null=True)
    latitude = fields.FloatField(null=True)
    longitude = fields.FloatField(null=True)

    class Meta:
        table = "place"
        indexes = (Index(fields=("words",), name="place_words"), Index(fields=("country",), name="place_country"))


class Actor(Model):
    """A party to events. The list key is minus the event count."""

    id = fields.UUIDField(primary_key=True)
    key = fields.TextField()
    name = fields.TextField()
    words = fields.CharField(max_length=512, db_default="")
    kind = fields.CharField(max_length=16)
    country = fields.CharField(max_length=3, null=True)
    sector = fields.CharField(max_length=8, null=True)
    roles: fields.JSONField[Any] = fields.JSONField()  # a list of strings
    event_count = fields.IntField(db_default=0)
    list_key = fields.BigIntField(db_default=0)

    class Meta:
        table = "actor"
        indexes = (
            Index(fields=("list_key", "words", "id"), name="actor_listed"),
            Index(fields=("words",), name="actor_words"),
            Index(fields=("country",), name="actor_country"),
        )


class ActorAlias(Model):
    """Another name of an actor."""

    id = fields.UUIDField(primary_key=True)
    actor: fields.ForeignKeyRelation[Actor] = fields.ForeignKeyField("record.Actor", related_name="aliases")
    name = fields.TextField()
    words = fields.CharField(max_length=512, db_default="")

    class Meta:
        table = "actor_alias"
        indexes = (
            Index(fields=("actor_id",), name="actor_alias_actor"),
            Index(fields=("words",), name="actor_alias_words"),
        )


class Event(Model):
    """One coded event, with what is derived from its mentions."""

    id = fields.UUIDField(primary_key=True)
    type = fields.CharField(max_length=16)
    plover_type = fields.CharField(max_length=16)
    mode = fields.CharField(max_length=24, null=True)
    contexts: fields.JSONField[Any] = fields.JSONField()  # a list of strings
    status = fields.CharField(max_length=16)
    quad_class = fields.CharField(max_length=24)
    score = fields.FloatField()
    confidence = fields.FloatField()
    date_start = fields.DateField(null=True)
    date_end = fields.DateField(null=True)
    date_precision = fields.CharField(max_length=16)
    date_resolution = fields.CharField(max_length=16)
    date_words = fields.TextField(null=True)
    place: fields.ForeignKeyNullableRelation[Place] = fields.ForeignKeyField(
        "record.Place", related_name="events", null=True, on_delete=fields.SET_NULL
    )
    attribution = fields.TextField(null=True)
    summary = fields.TextField()
    first_reported = fields.DatetimeField(null=True)
    last_reported = fields.DatetimeField(null=True)
    mention_count = fields.IntField(db_default=0)
    publisher_count = fields.IntField(db_default=0)
    happened_key = fields.BigIntField(db_default=0)
    learned_key = fields.BigIntField(db_default=0)

    class Meta:
        table = "event"
        indexes = (
            Index(fields=("happened_key", "id"), name="event_happened"),
            Index(fields=("learned_key", "id"), name="event_learned"),
            Index(fields=("type", "happened_key", "id"), name="event_type"),
            Index(fields=("status", "happened_key", "id"), name="event_status"),
            Index(fields=("place_id",), name="event_place"),
        )


class Participation(Model):
    """An actor's part in an event, in the order in which the article names them."""

    id = fields.UUIDField(primary_key=True)
    event: fields.ForeignKeyRelation[Event] = fields.ForeignKeyField("record.Event", related_name="participations")
    actor: fields.ForeignKeyRelation[Actor] = fields.ForeignKeyField(
        "record.Actor", related_name="participations", on_delete=fields.RESTRICT
    )
    article: fields.ForeignKeyRelation[Article] = fields.ForeignKeyField(
        "record.Article", related_name="participations"
    )
    role = fields.CharField(max_length=16)
    position = fields.IntField(db_default=0)
    text = fields.TextField()
    country = fields.CharField(max_length=3, null=True)
    happened_key = fields.BigIntField(db_default=0)
    learned_key = fields.BigIntField(db_default=0)

    class Meta:
        table = "participation"
        indexes = (
            Index(fields=("actor_id", "happened_key", "event_id"), name="participation_actor_happened"),
            Index(fields=("actor_id", "learned_key", "event_id"), name="participation_actor_learned"),
            Index(fields=("country", "happened_key", "event_id"), name="participation_country_happened"),
            Index(fields=("country", "learned_key", "event_id"), name="participation_country_learned"),
            Index(fields=("event_id",), name="participation_event"),
            Index(fields=("article_id",), name="participation_article"),
        )


class Mention(Model):
    """One place in an article that reports an event, by its offsets."""

    id = fields.UUIDField(primary_key=True)
    event: fields.ForeignKeyRelation[Event] = fields.ForeignKeyField("record.Event", related_name="mentions")
    article: fields.ForeignKeyRelation[Article] = fields.ForeignKeyField("record.Article", related_name="mentions")
    sentence = fields.TextField()  # article.text[sentence_start:sentence_end], kept here so that lists need no article
    words = fields.TextField(db_default="")
    sentence_start = fields.IntField()
    sentence_end = fields.IntField()
    trigger_start = fields.IntField()
    trigger_end = fields.IntField()
    date_start = fields.IntField(null=True)
    date_end = fields.IntField(null=True)
    attribution_start = fields.IntField(null=True)
    attribution_end = fields.IntField(null=True)
    participants: fields.JSONField[Any] = fields.JSONField()  # a list of [actor id, role, start, end]
    rule = fields.TextField(db_default="")

    class Meta:
        table = "mention"
        indexes = (
            Index(fields=("event_id", "article_id"), name="mention_event"),
            Index(fields=("article_id", "event_id"), name="mention_article"),
        )


class Timeline(Model):
    """A saved query with a curator's overrides (pin, hide, note)."""

    id = fields.UUIDField(primary_key=True)
    slug = fields.CharField(max_length=100, unique=True)
    title = fields.TextField()
    query: fields.JSONField[Any] = fields.JSONField()  # an event filter and its order
    overrides: fields.JSONField[Any] = fields.JSONField()
    stored_at = fields.DatetimeField()

    class Meta:
        table = "timeline"


class ApiKey(Model):
    """A key that allows writes. Only the SHA-256 of its secret is kept."""

    id = fields.UUIDField(primary_key=True)
    name = fields.CharField(max_length=100, unique=True)
    scope = fields.CharField(max_length=16)
    secret_hash = fields.CharField(max_length=64, unique=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "api_key"
