"""Load documents into an empty store by Neo4j's own importer, for tables that are too large for transactions.

What rows make, nearly all of a large table, is written to files and imported. All else is loaded on top of it as
ever: documents, what they describe, narratives, marks, revisions and published counts. So the store is the same as
after an ordinary load.
"""

from collections.abc import Mapping, Sequence

from neo4j import ManagedTransaction
from tuyun.graph.errors import LoadConflict
from tuyun.graph.source import Narrative, Source
from tuyun.graph.store.import_files import ImportFiles, ImportLines
from tuyun.graph.store.import_rows import TableRows, write_rows
from tuyun.graph.store.load import Loaded, load
from tuyun.graph.store.plan import ask
from tuyun.graph.store.restore import ExportedTable
from tuyun.graph.store.store import Store
from tuyun.graph.store.table import BATCH, Progress, mark_imported
from tuyun.graph.store.transaction import run

ROW_BYTES = 10_000
"""Bytes on the disk for each row of a table, while the files and the store stand side by side."""


def write_files(
    files: ImportFiles,
    sources: Sequence[Source | ExportedTable],
    progress: Progress | None = None,
    processes: int = 1,
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
            written[source.document.id] = write_rows(files, source, described, progress, processes)
            labels = {entity.id: entity.label for entity in source.entities}
            linked |= {id_: labels[id_] for id_ in written[source.document.id].shared}
    ends = ImportLines()
    for id_, label in linked.items():
        ends.node(("Entity", label), id_, {"label": label})
    files.write_all(ends)
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


def _add_rows(transaction: ManagedTransaction, rows: Sequence[Mapping[str, str]]) -> None:
    run(transaction, "load/add_rows", rows=list(rows))
