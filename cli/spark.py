"""Options of commands whose work Apache Spark can do, and what they do with it."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Annotated

import typer
from tuyun.cli.answers import Table as Answer
from tuyun.cli.corpus import from_corpus, noted
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.inputs import read_grouped
from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.source import read_source
from tuyun.graph.source.records import Table
from tuyun.graph.store import Plan
from tuyun.graph.store.selection import Selection

OnOption = Annotated[
    str, typer.Option("--on", help="Spread the work over Spark: local[N] or spark://HOST:PORT.", metavar="MASTER")
]
TableOption = Annotated[
    Path | None,
    typer.Option("--table", help="Directory of a table of records that Spark reads; it need not be loaded."),
]
Groups = tuple[Table, list[dict[str, object]]]


def spread_over(master: str) -> AbstractContextManager[None]:
    """Spread exact measures over the executors of a master; over nothing if it is empty."""
    if not master:
        return nullcontext()
    from tuyun.graph.spark.engine import spread_over_spark  # numba, and perhaps Java

    return spread_over_spark(master)


def grouped_by_spark(master: str, directory: Path | None, selection: Selection) -> Groups | None:
    """The cases of a table in groups, by Spark; None if neither a master nor a table is named.

    Raises:
        InvalidQuery: one is named without the other, what is there is no table, or documents are selected.
    """
    if not master and directory is None:
        return None
    if not master or directory is None:
        raise InvalidQuery(
            "goes with --table alone, and --table with it.",
            where=Where(field="--on"),
            todo="Without both, the counts are read from the store.",
        )
    if selection.model_copy(update={"period": ()}) != Selection():
        raise InvalidQuery(
            "the table is the only document.", where=Where(field="--table"), todo="Select periods alone."
        )
    table = read_source(directory, every_row=False)
    if not isinstance(table, Table):
        raise InvalidQuery("there is no table of records.", where=Where(directory))
    from tuyun.graph.spark.case_groups import case_groups

    return table, case_groups(master, table)


def from_corpus_or_groups(
    groups: Groups | None, selection: Selection, table_of: Callable[[Corpus, Recorded], Answer], *, exact: bool
) -> Plan[Answer]:
    """The table that a command makes of what Spark counted, or else of the selected documents in the store."""
    if groups is None:
        return (yield from from_corpus(selection, table_of, exact=exact))
    table, patterns = groups
    corpus, recorded = yield from read_grouped(table.document, patterns, selection, exact=exact)
    return (yield from noted(selection, table_of, corpus, recorded))
