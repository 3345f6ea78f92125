"""Finding the headline: the title that was given, or a first line that reads like one."""

import re

from service.errors import ArticleError

LONGEST = 200  # a first line above this is a paragraph

_LINE_END = re.compile(r"\r\n?|\n")
_DATELINE = re.compile(r"^[A-Z][A-Z .,'-]+(\([^)]*\) ?)?(—|–|--| - )")  # "GENEVA (AP) —" opens a body
_ABBREVIATION = re.compile(r"(\b[A-Z]\.)+$")  # "… meets with the U.S." may end a headline


def split_headline(title: str | None, text: str) -> tuple[str, str]:
    """The headline, on one line, and the body without it; raises ArticleError where there is none."""
    lines = _LINE_END.split(text.lstrip("\ufeff").strip())
    if title is not None:
        given = _one_line(title)
        if not given:
            raise ArticleError("missing_title", "The title is empty.", field="title")
        repeated = _same(lines[0], given)
        return given, "\n".join(lines[1:] if repeated else lines)
    if not reads_like_headline(lines):
        detail = "There is no title, and the first line does not read like a headline. Give a title."
        raise ArticleError("missing_title", detail, field="title")
    return _one_line(lines[0]), "\n".join(lines[1:])


def reads_like_headline(lines: list[str]) -> bool:
    """Whether the first line stands apart from the body below it, as a headline does.

    It is short, does not end as a sentence does, opens with no dateline, and a blank line or a clearly longer
    line follows: the first line of hard-wrapped text has a line of its own length below it.
    """
    if len(lines) < 2:
        return False
    first, second = lines[0].strip(), lines[1].strip()
    if not first or len(first) > LONGEST or _DATELINE.match(first):
        return False
    if first[-1] in ".,;:…" and not _ABBREVIATION.search(first):
        return False
    return not second or len(second) > 1.25 * len(first)


def _one_line(title: str) -> str:
    return " ".join(title.split())


def _same(line: str, title: str) -> bool:
    return _one_line(line).casefold() == title.casefold()
