"""Runs a route's plan at one revision, adds the evidence, and renders the answer in the requested format.

Pages are read on the event loop. A file that cannot be sent until all its pages are read, as of a graph, is read
and written by a worker process, which takes a turn as an analysis does.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from starlette.responses import Response
from tuyun.api.access.disclosure import tables_shown
from tuyun.api.computed import compute
from tuyun.api.dependencies import RequestStore
from tuyun.api.formats.render import Rendering, check_fields
from tuyun.api.formats.rows import fields_of, paths_of
from tuyun.api.jobs.question import Download
from tuyun.api.models.answer import Answer
from tuyun.api.page_answer import Page as PageRead
from tuyun.api.page_answer import answer_of, check_cursor, with_evidence
from tuyun.api.paging import Page, Result
from tuyun.api.request_state import READ_AT, dataset_of
from tuyun.graph.store import Plan, Snapshot

T = TypeVar("T")
P = TypeVar("P", bound=Page)


async def answer(kind: type[Answer[Any]], store: RequestStore, read: Callable[[], Plan[object]]) -> Response:
    """Answer with the data that a plan reads, which has no pages; raises what `answer_in_pages` raises."""

    def read_page(_: Page) -> Plan[Result]:
        return Result((yield from read()), None)

    rendering, page = Rendering.of(store.request), Page()
    check_fields(rendering.fields, paths_of(kind))
    return await _answer(kind, store, read_page, page, rendering, fields_of(kind))


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
        read: a function of a module, or a `functools.partial` of it, that makes the plan that reads a page.
        page: the page that the request asks for.
        columns: the fields of the rows, if the type leaves them open.

    Raises:
        InvalidQuery: the cursor belongs to another request; there is no such format or field.
        RevisionMoved: the list has changed since the page before, as `check_cursor` says.
        StoreUnavailable: the graph changed during each try.
        FormatMissing: the answer is not available in the format.
        Stopped: a file of all pages took too long or too much memory, or no worker was free.
        RateExceeded: too many files and analyses of the caller wait.
        Exception: what the plan raises.
    """
    rendering = Rendering.of(store.request)
    check_fields(rendering.fields, columns or paths_of(kind))
    columns = columns or fields_of(kind)
    page.check_facets(columns)
    if rendering.written_at_once and rendering.all_pages:
        download = Download(kind, store.view, store.fingerprint, rendering, columns, read, page)
        return await compute(store, download.file)
    return await _answer(kind, store, read, page, rendering, columns)


async def _answer(
    kind: type[Answer[Any]],
    store: RequestStore,
    read: Callable[[P], Plan[Result]],
    page: P,
    rendering: Rendering,
    columns: Sequence[str],
) -> Response:
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

    def read_page() -> Plan[PageRead]:
        yield from check_cursor(cursor, keeps_order=keeps_order)
        return (yield from with_evidence(partial(read, page), quoted=rendering.quoted(kind)))

    answer = answer_of(kind, await read_snapshot(store, read_page), store.fingerprint)
    await store.record_reading(tables_shown(answer.data))
    return answer
