"""The sentence as the rules see it: words, what each may be, and what those to the left have been found to be."""

from dataclasses import dataclass

Tags = tuple[str, ...]

BE = frozenset(["be", "am", "is", "are", "was", "were", "been", "being", "'m", "'re"])
HAVE = frozenset(["have", "has", "had", "having", "'ve"])
DO = frozenset(["do", "does", "did"])
NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
VERBS = frozenset(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"])
FINITE = frozenset(["VBD", "VBP", "VBZ", "MD"])
PREMODIFIERS = frozenset(["DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "WP$", "$"])
SUBJECTS = frozenset("i you he she it we they who".split())
OBJECTS = frozenset("me him us them".split())
SPEECH = frozenset("said says say told tells reported reports added saying according announced".split())
PLURALS = frozenset(["NNS", "NNPS"])
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())
REACH = 30
"""How many tokens a rule may look ahead or back: keeps tagging linear in the length of a sentence."""

_CLAUSE_STARTS = frozenset(
    """that who which whom whose because while although though if unless when where whereas whether after before since
    until as but what how why""".split()
)
_DETERMINING = frozenset("that no all both such her most many several few".split())
_PREPOSITIONS = frozenset(["since", "before", "after", "until"])
_CERTAIN = frozenset("is was were are has had have does did said says 's 're 've 'll".split())


@dataclass(slots=True)
class Line:
    """Parallel lists over the tokens of one sentence; ``tags`` is filled from left to right."""

    lows: list[str]
    may: list[Tags]
    tags: list[str]
    headline: bool

    def low(self, i: int) -> str:
        """The lower-case word at ``i``; empty outside the sentence."""
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def tag(self, i: int) -> str:
        """The tag given at ``i``; empty where there is none yet."""
        return self.tags[i] if 0 <= i < len(self.tags) else ""

    def first(self, i: int) -> str:
        """The usual class of the word at ``i``; empty outside the sentence."""
        return self.may[i][0] if 0 <= i < len(self.may) else ""

    def can(self, i: int, tag: str) -> bool:
        """Whether the word at ``i`` may be of this class."""
        return 0 <= i < len(self.may) and tag in self.may[i]

    def back(self, i: int) -> int:
        """The nearest word to the left of ``i`` that is no adverb, quote or bracketed; -1 where there is none."""
        i -= 1
        if i >= 0 and self.tags[i] == "-RRB-":
            i = self._bracket(i)
        while i >= 0 and (self.tags[i] in ("RB", "``", "''", "RBR", "RBS") or self.tags[i] == "RP"):
            i -= 1
        return i

    def _bracket(self, i: int) -> int:
        """Where the bracket that closes at ``i`` was opened, less one; ``i`` itself where that is far away."""
        for j in range(i - 1, max(-1, i - 12), -1):
            if self.tags[j] == "-LRB-":
                return j - 1
        return i

    def ahead(self, i: int) -> int:
        """The nearest word to the right of ``i`` that is no sure adverb and no quote."""
        i += 1
        while i < len(self.may) and (self.may[i] == ("RB",) or self.may[i][0] in ("``", "''")):
            i += 1
        return i

    def starts_noun_phrase(self, i: int) -> bool:
        """Whether an object may begin at ``i``: article, pronoun, number or name, but no weekday."""
        first = self.first(i)
        if self.low(i) in DAYS:
            return False
        if first in ("DT", "PRP", "PRP$", "NNP", "NNPS", "CD", "$", "PDT", "EX"):
            return True
        return self.low(i) in _DETERMINING

    def starts_thing(self, i: int) -> bool:
        """Like ``starts_noun_phrase``, also with a bare noun or adjective."""
        return self.starts_noun_phrase(i) or self.first(i) in ("NN", "NNS", "JJ", "JJR", "JJS")

    def surely_finite(self, i: int) -> bool:
        """A word that can only be a finite verb here."""
        if not 0 <= i < len(self.may):
            return False
        may = self.may[i]
        if self.lows[i] == "'s" or (
            self.lows[i] == "have" and self.low(i - 1) in ("to", "not", "will", "would", "could")
        ):
            return False
        return self.lows[i] in _CERTAIN or may[0] == "MD" or all(t in ("VBD", "VBZ", "VBP") for t in may)

    def finite_before(self, i: int) -> int:
        """The last finite verb to the left of ``i`` in its clause; -1 where there is none."""
        stop = max(-1, i - REACH)
        for j in range(i - 1, stop, -1):
            if self.tags[j] in FINITE:
                return j
            if self.lows[j] in _CLAUSE_STARTS or self.lows[j] in (";", ":", "and", "—", "--"):
                return -1
        return -1

    def clause_has_verb(self, i: int) -> bool:
        """Whether the clause already has its finite verb; a verb of saying opens a new one ("says half needs aid")."""
        finite = self.finite_before(i)
        if finite < 0:
            return False
        behind = finite + 1 + (self.low(finite + 1) in DAYS)
        aside = self.tag(behind) == "IN" and self.low(behind) not in ("that", "if")  # "said Friday in response to ..."
        return aside or self.lows[finite] not in SPEECH or self.object_of(self.back(i)) == finite + 1

    def last_verb(self, i: int, forms: frozenset[str] = VERBS) -> int:
        """The last verb to the left of ``i``, of any form or of some ``forms``; -1 where there is none."""
        stop = max(-1, i - REACH)
        for j in range(i - 1, stop, -1):
            if self.tags[j] in forms:
                return j
        return -1

    def finite_after(self, i: int, *, weak: bool = False) -> bool:
        """Whether a finite verb follows in the same clause. ``weak`` also counts forms in -ed that follow a noun and
        have an object, which might as well be participles.
        """
        subordinate = self._subordinate(i)
        for j in range(i + 1, min(len(self.may), i + REACH)):
            low = self.lows[j]
            if low == "," and subordinate:
                return False
            once = low == "once" and self.starts_thing(j + 1)  # "offered a truce once its terms had been agreed"
            if once or low in _CLAUSE_STARTS or low in (";", ":", ".", "—", "--", "?"):
                if low in _PREPOSITIONS and self.lows[j + 1 : j + 2] and self._timed(j + 1):
                    continue
                return False
            if low == "," and (self._reporting_tail(j) or (self._clause_joined(j) and "," not in self.lows[i:j])):
                return False
            if low in ("and", "but") and self.surely_finite(j + 1):
                return False
            reports = low in ("said", "says") and self.lows[j - 1] == "," and not self.tells(j)
            if self.surely_finite(j) and not reports:
                return True
            if weak and self.may[j][:2] == ("VBD", "VBN") and self._heads_clause(j):
                return True
        return False

    def object_of(self, noun: int) -> int:
        """The verb or preposition that governs the noun phrase ending at ``noun``: its index, -1 where none does."""
        j = self.before_phrase(noun)
        return j if self.tag(j) in VERBS or self.tag(j) == "IN" else -1

    def before_phrase(self, noun: int) -> int:
        """What stands before the noun phrase that ends at ``noun``; -1 where the sentence begins with it."""
        for j in range(noun, max(-1, noun - 12), -1):
            tag = self.tags[j]
            if tag in NOUNS or tag in PREMODIFIERS or (tag == "VBN" and j < noun) or tag == "RB":
                continue
            if tag == "VBG" and self.tag(j - 1) in PREMODIFIERS:  # "a leading group"
                continue
            return j
        return -1

    def _subordinate(self, i: int) -> bool:
        """Whether the clause around ``i`` opens with "if", "when" … and so ends at its comma."""
        for j in range(i - 1, max(-1, i - 12), -1):
            if self.lows[j] == ",":
                return False
            if self.lows[j] in ("if", "when", "while", "although", "because", "unless", "though", "once"):
                return True
        return False

    def _timed(self, i: int) -> bool:
        """A point in time, as behind a preposition: "since Monday", "before 1990", "until last week", "after Dayton";
        but not "after Seoul suspends".
        """
        named = self.first(i) == "NNP" and not (self.can(i + 1, "VBZ") or self.surely_finite(i + 1))
        return named or self.first(i) == "CD" or self.low(i) in DAYS or self.low(i) in ("last", "early", "late")

    def _heads_clause(self, j: int) -> bool:
        return self.first(j - 1) in ("NN", "NNS", "NNP", "NNPS", "RB", ",") and self.starts_thing(self.ahead(j))

    def tells(self, i: int) -> bool:
        """ "The men, held since May, | said they were", "told the court": a verb of saying that goes on, where ", said
        Diaz" only reports.
        """
        after = self.low(i + 1)
        own = after in SUBJECTS or after in DAYS or after == "that" or self.first(i + 1) in ("IN", "TO")
        return self.low(i) in ("told", "tells") or (self.low(i) in ("said", "says", "added") and own)

    def _clause_joined(self, comma: int) -> bool:
        """ "The crowd set fire to a bus, and police were called": a new clause begins, not the end of a list."""
        opens = self.starts_noun_phrase(comma + 2) or self.first(comma + 2) in NOUNS
        if self.low(comma + 1) not in ("and", "but") or not opens:
            return False
        for j in range(comma + 3, min(len(self.lows), comma + 9)):
            if self.surely_finite(j) or self.lows[j] in (",", "."):
                return self.lows[j] not in (",", ".")
        return False

    def _reporting_tail(self, comma: int) -> bool:
        """Whether ", officials said" follows."""
        if self.tells(comma + 1):
            return False
        for j in range(comma + 1, min(len(self.lows), comma + 9)):
            if self.lows[j] in SPEECH:
                return True
            if self.lows[j] in (",", "."):
                return False
        return False
