"""Structure, routes, cuts, sensitivity and what-if over HTTP: they are those of the analysis."""

from typing import Any

import pytest
from tuyun.graph.analysis.cuts import cut
from tuyun.graph.analysis.network import Network, within
from tuyun.graph.analysis.ranking import MEASURES, measure
from tuyun.graph.analysis.reachability import Between, reachable
from tuyun.graph.analysis.scenario import SCENARIOS, scenario
from tuyun.graph.analysis.sensitivity import sensitivity
from tuyun.graph.analysis.structure import structure
from tuyun.graph.store import Store, load

from tests.api.client import Client
from tests.graph.analysis.drawn import ARLAVIA, KYRGYZ, drawn, narrative


@pytest.fixture(scope="module")
def kyrgyz() -> "Network[str]":
    """The seed's network, made without a store."""
    return drawn(narrative(KYRGYZ))


@pytest.fixture
def arlavia(api: Client, empty_store: Store) -> Client:
    """A client to the API over the invented country."""
    load(empty_store, narrative(ARLAVIA))
    return api


def json(value: Any) -> Any:  # noqa: ANN401 - a model of any kind
    return value.model_dump(mode="json")


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_structure_is_that_of_the_analysis(client: Client, kyrgyz: "Network[str]", name: str) -> None:
    told = client.data("/v1/structure", scenario=name)
    assert told["structure"] == json(structure(within(kyrgyz, scenario(name))))
    assert told["scenario"]["name"] == name
    assert "may have ties that nobody wrote about" in told["interpretation"]


def test_no_route_of_the_seed_is_told_and_the_denial_stands_beside_it(client: Client) -> None:
    told = client.data("/v1/routes", scenario="permitted")
    assert (told["routes"], told["more"]) == ([], False)
    assert [(one["names"], one["voice_name"]) for one in told["denied"]] == [
        (["foreign victims", "law enforcement"], "NGO contacts")
    ]
    cuts = client.data("/v1/cuts", scenario="permitted")
    assert [(cuts[kind]["outcome"], cuts[kind]["size"]) for kind in ("node", "link")] == [
        ("none_stated", None)
    ] * 2


def test_routes_and_cuts_of_the_invented_country_are_told(arlavia: Client) -> None:
    told = arlavia.data("/v1/routes", source="xa-foreign-victims", scenario="reported", limit=2)
    assert [(one["names"][1], one["weakest"], one["scenario"]) for one in told["routes"]] == [
        ("Harbor Aid", "asserted", "asserted"), ("military police", "reported", "reported")
    ]  # fmt: skip
    assert told["more"], "the one by the police comes third"
    assert (
        len(arlavia.data("/v1/routes", source=["xa-foreign-victims", "xa-victims"], scenario="reported")["routes"])
        == 4
    )
    cuts = arlavia.data("/v1/cuts")
    assert [one["name"] for one in cuts["node"]["alone"]] == ["Central Court"]
    assert [one["label"] for one in cuts["link"]["parts"]] == ["CONVICTED"]


@pytest.mark.parametrize("carrying", [True, False])
def test_cuts_between_any_two_sets_are_those_of_the_analysis(
    client: Client, kyrgyz: "Network[str]", *, carrying: bool
) -> None:
    ends = Between(frozenset({"kg-mvd", "kg-pgo"}), frozenset({"kg-judges"}), carrying)
    through = reachable(within(kyrgyz, scenario("asserted")), ends)
    told = client.data("/v1/cuts", source=["kg-mvd", "kg-pgo"], target="kg-judges", carrying=carrying)
    assert told["node"] == json(cut(through, "node"))
    assert told["link"] == json(cut(through, "link"))
    assert ("in either direction" in told["interpretation"]) is not carrying


@pytest.mark.parametrize("name", ["betweenness", "eigenvector", "edge_betweenness"])
def test_rank_intervals_are_those_of_the_analysis(client: Client, kyrgyz: "Network[str]", name: str) -> None:
    places = {one.id: (one.document, one.sentence) for one in narrative(KYRGYZ).statements}
    expected = json(sensitivity(kyrgyz, measure(name), scenario("reported"), places))
    told = client.data(f"/v1/sensitivity/{name}", scenario="reported", limit=1000)
    rows = expected.pop("rows")
    values = [one.pop("value") for one in rows]
    assert {key: told[key] for key in expected} == expected
    assert [one.pop("value") for one in told["rows"]] == pytest.approx(values)
    assert told["rows"] == rows
    assert (told["ranked"], told["definition"]) == (len(rows), MEASURES[name].definition)


def test_pages_of_rank_intervals_join_to_the_whole(client: Client) -> None:
    whole = client.data("/v1/sensitivity/degree")["rows"]
    first = client.answer("/v1/sensitivity/degree", limit=30)
    second = client.data("/v1/sensitivity/degree", limit=30, cursor=first["next"])
    assert [*first["data"]["rows"], *second["rows"]] == whole
    sorted_ = client.data("/v1/sensitivity/degree", sort="worst", limit=3)["rows"]
    assert [one["worst"] for one in sorted_] == [1, 2, 3]


def test_what_is_supposed_is_compared_and_nothing_is_written(client: Client) -> None:
    before = client.answer("/v1/structure")
    told = client.data(
        "/v1/what-if", remove="kg22-nrm-training", link="kg-courts~CONVICTED~kg22-convictions", measure="degree"
    )
    difference = told["difference"]
    assert [difference[side]["nodes"] for side in ("before", "after")] == [34, 30]
    assert told["change"]["links"] == [
        {"source": "kg-courts", "type": "CONVICTED", "target": "kg22-convictions"}
    ]  # fmt: skip
    moved = {one["id"]: (one["rank_before"], one["rank_after"]) for one in difference["moved"]}
    assert moved["kg22-nrm-training"][1] is None
    assert moved["kg22-convictions"][0] is None
    assert client.answer("/v1/structure") == before


def test_a_loss_that_is_lifted_tells_what_the_flow_could_be(client: Client) -> None:
    [loss] = client.data("/v1/statements", predicate="downgraded")
    told = client.data("/v1/what-if", lift=loss["id"], scenario="possible")["difference"]
    assert told["flow"]["loss"] == loss["id"]
    assert (told["flow"]["changed"], bool(told["flow"]["reason"])) == ([], True)
    # Sentence 5 alone tells of these crimes; investigators are tied to a training as well.
    assert told["before"]["nodes"] - told["after"]["nodes"] == 1


def test_of_a_large_graph_few_sentences_are_left_out_or_none(
    client: Client, kyrgyz: "Network[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    for few in (3, 0):
        monkeypatch.setattr("tuyun.api.routes.sensitivity.WORK", few * kyrgyz.number_of_edges())
        told = client.data("/v1/sensitivity/degree", scenario="permitted", limit=900 + few)
        assert (told["drawn"], told["exact"], told["converged"]) == (few, False, False)
        assert {one["best"] <= one["rank"] <= one["worst"] for one in told["rows"] if one["rank"]} == {True}


@pytest.mark.parametrize(
    ("address", "asked", "status", "detail"),
    [
        ("/v1/routes", {"source": "nobody"}, 404, "there is no entity 'nobody'."),
        ("/v1/cuts", {"source": "kg-pgo", "target": "kg-pgo"}, 422, "'kg-pgo' is at both ends"),
        ("/v1/what-if", {"remove": "kg-pg"}, 404, "there is no node or link 'kg-pg'"),
        ("/v1/what-if", {"link": "kg-pgo~GAVE"}, 422, "is not of the form SOURCE~TYPE~TARGET"),
        ("/v1/what-if", {"node": "kg-new"}, 422, "is not of the form ID~LABEL or ID~LABEL~NAME"),
        ("/v1/what-if", {"lift": "s-0"}, 404, "there is no loss 's-0'"),
        ("/v1/what-if", {"measure": "betweeness"}, 422, "there is no measure 'betweeness'."),
        ("/v1/sensitivity/betweeness", {}, 422, "there is no measure 'betweeness'."),
        ("/v1/structure", {"scenario": "aserted"}, 422, "there is no scenario 'aserted'."),
    ],
)
def test_what_cannot_be_asked_is_refused(
    client: Client, address: str, asked: dict[str, str], status: int, detail: str
) -> None:
    problem = client.problem(address, **asked)
    assert problem["status"] == status
    assert detail in problem["detail"]


@pytest.mark.parametrize(
    "address", ["/v1/structure", "/v1/routes", "/v1/cuts", "/v1/sensitivity/degree", "/v1/what-if"]
)
def test_an_empty_graph_is_answered(api: Client, empty_store: Store, address: str) -> None:  # noqa: ARG001 - nothing is in it
    assert api.answer(address)["evidence"] == []
