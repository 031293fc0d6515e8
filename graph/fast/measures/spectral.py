"""PageRank and eigenvector centrality."""

from collections.abc import Hashable, Mapping
from typing import Any

import networkx as nx
import numpy as np
from tuyun.graph.fast import power_iteration
from tuyun.graph.fast.conversion import link_weights
from tuyun.graph.fast.csr import CsrGraph, counting_sort, sum_by
from tuyun.graph.fast.jit import Floats


def pagerank(
    G: CsrGraph,
    alpha: float = 0.85,
    personalization: Mapping[Hashable, float] | None = None,
    max_iter: int = 100,
    tol: float = 1e-06,
    nstart: Mapping[Hashable, float] | None = None,
    weight: str | None = "weight",
    dangling: Mapping[Hashable, float] | None = None,
) -> dict[Hashable, float]:
    """Page et al. 1999; see `nx.pagerank`."""
    if not len(G):
        return {}
    weights = link_weights(G, weight)
    if not np.isfinite(weights).all():
        original: Any = nx.pagerank
        return dict(original.orig_func(G.origin, alpha, personalization, max_iter, tol, nstart, weight, dangling))
    even = np.full(len(G), 1.0 / len(G))
    start = even if nstart is None else _vector(G, nstart)
    if personalization is not None and not sum(personalization.get(node, 0) for node in G.ids):
        raise ZeroDivisionError
    teleport = even if personalization is None else _vector(G, personalization)
    vectors = power_iteration.Vectors(start, teleport, teleport if dangling is None else _vector(G, dangling))
    strength = (
        sum_by(G.out.sources, weights, len(G)) if len(weights) else np.diff(G.out.offsets).astype(np.float64)
    )
    ranks = power_iteration.pagerank(G.into, _incoming(G, weights), strength, alpha, vectors, max_iter, tol)
    if ranks is None:
        raise nx.PowerIterationFailedConvergence(max_iter)
    return G.by_id(ranks)


def eigenvector_centrality(
    G: CsrGraph,
    max_iter: int = 100,
    tol: float = 1.0e-6,
    nstart: Mapping[Hashable, float] | None = None,
    weight: str | None = None,
) -> dict[Hashable, float]:
    """Bonacich 1987; see `nx.eigenvector_centrality`."""
    if not len(G):
        raise nx.NetworkXPointlessConcept("cannot compute centrality for the null graph")
    if nstart is not None and all(value == 0 for value in nstart.values()):
        raise nx.NetworkXError("initial vector cannot have all zero values")
    start = np.ones(len(G)) if nstart is None else np.array([float(nstart[node]) for node in G.ids])
    if nstart is not None and sum(nstart.values()) == 0:
        raise ZeroDivisionError("division by zero")
    weights = _incoming(G, link_weights(G, weight))
    vector = power_iteration.eigenvector(G.into, weights, start / start.sum(), max_iter, tol)
    if vector is None:
        raise nx.PowerIterationFailedConvergence(max_iter)
    return G.by_id(vector)


def _vector(graph: CsrGraph, values: Mapping[Hashable, Any]) -> Floats:
    """A value for each node, 0 by default, scaled to the sum 1."""
    vector = np.array([values.get(node, 0) for node in graph.ids], np.float64)
    scaled: Floats = vector / vector.sum()
    return scaled


def _incoming(graph: CsrGraph, weights: Floats) -> Floats:
    """Weights parallel to ``graph.into`` instead of ``graph.out``."""
    if not len(weights) or not graph.directed:
        return weights
    return weights[counting_sort(graph.out.targets, len(graph))[1]]
