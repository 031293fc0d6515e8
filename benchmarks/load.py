"""Time the load of a large table, beside writing its rows unchecked: ``python -m benchmarks.load``."""

from collections.abc import Iterator
from functools import partial
from itertools import islice
from statistics import mean

from neo4j import ManagedTransaction
from tuyun.graph.derive import Graph, Node, derive_row
from tuyun.graph.source import Table
from tuyun.graph.source.table_rows import Row
from tuyun.graph.store import Store, load, remove
from tuyun.graph.store.link_rows import recorded_link_rows
from tuyun.graph.store.rows import entity_row, row_node
from tuyun.graph.store.table import BATCH

from benchmarks.bench import empty_store, invented, machine, options, publish, text, timed

NOTE = """Loading is our `load`: rows read from the file, built into nodes and links, written in batches of 10,000
rows, each with its turn, its mark, its revision and its checks; the next batch is built while Neo4j writes. Plain
is the same nodes and links in the same batches, built beforehand, by UNWIND through the bare driver and nothing
else; only the writing is timed. Checking is the reading of the document before a load, which looks at every row.
Each way has an empty Neo4j of its own, since a store that was filled before is written more quickly; both wrote
5,000 rows before. Means of two runs, ours first and last."""
WHAT = ("checking the table", "loading", "loading again, unchanged", "removing", "plain UNWIND")


def main() -> None:
    """Measure, print, write."""
    arguments = options(__doc__ or "")
    taken: dict[str, list[float]] = {}
    about: dict[str, object] = {}
    for way in (_checked, _plain, _plain, _checked):
        with empty_store() as store, invented(arguments.cases, arguments.seed) as (table, checking):
            about = about or machine(store)
            with invented(min(5_000, arguments.cases), arguments.seed + 1) as (small, _):
                _checked(store, small)
                _plain(store, small)
            for what, seconds in way(store, table).items():
                taken.setdefault(what, []).append(seconds)
            taken.setdefault("checking the table", []).append(checking)
    plain = mean(taken["plain UNWIND"])
    rows = [
        {
            "what": what,
            "rows": arguments.cases,
            "seconds": float(f"{mean(taken[what]):.3g}"),
            "rows/s": round(arguments.cases / mean(taken[what])),
            "times plain": round(mean(taken[what]) / plain, 2),
        }
        for what in WHAT
    ]
    publish(arguments.results, "load", about, rows, NOTE)


def _checked(store: Store, table: Table) -> dict[str, float]:
    """Seconds that our loads and removal take."""
    loading, _ = timed(lambda: load(store, table))
    again, _ = timed(lambda: load(store, table))
    removing, _ = timed(lambda: remove(store, table.document.id))
    return {"loading": loading, "loading again, unchanged": again, "removing": removing}


def _plain(store: Store, table: Table) -> dict[str, float]:
    """Seconds that the bare driver takes for the same nodes and links; they are taken out again."""
    labels = {entity.id: entity.label for entity in table.entities}
    shared = [entity_row(Node(entity, ()), table.document) for entity in table.entities]
    hubs = [
        {**row, "properties": {**row["description"], "id": row["id"], "label": row["label"]}} for row in shared
    ]
    seconds = 0.0
    with store.driver.session(database=store.settings.database) as session:
        session.execute_write(_write, hubs, [])
        for part in _batches(table):
            nodes = [
                row_node(node, table.document, row.number, row.quote)
                for row, made in part
                for node in made.nodes.values()
            ]
            links = [
                {**row, "properties": {**row["properties"], "country": table.document.country}}
                for _, made in part
                for row in recorded_link_rows(made, labels)
            ]
            took, _ = timed(partial(session.execute_write, _write, nodes, links))
            seconds += took
        for by_rows in (True, False):
            session.run(text("plain_removal").text, by_rows=by_rows).consume()
    return {"plain UNWIND": seconds}


def _batches(table: Table) -> Iterator[list[tuple[Row, Graph]]]:
    rows = ((row, derive_row(table, row)) for row in table.rows())
    while part := list(islice(rows, BATCH)):
        yield part


def _write(
    transaction: ManagedTransaction, nodes: list[dict[str, object]], links: list[dict[str, object]]
) -> None:
    transaction.run(text("plain_nodes").text, rows=nodes).consume()
    transaction.run(text("plain_links").text, rows=links).consume()


if __name__ == "__main__":
    main()
