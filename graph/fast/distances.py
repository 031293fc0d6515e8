"""Steps between nodes: breadth-first search for 512 sources at once, a bit for each (Then et al. 2014).

A row of eight words holds, for a node, which sources have reached it. What is new in a layer is found by bits, and
counting them tells at once how many sources are so many steps away: closeness and harmonic centrality need no
more.
"""

import numpy as np
from tuyun.graph.fast import vector, work
from tuyun.graph.fast.compact import Compact, Links
from tuyun.graph.fast.components import number_components
from tuyun.graph.fast.jit import Bytes, Floats, Ints, Longs, kernel
from tuyun.graph.fast.reduce import fold

TOGETHER = 512


class _Scratch:
    """What one thread needs."""

    def __init__(self, nodes: int) -> None:
        self.seen, self.front, self.next = (np.zeros(nodes * 8) for _ in range(3))
        self.now, self.then = np.empty(nodes, np.int32), np.empty(nodes, np.int32)
        self.listed = np.zeros(nodes, np.uint8)

    @staticmethod
    def size(nodes: int) -> int:
        return nodes * (3 * 64 + 9)


@kernel
def _search(
    out: Longs, outs: Ints, into: Longs, ins: Ints, sources: Ints, weight: int,
    seen: Floats, front: Floats, coming: Floats, now: Ints, then: Ints, listed: Bytes,
    reached: Longs, steps: Longs, inverse: Floats,
) -> None:  # fmt: skip
    """Add to each node how many of ``sources`` (512 at most, each ``weight`` times) reach it, and from how far.

    ``reached`` does not count a source at itself; ``steps`` and ``inverse`` are the sums of steps and of 1 /
    steps.
    """
    nodes = len(out) - 1
    words = seen.view(np.uint64)
    words[:] = 0
    ahead = front.view(np.uint64)
    count = 0
    for place in range(len(sources)):
        node = sources[place]
        bit = np.uint64(1) << np.uint64(place & 63)
        words[node * 8 + (place >> 6)] |= bit
        ahead[node * 8 + (place >> 6)] |= bit
        if not listed[node]:
            listed[node] = 1
            now[count] = node
            count += 1
    for place in range(count):
        listed[now[place]] = 0
    layer = 0
    while count:
        layer += 1
        links = 0
        for place in range(count):
            links += out[now[place] + 1] - out[now[place]]
        found = 0
        if links * 2 < len(ins):
            for place in range(count):
                node = now[place]
                row = vector.load(front, node)
                for link in range(out[node], out[node + 1]):
                    other = outs[link]
                    if listed[other]:
                        vector.store(coming, other, vector.either(vector.load(coming, other), row))
                    else:
                        listed[other] = 1
                        then[found] = other
                        found += 1
                        vector.store(coming, other, row)
        else:
            for node in range(nodes):
                row = vector.zero()
                for link in range(into[node], into[node + 1]):
                    row = vector.either(row, vector.load(front, ins[link]))
                vector.store(coming, node, row)
                then[found] = node
                found += 1
        for place in range(count):
            vector.store(front, now[place], vector.zero())
        count = 0
        for place in range(found):
            node = then[place]
            listed[node] = 0
            old = vector.load(seen, node)
            fresh = vector.except_(vector.load(coming, node), old)
            many = vector.count_bits(fresh)
            if many:
                vector.store(seen, node, vector.either(old, fresh))
                vector.store(front, node, fresh)
                now[count] = node
                count += 1
                reached[node] += weight * many
                steps[node] += weight * many * layer
                inverse[node] += weight * many / layer


def sums(links: Links, back: Links, sources: Ints, weights: Longs | None = None) -> tuple[Longs, Longs, Floats]:
    """For each node: how many sources reach it, the sum of their steps, and the sum of 1 / steps; not from itself.

    ``weights`` counts a source several times.
    """
    many = np.ones(len(sources), np.int64) if weights is None else weights
    order = np.argsort(many, kind="stable")
    cuts = np.flatnonzero(np.diff(many[order])) + 1
    parts = [
        part[begin : begin + TOGETHER]
        for part in np.split(order, cuts)
        for begin in range(0, len(part), TOGETHER)
        if len(part)
    ]
    nodes, slots = links.nodes, min(work.SLOTS, len(parts))
    work.announce("closeness", (slots * 24 + 800) * nodes + work.threads() * _Scratch.size(nodes))
    reached, steps = np.zeros((2, slots, nodes), np.int64)
    inverse = np.zeros((slots, nodes))

    def do(piece: int, slot: int, at: _Scratch) -> None:
        part = parts[piece]
        _search(
            links.starts, links.ends, back.starts, back.ends, sources[part], many[part[0]],
            at.seen, at.front, at.next, at.now, at.then, at.listed, reached[slot], steps[slot], inverse[slot],
        )  # fmt: skip

    work.spread("closeness", len(parts), lambda: _Scratch(nodes), do)
    return reached.sum(axis=0), steps.sum(axis=0), inverse.sum(axis=0)


def reach_and_steps(graph: Compact, *, folded: bool = True) -> tuple[Longs, Longs]:
    """For each node, how many others reach it, and the sum of their steps.

    Undirected, what hangs by a single link folds away first (Sariyuce et al. 2013): a node that hangs is one step
    farther from all that its neighbour is near to, and one nearer to all that hangs from itself.
    """
    links, back = graph.plain, graph.plain_back
    every = np.arange(len(graph), dtype=np.int32)
    if graph.directed or not folded or not len(graph):
        return sums(links, back, every)[:2]
    left = fold(links, number_components(links)[0])
    core = np.flatnonzero(left.alive)
    weights = left.weights.astype(np.int64)
    if len(np.unique(weights[core])) > 64:
        return sums(links, back, every)[:2]
    number = np.full(len(graph), -1, np.int32)
    number[core] = np.arange(len(core))
    inner = links.part(core, number, len(core))
    within = _hanging(left.parents, left.order, weights)
    component = number_components(links)[0]
    own = within * left.alive
    offset = np.bincount(component, own, minlength=1).astype(np.int64)[component]
    steps = np.zeros(len(graph), np.int64)
    steps[core] = sums(inner, inner, np.arange(len(core), dtype=np.int32), weights[core])[1] + offset[core]
    sizes = left.sizes.astype(np.int64)
    _hand_down(left.parents, left.order, weights, sizes, steps)
    return sizes - 1, steps


@kernel
def _hanging(parents: Ints, order: Ints, weights: Longs) -> Longs:
    """The sum of steps from each node to all that hangs from it; ``order`` has leaves first."""
    within = np.zeros(len(parents), np.int64)
    for node in order:
        within[parents[node]] += within[node] + weights[node]
    return within


@kernel
def _hand_down(parents: Ints, order: Ints, weights: Longs, sizes: Longs, steps: Longs) -> None:
    for place in range(len(order) - 1, -1, -1):
        node = order[place]
        steps[node] = steps[parents[node]] + sizes[node] - 2 * weights[node]


@kernel
def search(starts: Longs, ends: Ints, source: int, most: int, order: Ints, steps: Ints) -> int:
    """Nodes within ``most`` steps of one, in the order of networkx's search, and their steps; how many."""
    steps[:] = -1
    steps[source], order[0] = 0, source
    head, tail = 0, 1
    while head < tail and steps[order[head]] < most:
        node = order[head]
        head += 1
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if steps[other] < 0:
                steps[other] = steps[node] + 1
                order[tail] = other
                tail += 1
    return tail
