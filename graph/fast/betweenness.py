"""Betweenness of all nodes or links: reductions first, then the faster of two algorithms for what remains.

Values are Brandes' sums over ordered pairs of nodes, before any scaling.
"""

from dataclasses import dataclass

import numpy as np
from tuyun.graph.fast import brandes_simd, parallel
from tuyun.graph.fast.csr import Csr, CsrGraph, counting_sort, sum_by
from tuyun.graph.fast.hub_betweenness import hub_betweenness
from tuyun.graph.fast.jit import Floats, Ints, Longs
from tuyun.graph.fast.reductions import Merged, fold, merge

ORDERING_HUBS = 64
"""Sources are ordered by which of so many nodes of highest degree are their neighbours."""


@dataclass(frozen=True)
class Steps:
    """Which steps are taken; the values do not depend on it."""

    fold: bool = True
    merge: bool = True
    hubs: bool = True


ALL = Steps()


def node_betweenness(graph: CsrGraph, steps: Steps = ALL) -> Floats:
    """For each node, the sum over ordered pairs of other nodes of the share of shortest paths that pass it."""
    ones = np.ones(len(graph))
    if graph.directed:
        sources = np.arange(len(graph), dtype=np.int32)
        return brandes_simd.accumulate(graph.simple_out, graph.simple_into, sources, ones, ones, ones)[0]
    links = graph.simple_out
    parallel.require_memory("reducing the graph", 250 * links.nodes + 60 * len(links.targets))
    if not steps.fold:
        return _unfolded_betweenness(links, ones, steps)
    folded = fold(links)
    core = np.flatnonzero(folded.remains)
    total = folded.through.copy()
    total[core] += _unfolded_betweenness(links.induced(core)[0], folded.weights[core], steps)
    return total


def link_betweenness(graph: CsrGraph, steps: Steps = ALL) -> Floats:
    """For each link of ``graph.simple_out``, the sum over ordered pairs of the share of shortest paths along it.

    In an undirected graph, both positions of a link count the paths in both directions.
    """
    links = graph.simple_out
    ones = np.ones(len(graph))
    core = np.arange(len(graph), dtype=np.int32)
    if graph.directed:
        return brandes_simd.accumulate(links, graph.simple_into, core, ones, ones, ones, by_link=True)[1]
    total = np.zeros(len(links.targets))
    weights, inside = ones, np.ones(len(links.targets), np.bool_)
    if steps.fold:
        folded = fold(links)
        core = np.flatnonzero(folded.remains).astype(np.int32)
        for child, parent in ((links.sources, links.targets), (links.targets, links.sources)):
            hangs = folded.parents[child] == parent
            below = folded.weights[child[hangs]]
            total[hangs] = 2 * below * (folded.sizes[child[hangs]] - below)
        inside = (folded.remains[links.sources] & folded.remains[links.targets]).astype(np.bool_)
        weights = folded.weights[core]
    inner = links.induced(core)[0]
    order, number, arranged = _hubs_first(inner)
    sources, weights = _order_sources(arranged), weights[order]
    sums = brandes_simd.accumulate(
        arranged, arranged, sources, weights[sources], np.ones(len(core)), weights, by_link=True
    )[1]
    values = np.empty(len(sums))
    values[counting_sort(number[inner.sources], len(core))[1]] = sums
    total[inside] = values + values[inner.opposite]
    return total


def _unfolded_betweenness(links: Csr, weights: Floats, steps: Steps) -> Floats:
    """Betweenness of the nodes of an undirected graph, whose weights count them as sources and targets."""
    if steps.merge:
        merged = merge(links, weights)
    else:
        nodes = np.arange(links.nodes, dtype=np.int32)
        merged = Merged(links, nodes, np.ones(links.nodes), weights, np.zeros(links.nodes))
    total = hub_betweenness(merged) if steps.hubs else None
    if total is None:
        total = _brandes_betweenness(merged)
    return (total + _among_copies(merged))[merged.group]


def _among_copies(merged: Merged) -> Floats:
    """What pairs of copies of the same node add to their common neighbours."""
    links = merged.links
    paths = sum_by(links.sources, merged.copies[links.targets], links.nodes)
    each = np.divide(merged.within, paths, out=np.zeros(links.nodes), where=paths > 0)
    return sum_by(links.targets, each[links.sources], links.nodes)


def _brandes_betweenness(merged: Merged) -> Floats:
    order, number, links = _hubs_first(merged.links)
    sources, weights = _order_sources(links), merged.weights[order]
    total = brandes_simd.accumulate(links, links, sources, weights[sources], merged.copies[order], weights)[0]
    return total[number]


def _hubs_first(links: Csr) -> tuple[Longs, Ints, Csr]:
    """The nodes by descending degree, the new number of each, and the renumbered graph: hubs share the cache."""
    order = np.argsort(-np.diff(links.offsets), kind="stable")
    renumbered, number = links.induced(order)
    return order, number, renumbered


def _order_sources(links: Csr) -> Ints:
    """Sort the nodes so that eight in a row have the same hubs, and so reach the same nodes in most layers.

    Nodes are numbered by descending degree. A node without a hub among its neighbours has the hubs of its
    neighbours.
    """
    hubs = np.zeros(links.nodes, np.uint64)
    to_hub = links.targets < ORDERING_HUBS
    bits = np.left_shift(np.uint64(1), (ORDERING_HUBS - 1 - links.targets[to_hub]).astype(np.uint64))
    np.bitwise_or.at(hubs, links.sources[to_hub], bits)
    has_none = hubs == 0
    indirect = has_none[links.sources]
    nearest = hubs.copy()
    np.bitwise_or.at(nearest, links.sources[indirect], hubs[links.targets[indirect]])
    lowest = np.full(links.nodes, links.nodes, np.int32)
    np.minimum.at(lowest, links.sources, links.targets)
    return np.lexsort((lowest, ~nearest, has_none)).astype(np.int32)
