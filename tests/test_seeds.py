"""The seeds are well formed, and our reading of them (tests/gold/seeds.jsonl) quotes them exactly."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.vocabulary import EventType, Mode, Precision, Status
from service.ingest.files import split_header

ROOT = Path(__file__).resolve().parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
GIVEN = "000_aa2f1b8027357697.txt"
# A day, a month, a year, or a span of days whose first or last may be open: the part of EDTF the record writes.
EDTF = re.compile(r"\d{4}(-\d\d(-\d\d)?)?|\.\./\d{4}-\d\d-\d\d|\d{4}-\d\d-\d\d/(\.\.|\d{4}-\d\d-\d\d)")


def gold() -> dict[str, list[dict[str, Any]]]:
    """The labelled events by file; ``Any`` because JSON's values are of every kind."""
    lines = (ROOT / "tests" / "gold" / "seeds.jsonl").read_text("utf-8").splitlines()
    return {row["file"]: row["events"] for row in map(json.loads, lines)}


@pytest.fixture(params=SEEDS, ids=lambda path: path.name[:3])
def seed(request: pytest.FixtureRequest) -> Path:
    """Each seed in turn."""
    path: Path = request.param
    return path


def test_there_are_the_given_article_and_twelve_others() -> None:
    assert len(SEEDS) == 13
    assert SEEDS[0].name == GIVEN


def test_a_seed_has_a_headline_and_a_date(seed: Path) -> None:
    header, text = split_header(seed.read_text("utf-8"))
    headline, blank, _ = text.split("\n", 2)
    assert headline == headline.strip() != ""
    assert blank == ""
    assert re.fullmatch(EDTF, header["published"])


@pytest.mark.parametrize("seed", SEEDS[1:], ids=lambda path: path.name[:3])
def test_a_seed_of_ours_names_its_sources_and_its_day(seed: Path) -> None:
    header, text = split_header(seed.read_text("utf-8"))
    assert date.fromisoformat(header["published"]).isoformat() == seed.name[4:14]
    assert header["publisher"] == "Dateline seed desk"
    assert header["source"]
    assert 150 <= len(text.split()) <= 350


def test_the_given_article_claims_no_day_and_no_publisher() -> None:
    header, text = split_header((ROOT / "seeds" / GIVEN).read_text("utf-8"))
    assert header["published"] == "2023-10"
    assert "publisher" not in header
    assert text.endswith("scroll to top")


def test_every_seed_is_labelled() -> None:
    assert list(gold()) == [path.name for path in SEEDS]
    assert len(gold()[GIVEN]) == 10


def test_the_labels_quote_the_text_and_keep_to_the_vocabulary(seed: Path) -> None:
    text = split_header(seed.read_text("utf-8"))[1]
    for event in gold()[seed.name]:
        assert event["quote"] in text
        assert event["actors"]
        assert EventType(event["type"])
        assert event["mode"] is None or Mode(event["mode"])
        assert Status(event["status"])
        assert (Precision(event["precision"]) is Precision.UNKNOWN) == (event["date"] is None)
        assert event["date"] is None or EDTF.fullmatch(event["date"])
