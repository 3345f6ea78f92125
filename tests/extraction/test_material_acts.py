"""Acts of hand, not of mouth: who fired what hit, what guilt tells, what a decree does, what soldiers are lent for."""

import pytest

from tests.extraction.helpers import told
from tests.extraction.test_tagger import tagged


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A rocket fired by Chad hit a bridge in Niger.", "ASSAULT Chad > Niger"),
        ("A Chadian rocket hit a bridge in Niger.", "ASSAULT Chad > Niger"),
    ],
)
def test_a_missile_is_his_who_fired_it(text: str, event: str) -> None:
    assert told(text) == [event]


def test_guilt_tells_of_the_deed() -> None:
    assert told("Chad is guilty of bombing villages in Niger.") == ["ASSAULT Chad > Niger"]
    assert told("Chad is not guilty of bombing villages in Niger.") == ["ASSAULT Chad > Niger [NEGATED]"]
    assert told("Peru said Chad was guilty of bombing Niger.")[0] == "ACCUSE Peru > Chad"


def test_what_a_decree_is_to_do_its_signer_does() -> None:
    assert told("Peru's president signed a decree to pardon two Chilean spies.") == ["CONCEDE Dina Boluarte > Chile"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Togo sent a platoon to Kenya, its first part in a peacekeeping mission.", "AID Togo > Kenya"),
        ("Togo sent a platoon to Kenya, its first abroad in years.", "MOBILIZE Togo > Kenya"),
    ],
)
def test_soldiers_lent_to_keep_the_peace_are_help(text: str, event: str) -> None:
    assert told(text) == [event]


def test_talks_broken_off_are_a_tie_cut_and_a_meeting_called_off_is_refused() -> None:
    assert told("Togo suspended peace talks with Kenya.") == ["SANCTION Togo > Kenya"]
    assert told("Togo called off a meeting with Kenya.") == ["REJECT Togo > Kenya"]


@pytest.mark.parametrize(
    ("text", "word", "tag", "lemma"),
    [
        ("Four herdsmen were shot.", "herdsmen", "NNS", "herdsman"),
        ("Gunmen took the schoolchildren.", "schoolchildren", "NNS", "schoolchild"),
        ("A specimen was lost.", "specimen", "NN", "specimen"),
        ("Peru announced a rise in funding to fight malaria.", "funding", "NN", "funding"),
        ("Peru succeeded in funding the fight.", "funding", "VBG", "fund"),
        ("The army trains Iraqi pilots.", "trains", "VBZ", "train"),
    ],
)
def test_words_of_these_acts(text: str, word: str, tag: str, lemma: str) -> None:
    token = next(t for t in tagged(text) if t.text == word)
    assert (token.tag, token.lemma) == (tag, lemma)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya arrested thousands of Sudanese.", "COERCE Kenya > Sudanese"),
        ("Kenya arrested 40 Chinese.", "COERCE Kenya > Chinese"),
        ("Kenya took in many Sudanese fleeing attacks.", "AID Kenya > Sudanese"),
        ("Kenya criticised the Sudanese.", "ACCUSE Kenya > Sudan"),
    ],
)
def test_people_by_a_word_that_has_no_plural(text: str, event: str) -> None:
    assert told(text) == [event]


def test_whether_opens_a_clause() -> None:
    assert told("Kenya opened an inquiry into whether Ana Diaz, a former envoy to Chad, was spied on.") == [
        "ACCUSE Kenya > -"
    ]


def test_what_stands_before_the_doer_is_no_part_of_his_name() -> None:
    assert told("Under new rules Peru expelled two Chilean diplomats.") == ["SANCTION Peru > Chile"]


def test_a_known_town_is_a_town() -> None:
    assert told("Kenyan troops sealed off the town of Mombasa.") == ["COERCE Kenya > Mombasa"]


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The vice-chancellor was freed.", "vice-chancellor", "NN"),
        ("A court found the former vice-president guilty.", "vice-president", "NN"),
        ("The anti-government march ended.", "anti-government", "JJ"),
    ],
)
def test_offices_with_a_hyphen(text: str, word: str, tag: str) -> None:
    assert next(t for t in tagged(text) if t.text == word).tag == tag


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Peru gave the premier, Ana Diaz, a mandate to form a cabinet.", ["SUPPORT"]),
        ("Peru withdrew its soldiers from Chile, allowing rebels to regroup.", ["RETREAT"]),
        ("Kenya banned imports of Togolese tea.", ["SANCTION"]),
        ("A ban on Togolese tea was adopted by Kenya.", ["SANCTION"]),
        ("Kenya banned a rally of Togolese students.", ["COERCE"]),
        ("Kenya delivered the last of ten ambulances to Togo.", ["AID"]),
        ("Kenya helped Togo trace stolen cars.", ["AID"]),
        ("Kenya failed to renew its sanctions on Togo.", ["CONCEDE"]),
    ],
)
def test_what_is_given_kept_out_or_let_lapse(text: str, events: list[str]) -> None:
    assert [line.split()[0] for line in told(text)] == events


def test_a_determiner_before_a_quotation_mark_belongs_to_the_noun() -> None:
    assert told('Kenya imposed a "total ban" on Somali flights.') == ["SANCTION Kenya > Somalia"]
    assert told('Kenya approved a "special law" recognising Togo.') == ["SUPPORT Kenya > Togo"]
    assert told('Chad and Niger signed a declaration that ends a "state of war".') == ["SUPPORT Chad & Niger > -"]


def test_what_the_doers_are_busy_with_is_no_deed_of_the_day() -> None:
    assert told("Rebels fighting in Chad freed two Togolese nurses.") == ["RETREAT Chadian rebels > Togolese nurses"]
    assert told("Hackers working for Chad stole plans from a Togolese mill.") == ["COERCE Chadian hackers > Togo"]
    assert told("Chad sent drinking water to Togo.") == ["AID Chad > Togo"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norwegian soldiers have trained hundreds of Somali fighters.", ["AID"]),
        ("Norway has trained 500 hackers capable of attacks against Chad.", ["MOBILIZE"]),
        ("Norway has treated 40 wounded Somalis in its hospitals.", ["AID"]),
        ("Norway sent home Chad's ambassador.", ["SANCTION"]),
        ("Norwegian and Chadian soldiers took part in the war games.", ["COOPERATE"]),
        ("Norway struck Chad off its list of trusted partners.", ["SANCTION"]),
        ("Norway took Chad off its list of sponsors of terrorism.", ["CONCEDE"]),
        ("Norway fired missiles into the Chadian city of Abeche.", ["ASSAULT"]),
        ("Norway fired missiles into the sea off Chad.", ["MOBILIZE"]),
    ],
)
def test_whose_soldiers_whose_list_into_what(text: str, kinds: list[str]) -> None:
    assert [line.split()[0] for line in told(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norway banned Huawei from its networks.", ["SANCTION"]),
        ("A Norwegian court ordered two Chadian envoys held.", ["COERCE"]),
        ("Norway barred Chad's ambassador from returning.", ["SANCTION"]),
        ("Chad delivered a general to the tribunal in The Hague.", ["COOPERATE"]),
        ("Chad and Niger restored ferry services.", ["COOPERATE"]),
        ("The retailer closed its shops in Chad.", []),
    ],
)
def test_firms_envoys_and_courts(text: str, kinds: list[str]) -> None:
    assert [line.split()[0] for line in told(text)] == kinds


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Danish military aid to Chad was restored on Wednesday.", "AID Denmark > Chad"),
        ("New Danish sanctions on Chad were announced in Geneva.", "SANCTION Denmark > Chad"),
        ("The Danish pullout from Chad was finished in August.", "RETREAT Denmark > Chad"),
    ],
)
def test_whose_it_was_has_done_it_to_another(text: str, event: str) -> None:
    assert told(text) == [event]


def test_whom_an_attack_on_a_place_killed() -> None:
    assert told("Chadian artillery shelled Diffa, killing two Togolese nurses.") == [
        "ASSAULT Chad > Diffa & Togolese nurses"
    ]


def test_what_is_being_done_is_no_standing_ban() -> None:
    assert told("Opposition leaders in Togo are being prevented from travelling abroad.") == [
        "COERCE - > Togolese opposition leaders"
    ]
    assert told("Women in Togo are barred from driving.") == []
    assert told("Tens of thousands of Togolese flooded the square to celebrate the win.") == []


def test_behind_a_day_that_tells_of_the_deed() -> None:
    assert told("Rebels in Chad carried out a raid on a Togolese bank in June that killed ten people.") == [
        "ASSAULT Chadian rebels > Togolese bank"
    ]
