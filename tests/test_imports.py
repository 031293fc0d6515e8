"""The shape of the house: imports flow one way, rooms are small, queries and places stay where they belong."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

ROOT = Path(__file__).parents[1]
ROOMS = (
    "tuyun",
    "graph",
    "report",
    "api",
    "cli",
    "cypher",
    "seed",
    "web",
    "tests",
    "docs",
    "benchmarks",
    "requirements",
    "tools",
    ".ci",
)
FETCHED = {"__pycache__", "node_modules", "vendor"}
"""Folders of files that nobody here wrote."""
PACKAGES = ("graph", "report", "api", "cli")
"""The folders that are imported below ``tuyun``."""
GROUND = {
    "tuyun.graph.bound",
    "tuyun.graph.engine",
    "tuyun.graph.errors",
    "tuyun.graph.garbage",
    "tuyun.graph.memory",
    "tuyun.graph.processes",
    "tuyun.graph.resources",
    "tuyun.graph.time_limit",
}
FLOW = (
    "tuyun.graph.vocabulary",
    "tuyun.graph.statements",
    "tuyun.graph.source",
    "tuyun.graph.derive",
    "tuyun.graph.store",
    "tuyun.graph.analysis",
)

MAY_IMPORT = {
    **{room: GROUND | set(FLOW[:above]) for above, room in enumerate(FLOW)},
    "tuyun.graph.bound": set(),
    "tuyun.graph.engine": set(),
    "tuyun.graph.error_words": set(),
    "tuyun.graph.garbage": set(),
    "tuyun.graph.errors": {"tuyun.graph.error_words"},
    "tuyun.graph.memory": set(),
    "tuyun.graph.processes": set(),
    "tuyun.graph.resources": set(),
    "tuyun.graph.spreadsheet": set(),
    "tuyun.graph.time_limit": {"tuyun.graph.errors"},
    "tuyun.graph.workbook": {"tuyun.graph.errors", "tuyun.graph.spreadsheet"},
    "tuyun.graph.local": GROUND,
    "tuyun.graph.connect": GROUND | {"tuyun.graph.store", "tuyun.graph.local"},
    "tuyun.graph.bulk": GROUND | {"tuyun.graph.source", "tuyun.graph.store", "tuyun.graph.local"},
    "tuyun.graph": {"tuyun.graph.errors", *FLOW, "tuyun.graph.connect"},
    "tuyun.graph.fast": GROUND,
    "tuyun.graph.spark": GROUND | set(FLOW[:4]) | {"tuyun.graph.fast"},
    "tuyun.graph.reading": GROUND | set(FLOW[:3]),
    "tuyun.graph.review": GROUND | set(FLOW[:3]) | {"tuyun.graph.reading"},
    "tuyun.graph.analysis": GROUND | set(FLOW[:-1]) | {"tuyun.graph.fast"},
    "tuyun.graph.browser": GROUND | {"tuyun.graph.vocabulary", "tuyun.graph.store"},
}
"""What each room of the graph package may import besides itself."""

EXCEPTIONS = {
    (
        "tuyun.graph.local.login",
        "tuyun.graph.store",
    ): "the first login changes a password by a query file, as the store runs them",
    (
        "tuyun.graph.reading.decisions.log",
        "tuyun.graph.local",
    ): "the log of decisions has a lock between processes",
    ("tuyun.cli.up", "tuyun.api.app"): "`tuyun up` serves the API",
    ("tuyun.cli.up", "tuyun.api.settings"): "and reads its settings",
    ("tuyun.cli.up", "tuyun.api.server"): "with its limits on connections",
    ("tuyun.cli.review", "tuyun.api.review"): "`tuyun review` serves the page of a review",
    ("tuyun.cli.review", "tuyun.api.server"): "with the same limits on connections",
    ("tuyun.cli.review", "tuyun.api.settings"): "by the same settings",
    ("tuyun.cli.serve", "tuyun.api.access"): "`tuyun serve` refuses to serve others without keys",
    ("tuyun.cli.serve", "tuyun.api.server"): "and serves as `tuyun up` does",
    ("tuyun.cli.serve", "tuyun.api.settings"): "by the same settings",
    ("tuyun.cli.keys", "tuyun.api.access"): "`tuyun keys` makes the keys that the API asks for",
    ("tuyun.cli.keys", "tuyun.api.settings"): "and finds them where the API does",
    ("tuyun.cli.audit", "tuyun.api.access"): "`tuyun audit` checks what the API has recorded",
    ("tuyun.cli.audit", "tuyun.api.settings"): "and finds it where the API writes it",
}


def files(*suffixes: str) -> Iterator[Path]:
    """Files of the project, by suffix; without suffixes all of them."""
    for path in sorted([*ROOT.iterdir(), *(file for room in ROOMS for file in (ROOT / room).rglob("*"))]):
        parts = path.relative_to(ROOT).parts
        hidden = path.name == ".git" or any(part.startswith(".") and part != ".ci" for part in parts[:-1])
        wanted = not suffixes or path.suffix in suffixes
        fetched = FETCHED & set(parts)
        if path.is_file() and path.name != ".git" and wanted and not hidden and not fetched:
            yield path


def modules(room: str) -> list[Path]:
    return [path for path in files(".py") if path.relative_to(ROOT).parts[0] == room]


def spell(path: Path) -> str:
    """``tuyun.graph.derive.rows``: a module's name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(("tuyun", *parts) if parts[0] in PACKAGES else parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """Every module that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{spell(path)} imports by a relative path"
            yield node.module or ""
            yield from (
                f"{node.module}.{alias.name}"
                for alias in node.names
                if node.module in ("tuyun", *(f"tuyun.{package}" for package in PACKAGES))
            )


def room_of(module: str) -> str:
    """``tuyun.graph.derive`` of ``tuyun.graph.derive.rows``."""
    return ".".join(module.split(".")[:3])


def package_of(module: str) -> str:
    """``graph`` of ``tuyun.graph.derive.rows``, and ``tests`` of ``tests.chromium``."""
    return module.removeprefix("tuyun.").split(".")[0]


@pytest.mark.parametrize("path", modules("graph"), ids=spell)
def test_the_graph_package_imports_one_way(path: Path) -> None:
    module = spell(path)
    inner = {room_of(name) for name in imports(path) if name.startswith("tuyun.graph.")} - {room_of(module)}
    excused = {wanted for (one, wanted) in EXCEPTIONS if one == module}
    assert inner - excused <= MAY_IMPORT.get(room_of(module), set())
    assert not [
        name for name in imports(path) if package_of(name) in ("report", "api", "cli", "tests", "benchmarks")
    ]


def test_nothing_is_imported_without_the_root() -> None:
    """A user's own module ``graph`` may stand before ours on the path."""
    bare = [
        f"{spell(path)} imports {name}"
        for path in files(".py")
        for name in imports(path)
        if name.split(".")[0] in PACKAGES
    ]
    assert bare == []


def test_every_room_of_the_graph_package_has_its_place() -> None:
    rooms = {room_of(spell(path)) for path in modules("graph")}
    assert rooms == set(MAY_IMPORT)


@pytest.mark.parametrize("path", modules("report"), ids=spell)
def test_the_report_knows_the_analysis_and_nothing_above_it(path: Path) -> None:
    known = {room_of(name) for name in imports(path) if name.startswith("tuyun.graph.")}
    assert known <= {*GROUND, "tuyun.graph.vocabulary", "tuyun.graph.statements", "tuyun.graph.analysis"}
    assert not [name for name in imports(path) if package_of(name) in ("api", "cli", "tests", "benchmarks")]


def test_nothing_imports_the_report_before_one_is_asked_for() -> None:
    """It draws with what is slow to start; a function that makes a report imports it, and no module does."""
    early = [
        spell(path)
        for path in [*modules("graph"), *modules("api"), *modules("cli")]
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ImportFrom) and package_of(node.module or "") == "report"
    ]
    assert early == []


@pytest.mark.parametrize("path", [*modules("api"), *modules("cli")], ids=spell)
def test_api_and_command_line_do_not_know_each_other(path: Path) -> None:
    module = spell(path)
    others = {"api": ("cli", "tests", "benchmarks"), "cli": ("api", "tests", "benchmarks")}[package_of(module)]
    found = {room_of(name) for name in imports(path) if package_of(name) in others}
    assert found - {wanted for (one, wanted) in EXCEPTIONS if one == module} == set()


@pytest.mark.parametrize("package", ["tuyun.api", "tuyun.graph.reading"])
def test_the_rooms_of_a_package_import_one_way(package: str) -> None:
    """The packages inside it (``routes``, ``periods``), and each module beside them, are rooms."""
    depth = len(package.split(".")) + 1
    below: dict[str, set[str]] = {}
    for path in modules(package.split(".")[1]):
        module = spell(path)
        if module.startswith(f"{package}."):
            room = ".".join(module.split(".")[:depth])
            wanted = {
                ".".join(name.split(".")[:depth]) for name in imports(path) if name.startswith(f"{package}.")
            }
            below.setdefault(room, set()).update(wanted - {room})
    list(TopologicalSorter(below).static_order())  # raises `CycleError`, which names the rooms


def test_an_exception_that_nobody_needs_is_deleted() -> None:
    used = {(spell(path), room_of(name)) for path in files(".py") for name in imports(path)}
    assert set(EXCEPTIONS) <= used


LONG = {
    "docs/reading-scores.md": "its tables are made by the reader",
    "docs/vocabulary.md": "made from the vocabulary",
    "requirements/bench.txt": "a lock with sums",
    "requirements/dev.txt": "a lock with sums",
    "requirements/runtime.txt": "a lock with sums",
    "requirements/server.txt": "a lock with sums",
    "requirements/spark.txt": "a lock with sums",
    "seed/kyrgyz-republic-2022/statements.yaml": "69 statements, read by hand",
    "seed/kyrgyz-republic-2022/readings/first.yaml": "68 statements, read by hand",
    "seed/kyrgyz-republic-2022/readings/second.yaml": "68 statements, read by hand",
    "seed/schema/records.schema.json": "made from the models",
    "seed/schema/statements.schema.json": "made from the models",
}


def test_no_file_is_longer_than_500_lines() -> None:
    lengths = {
        str(path.relative_to(ROOT)): path.read_text("utf-8").count("\n")
        for path in files()
        if path.suffix not in (".png", ".svg", ".gz", ".zip")
    }
    assert {name for name, lines in lengths.items() if lines > 500} <= set(LONG)
    assert [name for name, lines in lengths.items() if name.endswith(".py") and lines > 300] == []
    assert set(LONG) <= set(lengths)


CYPHER = re.compile(
    r"\b(MATCH|MERGE|CREATE)\s*\(|\bUNWIND\s+\S+\s+AS\b|\bDETACH\s+DELETE\b|\b(CREATE|DROP)\s+(CONSTRAINT|INDEX)\b"
    r"|\bCALL\s*(\{|\w+\.\w+)|\bSHOW\s+(CONSTRAINTS|INDEXES|TRANSACTIONS|DATABASES)\b|\bALTER\s+(CURRENT\s+)?USER\b"
    r"|\bRETURN\s+\w+(\.\w+|\()"
)


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Every piece of text in a module, formatted strings included, with its line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


@pytest.mark.parametrize("room", ["graph", "report", "api", "cli", "benchmarks"])
def test_no_query_text_stands_in_python(room: str) -> None:
    found = [
        f"{spell(path)}:{line}: {text[:60]!r}"
        for path in modules(room)
        for line, text in strings(path)
        if CYPHER.search(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n) RETURN n",
        "MATCH(n:Entity {id: $id})",
        "UNWIND $rows AS row MERGE (n:Entity {id: row.id})",
        "CREATE CONSTRAINT entity_id IF NOT EXISTS",
        "CALL db.labels()",
        "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
        "SHOW TRANSACTIONS",
        "RETURN count(*)",
    ],
)
def test_query_text_would_be_found(query: str) -> None:
    assert CYPHER.search(query)
