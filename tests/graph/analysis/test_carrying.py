"""The directed network that carries cases, and ranks in it, against networkx on whole narratives."""

import doctest
from pathlib import Path

import networkx as nx
import pytest
from tuyun.graph.analysis import carrying
from tuyun.graph.analysis.carrying import DIRECTED, carrying_network
from tuyun.graph.analysis.network import Network, within
from tuyun.graph.analysis.ranking import MEASURES, measure, rank
from tuyun.graph.analysis.scenario import CARRYING, SCENARIOS
from tuyun.graph.errors import InvalidAnalysis
from tuyun.graph.vocabulary import vocabulary

from tests.graph.analysis.drawn import ARLAVIA, BELMORA, KYRGYZ, drawn, narrative
from tests.graph.analysis.narratives import NAMES

pytestmark = pytest.mark.once

COUNTRIES = [KYRGYZ, ARLAVIA, BELMORA, *(ARLAVIA.with_name(name) for name in NAMES)]
each_country = pytest.mark.parametrize("directory", COUNTRIES, ids=lambda directory: directory.name)
CHAIN = nx.DiGraph([
    ("xb-victims", "xb-police"), ("xb-police", "xb-prosecutors"), ("xb-prosecutors", "xb31-prosecuted"),
    ("xb31-prosecuted", "xb-prosecutors"), ("xb31-prosecuted", "xb-courts"), ("xb-courts", "xb31-prosecuted"),
    ("xb-courts", "xb31-convicted"), ("xb31-convicted", "xb-courts"), ("xb-police", "xb31-opened-2029"),
    ("xb31-opened-2029", "xb-police"), ("xb-police", "xb31-opened-2030"), ("xb31-opened-2030", "xb-police"),
    ("xb-police", "xb31-referred"), ("xb31-referred", "xb-police"), ("xb-police", "xb31-downgraded"),
    ("xb31-downgraded", "xb-police"), ("xb-shore-aid", "xb-prosecutors"),
    ("xb-shore-aid", "xb31-referred-by-shore-aid"), ("xb31-referred-by-shore-aid", "xb-shore-aid"),
])  # fmt: skip
"""Belmora's steps, read off its text: who reports or refers to whom, and whose desk has which cases."""


def steps_of(directory: Path) -> "Network[str]":
    """The steps of a narrative."""
    return carrying_network(within(drawn(narrative(directory)), CARRYING))


def test_the_examples_run() -> None:
    assert doctest.testmod(carrying).failed == 0


def test_the_steps_of_a_whole_chain_are_those_of_its_text_in_their_direction() -> None:
    assert set(steps_of(BELMORA).edges()) == set(CHAIN.edges())


def test_ranks_of_the_chain_are_those_of_networkx_on_the_steps_of_the_text() -> None:
    steps = steps_of(BELMORA)
    references = {"betweenness": nx.betweenness_centrality(CHAIN), "pagerank": nx.pagerank(CHAIN)}
    for name, reference in references.items():
        values = {row.id: row.value for row in rank(steps, measure(name), carrying=True)}
        assert values == pytest.approx(reference, abs=1e-5)
    first = rank(steps, measure("betweenness"), carrying=True)[:3]
    assert [(row.rank, row.name) for row in first] == [
        (1, "police"), (2, "prosecutors"), (3, "36 cases prosecuted"),
    ]  # fmt: skip
    assert [row.value for row in first] == pytest.approx([36 / 110, 24 / 110, 20 / 110])


@each_country
def test_a_step_rests_on_a_plain_link_that_carries_and_none_leads_to_a_victim(directory: Path) -> None:
    network, steps, words = drawn(narrative(directory)), steps_of(directory), vocabulary()
    links = {link: ({source, target}, data) for source, target, link, data in network.edges(keys=True, data=True)}
    assert steps.number_of_edges()
    for here, there, link, data in steps.edges(keys=True, data=True):
        ends, drawn_from = links[link]
        assert ends == {here, there}
        assert data["statements"] == drawn_from["statements"]
        assert (words.links[data["type"]].carries, words.links[data["type"]].kind) == (True, "plain")
        assert network.nodes[there]["label"] != "Victim"


@each_country
def test_each_measure_is_that_of_networkx_on_the_directed_steps(directory: Path) -> None:
    steps = steps_of(directory)
    simple: nx.DiGraph[str] = nx.DiGraph()
    simple.add_nodes_from(steps)
    simple.add_edges_from(steps.edges())
    assert DIRECTED["betweenness"](steps) == pytest.approx(nx.betweenness_centrality(simple))
    assert DIRECTED["pagerank"](steps) == pytest.approx(nx.pagerank(simple), abs=1e-5)


def test_a_measure_without_a_meaning_on_steps_is_refused_and_the_scenario_is_apart_from_the_others() -> None:
    for name in MEASURES.keys() - DIRECTED.keys():
        with pytest.raises(InvalidAnalysis, match="is not taken on the directed network"):
            rank(steps_of(BELMORA), measure(name), carrying=True)
    assert CARRYING.name not in SCENARIOS


def test_proceedings_against_officials_stand_beside_the_flow_of_cases() -> None:
    network: Network[str] = nx.MultiDiGraph()
    labels = {"courts": "Court", "judges": "OfficialGroup", "case": "Case", "officers": "OfficialGroup"}
    for name, label in labels.items():
        network.add_node(name, label=label, name=name)
    for source, type_, target in (
        ("courts", "CONVICTED", "officers"), ("judges", "PROSECUTED", "officers"),
        ("courts", "CHARGED", "officers"),
        ("courts", "CONVICTED", "case"), ("judges", "PROSECUTED", "case"),
    ):  # fmt: skip
        network.add_edge(source, target, key=f"{source}~{type_}~{target}", type=type_)
    steps = {("courts", "case"), ("case", "courts"), ("judges", "case"), ("case", "judges")}
    assert set(carrying_network(network).edges()) == steps
    words = vocabulary()
    against = [name for name, predicate in words.predicates.items() if predicate.concerns_wrongdoing]
    assert {"charged_official", "convicted_official", "prosecuted_official"} <= set(against)
    assert not any(words.carrying_roles(name) for name in against)
