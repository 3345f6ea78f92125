"""Raw ASGI middleware around the whole app, outermost first: requests (id, log, failures), headers, limits."""
