"""Builds the columns of a network from the rows that the store gives of each page, many links at a time."""

from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.derive.graph import SEPARATOR
from tuyun.graph.store.column_file import Columns
from tuyun.graph.store.columns import ITEMS, Column, GrowingColumn, integers

PARALLEL = ("modalities", "standings", "statements")
"""What links have of each of their statements, in the same order."""
_SHARED = ("type", "document", "rule")
"""What the links of a row have in common, besides modalities and standings."""


class NetworkBuilder:
    """All nodes are added first, in the order of their ids, and then the links between them."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._described = {name: GrowingColumn() for name in ("names", "labels")}
        self._narrower = GrowingColumn("list")
        self._rows: list[NDArray[np.int64]] = [integers(())]
        self._ends: dict[str, list[NDArray[np.int32]]] = {
            name: [np.empty(0, np.int32)] for name in ("sources", "targets")
        }
        self._shared = {name: GrowingColumn() for name in _SHARED}
        self._lists = {name: GrowingColumn("list") for name in PARALLEL}

    def add_nodes(self, row: Mapping[str, Any]) -> None:
        """Add the nodes of a row of ``read/nodes``."""
        count = len(self._places)
        self._places.update(zip(row["ids"], range(count, count + len(row["ids"])), strict=True))
        for name, column in self._described.items():
            column.extend(row[name])
        self._narrower.extend([*map(ITEMS.join, row["narrower"])])
        self._rows.append(integers(row["rows"]))

    def add_links(self, row: Mapping[str, Any]) -> None:
        """Add the links of a row of ``read/edges``; those to what is not among the nodes are left out later."""
        count = len(row["sources"])
        for name, parts in self._ends.items():
            parts.append(np.fromiter(map(self._places.get, row[name], repeat(-1)), np.int32, count))
        for name, column in self._shared.items():
            column.repeat(row[name], count)
        for name in ("modalities", "standings"):
            self._lists[name].repeat(ITEMS.join(row[name]), count)
        self._lists["statements"].extend([*map(ITEMS.join, row["statements"])])

    def nodes(self) -> Columns:
        """The columns of the nodes."""
        ids = list(self._places)
        return {
            "ids": Column("text", ids, np.arange(len(ids), dtype=np.int32)),
            **{name: column.column() for name, column in self._described.items()},
            "rows": Column("integer", (), np.concatenate(self._rows)),
            "narrower": self._narrower.column(),
        }

    def links(self) -> Columns:
        """The columns of the links in the order of their ids; sources and targets are the places of nodes."""
        ends = {name: Column("integer", (), np.concatenate(parts)) for name, parts in self._ends.items()}
        shared = {f"{name}s": column.column() for name, column in self._shared.items()}
        columns = {**ends, **shared, **{name: column.column() for name, column in self._lists.items()}}
        sources, targets = (column.numbers for column in ends.values())
        nodes = _ranks(list(self._places), SEPARATOR)
        types, documents = columns["types"], columns["documents"]
        kept = np.flatnonzero((sources >= 0) & (targets >= 0))
        by_source = nodes[sources[kept]] * len(types.values) + _ranks(types.values, SEPARATOR)[types.numbers[kept]]
        by_target = (
            nodes[targets[kept]] * len(documents.values) + _ranks(documents.values, "")[documents.numbers[kept]]
        )
        order = kept[np.lexsort((by_target, by_source))]
        return {name: column.take(order) for name, column in columns.items()}


def _ranks(values: Sequence[str], end: str) -> NDArray[np.int64]:
    """The place of each value among all in the order of ids, in which it is followed by some sign."""
    followed = [f"{value}{end}" for value in values]
    ranks = np.empty(len(followed), np.int64)
    ranks[sorted(range(len(followed)), key=followed.__getitem__)] = np.arange(len(followed))
    return ranks
