"""Two exact reductions of an undirected graph for betweenness.

*Fold*: a node with one neighbour lies on no shortest path but those of what hangs from it. It is taken away, its
neighbour carries its weight, and what runs through it is known at once; again, until no such node is left
(degree-one reduction: Baglioni et al. 2012; Sariyuce et al. 2013). A victim who is in one case only goes here.

*Merge*: nodes with the same neighbours lie on shortest paths alike. One stays for all, with the number of its
copies (identical vertices: Sariyuce et al. 2013, 2017). Cases that the same institutions handled go here.
"""

from dataclasses import dataclass

import numpy as np
from tuyun.graph.fast.compact import Links, add_up
from tuyun.graph.fast.jit import Bytes, Floats, Ints, Longs, kernel


@dataclass(frozen=True)
class Folded:
    """What `fold` leaves."""

    alive: Bytes
    """1 for a node that stays."""
    weights: Floats
    """Of each node: itself and all that hangs from it."""
    through: Floats
    """Ordered pairs whose every path is known to run through the node."""
    parents: Ints
    """Of a node that went: what it hung from."""
    order: Ints
    """Nodes that went, the first to go first."""
    sizes: Floats
    """Nodes of each node's component."""


def fold(links: Links, components: Ints) -> Folded:
    """Take away, again and again, every node with one neighbour; no link may lead from a node to itself."""
    nodes = links.nodes
    sizes = np.bincount(components, minlength=1).astype(np.float64)[components] if nodes else np.zeros(0)
    alive, weights, through = np.ones(nodes, np.uint8), np.ones(nodes), np.zeros(nodes)
    parents = np.full(nodes, -1, np.int32)
    order = np.empty(nodes, np.int32)
    gone = _fold(links.starts, links.ends, sizes, alive, weights, through, parents, order)
    return Folded(alive, weights, through, parents, order[:gone], sizes)


@kernel
def _fold(
    starts: Longs, ends: Ints, sizes: Floats, alive: Bytes, weights: Floats, through: Floats, parents: Ints,
    order: Ints,
) -> int:  # fmt: skip
    nodes = len(starts) - 1
    degree = np.empty(nodes, np.int64)
    stack = np.empty(nodes, np.int32)
    top = gone = 0
    for node in range(nodes):
        degree[node] = starts[node + 1] - starts[node]
        if degree[node] == 1:
            stack[top] = node
            top += 1
    while top:
        top -= 1
        node = stack[top]
        if degree[node] != 1:
            continue
        alive[node] = 0
        order[gone] = node
        gone += 1
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if alive[other]:
                parents[node] = other
                through[node] += 2.0 * (weights[node] - 1.0) * (sizes[node] - weights[node])
                through[other] += 2.0 * weights[node] * (weights[other] - 1.0)
                weights[other] += weights[node]
                degree[other] -= 1
                if degree[other] == 1:
                    stack[top] = other
                    top += 1
                break
    for node in range(nodes):
        if alive[node]:
            through[node] += 2.0 * (weights[node] - 1.0) * (sizes[node] - weights[node])
    return gone


@dataclass(frozen=True)
class Merged:
    """What `merge` leaves: a smaller graph, and what each of its nodes stands for."""

    links: Links
    group: Ints
    """Of each node of the larger graph, its node of the smaller one."""
    copies: Floats
    """How many each stands for."""
    weights: Floats
    """Sum of their weights."""
    within: Floats
    """Ordered pairs among them, by weight."""


def merge(links: Links, weights: Floats) -> Merged:
    """One node for all that have the same neighbours; what has none stays by itself."""
    nodes = links.nodes
    group = np.empty(nodes, np.int32)
    keys = _keys(links.starts, links.ends)
    order = np.argsort(keys, kind="stable").astype(np.int32)
    count = _group(links.starts, links.ends, keys, order, group)
    first = np.full(count, nodes, np.int64)
    np.minimum.at(first, group, np.arange(nodes))
    by_first = np.argsort(first)
    group, first = np.argsort(by_first).astype(np.int32)[group], first[by_first]
    copies = np.bincount(group, minlength=count).astype(np.float64)
    sums = add_up(group, weights, count)
    squares = add_up(group, weights * weights, count)
    if count == nodes:
        return Merged(links, group, copies, sums, sums * sums - squares)
    smaller = links.part(first, group, count)
    return Merged(smaller, group, copies, sums, sums * sums - squares)


@kernel
def _keys(starts: Longs, ends: Ints) -> Longs:
    """A number for each set of neighbours; equal sets have equal ones."""
    nodes = len(starts) - 1
    keys = np.empty(nodes, np.int64)
    for node in range(nodes):
        key = np.uint64(starts[node + 1] - starts[node])
        for link in range(starts[node], starts[node + 1]):
            mixed = (np.uint64(ends[link]) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
            mixed ^= mixed >> np.uint64(29)
            mixed *= np.uint64(0xBF58476D1CE4E5B9)
            mixed ^= mixed >> np.uint64(32)
            key += mixed
        keys[node] = np.int64(key & np.uint64(0x7FFFFFFFFFFFFFFF))
    return keys


@kernel
def _group(starts: Longs, ends: Ints, keys: Longs, order: Ints, group: Ints) -> int:
    """Number the groups; sets are compared, not only their keys."""
    nodes = len(order)
    marks = np.full(nodes, -1, np.int32)
    count = 0
    group[:] = -1
    for place in range(nodes):
        node = order[place]
        if group[node] >= 0:
            continue
        group[node] = count
        for link in range(starts[node], starts[node + 1]):
            marks[ends[link]] = node
        ahead = place + 1
        size = starts[node + 1] - starts[node]
        while size > 0 and ahead < nodes and keys[order[ahead]] == keys[node]:
            other = order[ahead]
            ahead += 1
            if group[other] >= 0 or starts[other + 1] - starts[other] != size:
                continue
            same = True
            for link in range(starts[other], starts[other + 1]):
                if marks[ends[link]] != node:
                    same = False
                    break
            if same:
                group[other] = count
        count += 1
    return count
