"""Makes the table of a command from the selected documents, and notes what the selected periods leave out."""

from collections.abc import Callable

from tuyun.cli.answers import Table
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.inputs import read_corpus
from tuyun.graph.analysis.left_out import note_left_out
from tuyun.graph.store import Plan
from tuyun.graph.store.selection import Selection


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

    return (yield from noted(selection, table_of, corpus, recorded))


def noted(
    selection: Selection, table_of: Callable[[Corpus, Recorded], Table], corpus: Corpus, recorded: Recorded
) -> Plan[Table]:
    """The table that a command makes of a corpus; what the selected periods leave out of it is noted."""

    def every_row(corpus: Corpus, recorded: Recorded) -> object:
        table = table_of(corpus, recorded)
        return [*table.rows, *(table.values or ())]

    yield from note_left_out(every_row, corpus, recorded, selection)
    return table_of(corpus, recorded)
