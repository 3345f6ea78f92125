"""The words of evidence that lies outside a mention's own sentence: a date two lines up, a party named before."""

from collections.abc import Iterator, Sequence

from db.queries import articles
from db.rows import EventRow, MentionRow
from service.rest.render import Texts, inside


async def texts_of(rows: Sequence[EventRow]) -> Texts:
    """The texts of the articles that are needed to quote every span; most mentions need none beside their sentence."""
    wanted = {mention.article_id for row in rows for mention in row.mentions if _reaches_out(mention)}
    return {id_: row.text for id_, row in (await articles.get_articles(sorted(wanted))).items()}


def _reaches_out(mention: MentionRow) -> bool:
    return not all(inside(mention, start, end) for start, end in _spans(mention))


def _spans(mention: MentionRow) -> Iterator[tuple[int, int]]:
    yield mention.trigger_start, mention.trigger_end
    yield from ((part.start, part.end) for part in mention.participants)
    for start, end in (
        (mention.date_start, mention.date_end),
        (mention.attribution_start, mention.attribution_end),
    ):
        if start is not None and end is not None:
            yield start, end
