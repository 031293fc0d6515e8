"""Rank intervals: worked out by hand, against every world looked at one by one, and by sample."""

from itertools import combinations
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tuyun.graph.analysis.network import Network, within
from tuyun.graph.analysis.ranking import MEASURES, measure, rank
from tuyun.graph.analysis.scenario import SCENARIOS, scenario
from tuyun.graph.analysis.sensitivity import Sentence, sensitivity

from tests.graph.analysis.drawn import KYRGYZ, drawn, narrative
from tests.graph.analysis.known import network_of
from tests.graph.analysis.test_scenarios import networks


def each_its_own(graph: "Network[str]") -> dict[str, Sentence]:
    """Every link's statements in a sentence of their own, in the order of the links."""
    links = sorted(graph.edges(keys=True, data=True), key=lambda one: one[2])
    return {name: ("text", place) for place, link in enumerate(links) for name in link[3]["statements"]}


def without(graph: "Network[str]", sentence_of: dict[str, Sentence], gone: Sentence | None) -> "Network[str]":
    """The network as if a sentence had never been written, made anew."""
    left: Network[str] = nx.MultiDiGraph()
    left.add_nodes_from(graph.nodes(data=True))
    for one, other, link, told in graph.edges(keys=True, data=True):
        kept = [place for place, name in enumerate(told["statements"]) if sentence_of[name] != gone]
        if kept:
            pairs = {
                name: tuple(told[name][place] for place in kept)
                for name in ("statements", "modalities", "standings")
            }
            left.add_edge(one, other, key=link, **{**told, **pairs})
    return left


def test_a_chain_told_in_two_sentences_by_hand() -> None:
    # a - b is asserted in sentence 1, b - c reported in sentence 2. By degree:
    # asserted: a 1, b 1. Without 1: nothing. (Sentence 2 does not count.)
    # reported, possible, permitted: b 1, a and c 2. Without 1: b 1, c 1. Without 2: a 1, b 1.
    graph = network_of([("a", "b"), ("b", "c")])
    graph.edges["b", "c", "b~GAVE~c~1"]["modalities"] = ("reported",)
    told = sensitivity(graph, measure("degree"), scenario("asserted"), {"s-0": ("text", 1), "s-1": ("text", 2)})
    assert (told.worlds, told.sentences, told.drawn, told.exact, told.converged) == (11, 2, 2, True, True)
    rows = {one.id: (one.rank, one.best, one.worst, one.unranked) for one in told.rows}
    assert rows == {"a": (1, 1, 2, 4), "b": (1, 1, 1, 1), "c": (None, 1, 2, 5)}
    assert told.rows[2].scenarios == {"asserted": None, "reported": 2, "possible": 2, "permitted": 2}
    [pair] = told.pairs
    assert (pair.first, pair.second) == ("a", "b")
    assert (pair.above, pair.tied, pair.below, pair.undecided) == (0, 4, 3, 4)
    assert told.decisive
    assert (told.decisive.document, told.decisive.sentence, told.decisive.statements) == ("text", 1, ("s-0",))
    assert [(one.name, one.before, one.after) for one in told.decisive.moved] == [
        ("the a", 1, None),
        ("the b", 1, None),
    ]
    assert told.decisive.places == 4, "from the first place to behind the last of two, twice"


@settings(max_examples=25)
@given(networks(), st.sampled_from(sorted(MEASURES)), st.sampled_from(list(SCENARIOS)))
def test_intervals_are_those_of_all_worlds_looked_at_one_by_one(
    graph: "Network[str]", name: str, counted: str
) -> None:
    sentence_of = each_its_own(graph)
    told = sensitivity(graph, measure(name), scenario(counted), sentence_of)
    worlds: list[dict[str, Any]] = []
    values: list[dict[str, float]] = []
    for chosen in SCENARIOS.values():
        part = within(graph, chosen)
        counting = {sentence_of[one] for _, _, link in part.edges(data=True) for one in link["statements"]}
        for gone in (None, *sorted(counting)):
            left = within(without(graph, sentence_of, gone), chosen)
            rows = rank(left, measure(name))
            worlds.append({row.id: row.rank for row in rows if row.rank is not None})
            values.append({row.id: round(row.value, 12) for row in rows if row.value is not None})
    assert told.worlds == len(worlds)
    for row in told.rows:
        ranks = [world[row.id] for world in worlds if row.id in world]
        assert (row.best, row.worst) == (min(ranks, default=None), max(ranks, default=None))
        assert row.unranked == len(worlds) - len(ranks)
    assert {row.id for row in told.rows} >= {one for world in worlds for one in world}
    first = [row.id for row in told.rows if row.rank is not None][:10]
    assert [(pair.first, pair.second) for pair in told.pairs] == list(combinations(first, 2))
    for pair in told.pairs:
        both = [
            (world[pair.first], world[pair.second]) for world in values if {pair.first, pair.second} <= set(world)
        ]
        lowest = measure(name).lowest_first
        assert pair.above == sum(one < other if lowest else one > other for one, other in both)
        assert pair.tied == sum(one == other for one, other in both)
        assert pair.above + pair.tied + pair.below + pair.undecided == len(worlds)
    assert told.exact
    assert told.converged


@pytest.mark.parametrize("name", MEASURES)
def test_an_empty_network_has_no_intervals(name: str) -> None:
    told = sensitivity(network_of([]), measure(name), scenario("asserted"), {})
    assert (told.rows, told.pairs, told.decisive, told.worlds) == ((), (), None, 4)
    assert (told.exact, told.converged, told.sentences) == (True, True, 0)


def star(leaves: int) -> "Network[str]":
    """One in the middle, each leaf by a sentence of its own."""
    return network_of([("hub", f"leaf-{place:03}") for place in range(leaves)])


def test_of_many_sentences_a_sample_is_drawn_until_nothing_changes() -> None:
    # Whichever leaf is left out, the hub is first and all others second: nothing changes from the first draw on.
    graph = star(120)
    told = sensitivity(graph, measure("degree"), scenario("asserted"), each_its_own(graph), few=100)
    assert (told.exact, told.converged, told.sentences, told.drawn) == (False, True, 120, 50)
    assert (told.rows[0].best, told.rows[0].worst) == (1, 1)
    assert {(row.best, row.worst) for row in told.rows[1:]} == {(2, 2)}


def test_where_too_few_may_be_drawn_it_says_that_it_did_not_converge() -> None:
    graph = star(120)
    told = sensitivity(graph, measure("degree"), scenario("asserted"), each_its_own(graph), few=20)
    assert (told.exact, told.converged, told.drawn) == (False, False, 20)


def test_a_sample_is_the_same_each_time_and_lies_within_the_whole() -> None:
    graph = like_a_chain(24)
    given_ = (graph, measure("betweenness"), scenario("asserted"), each_its_own(graph))
    whole = {row.id: row for row in sensitivity(*given_).rows}
    some = sensitivity(*given_, few=10, seed=3)
    assert some == sensitivity(*given_, few=10, seed=3)
    assert some.rows != sensitivity(*given_, few=10, seed=4).rows
    for row in some.rows:
        assert (whole[row.id].best or 0) <= (row.best or 0) <= (row.worst or 0) <= (whole[row.id].worst or 0)


def like_a_chain(size: int) -> "Network[str]":
    """Nodes in a row, each link by a sentence of its own."""
    return network_of([(f"n{place:02}", f"n{place + 1:02}") for place in range(size)])


def test_progress_is_told_a_sentence_at_a_time() -> None:
    graph, said = star(3), []
    sensitivity(
        graph, measure("degree"), scenario("asserted"), each_its_own(graph),
        progress=lambda done, total: said.append((done, total)),
    )  # fmt: skip
    assert said == [(1, 3), (2, 3), (3, 3)]


def test_the_seeds_top_hangs_on_the_sentence_of_the_nrm_training() -> None:
    # Sentence 21 alone tells of the training on the NRM, ranked second, which ties prosecutors to the government.
    source = narrative(KYRGYZ)
    places = {one.id: (one.document, one.sentence) for one in source.statements}
    told = sensitivity(drawn(source), measure("betweenness"), scenario("asserted"), places)
    assert told.decisive
    assert (told.decisive.document, told.decisive.sentence) == ("kyrgyz-republic-2022", 21)
    assert [(one.id, one.before) for one in told.decisive.moved if one.after is None] == [
        ("kg22-nrm-training", 2),
        ("kg-prosecutors", 4),
    ], "through prosecutors no shortest path runs without it"
    government, training = told.rows[:2]
    assert (government.id, government.best, government.worst, government.unranked) == ("kg-government", 1, 2, 0)
    assert (training.id, training.best, training.worst, training.unranked) == ("kg22-nrm-training", 1, 2, 4)
