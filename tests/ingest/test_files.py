"""Article files: a header of metadata, bare text, or the JSON of POST /articles."""

from pathlib import Path

import pytest

from service.errors import DatelineError
from service.ingest.article import Submission
from service.ingest.files import article_files, read_bytes, read_file, split_header

HEADED = """Title: Talks begin
Published: 2023-10
Publisher: Wire
URL: https://example.org/1
Source: a statement of 1 October
Note:
---
They met: so it was said.
---
They left.
"""


def test_a_header_gives_the_metadata_and_the_rest_is_the_text() -> None:
    assert read_bytes(HEADED.encode()) == Submission(
        text="They met: so it was said.\n---\nThey left.\n",
        title="Talks begin",
        published="2023-10",
        publisher="Wire",
        url="https://example.org/1",
    )


def test_windows_line_ends_and_a_byte_order_mark_do_not_hide_the_header() -> None:
    assert read_bytes(b"\xef\xbb\xbf" + HEADED.replace("\n", "\r\n").encode()).published == "2023-10"


@pytest.mark.parametrize(
    "text",
    [
        "Talks begin\n\nThey met.",
        "Note: this is prose\n\nThey met.",
        "---\nThey met.",
        "Breaking: they met\nfast\n---\n",
    ],
)
def test_text_without_a_whole_header_is_all_text(text: str) -> None:
    assert split_header(text) == ({}, text)


def test_json_is_the_body_of_post_articles() -> None:
    assert read_bytes(b'{"title": "Talks", "text": "They met."}', as_json=True) == Submission("They met.", "Talks")


@pytest.mark.parametrize(
    ("raw", "as_json", "code"),
    [
        (b"", False, "empty_body"),
        (b"caf\xe9", False, "invalid_utf8"),
        (b"{", True, "invalid_json"),
        (b"[]", True, "invalid_article"),
        (b'{"text": "x"}', True, "missing_title"),
        (b'{"title": "x", "text": 1}', True, "invalid_article"),
        (b'{"title": "x", "text": "y", "txt": "z"}', True, "invalid_article"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_code(raw: bytes, as_json: bool, code: str) -> None:
    with pytest.raises(DatelineError) as raised:
        read_bytes(raw, as_json=as_json)
    assert raised.value.code == code


def test_a_file_above_the_limit_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x" * 11)
    with pytest.raises(DatelineError, match="has 11 bytes; at most 10"):
        read_file(tmp_path / "a.txt", 10)


def test_a_folder_stands_for_its_article_files_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.json", "notes.md", "sub"):
        (tmp_path / name).mkdir() if name == "sub" else (tmp_path / name).touch()
    (tmp_path / "sub" / "c.TXT").touch()
    assert [path.name for path in article_files(tmp_path)] == ["a.json", "b.txt", "c.TXT"]
    assert list(article_files(tmp_path / "missing.txt")) == [tmp_path / "missing.txt"]
