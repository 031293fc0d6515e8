"""What the cells of a table's columns look like: how many values, and whether they are days or numbers."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from tuyun.graph.source.cells import NUMBER, PSEUDONYM
from tuyun.graph.source.table_rows import read_rows
from tuyun.graph.statements.day import read_day

LOOKED_AT = 100_000
"""Rows that are looked at; a column is described by these."""
MOST_VALUES = 200
"""Distinct values of a column that are kept; a column with more is no list of codes or institutions."""


@dataclass
class ColumnFacts:
    """A column by its cells."""

    name: str
    filled: int = 0
    unique: set[str] | None = field(default_factory=set)
    """The values, while none occurs twice; then None."""
    values: Counter[str] | None = field(default_factory=Counter)
    """Rows by value; None if there are more than `MOST_VALUES`."""
    days: bool = True
    numbers: bool = True
    pseudonyms: bool = True

    @property
    def words(self) -> set[str]:
        """The words of the column's name, in lower case.

        >>> sorted(ColumnFacts("dateOpened_by Court").words)
        ['by', 'court', 'date', 'opened']
        """
        apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", self.name)
        return set(re.findall(r"[^\W_]+", apart.lower()))

    def add(self, cell: str) -> None:
        """Take account of a further cell."""
        if not cell:
            return
        self.filled += 1
        if self.unique is not None:
            known = len(self.unique)
            self.unique.add(cell.lower())
            if len(self.unique) == known:
                self.unique = None
        if self.values is not None:
            self.values[cell] += 1
            if len(self.values) > MOST_VALUES:
                self.values = None
        self.numbers = self.numbers and bool(NUMBER.fullmatch(cell))
        self.pseudonyms = self.pseudonyms and all(PSEUDONYM.fullmatch(part.strip()) for part in cell.split(";"))
        self.days = self.days and _is_day(cell)


def column_facts(path: Path) -> tuple[list[ColumnFacts], int]:
    """The columns of a table in order, and how many rows were looked at."""
    columns: dict[str, ColumnFacts] = {}
    number = 0
    for row in islice(read_rows(path), LOOKED_AT):
        number = row.number
        for name, cell in row.cells.items():
            columns.setdefault(name, ColumnFacts(name)).add(cell)
    return list(columns.values()), number


def first(columns: Iterable[ColumnFacts], words: set[str]) -> ColumnFacts | None:
    """The first column whose name has one of the words."""
    return next((column for column in columns if column.words & words), None)


def _is_day(cell: str) -> bool:
    try:
        read_day(cell)
    except ValueError:
        return False
    return True
