"""Reading single records leaves an entry in the audit record: who, when, from where, of which table."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, StoreSettings, load

from tests.api.access.conftest import bearer
from tests.api.access.test_authenticate import ask
from tests.api.access.test_disclosure import ID, TABLE
from tests.api.client import Client, running


@pytest.fixture
def client(keys: Keys, directory: Path, store_settings: StoreSettings, empty_store: Store) -> Any:  # noqa: ANN401 - yields
    """An API that asks for keys, over a table of four fictional cases."""
    load(empty_store, read_source(TABLE))
    keys.create("somebody", Role.admin)
    with running(create_app(store_settings, Settings(state=directory))) as client:
        yield client


@pytest.fixture
def analyst(keys: Keys) -> dict[str, str]:
    """The headers of an analyst."""
    return bearer(keys.create("a monitor", Role.analyst)[0])


def entries(directory: Path) -> list[dict[str, Any]]:
    file = directory / "reads.jsonl"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def test_an_answer_with_records_leaves_a_single_entry(
    client: Client, directory: Path, analyst: dict[str, str]
) -> None:
    told = ask(client, "/v1/links?limit=1000", **analyst)
    (entry,) = entries(directory)
    assert entry.pop("time").endswith("+00:00")
    assert entry == {
        "what": "read records",
        "documents": [ID],
        "caller": analyst["Authorization"].split("_")[1],
        "address": "127.0.0.1",
        "path": "/v1/links",
        "request": told.headers["X-Request-ID"],
        "previous": "0" * 64,
    }


def test_an_answer_from_memory_is_recorded_and_one_that_is_not_sent_is_not(
    client: Client, directory: Path, analyst: dict[str, str]
) -> None:
    tag = ask(client, f"/v1/links?document={ID}", **analyst).headers["ETag"]
    assert ask(client, f"/v1/links?document={ID}", **analyst).status_code == 200
    assert len(entries(directory)) == 2
    assert ask(client, f"/v1/links?document={ID}", if_none_match=tag, **analyst).status_code == 304
    assert len(entries(directory)) == 2


@pytest.mark.parametrize("form", ["csv", "jsonl", "graphml", "jsonld"])
def test_a_download_of_all_pages_is_a_single_entry(
    client: Client, directory: Path, analyst: dict[str, str], form: str
) -> None:
    assert ask(client, f"/v1/links?format={form}", **analyst).status_code == 200
    assert [entry["documents"] for entry in entries(directory)] == [[ID]]


def test_a_reader_and_an_answer_without_records_leave_none(
    client: Client, directory: Path, analyst: dict[str, str], reader: dict[str, str]
) -> None:
    for address in ("/v1/links", "/v1/entities?limit=1000"):
        assert ask(client, address, **reader).status_code == 200
    for address in ("/v1/documents", "/v1/vocabulary", "/health/ready"):
        assert ask(client, address, **analyst).status_code == 200
    assert entries(directory) == []


def test_what_cannot_be_recorded_is_not_shown(client: Client, directory: Path, analyst: dict[str, str]) -> None:
    assert ask(client, "/v1/links", **analyst).status_code == 200  # kept in memory
    (directory / "reads.jsonl").unlink()
    (directory / "reads.jsonl").mkdir()
    for address in ("/v1/links", "/v1/entities"):
        refused = ask(client, address, **analyst)
        assert (refused.status_code, refused.json()["type"]) == (503, "urn:tuyun:problem:state-unavailable")
        assert ID not in refused.text


def test_a_picture_that_shows_records_alone_is_recorded(
    client: Client, directory: Path, analyst: dict[str, str]
) -> None:
    entities = ask(client, f"/v1/entities?document={ID}&label=Case", **analyst).json()["data"]
    before = len(entries(directory))
    body = {"nodes": [{"id": entities[0]["id"]}]}
    send = partial(client.http.post, "/v1/picture", json=body, headers=analyst)
    (node,) = client.portal.call(send).json()["data"]["nodes"]
    assert node["row"].startswith(f"{ID}#")
    assert [(entry["path"], entry["documents"]) for entry in entries(directory)[before:]] == [
        ("/v1/picture", [ID])
    ]
