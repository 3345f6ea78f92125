"""The bounds of one operation, checked before it is parsed (size) and before it is run (depth, aliases)."""

from collections.abc import Iterator

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    Lexer,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    Source,
    TokenKind,
)
from strawberry.extensions import SchemaExtension

from schema.errors import limit_error
from schema.limits import Limits


class Bounds(SchemaExtension):
    """Refuses a document that is too long, too deep, or renames too much. Give it as ``lambda: Bounds(limits)``."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits

    def on_parse(self) -> Iterator[None]:
        """Check the length before the parser spends time on it."""
        query = self.execution_context.query or ""
        _check("length in characters", len(query), self.limits.characters)
        _check("number of tokens", count_tokens(query), self.limits.tokens)
        yield

    def on_validate(self) -> Iterator[None]:
        """Check what the document asks for, after the rules of GraphQL have passed it (so fragments have no cycles)."""
        yield
        context = self.execution_context
        if context.pre_execution_errors or context.graphql_document is None:
            return
        measure = Measure(context.graphql_document)
        try:
            _check("depth", measure.depth, self.limits.depth)
            _check("number of aliases", measure.aliases, self.limits.aliases)
        except GraphQLError as error:
            context.pre_execution_errors = [error]


def _check(what: str, value: int, limit: int) -> None:
    """Raise for a value above its limit."""
    if value > limit:
        raise limit_error(what, value, limit)


def count_tokens(query: str) -> int:
    """The number of tokens of a document; a document that is no GraphQL raises its syntax error here already."""
    lexer = Lexer(Source(query))
    count = 0
    while lexer.advance().kind is not TokenKind.EOF:
        count += 1
    return count


class Measure:
    """Depth and aliases of the largest operation of a valid document. Each fragment is measured once.

    The depth counts nested selection sets; ``__schema`` and ``__type`` are not counted, so that tools can read the
    schema. Aliases are counted each time a fragment is used.
    """

    def __init__(self, document: DocumentNode) -> None:
        self._fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
        self._measured: dict[str, tuple[int, int]] = {}
        operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
        sizes = [self._set(operation.selection_set) for operation in operations]
        self.depth = max((depth for depth, _ in sizes), default=0)
        self.aliases = sum(aliases for _, aliases in sizes)

    def _set(self, selections: SelectionSetNode | None) -> tuple[int, int]:
        """Depth and aliases of a selection set."""
        if selections is None:
            return 0, 0
        sizes = [self._selection(selection) for selection in selections.selections]
        return max(depth for depth, _ in sizes), sum(aliases for _, aliases in sizes)

    def _selection(self, selection: SelectionNode) -> tuple[int, int]:
        """Depth and aliases of a field, with what is below it, or of a fragment."""
        if isinstance(selection, FragmentSpreadNode):
            return self._fragment(selection.name.value)
        name = getattr(selection, "name", None)  # inline fragments have none
        depth, aliases = (0, 0) if name and name.value.startswith("__") else self._set(selection.selection_set)  # type: ignore[attr-defined]
        is_field = name is not None
        return depth + is_field, aliases + bool(getattr(selection, "alias", None))

    def _fragment(self, name: str) -> tuple[int, int]:
        """Depth and aliases of a named fragment."""
        if name not in self._measured:
            self._measured[name] = self._set(self._fragments[name].selection_set)
        return self._measured[name]
