"""What holds for the repository as a whole: sizes, locks, what the pages promise, what never gets in."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKS = sorted(ROOT.glob("requirements*.lock"))
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
OWN_CODE = ("service", "schema", "db", "benchmarks", "tools", "tests")
LONGEST_MODULE = 450


def tracked() -> list[Path]:
    """The files that git keeps, or everything outside hidden folders where the copy has no git."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)  # noqa: S607
    if listed.returncode == 0:
        paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    else:
        paths = [p for p in ROOT.rglob("*") if not any(part.startswith(".") for part in p.relative_to(ROOT).parts)]
    return [path for path in paths if path.is_file()]


def test_no_module_is_longer_than_one_idea() -> None:
    lengths = {p: len(p.read_text("utf-8").splitlines()) for d in OWN_CODE for p in (ROOT / d).rglob("*.py")}
    assert {str(p.relative_to(ROOT)): n for p, n in lengths.items() if n > LONGEST_MODULE} == {}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_has_hashes_and_no_addresses(lock: Path) -> None:
    text = lock.read_text("utf-8")
    pinned = re.findall(r"^[a-z0-9._-]+==", text, re.MULTILINE)
    assert pinned
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links|file:", text)
    entries = re.split(r"\n(?=[a-z0-9])", text)
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_locks_agree_with_each_other() -> None:
    pins = [dict(re.findall(r"^([a-z0-9._-]+)==(\S+ ?[^\\]*)", p.read_text("utf-8"), re.MULTILINE)) for p in LOCKS]
    runtime = dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE))
    for lock in pins:
        assert {n: v for n, v in lock.items() if n in runtime and v.split()[0] != runtime[n]} == {}


def test_every_direct_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = {
        "requirements.lock": project["project"]["dependencies"],
        "requirements-dev.lock": project["dependency-groups"]["dev"],
        "requirements-lexicon.lock": project["dependency-groups"]["lexicon"],
    }
    for name, requirements in wanted.items():
        locked = set(re.findall(r"^([a-z0-9._-]+)==", (ROOT / name).read_text("utf-8"), re.MULTILINE))
        assert {re.split(r"[<>=\[ ]", r)[0] for r in requirements} - locked == set(), name


def test_every_make_target_a_page_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {(p.name, t) for p in PAGES for t in re.findall(r"`make ([a-z-]+)", p.read_text("utf-8"))}
    assert {(page, target) for page, target in named if target not in targets} == set()


def test_every_file_a_page_links_to_exists() -> None:
    links = {
        (p, link) for p in PAGES for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", p.read_text("utf-8"))
    }
    assert {(p.name, link) for p, link in links if not (p.parent / link).exists()} == set()


def test_ci_runs_the_documented_commands() -> None:
    commands = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "\nmake check " in commands
    assert "\nmake test " in commands


def test_nothing_tracked_names_a_registry_or_a_path_of_one_machine() -> None:
    # Put together from parts, so that this file does not find itself.
    hosts = [
        ".".join(parts) for parts in (("pypi", "org"), ("files", "pythonhosted", "org"), ("registry", "npmjs", "org"))
    ]
    paths = ["/" + "/".join(parts) for parts in (("home", ""), ("root", ""), ("work", "main"), ("work", "shared"))]
    pattern = re.compile("|".join(rf"(?<![\w./-]){re.escape(word)}" for word in [*hosts, *paths]))
    found = {
        (str(path.relative_to(ROOT)), match[0])
        for path in tracked()
        for match in pattern.finditer(path.read_text("utf-8", "replace"))
    }
    assert found == set()


def test_no_data_file_is_large() -> None:
    assert {p.name: p.stat().st_size for p in tracked() if p.stat().st_size > 2_000_000} == {}


@pytest.mark.parametrize("word", ["xfail", "skipif", "NotImplementedError"])
def test_nothing_is_left_half_done(word: str) -> None:
    own = Path(__file__)
    code = [p for d in OWN_CODE for p in (ROOT / d).rglob("*.py") if p != own]
    assert [str(p.relative_to(ROOT)) for p in code if re.search(rf"\b{word}\b", p.read_text("utf-8"))] == []
