"""The GraphQL types: one subject a module, each built from the rows of db/rows.py."""
