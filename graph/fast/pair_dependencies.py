"""The part of hub betweenness that pairs of other nodes contribute, for sixteen sources at once.

A shortest path from ``s`` to ``t`` passes hubs or it does not. If it does, it reaches ``t`` by an entry of the
hub label of ``t`` (see `graph.fast.hub_labels`), and the distance and the number of paths from ``s`` to the hub
of that entry are known. So for each pair only the label of ``t`` is read: which entries are nearest, how many
paths use them, and what share of the pair each entry takes. Label entries are of few kinds, and a row of
sixteen sources, a lane each, is kept for each kind, so that the rows fit the processor's first cache.

A path that passes no hub lies in the graph without the hubs. Brandes' algorithm (2001) searches that graph, but no
farther than the distance by way of a hub, and the pairs that it finds are excluded from the others.
"""

from typing import NamedTuple

import numpy as np
from tuyun.graph.fast import simd
from tuyun.graph.fast.csr import Csr
from tuyun.graph.fast.jit import Floats, Ints, Longs, Masks, kernel

LANES = simd.WIDE


class EntryKinds(NamedTuple):
    """The different label entries (first three arrays), and what is known of the hubs (the others)."""

    hubs: Ints
    distances: Floats
    paths: Floats
    copies: Floats
    hub_distances: Ints
    hub_paths: Floats


class NonHubs(NamedTuple):
    """The nodes that are not hubs: the label of node ``i`` is ``kinds[offsets[i]:offsets[i + 1]]``.

    Its entries from ``middles[i]`` on are farther than the first, at least ``beyond[i]`` (infinite if there are
    none).
    """

    offsets: Longs
    middles: Longs
    beyond: Floats
    kinds: Ints
    links: Csr
    """The graph without the hubs."""
    weights: Floats
    copies: Floats


class Scratch(NamedTuple):
    """The arrays of a thread: a row for each kind of entry, a number for each lane and hub, and for each node."""

    distances: Floats
    paths: Floats
    sums: Floats
    hub_distances: Floats
    hub_paths: Floats
    excluded: Masks
    """Mask of the lanes whose pair with the node has a path without a hub."""
    touched: Ints
    """The nodes with such a lane."""
    order: Ints
    distance: Ints
    hubless: Floats
    """Number of paths without a hub from the source to one copy of the node."""
    dependency: Floats


def new_scratch(nodes: int, kinds: int, hubs: int) -> Scratch:
    """Arrays that take `scratch_bytes`."""
    rows = kinds * LANES
    return Scratch(
        np.zeros(rows), np.zeros(rows), np.zeros(rows), np.zeros((LANES, hubs)), np.zeros((LANES, hubs)),
        np.zeros(nodes, np.uint16), np.empty(nodes, np.int32), np.empty(nodes, np.int32),
        np.full(nodes, -1, np.int32), np.zeros(nodes), np.zeros(nodes),
    )  # fmt: skip


def scratch_bytes(nodes: int, kinds: int, hubs: int) -> int:
    """The size of a `Scratch`."""
    return 30 * nodes + 24 * kinds * LANES + 16 * hubs * LANES


class Totals(NamedTuple):
    """The sums over pairs of nodes that are not hubs."""

    hub_pairs: Floats
    """By the first and the last hub of the paths: what runs between them."""
    along: Floats
    """By label entry of the source: what leaves the source by it."""
    hubless: Floats
    """By node: what runs through it on paths without a hub."""


@kernel
def sum_pairs(
    kinds: EntryKinds, nodes: NonHubs, scratch: Scratch, sources: Ints, once: bool, totals: Totals
) -> None:
    """Add all pairs of ``sources`` to the totals.

    With ``once``, which needs sources in ascending order and no links between the nodes, each pair is taken in one
    direction only.
    """
    excluded = scratch.excluded
    for first in range(0, len(sources), LANES):
        batch = sources[first : min(first + LANES, len(sources))]
        nearest = _prepare_rows(kinds, nodes, scratch, batch)
        touched = 0
        for lane in range(len(batch)):
            touched = _search(nodes, scratch, batch[lane], lane, touched, totals.hubless)[0]
        if once:
            for target in range(len(batch)):
                for lane in range(target, len(batch)):
                    excluded[batch[target]] |= np.uint16(1 << lane)
        _pass_targets(nodes, scratch, batch[0] if once else 0, nearest)
        _add_sources(kinds, nodes, scratch, batch, totals)
        _clear_excluded(scratch, touched)


@kernel
def count_search(kinds: EntryKinds, nodes: NonHubs, scratch: Scratch, sources: Ints, hubless: Floats) -> int:
    """Number of links and label entries that the searches without hubs read for ``sources``."""
    read = 0
    for first in range(0, len(sources), LANES):
        batch = sources[first : min(first + LANES, len(sources))]
        _prepare_rows(kinds, nodes, scratch, batch)
        touched = 0
        for lane in range(len(batch)):
            touched, more = _search(nodes, scratch, batch[lane], lane, touched, hubless)
            read += more
        _clear_excluded(scratch, touched)
    return read


@kernel
def _clear_excluded(scratch: Scratch, touched: int) -> None:
    for position in range(touched):
        scratch.excluded[scratch.touched[position]] = 0


@kernel
def _prepare_rows(kinds: EntryKinds, nodes: NonHubs, scratch: Scratch, sources: Ints) -> float:
    """Fill the rows of the kinds with distances and paths from the sources; returns the least hub distance."""
    hubs = len(kinds.copies)
    scratch.hub_distances[:] = np.inf
    scratch.hub_paths[:] = 0.0
    nearest = np.inf
    for lane in range(len(sources)):
        source = sources[lane]
        distances, paths = scratch.hub_distances[lane], scratch.hub_paths[lane]
        for entry in range(nodes.offsets[source], nodes.offsets[source + 1]):
            kind = nodes.kinds[entry]
            first, distance = kinds.hubs[kind], kinds.distances[kind]
            for last in range(hubs):
                if kinds.hub_distances[first, last] < 0:
                    continue
                found = distance + kinds.hub_distances[first, last]
                if found < distances[last]:
                    distances[last] = found
                    paths[last] = kinds.paths[kind] * kinds.hub_paths[first, last]
                elif found == distances[last]:
                    paths[last] += kinds.paths[kind] * kinds.hub_paths[first, last]
        for last in range(hubs):
            nearest = min(nearest, distances[last])
    for kind in range(len(kinds.hubs)):
        last = kinds.hubs[kind]
        for lane in range(LANES):
            scratch.distances[kind * LANES + lane] = scratch.hub_distances[lane, last] + kinds.distances[kind]
            scratch.paths[kind * LANES + lane] = (
                scratch.hub_paths[lane, last] * kinds.copies[last] * kinds.paths[kind]
            )
    scratch.sums[:] = 0.0
    return nearest


@kernel
def _search(
    nodes: NonHubs, scratch: Scratch, source: int, lane: int, touched: int, hubless: Floats
) -> tuple[int, int]:
    """Add the pairs of a source that have a shortest path without a hub, and exclude them from the others.

    Returns how many nodes are touched by now, and how many links and label entries were read.
    """
    offsets, targets = nodes.links
    order, distance, paths, dependency = scratch.order, scratch.distance, scratch.hubless, scratch.dependency
    excluded = scratch.excluded
    distance[source], paths[source], order[0] = 0, 1.0, source
    head, tail, read = 0, 1, 0
    while head < tail:
        node = order[head]
        head += 1
        onward = paths[node] * (nodes.copies[node] if node != source else 1.0)
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = targets[link]
            read += 1
            if distance[neighbour] < 0:
                by_hub = False
                for entry in range(nodes.offsets[neighbour], nodes.offsets[neighbour + 1]):
                    row = nodes.kinds[entry] * LANES + lane
                    by_hub = by_hub or scratch.distances[row] <= distance[node]
                    read += 1
                if by_hub:
                    continue
                distance[neighbour] = distance[node] + 1
                order[tail] = neighbour
                tail += 1
            if distance[neighbour] == distance[node] + 1:
                paths[neighbour] += onward
    for position in range(tail - 1, -1, -1):
        node = order[position]
        if not excluded[node]:
            scratch.touched[touched] = node
            touched += 1
        excluded[node] |= np.uint16(1 << lane)
        if position:
            part = _share_target(nodes, scratch, node, lane) + nodes.copies[node] * dependency[node]
            hubless[node] += nodes.weights[source] * paths[node] * dependency[node]
            for link in range(offsets[node], offsets[node + 1]):
                neighbour = targets[link]
                if distance[neighbour] == distance[node] - 1:
                    dependency[neighbour] += part
    for position in range(tail):
        node = order[position]
        distance[node] = -1
        paths[node] = dependency[node] = 0.0
    return touched, read


@kernel
def _share_target(nodes: NonHubs, scratch: Scratch, node: int, lane: int) -> float:
    """The weight of a target for each of its paths, without hubs or as short by a hub; entries get their part."""
    begin, end = nodes.offsets[node], nodes.offsets[node + 1]
    paths = float(scratch.hubless[node])
    for entry in range(begin, end):
        row = nodes.kinds[entry] * LANES + lane
        if scratch.distances[row] == scratch.distance[node]:
            paths += scratch.paths[row]
    part = float(nodes.weights[node]) / paths
    for entry in range(begin, end):
        row = nodes.kinds[entry] * LANES + lane
        if scratch.distances[row] == scratch.distance[node]:
            scratch.sums[row] += part
    return part


@kernel
def _pass_targets(nodes: NonHubs, scratch: Scratch, begin: int, to_hub: float) -> None:
    """For each kind of entry, sum over the targets from ``begin`` on what each path by it gets.

    ``to_hub`` is the least distance from a source to a hub.
    """
    distances, paths, sums, excluded = scratch.distances, scratch.paths, scratch.sums, scratch.excluded
    kinds = nodes.kinds
    for target in range(begin, len(nodes.weights)):
        first, middle, last = nodes.offsets[target], nodes.middles[target], nodes.offsets[target + 1]
        if first == last:
            continue
        nearest = simd.load_wide(distances, simd.element(kinds, first))
        for entry in range(first + 1, middle):
            nearest = simd.minimum(nearest, simd.load_wide(distances, simd.element(kinds, entry)))
        if middle < last:
            if simd.greater_equal(nearest, simd.broadcast_wide(nodes.beyond[target] + to_hub)):
                for entry in range(middle, last):
                    nearest = simd.minimum(nearest, simd.load_wide(distances, simd.element(kinds, entry)))
            else:
                last = middle
        path_sum = simd.zero_wide()
        for entry in range(first, last):
            kind = simd.element(kinds, entry)
            mask = simd.equal(simd.load_wide(distances, kind), nearest)
            path_sum = simd.add(path_sum, simd.select(mask, simd.load_wide(paths, kind)))
        share = simd.divide(simd.broadcast_wide(nodes.weights[target]), path_sum)
        share = simd.select(np.uint16(~excluded[target]), share)
        for entry in range(first, last):
            kind = simd.element(kinds, entry)
            mask = simd.equal(simd.load_wide(distances, kind), nearest)
            simd.store(sums, kind, simd.add(simd.load_wide(sums, kind), simd.select(mask, share)))


@kernel
def _add_sources(kinds: EntryKinds, nodes: NonHubs, scratch: Scratch, sources: Ints, totals: Totals) -> None:
    """Add what was summed to the first and last hub of the paths, and to the label entry by which they leave."""
    for lane in range(len(sources)):
        source = sources[lane]
        distances, flow = scratch.hub_distances[lane], scratch.hub_paths[lane]
        flow[:] = 0.0
        for kind in range(len(kinds.hubs)):
            last = kinds.hubs[kind]
            each = scratch.sums[kind * LANES + lane] * kinds.paths[kind]
            flow[last] += each * kinds.copies[last] * nodes.weights[source]
        for entry in range(nodes.offsets[source], nodes.offsets[source + 1]):
            kind = nodes.kinds[entry]
            first = kinds.hubs[kind]
            for last in range(len(kinds.copies)):
                between = kinds.hub_distances[first, last]
                if flow[last] > 0 and between >= 0 and kinds.distances[kind] + between == distances[last]:
                    part = flow[last] * kinds.paths[kind] * kinds.hub_paths[first, last]
                    totals.hub_pairs[first, last] += part
                    totals.along[entry] += part
