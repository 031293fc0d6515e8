"""Brandes' algorithm (2001) from one source at a time: shortest path counts and dependencies.

Nodes may stand for several copies of themselves, which multiply the paths (see `graph.fast.reductions`).
"""

from typing import NamedTuple

import numpy as np
from tuyun.graph.fast import parallel
from tuyun.graph.fast.csr import Csr
from tuyun.graph.fast.jit import Bytes, Floats, Ints, Longs, kernel


class Search(NamedTuple):
    """The arrays of a search from one source."""

    order: Ints
    """The nodes reached, in breadth-first order."""
    distance: Ints
    """Distance from the source; -1 out of reach."""
    paths: Floats
    """Number of shortest paths to one copy of the node."""
    dependency: Floats


def new_search(nodes: int) -> Search:
    """Arrays for a graph of so many nodes, `SEARCH_BYTES` each."""
    return Search(np.empty(nodes, np.int32), np.empty(nodes, np.int32), np.empty(nodes), np.empty(nodes))


SEARCH_BYTES = 24


@kernel
def count_paths(links: Csr, source: int, copies: Floats, search: Search) -> int:
    """Distances and numbers of shortest paths from one copy of ``source``; returns how many nodes it reaches."""
    offsets, targets = links
    order, distance, paths = search.order, search.distance, search.paths
    distance[:] = -1
    paths[:] = 0.0
    distance[source], paths[source], order[0] = 0, 1.0, source
    head, tail = 0, 1
    while head < tail:
        node = order[head]
        head += 1
        onward = paths[node] * (copies[node] if node != source else 1.0)
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = targets[link]
            if distance[neighbour] < 0:
                distance[neighbour] = distance[node] + 1
                order[tail] = neighbour
                tail += 1
            if distance[neighbour] == distance[node] + 1:
                paths[neighbour] += onward
    return tail


@kernel
def accumulate(links: Csr, source: int, copies: Floats, targets: Floats, search: Search, total: Floats) -> int:
    """Add the dependencies of ``source`` on each node to ``total``; returns how many nodes it reaches.

    The graph is undirected; ``targets`` is the weight of each node as a target.
    """
    offsets, neighbours = links
    order, distance, paths, dependency = search
    dependency[:] = 0.0
    tail = count_paths(links, source, copies, search)
    for position in range(tail - 1, 0, -1):
        node = order[position]
        total[node] += dependency[node]
        part = (targets[node] + copies[node] * dependency[node]) / paths[node]
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = neighbours[link]
            if distance[neighbour] == distance[node] - 1:
                dependency[neighbour] += paths[neighbour] * part
    return tail


@kernel
def _accumulate_subset(
    out: Csr, into: Csr, positions: Longs, source: int, copies: Floats, is_target: Bytes, search: Search,
    node_total: Floats, link_total: Floats,
) -> None:  # fmt: skip
    """Add the dependencies of ``source`` from the targets to the total of nodes, or of links if it is not empty.

    For links, a node that is no target passes its dependency to its predecessors in equal parts: networkx does so,
    although they may differ in their number of paths.
    """
    offsets, predecessors = into
    order, distance, paths, dependency = search
    by_link = len(link_total) > 0
    dependency[:] = 0.0
    for position in range(count_paths(out, source, copies, search) - 1, 0, -1):
        node = order[position]
        if not by_link:
            node_total[node] += dependency[node]
        count = 0
        for link in range(offsets[node], offsets[node + 1]):
            count += distance[predecessors[link]] == distance[node] - 1
        for link in range(offsets[node], offsets[node + 1]):
            predecessor = predecessors[link]
            if distance[predecessor] != distance[node] - 1:
                continue
            if is_target[node]:
                part = paths[predecessor] / paths[node] * (1.0 + dependency[node])
            elif by_link:
                part = dependency[node] / count
            else:
                part = paths[predecessor] * (dependency[node] / paths[node])
            dependency[predecessor] += part
            if by_link:
                link_total[positions[link]] += part


def subset_sums(out: Csr, into: Csr, sources: Ints, targets: Ints, *, by_link: bool) -> Floats:
    """Betweenness of nodes or links over pairs of ``sources`` and ``targets``, as networkx computes it.

    ``into`` is ``out.transposed()``.
    """
    nodes = out.nodes
    positions = np.argsort(out.targets, kind="stable")
    is_target = np.zeros(nodes, np.uint8)
    is_target[targets] = 1
    slots = max(1, min(parallel.SLOTS, len(sources)))
    size = len(out.targets) if by_link else nodes
    parallel.require_memory(
        "betweenness", slots * 8 * size + parallel.threads() * SEARCH_BYTES * nodes + 8 * nodes
    )
    total, nothing, copies = np.zeros((slots, size)), np.zeros(0), np.ones(nodes)

    def run(piece: int, slot: int, search: Search) -> None:
        totals = (nothing, total[slot]) if by_link else (total[slot], nothing)
        _accumulate_subset(out, into, positions, sources[piece], copies, is_target, search, *totals)

    parallel.run_pieces("betweenness", len(sources), lambda: new_search(nodes), run)
    summed: Floats = total.sum(axis=0)
    return summed
