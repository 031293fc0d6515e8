"""Load and remove documents. A narrative is one transaction: all of it, or the graph as it was."""

from dataclasses import dataclass

from neo4j import ManagedTransaction

from graph.build import build
from graph.errors import LoadConflict
from graph.source import Narrative, Source
from graph.statements import REPORT, UNNAMED
from graph.store.restore import ExportedTable
from graph.store.rows import (
    document_row,
    entity_row,
    link_row,
    mention_rows,
    seen_as,
    sentence_row,
    statement_row,
)
from graph.store.store import Store, run
from graph.store.table import Progress, load_table, remove_table
from graph.store.write import clear_document, document_state, same, write_entities


@dataclass(frozen=True)
class Loaded:
    """What a load did: the document, the revision after it, and whether anything changed."""

    document: str
    revision: int
    changed: bool
    rows: int = 0
    """Rows of a table; 0 for a narrative."""


def load(store: Store, source: Source | ExportedTable, progress: Progress | None = None) -> Loaded:
    """Load a document, in place of what was loaded of it before; the same content again changes nothing.

    Raises `LoadConflict` if another document gives one of its entities another label, or another load of the
    same table took over; and the kinds of `StoreError`.
    """
    store.prepare()
    if isinstance(source, Narrative):
        revision, changed = store.write(_load_narrative, source)
        return Loaded(source.document.id, revision, changed)
    revision, changed = load_table(store, source, progress)
    return Loaded(source.document.id, revision, changed, source.rows_total)


def remove(store: Store, document: str, progress: Progress | None = None) -> Loaded:
    """Remove a document and all that rests on it alone; ``changed`` is False if it was not there."""
    state = store.write(document_state, document)
    if state and state["kind"] == "records":
        revision, changed = remove_table(store, document, progress)
    else:
        revision, changed = store.write(_remove, document)
    return Loaded(document, revision, changed)


def _remove(transaction: ManagedTransaction, document: str) -> tuple[int, bool]:
    run(transaction, "load/take_turn")
    if document_state(transaction, document) is None:
        return run(transaction, "admin/dataset")[0]["revision"], False
    revision: int = run(transaction, "load/raise_revision")[0]["revision"]
    clear_document(transaction, document)
    return revision, True


def _load_narrative(transaction: ManagedTransaction, source: Narrative) -> tuple[int, bool]:
    document, content = source.document.id, source.content
    run(transaction, "load/take_turn")
    state = document_state(transaction, document)
    if state and same(state, content) and state["state"] == "loaded":
        return run(transaction, "admin/dataset")[0]["revision"], False
    if state and state["kind"] != "narrative":
        raise LoadConflict(f"{document!r} is a table of records.", todo="Remove it first, or use another id.")
    revision: int = run(transaction, "load/raise_revision")[0]["revision"]
    clear_document(transaction, document)
    graph = build(source.entities, source.statements)
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
    rows = [
        {
            "sentence": f"{document}/{statement.sentence}",
            "properties": statement_row(statement),
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
    return revision, True
