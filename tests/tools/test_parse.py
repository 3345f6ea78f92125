"""tools.parse: what it prints is what docs/extraction.md shows."""

from pathlib import Path

import pytest

from tools import parse

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "extraction.md").read_text("utf-8")
SENTENCE = "Chad asked Togo on Monday to free two pilots who had been arrested by Malian rebels."


def test_the_page_shows_what_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    parse.main([SENTENCE])
    printed = capsys.readouterr().out
    assert "clause   free (inf of ask, pres); subj: Togo; obj: two pilots" in printed
    assert f'$ python -m tools.parse "{SENTENCE}"\n{printed}' in PAGE


def test_several_sentences_and_a_headline(capsys: pytest.CaptureFixture[str]) -> None:
    parse.main(["Chad left. Togo stayed."])
    assert capsys.readouterr().out.count("words ") == 2
    parse.main(["--headline", "Chad, Togo discuss border"])
    assert "discuss (main" in capsys.readouterr().out
