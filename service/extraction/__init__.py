"""The event coder: ``(title, text, published) -> Extraction``, pure, deterministic and offline.

It imports ``db.vocabulary`` and nothing else of ours, so it runs without any database.
"""

EXTRACTOR_VERSION = "0.4"
