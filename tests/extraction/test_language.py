"""Language: English is recognised however short, other languages never are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.tagging.language import language_of


@pytest.mark.parametrize(
    "text",
    [
        "Police arrest 12 in raid",
        "Iran, Iraq resume talks",
        "Xi Jinping, Kim Jong Un meet in Pyongyang",
        "Palestinian leader visits Cairo",
        "Bashar al-Assad received Sergei Lavrov and Mohammad Javad Zarif in Damascus.",
        "Die Hard star in hospital",
    ],
)
def test_short_english_full_of_foreign_names_is_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le ministre a déclaré mardi que les troupes ne quitteront pas la ville.", "fr"),
        ("Der Minister hat am Dienstag mit den Vertretern der Rebellen gesprochen.", "de"),
        ("El ministro dijo el martes que las tropas no van a dejar la ciudad.", "es"),
        ("O ministro disse que as tropas não vão deixar a cidade.", "pt"),
        ("Il ministro ha detto che le truppe non lasceranno la città.", "it"),
        ("De minister heeft gezegd dat het leger de stad niet verlaat.", "nl"),
        ("Министр заявил, что войска и полиция останутся в городе.", "ru"),
        ("أعلن الوزير انسحاب القوات من المدينة", "ar"),
        ("部长星期二表示军队将撤出该市", "zh"),
        ("大臣は火曜日に部隊が町を去ると述べた", "ja"),
        ("장관은 화요일 군대가 도시를 떠날 것이라고 말했다", "ko"),
    ],
)
def test_clear_other_languages_are_named(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "12.10.1999", "!?", "🙂🙂"])
def test_text_without_words_is_undetermined(text: str) -> None:
    assert language_of(text) == "und"


@given(st.text())
def test_any_text_gets_a_short_code(text: str) -> None:
    assert 2 <= len(language_of(text)) <= 3
