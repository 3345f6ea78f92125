"""Slots: which complement fills which slot of a frame, and on which side its party stands."""

import pytest

from db.vocabulary import EventType
from service.extraction.dictionaries import frames
from service.extraction.dictionaries.frames import Frame, parse_frames
from service.extraction.filling.filling import Filled, with_light
from service.extraction.filling.slots import Matcher
from tests.extraction.helpers import names, reading, told, words_of

CLASSES = frames.load().classes


def frame(line: str) -> Frame:
    """A dictionary line as a frame of SANCTION; its type plays no part here."""
    return parse_frames(line, EventType.SANCTION, "test:1", CLASSES)[0]


class Matched:
    """A sentence with a matcher, and the slots of its verb or of the noun it begins with."""

    def __init__(self, text: str) -> None:
        self.found = reading(text)
        self.matcher = Matcher(self.found.resolver, frames.load(), self.found.words)

    def verb(self, lemma: str) -> Filled:
        """The slots of a verb."""
        return self.matcher.of_verb(next(c for c in self.found.clauses if c.vg.lemma == lemma))

    def noun(self) -> Filled:
        """The slots of the noun that the sentence begins with."""
        return self.matcher.of_noun(next(i.np for i in self.found.items if i.np is not None))

    def filler(self, filled: Filled, slot: str) -> list[str]:
        """The words in a slot."""
        return [words_of(self.found, np) for np in filled.phrases.get(slot, ())]

    def holds(self, line: str, lemma: str) -> bool:
        """Whether a line holds for a verb of the sentence."""
        return self.matcher.best([frame(line)], self.verb(lemma)) is not None

    def sides(self, line: str, lemma: str) -> tuple[list[str], list[str]]:
        """The actors and recipients a line gives for a verb of the sentence."""
        sides = self.matcher.sides(frame(line), self.verb(lemma))
        return names(sides.actors), names(sides.recipients)


def test_an_active_verb_has_its_subject_object_and_prepositions() -> None:
    found = Matched("Laos sent rice to Nepal.")
    filled = found.verb("send")
    assert [found.filler(filled, slot) for slot in ("subj", "obj", "to")] == [["Laos"], ["rice"], ["Nepal"]]


def test_a_passive_is_turned_back() -> None:
    found = Matched("Rice was sent by Laos to Nepal.")
    filled = found.verb("send")
    assert [found.filler(filled, slot) for slot in ("subj", "obj", "to")] == [["Laos"], ["Rice"], ["Nepal"]]
    assert found.filler(filled, "by") == []


def test_a_passive_without_by_has_no_subject() -> None:
    found = Matched("Rice was sent to Nepal.")
    assert found.filler(found.verb("send"), "subj") == []


def test_complement_clauses_fill_slots_by_their_link() -> None:
    filled = Matched("Laos urged Nepal to sell rice.").verb("urge")
    assert [child.vg.lemma for child in filled.clauses["inf"]] == ["sell"]


def test_a_noun_has_its_possessor_its_modifier_and_its_prepositions() -> None:
    found = Matched("Laos's talks with Nepal failed.")
    filled = found.noun()
    assert [found.filler(filled, slot) for slot in ("poss", "with")] == [["Laos"], ["Nepal"]]
    assert names(Matched("Laotian talks failed.").noun().parties["mod"]) == ["Laos"]


def test_a_noun_takes_what_stands_behind_its_complement() -> None:
    found = Matched("Talks with Nepal on rice failed.")
    assert found.filler(found.noun(), "on") == ["rice"]


def test_an_event_noun_inside_keeps_its_own_complements() -> None:
    found = Matched("Anger over the arrest of a Nepalese man by Laos grew.")
    assert found.filler(found.noun(), "by") == []


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ("send | | obj:rice!", True),
        ("send | | obj:corn!", False),
        ("send | | obj:corn", True),  # not demanded
        ("send | | obj:@missiles!", False),
        ("send | | to:@party!", True),
        ("send | | from!", False),
        ("send | | to!", True),
        ("send | | inf!", False),
    ],
)
def test_a_line_holds_if_every_slot_it_demands_is_filled(line: str, holds: bool) -> None:
    assert Matched("Laos sent rice to Nepal.").holds(line, "send") is holds


def test_several_needs_two_parties() -> None:
    assert Matched("Laos and Nepal met.").holds("meet | | subj:@several!", "meet")
    assert not Matched("Laos met.").holds("meet | | subj:@several!", "meet")


def test_a_class_holds_the_heads_it_lists() -> None:
    found = Matched("Laos bombed Nepal with missiles.")
    assert found.holds("bomb | | with:@missiles!", "bomb")
    assert not found.holds("bomb | | with:@aircraft!", "bomb")


def test_a_compound_head_is_found_with_an_underscore() -> None:
    assert Matched("Laos planted a car bomb.").holds("plant | | obj:car_bomb!", "plant")


def test_an_infinitive_slot_may_ask_for_a_verb() -> None:
    found = Matched("Laos urged Nepal to sell rice.")
    assert found.holds("urge | | inf:sell!", "urge")
    assert not found.holds("urge | | inf:buy!", "urge")


def test_of_two_lines_that_hold_the_first_wins() -> None:
    found = Matched("Laos sent rice to Nepal.")
    lines = [frame("send | | obj:corn!"), frame("send | | to!"), frame("send | | obj!")]
    assert found.matcher.best(lines, found.verb("send")) is lines[1]


def test_the_subject_acts_where_a_line_does_not_say_otherwise() -> None:
    assert Matched("Laos sent rice to Nepal.").sides("send | | to=R", "send") == (["Laos"], ["Nepal"])


def test_a_line_may_turn_the_sides_round() -> None:
    assert Matched("Laos got rice from Nepal.").sides("get | | subj=R from=A", "get") == (["Nepal"], ["Laos"])


def test_peers_all_act() -> None:
    assert Matched("Laos met with Nepal.").sides("meet | | with=P", "meet") == (["Laos", "Nepal"], [])


def test_a_topic_names_nobody() -> None:
    assert Matched("Laos discussed Nepal.").sides("discuss | | obj=T", "discuss")[0] == ["Laos"]


def test_the_subject_of_a_clause_may_be_the_recipient() -> None:
    found = Matched("Laos demanded that Nepal sell rice.")
    assert found.sides("demand | | that=S", "demand") == (["Laos"], ["Nepal"])


def test_whom_the_act_inside_is_done_to_may_be_the_recipient() -> None:
    found = Matched("Laos agreed to send rice to Nepal.")
    assert found.sides("agree | | inf=in", "agree") == (["Laos"], ["Nepal"])


def test_a_recipient_that_no_slot_names_is_found_behind_against() -> None:
    assert Matched("Laos moved troops against Nepal.").sides("move | | obj", "move") == (["Laos"], ["Nepal"])


def test_a_noun_and_its_light_verb_share_their_slots_but_for_the_subject() -> None:
    found = Matched("Laos held talks in Pokhara.")
    np = found.verb("hold").phrases["obj"][0]
    merged = with_light(found.matcher.of_noun(np), found.verb("hold"))
    assert found.filler(merged, "in") == ["Pokhara"]
    assert "subj" not in merged.phrases


def test_a_phrase_is_resolved_once_a_sentence() -> None:
    found = Matched("Laos sent rice.")
    np = found.verb("send").phrases["subj"][0]
    assert found.matcher.parties(np) is found.matcher.parties(np)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman's threat to close the strait has alarmed shippers.", "THREATEN Oman > -"),
        ("The threat by Oman to bomb Yemen alarmed shippers.", "THREATEN Oman > Yemen"),
        ("The visit came after threats by Oman that it would deport Yemeni workers.", "THREATEN Oman > Yemeni workers"),
        ("Oman's call on Yemen to free the sailors alarmed shippers.", "REQUEST Oman > Yemen"),
    ],
)
def test_a_noun_takes_the_clause_behind_it(text: str, expected: str) -> None:
    """What is threatened or demanded there is no event of its own."""
    assert [line for line in told(text) if "COERCE" in line or "RETREAT" in line] == []
    assert expected in told(text)


def test_police_tell_of_their_own_arrests() -> None:
    assert told("Chadian police said 43 people were detained.") == ["COERCE Chadian police > Chadian people"]


def test_a_guest_at_a_parade_is_not_what_it_is_aimed_at() -> None:
    assert told("Chad presided over a military parade with Togo on one side.") == ["MOBILIZE Chad > -"]
