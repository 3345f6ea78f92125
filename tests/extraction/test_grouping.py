"""Grouping: possessors, tails, appositions and peers of noun phrases."""

from service.extraction.grammar.chunks import NounPhrase
from service.extraction.reading import Reading
from tests.extraction.helpers import kinds, reading, words_of


def first(text: str, *, headline: bool = False) -> tuple[Reading, NounPhrase]:
    """A sentence and the phrase it begins with."""
    found = reading(text, headline=headline)
    return found, next(i.np for i in found.items if i.np is not None)


def peers(text: str, *, headline: bool = False) -> list[str]:
    """The words of the first phrase and of those joined with it."""
    found, np = first(text, headline=headline)
    return [words_of(found, member) for member in np.members()]


def tail(text: str) -> list[tuple[str, str]]:
    """The prepositional phrases behind the first phrase."""
    found, np = first(text)
    return [(preposition, words_of(found, inner)) for preposition, inner in np.tail]


def appositions(text: str) -> list[str]:
    """What stands in apposition to the first phrase."""
    found, np = first(text)
    return [words_of(found, other) for other in np.appos]


def test_a_genitive_makes_a_possessor() -> None:
    found, np = first("Mali's army freed the town.")
    assert words_of(found, np) == "army"
    assert words_of(found, np.poss) == "Mali"


def test_genitives_nest() -> None:
    found, np = first("Mali's army's commander resigned.")
    assert np.poss is not None
    assert [words_of(found, p) for p in (np, np.poss, np.poss.poss)] == ["commander", "army", "Mali"]


def test_a_preposition_and_a_phrase_become_one_item() -> None:
    assert kinds(reading("Mali fought in Kidal.")) == ["NP", "VG", "PP", "STOP"]


def test_a_preposition_before_a_date_is_swallowed_by_it() -> None:
    assert kinds(reading("Mali fought on Monday.")) == ["NP", "VG", "DATE", "STOP"]


def test_a_phrase_behind_a_noun_hangs_on_it() -> None:
    assert tail("The envoy of Mali spoke.") == [("of", "Mali")]


def test_names_joined_by_and_are_peers() -> None:
    assert peers("Mali and Niger signed.") == ["Mali", "Niger"]


def test_a_list_of_names_is_one_item_of_peers() -> None:
    assert peers("Mali, Niger and Chad signed.") == ["Mali", "Niger", "Chad"]


def test_a_list_may_have_a_comma_before_and() -> None:
    assert peers("Mali, Niger, and Chad signed.") == ["Mali", "Niger", "Chad"]


def test_in_a_headline_a_comma_joins_two_parties() -> None:
    assert peers("Mali, Niger Sign Pact", headline=True) == ["Mali", "Niger"]


def test_peers_in_a_tail_stay_in_the_tail() -> None:
    found, np = first("The presidents of Mali and Niger met.")
    assert not np.peers
    assert [words_of(found, member) for member in np.tail[0][1].members()] == ["Mali", "Niger"]


def test_two_clauses_joined_by_and_are_no_peers() -> None:
    found = reading("Mali freed the envoy and Niger freed the general.")
    assert all(not i.np.peers for i in found.items if i.np is not None)


def test_a_description_behind_a_name_is_an_apposition() -> None:
    assert appositions("Oumar Keita, the mayor of Kayes, resigned.") == ["the mayor"]


def test_a_name_behind_a_description_is_an_apposition() -> None:
    assert appositions("The mayor of Kayes, Oumar Keita, resigned.") == ["Oumar Keita"]


def test_a_bracketed_short_name_is_an_apposition() -> None:
    assert appositions("The Northern Workers Union (NWU) marched.") == ["NWU"]


def test_a_person_with_apposition_still_has_peers() -> None:
    text = "Oumar Keita, the mayor of Kayes, and Awa Diallo resigned."
    assert peers(text) == ["Oumar Keita", "Awa Diallo"]
    assert appositions(text) == ["the mayor"]


def test_after_before_a_clause_is_no_preposition() -> None:
    assert "SUB" in kinds(reading("Mali marched after Niger attacked."))
    assert "SUB" not in kinds(reading("Mali marched after the attack."))


def test_a_participle_may_stand_within_what_describes_a_party() -> None:
    found = reading("The Kivu Front, a militia backed by Peru, attacked Togo.")
    clause = next(c for c in found.clauses if c.vg.lemma == "attack")
    assert clause.subj is not None
    assert words_of(found, clause.subj) == "The Kivu Front"


def test_a_list_of_bare_nouns_may_mix_sorts() -> None:
    found = reading("Chad launched artillery, mortar and rocket fire against Peru.")
    clause = next(c for c in found.clauses if c.vg.lemma == "launch")
    assert clause.obj is not None
    assert [words_of(found, np) for np in clause.obj.members()] == ["artillery", "mortar", "rocket fire"]


def test_a_noun_right_behind_a_bracket_is_described_by_the_name_before_it() -> None:
    found, np = first("The African Union (AU) mission shelled Kismayo.")
    assert words_of(found, np) == "The African Union ( AU ) mission"
    found, np = first("The African Union (AU) said so.")
    assert words_of(found, np) == "The African Union"
