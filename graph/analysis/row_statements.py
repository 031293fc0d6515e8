"""The statements of links, those of cases of tables by the numbers of their rows."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.statements import RowId
from tuyun.graph.store.columns import ITEMS, GrowingColumn


class RowStatements:
    """Fills a column of lists of statements, in which each row of a table is spelled once."""

    def __init__(self, column: GrowingColumn) -> None:
        self._column = column
        self._spelled: dict[tuple[str, int], NDArray[np.int32]] = {}
        """The number of the value of each row, or -1, by document and the number of statements of each link."""

    def add_spelled(self, statements: Sequence[Sequence[str]]) -> None:
        """Add the statements of links by their ids."""
        self._column.extend([*map(ITEMS.join, statements)])

    def add_rows(self, document: str, times: int, rows: NDArray[np.int64]) -> None:
        """Add links that rest on a row of a table each, with so many statements of it."""
        known = self._spelled.get((document, times), np.empty(0, np.int32))
        if len(known) <= (highest := max(rows.tolist())):
            known = np.concatenate([known, np.full(2 * (highest + 1) - len(known), -1, np.int32)])
        new = np.unique(rows[known[rows] < 0])
        spelled = [ITEMS.join([str(RowId(document, row))] * times) for row in new.tolist()]
        known[new] = self._column.numbers_of_new(spelled)
        self._spelled[document, times] = known
        self._column.add(known[rows])
