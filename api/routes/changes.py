"""The feed of changes: which documents were loaded, replaced or removed, at which revision and when."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.dependencies import Store
from tuyun.api.envelope import answer_in_pages
from tuyun.api.models.answer import Answer
from tuyun.api.models.change import DocumentChange
from tuyun.api.paging import Result
from tuyun.api.parameters import ChangeFilter
from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.record import Rows

router = APIRouter()


class DocumentChanges(Answer[tuple[DocumentChange, ...]]):
    """Changes of documents."""


@router.get("/changes", response_model=DocumentChanges, summary="List the changes of documents")
async def list_document_changes(page: Annotated[ChangeFilter, Query()], store: Store) -> Response:
    """The oldest first. To follow the feed, ask again with `since`: the `revision` of the last answer. A table of
    records that is replaced is removed and loaded; of each kind of document the last 10,000 changes are kept.
    """
    return await answer_in_pages(DocumentChanges, store, _read_changes, page)


def _read_changes(page: ChangeFilter) -> Plan[Result]:
    if page.since is not None:
        start = (yield ask("read/feed_start"))[0]["revision"]
        if page.since < start:
            raise InvalidQuery(
                f"the changes up to revision {start} are not kept.",
                where=Where(field="since"),
                todo=f"Read what is loaded now, and follow the changes since {start}.",
            )
    rows = yield ask("read/changes", **page.parameters(), after=page.after(2))
    rows, key = page.cut(rows, lambda row: [row["revision"], row["document"]])
    meta = yield from page.count("read/changes_counted", read=_unchecked)
    return Result([DocumentChange(**row) for row in rows], key, meta)


def _unchecked(name: str, **parameters: object) -> Plan[Rows]:
    """The rows of a query file about a document that need not be loaded any more."""
    return (yield ask(name, **parameters))
