"""A large network held as columns, without a Python object for each link, for the compiled measures.

It stands in for a network in `simple_graph` and `simple_digraph` of `graph.analysis.network`, and so in every
measure.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.analysis.network_columns import NetworkColumns
from tuyun.graph.analysis.scenario import Scenario
from tuyun.graph.store.columns import ITEMS, Column
from tuyun.graph.vocabulary import vocabulary

if TYPE_CHECKING:
    from tuyun.graph.fast.csr import CsrGraph

Description = tuple[str, str, str, tuple[str, ...]]
"""Id, name, label (or type of the link), and ids of statements."""


class LargeNetwork:
    """The links of a scenario with the statements that count, and the nodes that they join, by their ids."""

    def __init__(self, columns: NetworkColumns, chosen: Scenario) -> None:
        self._columns, self._chosen = columns, chosen
        edges = columns.edges
        ids = columns.nodes["ids"].values
        types = {name for name, link in vocabulary().links.items() if link.kind in chosen.kinds}
        modalities = chosen.modalities
        counts = (
            _each(edges["types"], types.__contains__, np.bool_)
            & _each(edges["rules"], lambda rule: not rule, np.bool_)
            & _each(edges["modalities"], lambda each: not modalities.isdisjoint(each), np.bool_)
        )
        self._links = np.flatnonzero(counts)
        """The place of each link among the columns."""
        ends = [edges[name].numbers[self._links] for name in ("sources", "targets")]
        joined = np.zeros(len(ids), np.bool_)
        for side in ends:
            joined[side] = True
        self._nodes = np.flatnonzero(joined)
        """The place of each node among the columns."""
        self.ids: list[str] = [ids[place] for place in self._nodes.tolist()]
        numbers = (np.cumsum(joined) - 1).astype(np.int32)
        self.sources, self.targets = (numbers[side] for side in ends)

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def edges(self, keys: bool = False) -> Iterator[tuple[str, ...]]:
        """Links as networkx lists them: source and target, and the id if ``keys``."""
        ids = self.ids
        pairs = zip(self.sources.tolist(), self.targets.tolist(), strict=True)
        ends = ((ids[source], ids[target]) for source, target in pairs)
        return ((*pair, link) for pair, link in zip(ends, self.links(), strict=True)) if keys else ends

    def links(self) -> Iterator[str]:
        """The ids of the links."""
        return map(self._columns.link_id, self._links.tolist())

    @cached_property
    def index(self) -> dict[str, int]:
        """The number of each node by its id."""
        return dict(zip(self.ids, range(len(self.ids)), strict=True))

    @cached_property
    def simple_graph(self) -> "CsrGraph":
        """The undirected graph without parallel links and self-loops."""
        return self._simplify(directed=False)

    @cached_property
    def simple_digraph(self) -> "CsrGraph":
        """The directed graph without parallel links and self-loops."""
        return self._simplify(directed=True)

    def _simplify(self, *, directed: bool) -> "CsrGraph":
        from tuyun.graph.fast.csr import Csr, CsrGraph  # numba is imported only for a large graph

        count = len(self)
        source, target = self.sources, self.targets
        if not directed:  # pairs are sorted in one direction, which takes a fraction of the time of both
            source, target = np.minimum(source, target), np.maximum(source, target)
        pairs = np.sort((source.astype(np.int64) * count + target)[source != target])
        pairs = pairs[np.concatenate([[True], pairs[1:] != pairs[:-1]])] if len(pairs) else pairs
        sources, ends = (numbers.astype(np.int32) for numbers in np.divmod(pairs, max(1, count)))
        if not directed:  # what comes to a node from nodes before it stands before what goes to nodes after it
            sources, ends = np.concatenate([ends, sources]), np.concatenate([sources, ends])
        links = Csr.from_pairs(count, sources, ends)
        return CsrGraph(self.ids, links, directed, numbers=self.index)

    def describe_node(self, number: int) -> Description:
        """A node by its number, with the statements of its links."""
        offsets, order = self._by_end
        ends = order[offsets[number] : offsets[number + 1]] % len(self.sources)
        return self.ids[number], *self._known(number), tuple(sorted(self._statements_of_all(ends)))

    def describe_link(self, number: int) -> Description:
        """A link by its number, named by its two ends."""
        place = int(self._links[number])
        source, target = (self._known(int(side[number]))[0] for side in (self.sources, self.targets))
        type_ = self._columns.edges["types"].at(place)
        return self._columns.link_id(place), f"{source} – {target}", type_, self._statements(number)

    @cached_property
    def _by_end(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where the ends at each node begin in the second array, of all sources and then all targets by number."""
        from tuyun.graph.fast.csr import counting_sort  # numba is imported only for a large graph

        return counting_sort(np.concatenate([self.sources, self.targets]), len(self))

    def _known(self, number: int) -> tuple[str, str]:
        place, nodes = int(self._nodes[number]), self._columns.nodes
        return nodes["names"].at(place), nodes["labels"].at(place)

    def _statements_of_all(self, links: NDArray[np.int64]) -> set[str]:
        """The statements that count of many links. An institution may have a million, of the same modalities."""
        places, edges = self._links[links], self._columns.edges
        modalities, statements = edges["modalities"].numbers[places], edges["statements"].numbers[places]
        spelled, of_all = edges["statements"].values, set[str]()
        for kind in np.unique(modalities).tolist():
            counting = [one in self._chosen.modalities for one in edges["modalities"].values[kind].split(ITEMS)]
            lists = [spelled[number] for number in np.unique(statements[modalities == kind]).tolist()]
            if all(counting):
                of_all.update(ITEMS.join(lists).split(ITEMS))
            else:
                of_all.update(*(compress(each.split(ITEMS), counting) for each in lists))
        return of_all

    def _statements(self, link: int) -> tuple[str, ...]:
        """The statements of a link that count."""
        place, edges = int(self._links[link]), self._columns.edges
        pairs = zip(edges["modalities"].at(place), edges["statements"].at(place), strict=True)
        return tuple(statement for modality, statement in pairs if modality in self._chosen.modalities)


def _each(column: Column, function: Callable[[Any], Any], kind: type[np.generic]) -> NDArray[Any]:
    """What a function gives for the value at each place (none is None), from a call for each distinct value."""
    of_value = np.fromiter(map(function, column.distinct()), kind, len(column.values))
    return of_value[column.numbers]
