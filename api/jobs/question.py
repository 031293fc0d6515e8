"""What a worker process does for a request: read at one revision, analyse, and write the answer."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Generic, TypeVar

from starlette.responses import Response
from tuyun.api.access.disclosure import tables_shown
from tuyun.api.cursor import Cursor
from tuyun.api.formats.media_types import JSON
from tuyun.api.formats.render import Rendering
from tuyun.api.jobs.process import Workplace
from tuyun.api.models.answer import Answer
from tuyun.api.page_answer import Page as PageRead
from tuyun.api.page_answer import answer_of, check_cursor, with_evidence
from tuyun.api.paging import Page, Result
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.inputs import read_corpus_snapshot
from tuyun.graph.store import Plan, Snapshot
from tuyun.graph.store.plan import ask_in
from tuyun.graph.store.record import Record
from tuyun.graph.store.selection import Selection
from tuyun.graph.store.view import View

T = TypeVar("T")
P = TypeVar("P", bound=Page)
Inputs = tuple[Corpus, Recorded]
EVERY_ROW = 10**9
"""The limit of the page that is asked for when all pages are."""
KEPT = 8
"""Corpora that a process keeps: of each selection asked for, as readers and as analysts see it."""
_corpora: OrderedDict[tuple[object, ...], Inputs] = OrderedDict()
"""The corpora used last, by origin, revision, number of publications, selection, view, and if counts are exact."""


@dataclass(frozen=True)
class Computed:
    """An answer, and the dataset that it was read from."""

    response: Response
    dataset: Record
    tables: set[str] = field(default_factory=set)
    """The tables of which it shows single records."""


@dataclass(frozen=True)
class ListRequest(Generic[P]):
    """A request for a list, as far as its answer depends on it. It is pickled for the worker."""

    kind: type[Answer[Any]]
    view: View
    """What the caller may see."""
    fingerprint: str
    rendering: Rendering
    columns: Sequence[str]
    read: Callable[[P], Plan[Result]]
    page: P


@dataclass(frozen=True)
class Question(ListRequest[P]):
    """A request for a list that is computed completely before it is cut into pages."""

    cursor: Cursor | None
    """The cursor of the page, if it is not the first."""
    documents: Sequence[str] | None
    """Ids of the only documents that it asks about, if it names some."""

    def answer(self, dataset: Record, bookmarks: Sequence[str], place: Workplace) -> Computed:
        """Read, analyse and write; raises what `tuyun.api.envelope.answer_in_pages` raises."""
        page, written = self.page, self.rendering.format
        if written != JSON and self.rendering.all_pages:
            page = page.model_copy(update={"limit": EVERY_ROW})
        snapshot = read_at(place, self.view, partial(self._read, page), dataset, bookmarks)
        answer = answer_of(self.kind, snapshot, self.fingerprint)
        response = self.rendering.render_at_once(answer, self.columns)
        return Computed(response, snapshot.dataset, tables_shown(answer.data))

    def _read(self, page: P) -> Plan[PageRead]:
        yield from check_cursor(self.cursor, documents=self.documents)
        return (yield from with_evidence(partial(self.read, page), quoted=self.rendering.quoted(self.kind)))


@dataclass(frozen=True)
class Download(ListRequest[P]):
    """A request for a file of all pages of a list that the store sorts."""

    def file(self, dataset: Record, bookmarks: Sequence[str], place: Workplace) -> Computed:
        """Read all pages and write them; raises what `tuyun.api.envelope.answer_in_pages` raises."""
        pages: list[Answer[Any]] = []
        page, cursor = self.page.following(None), None
        while not pages or cursor:
            snapshot = read_at(place, self.view, partial(self._read, page), dataset, bookmarks)
            pages.append(answer_of(self.kind, snapshot, self.fingerprint))
            cursor = pages[-1].next
            page = page.following(cursor)
        tables = set().union(*(tables_shown(answer.data) for answer in pages))
        return Computed(self.rendering.file(pages, self.columns), snapshot.dataset, tables)

    def _read(self, page: P) -> Plan[PageRead]:
        yield from check_cursor(page.cursor_of(self.fingerprint))
        return (yield from with_evidence(partial(self.read, page), quoted=self.rendering.quoted(self.kind)))


def read_at(
    place: Workplace, view: View, plan: Callable[[], Plan[T]], dataset: Record, bookmarks: Sequence[str]
) -> Snapshot[T]:
    """Run a plan in a worker, at the dataset that the API has read or at a later dataset."""
    store = place.store(view)
    store.catch_up(bookmarks)
    return store.read(plan, dataset)


def cached_corpus(selection: Selection, view: View, *, exact: bool) -> Plan[Inputs]:
    """The corpus of the selected documents, which each process keeps until the graph changes.

    Args:
        selection: the documents to read.
        view: the view of the store that runs the plan.
        exact: whether the counts of tables are those of their rows.
    """
    dataset = (yield ask_in(View.all if exact else View.published, "admin/dataset"))[0]
    decisive = selection, view, exact
    inputs = _corpora.get((dataset["origin"], dataset["revision"], dataset["counts"], *decisive))
    if inputs is None:
        snapshot = yield from read_corpus_snapshot(selection, exact=exact)
        dataset, inputs = snapshot.dataset, snapshot.value
    key = dataset["origin"], dataset["revision"], dataset["counts"], *decisive
    _corpora[key] = inputs
    _corpora.move_to_end(key)
    while len(_corpora) > KEPT:
        _corpora.popitem(last=False)
    return inputs
