"""Betweenness by Brandes' accumulation, for eight sources at once.

Brandes (2001) counts shortest paths from a source outwards, and sums shares of pairs inwards. Here eight sources
take the steps together, a lane of a vector each, as in multi-source breadth-first search (Then et al. 2014): a
row of memory serves eight sources, and a node that many of them have in the same layer is visited once for all.
A layer is handed on from its own nodes, or collected by those that are still to come, whichever touches fewer
links.

Nodes may stand for more than themselves, so that reduced graphs can be measured (see `tuyun.graph.fast.reduce`):
``copies`` alike nodes each, which multiply the paths, and ``weights`` as targets.
"""

from typing import Any

import numpy as np
from tuyun.graph.fast import vector
from tuyun.graph.fast.jit import Bytes, Floats, Ints, Longs, kernel

LANES = vector.LANES


class Scratch:
    """What one thread needs: about 420 bytes a node."""

    def __init__(self, nodes: int) -> None:
        rows = nodes * LANES
        self.sigma, self.delta = np.empty(rows), np.empty(rows)
        self.front, self.next = np.zeros(rows), np.zeros(rows)
        self.seen, self.now, self.listed = (np.zeros(nodes, np.uint8) for _ in range(3))
        self.order, self.lanes = np.empty(rows, np.int32), np.empty(rows, np.uint8)
        self.candidates = np.empty(nodes, np.int32)
        self.starts = np.zeros(nodes + 2, np.int64)

    @staticmethod
    def size(nodes: int) -> int:
        """Bytes of one."""
        return nodes * (4 * 8 * LANES + 5 * LANES + 3 + 4 + 8)


@kernel
def forward(
    out: Longs, outs: Ints, into: Longs, ins: Ints, sources: Ints, copies: Floats,
    sigma: Floats, delta: Floats, front: Floats, coming: Floats, seen: Bytes, listed: Bytes,
    order: Ints, lanes: Bytes, candidates: Ints, starts: Longs,
) -> int:  # fmt: skip
    """Count shortest paths from up to eight sources (distinct); the number of layers.

    Layer ``d`` is ``order[starts[d]:starts[d + 1]]``, with the lanes that have each node there. ``sigma`` holds
    the paths to one node of those that it stands for. ``front`` and ``coming`` are all zero before and after.
    """
    nodes = len(out) - 1
    seen[:] = 0
    unseen_links = into[nodes]
    for lane in range(len(sources)):
        source = sources[lane]
        vector.store(sigma, source, vector.zero())
        vector.store(delta, source, vector.zero())
        sigma[source * 8 + lane] = 1.0
        front[source * 8 + lane] = 1.0
        seen[source] = np.uint8(1 << lane)
        order[lane] = source
        lanes[lane] = np.uint8(1 << lane)
    full = np.uint8((1 << len(sources)) - 1)
    starts[0], starts[1] = 0, len(sources)
    layer = 0
    while True:
        begin, end = starts[layer], starts[layer + 1]
        links = 0
        for place in range(begin, end):
            links += out[order[place] + 1] - out[order[place]]
        found = end
        if links * 2 < unseen_links:
            count = 0
            for place in range(begin, end):
                node = order[place]
                row = vector.load(front, node)
                for link in range(out[node], out[node + 1]):
                    other = outs[link]
                    if seen[other] == full:
                        continue
                    if listed[other]:
                        vector.store(coming, other, vector.add(vector.load(coming, other), row))
                    else:
                        listed[other] = 1
                        candidates[count] = other
                        count += 1
                        vector.store(coming, other, row)
            for place in range(begin, end):
                vector.store(front, order[place], vector.zero())
            for place in range(count):
                node = candidates[place]
                listed[node] = 0
                fresh = vector.only(np.uint8(~seen[node] & full), vector.load(coming, node))
                which = vector.positive(fresh)
                vector.store(coming, node, vector.zero())
                if which:
                    if seen[node]:
                        vector.store(sigma, node, vector.add(vector.load(sigma, node), fresh))
                    else:
                        vector.store(sigma, node, fresh)
                        vector.store(delta, node, vector.zero())
                    vector.store(front, node, vector.multiply(fresh, vector.spread(copies[node])))
                    order[found] = node
                    lanes[found] = which
                    found += 1
                    seen[node] = np.uint8(seen[node] | which)
                    if seen[node] == full:
                        unseen_links -= into[node + 1] - into[node]
        else:
            for node in range(nodes):
                if seen[node] == full:
                    continue
                gathered = vector.zero()
                for link in range(into[node], into[node + 1]):
                    gathered = vector.add(gathered, vector.load(front, ins[link]))
                fresh = vector.only(np.uint8(~seen[node] & full), gathered)
                which = vector.positive(fresh)
                if which:
                    if seen[node]:
                        vector.store(sigma, node, vector.add(vector.load(sigma, node), fresh))
                    else:
                        vector.store(sigma, node, fresh)
                        vector.store(delta, node, vector.zero())
                    vector.store(coming, node, vector.multiply(fresh, vector.spread(copies[node])))
                    order[found] = node
                    lanes[found] = which
                    found += 1
                    seen[node] = np.uint8(seen[node] | which)
                    if seen[node] == full:
                        unseen_links -= into[node + 1] - into[node]
            for place in range(begin, end):
                vector.store(front, order[place], vector.zero())
            for place in range(end, found):
                node = order[place]
                vector.store(front, node, vector.load(coming, node))
                vector.store(coming, node, vector.zero())
        if found == end:
            return layer + 1
        layer += 1
        starts[layer + 1] = found


@kernel
def backward(
    out: Longs, outs: Ints, into: Longs, ins: Ints, layers: int, copies: Floats, weights: Floats, scale: Floats,
    sigma: Floats, delta: Floats, front: Floats, coming: Floats, now: Bytes, order: Ints, lanes: Bytes,
    starts: Longs, nodes_sum: Floats, links_sum: Floats,
) -> None:  # fmt: skip
    """Sum the shares of pairs that `forward` left behind, into ``nodes_sum`` and, if it has room, ``links_sum``.

    ``scale`` is the weight of each lane's source. ``links_sum`` has a place for each place of ``outs``.
    """
    sources = vector.load(scale, 0)
    by_link = len(links_sum) > 0
    for layer in range(layers - 1, 0, -1):
        begin, end = starts[layer], starts[layer + 1]
        below = starts[layer - 1]
        links = 0
        for place in range(begin, end):
            node = order[place]
            which = lanes[place]
            links += into[node + 1] - into[node]
            inner = vector.load(delta, node)
            whole = vector.multiply(inner, vector.spread(copies[node]))
            whole = vector.add(whole, vector.spread(weights[node]))
            part = vector.only(which, vector.share(whole, vector.load(sigma, node)))
            vector.store(front, node, part)
            now[node] = which
            nodes_sum[node] += vector.total(vector.only(which, vector.multiply(inner, sources)))
        links_below = 0
        for place in range(below, begin):
            links_below += out[order[place] + 1] - out[order[place]]
        if by_link:
            for place in range(below, begin):
                node = order[place]
                which = lanes[place]
                paths = vector.only(which, vector.load(sigma, node))
                weighed = vector.multiply(paths, sources)
                gathered = vector.zero()
                for link in range(out[node], out[node + 1]):
                    other = outs[link]
                    if now[other] & which:
                        row = vector.load(front, other)
                        links_sum[link] += vector.total(vector.multiply(weighed, row))
                        gathered = vector.add(gathered, row)
                vector.store(delta, node, vector.add(vector.load(delta, node), vector.multiply(paths, gathered)))
        elif layer > 1:
            if links_below <= links * 2:
                for place in range(below, begin):
                    node = order[place]
                    gathered = vector.zero()
                    for link in range(out[node], out[node + 1]):
                        gathered = vector.add(gathered, vector.load(front, outs[link]))
                    _settle(delta, sigma, node, lanes[place], gathered)
            else:
                for place in range(begin, end):
                    node = order[place]
                    row = vector.load(front, node)
                    for link in range(into[node], into[node + 1]):
                        other = ins[link]
                        vector.store(coming, other, vector.add(vector.load(coming, other), row))
                for place in range(below, begin):
                    node = order[place]
                    _settle(delta, sigma, node, lanes[place], vector.load(coming, node))
                for place in range(begin, end):
                    node = order[place]
                    for link in range(into[node], into[node + 1]):
                        vector.store(coming, ins[link], vector.zero())
        for place in range(begin, end):
            node = order[place]
            vector.store(front, node, vector.zero())
            now[node] = 0


@kernel
def _settle(delta: Floats, sigma: Floats, node: int, which: int, gathered: Any) -> None:  # noqa: ANN401 - a vector
    paths = vector.only(which, vector.load(sigma, node))
    vector.store(delta, node, vector.add(vector.load(delta, node), vector.multiply(paths, gathered)))


@kernel
def batch(
    out: Longs, outs: Ints, into: Longs, ins: Ints, sources: Ints, copies: Floats, weights: Floats,
    source_weights: Floats, begin: int, end: int,
    sigma: Floats, delta: Floats, front: Floats, coming: Floats, seen: Bytes, now: Bytes, listed: Bytes,
    order: Ints, lanes: Bytes, candidates: Ints, starts: Longs,
    nodes_sum: Floats, links_sum: Floats,
) -> None:  # fmt: skip
    """`forward` and `backward` for ``sources[begin:end]``, eight at a time."""
    scale = np.zeros(8)
    for first in range(begin, end, 8):
        some = sources[first : min(first + 8, end)]
        scale[:] = 0.0
        for lane in range(len(some)):
            scale[lane] = source_weights[first + lane]
        layers = forward(
            out, outs, into, ins, some, copies, sigma, delta, front, coming, seen, listed,
            order, lanes, candidates, starts,
        )  # fmt: skip
        backward(
            out, outs, into, ins, layers, copies, weights, scale, sigma, delta, front, coming, now,
            order, lanes, starts, nodes_sum, links_sum,
        )  # fmt: skip
