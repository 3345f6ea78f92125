"""The files of ``lexicon/``, read and checked: who is who, what reports an event, what a noun is the head of."""
