"""How often the tagger is right on our own tagged sentences: ``python -m benchmarks.tagging [--errors]``.

``tests/gold/tags.txt`` holds one sentence a line as ``word/TAG``; odd and even lines are scored apart. Its header says
what each batch scored before any rule was changed for it: that is what to expect on other text. Accuracy is over all
tokens; a verb is found if it has any tag of verbs (VB*, MD); "very tag" asks for the right one of them.
"""

import argparse
import time
from dataclasses import dataclass
from pathlib import Path

from service.extraction.tagging.tagger import tag
from service.extraction.text.tokens import Token

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold" / "tags.txt"


@dataclass(slots=True)
class Score:
    """Counts over some sentences."""

    tokens: int = 0
    right: int = 0
    verbs: int = 0
    said_verbs: int = 0
    found: int = 0
    exact: int = 0

    @property
    def accuracy(self) -> float:
        """The share of tokens with the right tag."""
        return self.right / max(1, self.tokens)

    @property
    def verb_precision(self) -> float:
        """Of the words tagged as verbs, the share that are verbs."""
        return self.found / max(1, self.said_verbs)

    @property
    def verb_recall(self) -> float:
        """Of the verbs, the share that were tagged as verbs."""
        return self.found / max(1, self.verbs)

    @property
    def verb_tags(self) -> float:
        """Of the verbs, the share with the very tag (VBD or VBN, VB or VBP)."""
        return self.exact / max(1, self.verbs)


def read(path: Path = GOLD) -> list[list[tuple[str, str]]]:
    """The gold sentences as (word, tag) pairs; lines that begin with ``#`` are comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [[_pair(item) for item in line.split()] for line in lines if line and not line.startswith("#")]


def _pair(item: str) -> tuple[str, str]:
    word, _, tag_ = item.rpartition("/")
    return word, tag_


def tagged(gold: list[tuple[str, str]]) -> list[Token]:
    """The tagger's answer for the words of a gold sentence; one without a final mark is read as a headline."""
    tokens: list[Token] = []
    at = 0
    for i, (word, _) in enumerate(gold):
        glued = word in (".", ",", "'s", "n't", "'") or word.startswith("'")
        start = at if glued or i == 0 else at + 1
        at = start + len(word)
        tokens.append(Token(i, start, at, word, word.lower()))
    tag(tokens, headline=gold[-1][1] not in (".", "''"))
    return tokens


def score(sentences: list[list[tuple[str, str]]], *, errors: bool = False) -> Score:
    """Count what is right; with ``errors`` also print what is not."""
    total = Score()
    for gold in sentences:
        tokens = tagged(gold)
        for token, (word, want) in zip(tokens, gold, strict=True):
            _count(total, token.tag, want)
            if errors and token.tag != want:
                print(f"  {word}: {token.tag}, not {want}   | {' '.join(w for w, _ in gold)}")
    return total


def _count(total: Score, got: str, want: str) -> None:
    is_verb, said_verb = want.startswith(("VB", "MD")), got.startswith(("VB", "MD"))
    total.tokens += 1
    total.right += got == want
    total.verbs += is_verb
    total.said_verbs += said_verb
    total.found += is_verb and said_verb
    total.exact += is_verb and got == want


def report(name: str, result: Score) -> str:
    """One line of figures."""
    return (
        f"{name:6} {result.tokens:5} tokens  accuracy {result.accuracy:.3f}  verbs P {result.verb_precision:.3f} "
        f"R {result.verb_recall:.3f}  very tag {result.verb_tags:.3f}"
    )


def main() -> None:
    """Print accuracy for both halves and the speed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("--errors", action="store_true", help="print every wrong tag")
    arguments = parser.parse_args()
    gold = read()
    print(report("odd", score(gold[::2], errors=arguments.errors)))
    print(report("even", score(gold[1::2], errors=arguments.errors)))
    begun = time.perf_counter()
    for _ in range(10):
        total = score(gold)
    print(f"{10 * total.tokens / (time.perf_counter() - begun):,.0f} tokens/s")


if __name__ == "__main__":
    main()
