"""Shortest paths from hubs, and the hub labels of all other nodes.

The *label* of a node lists each hub from which a shortest path reaches it without passing another hub, with the
distance and the number of such paths (compare hub labelling: Abraham et al. 2012). A case has the labels of its
institutions at distance 1, a victim of two cases those of the institutions of both at distance 2.
"""

from typing import NamedTuple

import numpy as np
from tuyun.graph.fast import parallel
from tuyun.graph.fast.brandes import Search, count_paths, new_search
from tuyun.graph.fast.csr import Csr
from tuyun.graph.fast.jit import Bytes, Floats, Ints, kernel


class HubLabels(NamedTuple):
    """All label entries, sorted by hub, and the paths between hubs; hubs are given by their positions."""

    nodes: Ints
    hubs: Ints
    distances: Ints
    paths: Floats
    """Number of paths from one copy of the hub to one copy of the node."""
    hub_distances: Ints
    """From hub to hub; -1 out of reach."""
    hub_paths: Floats
    """Number of shortest paths from all copies of a hub to one copy of another; 1 from a hub to itself."""


def mark_nodes(chosen: Ints, nodes: int) -> Bytes:
    """1 for each of the chosen nodes, else 0."""
    marks = np.zeros(nodes, np.uint8)
    marks[chosen] = 1
    return marks


def label_nodes(links: Csr, hubs: Ints, copies: Floats, limit: float) -> HubLabels | None:
    """The labels of the nodes of an undirected graph; None if there are more than ``limit`` entries."""
    count, is_hub = len(hubs), mark_nodes(hubs, links.nodes)
    hub_distances, hub_paths = np.empty((count, count), np.int32), np.empty((count, count))
    sizes = np.zeros(count)
    entries: dict[int, tuple[Ints, Ints, Floats]] = {}

    def label_from_hub(piece: int, _slot: int, search: Search) -> None:
        if sizes.sum() > limit:
            return
        reached = count_paths(links, hubs[piece], copies, search)
        hub_distances[piece], hub_paths[piece] = search.distance[hubs], search.paths[hubs] * copies[hubs[piece]]
        hub_paths[piece, piece] = 1.0
        paths = search.dependency  # free until dependencies are accumulated
        count_hubless_paths(links, copies, is_hub, reached, search, paths)
        nodes = np.flatnonzero(paths).astype(np.int32)
        sizes[piece] = len(nodes)
        if sizes.sum() <= limit:
            entries[piece] = nodes, search.distance[nodes], paths[nodes]

    parallel.run_pieces("paths between hubs", count, lambda: new_search(links.nodes), label_from_hub)
    if sizes.sum() > limit:
        return None
    each = [entries[piece] for piece in range(count)]
    labelled = np.repeat(np.arange(count, dtype=np.int32), [len(nodes) for nodes, _, _ in each])
    nodes, distances = (np.concatenate([entry[part] for entry in each]) for part in (0, 1))
    return HubLabels(
        nodes, labelled, distances, np.concatenate([paths for _, _, paths in each]), hub_distances, hub_paths
    )


@kernel
def count_hubless_paths(
    links: Csr, copies: Floats, is_hub: Bytes, reached: int, search: Search, paths: Floats
) -> None:
    """Count those shortest paths of a `Search` that pass no hub; zero for hubs and the source."""
    offsets, targets = links
    order, distance = search.order, search.distance
    paths[:] = 0.0
    for position in range(reached):
        node = order[position]
        if position and not paths[node]:
            continue
        onward = copies[node] * paths[node] if position else 1.0
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = targets[link]
            if distance[neighbour] == distance[node] + 1 and not is_hub[neighbour]:
                paths[neighbour] += onward


@kernel
def accumulate_hubless(
    links: Csr, copies: Floats, reached: int, search: Search, paths: Floats, flows: Floats, total: Floats
) -> None:
    """Add to ``total`` the share of each node in the flows to other nodes along `count_hubless_paths`.

    Every share counts twice, for the paths from the hub and for those to it.
    """
    offsets, targets = links
    order, distance, share = search.order, search.distance, search.dependency
    share[:] = 0.0
    for position in range(reached - 1, 0, -1):
        node = order[position]
        if not paths[node]:
            continue
        total[node] += 2.0 * paths[node] * share[node]
        part = flows[node] / paths[node] + copies[node] * share[node]
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = targets[link]
            if distance[neighbour] == distance[node] - 1:
                share[neighbour] += part
