"""What an engine does elsewhere has the same bits as what threads do here."""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import networkx as nx
import pytest
from tuyun.graph.engine import Each, current_engine, spread_by
from tuyun.graph.fast.parallel import SLOTS
from tuyun.graph.fast.slots import Arrays, Work, sum_slot

from tests.graph.fast.graphs import case_file

pytestmark = pytest.mark.once
GRAPHS = [case_file(900), case_file(400, shared=0.5), nx.gnm_random_graph(700, 2500, seed=5)]
MEASURES = {
    "betweenness_centrality", "edge_betweenness_centrality", "closeness_centrality", "harmonic_centrality",
}  # fmt: skip


class Elsewhere:
    """An engine in this process, which gets and gives nothing but what was pickled."""

    parallelism = 3

    def __init__(self) -> None:
        self.done: list[tuple[str, int]] = []
        """The names of works and functions, and the number of slots or parts."""

    def sum_slots(self, work: Work[Any], slots: int) -> Iterable[tuple[Arrays, Arrays]]:
        """The sums of the slots, which are done in the opposite order."""
        self.done.append((work.name, slots))
        parts = {slot: copied(sum_slot(copied(work), slot)) for slot in reversed(range(slots))}
        return [parts[slot] for slot in range(slots)]

    @contextmanager
    def hold(self, parts: Sequence[Any]) -> Iterator[Each]:
        """Call functions with copies of the parts."""
        held = [copied(part) for part in parts]

        def each(function: Any, value: object) -> list[Any]:  # noqa: ANN401 - of the measure
            self.done.append((function.__name__, len(held)))
            return [copied(function(part, copied(value))) for part in held]

        yield each


def copied(value: Any) -> Any:  # noqa: ANN401 - anything that can be pickled
    """What arrives of a value that is sent."""
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - our own


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_no_bit_of_a_result_depends_on_where_the_slots_are_done(name: str) -> None:
    engine, measure = Elsewhere(), getattr(nx, name)
    here = [repr(measure(nx.Graph(graph), backend="tuyun")) for graph in GRAPHS]
    assert current_engine() is None
    with spread_by(engine):
        assert current_engine() is not None
        elsewhere = [repr(measure(nx.Graph(graph), backend="tuyun")) for graph in GRAPHS]
    assert elsewhere == here
    assert len(engine.done) == len(GRAPHS)
    assert all(slots <= SLOTS for _, slots in engine.done)
    assert {work for work, _ in engine.done} <= {"betweenness", "edge betweenness", "closeness"}


def test_no_bit_of_a_product_depends_on_the_ranges_of_nodes() -> None:
    weighted = nx.gnm_random_graph(300, 900, seed=5, directed=True)
    nx.set_edge_attributes(
        weighted, {edge: 1 / (1 + number) for number, edge in enumerate(weighted.edges)}, "weight"
    )
    parts = nx.gnm_random_graph(400, 260, seed=5)

    def measured() -> list[str]:
        ranks = [nx.pagerank(graph, backend="tuyun") for graph in (nx.DiGraph(weighted), nx.DiGraph([(1, 2)]))]
        vector = nx.eigenvector_centrality(nx.Graph(GRAPHS[2]), max_iter=1000, backend="tuyun")
        return list(map(repr, [*ranks, vector]))

    def components() -> list[set[Any]]:
        return list(nx.connected_components(nx.Graph(parts), backend="tuyun"))

    engine = Elsewhere()
    here = measured(), components()
    with spread_by(engine):
        assert (measured(), components()) == here
    assert here[1] == list(nx.connected_components(parts))
    assert len(here[1]) > 100
    assert {name for name, _ in engine.done} == {"multiply_range", "forest_of"}
    assert {count for _, count in engine.done} == {Elsewhere.parallelism}
