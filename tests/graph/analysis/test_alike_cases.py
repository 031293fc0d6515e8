"""Recorded cases that are alike are one node of a flow; the cuts are those of all cases one by one."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.analysis import cuts
from tuyun.graph.analysis.cuts import cut
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.reachability import reachable
from tuyun.graph.vocabulary import vocabulary

pytestmark = pytest.mark.once
COURTS = ("court-1", "court-2", "court-3")


def add(graph: "Network[str]", source: str, type_: str, target: str) -> None:
    """A link that rests on a statement."""
    link = f"{source}~{type_}~{target}"
    graph.add_edge(
        source, target, key=link, type=type_, kind=vocabulary().links[type_].kind, modalities=("asserted",),
        standings=("none",), statements=(f"s-{link}",),
    )  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> "Network[str]":
    """Cases of a table: victims, some of several cases, and the courts that convicted in each."""
    graph: Network[str] = nx.MultiDiGraph()
    for court in COURTS:
        graph.add_node(court, name=court, label="Court")
    for number in range(draw(st.integers(1, 12))):
        case = f"case-{number}"
        graph.add_node(case, name=case, label="Case", row=number)
        for victim in range(draw(st.integers(1, 3))):
            name = "victim-shared" if draw(st.integers(0, 5)) == 0 else f"victim-{number}-{victim}"
            graph.add_node(name, name=name, label="Victim", row=number)
            add(graph, name, "VICTIM_IN", case)
        for court in draw(st.sets(st.sampled_from(COURTS), max_size=2)):
            add(graph, court, "CONVICTED", case)
    return graph


@pytest.mark.parametrize("kind", ["node", "link"])
@given(graph=tables())
def test_the_cut_is_that_of_all_cases_one_by_one(kind: cuts.Kind, graph: "Network[str]") -> None:
    between = reachable(graph)
    assert between.every_path
    together = cut(between, kind)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cuts, "alike_cases", lambda *_: ())
        assert cut(between, kind) == together
