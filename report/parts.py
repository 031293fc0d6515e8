"""The parts of a report: figures and tables, and the statements that each of their cells and rows rests on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from tuyun.report.canvas import Canvas


@dataclass(frozen=True)
class Mark:
    """What one voice says in one sentence: a round mark, its modality in words, and a link to the sentence."""

    modality: str
    label: str
    """What is said, by whom and where: read out, and shown above the sentence."""
    statements: tuple[str, ...]
    kind: str = ""
    """What is marked, if a table marks several things: ``trained``, ``failing``."""


@dataclass(frozen=True)
class Cell:
    """A cell with marks; ``shade`` from 1 to 4 darkens it."""

    marks: tuple[Mark, ...]
    text: str = ""
    note: str = ""
    shade: int = 0

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Row:
    """A row of a table. The first cell is its header; what no sentence says has no statements."""

    cells: tuple[str | Cell, ...]
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table whose rows have a cell for each column."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def cited(self) -> bool:
        """Whether whole rows rest on statements, and not only their marks."""
        return any(row.statements for row in self.rows)

    def groups(self) -> Iterator[list[Row]]:
        """Neighbouring rows with the same header."""
        return (list(rows) for _, rows in groupby(self.rows, key=lambda row: row.cells[0]))

    def without_empty_columns(self) -> "Table":
        """The table without columns that are empty throughout."""
        used = [place for place in range(len(self.columns)) if any(row.cells[place] for row in self.rows)]
        return replace(
            self,
            columns=tuple(self.columns[place] for place in used),
            rows=tuple(replace(row, cells=tuple(row.cells[place] for place in used)) for row in self.rows),
        )


@dataclass(frozen=True)
class Figure:
    """A figure: a picture or a table that is shown at once, and every row of it in full on request."""

    key: str
    kind: str
    """What it shows, in a few words: ``The chain``."""
    title: str
    """What the sentences say, and no more."""
    deck: str
    """One or two sentences below the title."""
    notes: tuple[str, ...]
    """How to read it, and what it does not say."""
    empty: bool
    """Whether no sentence says anything of it."""
    table: Table | None = None
    """Every row in full."""
    overview: Table | None = None
    """The table that is shown at once; None if a picture is."""
    draw: Callable[[Canvas], None] | None = None
    """Draws the picture on a canvas of any width; None if there is a table instead."""
