"""Answers requests for analyses of the case flow from a cache of corpora, kept until the graph changes."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from anyio import Lock
from starlette.responses import Response
from tuyun.api.access.disclosure import sees_exact_counts
from tuyun.api.dependencies import RequestStore
from tuyun.api.envelope import Result, answer_in_pages
from tuyun.api.models.answer import Answer
from tuyun.api.parameters import DocumentFilter
from tuyun.graph.analysis import Corpus, Recorded
from tuyun.graph.analysis.inputs import read_corpus_snapshot
from tuyun.graph.store import Plan, Snapshot, ask
from tuyun.graph.store.record import Record
from tuyun.graph.store.resolve import check_document
from tuyun.graph.store.view import View

SIZE = 8
"""Corpora that are kept: of each document asked for, as readers and as analysts see it."""
P = TypeVar("P", bound=DocumentFilter)
Inputs = tuple[Corpus, Recorded]
Key = tuple[str, int, str | None, View, bool]


class AnalysisCache:
    """The corpora used last, by origin, revision, document, view, and whether counts are exact."""

    def __init__(self) -> None:
        self.lock = Lock()
        """Held while a corpus is read, so that requests for the same one wait for it."""
        self.corpora: OrderedDict[Key, Inputs] = OrderedDict()

    def get(self, key: Key) -> Inputs | None:
        """The corpus, if it is kept."""
        found = self.corpora.get(key)
        if found:
            self.corpora.move_to_end(key)
        return found

    def put(self, key: Key, inputs: Inputs) -> None:
        """Keep a corpus, in place of the one that was not used for longest."""
        self.corpora[key] = inputs
        while len(self.corpora) > SIZE:
            self.corpora.popitem(last=False)


async def answer_from_corpus(
    kind: type[Answer[Any]],
    store: RequestStore,
    analyse: Callable[[P, Corpus, Recorded], Result],
    page: P,
    *,
    counts_records: bool = False,
) -> Response:
    """Answer with a page of an analysis of one document's corpus, or of all; see `answer_in_pages`.

    Args:
        kind: the type of the answer.
        store: as this request asks it.
        analyse: makes the page.
        page: the page that the request asks for.
        counts_records: whether the analysis shows the counts of tables, which everybody may then name.
    """

    def read(page: P) -> Plan[Result]:
        if page.document is not None and not counts_records:
            yield from check_document(page.document)
        return analyse(page, *(yield from cached_corpus(store, page.document)))

    await fill_cache(store, page.document)
    return await answer_in_pages(kind, store, read, page)


async def fill_cache(store: RequestStore, document: str | None) -> None:
    """Read the corpus of a document, or of all, if it is not kept.

    One is read at a time, and requests for it wait: a table of 100,000 cases takes seconds.
    """
    cache = _cache_of(store)
    if cache.get(_key(store, await _whole_dataset(store), document)) is None:
        async with cache.lock:
            if cache.get(_key(store, await _whole_dataset(store), document)) is None:
                snapshot = (await store.read(partial(_read_whole, store, document))).value
                cache.put(_key(store, snapshot.dataset, document), snapshot.value)


def cached_corpus(store: RequestStore, document: str | None) -> Plan[Inputs]:
    """The corpus of a document, or of all, from the cache if it has it. Small counts are withheld by role."""
    key = _key(store, (yield ask("admin/dataset", records=True))[0], document)
    return _cache_of(store).get(key) or (yield from _read_whole(store, document)).value


def _read_whole(store: RequestStore, document: str | None) -> Plan[Snapshot[Inputs]]:
    return (yield from read_corpus_snapshot(document, exact=sees_exact_counts(store.caller)))


async def _whole_dataset(store: RequestStore) -> Record:
    return (await store.fetch(ask("admin/dataset", records=True)))[0]


def _cache_of(store: RequestStore) -> AnalysisCache:
    cache: AnalysisCache = store.request.app.state.analysis_cache
    return cache


def _key(store: RequestStore, dataset: Record, document: str | None) -> Key:
    return dataset["origin"], dataset["revision"], document, store.view, sees_exact_counts(store.caller)
