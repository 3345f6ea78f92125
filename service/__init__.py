"""Dateline's running service: HTTP, the command line, ingestion and the event coder."""

__version__ = "0.1.0"
