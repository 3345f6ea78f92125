"""Words to phrases to clauses: what belongs to what in one sentence. Knows no event."""
