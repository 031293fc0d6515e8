"""Load documents into an empty store by Neo4j's own importer, for tables that are too large for transactions.

What rows make, nearly all of a large table, is written to files and imported. All else is loaded on top of it as
ever: documents, what they describe, narratives, marks, revisions and published counts. So the store is the same as
after an ordinary load.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from neo4j import ManagedTransaction
from tuyun.graph.derive import Node
from tuyun.graph.errors import LoadConflict
from tuyun.graph.source import Narrative, Source
from tuyun.graph.source.table_rows import Row
from tuyun.graph.store.batches import Records, count_shared, graph_of
from tuyun.graph.store.import_files import ImportFiles
from tuyun.graph.store.link_rows import recorded_link_rows
from tuyun.graph.store.load import Loaded, load
from tuyun.graph.store.plan import ask
from tuyun.graph.store.restore import ExportedTable
from tuyun.graph.store.rows import row_node
from tuyun.graph.store.store import Store
from tuyun.graph.store.table import BATCH, Progress, mark_imported
from tuyun.graph.store.transaction import run

ROW_BYTES = 10_000
"""Bytes on the disk for each row of a table, while the files and the store stand side by side."""


@dataclass
class TableRows:
    """What an import leaves to be done for a table."""

    shared: dict[str, tuple[str, int]] = field(default_factory=dict)
    """For each entity that rows share, the first row that names it and how many rows do."""
    repeated: list[Mapping[str, str]] = field(default_factory=list)
    """Node and row, for each further row that makes a node which an earlier row made, in the order of the rows."""


def write_files(
    files: ImportFiles, sources: Sequence[Source | ExportedTable], progress: Progress | None = None
) -> dict[str, TableRows]:
    """Write what the rows of all tables make, and what it is linked to; what is left to be done, by table.

    Raises:
        LoadConflict: two documents have the same id, or a row makes an entity that a document describes.
    """
    described: dict[str, str] = {}
    written: dict[str, TableRows] = {}
    linked: dict[str, str] = {}
    ids = [source.document.id for source in sources]
    if twice := next((id_ for id_ in ids if ids.count(id_) > 1), None):
        raise LoadConflict(f"two documents have the id {twice!r}.", todo="Give either of them another id.")
    for source in sources:
        described |= {entity.id: source.document.id for entity in source.entities}
    for source in sources:
        if not isinstance(source, Narrative):
            written[source.document.id] = _write_rows(files, source, described, progress)
            labels = {entity.id: entity.label for entity in source.entities}
            linked |= {id_: labels[id_] for id_ in written[source.document.id].shared}
    for id_, label in linked.items():
        files.node(("Entity", label), id_, {"label": label})
    return written


def finish(
    store: Store, sources: Sequence[Source | ExportedTable], written: Mapping[str, TableRows]
) -> list[Loaded]:
    """Load all that was not imported, in the order of the documents; raises as `load` does."""
    store.prepare()
    loaded = []
    for source in sources:
        if isinstance(source, Narrative):
            loaded.append(load(store, source))
            continue
        rows = written[source.document.id]
        for start in range(0, len(rows.repeated), BATCH):
            store.write(_add_rows, rows.repeated[start : start + BATCH])
        revision = mark_imported(store, source, rows.shared)
        loaded.append(Loaded(source.document.id, revision, True, source.rows_total))
    return loaded


def is_empty(store: Store) -> bool:
    """Whether nothing was ever loaded into the store, by Tuyun or otherwise."""
    empty: bool = store.fetch(ask("admin/empty"))[0]["empty"]
    return empty


def _write_rows(
    files: ImportFiles, table: Records, described: Mapping[str, str], progress: Progress | None
) -> TableRows:
    rows, made, labels = TableRows(), set[str](), {entity.id: entity.label for entity in table.entities}
    country = {"country": table.document.country} if table.document.country else {}
    for row in table.rows():
        graph = graph_of(table, row)
        count_shared(table, [(row, graph)], rows.shared)
        for node in graph.nodes.values():
            _write_node(files, table, row, node, made, rows)
            if other := described.get(node.entity.id):
                raise _described(node.entity.id, table.document.id, other)
        for link in recorded_link_rows(graph, labels):
            files.link(link["source"], link["target"], link["type"], {**link["properties"], **country})
        if progress and (row.number % BATCH == 0 or row.number == table.rows_total):
            progress(row.number, table.rows_total)
    return rows


def _write_node(files: ImportFiles, table: Records, row: Row, node: Node, made: set[str], rows: TableRows) -> None:
    """Write a node unless an earlier row made it; a case, and victims that are a count, belong to a single row."""
    id_ = node.entity.id
    if node.entity.label != "Case" and not node.counts:
        if id_ in made:
            rows.repeated.append({"id": id_, "statement": node.statements[0]})
            return
        made.add(id_)
    entity = row_node(node, table.document, row.number, row.quote)
    properties = {name: value for name, value in entity["properties"].items() if name != "id"}
    files.node(("Entity", entity["label"]), id_, properties)


def _add_rows(transaction: ManagedTransaction, rows: Sequence[Mapping[str, str]]) -> None:
    run(transaction, "load/add_rows", rows=list(rows))


def _described(entity: str, document: str, other: str) -> LoadConflict:
    return LoadConflict(
        f"{entity!r} is in {document!r} and in {other!r}.",
        todo="What a row of a table made is its table's alone: use another id, or rename a document.",
    )
