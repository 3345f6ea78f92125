"""The generators of the actor dictionaries: small inputs in, lines out, and the committed files in their form."""

from tools.lexicon import cities, countries


def test_a_library_name_gives_the_forms_in_print() -> None:
    assert countries.forms("Korea, Republic of") == {"Republic of Korea"}
    assert countries.forms("St. Lucia") == {"St. Lucia", "Saint Lucia"}
    assert countries.forms("Trinidad & Tobago") == {"Trinidad and Tobago"}
    assert countries.forms("Falkland Islands (Malvinas)") == set()


def test_the_news_name_of_a_country_is_preferred() -> None:
    found = countries.country("TUR", "Türkiye", ("Türkiye", "Republic of Türkiye"))
    assert (found.name, found.others) == ("Turkey", ("Republic of Türkiye", "Türkiye"))


def test_countries_are_rendered_a_line_each_and_sorted() -> None:
    text = countries.render(
        [countries.Country("FRA", "France", ("French Republic",)), countries.Country("CAN", "Canada", ())]
    )
    assert text.splitlines()[1:] == ["CAN | Canada", "FRA | France | French Republic"]


def test_a_city_name_that_means_something_else_is_left_out() -> None:
    names = [("USA", "Mobile"), ("USA", "Denver"), ("VEN", "Valencia"), ("ESP", "Valencia"), ("CHN", "Ji")]
    assert cities.by_country(names) == {"USA": ["Denver"]}


def test_the_committed_files_are_as_the_generators_write_them() -> None:
    for target, header in ((countries.TARGET, countries.HEADER), (cities.TARGET, cities.HEADER)):
        first, *lines = target.read_text(encoding="utf-8").splitlines()
        assert first == header.strip(), "run make lexicon"
        assert lines == sorted(lines), "run make lexicon"
