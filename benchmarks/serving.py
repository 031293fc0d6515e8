"""Load the API with a mix of reads: ``python -m benchmarks.serving --seconds 600 --rate 200``.

Locust, the API and Neo4j share the machine. Needs Locust, which stands in the dependency group ``bench``.
"""

import argparse
import csv
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load, remove

from benchmarks.bench import RESULTS, empty_store, invented, machine, publish

EACH = 5  # calls a second of one user, see `benchmarks.mix`
NO_ROOM = {"TUYUN_KEPT_BYTES": "0"}
ROOM: Mapping[str, str] = {}
NOTE = """{rate} requests a second, after {warm} seconds that do not count, of the mix in `benchmarks/mix.py`: the
seed for {short} seconds, with answers kept in memory and with none, and the seed beside a table of {cases:,}
invented cases for {seconds} seconds. The mix asks for few addresses, so most of its answers are kept ones. The API
has {workers} worker(s) and asks for a key; Locust, API and Neo4j share the machine. Milliseconds are Locust's.
Memory is resident, of the API's processes together, in MB, at the start and at the end of what counts."""


def main() -> None:
    """Measure, print, write."""
    arguments = _options()
    rows = []
    with empty_store() as store:
        about = machine(store)
        narrative = read_source(seed() / "kyrgyz-republic-2022")
        load(store, narrative)
        rows += _measured(store, "the seed", arguments, arguments.short)
        rows += _measured(store, "the seed, none kept", arguments, arguments.short, NO_ROOM)
        with invented(arguments.cases, 7) as (table, _):
            load(store, table)
            rows += _measured(store, f"and {arguments.cases:,} cases", arguments, arguments.seconds)
            remove(store, table.document.id)
        remove(store, narrative.document.id)
    publish(arguments.results, "serving", about, rows, NOTE.format(**vars(arguments)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000, help="rows of the invented table (default 100000)")
    parser.add_argument("--seconds", type=int, default=600, help="that count, of the cases (default 600)")
    parser.add_argument("--short", type=int, default=120, help="that count, of the seed (default 120)")
    parser.add_argument("--warm", type=int, default=20, help="before them (default 20)")
    parser.add_argument("--rate", type=int, default=200, help="requests a second (default 200)")
    parser.add_argument("--workers", type=int, default=1, help="processes of the API (default 1)")
    parser.add_argument("--results", type=Path, default=RESULTS, help="directory to write to")
    return parser.parse_args()


def _measured(
    store: Store, graph: str, arguments: argparse.Namespace, seconds: int, extra: Mapping[str, str] = ROOM
) -> list[dict[str, Any]]:
    with (
        TemporaryDirectory() as directory,
        serving(store, Path(directory), arguments.workers, extra) as (api, key, process),
    ):
        place = Path(directory) / "locust"
        _locust(api, key, arguments.rate, arguments.warm, place)
        time.sleep(1)
        before = memory(process)
        _locust(api, key, arguments.rate, seconds, place)
        time.sleep(1)
        after = memory(process)
        with Path(f"{place}_stats.csv").open(encoding="utf-8", newline="") as file:
            found = list(csv.DictReader(file))
    return [
        {
            "graph": graph,
            "address": row["Name"] if row["Name"] != "Aggregated" else "all",
            "requests": int(row["Request Count"]),
            "errors": int(row["Failure Count"]),
            "a second": round(float(row["Requests/s"]), 1),
            "p50": float(row["50%"]),
            "p95": float(row["95%"]),
            "p99": float(row["99%"]),
            "MB before": before if row["Name"] == "Aggregated" else "",
            "MB after": after if row["Name"] == "Aggregated" else "",
        }
        for row in found
    ]


@contextmanager
def serving(
    store: Store, home: Path, workers: int, extra: Mapping[str, str], role: Role = Role.reader
) -> Iterator[tuple[str, str, int]]:
    """The API as a process of its own: its address, a key with a role, and its process id."""
    with State.at(home / "state") as state:
        key, _ = Keys(state).create("benchmark", role, rate=1_000_000)
    settings = store.settings
    environment = {
        **os.environ,
        "NEO4J_URI": settings.uri,
        "NEO4J_USERNAME": settings.user,
        "NEO4J_PASSWORD": settings.password,
        "TUYUN_LOG_LEVEL": "warning",
        **extra,
    }
    command = [sys.executable, "-m", "tuyun.cli", "serve", "--home", str(home), "--port", "0"]
    command += ["--workers", str(workers)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own command
        try:
            line = process.stdout.readline() if process.stdout else ""
            yield line.split()[-1].removesuffix("/docs"), key, process.pid
        finally:
            process.terminate()


def _locust(api: str, key: str, rate: int, seconds: int, place: Path) -> None:
    users = max(1, rate // EACH)
    command = [sys.executable, "-m", "locust", "-f", str(Path(__file__).with_name("mix.py")), "--headless"]
    command += ["--host", api, "-u", str(users), "-r", str(users), "-t", f"{seconds}s", "--only-summary"]
    command += ["--csv", str(place), "--exit-code-on-error", "0"]
    environment: Mapping[str, str] = {**os.environ, "TUYUN_KEY": key}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command


def memory(process: int) -> int:
    """Resident MB of a process and its children."""
    total, waiting = 0, [process]
    while waiting:
        directory = Path("/proc") / str(waiting.pop())
        pages = int((directory / "statm").read_text().split()[1])
        total += pages * os.sysconf("SC_PAGE_SIZE")
        for task in (directory / "task").iterdir():
            waiting += [int(child) for child in (task / "children").read_text().split()]
    return total >> 20


if __name__ == "__main__":
    main()
