"""Paths and centrality over HTTP: a scenario says what counts, and none stated is not none."""

from functools import partial
from typing import Any

import pytest
from tuyun.graph.analysis.carrying import DIRECTED
from tuyun.graph.analysis.carrying import INTERPRETATION as STEPS
from tuyun.graph.analysis.inputs import read_scenario
from tuyun.graph.analysis.network import KINDS, network, structure_labels, within
from tuyun.graph.analysis.network_columns import NetworkColumns
from tuyun.graph.analysis.ranking import MEASURES, Ranking, measure, rank
from tuyun.graph.analysis.scenario import CARRYING, SCENARIOS, scenario
from tuyun.graph.store import Store

from tests.api.client import Client


def _paths(client: Client, source: str, target: str, **chosen: object) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = client.data("/v1/paths", source=source, target=target, **chosen)["rows"]
    return rows


def test_a_path_is_walked_from_link_to_link(client: Client) -> None:
    found = _paths(client, "kg-pgo", "kg-mvd")
    assert [one["length"] for one in found] == sorted(one["length"] for one in found)
    assert [node["id"] for node in found[0]["nodes"]] == ["kg-pgo", "kg22-joint-trainings", "kg-mvd"]
    for path in found:
        assert path["length"] == len(path["links"]) == len(path["nodes"]) - 1
        for link, here, there in zip(path["links"], path["nodes"], path["nodes"][1:], strict=False):
            assert {link["source"]["id"], link["target"]["id"]} == {here["id"], there["id"]}
            assert link == client.data(f"/v1/links/{link['id']}")


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_is_kinds_and_modalities(client: Client, name: str) -> None:
    chosen = SCENARIOS[name]
    lists: dict[str, Any] = {"kinds": sorted(chosen.kinds), "modalities": sorted(chosen.modalities)}
    found = _paths(client, "kg-foreign-victims", "kg-courts", scenario=name)
    assert found == _paths(client, "kg-foreign-victims", "kg-courts", **lists)
    for path in found:
        for link in path["links"]:
            assert link["kind"] in chosen.kinds
            assert {pair["modality"] for pair in link["pairs"]} & chosen.modalities


def test_a_path_that_no_sentence_tells_is_no_row_and_the_reading_says_what_that_means(client: Client) -> None:
    data = client.data("/v1/paths", source="kg-victims", target="kg-courts", carrying=True, scenario="asserted")
    assert data["rows"] == []
    assert "not that there is none" in data["interpretation"]


def test_a_length_bounds_the_paths(client: Client) -> None:
    whole = _paths(client, "kg-pgo", "kg-mvd")
    assert {one["length"] for one in whole} > {2}
    data = client.data("/v1/paths", source="kg-pgo", target="kg-mvd", length=2)
    assert data["rows"] == [one for one in whole if one["length"] <= 2]
    assert (data["searched"], data["stopped"]) == (2, False)


def test_a_search_that_takes_too_long_says_how_far_it_came(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"source": "kg-mvd", "target": "kg-pgo"}  # by no other test, so that no answer is kept
    with monkeypatch.context() as hurried:
        hurried.setattr("tuyun.api.routes.paths.SECONDS", 0)
        response = client.get("/v1/paths", **asked)
    data = response.json()["data"]
    assert (data["searched"], data["stopped"]) == (3, True)
    assert "etag" not in response.headers
    whole = client.data("/v1/paths", **asked)
    assert (whole["searched"], whole["stopped"]) == (8, False)
    assert data["rows"] == [one for one in whole["rows"] if one["length"] <= 3]
    assert data["rows"]
    assert client.data("/v1/entities/kg-pgo")["name"] == "PGO"


def test_fewer_paths_are_the_first_of_them(client: Client) -> None:
    assert _paths(client, "kg-pgo", "kg-mvd", limit=2) == _paths(client, "kg-pgo", "kg-mvd")[:2]


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ({"target": "kg-pgo"}, "target"),
        ({"target": "kg-mvd", "scenario": "asserted", "kinds": "plain"}, "scenario"),
        ({"target": "kg-mvd", "kinds": "plan"}, "kinds"),
        ({"target": "kg-mvd", "limit": 11}, "limit"),
    ],
)
def test_a_path_that_cannot_be_asked_for_is_refused(client: Client, asked: dict[str, Any], where: str) -> None:
    problem = client.problem("/v1/paths", source="kg-pgo", **asked)
    assert (problem["status"], problem["where"]) == (422, where)


def test_an_unknown_scenario_is_told_its_near_miss(client: Client) -> None:
    for address in ("/v1/centrality/degree?scenario=aserted", "/v1/paths?source=a&target=b&scenario=aserted"):
        problem = client.problem(address)
        assert (problem["status"], problem["type"]) == (422, "urn:tuyun:problem:invalid-analysis")
        assert problem["todo"] == "Did you mean 'asserted'?"


def test_an_unknown_measure_is_told_its_near_miss(client: Client) -> None:
    assert client.problem("/v1/centrality/betweeness")["todo"] == "Did you mean 'betweenness'?"


def _ranked(store: Store, name: str, counted: str) -> Ranking:
    labels = structure_labels()
    nodes = store.ask("read/nodes", labels=labels).rows
    edges = store.ask("read/edges", labels=labels, kinds=list(KINDS)).rows
    return rank(within(network(NetworkColumns.of(nodes, edges)), scenario(counted)), measure(name))


@pytest.mark.parametrize("counted", SCENARIOS)
@pytest.mark.parametrize("name", MEASURES)
def test_ranks_are_those_of_the_analysis(client: Client, seeded_store: Store, name: str, counted: str) -> None:
    data = client.data(f"/v1/centrality/{name}", scenario=counted, limit=1000)
    expected = _ranked(seeded_store, name, counted)
    assert [
        (one["rank"], one["id"], one["name"], one["label"], one["reason"] or "", tuple(one["statements"]))
        for one in data["rows"]
    ] == [(one.rank, one.id, one.name, one.label, one.reason, one.statements) for one in expected]
    assert [one["value"] for one in data["rows"]] == pytest.approx([one.value for one in expected])
    assert data["ranked"] == sum(row.rank is not None for row in expected) > 0
    assert (data["measure"], data["scenario"]["name"]) == (name, counted)
    assert set(data["scenario"]["modalities"]) == SCENARIOS[counted].modalities


@pytest.mark.parametrize("name", DIRECTED)
def test_ranks_in_the_network_that_carries_cases_are_those_of_the_analysis(
    client: Client, seeded_store: Store, name: str
) -> None:
    data = client.data(f"/v1/centrality/{name}", scenario="carrying", limit=1000)
    steps = seeded_store.read(partial(read_scenario, CARRYING)).value
    expected = rank(steps, measure(name), carrying=True)
    assert [(row["rank"], row["id"], row["statements"]) for row in data["rows"]] == [
        (row.rank, row.id, list(row.statements)) for row in expected
    ]
    assert data["directed"]
    assert data["interpretation"] == STEPS
    assert data["scenario"]["name"] == "carrying"


def test_a_measure_that_is_not_taken_on_the_network_that_carries_cases_is_refused(client: Client) -> None:
    refused = client.problem("/v1/centrality/degree?scenario=carrying")
    assert refused["todo"] == "Choose betweenness or pagerank, or another scenario."
    assert client.problem("/v1/sensitivity/pagerank?scenario=carrying")["status"] in (404, 422)
