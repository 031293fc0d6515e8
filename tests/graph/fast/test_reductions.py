"""Reductions do not change values, whether taken alone, together or not at all; and what each of them leaves."""

from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tuyun.graph.fast import betweenness, hub_betweenness, parallel
from tuyun.graph.fast.betweenness import Steps, link_betweenness, node_betweenness
from tuyun.graph.fast.conversion import from_networkx
from tuyun.graph.fast.csr import Csr, CsrGraph
from tuyun.graph.fast.jit import Floats, Ints
from tuyun.graph.fast.multi_source_bfs import reach_and_distances
from tuyun.graph.fast.reductions import Merged, fold, merge

from tests.graph.fast.graphs import case_file, case_files, graphs, shapes

pytestmark = pytest.mark.once

STEPS = [
    Steps(fold=fold, merge=merge, hubs=hubs)
    for fold in (True, False)
    for merge in (True, False)
    for hubs in (True, False)
]


def plain_sums(graph: "nx.Graph[Any]") -> list[float]:
    """Brandes' sums over ordered pairs, by networkx."""
    scale = 1 if graph.is_directed() else 2
    return [scale * value for value in nx.betweenness_centrality(graph, normalized=False).values()]


def with_hubs(graph: "nx.Graph[Any]", steps: Steps, share: float, seed: int = 0) -> list[float]:
    """Betweenness by way of some nodes as hubs, however many and whichever they are."""

    def any_hubs(links: Csr) -> Ints:
        chosen = np.random.default_rng(seed).random(links.nodes) < share
        chosen[:1] = True
        return np.flatnonzero(chosen).astype(np.int32)

    def no_lanes(small: Merged) -> Floats:
        assert small.links.nodes == 0  # the hubs are to do all else
        return np.zeros(0)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hub_betweenness, "find_hubs", any_hubs)
        patch.setattr(hub_betweenness, "LINK_COST", 1e9)
        patch.setattr(betweenness, "_brandes_betweenness", no_lanes)
        found: list[float] = node_betweenness(from_networkx(graph), steps).tolist()
        return found


@pytest.mark.parametrize("steps", STEPS, ids=str)
@given(graph=case_files())
@settings(max_examples=40)
def test_case_files_have_the_same_betweenness_by_each_way(steps: Steps, graph: "nx.Graph[int]") -> None:
    found = node_betweenness(from_networkx(graph), steps)
    assert found.tolist() == pytest.approx(plain_sums(graph), rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("share", [0.1, 0.5, 1.0])
@pytest.mark.parametrize("steps", [steps for steps in STEPS if steps.hubs], ids=str)
def test_any_shape_has_the_same_betweenness_by_any_hubs(steps: Steps, share: float) -> None:
    for graph in [*shapes(), case_file(60, shared=0.3)]:
        if not graph.is_directed() and 0 < len(graph) < 200:
            found = with_hubs(graph, steps, share)
            assert found == pytest.approx(plain_sums(graph), rel=1e-9, abs=1e-9)


@given(graph=st.one_of(graphs(kinds=(nx.Graph,)), case_files()), share=st.floats(0.05, 1), seed=st.integers(0, 99))
def test_any_graph_has_the_same_betweenness_by_any_hubs(graph: "nx.Graph[Any]", share: float, seed: int) -> None:
    found = with_hubs(graph, Steps(fold=False), share, seed)
    assert found == pytest.approx(plain_sums(graph), rel=1e-9, abs=1e-9)


@given(graph=graphs(kinds=(nx.Graph,)))
def test_folded_links_have_the_betweenness_of_links(graph: "nx.Graph[Any]") -> None:
    made = from_networkx(graph)
    folded, whole = (link_betweenness(made, Steps(fold=fold)) for fold in (True, False))
    assert folded.tolist() == pytest.approx(whole.tolist(), rel=1e-9, abs=1e-9)


@given(graph=graphs(kinds=(nx.Graph,)))
def test_folding_loses_no_node_and_leaves_none_with_one_neighbour(graph: "nx.Graph[Any]") -> None:
    links = from_networkx(graph).simple_out
    left = fold(links)
    degree = np.bincount(links.sources, left.remains[links.targets], minlength=links.nodes)
    assert not ((degree == 1) & (left.remains == 1)).any()
    assert left.weights[left.remains == 1].sum() == len(graph)
    assert sorted(left.order) == np.flatnonzero(left.remains == 0).tolist()
    assert all(left.parents[left.remains == 0] >= 0)


@given(graph=graphs(kinds=(nx.Graph,)))
def test_merged_are_just_those_with_the_same_neighbours(graph: "nx.Graph[Any]") -> None:
    made = from_networkx(graph)
    small = merge(made.simple_out, np.ones(len(graph)))
    tied = [frozenset(set(graph[node]) - {node}) for node in made]
    for one in range(len(graph)):
        for other in range(len(graph)):
            alike = one == other or (bool(tied[one]) and tied[one] == tied[other])
            assert (small.group[one] == small.group[other]) == alike
    assert small.copies.sum() == small.weights.sum() == len(graph)
    assert small.within.tolist() == (small.copies**2 - small.copies).tolist()


@pytest.mark.parametrize("shared", [0.0, 0.3])
def test_hubs_are_the_institutions_of_a_case_file(shared: float) -> None:
    links = from_networkx(case_file(2000, shared=shared)).simple_out
    chosen = hub_betweenness.find_hubs(links)
    assert sorted(chosen.tolist()) == list(range(8))

    def walks(gone: Ints) -> float:
        left = ~np.isin(np.arange(links.nodes), gone)
        inside = left[links.sources] & left[links.targets]
        return float((np.bincount(links.sources[inside]) ** 2).sum()) / links.nodes

    assert walks(chosen) <= hub_betweenness.WALKS < walks(chosen[:-1])  # as few as will do


def test_a_larger_case_file_has_the_same_betweenness_by_hubs_and_by_lanes() -> None:
    graph = from_networkx(case_file(3000, shared=0.3))
    by_lanes = node_betweenness(graph, Steps(hubs=False))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(betweenness, "_brandes_betweenness", None)  # the hubs are to do it
        by_hubs = node_betweenness(graph)
    assert by_hubs.tolist() == pytest.approx(by_lanes.tolist(), rel=1e-12)


@pytest.mark.parametrize(("name", "limit"), [("LINK_COST", 0.01), ("MOST_KINDS", 1)])
def test_lanes_are_taken_where_approaches_are_too_many(
    name: str, limit: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = case_file(400, shared=0.3)
    links = from_networkx(made).simple_out
    small = merge(links, np.ones(links.nodes))
    assert hub_betweenness.hub_betweenness(small) is not None
    monkeypatch.setattr(hub_betweenness, name, limit)
    assert hub_betweenness.hub_betweenness(small) is None


def test_lanes_are_taken_where_no_part_is_large() -> None:
    parts = nx.disjoint_union_all([case_file(60, seed=seed) for seed in range(40)])
    links = from_networkx(parts).simple_out
    small = merge(links, np.ones(links.nodes))
    assert len(hub_betweenness.find_hubs(small.links))
    assert hub_betweenness.hub_betweenness(small) is None


def test_lanes_are_taken_where_memory_is_too_short_for_hubs(monkeypatch: pytest.MonkeyPatch) -> None:
    links = from_networkx(case_file(400, shared=0.3)).simple_out
    monkeypatch.setattr(parallel, "free_memory", lambda: 1000)
    assert hub_betweenness.hub_betweenness(merge(links, np.ones(links.nodes))) is None


@pytest.mark.long
def test_lanes_are_taken_where_much_is_left_between_nodes_that_are_no_hubs() -> None:
    ring = nx.cycle_graph(2000)
    ring.add_edges_from((2000, node) for node in range(0, 200, 2))  # a hub, far from most of the ring
    links = from_networkx(ring).simple_out
    assert hub_betweenness.find_hubs(links).tolist() == [2000]
    assert hub_betweenness.hub_betweenness(merge(links, np.ones(links.nodes))) is None
    found = node_betweenness(from_networkx(ring))
    assert found.tolist() == pytest.approx(plain_sums(ring), rel=1e-9)


@given(graph=graphs(kinds=(nx.Graph,)))
def test_closeness_is_the_same_folded_or_not(graph: "nx.Graph[Any]") -> None:
    made = from_networkx(graph)
    folded, whole = (reach_and_distances(made, folded=folded) for folded in (True, False))
    assert [part.tolist() for part in folded] == [part.tolist() for part in whole]


def test_florentine_families_are_as_published() -> None:
    # Marriages of 15th century Florence, Padgett and Ansell 1993; values as in Jackson 2008, table of figure 1.1.
    found = nx.betweenness_centrality(nx.florentine_families_graph(), backend="tuyun")
    assert {name: round(value, 3) for name, value in found.items()} == {
        "Medici": 0.522, "Guadagni": 0.255, "Albizzi": 0.212, "Salviati": 0.143, "Ridolfi": 0.114,
        "Bischeri": 0.104, "Strozzi": 0.103, "Barbadori": 0.093, "Tornabuoni": 0.092, "Castellani": 0.055,
        "Peruzzi": 0.022, "Acciaiuoli": 0.0, "Ginori": 0.0, "Lamberteschi": 0.0, "Pazzi": 0.0,
    }  # fmt: skip


def test_a_graph_of_columns_alone_is_measured() -> None:
    links = Csr.from_pairs(3, np.array([0, 1, 1, 2], np.int32), np.array([1, 0, 2, 1], np.int32))
    graph: Any = CsrGraph(["a", "b", "c"], links)  # in place of a networkx graph
    assert nx.betweenness_centrality(graph) == {"a": 0.0, "b": 1.0, "c": 0.0}
    assert nx.degree_centrality(graph) == {"a": 0.5, "b": 1.0, "c": 0.5}
