"""Blame: whose "its" is in what somebody is blamed for."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Norway condemned Chad for its attack on Togo.", "ASSAULT Chad > Togo"),
        ("Norway imposed sanctions on Chad over its invasion of Togo.", "ASSAULT Chad > Togo"),
        (
            "Norway expelled Chadian diplomats in response to Chad's arrest of Togolese nurses.",
            "COERCE Chad > Togolese nurses",
        ),
        ("Chad was condemned by Norway for its attack on Togo.", "ASSAULT Chad > Togo"),
        ("Chad apologised to Norway for its attack on Togo.", "ASSAULT Chad > Togo"),
        ("Norway denounced Chad after its attack on Togo.", "ASSAULT Chad > Togo"),
        ("Chad faced criticism from Norway over its attack on Togo.", "ASSAULT Chad > Togo"),
    ],
)
def test_the_deed_is_that_of_who_is_blamed(text: str, deed: str) -> None:
    assert any(event.startswith(deed) for event in told(text)), told(text)
