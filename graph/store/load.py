"""Load and remove documents. A narrative is one transaction: all of it, or the graph as it was."""

from dataclasses import dataclass, field

from neo4j import ManagedTransaction
from tuyun.graph.derive import derive_graph
from tuyun.graph.errors import LoadConflict
from tuyun.graph.source import Narrative, Source
from tuyun.graph.statements import REPORT, UNNAMED
from tuyun.graph.store.restore import ExportedTable
from tuyun.graph.store.rows import (
    document_row,
    entity_row,
    link_row,
    mention_rows,
    seen_as,
    sentence_row,
    statement_row,
)
from tuyun.graph.store.store import Store, run
from tuyun.graph.store.table import Progress, hold_table, load_table, remove_table
from tuyun.graph.store.write import clear_document, document_state, hold_revision, same, write_entities


@dataclass(frozen=True)
class Loaded:
    """What a load did: the document, the revision after it, and whether anything changed."""

    document: str
    revision: int
    changed: bool
    rows: int = 0
    """Rows of a table; 0 for a narrative."""
    replaced: bool = field(default=False, compare=False)
    """Whether something of it was there before."""


def load(
    store: Store,
    source: Source | ExportedTable,
    progress: Progress | None = None,
    *,
    expected: int | None = None,
) -> Loaded:
    """Load a document, in place of what was loaded of it before; the same content again changes nothing.

    Args:
        expected: revision that the graph must still be at, looked at in the transaction that writes first.

    Raises:
        RevisionMoved: the graph is not at ``expected``, and this would change it; nothing was changed.
        LoadConflict: another document gives one of its entities another label, or another load of the same table
            took over.
        StoreError: its other kinds.
    """
    store.prepare()
    document = source.document.id
    if isinstance(source, Narrative):
        revision, changed, replaced = store.write(_load_narrative, source, expected)
        return Loaded(document, revision, changed, replaced=replaced)
    replaced = store.write(document_state, document) is not None
    revision, changed = load_table(store, source, progress, expected=expected)
    return Loaded(document, revision, changed, source.rows_total, replaced)


def foresee(store: Store, source: Source, *, expected: int | None = None) -> Loaded:
    """What `load` would do now, and raise; nothing is changed, and ``revision`` is the present one.

    A narrative is loaded and taken back. A table, which is loaded in several transactions, is compared with what
    is there: whether another document means something else by what its rows make shows only when it is loaded.
    """
    store.prepare()
    try:
        store.write(_foresee, source, expected)
    except _TakenBack as told:
        return told.loaded
    raise AssertionError("a look ahead always takes back what it did")


class _TakenBack(Exception):
    """No error: it ends a transaction without a commit."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded


def _foresee(transaction: ManagedTransaction, source: Source, expected: int | None) -> None:
    document, rows = source.document.id, 0
    revision: int = run(transaction, "admin/dataset")[0]["revision"]
    if isinstance(source, Narrative):
        risen, changed, replaced = _load_narrative(transaction, source, expected)
        revision = risen - changed
    else:
        state, rows = document_state(transaction, document), source.rows_total
        hold_table(state, document)
        replaced = state is not None
        changed = not (same(state, source.content) and state and state["state"] == "loaded")
        if changed:
            hold_revision(transaction, expected)
    raise _TakenBack(Loaded(document, revision, changed, rows, replaced))


def remove(
    store: Store, document: str, progress: Progress | None = None, *, expected: int | None = None
) -> Loaded:
    """Remove a document and all that rests on it alone; ``changed`` is False if it was not there.

    Raises `RevisionMoved`, with nothing changed, if it is there and the graph is not at revision ``expected``.
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
        return run(transaction, "admin/dataset")[0]["revision"], False
    hold_revision(transaction, expected)
    if state["kind"] != "narrative":
        raise LoadConflict(f"{document!r} has just become a table of records.", todo="Remove it again.")
    revision: int = run(transaction, "load/raise_revision")[0]["revision"]
    clear_document(transaction, document)
    return revision, True


def _load_narrative(
    transaction: ManagedTransaction, source: Narrative, expected: int | None = None
) -> tuple[int, bool, bool]:
    """(revision, whether anything changed, whether something of it was there before)."""
    document, content = source.document.id, source.content
    run(transaction, "load/take_turn")
    state = document_state(transaction, document)
    if state and same(state, content) and state["state"] == "loaded":
        return run(transaction, "admin/dataset")[0]["revision"], False, True
    hold_revision(transaction, expected)
    if state and state["kind"] != "narrative":
        raise LoadConflict(f"{document!r} is a table of records.", todo="Remove it first, or use another id.")
    revision: int = run(transaction, "load/raise_revision")[0]["revision"]
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
        {"statement": one.id, "voice": None if one.voice == REPORT else one.voice}
        for one in source.statements
        if one.voice != UNNAMED
    ]
    run(transaction, "load/write_voices", document=document, rows=voices)
    comparisons = [
        {"statement": one.id, "other": other} for one in source.statements for other in one.compared_with
    ]
    run(transaction, "load/write_comparisons", rows=comparisons)
    run(transaction, "load/write_links", rows=[link_row(link) for link in graph.links.values()])
    return revision, True, state is not None
