"""The actor dictionaries: what is found in a text, and as what."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import ActorKind, Sector
from service.extraction.dictionaries.gazetteer import Form, Match, load, stands_for
from service.extraction.dictionaries.gazetteer_files import ActorFileError, read_folder
from service.extraction.dictionaries.gazetteer_names import plain, slug, spellings

EMPTY_FILES = ("countries.generated", "countries", "groups", "places", "cities.generated", "decoys", "shared_names")


def only(text: str) -> Match:
    """The one match in a text."""
    [match] = load().find(text)
    return match


def quotes(text: str) -> list[str]:
    """The matched words."""
    return [text[match.start : match.end] for match in load().find(text)]


@pytest.mark.parametrize(
    ("text", "key", "form"),
    [
        ("France", "country:FRA", Form.NAME),
        ("the U.S.", "country:USA", Form.NAME),
        ("the Democratic People's Republic of Korea", "country:PRK", Form.NAME),
        ("the Democratic People’s Republic of Korea", "country:PRK", Form.NAME),
        ("DPRK", "country:PRK", Form.NAME),
        ("the Soviet Union", "country:RUS", Form.NAME),
        ("Côte d'Ivoire", "country:CIV", Form.NAME),
        ("Cote d'Ivoire", "country:CIV", Form.NAME),
        ("Frenchmen", "country:FRA", Form.DEMONYM),
        ("Paris", "country:FRA", Form.CAPITAL),
        ("the Kremlin", "country:RUS", Form.METONYM),
        ("the Pentagon", "org:us-defense-department", Form.METONYM),
        ("Mosul", "place:mosul-irq", Form.CITY),
        ("Chechnya", "place:chechnya-rus", Form.REGION),
        ("the South China Sea", "place:south-china-sea", Form.PLACE),
        ("Tutsis", "people:tutsis-rwa", Form.PEOPLE),
        ("Kim Jong-un", "person:kim-jong-un", Form.PERSON),
        ("Slobodan Milosevic", "person:slobodan-milosevic", Form.PERSON),
        ("Netanyahu", "person:benjamin-netanyahu", Form.SURNAME),
        ("U.N. Security Council", "org:un-security-council", Form.ORGANISATION),
        ("Asia-Pacific Economic Cooperation", "org:apec", Form.ORGANISATION),
        ("al-Qaida", "org:al-qaeda", Form.ORGANISATION),
    ],
)
def test_names_are_found_with_their_entry_and_form(text: str, key: str, form: Form) -> None:
    match = only(text)
    assert (match.entry.key, match.form) == (key, form)


@pytest.mark.parametrize(
    ("text", "adjective", "noun"),
    [
        ("French", True, False),
        ("Iraqi", True, True),
        ("Iraqis", False, True),
        ("Chinese", True, True),
        ("U.S.", True, True),
    ],
)
def test_a_demonym_says_whether_it_is_adjective_or_noun(text: str, adjective: bool, noun: bool) -> None:
    match = only(text)
    assert (match.adjective, match.noun) == (adjective, noun)


def test_a_capital_is_its_government_and_a_city() -> None:
    match = only("Washington")
    assert [(sense.form, sense.entry.country) for sense in match.senses] == [(Form.CAPITAL, "USA"), (Form.CITY, "USA")]
    assert match.senses[0].sector is Sector.GOV


def test_sub_state_actors_belong_to_their_country_and_world_bodies_to_none() -> None:
    found = {
        match.entry.key: match.entry.country for match in load().find("Hamas, the IRA, NATO and Amnesty International")
    }
    assert found == {"org:hamas": "PSE", "org:ira": "GBR", "org:nato": None, "org:amnesty-international": None}


def test_case_tells_names_from_words() -> None:
    assert quotes("they told us to polish the china in the chad of turkey") == []


def test_headlines_in_capitals_are_read() -> None:
    assert quotes("IRAQ, IRAN AGREE TRUCE") == ["IRAQ", "IRAN"]


def test_the_longest_name_wins_and_words_are_whole() -> None:
    assert quotes("South Korean troops") == ["South Korean"]
    assert quotes("Guinea-Bissau and Nigeria") == ["Guinea-Bissau", "Nigeria"]
    assert quotes("Iranic Francesca Usain") == []


def test_longer_names_hide_the_countries_in_them() -> None:
    assert quotes("George Washington never saw the Vietnam War or a guinea pig") == []


def test_a_name_may_run_over_a_line_end() -> None:
    text = "the United\nNations"
    assert quotes(text) == ["United\nNations"]


def test_the_rest_of_the_text_settles_an_open_name() -> None:
    assert only("Georgia").entry.key == "country:GEO"
    assert load().find("Voters in Georgia, Alabama and Florida")[0].entry.country == "USA"
    assert load().find("Georgia and Russia, said Washington")[0].entry.key == "country:GEO"
    assert load().find("The Senate met in Abuja, Nigeria")[0].entry.key == "org:senate-nga"
    assert load().find("The Senate voted on Nigeria, said the U.S.")[0].entry.key == "org:us-senate"
    assert load().find("Kurdish fighters told Ankara and the Turkish army")[0].entry.country == "TUR"


def test_the_day_settles_a_shared_surname() -> None:
    assert load().find("President Bush", date(1991, 1, 16))[0].entry.key == "person:george-h-w-bush"
    assert load().find("President Bush", date(2003, 3, 20))[0].entry.key == "person:george-w-bush"


@pytest.mark.parametrize(
    ("office", "country", "on", "name"),
    [
        ("president", "USA", date(2006, 5, 1), "George W. Bush"),
        ("President", "USA", date(2009, 1, 20), "Barack Obama"),
        ("premier", "ISR", date(2000, 9, 28), "Ehud Barak"),
        ("foreign secretary", "GBR", date(2003, 2, 1), "Jack Straw"),
        ("defense secretary", "USA", date(2003, 4, 1), "Donald Rumsfeld"),
        ("secretary-general", "org:un", date(1999, 6, 1), "Kofi Annan"),
        ("chief", "org:nato", date(2015, 6, 1), "Jens Stoltenberg"),
        ("leader", "PRK", date(2012, 4, 15), "Kim Jong Un"),
        ("pope", "VAT", date(1998, 1, 22), "Pope John Paul II"),
    ],
)
def test_an_office_is_held_by_whoever_held_it_that_day(office: str, country: str, on: date, name: str) -> None:
    holder = load().office_holder(office, country, on)
    assert holder is not None
    assert holder.name == name


def test_nobody_is_guessed_for_an_unknown_office_or_day() -> None:
    assert load().office_holder("president", "USA", None) is None
    assert load().office_holder("president", "USA", date(1850, 1, 1)) is None
    assert load().office_holder("envoy", "org:un", date(1994, 6, 1)) is None
    assert load().office_holder("weather forecaster", "USA", date(2006, 1, 1)) is None


def test_a_world_body_speaks_through_its_head() -> None:
    people = load().entries
    assert stands_for(people["person:kofi-annan"], date(2003, 1, 1)) == "org:un"
    assert stands_for(people["person:kofi-annan"], None) == "org:un"
    assert stands_for(people["person:jens-stoltenberg"], date(2020, 1, 1)) == "org:nato"
    assert stands_for(people["person:jens-stoltenberg"], date(2010, 1, 1)) == "NOR"


@given(st.text(alphabet="USIraqnfceh .'-\n’éKim", max_size=60))
def test_matches_are_in_bounds_in_order_and_apart(text: str) -> None:
    end = 0
    for match in load().find(text):
        assert end <= match.start < match.end <= len(text)
        assert match.senses
        end = match.end


def test_every_country_is_found_by_its_name_and_keys_are_sound() -> None:
    gazetteer = load()
    for key, entry in gazetteer.entries.items():
        assert key == entry.key == key.lower() or entry.kind is ActorKind.COUNTRY
        if entry.kind is ActorKind.COUNTRY:
            assert entry.key in {found.key for match in gazetteer.find(entry.name) for found in match.entries}


def test_roles_name_bodies_that_exist() -> None:
    entries = load().entries
    for entry in entries.values():
        for term in entry.roles:
            holder = term.country or ""
            assert holder in entries or f"country:{holder}" in entries, entry.name


def test_spellings_cover_dots_hyphens_accents_and_capitals() -> None:
    assert {"UN", "U.N."} <= spellings("UN")
    assert {"U.N. envoy", "United Nations envoy"} <= spellings("UN envoy")
    assert {"Roh Moo-hyun", "Roh Moo-Hyun", "Roh Moo Hyun"} <= spellings("Roh Moo-hyun")
    assert {"Anwar al-Sadat", "Anwar Al-Sadat", "Anwar al Sadat"} <= spellings("Anwar al-Sadat")
    assert {"Wałęsa", "Walesa", "WALESA"} <= spellings("Wałęsa")
    assert "POLISH" not in spellings("Polish")


def test_slugs_are_plain() -> None:
    assert slug("Félix Houphouët-Boigny") == "felix-houphouet-boigny"
    assert plain("Đinđić") == "Dindic"


def folder_with(tmp_path: Path, **files: str) -> Path:
    """A folder of dictionaries, empty but for what is given."""
    for name in EMPTY_FILES:
        (tmp_path / f"{name}.txt").write_text(files.get(name.replace(".", "_"), ""), encoding="utf-8")
    for name in ("organisations_x", "people_x"):
        if name in files:
            (tmp_path / f"{name}.txt").write_text(files[name], encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"countries": "# none\nXYZ | Xyzian | +s | |"}, "countries.txt:2: no country XYZ"),
        ({"countries_generated": "Fr | France"}, "countries.generated.txt:1: 'Fr' is not"),
        ({"organisations_x": "[PARTY]\nGreens | DEU | XXX"}, "organisations_x.txt:2: 'XXX' is not a sector"),
        ({"organisations_x": "Greens | DEU | PTY"}, "organisations_x.txt:1: '' is not a kind of actor"),
        (
            {"organisations_x": "[PARTY]\nGreens | - | PTY\nGreens | - | PTY"},
            "organisations_x.txt:3: org:greens is given",
        ),
        ({"people_x": "A Person | FRA | GOV | | president then"}, "people_x.txt:1: 'president then' is not a role"),
        ({"people_x": "A Person | FRA | GOV | | president 2001..1999"}, "ends before it starts"),
        ({"places": "FRA town | Lille"}, "places.txt:1: expected a code and city"),
        ({"shared_names": "[PARTY]\nGreens | PTY | XYZ"}, "shared_names.txt:2: no country XYZ"),
        (
            {"countries_generated": "FRA | France", "shared_names": "[PARTY]\nGreens | PTY | FRA verts"},
            "no organisation",
        ),
        ({"groups": "Kurds | Iraq"}, "groups.txt:1: 'Iraq' is not"),
        ({"people_x": "A Person"}, "people_x.txt:1: expected at least 3 fields"),
    ],
)
def test_a_fault_names_its_file_and_line(tmp_path: Path, files: dict[str, str], message: str) -> None:
    with pytest.raises(ActorFileError, match=message.replace("(", r"\(")):
        read_folder(folder_with(tmp_path, **files))


def test_a_starred_line_holds_one_organisation_an_item(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, organisations_x="[PARTY]\n* | IND | PTY | Red Party / Reds; Blue Party")
    _, entries = read_folder(folder)
    assert [entry.aliases for entry in entries.values()] == [("Reds",), ()]


def test_several_people_may_stand_on_one_line() -> None:
    (found,) = load().find("Elio Di Rupo spoke.", None)
    assert (found.entry.key, found.entry.country) == ("person:elio-di-rupo", "BEL")


def test_who_speaks_for_a_world_body_is_of_no_country() -> None:
    (found,) = load().find("Margaret Anstee spoke.", None)
    assert (found.entry.country, [term.country for term in found.entry.roles]) == (None, ["org:un"])


def test_initials_are_those_of_the_name_that_the_text_spells_out() -> None:
    text = "The Rapid Support Forces fired first. The RSF denied it."
    assert [m.entry.name for m in load().find(text)] == ["Rapid Support Forces", "Rapid Support Forces"]
    alone = load().find("The RSF ranks the press freedom of states.")
    assert [m.entry.name for m in alone] == ["Reporters Without Borders"]


def test_a_town_s_name_behind_a_given_name_is_a_surname() -> None:
    found = load().find("Emily Lyons left Lyons with Jack London.")
    assert [(match.start, match.end) for match in found] == [(17, 22)]
