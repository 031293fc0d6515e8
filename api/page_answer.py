"""Makes the answer of a page: checks its cursor, adds the evidence, and puts both into the envelope."""

from collections.abc import Callable, Sequence
from typing import Any

from tuyun.api.cursor import Cursor
from tuyun.api.models.answer import Answer, statements_in
from tuyun.api.paging import Result
from tuyun.graph.errors import RevisionMoved
from tuyun.graph.statements.left_out import LeftOut
from tuyun.graph.store import Plan, Snapshot, ask
from tuyun.graph.store.in_period import noting_left_out
from tuyun.graph.store.record import Rows

Page = tuple[tuple[Result, Rows], LeftOut | None]
"""The data of a page, the evidence for it, and what it leaves out because it states no days."""


def check_cursor(
    cursor: Cursor | None, *, keeps_order: bool = False, documents: Sequence[str] | None = None
) -> Plan[None]:
    """Raise `RevisionMoved` unless the page that begins at a cursor continues the pages before it.

    Args:
        cursor: the cursor; None for the first page.
        keeps_order: whether the cursor holds after any load.
        documents: ids of the only documents that the list is about, whose changes alone end the cursor.
    """
    if cursor is None:
        return
    dataset = (yield ask("admin/dataset"))[0]
    what, origin, revision = "the pages before", dataset["origin"], dataset["revision"]
    if cursor.origin != origin:
        what += ", from before the store was emptied,"
    elif keeps_order or cursor.revision == revision:
        return
    elif documents is not None:
        rows = yield ask("read/changed_since", documents=documents, revision=cursor.revision)
        if not rows[0]["changed"]:
            return
    raise RevisionMoved(what, cursor.revision, revision, todo="Start again without cursor.")


def answer_of(kind: type[Answer[Any]], snapshot: Snapshot[Page], fingerprint: str) -> Answer[Any]:
    """The answer with the data of a page."""
    (result, evidence), left_out = snapshot.value
    key = result.next_key
    return kind.model_validate(
        {
            "revision": snapshot.revision,
            "incomplete": snapshot.incomplete,
            "data": result.data,
            "evidence": evidence,
            "next": key and Cursor(fingerprint, snapshot.revision, list(key), snapshot.origin).encode(),
            "left_out": left_out,
            "meta": result.meta,
        }
    )


def with_evidence(read: Callable[[], Plan[Result]], *, quoted: bool) -> Plan[Page]:
    """What a plan reads, if ``quoted`` the evidence for the statements that it names, and what it leaves out."""
    return (yield from noting_left_out(_with_evidence(read, quoted=quoted)))


def _with_evidence(read: Callable[[], Plan[Result]], *, quoted: bool) -> Plan[tuple[Result, Rows]]:
    result = yield from read()
    ids = list(dict.fromkeys(statements_in(result.data))) if quoted else []
    return result, ((yield ask("read/evidence", ids=ids)) if ids else ())
