"""Constraint and effective size (Burt 1992, 2004)."""

from collections.abc import Hashable
from typing import Any

import networkx as nx
import numpy as np
from tuyun.graph.fast import structural_holes
from tuyun.graph.fast.conversion import link_weights
from tuyun.graph.fast.csr import CsrGraph


def constraint(G: CsrGraph, nodes: None = None, weight: str | None = None) -> dict[Hashable, float]:
    """See `nx.constraint`."""
    return _measure("constraint", G, weight)


def effective_size(G: CsrGraph, nodes: None = None, weight: str | None = None) -> dict[Hashable, float]:
    """See `nx.effective_size`."""
    return _measure("effective_size", G, weight)


def _measure(name: str, graph: CsrGraph, weight: str | None) -> dict[Hashable, float]:
    """The measure of that name; networkx itself measures ties that are not finite or add up to 0."""
    if not len(graph):
        raise nx.NetworkXError("Graph has no nodes or edges")
    weights = link_weights(graph, weight)
    ties = structural_holes.mutual_ties(graph, weights if len(weights) else np.ones(len(graph.out.targets)))
    cancelled = (ties.sums == 0) & (np.diff(ties.links.offsets) > 0)
    if cancelled.any() or not np.isfinite(ties.weights).all():
        original: Any = getattr(nx, name)
        return dict(original.orig_func(graph.origin, weight=weight))
    return graph.by_id(getattr(structural_holes, name)(ties))
