"""What the OpenAPI document says of operations that write: complete, and true of the real seed."""

from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.openapi.operations import writes
from tuyun.graph.source import Narrative, unpacked

from tests.api.shown import shows
from tests.api.test_parameters import DOCUMENT, GRAPH
from tests.api.writes.conftest import Writer, country, kyrgyz
from tests.seed.kyrgyz import narrative

OPERATIONS: dict[str, dict[str, Any]] = {
    told["operationId"]: told
    for path in GRAPH.values()
    for method, told in path.items()
    if method in ("post", "delete") and {} not in told["security"]
}


def schema(name: str) -> dict[str, Any]:
    """A schema with all that it refers to."""
    return {"$ref": f"#/components/schemas/{name}", "components": DOCUMENT["components"]}


def test_the_operations_that_write_are_these() -> None:
    told = {
        name: (set(one["responses"]), one["security"], sorted(each["name"] for each in one["parameters"]))
        for name, one in OPERATIONS.items()
    }
    always = {"200", "401", "403", "409", "422", "429", "431", "503", "504"}
    assert told == {
        "load_document": (
            always | {"201", "408", "413", "507"}, [{"bearer": []}], ["as", "dry_run", "if-match"]
        ),
        "remove_document": (always | {"404", "507"}, [{"bearer": []}], ["document", "if-match"]),
    }  # fmt: skip


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_write_is_described_with_an_example_that_fits(operation: str) -> None:
    told = OPERATIONS[operation]
    assert told["summary"]
    assert "Needs the role `writer`." in " ".join(told["description"].split())
    assert all(one["in"] == "path" or one["description"] for one in told["parameters"])
    shown = writes()[operation]
    (example,) = told["responses"][shown["status"]]["content"]["application/json"]["examples"].values()
    assert example["value"] == shown["answer"]
    Draft202012Validator(schema("Written")).validate(shown["answer"])
    if "requestBody" in told:
        body = told["requestBody"]["content"]["application/json"]
        Draft202012Validator({**body["schema"], "components": DOCUMENT["components"]}).validate(shown["body"])
        assert body["examples"]["seed"]["value"] == shown["body"]


def test_the_examples_are_what_the_api_answers(writer: Writer) -> None:
    writer.load(kyrgyz())
    for name in sorted(writes()):
        shown = writes()[name]
        response = writer.send(shown["method"], shown["request"], shown.get("body"))
        assert (str(response.status_code), shows(shown["answer"], response.json())) == (shown["status"], [])


def test_the_example_is_a_piece_of_the_seed() -> None:
    with unpacked(writes()["load_document"]["body"]["files"]) as source:
        assert isinstance(source, Narrative)
    whole = narrative()
    assert source.text == whole.text
    assert {one.quote for one in source.statements} <= {one.quote for one in whole.statements}
    assert all(one in whole.entities for one in source.entities)
    entry = yaml.safe_load(writes()["load_document"]["body"]["files"]["statements.yaml"])
    assert all(one in yaml.safe_load(kyrgyz()["statements.yaml"]) for one in entry)


@pytest.mark.parametrize("role", [Role.reader, Role.analyst])
def test_who_may_not_write_is_told_so_before_the_body_is_looked_at(writer: Writer, role: Role) -> None:
    with State.at(writer.state) as opened:
        other = Writer(writer.client, Keys(opened).create("somebody", role)[0], writer.state)
    for response in (
        other.load(country()),
        other.send("POST", "/v1/documents", b"[" * 1_000),
        other.load(country(), "/v1/documents?dry_run=true"),
        other.remove("fictional-country"),
    ):
        assert (response.status_code, response.json()["detail"]) == (403, "this needs the role writer.")
    assert len((writer.state / "denied.jsonl").read_text().splitlines()) == 4
    assert not (writer.state / "writes.jsonl").exists()
