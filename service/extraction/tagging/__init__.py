"""The tagger's steps: what a word may be (``lookup``, ``candidates``), then what it is here (the rule modules)."""
