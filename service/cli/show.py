"""Events for people: who did what to whom, in a table."""

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

NOT_KNOWN = "–"


def event_table(rows: Iterable[tuple[str, str, str, str, str, str]]) -> Table:
    """A table of (when, who, what, whom, status, evidence)."""
    table = Table("when", "who", "what", "whom", "status", "evidence", show_lines=True, title_justify="left")
    for row in rows:
        table.add_row(*(escape(cell) or NOT_KNOWN for cell in row))
    return table


def what(event_type: str, mode: str | None) -> str:
    """``CONSULT phone``."""
    return f"{event_type} {mode}" if mode else event_type


def when(value: str | None, precision: str) -> str:
    """``2023-10 (month)``, ``by 2023-10-31``: the date never looks finer than it is."""
    if not value:
        return "unknown"
    if value.startswith("../"):
        return f"by {value.removeprefix('../')}"
    if value.endswith("/.."):
        return f"since {value.removesuffix('/..')}"
    return f"{value} ({precision.lower()})"


def counted(number: int, what: str) -> str:
    """``1 event``, ``2 events``."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def quote(words: str, start: int, end: int, longest: int = 160) -> str:
    """A sentence on one line, shortened for the eye; its ``[start:end]``, which tells the event, stays in view."""
    line = " ".join(words.split())
    told = len(" ".join((words[:end] + "|").split())) - 1  # where the telling words end on that line
    last = min(max(longest, told + longest // 4), len(line))
    if last <= longest:
        first, opening = 0, ""
    else:
        first, opening = line.find(" ", min(last - longest, told - (end - start))) + 1, "…"
    return opening + line[first:last].rstrip() + ("…" if last < len(line) else "")


def console() -> Console:
    """Standard output; wide where nobody looks at it, so that nothing is cut in a pipe."""
    plain = Console(highlight=False)
    return plain if plain.is_terminal else Console(highlight=False, width=160)
