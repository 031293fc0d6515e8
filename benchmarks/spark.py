"""Time measures on executors of Spark beside threads of the same machine: ``python -m benchmarks.spark``.

Needs the environment ``.venv-spark``; executors are processes of this machine, with a processor each.
"""

import argparse
import pickle
import time
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.engine import current_engine, spread_by
from tuyun.graph.fast.betweenness import link_betweenness, node_betweenness
from tuyun.graph.fast.connectivity import number_components, spread_components
from tuyun.graph.fast.csr import CsrGraph
from tuyun.graph.fast.multi_source_bfs import sum_distances
from tuyun.graph.fast.power_iteration import Vectors, pagerank
from tuyun.graph.spark.context import spark_context
from tuyun.graph.spark.engine import SparkEngine

from benchmarks.bench import RESULTS, processors, publish, timed
from benchmarks.growth import compact

EXECUTORS = (1, 2)
NOTE = """Seconds by the clock for the same work: by threads of one process on all processors, and by executors of
Spark with a processor each, once Spark runs and its executors have loaded the kernels. `times` is how many times
as long the executors take as the threads. `start`, above, is what Spark and the first work of all measures take
before that. All results have the same bits. MB is what is sent to each executor, once; PageRank also sends a
vector for each step."""
Measure = Callable[[CsrGraph], Any]


def _page_rank(graph: CsrGraph) -> NDArray[np.float64]:
    even = np.full(len(graph), 1 / len(graph))
    strength = np.diff(graph.out.offsets).astype(np.float64)
    ranks = pagerank(graph.into, np.zeros(0), strength, 0.85, Vectors(even, even, even), 1000, 1e-10)
    if ranks is None:
        raise ValueError("PageRank has not converged")
    return ranks


def _parts(graph: CsrGraph) -> NDArray[np.int32]:
    engine = current_engine()
    return (spread_components(engine, graph.out) if engine else number_components(graph.out))[0]


MEASURES: dict[str, tuple[Measure, str]] = {
    "betweenness": (node_betweenness, "I3k"),
    "edge betweenness": (link_betweenness, "I3k"),
    "harmonic": (
        lambda graph: (
            sum_distances(
                graph.simple_out, graph.simple_into, np.arange(len(graph), dtype=np.int32)
            ).inverse_distance
        ),
        "I3k",
    ),
    "PageRank": (_page_rank, "I100k"),
    "parts": (_parts, "I100k"),
}
"""The measures, each with the graph that it is taken of."""


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graphs", nargs="+", help="graphs for all measures, see benchmarks.shapes")
    parser.add_argument("--results", type=Path, default=RESULTS, help="directory to write to")
    arguments = parser.parse_args()
    pairs = [(measure, name) for measure, (_, usual) in MEASURES.items() for name in arguments.graphs or [usual]]
    graphs = {name: compact(name) for name in sorted({name for _, name in pairs})}
    about = {**processors(), "pyspark": version("pyspark"), "numba": version("numba")}
    rows: list[dict[str, Any]] = [
        {
            "measure": measure,
            "graph": name,
            "links": len(graphs[name].out.targets) // 2,
            "MB": _megabytes(graphs[name]),
        }
        for measure, name in pairs
    ]
    results = {}
    _load_kernels()
    for row in rows:
        work = partial(MEASURES[row["measure"]][0], graphs[row["graph"]])
        seconds, results[row["measure"], row["graph"]] = timed(work)
        row["threads"] = round(seconds, 2)
    for executors in EXECUTORS:
        begin = time.monotonic()
        with (
            spark_context(f"local-cluster[{executors},1,2048]") as context,
            spread_by(SparkEngine(context)),
        ):
            _load_kernels()
            about[f"start {executors}"] = f"{time.monotonic() - begin:.0f} s"
            for row in rows:
                seconds, result = timed(partial(MEASURES[row["measure"]][0], graphs[row["graph"]]))
                if result.tobytes() != results[row["measure"], row["graph"]].tobytes():
                    raise ValueError(f"other bits: {row}")
                row[f"{executors} executors"] = round(seconds, 2)
                row[f"{executors} times"] = round(seconds / max(0.01, row["threads"]), 1)
    publish(arguments.results, "spark", about, rows, NOTE)


def _load_kernels() -> None:
    """Load them, or compile them at the first time."""
    for measure, _ in MEASURES.values():
        measure(compact("BA1k"))


def _megabytes(graph: CsrGraph) -> float:
    return round(len(pickle.dumps(graph.out)) / 1e6, 2)


if __name__ == "__main__":
    main()
