"""Who fills which side of a dictionary line that holds."""
