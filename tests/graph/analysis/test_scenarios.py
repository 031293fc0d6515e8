"""What a scenario counts, and what must hold of any network: a measure sees structure, a scenario leaves out."""

from itertools import pairwise
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.analysis.network import Network, network, within
from tuyun.graph.analysis.network_columns import NetworkColumns
from tuyun.graph.analysis.ranking import MEASURES, Measure, rank
from tuyun.graph.analysis.scenario import SCENARIOS, scenario
from tuyun.graph.errors import InvalidAnalysis
from tuyun.graph.vocabulary import vocabulary

pytestmark = pytest.mark.once

ORDER = ["asserted", "reported", "possible", "permitted"]
DRAWN = {
    name: link
    for name, link in vocabulary().links.items()
    if link.kind in ("plain", "permitted") and not link.projected
}
MODALITIES = list(vocabulary().modalities)


@st.composite
def networks(draw: st.DrawFn) -> "Network[str]":
    """Any network of up to eight nodes, with links of every kind that counts, on statements of every modality."""
    graph: Network[str] = nx.MultiDiGraph()
    names = [f"n{place}" for place in range(draw(st.integers(0, 8)))]
    for name in names:
        graph.add_node(name, name=f"the {name}", label="Institution")
    if not names:
        return graph
    for place in range(draw(st.integers(0, 14))):
        type_ = draw(st.sampled_from(sorted(DRAWN)))
        modalities = tuple(draw(st.lists(st.sampled_from(MODALITIES), min_size=1, max_size=3)))
        graph.add_edge(
            draw(st.sampled_from(names)), draw(st.sampled_from(names)), key=f"link-{place}",
            type=type_, kind=DRAWN[type_].kind, modalities=modalities,
            standings=tuple(f"standing-{number}" for number in range(len(modalities))),
            statements=tuple(f"s-{place}-{number}" for number in range(len(modalities))),
        )  # fmt: skip
    return graph


def pairs(graph: "Network[str]") -> set[tuple[Any, ...]]:
    """Every link with each of its statements, its modality and its standing."""
    return {
        (source, target, link, told["type"], *pair)
        for source, target, link, told in graph.edges(keys=True, data=True)
        for pair in zip(told["statements"], told["modalities"], told["standings"], strict=True)
    }


def nodes_of(graph: "Network[str]") -> dict[str, dict[str, Any]]:
    """Every node with what it carries."""
    return {node: dict(graph.nodes[node]) for node in graph}


@given(networks())
def test_each_scenario_holds_all_that_the_stricter_one_holds(graph: "Network[str]") -> None:
    parts = [within(graph, scenario(name)) for name in ORDER]
    for strict, wide in pairwise(parts):
        assert pairs(strict) <= pairs(wide)
        assert set(strict) <= set(wide)
    assert pairs(parts[-1]) == pairs(graph), "the widest leaves nothing out"


@given(networks(), st.sampled_from(ORDER))
def test_a_scenario_never_adds_and_pairs_stay_pairs(graph: "Network[str]", name: str) -> None:
    chosen = scenario(name)
    part = within(graph, chosen)
    kinds = {link: told["kind"] for _, _, link, told in graph.edges(keys=True, data=True)}
    assert pairs(part) == {
        pair for pair in pairs(graph) if pair[5] in chosen.modalities and kinds[pair[2]] in chosen.kinds
    }
    assert nodes_of(part) == {node: nodes_of(graph)[node] for node in part}
    assert all(degree for _, degree in part.degree()), "nobody without a link has a place in it"
    assert pairs(within(part, chosen)) == pairs(part), "twice is as once"


@given(networks(), st.sampled_from(ORDER))
def test_a_scenario_changes_nothing_in_the_network_that_it_is_taken_from(graph: "Network[str]", name: str) -> None:
    before = (nodes_of(graph), pairs(graph))
    within(graph, scenario(name))
    assert (nodes_of(graph), pairs(graph)) == before


@pytest.mark.parametrize(
    "chosen", [one for one in MEASURES.values() if not one.of_links], ids=lambda one: one.name
)
@given(graph=networks(), order=st.randoms(use_true_random=False))
def test_names_do_not_matter_to_a_measure(chosen: Measure, graph: "Network[str]", order: Any) -> None:  # noqa: ANN401 - hypothesis's random
    names = list(graph)
    shuffled = list(names)
    order.shuffle(shuffled)
    other = dict(zip(names, shuffled, strict=True))
    renamed = nx.relabel_nodes(graph, other, copy=True)
    values = chosen.compute(graph)
    assert dict(chosen.compute(renamed)) == pytest.approx(
        {other[node]: value for node, value in values.items()}, abs=1e-6
    )


@given(networks())
def test_a_bridge_is_a_link_whose_loss_takes_the_network_apart(graph: "Network[str]") -> None:
    before = nx.number_weakly_connected_components(graph) if graph else 0
    for source, target, link in list(graph.edges(keys=True)):
        without = graph.copy()
        without.remove_edge(source, target, link)
        apart = nx.number_weakly_connected_components(without) > before
        assert MEASURES["bridges"].compute(graph)[link] == float(apart)


@given(networks())
def test_an_articulation_point_is_a_node_whose_loss_takes_others_apart(graph: "Network[str]") -> None:
    values = MEASURES["articulation_points"].compute(graph)
    for node in graph:
        around = graph.subgraph(nx.node_connected_component(graph.to_undirected(), node)).copy()
        around.remove_node(node)
        apart = bool(around) and nx.number_weakly_connected_components(around) > 1
        assert values[node] == float(apart)


@given(networks(), st.sampled_from(sorted(MEASURES)))
def test_ranks_are_those_of_a_competition(graph: "Network[str]", name: str) -> None:
    rows = rank(graph, MEASURES[name])
    known = [round(row.value, 12) for row in rows if row.value is not None]
    assert known == sorted(known, reverse=not MEASURES[name].lowest_first)
    ranked = [value for value in known if value or not MEASURES[name].zero]
    assert [row.rank for row in rows if row.rank is not None] == [known.index(value) + 1 for value in ranked]
    assert all(row.reason for row in rows if row.rank is None)


def rows(*links: tuple[str, str, str, str]) -> list[dict[str, Any]]:
    """Rows of ``read/edges``, of source, type, target and rule of each link."""
    return [
        {
            "sources": [source],
            "targets": [target],
            "type": type_,
            "document": "d",
            "modalities": ["asserted"],
            "standings": ["none"],
            "statements": [["s-1"]],
            "rule": rule,
        }
        for source, type_, target, rule in links
    ]


NODES: list[dict[str, list[Any]]] = [
    {
        "ids": ["a", "b", "d-case-1"], "names": ["A", "B", "case 1"], "labels": ["Institution", "Case", "Case"],
        "rows": [-1, -1, 3], "narrower": [[], ["c"], []], "numbers": [5, 9, 7],
    }
]  # fmt: skip
PROJECTED = sorted(name for name, link in vocabulary().links.items() if link.projected)
NOT_STRUCTURE = sorted(
    name for name, link in vocabulary().links.items() if link.kind not in ("plain", "permitted")
)


def network_of(*links: tuple[str, str, str, str]) -> "Network[str]":
    """The network of source, type, target and rule of each link, between `NODES`."""
    return network(NetworkColumns.of(NODES, rows(*links)))


def test_links_come_from_rows_with_their_pairs() -> None:
    graph = network_of(("a", "OPENED", "b", ""), ("b", "MAY_CHARGE", "a", ""))
    pair = {"modalities": ("asserted",), "standings": ("none",), "statements": ("s-1",)}
    assert nodes_of(graph) == {
        "a": {"name": "A", "label": "Institution"},
        "b": {"name": "B", "label": "Case", "narrower_than": ("c",)},
        "d-case-1": {"name": "case 1", "label": "Case", "row": 3},
    }
    assert sorted(graph.edges(keys=True, data=True)) == [
        ("a", "b", "a~OPENED~b~d", {"type": "OPENED", "kind": "plain", **pair}),
        ("b", "a", "b~MAY_CHARGE~a~d", {"type": "MAY_CHARGE", "kind": "permitted", **pair}),
    ]


@pytest.mark.parametrize("type_", PROJECTED)
def test_a_projection_is_not_counted_beside_its_happening(type_: str) -> None:
    assert network_of(("a", type_, "b", "parties_of_one_happening")).number_of_edges() == 0


@pytest.mark.parametrize("type_", NOT_STRUCTURE)
def test_silences_zeros_classes_and_evidence_are_no_structure(type_: str) -> None:
    assert network_of(("a", type_, "b", "")).number_of_edges() == 0


def test_a_link_to_what_is_not_among_the_nodes_is_left_out() -> None:
    graph = network_of(("a", "OPENED", "later", ""), ("later", "OPENED", "b", ""))
    assert (sorted(graph), graph.number_of_edges()) == (["a", "b", "d-case-1"], 0)


def test_links_of_a_row_come_by_numbers_and_rest_on_the_row() -> None:
    common = {"document": "d", "type": "OPENED", "modalities": ["asserted", "reported"]}
    columns = NetworkColumns.of(
        NODES,
        rows(("a", "OPENED", "b", "")),
        [
            {**common, "of_case": True, "sources": [5, 5, 8], "targets": [7, 8, 7], "statements": []},
            {
                **common,
                "of_case": False,
                "sources": [9, 9],
                "targets": [8, 5],
                "statements": [["no"], ["d#1", "d#2"]],
            },
        ],
    )
    told = {key: attributes["statements"] for *_, key, attributes in network(columns).edges(keys=True, data=True)}
    assert told == {
        "a~OPENED~b~d": ("s-1",),
        "a~OPENED~d-case-1~d": ("d#3", "d#3"),
        "b~OPENED~a~d": ("d#1", "d#2"),
    }


def test_scenarios_go_from_strict_to_wide() -> None:
    assert list(SCENARIOS) == ORDER
    with pytest.raises(InvalidAnalysis, match=r"no scenario 'assertd'. Did you mean 'asserted'\?"):
        scenario("assertd")
