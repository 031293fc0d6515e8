"""Measure the first reading of a large network from Neo4j: ``python -m benchmarks.first_reading``.

The peer is Neo4j's own driver, which reads the same links as a record each and keeps nothing.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from neo4j import Query
from tuyun.graph.analysis.network import KINDS, structure_labels
from tuyun.graph.analysis.network_columns import read_network_columns
from tuyun.graph.connect import open_store
from tuyun.graph.local import local_neo4j
from tuyun.graph.store import Store

from benchmarks.bench import RESULTS, machine, processor_seconds, publish, text
from benchmarks.invent_cases import invent_cases

NOTE = """Seconds by the clock, and processor seconds of this program and of Neo4j, to read the network of
{cases:,} cases ({links:,} links): first from a Neo4j that was just started, then again as if no file were kept,
then from the file. The driver reads the links by `benchmarks/cypher/links_by_record.cypher`, a record each, and
keeps none. The ratio is to the clock of the driver."""


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--cases", type=int, default=1_000_000, help="rows of the invented table (default 1000000)"
    )
    parser.add_argument(
        "--home", type=Path, help="a home into which such a table was loaded; by default one is made"
    )
    parser.add_argument("--results", type=Path, default=RESULTS, help="directory to write to")
    arguments = parser.parse_args()
    with TemporaryDirectory() as directory:
        home = arguments.home or _loaded(Path(directory), arguments.cases)
        with local_neo4j(home, bolt_port=0, http_port=0) as running, open_store(home) as store:
            about = machine(store)
            rows, links = _measured(store, Path(directory) / "columns", running.pid)
    publish(arguments.results, "first_reading", about, rows, NOTE.format(cases=arguments.cases, links=links))


def _loaded(directory: Path, cases: int) -> Path:
    """A home with an invented table, loaded in bulk."""
    invent_cases(directory / "cases", cases, 7)
    home = directory / "home"
    command = [sys.executable, "-m", "tuyun.cli", "load", "--bulk", str(directory / "cases"), "--home", str(home)]
    subprocess.run(command, check=True)  # noqa: S603 - our own command
    return home


def _measured(store: Store, folder: Path, java: int) -> tuple[list[dict[str, Any]], int]:
    """The rows of the result, and how many links the network has."""

    def read() -> int:
        return store.read(lambda: read_network_columns(structure_labels(), KINDS, None, folder)).value.links

    rows: list[dict[str, Any]] = []
    links = 0
    for what in ("first reading, just started", "first reading, again", "from the file"):
        if what != "from the file":
            for file in folder.glob("*"):
                file.unlink()
        row, links = _timed(what, read, java)
        rows.append(row)
    row, _ = _timed("the driver, a record a link", lambda: _by_record(store), java)
    rows.append(row)
    return [beside_the_driver(each, row["clock"]) for each in rows], links


def beside_the_driver(row: dict[str, Any], driver: float) -> dict[str, Any]:
    """A row with its ratio to the clock of the driver, which is taken before the seconds are rounded."""
    seconds = {name: round(value, 3) for name, value in row.items() if name != "what"}
    return {"what": row["what"], **seconds, "driver / this": round(driver / row["clock"], 1)}


def _by_record(store: Store) -> int:
    """How many links the driver reads."""
    with store.driver.session() as session:
        parameters = {"labels": list(structure_labels()), "kinds": list(KINDS)}
        query = text("links_by_record")
        return sum(1 for _ in session.run(Query(query.text, timeout=0), query.bind(parameters)))


def _timed(what: str, work: Callable[[], int], java: int) -> tuple[dict[str, Any], int]:
    """Seconds by the clock, and of both processes."""
    started, own, server = time.perf_counter(), time.process_time(), processor_seconds(java)
    given = work()
    clock = time.perf_counter() - started
    sys.stderr.write(f"{what}: {clock:.1f} s\n")
    used = time.process_time() - own, processor_seconds(java) - server
    return {"what": what, "clock": clock, "processor, here": used[0], "processor, Neo4j": used[1]}, given


if __name__ == "__main__":
    main()
