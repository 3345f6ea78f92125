"""Coding: the events that the verbs and nouns of one sentence report, with who did it to whom."""

from service.extraction.coding.beside import without_asides
from service.extraction.coding.coded import Coded
from service.extraction.coding.event_nouns import NounCoder
from service.extraction.coding.event_verbs import VerbCoder


class SentenceCoder(VerbCoder, NounCoder):
    """Codes the clauses of one sentence."""

    def code(self) -> list[Coded]:
        """All events of the sentence: those of verbs first, then those of nouns."""
        ordered = sorted(self.clauses, key=lambda c: len(c.up()))
        by_verb = [coded for clause in ordered if (coded := self._verb(clause)) is not None]
        by_noun = [coded for clause in ordered for coded in self._nouns(clause)]
        return without_asides(sorted(by_verb + by_noun, key=lambda c: c.trigger.start), self.words, self.frames)
