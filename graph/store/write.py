"""What loads of narratives and of tables share, inside a write transaction."""

from collections.abc import Sequence

from neo4j import ManagedTransaction
from tuyun.graph.errors import LoadConflict, RevisionMoved
from tuyun.graph.store.record import Record
from tuyun.graph.store.rows import DRAWN, Row
from tuyun.graph.store.store import run


def document_state(transaction: ManagedTransaction, document: str) -> Record | None:
    """What is loaded of a document; None if nothing is."""
    state = run(transaction, "load/document_state", document=document)
    return state[0] if state else None


def same(state: Record | None, content: str) -> bool:
    """Whether what is loaded of a document, or of a part of it, is this content, drawn as we draw it."""
    return state is not None and (state["content"], state["drawn"]) == (content, DRAWN)


def hold_revision(transaction: ManagedTransaction, expected: int | None) -> None:
    """Take the turn, and hold that nobody wrote since revision ``expected``, if one is given.

    Whoever has the turn keeps it until the transaction ends, so nobody writes between this look and the write.
    Raises `RevisionMoved`.
    """
    run(transaction, "load/take_turn")
    current: int = run(transaction, "admin/dataset")[0]["revision"]
    if expected is not None and expected != current:
        raise RevisionMoved(
            "the answers that this goes by",
            expected,
            current,
            todo="Read again what was changed, and send it anew.",
        )


def clear_document(transaction: ManagedTransaction, document: str) -> None:
    """Take out the document, its sentences, statements, descriptions and links, and what rests on nothing then."""
    cleared = run(transaction, "load/clear_narrative", document=document)
    if cleared:
        run(transaction, "load/tidy_entities", ids=cleared[0]["touched"])


def hold_to_one_meaning(written: Sequence[Record]) -> None:
    """Raise `LoadConflict` if a query that wrote entities found that another document means something else."""
    names = written[0]["disagreeing"] if written else []
    if names:
        raise LoadConflict(
            f"another document means something else by: {', '.join(sorted(names))}.",
            todo="One id means one entity: agree on its label, or use another id; what a row made is its table's.",
        )


def write_entities(transaction: ManagedTransaction, document: str, rows: Sequence[Row]) -> None:
    """Write entities as a document describes them; raises `LoadConflict` if another gives one another label."""
    hold_to_one_meaning(run(transaction, "load/write_entities", document=document, rows=list(rows)))
    run(transaction, "load/tidy_entities", ids=[row["id"] for row in rows])
