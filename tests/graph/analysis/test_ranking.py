"""Ranks with ties shared, what they rest on, and the seed's own ranking."""

import pytest
from tuyun.graph.analysis.network import KINDS, Network, network, structure_labels, within
from tuyun.graph.analysis.network_columns import NetworkColumns
from tuyun.graph.analysis.ranking import MEASURES, measure, rank
from tuyun.graph.analysis.scenario import scenario
from tuyun.graph.store import Store
from tuyun.graph.vocabulary import vocabulary

from tests.graph.analysis.known import network_of, shortest_paths_through


@pytest.fixture
def whole(seeded_store: Store) -> "Network[str]":
    """The seed's network, with all that could count."""
    labels = structure_labels()
    nodes = seeded_store.ask("read/nodes", labels=labels)
    edges = seeded_store.ask("read/edges", labels=labels, kinds=list(KINDS))
    return network(NetworkColumns.of(nodes.rows, edges.rows))


def test_ties_share_the_better_rank_and_the_next_is_counted_on() -> None:
    # A path of five: betweenness 0, 1/2, 2/3, 1/2, 0.
    rows = rank(network_of(zip("abcd", "bcde", strict=True)), measure("betweenness"))
    assert [(row.id, round(row.value or 0, 3), row.rank) for row in rows] == [
        ("c", 0.667, 1), ("b", 0.5, 2), ("d", 0.5, 2), ("a", 0.0, None), ("e", 0.0, None)
    ]  # fmt: skip


def test_constraint_ranks_the_broker_first_and_what_is_undefined_last_with_its_reason() -> None:
    rows = rank(network_of([("a", "b"), ("b", "c")], ["alone"]), measure("constraint"))
    assert [(row.id, row.value, row.rank, row.reason) for row in rows] == [
        ("b", 0.5, 1, ""), ("a", 1.0, 2, ""), ("c", 1.0, 2, ""), ("alone", None, None, "it has no partners")
    ]  # fmt: skip


def test_a_node_rests_on_the_statements_of_its_links_and_a_link_on_its_own() -> None:
    graph = network_of([("a", "b"), ("b", "c")])
    nodes = {row.id: (row.name, row.label, row.statements) for row in rank(graph, measure("degree"))}
    assert nodes == {
        "a": ("the a", "Institution", ("s-0",)),
        "b": ("the b", "Institution", ("s-0", "s-1")),
        "c": ("the c", "Institution", ("s-1",)),
    }
    links = {row.id: (row.name, row.label, row.statements) for row in rank(graph, measure("bridges"))}
    assert links == {
        "a~GAVE~b~0": ("the a – the b", "GAVE", ("s-0",)),
        "b~GAVE~c~1": ("the b – the c", "GAVE", ("s-1",)),
    }


@pytest.mark.parametrize("name", MEASURES)
def test_an_empty_network_has_an_empty_ranking(name: str) -> None:
    assert list(rank(network_of([]), measure(name))) == []


RANKING = [
    ("government", 0.5265, 1),
    ("training on the NRM and coordination", 0.3788, 2),
    ("judges", 0.2206, 3),
    ("prosecutors", 0.2083, 4),
    ("joint PGO and MVD trainings", 0.1856, 5),
    ("training sessions with international donors and civil society partners", 0.0966, 6),
    ("mock trials", 0.0492, 7),
    ("suspects", 0.0237, 8),
    ("cases that bribes were accepted to drop", 0.0237, 8),
    ("authorities", 0.0038, 10),
    ("online courses", 0.0038, 10),
    ("law enforcement officials", 0.0009, 12),
    *(
        (name, 0.0, None)
        for name in (
            "civil society partners",
            "courts",
            "international donors",
            "investigators",
            "labor inspectors",
            "law enforcement",
            "MVD",
            "PGO",
            "social service providers",
            "trafficking cases opened in 2019",
            "trafficking cases opened in 2020",
            "trafficking cases opened in the calendar year (2021)",
            "convictions in sex trafficking or forced labor cases in the previous reporting period",
            "an IO (funder of joint trainings)",
            "an IO (supporter in assigning trainers)",
            "an IO (partner in NRM training)",
            "an IO (partner in online courses)",
            "trafficking cases under statutes for lesser crimes",
            "revisions to the Criminal Procedure Code",
            "prosecutions in sex trafficking or forced labor cases in the previous reporting period",
            "operation that investigated saunas, June 2021",
            "two law enforcement officials whom the government began investigating",
        )
    ),
]
"""Name, share of shortest paths, rank: the seed by betweenness, on what the report says in its own voice. Through
22 of the nodes no shortest path runs; they are not 13th."""


def test_the_whole_ranking_of_the_seed(whole: "Network[str]") -> None:
    part = within(whole, scenario("asserted"))
    rows = rank(part, measure("betweenness"))
    assert [(row.name, round(row.value or 0, 4), row.rank) for row in rows] == RANKING
    assert {row.id: row.value for row in rows} == pytest.approx(shortest_paths_through(part))


def test_the_seeds_network_has_neither_projections_nor_silences_nor_classes_nor_evidence(
    whole: "Network[str]",
) -> None:
    links = vocabulary().links
    types = {told["type"] for _, _, told in whole.edges(data=True)}
    assert types
    assert not types & {"TRAINED", "DEVELOPED_WITH"}
    assert {links[one].kind for one in types} == {"plain", "permitted"}
    families = {vocabulary().labels[whole.nodes[node]["label"]].family for node in whole}
    assert families == {"actor", "case", "happening"}


def test_every_value_of_the_seed_rests_on_statements(whole: "Network[str]") -> None:
    for name in MEASURES:
        rows = rank(within(whole, scenario("permitted")), measure(name))
        assert rows
        assert all(row.statements and row.name for row in rows)
        assert all((row.rank is None) == bool(row.reason) for row in rows)
        assert all(row.rank is None for row in rows if row.value is None)


def test_weaker_statements_lift_only_whom_they_name(whole: "Network[str]") -> None:
    def tied(name: str) -> set[str]:
        return set(within(whole, scenario(name)))

    asserted, possible = tied("asserted"), tied("possible")
    assert asserted < tied("reported") < possible < tied("permitted")
    assert tied("permitted") - possible == {"kg-civil-society", "international-organizations"}, "who may file"
    assert "kg22-cases-dismissed" in possible - asserted, "courts may have dismissed these"
    assert "kg-traffickers" in possible - tied("reported"), "only hearsay tells what they offered"
