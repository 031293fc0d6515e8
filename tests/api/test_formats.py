"""Other formats than JSON: whole sets, opened again by the programs they are for, and the same as the JSON."""

import csv
import io
import json
from pathlib import Path
from shutil import copytree
from typing import Any

import networkx as nx
import pytest
from anyio import sleep_forever, to_thread
from httpx import Response
from starlette.types import Message
from tuyun.api import paging
from tuyun.api.formats.cited import COLUMNS
from tuyun.api.formats.media_types import FORMATS
from tuyun.api.formats.render import CutShort
from tuyun.api.openapi.operations import examples
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Request, Store, load
from tuyun.graph.store.record import Record

from tests.api.client import Client
from tests.api.test_tables import TABLE

pytestmark = pytest.mark.each_python

TABLES = [
    "/v1/entities",
    "/v1/links",
    "/v1/statements",
    "/v1/gaps",
    "/v1/flow",
    "/v1/figures",
    "/v1/agreement",
    "/v1/trend",
    "/v1/queries/losses",
    "/v1/documents",
]


def _rows(client: Client, address: str) -> list[dict[str, Any]]:
    data = client.data(address, limit=1000)
    rows: list[dict[str, Any]] = data["rows"] if isinstance(data, dict) else data
    return rows


def _get(client: Client, address: str, accept: str) -> Response:
    return client.portal.call(lambda: client.http.get(address, headers={"accept": accept}))


def _written(client: Client, address: str, name: str, **asked: object) -> Response:
    response = client.get(address, format=name, **asked)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].startswith(FORMATS[name].media_type)
    return response


@pytest.mark.parametrize("address", TABLES)
def test_json_lines_are_all_rows_of_all_pages(client: Client, address: str) -> None:
    lines = _written(client, address, "jsonl").text.splitlines()
    assert [json.loads(line) for line in lines] == _rows(client, address)


def _flat(row: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """A row with the fields that its fields have beside each other; those whose keys are open stay whole."""
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, dict) and name not in ("roles", "entities", "match", "names", "days"):
            flat |= _flat(value, f"{prefix}{name}.")
        elif value is not None:
            flat[prefix + name] = value
    return flat


@pytest.mark.parametrize("address", TABLES)
def test_csv_has_a_row_a_row_and_an_empty_cell_for_null(client: Client, address: str) -> None:
    table = list(csv.DictReader(io.StringIO(_written(client, address, "csv").text)))
    rows = _rows(client, address)
    for told, row in zip(table, rows, strict=True):
        flat = _flat(row)
        assert flat.keys() <= told.keys()
        cited = COLUMNS if address == "/v1/links" else ()
        assert all(told[name] == "" for name in told.keys() - flat.keys() - {*cited})  # of fields that are null
        for name, value in flat.items():
            if value is None:
                assert told[name] == ""
            elif isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
                assert told[name].removeprefix("'") == str(value).removeprefix("'")


@pytest.mark.parametrize(
    ("address", "nothing"),
    [
        ("/v1/flow", {"stage": "law"}),
        ("/v1/flow/changes", {"stage": "law"}),
        ("/v1/losses", {"stage": "law"}),
        ("/v1/statements", {"sentence": 999}),
        ("/v1/queries/case_flow", {"stage": "identification"}),
        ("/v1/queries/changes", {"predicate": "charged"}),
    ],
)
def test_csv_has_the_same_header_whether_there_are_rows_or_not(
    client: Client, address: str, nothing: dict[str, Any]
) -> None:
    head, *rows = csv.reader(io.StringIO(_written(client, address, "csv").text))
    assert rows
    assert list(csv.reader(io.StringIO(_written(client, address, "csv", **nothing).text))) == [head]


def test_a_limit_or_fields_hold_for_tables_too(client: Client) -> None:
    response = _written(client, "/v1/links", "csv", limit=2, fields="type,id")
    table = list(csv.reader(io.StringIO(response.text)))
    assert table[0] == ["type", "id"]
    assert len(table) == 3
    assert response.headers["tuyun-revision"] == str(client.answer("/v1/links")["revision"])


@pytest.mark.once
def test_parquet_is_a_table_with_types(client: Client) -> None:
    import pyarrow.parquet as parquet

    table = parquet.read_table(io.BytesIO(_written(client, "/v1/queries/case_flow", "parquet").content))
    rows = _rows(client, "/v1/queries/case_flow")
    assert table.column_names == list(rows[0])
    assert table.to_pylist() == rows
    assert str(table.schema.field("lower").type) == "int64"


@pytest.mark.parametrize("name", ["graphml", "gexf"])
@pytest.mark.parametrize(
    "address", ["/v1/links", "/v1/entities/kg-pgo/links", "/v1/paths?source=PGO&target=kg-mvd"]
)
def test_a_sub_graph_is_opened_again_by_networkx(client: Client, address: str, name: str) -> None:
    address_, _, query = address.partition("?")
    asked: dict[str, Any] = dict(part.split("=") for part in query.split("&")) if query else {}
    written = io.BytesIO(_written(client, address_, name, **asked).content)
    graph = nx.read_graphml(written, force_multigraph=True) if name == "graphml" else nx.read_gexf(written)
    rows = client.data(address_, **asked)["rows"] if asked else _rows(client, address_)
    links = {one["id"]: one for row in rows for one in row.get("links", [row])}
    assert graph.is_directed()
    assert sorted((a, b) for a, b in graph.edges()) == sorted(
        (one["source"]["id"], one["target"]["id"]) for one in links.values()
    )
    for _, _, told in graph.edges(data=True):
        link = links[told["name"]]
        assert told["modalities"].split("|") == [pair["modality"] for pair in link["pairs"]]


def test_json_ld_walks_from_a_link_to_its_quote_and_its_speaker(client: Client) -> None:
    told = json.loads(_written(client, "/v1/links", "jsonld", type="GAVE").content)
    things = {one["id"]: one for one in told["@graph"]}
    link = things["urn:tuyun:link:kg-pgo~GAVE~kg22-joint-trainings~kyrgyz-republic-2022"]
    (statement,) = [things[one] for one in link["wasDerivedFrom"]]
    assert statement["quote"].startswith("at least 150 prosecutors and investigators benefited")
    assert statement["wasAttributedTo"] == statement["wasQuotedFrom"] == "urn:tuyun:document:kyrgyz-republic-2022"
    assert [one["modality"] for one in link["qualifiedDerivation"]] == ["asserted"]
    assert things[link["source"]]["name"] == "PGO"


@pytest.mark.once
def test_follow_the_money_takes_the_entities_and_the_statements(client: Client) -> None:
    from followthemoney import ValueEntity, model
    from followthemoney.statement import Statement

    made = [json.loads(line) for line in _written(client, "/v1/links", "ftm").text.splitlines()]
    links = _rows(client, "/v1/links")
    ends = {end["id"] for link in links for end in (link["source"], link["target"])}
    assert {one["id"] for one in made} == ends | {link["id"] for link in links}
    for one in made:
        schema = model.get(one["schema"])
        assert schema
        schema.validate(one)
        entity = ValueEntity.from_dict(one)
        assert {name: sorted(entity.get(name)) for name in one["properties"]} == {
            name: sorted(set(values)) for name, values in one["properties"].items()
        }
    lines = _written(client, "/v1/links", "ftm-statements").text.splitlines()
    for line in lines:
        statement = Statement.from_dict(json.loads(line))
        assert statement.id == Statement.make_key(
            statement.dataset, statement.entity_id, statement.prop, statement.value, statement.external
        )


@pytest.mark.parametrize("name", [name for name, told in FORMATS.items() if told.graph])
def test_an_answer_without_links_is_no_graph(client: Client, name: str) -> None:
    assert client.problem("/v1/gaps", format=name)["status"] == 406


@pytest.mark.parametrize("operation", [name for name in examples() if name not in ("live", "ready")])
def test_an_address_gives_the_formats_that_it_advertises_and_no_other(client: Client, operation: str) -> None:
    address = examples()[operation]["request"]
    statuses = {told.media_type: _get(client, address, told.media_type).status_code for told in FORMATS.values()}
    (responses,) = (
        told["responses"]
        for path in client.app.openapi()["paths"].values()
        for told in path.values()
        if told["operationId"] == operation
    )
    advertised = responses["200"]["content"].keys()
    if operation == "get_vocabulary":  # its only row has more in a field than a cell of Excel holds
        assert statuses.pop(FORMATS["xlsx"].media_type) == 406
    assert statuses == {media_type: 200 if media_type in advertised else 406 for media_type in statuses}


def test_a_format_is_asked_for_by_accept_as_well(client: Client) -> None:
    assert _get(client, "/v1/gaps", "text/csv").text == _written(client, "/v1/gaps", "csv").text
    assert _get(client, "/v1/gaps", "text/html, application/json;q=0.9, */*").json() == client.answer("/v1/gaps")
    assert client.answer("/v1/gaps?format=json") == client.answer("/v1/gaps")


@pytest.mark.parametrize("asked", ["format=cvs", "format=csv&format=jsonl", "format="])
def test_a_format_that_is_none_is_refused(client: Client, asked: str) -> None:
    problem = client.problem(f"/v1/gaps?{asked}")
    assert (problem["status"], problem["where"]) == (422, "format")


def test_a_problem_stays_a_problem_in_every_format(client: Client) -> None:
    for name in FORMATS:
        assert client.problem("/v1/entities/nobody/links", format=name)["status"] == 404


def test_a_cell_that_a_spreadsheet_would_run_is_text(api: Client, empty_store: Store, tmp_path: Path) -> None:
    entities = copytree(TABLE, tmp_path / TABLE.name) / "entities.yaml"
    text = entities.read_text("utf-8")
    text = text.replace("Northern unit, aliases: [", '"=1+1", aliases: ["-1", Northern unit, ')
    text = text.replace("Southern unit, aliases: [", '"+1", aliases: [Southern unit, ')
    entities.write_text(text.replace("name: prosecution office", 'name: "@now"'), "utf-8")
    load(empty_store, read_source(entities.parent))
    table = list(csv.DictReader(io.StringIO(api.get("/v1/entities", format="csv").text)))
    assert {"'=1+1", "'+1", "'@now", "'-1|Northern unit|North"} <= {cell for row in table for cell in row.values()}
    assert [cell for row in table for cell in row.values() if cell.startswith(("=", "+", "-", "@"))] == []


@pytest.mark.once
@pytest.mark.parametrize("name", ["csv", "jsonl"])
def test_a_graph_that_moves_between_two_pages_cuts_the_stream_short(
    api: Client, empty_store: Store, seed_source: Narrative, name: str
) -> None:
    load(empty_store, seed_source)
    assert api.answer("/v1/links", limit=100)["next"]
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/v1/links",
        "query_string": f"format={name}".encode(),
        "scheme": "http",
        "headers": [(b"host", b"127.0.0.1")],
        "server": ("127.0.0.1", 80),
        "client": ("127.0.0.1", 1),
        "http_version": "1.1",
        "root_path": "",
    }
    sent: list[Message] = []

    async def receive() -> Message:
        await sleep_forever()  # the client stays
        raise AssertionError

    async def send(message: Message) -> None:
        sent.append(message)
        if len(sent) == 2:  # the beginning of the table
            await to_thread.run_sync(load, empty_store, read_source(TABLE))

    with pytest.raises(CutShort, match="the pages before are of revision"):
        api.portal.call(api.app, scope, receive, send)
    assert sent[0]["status"] == 200
    assert all(message["more_body"] for message in sent[1:])


@pytest.mark.once
@pytest.mark.parametrize("name", ["parquet", "graphml", "jsonld", "ftm"])
def test_a_graph_that_moves_before_a_file_is_whole_is_a_conflict(
    api: Client,
    empty_store: Store,
    seed_source: Narrative,
    monkeypatch: pytest.MonkeyPatch,
    in_this_process: None,  # noqa: ARG001 - where the store can be changed
    name: str,
) -> None:
    load(empty_store, seed_source)
    fetch, pages = Store.fetch, 0

    def moved(store: Store, request: Request) -> list[Record]:
        nonlocal pages
        pages += request.query.name == "read/links"
        if pages == 2:
            pages += 1
            load(empty_store, read_source(TABLE))
        return fetch(store, request)

    monkeypatch.setattr(Store, "fetch", moved)
    monkeypatch.setattr(paging, "LARGEST", 50)
    problem = api.problem("/v1/links", format=name)
    assert (problem["status"], problem["type"]) == (409, "urn:tuyun:problem:revision-moved")
