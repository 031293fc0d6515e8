"""The parts of a report: figures and tables, and the statements that each of their cells and rows rests on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Row:
    """Cells by the names of their columns, the header first; what no sentence says has no statements."""

    cells: Mapping[str, str | Cell]
    statements: tuple[str, ...] = ()

    @property
    def header(self) -> str | Cell:
        """The first cell."""
        return next(iter(self.cells.values()))


@dataclass(frozen=True)
class Table:
    """A table whose rows share the columns of the first."""

    caption: str
    rows: tuple[Row, ...]

    @property
    def columns(self) -> list[str]:
        """Names of the columns, apart from those that are empty throughout."""
        names = self.rows[0].cells if self.rows else ()
        return [name for name in names if any(row.cells.get(name) for row in self.rows)]

    @property
    def cited(self) -> bool:
        """Whether whole rows rest on statements, and not only their marks."""
        return any(row.statements for row in self.rows)

    def groups(self) -> Iterator[list[Row]]:
        """Neighbouring rows with the same header."""
        return (list(rows) for _, rows in groupby(self.rows, key=lambda row: row.header))


@dataclass(frozen=True)
class Figure:
    """A figure: a picture or a table that is shown at once, and every row of it in full on request."""

    key: str
    kind: str
    """What it shows, in a few words: ``The chain``."""
    title: str
    """What the sentences say, and no more; ``deck`` adds a sentence or two."""
    deck: str
    notes: tuple[str, ...]
    """How to read it, and what it does not say."""
    empty: bool
    """Whether no sentence says anything of it."""
    table: Table | None = None
    """Every row in full."""
    overview: Table | None = None
    """The table that is shown at once; without a table, ``draw`` draws the picture on a canvas of any width."""
    draw: Callable[[Canvas], None] | None = None
