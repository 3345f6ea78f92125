"""Whom a phrase means in this article."""
