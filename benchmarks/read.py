"""Time reading a large network as columns, and as a record for each link: ``python -m benchmarks.read``."""

from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tuyun.graph.analysis.network import KINDS, network, structure_labels
from tuyun.graph.analysis.network_columns import NetworkColumns, read_network_columns
from tuyun.graph.store import Store, load, remove

from benchmarks.bench import empty_store, invented, machine, options, publish, text, timed

ROUNDS = 3
NOTE = f"""The links of the institution graph, read {ROUNDS} times each way in turn; the middle one counts. By
record is the fields of the links, a row each. By columns is nodes and links, by twenty thousand entities,
and the writing of the file that is kept of them. From the file is both once more, as every further analysis
begins. Into networkx is the network built from them."""


def main() -> None:
    """Measure, print, write."""
    arguments = options(__doc__ or "")
    with empty_store() as store, invented(arguments.cases, arguments.seed) as (table, _):
        about = machine(store)
        load(store, table)
        chosen = {"labels": structure_labels(), "kinds": list(KINDS)}
        by_record = text("links_by_record")
        times: dict[str, list[float]] = {
            "by record": [],
            "by columns": [],
            "from the file": [],
            "into networkx": [],
        }
        links = 0
        for _ in range(ROUNDS):
            took, answer = timed(lambda: store.ask_query(by_record, chosen))
            links = len(answer.rows)
            del answer
            times["by record"].append(took)
            with TemporaryDirectory() as folder:
                for way in ("by columns", "from the file"):
                    took, columns = timed(partial(_columns, store, Path(folder)))
                    times[way].append(took)
            took, graph = timed(partial(network, columns))
            times["into networkx"].append(took)
            size = graph.number_of_edges()
        if size != links:
            raise AssertionError(f"{links} links by record, {size} in the network")
        remove(store, table.document.id)
    slowest = median(times["by record"])
    rows = [
        {
            "what": what,
            "links": links,
            "seconds": float(f"{median(took):.3g}"),
            "links/s": round(links / median(took)),
            "times faster than by record": round(slowest / median(took), 2),
        }
        for what, took in times.items()
    ]
    publish(arguments.results, "read", about, rows, NOTE)


def _columns(store: Store, folder: Path) -> NetworkColumns:
    return store.read(partial(read_network_columns, structure_labels(), KINDS, None, folder)).value


if __name__ == "__main__":
    main()
