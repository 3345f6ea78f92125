"""The reads that REST, GraphQL and the exports share: a filter in, typed rows out, a few statements each."""
