"""Acts of speech: the act of others that is praised, blamed or refused, and who did it."""

from db.vocabulary import EventType, Mode, QuadClass, quad_class
from service.extraction.dictionaries.frames import Frame
from service.extraction.dictionaries.nouns import DEFINITE
from service.extraction.filling.filling import Filled
from service.extraction.filling.sides import BY_WORDS, TOPICS, SideReader
from service.extraction.grammar.chunks import NounPhrase
from service.extraction.parties.parties import Party
from service.extraction.record import Span

# What stands beside an act of speech without telling what it is about.
ASIDE = frozenset({"subj", "obj", "in", "at", "on", "as", "through", "via", "during"})


# Verbs that praise what they name; others of their type do it ("signed the accord").
PRAISING = frozenset("welcome hail praise applaud laud commend salute acclaim endorse back support champion".split())
# What one rejects that others have said, also without an article: "dismissed allegations".
TELLINGS = frozenset("report finding allegation accusation charge claim criticism account complaint".split())
FRIENDLY = frozenset({QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION})
VERDICTS = frozenset({"ruling", "verdict", "sentence", "judgment", "judgement", "conviction"})


class SpokenOf(SideReader):
    """Reads what an act of speech is about."""

    @staticmethod
    def _tells_of(frame: Frame, name: str) -> bool:
        """Whether a slot may hold the act that is praised or blamed: "condemned the raid", "alarm over the raid"."""
        return name == "obj" or (name in TOPICS and frame.mode is Mode.DISAPPROVE)

    def about(self, frame: Frame, filled: Filled) -> tuple[EventType, Mode | None, Span, bool] | None:
        """What sort of act an act of speech is about, and its words, where its object is an event noun."""
        if frame.type not in BY_WORDS:
            return None
        phrases = [
            np for name in ("obj", *TOPICS) if self._tells_of(frame, name) for np in filled.phrases.get(name, ())
        ]
        for np in phrases:
            inner = self.of_noun(np)
            for lemma in self.lemmas(np):
                if found := self.best(self.frames.nouns.get(lemma, ()), inner):
                    if quad_class(found.type) in FRIENDLY and not self._is_known(np):
                        continue
                    shared = bool(self.heads(np) & self.frames.classes["agreements"])  # a pact takes two
                    return found.type, found.mode, self.resolver.phrase.span(np), shared
        return None

    def _is_known(self, np: NounPhrase) -> bool:
        """ "the talks", "its offer": not "favoured regular talks", which are yet to be held."""
        first = self.words[np.first]
        return np.poss is not None or first.tag == "PRP$" or first.low in DEFINITE | {"such", "both", "all"}

    def doers(self, frame: Frame, np: NounPhrase) -> list[Party] | None:
        """Who did what an act of speech is about: "condemned the attack on Madrid by ETA" is aimed at ETA.

        ``None`` where the object is no event noun.
        """
        if frame.type not in BY_WORDS:
            return None
        filled = self.of_noun(np)
        for lemma in self.lemmas(np):
            if found := self.best(self.frames.nouns.get(lemma, ()), filled):
                makers = [p for maker in self.describing.makers(np) for p in self.parties(maker)]
                return self.sides(found, filled).actors or makers
        return None

    def open_ended(self, frame: Frame, filled: Filled) -> bool:
        """Whether the text before it says what an act of speech is about: "voiced concern", "condemned the move",
        "hailed the decision", "rejected it", "dismissed the allegations".
        """
        praised = frame.type is EventType.SUPPORT and frame.head in PRAISING
        if praised or frame.type is EventType.REJECT:
            return self._answers(filled.phrases.get("obj", []), praised=praised)
        if frame.type is not EventType.ACCUSE:
            return False
        named = {slot.name for slot in frame.slots if slot.fillers and slot.name == "obj"}  # "voice | obj:concern"
        objects = [np for np in filled.phrases.get("obj", ()) if "obj" not in named]
        within = {
            id(inner) for np in filled.phrases.get("as", ()) for _, inner in np.tail
        }  # "as a breach | of the pact"
        other = [
            name
            for name, phrases in filled.phrases.items()
            if name not in ASIDE and any(id(np) not in within for np in phrases)
        ]
        return not other and not filled.clauses.get("that") and all(self._pointing(np) for np in objects)

    def _answers(self, objects: list[NounPhrase], *, praised: bool) -> bool:
        """Whether what is praised or refused was told before: no verdict of a court, no pact, which is no demand."""
        if len(objects) != 1:
            return False
        heads = self.heads(objects[0])
        other = VERDICTS if praised else self.frames.classes["agreements"]
        told = not praised and bool(heads & TELLINGS) and objects[0].poss is None and not objects[0].tail
        return (told or self._pointing(objects[0])) and other.isdisjoint(heads)

    def _pointing(self, np: NounPhrase) -> bool:
        """ "the move", "these remarks": an act told of before."""
        head = self.words[np.head]
        if self._thing(np):
            return True
        told = any(w in self.frames.classes["acts"] or w in self.frames.nouns for w in (head.lemma, head.low))
        named = any(preposition != "as" for preposition, _ in np.tail)  # "the launch as a violation" is only blamed
        return told and not named and self.words[np.first].low in DEFINITE
