"""What holds of every answer: the envelope, the examples, and the way back to the sentences."""

import re
from typing import Any

import pytest
from tuyun.api.openapi.operations import examples

from tests.api.client import Client
from tests.api.shown import shows

pytestmark = pytest.mark.each_python

DATA = [operation for operation, told in examples().items() if told["request"].startswith("/v1")]
ASKED = [
    *(examples()[operation]["request"] for operation in DATA),
    "/v1/statements?limit=1000",
    "/v1/documents/kyrgyz-republic-2022/sentences?limit=1000",
    "/v1/entities?limit=1000",
    "/v1/links?limit=1000",
    "/v1/paths?source=kg-foreign-victims&target=kg-courts&scenario=permitted",
    *(f"/v1/{name}?limit=1000" for name in ("flow", "flow/conversions", "flow/changes", "losses", "exposure")),
    "/v1/training?limit=1000",
    "/v1/gaps?limit=1000",
    "/v1/centrality/bridges?limit=1000&scenario=permitted",
    "/v1/centrality/constraint?limit=1000&scenario=possible",
    "/v1/structure?scenario=permitted",
    "/v1/routes?scenario=permitted",
    "/v1/routes?scenario=permitted&source=kg-pgo&target=kg-courts&carrying=false",
    "/v1/cuts?scenario=permitted&source=kg-pgo&target=kg-mvd&carrying=false",
    "/v1/sensitivity/pagerank?limit=1000",
    "/v1/what-if?remove=kg-government&scenario=possible",
    "/v1/queries/evidence?id=kg-pgo",
    *(f"/v1/queries/{name}" for name in ("voices", "silences", "losses", "routes", "cuts", "changes")),
]


@pytest.mark.parametrize("operation", sorted(examples()))
def test_an_example_is_what_the_api_answers(client: Client, operation: str) -> None:
    example = examples()[operation]
    response = client.get(example["request"])
    assert response.status_code == 200, response.text
    assert shows(example["answer"], response.json()) == []


@pytest.mark.once
@pytest.mark.parametrize("request_", ASKED)
def test_an_answer_has_the_envelope_and_every_statement_its_evidence(client: Client, request_: str) -> None:
    answer = client.answer(request_)
    assert list(answer) == ["revision", "incomplete", "data", "evidence", "next", "left_out", "meta"]
    assert answer["revision"] > 0
    assert answer["incomplete"] == []
    named = set(re.findall(r"\bs-[0-9a-f]{16}\b", str(answer["data"])))
    assert {one["id"] for one in answer["evidence"]} == named


def test_quotes_and_sentences_stand_in_the_text_where_they_say(client: Client) -> None:
    text = client.data("/v1/documents/kyrgyz-republic-2022")["text"]
    told: list[dict[str, Any]] = client.data("/v1/statements", limit=1000)
    sentences = client.data("/v1/documents/kyrgyz-republic-2022/sentences")
    assert [text[one["start"] : one["end"]] for one in told] == [one["quote"] for one in told]
    assert [text[one["start"] : one["end"]] for one in sentences] == [one["text"] for one in sentences]


def test_evidence_is_in_reading_order_and_named_once(client: Client) -> None:
    evidence = client.answer("/v1/links", limit=1000)["evidence"]
    places = [(one["start"], one["end"], one["id"]) for one in evidence]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
