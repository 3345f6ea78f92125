"""Writes countries.generated.txt: every country's code, its short English name and its other names.

Sources: pycountry (ISO 3166-1) and the English territory names of Unicode's CLDR by way of babel.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

TARGET = Path(__file__).parents[2] / "service" / "extraction" / "lexicon" / "actors" / "countries.generated.txt"
HEADER = "# Written by tools/lexicon/countries.py from pycountry and babel (CLDR): edit countries.txt instead.\n"

# Where news uses another short name than CLDR or ISO.
PREFERRED = {
    "CIV": "Ivory Coast",
    "COD": "Democratic Republic of the Congo",
    "COG": "Republic of the Congo",
    "HKG": "Hong Kong",
    "MAC": "Macau",
    "MMR": "Myanmar",
    "PSE": "Palestine",
    "TLS": "East Timor",
    "TUR": "Turkey",
    "VAT": "Vatican",
    "XKX": "Kosovo",
}
# No people live there, or the name is a plain word in news.
LEFT_OUT = frozenset({"ATA", "ATF", "BVT", "HMD", "IOT", "SGS", "UMI"})
_UNWANTED = frozenset({"Congo", "Myanmar (Burma)", "Palestine, State of", "Palestinian Territories"})


@dataclass(frozen=True, slots=True)
class Country:
    """One country: ISO alpha-3 code, short name, other names."""

    code: str
    name: str
    others: tuple[str, ...]


def from_libraries() -> list[Country]:
    """All countries that the libraries know, with Kosovo (CLDR's XK, here XKX)."""
    import pycountry  # here, so that the rest can be tested where only the service is installed
    from babel import Locale

    territories = Locale("en").territories
    found = [country("XKX", territories["XK"], ())]
    for record in pycountry.countries:
        if record.alpha_3 not in LEFT_OUT:
            names = (record.name, getattr(record, "common_name", ""), getattr(record, "official_name", ""))
            found.append(country(record.alpha_3, territories[record.alpha_2], names))
    return found


def country(code: str, cldr: str, names: Iterable[str]) -> Country:
    """One country from CLDR's short name and ISO's names."""
    name = PREFERRED.get(code, cldr.replace(" & ", " and ").replace("’", "'"))
    others = {other for raw in (cldr, *names) for other in forms(raw)}
    return Country(code, name, tuple(sorted(others - {name} - _UNWANTED)))


def forms(raw: str) -> set[str]:
    """A library's name as it might be printed: "St. Lucia" is also "Saint Lucia", ISO's inversions are undone."""
    name = raw.replace("’", "'").replace(" & ", " and ").removeprefix("the ")
    if not name or "(" in name:
        return set()
    if "," in name and " and " not in name:
        head, _, tail = name.partition(", ")
        return {f"{tail} {head}"} if tail.endswith(("of", "of the")) else set()
    found = {name}
    if name.startswith("St. "):
        found.add("Saint " + name.removeprefix("St. "))
    return found


def render(countries: Iterable[Country]) -> str:
    """The file's text, sorted by code."""
    lines = (f"{c.code} | {c.name} | {'; '.join(c.others)}".rstrip(" |") for c in countries)
    return HEADER + "\n".join(sorted(lines)) + "\n"


if __name__ == "__main__":
    TARGET.write_text(render(from_libraries()), encoding="utf-8")
