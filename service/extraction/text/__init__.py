"""The stored text and its pieces: cleaned, cut into headline, sentences and tokens; who speaks in a transcript."""
