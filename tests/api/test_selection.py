"""A selection of countries, years, publishers and documents: the rest of the graph might as well not be there."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, load, remove

from tests.api.client import Client
from tests.graph.store.invented import first, second, third

KG = "kyrgyz-republic-2022"
DOCUMENTS = Path(__file__).parents[1] / "documents"
ADDRESSES = (
    "/v1/flow", "/v1/flow/conversions", "/v1/flow/changes", "/v1/losses", "/v1/exposure", "/v1/training",
    "/v1/gaps", "/v1/statements", "/v1/statements?sort=-stage", "/v1/statements?total=true&facets=voice,modality",
    "/v1/links", "/v1/links?sort=type", "/v1/links?total=true&facets=type",
    "/v1/centrality/betweenness", "/v1/sensitivity/degree", "/v1/structure",
    "/v1/routes", "/v1/cuts", "/v1/what-if?remove=kg-pgo",
    "/v1/queries/training", "/v1/queries/voices", "/v1/queries/silences", "/v1/queries/case_flow",
    "/v1/queries/losses", "/v1/queries/training_and_failing", "/v1/queries/routes", "/v1/queries/cuts",
    "/v1/queries/changes", "/v1/queries/evidence?id=kg-pgo",
    "/v1/entities/kg-pgo/links", "/v1/entities/kg-pgo/links/counts", "/v1/paths?source=kg-pgo&target=kg-mvd",
)  # fmt: skip
NETWORKS = ("/v1/centrality/degree", "/v1/sensitivity/degree", "/v1/structure", "/v1/routes", "/v1/cuts",
            "/v1/what-if?remove=kg-pgo")  # fmt: skip


def about(narrative: Narrative, country: str | None, year: int, publisher: str = "Nobody") -> Narrative:
    """The same narrative, as a report on a country."""
    described = {"country": country, "year": year, "publisher": publisher}
    return replace(narrative, document=narrative.document.model_copy(update=described))


@pytest.fixture
def several(empty_store: Store, seed_source: Narrative, api: Client) -> Client:
    """A client to a graph of the seed, two reports on another country, and a document about none."""
    load(empty_store, seed_source)
    load(empty_store, about(first(), "XA", 2030))
    load(empty_store, about(second(), "XA", 2031, "Harbor Watch"))
    load(empty_store, about(third(), None, 2031))
    return api


def told(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer, but for the revision and the place of the next page."""
    return {name: value for name, value in answer.items() if name not in ("revision", "next")}


def test_a_country_is_answered_for_as_if_it_alone_were_loaded(several: Client, empty_store: Store) -> None:
    selected = {
        address: told(several.answer(f"{address}{'&' if '?' in address else '?'}country=kg"))
        for address in ADDRESSES
    }
    for document in ("first", "second", "third"):
        remove(empty_store, document)
    alone = {address: told(several.answer(address)) for address in ADDRESSES}
    assert selected == alone


@pytest.mark.parametrize(
    ("selection", "documents"),
    [
        ({}, {KG, "first", "second", "third"}),
        ({"country": "KG"}, {KG}),
        ({"country": ["xa", "KG"]}, {KG, "first", "second"}),
        ({"year": 2031}, {"second", "third"}),
        ({"year": 2031, "country": "XA"}, {"second"}),
        ({"publisher": "harbor watch"}, {"second"}),
        ({"document": ["first", "third"]}, {"first", "third"}),
    ],
)
def test_a_selection_takes_the_documents_that_have_one_of_each(
    several: Client, selection: dict[str, Any], documents: set[str]
) -> None:
    statements = several.data("/v1/statements", limit=1000, **selection)
    assert {row["document"] for row in statements} == documents
    assert {row["document"] for row in several.data("/v1/links", limit=1000, **selection)} <= documents
    entities = several.data("/v1/entities", limit=1000, **selection)
    assert all(documents & set(row["documents"]) for row in entities)
    everyone = several.data("/v1/entities", limit=1000)
    selected = [row for row in everyone if documents & set(row["documents"])]
    assert [{**row, "links": None} for row in selected] == [{**row, "links": None} for row in entities]
    assert all(row["links"] <= whole["links"] for row, whole in zip(entities, selected, strict=True))


def test_each_row_names_its_country(several: Client) -> None:
    countries = {KG: "KG", "first": "XA", "second": "XA", "third": None}
    for address in (
        "statements",
        "links",
        "flow",
        "losses",
        "exposure",
        "gaps",
        "queries/losses",
        "queries/voices",
    ):
        data = several.data(f"/v1/{address}", limit=1000)
        rows = data["rows"] if isinstance(data, dict) else data
        assert rows
        assert {(row["document"], row["country"]) for row in rows} <= set(countries.items())


def test_parts_of_a_network_of_several_countries_name_their_country(
    empty_store: Store, seed_source: Narrative, api: Client
) -> None:
    load(empty_store, seed_source)
    load(empty_store, read_source(DOCUMENTS / "talvania-2032"))
    both, measure = "country=KG&country=XE", "/v1/centrality/degree?limit=1000"
    alone = {
        row["id"]: row["name"] for code in ("KG", "XE") for row in api.data(f"{measure}&country={code}")["rows"]
    }
    named = {row["id"]: row["name"] for row in api.data(f"{measure}&{both}")["rows"]}
    assert {named["kg-government"], named["xe-courts"]} == {"KG: government", "XE: courts"}
    assert {name.split(": ")[0] for id_, name in named.items() if name != alone[id_]} == {"KG", "XE"}
    assert all(name in (alone[id_], f"{id_[:2].upper()}: {alone[id_]}") for id_, name in named.items())
    (part, *_) = api.data(f"/v1/structure?{both}")["structure"]["parts"]
    assert {member["name"].split(": ")[0] for member in part["members"]} <= {"KG", "XE"}
    (denied,) = api.data(f"/v1/routes?{both}")["denied"]
    assert denied["names"] == ["KG: foreign victims", "KG: law enforcement"]
    groups = api.data("/v1/training?limit=1000")["rows"]
    assert {code for group in groups for code in group["countries"]} == {"KG", "XE"}


def test_stages_and_tallies_are_of_each_country_by_itself(several: Client) -> None:
    stages = several.data("/v1/flow")["stages"]
    assert len(stages) == len({(row["country"], row["stage"]) for row in stages})
    assert {row["country"] for row in stages} == {"KG", "XA", None}
    assert {row["country"] for row in stages if row["stage"] == "court" and row["unknown"] is None} <= {"KG"}
    tallies = several.data("/v1/losses")["by_stage"]
    alone = several.data("/v1/losses", country="KG")["by_stage"]
    assert [row for row in tallies if row["country"] == "KG"] == alone


def test_countries_are_pooled_in_a_network_only_if_they_are_named(several: Client) -> None:
    for address in NETWORKS:
        refused = several.problem(address)
        assert [refused[name] for name in ("status", "where", "detail", "todo")] == [
            422,
            "country",
            "documents of 2 countries are loaded, and countries are not pooled unasked.",
            "Select a country, or several by name: KG, XA.",
        ]
        several.answer(f"{address}{'&' if '?' in address else '?'}country=KG&country=XA")


@pytest.mark.parametrize(
    ("selection", "status", "detail", "todo"),
    [
        ({"country": "KZ"}, 404, "there is no document whose country is 'KZ'.", "Known: KG, XA."),
        (
            {"country": "Kyrgyzstan"},
            422,
            "is not a code of two letters, as KG for the Kyrgyz Republic, not 'Kyrgyzstan'.",
            None,
        ),
        ({"year": 2021}, 404, "there is no document whose year is '2021'.", "Known: 2022, 2030, 2031."),
        ({"year": 20210}, 422, "Input should be less than or equal to 2200, not '20210'.", None),
        (
            {"publisher": "Harbor Wach"},
            404,
            "there is no document whose publisher is 'Harbor Wach'.",
            "Did you mean 'Harbor Watch'?",
        ),
        ({"document": "frist"}, 404, "there is no document 'frist'.", "Did you mean 'first'?"),
        (
            {"country": "KG", "year": 2031},
            404,
            "no loaded document has all of this: country KG; year 2031.",
            "Select by fewer of them.",
        ),
    ],
)
def test_a_selection_of_nothing_says_what_there_is(
    several: Client, selection: dict[str, Any], status: int, detail: str, todo: str | None
) -> None:
    for address in ("losses", "statements", "centrality/degree", "report"):
        problem = several.problem(f"/v1/{address}", **selection)
        assert (problem["status"], problem["detail"], problem.get("todo")) == (status, detail, todo)
