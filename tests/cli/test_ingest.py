"""``ingest`` takes files, folders and standard input, counts what became of them and names what failed."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command

pytestmark = pytest.mark.usefixtures("_fake_coder")

ARTICLE = "Published: 2023-10\n---\nTalks begin\n\nFrance and Germany held talks in Paris, officials said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(ARTICLE)
    (folder / "two.json").write_text('{"title": "Talks end", "text": "The talks ended, officials said."}')
    return folder


def test_stored_and_known_are_counted(command: Command, folder: Path) -> None:
    first, again = command("ingest", str(folder)), command("ingest", str(folder))
    assert (first.exit_code, first.stdout) == (0, "2 stored, 0 known already, 0 failed\n")
    assert (again.exit_code, again.stdout) == (0, "0 stored, 2 known already, 0 failed\n")


def test_standard_input_is_an_article_too(command: Command, folder: Path) -> None:
    assert command("ingest", "-", input=ARTICLE).stdout.startswith("1 stored")
    assert command("ingest", str(folder / "one.txt")).stdout.startswith("0 stored, 1 known")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.txt", b"", "The body is empty"),
        ("untitled.txt", b"They met on Monday.", "The article has no title"),
        ("untitled.json", b'{"text": "They met."}', "The article has no title"),
        ("bytes.txt", b"Talks\n\nThe caf\xe9 closed.", "Byte 0xe9 at position 14 is not UTF-8"),
        ("nul.txt", b"Talks\n\nThe\0 end.", "NUL character at position 10"),
        ("soon.txt", b"Published: soon\n---\nTalks\n\nThey met.", "'soon' is not a publication date"),
        ("late.txt", b"Published: 9999\n---\nTalks\n\nThey met.", "'9999' lies in the future"),
        ("broken.json", b'{"title": ', "The body is not JSON"),
        ("large.txt", b"Talks\n\n" + b"They met. " * 500_000, "has 5,000,007 characters; at most 1,000,000"),
    ],
)
def test_what_fails_is_named_with_its_reason_and_the_rest_is_stored(
    command: Command, folder: Path, name: str, content: bytes, why: str
) -> None:
    (folder / name).write_bytes(content)
    result = command("ingest", str(folder))
    assert result.exit_code == 1
    assert result.stdout == "2 stored, 0 known already, 1 failed\n"
    assert f"failed: {folder / name}: " in result.stderr
    assert why in result.stderr


def test_an_article_the_coder_breaks_on_is_named(command: Command, folder: Path) -> None:
    (folder / "boom.txt").write_text("Boom\n\nIt went boom.")
    result = command("ingest", str(folder))
    assert (result.exit_code, result.stdout) == (1, "2 stored, 0 known already, 1 failed\n")
    assert f"failed: {folder / 'boom.txt'}: it is stored, but the coder broke on it" in result.stderr


def test_a_file_that_is_not_there_is_named(command: Command, tmp_path: Path) -> None:
    result = command("ingest", str(tmp_path / "missing.txt"))
    assert (result.exit_code, result.stdout) == (1, "0 stored, 0 known already, 1 failed\n")
    assert "No such file or directory" in result.stderr
