"""Where an event took place: the finest place that its clause or phrase names after "in", "at", "near" …"""

from collections.abc import Iterator, Sequence

from service.extraction.coding.coded import Coded
from service.extraction.dictionaries.gazetteer import Form
from service.extraction.dictionaries.nouns import PLACE_FORMS
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.words import Word
from service.extraction.reading import inside
from service.extraction.record import Place, Span

LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "around", "throughout", "across", "off"})
_FINENESS = {Form.CITY: 0, Form.CAPITAL: 0, Form.REGION: 1, Form.PLACE: 2, Form.NAME: 3}


def place_of(coded: Coded, words: Sequence[Word]) -> Place | None:
    """The place of an event, or ``None`` where the text names none beside it."""
    found: list[tuple[int, int, Place]] = []
    for preposition, np in _phrases(coded):
        head = words[np.head]
        if preposition in LOCATIVE and head.match is not None and head.match.form in PLACE_FORMS:
            entry = head.match.senses[-1 if head.match.form is Form.CAPITAL else 0].entry
            place = Place(head.text, entry.country, Span(head.start, head.end))
            found.append((_FINENESS[head.match.form], head.start, place))
    return min(found, key=lambda f: f[:2])[2] if found else None


def _phrases(coded: Coded) -> Iterator[tuple[str, NounPhrase]]:
    if coded.noun is not None:
        for member in inside(coded.noun):
            yield from member.tail
    if coded.noun is None or coded.light:
        yield from coded.clause.preps
        for root in (coded.clause.obj, coded.clause.subj):
            if root is not None:
                for member in inside(root):
                    yield from member.tail
