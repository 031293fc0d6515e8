"""List what a table or a dataset says that is not loaded, because it is left out or the vocabulary lacks it."""

from collections.abc import Iterator

from tuyun.graph.source.narrative import Narrative
from tuyun.graph.source.read import Source
from tuyun.graph.source.records import Table


def lost(source: Source) -> Iterator[str]:
    """A line for each kind of thing that is not loaded."""
    if isinstance(source, Narrative):
        yield from source.lost
    else:
        yield from _lost_of_table(source)


def _lost_of_table(table: Table) -> Iterator[str]:
    """A line for each reason to leave columns out, and for each meaning of cells that is lost."""
    reasons: dict[str, list[str]] = {}
    for column, reason in table.left_out.items():
        reasons.setdefault(reason, []).append(column)
    for reason, columns in reasons.items():
        yield f"columns left out, {reason}: {', '.join(columns)}"
    for (column, meant, because), rows in sorted(table.weaker.items()):
        instead = f"loaded as {meant!r}" if meant else "not loaded"
        yield f"{column}: {rows} {'row' if rows == 1 else 'rows'} {instead}, without {because}"
