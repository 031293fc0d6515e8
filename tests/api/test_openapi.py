"""The OpenAPI document: valid, complete, and in the vocabulary's own words."""

import re
from typing import Any, get_args

import pytest
from fastapi.openapi.models import OpenAPI
from jsonschema import Draft202012Validator
from tuyun.api.openapi.operations import examples, posts
from tuyun.graph.vocabulary.terms import EntityLabel, LinkName, ModalityName, PredicateName, StageName, StatusName

from tests.api.test_parameters import DOCUMENT, GRAPH

OPERATIONS: dict[str, dict[str, Any]] = {
    told["get"]["operationId"]: told["get"] for told in GRAPH.values() if "get" in told
}


ADDRESSES = {told["get"]["operationId"]: path for path, told in GRAPH.items() if "get" in told}


def _schema(operation: str) -> dict[str, Any]:
    """The schema of an operation's answer, with all that it refers to."""
    schema: dict[str, Any] = OPERATIONS[operation]["responses"]["200"]["content"]["application/json"]["schema"]
    return {**schema, "components": DOCUMENT["components"]}


def _parameters(operation: str) -> dict[str, Any]:
    return {one["name"]: one["schema"] for one in OPERATIONS[operation]["parameters"]}


def _enum(schema: dict[str, Any]) -> list[str]:
    words: list[str] = next(one for one in [schema, *schema.get("anyOf", ())] if "enum" in one)["enum"]
    return words


def test_the_document_is_openapi_3_1() -> None:
    assert DOCUMENT["openapi"].startswith("3.1")
    OpenAPI.model_validate(DOCUMENT)


def test_the_addresses_and_their_names_are_these() -> None:
    assert {path: told["get"]["operationId"] for path, told in GRAPH.items() if "get" in told} == {
        "/health/live": "live",
        "/health/ready": "ready",
        "/v1/documents": "list_documents",
        "/v1/changes": "list_document_changes",
        "/v1/documents/{document}": "get_document",
        "/v1/documents/{document}/sentences": "list_sentences",
        "/v1/statements": "list_statements",
        "/v1/statements/{statement}": "get_statement",
        "/v1/entities": "list_entities",
        "/v1/entities/{entity}": "get_entity",
        "/v1/entities/{entity}/links": "list_entity_links",
        "/v1/entities/{entity}/links/counts": "count_entity_links",
        "/v1/lookup": "look_up",
        "/v1/links": "list_links",
        "/v1/links/{link}": "get_link",
        "/v1/paths": "find_paths",
        "/v1/passages": "list_passages",
        "/v1/sentences": "search_sentences",
        "/v1/queries": "list_queries",
        "/v1/queries/{name}": "run_query",
        "/v1/flow": "get_flow",
        "/v1/flow/conversions": "list_conversions",
        "/v1/flow/changes": "list_changes",
        "/v1/losses": "list_losses",
        "/v1/times": "list_waits",
        "/v1/times/months": "list_open_cases",
        "/v1/figures": "list_figures",
        "/v1/agreement": "list_agreements",
        "/v1/trend": "get_trend",
        "/v1/exposure": "list_exposure",
        "/v1/training": "list_training",
        "/v1/gaps": "list_gaps",
        "/v1/centrality/{measure}": "rank_by_centrality",
        "/v1/structure": "get_structure",
        "/v1/routes": "find_routes",
        "/v1/cuts": "find_cuts",
        "/v1/sensitivity/{measure}": "get_sensitivity",
        "/v1/what-if": "suppose",
        "/v1/report": "get_report",
        "/v1/dossier": "get_dossier",
        "/v1/dossier/links": "list_dossier_links",
        "/v1/dossier/statements": "list_dossier_statements",
        "/v1/vocabulary": "get_vocabulary",
    }


def test_the_only_posts_that_read_are_those_of_a_picture() -> None:
    told = {path: told["post"] for path, told in GRAPH.items() if "get" not in told and "post" in told}
    assert list(told) == ["/v1/picture", "/v1/picture/rows"]
    for operation in told.values():
        assert operation["security"] == [{"bearer": []}, {}]
        content = operation["responses"]["200"]["content"]["application/json"]
        (shown,) = content["examples"].values()
        assert shown["value"] == posts()[operation["operationId"]]["answer"]
        Draft202012Validator({**content["schema"], "components": DOCUMENT["components"]}).validate(shown["value"])
    assert "text/csv" in told["/v1/picture/rows"]["responses"]["200"]["content"]


def test_the_document_says_how_to_come_with_a_key() -> None:
    assert DOCUMENT["components"]["securitySchemes"]["bearer"]["scheme"] == "bearer"
    told = {path: told["get"].get("security") for path, told in GRAPH.items() if "get" in told}
    assert told == {path: [{"bearer": []}, {}] if path.startswith("/v1/") else None for path in told}


def test_every_reference_leads_somewhere_and_every_schema_is_one() -> None:
    schemas = DOCUMENT["components"]["schemas"]
    assert set(re.findall(r"#/components/schemas/([^'\"]+)", str(DOCUMENT))) == set(schemas)
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_operation_is_described_and_has_an_example_that_fits(operation: str) -> None:
    told = OPERATIONS[operation]
    content = told["responses"]["200"]["content"]
    assert told["summary"]
    assert told["description"]
    assert told["tags"]
    for parameter in told.get("parameters", ()):
        assert parameter["in"] == "path" or parameter["description"], parameter["name"]
    if operation in ("get_report", "get_dossier"):
        assert list(content) == ["text/html"]
        return
    shown = content["application/json"]["examples"]["seed"]["value"]
    assert shown == examples()[operation]["answer"]
    Draft202012Validator(_schema(operation)).validate(shown)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_operation_names_the_problems_it_may_have(operation: str) -> None:
    told = OPERATIONS[operation]["responses"]
    expected = {"200", "422"}
    if operation not in ("live", "ready"):
        expected |= {"401", "403", "429", "431", "503", "504"}
    if operation == "ready":
        expected |= {"503"}
    if any(one["in"] == "path" for one in OPERATIONS[operation].get("parameters", ())) or operation in (
        "find_paths",
        "find_routes",
        "find_cuts",
        "suppose",
        "list_statements",
        "list_links",
        "list_entities",
        "list_passages",
        "search_sentences",
        "get_flow",
        "list_conversions",
        "list_changes",
        "list_losses",
        "list_waits",
        "list_open_cases",
        "list_exposure",
        "list_training",
        "list_gaps",
        "get_report",
        "get_dossier",
        "list_dossier_links",
        "list_dossier_statements",
        "list_figures",
        "list_agreements",
        "get_trend",
        "get_structure",
        "run_query",
    ):
        expected |= {"404"}
    if ADDRESSES[operation].startswith("/v1"):
        expected |= {"304", "406"}
    if operation in ("get_report", "get_dossier"):
        expected -= {"406"}
    if "{entity}" in ADDRESSES[operation]:
        expected |= {"308"}
    if any(one["name"] == "cursor" for one in OPERATIONS[operation].get("parameters", ())):
        expected |= {"409"}
    assert set(told) == expected
    for status in expected - {"200", "304"}:
        schema = told[status]["content"]["application/problem+json"]["schema"]
        assert schema == {"$ref": "#/components/schemas/Problem"}


def test_the_document_lists_the_words_of_the_vocabulary() -> None:
    statements, links = _parameters("list_statements"), _parameters("list_links")
    assert _enum(statements["predicate"]) == list(get_args(PredicateName))
    assert _enum(statements["stage"]) == list(get_args(StageName))
    assert _enum(statements["modality"]) == list(get_args(ModalityName))
    assert _enum(statements["polarity"]) == ["affirmed", "denied"]
    assert _enum(statements["status"]) == list(get_args(StatusName))
    assert _enum(links["type"]) == list(get_args(LinkName))
    assert _enum(_parameters("list_entities")["label"]) == list(get_args(EntityLabel))


def test_the_document_lists_measures_and_scenarios() -> None:
    told = _parameters("rank_by_centrality")
    assert _enum(told["scenario"]) == ["asserted", "reported", "possible", "permitted", "carrying"]
    assert _enum(told["measure"]) == [
        "degree",
        "betweenness",
        "closeness",
        "harmonic",
        "eigenvector",
        "pagerank",
        "constraint",
        "articulation_points",
        "bridges",
        "edge_betweenness",
    ]
