"""Run the plan of a command, and print its rows with the statements that they rest on."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, Self

from tuyun.cli.columns import Columns, column_names, rows_of
from tuyun.cli.output import Format, note, show, show_evidence
from tuyun.graph.connect import open_store
from tuyun.graph.statements.base import Value
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.in_period import noting_left_out
from tuyun.graph.store.record import Rows

PLACES = ("country", "document")
"""Columns that a table for people leaves out where all rows name the same."""


class Table(NamedTuple):
    """What a command answers."""

    rows: Rows
    columns: Sequence[str]
    notes: Sequence[str] = ()
    """How to read the rows; shown to people, beside a table."""
    values: Sequence[Value] | None = None
    """What JSON shows in place of the rows; as many, unless the rows name no statements of their own."""

    @classmethod
    def of(cls, columns: Columns, values: Sequence[Value], notes: Sequence[str] = ()) -> Self:
        """A table with a row for each value."""
        return cls(rows_of(columns, values), column_names(columns), notes, values)


def answer(home: Path, plan: Callable[[], Plan[Table]], shown_as: Format, evidence: bool) -> None:
    """Run a plan at one revision, and show its table with the documents that are not loaded whole.

    Args:
        home: directory of the local Neo4j.
        plan: makes the plan.
        shown_as: the format; JSON brings all quotes.
        evidence: whether a table is followed by the quotes that it rests on.
    """
    quoting = evidence or shown_as is Format.json
    with open_store(home) as store:
        snapshot = store.read(lambda: noting_left_out(_with_quotes(plan, quoting=quoting)))
    (table, quotes), left_out = snapshot.value
    for line in table.notes if shown_as is Format.table else ():
        note(line)
    if left_out and shown_as is not Format.json:
        note(left_out.note)
    for document in snapshot.incomplete:
        note(f"{document} is not loaded whole: load it again, or remove it.")
    rows = _whole_values(table) if shown_as is Format.json else table.rows
    state = {"revision": snapshot.revision, "incomplete": snapshot.incomplete}
    envelope: dict[str, object] = {**state, "evidence": quotes}
    if left_out:
        envelope["left_out"] = left_out.model_dump()
    columns = list(dict.fromkeys([*table.columns, "statements"]))
    if shown_as is Format.table:
        columns = [column for column in columns if column not in PLACES or _differs(rows, column)]
    show(rows, columns, shown_as, envelope=envelope)
    if evidence and shown_as is Format.table:
        show_evidence(quotes)


def _differs(rows: Rows, column: str) -> bool:
    """Whether rows name several values; if they do not, it is plain which is meant."""
    return len({str(row.get(column) or "") for row in rows} - {""}) > 1


def _with_quotes(plan: Callable[[], Plan[Table]], *, quoting: bool) -> Plan[tuple[Table, Rows]]:
    table = yield from plan()
    ids = list(dict.fromkeys(id_ for row in table.rows for id_ in row.get("statements") or ()))
    return table, ((yield ask("read/evidence", ids=ids)) if quoting and ids else ())


def _whole_values(table: Table) -> Rows:
    if table.values is None:
        return table.rows
    values = [value.model_dump(mode="json") for value in table.values]
    if len(values) != len(table.rows):
        return values
    statements = [list(row["statements"]) for row in table.rows]
    return [{**value, "statements": ids} for value, ids in zip(values, statements, strict=True)]
