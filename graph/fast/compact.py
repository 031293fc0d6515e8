"""A graph as arrays, with the ids of its nodes beside it."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.errors import GraphTooLarge
from tuyun.graph.fast.jit import Floats, Ints, Longs, kernel

MOST_NODES = 2**31 - 2
"""Nodes are numbered by int32, links by int64."""


@kernel
def sort(numbers: Ints, below: int) -> tuple[Longs, Longs]:
    """Where each number's run starts, and the places of the numbers by number; equal ones keep their order."""
    starts = np.zeros(below + 1, np.int64)
    for number in numbers:
        starts[number + 1] += 1
    for number in range(below):
        starts[number + 1] += starts[number]
    order = np.empty(len(numbers), np.int64)
    filled = starts[:-1].copy()
    for place in range(len(numbers)):
        number = numbers[place]
        order[filled[number]] = place
        filled[number] += 1
    return starts, order


def add_up(places: Ints | Longs, values: Floats, count: int) -> Floats:
    """The sum of the values at each place, below ``count``."""
    return np.bincount(places, values, minlength=count).astype(np.float64, copy=False)  # of none it is of integers


@dataclass(frozen=True, eq=False)
class Links:
    """Compressed sparse rows: neighbours of node ``i`` are ``ends[starts[i]:starts[i + 1]]``, each once."""

    starts: Longs
    ends: Ints

    @property
    def nodes(self) -> int:
        """How many."""
        return len(self.starts) - 1

    @cached_property
    def sources(self) -> Ints:
        """Where each link starts, beside ``ends``."""
        return np.repeat(np.arange(self.nodes, dtype=np.int32), np.diff(self.starts))

    @classmethod
    def of(cls, nodes: int, sources: Ints, ends: Ints) -> "Links":
        """From pairs in any order; the ends of a node keep theirs."""
        starts, order = sort(sources, nodes)
        return cls(starts, ends[order])

    @cached_property
    def turned(self) -> Longs:
        """Of each place of a graph whose links go both ways, the place of the same link the other way."""
        by_end = sort(self.ends, self.nodes)[1]
        turned = np.empty(len(self.ends), np.int64)
        turned[by_end[sort(self.sources[by_end], self.nodes)[1]]] = by_end
        return turned

    def reversed(self) -> "Links":
        """Every link turned round."""
        return Links.of(self.nodes, self.ends, self.sources)

    def without_loops(self) -> "Links":
        """Without links of a node to itself."""
        kept = self.sources != self.ends
        return self if kept.all() else Links.of(self.nodes, self.sources[kept], self.ends[kept])

    def part(self, chosen: Longs | Ints, number: Ints, count: int) -> "Links":
        """Between the nodes ``chosen``, which get the numbers ``number[node]`` below ``count``."""
        inside = np.zeros(self.nodes, np.bool_)
        inside[chosen] = True
        kept = inside[self.sources] & inside[self.ends]
        return Links.of(count, number[self.sources[kept]], number[self.ends[kept]])


@dataclass(frozen=True, eq=False)
class Compact:
    """A graph as networkx's dispatcher hands it to us: structure here, weights read anew from ``origin`` each
    time.

    networkx keeps a converted graph as long as nodes and links do not change, but it does not see
    ``G[u][v]["weight"] = x``; so weights are never kept.
    """

    ids: Sequence[Hashable]
    links: Links
    """Successors, as networkx lists them; several links between two nodes are one here."""
    directed: bool = False
    counts: Ints | None = None
    """In a multigraph, how many links each of ``links`` stands for."""
    origin: object = None
    """The networkx graph, if it came from one."""
    __networkx_backend__: str = field(default="tuyun", init=False)
    __networkx_cache__: dict[str, object] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        if len(self.ids) > MOST_NODES:
            raise GraphTooLarge(
                f"the graph has {len(self.ids):,} nodes, and they are numbered up to {MOST_NODES:,}.",
                todo="Measure a part of it.",
            )

    @cached_property
    def index(self) -> dict[Hashable, int]:
        """Number of each node."""
        return {one: place for place, one in enumerate(self.ids)}

    @cached_property
    def back(self) -> Links:
        """Predecessors."""
        return self.links.reversed() if self.directed else self.links

    @cached_property
    def plain(self) -> Links:
        """Successors but for itself."""
        return self.links.without_loops()

    @cached_property
    def plain_back(self) -> Links:
        """Predecessors but for itself."""
        return self.back.without_loops()

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
        """How many neighbours (successors) a node has."""
        place = self.index[node]
        return int(self.links.starts[place + 1] - self.links.starts[place])

    def subgraph(self, nodes: Iterable[Hashable]) -> "Compact":
        """The part of some nodes, in the order of this graph."""
        chosen = np.array(sorted(self.index[one] for one in nodes), np.int64)
        number = np.full(len(self), -1, np.int32)
        number[chosen] = np.arange(len(chosen))
        inner = self.links.part(chosen, number, len(chosen))
        return Compact([self.ids[one] for one in chosen], inner, self.directed)

    def is_directed(self) -> bool:
        """As networkx asks."""
        return self.directed

    def is_multigraph(self) -> bool:
        """As networkx asks."""
        return self.counts is not None

    @cached_property
    def _named(self) -> NDArray[np.object_]:
        return np.fromiter(self.ids, np.object_, len(self.ids))

    def named(self, places: Ints) -> list[Hashable]:
        """The ids of some nodes."""
        named: list[Hashable] = self._named[places].tolist()
        return named

    def spread(self, values: Floats) -> dict[Hashable, float]:
        """A value for each node, by id."""
        spread: dict[Hashable, float] = dict(self.index)  # of its size at once
        spread.update(zip(self.ids, values.tolist(), strict=True))
        return spread
