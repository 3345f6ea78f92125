"""The GraphQL schema: types, queries and mutations over ``db``'s queries."""
