"""Betweenness of nodes and links: which reductions and which kernel, and how the parts add up.

All sums here are raw, over ordered pairs: Brandes' before any scale.
"""

from dataclasses import dataclass

import numpy as np
from tuyun.graph.fast import brandes_simd, work
from tuyun.graph.fast.compact import Compact, Links, add_up, sort
from tuyun.graph.fast.components import number_components
from tuyun.graph.fast.hubs import by_hubs
from tuyun.graph.fast.jit import Floats, Ints, Longs
from tuyun.graph.fast.reduce import Merged, fold, merge

HUBS = 64
"""The nodes of most neighbours, by which sources are put in order."""


@dataclass(frozen=True)
class How:
    """Which reductions are made; the values do not depend on it."""

    fold: bool = True
    merge: bool = True
    hubs: bool = True


ALL = How()


def of_nodes(graph: Compact, how: How = ALL) -> Floats:
    """For each node, the sum over ordered pairs of others of the share of their shortest paths through it."""
    if graph.directed:
        ones = np.ones(len(graph))
        sources = np.arange(len(graph), dtype=np.int32)
        return run_lanes(graph.plain, graph.plain_back, sources, ones, ones, ones)[0]
    links = graph.plain
    work.announce("reducing the graph", 250 * links.nodes + 60 * len(links.ends))
    if not how.fold:
        return _merged(links, np.ones(len(graph)), how)
    folded = fold(links, number_components(links)[0])
    core = np.flatnonzero(folded.alive)
    number = np.full(links.nodes, -1, np.int32)
    number[core] = np.arange(len(core))
    total = folded.through.copy()
    total[core] += _merged(links.part(core, number, len(core)), folded.weights[core], how)
    return total


def of_links(graph: Compact, how: How = ALL) -> Floats:
    """For each of ``graph.plain.ends``, the sum over ordered pairs of the share of their shortest paths along it.

    Undirected, a path along a link in either direction counts for both of its places.
    """
    links = graph.plain
    ones = np.ones(len(graph))
    sources = np.arange(len(graph), dtype=np.int32)
    if graph.directed:
        return run_lanes(links, graph.plain_back, sources, ones, ones, ones, by_link=True)[1]
    total = np.zeros(len(links.ends))
    core, weights, kept = sources, ones, np.ones(len(links.ends), np.bool_)
    if how.fold:
        folded = fold(links, number_components(links)[0])
        core = np.flatnonzero(folded.alive).astype(np.int32)
        parent = folded.parents
        for one, other in ((links.sources, links.ends), (links.ends, links.sources)):
            hangs = parent[one] == other
            below = folded.weights[one[hangs]]
            total[hangs] = 2 * below * (folded.sizes[one[hangs]] - below)
        inside = (folded.alive[links.sources] & folded.alive[links.ends]).astype(np.bool_)
        weights, kept = folded.weights[core], inside
    number = np.full(links.nodes, -1, np.int32)
    number[core] = np.arange(len(core))
    inner = links.part(core, number, len(core))
    order, number, near = _arranged(inner)
    chosen, weights = _near(near), weights[order]
    sums = run_lanes(near, near, chosen, weights[chosen], np.ones(len(core)), weights, by_link=True)[1]
    found = np.empty(len(sums))
    found[sort(number[inner.sources], len(core))[1]] = sums
    total[kept] = found + found[inner.turned]
    return total


def _merged(links: Links, weights: Floats, how: How) -> Floats:
    """Sums for the nodes of an undirected graph that have weights."""
    count = links.nodes
    if how.merge:
        small = merge(links, weights)
    else:
        every = np.arange(count, dtype=np.int32)
        small = Merged(links, every, np.ones(count), weights, np.zeros(count))
    total = by_hubs(small) if how.hubs else None
    if total is None:
        total = _by_lanes(small)
    return (total + _among_copies(small))[small.group]


def _among_copies(small: Merged) -> Floats:
    """What the pairs among nodes that one stands for add to their common neighbours."""
    links = small.links
    paths = add_up(links.sources, small.copies[links.ends], links.nodes)
    each = np.divide(small.within, paths, out=np.zeros(links.nodes), where=paths > 0)
    return add_up(links.ends, each[links.sources], links.nodes)


def _by_lanes(small: Merged) -> Floats:
    """All of them as sources."""
    order, number, links = _arranged(small.links)
    sources, weights = _near(links), small.weights[order]
    sums = run_lanes(links, links, sources, weights[sources], small.copies[order], weights)[0]
    return sums[number]


def _arranged(links: Links) -> tuple[Longs, Ints, Links]:
    """Hubs first in memory: the nodes in that order, the place of each in it, and the links between the places."""
    order = np.argsort(-np.diff(links.starts), kind="stable")
    number = np.argsort(order).astype(np.int32)
    return order, number, links.part(order, number, links.nodes)


def _near(links: Links) -> Ints:
    """Nodes of the same hubs together, so that eight in a row share what they reach, and in which layer.

    Hubs are the first 64 nodes. Whoever has none for a neighbour has those of its neighbours.
    """
    hubs = np.zeros(links.nodes, np.uint64)
    at_hub = links.ends < HUBS
    bits = np.left_shift(np.uint64(1), (HUBS - 1 - links.ends[at_hub]).astype(np.uint64))
    np.bitwise_or.at(hubs, links.sources[at_hub], bits)
    beyond = hubs == 0
    further = beyond[links.sources]
    theirs = hubs.copy()
    np.bitwise_or.at(theirs, links.sources[further], hubs[links.ends[further]])
    lowest = np.full(links.nodes, links.nodes, np.int32)
    np.minimum.at(lowest, links.sources, links.ends)
    return np.lexsort((lowest, ~theirs, beyond)).astype(np.int32)


def run_lanes(
    links: Links, back: Links, sources: Ints, source_weights: Floats, copies: Floats, weights: Floats,
    *, by_link: bool = False,
) -> tuple[Floats, Floats]:  # fmt: skip
    """Sums for nodes and (or none) for links, from ``sources`` to all, by `tuyun.graph.fast.brandes_simd`."""
    count, places = links.nodes, len(links.ends) if by_link else 0
    if not len(sources):
        return np.zeros(count), np.zeros(places)
    batch = 8 * max(1, min(32, len(sources) // (8 * 4 * work.SLOTS)))
    pieces = -(-len(sources) // batch)
    slots = min(work.SLOTS, pieces)
    what = "edge betweenness" if by_link else "betweenness"
    around = 400 * count + 40 * len(links.ends)  # what reductions hold, and the result
    work.announce(what, slots * 8 * (count + places) + work.threads() * brandes_simd.Scratch.size(count) + around)
    nodes_sum, links_sum = np.zeros((slots, count)), np.zeros((slots, places))

    def do(piece: int, slot: int, scratch: brandes_simd.Scratch) -> None:
        brandes_simd.batch(
            links.starts, links.ends, back.starts, back.ends, sources, copies, weights, source_weights,
            piece * batch, min(piece * batch + batch, len(sources)),
            scratch.sigma, scratch.delta, scratch.front, scratch.next, scratch.seen, scratch.now, scratch.listed,
            scratch.order, scratch.lanes, scratch.candidates, scratch.starts, nodes_sum[slot], links_sum[slot],
        )  # fmt: skip

    work.spread(what, pieces, lambda: brandes_simd.Scratch(count), do)
    return nodes_sum.sum(axis=0), links_sum.sum(axis=0)
