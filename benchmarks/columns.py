"""Compute measures from the store's columns with compiled kernels, and from records with networkx.

``python -m benchmarks.columns``; the columns are those of a case file of 100,000 cases, as `read/edges` gives
them.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from tuyun.graph.analysis.network import network, scoped, within
from tuyun.graph.analysis.network_columns import NetworkColumns
from tuyun.graph.analysis.ranking import MEASURES
from tuyun.graph.analysis.scenario import SCENARIOS

from benchmarks.bench import RESULTS, publish, timed
from benchmarks.centrality import machine
from benchmarks.shapes import HUBS, shape

NOTE = """Seconds from columns in memory to a value for each node or link. As records: an object for each link,
networkx's MultiDiGraph, what the scenario holds of it, its ties, and networkx's measure; run once. As columns:
the median of three."""
LINEAR = ("degree", "pagerank", "constraint", "articulation_points", "bridges")
Chunk = Mapping[str, list[Any]]


def columns(name: str, chunk: int = 10_000) -> NetworkColumns:
    """Nodes and links of a case file: institutions handle cases, victims are in them."""
    made = shape(name)
    ids = [f"institution-{node}" if node < HUBS else f"node-{node:07}" for node in range(made.nodes)]
    nodes: list[Chunk] = [
        {
            "ids": part, "names": part, "labels": ["Institution"] * len(part), "rows": [-1] * len(part),
            "narrower": [[] for _ in part],
            "numbers": [0 for _ in part],
        }
        for part in (ids[begin : begin + chunk] for begin in range(0, made.nodes, chunk))
    ]  # fmt: skip
    edges: list[Mapping[str, Any]] = []
    for begin in range(0, len(made.sources), chunk):
        sources = [ids[node] for node in made.sources[begin : begin + chunk].tolist()]
        targets = [ids[node] for node in made.ends[begin : begin + chunk].tolist()]
        edges.append(
            {
                "sources": sources, "targets": targets, "type": "GAVE", "document": "cases", "rule": "",
                "modalities": ["asserted"], "standings": ["none"],
                "statements": [[f"cases#{begin + place}"] for place in range(len(sources))],
            }
        )  # fmt: skip
    return NetworkColumns.of(nodes, edges)


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--results", type=Path, default=RESULTS)
    parser.add_argument("--graph", default="I100k")
    arguments = parser.parse_args()
    arguments.results.mkdir(exist_ok=True, parents=True)
    about = machine()
    whole = columns(arguments.graph)
    scenario = SCENARIOS["asserted"]
    rows = []
    for name in LINEAR:
        compute = MEASURES[name].compute
        ways: dict[str, Callable[[], Any]] = {
            "columns": partial(_by, compute, lambda: scoped(whole, scenario)),
            "records": partial(_by, compute, lambda: within(network(whole), scenario)),
        }
        ways["columns"]()  # loads and compiles
        fast = median(timed(ways["columns"])[0] for _ in range(3))
        with (
            patch("tuyun.graph.analysis.centrality.call_networkx", _itself),
            patch("tuyun.graph.analysis.link_measures.call_networkx", _itself),
        ):
            slow = _seconds(ways["records"])
        rows.append(
            {
                "measure": name, "graph": arguments.graph, "columns, seconds": round(fast, 3),
                "records, seconds": "out of memory" if slow is None else round(slow, 2),
                "times faster": "" if slow is None else round(slow / fast, 1),
            }
        )  # fmt: skip
        sys.stderr.write(f"{name}: {fast:.2f} s\n")
    publish(arguments.results, "columns", about, rows, NOTE)


def _seconds(work: Callable[[], object]) -> float | None:
    """None if memory did not suffice."""
    try:
        return timed(work)[0]
    except MemoryError:
        return None


def _by(compute: Callable[[Any], object], read: Callable[[], object]) -> object:
    return compute(read())


def _itself(function: Callable[..., Any], graph: object, **arguments: object) -> Any:  # noqa: ANN401 - as the function
    """networkx's own, for a graph of any size."""
    return function(graph, **arguments)


if __name__ == "__main__":
    main()
