"""Sends requests that take long to a worker process, which reads, analyses and writes the answer at one revision.

`tuyun.api.envelope` does the same on the event loop, for what the store reads page by page.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from starlette.responses import Response
from tuyun.api.access.authenticate import account_of
from tuyun.api.access.disclosure import sees_exact_counts
from tuyun.api.dependencies import RequestStore
from tuyun.api.formats.media_types import FORMATS, JSON
from tuyun.api.formats.render import Rendering, check_fields
from tuyun.api.formats.rows import fields_of, paths_of
from tuyun.api.jobs.analyses import Analyses, ClientLeft, no_answer
from tuyun.api.jobs.process import Workplace
from tuyun.api.jobs.question import Computed, Question
from tuyun.api.middleware import traces
from tuyun.api.middleware.etag import COUNTS_RECORDS, entity_tag
from tuyun.api.models.answer import Answer
from tuyun.api.paging import Page, Result
from tuyun.api.parameters import SelectedPage
from tuyun.api.request_state import KEY, READ_AT, dataset_of
from tuyun.api.results.corpus import read_all, read_from_corpus
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.errors import FormatMissing
from tuyun.graph.store import Plan
from tuyun.graph.store.record import Record

P = TypeVar("P", bound=Page)
C = TypeVar("C")
D = TypeVar("D", bound=SelectedPage)


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
        read: a function of a module, or a `functools.partial` of it, that makes the plan that reads a page.
        page: the page that the request asks for.
        columns: the fields of the rows, if the type leaves them open.

    Raises:
        InvalidQuery: there is no such format or field, or the cursor belongs to another request.
        RevisionMoved: the list may have changed since the page before.
        FormatMissing: the answer has no links for a format made of links, or the server lacks a package.
        Stopped: the analysis took too long or too much memory, or no worker was free.
        RateExceeded: too many analyses of the caller wait.
        NotAllowed: the caller may not see single records, and there is nothing else.
        Exception: what the plan raises.
    """
    rendering = Rendering.of(store.request)
    check_fields(rendering.fields, columns or paths_of(kind))
    columns = columns or fields_of(kind)
    page.check_facets(columns)
    if rendering.format != JSON and FORMATS[rendering.format].graph:
        raise FormatMissing("this answer has no links to draw.", todo="Ask for links, paths or a table.")
    cursor = page.cursor_of(store.fingerprint)
    question = Question(
        kind, store.view, store.fingerprint, rendering, columns, read, page, cursor, store.documents
    )
    return await compute(store, question.answer)


async def answer_once_computed(
    kind: type[Answer[Any]], store: RequestStore, read: Callable[[C], Plan[object]], choice: C
) -> Response:
    """Answer with the data that a plan reads, which has no pages; see `answer_computed`."""
    return await answer_computed(kind, store, partial(read_all, read, choice), Page())


async def answer_from_corpus(
    kind: type[Answer[Any]],
    store: RequestStore,
    analyse: Callable[[D, Corpus, Recorded], Result],
    page: D,
) -> Response:
    """Answer with a page of an analysis of the corpus of the selected documents; see `answer_computed`.

    Everybody may name a table at the addresses that show rounded counts of tables.

    Args:
        kind: the type of the answer.
        store: as this request asks it.
        analyse: a function of a module that makes the page.
        page: the page that the request asks for.
    """
    exact = sees_exact_counts(store.caller)
    counted = store.request.url.path in COUNTS_RECORDS
    read = partial(read_from_corpus, analyse, store.view, exact=exact, counts_records=counted)
    return await answer_computed(kind, store, read, page)


async def compute(store: RequestStore, job: Callable[[Record, Sequence[str], Workplace], Computed]) -> Response:
    """The response that a job gives, in a worker; equal requests of callers with the same view share it.

    Args:
        store: as this request asks it.
        job: is called with the dataset of the request, the bookmarks of the API's store, and its workplace.
    """
    dataset, request = await _dataset(store), store.request
    bookmarks = tuple(await request.app.state.bookmarks.current(store))
    analyses: Analyses = request.app.state.analyses
    key = getattr(request.state, KEY, None) or entity_tag(request, dataset)
    try:
        with traces.job_span(request.app):
            computed = await analyses.run(request, key, partial(job, dataset, bookmarks), account_of(request))
    except ClientLeft:
        return no_answer()
    await store.record_reading(computed.tables)
    setattr(request.state, READ_AT, computed.dataset)
    return computed.response


async def _dataset(store: RequestStore) -> Record:
    """The dataset when the request came; raises `StoreError` if it could not be read."""
    return dataset_of(store.request) or await store.dataset()
