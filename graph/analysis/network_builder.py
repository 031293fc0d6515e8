"""Builds the columns of a network from the rows that the store gives of each page, many links at a time."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import compress, repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.analysis.row_statements import RowStatements
from tuyun.graph.derive.graph import SEPARATOR
from tuyun.graph.store.column_file import Columns
from tuyun.graph.store.columns import ITEMS, Column, GrowingColumn
from tuyun.graph.vocabulary import vocabulary

PARALLEL = ("modalities", "standings", "statements")
"""What links have of each of their statements, in the same order."""
_SHARED = ("type", "document", "rule")
"""What the links of a row have in common, besides modalities and standings."""
_NO_STANDING = "none"


class NetworkBuilder:
    """All nodes are added first, in the order of their ids, and then the links between them."""

    def __init__(self) -> None:
        self.pages: list[tuple[bool, bool]] = []
        """For each page of nodes, whether any is of a row of a table, and whether any is not."""
        self._ids: list[str] = []
        self._numbers: list[NDArray[np.int64]] = [np.empty(0, np.int64)]
        self._described = {name: GrowingColumn() for name in ("names", "labels")}
        self._narrower = GrowingColumn("list")
        self._rows: list[NDArray[np.int64]] = [np.empty(0, np.int64)]
        self._ends: dict[str, list[NDArray[np.int32]]] = {
            name: [np.empty(0, np.int32)] for name in ("sources", "targets")
        }
        self._shared = {name: GrowingColumn() for name in _SHARED}
        self._lists = {name: GrowingColumn("list") for name in PARALLEL}
        self._statements = RowStatements(self._lists["statements"])

    def add_nodes(self, row: Mapping[str, Any]) -> None:
        """Add the nodes of a row of ``read/nodes``."""
        ids, rows = row["ids"], np.array(row["rows"], np.int64)
        self._ids += ids
        self.pages.append((bool((rows >= 0).any()), bool((rows < 0).any())))
        names, labels = self._described["names"], self._described["labels"]
        names.add(names.numbers_of_new(row["names"]))
        labels.extend(row["labels"])
        if any(row["narrower"]):
            self._narrower.extend([*map(ITEMS.join, row["narrower"])])
        else:
            self._narrower.repeat("", len(ids))
        self._rows.append(rows)
        self._numbers.append(np.array(row["numbers"], np.int64))

    def add_links(self, row: Mapping[str, Any]) -> None:
        """Add the links of a row of ``read/edges``; those to what is not among the nodes are left out later."""
        count = len(row["sources"])
        for name, parts in self._ends.items():
            parts.append(np.fromiter(map(self._places.get, row[name], repeat(-1)), np.int32, count))
        self._add_common(row, row["standings"], row["rule"], count)
        self._statements.add_spelled(row["statements"])

    def add_row_links(self, row: Mapping[str, Any]) -> None:
        """Add the links of a row of ``read/row_edges``, but for those to what is not among the nodes."""
        sources, targets = (self._places_of(row[name]) for name in self._ends)
        _ = self._node_ranks  # a second of work, which is done here while the store reads what comes next
        known = (sources >= 0) & (targets >= 0)
        if not known.any():
            return
        sources, targets = sources[known], targets[known]
        for parts, places in zip(self._ends.values(), (sources, targets), strict=True):
            parts.append(places.astype(np.int32))
        modalities = row["modalities"]
        rule = vocabulary().links[row["type"]].projected or ""
        self._add_common(row, [_NO_STANDING] * len(modalities), rule, len(sources))
        if row["of_case"]:
            all_rows, is_case = self._cases
            cases = np.where(is_case[sources], sources, targets)
            self._statements.add_rows(row["document"], len(modalities), all_rows[cases])
        else:
            self._statements.add_spelled([*compress(row["statements"], known.tolist())])

    def nodes(self) -> Columns:
        """The columns of the nodes."""
        return {
            "ids": Column("text", self._ids, np.arange(len(self._ids), dtype=np.int32)),
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
        nodes = self._node_ranks
        types, documents = columns["types"], columns["documents"]
        kept = np.flatnonzero((sources >= 0) & (targets >= 0))
        by_source = nodes[sources[kept]] * len(types.values) + _ranks(types.values, SEPARATOR)[types.numbers[kept]]
        by_target = (
            nodes[targets[kept]] * len(documents.values) + _ranks(documents.values, "")[documents.numbers[kept]]
        )
        order = kept[np.lexsort((by_target, by_source))]
        return {name: column.take(order) for name, column in columns.items()}

    @cached_property
    def _places(self) -> dict[str, int]:
        """The place of each node by its id: only ``read/edges`` needs it, and millions of nodes take a while."""
        return dict(zip(self._ids, range(len(self._ids)), strict=True))

    @cached_property
    def _cases(self) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """The row of each node, and whether it is the case of a row."""
        rows, labels = np.concatenate(self._rows), self._described["labels"].column()
        is_case = np.array([label == "Case" for label in labels.values], np.bool_)
        return rows, is_case[labels.numbers] & (rows >= 0)

    @cached_property
    def _node_ranks(self) -> NDArray[np.int64]:
        """The place of each node among all in the order of the ids of links."""
        return _ranks(self._ids, SEPARATOR)

    @cached_property
    def _by_number(self) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
        """Neo4j's numbers of the nodes, sorted, and the place of each."""
        numbers = np.concatenate(self._numbers)
        order = np.argsort(numbers, kind="stable")
        return numbers[order], order

    def _places_of(self, numbers: Sequence[int]) -> NDArray[np.intp]:
        """The places of nodes by Neo4j's numbers, -1 for what is not among them."""
        known, places = self._by_number
        wanted = np.array(numbers, np.int64)
        found = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
        return np.where(known[found] == wanted, places[found], -1)

    def _add_common(self, row: Mapping[str, Any], standings: Sequence[str], rule: str, count: int) -> None:
        for name, column in self._shared.items():
            column.repeat(rule if name == "rule" else row[name], count)
        for name, values in (("modalities", row["modalities"]), ("standings", standings)):
            self._lists[name].repeat(ITEMS.join(values), count)


def _ranks(values: Sequence[str], end: str) -> NDArray[np.int64]:
    """The place of each value among all in the order of ids, in which it is followed by some sign."""
    followed = [f"{value}{end}" for value in values]
    ranks = np.empty(len(followed), np.int64)
    ranks[sorted(range(len(followed)), key=followed.__getitem__)] = np.arange(len(followed))
    return ranks
