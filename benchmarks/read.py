"""Time reading a large network as columns, and as a record for each link: ``python -m benchmarks.read``."""

from statistics import median

from tuyun.graph.analysis.network import KINDS, network, structure_labels
from tuyun.graph.store import Store, load, remove

from benchmarks.bench import empty_store, invented, machine, options, publish, text, timed

ROUNDS = 3
NOTE = f"""The links of the institution graph, read {ROUNDS} times each way in turn; the middle one counts. By
columns is `read/edges`, ten thousand links a row; by record is the same fields of the same links, a row each. Into
networkx is nodes and links by columns, and the network built from them, as every analysis begins."""


def main() -> None:
    """Measure, print, write."""
    arguments = options(__doc__ or "")
    with empty_store() as store, invented(arguments.cases, arguments.seed) as (table, _):
        about = machine(store)
        load(store, table)
        chosen = {"labels": structure_labels(), "kinds": list(KINDS)}
        by_record = text("links_by_record")
        times: dict[str, list[float]] = {"by record": [], "by columns": [], "into networkx": []}
        links = 0
        for _ in range(ROUNDS):
            took, answer = timed(lambda: store.ask_query(by_record, chosen))
            links = len(answer.rows)
            del answer
            times["by record"].append(took)
            took, _answer = timed(lambda: store.ask("read/edges", **chosen))
            del _answer
            times["by columns"].append(took)
            took, size = timed(lambda: _into_networkx(store))
            times["into networkx"].append(took)
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


def _into_networkx(store: Store) -> int:
    labels = structure_labels()
    nodes = store.ask("read/nodes", labels=labels).rows
    edges = store.ask("read/edges", labels=labels, kinds=list(KINDS)).rows
    return network(nodes, edges).number_of_edges()


if __name__ == "__main__":
    main()
