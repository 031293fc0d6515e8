"""Time exact centrality beside other libraries, on the same graphs: ``python -m benchmarks.centrality``.

Each library has a process of its own. Rounds are interleaved: every library once, then again, so that a busy
moment meets all. Rows are kept as they are done; the same command goes on where the last stopped (``--fresh``
begins anew).
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.bench import RESULTS, publish
from benchmarks.shapes import Shape, shape
from benchmarks.worker import LIMIT, Worker

Numbers = NDArray[np.float64]
NETWORKX = ("networkx", "rustnx", "franken-networkx", "nx-parallel")
ALL = (*NETWORKX, "igraph", "rustworkx", "NetworKit", "graph-tool")
ROWS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("betweenness", "BA1k", ALL),
    ("betweenness", "BA10k", ALL[1:]),
    ("edge betweenness", "BA10k", ALL[1:]),
    ("betweenness", "I5k", ALL),
    ("betweenness", "I100k", ALL),
    ("betweenness", "KS100k", ALL),
    ("closeness", "I5k", ALL),
    ("articulation points", "I100k", ALL),
    ("bridges", "I100k", ALL),
    ("constraint", "I100k", ("networkx", "igraph")),
    ("PageRank", "R-MAT", (*ALL, "GraphBLAS")),
)
SAMPLED = ("betweenness", "edge betweenness", "closeness")
ROUNDS = 3
NOTE = """Seconds are of the algorithm alone on the library's own graph, the median of the runs. Whole is from a
networkx graph (networkx and its backends, ours among them) or from an array of links (the others) to the answer.
With a number of sources, the time is of so many sources and scaled to all; what took over 30 seconds ran once.
Times ours is a library's seconds by ours. Every library has both processors. Error is the largest difference of
our values from the reference, relative to the reference's largest; of the same sources alone where nobody measures
all, and then of our two kernels for betweenness. Points and bridges are compared by the numbers of their nodes: 0
means the same ones."""


def measure(name: str, graph: str, peers: tuple[str, ...]) -> list[dict[str, Any]]:
    """A row for each library."""
    made = shape(graph)
    with _file(made) as file:
        workers = [Worker(peer, name, file) for peer in ("tuyun", *peers)]
        try:
            for worker in workers:
                if name in SAMPLED and worker.peer != "tuyun" and not worker.error:
                    worker.calibrate(made.nodes)
            for number in range(ROUNDS):
                for worker in workers:
                    if number == 0 or worker is workers[0] or (worker.samples and worker.samples[0] < LIMIT / 2):
                        worker.round()
            for worker in workers:
                if not worker.sample and worker.samples and median(worker.samples) < LIMIT / 2:
                    worker.whole = worker.go("whole") or 0.0
            error = _compare(workers, file.parent, name, made.nodes)
            return [_row(name, graph, made.nodes, worker, workers[0], error) for worker in workers]
        finally:
            for worker in workers:
                worker.end()


@contextmanager
def _file(made: Shape) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as directory:
        file = Path(directory) / "graph.npz"
        np.savez(file, nodes=made.nodes, sources=made.sources, ends=made.ends, directed=made.directed)
        yield file


def _compare(workers: list[Worker], directory: Path, name: str, nodes: int) -> str:
    """How far our values are from networkx's, or igraph's if networkx did not measure all, up to a scale.

    Where neither measures all in `LIMIT`, both ours and igraph's are taken from the same sources, and our values
    of all are set beside those of our other kernel, which took the sources.
    """
    known = {worker.peer: worker for worker in workers}
    ours = known["tuyun"]
    for peer in ("networkx", "igraph"):
        other = known.get(peer)
        if other is None or not other.samples or (peer, name) == ("igraph", "PageRank"):
            continue
        sample = other.sample
        if sample and median(other.samples) * nodes / sample < LIMIT:
            sample = 0 if other.go("go 0") is not None else sample
        if sample and (peer == "networkx" or name != "betweenness"):
            continue
        if not sample:
            return _distance(ours, other, directory, peer)
        if ours.go(f"go {sample}") is None:
            continue
        error = _distance(ours, other, directory, f"{peer}, from {sample} sources")
        other_kernel = _values(ours, directory / "lanes.npy") if ours.go("lanes", 600.0) is not None else None
        whole = _values(ours, directory / "whole.npy") if ours.go("go 0", 600.0) is not None else None
        if whole is None or other_kernel is None:
            return error
        return f"{error}; {_error(whole, other_kernel)} of our other kernel, from all"
    return ""


def _distance(ours: Worker, other: Worker, directory: Path, peer: str) -> str:
    mine, theirs = (_values(worker, directory / f"{worker.peer}.npy") for worker in (ours, other))
    return "" if mine is None or theirs is None else f"{_error(mine, theirs)} of {peer}"


def _values(worker: Worker, file: Path) -> Numbers | None:
    return None if worker.go(f"values {file}") is None else np.load(file)


def _error(mine: Numbers, theirs: Numbers) -> str:
    if mine.shape != theirs.shape:
        return "another number than"
    scale = np.nansum(theirs) / np.nansum(mine)
    return f"{float(np.nanmax(np.abs(mine * scale - theirs)) / np.nanmax(np.abs(theirs))):.0e}"


def _row(name: str, graph: str, nodes: int, worker: Worker, ours: Worker, error: str) -> dict[str, Any]:
    seconds = median(worker.samples) if worker.samples else None
    if seconds is not None and worker.sample:
        seconds *= nodes / worker.sample
    mine = median(ours.samples) if ours.samples else None
    return {
        "measure": name,
        "graph": graph,
        "library": worker.peer,
        "seconds": seconds,
        "sources": worker.sample or "all",
        "runs": len(worker.samples),
        "whole": worker.whole or None,
        "times ours": seconds / mine if seconds and mine else None,
        "error": error if worker is ours else worker.error if seconds is None else "",
    }


def machine() -> dict[str, Any]:
    """Where, and with what."""
    processor = [
        line.split(":")[1].strip()
        for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        if line.startswith("model name")
    ] or [platform.processor()]
    packages = {}
    for name in ("networkx", "numba", "igraph", "rustworkx", "networkit", "rustnx", "franken-networkx",
                 "nx-parallel", "graphblas-algorithms", "suitesparse-graphblas"):  # fmt: skip
        try:
            packages[name] = version(name)
        except PackageNotFoundError:
            packages[name] = "not there"
    return {
        "measured": datetime.now(UTC).date().isoformat(),
        "system": f"{platform.system()} {platform.machine()}",
        "processor": processor[0],
        "processors": os.cpu_count(),
        "load before": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
        **packages,
        "graph-tool": _graph_tool(),
    }


def _graph_tool() -> str:
    """Debian's package, on the system's own Python."""
    if not shutil.which("/usr/bin/python3"):
        return "not there"
    ask = [
        "/usr/bin/python3",
        "-W",
        "ignore",
        "-c",
        "import graph_tool; print(graph_tool.__version__.split()[0])",
    ]
    done = subprocess.run(ask, capture_output=True, text=True, check=False)  # noqa: S603 - no input
    return done.stdout.strip() or "not there"


def main() -> None:
    """Measure what is not measured yet, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--results", type=Path, default=RESULTS)
    parser.add_argument("--rows", help="only rows whose measure and graph have this in them: 'betweenness I5k'")
    parser.add_argument("--peers", help="only these libraries, with commas between them")
    parser.add_argument("--fresh", action="store_true", help="measure again what is measured already")
    arguments = parser.parse_args()
    arguments.results.mkdir(exist_ok=True, parents=True)
    kept = arguments.results / "centrality.partial.json"
    done: dict[str, Any] = {} if arguments.fresh or not kept.exists() else json.loads(kept.read_text("utf-8"))
    done.setdefault("machine", machine())
    for name, graph, peers in ROWS:
        key = f"{name} {graph}"
        if key in done or (arguments.rows and arguments.rows not in key):
            continue
        begin = time.monotonic()
        wanted = arguments.peers.split(",") if arguments.peers else peers
        done[key] = measure(name, graph, tuple(peer for peer in peers if peer in wanted))
        kept.write_text(json.dumps(done, indent=1) + "\n", "utf-8")
        sys.stderr.write(f"{key}: {time.monotonic() - begin:.0f} s\n")
    rows = [_rounded(row) for name, graph, _ in ROWS for row in done.get(f"{name} {graph}", [])]
    publish(arguments.results, "centrality", done["machine"], rows, NOTE)
    if len(done) == len(ROWS) + 1:
        kept.unlink()


def _rounded(row: dict[str, Any]) -> dict[str, Any]:
    """Three digits."""
    return {
        key: float(f"{value:.3g}") if isinstance(value, float) else "" if value is None else value
        for key, value in row.items()
    }


if __name__ == "__main__":
    main()
