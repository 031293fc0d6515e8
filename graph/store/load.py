"""Load, preview and remove documents, be they narratives or tables of records."""

from dataclasses import dataclass, field

from neo4j import ManagedTransaction
from tuyun.graph.source import Narrative, Source
from tuyun.graph.store.narrative import load_narrative, remove_narrative
from tuyun.graph.store.restore import ExportedTable
from tuyun.graph.store.store import Store
from tuyun.graph.store.table import (
    Progress,
    load_table,
    remove_table,
    require_rows_of_their_own,
    require_table,
)
from tuyun.graph.store.write import (
    current_revision,
    document_state,
    is_loaded,
    require_agreement,
    require_unchanged,
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
    published: bool | None = field(default=None, compare=False)
    """Whether the counts that readers are shown of a table are those of its rows; None where nothing changed, and
    for a narrative."""


def load(
    store: Store,
    source: Source | ExportedTable,
    progress: Progress | None = None,
    *,
    expected: int | None = None,
    seconds: float | None = None,
) -> Loaded:
    """Load a document, and replace what was loaded of it before; the same content again changes nothing.

    Args:
        expected: the revision since which the document may not have changed, which the first transaction that
            writes checks.
        seconds: how long deriving the graph of a narrative may take; None for no limit.

    Raises:
        UnreadableSource: it took longer; nothing was changed.
        RevisionMoved: the document has changed since ``expected``; nothing was changed.
        DiskFull: the disk has too little room; nothing was changed, but for batches of a table that are written.
        LoadConflict: another document gives one of its entities another label, or another load of the same table
            took over.
        StoreError: any of its other subclasses.
    """
    store.prepare()
    document = source.document.id
    if isinstance(source, Narrative):
        revision, changed, replaced = store.write(load_narrative, source, expected, store.settings.disk, seconds)
        return Loaded(document, revision, changed, replaced=replaced)
    replaced = store.write(document_state, document) is not None
    revision, changed, published = load_table(store, source, progress, expected=expected)
    return Loaded(document, revision, changed, source.rows_total, replaced, published)


def preview(store: Store, source: Source, *, expected: int | None = None, seconds: float | None = None) -> Loaded:
    """What `load` would return and raise now; nothing is changed, and ``revision`` is the present revision.

    A narrative is loaded and rolled back. A table, which is loaded in several transactions, is compared with the
    graph.
    """
    store.prepare()
    try:
        store.write(_preview, source, expected, seconds)
    except _RolledBack as rolled_back:
        return rolled_back.loaded
    raise AssertionError("a preview always rolls back")


class _RolledBack(Exception):
    """Ends a transaction without a commit; not an error."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded


def _preview(transaction: ManagedTransaction, source: Source, expected: int | None, seconds: float | None) -> None:
    document, rows = source.document.id, 0
    revision = current_revision(transaction)
    if isinstance(source, Narrative):
        _, changed, replaced = load_narrative(transaction, source, expected, seconds=seconds)
    else:
        state, rows = document_state(transaction, document), source.rows_total
        require_table(state, document)
        replaced = state is not None
        changed = not is_loaded(state, source.content)
        if changed:
            require_unchanged(transaction, document, expected)
            require_agreement(transaction, source.document, source.entities)
            require_rows_of_their_own(transaction, source)
    raise _RolledBack(Loaded(document, revision, changed, rows, replaced))


def remove(
    store: Store, document: str, progress: Progress | None = None, *, expected: int | None = None
) -> Loaded:
    """Remove a document and all that rests on it alone; ``changed`` is False if it was not loaded.

    Raises `RevisionMoved`, with nothing changed, if it has changed since revision ``expected``.
    """
    state = store.write(document_state, document)
    if state and state["kind"] == "records":
        revision, changed = remove_table(store, document, progress, expected=expected)
    else:
        revision, changed = store.write(remove_narrative, document, expected)
    return Loaded(document, revision, changed, replaced=changed)
