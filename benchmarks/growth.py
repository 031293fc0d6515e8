"""How the time of measures grows with the number of cases: ``python -m benchmarks.growth``.

Betweenness is measured as far as ten minutes reach, the linear measures up to a million cases. The first call of
each measure, which loads or compiles its kernels, is timed apart, on a graph of a thousand cases.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from tuyun.graph.fast import backend
from tuyun.graph.fast.csr import Csr, CsrGraph

from benchmarks.bench import RESULTS, publish, timed
from benchmarks.centrality import machine
from benchmarks.peers import NX
from benchmarks.peers import read as read_untyped
from benchmarks.shapes import shape

read: Any = read_untyped
SIZES = ("1k", "10k", "100k", "1M")
LINEAR = ("articulation points", "bridges", "constraint", "PageRank")
LIMIT = 600.0
COLD = """
import os, sys, time
import networkx as nx
from benchmarks.shapes import shape
made = shape(sys.argv[2] + "1k")
graph = nx.Graph(zip(made.sources.tolist(), made.ends.tolist()))
begin = time.perf_counter()
result = getattr(nx, sys.argv[1])(graph, backend="tuyun")
result if isinstance(result, dict) else list(result)
print(time.perf_counter() - begin)
"""
NOTE = """Seconds of the algorithm alone, the median of three up to ten seconds, else one run. The exponent is
the slope of a line through the logarithms of cases and seconds, from 10,000 cases on. The first call is of a
process that has loaded networkx alone, on a thousand cases: without kernels on disk, and with them."""


def compact(name: str) -> CsrGraph:
    """A shape as the backend has it."""
    made = shape(name)
    sources, ends = made.sources.astype(np.int32), made.ends.astype(np.int32)
    both = (np.concatenate([sources, ends]), np.concatenate([ends, sources]))
    return CsrGraph(range(made.nodes), Csr.from_pairs(made.nodes, *both))


def cold(function: str, kind: str) -> tuple[float, float]:
    """Seconds of a first call without kernels on disk, and with them, on a thousand cases."""
    with tempfile.TemporaryDirectory() as directory:
        command = [sys.executable, "-c", COLD, function, kind]
        fitted = [
            subprocess.run(  # noqa: S603 - our own text
                command, env={"NUMBA_CACHE_DIR": directory}, capture_output=True, text=True, check=True
            ).stdout
            for _ in range(2)
        ]
    return float(fitted[0]), float(fitted[1])


def main() -> None:
    """Measure, print, write, draw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--results", type=Path, default=RESULTS)
    parser.add_argument("--sizes", default=",".join(SIZES))
    arguments = parser.parse_args()
    arguments.results.mkdir(exist_ok=True, parents=True)
    sizes = arguments.sizes.split(",")
    about = machine()
    seconds: dict[tuple[str, str], dict[str, float]] = {}
    for size in sizes:
        for kind in ("I", "KS"):
            graph = compact(kind + size)
            for name in ("betweenness", "closeness", *LINEAR) if kind == "I" else ("betweenness",):
                took = seconds.setdefault((name, kind), {})
                before = list(took.values())[-1:] or [0.0]
                if name in ("betweenness", "closeness") and before[0] * 130 > LIMIT:
                    continue
                took[size] = _seconds(name, graph)
                sys.stderr.write(f"{name} {kind}{size}: {took[size]:.2f} s\n")
    rows: list[dict[str, Any]] = []
    for (name, kind), took in seconds.items():
        first, again = cold(NX[name], kind)
        rows.append(
            {
                "measure": name,
                "graph": kind,
                **{size: float(f"{took[size]:.3g}") if size in took else "" for size in sizes},
                "exponent": _exponent(took),
                "first call, compiling": round(first, 1),
                "first call, from disk": round(again, 1),
            }
        )
    publish(arguments.results, "growth", about, rows, NOTE)
    _draw(seconds, arguments.results / "growth.svg")


def _seconds(name: str, graph: CsrGraph) -> float:
    function = getattr(backend, NX[name])
    read(function(compact("KS1k")))  # loads and compiles
    took = [timed(lambda: read(function(graph)))[0]]
    while took[0] < 10 and len(took) < 3:
        took.append(timed(lambda: read(function(graph)))[0])
    return median(took)


def _number(size: str) -> int:
    return int(size[:-1]) * {"k": 1_000, "M": 1_000_000}[size[-1]]


def _exponent(took: dict[str, float]) -> float | str:
    points = [(_number(size), value) for size, value in took.items() if _number(size) >= 10_000]
    if len(points) < 2:
        return ""
    cases, values = np.log(np.array(points)).T
    return round(float(np.polyfit(cases, values, 1)[0]), 2)


def _draw(seconds: dict[tuple[str, str], dict[str, float]], file: Path) -> None:
    from matplotlib.figure import Figure

    figure = Figure((7, 5), layout="constrained")
    axes = figure.subplots()
    for (name, kind), took in seconds.items():
        label = f"{name}, {kind}" + (f" (exponent {_exponent(took)})" if _exponent(took) != "" else "")
        axes.loglog([_number(size) for size in took], list(took.values()), marker="o", label=label)
    axes.set_xlabel("cases")
    axes.set_ylabel("seconds")
    axes.grid(True, which="major", alpha=0.3)
    axes.legend(fontsize="small")
    figure.savefig(file, metadata={"Date": None})


if __name__ == "__main__":
    main()
