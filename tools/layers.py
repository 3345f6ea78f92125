"""Which package may import which: read from the sources with ``ast``, so that lazy imports count as well.

``python -m tools.layers`` prints every wrong arrow and exits 1 if there is one. The rules are those of
docs/architecture.md and docs/adr/0001: service -> schema -> db, and inside service: app and the CLI -> rest,
exports, ingest -> extraction; extraction is pure and sees ``db.vocabulary`` alone, and its steps see only those
before them; SQL lives in db.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OURS = ("service", "schema", "db", "benchmarks", "tools", "tests")


@dataclass(frozen=True, slots=True)
class Rule:
    """What the modules under ``layer`` may not import; ``except_for`` names what they may all the same."""

    layer: str
    forbidden: tuple[str, ...]
    except_for: tuple[str, ...] = ()


EDGES = ("service.app", "service.cli", "service.__main__")
DEVELOPMENT = ("benchmarks", "tools", "tests")
CODER_STEPS = (  # of service.extraction: each may import those before it
    ("record", "quiet"),
    ("dictionaries", "dates"),
    ("text",),
    ("tagging",),
    ("grammar",),
    ("parties",),
    ("reading", "filling"),
    ("coding",),
    ("circumstances", "article"),
    ("pipeline",),
)
RULES = (
    Rule("db", ("service", "schema", *DEVELOPMENT)),
    Rule("db.vocabulary", ("db", "tortoise")),
    Rule("schema", ("service", *DEVELOPMENT, "tortoise", "asyncpg", "aiosqlite", "db.models")),
    Rule("service", (*DEVELOPMENT, "tortoise", "asyncpg", "aiosqlite", "db.models", "db.migrations")),
    Rule(
        "service.extraction",
        ("service", "schema", "db", "starlette", "strawberry", "pydantic", "asyncio"),
        ("service.extraction", "db.vocabulary"),
    ),
    Rule("service.rest", ("schema", *EDGES)),
    Rule("service.exports", ("schema", "service.rest", "service.ingest", *EDGES)),
    Rule("service.ingest", ("schema", "service.rest", "service.exports", "starlette", *EDGES)),
    Rule("service.settings", ("schema", "db", "service.rest", "service.exports", "service.ingest", *EDGES)),
    *(
        Rule(
            f"service.extraction.{step}",
            tuple(f"service.extraction.{name}" for later in CODER_STEPS[place:] for name in later if name != step),
        )
        for place, steps in enumerate(CODER_STEPS)
        for step in steps
    ),
)


@dataclass(frozen=True, slots=True)
class Arrow:
    """One import: the module that imports, what it imports, and where."""

    importer: str
    imported: str
    path: Path
    line: int


def within(module: str, package: str) -> bool:
    """Whether a dotted name is that package or lies inside it."""
    return module == package or module.startswith(package + ".")


def module_name(path: Path, root: Path) -> str:
    """``service/rest/events.py`` -> ``service.rest.events``; a package's ``__init__`` is the package."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported_names(node: ast.AST, importer: str, *, package: bool) -> Iterator[str]:
    """The dotted names an import statement brings in; relative ones are resolved against the importer."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        parents = importer.split(".")
        base = parents[: len(parents) - node.level + package] if node.level else []
        source = ".".join([*base, *([node.module] if node.module else [])])
        yield from (f"{source}.{alias.name}" for alias in node.names)


def arrows_of(path: Path, root: Path) -> list[Arrow]:
    """Every import of one file, also those inside functions."""
    importer = module_name(path, root)
    package = path.name == "__init__.py"
    return [
        Arrow(importer, name, path.relative_to(root), getattr(node, "lineno", 0))
        for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path)))
        for name in imported_names(node, importer, package=package)
    ]


def breaks(arrow: Arrow, rule: Rule) -> bool:
    """Whether an import goes against a rule."""
    return (
        within(arrow.importer, rule.layer)
        and any(within(arrow.imported, name) for name in rule.forbidden)
        and not any(within(arrow.imported, name) for name in rule.except_for)
    )


def wrong_arrows(root: Path) -> list[str]:
    """Every import under ``root`` that goes against the layers, as ``path:line: a -> b (not allowed in layer)``."""
    files = sorted(path for folder in OURS[:3] for path in (root / folder).rglob("*.py"))
    return [
        f"{arrow.path}:{arrow.line}: {arrow.importer} -> {arrow.imported} (not allowed in {rule.layer})"
        for path in files
        for arrow in arrows_of(path, root)
        for rule in RULES
        if breaks(arrow, rule)
    ]


def main() -> int:
    """Print the wrong arrows of this repository."""
    found = wrong_arrows(Path(__file__).resolve().parents[1])
    print("\n".join(found) or "layers: every import points the right way")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
