"""A clause: a verb with its complements, and how it hangs on the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from service.extraction.grammar.chunks import NounPhrase, VerbGroup
from service.extraction.grammar.words import Word

_TIMES = frozenset(
    "night evening morning afternoon dawn day week month year weekend eve end start beginning middle close part half"
    " summer spring autumn fall winter hour minute turn date".split()
)
CARRYING = frozenset({"carry", "bring", "transport", "haul", "take", "bear"})
LOADED = frozenset({"load", "lade", "fill", "pack", "stock"})
AIMS = ("on", "against", "to", "from", "upon", "at")


@dataclass(slots=True, eq=False)
class Clause:
    """A verb with its complements.

    ``link`` says how it hangs on ``parent``: ``main``, ``that`` (what was said), ``inf``, ``ing``, ``adv``
    (with ``marker``, e.g. "after", "if"), ``rel`` (``via`` is the noun phrase it describes) or ``ninf``
    (an infinitive that a noun governs, ``via``). Word positions are in ``first`` to ``last``.
    """

    vg: VerbGroup
    subj: NounPhrase | None = None
    obj: NounPhrase | None = None
    preps: list[tuple[str, NounPhrase]] = field(default_factory=list)
    parent: "Clause | None" = None
    link: str = "main"
    marker: str = ""
    via: NounPhrase | None = None
    comps: list["Clause"] = field(default_factory=list)
    dates: list[int] = field(default_factory=list)
    adverbs: list[int] = field(default_factory=list)
    joined: "Clause | None" = None  # the verb it is coordinated with: "annexed X in 1910 and banned Y"
    tail_report: bool = False  # ", X said": it stands after what it reports

    def up(self) -> "list[Clause]":
        """The clauses above, nearest first."""
        chain: list[Clause] = []
        clause = self.parent
        while clause is not None and len(chain) < 20:
            chain.append(clause)
            clause = clause.parent
        return chain

    def root(self) -> "Clause":
        """The clause this one finally hangs on; itself for a main clause."""
        chain = self.up()
        return chain[-1] if chain else self


def doer(clause: Clause) -> NounPhrase | None:
    """Who does the act: the subject, or in the passive the phrase with "by"."""
    if clause.vg.passive:
        return next((np for preposition, np in clause.preps if preposition == "by"), clause.subj)
    return clause.subj


class Describing:
    """The relative clauses and participles of a sentence, by the phrase they describe."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._by_phrase: dict[int, list[Clause]] = {}
        for clause in clauses:
            told_of = clause.via in (clause.subj, clause.obj)  # not "a vote that Chad says was rigged"
            in_which = " " in clause.marker  # "an attack in which gunmen stormed": they did not make it
            if clause.link == "rel" and clause.via is not None and told_of and not in_which:
                self._by_phrase.setdefault(id(clause.via), []).append(clause)

    def makers(self, np: NounPhrase) -> list[NounPhrase]:
        """Who made what a phrase names: "threats made by Chad", "the offer that Chad made"."""
        found = [doer(clause) for clause in self._of(np)]
        return [maker for maker in found if maker is not None and maker is not np]

    def parties_of(self, np: NounPhrase) -> list[NounPhrase]:
        """Who made it, then whom it is aimed at: "a ban imposed on Chad"."""
        aimed = [inner for clause in self._of(np) for preposition, inner in clause.preps if preposition in AIMS]
        return self.makers(np) + aimed

    def leaders(self, np: NounPhrase) -> list[NounPhrase]:
        """Who stands at the head of a group: "a delegation led by Diaz"."""
        led = (c for c in self._of(np) if c.marker == "part" and c.vg.lemma in ("lead", "head", "chair"))
        return [leader for clause in led if (leader := doer(clause)) is not None and leader is not np]

    def cargo(self, np: NounPhrase) -> list[NounPhrase]:
        """What is on board: "a plane loaded with food", "trucks carrying rice"."""
        found: list[NounPhrase] = []
        for clause in self._of(np):
            if clause.vg.lemma in CARRYING and not clause.vg.passive and clause.obj is not None:
                found.append(clause.obj)
            elif clause.vg.lemma in LOADED and clause.vg.passive:
                found += [inner for preposition, inner in clause.preps if preposition == "with"]
        return found

    def of(self, np: NounPhrase) -> bool:
        """Whether a clause describes a phrase."""
        return next(self._of(np), None) is not None

    def _of(self, np: NounPhrase) -> Iterator[Clause]:
        for member in np.members():
            for phrase in (member, *(inner for _, inner in member.tail)):
                yield from self._by_phrase.get(id(phrase), ())


def joinable(left: VerbGroup, right: VerbGroup) -> bool:
    """Whether two verbs may be joined by "and": their forms go together."""
    if right.form == "part":
        return left.passive or left.perfect or left.form == "part" or (left.form == "fin" and left.tense == "past")
    if right.form in ("ing", "inf"):
        return left.form == right.form or (right.form == "ing" and left.progressive)  # "is arming and funding"
    if right.tense == "pres" and right.modal is None and left.form == "inf":
        return True
    return left.form == "fin" and (left.tense == right.tense or left.modal is not None or right.modal is not None)


def before_it(clause: Clause, np: NounPhrase) -> NounPhrase | None:
    """ "condemned the raid | Iran has launched": what was taken for the receiver of Iran is the object again."""
    given = next((pair for pair in clause.preps if pair[0] == "to" and innermost(pair[1]).last == np.first), None)
    if given is None:
        return None
    clause.preps.remove(given)
    return given[1]


def tails(np: NounPhrase) -> list[tuple[str, NounPhrase]]:
    """All prepositional phrases behind a noun phrase, outermost first."""
    found: list[tuple[str, NounPhrase]] = []
    for member in np.members():
        for preposition, inner in member.tail:
            found.append((preposition, inner))
            found += tails(inner)
    return found


def innermost(np: NounPhrase) -> NounPhrase:
    """The last phrase within a phrase: what a relative clause or participle behind it describes."""
    phrase = np.peers[-1] if np.peers else np
    while phrase.tail:
        phrase = phrase.tail[-1][1]
        if phrase.peers:
            phrase = phrase.peers[-1]
    return phrase


def of_noun(i: int, words: Sequence[Word]) -> bool:
    """ "sent help after the earthquake of | Dec. 26": the day of what is named before it. "on the night of", "in the
    attacks of" tell of the clause's own day.
    """
    if i < 2 or words[i - 1].low != "of" or words[i - 2].lemma in _TIMES or not words[i - 2].is_noun:
        return False
    at = i - 3
    while at > 0 and (words[at].is_noun or words[at].tag in ("DT", "JJ", "CD", "PRP$")):
        at -= 1
    return words[max(at, 0)].low not in ("in", "during", "at")
