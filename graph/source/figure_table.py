"""A table of published figures: each row is a sentence of the document, and states one figure.

The columns are ``text`` (the figure in words, with its number), ``predicate``, ``value`` (or ``lower`` and
``upper``), ``unit``, ``flow``, ``forms``, ``condition`` (the source's own definition), ``period`` (a year, or the
first and the last day of a reporting period) and ``note``. Empty cells state nothing.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tuyun.graph.errors import InvalidSource, UnreadableSource, Where, suggest
from tuyun.graph.source.dataset import as_line
from tuyun.graph.source.files import Steps, Written, read_text
from tuyun.graph.source.format import EntityEntry
from tuyun.graph.vocabulary import vocabulary

COLUMNS = (
    "text", "predicate", "value", "lower", "upper", "unit", "flow", "forms", "condition", "period", "note",
)  # fmt: skip


class FigureTable(NamedTuple):
    """What the rows of a table of figures make: a text, a statement and the counted cases for each row."""

    text: str
    sentence_ends: tuple[int, ...]
    statements: Written
    """As ``statements.yaml`` would have them, with the line of each row."""
    entities: dict[str, EntityEntry]


def read_figures(path: Path, document: str) -> FigureTable:
    """Read a table of figures; raises `SourceError` if it has no rows, or other columns.

    Args:
        path: the CSV file, in UTF-8.
        document: id of the document, with which the ids of what is counted begin.
    """
    table = csv.DictReader(io.StringIO(read_text(path).removeprefix("\ufeff"), newline=""))
    for column in table.fieldnames or ():
        if column not in COLUMNS:
            fault = f"a table of figures has no column {column!r}."
            raise InvalidSource(fault, where=Where(path, 1), todo=suggest(column, COLUMNS))
    text, ends, entries, entities = "", [], [], {}
    lines: dict[Steps, int] = {}
    for number, row in enumerate(_rows(path, table), start=1):
        cells = {name: cell.strip() for name, cell in row.items() if name and cell and cell.strip()}
        text += ("\n\n" if text else "") + cells.get("text", "")
        ends.append(len(text))
        lines[number - 1,] = table.line_num
        counted = f"{document}-{number}"
        name = as_line(cells.get("text", "").split(":")[0].rstrip(".")) or f"row {number}"
        entities[counted] = EntityEntry(label="Case", name=name)
        entries.append(_entry(number, counted, cells))
    if not entries:
        raise InvalidSource("the table has no rows.", where=Where(path, 1), todo=f"Columns: {', '.join(COLUMNS)}.")
    return FigureTable(text, tuple(ends), Written(path, entries, lines), entities)


def _rows(path: Path, table: "csv.DictReader[str]") -> Iterator[dict[str, Any]]:
    """The rows of a table; raises `UnreadableSource` where it is no CSV."""
    try:
        yield from table
    except csv.Error as error:
        raise UnreadableSource(f"not readable as CSV: {error}", where=Where(path, table.line_num + 1)) from None


def _entry(number: int, counted: str, cells: Mapping[str, str]) -> dict[str, Any]:
    """The entry of a row, as YAML would give it; what a cell must not be is found when it is validated."""
    value = cells.get("value")
    quantity: dict[str, Any] = {name: cells[name] for name in ("lower", "upper", "unit", "flow") if name in cells}
    if value is not None:
        quantity |= {"lower": value, "upper": value}
    scope: dict[str, Any] = {}
    if "forms" in cells:
        scope["forms"] = cells["forms"].split("|")
    if "condition" in cells:
        scope["condition"] = cells["condition"]
    known = vocabulary().predicates.get(cells.get("predicate", ""))
    role = "object" if known is None or "object" in known.roles else "subject"
    entry: dict[str, Any] = {
        "sentence": number,
        "quote": cells.get("text", ""),
        "predicate": cells.get("predicate", ""),
        "roles": {role: [counted]},
        "status": "reported_zero" if value == "0" else "measured" if value else "lower_bound",
        "quantity": {**quantity, "scope": scope},
    }
    if "period" in cells:
        entry["period"] = _period(cells["period"])
    if "note" in cells:
        entry["note"] = cells["note"]
    return entry


def _period(cell: str) -> dict[str, str]:
    """A calendar year (2021), or a reporting period by its first and last day (2020-04-01 to 2021-03-31)."""
    if " to " in cell:
        start, end = cell.split(" to ", 1)
        return {"kind": "reporting_period", "start": start, "end": end}
    return {"kind": "calendar_year", "start": f"{cell}-01-01", "end": f"{cell}-12-31"}
