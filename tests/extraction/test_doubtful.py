"""What is told too faintly is no event; what is told plainly in the same words is."""

import pytest

from db.vocabulary import EventType, Status
from tests.extraction.helpers import events


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Boyko Borisov of Bulgaria tried to fight back by telephone.",
        "If Togo cooperates, the talks will be short.",
        "The treaty does not guarantee anything, and Chad does not provide aid to Togo.",
        "What would happen if Chad attacked Togo?",
        "There is no evidence that Chad attacked Togo.",
        "Inspectors found no sign that the villagers had been beaten by the Chadian army.",
        "Every year Chad arrests thousands of Togolese.",
        "Whenever Chad bombs Togo, prices rise.",
        "The Polish foreign minister said he was concerned about the climate.",
        "Japan is alarmed by its falling birth rate.",
        "Saddam Hussein used his occupation of Kuwait as a lever.",
        "The kidnappers in Peru kept their promise to kill.",
        "The German chancellor's promise to halve unemployment has been abandoned.",
        "The French lawyers said they were prepared to file an appeal.",
        "The Kenyan minister assured travellers that he saw no danger.",
        "President Narayanan of India has set no deadline.",
        "Britain granted Egypt a veto over the works.",
        "President Jiang Zemin left the talks to his deputies.",
        "Most Germans reject the plan, according to a survey.",
        "Hutus who favoured reconciliation with the Tutsis lived there.",
        "The states that support the Syrian rebels are rich.",
        "Those Chadians who expect a row with Togo will be disappointed.",
        "One of the Chilean tourists attacked a sea lion.",
        "A Norwegian judge sent the case back to Oslo.",
        "Coups in Thailand follow a script.",
        "In Thailand soldiers surround the ministries.",
        "The tourists took a boat on Dal Lake in India.",
        "Widows cannot offer Chad their support.",
    ],
)
def test_no_event(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Germany may halt the pipeline.", "SANCTION"),
        ("Chad may attack Togo.", "ASSAULT"),
        ("Serbia does not recognise Kosovo.", "SUPPORT"),
        ("There is no doubt that Chad attacked Togo.", "ASSAULT"),
        ("Chad arrested thousands of Togolese every year.", "COERCE"),
        ("Every month Chad is giving food to Togo.", "AID"),
        ("Japan is alarmed by North Korea's missile test.", "ACCUSE"),
        ("The United Nations is deeply concerned over the killings in Mali.", "ACCUSE"),
        ("Chad assured Togo that it would not attack.", "AGREE"),
        ("Togo sent a letter of protest to Chad.", "ACCUSE"),
        ("Togo sent a letter to Chad.", "CONSULT"),
        ("The Soviet Union invaded Finland.", "ASSAULT"),
        ("Mutinous soldiers ousted Mali's president.", "COERCE"),
        ("Mali's parliament ousted its speaker.", "SANCTION"),
        ("Chad denounced the accords.", "ACCUSE"),
        ("Iran sent three cargo planes of food to Qatar.", "AID"),
        ("Qatar barred its citizens from travelling to Egypt.", "COERCE"),
        ("The Chadian minister, who rejected the plan, is ill.", "REJECT"),
        ("Germans in the street rejected the plan of Chancellor Angela Merkel.", "REJECT"),
        ("Rebels attack base in Chad", "ASSAULT"),
        ("Soldiers surrounded the ministries in Chad.", "MOBILIZE"),
        ("Cuba is not cooperating with Colombia.", "COOPERATE"),
        ("Chad did not cooperate with Togo.", "COOPERATE"),
        ("Danish soldiers were deployed in Mali.", "MOBILIZE"),
    ],
)
def test_an_event(text: str, event: str) -> None:
    assert [found.type for found in events(text)] == [event]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("There are fears that Chad will attack Togo.", Status.HYPOTHETICAL),
        ("The possibility that Chad attacked Togo cannot be ruled out.", Status.HYPOTHETICAL),
        ("Rumours that Chad attacked Togo were denied.", Status.ALLEGED),
        ("The revelation that Chad attacked Togo shocked Oman.", Status.REPORTED),
    ],
)
def test_a_noun_says_how_real_its_content_is(text: str, status: Status) -> None:
    assert [found.status for found in events(text) if found.type is EventType.ASSAULT] == [status]


def test_an_object_with_no_denies() -> None:
    (treaty,) = events("Chad signed no treaty with Togo.")
    assert treaty.status is Status.NEGATED
    (killing,) = events("Chad killed no fewer than ten Togolese soldiers.")
    assert killing.status is Status.REPORTED


def test_a_past_verb_behind_and_is_not_what_was_said() -> None:
    promised, urged = events("Poland said it would send aid and called on Russia to withdraw.")
    assert (promised.status, urged.status) == (Status.PLANNED, Status.REPORTED)
