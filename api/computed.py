"""Answers that take long: read, analysed and written in a worker process, at one revision.

`tuyun.api.envelope` does the same on the event loop, for what the store reads page by page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Generic, TypeVar

from starlette.responses import Response
from tuyun.api.access.disclosure import sees_exact_counts, tables_shown
from tuyun.api.analysis_cache import cached_corpus
from tuyun.api.dependencies import RequestStore
from tuyun.api.envelope import Result, answer_of, check_revision, cursor_of, record_reading, with_evidence
from tuyun.api.formats.media_types import FORMATS, JSON
from tuyun.api.formats.render import Rendering, check_fields
from tuyun.api.formats.rows import fields_of
from tuyun.api.jobs.analyses import Analyses, ClientLeft, no_answer
from tuyun.api.jobs.process import Job, Workplace
from tuyun.api.middleware import traces
from tuyun.api.middleware.etag import COUNTS_RECORDS, DATASET, KEY, READ_AT, entity_tag
from tuyun.api.models.answer import Answer
from tuyun.api.paging import Page
from tuyun.api.parameters import DocumentFilter
from tuyun.graph.analysis import Corpus, Recorded
from tuyun.graph.errors import FormatMissing, StoreError
from tuyun.graph.store import Plan, Snapshot
from tuyun.graph.store.record import Record
from tuyun.graph.store.resolve import check_document
from tuyun.graph.store.view import View

T = TypeVar("T")
P = TypeVar("P", bound=Page)
C = TypeVar("C")
D = TypeVar("D", bound=DocumentFilter)
EVERY_ROW = 10**9
"""The limit of the page that is asked for when all pages are."""


@dataclass(frozen=True)
class Computed:
    """An answer, and the dataset that it was read from."""

    response: Response
    dataset: Record
    tables: set[str] = field(default_factory=set)
    """The tables of which it shows single records."""


@dataclass(frozen=True)
class Question(Generic[P]):
    """A request, as far as its answer depends on it. It is pickled for the worker."""

    kind: type[Answer[Any]]
    view: View
    """What the caller may see."""
    fingerprint: str
    rendering: Rendering
    columns: Sequence[str]
    read: Callable[[P], Plan[Result]]
    page: P

    def answer(self, place: Workplace, dataset: Record, bookmarks: Sequence[str]) -> Computed:
        """Read, analyse and write; raises what `tuyun.api.envelope.answer_in_pages` raises."""
        page, written = self.page, self.rendering.format
        if written != JSON and self.rendering.all_pages:
            page = page.model_copy(update={"limit": EVERY_ROW})
        plan = partial(with_evidence, partial(self.read, page), quoted=written == JSON)
        snapshot = read_at(place, self.view, plan, dataset, bookmarks)
        answer = answer_of(self.kind, snapshot, cursor_of(page, self.fingerprint), self.fingerprint)
        response = self.rendering.render_at_once(answer, self.columns)
        return Computed(response, snapshot.dataset, tables_shown(answer.data))


def read_at(
    place: Workplace, view: View, plan: Callable[[], Plan[T]], dataset: Record, bookmarks: Sequence[str]
) -> Snapshot[T]:
    """Run a plan in a worker, at the dataset that the API has read or at a later one."""
    store = place.store(view)
    store.catch_up(bookmarks)
    return store.read(plan, dataset)


async def answer_computed(
    kind: type[Answer[Any]],
    store: RequestStore,
    read: Callable[[P], Plan[Result]],
    page: P,
    columns: Sequence[str] = (),
) -> Response:
    """Answer with a page of a list that is computed, or with all of it if the request asks for that.

    Args:
        kind: the type of the answer.
        store: as this request asks it.
        read: a function of a module, or a `functools.partial` of one, that makes the plan that reads a page.
        page: the page that the request asks for.
        columns: the fields of the rows, if the type leaves them open.

    Raises:
        InvalidQuery: there is no such format or field, or the cursor belongs to another request.
        RevisionMoved: the cursor belongs to another revision.
        FormatMissing: the answer has no links for a format made of links, or the server lacks a package.
        Stopped: the analysis took too long or too much memory, or no worker was free.
        NotAllowed: the caller may not see single records, and there is nothing else.
        Exception: what the plan raises.
    """
    rendering = Rendering.of(store.request)
    columns = columns or fields_of(kind)
    check_fields(rendering.fields, columns)
    if rendering.format != JSON and FORMATS[rendering.format].graph:
        raise FormatMissing("this answer has no links to draw.", todo="Ask for links, paths or a table.")
    check_revision(cursor_of(page, store.fingerprint), await _dataset(store))
    question = Question(kind, store.view, store.fingerprint, rendering, columns, read, page)
    return await compute(store, question.answer)


async def answer_once_computed(
    kind: type[Answer[Any]], store: RequestStore, read: Callable[[C], Plan[object]], choice: C
) -> Response:
    """Answer with the data that a plan reads, which has no pages; see `answer_computed`."""
    return await answer_computed(kind, store, partial(_read_all, read, choice), Page())


def _read_all(read: Callable[[C], Plan[object]], choice: C, _: Page) -> Plan[Result]:
    return Result((yield from read(choice)), None)


async def answer_from_corpus(
    kind: type[Answer[Any]],
    store: RequestStore,
    analyse: Callable[[D, Corpus, Recorded], Result],
    page: D,
) -> Response:
    """Answer with a page of an analysis of one document's corpus, or of all; see `answer_computed`.

    Everybody may name a table at the addresses that show rounded counts of tables.

    Args:
        kind: the type of the answer.
        store: as this request asks it.
        analyse: a function of a module that makes the page.
        page: the page that the request asks for.
    """
    exact = sees_exact_counts(store.caller)
    counted = store.request.url.path in COUNTS_RECORDS
    read = partial(_read_from_corpus, analyse, store.view, exact=exact, counts_records=counted)
    return await answer_computed(kind, store, read, page)


def _read_from_corpus(
    analyse: Callable[[D, Corpus, Recorded], Result], view: View, page: D, *, exact: bool, counts_records: bool
) -> Plan[Result]:
    if page.document is not None and not counts_records:
        yield from check_document(page.document)
    return analyse(page, *(yield from cached_corpus(page.document, view, exact=exact)))


async def compute(store: RequestStore, job: Callable[[Workplace, Record, Sequence[str]], Computed]) -> Response:
    """The response that a job gives, in a worker; equal requests of callers with the same view share it.

    Args:
        store: as this request asks it.
        job: is called with its workplace, the dataset of the request, and the bookmarks of the API's store.
    """
    dataset, request = await _dataset(store), store.request
    bookmarks = tuple(await store.bookmarks.get_bookmarks()) if store.bookmarks else ()
    analyses: Analyses = request.app.state.analyses
    key = getattr(request.state, KEY, None) or entity_tag(request, dataset)
    work: Job[Computed] = partial(_run, job, dataset, bookmarks)
    try:
        with traces.job_span(request.app):
            computed = await analyses.run(request, key, work)
    except ClientLeft:
        return no_answer()
    await record_reading(store, computed.tables)
    setattr(request.state, READ_AT, computed.dataset)
    return computed.response


def _run(
    job: Callable[[Workplace, Record, Sequence[str]], Computed],
    dataset: Record,
    bookmarks: Sequence[str],
    place: Workplace,
) -> Computed:
    return job(place, dataset, bookmarks)


async def _dataset(store: RequestStore) -> Record:
    """The dataset when the request came; raises `StoreError` if it could not be read."""
    dataset: Record | StoreError | None = getattr(store.request.state, DATASET, None)
    if isinstance(dataset, StoreError):
        raise dataset
    return dataset or await store.dataset()
