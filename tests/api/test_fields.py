"""``fields``: these fields of each row alone, in the order asked for, on every address; evidence stays whole."""

import csv
import io
import json
from typing import Any

import pytest
from tuyun.api.openapi.operations import examples
from tuyun.graph.store import Request
from tuyun.graph.store.asynchronous import AsyncStore
from tuyun.graph.store.record import Record

from tests.api.client import Client

WITHOUT_ROWS = ("list_agreements", "list_waits", "list_open_cases")
"""A single narrative has no agreement, and no table with the days of steps."""
OPERATIONS = [
    operation
    for operation, told in examples().items()
    if told["request"].startswith("/v1") and operation not in WITHOUT_ROWS
]


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


def test_fields_within_fields_are_had_alone(client: Client) -> None:
    wanted = "id,source.name,pairs.modality"
    whole = client.data("/v1/links", limit=5)
    assert client.data("/v1/links", limit=5, fields=wanted) == [
        {
            "id": link["id"],
            "source": {"name": link["source"]["name"]},
            "pairs": [{"modality": pair["modality"]} for pair in link["pairs"]],
        }
        for link in whole
    ]
    assert client.data("/v1/links", limit=5, fields="source,source.name") == [
        {"source": link["source"]} for link in whole
    ]
    lines = client.get("/v1/statements", fields="id,quantity.lower", format="jsonl").text.splitlines()
    statements = client.data("/v1/statements", limit=1000)
    assert [json.loads(line) for line in lines] == [
        {"id": row["id"], "quantity": row["quantity"] and {"lower": row["quantity"]["lower"]}}
        for row in statements
    ]


def test_tables_have_a_column_for_each_end_of_a_link(client: Client) -> None:
    links = client.data("/v1/links", limit=1000)
    for fields in ("source,target.name", "source.id,source.name,source.label,target.name"):
        table = list(csv.reader(io.StringIO(client.get("/v1/links", fields=fields, format="csv").text)))
        assert table == [
            ["source.id", "source.name", "source.label", "target.name"],
            *(
                [link["source"]["id"], link["source"]["name"], link["source"]["label"], link["target"]["name"]]
                for link in links
            ),
        ]
    parquet = pytest.importorskip("pyarrow.parquet").read_table(
        io.BytesIO(client.get("/v1/links", format="parquet").content)
    )
    assert parquet.column("target.id").to_pylist() == [link["target"]["id"] for link in links]


@pytest.mark.parametrize(
    ("fields", "todo"),
    [("source.nmae", "Did you mean 'source.name'?"), ("id.name", None), ("pairs.modality.x", None)],
)
def test_a_field_that_a_field_does_not_have_is_refused(client: Client, fields: str, todo: str | None) -> None:
    problem = client.problem("/v1/links", fields=fields)
    assert (problem["status"], problem["where"]) == (422, "fields")
    assert todo is None or problem["todo"] == todo


@pytest.mark.parametrize("address", ["/v1/links?limit=3", "/v1/losses?limit=3", "/v1/links?fields=id&limit=3"])
def test_evidence_is_left_out_and_not_read(client: Client, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    fetch = AsyncStore.fetch

    async def recorded(store: AsyncStore, request: Request) -> list[Record]:
        read.append(request.query.name)
        return await fetch(store, request)

    monkeypatch.setattr(AsyncStore, "fetch", recorded)
    bare = client.answer(f"{address}&evidence=false")
    assert "read/evidence" not in read
    whole = client.answer(address)
    assert whole["evidence"] != []
    assert bare == {**whole, "evidence": []}
    assert client.problem(f"{address}&evidence=no")["where"] == "evidence"


@pytest.mark.parametrize(
    ("address", "name", "file"),
    [
        ("/v1/links?type=GAVE", "csv", "tuyun-links-r{}.csv"),
        ("/v1/entities/kg-pgo/links", "graphml", "tuyun-entities-kg-pgo-links-r{}.graphml"),
        ("/v1/links", "ftm", "tuyun-links-r{}.ftm.jsonl"),
        ("/v1/losses", "parquet", "tuyun-losses-r{}.parquet"),
        ("/v1/queries/losses", "jsonl", "tuyun-queries-losses-r{}.jsonl"),
    ],
)
def test_a_download_has_a_name(client: Client, address: str, name: str, file: str) -> None:
    response = client.get(f"{address}{'&' if '?' in address else '?'}format={name}")
    file = file.format(response.headers["tuyun-revision"])
    assert response.headers["content-disposition"] == f'attachment; filename="{file}"'
    assert "content-disposition" not in client.get(address).headers
