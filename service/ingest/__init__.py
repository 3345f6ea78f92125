"""Ingestion: what was sent or found in a file becomes a stored article with its events."""
