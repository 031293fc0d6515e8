"""What a request may ask for: nothing is passed over in silence."""

from typing import Any

import pytest
from tuyun.api.app import create_app
from tuyun.graph.store import StoreSettings

from tests.api.client import Client

DOCUMENT = create_app(StoreSettings("bolt://127.0.0.1:9")).openapi()
GRAPH = {path: told for path, told in DOCUMENT["paths"].items() if not path.startswith("/v1/reviews")}
"""The addresses of the graph; those of reviews are tried in tests/api/reviews."""
FILLED = {
    "document": "kyrgyz-republic-2022",
    "statement": "s-0",
    "entity": "kg-pgo",
    "link": "a~B~c~d",
    "name": "training",
    "measure": "degree",
}
ADDRESSES = [path.format(**FILLED) for path, told in GRAPH.items() if "get" in told]
PAGED = [
    path.format(**FILLED)
    for path, told in GRAPH.items()
    if "cursor" in {one["name"] for one in told.get("get", {}).get("parameters", ())}
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_unknown_parameter_is_refused_by_name(client: Client, address: str) -> None:
    problem = client.problem(address, elephant="1")
    assert (problem["status"], problem["type"]) == (422, "urn:tuyun:problem:invalid-query")
    assert "has no parameter 'elephant'" in problem["detail"]


def test_a_misspelt_parameter_is_told_its_near_miss(client: Client) -> None:
    assert client.problem("/v1/statements", modalty="alleged")["todo"] == "Did you mean 'modality'?"
    assert client.problem("/v1/queries/training", minimun=1)["todo"] == "Did you mean 'minimum'?"


def test_a_misspelt_word_is_told_its_near_miss(client: Client) -> None:
    problem = client.problem("/v1/statements", modality="aleged")
    assert problem["where"] == "modality"
    assert problem["detail"] == "is not one of the words: 'aleged'."
    assert problem["todo"] == "Did you mean 'alleged'?"
    assert client.problem("/v1/links", type="zzz")["todo"] == "See /v1/vocabulary for the words."


def test_every_fault_of_a_request_is_told(client: Client) -> None:
    problem = client.problem("/v1/links", limit=0, modality="aleged", cursor="x" * 9999)
    assert problem["status"] == 422
    assert [one["where"] for one in problem["errors"]] == ["limit", "cursor", "modality"]


def test_a_parameter_that_is_needed_is_named(client: Client) -> None:
    problem = client.problem("/v1/paths", source="kg-pgo")
    assert (problem["where"], problem["detail"]) == ("target", "is missing.")


@pytest.mark.parametrize(
    "address", ["/v1/statements?stage=law&stage=closed", "/v1/queries/training?minimum=1&minimum=2"]
)
def test_a_parameter_given_twice_is_refused(client: Client, address: str) -> None:
    problem = client.problem(address)
    assert (problem["status"], problem["detail"]) == (422, "is given more than once.")


NEEDED = {
    "/v1/passages": {"entity": "kg-pgo"},
    "/v1/sentences": {"q": "court"},
    "/v1/dossier/links": {"entity": "kg-pgo"},
    "/v1/dossier/statements": {"entity": "kg-pgo"},
}
"""What else a list has to be asked for."""


@pytest.mark.parametrize("address", PAGED)
@pytest.mark.parametrize(
    "page", [{"limit": 0}, {"limit": 1001}, {"limit": "x"}, {"cursor": ""}, {"cursor": "x" * 9999}]
)
def test_a_page_outside_its_bounds_is_refused(client: Client, address: str, page: dict[str, Any]) -> None:
    problem = client.problem(address, **NEEDED.get(address, {}), **page)
    assert (problem["status"], problem["where"]) == (422, *page)
