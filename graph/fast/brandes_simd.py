"""Brandes' algorithm (2001) for eight sources at once, one in each lane of a vector.

As in multi-source breadth-first search (Then et al. 2014), a node that several of the eight sources reach in
the same layer is visited once for all of them. The rows of a layer are either scattered from its own nodes or
gathered by the nodes of the next layer, whichever reads fewer links (direction-optimising search: Beamer et al.
2012).

Nodes may stand for several copies of themselves, which multiply the paths, and have a weight as targets (see
`graph.fast.reductions`).
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from tuyun.graph.fast import parallel, simd
from tuyun.graph.fast.csr import Csr
from tuyun.graph.fast.jit import Bytes, Floats, Ints, Longs, kernel
from tuyun.graph.fast.slots import Arrays, Work, sum_pieces

LANES = simd.LANES
_NEVER = 256  # equals no mask


class Scratch(NamedTuple):
    """The arrays of a thread. Those of rows have eight numbers a node; masks have a bit for each lane."""

    sigma: Floats
    """Rows: the number of shortest paths to one copy of the node."""
    delta: Floats
    """Rows: the dependency of the sources on the node."""
    front: Floats
    """Rows of the layer that is passed on; zero elsewhere."""
    coming: Floats
    """Rows of the next layer; zero between layers."""
    seen: Bytes
    """Mask of the sources that have reached the node."""
    now: Bytes
    """Mask of the sources that have the node in this layer."""
    listed: Bytes
    """1 for a node in ``candidates``."""
    candidates: Ints
    order: Ints
    """Nodes by layer; layer ``d`` is ``order[starts[d]:starts[d + 1]]``."""
    lanes: Bytes
    """Mask of each entry of ``order``."""
    starts: Longs


def new_scratch(nodes: int) -> Scratch:
    """Arrays for a graph of so many nodes, `SCRATCH_BYTES` each."""
    rows = nodes * LANES
    seen, now, listed = np.zeros((3, nodes), np.uint8)
    candidates, order, lanes = np.empty(nodes, np.int32), np.empty(rows, np.int32), np.empty(rows, np.uint8)
    sigma, delta, front, coming = np.empty(rows), np.empty(rows), np.zeros(rows), np.zeros(rows)
    starts = np.zeros(nodes + 2, np.int64)
    return Scratch(sigma, delta, front, coming, seen, now, listed, candidates, order, lanes, starts)


SCRATCH_BYTES = 4 * 8 * LANES + 5 * LANES + 3 + 4 + 8


@kernel
def _scatter(links: Csr, nodes: Ints, rows: Floats, sums: Floats, full: int, scratch: Scratch) -> int:
    """Add the row of each node to the sums of its neighbours but the ``full`` ones; returns how many it lists."""
    offsets, targets = links
    seen, listed, candidates = scratch.seen, scratch.listed, scratch.candidates
    count = 0
    for node in nodes:
        row = simd.load(rows, node)
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = targets[link]
            if seen[neighbour] == full:
                continue
            if listed[neighbour]:
                simd.store(sums, neighbour, simd.add(simd.load(sums, neighbour), row))
            else:
                listed[neighbour] = 1
                candidates[count] = neighbour
                count += 1
                simd.store(sums, neighbour, row)
    for position in range(count):
        listed[candidates[position]] = 0
    return count


@kernel
def _forward(out: Csr, into: Csr, sources: Ints, copies: Floats, scratch: Scratch) -> int:
    """Count the shortest paths from up to eight different sources; returns the number of layers."""
    sigma, delta, front, coming, seen = scratch.sigma, scratch.delta, scratch.front, scratch.coming, scratch.seen
    candidates, order, lanes, starts = scratch.candidates, scratch.order, scratch.lanes, scratch.starts
    offsets = out.offsets
    into_offsets, predecessors = into
    seen[:] = 0
    for lane in range(len(sources)):
        source = sources[lane]
        simd.store(sigma, source, simd.zero())
        simd.store(delta, source, simd.zero())
        sigma[source * LANES + lane] = front[source * LANES + lane] = 1.0
        seen[source] = lanes[lane] = np.uint8(1 << lane)
        order[lane] = source
    full = (1 << len(sources)) - 1
    unseen_links = into_offsets[-1]
    starts[0], starts[1] = 0, len(sources)
    layer = 0
    while True:
        begin, end = starts[layer], starts[layer + 1]
        links = 0
        for position in range(begin, end):
            links += offsets[order[position] + 1] - offsets[order[position]]
        scatters = links * 2 < unseen_links
        count = _scatter(out, order[begin:end], front, coming, full, scratch) if scatters else len(seen)
        found = end
        for position in range(count):
            node = candidates[position] if scatters else position
            row = simd.zero()
            if scatters:
                row = simd.load(coming, node)
                simd.store(coming, node, simd.zero())
            elif seen[node] == full:
                continue
            else:
                for link in range(into_offsets[node], into_offsets[node + 1]):
                    row = simd.add(row, simd.load(front, predecessors[link]))
            fresh = simd.select(np.uint8(~seen[node] & full), row)
            mask = simd.greater(fresh, simd.zero())
            if mask:
                if seen[node]:
                    simd.store(sigma, node, simd.add(simd.load(sigma, node), fresh))
                else:
                    simd.store(sigma, node, fresh)
                    simd.store(delta, node, simd.zero())
                simd.store(coming, node, simd.multiply(fresh, simd.broadcast(copies[node])))
                order[found] = node
                lanes[found] = mask
                found += 1
                seen[node] = np.uint8(seen[node] | mask)
                if seen[node] == full:
                    unseen_links -= into_offsets[node + 1] - into_offsets[node]
        for position in range(begin, end):
            simd.store(front, order[position], simd.zero())
        front, coming = coming, front
        if found == end:
            return layer + 1
        layer += 1
        starts[layer + 1] = found


@kernel
def _backward(
    out: Csr, into: Csr, layers: int, copies: Floats, weights: Floats, source_weights: Floats, scratch: Scratch,
    node_total: Floats, link_total: Floats,
) -> None:  # fmt: skip
    """Add the dependencies of the sources of `_forward` to the totals of nodes, and of links unless empty."""
    sigma, delta, front, coming = scratch.sigma, scratch.delta, scratch.front, scratch.coming
    now, order, lanes, starts = scratch.now, scratch.order, scratch.lanes, scratch.starts
    candidates, into_offsets = scratch.candidates, into.offsets
    offsets, targets = out
    sources = simd.load(source_weights, 0)
    by_link = len(link_total) > 0
    for layer in range(layers - 1, 0, -1):
        below, begin, end = starts[layer - 1], starts[layer], starts[layer + 1]
        links = links_below = 0
        for position in range(begin, end):
            node, mask = order[position], lanes[position]
            links += into_offsets[node + 1] - into_offsets[node]
            dependency = simd.load(delta, node)
            whole = simd.multiply(dependency, simd.broadcast(copies[node]))
            whole = simd.add(whole, simd.broadcast(weights[node]))
            simd.store(front, node, simd.select(mask, simd.divide(whole, simd.load(sigma, node))))
            now[node] = mask
            node_total[node] += simd.total(simd.select(mask, simd.multiply(dependency, sources)))
        for position in range(below, begin):
            links_below += offsets[order[position] + 1] - offsets[order[position]]
        scatters = not by_link and links_below > links * 2
        count = _scatter(into, order[begin:end], front, coming, _NEVER, scratch) if scatters else 0
        for position in range(below, begin):
            node, mask = order[position], lanes[position]
            paths = simd.select(mask, simd.load(sigma, node))
            row = simd.zero()
            if scatters:
                row = simd.load(coming, node)
            elif by_link:
                weighted = simd.multiply(paths, sources)
                for link in range(offsets[node], offsets[node + 1]):
                    neighbour = targets[link]
                    if now[neighbour] & mask:
                        part = simd.load(front, neighbour)
                        link_total[link] += simd.total(simd.multiply(weighted, part))
                        row = simd.add(row, part)
            else:
                for link in range(offsets[node], offsets[node + 1]):
                    row = simd.add(row, simd.load(front, targets[link]))
            simd.store(delta, node, simd.add(simd.load(delta, node), simd.multiply(paths, row)))
        for position in range(count):
            simd.store(coming, candidates[position], simd.zero())
        for position in range(begin, end):
            simd.store(front, order[position], simd.zero())
            now[order[position]] = 0


@kernel
def _accumulate(
    out: Csr, into: Csr, sources: Ints, source_weights: Floats, copies: Floats, weights: Floats, scratch: Scratch,
    node_total: Floats, link_total: Floats,
) -> None:  # fmt: skip
    """`_forward` and `_backward`, eight sources at a time."""
    lane_weights = np.zeros(LANES)
    for first in range(0, len(sources), LANES):
        batch = sources[first : first + LANES]
        lane_weights[:] = 0.0
        lane_weights[: len(batch)] = source_weights[first : first + LANES]
        layers = _forward(out, into, batch, copies, scratch)
        _backward(out, into, layers, copies, weights, lane_weights, scratch, node_total, link_total)


@dataclass(frozen=True)
class _Betweenness(Work[Scratch]):
    """`accumulate` by ranges of ``size`` sources; sums of nodes, and of links unless there are none."""

    out: Csr
    into: Csr
    sources: Ints
    source_weights: Floats
    copies: Floats
    weights: Floats
    links: int
    size: int

    @property
    def name(self) -> str:
        return "edge betweenness" if self.links else "betweenness"

    @property
    def pieces(self) -> int:
        return -(-len(self.sources) // self.size)

    def new_scratch(self) -> Scratch:
        return new_scratch(self.out.nodes)

    def new_sums(self) -> Arrays:
        return np.zeros(self.out.nodes), np.zeros(self.links)

    def run(self, piece: int, scratch: Scratch, sums: Arrays, joint: Arrays) -> None:  # noqa: ARG002 - there are none
        part = slice(piece * self.size, (piece + 1) * self.size)
        ranges = self.sources[part], self.source_weights[part]
        _accumulate(self.out, self.into, *ranges, self.copies, self.weights, scratch, *sums)


def accumulate(
    out: Csr, into: Csr, sources: Ints, source_weights: Floats, copies: Floats, weights: Floats,
    *, by_link: bool = False,
) -> tuple[Floats, Floats]:  # fmt: skip
    """Betweenness of nodes and, if ``by_link``, of links (else empty), over pairs of ``sources`` and all nodes.

    ``source_weights`` is parallel to ``sources``; ``copies`` and ``weights`` (as targets) are of all nodes.
    """
    nodes, links = out.nodes, len(out.targets) if by_link else 0
    if not len(sources):
        return np.zeros(nodes), np.zeros(links)
    size = LANES * max(1, min(32, len(sources) // (LANES * 4 * parallel.SLOTS)))
    work = _Betweenness(out, into, sources, source_weights, copies, weights, links, size)
    slots = min(parallel.SLOTS, work.pieces)
    reduced = 400 * nodes + 40 * len(out.targets)  # the arrays of the reductions, and the result
    scratches = parallel.threads() * SCRATCH_BYTES * nodes
    parallel.require_memory(work.name, slots * 8 * (nodes + links) + scratches + reduced)
    node_total, link_total = sum_pieces(work)
    return node_total, link_total
