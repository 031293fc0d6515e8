"""Graphs in compressed sparse rows (CSR), with the ids of their nodes."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.errors import GraphTooLarge
from tuyun.graph.fast.jit import Floats, Ints, Longs, kernel

MOST_NODES = 2**31 - 2
"""Nodes are numbered by int32, links by int64."""


def check_size(nodes: int) -> None:
    """Raise `GraphTooLarge` if there are more nodes than int32 can number."""
    if nodes > MOST_NODES:
        raise GraphTooLarge(
            f"the graph has {nodes:,} nodes, and they are numbered up to {MOST_NODES:,}.",
            todo="Measure a part of it.",
        )


@kernel
def counting_sort(keys: Ints, below: int) -> tuple[Longs, Longs]:
    """The start of each key's run, and the positions that sort the keys stably; keys are less than ``below``."""
    offsets = np.zeros(below + 1, np.int64)
    for key in keys:
        offsets[key + 1] += 1
    for key in range(below):
        offsets[key + 1] += offsets[key]
    order = np.empty(len(keys), np.int64)
    filled = offsets[:-1].copy()
    for position in range(len(keys)):
        key = keys[position]
        order[filled[key]] = position
        filled[key] += 1
    return offsets, order


def sum_by(keys: Ints | Longs, values: Floats, count: int) -> Floats:
    """The sum of the values of each key; keys are less than ``count``."""
    return np.bincount(keys, values, minlength=count).astype(np.float64, copy=False)  # no values: it has integers


class Rows(NamedTuple):
    """Arrays of a `Csr`: the neighbours of node ``i`` are ``targets[offsets[i]:offsets[i + 1]]``, each once."""

    offsets: Longs
    targets: Ints


class Csr(Rows):
    """Links in compressed sparse rows. Kernels take it, and see the two arrays alone."""

    def __reduce__(self) -> tuple[type["Csr"], tuple[Longs, Ints]]:
        return Csr, (self.offsets, self.targets)  # without what was derived from them

    @property
    def nodes(self) -> int:
        """Number of nodes."""
        return len(self.offsets) - 1

    @cached_property
    def sources(self) -> Ints:
        """The source of each link, parallel to ``targets``."""
        return np.repeat(np.arange(self.nodes, dtype=np.int32), np.diff(self.offsets))

    @classmethod
    def from_pairs(cls, nodes: int, sources: Ints, targets: Ints) -> "Csr":
        """From links in any order; the targets of a node keep their order."""
        offsets, order = counting_sort(sources, nodes)
        return cls(offsets, targets[order])

    @cached_property
    def opposite(self) -> Longs:
        """For each position of a symmetric graph, the position of the same link in the other direction."""
        by_target = counting_sort(self.targets, self.nodes)[1]
        opposite = np.empty(len(self.targets), np.int64)
        opposite[by_target[counting_sort(self.sources[by_target], self.nodes)[1]]] = by_target
        return opposite

    def transposed(self) -> "Csr":
        """Every link in the other direction."""
        return Csr.from_pairs(self.nodes, self.targets, self.sources)

    def without_loops(self) -> "Csr":
        """Without self-loops."""
        chosen = self.sources != self.targets
        return self if chosen.all() else Csr.from_pairs(self.nodes, self.sources[chosen], self.targets[chosen])

    def induced(self, chosen: Longs | Ints) -> tuple["Csr", Ints]:
        """The links between the chosen nodes, renumbered in this order; and the new numbers, -1 for others."""
        number = np.full(self.nodes, -1, np.int32)
        number[chosen] = np.arange(len(chosen))
        sources, targets = number[self.sources], number[self.targets]
        inside = (sources >= 0) & (targets >= 0)
        return Csr.from_pairs(len(chosen), sources[inside], targets[inside]), number


@dataclass(frozen=True, eq=False)
class CsrGraph:
    """What networkx's dispatcher passes to the backend in place of a networkx graph.

    It holds the structure alone. Weights are read from ``origin`` at each call: networkx converts a graph anew
    when nodes or links change, but it does not notice ``G[u][v]["weight"] = x``.
    """

    ids: Sequence[Hashable]
    out: Csr
    """Successors in networkx's order; parallel links count once."""
    directed: bool = False
    multiplicity: Ints | None = None
    """For a multigraph, the number of parallel links of each of ``out``."""
    origin: object = None
    """The networkx graph that it was converted from."""
    numbers: dict[Any, int] | None = None
    """The number of each node, if it is known already."""
    __networkx_backend__: str = field(default="tuyun", init=False)
    __networkx_cache__: dict[str, object] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        check_size(len(self.ids))

    @cached_property
    def index(self) -> dict[Hashable, int]:
        """The number of each node."""
        return self.numbers or {node: number for number, node in enumerate(self.ids)}

    @cached_property
    def into(self) -> Csr:
        """Predecessors."""
        return self.out.transposed() if self.directed else self.out

    @cached_property
    def simple_out(self) -> Csr:
        """Successors, without self-loops."""
        return self.out.without_loops()

    @cached_property
    def simple_into(self) -> Csr:
        """Predecessors, without self-loops."""
        return self.into.without_loops()

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Hashable]:
        return iter(self.ids)

    def __contains__(self, node: object) -> bool:
        try:
            return node in self.index
        except TypeError:
            return False

    def degree(self, node: Hashable) -> int:
        """Number of neighbours (successors)."""
        number = self.index[node]
        return int(self.out.offsets[number + 1] - self.out.offsets[number])

    def subgraph(self, nodes: Iterable[Hashable]) -> "CsrGraph":
        """The subgraph induced by some nodes, in the order of this graph."""
        chosen = np.array(sorted(self.index[node] for node in nodes), np.int64)
        return CsrGraph([self.ids[number] for number in chosen], self.out.induced(chosen)[0], self.directed)

    def is_directed(self) -> bool:
        """The same as in networkx."""
        return self.directed

    def is_multigraph(self) -> bool:
        """The same as in networkx."""
        return self.multiplicity is not None

    @cached_property
    def _id_array(self) -> NDArray[np.object_]:
        return np.fromiter(self.ids, np.object_, len(self.ids))

    def ids_of(self, numbers: Ints) -> list[Hashable]:
        """The ids of the nodes with these numbers."""
        ids: list[Hashable] = self._id_array[numbers].tolist()
        return ids

    def by_id(self, values: Floats) -> dict[Hashable, float]:
        """A dictionary of the value of each node."""
        by_id: dict[Hashable, float] = dict(self.index)  # a copy has the right size at once
        by_id.update(zip(self.ids, values.tolist(), strict=True))
        return by_id
