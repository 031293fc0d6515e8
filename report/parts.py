"""What a report is made of: figures, tables, and what each of them rests on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tuyun.report.canvas import Canvas


@dataclass(frozen=True)
class Row:
    """A row of a table, with the statements it rests on; without any it says what no sentence tells."""

    cells: tuple[str, ...]
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """What a figure shows, in words."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Figure:
    """A figure: its title says what the sentences tell, and no more."""

    key: str
    kind: str
    """What it shows, in a few words: ``Case flow``."""
    title: str
    deck: str
    """One or two sentences below the title."""
    reading: tuple[str, ...]
    """How to read it, and what it does not say."""
    table: Table
    draw: Callable[[Canvas], None] | None
    """Draws it on a canvas of any width; None if there is nothing to draw."""


def table(columns: Sequence[str], rows: Sequence[Row]) -> Table:
    """A table whose rows have a cell for each column."""
    if any(len(row.cells) != len(columns) for row in rows):
        raise ValueError("a row has more or fewer cells than there are columns")
    return Table(tuple(columns), tuple(rows))
