"""Load and remove documents. A narrative is loaded in one transaction, completely or not at all."""

from dataclasses import dataclass, field
from pathlib import Path

from neo4j import ManagedTransaction
from tuyun.graph.derive import derive_graph
from tuyun.graph.errors import LoadConflict
from tuyun.graph.source import Narrative, Source
from tuyun.graph.statements import REPORT, UNNAMED
from tuyun.graph.store.restore import ExportedTable
from tuyun.graph.store.room import require_room
from tuyun.graph.store.rows import (
    document_row,
    entity_row,
    link_rows,
    mention_rows,
    seen_as,
    sentence_row,
    statement_row,
)
from tuyun.graph.store.store import Store, run
from tuyun.graph.store.table import Progress, load_table, remove_table, require_table
from tuyun.graph.store.write import (
    clear_document,
    current_revision,
    document_state,
    is_loaded,
    raise_revision,
    require_revision,
    write_entities,
)


@dataclass(frozen=True)
class Loaded:
    """The result of a load: the document, the revision after it, and whether anything changed."""

    document: str
    revision: int
    changed: bool
    rows: int = 0
    """Rows of a table; 0 for a narrative."""
    replaced: bool = field(default=False, compare=False)
    """Whether some of the document was loaded before."""


def load(
    store: Store,
    source: Source | ExportedTable,
    progress: Progress | None = None,
    *,
    expected: int | None = None,
) -> Loaded:
    """Load a document, and replace what was loaded of it before; the same content again changes nothing.

    Args:
        expected: the revision that the graph must be at, which the first transaction that writes checks.

    Raises:
        RevisionMoved: the load would change the graph, which is not at ``expected``; nothing was changed.
        DiskFull: the disk has too little room; nothing was changed, but for batches of a table that are written.
        LoadConflict: another document gives one of its entities another label, or another load of the same table
            took over.
        StoreError: any of its other subclasses.
    """
    store.prepare()
    document = source.document.id
    if isinstance(source, Narrative):
        revision, changed, replaced = store.write(_load_narrative, source, expected, store.settings.disk)
        return Loaded(document, revision, changed, replaced=replaced)
    replaced = store.write(document_state, document) is not None
    revision, changed = load_table(store, source, progress, expected=expected)
    return Loaded(document, revision, changed, source.rows_total, replaced)


def preview(store: Store, source: Source, *, expected: int | None = None) -> Loaded:
    """What `load` would return and raise now; nothing is changed, and ``revision`` is the present one.

    A narrative is loaded and rolled back. A table, which is loaded in several transactions, is only compared with
    the graph: whether another document gives other labels to the entities of its rows shows only in the load.
    """
    store.prepare()
    try:
        store.write(_preview, source, expected)
    except _RolledBack as rolled_back:
        return rolled_back.loaded
    raise AssertionError("a preview always rolls back")


class _RolledBack(Exception):
    """Ends a transaction without a commit; not an error."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded


def _preview(transaction: ManagedTransaction, source: Source, expected: int | None) -> None:
    document, rows = source.document.id, 0
    revision = current_revision(transaction)
    if isinstance(source, Narrative):
        _, changed, replaced = _load_narrative(transaction, source, expected)
    else:
        state, rows = document_state(transaction, document), source.rows_total
        require_table(state, document)
        replaced = state is not None
        changed = not is_loaded(state, source.content)
        if changed:
            require_revision(transaction, expected)
    raise _RolledBack(Loaded(document, revision, changed, rows, replaced))


def remove(
    store: Store, document: str, progress: Progress | None = None, *, expected: int | None = None
) -> Loaded:
    """Remove a document and all that rests on it alone; ``changed`` is False if it was not loaded.

    Raises `RevisionMoved`, with nothing changed, if it is loaded and the graph is not at revision ``expected``.
    """
    state = store.write(document_state, document)
    if state and state["kind"] == "records":
        revision, changed = remove_table(store, document, progress, expected=expected)
    else:
        revision, changed = store.write(_remove, document, expected)
    return Loaded(document, revision, changed, replaced=changed)


def _remove(transaction: ManagedTransaction, document: str, expected: int | None) -> tuple[int, bool]:
    run(transaction, "load/take_turn")
    state = document_state(transaction, document)
    if state is None:
        return current_revision(transaction), False
    require_revision(transaction, expected)
    if state["kind"] != "narrative":
        raise LoadConflict(f"{document!r} has just become a table of records.", todo="Remove it again.")
    revision = raise_revision(transaction, published=True)
    clear_document(transaction, document)
    return revision, True


def _load_narrative(
    transaction: ManagedTransaction, source: Narrative, expected: int | None = None, disk: Path | None = None
) -> tuple[int, bool, bool]:
    """(revision, whether anything changed, whether some of the document was loaded before)."""
    document, content = source.document.id, source.content
    run(transaction, "load/take_turn")
    state = document_state(transaction, document)
    if is_loaded(state, content):
        return current_revision(transaction), False, True
    require_room(disk)
    require_revision(transaction, expected)
    if state and state["kind"] != "narrative":
        raise LoadConflict(f"{document!r} is a table of records.", todo="Remove it first, or use another id.")
    revision = raise_revision(transaction, published=True)
    clear_document(transaction, document)
    graph = derive_graph(source.entities, source.statements)
    run(
        transaction,
        "load/write_document",
        document=document,
        properties=document_row(source.document, content, source.text),
    )
    write_entities(transaction, document, [entity_row(node) for node in graph.nodes.values()])
    run(
        transaction,
        "load/write_sentences",
        document=document,
        rows=[sentence_row(sentence) for sentence in source.sentences],
    )
    names = {entity.id: entity.name for entity in source.entities}
    rows = [
        {
            "sentence": f"{document}/{statement.sentence}",
            "properties": statement_row(statement, names),
            "labels": seen_as(statement),
        }
        for statement in source.statements
    ]
    run(transaction, "load/write_statements", document=document, rows=rows)
    mentions = [row for statement in source.statements for row in mention_rows(statement)]
    run(transaction, "load/write_mentions", rows=mentions)
    voices = [
        {"statement": statement.id, "voice": None if statement.voice == REPORT else statement.voice}
        for statement in source.statements
        if statement.voice != UNNAMED
    ]
    run(transaction, "load/write_voices", document=document, rows=voices)
    comparisons = [
        {"statement": statement.id, "other": other}
        for statement in source.statements
        for other in statement.compared_with
    ]
    run(transaction, "load/write_comparisons", rows=comparisons)
    run(transaction, "load/write_links", rows=link_rows(graph))
    return revision, True, state is not None
