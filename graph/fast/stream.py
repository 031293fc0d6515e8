"""All that pairs of nodes add which are no hubs, sixteen sources at once, out of the processor's first cache.

A shortest path from ``s`` to ``t`` meets hubs or does not. If it does, it comes to ``t`` by one of the approaches
of ``t`` (see `graph.fast.hub_paths`), and from ``s`` to the hub of that approach the steps and paths are known. So
for each pair only the approaches of ``t`` are looked at: which are nearest, how many paths come by them, and
what share of the pair each takes. Approaches are of few kinds, and a row of sixteen sources stands ready for each.

A path that meets no hub runs in what is left when the hubs are taken away. There, only what is no farther than by
way of a hub is searched, by Brandes' accumulation (2001), and such pairs are set apart from the others.
"""

from typing import NamedTuple

import numpy as np
from tuyun.graph.fast import vector
from tuyun.graph.fast.jit import Bytes, Floats, Ints, Longs, kernel

LANES = 2 * vector.LANES


class Kinds(NamedTuple):
    """Of each kind of approach its hub, steps and ways; of each hub its copies; and what is between hubs."""

    hubs: Ints
    steps: Floats
    ways: Floats
    copies: Floats
    between: Ints
    counted: Floats


class Others(NamedTuple):
    """The nodes that are no hubs: of node ``i`` the approaches are ``kinds[starts[i]:starts[i + 1]]``.

    Those from ``middles[i]`` on have more steps than the first, ``beyond[i]`` at least (infinite: there are none).
    ``rest[i]`` is where its links to others start in ``rests``.
    """

    starts: Longs
    middles: Longs
    beyond: Floats
    kinds: Ints
    rest: Longs
    rests: Ints
    weights: Floats
    copies: Floats


class Scratch(NamedTuple):
    """What one thread needs: a row of lanes for each kind, a place for each hub and lane, and for each node."""

    away: Floats
    paths: Floats
    sums: Floats
    hub_away: Floats
    hub_paths: Floats
    apart: Bytes
    touched: Ints
    queue: Ints
    steps: Ints
    free: Floats
    share: Floats


def scratch(nodes: int, kinds: int, hubs: int) -> Scratch:
    """Clean; `scratch_size` bytes."""
    rows = kinds * LANES
    return Scratch(
        np.zeros(rows), np.zeros(rows), np.zeros(rows), np.zeros((LANES, hubs)), np.zeros((LANES, hubs)),
        np.zeros(2 * nodes, np.uint8), np.empty(nodes, np.int32), np.empty(nodes, np.int32),
        np.full(nodes, -1, np.int32), np.zeros(nodes), np.zeros(nodes),
    )  # fmt: skip


def scratch_size(nodes: int, kinds: int, hubs: int) -> int:
    """Bytes."""
    return 30 * nodes + 24 * kinds * LANES + 16 * hubs * LANES


@kernel
def stream(
    kinds: Kinds, others: Others, at: Scratch, sources: Ints, once: bool, pairs: Floats, along: Floats,
    total: Floats,
) -> None:  # fmt: skip
    """All pairs of ``sources``, sixteen at a time.

    Added to ``pairs``: by the first and the last hub, what runs from one to the other; to ``along``: what leaves
    a source by each of its approaches; to ``total``: what paths without a hub give. With ``once``, which takes
    sources in their order and nothing between others, each pair is taken in one direction only.
    """
    for first in range(0, len(sources), LANES):
        some = sources[first : min(first + LANES, len(sources))]
        nearest = _prepare(kinds, others, at, some)
        count = 0
        for lane in range(len(some)):
            count = _search(others, at, some[lane], lane, count, total)[0]
        if once:
            for target in range(len(some)):
                for lane in range(target, len(some)):
                    at.apart[2 * some[target] + lane // 8] |= np.uint8(1 << (lane % 8))
        _pass(others, at, some[0] if once else 0, nearest)
        _settle(kinds, others, at, some, pairs, along)
        for place in range(count):
            at.apart[2 * at.touched[place]] = at.apart[2 * at.touched[place] + 1] = 0


@kernel
def count_search(kinds: Kinds, others: Others, at: Scratch, sources: Ints, total: Floats) -> int:
    """How many links and approaches the searches without hubs look at, for ``sources``."""
    looked = 0
    for first in range(0, len(sources), LANES):
        some = sources[first : min(first + LANES, len(sources))]
        _prepare(kinds, others, at, some)
        count = 0
        for lane in range(len(some)):
            count, more = _search(others, at, some[lane], lane, count, total)
            looked += more
        for place in range(count):
            at.apart[2 * at.touched[place]] = at.apart[2 * at.touched[place] + 1] = 0
    return looked


@kernel
def _prepare(kinds: Kinds, others: Others, at: Scratch, sources: Ints) -> float:
    """Rows for up to sixteen sources: steps and paths to a node by each kind of approach; the least to a hub."""
    hubs = len(kinds.copies)
    at.hub_away[:] = np.inf
    at.hub_paths[:] = 0.0
    nearest = np.inf
    for lane in range(len(sources)):
        source = sources[lane]
        away, paths = at.hub_away[lane], at.hub_paths[lane]
        for place in range(others.starts[source], others.starts[source + 1]):
            kind = others.kinds[place]
            near, steps = kinds.hubs[kind], kinds.steps[kind]
            for far in range(hubs):
                if kinds.between[near, far] < 0:
                    continue
                found = steps + kinds.between[near, far]
                if found < away[far]:
                    away[far] = found
                    paths[far] = kinds.ways[kind] * kinds.counted[near, far]
                elif found == away[far]:
                    paths[far] += kinds.ways[kind] * kinds.counted[near, far]
        for far in range(hubs):
            nearest = min(nearest, away[far])
    for kind in range(len(kinds.hubs)):
        far = kinds.hubs[kind]
        for lane in range(LANES):
            at.away[kind * LANES + lane] = at.hub_away[lane, far] + kinds.steps[kind]
            at.paths[kind * LANES + lane] = at.hub_paths[lane, far] * kinds.copies[far] * kinds.ways[kind]
    at.sums[:] = 0.0
    return nearest


@kernel
def _search(others: Others, at: Scratch, source: int, lane: int, touched: int, total: Floats) -> tuple[int, int]:
    """Sum up the pairs of a source that have a shortest path without a hub, and set them apart from the others.

    How many nodes are touched by then, and how many links and approaches were looked at.
    """
    at.steps[source], at.free[source], at.queue[0] = 0, 1.0, source
    head, tail, looked = 0, 1, 0
    while head < tail:
        node = at.queue[head]
        head += 1
        handed = at.free[node] * (others.copies[node] if node != source else 1.0)
        for link in range(others.rest[node], others.rest[node + 1]):
            other = others.rests[link]
            looked += 1
            if at.steps[other] < 0:
                by_hub = False
                for place in range(others.starts[other], others.starts[other + 1]):
                    by_hub = by_hub or at.away[others.kinds[place] * LANES + lane] <= at.steps[node]
                    looked += 1
                if by_hub:
                    continue
                at.steps[other] = at.steps[node] + 1
                at.queue[tail] = other
                tail += 1
            if at.steps[other] == at.steps[node] + 1:
                at.free[other] += handed
    for place in range(tail - 1, -1, -1):
        node = at.queue[place]
        if not (at.apart[2 * node] | at.apart[2 * node + 1]):
            at.touched[touched] = node
            touched += 1
        at.apart[2 * node + lane // 8] |= np.uint8(1 << (lane % 8))
        if place:
            part = _apart(others, at, node, lane) + others.copies[node] * at.share[node]
            total[node] += others.weights[source] * at.free[node] * at.share[node]
            for link in range(others.rest[node], others.rest[node + 1]):
                other = others.rests[link]
                if at.steps[other] == at.steps[node] - 1:
                    at.share[other] += part
    for place in range(tail):
        node = at.queue[place]
        at.steps[node] = -1
        at.free[node] = at.share[node] = 0.0
    return touched, looked


@kernel
def _apart(others: Others, at: Scratch, node: int, lane: int) -> float:
    """What each path to a node gets, of those without a hub and of those by a hub that are as short."""
    begin, end = others.starts[node], others.starts[node + 1]
    every = float(at.free[node])
    for place in range(begin, end):
        row = others.kinds[place] * LANES + lane
        if at.away[row] == at.steps[node]:
            every += at.paths[row]
    part = float(others.weights[node]) / every
    for place in range(begin, end):
        row = others.kinds[place] * LANES + lane
        if at.away[row] == at.steps[node]:
            at.sums[row] += part
    return part


@kernel
def _pass(others: Others, at: Scratch, begin: int, nearest: float) -> None:
    """For each kind of approach, sum over targets from ``begin`` on what a path by it gets."""
    away, paths, sums = at.away, at.paths, at.sums
    for target in range(begin, len(others.weights)):
        first, middle, last = others.starts[target], others.middles[target], others.starts[target + 1]
        if first == last:
            continue
        row = 2 * vector.number(others.kinds, first)
        low, high = vector.load(away, row), vector.load(away, row + 1)
        for place in range(first + 1, middle):
            row = 2 * vector.number(others.kinds, place)
            low = vector.least(low, vector.load(away, row))
            high = vector.least(high, vector.load(away, row + 1))
        if middle < last:
            beyond = vector.spread(others.beyond[target] + nearest)
            if vector.reaches(low, beyond) | vector.reaches(high, beyond):
                for place in range(middle, last):
                    row = 2 * vector.number(others.kinds, place)
                    low = vector.least(low, vector.load(away, row))
                    high = vector.least(high, vector.load(away, row + 1))
            else:
                last = middle
        low_every, high_every = vector.zero(), vector.zero()
        for place in range(first, last):
            row = 2 * vector.number(others.kinds, place)
            lanes = vector.same(vector.load(away, row), low)
            low_every = vector.add(low_every, vector.only(lanes, vector.load(paths, row)))
            lanes = vector.same(vector.load(away, row + 1), high)
            high_every = vector.add(high_every, vector.only(lanes, vector.load(paths, row + 1)))
        weight = vector.spread(others.weights[target])
        low_part = vector.only(np.uint8(~at.apart[2 * target]), vector.share(weight, low_every))
        high_part = vector.only(np.uint8(~at.apart[2 * target + 1]), vector.share(weight, high_every))
        for place in range(first, last):
            row = 2 * vector.number(others.kinds, place)
            lanes = vector.same(vector.load(away, row), low)
            vector.store(sums, row, vector.add(vector.load(sums, row), vector.only(lanes, low_part)))
            lanes = vector.same(vector.load(away, row + 1), high)
            vector.store(sums, row + 1, vector.add(vector.load(sums, row + 1), vector.only(lanes, high_part)))


@kernel
def _settle(kinds: Kinds, others: Others, at: Scratch, sources: Ints, pairs: Floats, along: Floats) -> None:
    """Hand on what was summed: to the first and last hub of the paths, and to the approach that they leave by."""
    for lane in range(len(sources)):
        source = sources[lane]
        away, flow = at.hub_away[lane], at.hub_paths[lane]
        flow[:] = 0.0
        for kind in range(len(kinds.hubs)):
            far = kinds.hubs[kind]
            each = at.sums[kind * LANES + lane] * kinds.ways[kind]
            flow[far] += each * kinds.copies[far] * others.weights[source]
        for place in range(others.starts[source], others.starts[source + 1]):
            kind = others.kinds[place]
            near = kinds.hubs[kind]
            for far in range(len(kinds.copies)):
                between = kinds.between[near, far]
                if flow[far] > 0 and between >= 0 and kinds.steps[kind] + between == away[far]:
                    told = flow[far] * kinds.ways[kind] * kinds.counted[near, far]
                    pairs[near, far] += told
                    along[place] += told
