"""Time the addresses that analyse the whole graph, and a quick address beside them: ``python -m benchmarks.slow``.

The API, Neo4j and this program share the machine.
"""

import argparse
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Any

import httpx
from tuyun.api.access.roles import Role
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, from_environment, load, remove

from benchmarks.bench import RESULTS, empty_store, invented, machine, publish
from benchmarks.serving import memory, serving

BOTH = "country=KG&country=XA"
"""The narrative and the invented cases: countries are pooled in a network only if they are named."""
ADDRESSES = (
    "/v1/flow?limit=20",
    "/v1/losses?limit=20",
    "/v1/exposure?limit=20",
    "/v1/training?limit=20",
    "/v1/gaps",
    "/v1/queries/routes",
    f"/v1/routes?{BOTH}",
    f"/v1/cuts?{BOTH}",
    f"/v1/centrality/degree?{BOTH}&limit=20",
    f"/v1/centrality/betweenness?{BOTH}&limit=20",
    f"/v1/structure?{BOTH}",
    f"/v1/sensitivity/degree?{BOTH}&limit=20",
    f"/v1/what-if?{BOTH}&remove=kg-pgo&measure=degree",
    "/v1/report",
)
SLOW, QUICK, LIVE = f"/v1/routes?{BOTH}&limit=99", "/v1/entities/kg-pgo", "/health/live"
NOTE = """The seed beside a table of {cases:,} invented cases. Each address is asked once, one after another, of an
API with 1 worker that keeps no answers, has an analyst's key and the default budget of an analysis (40 s, 2 GB): a
status of 503 is an analysis that was stopped by it. MB is the largest resident memory of all its processes
meanwhile. The last rows ask for a quick address up to twenty times a second while `{slow}` is computed; their
milliseconds are the median, the 95th percentile and the longest."""


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, help="rows of the invented table (default 100000)")
    parser.add_argument("--loaded", action="store_true", help="measure on the store at NEO4J_URI as it is")
    parser.add_argument("--results", type=Path, default=RESULTS, help="directory to write to")
    arguments = parser.parse_args()
    with _loaded(arguments.cases, ready=arguments.loaded) as store, TemporaryDirectory() as directory:
        about = machine(store)
        extra = {"TUYUN_KEPT_BYTES": "0"}
        with serving(store, Path(directory), 1, extra, Role.analyst) as (api, key, process):
            headers = {"Authorization": f"Bearer {key}"}
            with httpx.Client(base_url=api, headers=headers, timeout=120) as http:
                http.get(QUICK)
                rows = [_once(http, address, process) for address in ADDRESSES]
                rows += [_beside(http, address, process) for address in (QUICK, LIVE)]
    publish(arguments.results, "slow", about, rows, NOTE.format(cases=arguments.cases, slow=SLOW))


@contextmanager
def _loaded(cases: int, *, ready: bool) -> Iterator[Store]:
    """A store with the seed and the cases."""
    settings = from_environment()
    if ready and settings:
        with Store.connect(settings) as store:
            yield store
        return
    with empty_store() as store, invented(cases, 7) as (table, _):
        narrative = read_source(seed() / "kyrgyz-republic-2022")
        load(store, narrative)
        load(store, table)
        yield store
        for document in (table, narrative):
            remove(store, document.document.id)


class Peak(threading.Thread):
    """The largest resident memory of a process and its children, in MB, until it is stopped."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.process = process
        self.largest = 0
        self.done = threading.Event()

    def run(self) -> None:
        """Look four times a second."""
        while not self.done.wait(0.25):
            try:
                self.largest = max(self.largest, memory(self.process))
            except OSError:  # a process has ended meanwhile
                continue

    def __enter__(self) -> "Peak":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.done.set()
        self.join()


def _once(http: httpx.Client, address: str, process: int) -> dict[str, Any]:
    with Peak(process) as peak:
        start = time.perf_counter()
        status = http.get(address).status_code
        seconds = time.perf_counter() - start
    return _row(address, status, 1, [seconds], peak.largest)


def _beside(http: httpx.Client, address: str, process: int) -> dict[str, Any]:
    """A quick address while the slow address is computed."""
    status = 0

    def ask_slow() -> None:
        nonlocal status
        status = httpx.get(http.base_url.join(SLOW), headers=http.headers, timeout=120).status_code

    slow = threading.Thread(target=ask_slow)
    taken: list[float] = []
    with Peak(process) as peak:
        slow.start()
        while slow.is_alive():
            start = time.perf_counter()
            http.get(address).raise_for_status()
            taken.append(time.perf_counter() - start)
            time.sleep(0.05)
        slow.join()
    return _row(f"{address} beside routes ({status})", 200, len(taken), taken, peak.largest)


def _row(address: str, status: int, requests: int, seconds: list[float], megabytes: int) -> dict[str, Any]:
    middle, high = seconds[0], seconds[0]
    if len(seconds) > 1:
        cut = quantiles(seconds, n=100, method="inclusive")
        middle, high = cut[49], cut[94]
    return {
        "address": address,
        "status": status,
        "requests": requests,
        "p50 ms": round(1000 * middle),
        "p95 ms": round(1000 * high),
        "longest ms": round(1000 * max(seconds)),
        "MB": megabytes,
    }


if __name__ == "__main__":
    main()
