"""docs/record.md, docs/architecture.md and the README say what the code does; the README's outputs are run again."""

import inspect
import re
import tomllib
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from fnmatch import fnmatch
from pathlib import Path

import pytest

from db import filters, rows, vocabulary
from db.vocabulary import MODE_SCORES, TYPE_SCORES, EventType, Status, edtf, plover_type, quad_class
from tools import curl, readme

ROOT = Path(__file__).resolve().parents[1]
RECORD = (ROOT / "docs" / "record.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
VOCABULARIES = [
    *(found for _, found in inspect.getmembers(vocabulary, inspect.isclass) if issubclass(found, StrEnum)),
    filters.Order,
    filters.Bucket,
]
ROWS = [found for _, found in inspect.getmembers(rows, is_dataclass) if found.__module__ == rows.__name__]
DATE_VALUES = re.findall(r"^\| `([\d./-]+)` \| .* \| `([A-Z]+)` \|$", RECORD, re.MULTILINE)


def named(text: str) -> set[str]:
    """Everything a page puts between backticks."""
    return set(re.findall(r"`([^`\n]+)`", text))


def table_row(first: str) -> list[str]:
    """The cells of the last row of docs/record.md that begins with this cell."""
    found = re.findall(rf"^\| `{first}` \|(.*)\|$", RECORD, re.MULTILINE)
    assert found, first
    return [cell.strip() for cell in found[-1].split("|")]


@pytest.mark.parametrize("kind", VOCABULARIES, ids=lambda kind: str(kind.__name__))
def test_every_member_of_a_vocabulary_is_in_the_record(kind: type[StrEnum]) -> None:
    words = set(re.findall(r"[\w-]+", " ".join(named(RECORD))))
    assert {member.value for member in kind} - words == set()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.__name__))
def test_every_field_of_a_row_is_in_the_record(row: type) -> None:
    assert {field.name for field in fields(row)} - named(RECORD) == set()


@pytest.mark.parametrize("kind", EventType)
def test_scores_modes_and_quad_class_are_those_of_the_code(kind: EventType) -> None:
    _, quad, score, modes = table_row(kind.value)
    assert (quad, float(score)) == (f"`{quad_class(kind).value}`", TYPE_SCORES[kind])
    shown = {name: float(value) for name, value in re.findall(r"`([\w-]+)` (-?[\d.]+)", modes)}
    assert shown == {mode.value: value for mode, value in MODE_SCORES[kind].items()}


def test_what_plover_makes_of_status_and_type_is_told_in_full() -> None:
    told = {
        (Status(status), EventType(kind)): EventType(becomes)
        for status, kinds, becomes in re.findall(r"^\| `(\w+)` \| (.+) \| `(\w+)` \|$", RECORD, re.MULTILINE)
        if status in set(Status)
        for kind in re.findall(r"`(\w+)`", kinds)
    }
    folded = {(status, kind): plover_type(kind, status) for status in Status for kind in EventType}
    assert told == {pair: becomes for pair, becomes in folded.items() if becomes is not pair[1]}


def test_there_are_date_values() -> None:
    assert {precision for _, precision in DATE_VALUES} == set(vocabulary.Precision) - {"UNKNOWN"}


@pytest.mark.parametrize(("value", "precision"), DATE_VALUES)
def test_a_date_value_is_written_as_the_record_says(value: str, precision: str) -> None:
    start, end = readable_days(value)
    assert edtf(start, end, vocabulary.Precision(precision)) == value


def readable_days(value: str) -> tuple[date | None, date | None]:
    """The days an EDTF value of the page means."""
    first, _, last = value.partition("/")
    if not last:
        whole = {4: ("-01-01", "-12-31"), 7: ("-01", "-31"), 10: ("", "")}[len(value)]
        first, last = value + whole[0], value + whole[1]
    start, end = (None if day == ".." else date.fromisoformat(day) for day in (first, last))
    return start, end


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = [project["project"]["dependencies"], *project["dependency-groups"].values()]
    wanted = {re.split(r"[<>=\[ ]", requirement)[0] for group in groups for requirement in group}
    explained = set(re.findall(r"^\| `([\w-]+)` \| \S.*\|$", ARCHITECTURE.split("## Dependencies")[1], re.MULTILINE))
    assert wanted - explained == set()


def test_every_file_the_architecture_names_exists() -> None:
    paths = {name for name in named(ARCHITECTURE) if re.fullmatch(r"(service|schema|db|tests|tools)/[\w/.]+", name)}
    assert paths
    assert {path for path in paths if not (ROOT / path).exists()} == set()


def test_every_page_is_in_the_index() -> None:
    docs = ROOT / "docs"
    index = (docs / "README.md").read_text("utf-8")
    pages = {str(page.relative_to(docs)) for page in docs.rglob("*.md")} - {"README.md"}
    assert {page for page in pages if f"]({page})" not in index} == set()


def test_the_readme_shows_what_its_commands_print() -> None:
    page = readme.README.read_text("utf-8")
    with readme.install() as running:
        now = readme.rewritten(page, running)
    assert readme.difference(page, now) == "", "run python -m tools.readme"


def test_every_output_of_the_readme_belongs_to_a_command() -> None:
    page = readme.README.read_text("utf-8")
    assert len(readme.BLOCK.findall(page)) == page.count("<!-- output -->") == page.count("<!-- end -->")


def test_what_no_two_installs_share_is_masked() -> None:
    running = readme.Install(ROOT, {}, 1234, f"at 127.0.0.1:1234 with dateline_{'k' * 43}  \n")
    assert running.output("make run\n") == "at 127.0.0.1:8000 with dateline_…\n"


def test_a_command_that_fails_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="exit 3\n\nended with 3"):
        readme.Install(tmp_path, {}, 1, "").output("exit 3\n")


def test_the_stand_in_for_curl_sends_what_curl_would() -> None:
    asked = curl.request(["-s", "http://127.0.0.1/x", "-H", "Content-Type: text/plain", "-d", "words"])
    assert (asked.get_method(), asked.data, asked.headers) == ("POST", b"words", {"Content-type": "text/plain"})
    assert curl.request(["http://127.0.0.1/x"]).get_method() == "GET"


def test_every_module_of_the_coder_is_on_its_page() -> None:
    page = named((ROOT / "docs" / "extraction.md").read_text("utf-8"))
    coder = ROOT / "service" / "extraction"
    apart = {coder / "dates", coder / "tagging"}  # pages and a line of their own
    modules = {path.name for path in coder.rglob("*.py") if path.parent not in apart} - {"__init__.py"}
    assert {name for name in modules if not any(fnmatch(name, told) for told in page)} == set()


def test_every_class_that_the_coder_reads_is_on_the_page_of_the_frames() -> None:
    page = named((ROOT / "docs" / "dictionaries-frames.md").read_text("utf-8"))
    modules = (ROOT / "service" / "extraction").rglob("*.py")
    read = {name for path in modules for name in re.findall(r'classes\["([a-z_]+)"\]', path.read_text("utf-8"))}
    assert read - page == set()
