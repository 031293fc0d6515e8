"""List what a table says that is not loaded: columns that are left out, and meanings that the vocabulary lacks."""

from collections.abc import Iterator

from tuyun.graph.source.records import Table


def lost(table: Table) -> Iterator[str]:
    """A line for each reason to leave columns out, and for each meaning of cells that is lost."""
    reasons: dict[str, list[str]] = {}
    for column, reason in table.left_out.items():
        reasons.setdefault(reason, []).append(column)
    for reason, columns in reasons.items():
        yield f"columns left out, {reason}: {', '.join(columns)}"
    for (column, meant, because), rows in sorted(table.weaker.items()):
        instead = f"loaded as {meant!r}" if meant else "not loaded"
        yield f"{column}: {rows} {'row' if rows == 1 else 'rows'} {instead}, without {because}"
