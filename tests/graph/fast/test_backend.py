"""The backend and networkx's dispatcher: when it is imported, called and passed over, and what is cached."""

import inspect
import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, cast

import networkx as nx
import numpy as np
import pytest
from tuyun.graph.errors import GraphTooLarge
from tuyun.graph.fast import backend, csr, parallel
from tuyun.graph.fast.conversion import from_networkx
from tuyun.graph.fast.csr import Csr, CsrGraph

pytestmark = pytest.mark.filterwarnings("ignore:Note. conversions to backend graphs are saved")


@pytest.mark.once
def test_nothing_compiled_is_loaded_at_start_or_for_a_small_graph() -> None:
    look = (
        "import sys, networkx as nx, tuyun.api.app, tuyun.cli.main\n"
        "from tuyun.graph.analysis.ranking import MEASURES\n"
        "network = nx.MultiDiGraph([('a', 'b'), ('b', 'c')])\n"
        "[measure.compute(network) for measure in MEASURES.values()]\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('numba', 'llvmlite')"
        " or name.startswith('tuyun.graph.fast')])"
    )
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_networkx_finds_the_backend_by_its_name() -> None:
    assert nx.betweenness_centrality(nx.path_graph(3), backend="tuyun") == {0: 0.0, 1: 1.0, 2: 0.0}
    assert "tuyun" in nx.config.backends


LATER = {"sp"}
"""What networkx takes from 3.7 on, which needs a newer Python than our oldest."""


def test_all_that_the_backend_has_takes_networkx_own_arguments() -> None:
    for name in backend.__all__:
        theirs = inspect.signature(getattr(nx, name).orig_func)
        ours = inspect.signature(getattr(backend, name))
        known = set(theirs.parameters) | LATER
        told = {key: (one.default, one.kind) for key, one in ours.parameters.items() if key in theirs.parameters}
        assert set(ours.parameters) <= known, name
        assert told == {key: (one.default, one.kind) for key, one in theirs.parameters.items()}, name


def _preferred() -> AbstractContextManager[object]:
    """networkx takes us first, without being asked by name."""
    priority: Any = nx.config.backend_priority
    return cast("AbstractContextManager[object]", priority(algos=["tuyun"]))


@pytest.mark.parametrize(
    ("name", "told", "reason"),
    [
        ("betweenness_centrality", {"weight": "weight"}, "weight is not supported"),
        ("edge_betweenness_centrality", {"weight": "weight"}, "weight is not supported"),
        ("closeness_centrality", {"distance": "weight"}, "distance is not supported"),
        ("harmonic_centrality", {"distance": "weight"}, "distance is not supported"),
        ("constraint", {"nodes": [0]}, "nodes is not supported"),
    ],
)
def test_what_is_not_supported_is_said_and_networkx_does_it(name: str, told: dict[str, Any], reason: str) -> None:
    graph = nx.karate_club_graph()
    function = getattr(nx, name)
    assert reason in str(backend.can_run(name, (graph,), told))
    with pytest.raises(NotImplementedError, match="not implemented by 'tuyun' backend for the given arguments"):
        function(graph, **told, backend="tuyun")
    with _preferred():
        assert function(graph, **told) == function(graph, **told, backend="networkx")


def test_a_small_graph_is_left_to_networkx_and_a_large_one_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def pagerank(graph: CsrGraph, *_: object, **__: object) -> dict[object, float]:
        asked.append(len(graph))
        return {}

    monkeypatch.setattr(backend, "pagerank", pagerank)
    with _preferred():
        nx.pagerank(nx.path_graph(50))
        nx.pagerank(nx.path_graph(3000))
    assert asked == [3000]


def test_a_graph_that_changes_gives_fresh_results() -> None:
    graph = nx.karate_club_graph()
    for change in (
        lambda: graph.add_edge(0, 99),
        lambda: graph.remove_node(33),
        lambda: graph.add_node("alone"),
        lambda: graph.remove_edge(0, 1),
        lambda: graph[0][2].__setitem__("weight", 50.0),
        lambda: graph.adj[0][3].update(weight=0.1),
        lambda: [told.update(weight=3.0) for _, _, told in list(graph.edges(5, data=True))],
    ):
        change()
        ours = nx.pagerank(graph, backend="tuyun")
        assert ours == pytest.approx(nx.pagerank(graph))
        assert nx.constraint(graph, weight="weight", backend="tuyun") == pytest.approx(
            nx.constraint(graph, weight="weight"), nan_ok=True
        )
        assert nx.betweenness_centrality(graph, backend="tuyun") == pytest.approx(nx.betweenness_centrality(graph))


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
def test_a_view_without_some_links_is_measured_as_it_is_seen(kind: type[Any]) -> None:
    graph = kind([(0, 1), (1, 2), (2, 0), (2, 3), (3, 1)])
    view = nx.subgraph_view(graph, filter_edge=lambda one, other, *_: {one, other} != {1, 2})
    for name in ("degree_centrality", "betweenness_centrality", "pagerank"):
        assert getattr(nx, name)(view, backend="tuyun") == pytest.approx(getattr(nx, name)(view))


def test_a_view_of_a_graph_that_changes_gives_fresh_results() -> None:
    graph = nx.karate_club_graph()
    part = graph.subgraph(range(20))
    before = nx.degree_centrality(part, backend="tuyun")
    graph.remove_edge(0, 1)
    after = nx.degree_centrality(part, backend="tuyun")
    assert after == nx.degree_centrality(part) != before
    turned = nx.DiGraph([(0, 1), (1, 2)]).reverse(copy=False)
    assert nx.closeness_centrality(turned, backend="tuyun") == nx.closeness_centrality(turned)


def test_a_converted_graph_keeps_nodes_links_and_their_order() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph([("b", "a"), ("b", "c"), ("b", "a"), ("c", "c")])
    converted = from_networkx(graph)
    assert list(converted) == ["b", "a", "c"]
    assert converted.out.offsets.tolist() == [0, 2, 2, 3]
    assert converted.out.targets.tolist() == [1, 2, 2]
    assert converted.multiplicity is not None
    assert converted.multiplicity.tolist() == [2, 1, 1]
    assert (converted.is_directed(), converted.is_multigraph(), len(converted)) == (True, True, 3)
    assert "b" in converted
    assert [] not in converted
    assert backend.convert_to_nx(converted) is graph


def test_more_nodes_than_are_counted_is_an_error_before_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csr, "MOST_NODES", 9)
    with pytest.raises(GraphTooLarge, match="the graph has 10 nodes, and they are numbered up to 9"):
        nx.pagerank(nx.path_graph(10), backend="tuyun")
    with pytest.raises(GraphTooLarge):
        CsrGraph(range(10), Csr(np.zeros(11, np.int64), np.zeros(0, np.int32)))


@pytest.mark.parametrize(
    "name", ["betweenness_centrality", "edge_betweenness_centrality", "closeness_centrality", "constraint"]
)
def test_less_memory_than_needed_is_an_error_before_the_work(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "free_memory", lambda: 10_000)
    monkeypatch.setattr(parallel, "run_pieces", lambda *_: pytest.fail("it began"))
    with pytest.raises(GraphTooLarge, match=r"takes about \d+ MB of memory, and 0 MB are free") as raised:
        getattr(nx, name)(nx.gnm_random_graph(900, 3000, seed=1), backend="tuyun")
    assert isinstance(raised.value, MemoryError)
    assert "TUYUN_THREADS" in raised.value.todo


def test_a_wheel_of_this_project_names_the_backend() -> None:
    told = (Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8")
    assert '[project.entry-points."networkx.backends"]\ntuyun = "tuyun.graph.fast.backend"\n' in told
