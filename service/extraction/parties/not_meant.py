"""Not meant: whom a pronoun, or a phrase that points back, cannot mean, by the clauses of its sentence."""

from collections.abc import Sequence

from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.words import Word

JUDGING = frozenset("condemn criticise criticize denounce deplore reject turn_down spurn accept welcome call".split())
SEIZED = frozenset(
    "arrest charge deport detain execute expel extradite free hang hold indict interrogate jail prosecute punish"
    " question release sentence try".split()
)
PROVOKING = frozenset(
    "advance approach attempt block chant defy demonstrate gather hurl march protest rally refuse storm throw"
    " try".split()
)
SENDING = frozenset("send deploy dispatch despatch give provide offer".split())
ADDRESSING = frozenset(
    "accuse blame condemn criticise criticize denounce praise rebuke sanction sue thank threaten urge warn".split()
)
KEEPERS = frozenset(
    "army authority court government judge minister ministry official police prosecutor soldier troop".split()
)


def is_judged(np: NounPhrase, clauses: Sequence[Clause], words: Sequence[Word]) -> bool:
    """ "called its findings one-sided", "rejected their offer": one does so to others."""
    if words[np.first].tag != "PRP$":
        return False
    return any(c.obj is np and c.vg.lemma in JUDGING and not c.vg.passive for c in clauses)


def other_than(np: NounPhrase, clauses: Sequence[Clause], words: Sequence[Word]) -> NounPhrase | None:
    """Whom a pronoun or a phrase that points back cannot mean: who does the act upon it, the several who tell of it."""
    others = _sender(np, clauses) or _doer_upon(np, clauses) or _several_tellers(np, clauses, words)
    others = others or _captors(np, clauses, words) or _provoked(np, clauses, words)
    return others or _his_own(np, clauses, words)


def names_nobody(clause: Clause, words: Sequence[Word]) -> bool:
    """ "It was the third attack this year": no "it" that the next sentence goes on with."""
    return clause.subj is not None and words[clause.subj.head].low == "it" and clause.vg.lemma == "be"


def _provoked(np: NounPhrase, clauses: Sequence[Clause], words: Sequence[Word]) -> NounPhrase | None:
    """ "Police fired tear gas when they tried to storm it": not the police."""
    told = next((c for c in clauses if c.subj is np and c.link == "adv" and c.marker in ("when", "as", "after")), None)
    keepers = told.parent.subj if told is not None and told.vg.lemma in PROVOKING and told.parent is not None else None
    return keepers if keepers is not None and words[keepers.head].lemma in KEEPERS else None


def _his_own(np: NounPhrase, clauses: Sequence[Clause], words: Sequence[Word]) -> NounPhrase | None:
    """ "His lawyer said he had been beaten": not the lawyer."""
    told = next((c for c in clauses if c.subj is np and c.link == "that"), None)
    teller = told.parent.subj if told is not None and told.parent is not None else None
    his = {"he": "his", "she": "her", "they": "their"}.get(words[np.head].low)
    return teller if teller is not None and words[teller.first].low == his else None


def _captors(np: NounPhrase, clauses: Sequence[Clause], words: Sequence[Word]) -> NounPhrase | None:
    """ "The authorities said they would be tried": not the authorities."""
    told = next((c for c in clauses if c.subj is np and c.link == "that" and c.vg.passive), None)
    teller = told.parent.subj if told is not None and told.vg.lemma in SEIZED and told.parent is not None else None
    return teller if teller is not None and words[teller.head].lemma in KEEPERS else None


def addresses(np: NounPhrase, clauses: Sequence[Clause]) -> bool:
    """ "Peru's premier accused the country of racism": what is said to a state is not said to one's own."""
    return any(c.obj is np and c.vg.lemma in ADDRESSING and not c.vg.passive for c in clauses)


def _sender(np: NounPhrase, clauses: Sequence[Clause]) -> NounPhrase | None:
    """ "Chad sent detectives to help it": not Chad."""
    helping = next((c for c in clauses if c.obj is np and c.link in ("inf", "ninf")), None)
    above = helping.parent if helping is not None else None
    return above.subj if above is not None and above.vg.lemma in SENDING and not above.vg.passive else None


def _doer_upon(np: NounPhrase, clauses: Sequence[Clause]) -> NounPhrase | None:
    """The subject of the clause whose object or complement a phrase is."""
    beside = (c for c in reversed(clauses) if np is c.obj or any(np is inner for _, inner in c.preps))
    return next((c.subj for c in beside), None)


def _several_tellers(np: NounPhrase, clauses: Sequence[Clause], words: Sequence[Word]) -> NounPhrase | None:
    """ "Chad and Togo said it backed rebels": several who speak are not "it"."""
    told = next((c for c in clauses if c.subj is np and c.link == "that"), None)
    teller = told.parent.subj if told is not None and told.parent is not None else None
    several = teller is not None and (bool(teller.peers) or words[teller.head].tag == "NNS")
    return teller if several and words[np.head].low == "it" else None
