"""Named queries, the case flow and the gaps over HTTP: the query files' own rows, and how to read them."""

import json
from datetime import date
from typing import Any

import pytest
from tuyun.api.models.query import Gap
from tuyun.graph.store import Store, question, questions

from tests.api.client import Client
from tests.cypher.rows import answers

REQUIRED = {"evidence": {"id": "kg-pgo"}}


def _plain(rows: Any) -> Any:  # noqa: ANN401 - rows of any query
    return json.loads(
        json.dumps(list(rows), default=lambda day: day.isoformat() if isinstance(day, date) else day)
    )


def test_every_question_is_listed_with_what_it_takes_and_gives(client: Client) -> None:
    listed = client.data("/v1/queries")
    assert [one["name"] for one in listed] == list(questions())
    for one, told in zip(listed, questions().values(), strict=True):
        assert (one["title"], one["interpretation"], one["question"]) == (
            told.title,
            told.interpretation,
            told.question,
        )
        assert [
            (each["name"], each["type"], each["required"], each["default"], each["description"])
            for each in one["parameters"]
        ] == [
            (each.name, each.type, each.required, each.default, each.description)
            for each in told.public_parameters
        ]
        assert [(each["name"], each["type"]) for each in one["columns"]] == [
            (each.name, each.type) for each in told.answer
        ]


@pytest.mark.parametrize("name", questions())
def test_a_question_is_answered_with_the_rows_of_its_file(client: Client, seeded_store: Store, name: str) -> None:
    parameters = REQUIRED.get(name, {})
    data = client.data(f"/v1/queries/{name}", **parameters)
    told = question(name)
    assert data["rows"] == _plain(answers(seeded_store, name, **parameters))
    assert data["rows"]
    assert (data["title"], data["interpretation"]) == (told.title, told.interpretation)


def test_parameters_are_converted_from_the_query_string(client: Client) -> None:
    assert len(client.data("/v1/queries/training", minimum="150")["rows"]) == 1
    assert client.data("/v1/queries/training", minimum="151")["rows"] == []


def test_a_parameter_that_is_missing_or_of_the_wrong_type_is_named(client: Client) -> None:
    assert "needs the parameter 'id'" in client.problem("/v1/queries/evidence")["detail"]
    problem = client.problem("/v1/queries/training", minimum="many")
    assert (problem["where"], problem["detail"]) == ("minimum", "is not of type integer: 'many'")


def test_a_typed_row_has_every_column_of_its_query() -> None:
    assert list(Gap.model_fields) == [column.name for column in question("silences").columns]


def test_gaps_are_the_query_on_silences_each_of_its_own_kind(client: Client) -> None:
    assert client.data("/v1/gaps", limit=1000) == client.data("/v1/queries/silences")
    kinds = {row["kind"] for row in client.data("/v1/gaps")["rows"]}
    assert kinds == {"not_reported", "no_data_provided", "not_indicated", "no_progress"}
    assert client.data("/v1/gaps", document="kyrgyz-republic-2022") == client.data("/v1/gaps")


def test_an_answer_that_nobody_tells_says_so(client: Client) -> None:
    rows = client.data("/v1/queries/cuts")["rows"]
    assert [(row["scenario"], row["kind"], row["id"]) for row in rows] == [
        ("asserted", "none stated", None),
        ("all", "none stated", None),
    ]
