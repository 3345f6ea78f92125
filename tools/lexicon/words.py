"""Inflect the word lists of the coder's lexicon into one data file: ``python -m tools.lexicon.words``.

Reads the hand-written lists in ``service/extraction/lexicon/words`` and writes ``forms.tsv`` beside them: one line a
form, its classes (Penn Treebank tags) in the order in which they are usual, each with the lemma where that is another
word: ``struck<TAB>VBD:strike VBN:strike``. lemminflect gives the inflections; it is never needed at run time.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

WORDS = Path(__file__).resolve().parents[2] / "service" / "extraction" / "lexicon" / "words"

Forms = dict[str, dict[str, str]]
"""Form -> tag -> lemma; a dict keeps the order in which the tags were added."""

_IRREGULAR = {
    ("input", "VBD"): ("input",),
    ("broadcast", "VBD"): ("broadcast",),
    ("broadcast", "VBN"): ("broadcast",),
    ("forecast", "VBD"): ("forecast", "forecasted"),
    ("hang", "VBD"): ("hung", "hanged"),
    ("hang", "VBN"): ("hung", "hanged"),
    ("slay", "VBD"): ("slew", "slayed"),
    ("fly", "VBD"): ("flew",),
    ("fly", "VBN"): ("flown",),
    ("unfreeze", "VBD"): ("unfroze",),
    ("unfreeze", "VBN"): ("unfrozen",),
    ("lie", "VBD"): ("lay", "lied"),
    ("lie", "VBN"): ("lain", "lied"),
    ("wind", "VBD"): ("wound",),
    ("wind", "VBN"): ("wound",),
}
_PLURALS = {"people": "people", "police": "police", "attache": "attaches", "attaché": "attachés", "staff": "staff"}
_INFLECTED = frozenset(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "RB", "PRP"])
_VERB_TAGS = ("VBD", "VBN", "VBG")


def sections(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The (section, word) pairs of a word list; ``#`` begins a comment, ``[name]`` a section."""
    section = ""
    for line in lines:
        line = line.split("#", 1)[0].strip()
        if line.startswith("["):
            section = line[1:-1]
        else:
            yield from ((section, word) for word in line.split())


def inflect(lemma: str, tag: str) -> tuple[str, ...]:
    """The forms of a lemma for one Penn tag; irregular ones of our own first."""
    if own := _IRREGULAR.get((lemma, tag)):
        return own
    from lemminflect import getInflection  # here, so that the rest can be tested where only the service is installed

    return tuple(getInflection(lemma, tag))


def add(forms: Forms, form: str, tag: str, lemma: str) -> None:
    """Add a reading behind those that the form already has; the first lemma for a tag stays."""
    forms.setdefault(form, {}).setdefault(tag, lemma)


def add_base(forms: Forms, lemma: str, classes: Iterable[str]) -> None:
    """The base form and the s-form of a word that may be verb, noun and adjective, in that order of likelihood."""
    for word_class in classes:
        if word_class == "verb":
            add(forms, lemma, "VB", lemma)
            add(forms, lemma, "VBP", lemma)
            for form in inflect(lemma, "VBZ"):
                add(forms, form, "VBZ", lemma)
        elif word_class == "noun":
            add_noun(forms, lemma)
        else:
            add(forms, lemma, "JJ", lemma)


def add_noun(forms: Forms, lemma: str) -> None:
    """Singular and plural of a noun."""
    add(forms, lemma, "NN", lemma)
    for form in (_PLURALS[lemma],) if lemma in _PLURALS else inflect(lemma, "NNS"):
        if form != lemma:
            add(forms, form, "NNS", lemma)


def add_participles(forms: Forms, lemma: str) -> None:
    """Past tense, past participle and -ing form."""
    for tag in _VERB_TAGS:
        for form in inflect(lemma, tag):
            add(forms, form, tag, lemma)


def add_graded(forms: Forms, lemma: str) -> None:
    """An adjective with its comparative and superlative."""
    add(forms, lemma, "JJ", lemma)
    for tag in ("JJR", "JJS"):
        for form in inflect(lemma, tag):
            if " " not in form:
                add(forms, form, tag, lemma)


def read(name: str) -> list[tuple[str, str]]:
    """The (section, word) pairs of one of the word lists."""
    return list(sections((WORDS / name).read_text(encoding="utf-8").splitlines()))


def closed() -> Forms:
    """The function words of closed.txt, whose entries are final: form, tags, optional lemma after a dash."""
    forms: Forms = {}
    for line in (WORDS / "closed.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, lemma = line.partition(" - ")
            form, *tags = head.split()
            forms[form] = {
                tag: lemma.strip() if (lemma and tag[0] in "VM") or (tag == "RB" and lemma) else form for tag in tags
            }
    return forms


def build() -> Forms:
    """Every form of the lexicon with its readings."""
    forms: Forms = {}
    mixed, verbs, nouns = read("verb_nouns.txt"), read("verbs.txt"), read("nouns.txt")
    for section, lemma in sorted(mixed, key=lambda pair: pair[0] != "verb noun"):  # a word in two sections: verb first
        if section == "noun ed":
            add_noun(forms, lemma)
        else:
            add_base(forms, lemma, section.split())
        add_participles(forms, lemma)
    listed = {lemma for _, lemma in mixed}
    plain_nouns = {lemma for section, lemma in nouns if section == "noun"}
    for _, lemma in verbs:
        if lemma not in listed:
            add_base(forms, lemma, ("noun", "verb") if lemma in plain_nouns else ("verb",))
            add_participles(forms, lemma)
    _add_nouns(forms, nouns)
    _add_adjectives(forms)
    _add_adverbs(forms)
    return forms | closed()


def _add_nouns(forms: Forms, nouns: list[tuple[str, str]]) -> None:
    singular = {word for section, word in nouns if section == "singular"}
    for section, lemma in nouns:
        if section == "plural":
            add(forms, lemma, "NNS", lemma)
        elif lemma in singular:
            add(forms, lemma, "NN", lemma)
        elif section == "noun":
            add_noun(forms, lemma)
            if lemma.endswith("ing"):  # "meeting", "killing": the noun is listed because it is usual
                forms[lemma] = {"NN": lemma} | forms[lemma]


def _add_adjectives(forms: Forms) -> None:
    listed = read("adjectives.txt")
    nouns_first = {lemma for section, lemma in listed if section == "noun adj"}
    for section, lemma in listed:
        if section == "graded":
            add_graded(forms, lemma)
        elif section == "adj noun":
            before = forms.get(lemma, {})
            forms[lemma] = {"JJ": lemma, "NN": lemma} | before
            add_noun(forms, lemma)
        elif section == "noun adj":
            add_noun(forms, lemma)
            add(forms, lemma, "JJ", lemma)
        elif section == "adj":
            add(forms, lemma, "JJ", lemma)
        if section in ("graded", "adj") and next(iter(forms[lemma])) == "NN" and lemma not in nouns_first:
            forms[lemma] = {"JJ": lemma} | forms[lemma]  # "a joint statement"


def _add_adverbs(forms: Forms) -> None:
    for section, lemma in read("adverbs.txt"):
        if section == "adv":
            add(forms, lemma, "RB", lemma)
        elif section == "adv adj":
            add(forms, lemma, "RB", lemma)
            add(forms, lemma, "JJ", lemma)
        elif section == "adj":
            add(forms, lemma, "JJ", lemma)


def lines(forms: Forms) -> list[str]:
    """The data file's lines, sorted."""
    out = ["# Generated by tools/lexicon/words.py from the lists beside this file. Do not edit."]
    for form in sorted(forms):
        readings = " ".join(tag if lemma == form else f"{tag}:{lemma}" for tag, lemma in forms[form].items())
        out.append(f"{form}\t{readings}")
    return out


def main() -> None:
    """Write forms.tsv and say how many forms it holds."""
    forms = build()
    (WORDS / "forms.tsv").write_text("\n".join(lines(forms)) + "\n", encoding="utf-8")
    print(f"{len(forms)} forms")


if __name__ == "__main__":
    main()
