"""Running prose: verbal acts whose parties were named before, or stand elsewhere in the sentence."""

import pytest

from db.vocabulary import EventType, Role
from tests.extraction.helpers import only, side, told


def test_persona_non_grata() -> None:
    assert told("Norway declared two Chilean diplomats persona non grata.") == ["SANCTION Norway > Chile"]
    assert told("Two Chilean diplomats were declared persona non grata by Norway.") == ["SANCTION Norway > Chile"]


def test_who_is_designated_a_terrorist_organisation() -> None:
    assert told("Kenya has designated Hezbollah a terrorist organization.") == ["SANCTION Kenya > Hezbollah"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway said it would no longer block the loan to Peru.", "CONCEDE Norway > Peru"),
        ("Hezbollah said it would no longer attack Israel.", "CONCEDE Hezbollah > Israel"),
        ("Norway will no longer recognise Kosovo.", "REJECT Norway > Kosovo"),
        ("Norway said it would no longer be bound by the treaty.", "REJECT Norway > -"),
    ],
)
def test_what_somebody_will_no_longer_do(text: str, line: str) -> None:
    assert told(text) == [line]


def test_a_joint_committee_is_of_nobody_else() -> None:
    assert told("Chad and Togo agreed to set up a joint committee.") == ["AGREE Chad & Togo > -"]


def test_who_build_together_build_upon_none_of_themselves() -> None:
    assert told("Chad and Togo promised to build a railway to Lome.") == ["AGREE Chad & Togo > -"]


def test_a_union_deals_with_its_government() -> None:
    text = "Kenya's teachers unions met on Monday. They accepted the government's offer."
    assert told(text)[-1] == "AGREE Kenyan union > Kenya"


def test_the_north_beside_south_korea() -> None:
    assert told("South Korean officials were alarmed. The North fired two missiles at Seoul.")[-1].startswith(
        "ASSAULT North Korea"
    )


def test_the_secretary_general_is_of_no_country() -> None:
    praise = only("Guterres praised Chad.", of=EventType.SUPPORT)
    assert [p.actor.country for p in praise.side(Role.ACTOR)] == [None]


@pytest.mark.parametrize(
    ("before", "after", "whom"),
    [
        ("Chad freed ten pilots of Togo.", "Norway hailed the decision.", "Chad"),
        ("Chad accused Togo of lies.", "Togo rejected it.", "Chad"),
        ("Chad accused Togo of lies.", "Togo dismissed the allegations as absurd.", "Chad"),
        ("Chad accused Togo of lies.", "Togo called the charge absurd.", "Chad"),
        ("Chad accused Togo of lies.", "Togo rejected accusations.", "Chad"),
        ("Chad attacked Togo.", "Togo vowed to retaliate.", "Chad"),
        ("Chad threatened to close the port.", "Togo said it would respond to any such move with force.", "Chad"),
        ("Chad and Norway signed the accord.", "Togo rejected the accord.", "-"),
        (
            "Amnesty International said Togo's army had killed ten men.",
            "Togo dismissed the report.",
            "Amnesty International",
        ),
    ],
)
def test_an_answer_is_aimed_at_who_said_or_did_it(before: str, after: str, whom: str) -> None:
    assert told(f"{before} {after}")[-1].endswith(f"> {whom}")


def test_a_count_of_votes_is_nobody() -> None:
    assert told("Poland's parliament ratified the treaty with Norway by 380 votes to 40.") == [
        "SUPPORT Polish parliament > Norway"
    ]


def test_a_neighbour_is_another() -> None:
    assert side(only("Chad accused its neighbour of lies.", of=EventType.ACCUSE), Role.RECIPIENT) == "-"


def test_two_ministers_by_their_names() -> None:
    assert told("The two foreign ministers, Lavrov and Kerry, held talks in Geneva.") == [
        "CONSULT Sergei Lavrov & John Kerry > -"
    ]


@pytest.mark.parametrize("help_given", ["backs militants", "has armed terrorist groups", "shelters rebels"])
def test_help_for_outlaws_is_held_against_who_gives_it(help_given: str) -> None:
    assert told(f"Kenya said that Chad {help_given}.") == ["ACCUSE Kenya > Chad"]


def test_nobody_accuses_his_own_state_of_it() -> None:
    assert told("Turkish President Recep Tayyip Erdogan said Turkey supports the Syrian rebels.") == [
        "SUPPORT Turkey > Syrian rebels"
    ]


def test_a_summit_drew_leaders() -> None:
    text = "France hosted a summit on security in the Sahel that drew the leaders of Chad and Niger."
    assert "Chadian leaders & Nigerien leaders" in " ".join(told(text))


def test_them_that_are_barred_are_no_assets() -> None:
    text = "Norway froze the assets of nine Chadian officials and barred them from entering the country."
    assert told(text)[-1] == "REJECT Norway > Chad"


def test_they_are_whom_a_plural_named_last() -> None:
    text = "Norway summoned three Chadian envoys. Peru condemned their remarks."
    assert told(text)[-1] == "ACCUSE Peru > Chad"


def test_several_who_speak_are_not_it() -> None:
    text = "Kenya and Norway severed relations with Chad. Kenya and Norway said it backed terrorists."
    assert told(text)[-1] == "ACCUSE Kenya & Norway > Chad"


def test_at_first_is_an_adverb() -> None:
    text = "The Peruvian minister, Ana Diaz, at first rejected the plan and called the Chilean envoy a liar."
    assert [line.split(" > ")[0] for line in told(text)] == ["REJECT Ana Diaz", "ACCUSE Ana Diaz"]


def test_what_is_said_of_somebody_who_is_described_between_commas() -> None:
    text = "Officials said the Chadian army, which has been short of men, had attacked Togo."
    assert told(text) == ["ASSAULT Chadian army > Togo"]


def test_the_bare_be_is_what_is_demanded() -> None:
    text = "Chad demanded that the ten men jailed by Togo since 1998 be freed."
    assert told(text)[0].startswith("REQUEST Chad")
    assert not any(line.startswith("RETREAT") for line in told(text))


@pytest.mark.parametrize("likewise", [", and so did Chad", ", as did Chad"])
def test_who_does_so_too(likewise: str) -> None:
    assert told(f"Peru condemned Togo{likewise}.") == ["ACCUSE Peru & Chad > Togo"]


def test_over_a_hundred_behind_a_particle() -> None:
    assert told("Norway threw out over 100 Chadian diplomats.") == ["SANCTION Norway > Chad"]


def test_the_two_countries_are_those_of_an_apology() -> None:
    text = "Kenya thanked Peru. Chad apologised to Togo. Kenya was pleased. The two countries agreed to hold talks."
    assert told(text)[-1] == "AGREE Chad & Togo > -"


def test_who_praise_each_other_are_no_two_sides() -> None:
    text = "Chad and Togo held talks. Kenya praised Peru. The two sides agreed to meet again."
    assert told(text)[-1] == "AGREE Chad & Togo > -"


def test_sanctions_on_it_are_on_whom_the_sentence_named() -> None:
    text = "Norway praised Peru. Kenya, which has no ties with Iran and imposed sanctions on it in May, was silent."
    assert told(text)[-1].startswith("SANCTION Kenya > Iran")


def test_embassies_are_of_both() -> None:
    assert told("Chad and Togo signed an agreement in Oslo to reopen embassies.") == ["SUPPORT Chad & Togo > -"]


def test_the_ministers_of_the_two_countries() -> None:
    text = "Chad and Togo held talks. The foreign ministers of the two countries condemned Peru."
    assert side(only(text, of=EventType.ACCUSE), Role.ACTOR) == "Chad & Togo"


def test_its_neighbour_is_the_other_of_the_two() -> None:
    assert (
        told("Chad claimed that Togo had bombed a port; its neighbour rejected the claim.")[-1] == "REJECT Togo > Chad"
    )


def test_his_host_is_whom_he_visits() -> None:
    text = "Mahamat Idriss Deby met Faure Gnassingbe in Lome. Deby urged his host to free a pilot."
    assert told(text)[-1] == "REQUEST Mahamat Idriss Déby > Faure Gnassingbé"


def test_a_threat_behind_warned_that_is_to_whose_act_brings_it() -> None:
    assert told("Chad warned that its army would go back to war if Togo broke the truce.") == ["THREATEN Chad > Togo"]


def test_whom_others_expel_too() -> None:
    text = "Norway expelled six Chadian diplomats. Peru declared four diplomats persona non grata."
    assert told(text) == ["SANCTION Norway > Chad", "SANCTION Peru > Chad"]


def test_who_signed_the_accord_that_is_welcomed() -> None:
    text = "Chad and Togo signed the accord. Kenya supported Peru. Norway welcomed the agreement."
    assert told(text)[-1] == "SUPPORT Norway > Chad & Togo"


def test_what_comes_before_what_would_be_is_not_done() -> None:
    text = "Chad would need time before it freed the Togolese pilots."
    assert all("[" in line for line in told(text))


def test_them_are_ties() -> None:
    text = "Chad, which severed ties with Togo on Monday, restored them on Thursday."
    assert told(text) == ["SANCTION Chad > Togo", "SUPPORT Chad > Togo"]


def test_each_other_are_no_ties() -> None:
    assert told("The leaders of Chad and Togo saw each other in Oslo.") == [
        "CONSULT Chadian leaders & Togolese leaders > -"
    ]


def test_a_remark_is_his_whose_words_stand_before() -> None:
    text = "Chad called Togo a liar, a remark that drew a rebuke from Norway."
    assert told(text) == ["ACCUSE Chad > Togo", "ACCUSE Norway > Chad"]


def test_a_verb_goes_on_behind_an_inserted_saying() -> None:
    text = "Mahamat Idriss Deby met Faure Gnassingbe, the White House said, and urged him to free a pilot."
    assert told(text)[-1] == "REQUEST Mahamat Idriss Déby > Faure Gnassingbé"


def test_of_which_country_each_of_two_ministers_is() -> None:
    text = (
        "Chad and Togo signed a truce. The foreign ministers of the two countries, Ana Diaz and Jo Berg, met Norway's."
        " Jo Berg condemned Peru."
    )
    accuser = only(text, of=EventType.ACCUSE).side(Role.ACTOR)[0].actor
    assert accuser.country == "TGO"


@pytest.mark.parametrize(
    "text",
    [
        "A second round of talks between Chad and Togo ended in Oslo.",
        "Four days of talks between Chad and Togo ended in Oslo.",
        "A new series of negotiations between Chad and Togo began on Monday.",
    ],
)
def test_talks_that_are_counted_have_their_own_parties(text: str) -> None:
    assert told(text) == ["CONSULT Chad & Togo > -"]


def test_whose_talks_stands_behind_the_verb() -> None:
    assert told("The talks, which opened on Monday, are the first between Chad and Togo in six years.") == [
        "CONSULT Chad & Togo > -"
    ]


def test_whose_visit_stands_behind_an_ordinal() -> None:
    assert told("The visit, the first by a Norwegian prime minister to Iran since 1979, lasted two days.") == [
        "CONSULT Norway > Iran"
    ]


def test_whose_rally_stands_behind_the_day() -> None:
    text = "Chad's leader attended a rally Thursday by Togolese workers."
    assert any(line.startswith("PROTEST Togolese workers") for line in told(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "During a phone call on Monday, the Chadian president told Faure Gnassingbe that prices would rise.",
            "Mahamat Idriss Déby & Faure Gnassingbé",
        ),
        (
            "In a telephone conversation with Faure Gnassingbe, Norway's premier praised Peru.",
            "Jonas Gahr Støre & Faure Gnassingbé",
        ),
        (
            "At a summit in Oslo, Mahamat Idriss Deby and Faure Gnassingbe praised Peru.",
            "Mahamat Idriss Déby & Faure Gnassingbé",
        ),
    ],
)
def test_who_is_at_the_occasion(text: str, line: str) -> None:
    assert side(only(text, of=EventType.CONSULT), Role.ACTOR) == line


def test_a_meeting_of_ministers_is_not_the_speakers() -> None:
    text = "After a meeting of the ministers of Peru and Chile, Norway condemned Chad."
    assert "Norway" not in " ".join(line for line in told(text) if line.startswith("CONSULT"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad and Togo sat down in Oslo on Monday to divide their oil.", "CONSULT Chad & Togo > -"),
        ("Chad and Togo agreed on a date for the vote.", "AGREE Chad & Togo > -"),
        ("Kenya turned back a hundred Ugandans at the bridge.", "REJECT Kenya > Ugandans"),
        ("Norway revoked the asylum it had given to Chad's envoy.", "SANCTION Norway > Chad"),
        ("The Chadian junta won praise from Norway.", "SUPPORT Norway > Chadian junta"),
        ("Any attack on its embassy will be answered, Chad said.", "THREATEN Chad > -"),
    ],
)
def test_more_ways_to_say_it(text: str, line: str) -> None:
    assert line in told(text)


def test_it_is_not_sacked() -> None:
    text = "Chad's cabinet rejected the Norwegian plan. A spokesman dismissed it as theatre."
    assert not any(line.startswith("SANCTION") for line in told(text))


def test_what_somebody_is_accused_of_planning_is_no_act() -> None:
    assert told("Chad accused Togo of preparing to annex the region.") == ["ACCUSE Chad > Togo"]


def test_the_baltic_states() -> None:
    assert told("The three Baltic states condemned Chad.") == ["ACCUSE Estonia & Latvia & Lithuania > Chad"]


def test_the_island_is_one() -> None:
    text = "Australia met envoys of Nauru. The island's government thanked Norway."
    assert side(only(text, of=EventType.SUPPORT), Role.ACTOR) == "Nauru"


def test_a_party_speaks_of_its_own_government() -> None:
    text = "The Spanish government pardoned nine Catalan separatists. The Spanish Socialist party welcomed the move."
    assert told(text)[-1].endswith("> Spain")


def test_it_is_who_was_told_of_before_the_source() -> None:
    text = "Chad has freed ten pilots, Togo said. It had seized them in May."
    assert told(text)[-1].startswith("COERCE Chad")
    assert told("Chad has freed ten pilots, Togo said. It condemned the delay.")[-1].startswith("ACCUSE Togo")


def test_who_tells_of_an_apology_received_it() -> None:
    assert told("Chad has apologised for the incident, Togo said.") == ["CONCEDE Chad > Togo"]
    assert told("Chad has apologised for the incident, officials said.") == ["CONCEDE Chad > -"]


def test_no_world_body_has_an_army() -> None:
    text = "The Commonwealth suspended Fiji in 2006. Its army had toppled the president."
    assert any("Fijian army" in line or "Fiji" in line.split(" > ")[0] for line in told(text)[1:])


def test_one_calls_the_findings_of_others_absurd() -> None:
    assert told("Norway criticised Chad. Chad called its findings absurd.")[-1] == "ACCUSE Chad > Norway"


def test_what_was_refused_is_refused_again() -> None:
    text = "Chad's cabinet rejected the Norwegian plan. A Chadian spokesman dismissed it as theatre."
    assert told(text)[-1].endswith("> Norway")


def test_so_many_states() -> None:
    assert told("Nearly 70 countries signed a treaty in Oslo on Tuesday.") == ["SUPPORT Countries > -"]
    assert told("Dozens of nations condemned Chad.")[0].endswith("> Chad")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Peru met Chad to end the crisis in Togo, where rebels have killed ten pilots.",
            "ASSAULT Togolese rebels > Togo",
        ),
        ("Norway told the Chadian general that democracy must be restored.", "REQUEST Norway > Chad"),
        ("Russia has lent billions to Venezuela.", "AID Russia > Venezuela"),
        ("Chad promised to set up a commission.", "AGREE Chad > -"),
        ("Norway called it a triumph for the European Union.", ""),
        ("Chad said it opposed meddling in the affairs of others.", ""),
        ("Cuba praised the leader, who began a second term this month.", ""),
    ],
)
def test_whole_articles_once_more(text: str, line: str) -> None:
    lines = told(text)
    assert line in lines or not line
    assert not any(kind.startswith(("COERCE", "SANCTION")) for kind in lines)
    assert line or not any(kind.startswith("REQUEST") for kind in lines)


def test_the_bloc_is_no_united_nations() -> None:
    text = "ECOWAS met on Monday. The U.N. Security Council backed the bloc's efforts."
    assert told(text)[-1].endswith("> Economic Community of West African States")


@pytest.mark.parametrize("who", ["World leaders", "Western donors", "European leaders", "World powers"])
def test_leaders_of_many_states_are_of_none_that_is_named(who: str) -> None:
    accuser = only(f"{who} condemned the coup in Chad.", of=EventType.ACCUSE).side(Role.ACTOR)[0].actor
    assert accuser.country is None


def test_what_is_called_a_triumph_is_praised() -> None:
    assert told("Chad freed ten Togolese pilots. Norway called it a triumph.")[-1].startswith("SUPPORT Norway")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad and Togo held talks in Oslo. The pair condemned Peru.", "ACCUSE Chad & Togo > Peru"),
        ("Chad bombed a Togolese port. Lome protested.", "ACCUSE Togo > Chad"),
        ("Chad bombed a Togolese port. Lome recalled its ambassador.", "SANCTION Togo > Chad"),
        ("Chad freed ten men. The decision was welcomed in Oslo.", "SUPPORT Norway > Chad"),
        ("Chad and Togo traded accusations over fishing.", "ACCUSE Chad & Togo > -"),
        ("Chad and Togo restored their ties on Tuesday after Togo cut them.", "SANCTION Togo > Chad"),
        ("Hezbollah left the door open to talks.", ""),
        (
            "The Chadian and Togolese leaders agreed to link the two countries by rail.",
            "AGREE Chadian leaders & Togolese leaders > -",
        ),
    ],
)
def test_further_turns_of_phrase(text: str, line: str) -> None:
    assert line in told(text) or (not line and not told(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway is investigating whether a Chadian firm stole its designs.", "ACCUSE Norway > Chadian firm"),
        ("Chad's opposition claimed that the vote was rigged.", "ACCUSE Chadian opposition > -"),
        ("The two sides blamed each other for the end of the talks between Chad and Togo.", "ACCUSE Chad & Togo > -"),
        ("The three countries, Chad, Togo and Mali, condemned Peru.", "ACCUSE Chad & Togo & Mali > Peru"),
        ("Chad ignored two offers of talks, Togo said. It has also refused to free the men.", "REJECT Chad > -"),
    ],
)
def test_still_more_turns_of_phrase(text: str, line: str) -> None:
    assert line in told(text)
