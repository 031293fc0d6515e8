"""How a few hubs are left and come to: shortest paths from each of them, and the last stretch that meets no other.

An *approach* of a node is a hub from which a shortest path comes to it without meeting another hub: the hub, the
steps, and in how many ways. An institution approaches its cases in one step, and a victim of two cases in two.
"""

from dataclasses import dataclass

import numpy as np
from tuyun.graph.fast import work
from tuyun.graph.fast.compact import Links
from tuyun.graph.fast.jit import Bytes, Floats, Ints, Longs, kernel


class Search:
    """What one thread needs to search from a hub."""

    def __init__(self, nodes: int) -> None:
        self.queue, self.steps = np.empty(nodes, np.int32), np.empty(nodes, np.int32)
        self.paths, self.share = np.empty(nodes), np.empty(nodes)

    @staticmethod
    def size(nodes: int) -> int:
        """Bytes of one."""
        return 24 * nodes


@dataclass(frozen=True)
class Approaches:
    """All there are, in the order of their hubs. Hubs are numbered by their places among them, and have none."""

    nodes: Ints
    hubs: Ints
    steps: Ints
    ways: Floats
    """Paths from one copy of the hub to one of the node."""
    between: Ints
    """Steps from hub to hub; -1 if there is no way."""
    counted: Floats
    """Shortest paths from hub to hub, for all copies of the first; 1 from a hub to itself."""


def mark(hubs: Ints, nodes: int) -> Bytes:
    """1 for a hub."""
    marks = np.zeros(nodes, np.uint8)
    marks[hubs] = 1
    return marks


def find(links: Links, hubs: Ints, copies: Floats, most: float) -> Approaches | None:
    """The approaches of all nodes of an undirected graph whose nodes stand for so many copies.

    None if there are more than ``most``, of which no more are kept.
    """
    many, count, is_hub = len(hubs), links.nodes, mark(hubs, links.nodes)
    between, counted = np.empty((many, many), np.int32), np.empty((many, many))
    sizes = np.zeros(many)
    found: dict[int, tuple[Ints, Ints, Floats]] = {}

    def search(piece: int, _slot: int, at: Search) -> None:
        if sizes.sum() > most:
            return
        reached = count_paths(links.starts, links.ends, hubs[piece], copies, at.queue, at.steps, at.paths)
        between[piece], counted[piece] = at.steps[hubs], at.paths[hubs] * copies[hubs[piece]]
        counted[piece, piece] = 1.0
        count_ways(links.starts, links.ends, copies, is_hub, at.queue[:reached], at.steps, at.share)
        nodes = np.flatnonzero(at.share).astype(np.int32)
        sizes[piece] = len(nodes)
        if sizes.sum() <= most:
            found[piece] = nodes, at.steps[nodes], at.share[nodes]

    work.spread("paths between hubs", many, lambda: Search(count), search)
    if sizes.sum() > most:
        return None
    each = [found[piece] for piece in range(many)]
    of_hub = np.repeat(np.arange(many, dtype=np.int32), [len(nodes) for nodes, _, _ in each])
    nodes, steps = (np.concatenate([one[part] for one in each]) for part in (0, 1))
    return Approaches(nodes, of_hub, steps, np.concatenate([one[2] for one in each]), between, counted)


@kernel
def count_paths(
    starts: Longs, ends: Ints, source: int, copies: Floats, queue: Ints, steps: Ints, paths: Floats
) -> int:
    """Steps and shortest paths from one node to one of each group (-1 steps: out of reach); how many are."""
    steps[:] = -1
    paths[:] = 0.0
    steps[source], paths[source], queue[0] = 0, 1.0, source
    head, tail = 0, 1
    while head < tail:
        node = queue[head]
        head += 1
        handed = paths[node] * (copies[node] if node != source else 1.0)
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if steps[other] < 0:
                steps[other] = steps[node] + 1
                queue[tail] = other
                tail += 1
            if steps[other] == steps[node] + 1:
                paths[other] += handed
    return tail


@kernel
def count_ways(
    starts: Longs, ends: Ints, copies: Floats, is_hub: Bytes, queue: Ints, steps: Ints, ways: Floats
) -> None:
    """Of the shortest paths that `count_paths` found, those that meet no hub; zero for hubs and the source."""
    ways[:] = 0.0
    for place in range(len(queue)):
        node = queue[place]
        if place and not ways[node]:
            continue
        handed = copies[node] * ways[node] if place else 1.0
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if steps[other] == steps[node] + 1 and not is_hub[other]:
                ways[other] += handed


@kernel
def sum_ways(
    starts: Longs, ends: Ints, copies: Floats, queue: Ints, steps: Ints, ways: Floats, flows: Floats,
    share: Floats, total: Floats,
) -> None:  # fmt: skip
    """Add to ``total`` what each node gets of the ``flows`` that come to others by the ways it is on.

    Twice, since what comes to a node by an approach leaves it by the same.
    """
    share[:] = 0.0
    for place in range(len(queue) - 1, 0, -1):
        node = queue[place]
        if not ways[node]:
            continue
        total[node] += 2.0 * ways[node] * share[node]
        part = flows[node] / ways[node] + copies[node] * share[node]
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if steps[other] == steps[node] - 1:
                share[other] += part


@kernel
def sum_paths(
    starts: Longs, ends: Ints, source: int, copies: Floats, targets: Floats, total: Floats, queue: Ints,
    steps: Ints, paths: Floats, share: Floats,
) -> int:  # fmt: skip
    """Brandes' accumulation from one node, with a weight for each target, added to ``total``; nodes in reach."""
    share[:] = 0.0
    tail = count_paths(starts, ends, source, copies, queue, steps, paths)
    for place in range(tail - 1, 0, -1):
        node = queue[place]
        total[node] += share[node]
        part = (targets[node] + copies[node] * share[node]) / paths[node]
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if steps[other] == steps[node] - 1:
                share[other] += paths[other] * part
    return tail
