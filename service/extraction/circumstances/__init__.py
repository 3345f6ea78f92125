"""When, where, and who says so."""
