"""Makes the nodes and links of a table's rows, a batch at a time, while the batch before is being written."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tuyun.graph.derive import Graph, derive_row
from tuyun.graph.garbage import without_collection
from tuyun.graph.processes import in_parts
from tuyun.graph.source import Table
from tuyun.graph.source.table_rows import Row
from tuyun.graph.statements import RowId
from tuyun.graph.store.link_rows import recorded_link_groups
from tuyun.graph.store.restore import ExportedTable
from tuyun.graph.store.rows import Row as Properties
from tuyun.graph.store.rows import row_node

Graphs = Sequence[tuple[Row, Graph]]
Records = Table | ExportedTable


@dataclass(frozen=True)
class Batch:
    """What some rows make, ready to be written."""

    before: int
    """The number of the row before the first that is to be written; ``last`` if there is none."""
    last: int
    nodes: list[Properties]
    shared: list[str]
    """Ids of the entities, which other rows name too, that links lead from or to."""
    links: list[Properties]
    """Groups of links, as `recorded_link_groups` makes them."""


def batches(table: Records, size: int, done: int, shared: dict[str, tuple[str, int]]) -> Iterator[Batch]:
    """What the rows of a table make, by ``size`` rows; the next batch is made in a thread meanwhile.

    At most two batches are in memory. A fault in a row is raised when its batch is asked for. Closing the iterator
    waits for the batch that is being made.

    Args:
        table: the table.
        size: rows of a batch.
        done: the number of the last row that is loaded already, so that its batch is not to be written.
        shared: is given what `count_shared` counts, of all rows.
    """
    made = _made(table, size, done, shared)
    with ThreadPoolExecutor(1, "batches") as thread:
        coming = thread.submit(next, made, None)
        while batch := coming.result():
            coming = thread.submit(next, made, None)
            yield batch


def graph_of(table: Records, row: Row) -> Graph:
    """The nodes and links that a row makes."""
    return table.graph(row) if isinstance(table, ExportedTable) else derive_row(table, row)


def count_shared(table: Records, graphs: Graphs, shared: dict[str, tuple[str, int]]) -> None:
    """Record, for each entity that rows share, the first row that names it and how many rows do."""
    for row, graph in graphs:
        ends = {end for link in graph.links.values() for end in (link.source, link.target)}
        for name in ends - graph.nodes.keys():
            first, count = shared.get(name, (str(RowId(table.document.id, row.number)), 0))
            shared[name] = (first, count + 1)


def _made(table: Records, size: int, done: int, shared: dict[str, tuple[str, int]]) -> Iterator[Batch]:
    """What rows make, by ``size`` rows. Rows up to ``done`` are counted, and not made again."""
    labels = {entity.id: entity.label for entity in table.entities}
    for part in in_parts(table.rows(), size):
        yield _batch(table, part, done, shared, labels)


def _batch(
    table: Records, part: Sequence[Row], done: int, shared: dict[str, tuple[str, int]], labels: Mapping[str, str]
) -> Batch:
    """What some rows make."""
    with without_collection():
        graphs = [(row, graph_of(table, row)) for row in part]
        count_shared(table, graphs, shared)
        fresh = [(row, graph) for row, graph in graphs if row.number > done]
        last = part[-1].number
        nodes = [
            row_node(node, table.document, row.number, row.quote)
            for row, graph in fresh
            for node in graph.nodes.values()
        ]
        ends, links = recorded_link_groups(
            (graph for _, graph in fresh), labels, (node["id"] for node in nodes), table.document.country
        )
        return Batch(fresh[0][0].number - 1 if fresh else last, last, nodes, ends, links)
