"""REST over the record: one module a resource; parses and renders, and leaves deciding to ingest, asking to db."""
