"""How a network hangs together: parts, communities, and what holds it together."""

import networkx as nx
import pytest
from hypothesis import given
from tuyun.graph.analysis.network import Network, within
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.analysis.structure import Communities, Group, communities, structure

from tests.graph.analysis.drawn import KYRGYZ, drawn, narrative
from tests.graph.analysis.known import like, network_of
from tests.graph.analysis.test_scenarios import networks


def ids(groups: tuple[Group, ...]) -> list[list[str]]:
    return [[one.id for one in group.members] for group in groups]


def test_two_cliques_and_a_bar_are_two_communities_held_by_it() -> None:
    told = structure(like(nx.barbell_graph(4, 0)))
    assert (told.nodes, told.links, told.ties) == (8, 13, 13)
    assert ids(told.parts) == [list("01234567")]
    assert ids(told.communities.groups) == [list("0123"), list("4567")]
    # Twelve of 13 ties are inside, and each half has 13 of the 26 ends: 12/13 - 2 (13/26)^2.
    assert told.communities.modularity == pytest.approx(12 / 13 - 1 / 2)
    assert told.communities.alike == told.communities.seeds == 10
    assert [one.id for one in told.articulation_points] == ["3", "4"]
    assert [(one.name, one.label) for one in told.bridges] == [("the 3 – the 4", "GAVE")]


def test_the_karate_club_parts_as_louvain_is_known_to_part_it() -> None:
    found = communities(like(nx.karate_club_graph()))
    assert len(found.groups) == 4, "Blondel et al. 2008, table 1: modularity .42"
    assert found.modularity == pytest.approx(0.42, abs=0.005)


def test_a_large_network_has_fewer_runs_for_communities_and_a_larger_one_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    club = like(nx.karate_club_graph())
    monkeypatch.setattr("tuyun.graph.analysis.structure.TIES", 3 * 78 + 77)
    assert communities(club).seeds == 3
    monkeypatch.setattr("tuyun.graph.analysis.structure.TIES", 77)
    assert communities(club) == Communities(
        groups=(),
        modularity=None,
        seeds=0,
        alike=0,
        left_out="78 ties are more than the 77 up to which communities are computed.",
    )


@pytest.mark.parametrize(
    ("graph", "nodes", "parts"),
    [(network_of([]), 0, []), (network_of([], ["a"]), 1, [["a"]]), (network_of([("a", "a")]), 1, [["a"]])],
    ids=["empty", "one node", "loop"],
)
def test_without_ties_nothing_is_divided_and_the_modularity_is_null(
    graph: "Network[str]", nodes: int, parts: list[list[str]]
) -> None:
    told = structure(graph)
    assert (told.nodes, told.ties, ids(told.parts), ids(told.communities.groups)) == (nodes, 0, parts, parts)
    assert (told.communities.modularity, told.articulation_points, told.bridges) == (None, (), ())


@given(networks())
def test_communities_divide_all_nodes_and_never_join_what_is_apart(graph: "Network[str]") -> None:
    told = structure(graph)
    for groups in (told.parts, told.communities.groups):
        assert sorted(one for group in ids(groups) for one in group) == sorted(graph)
    apart = ids(told.parts)
    assert all(any(set(group) <= set(part) for part in apart) for group in ids(told.communities.groups))
    assert told == structure(nx.MultiDiGraph(graph))


def test_the_seed_falls_into_three_parts_of_which_the_government_is_in_one() -> None:
    told = structure(within(drawn(narrative(KYRGYZ)), scenario("asserted")))
    # Apart from the rest: authorities with their operation and courses, and courts with their one group of cases.
    assert ids(told.parts)[1:] == [
        ["kg-authorities", "kg22-io-online-courses", "kg22-online-courses", "kg22-sauna-operation"],
        ["kg-courts", "kg22-lesser-statute-cases"],
    ]
    assert (told.nodes, told.links, told.ties) == (34, 33, 32), (
        "the government both gave and attended one training"
    )
    assert all(one.statements for group in told.parts for one in group.members)
