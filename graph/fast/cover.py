"""Betweenness where a few hubs touch every link: pairs are streamed, paths are counted between hubs only.

If every link has a hub at one end (a small vertex cover), then a shortest path between two other nodes ``s``
and ``t`` leaves ``s`` to a hub ``g`` and comes to ``t`` from a hub ``h``. So all that such pairs add is told by
a matrix between hubs: ``pairs[g, h]``, the sum over pairs of ``weight(s) weight(t) / paths(s, t)`` where going
by ``g`` and ``h`` is shortest. The matrix takes one addition for each neighbour of each pair, sixteen sources
at once and each pair once (it is symmetric); Brandes' accumulation (2001) then runs from the hubs alone, with
the matrix as the weight of its targets. With 50 institutions and 100,000 cases this is 50 searches instead of
100,000, and a pass over pairs that never leaves the processor's first cache.

Sixteen sources share a pass for each distance between hubs and sources that occurs among them. A hub that is
nearer counts as infinity in a pass, so that pairs with a nearer way give nothing; one that is farther counts
nothing.
"""

import numpy as np

from graph.fast import vector
from graph.fast.compact import Links
from graph.fast.jit import Floats, Ints, Longs, kernel

TOGETHER = 2 * vector.LANES
"""Sources that share a pass."""
MOST_HUBS = 512


def find_hubs(links: Links) -> Ints:
    """Nodes of highest degree, as few as touch every link; none if that takes too many to be worth it."""
    degree = np.diff(links.starts)
    order = np.argsort(-degree, kind="stable")
    place = np.empty(links.nodes, np.int64)
    place[order] = np.arange(links.nodes)
    needed = int(np.minimum(place[links.sources], place[links.ends]).max(initial=-1)) + 1
    worth = needed <= MOST_HUBS and needed * 16 <= links.nodes
    return order[:needed].astype(np.int32) if worth else np.zeros(0, np.int32)


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
def stream(
    starts: Longs, hubs_of: Ints, weights: Floats, copies: Floats, steps: Ints, paths: Floats,
    begin: int, end: int, pairs: Floats,
) -> None:  # fmt: skip
    """Add to ``pairs`` what the sources ``begin`` to ``end`` (sixteen at most) tell with all targets from
    ``begin``.

    Sources and targets are the nodes that are no hubs. ``steps`` (-1: no way) and ``paths`` are between hubs,
    ``paths[g, h]`` times the copies of ``g`` unless ``g`` is ``h``. ``hubs_of`` has the hubs of each node,
    ``copies`` those of each hub.
    """
    hubs = len(steps)
    distance = np.full((hubs, 16), -1, np.int32)
    counted = np.zeros((hubs, 16))
    farthest = 0
    for source in range(begin, end):
        lane = source - begin
        for link in range(starts[source], starts[source + 1]):
            near = hubs_of[link]
            for far in range(hubs):
                if steps[near, far] < 0:
                    continue
                found = steps[near, far] + 1
                if distance[far, lane] < 0 or found < distance[far, lane]:
                    distance[far, lane] = found
                    counted[far, lane] = paths[near, far]
                elif found == distance[far, lane]:
                    counted[far, lane] += paths[near, far]
        for far in range(hubs):
            if distance[far, lane] > 0:
                farthest = max(farthest, distance[far, lane])
    rows = np.empty(hubs * 16)
    sums = np.zeros(hubs * 16)
    for pass_ in range(1, farthest + 1):
        any_here = False
        for far in range(hubs):
            for lane in range(16):
                away = distance[far, lane]
                rows[far * 16 + lane] = (
                    0.0
                    if away < 0 or away > pass_
                    else np.inf
                    if away < pass_
                    else counted[far, lane] * copies[far]
                )
                any_here = any_here or away == pass_
        if not any_here:
            continue
        sums[:] = 0.0
        for target in range(begin, len(starts) - 1):
            first, last = starts[target], starts[target + 1]
            low, high = vector.zero(), vector.zero()
            for link in range(first, last):
                hub = hubs_of[link]
                low = vector.add(low, vector.load(rows, 2 * hub))
                high = vector.add(high, vector.load(rows, 2 * hub + 1))
            weight = weights[target] if target >= end else 0.5 * weights[target]
            low = vector.share(vector.spread(weight), low)
            high = vector.share(vector.spread(weight), high)
            for link in range(first, last):
                hub = hubs_of[link]
                vector.store(sums, 2 * hub, vector.add(vector.load(sums, 2 * hub), low))
                vector.store(sums, 2 * hub + 1, vector.add(vector.load(sums, 2 * hub + 1), high))
        for source in range(begin, end):
            lane = source - begin
            for link in range(starts[source], starts[source + 1]):
                near = hubs_of[link]
                for far in range(hubs):
                    if distance[far, lane] == pass_ and steps[near, far] == pass_ - 1:
                        pairs[near, far] += weights[source] * sums[far * 16 + lane]


@kernel
def from_hub(
    starts: Longs, ends: Ints, source: int, copies: Floats, targets: Floats, total: Floats, queue: Ints,
    steps: Ints, paths: Floats, share: Floats,
) -> None:  # fmt: skip
    """Brandes' accumulation from one node, with a weight for each target, added to ``total``."""
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
