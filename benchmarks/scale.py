"""Measure how commands grow with the number of cases, from file to answer: ``python -m benchmarks.scale``."""

import argparse
import math
import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tuyun.graph.connect import open_store
from tuyun.graph.local import local_neo4j
from tuyun.graph.store.column_file import directory as columns_directory

from benchmarks.bench import RESULTS, machine, processor_seconds, publish
from benchmarks.invent_cases import invent_cases

SIZES = (1_000, 10_000, 100_000)
MOST_IN_TRANSACTIONS = 100_000
"""Cases up to which the ordinary load is measured too."""
FIRST_READING = "rank degree, first reading"
COMMANDS: Mapping[str, Sequence[str]] = {
    "flow": ("flow",),
    "losses": ("losses",),
    "routes": ("query", "routes"),
    FIRST_READING: ("rank", "degree"),
    "rank degree, from the file": ("rank", "degree"),
    "rank betweenness": ("rank", "betweenness"),
    "structure": ("structure",),
    "report": ("report", "-o", os.devnull),
}
NOTE = """Processor seconds of a command and of Neo4j together, which depend less than the clock on what else the
machine does; each command is run once, as a user runs it, with the second that it takes to start. `-` was not run,
or was stopped on the smaller table: a command is stopped after {limit:g} seconds by the clock. The last column is
how many times the seconds grow from the second last size to the last."""


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--results", type=Path, default=RESULTS)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="numbers of cases, joined by commas")
    parser.add_argument("--limit", type=float, default=120.0, help="seconds by the clock that a command may take")
    arguments = parser.parse_args()
    sizes = [int(size) for size in arguments.sizes.split(",")]
    taken: dict[str, dict[int, str | float]] = {}
    about: dict[str, Any] = {}
    for size in sizes:
        with TemporaryDirectory() as directory:
            about = _measure(size, Path(directory), arguments.limit, taken)
    rows = [
        {
            "what": what,
            **{f"{size:,}": took.get(size, "-") for size in sizes},
            "grows": _growth([took.get(size) for size in sizes]),
        }
        for what, took in taken.items()
    ]
    publish(arguments.results, "scale", about, rows, NOTE.format(limit=arguments.limit))


def _measure(size: int, directory: Path, limit: float, taken: dict[str, dict[int, str | float]]) -> dict[str, Any]:
    """Measure every step with a table of so many cases; where it was measured."""
    cases, home = directory / "cases", directory / "home"
    invent_cases(cases, size, 7)
    of_others = set(columns_directory().glob("*"))

    def note(what: str, took: str | float) -> None:
        taken.setdefault(what, {})[size] = took
        sys.stderr.write(f"{what}, {size:,} cases: {took}\n")

    note("load --bulk", _run(["load", "--bulk", str(cases)], home, math.inf))
    if size <= MOST_IN_TRANSACTIONS:
        with local_neo4j(directory / "other", bolt_port=0, http_port=0) as running:
            note("load", _run(["load", str(cases)], directory / "other", math.inf, running.pid))
    with local_neo4j(home, bolt_port=0, http_port=0) as running, open_store(home) as store:
        about = machine(store)
        for what, command in COMMANDS.items():
            before = [seconds for other, seconds in taken.get(what, {}).items() if other < size]
            if any(isinstance(seconds, str) for seconds in before):
                continue  # it was stopped on a smaller table
            if what == FIRST_READING:
                for kept in set(columns_directory().glob("*")) - of_others:
                    kept.unlink()  # the bulk load has read the network
            note(what, _run(command, home, limit, running.pid))
    return about


def _run(command: Sequence[str], home: Path, limit: float, java: int | None = None) -> str | float:
    """Processor seconds of a command and of Neo4j meanwhile, or what it said if it failed or was stopped."""
    before = _used(java)
    program = [sys.executable, "-m", "tuyun.cli", *command, "--home", str(home)]
    try:
        done = subprocess.run(  # noqa: S603 - our own command
            program, capture_output=True, text=True, check=False, timeout=None if limit == math.inf else limit
        )
    except subprocess.TimeoutExpired:
        return f"over {limit:g} s by the clock"
    if done.returncode:
        return done.stderr.strip().splitlines()[-1]
    return round(_used(java) - before, 1)


def _used(java: int | None) -> float:
    """Processor seconds that our ended children, and Neo4j, have used so far."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = processor_seconds(java) if java else 0.0
    return children.ru_utime + children.ru_stime + own


def _growth(took: Sequence[str | float | None]) -> str | float:
    last = took[-2:]
    if len(last) < 2 or not all(isinstance(seconds, float) for seconds in last):
        return ""
    return round(last[1] / last[0], 1)  # type: ignore[operator] # both are numbers, as was just asked


if __name__ == "__main__":
    main()
