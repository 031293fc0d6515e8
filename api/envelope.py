"""Runs a route's plan at one revision, adds the evidence, and renders the answer in the requested format."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from starlette.responses import Response
from tuyun.api.access.disclosure import tables_shown
from tuyun.api.cursor import Cursor
from tuyun.api.dependencies import RequestStore
from tuyun.api.formats.render import Rendering, check_fields
from tuyun.api.formats.rows import fields_of, paths_of
from tuyun.api.models.answer import Answer, statements_in
from tuyun.api.paging import Page, Result
from tuyun.api.request_state import READ_AT, dataset_of
from tuyun.graph.errors import RevisionMoved
from tuyun.graph.store import Plan, Snapshot, ask
from tuyun.graph.store.record import Rows

T = TypeVar("T")
P = TypeVar("P", bound=Page)


async def answer(kind: type[Answer[Any]], store: RequestStore, read: Callable[[], Plan[object]]) -> Response:
    """Answer with the data that a plan reads; raises what `answer_in_pages` raises."""

    def read_page(_: Page) -> Plan[Result]:
        return Result((yield from read()), None)

    return await answer_in_pages(kind, store, read_page, Page())


async def answer_in_pages(
    kind: type[Answer[Any]],
    store: RequestStore,
    read: Callable[[P], Plan[Result]],
    page: P,
    columns: Sequence[str] = (),
) -> Response:
    """Answer with a page of a list, or with this and all later pages if the request asks for them.

    Args:
        kind: the type of the answer.
        store: as this request asks it.
        read: the plan that reads a page.
        page: the page that the request asks for.
        columns: the fields of the rows, if the type leaves them open.

    Raises:
        InvalidQuery: the cursor belongs to another request; there is no such format or field.
        RevisionMoved: the list has changed since the page before, as `check_cursor` says.
        StoreUnavailable: the graph changed during each try.
        FormatMissing: the answer is not available in the format.
        Exception: what the plan raises.
    """
    rendering = Rendering.of(store.request)
    check_fields(rendering.fields, columns or paths_of(kind))
    columns = columns or fields_of(kind)
    page.check_facets(columns)

    async def next_page(cursor: str) -> Answer[Any]:
        return await _read(kind, store, read, page.following(cursor), rendering, keeps_order=False)

    first = await _read(kind, store, read, page, rendering, keeps_order=page.keeps_order)
    return await rendering.render(first, next_page, columns)


async def read_snapshot(store: RequestStore, plan: Callable[[], Plan[T]]) -> Snapshot[T]:
    """Run a plan at one revision, and note the dataset for the answer's ETag."""
    snapshot = await store.read(plan, dataset_of(store.request))
    setattr(store.request.state, READ_AT, snapshot.dataset)
    return snapshot


async def _read(
    kind: type[Answer[Any]],
    store: RequestStore,
    read: Callable[[P], Plan[Result]],
    page: P,
    rendering: Rendering,
    *,
    keeps_order: bool,
) -> Answer[Any]:
    cursor = page.cursor_of(store.fingerprint)

    def read_page() -> Plan[tuple[Result, Rows]]:
        yield from check_cursor(cursor, keeps_order=keeps_order)
        return (yield from with_evidence(partial(read, page), quoted=rendering.quoted(kind)))

    answer = answer_of(kind, await read_snapshot(store, read_page), store.fingerprint)
    await store.record_reading(tables_shown(answer.data))
    return answer


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


def answer_of(kind: type[Answer[Any]], snapshot: Snapshot[tuple[Result, Rows]], fingerprint: str) -> Answer[Any]:
    """The answer with the data of a page."""
    result, evidence = snapshot.value
    key = result.next_key
    return kind.model_validate(
        {
            "revision": snapshot.revision,
            "incomplete": snapshot.incomplete,
            "data": result.data,
            "evidence": evidence,
            "next": key and Cursor(fingerprint, snapshot.revision, list(key), snapshot.origin).encode(),
            "meta": result.meta,
        }
    )


def with_evidence(read: Callable[[], Plan[Result]], *, quoted: bool) -> Plan[tuple[Result, Rows]]:
    """What a plan reads, and if ``quoted`` the evidence for the statements that it names."""
    result = yield from read()
    ids = list(dict.fromkeys(statements_in(result.data))) if quoted else []
    return result, ((yield ask("read/evidence", ids=ids)) if ids else ())
