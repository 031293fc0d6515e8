"""Breadth-first search from 512 sources at once, a bit for each (Then et al. 2014), and distances from it.

A row of eight words holds, for each node, which sources have reached it. The bits that are new in a layer are
counted: the number of sources at each distance is all that closeness and harmonic centrality need.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.fast import parallel, simd
from tuyun.graph.fast.csr import Csr, CsrGraph
from tuyun.graph.fast.jit import Bytes, Floats, Ints, Longs, kernel
from tuyun.graph.fast.reductions import Folded, fold
from tuyun.graph.fast.slots import Arrays, Work, sum_pieces

LANES = simd.LANES
SOURCES = 64 * LANES
"""The number of bits of a row, and so of sources of a search."""


class _Scratch(NamedTuple):
    """The arrays of a thread. Those of rows have eight words a node, held as float64 for `simd`."""

    seen: Floats
    """Rows: the sources that have reached the node."""
    front: Floats
    """Rows: the sources that reached it in this layer; zero elsewhere."""
    coming: Floats
    """Rows of the next layer; zero between layers."""
    layer: Ints
    candidates: Ints
    listed: Bytes
    """1 for a node in ``candidates``."""


def _new_scratch(nodes: int) -> _Scratch:
    seen, front, coming = np.zeros((3, nodes * LANES))
    return _Scratch(
        seen, front, coming, np.empty(nodes, np.int32), np.empty(nodes, np.int32), np.zeros(nodes, np.uint8)
    )


_SCRATCH_BYTES = 3 * 64 + 9


class Sums(NamedTuple):
    """For each node, sums over the sources that reach it, itself excepted."""

    sources: Longs
    """Their number."""
    distance: Longs
    inverse_distance: Floats


@kernel
def _scatter(out: Csr, nodes: Ints, rows: Floats, coming: Floats, scratch: _Scratch) -> int:
    """Join the row of each node to those that are coming to its successors; returns how many it lists."""
    offsets, targets = out
    listed, candidates = scratch.listed, scratch.candidates
    count = 0
    for node in nodes:
        row = simd.load(rows, node)
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = targets[link]
            if listed[neighbour]:
                simd.store(coming, neighbour, simd.bit_or(simd.load(coming, neighbour), row))
            else:
                listed[neighbour] = 1
                candidates[count] = neighbour
                count += 1
                simd.store(coming, neighbour, row)
    for position in range(count):
        listed[candidates[position]] = 0
    return count


@kernel
def _search(out: Csr, into: Csr, sources: Ints, weight: int, scratch: _Scratch, sums: Sums) -> None:
    """Search from up to 512 sources, each of which counts ``weight`` times, and add to the sums."""
    seen, front, coming, listed = scratch.seen, scratch.front, scratch.coming, scratch.listed
    layer, candidates = scratch.layer, scratch.candidates
    source_sum, distance_sum, inverse_sum = sums
    offsets = out.offsets
    into_offsets, predecessors = into
    seen_words, front_words = seen.view(np.uint64), front.view(np.uint64)
    seen_words[:] = 0
    size = distance = 0
    for position in range(len(sources)):
        node = sources[position]
        bit = np.uint64(1) << np.uint64(position & 63)
        seen_words[node * LANES + (position >> 6)] |= bit
        front_words[node * LANES + (position >> 6)] |= bit
        if not listed[node]:
            listed[node] = 1
            layer[size] = node
            size += 1
    for position in range(size):
        listed[layer[position]] = 0
    while size:
        distance += 1
        links = 0
        for position in range(size):
            links += offsets[layer[position] + 1] - offsets[layer[position]]
        scatters = links * 2 < len(predecessors)
        count = _scatter(out, layer[:size], front, coming, scratch) if scatters else len(listed)
        found = 0
        for position in range(count):
            node = candidates[position] if scatters else position
            row = simd.zero()
            if scatters:
                row = simd.load(coming, node)
                simd.store(coming, node, simd.zero())
            else:
                for link in range(into_offsets[node], into_offsets[node + 1]):
                    row = simd.bit_or(row, simd.load(front, predecessors[link]))
            known = simd.load(seen, node)
            fresh = simd.bit_and_not(row, known)
            arrived = simd.count_bits(fresh)
            if arrived:
                simd.store(seen, node, simd.bit_or(known, fresh))
                simd.store(coming, node, fresh)
                candidates[found] = node
                found += 1
                source_sum[node] += weight * arrived
                distance_sum[node] += weight * arrived * distance
                inverse_sum[node] += weight * arrived / distance
        for position in range(size):
            simd.store(front, layer[position], simd.zero())
        front, coming = coming, front
        size = found
        layer[:size] = candidates[:size]


@dataclass(frozen=True)
class _Distances(Work[_Scratch]):
    """`sum_distances` by batches of sources that have the same weight."""

    out: Csr
    into: Csr
    sources: Ints
    weights: Longs
    batches: list[NDArray[np.intp]]

    @property
    def name(self) -> str:
        return "closeness"

    @property
    def pieces(self) -> int:
        return len(self.batches)

    def new_scratch(self) -> _Scratch:
        return _new_scratch(self.out.nodes)

    def new_sums(self) -> Arrays:
        nodes = self.out.nodes
        return Sums(np.zeros(nodes, np.int64), np.zeros(nodes, np.int64), np.zeros(nodes))

    def run(self, piece: int, scratch: _Scratch, sums: Arrays, joint: Arrays) -> None:  # noqa: ARG002 - there are none
        batch = self.batches[piece]
        _search(self.out, self.into, self.sources[batch], self.weights[batch[0]], scratch, Sums(*sums))


def sum_distances(out: Csr, into: Csr, sources: Ints, weights: Longs | None = None) -> Sums:
    """Search from any number of sources; each counts ``weights`` times (once by default) in the sums."""
    weight_of = np.ones(len(sources), np.int64) if weights is None else weights
    order = np.argsort(weight_of, kind="stable")
    cuts = np.flatnonzero(np.diff(weight_of[order])) + 1
    batches = [
        part[begin : begin + SOURCES] for part in np.split(order, cuts) for begin in range(0, len(part), SOURCES)
    ]
    nodes, slots = out.nodes, min(parallel.SLOTS, len(batches))
    parallel.require_memory("closeness", (slots * 24 + 800) * nodes + parallel.threads() * _SCRATCH_BYTES * nodes)
    return Sums(*sum_pieces(_Distances(out, into, sources, weight_of, batches)))


def reach_and_distances(graph: CsrGraph, *, folded: bool = True) -> tuple[Longs, Longs]:
    """For each node, the number of other nodes that reach it, and the sum of their distances.

    An undirected graph is folded first (Sariyuce et al. 2013): a node that hangs by a single link is one step
    farther than its neighbour from the rest of the graph, and one step nearer to what hangs from itself.
    """
    out, into = graph.simple_out, graph.simple_into
    nodes = np.arange(len(graph), dtype=np.int32)
    if graph.directed or not folded or not len(graph):
        return sum_distances(out, into, nodes)[:2]
    left = fold(out)
    core, weights = np.flatnonzero(left.remains), left.weights.astype(np.int64)
    if len(np.unique(weights[core])) > 64:
        return sum_distances(out, into, nodes)[:2]
    inner = out.induced(core)[0]
    to_hanging = _sum_hanging(left, weights) * left.remains
    hanging = np.bincount(left.components, to_hanging, minlength=1).astype(np.int64)[left.components]
    distances = np.zeros(len(graph), np.int64)
    distances[core] = sum_distances(inner, inner, nodes[: len(core)], weights[core]).distance + hanging[core]
    sizes = left.sizes.astype(np.int64)
    _unfold(left, weights, sizes, distances)
    return sizes - 1, distances


@kernel
def _sum_hanging(left: Folded, weights: Longs) -> Longs:
    """The sum of distances from each node to all nodes that hang from it."""
    sums = np.zeros(len(weights), np.int64)
    for node in left.order:
        sums[left.parents[node]] += sums[node] + weights[node]
    return sums


@kernel
def _unfold(left: Folded, weights: Longs, sizes: Longs, distances: Longs) -> None:
    """The sums of distances of the nodes that were folded away, the last to go first."""
    for position in range(len(left.order) - 1, -1, -1):
        node = left.order[position]
        distances[node] = distances[left.parents[node]] + sizes[node] - 2 * weights[node]


@kernel
def search(links: Csr, source: int, limit: int, order: Ints, distance: Ints) -> int:
    """Nodes within a distance of one source, in the order of networkx's search; returns how many there are."""
    offsets, targets = links
    distance[:] = -1
    distance[source], order[0] = 0, source
    head, tail = 0, 1
    while head < tail and distance[order[head]] < limit:
        node = order[head]
        head += 1
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = targets[link]
            if distance[neighbour] < 0:
                distance[neighbour] = distance[node] + 1
                order[tail] = neighbour
                tail += 1
    return tail
