"""Steps that loads of narratives and of tables share, each inside a write transaction."""

from collections.abc import Iterable, Sequence
from typing import Literal

from neo4j import ManagedTransaction
from tuyun.graph.derive import Node
from tuyun.graph.errors import LoadConflict, RevisionMoved
from tuyun.graph.statements import Document, Entity
from tuyun.graph.statements.clash import Described, clashes
from tuyun.graph.store.record import Record
from tuyun.graph.store.rows import DERIVATION, entity_of, entity_row
from tuyun.graph.store.transaction import run

Change = Literal["loaded", "replaced", "removed"]


def document_state(transaction: ManagedTransaction, document: str) -> Record | None:
    """The state of a document in the graph; None if nothing of it is loaded."""
    state = run(transaction, "load/document_state", document=document)
    return state[0] if state else None


def has_content(state: Record | None, content: str) -> bool:
    """Whether a document's state, loaded completely or in part, is of this content as this version derives it."""
    return state is not None and (state["content"], state["drawn"]) == (content, DERIVATION)


def is_loaded(state: Record | None, content: str) -> bool:
    """Whether this content is loaded completely."""
    return state is not None and has_content(state, content) and state["state"] == "loaded"


def current_revision(transaction: ManagedTransaction) -> int:
    """The revision of the graph."""
    revision: int = run(transaction, "admin/dataset")[0]["revision"]
    return revision


def raise_revision(transaction: ManagedTransaction, *, published: bool) -> int:
    """Increment the revision of the graph; returns the new revision. Other writes wait until the transaction ends.

    Args:
        published: whether a narrative changes, and not a table, so that all readers get a new revision.
    """
    revision: int = run(transaction, "load/raise_revision", published=published)[0]["revision"]
    return revision


def record_change(transaction: ManagedTransaction, document: str, title: str, kind: str, change: Change) -> None:
    """Add an entry to the feed of changes, for the revision that this transaction made."""
    run(transaction, "load/record_change", document=document, title=title, kind=kind, change=change)


def require_unchanged(transaction: ManagedTransaction, document: str, expected: int | None) -> None:
    """Lock the dataset, and raise `RevisionMoved` if the document has changed since the revision ``expected``.

    The lock lasts until the transaction ends, so that no other transaction writes between this check and ours.
    """
    run(transaction, "load/take_turn")
    if expected is None:
        return
    if run(transaction, "read/changed_since", documents=[document], revision=expected)[0]["changed"]:
        raise RevisionMoved(
            "the answers that this change is based on",
            expected,
            current_revision(transaction),
            todo="Read the document again, and repeat the change.",
        )


def clear_document(transaction: ManagedTransaction, document: str) -> None:
    """Remove a document with its sentences, statements and links, and the entities that rest on nothing else."""
    if cleared := run(transaction, "load/clear_narrative", document=document):
        update_entities(transaction, cleared[0]["touched"])


def update_entities(transaction: ManagedTransaction, ids: Sequence[str]) -> None:
    """Describe entities, and the copies of them that readers see, anew after a load or a removal."""
    run(transaction, "load/tidy_entities", ids=list(ids))
    run(transaction, "load/copy_entities", ids=list(ids))


def require_own_rows(written: Sequence[Record], document: str) -> None:
    """Raise `LoadConflict`, which names both documents, if a row of a table made an entity of another document."""
    if clashing := written[0]["disagreeing"] if written else []:
        messages = sorted(
            f"{entity['id']!r} is in {document!r} and in {entity['document']!r}." for entity in clashing
        )
        raise LoadConflict(
            "\n".join(messages),
            todo="What a row of a table made is its table's alone: use another id, or rename a document.",
        )


def require_agreement(transaction: ManagedTransaction, document: Document, entities: Iterable[Entity]) -> None:
    """Raise `LoadConflict`, which names both documents, if another document means something else by an id."""
    ours = [Described(document.id, document.language, entity) for entity in entities]
    asked = {
        "ids": [described.entity.id for described in ours],
        "names": [described.entity.name for described in ours],
    }
    rows = run(transaction, "load/described_elsewhere", document=document.id, **asked)
    theirs = [Described(row["document"], row["language"], entity_of(row["entity"])) for row in rows]
    if faults := [f"{what} {todo}" for _, what, todo in clashes(ours, theirs)]:
        raise LoadConflict("\n".join(faults))


def write_entities(transaction: ManagedTransaction, document: Document, nodes: Sequence[Node]) -> None:
    """Write entities as a document describes them; raises `LoadConflict` as `require_agreement` does."""
    require_agreement(transaction, document, (node.entity for node in nodes))
    rows = [entity_row(node, document) for node in nodes]
    require_own_rows(run(transaction, "load/write_entities", document=document.id, rows=rows), document.id)
    update_entities(transaction, [row["id"] for row in rows])
