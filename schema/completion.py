"""Fast completion: the selection below an object of plain values is compiled once into functions, then only called.

graphql-core completes a value field by field, with a path, an info and a coroutine check for each (GraphQL
specification, section 6.4.3), which for a page of events is most of the work of an answer. Below an object whose
selected fields are attributes and synchronous methods, all of that is known beforehand: which attribute goes under
which name, through which scalar or enum, into which lists. ``CompiledExecution`` compiles it when it first completes
such an object, and calls it for the others.

Whatever is not of that kind is left to graphql-core, and so is any object for which a compiled function comes upon
something unforeseen (an error, a null where none may be, an awaitable): it is completed once more the slow way, which
gives the same data, or the error with its path. Methods that answer fields therefore have no effects.
"""

import math
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from types import CoroutineType
from typing import Any, TypeAlias, cast

import strawberry
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    Node,
    VariableNode,
    Visitor,
    is_leaf_type,
    visit,
)
from graphql.execution.collect_fields import FieldDetails, FieldDetailsList
from graphql.execution.values import get_argument_values
from graphql.pyutils import Path
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.schema.schema_converter import get_arguments
from strawberry.types.field import StrawberryField

KEPT = 256  # operations whose functions are kept; they are dropped in the order of their last use

Make: TypeAlias = Callable[[Any, "Run"], Any]  # a source object, or a value, to what stands for it in the answer


class UnfitError(Exception):
    """What a compiled function cannot complete."""


@dataclass(slots=True)
class Run:
    """One execution: where the methods that ask for an ``info`` find theirs."""

    infos: dict[int, strawberry.Info] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """The function of one selection set, and how to make the infos it needs."""

    make: Make
    infos: tuple[tuple[int, Callable[["CompiledExecution", Path], strawberry.Info]], ...]

    def complete(self, execution: "CompiledExecution", path: Path, value: object) -> Any:
        """The answer for an object. Raises anything where it does not fit."""
        return self.make(value, Run({number: info(execution, path) for number, info in self.infos}))


@dataclass(frozen=True, slots=True)
class Kept:
    """An operation with the plans of its selection sets, by their field nodes. ``fixed``: without ``@include`` and the
    like, which may select other fields the next time.
    """

    operation: Node
    fixed: bool
    plans: dict[tuple[object, ...], Plan | None] = field(default_factory=dict)


class Plans:
    """The plans of the operations run last; an operation's plans go with it."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, Kept] = OrderedDict()

    def of(self, operation: Node, fragments: Iterable[Node]) -> Kept:
        """What is kept of an operation. Documents are parsed once, so the same text has the same operation."""
        known = self._kept.get(id(operation))
        if known is None:
            known = self._kept[id(operation)] = Kept(operation, not any(map(_has_directive, (operation, *fragments))))
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(id(operation))
        return known


class CompiledExecution(StrawberryGraphQLCoreExecutionContext):
    """graphql-core's execution, with compiled selections where they are of plain values."""

    plans: Plans

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as they come from graphql-core
        super().__init__(*args, **kwargs)
        self._kept = self.plans.of(self.operation, (details.definition for details in self.fragments.values()))
        self._own: dict[tuple[object, ...], Plan | None] = {}  # plans that hold for these variables only

    def complete_object_value(
        self,
        return_type: GraphQLObjectType,
        field_details_list: FieldDetailsList,
        info: GraphQLResolveInfo[Any],
        path: Path,
        result: Any,
        position_context: Any,
    ) -> Any:
        """Complete an object by its plan, else as graphql-core does."""
        plan = self._plan(return_type, field_details_list)
        if plan is not None:
            try:
                return plan.complete(self, path, result)
            except Exception:  # noqa: S110 - completed once more below, where the error gets its path
                pass
        return super().complete_object_value(return_type, field_details_list, info, path, result, position_context)

    def _plan(self, kind: GraphQLObjectType, selected: FieldDetailsList) -> Plan | None:
        key = (kind.name, *(id(details.node) for details in selected))
        for plans in (self._kept.plans, self._own):
            if key in plans:
                return plans[key]
        compiler = Compiler(self)
        plan = compiler.plan(kind, selected)
        (self._kept.plans if self._kept.fixed and not compiler.varies else self._own)[key] = plan
        return plan


def compiled_execution() -> type[CompiledExecution]:
    """An execution class whose plans are its own, for one schema."""

    class Execution(CompiledExecution):
        plans = Plans()

    return Execution


def _has_directive(document: Node) -> bool:
    """Whether a document has a directive anywhere."""
    found = [False]

    class Looking(Visitor):
        def enter_directive(self, *_: object) -> None:
            found[0] = True

    visit(document, Looking())
    return found[0]


def _has_variable(value: Node) -> bool:
    """Whether an argument's value holds a variable."""
    inner = (*getattr(value, "values", ()), *(member.value for member in getattr(value, "fields", ())))
    return isinstance(value, VariableNode) or any(map(_has_variable, inner))


class Compiler:
    """Compiles the selections of one execution."""

    def __init__(self, execution: CompiledExecution) -> None:
        self._execution = execution
        self.varies = False  # whether an argument takes a variable
        self._infos: list[tuple[int, Callable[[CompiledExecution, Path], strawberry.Info]]] = []

    def plan(self, kind: GraphQLObjectType, selected: FieldDetailsList) -> Plan | None:
        """The plan of a selection set; ``None`` where it holds more than plain values."""
        try:
            make = self._object(kind, selected)
        except UnfitError:
            return None
        return Plan(make, tuple(self._infos))

    def _object(self, kind: GraphQLObjectType, selected: FieldDetailsList) -> Make:
        grouped, deferred, _ = self._execution.collect_subfields(kind, selected)
        if deferred:
            raise UnfitError
        members = [(name, self._member(kind, details)) for name, details in grouped.items()]
        definition = (kind.extensions or {}).get("strawberry-definition")
        origin = getattr(definition, "origin", None)
        checked = kind.is_type_of is not None

        def make(source: Any, run: Run) -> dict[str, Any]:
            if source is None or (checked and type(source) is not origin):
                raise UnfitError
            return {name: member(source, run) for name, member in members}

        return make

    def _member(self, parent: GraphQLObjectType, details: FieldDetailsList) -> Make:
        name = details[0].node.name.value
        if name == "__typename":
            return lambda _source, _run: parent.name
        definition = parent.fields.get(name)
        known = (definition.extensions or {}).get("strawberry-definition") if definition is not None else None
        if definition is None or not isinstance(known, StrawberryField) or known.is_async or known.extensions:
            raise UnfitError
        complete = self._value(definition.type, details)
        if known.base_resolver is None:
            get = attrgetter(known.python_name)
            return lambda source, run: complete(get(source), run)
        call = self._method(parent, definition, known, details)

        def member(source: Any, run: Run) -> Any:
            value = call(source, run)
            if type(value) is CoroutineType:
                value.close()
                raise UnfitError
            return complete(value, run)

        return member

    def _method(
        self, parent: GraphQLObjectType, definition: GraphQLField, known: StrawberryField, details: FieldDetailsList
    ) -> Make:
        resolver = known.base_resolver
        if resolver is None or not resolver.self_parameter or resolver.parent_parameter or resolver.root_parameter:
            raise UnfitError
        given = self._arguments(definition, known, details[0])
        run_method = cast(Callable[..., Any], resolver.wrapped_func)
        if resolver.info_parameter is None:
            return lambda source, _run: run_method(source, **given)
        number, name = len(self._infos), resolver.info_parameter.name
        nodes = [one.node for one in details]

        def info(execution: CompiledExecution, path: Path) -> strawberry.Info:
            raw = execution.build_resolve_info(definition, nodes, parent, path)
            return strawberry.Info(_raw_info=raw, _field=known)

        self._infos.append((number, info))
        return lambda source, run: run_method(source, **{name: run.infos[number]}, **given)

    def _arguments(self, definition: GraphQLField, known: StrawberryField, details: FieldDetails) -> dict[str, Any]:
        """What the method is called with, as Strawberry makes it of the field's arguments."""
        execution = self._execution
        if not definition.args:
            return {}
        self.varies = self.varies or any(_has_variable(given.value) for given in details.node.arguments or ())
        try:
            given = get_argument_values(
                definition, details.node, execution.variable_values, details.fragment_variable_values
            )
        except Exception as wrong:  # a wrong argument is an error of the field, which graphql-core makes
            raise UnfitError from wrong
        config = known_config(execution)
        _, made = get_arguments(
            field=known,
            source=None,
            info=cast(strawberry.Info, None),
            kwargs=given,
            config=config.config,
            scalar_registry=config.scalar_registry,
        )
        return {name: value for name, value in made.items() if name != "info"}

    def _value(self, kind: GraphQLOutputType, details: FieldDetailsList) -> Make:
        if isinstance(kind, GraphQLNonNull):
            return self._present(kind.of_type, details)
        present = self._present(kind, details)
        return lambda value, run: None if value is None else present(value, run)

    def _present(self, kind: GraphQLOutputType, details: FieldDetailsList) -> Make:
        """How a value that is not null is completed; null has no completion here."""
        if isinstance(kind, GraphQLList):
            item = self._value(kind.of_type, details)

            def several(values: Any, run: Run) -> list[Any]:
                if type(values) not in (list, tuple):
                    raise UnfitError
                return [item(value, run) for value in values]

            return several
        if is_leaf_type(kind):
            return _leaf(kind)
        if isinstance(kind, GraphQLObjectType):
            return self._object(kind, details)
        raise UnfitError  # an interface or a union: which type it is each object has to be asked


def known_config(execution: CompiledExecution) -> Any:  # Any: Strawberry's converter is not typed
    """Strawberry's converter of the schema that is executed."""
    schema = execution.schema.extensions["strawberry-definition"]
    return schema.schema_converter


def _leaf(kind: GraphQLLeafType) -> Make:
    """The completion of a scalar or an enum; null is refused by all of them."""
    if isinstance(kind, GraphQLEnumType):
        return _enum(kind)
    plain: type | None = {"String": str, "ID": str, "Int": int, "Boolean": bool, "Float": float}.get(kind.name)
    serialize = kind.coerce_output_value

    def whole(value: Any, _run: Run) -> Any:
        if type(value) is plain:
            return value
        return _refused_null(serialize(value) if value is not None else None)

    def bounded(value: Any, _run: Run) -> Any:
        if type(value) is int and -(2**31) <= value < 2**31:
            return value
        return _refused_null(serialize(value) if value is not None else None)

    def finite(value: Any, _run: Run) -> Any:
        if type(value) is float and math.isfinite(value):
            return value
        return _refused_null(serialize(value) if value is not None else None)

    return {"Int": bounded, "Float": finite}.get(kind.name, whole)


def _enum(kind: GraphQLEnumType) -> Make:
    names: dict[object, str] = {}

    def name_of(value: Any, _run: Run) -> str:
        found = names.get(value)
        if found is None:
            found = names[value] = _refused_null(kind.coerce_output_value(value) if value is not None else None)
        return found

    return name_of


def _refused_null(value: Any) -> Any:
    if value is None:
        raise UnfitError
    return value
