"""What the benchmarks share: the server to measure on, a clock, and results as JSON and as a page."""

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import psutil
from rich.console import Console
from rich.table import Table as Shown
from tuyun.graph.errors import TuyunError
from tuyun.graph.local import local_neo4j
from tuyun.graph.source import Table, read_source
from tuyun.graph.store import Store, StoreSettings, from_environment
from tuyun.graph.store.query import Query, parse

from benchmarks.invent_cases import invent_cases

HERE = Path(__file__).parent
RESULTS = HERE / "results"
T = TypeVar("T")


def text(name: str) -> Query:
    """A query file of ``benchmarks/cypher``."""
    file = HERE / "cypher" / f"{name}.cypher"
    return parse(name, file, file.read_text("utf-8"))


def options(description: str) -> argparse.Namespace:
    """``--cases``, ``--seed`` and ``--results`` from the command line."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--cases", type=int, default=100_000, help="rows of the invented table (default 100000)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--results", type=Path, default=RESULTS, help="directory to write to")
    return parser.parse_args()


@contextmanager
def empty_store() -> Iterator[Store]:
    """An empty store: a Neo4j of its own, or the server at NEO4J_URI; what is measured is taken out again."""
    try:
        with _server() as settings, Store.connect(settings) as store:
            if found := [row["document"]["id"] for row in store.ask("read/documents").rows]:
                sys.exit(f"{settings.uri} is not empty: it holds {', '.join(found)}. Measure on another server.")
            store.prepare()
            yield store
    except TuyunError as error:
        sys.exit(str(error))


@contextmanager
def _server() -> Iterator[StoreSettings]:
    if settings := from_environment():
        yield settings
        return
    with (
        TemporaryDirectory() as directory,
        local_neo4j(Path(directory), bolt_port=0, http_port=0) as running,
    ):
        yield StoreSettings(running.uri, running.user, running.password)


@contextmanager
def invented(cases: int, seed: int) -> Iterator[tuple[Table, float]]:
    """An invented table, and the seconds that reading and checking every row of it took."""
    with TemporaryDirectory() as directory:
        invent_cases(Path(directory), cases, seed)
        seconds, source = timed(lambda: read_source(Path(directory)))
        assert isinstance(source, Table)  # noqa: S101 - what the generator writes
        yield source, seconds


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Seconds, and what the work gave."""
    start = time.perf_counter()
    given = work()
    return time.perf_counter() - start, given


def processor_seconds(process: int) -> float:
    """Processor seconds that a process has used so far, by its id."""
    times = psutil.Process(process).cpu_times()
    return float(times.user + times.system)


def processors() -> dict[str, Any]:
    """Where it was measured, if Neo4j has no part in it."""
    return {
        "measured": datetime.now(UTC).date().isoformat(),
        "system": f"{platform.system()} {platform.machine()}",
        "processors": os.cpu_count(),
        "load before": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
    }


def machine(store: Store) -> dict[str, Any]:
    """Where it was measured."""
    return {
        **processors(),
        "neo4j": store.ask("admin/server").rows[0]["version"],
        "driver": version("neo4j"),
        "neo4j-rust-ext": version("neo4j-rust-ext"),
    }


def publish(
    results: Path, name: str, about: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], note: str
) -> None:
    """Print the rows as a table, and write them to the directory, as JSON and as Markdown."""
    shown = Shown(*rows[0], title=name)
    for row in rows:
        shown.add_row(*(_spell(value) for value in row.values()))
    Console().print(shown)
    results.mkdir(exist_ok=True)
    head = json.dumps({"machine": about, "note": note}).removesuffix("}")
    each = ",\n".join(json.dumps(row) for row in rows)
    (results / f"{name}.json").write_text(f'{head}, "rows": [\n{each}\n]}}\n', "utf-8")
    lines = [
        f"# {name.capitalize()}",
        "",
        ", ".join(f"{key}: {value}" for key, value in about.items()) + ".",
        "",
        note,
        "",
        "| " + " | ".join(rows[0]) + " |",
        "|" + "---|" * len(rows[0]),
        *("| " + " | ".join(_spell(value) for value in row.values()) + " |" for row in rows),
    ]
    (results / f"{name}.md").write_text("\n".join(lines) + "\n", "utf-8")


def _spell(value: object) -> str:
    return f"{value:,}" if isinstance(value, int | float) else str(value)
