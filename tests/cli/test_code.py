"""``code`` shows what the coder finds, without any database, as a table or as JSON lines."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

ARTICLE = "Published: 2023-10\n---\nThanks\n\nArland thanked Borland.\nBorland thanked Arland.\n"


pytestmark = pytest.mark.usefixtures("_fake_coder")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An article with a header."""
    monkeypatch.setenv("DATELINE_DATABASE_URL", "nothing://at-all")
    (tmp_path / "one.txt").write_text(ARTICLE)
    return str(tmp_path / "one.txt")


def test_the_table_says_who_did_what_to_whom_and_when(command: Command, file: str) -> None:
    result = command("code", file)
    assert result.exit_code == 0
    for part in ("Arland", "SUPPORT", "Borland", "2023-10 (month)", "REPORTED", "Arland thanked Borland.", "2 events"):
        assert part in result.stdout


def test_json_lines_have_exact_evidence(command: Command, file: str) -> None:
    events = [json.loads(line) for line in command("code", file, "--json").stdout.splitlines()]
    text = "Thanks\n\nArland thanked Borland.\nBorland thanked Arland."
    assert [event["actors"][0]["name"] for event in events] == ["Arland", "Borland"]
    for event in events:
        mention = event["mentions"][0]
        for span in (mention["sentence"], mention["trigger"], *mention["participants"]):
            assert text[span["start"] : span["end"]] == span["text"]


def test_the_date_of_publication_may_be_given(command: Command, file: str) -> None:
    event = json.loads(command("code", file, "--json", "--published", "2022-05-06").stdout.splitlines()[0])
    assert (event["date"]["value"], event["date"]["precision"]) == ("2022-05-06", "DAY")


def test_explain_names_the_rule_and_the_words(command: Command, file: str) -> None:
    shown = command("code", file, "--explain").stdout
    assert "rule thank" in shown
    assert "trigger [15:22] 'thanked'" in shown
    assert "actor org:arland [8:14] 'Arland'" in shown


def test_text_without_a_headline_is_coded_as_it_is(command: Command) -> None:
    event = json.loads(command("code", "-", "--json", input="Arland thanked Borland.").stdout)
    assert event["mentions"][0]["sentence"] == {"start": 0, "end": 23, "text": "Arland thanked Borland."}


def test_text_that_is_not_english_says_so(command: Command) -> None:
    assert "not English" in command("code", "-", input="Merci\n\nArland thanked Borland, merci.").stdout


@pytest.mark.parametrize(("content", "why"), [("", "The body is empty"), ("a\0b", "NUL")])
def test_bad_input_is_one_line_and_exit_code_1(command: Command, content: str, why: str) -> None:
    result = command("code", "-", input=content)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error: -: ")
    assert why in result.stderr


@pytest.mark.parametrize("published", ["soon", "9999"])
def test_an_impossible_date_is_one_line_and_exit_code_1(command: Command, file: str, published: str) -> None:
    result = command("code", file, "--published", published)
    assert result.exit_code == 1
    assert f"{published!r}" in result.stderr
