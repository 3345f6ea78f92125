"""Constructions of news English, one sentence or two each: verbs of several words, verdicts, feelings, warnings."""

import pytest

from tests.extraction.helpers import told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Croatian gunmen took six Serbian fishermen hostage.", "ASSAULT Croatian gunmen > Serbian fishermen"),
        ("Croatia holds Serbia responsible for the fire.", "ACCUSE Croatia > Serbia"),
        ("Serbia set the Croatian envoy free.", "RETREAT Serbia > Croatia"),
        ("Croatian police beat a Serbian student to death.", "ASSAULT Croatian police > Serbian student"),
        ("Croatian troops opened fire on Serbian villagers.", "ASSAULT Croatia > Serbian villagers"),
    ],
)
def test_a_verb_of_several_words_may_stand_around_its_object(text: str, event: str) -> None:
    assert told(text) == [event]


def test_and_after_a_comma_opens_a_clause_with_a_subject_of_its_own() -> None:
    text = "Croatia recalled its ambassador, and Norway summoned Serbia's envoy to protest."
    assert told(text) == ["SANCTION Croatia > -", "ACCUSE Norway > Serbia"]


def test_a_description_before_the_verb_is_no_subject() -> None:
    assert told("Croatia, the largest donor of the region, condemned Serbia.") == ["ACCUSE Croatia > Serbia"]


def test_a_verb_behind_an_inserted_clause_has_the_subject_before_it() -> None:
    assert told("Croatia, where the union has its headquarters, congratulated Serbia.") == ["SUPPORT Croatia > Serbia"]


def test_a_participle_in_commas_is_passed_over() -> None:
    assert told("Croatia, given two days to answer, condemned Serbia.") == ["ACCUSE Croatia > Serbia"]


def test_to_and_to_hang_on_one_verb() -> None:
    text = "Croatia is expected to free a Serbian pilot and to pardon Serbia."
    assert told(text) == ["RETREAT Croatia > Serbia [PLANNED]", "CONCEDE Croatia > Serbia [PLANNED]"]


@pytest.mark.parametrize("verdict", ["an outrage", "barbarism", "excessively harsh", "“a criminal act”"])
def test_a_bad_name_for_an_act_is_an_accusation(verdict: str) -> None:
    assert told(f"Croatia called the Serbian raid {verdict}.") == ["ACCUSE Croatia > Serbia"]


def test_a_good_name_is_support() -> None:
    assert told("Croatia called Serbia a friend.") == ["SUPPORT Croatia > Serbia"]


def test_a_feeling_about_an_act_is_told_of_it() -> None:
    assert told("Croatia said it was deeply alarmed by the Serbian tests.") == ["ACCUSE Croatia > Serbia"]
    assert told("Croatia is grateful to Serbia for its help.") == ["SUPPORT Croatia > Serbia"]


def test_who_warns_of_what_his_own_side_will_do_threatens() -> None:
    assert told("Croatia warned that it would take steps for its own defence.") == ["THREATEN Croatia > -"]
    assert told("Croatia warned that Serbia would lose its markets.") == []


@pytest.mark.parametrize(
    "said",
    [
        "Serbia was responsible",
        "Serbia was behind the blast",
        "Serbia is to blame",
        "Serbia keeps violating the truce",
        "Serbia had failed to honour the accord",
        "Serbia could not be allowed to flout the accord",
        "the Serbian raid was illegal",
        "the Serbian raid was a breach of the truce",
    ],
)
def test_who_says_a_bad_thing_of_another_accuses(said: str) -> None:
    assert told(f"Croatia said {said}.") == ["ACCUSE Croatia > Serbia"]


def test_who_says_what_another_has_to_do_asks() -> None:
    assert told("Croatia said Serbia has to leave the town.") == ["REQUEST Croatia > Serbia"]


def test_a_duty_or_a_verdict_of_a_court_is_no_accusation() -> None:
    assert told("Croatia said Serbia is responsible for the licences.") == []
    assert told("A Croatian court ruled that the Serbian law was illegal.") == []


def test_what_is_said_goes_on_behind_an_inserted_condition() -> None:
    text = "Croatia warned that if talks failed, it would strike Serbia."
    assert told(text) == ["THREATEN Croatia > Serbia"]


@pytest.mark.parametrize("plea", ["a Serbian call to free the men", "a plea by Serbia", "a plea made by Serbia"])
def test_what_is_refused_is_told_by_the_refusal(plea: str) -> None:
    assert told(f"Croatia rejected {plea}.") == ["REJECT Croatia > Serbia"]


def test_each_other_are_those_who_act() -> None:
    assert told("Croatia and Serbia accused each other of lying.") == ["ACCUSE Croatia & Serbia > -"]
    assert told("Croatia and Serbia attacked one another.") == ["ASSAULT Croatia & Serbia > -"]


def test_each_side_is_both() -> None:
    text = "Croatia and Serbia held talks. Each side condemned Norway."
    assert told(text)[1] == "ACCUSE Croatia & Serbia > Norway"


def test_a_bare_infinitive_is_what_is_promised() -> None:
    assert told("Croatia promised to help rebuild the roads of Serbia.") == ["AGREE Croatia > Serbia"]


def test_a_twin_name_is_two_countries() -> None:
    assert told("The two Koreas held talks on Monday.") == ["CONSULT South Korea & North Korea > -"]


@pytest.mark.parametrize("words", ["lodged a protest", "condemned the move", "voiced deep concern"])
def test_who_protests_without_an_object_means_what_was_told_first(words: str) -> None:
    assert told(f"Serbia shelled a village on Monday. Norway {words}.")[1] == "ACCUSE Norway > Serbia"


def test_a_protest_is_not_aimed_at_what_is_only_planned() -> None:
    assert told("Serbia may shell the Croatian village. Norway voiced deep concern.")[1] == "ACCUSE Norway > -"


@pytest.mark.parametrize(
    "words",
    [
        "said Serbia would pay a heavy price",
        "gave Serbia two days to leave the town",
        "warned Serbia against any attack",
        "reserves the right to strike Serbia",
    ],
)
def test_what_somebody_has_coming_is_a_threat(words: str) -> None:
    assert told(f"Croatia {words}.") == ["THREATEN Croatia > Serbia"]


def test_a_warning_to_travellers_threatens_nobody() -> None:
    assert "THREATEN" not in " ".join(told("Croatia issued a travel warning for Serbia."))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Croatian premier Ivo Babic spoke during a visit to Serbia.", "CONSULT Ivo Babic > Serbia"),
        ("Croatia's premier, who was on a visit to Serbia, resigned.", "CONSULT premier of Croatia > Serbia"),
        ("Croatia's army left the town after talks with Serbia.", "CONSULT Croatian army & Serbia > -"),
    ],
)
def test_talks_that_are_the_time_of_something_are_those_of_the_subject(text: str, event: str) -> None:
    assert event.split(" ", 1)[0] in {line.split(" ", 1)[0] for line in told(text)}, told(text)


def test_and_that_goes_back_to_the_saying() -> None:
    text = "Croatia said it was deeply alarmed and that it would impose sanctions on Serbia."
    assert "THREATEN Croatia > Serbia" in told(text)


def test_who_had_nothing_to_do_with_it_denies_it() -> None:
    assert told("Croatian officials said they had nothing to do with the raid.") == ["REJECT Croatia > -"]


def test_the_first_to_visit_has_visited() -> None:
    assert told("Ivo Babic of Croatia is the first premier to visit Serbia.") == ["CONSULT Ivo Babic > Serbia"]


def test_what_appears_to_be_so_is_reported() -> None:
    assert told("A truce between Croatia and Serbia appeared to hold on Sunday.") == ["RETREAT Croatia & Serbia > -"]


def test_a_wish_is_told_by_the_bare_verb() -> None:
    assert told("Croatia insisted that Serbia return the boy.") == ["REQUEST Croatia > Serbia"]
    assert "REQUEST" not in " ".join(told("Croatia suggested that Serbia would use force."))


@pytest.mark.parametrize(
    ("quality", "expected"),
    [
        ("the first to condemn", ["ACCUSE Croatia > Serbia"]),
        ("due to condemn", ["ACCUSE Croatia > Serbia [PLANNED]"]),
        ("free, but it was unfair to condemn", []),
    ],
)
def test_a_quality_says_how_real_its_infinitive_is(quality: str, expected: list[str]) -> None:
    assert told(f"Croatia was {quality} Serbia.") == expected


def test_force_that_is_expected_of_nobody_threatens_nobody() -> None:
    assert told("The Serbian embassy is expected to be bombed.") == []


def test_what_a_comma_closes_stands_before_two_subjects() -> None:
    text = "After a war that neither had won, Croatia and Serbia signed a treaty."
    assert told(text) == ["SUPPORT Croatia & Serbia > -"]


def test_the_speaker_is_not_of_the_country_he_quotes() -> None:
    text = '"Croatian leaders have gone mad," the foreign minister told the senate in Lima. He condemned Croatia.'
    assert told(text) == ["ACCUSE Peru > Croatia"]


def test_their_commanders_are_of_both() -> None:
    text = "Croatia and Serbia stopped the fire. Their generals met in the capital on Monday."
    assert told(text)[-1].startswith("CONSULT Croatia & Serbia")


def test_what_somebody_calls_to_say_is_said() -> None:
    assert told("Norway phoned Serbia to express support for Croatia.") == [
        "CONSULT Norway > Serbia",
        "SUPPORT Norway > Croatia",
    ]


def test_a_bearing_behind_a_noun_begins_a_phrase_of_its_own() -> None:
    assert told("Serbia shelled three villages west of Zagreb.") == ["ASSAULT Serbia > Croatia"]


@pytest.mark.parametrize(
    "amount", ["more than a million", "most of the", "more than $3 million worth of", "2 million euros worth of"]
)
def test_an_amount_of_something_is_that_thing(amount: str) -> None:
    assert told(f"Croatia donated {amount} vaccines to Chad.") == ["AID Croatia > Chad"]


def test_two_verbs_share_their_auxiliary() -> None:
    assert told("Croatia is arming and funding the Chadian rebels.") == ["AID Croatia > Chadian rebels"]
    assert told("Croatia was arming the Chadian rebels and accusing Serbia.")[1:] == ["ACCUSE Croatia > Serbia"]


@pytest.mark.parametrize("often", ["115 times", "three times", "several times"])
def test_how_often_is_no_object(often: str) -> None:
    assert told(f"Croatia bombed Serbia {often}.") == ["ASSAULT Croatia > Serbia"]


def test_an_organisation_called_who_owns_things() -> None:
    assert told("Croatia thanked Serbia, the WHO's biggest donor.") == ["SUPPORT Croatia > Serbia"]


@pytest.mark.parametrize("money", ["US$30 million", "A$5 million", "EUR 4 million", "USD $4 million", "Rs 30 million"])
def test_signs_of_money_of_several_letters(money: str) -> None:
    assert told(f"Croatia gave Serbia {money}.") == ["AID Croatia > Serbia"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Croatia assured Serbia of its support.", "SUPPORT Croatia > Serbia"),
        ("Serbia won the backing of Croatia.", "SUPPORT Croatia > Serbia"),
        ("Croatia inked a deal with Serbia.", "SUPPORT Croatia > Serbia"),
        ("Croatia stopped funding the United Nations.", "SANCTION Croatia > United Nations"),
        ("Croatia suspended the work of Human Rights Watch.", "COERCE Croatia > Human Rights Watch"),
    ],
)
def test_support_won_and_given_and_help_stopped(text: str, event: str) -> None:
    assert told(text) == [event]


def test_towns_kill_nobody() -> None:
    text = "Croatia condemned an attack on a church in the Serbian city of Nis which killed nine people."
    assert told(text) == ["ACCUSE Croatia > Serbian church", "ASSAULT - > People & Serbian church"]


def test_a_country_behind_a_thing_begins_a_clause_about_it() -> None:
    assert told("Croatia condemned the attack Norway has launched on Serbia.") == [
        "ACCUSE Croatia > -",
        "ASSAULT Norway > Serbia",
    ]
    assert told("The island nation Malta has condemned Serbia.") == ["ACCUSE Malta > Serbia"]
