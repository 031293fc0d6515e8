"""Sums whose slots an engine does elsewhere have the same bits as those that threads do here."""

import pickle
from collections.abc import Iterable
from typing import Any

import networkx as nx
import pytest
from tuyun.graph.engine import current_engine, spread_by
from tuyun.graph.fast.parallel import SLOTS
from tuyun.graph.fast.slots import Arrays, Work, sum_slot

from tests.graph.fast.graphs import case_file

pytestmark = pytest.mark.once
GRAPHS = [case_file(900), case_file(400, shared=0.5), nx.gnm_random_graph(700, 2500, seed=5)]
MEASURES = {
    "betweenness_centrality", "edge_betweenness_centrality", "closeness_centrality", "harmonic_centrality",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_no_bit_of_a_result_depends_on_where_the_slots_are_done(name: str) -> None:
    done: list[tuple[str, int]] = []

    def engine(work: Work[Any], slots: int) -> Iterable[tuple[Arrays, Arrays]]:
        sent = pickle.dumps(work)
        parts = {slot: pickle.dumps(sum_slot(pickle.loads(sent), slot)) for slot in reversed(range(slots))}  # noqa: S301 - our own
        done.append((work.name, slots))
        return [pickle.loads(parts[slot]) for slot in range(slots)]  # noqa: S301 - as above

    measure = getattr(nx, name)
    here = [repr(measure(nx.Graph(graph), backend="tuyun")) for graph in GRAPHS]
    assert current_engine() is None
    assert not done
    with spread_by(engine):
        assert current_engine() is not None
        elsewhere = [repr(measure(nx.Graph(graph), backend="tuyun")) for graph in GRAPHS]
    assert elsewhere == here
    assert len(done) == len(GRAPHS)
    assert all(slots <= SLOTS for _, slots in done)
    assert {work for work, _ in done} <= {"betweenness", "edge betweenness", "closeness"}
