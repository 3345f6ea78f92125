"""The runner of the suite says truly how each dialect went."""

from tools.test import Result, closing_line, report


def test_the_closing_line_is_pytests_own() -> None:
    output = "tests/a.py ..  [100%]\n\x1b[32m===== \x1b[1m12 passed\x1b[0m in 3.21s =====\x1b[0m\n"
    assert closing_line(output) == "===== 12 passed in 3.21s ====="


def test_a_quiet_closing_line_is_found_too() -> None:
    assert closing_line("..\n1 failed, 11 passed, 2 warnings in 65.20s (0:01:05)\n") == (
        "1 failed, 11 passed, 2 warnings in 65.20s (0:01:05)"
    )


def test_no_closing_line_where_pytest_never_got_there() -> None:
    assert closing_line("Traceback (most recent call last):\n") is None


def test_a_failing_dialect_comes_last() -> None:
    results = [Result("sqlite", 1, "1 failed in 1s"), Result("postgresql", 0, "1 passed in 1s")]
    assert report(results).splitlines() == [
        "",
        "postgresql: passed",
        "1 passed in 1s",
        "sqlite: FAILED (exit 1)",
        "1 failed in 1s",
    ]
