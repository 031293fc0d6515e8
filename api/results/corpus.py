"""The page of an analysis of the corpus, and the data of an answer that has no pages."""

from collections.abc import Callable
from typing import TypeVar

from tuyun.api.jobs.question import cached_corpus
from tuyun.api.paging import Page, Result
from tuyun.api.parameters import SelectedPage
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.left_out import note_left_out
from tuyun.graph.store import Plan
from tuyun.graph.store.selection import select
from tuyun.graph.store.view import View

C = TypeVar("C")
D = TypeVar("D", bound=SelectedPage)
FILTERED = ("rows", "unresolved", "silences")
"""Fields of the data whose rows are those that the filters leave; tallies are of all rows."""


def read_all(read: Callable[[C], Plan[object]], choice: C, _: Page) -> Plan[Result]:
    """The data that a plan reads for a choice, as the only page."""
    return Result((yield from read(choice)), None)


def read_from_corpus(
    analyse: Callable[[D, Corpus, Recorded], Result], view: View, page: D, *, exact: bool, counts_records: bool
) -> Plan[Result]:
    """The page that an analysis makes of the corpus of the selected documents.

    Args:
        analyse: a function of a module that makes the page.
        view: the view of the store that runs the plan.
        page: the page that the request asks for.
        exact: whether the counts of tables are those of their rows.
        counts_records: whether the address shows rounded counts of tables, so that everybody may name a table.

    Raises:
        NotFound: no document is selected, or none that may be seen.
    """
    if not counts_records:
        yield from select(page.selection)
    corpus, recorded = yield from cached_corpus(page.selection, view, exact=exact)

    def every_row(corpus: Corpus, recorded: Recorded) -> object:
        data = analyse(page.whole, corpus, recorded).data
        return [data.get(name) for name in FILTERED] if isinstance(data, dict) else data

    yield from note_left_out(every_row, corpus, recorded, page.selection)
    return analyse(page, corpus, recorded)
