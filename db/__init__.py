"""The record: what Dateline stores and how it is asked for. Imports nothing of ``service`` or ``schema``."""
