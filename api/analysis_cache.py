"""The corpora that the analyses of the flow share, kept by each worker process until the graph changes."""

from collections import OrderedDict

from tuyun.graph.analysis import Corpus, Recorded
from tuyun.graph.analysis.inputs import read_corpus_snapshot
from tuyun.graph.store import Plan
from tuyun.graph.store.plan import ask_in
from tuyun.graph.store.record import Record
from tuyun.graph.store.view import View

SIZE = 8
"""Corpora that are kept: of each document asked for, as readers and as analysts see it."""
Inputs = tuple[Corpus, Recorded]
Key = tuple[str, int, str | None, View, bool]


class AnalysisCache:
    """The corpora used last, by origin, revision, document, view, and whether counts are exact."""

    def __init__(self) -> None:
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


CACHE = AnalysisCache()
"""The corpora of this process."""


def cached_corpus(document: str | None, view: View, *, exact: bool) -> Plan[Inputs]:
    """The corpus of a document, or of all, from this process's cache if it has it.

    Args:
        document: id of the only document to read; None for all.
        view: the view of the store that runs the plan.
        exact: whether the counts of tables are those of their rows.
    """

    def key_at(dataset: Record) -> Key:
        return dataset["origin"], dataset["revision"], document, view, exact

    inputs = CACHE.get(key_at((yield ask_in(View.all, "admin/dataset"))[0]))
    if inputs is None:
        snapshot = yield from read_corpus_snapshot(document, exact=exact)
        inputs = snapshot.value
        CACHE.put(key_at(snapshot.dataset), inputs)
    return inputs
