"""Clauses: which subject, object and complements belong to which verb, and how clauses hang together."""

from service.extraction.grammar.clause import Clause, doer
from tests.extraction.helpers import reading, words_of


class Parsed:
    """A sentence's clauses by the lemma of their verb, with their parts as words."""

    def __init__(self, text: str, *, headline: bool = False) -> None:
        self.found = reading(text, headline=headline)
        self.by_lemma = {clause.vg.lemma: clause for clause in self.found.clauses}

    def __getitem__(self, lemma: str) -> Clause:
        return self.by_lemma[lemma]

    def subject(self, lemma: str) -> str:
        """The words of a verb's subject."""
        return words_of(self.found, self[lemma].subj)

    def object(self, lemma: str) -> str:
        """The words of a verb's object."""
        return words_of(self.found, self[lemma].obj)

    def doer(self, lemma: str) -> str:
        """The words of whoever does the act."""
        return words_of(self.found, doer(self[lemma]))

    def hangs(self, lemma: str) -> tuple[str, str]:
        """How a clause hangs on which verb."""
        parent = self[lemma].parent
        return self[lemma].link, parent.vg.lemma if parent else ""

    def prepositions(self, lemma: str) -> list[tuple[str, str]]:
        """The prepositional phrases of a verb."""
        return [(preposition, words_of(self.found, np)) for preposition, np in self[lemma].preps]


def test_an_active_clause_has_subject_and_object() -> None:
    found = Parsed("Togo expelled the envoy.")
    assert (found.subject("expel"), found.object("expel")) == ("Togo", "the envoy")


def test_the_doer_of_a_passive_stands_behind_by() -> None:
    assert Parsed("The envoy was expelled by Togo.").doer("expel") == "Togo"


def test_a_second_noun_phrase_makes_the_first_the_one_given_to() -> None:
    found = Parsed("Togo gave Benin the ships.")
    assert found.object("give") == "the ships"
    assert ("to", "Benin") in found.prepositions("give")


def test_what_is_said_hangs_on_the_saying() -> None:
    found = Parsed("Togo said that Benin expelled the envoy.")
    assert found.hangs("expel") == ("that", "say")
    assert found.subject("expel") == "Benin"


def test_a_zero_that_makes_the_object_the_subject_of_what_is_said() -> None:
    found = Parsed("Togo said Benin expelled the envoy.")
    assert found.hangs("expel") == ("that", "say")
    assert (found.subject("expel"), found.object("say")) == ("Benin", "")


def test_a_report_at_the_end_governs_what_stands_before() -> None:
    found = Parsed("Benin expelled the envoy, Togo said.")
    assert found.hangs("expel") == ("that", "say")
    assert found.subject("say") == "Togo"
    assert found["say"].tail_report


def test_an_inverted_report_finds_its_subject_behind_it() -> None:
    found = Parsed("Benin expelled the envoy, said the minister.")
    assert found.hangs("expel") == ("that", "say")
    assert found.subject("say") == "the minister"


def test_who_takes_the_phrase_before_it_as_subject() -> None:
    found = Parsed("Soldiers who shelled the town fled.")
    assert found["shell"].link == "rel"
    assert (found.subject("shell"), found.subject("flee")) == ("Soldiers", "Soldiers")


def test_which_between_commas_leaves_the_main_subject_alone() -> None:
    found = Parsed("Togo, which expelled the envoy, freed the general.")
    assert (found.subject("expel"), found.subject("free")) == ("Togo", "Togo")
    assert found.object("free") == "the general"


def test_that_with_a_subject_of_its_own_makes_an_object_relative() -> None:
    found = Parsed("The town that jets bombed burned.")
    assert (found["bomb"].link, found.subject("bomb"), found.object("bomb")) == ("rel", "jets", "The town")
    assert found.subject("burn") == "The town"


def test_a_participle_behind_a_noun_describes_it() -> None:
    found = Parsed("Togo freed officials detained by rebels.")
    assert (found["detain"].link, found["detain"].marker, found.subject("detain")) == ("rel", "part", "officials")
    assert found.doer("detain") == "rebels"


def test_a_reduced_relative_before_the_main_verb_does_not_take_its_subject() -> None:
    found = Parsed("Officials detained by rebels were freed.")
    assert found["detain"].link == "rel"
    assert found.subject("free") == "Officials"


def test_the_infinitive_of_urge_is_done_by_its_object() -> None:
    found = Parsed("Togo urged Benin to free the envoy.")
    assert found.hangs("free") == ("inf", "urge")
    assert (found.subject("free"), found.object("free")) == ("Benin", "the envoy")


def test_the_infinitive_of_promise_is_done_by_its_subject() -> None:
    assert Parsed("Togo promised Benin to free the envoy.").subject("free") == "Togo"


def test_the_infinitive_of_call_on_is_done_by_whoever_is_called_on() -> None:
    assert Parsed("Togo called on Benin to free the envoy.").subject("free") == "Benin"


def test_the_infinitive_of_a_passive_is_done_by_its_subject() -> None:
    assert Parsed("Benin was urged to free the envoy.").subject("free") == "Benin"


def test_who_is_accused_does_the_ing() -> None:
    found = Parsed("Togo accused Benin of shelling the town.")
    assert found.hangs("shell") == ("ing", "accuse")
    assert found.subject("shell") == "Benin"


def test_an_ing_behind_a_comma_is_done_by_the_subject() -> None:
    found = Parsed("Togo shelled the town, killing six farmers.")
    assert found.hangs("kill") == ("adv", "shell")
    assert found.subject("kill") == "Togo"


def test_verbs_joined_by_and_share_their_subject() -> None:
    found = Parsed("Togo freed the envoy and expelled the general.")
    assert found.subject("expel") == "Togo"
    assert found["expel"].link == "main"


def test_bare_verbs_joined_by_and_share_their_object() -> None:
    found = Parsed("Togo detained and expelled the envoy.")
    assert (found.object("detain"), found.object("expel")) == ("the envoy", "the envoy")


def test_two_clauses_joined_by_and_keep_their_own_subjects() -> None:
    found = Parsed("Togo freed the envoy and Benin expelled the general.")
    assert (found.subject("free"), found.subject("expel")) == ("Togo", "Benin")


def test_a_subordinate_clause_carries_its_marker() -> None:
    found = Parsed("Togo marched after Benin shelled the town.")
    assert (found["shell"].link, found["shell"].marker, found.subject("shell")) == ("adv", "after", "Benin")


def test_a_subordinate_clause_may_stand_first() -> None:
    found = Parsed("If Benin shells the town, Togo will march.")
    assert (found["shell"].marker, found["march"].link, found.subject("march")) == ("if", "main", "Togo")


def test_a_particle_behind_the_object_joins_the_verb() -> None:
    assert "hand_over" in Parsed("Togo handed the general over.").by_lemma


def test_a_date_belongs_to_the_clause_it_stands_in() -> None:
    found = Parsed("Togo freed the envoy on Monday after Benin shelled the town in May.")
    texts = {lemma: [found.found.words[i].text for i in found[lemma].dates] for lemma in ("free", "shell")}
    assert texts == {"free": ["Monday"], "shell": ["May"]}


def test_a_headline_participle_is_its_verb() -> None:
    found = Parsed("Six Envoys Expelled by Togo", headline=True)
    assert (found["expel"].vg.form, found.doer("expel")) == ("fin", "Togo")


def test_a_headline_infinitive_is_its_future() -> None:
    assert Parsed("Togo to Expel Six Envoys", headline=True)["expel"].vg.tense == "fut"


def test_quoted_words_hang_on_the_saying() -> None:
    found = Parsed('"We will expel the envoy," said Togo.')
    assert found.hangs("expel") == ("that", "say")
    assert found.subject("say") == "Togo"


def test_the_root_of_a_clause_is_the_main_clause_above_it() -> None:
    found = Parsed("Togo said it urged Benin to free the envoy.")
    assert found["free"].root() is found["say"]
    assert [clause.vg.lemma for clause in found["free"].up()] == ["urge", "say"]


def test_a_quotation_behind_a_saying_is_what_is_said() -> None:
    found = Parsed('Togo said, "Benin expelled the envoy."')
    assert found.hangs("expel") == ("that", "say")
    assert found.subject("expel") == "Benin"


def test_an_inverted_condition_is_a_condition() -> None:
    assert Parsed("Should Benin invade, Togo would fight.")["invade"].marker == "if"
    assert Parsed("Were Benin to attack, Togo would fight.")["attack"].marker == "if"


def test_a_relative_clause_behind_a_name_without_a_comma_describes_what_is_named_before() -> None:
    found = Parsed("Togo signed the treaty with Benin that ended the war.")
    assert found.subject("end") == "the treaty"


def test_who_is_no_place() -> None:
    assert Parsed("The king of Jordan, who left, met envoys.").subject("leave") == "The king"


def test_for_which_is_no_object() -> None:
    found = Parsed("The raid, for which Togo blames Benin, killed many.")
    assert found["blame"].preps[0][0] == "for"
    assert found.subject("kill") == "The raid"


def test_a_saying_between_subject_and_verb_reports_it() -> None:
    found = Parsed('"This raid," Togo said, "was carried out by gunmen."')
    assert found.hangs("carry_out") == ("that", "say")


def test_a_second_phrase_behind_an_object_is_no_object_of_what_hands_nobody_anything() -> None:
    found = Parsed("Togo and Benin signed a pact on Bill 2770 in Lagos.")
    assert found.object("sign").startswith("a pact")
    assert Parsed("Togo bought its army ten tanks.").object("buy") == "ten tanks"
    assert Parsed("Togo set the rebels a deadline.").object("set") == "a deadline"


def test_two_may_be_helped_to_do_something() -> None:
    found = Parsed("A priest helped Chad and Togo reach a deal.")
    assert found.hangs("reach") == ("inf", "help")


def test_a_name_for_the_subject_of_whether() -> None:
    found = Parsed("Chad asked whether the envoy, Ana Diaz of Peru, was spied on.")
    assert found.subject("spy") == "the envoy"


def test_a_participle_that_needs_an_object_is_no_finite_verb() -> None:
    found = Parsed("A court convicted Omar, a teacher accused of murder, and sentenced him.")
    assert found.subject("sentence") == "A court"


def test_what_an_act_allows_is_not_what_its_object_does() -> None:
    found = Parsed("Chad withdrew its troops from Togo allowing the rebels to return.")
    assert found.subject("allow") == "Chad"
