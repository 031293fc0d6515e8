"""Betweenness of nodes and of links (Freeman 1977, Brandes 2001 and 2008, Girvan and Newman 2002)."""

from collections.abc import Hashable, Iterable
from math import nan
from random import Random
from typing import Any

import numpy as np
from tuyun.graph.fast import betweenness, distances, single
from tuyun.graph.fast.compact import Compact
from tuyun.graph.fast.jit import Floats, Ints, Longs


def betweenness_centrality(
    G: Compact,
    k: int | None = None,
    normalized: bool = True,
    weight: None = None,
    endpoints: bool = False,
    seed: Random | None = None,
) -> dict[Hashable, float]:
    """Share of shortest paths between other nodes that run through a node; see `nx.betweenness_centrality`."""
    sample = _sample(G, None if k == len(G) else k, seed)
    if sample is None:
        total = betweenness.of_nodes(G)
    else:
        ones = np.ones(len(G))
        total = betweenness.run_lanes(G.plain, G.plain_back, sample, np.ones(len(sample)), ones, ones)[0]
    if endpoints:
        total = total + _endpoints(G, sample)
    _rescale(total, G, sample, np.arange(len(G)), normalized=normalized, endpoints=endpoints)
    return G.spread(total)


def edge_betweenness_centrality(
    G: Compact, k: int | None = None, normalized: bool = True, weight: None = None, seed: Random | None = None
) -> dict[Any, float]:
    """Share of shortest paths between nodes that run along a link; see `nx.edge_betweenness_centrality`."""
    sample = _sample(G, k, seed)
    if sample is None:
        total = betweenness.of_links(G)
    else:
        ones = np.ones(len(G))
        one_way = betweenness.run_lanes(
            G.plain, G.plain_back, sample, np.ones(len(sample)), ones, ones, by_link=True
        )[1]
        total = one_way if G.directed else one_way + one_way[G.plain.turned]
    _rescale(total, G, sample, None, normalized=normalized, endpoints=True)
    return _by_edge(G, total)


def betweenness_centrality_subset(
    G: Compact,
    sources: Iterable[Hashable],
    targets: Iterable[Hashable],
    normalized: bool = False,
    weight: None = None,
) -> dict[Hashable, float]:
    """Betweenness for pairs of ``sources`` and ``targets`` alone; see `nx.betweenness_centrality_subset`."""
    total = single.accumulate(G.plain, G.plain_back, *_ends(G, sources, targets), by_link=False)
    _rescale(total, G, None, None, normalized=normalized, endpoints=False)
    return G.spread(total)


def edge_betweenness_centrality_subset(
    G: Compact,
    sources: Iterable[Hashable],
    targets: Iterable[Hashable],
    normalized: bool = False,
    weight: None = None,
) -> dict[Any, float]:
    """Betweenness of links from ``sources`` to ``targets``; see `nx.edge_betweenness_centrality_subset`."""
    back = G.plain.reversed()
    one_way = single.accumulate(G.plain, back, *_ends(G, sources, targets), by_link=True)
    total = one_way if G.directed else one_way + one_way[G.plain.turned]
    _rescale(total, G, None, None, normalized=normalized, endpoints=True)
    return _by_edge(G, total)


def _sample(graph: Compact, k: int | None, seed: Random | None) -> Ints | None:
    """The nodes that networkx would draw with the same seed."""
    if k is None:
        return None
    assert seed is not None  # noqa: S101 - networkx makes one of whatever it is given
    return np.array(seed.sample(range(len(graph)), k), np.int32)


def _ends(graph: Compact, sources: Iterable[Hashable], targets: Iterable[Hashable]) -> tuple[Ints, Ints]:
    """Numbers of sources (KeyError for one that is not there) and of the targets that are there."""
    known = set(targets) & graph.index.keys()
    return np.array([graph.index[one] for one in sources], np.int32), np.array(
        sorted(graph.index[one] for one in known), np.int32
    )


def _endpoints(graph: Compact, sample: Ints | None) -> Floats:
    """For each node, from how many sources it is reached, and as a source how many it reaches."""
    every = np.arange(len(graph), dtype=np.int32)
    sources = every if sample is None else sample
    added = distances.sums(graph.plain, graph.plain_back, sources)[0].astype(np.float64)
    reaches = distances.sums(graph.plain_back, graph.plain, every)[0]
    added[sources] += reaches[sources]
    return added


def _rescale(
    total: Floats,
    graph: Compact,
    sample: Ints | None,
    nodes: Ints | Longs | None,
    *,
    normalized: bool,
    endpoints: bool,
) -> None:
    """Networkx's scale, in place. ``nodes`` are those of ``total``, if sources count differently from others."""
    size = len(graph) if endpoints else len(graph) - 1
    if size < 2:
        return
    drawn = size if sample is None else len(sample)
    ways = 1 if graph.directed else 2

    def scale(sources: int) -> float:
        return 1 / (sources * (size - 1)) if normalized else size / (sources * ways)

    if sample is None or endpoints or nodes is None:
        total *= scale(drawn)
    else:
        factors = np.full(len(graph), scale(drawn))
        factors[sample] = scale(drawn - 1) if drawn > 1 else nan
        total *= factors


def _by_edge(graph: Compact, total: Floats) -> dict[Any, float]:
    """Values of ``graph.plain`` by edge as networkx names it; of parallel links each has an equal part."""
    links, ids = graph.links, graph.ids
    kept = np.ones(len(links.ends), np.bool_)
    values = np.zeros(len(links.ends))
    values[links.sources != links.ends] = total
    if not graph.directed:
        kept = links.sources <= links.ends
    pairs = zip(links.sources[kept].tolist(), links.ends[kept].tolist(), values[kept].tolist(), strict=True)
    if graph.counts is None:
        return {(ids[one], ids[other]): value for one, other, value in pairs}
    origin: Any = graph.origin
    found = {}
    for one, other, value in pairs:
        keys = origin._adj[ids[one]][ids[other]] if origin is not None else range(1)
        found.update({(ids[one], ids[other], key): value / len(keys) for key in keys})
    return found
