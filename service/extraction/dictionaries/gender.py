"""He or she: the pronoun that a person of a given name goes by, where the name tells."""

from functools import cache
from importlib.resources import files

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})


@cache
def _names() -> dict[str, str]:
    """``given_names.txt``: ``he: name name``; each name with its pronoun."""
    text = (files("service.extraction") / "lexicon" / "words" / "given_names.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for line in text.splitlines():
        pronoun, colon, names = line.partition(":")
        if colon and not line.startswith("#"):
            found.update(dict.fromkeys(names.split(), pronoun))
    return found


def is_given(name: str) -> bool:
    """Whether a capitalised word is a given name that the list knows."""
    return name[:1].isupper() and name.lower() in _names()


def sex_of(pronoun: str) -> str:
    """ "he" for any form of it, "she" for any of hers, else nothing."""
    low = pronoun.lower()
    return "he" if low in _HE else "she" if low in _SHE else ""


def suits(name: str, pronoun: str) -> bool:
    """Whether a person of this name may be meant by "he" or "she" in any of their forms; unknown names suit both."""
    wanted = sex_of(pronoun)
    known = _names().get(name.partition(" ")[0].partition("-")[0].lower())
    return not wanted or known is None or known == wanted
