"""Tags: the constructions of news English that the coder depends on, lemmas, and floors on our own tagged sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.tagging import read, score
from service.extraction.tagging.lookup import entry, known
from service.extraction.tagging.tagger import tag
from service.extraction.text.tokens import Token, tokenize
from tools.lexicon.words import closed, lines, sections
from tools.lexicon.words import read as read_words

TAGS = frozenset(
    """NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ MD DT PDT IN TO CC RB RBR RBS RP JJ JJR JJS PRP PRP$ WP WP$ WDT WRB CD POS
    EX UH FW SYM $ , . : `` '' -LRB- -RRB-""".split()
)


def tagged(text: str, *, headline: bool = False) -> list[Token]:
    tokens = tokenize(text, 0, len(text))
    tag(tokens, headline=headline)
    return tokens


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The man was arrested on Monday.", "arrested", "VBN"),
        ("Police fired water cannon and tear gas at demonstrators.", "gas", "NN"),
        ("The man arrested by soldiers was freed.", "arrested", "VBN"),
        ("The arrested man denied it.", "arrested", "VBN"),
        ("Soldiers arrested the man.", "arrested", "VBD"),
        ("Troops killed in the raid were buried.", "killed", "VBN"),
        ("The mayor has been killed.", "killed", "VBN"),
        ("He urged states to enforce sanctions imposed on Iran.", "imposed", "VBN"),
        ("Peru condemned the alleged repatriation.", "alleged", "JJ"),
        ("Iran demands an apology.", "demands", "VBZ"),
        ("Miners in Peru call off a strike.", "call", "VBP"),
        ("Parliament and court refuse to yield.", "refuse", "VBP"),
        ("A plan to free the general angered Peru.", "angered", "VBD"),
        ("Peru let an aid convoy into the town.", "convoy", "NN"),
        ("Peru gave in to pressure from miners.", "pressure", "NN"),
        ("Peru returned an oil painting that was stolen.", "painting", "NN"),
        ("Peru bowed to pressure from miners.", "pressure", "NN"),
        ("Iran rejected the demands of the inspectors.", "demands", "NNS"),
        ("The peace talks failed.", "talks", "NNS"),
        ("The army calls for calm.", "calls", "VBZ"),
        ("The calls for calm were ignored.", "calls", "NNS"),
        ("They agreed to attack the base.", "attack", "VB"),
        ("The attack killed two.", "attack", "NN"),
        ("Rebels attack an army base.", "attack", "VBP"),
        ("He said that it would end.", "that", "IN"),
        ("The bomb that killed him was small.", "that", "WDT"),
        ("That man left.", "That", "DT"),
        ("Her brother left.", "Her", "PRP$"),
        ("They freed her on Monday.", "her", "PRP"),
        ("China's army left.", "'s", "POS"),
        ("It's over.", "'s", "VBZ"),
        ("They will leave.", "will", "MD"),
        ("The rebels are fighting the army.", "fighting", "VBG"),
        ("The fighting in the north goes on.", "fighting", "NN"),
        ("They carried out two raids.", "out", "RP"),
        ("There are no plans.", "There", "EX"),
        ("In May, the group left.", "May", "NNP"),
        ("Iraqi forces left.", "Iraqi", "JJ"),
        ("The wounded were flown out.", "wounded", "NNS"),
        ("They moved dozens of wounded from the town.", "wounded", "NNS"),
        ("The wounded soldiers left.", "wounded", "VBN"),
        ("It spoke of blockades, armed raids and theft.", "armed", "JJ"),
        ("They met Western allies in Rome.", "Western", "JJ"),
        ("The cabinet or armed forces did it.", "armed", "JJ"),
        ("They serve as peacekeeping forces along it.", "forces", "NNS"),
        ("The US agreed to talk.", "agreed", "VBD"),
        ("They signed a data sharing accord.", "sharing", "NN"),
        ("States sharing power signed it.", "sharing", "VBG"),
        ("It restated its commitment to support the mission.", "support", "VB"),
    ],
)
def test_a_word_of_several_classes_gets_the_one_it_has_here(text: str, word: str, expected: str) -> None:
    assert [token.tag for token in tagged(text) if token.text == word] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrest 12 in raid", "NNS VBP CD IN NN"),
        ("Germany, France call for truce", "NNP , NNP VBP IN NN"),
        ("U.S. Warns Iran Over Seized Tanker", "NNP VBZ NNP IN VBN NN"),
        ("Former Leader Jailed For Fraud", "JJ NN VBN IN NN"),
        ("POLICE CLASH WITH PROTESTERS IN ATHENS", "NNS VBP IN NNS IN NNP"),
    ],
)
def test_headlines_are_read_as_headlines(text: str, expected: str) -> None:
    assert " ".join(token.tag for token in tagged(text, headline=True)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels seized towns.", "rebel seize town ."),
        ("They didn't flee.", "they do not flee ."),
        ("He'd struck first; she won't.", "he 'd strike first ; she will not ."),
        ("The enemies were being shelled.", "the enemy be be shell ."),
        ("They will lay down arms.", "they will lay down arm ."),
        ("Militiamen re-entered villages.", "militiaman re-enter village ."),
    ],
)
def test_lemmas_are_base_forms(text: str, expected: str) -> None:
    got = " ".join(token.lemma for token in tagged(text))
    assert got.replace(" would ", " 'd ").replace(" have ", " 'd ") == expected


def test_our_own_sentences_are_tagged_as_well_as_ever() -> None:
    total = score(read())
    assert total.accuracy >= 0.97
    assert min(total.verb_precision, total.verb_recall) >= 0.97
    assert total.verb_tags >= 0.96


@given(st.text())
def test_any_text_gets_tags_of_the_set_and_lemmas(text: str) -> None:
    for token in tagged(text):
        assert token.tag in TAGS
        assert token.lemma


@settings(max_examples=50)
@given(
    st.lists(
        st.sampled_from("the to that said killed attacks fire , Iran police her 's and ( ) by in will".split()),
        max_size=40,
    )
)
def test_any_order_of_words_gets_tags(words: list[str]) -> None:
    assert all(token.tag in TAGS for token in tagged(" ".join(words), headline=True))


@pytest.mark.parametrize("name", ["verbs.txt", "verb_nouns.txt", "nouns.txt", "adjectives.txt", "adverbs.txt"])
def test_every_word_of_the_lists_is_in_the_data_file(name: str) -> None:
    missing = {word for section, word in read_words(name) if section != "demonym" and not known(word)}
    assert not missing, "run python -m tools.lexicon.words"


def test_function_words_are_in_the_data_file_as_they_are_listed() -> None:
    for form, readings in closed().items():
        found = entry(form)
        assert found is not None
        assert found.tags == tuple(readings), "run python -m tools.lexicon.words"


def test_a_word_list_s_section_holds_for_the_lines_below_it() -> None:
    text = ["# a comment", "[verb]", "seize  flee", "[noun verb]", "raid # another"]
    assert list(sections(text)) == [("verb", "seize"), ("verb", "flee"), ("noun verb", "raid")]


def test_the_data_file_names_a_lemma_only_where_it_differs() -> None:
    assert lines({"raid": {"NN": "raid"}, "fled": {"VBD": "flee"}})[1:] == ["fled\tVBD:flee", "raid\tNN"]
