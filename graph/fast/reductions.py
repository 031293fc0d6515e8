"""Reductions of an undirected graph that keep betweenness exact: folding and merging of nodes.

*Folding*: a node with one neighbour lies only on shortest paths of what hangs from it. It is removed, its
neighbour takes its weight, and the paths through it are counted at once; again, until no such node remains
(degree-one reduction: Baglioni et al. 2012; Sariyuce et al. 2013). It removes victims of a single case.

*Merging*: nodes with the same neighbours lie on the same shortest paths. One node remains of each such group, with
its number of copies (identical vertices: Sariyuce et al. 2013, 2017). It merges cases of the same institutions.
"""

from typing import NamedTuple

import numpy as np
from tuyun.graph.fast.connectivity import number_components
from tuyun.graph.fast.csr import Csr, sum_by
from tuyun.graph.fast.jit import Bytes, Floats, Ints, Longs, kernel


class Folded(NamedTuple):
    """What `fold` removed, and the betweenness that it counted. All but ``order`` are parallel to the nodes."""

    remains: Bytes
    """1 for a node that remains, else 0."""
    weights: Floats
    """Number of nodes that hang from the node, itself included."""
    through: Floats
    """Ordered pairs of nodes whose shortest paths are all known to pass the node."""
    parents: Ints
    """The node that a removed node hangs from, else -1."""
    order: Ints
    """The removed nodes, in order of removal."""
    components: Ints
    """Number of the node's component."""
    sizes: Floats
    """Number of nodes of the node's component."""


def fold(links: Csr) -> Folded:
    """Remove nodes with one neighbour until there are none; the graph must be undirected, without self-loops."""
    nodes = links.nodes
    components = number_components(links)[0]
    sizes = np.bincount(components, minlength=1).astype(np.float64)[components] if nodes else np.zeros(0)
    remains, parents, order = np.ones(nodes, np.uint8), np.full(nodes, -1, np.int32), np.empty(nodes, np.int32)
    folded = Folded(remains, np.ones(nodes), np.zeros(nodes), parents, order, components, sizes)
    return folded._replace(order=order[: _fold(links, folded)])


@kernel
def _fold(links: Csr, folded: Folded) -> int:
    offsets, targets = links
    remains, weights, through, sizes = folded.remains, folded.weights, folded.through, folded.sizes
    degree = offsets[1:] - offsets[:-1]
    stack = np.empty(len(degree), np.int32)
    top = removed = 0
    for node in range(len(degree)):
        if degree[node] == 1:
            stack[top] = node
            top += 1
    while top:
        top -= 1
        node = stack[top]
        if degree[node] != 1:
            continue
        remains[node] = 0
        folded.order[removed] = node
        removed += 1
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = targets[link]
            if remains[neighbour]:
                folded.parents[node] = neighbour
                through[node] += 2.0 * (weights[node] - 1.0) * (sizes[node] - weights[node])
                through[neighbour] += 2.0 * weights[node] * (weights[neighbour] - 1.0)
                weights[neighbour] += weights[node]
                degree[neighbour] -= 1
                if degree[neighbour] == 1:
                    stack[top] = neighbour
                    top += 1
                break
    for node in range(len(degree)):
        if remains[node]:
            through[node] += 2.0 * (weights[node] - 1.0) * (sizes[node] - weights[node])
    return removed


class Merged(NamedTuple):
    """A smaller graph, each node of which stands for nodes with the same neighbours."""

    links: Csr
    group: Ints
    """For each node of the larger graph, its node in the smaller graph."""
    copies: Floats
    """Number of nodes that each stands for."""
    weights: Floats
    """Sum of their weights."""
    within: Floats
    """Ordered pairs of different nodes among them, by weight."""


def merge(links: Csr, weights: Floats) -> Merged:
    """Merge nodes with the same neighbours; nodes without neighbours stay apart."""
    nodes = links.nodes
    keys = _hash_neighbours(links)
    group = np.full(nodes, -1, np.int32)
    count = _group(links, keys, np.argsort(keys, kind="stable").astype(np.int32), group)
    first = np.full(count, nodes, np.int64)
    np.minimum.at(first, group, np.arange(nodes))
    by_first = np.argsort(first)
    group, first = np.argsort(by_first).astype(np.int32)[group], first[by_first]
    copies = np.bincount(group, minlength=count).astype(np.float64)
    sums = sum_by(group, weights, count)
    within = sums * sums - sum_by(group, weights * weights, count)
    return Merged(links if count == nodes else links.induced(first)[0], group, copies, sums, within)


@kernel
def _hash_neighbours(links: Csr) -> Longs:
    """A number for each node; equal sets of neighbours have equal numbers."""
    offsets, targets = links
    keys = np.empty(len(offsets) - 1, np.int64)
    for node in range(len(keys)):
        key = np.uint64(offsets[node + 1] - offsets[node])
        for link in range(offsets[node], offsets[node + 1]):
            mixed = (np.uint64(targets[link]) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
            mixed ^= mixed >> np.uint64(29)
            mixed *= np.uint64(0xBF58476D1CE4E5B9)
            mixed ^= mixed >> np.uint64(32)
            key += mixed
        keys[node] = np.int64(key & np.uint64(0x7FFFFFFFFFFFFFFF))
    return keys


@kernel
def _group(links: Csr, keys: Longs, order: Ints, group: Ints) -> int:
    """Number the groups of equal neighbours, and count them; hashes may collide, so the sets are compared too."""
    offsets, targets = links
    nodes = len(order)
    marks = np.full(nodes, -1, np.int32)
    count = 0
    for position in range(nodes):
        node = order[position]
        if group[node] >= 0:
            continue
        group[node] = count
        for link in range(offsets[node], offsets[node + 1]):
            marks[targets[link]] = node
        ahead = position + 1
        size = offsets[node + 1] - offsets[node]
        while size > 0 and ahead < nodes and keys[order[ahead]] == keys[node]:
            candidate = order[ahead]
            ahead += 1
            if group[candidate] >= 0 or offsets[candidate + 1] - offsets[candidate] != size:
                continue
            same = True
            for link in range(offsets[candidate], offsets[candidate + 1]):
                if marks[targets[link]] != node:
                    same = False
                    break
            if same:
                group[candidate] = count
        count += 1
    return count
