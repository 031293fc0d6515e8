"""The statements of links, those of cases of tables by the numbers of their rows until all links are known."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.statements import RowId
from tuyun.graph.store.columns import ITEMS, GrowingColumn


class RowStatements:
    """Fills a column of lists of statements, in which each row of a table is spelled once."""

    def __init__(self, column: GrowingColumn) -> None:
        self._column = column
        self._parts: list[NDArray[np.int32]] = []
        self._rows: dict[tuple[str, int], list[tuple[int, NDArray[np.int64]]]] = defaultdict(list)
        """The place of a part, and the rows in it, by document and the number of statements of each link."""

    def add_spelled(self, statements: Sequence[Sequence[str]]) -> None:
        """Add the statements of links by their ids."""
        self._parts.append(self._column.numbers_of([*map(ITEMS.join, statements)]))

    def add_rows(self, document: str, times: int, rows: NDArray[np.int64]) -> None:
        """Add links that rest on a row of a table each, with so many statements of it."""
        self._rows[document, times].append((len(self._parts), rows))
        self._parts.append(np.empty(0, np.int32))

    def finish(self) -> None:
        """Give the column all statements, in the order of the links."""
        for (document, times), parts in self._rows.items():
            distinct, places = np.unique(np.concatenate([rows for _, rows in parts]), return_inverse=True)
            spelled = [ITEMS.join([str(RowId(document, row))] * times) for row in distinct.tolist()]
            numbers = self._column.numbers_of_new(spelled)[places]
            start = 0
            for place, rows in parts:
                self._parts[place] = numbers[start : start + len(rows)]
                start += len(rows)
        for part in self._parts:
            self._column.add(part)
