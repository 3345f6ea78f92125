"""Acts of speech: who accuses, asks or threatens whom by what he says."""

import pytest

from tests.extraction.helpers import told


def test_what_is_said_to_be_needed_is_asked_for() -> None:
    assert told("Croatia said a reform of the Serbian police was needed.") == ["REQUEST Croatia > Serbian police"]


@pytest.mark.parametrize("label", ["accused of theft", "suspected of ties with rebels", "opposed to Serbia"])
def test_a_label_of_somebody_is_no_act(label: str) -> None:
    assert told(f"Croatia arrested six students {label}.")[1:] == []


def test_the_speaker_is_who_blames_not_what_killed() -> None:
    text = "Croatia blamed Serbia for a raid that killed six, calling its premier a murderer."
    assert "ACCUSE Croatia > Serbia" in told(text)
    assert not [line for line in told(text) if line.startswith("ACCUSE - ")]


def test_a_relative_clause_without_a_word_before_it() -> None:
    assert told("Croatia took legal action against Serbia over the way judges are chosen.") == [
        "ACCUSE Croatia > Serbia"
    ]


def test_it_is_time_for_somebody_to_do_it() -> None:
    assert told("Croatia said it was time for Serbia to leave the town.") == ["REQUEST Croatia > Serbia"]


def test_what_it_is_described_as_is_a_verdict_too() -> None:
    assert told("Croatia described the Serbian raid as illegal.") == ["ACCUSE Croatia > Serbia"]


def test_a_verdict_on_this_is_on_what_it_is_said_of() -> None:
    assert told('"This is a crime," Croatia said of the Serbian raid.') == ["ACCUSE Croatia > Serbia"]


def test_who_is_told_what_he_has_coming_is_threatened() -> None:
    assert told("Croatia warned Serbia it would pay a heavy price.") == ["THREATEN Croatia > Serbia"]


@pytest.mark.parametrize(
    "text",
    [
        "Doctors in Croatia advise patients to rest.",
        "Croatian police are investigating a fire in Zagreb.",
        "The Croatian team appealed for a penalty.",
        "The lawyer said the Croatian student will have to remain in Serbia.",
    ],
)
def test_advice_mishaps_and_what_lies_ahead_are_no_acts_of_speech(text: str) -> None:
    assert told(text) == []


def test_what_an_accusation_tells_is_alleged() -> None:
    text = "Croatia's accusation that Serbia shelled the village was dismissed by Norway."
    assert "ASSAULT Serbia > - [ALLEGED]" in told(text) or "ASSAULT Serbia > village [ALLEGED]" in told(text)


def test_an_accusation_has_an_owner() -> None:
    assert told("Croatia's accusations against Serbia have angered many.") == ["ACCUSE Croatia > Serbia"]


def test_what_a_label_tells_is_alleged() -> None:
    text = "Croatia arrested six Bosnian students accused of killing a Serbian officer."
    assert "ASSAULT Bosnian students > Serbia [ALLEGED]" in told(text)


def test_what_is_out_of_the_question_is_refused() -> None:
    assert told("Croatia said talks with Serbia were out of the question.") == ["REJECT Croatia > Serbia"]
    assert told("Croatia said a ceasefire with Serbia was not an option.") == ["REJECT Croatia > Serbia"]


def test_what_an_attack_will_be_met_with_is_a_threat() -> None:
    assert told("Croatia said any Serbian attack would be met with force.") == ["THREATEN Croatia > Serbia"]


def test_who_is_told_that_it_must_is_asked() -> None:
    assert told("Croatia told Serbia it must respect the ruling.") == ["REQUEST Croatia > Serbia"]


def test_what_two_failed_to_agree_on_accuses_nobody() -> None:
    (line,) = told("A Kenyan minister said Croatia and Serbia failed to reach an agreement.")
    assert line.startswith("REJECT Croatia & Serbia")


def test_a_noun_that_is_asked_for_is_no_event_beside_the_demand() -> None:
    assert told("Croatia demanded an apology from Serbia.") == ["REQUEST Croatia > Serbia"]


def test_who_is_ready_for_conflict_threatens() -> None:
    assert told("Croatia said it was ready to impose sanctions on Serbia.") == ["THREATEN Croatia > Serbia"]
    assert told("Croatia is ready to help Serbia.") == ["AGREE Croatia > Serbia"]


def test_who_says_what_two_countries_must_do_asks_the_other() -> None:
    text = "The president of Chad said that Chad and Togo must reopen the border."
    assert told(text)[0].split(" > ")[-1] == "Togo"


def test_who_will_always_stand_with_somebody_does_so_now() -> None:
    assert told("Peru will always stand with Chile, the president said on Monday.") == ["SUPPORT Peru > Chile"]


def test_how_they_did_what_they_are_accused_of_is_alleged_too() -> None:
    text = "Libya was accused of a campaign of terror by shelling Chadian villages."
    assert any(event.startswith("ASSAULT Libya") and event.endswith("[ALLEGED]") for event in told(text))


def test_a_noun_means_the_act_of_its_verb() -> None:
    text = (
        "Chad vetoed a resolution on Togo on Wednesday. In May 2020 Mali blocked a draft by Peru.\n\nNorway regretted"
        " the veto."
    )
    assert told(text)[-1] == "ACCUSE Norway > Chad"


def test_who_endorses_what_their_own_side_did_praises_nobody() -> None:
    text = "Niger condemned Mali. Chad's cabinet suspended a treaty with Togo. Chad's president endorsed the decision."
    assert all(event.endswith("> -") for event in told(text) if event.startswith("SUPPORT"))
