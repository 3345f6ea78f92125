"""The query page that a browser sees at the GraphQL endpoint: our own, offline, in plain HTML and JavaScript."""
