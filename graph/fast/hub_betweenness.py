"""Betweenness of graphs in which most shortest paths pass a few hubs, as the institutions of a case file.

Most shortest paths pass hubs. What pairs of other nodes add is summed into a matrix of hubs: how much of all
pairs passes this hub first and that hub last (see `graph.fast.pair_dependencies`). Then Brandes' algorithm
(2001) runs from the hubs alone, with the matrix as the weight of its targets. The stretches of a path before
its first hub and after its last are short, and are added from the hub labels (see `graph.fast.hub_labels`).
With 50 institutions and 100,000 cases this takes 50 searches and a pass over pairs, instead of 100,000
searches.
"""

from dataclasses import dataclass

import numpy as np
from tuyun.graph.errors import GraphTooLarge
from tuyun.graph.fast import parallel
from tuyun.graph.fast.brandes import SEARCH_BYTES, Search, accumulate, new_search
from tuyun.graph.fast.connectivity import number_components
from tuyun.graph.fast.csr import Csr, counting_sort
from tuyun.graph.fast.hub_labels import HubLabels, accumulate_hubless, count_hubless_paths, label_nodes, mark_nodes
from tuyun.graph.fast.jit import Floats, Ints, Longs, kernel
from tuyun.graph.fast.pair_dependencies import (
    LANES,
    EntryKinds,
    NonHubs,
    Scratch,
    Totals,
    count_search,
    new_scratch,
    scratch_bytes,
    sum_pairs,
)
from tuyun.graph.fast.reductions import Merged
from tuyun.graph.fast.slots import Arrays, Work, sum_pieces

MOST_HUBS = 512
WALKS = 4.0
"""Hubs are chosen until other nodes have so many walks of two steps among themselves, on average."""
MOST_KINDS = 4096
LINK_COST, SEARCH_COST = 3.0, 10.0
"""Relative costs: of a link in Brandes' algorithm and of a read without hubs; a label entry costs 1."""
SAMPLE = 16 * LANES
ENTRY_BYTES, NODE_BYTES = 146, 100
"""Memory for a label entry and for a node, while labels are made and sorted."""


def find_hubs(links: Csr) -> Ints:
    """The fewest nodes of highest degree whose removal leaves little of the graph; none if that takes too many."""
    order = np.argsort(-np.diff(links.offsets), kind="stable").astype(np.int32)
    return order[: _count_hubs(links, order[: min(MOST_HUBS, links.nodes // 16)], WALKS * links.nodes)]


@kernel
def _count_hubs(links: Csr, order: Ints, walks: float) -> int:
    """How many of the first nodes to remove until so few walks of two steps remain; 0 if all are too few."""
    offsets, targets = links
    degree = np.diff(offsets)
    remaining = 0
    for node in range(len(degree)):
        remaining += degree[node] ** 2
    for position in range(len(order)):
        node = order[position]
        remaining -= degree[node] ** 2
        degree[node] = 0
        for link in range(offsets[node], offsets[node + 1]):
            neighbour = targets[link]
            if degree[neighbour] > 0:
                remaining -= 2 * degree[neighbour] - 1
                degree[neighbour] -= 1
        if remaining <= walks:
            return position + 1
    return 0


def hub_betweenness(graph: Merged) -> Floats | None:
    """For each node, the sum over ordered pairs of other nodes of the share of their shortest paths that pass it.

    None if there are no hubs, or if so many links remain between other nodes that `brandes_simd` is faster.
    """
    links, copies, weights, count = graph.links, graph.copies, graph.weights, graph.links.nodes
    hubs = find_hubs(links)
    if not len(hubs):
        return None
    limit = _entry_limit(links, hubs)
    try:
        parallel.require_memory("betweenness", _bytes_needed(count, len(hubs), limit))
    except GraphTooLarge:
        return None  # Brandes' algorithm may need less, or raises it again
    labels = label_nodes(links, hubs, copies, limit)
    if labels is None:
        return None
    order, others, kinds = _arrange(graph, hubs, labels)
    if len(kinds.hubs) > MOST_KINDS or not _is_worth(links, others, kinds):
        return None
    hub_pairs, along, hubless = _sum_all_pairs(others, kinds)
    by_hub, entries = counting_sort(kinds.hubs[others.kinds], len(hubs))
    node_of = np.repeat(order, np.diff(others.offsets))
    sums, is_hub = np.zeros((parallel.SLOTS, count)), mark_nodes(hubs, count)

    def add_hub(piece: int, slot: int, search: Search) -> None:
        hub = hubs[piece]
        targets = 2 * weights[hub] * weights
        targets[hubs] = weights[hub] * weights[hubs] + hub_pairs[piece]
        reached = accumulate(links, hub, copies, targets, search, sums[slot])
        if not len(others.links.targets):
            return
        own = entries[by_hub[piece] : by_hub[piece + 1]]
        flows = np.zeros(count)
        flows[node_of[own]] = along[own]
        count_hubless_paths(links, copies, is_hub, reached, search, search.paths)
        accumulate_hubless(links, copies, reached, search, search.paths, flows, sums[slot])

    parallel.run_pieces("from the hubs", len(hubs), lambda: new_search(count), add_hub)
    total: Floats = sums.sum(axis=0)
    total[order] += hubless
    total[hubs] += (2 * hub_pairs.sum(axis=0) - np.diag(hub_pairs)) / copies[hubs]
    return total


def _entry_limit(links: Csr, hubs: Ints) -> int:
    """The most label entries that there can be, or that are worth it."""
    is_hub = mark_nodes(hubs, links.nodes)
    from_hubs = int(np.count_nonzero(is_hub[links.sources] & (1 - is_hub[links.targets])))
    between = len(links.targets) - np.count_nonzero(is_hub[links.sources] | is_hub[links.targets])
    return min(int(LINK_COST * len(links.targets)), len(hubs) * links.nodes) if between else from_hubs


def _bytes_needed(nodes: int, hubs: int, entries: int) -> int:
    """Bytes that `hub_betweenness` takes at most."""
    thread = scratch_bytes(nodes, min(MOST_KINDS, entries), hubs) + SEARCH_BYTES * nodes + 16 * nodes
    sums = parallel.SLOTS * 8 * (hubs * hubs + 2 * nodes)
    return ENTRY_BYTES * entries + NODE_BYTES * nodes + sums + parallel.threads() * thread


def _arrange(graph: Merged, hubs: Ints, labels: HubLabels) -> tuple[Longs, NonHubs, EntryKinds]:
    """The nodes that are not hubs, sorted by the size of their labels so that branches are predicted; labels."""
    count = graph.links.nodes
    nearest = np.full(count, np.iinfo(np.int32).max, np.int32)
    np.minimum.at(nearest, labels.nodes, labels.distances)
    is_nearest = labels.distances == nearest[labels.nodes]
    nearest_count = np.bincount(labels.nodes, is_nearest, count).astype(np.int64)
    order = np.lexsort((np.bincount(labels.nodes, minlength=count), nearest_count))
    order = order[mark_nodes(hubs, count)[order] == 0]
    rest, number = graph.links.induced(order)

    by_distance = np.argsort(labels.distances, kind="stable")
    offsets, positions = counting_sort(number[labels.nodes[by_distance]], len(order))
    positions = by_distance[positions]
    distances, hub = labels.distances[positions].astype(np.int64), labels.hubs[positions]
    paths, path = np.unique(labels.paths[positions], return_inverse=True)
    most = int(np.max(labels.distances, initial=0)) + 1
    keys, kind = np.unique((hub * most + distances) * len(paths) + path, return_inverse=True)

    middles = offsets[:-1] + nearest_count[order]
    beyond = np.full(len(order), np.inf)
    more = middles < offsets[1:]
    beyond[more] = distances[middles[more]]
    kinds = EntryKinds(
        (keys // len(paths) // most).astype(np.int32), (keys // len(paths) % most).astype(np.float64),
        paths[keys % len(paths)], graph.copies[hubs], labels.hub_distances, labels.hub_paths,
    )  # fmt: skip
    weights, copies = graph.weights[order], graph.copies[order]
    return order, NonHubs(offsets, middles, beyond, kind.astype(np.int32), rest, weights, copies), kinds


def _order_sources(others: NonHubs, kinds: EntryKinds) -> Ints:
    """Sort the nodes so that sixteen in a row have the same nearest hubs, and so the same paths to most nodes."""
    source = np.repeat(np.arange(len(others.weights)), others.middles - others.offsets[:-1])
    is_nearest = np.arange(len(others.kinds)) < np.repeat(others.middles, np.diff(others.offsets))
    hub = kinds.hubs[others.kinds[is_nearest]]
    bits = np.zeros(len(others.weights), np.uint64)
    has_bit = hub < 64  # the hubs of highest degree
    np.bitwise_or.at(bits, source[has_bit], np.uint64(1) << (63 - hub[has_bit]).astype(np.uint64))
    distances = np.zeros(len(others.weights))
    distances[source] = kinds.distances[others.kinds[is_nearest]]
    return np.lexsort((~bits, distances)).astype(np.int32)


def _is_worth(links: Csr, others: NonHubs, kinds: EntryKinds) -> bool:
    """Whether this is faster than Brandes' algorithm, judged by the searches without hubs of some sources.

    Brandes' algorithm walks the links of a source's component; the pass over pairs reads the labels of all nodes.
    """
    count = len(others.weights)
    if not count:
        return True
    component = number_components(links)[0]
    share = np.bincount(component) / links.nodes
    walked = float((share * np.bincount(component[links.sources], minlength=len(share))).sum())
    sample = np.unique(np.linspace(0, count - 1, min(count, SAMPLE)).astype(np.int32))
    scratch = new_scratch(count, len(kinds.hubs), len(kinds.copies))
    reads = count_search(kinds, others, scratch, sample, np.zeros(count)) / len(sample)
    return len(others.kinds) + SEARCH_COST * reads <= LINK_COST * walked


@dataclass(frozen=True)
class _Pairs(Work[Scratch]):
    """`sum_pairs` by ranges of ``size`` sources; a source writes its own label entries alone."""

    kinds: EntryKinds
    others: NonHubs
    sources: Ints
    size: int
    once: bool

    @property
    def name(self) -> str:
        return "betweenness"

    @property
    def pieces(self) -> int:
        return -(-len(self.sources) // self.size)

    def new_scratch(self) -> Scratch:
        return new_scratch(len(self.sources), len(self.kinds.hubs), len(self.kinds.copies))

    def new_sums(self) -> Arrays:
        hubs = len(self.kinds.copies)
        return np.zeros((hubs, hubs)), np.zeros(len(self.sources))

    def new_joint(self) -> Arrays:
        return (np.zeros(len(self.others.kinds)),)

    def run(self, piece: int, scratch: Scratch, sums: Arrays, joint: Arrays) -> None:
        batch = self.sources[piece * self.size : (piece + 1) * self.size]
        sum_pairs(self.kinds, self.others, scratch, batch, self.once, Totals(sums[0], joint[0], sums[1]))


def _sum_all_pairs(others: NonHubs, kinds: EntryKinds) -> Totals:
    count = len(others.weights)
    once = not len(others.links.targets)
    sources = np.arange(count, dtype=np.int32) if once else _order_sources(others, kinds)
    size = LANES * max(1, min(16, count // (LANES * 4 * parallel.SLOTS)))
    pairs, hubless, along = sum_pieces(_Pairs(kinds, others, sources, size, once))
    return Totals(pairs + pairs.T if once else pairs, along, hubless)
