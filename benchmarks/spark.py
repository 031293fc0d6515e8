"""Time exact sums on executors of Spark beside threads of the same machine: ``python -m benchmarks.spark``.

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
from tuyun.graph.engine import spread_by
from tuyun.graph.fast.betweenness import link_betweenness, node_betweenness
from tuyun.graph.fast.csr import CsrGraph
from tuyun.graph.fast.multi_source_bfs import sum_distances
from tuyun.graph.spark.context import spark_context
from tuyun.graph.spark.engine import sum_slots

from benchmarks.bench import RESULTS, processors, publish, timed
from benchmarks.growth import compact

EXECUTORS = (1, 2)
NOTE = """Seconds by the clock for the same sums: by threads of one process on all processors, and by executors of
Spark with a processor each, once Spark runs and its executors have loaded the kernels. `times` is how many times
as long the executors take as the threads. `start`, above, is what Spark and the first sums of all measures take
before that. All results have the same bits. MB is what is sent to each executor."""
Measure = Callable[[CsrGraph], Any]
MEASURES: dict[str, Measure] = {
    "betweenness": node_betweenness,
    "edge betweenness": link_betweenness,
    "harmonic": lambda graph: (
        sum_distances(graph.simple_out, graph.simple_into, np.arange(len(graph), dtype=np.int32)).inverse_distance
    ),
}


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graphs", nargs="+", default=["I1k", "BA10k"], help="see benchmarks.shapes")
    parser.add_argument("--results", type=Path, default=RESULTS, help="directory to write to")
    arguments = parser.parse_args()
    graphs = {name: compact(name) for name in arguments.graphs}
    about = {**processors(), "pyspark": version("pyspark"), "numba": version("numba")}
    rows: list[dict[str, Any]] = [
        {"measure": measure, "graph": name, "links": len(graph.out.targets) // 2, "MB": _megabytes(graph)}
        for name, graph in graphs.items()
        for measure in MEASURES
    ]
    results = {}
    _load_kernels()
    for row in rows:
        work = partial(MEASURES[row["measure"]], graphs[row["graph"]])
        seconds, results[row["measure"], row["graph"]] = timed(work)
        row["threads"] = round(seconds, 2)
    for executors in EXECUTORS:
        begin = time.monotonic()
        with (
            spark_context(f"local-cluster[{executors},1,2048]") as context,
            spread_by(partial(sum_slots, context)),
        ):
            _load_kernels()
            about[f"start {executors}"] = f"{time.monotonic() - begin:.0f} s"
            for row in rows:
                seconds, result = timed(partial(MEASURES[row["measure"]], graphs[row["graph"]]))
                if result.tobytes() != results[row["measure"], row["graph"]].tobytes():
                    raise ValueError(f"other bits: {row}")
                row[f"{executors} executors"] = round(seconds, 2)
                row[f"{executors} times"] = round(seconds / max(0.01, row["threads"]), 1)
    publish(arguments.results, "spark", about, rows, NOTE)


def _load_kernels() -> None:
    """Load them, or compile them at the first time."""
    for measure in MEASURES.values():
        measure(compact("BA1k"))


def _megabytes(graph: CsrGraph) -> float:
    return round(len(pickle.dumps(graph.out)) / 1e6, 2)


if __name__ == "__main__":
    main()
