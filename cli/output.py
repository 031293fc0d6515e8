"""Print rows as a table, as JSON, as CSV or as an Excel workbook, and messages to the user on standard error."""

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text
from tuyun.graph.errors import InvalidQuery
from tuyun.graph.spreadsheet import csv_text
from tuyun.graph.statements.provenance import Provenance
from tuyun.graph.store.record import Rows
from tuyun.graph.workbook import xlsx

NARROW = 16
"""Characters that a column needs at least, to be read."""
_APART = str.maketrans("\t\n\r", "   ")  # what would break a row of tab-separated text


class Format(StrEnum):
    """How to show an answer."""

    table = "table"
    json = "json"
    csv = "csv"
    xlsx = "xlsx"


FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How to show the answer.")]


def note(text: str) -> None:
    """Say something to the person, not to the program that reads the output."""
    Console(stderr=True).print(text, highlight=False, markup=False, soft_wrap=True)


def show(rows: Rows, columns: Sequence[str], chosen: Format, *, envelope: Mapping[str, Any] | None = None) -> None:
    """Print rows: the columns as a table, CSV or a workbook, or everything with its envelope as JSON."""
    match chosen:
        case Format.json:
            json.dump(
                {**(envelope or {}), "data": list(rows)}, sys.stdout, ensure_ascii=False, indent=2, default=str
            )
            sys.stdout.write("\n")
        case Format.csv:
            sys.stdout.write(csv_text(rows, columns, line_end="\n"))
        case Format.xlsx:
            if sys.stdout.isatty():
                raise InvalidQuery("a workbook is no text to show.", todo="Write it to a file: `> figures.xlsx`.")
            sys.stdout.buffer.write(xlsx(rows, columns))
        case Format.table:
            _table(rows, columns)


def spell(value: object) -> str:
    """A value in words for a table; a null is empty: not stated, which is neither no nor zero."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.4g}"
        case date():
            return value.isoformat()
        case list() | tuple():
            return ", ".join(value if set(map(type, value)) <= {str} else map(spell, value))
        case Mapping():
            return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def _table(rows: Rows, columns: Sequence[str]) -> None:
    filled = [column for column in columns if any(spell(row.get(column)) for row in rows)]
    console = Console(highlight=False)
    if not rows:
        note("None stated: no sentence tells of it, which is neither no nor zero.")
        return
    if not console.is_terminal:
        for line in [filled, *([spell(row.get(column)) for column in filled] for row in rows)]:
            sys.stdout.write("\t".join(cell.translate(_APART) for cell in line) + "\n")
        return
    filled = [column for column in filled if column != "statements"]
    cells = [[_spaced(spell(row.get(column))) for column in filled] for row in rows]
    if sum(min(NARROW, max(map(len, column))) + 3 for column in zip(filled, *cells, strict=True)) > console.width:
        _blocks(console, filled, cells)
        return
    table = Table(header_style="bold")
    for column in filled:
        table.add_column(_spaced(column))
    for row_cells in cells:
        table.add_row(*map(Text, row_cells))
    console.print(table)


def _blocks(console: Console, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A block of lines a row, where the columns do not fit side by side; a null has no line."""
    width = max(map(len, columns))
    for number, cells in enumerate(rows, start=1):
        console.rule(f"{number} of {len(rows)}", align="left", style="dim")
        grid = Table.grid(padding=(0, 2))
        grid.add_column(width=width, style="bold")
        grid.add_column()
        for column, text in zip(columns, cells, strict=True):
            if text:
                grid.add_row(_spaced(column), Text(text))
        console.print(grid)


def _spaced(text: str) -> str:
    """Words of the vocabulary with spaces, so that a narrow column breaks between words."""
    return text.replace("_", " ")


def show_evidence(rows: Rows) -> None:
    """Print the quotes that an answer rests on, by sentence."""
    for row in rows:
        decided = row["provenance"]
        made = f" ({Provenance.model_validate(decided).in_words()})" if decided else ""
        place = f"{row['document']}, {'row' if row['start'] is None else 'sentence'} {row['sentence']}"
        sys.stdout.write(f"{row['id']}  {place}: “{row['quote']}”{made}\n")
