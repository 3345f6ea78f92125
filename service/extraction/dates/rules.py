"""The form of a rule: the words it may start with, its pattern, and what it makes of a match.

Rules are registered in tables by their first word, so that a word of the text costs one dictionary look-up
unless it can start a date. Since so much begins with "the", there the word behind it counts too: "the week".
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from service.extraction.dates.hits import Hit
from service.extraction.dates.scene import Scene

Build = Callable[[re.Match[str], Scene], Hit | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One construction of the language."""

    starts: frozenset[str]
    pattern: re.Pattern[str]
    build: Build


DIGITS = "0"  # the key of every word that starts with a digit


def the(*words: str) -> list[str]:
    """The starts of what begins with "the" and one of some words."""
    return [f"the {word}" for word in words]


def opening(phrase: str) -> str:
    """The start of what begins as a phrase does."""
    return " ".join(phrase.split()[: 2 if phrase.startswith("the ") else 1])


def with_or_without_the(words: Iterable[str]) -> list[str]:
    """The starts of what begins with one of some words, "the" before it or not."""
    each = list(words)
    return [*each, *the(*each)]


class RuleBook:
    """A table of rules, filled by its decorator: ``@book.rule(starts, pattern)``."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def rule(self, starts: Iterable[str], pattern: str) -> Callable[[Build], Build]:
        """Register the function below as the reading of a pattern that starts with one of these words."""

        def register(build: Build) -> Build:
            self.rules.append(Rule(frozenset(starts), re.compile(pattern, re.IGNORECASE), build))
            return build

        return register


def index(books: Iterable[RuleBook]) -> dict[str, tuple[Rule, ...]]:
    """All rules by the first word they take."""
    table: dict[str, list[Rule]] = {}
    for book in books:
        for rule in book.rules:
            for word in rule.starts:
                table.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in table.items()}
