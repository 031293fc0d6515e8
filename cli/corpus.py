"""Makes the table of a command from the selected documents, and notes what the selected periods leave out."""

from collections.abc import Callable

from tuyun.cli.answers import Table
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.inputs import read_corpus
from tuyun.graph.analysis.left_out import note_left_out
from tuyun.graph.store import Plan
from tuyun.graph.store.selection import Selection
from tuyun.graph.store.view import View


def from_corpus(
    selection: Selection, table_of: Callable[[Corpus, Recorded], Table], *, exact: bool = False
) -> Plan[Table]:
    """The table that a command makes of the selected documents.

    Args:
        selection: the documents and periods.
        table_of: makes the table.
        exact: whether the counts of tables are those of their rows.

    Raises:
        NotFound: no document is selected.
    """
    corpus, recorded = yield from read_corpus(selection, exact=exact)

    def every_row(corpus: Corpus) -> object:
        table = table_of(corpus, recorded)
        return [*table.rows, *(table.values or ())]

    view = View.all if exact else View.published
    yield from note_left_out(every_row, corpus, selection, view)
    return table_of(corpus, recorded)
