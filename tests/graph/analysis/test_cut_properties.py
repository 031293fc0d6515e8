"""Cuts and routes against networkx's own, and against every route listed by the rules of the questions."""

from collections.abc import Iterator
from itertools import combinations, pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tuyun.graph.analysis.cuts import cut
from tuyun.graph.analysis.network import Network, within
from tuyun.graph.analysis.reachability import Between, reachable
from tuyun.graph.analysis.routes import routes
from tuyun.graph.analysis.scenario import SCENARIOS
from tuyun.graph.vocabulary import vocabulary

from tests.graph.analysis.known import like, network_of
from tests.graph.analysis.test_scenarios import networks

pytestmark = pytest.mark.once
CARRYING = sorted(vocabulary().carrying("plain", "permitted"))
LABELS = ["Victim", "Institution", "Institution", "Case", "Case", "Court"]
Way = tuple[tuple[str, ...], tuple[str, ...]]
"""Nodes and links of a route, both in order."""


@st.composite
def chains(draw: st.DrawFn) -> "Network[str]":
    """A network of victims, desks and cases, some of them parts of others and some recorded in a table."""
    graph: Network[str] = nx.MultiDiGraph()
    names = [f"n{place}" for place in range(draw(st.integers(2, 7)))]
    for name in names:
        label = draw(st.sampled_from(LABELS))
        graph.add_node(name, name=name, label=label)
        if label == "Case" and draw(st.integers(0, 3)) == 0:
            graph.nodes[name]["row"] = 1
    cases = [name for name in names if graph.nodes[name]["label"] == "Case"]
    for one, other in combinations(cases, 2):
        if draw(st.booleans()):
            graph.nodes[one]["narrower_than"] = (*graph.nodes[one].get("narrower_than", ()), other)
    for place in range(draw(st.integers(1, 12))):
        type_ = draw(st.sampled_from(["CONVICTED", *CARRYING]))
        graph.add_edge(
            draw(st.sampled_from(names)), draw(st.sampled_from(names)), key=f"link-{place}", type=type_,
            kind=vocabulary().links[type_].kind, modalities=("asserted",), standings=("none",),
            statements=(f"s-{place}",),
        )  # fmt: skip
    return graph


def listed(graph: "Network[str]", way: Way, ends: frozenset[str] | None) -> Iterator[Way]:
    """Every route that goes on from here, by the WHERE clauses of the questions `routes` and `cuts`."""
    nodes, links = way
    here = nodes[-1]
    told = graph.nodes
    for source, target, link, data in graph.edges(keys=True, data=True):
        if here not in (source, target) or source == target:
            continue
        there = target if source == here else source
        cases = [one for one in (*nodes, there) if told[one]["label"] == "Case"]
        fits = (
            there not in nodes
            and told[there]["label"] != "Victim"
            and (
                told[here]["label"] == "Victim"
                or "Case" in (told[here]["label"], told[there]["label"])
                or source == here
            )
            and ("row" not in told[there] or told[here]["label"] == "Victim")
            and all(
                other in told[one].get("narrower_than", ()) or one in told[other].get("narrower_than", ())
                for one, other in pairwise(cases)
            )
        )
        if not fits:
            continue
        onward = (*nodes, there), (*links, link)
        if (data["type"] == "CONVICTED" and "row" not in told[there]) if ends is None else there in ends:
            yield onward
        yield from listed(graph, onward, ends)


def passed(graph: "Network[str]", way: Way) -> frozenset[str]:
    """The nodes that a way passes: those between its ends, and its end if that is who convicts."""
    nodes, links = way
    convicts = {
        source
        for source, _, link, told in graph.edges(keys=True, data=True)
        if link == links[-1] and told["type"] == "CONVICTED"
    }
    return frozenset(nodes[1:-1]) | ({nodes[-1]} & convicts)


def fewest(ways_: list[frozenset[str]]) -> int | None:
    """How many things it takes to have one of each way, by trying; None if a way has nothing."""
    if not all(ways_):
        return None
    things = sorted(frozenset().union(*ways_))
    return next(
        size
        for size in range(len(things) + 1)
        if any(all(way & set(some) for way in ways_) for some in combinations(things, size))
    )


@settings(max_examples=300)
@given(chains(), st.booleans())
def test_routes_and_cuts_are_those_of_all_routes_listed(graph: "Network[str]", to_court: bool) -> None:
    ends = frozenset(one for one, told in graph.nodes(data=True) if told["label"] == "Court") if to_court else None
    victims = [one for one, told in graph.nodes(data=True) if told["label"] == "Victim"]
    every = [way for victim in victims for way in listed(graph, ((victim,), ()), ends)]
    through = reachable(graph, Between(targets=ends))
    assert {(one.nodes, tuple(link.id for link in one.links)) for one in routes(through).found} == set(every)
    if not every:
        assert {cut(through, kind).outcome for kind in ("node", "link")} == {"none_stated"}
        return
    between = [passed(graph, way) - (ends or frozenset()) for way in every]
    nodes, links = cut(through, "node"), cut(through, "link")
    assert nodes.size == fewest(between)
    assert nodes.outcome == ("cut" if nodes.size else "nothing_between")
    assert links.size == fewest([frozenset(links_) for _, links_ in every])
    assert all(way & {one.id for one in nodes.parts} for way in between if nodes.size)
    assert all({one.id for one in links.parts} & set(links_) for _, links_ in every)
    alone = frozenset.intersection(*between)
    assert {one.id for one in nodes.alone} == (alone if nodes.size == 1 else frozenset())


@given(networks())
def test_without_the_rules_cuts_are_those_of_networkx(graph: "Network[str]") -> None:
    tied: nx.Graph[str] = nx.Graph()
    for one, other in graph.edges():
        if one != other:
            tied.add_edge(
                one, other, capacity=graph.number_of_edges(one, other) + graph.number_of_edges(other, one)
            )
    for one, other in combinations(sorted(tied), 2):
        through = reachable(graph, Between(frozenset({one}), frozenset({other}), carrying=False))
        nodes, links = cut(through, "node"), cut(through, "link")
        if not nx.has_path(tied, one, other):
            assert (nodes.outcome, links.outcome) == ("none_stated", "none_stated")
            continue
        assert links.size == nx.minimum_cut_value(tied, one, other)
        if tied.has_edge(one, other):
            assert nodes.outcome == "nothing_between"
        else:
            assert nodes.size == nx.node_connectivity(tied, one, other)


@given(networks())
def test_leaving_out_weaker_modalities_never_adds_a_route(graph: "Network[str]") -> None:
    for place, name in enumerate(graph):
        graph.nodes[name]["label"] = LABELS[place % len(LABELS)]
    found = []
    for chosen in SCENARIOS.values():
        told = routes(reachable(within(graph, chosen))).found
        found.append({(one.nodes, tuple(link.id for link in one.links)) for one in told})
        assert all(list(SCENARIOS).index(one.scenario or "") <= list(SCENARIOS).index(chosen.name) for one in told)
    assert found == sorted(found, key=len)
    assert all(strict <= wide for strict, wide in pairwise(found))


def test_florentine_families_are_parted_as_networkx_parts_them() -> None:
    graph = nx.florentine_families_graph()
    for one, other in [("Medici", "Strozzi"), ("Pazzi", "Peruzzi"), ("Ginori", "Lamberteschi")]:
        through = reachable(like(graph), Between(frozenset({one}), frozenset({other}), carrying=False))
        assert cut(through, "node").size == len(nx.minimum_node_cut(graph, one, other))
        assert cut(through, "link").size == len(nx.minimum_edge_cut(graph, one, other))
    alone = cut(
        reachable(like(graph), Between(frozenset({"Pazzi"}), frozenset({"Peruzzi"}), carrying=False)), "node"
    ).alone
    assert [one.id for one in alone] == ["Medici", "Salviati"]


@pytest.mark.parametrize(
    "graph", [network_of([]), network_of([], ["a"]), network_of([("a", "a")])], ids=["empty", "one node", "loop"]
)
def test_where_nothing_leads_anywhere_none_is_told(graph: "Network[str]") -> None:
    for between in (Between(), Between(frozenset({"a"}), frozenset({"b"}), carrying=False)):
        through = reachable(graph, between)
        assert routes(through).found == ()
        assert (cut(through, "node").outcome, cut(through, "link").outcome) == ("none_stated", "none_stated")
