"""``fields``: these fields of each row alone, in the order asked for, on every address; evidence stays whole."""

from typing import Any

import pytest
from tuyun.api.openapi.operations import examples

from tests.api.client import Client

OPERATIONS = [operation for operation, told in examples().items() if told["request"].startswith("/v1")]


def _first(data: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    rows = data["rows"] if isinstance(data, dict) and isinstance(data.get("rows"), list) else data
    first: dict[str, Any] = rows[0] if isinstance(rows, list) else rows
    return first


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_answer_is_left_its_fields_and_its_evidence(client: Client, operation: str) -> None:
    request = examples()[operation]["request"]
    whole = client.answer(request)
    row = _first(whole["data"])
    wanted = list(row)[:2][::-1]
    asked = f"{request}{'&' if '?' in request else '?'}fields={','.join(wanted)}"
    shaped = client.answer(asked)
    assert list(_first(shaped["data"])) == wanted
    assert _first(shaped["data"]) == {name: row[name] for name in wanted}
    assert {**shaped, "data": None, "next": None} == {**whole, "data": None, "next": None}
    assert bool(shaped["next"]) == bool(whole["next"])


def test_how_to_read_the_rows_stays_with_them(client: Client) -> None:
    data = client.data("/v1/gaps", fields="kind,owes")
    assert list(data) == ["title", "interpretation", "rows"]
    assert {tuple(row) for row in data["rows"]} == {("kind", "owes")}


def test_fields_are_part_of_the_request_that_a_cursor_is_bound_to_no_more_than_the_limit(client: Client) -> None:
    first = client.answer("/v1/links", fields="id", limit=2)
    then = client.answer("/v1/links", cursor=first["next"], limit=2)
    assert [*first["data"], *({"id": one["id"]} for one in then["data"])] == client.data(
        "/v1/links", fields="id", limit=4
    )


@pytest.mark.parametrize(
    ("address", "fields", "todo"),
    [
        ("/v1/entities", "id,nmae", "Did you mean 'name'?"),
        ("/v1/gaps", "rows", None),
        ("/v1/queries/losses", "stagee", "Did you mean 'stage'?"),
        ("/v1/entities/kg-pgo", "", None),
    ],
)
def test_a_field_that_rows_do_not_have_is_refused(
    client: Client, address: str, fields: str, todo: str | None
) -> None:
    problem = client.problem(address, fields=fields)
    assert (problem["status"], problem["where"]) == (422, "fields")
    assert todo is None or problem["todo"] == todo


def test_a_problem_stays_a_problem(client: Client) -> None:
    assert client.problem("/v1/entities/nobody", fields="id")["status"] == 404
