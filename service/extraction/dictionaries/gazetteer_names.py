"""Spellings: the forms one name of the dictionaries may take in print, and the keys derived from names."""

import re
import unicodedata

# Letters that NFKD does not take apart.
_PLAIN_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"}
)
_ACRONYM = re.compile(r"[A-Z]{2,4}")
_GIVEN_HYPHEN = re.compile(r"(?<=[a-z])-([a-z])(?=[a-z]*$)")
_ARTICLE = re.compile(r"\b(?:al|el|ul)-(?=[A-Z])")
# Capitals that headlines use for plain words; such names are only taken in their own case.
_WORDS_IN_CAPITALS = frozenset({"POLISH", "CHAD", "WHO", "BUSH", "NICE", "SPLIT", "FINNS", "POLES", "MALE", "AIDE"})
_SHORTEST_IN_CAPITALS = 4
_OPENING = ("UN ", "US ")  # the abbreviations that open longer names


def plain(name: str) -> str:
    """The name without diacritics: ``Milošević`` is ``Milosevic``."""
    if name.isascii():
        return name
    letters = unicodedata.normalize("NFKD", name.translate(_PLAIN_LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def slug(name: str) -> str:
    """The stable part of a key: ``Kim Jong Un`` is ``kim-jong-un``."""
    return "-".join(re.findall(r"[a-z0-9]+", plain(name).lower().replace("'", "")))


def spellings(name: str) -> set[str]:
    """Every way the name is printed: as given, plain, dotted, hyphenated otherwise, and in capitals.

    Apostrophes are straight: the matcher straightens the text. ``UN envoy`` also gives ``U.N. envoy`` and
    ``United Nations envoy``; ``FBI`` gives ``F.B.I.``; ``Kim Jong-un`` gives ``Kim Jong-Un`` and ``Kim Jong Un``;
    ``Anwar al-Sadat`` gives ``Anwar Al-Sadat`` and ``Anwar al Sadat``.
    """
    if name.isascii() and "-" not in name and not name.isupper() and not name.startswith(_OPENING):
        return {name, name.upper()} if _shouts(name) else {name}
    forms = {name, plain(name)}
    forms |= {other for form in forms for other in _initials(form)}
    forms |= {other for form in forms for other in _hyphens(form)}
    return forms | {form.upper() for form in forms if _shouts(form)}


def _initials(form: str) -> set[str]:
    """Dotted acronyms, and the two great abbreviations that open longer names."""
    if _ACRONYM.fullmatch(form):
        return {"".join(f"{letter}." for letter in form)}
    if form.startswith("UN "):
        return {f"U.N. {form[3:]}", f"United Nations {form[3:]}"}
    if form.startswith("US "):
        return {f"U.S. {form[3:]}"}
    return set()


def _hyphens(form: str) -> set[str]:
    """Korean and Chinese given names, and the Arabic article."""
    found = set()
    if " " in form and _GIVEN_HYPHEN.search(form):
        found.add(_GIVEN_HYPHEN.sub(lambda hit: "-" + hit[1].upper(), form))
        found.add(_GIVEN_HYPHEN.sub(lambda hit: " " + hit[1].upper(), form))
    if _ARTICLE.search(form):
        found.add(_ARTICLE.sub(lambda hit: hit[0].capitalize(), form))
        found.add(_ARTICLE.sub(lambda hit: hit[0][:2] + " ", form))
    return found


def _shouts(form: str) -> bool:
    """Whether the form may also stand all in capitals, as in headlines and datelines."""
    return len(form) >= _SHORTEST_IN_CAPITALS and form.upper() not in _WORDS_IN_CAPITALS
