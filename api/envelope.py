"""Runs a route's plan at one revision, adds the evidence, and renders the answer in the requested format."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple, TypeVar

from starlette.responses import Response
from tuyun.api.access.authenticate import Access
from tuyun.api.access.disclosure import tables_shown
from tuyun.api.cursor import Cursor, Key
from tuyun.api.dependencies import RequestStore
from tuyun.api.formats.render import Rendering
from tuyun.api.middleware.etag import DATASET, READ_AT
from tuyun.api.models.answer import Answer, statements_in
from tuyun.api.paging import LARGEST, Page
from tuyun.graph.errors import InvalidQuery, RevisionMoved, StoreError, Where
from tuyun.graph.store import Plan, Snapshot, ask
from tuyun.graph.store.record import Record, Rows

T = TypeVar("T")
P = TypeVar("P", bound=Page)


class Result(NamedTuple):
    """The data of a page, and the key of the next page if there is one."""

    data: object
    next_key: Key | None


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
        RevisionMoved: the cursor belongs to another revision.
        StoreUnavailable: the graph changed during each try.
        FormatMissing: the answer is not available in the format.
        Exception: what the plan raises.
    """
    rendering = Rendering.of(store.request)

    async def next_page(cursor: str) -> Answer[Any]:
        return await _read(kind, store, read, page.model_copy(update={"cursor": cursor, "limit": LARGEST}))

    return await rendering.render(await _read(kind, store, read, page), next_page, columns)


async def read_snapshot(store: RequestStore, plan: Callable[[], Plan[T]]) -> Snapshot[T]:
    """Run a plan at one revision, and note the dataset for the answer's ETag."""
    dataset: Record | StoreError | None = getattr(store.request.state, DATASET, None)
    if isinstance(dataset, StoreError):
        raise dataset
    snapshot = await store.read(plan, dataset)
    setattr(store.request.state, READ_AT, snapshot.dataset)
    return snapshot


async def record_reading(store: RequestStore, data: object) -> None:
    """Record that single records are read, if the data of an answer shows any; raises `StateUnavailable`."""
    if tables := tables_shown(data):
        access: Access = store.request.app.state.access
        await access.record_reading(store.request, tables)


async def _read(
    kind: type[Answer[Any]], store: RequestStore, read: Callable[[P], Plan[Result]], page: P
) -> Answer[Any]:
    cursor = Cursor.decode(page.cursor) if page.cursor else None
    if cursor and cursor.request != store.fingerprint:
        raise InvalidQuery(
            "belongs to another request.", where=Where(field="cursor"), todo="Use the filters of the first page."
        )
    snapshot = await read_snapshot(store, partial(_with_evidence, partial(read, page)))
    origin, revision = snapshot.origin, snapshot.revision
    if cursor and (cursor.origin, cursor.revision) != (origin, revision):
        what = "the pages before" + ("" if cursor.origin == origin else ", from before the store was emptied,")
        raise RevisionMoved(what, cursor.revision, revision, todo="Start again without cursor.")
    result, evidence = snapshot.value
    await record_reading(store, result.data)
    key = result.next_key
    return kind.model_validate(
        {
            "revision": revision,
            "incomplete": snapshot.incomplete,
            "data": result.data,
            "evidence": evidence,
            "next": key and Cursor(store.fingerprint, revision, list(key), origin).encode(),
        }
    )


def _with_evidence(read: Callable[[], Plan[Result]]) -> Plan[tuple[Result, Rows]]:
    """What a plan reads, and the evidence for the statements that it names."""
    result = yield from read()
    ids = list(dict.fromkeys(statements_in(result.data)))
    return result, ((yield ask("read/evidence", ids=ids)) if ids else ())
