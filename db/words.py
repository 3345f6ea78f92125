"""One folding of text for search, so that SQLite and PostgreSQL find the same rows.

``lower()`` of SQLite knows only ASCII and the two databases collate differently; so a searchable text is
stored beside the original as its folded words with a blank around each: " kim jong un ".
"""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
MAX_NAME_WORDS = 500  # keeps an index entry below the third of a page that PostgreSQL allows


def fold(text: str) -> str:
    """The words of a text, case-folded and NFKC-normalised, a blank around each."""
    return "".join(f" {word}" for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold())) + " "


def fold_name(name: str) -> str:
    """The folded words of a name, short enough to be indexed."""
    return fold(name)[:MAX_NAME_WORDS]
