"""Brandes' accumulation from some sources to some targets, as networkx's subset functions do it."""

import numpy as np
from tuyun.graph.fast import work
from tuyun.graph.fast.compact import Links
from tuyun.graph.fast.jit import Bytes, Floats, Ints, Longs, kernel


@kernel
def _accumulate(
    starts: Longs, ends: Ints, back: Longs, backs: Ints, places: Longs, source: int, is_target: Bytes,
    by_link: bool, order: Ints, steps: Ints, paths: Floats, share: Floats, total: Floats,
) -> None:  # fmt: skip
    """Add to ``total`` (of nodes, or of places of ``ends``) what pairs of ``source`` and the targets tell.

    With ``by_link``, what a node that is no target hands on is divided evenly among those before it:
    networkx does so, though their paths may differ in number.
    """
    steps[:] = -1
    steps[source], paths[source], share[source], order[0] = 0, 1.0, 0.0, source
    head, tail = 0, 1
    while head < tail:
        node = order[head]
        head += 1
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if steps[other] < 0:
                steps[other] = steps[node] + 1
                paths[other] = share[other] = 0.0
                order[tail] = other
                tail += 1
            if steps[other] == steps[node] + 1:
                paths[other] += paths[node]
    for place in range(tail - 1, 0, -1):
        node = order[place]
        if not by_link:
            total[node] += share[node]
        before = 0
        for link in range(back[node], back[node + 1]):
            before += steps[backs[link]] == steps[node] - 1
        for link in range(back[node], back[node + 1]):
            other = backs[link]
            if steps[other] != steps[node] - 1:
                continue
            if is_target[node]:
                part = paths[other] / paths[node] * (1.0 + share[node])
            elif by_link:
                part = share[node] / before
            else:
                part = paths[other] * (share[node] / paths[node])
            share[other] += part
            if by_link:
                total[places[link]] += part


def accumulate(links: Links, back: Links, sources: Ints, targets: Ints, *, by_link: bool) -> Floats:
    """Sums for nodes, or for places of ``links``; ``back`` is ``links.reversed()``."""
    nodes = links.nodes
    places = np.argsort(links.ends, kind="stable")
    is_target = np.zeros(nodes, np.uint8)
    is_target[targets] = 1
    slots = max(1, min(work.SLOTS, len(sources)))
    size = len(links.ends) if by_link else nodes
    work.announce("betweenness", slots * 8 * size + work.threads() * 24 * nodes)
    total = np.zeros((slots, size))

    def make() -> tuple[Ints, Ints, Floats, Floats]:
        return np.empty(nodes, np.int32), np.empty(nodes, np.int32), np.empty(nodes), np.empty(nodes)

    def do(piece: int, slot: int, at: tuple[Ints, Ints, Floats, Floats]) -> None:
        _accumulate(
            links.starts, links.ends, back.starts, back.ends, places, sources[piece], is_target, by_link,
            *at, total[slot],
        )  # fmt: skip

    work.spread("betweenness", len(sources), make, do)
    summed: Floats = total.sum(axis=0)
    return summed
