"""How fast the service answers: a made-up record, a load, and what else could have answered."""
