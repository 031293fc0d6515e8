"""Standing by ties: degree, PageRank, eigenvector centrality, constraint, effective size."""

from collections.abc import Hashable, Mapping
from typing import Any, cast

import networkx as nx
import numpy as np
from tuyun.graph.fast import power, structural_holes
from tuyun.graph.fast.compact import Compact, add_up, sort
from tuyun.graph.fast.convert import weights
from tuyun.graph.fast.jit import Floats, Longs


def degree_centrality(G: Compact) -> dict[Hashable, float]:
    """Ties of a node, by the number of others (Freeman 1978); see `nx.degree_centrality`."""
    return _by_others(G, _degrees(G, out=True) + _degrees(G, out=False))


def in_degree_centrality(G: Compact) -> dict[Hashable, float]:
    """Incoming ones alone; see `nx.in_degree_centrality`."""
    return _by_others(G, _degrees(G, out=False))


def out_degree_centrality(G: Compact) -> dict[Hashable, float]:
    """Outgoing ones alone; see `nx.out_degree_centrality`."""
    return _by_others(G, _degrees(G, out=True))


def _degrees(graph: Compact, *, out: bool) -> Longs:
    """Links at each node; undirected ones are told outgoing, and a node's own link once more incoming."""
    links = graph.links
    counts = np.ones(len(links.ends), np.int64) if graph.counts is None else graph.counts.astype(np.int64)
    at = links.sources if out else links.ends
    if not graph.directed and not out:
        loops = links.sources == links.ends
        at, counts = at[loops], counts[loops]
    return np.bincount(at, counts, minlength=len(graph)).astype(np.int64)


def _by_others(graph: Compact, degrees: Longs) -> dict[Hashable, float]:
    if len(graph) <= 1:
        return dict.fromkeys(graph.ids, 1)
    return graph.spread(degrees.astype(np.float64) * (1.0 / (len(graph) - 1.0)))


def pagerank(
    G: Compact,
    alpha: float = 0.85,
    personalization: Mapping[Hashable, float] | None = None,
    max_iter: int = 100,
    tol: float = 1e-06,
    nstart: Mapping[Hashable, float] | None = None,
    weight: str | None = "weight",
    dangling: Mapping[Hashable, float] | None = None,
) -> dict[Hashable, float]:
    """How much is pointed at a node by those that count (Page et al. 1999); see `nx.pagerank`."""
    count = len(G)
    if not count:
        return {}
    told = weights(G, weight)
    if not np.isfinite(told).all():
        given: Any = _own(nx.pagerank)(G.origin, alpha, personalization, max_iter, tol, nstart, weight, dangling)
        return dict(given)
    even = np.full(count, 1.0 / count)
    start = even if nstart is None else _values(G, nstart)
    jump = even if personalization is None else _values(G, personalization)
    if nstart is not None:
        start = start / start.sum()
    if personalization is not None:
        if jump.sum() == 0:
            raise ZeroDivisionError
        jump = jump / jump.sum()
    lost = jump if dangling is None else _values(G, dangling)
    if dangling is not None:
        lost = lost / lost.sum()
    strength = _sums(G, told)
    found = power.page_rank(G.back, _incoming(G, told), strength, alpha, start, jump, lost, max_iter, tol)
    if found is None:
        raise nx.PowerIterationFailedConvergence(max_iter)
    return G.spread(found)


def eigenvector_centrality(
    G: Compact,
    max_iter: int = 100,
    tol: float = 1.0e-6,
    nstart: Mapping[Hashable, float] | None = None,
    weight: str | None = None,
) -> dict[Hashable, float]:
    """Standing by the standing of those that point at a node (Bonacich 1987); see `nx.eigenvector_centrality`."""
    if not len(G):
        raise nx.NetworkXPointlessConcept("cannot compute centrality for the null graph")
    if nstart is not None and all(value == 0 for value in nstart.values()):
        raise nx.NetworkXError("initial vector cannot have all zero values")
    start = np.ones(len(G)) if nstart is None else np.array([float(nstart[one]) for one in G.ids])
    if nstart is not None and sum(nstart.values()) == 0:
        raise ZeroDivisionError("division by zero")
    told = weights(G, weight)
    found = power.eigenvector(G.back, _incoming(G, told), start / start.sum(), max_iter, tol)
    if found is None:
        raise nx.PowerIterationFailedConvergence(max_iter)
    return G.spread(found)


def constraint(G: Compact, nodes: None = None, weight: str | None = None) -> dict[Hashable, float]:
    """How far a node's partners are tied to each other (Burt 2004); see `nx.constraint`."""
    told = _mutual(G, weight)
    return (
        dict(_own(nx.constraint)(G.origin, weight=weight))
        if told is None
        else G.spread(structural_holes.constraint(told))
    )


def effective_size(G: Compact, nodes: None = None, weight: str | None = None) -> dict[Hashable, float]:
    """How many partners are not tied to a node's others (Burt 1992); see `nx.effective_size`."""
    told = _mutual(G, weight)
    if told is None:
        return dict(_own(nx.effective_size)(G.origin, weight=weight))
    return G.spread(structural_holes.effective_size(told))


def _mutual(graph: Compact, name: str | None) -> structural_holes.Mutual | None:
    """Ties of both directions; None if some are not numbers, for which networkx has ways of its own."""
    if not len(graph):
        raise nx.NetworkXError("Graph has no nodes or edges")
    found = weights(graph, name)
    told = structural_holes.mutual(graph, found if len(found) else np.ones(len(graph.links.ends)))
    lost = (told.sums == 0) & (np.diff(told.links.starts) > 0)
    return None if lost.any() or not np.isfinite(told.ties).all() else told


def _own(function: object) -> Any:
    """What networkx itself has behind a name."""
    return cast("Any", function).orig_func


def _values(graph: Compact, told: Mapping[Hashable, Any]) -> Floats:
    return np.array([told.get(one, 0) for one in graph.ids], np.float64)


def _sums(graph: Compact, told: Floats) -> Floats:
    """Of each node, the weight of its outgoing links."""
    links = graph.links
    if not len(told):
        return np.diff(links.starts).astype(np.float64)
    return add_up(links.sources, told, len(graph))


def _incoming(graph: Compact, told: Floats) -> Floats:
    """Weights beside ``graph.back.ends``."""
    if not len(told):
        return told
    if not graph.directed:
        return told
    return told[sort(graph.links.ends, len(graph))[1]]
