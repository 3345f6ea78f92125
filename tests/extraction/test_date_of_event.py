"""Which date belongs to which event, where a sentence or a passage has several."""

from service.extraction.pipeline import extract
from service.published import read_published, to_partial_date


def dates(text: str, published: str, *, title: str | None = None) -> dict[str, str | None]:
    """The EDTF value of every event, by the word that tells it."""
    body = f"{title}\n\n{text}" if title else text
    found = extract(body, title=title, published=to_partial_date(read_published(published)))
    return {m.trigger.of(found.text): e.date.value for e in found.events for m in e.mentions}


def test_days_beside_each_other_are_one_stretch() -> None:
    found = dates("Police in Lima detained 40 teachers on Monday and Tuesday.", "2008-07-01")
    assert found == {"detained": "2008-06-30/2008-07-01"}
    found = dates("France withdrew 300 soldiers from Mali in 2014, 2015 and 2017.", "2018-05-03")
    assert found == {"withdrew": "2014-01-01/2017-12-31"}


def test_a_date_behind_and_is_that_of_the_next_verb() -> None:
    text = "Haiti deported hundreds of Dominicans in 2012, and in the spring of 2014 it closed the border."
    assert dates(text, "2016-10-02") == {"deported": "2012", "closed": "2014-03-01/2014-05-31"}
    text = "Chad arrested two Libyan envoys on Monday and on Tuesday expelled them."
    assert dates(text, "2016-10-05") == {"arrested": "2016-10-03", "expelled": "2016-10-04"}


def test_a_threat_is_of_the_day_on_which_it_was_made() -> None:
    text = "Chad said on Thursday that it would attack Libyan bases in May if the raids went on."
    assert dates(text, "2016-03-04")["attack"] == "2016-03-03"


def test_a_headline_tells_of_the_leads_day_but_not_of_what_went_before_it() -> None:
    title = "Chad Expels Envoy After Libya Shells Border Town"
    found = dates("Chad expelled the Libyan envoy on Tuesday.", "2016-10-05", title=title)
    assert (found["Expels"], found["Shells"]) == ("2016-10-04", "../2016-10-05")


def test_a_count_sets_off_from_the_clause_above() -> None:
    text = (
        "The talks came four days after Togo said that Mali had shipped arms to Chad, and a month after Chad bombed"
        " Niamey."
    )
    found = dates(text, "2016-10-05")
    assert (found["shipped"], found["bombed"]) == ("../2016-10-01", "2016-09")
    text = "Libya shelled Oea on Tuesday, hours after Chad bombed it and two days after the bombing of Chad by Mali."
    found = dates(text, "2016-10-05")
    assert (found["shelled"], found["bombed"], found["bombing"]) == ("2016-10-04", "2016-10-04", "2016-10-02")
    text = "Mali recalled its envoy less than a week after Niger accused it of arming rebels."
    assert dates(text, "2016-10-05")["accused"] == "2016-09-28/2016-10-05"


def test_what_is_believed_has_no_day_of_its_own() -> None:
    text = "Chad met Libya on Monday. Officials believe that Libya sent Chad arms."
    assert dates(text, "2016-10-05") == {"met": "2016-10-03", "sent": "../2016-10-05"}


def test_the_day_of_a_thing_is_not_that_of_what_is_said_of_it() -> None:
    assert dates("Peru thanked Chile for its help after the earthquake of May 3.", "2004-05-09") == {
        "thanked": "2004-05-09"
    }
    assert dates("Peru condemned Monday's raid by Chile.", "2004-05-06")["condemned"] == "2004-05-06"
    assert dates("Chad shelled Mao on the night of May 3.", "2004-05-09") == {"shelled": "2004-05-03"}
    assert dates("Ten Chadians were killed in the attacks of May 3.", "2004-05-09")["killed"] == "2004-05-03"


def test_a_run_of_days_ends_on_the_day_named_beside_it() -> None:
    text = "Peru bombed Chile for a second straight day on Tuesday."
    assert dates(text, "2004-05-06") == {"bombed": "2004-05-03/2004-05-04"}


def events_of(text: str, published: str, title: str | None = None) -> list[tuple[str, str | None, int]]:
    """Type, date and number of tellings of every event."""
    body = f"{title}\n\n{text}" if title else text
    found = extract(body, title=title, published=to_partial_date(read_published(published)))
    return [(e.type, e.date.value, len(e.mentions)) for e in found.events]


def test_a_headline_is_told_again_by_the_same_verb_though_its_day_was_only_guessed() -> None:
    text = "Peru's president arrived in Quito on Thursday. At a dinner on Wednesday the president thanked Ecuador."
    found = events_of(text, "2004-05-07", "Peru Thanks Ecuador for Help")
    assert ("SUPPORT", "2004-05-05", 2) in found


def test_who_met_yesterday_and_discussed_more_met_once() -> None:
    text = (
        "Joe Biden and Xi Jinping met on Wednesday. On Thursday Chad condemned the talks.\n\n"
        "The two leaders also discussed the wars."
    )
    assert ("CONSULT", "2023-11-15", 2) in events_of(text, "2023-11-16")


def test_a_day_between_a_subject_and_its_verb_is_not_that_of_the_clause_before() -> None:
    text = "Chad threatened to close a pipeline, and Togo on Sunday banned flights to Chad."
    found = dates(text, "2017-09-25")
    assert (found["threatened"], found["banned"]) == ("2017-09-25", "2017-09-24")


def test_since_when_it_has_been_done() -> None:
    text = "Chad has shelled Libyan villages since a truce broke down in May."
    assert dates(text, "2016-10-05")["shelled"] == "2016-05-01/.."


def test_a_paragraph_that_goes_back_to_a_day_stays_there() -> None:
    text = (
        "Chad's envoy met Kenya's minister on Wednesday.\n\nOn Aug. 7, the envoy had just ended a news conference. They"
        " were talking when a bomb killed ten Kenyans.\n\nKenya thanked Chad."
    )
    found = dates(text, "1998-08-27")
    assert (found["killed"], found["thanked"]) == ("1998-08-07", "1998-08-26")


def test_an_invasion_told_again_without_a_day_is_the_same() -> None:
    text = (
        "Togo condemned Chad's invasion of Niger on Aug. 2. Chad's president met Togo's envoy on Tuesday.\n\n"
        "Chad said it invaded Niger because of disputes over oil."
    )
    assert ("ASSAULT", "1990-08-02", 2) in events_of(text, "1990-08-15")


def test_a_simultaneous_blast_was_on_the_day_of_the_other() -> None:
    text = (
        "Kenyan police met the FBI on Thursday. The bombing of the U.S. embassy in Nairobi on Aug. 7 killed 253"
        " people.\n\nA nearly simultaneous car bombing in Tanzania killed ten people."
    )
    assert [when for kind, when, _ in events_of(text, "1998-08-21") if kind == "ASSAULT"] == ["1998-08-07"] * 2


def test_the_day_of_a_deed_is_that_of_whom_it_killed() -> None:
    text = "Kenya met Chad on Friday. Kenya mourned the raid by Libya on Aug. 7 that killed ten Chadians."
    assert dates(text, "1998-08-29")["killed"] == "1998-08-07"


def test_what_will_be_done_is_of_the_time_of_its_purpose() -> None:
    assert dates("Chad will send troops to Libya to retake a port in May.", "2005-04-12")["send"] == "2005-05"


def test_a_day_that_opens_a_sentence_is_that_of_all_its_clauses() -> None:
    text = "Chad met Togo on Jan. 1. On Dec. 30 Mali had accused Niger, and Niger expelled ten Malians."
    assert dates(text, "2008-01-02")["expelled"] == "2007-12-30"


def test_what_was_brought_about_has_the_day_of_both() -> None:
    text = "Chad forced a Libyan plane to land in Abeche on Sunday and arrested two Libyans."
    assert dates(text, "2021-05-24")["arrested"] == "2021-05-23"


def test_what_one_calls_a_deed_is_said_with_the_rest() -> None:
    text = "Chad's president met Togo's on Monday. He told reporters of a raid by Libya, which he called a crime."
    assert dates(text, "2021-05-27")["called"] == "2021-05-24"
