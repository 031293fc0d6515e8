"""Load and remove narratives, each within one write transaction: completely or not at all."""

from pathlib import Path

from neo4j import ManagedTransaction
from tuyun.graph.derive import derive_graph
from tuyun.graph.errors import LoadConflict
from tuyun.graph.source import Narrative
from tuyun.graph.statements import REPORT, UNNAMED
from tuyun.graph.store.link_rows import link_rows
from tuyun.graph.store.room import require_room
from tuyun.graph.store.rows import document_row, mention_rows, seen_as, sentence_row, statement_row
from tuyun.graph.store.transaction import run
from tuyun.graph.store.write import (
    Change,
    clear_document,
    current_revision,
    document_state,
    is_loaded,
    raise_revision,
    record_change,
    require_unchanged,
    write_entities,
)
from tuyun.graph.time_limit import DIVIDE, time_limit


def load_narrative(
    transaction: ManagedTransaction,
    source: Narrative,
    expected: int | None = None,
    disk: Path | None = None,
    seconds: float | None = None,
) -> tuple[int, bool, bool]:
    """Load a narrative; (revision, whether anything changed, whether some of the document was loaded before).

    Raises `UnreadableSource` if deriving its graph takes longer than so many ``seconds``.
    """
    document, content = source.document.id, source.content
    run(transaction, "load/take_turn")
    state = document_state(transaction, document)
    if is_loaded(state, content):
        return current_revision(transaction), False, True
    require_room(disk)
    require_unchanged(transaction, document, expected)
    if state and state["kind"] != "narrative":
        raise LoadConflict(f"{document!r} is a table of records.", todo="Remove it first, or use another id.")
    revision = raise_revision(transaction, published=True)
    change: Change = "replaced" if state else "loaded"
    record_change(transaction, document, source.document.title, "narrative", change)
    clear_document(transaction, document)
    with time_limit(seconds, DIVIDE):
        graph = derive_graph(source.entities, source.statements)
        links = link_rows(graph)
    run(
        transaction,
        "load/write_document",
        document=document,
        properties=document_row(source.document, content, source.text),
    )
    write_entities(transaction, source.document, list(graph.nodes.values()))
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
    run(transaction, "load/write_statements", document=document, country=source.document.country, rows=rows)
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
    run(transaction, "load/write_links", country=source.document.country, rows=links)
    run(transaction, "load/copy_links", country=source.document.country, rows=links)
    return revision, True, state is not None


def remove_narrative(transaction: ManagedTransaction, document: str, expected: int | None) -> tuple[int, bool]:
    """Remove a narrative; (revision, whether anything changed)."""
    run(transaction, "load/take_turn")
    state = document_state(transaction, document)
    if state is None:
        return current_revision(transaction), False
    require_unchanged(transaction, document, expected)
    if state["kind"] != "narrative":
        raise LoadConflict(f"{document!r} has just become a table of records.", todo="Remove it again.")
    revision = raise_revision(transaction, published=True)
    record_change(transaction, document, state["title"], "narrative", "removed")
    clear_document(transaction, document)
    return revision, True
