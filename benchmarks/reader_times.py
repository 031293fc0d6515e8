"""Whether a reader could time the presence of a table of records: ``python -m benchmarks.reader_times``."""

import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import httpx
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, StoreSettings, load, remove

from benchmarks.bench import empty_store, machine, options, publish
from benchmarks.busy import Office, invent_busy_cases
from benchmarks.overhead import served

CASES = 2000
POLICE, PROSECUTORS, COURT = Office("kg-mvd", "MVD"), Office("kg-pgo", "PGO"), Office("kg-courts", "courts")
"""Institutions of the narrative: all cases of the table were opened by the first, and go to the others."""
ADDRESSES = (
    "/v1/documents",
    "/v1/entities?limit=50",
    "/v1/entities?q=court",
    f"/v1/entities/{COURT.id}",
    "/v1/entities/busy-cases-case-c-000001",
    f"/v1/entities/{POLICE.id}/links?limit=50",
    f"/v1/entities/{POLICE.id}/links?facets=type",
    f"/v1/entities/{POLICE.id}/links/counts",
    f"/v1/links/{POLICE.id}~GAVE~kg22-joint-trainings~kyrgyz-republic-2022",
    "/v1/links?limit=50",
    f"/v1/paths?source={POLICE.id}&target={COURT.id}",
    "/v1/centrality/degree",
    "/v1/queries/routes",
    "/v1/queries/cuts",
)
ROUNDS, EACH = 20, 10
SETTLES = 2.0
"""Seconds to wait after a load or removal, until Neo4j has done what it does in the background."""
NOTE = f"""A reader's key, one client, {ROUNDS * EACH} calls of each address without a table and with one of
{CASES:,} cases, all of which are linked to {POLICE.id}, in {ROUNDS} rounds that take turns, {SETTLES:g} s after
another process has loaded and removed it, or removed and loaded it; answers are not kept. The ratio is of the
medians: the nearer to 1, the less the time of an answer tells of the table. The goal is a tenth at most."""


def main() -> None:
    """Measure, print, write."""
    arguments = options(__doc__ or "")
    with empty_store() as store, tempfile.TemporaryDirectory() as directory:
        about = machine(store)
        load(store, read_source(seed() / "kyrgyz-republic-2022"))
        table = Path(directory) / "table"
        invent_busy_cases(table, CASES, POLICE, PROSECUTORS, COURT)
        times = _measured(store, Path(directory), table)
        remove(store, "kyrgyz-republic-2022")
    rows = [
        {
            "address": address,
            "without a table": round(median(without), 5),
            "with a table": round(median(beside), 5),
            "ratio": round(median(beside) / median(without), 3),
        }
        for address, (without, beside) in times.items()
    ]
    publish(arguments.results, "reader_times", about, rows, NOTE)


def _measured(store: Store, state: Path, table: Path) -> dict[str, tuple[list[float], list[float]]]:
    with State.at(state) as opened:
        secret, _ = Keys(opened).create("a reader", Role.reader, rate=1_000_000)
    times: dict[str, tuple[list[float], list[float]]] = {address: ([], []) for address in ADDRESSES}
    app = create_app(store.settings, Settings(state=state, kept_bytes=0))
    headers = {"Authorization": f"Bearer {secret}"}
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as loader,
        served(app) as base,
        httpx.Client(base_url=base, headers=headers, timeout=60) as http,
    ):
        for turn in range(ROUNDS + 1):
            for there in (0, 1) if turn % 2 else (1, 0):
                loader.submit(_change, store.settings, table, there=bool(there)).result()
                time.sleep(SETTLES)
                for _ in range(EACH):  # in turn, so that what Neo4j still does falls on all addresses alike
                    for address, kept in times.items():
                        took = _timed(http, address)
                        kept[there].extend([took] if turn else [])  # the first round warms up
        loader.submit(_change, store.settings, table, there=False).result()
    return times


def _change(settings: StoreSettings, table: Path, *, there: bool) -> None:
    """Leave the table loaded if ``there``, and else removed. Either way it is loaded once and removed once.

    This runs in a process of its own, as it does on a server.
    """
    register = read_source(table)
    with Store.connect(settings) as store:
        for loads in (not there, there):
            if loads:
                load(store, register)
            else:
                remove(store, register.document.id)


def _timed(http: httpx.Client, address: str) -> float:
    start = time.perf_counter()
    http.get(address)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
