"""Text into sentences: headline, paragraphs, wrapped lines, abbreviations, quotes and datelines.

A sentence ends at a stop, question or exclamation mark that is not part of an abbreviation, or where its paragraph
ends. A line break ends a paragraph unless the text is hard-wrapped there: unless the next line goes on in lower case,
or its first word would not have fitted on the line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.extraction.text.abbreviations import CLOSING, MONTHS, NUMBERED, TITLES, WEEKDAYS
from service.extraction.text.clean import boilerplate


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, ``text[start:end]``, without white space at its ends; ``kind`` is "title" or "body"."""

    start: int
    end: int
    kind: str


_CLOSERS = "\"'”’»)]"
_OPENERS = "\"'“‘«([`"
_BREAK = re.compile(rf"[.!?…]+[{re.escape(_CLOSERS)}]*|[。！？]+[」』”]*|\n")
_WORD_BEFORE = re.compile(r"[\w.'’-]*\Z")
_NEXT_WORD = re.compile(r"[\w'’-]{1,30}")
_WINDOW = 40  # characters looked at before a stop; no abbreviation is longer

_LONGEST_DATELINE = 120
_WRAP_MIN, _WRAP_MAX = 40, 110  # widths at which text is hard-wrapped

STARTERS = frozenset(
    """the a an this that these those it its he she they we i you his her their our my but and or so yet in on at for
    from by with after before when while as if since although though despite however meanwhile instead according
    there here what who why how where many most some several all both each no not another other others one two
    three also then now still under over during between among amid because until unless such police officials
    analysts critics authorities last earlier later nearly about more""".split()
)
"""Words that, capitalised after an abbreviation that may close a sentence, show that it did close it."""

_SPEECH = re.compile(
    r"\s+(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|added|cried|shouted|demanded|wondered)\b"
)


def split(text: str, title: str | None = None) -> list[Sentence]:
    """The sentences of ``text`` in order, not overlapping, covering all but white space and boilerplate lines.

    ``title`` names the headline that ``text`` begins with; without it a first line that stands apart and has no final
    punctuation is taken for the headline.
    """
    sentences: list[Sentence] = []
    headline = _headline_end(text, title)
    for start, end in _stretches(text):
        if start < headline <= end:
            sentences.extend(_trimmed(text, start, headline, "title"))
            start = headline
        for a, b in _split_stretch(text, start, end):
            sentences.extend(_trimmed(text, a, b, "body"))
    return sentences


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """What stands between the boilerplate lines."""
    at = 0
    for start, end in boilerplate(text):
        yield at, start
        at = end
    yield at, len(text)


def _trimmed(text: str, start: int, end: int, kind: str) -> Iterator[Sentence]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start < end:
        yield Sentence(start, end, kind)


def _headline_end(text: str, title: str | None) -> int:
    """Where the headline ends, 0 where there is none."""
    lead = len(text) - len(text.lstrip())
    if title and (named := title.strip()) and text.startswith(named, lead):
        return lead + len(named)
    end = text.find("\n", lead)
    if end < 0 or not text[end:].strip():
        return 0
    line = text[lead:end].rstrip()
    if len(line) > 250 or (line[-1] in '.!?…:;,"”' and not line.endswith(("U.S.", "U.N.", "U.K."))):
        return 0
    if _dateline_alone(line):
        return 0
    return 0 if _wrapped(text, lead, end) else end


def _split_stretch(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut ``text[start:end]`` at every break that ends a sentence."""
    begin = line = start
    for match in _BREAK.finditer(text, start, end):
        if match.group() == "\n":
            ends = not (_wrapped(text, line, match.start()) or _dateline_alone(text[begin : match.start()]))
            line = match.end()
        else:
            ends = _ends(text, begin, match.start(), match.end(), end)
        if ends:
            yield begin, match.end()
            begin = match.end()
    yield begin, end


def _wrapped(text: str, line: int, at: int) -> bool:
    """Whether the line break at ``at`` (its line starts at ``line``) only wraps a paragraph."""
    rest = text[at + 1 : at + 1 + _WRAP_MAX * 2]
    following = rest.split("\n", 1)[0].strip()
    if not following or following[0] in "•*–—-" or not text[line:at].strip():
        return False
    if following[0].islower():
        return True
    width = at - line
    if not _WRAP_MIN <= width <= _WRAP_MAX or len(following) > _WRAP_MAX or _ends_block(text, line, at):
        return False
    first = following.split(None, 1)[0]
    return width + 1 + len(first) > max(len(following), _WRAP_MIN + 20)


def _ends_block(text: str, line: int, at: int) -> bool:
    return text[line:at].rstrip().endswith((".", "!", "?", ".”", '."', ":"))


def _ends(text: str, begin: int, stop: int, after: int, limit: int) -> bool:
    """Whether the mark at ``text[stop:after]`` (with its closing quotes) ends the sentence that began at ``begin``."""
    if after >= limit:
        return True
    mark = text[stop]
    if mark in "。！？":
        return True
    if not text[after].isspace():
        return _glued(text, stop, after)
    follow = _first_visible(text, after, limit)
    if follow < 0:
        return True
    word = _NEXT_WORD.match(text, _skip_openers(text, follow, limit))
    first = text[word.start()] if word else text[follow]
    if first.islower():
        return False
    if mark in "!?":
        return not (text[after - 1] in "\"”'’" and _SPEECH.match(text, after, min(limit, after + 120)))
    if text[follow] in "-–—":
        return False
    if mark != "." or text[stop : stop + 2] == "..":
        return True
    return _stop_ends(text, begin, stop, word.group() if word else "")


def _first_visible(text: str, at: int, limit: int) -> int:
    """The next character that is not white space, looked for on a short way; -1 where there is none."""
    while at < limit and text[at].isspace():
        at += 1
    return at if at < limit else -1


def _skip_openers(text: str, at: int, limit: int) -> int:
    stop = min(limit, at + 4)
    while at < stop and text[at] in _OPENERS:
        at += 1
    return at


def _glued(text: str, stop: int, after: int) -> bool:
    """A missing space: "… ended.The next …"; not "U.S.A", "9.30" or "example.Com"."""
    before, behind = text[max(0, stop - 3) : stop], text[after : after + 2]
    return (
        len(before) == 3
        and before.isalpha()
        and before.islower()
        and len(behind) == 2
        and behind[0].isupper()
        and behind[1].islower()
    )


def _stop_ends(text: str, begin: int, stop: int, following: str) -> bool:
    """Whether the full stop at ``stop``, before white space and the word ``following``, ends a sentence."""
    tail = _WORD_BEFORE.search(text[max(begin, stop - _WINDOW) : stop])
    word = tail.group().lstrip("-'’") if tail else ""
    low = word.lower()
    starts = following.lower() in STARTERS
    if low in TITLES:
        return False
    if low in NUMBERED:
        return not following[:1].isdigit()
    if low in MONTHS or low in WEEKDAYS:
        return starts
    if "." in word and len(word) <= 8 and all(len(part) <= 2 for part in word.split(".")):  # "U.S", "a.m", "Ph.D"
        return starts
    if low in CLOSING:
        return starts
    if len(word) == 1 and word.isupper():
        return starts
    listed = word.isdigit() and text[begin:stop].strip() == word  # "1." before a list item
    return not listed


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, when and by which agency a report says it was filed; spans are half-open offsets into the text.

    The report's own words begin at ``end``. Only ``end`` is always there: "(CNN) -- " names no place.
    """

    place: tuple[int, int] | None
    date: tuple[int, int] | None
    agency: tuple[int, int] | None
    end: int


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_FILED = (
    rf"(?:{_MONTH}\ \d{{1,2}}|\d{{1,2}}\ {_MONTH})(?:,?\ \d{{4}})?"
    r"|(?:Mon|Tues?|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day|\.)(?:,\ " + _MONTH + r"\ \d{1,2})?"
)
_DATELINE = re.compile(
    rf"""
    (?P<place>
        [A-Z][A-Z.'’]+(?:[\ /-][A-Z][A-Z.'’]*){{0,4}}                          # WASHINGTON, ST. LOUIS
        (?:,\ (?!{_MONTH}\ \d)[A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){{0,2}}){{0,2}}    # ", South Korea"
      | (?P<mixed>[A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){{0,2}}(?:,\ (?!{_MONTH}\ \d)[A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+)?)?)
    )?
    (?:,?\ (?P<date>{_FILED}))?
    (?:,?\ ?\((?P<agency>[A-Z][\w.,&/'’\ -]{{1,40}})\))?
    (?:,?\ (?P<late>{_FILED}))?
    (?P<dash>\ ?[—–_]\ ?|\ ?--\ ?|\ -\ |:\ )?
    """,
    re.VERBOSE,
)
_KICKERS = frozenset(
    "breaking update exclusive analysis opinion watch live urgent news video factbox photos correction".split()
)


def _dateline_alone(line: str) -> bool:
    """A line that holds a dateline and nothing else: the report goes on in the next paragraph."""
    found = _DATELINE.fullmatch(line.strip()) if len(line) <= _LONGEST_DATELINE else None
    return bool(found and found["place"] and found["dash"] and (found["agency"] or not found["mixed"]))


def dateline(text: str, sentence: Sentence) -> Dateline | None:
    """The dateline a sentence begins with: "WASHINGTON (AP) —", "LONDON, Oct 12 (Reuters) -", "(CNN) --".

    A place that is not in capitals needs an agency or a date beside it and a dash behind it: "Kabul - who …" is prose.
    """
    match = _DATELINE.match(text, sentence.start, sentence.end)
    if not match or match.end() >= sentence.end or text[match.end()].islower():
        return None
    place, agency, dash = match["place"], match["agency"], match["dash"]
    date = "date" if match["date"] else "late"
    if place and place.split()[0].rstrip(":").lower() in _KICKERS:
        return None
    if not dash and not (agency and not match["mixed"] and agency.isupper() and place is None):  # "(CNN)The …"
        return None
    if dash == ": " and not (agency or match[date]):
        return None
    if (place is None or match["mixed"]) and not (agency or (match[date] and place)):
        return None
    return Dateline(
        match.span("place") if place else None,
        match.span(date) if match[date] else None,
        match.span("agency") if agency else None,
        match.end(),
    )
