"""The reads that REST, GraphQL and exports share: filter in, typed rows out."""
