"""The bounds of one operation, checked before it is parsed (size) and before it is run (depth, aliases)."""

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSyntaxError,
    InlineFragmentNode,
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

_MANY = 2**53  # counting stops here, the largest whole number that every JSON reader keeps exact
_OPENING = {TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L}
_CLOSING = {TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R}


class Bounds(SchemaExtension):
    """Refuses a document that is too long, too deep, or renames too much. Give it as ``lambda: Bounds(limits)``."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits

    def on_parse(self) -> Iterator[None]:
        """Check the length before the parser spends time on it."""
        query = self.execution_context.query or ""
        _check("length in characters", len(query), self.limits.characters)
        tokens, brackets = scan(query)
        _check("number of tokens", tokens, self.limits.tokens)
        _check("number of brackets open at once", brackets, self.limits.brackets)
        yield

    def on_execute(self) -> Iterator[None]:
        """Check what the document asks for. It is valid by now, so its fragments have no cycles."""
        document = self.execution_context.graphql_document
        if document is not None:
            depth, aliases = measure(document)
            _check("depth", depth, self.limits.depth)
            _check("number of aliases", aliases, self.limits.aliases)
        yield


def _check(what: str, value: int, limit: int) -> None:
    """Raise for a value above its limit."""
    if value > limit:
        raise limit_error(what, value, limit)


@lru_cache(maxsize=128)
def scan(query: str) -> tuple[int, int]:
    """The tokens of a document, and the most brackets open at once, up to where it stops being GraphQL.

    The parser tells what is wrong there; the brackets bound how deep it has to go.
    """
    lexer = Lexer(Source(query))
    tokens = brackets = most = 0
    with suppress(GraphQLSyntaxError):
        while (kind := lexer.advance().kind) is not TokenKind.EOF:
            tokens += 1
            brackets += (kind in _OPENING) - (kind in _CLOSING)
            most = max(most, brackets)
    return tokens, most


@lru_cache(maxsize=128)
def measure(document: DocumentNode) -> tuple[int, int]:
    """The depth of the deepest operation of a valid document, and the aliases in all of them.

    The depth counts nested fields, leaves included; what is below ``__schema`` and ``__type`` is not counted, so that
    tools can read the schema. Aliases are counted each time a fragment is used.
    """
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    ruler = _Ruler(fragments)
    sizes = [ruler.set(d.selection_set) for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    return max(depth for depth, _ in sizes), min(_MANY, sum(aliases for _, aliases in sizes))


class _Ruler:
    """Measures selections as (depth, aliases); each fragment once, however often it is used."""

    def __init__(self, fragments: dict[str, FragmentDefinitionNode]) -> None:
        self._fragments = fragments
        self._measured: dict[str, tuple[int, int]] = {}

    def set(self, selections: SelectionSetNode | None) -> tuple[int, int]:
        """Of a selection set; a leaf has none."""
        if selections is None:
            return 0, 0
        sizes = [self._selection(selection) for selection in selections.selections]
        return max(depth for depth, _ in sizes), min(_MANY, sum(aliases for _, aliases in sizes))

    def _selection(self, selection: SelectionNode) -> tuple[int, int]:
        """Of a fragment, or of a field with what is below it."""
        if isinstance(selection, FragmentSpreadNode):
            return self._fragment(selection.name.value)
        if isinstance(selection, InlineFragmentNode):
            return self.set(selection.selection_set)
        assert isinstance(selection, FieldNode)
        depth, aliases = (0, 0) if selection.name.value.startswith("__") else self.set(selection.selection_set)
        return depth + 1, aliases + (selection.alias is not None)

    def _fragment(self, name: str) -> tuple[int, int]:
        """Of a named fragment."""
        if name not in self._measured:
            self._measured[name] = self.set(self._fragments[name].selection_set)
        return self._measured[name]
