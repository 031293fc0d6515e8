"""Betweenness where a few hubs hold a graph together, as institutions hold a case file.

Most shortest paths run by hubs. What pairs of other nodes add is told by a matrix between hubs: how much of all
pairs meets this hub first and that one last. The matrix comes from a stream over pairs (see `graph.fast.stream`),
and then Brandes' accumulation (2001) runs from the hubs alone, with the matrix as the weight of its targets.
Before the first hub of a path and after its last come stretches without one, which are short (see
`graph.fast.hub_paths`), and some pairs are joined without any hub. With 50 institutions and 100,000 cases this is
50 searches instead of 100,000, and a pass over pairs.
"""

import numpy as np
from tuyun.graph.errors import GraphTooLarge
from tuyun.graph.fast import hub_paths, work
from tuyun.graph.fast.compact import Links, sort
from tuyun.graph.fast.components import number_components
from tuyun.graph.fast.hub_paths import Approaches, Search
from tuyun.graph.fast.jit import Floats, Ints, Longs, kernel
from tuyun.graph.fast.reduce import Merged
from tuyun.graph.fast.stream import LANES, Kinds, Others, Scratch, count_search, scratch, scratch_size, stream

MOST_HUBS = 512
WALKS = 4.0
"""Hubs are taken until others have so many walks of two steps among themselves, on average."""
MOST_KINDS = 4096
LINK, LOOK = 3.0, 10.0
"""What the lanes take for a link, and the search without hubs for a look, beside the stream for an approach."""
SAMPLE = 16 * LANES
APPROACH, NODE = 146, 100
"""Bytes for each, while approaches are found and put in order."""


def find_hubs(links: Links) -> Ints:
    """Nodes of highest degree, as few as leave little between the others; none if that takes too many."""
    order = np.argsort(-np.diff(links.starts), kind="stable").astype(np.int32)
    most = min(MOST_HUBS, links.nodes // 16)
    return order[: _enough(links.starts, links.ends, order[:most], WALKS * links.nodes)]


@kernel
def _enough(starts: Longs, ends: Ints, order: Ints, walks: float) -> int:
    """How many of the first nodes to take away, so that so many walks of two steps are left; 0: more than all."""
    degree = np.diff(starts)
    left = 0
    for node in range(len(degree)):
        left += degree[node] ** 2
    for place in range(len(order)):
        node = order[place]
        left -= degree[node] ** 2
        degree[node] = 0
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if degree[other] > 0:
                left -= 2 * degree[other] - 1
                degree[other] -= 1
        if left <= walks:
            return place + 1
    return 0


def by_hubs(small: Merged) -> Floats | None:
    """For each node, the sum over ordered pairs of others of the share of their shortest paths through it.

    None if there are no hubs, or if so much is left between the others that lanes are quicker.
    """
    links, copies, weights, count = small.links, small.copies, small.weights, small.links.nodes
    hubs = find_hubs(links)
    if not len(hubs):
        return None
    most = _most_approaches(links, hubs)
    try:
        work.announce("betweenness", _size(count, len(hubs), most))
    except GraphTooLarge:
        return None  # lanes may do with less, or say so
    found = hub_paths.find(links, hubs, copies, most)
    if found is None:
        return None
    order, others, kinds = _arrange(small, hubs, found)
    if len(kinds.hubs) > MOST_KINDS or not _is_worth(links, others, kinds):
        return None
    pairs, along, apart = _stream(others, kinds)
    by_hub, places = sort(kinds.hubs[others.kinds], len(hubs))
    node_of = np.repeat(order, np.diff(others.starts))
    sums, is_hub = np.zeros((work.SLOTS, count)), hub_paths.mark(hubs, count)

    def from_hub(piece: int, slot: int, at: Search) -> None:
        hub = hubs[piece]
        targets = 2 * weights[hub] * weights
        targets[hubs] = weights[hub] * weights[hubs] + pairs[piece]
        reached = hub_paths.sum_paths(
            links.starts, links.ends, hub, copies, targets, sums[slot], at.queue, at.steps, at.paths, at.share
        )
        if not len(others.rests):
            return
        mine = places[by_hub[piece] : by_hub[piece + 1]]
        flows = np.zeros(count)
        flows[node_of[mine]] = along[mine]
        queue, ways = at.queue[:reached], at.paths
        hub_paths.count_ways(links.starts, links.ends, copies, is_hub, queue, at.steps, ways)
        hub_paths.sum_ways(links.starts, links.ends, copies, queue, at.steps, ways, flows, at.share, sums[slot])

    work.spread("from the hubs", len(hubs), lambda: Search(count), from_hub)
    total: Floats = sums.sum(axis=0)
    total[order] += apart
    total[hubs] += (2 * pairs.sum(axis=0) - np.diag(pairs)) / copies[hubs]
    return total


def _most_approaches(links: Links, hubs: Ints) -> int:
    """As many as there can be, or as are worth it."""
    is_hub = hub_paths.mark(hubs, links.nodes)
    by_hub = int(np.count_nonzero(is_hub[links.sources] & (1 - is_hub[links.ends])))
    between = len(links.ends) - np.count_nonzero(is_hub[links.sources] | is_hub[links.ends])
    return min(int(LINK * len(links.ends)), len(hubs) * links.nodes) if between else by_hub


def _size(count: int, many: int, approaches: int) -> int:
    """Bytes that all of it takes at most."""
    each = scratch_size(count, min(MOST_KINDS, approaches), many) + Search.size(count) + 16 * count
    sums = work.SLOTS * 8 * (many * many + 2 * count)
    return APPROACH * approaches + NODE * count + sums + work.threads() * each


def _arrange(small: Merged, hubs: Ints, found: Approaches) -> tuple[Longs, Others, Kinds]:
    """The nodes that are no hubs, and their approaches, in an order that the processor foresees: by how many.

    Which nodes they are, and what `stream` needs of them.
    """
    count = small.links.nodes
    nearest = np.full(count, np.iinfo(np.int32).max, np.int32)
    np.minimum.at(nearest, found.nodes, found.steps)
    is_first = found.steps == nearest[found.nodes]
    firsts = np.bincount(found.nodes, is_first, count).astype(np.int64)
    every = np.bincount(found.nodes, minlength=count)
    order = np.lexsort((every, firsts))
    order = order[hub_paths.mark(hubs, count)[order] == 0]
    number = np.full(count, -1, np.int32)
    number[order] = np.arange(len(order))

    by_steps = np.argsort(found.steps, kind="stable")
    starts, places = sort(number[found.nodes[by_steps]], len(order))
    places = by_steps[places]
    steps, hub = found.steps[places].astype(np.int64), found.hubs[places]
    ways, way = np.unique(found.ways[places], return_inverse=True)
    most = int(np.max(found.steps, initial=0)) + 1
    keys, kind = np.unique((hub * most + steps) * len(ways) + way, return_inverse=True)

    middles = starts[:-1] + firsts[order]
    beyond = np.full(len(order), np.inf)
    more = middles < starts[1:]
    beyond[more] = steps[middles[more]]
    rest = small.links.part(order, number, len(order))
    kinds = Kinds(
        (keys // len(ways) // most).astype(np.int32), (keys // len(ways) % most).astype(np.float64),
        ways[keys % len(ways)], small.copies[hubs], found.between, found.counted,
    )  # fmt: skip
    others = Others(
        starts, middles, beyond, kind.astype(np.int32), rest.starts, rest.ends, small.weights[order],
        small.copies[order],
    )  # fmt: skip
    return order, others, kinds


def _by_hubs_in_common(others: Others, kinds: Kinds) -> Ints:
    """Sources in such an order that sixteen in a row have the same nearest hubs, and so the same way to most."""
    source = np.repeat(np.arange(len(others.weights)), others.middles - others.starts[:-1])
    first = np.arange(len(others.kinds)) < np.repeat(others.middles, np.diff(others.starts))
    hub = kinds.hubs[others.kinds[first]]
    bits = np.zeros(len(others.weights), np.uint64)
    seen = hub < 64  # the hubs of highest degree
    np.bitwise_or.at(bits, source[seen], np.uint64(1) << (63 - hub[seen]).astype(np.uint64))
    steps = np.zeros(len(others.weights))
    steps[source] = kinds.steps[others.kinds[first]]
    return np.lexsort((~bits, steps)).astype(np.int32)


def _is_worth(links: Links, others: Others, kinds: Kinds) -> bool:
    """Whether the stream is quicker than the lanes, by what a sample of sources looks at without a hub.

    Lanes walk the links of a source's own component; the stream passes by all nodes.
    """
    count = len(others.weights)
    if not count:
        return True
    component = number_components(links)[0]
    share = np.bincount(component) / links.nodes
    walked = float((share * np.bincount(component[links.sources], minlength=len(share))).sum())
    sample = np.unique(np.linspace(0, count - 1, min(count, SAMPLE)).astype(np.int32))
    at = scratch(count, len(kinds.hubs), len(kinds.copies))
    looks = count_search(kinds, others, at, sample, np.zeros(count)) / len(sample)
    return len(others.kinds) + LOOK * looks <= LINK * walked


def _stream(others: Others, kinds: Kinds) -> tuple[Floats, Floats, Floats]:
    """Sums over pairs of others: between hubs, along each approach, and for each of the others without a hub."""
    count, many, slots = len(others.weights), len(kinds.copies), work.SLOTS
    once = not len(others.rests)
    sources = np.arange(count, dtype=np.int32) if once else _by_hubs_in_common(others, kinds)
    batch = LANES * max(1, min(16, count // (LANES * 4 * slots)))
    pairs, apart, along = np.zeros((slots, many, many)), np.zeros((slots, count)), np.zeros(len(others.kinds))

    def do(piece: int, slot: int, at: Scratch) -> None:
        some = sources[piece * batch : (piece + 1) * batch]
        stream(kinds, others, at, some, once, pairs[slot], along, apart[slot])

    work.spread("betweenness", -(-count // batch), lambda: scratch(count, len(kinds.hubs), many), do)
    between: Floats = pairs.sum(axis=0)
    return between + between.T if once else between, along, apart.sum(axis=0)
