"""Who says so: the source of a reported act."""

from collections.abc import Sequence

from service.extraction.dictionaries.frames import Frames
from service.extraction.filling.slots import Matcher
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.grammar.clause import Clause
from service.extraction.grammar.words import Word
from service.extraction.record import Attribution, Span

NOBODY = frozenset({"there", "it", "you", "one", "what", "this", "that"})  # "there is no reason to believe that ..."

WRITTEN = frozenset(
    "report statement record document source poll survey study letter article broadcast communique message figure file"
    " dispatch bulletin editorial announcement data account reports release text film footage book memo cable list"
    " commentary indictment complaint lawsuit affidavit transcript tape video headline media paper resolution".split()
)


def source_of(clause: Clause, matcher: Matcher, words: Sequence[Word], text: str, frames: Frames) -> Attribution | None:
    """The nearest saying above a clause ("X said that"), else an "according to X" in the sentence."""
    for below, above in zip([clause, *clause.up()], clause.up(), strict=False):
        teller = _teller(above) if below.link == "that" and above.vg.lemma in frames.report else None
        if teller is not None and _can_tell(teller, matcher, words):
            return _attribution(teller, matcher, words, text)
    for candidate in (clause, *clause.up(), *clause.root().comps):
        for preposition, np in candidate.preps:
            if preposition == "according":
                return _attribution(np, matcher, words, text)
    return None


def _can_tell(np: NounPhrase, matcher: Matcher, words: Sequence[Word]) -> bool:
    """People, parties and what they write; "there is no reason to believe" and "the move signals" tell nothing."""
    if words[np.head].low in NOBODY:
        return False
    return matcher.resolver.phrase.sort(np) != "thing" or words[np.head].lemma in WRITTEN or words[np.head].is_proper


def _teller(saying: Clause) -> NounPhrase | None:
    """Who says it; in the passive ("names were disclosed by police") only the phrase with "by"."""
    if saying.vg.passive:
        return next((np for preposition, np in saying.preps if preposition == "by"), None)
    return saying.subj


def _attribution(np: NounPhrase, matcher: Matcher, words: Sequence[Word], text: str) -> Attribution:
    first = np.poss.first if np.poss is not None else np.first
    while first < np.head and words[first].tag in ("DT", "PDT"):
        first += 1
    span = Span(words[first].start, words[np.last - 1].end)
    parties = matcher.parties(np)
    return Attribution(span.of(text), span, parties[0].figure.key if parties else None)
