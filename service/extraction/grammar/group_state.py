"""The state of joining noun phrases: what is joined, what comes, and what both say of the next join."""

from collections.abc import Callable, Sequence

from service.extraction.grammar.chunks import Item, NounPhrase
from service.extraction.grammar.words import Word

Sort = Callable[[NounPhrase], str]  # "person", "party" or "thing"

_LANDS = frozenset({"country", "state", "nation", "government", "power", "neighbour", "neighbor", "ally"})


class GroupState:
    """What the joiner of noun phrases knows while it reads a sentence from left to right."""

    def __init__(
        self, items: list[Item], words: Sequence[Word], sort: Sort, saying: frozenset[str], *, headline: bool
    ) -> None:
        self.items, self.words, self.sort, self.headline = items, words, _with_others(sort, words), headline
        self.saying = saying
        self.out: list[Item] = []
        self.at = 0

    def _look(self, ahead: int) -> Item | None:
        at = self.at + ahead
        return self.items[at] if at < len(self.items) else None

    def _kind(self, ahead: int) -> str:
        at = self.at + ahead
        return self.items[at].kind if at < len(self.items) else "END"

    def _last(self) -> NounPhrase | None:
        return self.out[-1].np if self.out else None

    def _innermost(self, phrase: NounPhrase) -> NounPhrase:
        """The phrase a following PP belongs to: the last peer or apposition, else the phrase itself."""
        if phrase.appos and phrase.appos[-1].first > max((p.first for p in phrase.peers), default=phrase.first):
            return phrase if self._bracketed(phrase.appos[-1]) else phrase.appos[-1]
        return self._innermost(phrase.peers[-1]) if phrase.peers else phrase

    def _bracketed(self, phrase: NounPhrase) -> bool:
        """ "the Arab League (AL), Chad and Togo": what follows the brackets is no peer of the short name."""
        return phrase.last < len(self.words) and self.words[phrase.last].low in (")", "-rrb-")

    def _named(self, phrase: NounPhrase) -> bool:
        return self.words[phrase.head].is_proper

    def _after_tail(self, ahead: int) -> int:
        while self._kind(ahead) == "PP":
            ahead += 1
        return ahead

    def _after_verb(self, *, telling: bool = True) -> bool:
        """Whether a finite verb stands on the left since the clause began. Behind ``telling`` verbs it begins anew."""
        if [item.kind for item in self.out[-3:-1]] == ["CC", "DATE"]:
            return False  # "he left, and on Tuesday Chad | and Togo met"
        if [item.kind for item in self.out[-3:-1]] == ["COMMA", "CC"]:
            return False  # "recalled its envoy, and Chad | and Togo followed": Chad was no peer of the envoy
        for at in range(len(self.out) - 1, -1, -1):
            item = self.out[at]
            if item.kind in ("THAT", "WH", "SUB", "STOP"):
                return False
            if item.vg is not None and self._fronted():
                return False
            if item.vg is not None and item.vg.form == "part" and at and self.out[at - 1].np is not None:
                continue  # "the treaty signed by Chad and Togo was ratified"
            if item.vg is not None:
                told = len(self.out) > 1 and item is self.out[-2] and item.vg.lemma in self.saying
                return not (told and telling)  # "said Gabon and Togo met", but not "told the court, and he left"
        return False

    def _fronted(self) -> bool:
        """ "After Iran fell, Chad | and Peru met": what a comma closes stands before the main clause begins."""
        if len(self.out) < 2 or self.out[-2].kind != "COMMA":
            return False
        opened = next((i for i, item in enumerate(self.out) if item.kind in ("SUB", "THAT", "WH")), None)
        if opened is None or sum(item.vg is not None for item in self.out) > 1:
            return False
        return all(item.kind in ("PP", "DATE", "ADV", "COMMA") for item in self.out[:opened])


def rightmost(np: NounPhrase) -> tuple[NounPhrase, int]:
    """The last phrase in the tails of a phrase, what a following prepositional phrase stands next to, and its depth."""
    phrase, depth = np.peers[-1] if np.peers else np, 0
    while phrase.tail:
        phrase, depth = phrase.tail[-1][1], depth + 1
        if phrase.peers:
            phrase = phrase.peers[-1]
    return phrase, depth


def _with_others(sort: Sort, words: Sequence[Word]) -> Sort:
    """In lists, "others", "six powers" and "four other countries" are more of those before them."""

    def others(np: NounPhrase) -> bool:
        more = any(w.low == "other" or w.tag == "CD" for w in words[np.first : np.head])
        return words[np.head].low == "others" or (more and words[np.head].lemma in _LANDS)

    return lambda np: "party" if others(np) else sort(np)
