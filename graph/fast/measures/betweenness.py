"""Betweenness of nodes and links (Freeman 1977, Brandes 2001 and 2008, Girvan and Newman 2002)."""

from collections.abc import Hashable, Iterable
from math import nan
from random import Random
from typing import Any

import numpy as np
from tuyun.graph.fast.betweenness import link_betweenness, node_betweenness
from tuyun.graph.fast.brandes import subset_sums
from tuyun.graph.fast.brandes_simd import accumulate
from tuyun.graph.fast.csr import CsrGraph
from tuyun.graph.fast.jit import Floats, Ints
from tuyun.graph.fast.multi_source_bfs import sum_distances


def betweenness_centrality(
    G: CsrGraph,
    k: int | None = None,
    normalized: bool = True,
    weight: None = None,
    endpoints: bool = False,
    seed: Random | None = None,
) -> dict[Hashable, float]:
    """See `nx.betweenness_centrality`."""
    sample = _sample(G, None if k == len(G) else k, seed)
    total = node_betweenness(G) if sample is None else _from_sample(G, sample)[0]
    if endpoints:
        total = total + _endpoints(G, sample)
    _rescale(total, G, sample, normalized=normalized, endpoints=endpoints, skip_self=True)
    return G.by_id(total)


def edge_betweenness_centrality(
    G: CsrGraph, k: int | None = None, normalized: bool = True, weight: None = None, seed: Random | None = None
) -> dict[Any, float]:
    """See `nx.edge_betweenness_centrality`."""
    sample = _sample(G, k, seed)
    total = link_betweenness(G) if sample is None else _both_ways(G, _from_sample(G, sample, by_link=True)[1])
    _rescale(total, G, sample, normalized=normalized, endpoints=True)
    return _by_edge(G, total)


def betweenness_centrality_subset(
    G: CsrGraph,
    sources: Iterable[Hashable],
    targets: Iterable[Hashable],
    normalized: bool = False,
    weight: None = None,
) -> dict[Hashable, float]:
    """See `nx.betweenness_centrality_subset`."""
    total = _subset(G, sources, targets, by_link=False)
    _rescale(total, G, None, normalized=normalized, endpoints=False)
    return G.by_id(total)


def edge_betweenness_centrality_subset(
    G: CsrGraph,
    sources: Iterable[Hashable],
    targets: Iterable[Hashable],
    normalized: bool = False,
    weight: None = None,
) -> dict[Any, float]:
    """See `nx.edge_betweenness_centrality_subset`."""
    total = _both_ways(G, _subset(G, sources, targets, by_link=True))
    _rescale(total, G, None, normalized=normalized, endpoints=True)
    return _by_edge(G, total)


def _sample(graph: CsrGraph, k: int | None, seed: Random | None) -> Ints | None:
    """The nodes that networkx draws with the same seed."""
    if k is None:
        return None
    assert seed is not None  # noqa: S101 - networkx makes a Random of any seed
    return np.array(seed.sample(range(len(graph)), k), np.int32)


def _from_sample(graph: CsrGraph, sample: Ints, *, by_link: bool = False) -> tuple[Floats, Floats]:
    ones = np.ones(len(graph))
    return accumulate(
        graph.simple_out, graph.simple_into, sample, np.ones(len(sample)), ones, ones, by_link=by_link
    )


def _subset(graph: CsrGraph, sources: Iterable[Hashable], targets: Iterable[Hashable], *, by_link: bool) -> Floats:
    """Sums from the sources (KeyError for a source outside the graph) to those targets that are in the graph."""
    source_numbers = np.array([graph.index[node] for node in sources], np.int32)
    known = set(targets) & graph.index.keys()
    target_numbers = np.array(sorted(graph.index[node] for node in known), np.int32)
    out = graph.simple_out
    into = out.transposed() if by_link else graph.simple_into  # in the order of the sums of links
    return subset_sums(out, into, source_numbers, target_numbers, by_link=by_link)


def _both_ways(graph: CsrGraph, total: Floats) -> Floats:
    return total if graph.directed else total + total[graph.simple_out.opposite]


def _endpoints(graph: CsrGraph, sample: Ints | None) -> Floats:
    """For each node, how many sources reach it, and if it is a source, how many nodes it reaches."""
    nodes = np.arange(len(graph), dtype=np.int32)
    sources = nodes if sample is None else sample
    ends = sum_distances(graph.simple_out, graph.simple_into, sources).sources.astype(np.float64)
    ends[sources] += sum_distances(graph.simple_into, graph.simple_out, nodes).sources[sources]
    return ends


def _rescale(
    total: Floats,
    graph: CsrGraph,
    sample: Ints | None,
    *,
    normalized: bool,
    endpoints: bool,
    skip_self: bool = False,
) -> None:
    """Apply networkx's scale in place; with ``skip_self``, a node of the sample counts one source less."""
    size = len(graph) if endpoints else len(graph) - 1
    if size < 2:
        return
    drawn = size if sample is None else len(sample)
    directions = 1 if graph.directed else 2

    def scale(sources: int) -> float:
        return 1 / (sources * (size - 1)) if normalized else size / (sources * directions)

    if sample is None or endpoints or not skip_self:
        total *= scale(drawn)
    else:
        factors = np.full(len(graph), scale(drawn))
        factors[sample] = scale(drawn - 1) if drawn > 1 else nan
        total *= factors


def _by_edge(graph: CsrGraph, total: Floats) -> dict[Any, float]:
    """Values of ``graph.simple_out`` by networkx's edges; each of several parallel links gets an equal part."""
    links, ids = graph.out, graph.ids
    values = np.zeros(len(links.targets))
    values[links.sources != links.targets] = total
    chosen = slice(None) if graph.directed else links.sources <= links.targets
    rows = [column[chosen].tolist() for column in (links.sources, links.targets, values)]
    pairs = ((ids[source], ids[target], value) for source, target, value in zip(*rows, strict=True))
    if graph.multiplicity is None:
        return {(source, target): value for source, target, value in pairs}
    origin: Any = graph.origin
    by_edge = {}
    for source, target, value in pairs:
        keys = origin._adj[source][target] if origin is not None else range(1)
        by_edge.update({(source, target, key): value / len(keys) for key in keys})
    return by_edge
