"""Load and remove tables of records in batches, each in a transaction; a load that was cut short is marked.

A table that replaces another of its id is compared with the graph first, so that a table that cannot be loaded
removes nothing.

The load or removal of a table that began last holds its token; an older load stops at its next batch. The same
load again continues after the last complete batch. Each transaction raises the revision first, which locks the
dataset's node, so that no transaction reads what another is about to change.
"""

import secrets
from collections.abc import Callable
from dataclasses import replace

from neo4j import ManagedTransaction
from tuyun.graph.derive import Node
from tuyun.graph.errors import LoadConflict
from tuyun.graph.processes import in_parts
from tuyun.graph.store.batches import Batch, Records, batches, graph_of
from tuyun.graph.store.published_counts import publish_counts, shown_otherwise
from tuyun.graph.store.record import Record
from tuyun.graph.store.restore import ExportedTable
from tuyun.graph.store.restore_published import take_up_published
from tuyun.graph.store.room import require_room
from tuyun.graph.store.rows import document_row
from tuyun.graph.store.store import Store
from tuyun.graph.store.transaction import run
from tuyun.graph.store.write import (
    clear_document,
    current_revision,
    document_state,
    has_content,
    is_loaded,
    raise_revision,
    record_change,
    require_agreement,
    require_own_rows,
    require_unchanged,
    update_entities,
    write_entities,
)

BATCH = 10_000
Progress = Callable[[int, int], None]
"""Called with the rows that are done and the total."""


def load_table(
    store: Store,
    table: Records,
    progress: Progress | None = None,
    *,
    batch: int = BATCH,
    expected: int | None = None,
) -> tuple[int, bool, bool | None]:
    """Load a table in transactions of ``batch`` rows.

    Returns the revision, whether anything changed, and what `publish_counts` returned (None if nothing changed).

    Raises `RevisionMoved`, with nothing changed, if the document has changed since revision ``expected`` in the
    first transaction; `LoadConflict` and other kinds of `StoreError`, where what was loaded until then stays,
    marked.
    """
    document, content = table.document.id, table.content
    state = store.write(document_state, document)
    require_table(state, document)
    if is_loaded(state, content):
        return store.write(current_revision), False, None
    require_room(store.settings.disk)
    token = secrets.token_hex(8)
    if state and (not has_content(state, content) or state["state"] == "removing"):
        store.write(require_rows_of_their_own, table)
        store.write(_mark_replaced, table, token, expected)
        while store.write(_clear_rows, document, token, batch):
            pass
        expected = None  # it was checked, and the revision has risen since
    done: int = store.write(_begin, table, content, token, expected)
    shared: dict[str, tuple[str, int]] = {}
    for part in batches(table, batch, done, shared):
        if part.last > part.before:
            require_room(store.settings.disk)
            store.write(_write_batch, table, token, part)
        if progress:
            progress(part.last, table.rows_total)
    revision, published = store.write(_finish, table, token, shared)
    return revision, True, published


def mark_imported(store: Store, table: Records, shared: dict[str, tuple[str, int]], *, batch: int = BATCH) -> int:
    """Give a table whose rows an import wrote into an empty store all that a load gives it; the revision.

    Each transaction of the load that it takes the place of raises the revision as it would. Entities that no row
    names are compared with those of other documents, and not written: to remove them again, as a load does, would
    remove what the rows of tables are linked to that are imported and not marked yet.

    Args:
        store: the store.
        table: the table.
        shared: what `count_shared` counted over its rows.
        batch: rows in a transaction of the load.
    """
    token = secrets.token_hex(8)
    store.write(require_agreement, table.document, table.entities)
    named = replace(table, entities=tuple(entity for entity in table.entities if entity.id in shared))
    store.write(_begin, named, table.content, token, None)
    for start in range(0, table.rows_total, batch):
        store.write(_advance, table.document.id, token, start, min(start + batch, table.rows_total))
    revision: int = store.write(_finish, named, token, shared)[0]
    return revision


def remove_table(
    store: Store,
    document: str,
    progress: Progress | None = None,
    *,
    batch: int = BATCH,
    expected: int | None = None,
) -> tuple[int, bool]:
    """Remove a table in transactions of ``batch`` nodes; it is marked until it is gone.

    Raises `RevisionMoved`, with nothing changed, if the document has changed since revision ``expected`` in the
    first transaction; `LoadConflict` if a load of the table took over.
    """
    token = secrets.token_hex(8)
    store.write(_mark_removing, document, token, expected)
    removed = 0
    while cleared := store.write(_clear_rows, document, token, batch):
        removed += cleared
        if progress:
            progress(removed, removed)
    return store.write(_clear_rest, document, token), True


def require_rows_of_their_own(transaction: ManagedTransaction, table: Records) -> None:
    """Raise `LoadConflict` if a row of a table makes an entity that another document has."""
    document = table.document.id
    for part in in_parts(table.rows(), BATCH):
        ids = sorted({id_ for row in part for id_ in graph_of(table, row).nodes})
        require_own_rows(
            [{"disagreeing": run(transaction, "load/rows_elsewhere", document=document, ids=ids)}], document
        )


def require_table(state: Record | None, document: str) -> None:
    """Raise `LoadConflict` if the document is loaded as a narrative."""
    if state and state["kind"] != "records":
        raise LoadConflict(f"{document!r} is a narrative.", todo="Remove it first, or use another id.")


def _begin(transaction: ManagedTransaction, table: Records, content: str, token: str, expected: int | None) -> int:
    """Mark the table as loading, with a new token; the number of rows that are loaded already."""
    document = table.document.id
    require_unchanged(transaction, document, expected)
    raise_revision(transaction, published=False)
    state = document_state(transaction, document)
    before = state if state and state["token"] == token else None
    if state is None or before:
        if before:
            record_change(transaction, document, before["title"], "records", "removed")
            clear_document(transaction, document)
        properties = {**document_row(table.document, content), "rows": table.rows_total, "state": "loading"}
        run(transaction, "load/write_document", document=document, properties=properties)
        nodes = [Node(entity, ()) for entity in table.entities]
        write_entities(transaction, table.document, nodes)
        if shown_otherwise(before, table.document):
            run(transaction, "load/show_counts", document=document)
    elif not has_content(state, content) or state["state"] == "removing":
        raise _taken_over(document)
    rows: int = run(transaction, "load/begin_table", document=document, token=token)[0]["rows_loaded"]
    return rows


def _write_batch(transaction: ManagedTransaction, table: Records, token: str, part: Batch) -> None:
    document = table.document.id
    if not _advance(transaction, document, token, part.before, part.last):
        return
    written = run(transaction, "load/write_rows", rows=part.nodes, shared=part.shared, groups=part.links)
    require_own_rows(written, document)


def _advance(transaction: ManagedTransaction, document: str, token: str, start: int, end: int) -> bool:
    """Mark rows as loaded; false if they are loaded, since the driver repeated the transaction."""
    raise_revision(transaction, published=False)
    if run(transaction, "load/advance_table", document=document, token=token, **{"from": start, "to": end}):
        return True
    state = document_state(transaction, document)
    if state and state["token"] == token and state["rows_loaded"] >= end:
        return False
    raise _taken_over(document)


def _finish(
    transaction: ManagedTransaction, table: Records, token: str, shared: dict[str, tuple[str, int]]
) -> tuple[int, bool]:
    revision = raise_revision(transaction, published=False)
    rows = [{"entity": name, "statement": first, "rows": count} for name, (first, count) in shared.items()]
    if not run(transaction, "load/finish_table", document=table.document.id, token=token, first_rows=rows):
        raise _taken_over(table.document.id)
    update_entities(transaction, [entity.id for entity in table.entities])
    if isinstance(table, ExportedTable):
        take_up_published(transaction, table.document.id, table.published)
    published = publish_counts(transaction, table.document.id)
    record_change(transaction, table.document.id, table.document.title, "records", "loaded")
    return revision, published


def _mark_removing(transaction: ManagedTransaction, document: str, token: str, expected: int | None) -> None:
    require_unchanged(transaction, document, expected)
    raise_revision(transaction, published=False)
    run(transaction, "load/mark_removing", document=document, token=token)


def _mark_replaced(transaction: ManagedTransaction, table: Records, token: str, expected: int | None) -> None:
    """Mark a table as being removed, and claim the entities of its next edition, or raise `LoadConflict`."""
    _mark_removing(transaction, table.document.id, token, expected)
    write_entities(transaction, table.document, [Node(entity, ()) for entity in table.entities])


def _clear_rows(transaction: ManagedTransaction, document: str, token: str, batch: int) -> int:
    raise_revision(transaction, published=False)
    cleared = run(transaction, "load/clear_rows", document=document, token=token, batch=batch)
    if not cleared:
        raise _taken_over(document)
    removed: int = cleared[0]["removed"]
    return removed


def _clear_rest(transaction: ManagedTransaction, document: str, token: str) -> int:
    revision = raise_revision(transaction, published=False)
    state = document_state(transaction, document)
    if state and state["token"] != token:
        raise _taken_over(document)
    if state:
        record_change(transaction, document, state["title"], "records", "removed")
        run(transaction, "load/show_counts", document=document)
    clear_document(transaction, document)
    return revision


def _taken_over(document: str) -> LoadConflict:
    return LoadConflict(
        f"another load or removal of {document!r} took over.",
        todo="Let it finish, or run this command again.",
    )
