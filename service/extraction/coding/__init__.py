"""The events of one sentence: from verbs, nouns and what is said; and how real each is."""
