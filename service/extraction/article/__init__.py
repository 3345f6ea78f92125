"""What only the whole article tells: which events are one, which are none, what becomes of the rest."""
