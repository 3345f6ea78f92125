"""English or not, and a tag for every word."""
