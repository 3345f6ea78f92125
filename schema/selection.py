"""Look-ahead: which fields the client selected below the one being resolved.

``@skip`` and ``@include`` are not evaluated, so a field counts as selected where it may be: that costs a query now and
then, and never an answer.
"""

from collections.abc import Iterator

import strawberry
from graphql import FieldNode, FragmentDefinitionNode, FragmentSpreadNode, InlineFragmentNode, SelectionSetNode


def selects(info: strawberry.Info, *paths: str) -> bool:
    """Whether any of the paths, such as ``"edges.node.mentions"``, is selected below the field being resolved."""
    raw = info._raw_info
    sets = [node.selection_set for node in raw.field_nodes if node.selection_set]
    return any(_reaches(sets, path.split("."), raw.fragments) for path in paths)


def _reaches(sets: list[SelectionSetNode], path: list[str], fragments: dict[str, FragmentDefinitionNode]) -> bool:
    """Whether the first name of the path is in one of the selection sets, and the others below it."""
    for name in path:
        found = [field for one in sets for field in _fields(one, fragments) if field.name.value == name]
        if not found:
            return False
        sets = [field.selection_set for field in found if field.selection_set]
    return True


def _fields(selections: SelectionSetNode, fragments: dict[str, FragmentDefinitionNode]) -> Iterator[FieldNode]:
    """The fields of a selection set, those in fragments included."""
    for selection in selections.selections:
        if isinstance(selection, FieldNode):
            yield selection
        elif isinstance(selection, InlineFragmentNode):
            yield from _fields(selection.selection_set, fragments)
        elif isinstance(selection, FragmentSpreadNode):
            yield from _fields(fragments[selection.name.value].selection_set, fragments)
