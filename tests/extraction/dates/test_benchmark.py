"""The adapter that a TIMEX3 scorer reads."""

from benchmarks.dates import annotate, published


def test_a_record_gives_its_expressions_by_offsets() -> None:
    record = {"id": "x", "dct": "2023-10-18T09:00", "text": "They met on Monday."}
    assert annotate(record) == {
        "id": "x",
        "timexes": [{"start": 12, "end": 18, "value": "2023-10-16", "type": "DATE"}],
    }


def test_a_document_may_be_dated_by_day_month_or_year_or_not_at_all() -> None:
    found = [published(words) for words in ("2023-10-18", "2023-10", "2023", None, "soon")]
    assert [date and date.value for date in found] == ["2023-10-18", "2023-10", "2023", None, None]
