"""Documents sent and removed through the API: what is in the graph then is what `tuyun load` puts there."""

import json
from typing import Any

import pytest
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Store

from tests.api.writes.conftest import TABLES, Writer, annotated, country, kyrgyz, table
from tests.cypher.support import dump
from tests.graph.store.whole import NOTHING, fresh

SEED = "kyrgyz-republic-2022"
NO_MORE = {"left_out": None, "meta": None}
NOBODY: dict[str, Any] = {
    "sentences": None, "statements": None, "entities": None, "rows": None, "published": None, "not_loaded": [],
}  # fmt: skip


def write_answer(revision: int, document: str, change: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of a change
    """The whole answer to a write."""
    data = {"document": document, "change": change, "dry_run": False, **NOBODY, **more}
    return {"revision": revision, "incomplete": [], "data": data, "evidence": [], "next": None, **NO_MORE}


def test_the_seed_is_loaded_whole_once_and_told_what_was_done(writer: Writer, empty_store: Store) -> None:
    entities = [line for line in kyrgyz()["entities.yaml"].splitlines() if line and line[0] not in "# "]
    counts = {"sentences": 30, "statements": 69, "entities": len(entities)}
    first = writer.load(kyrgyz())
    assert first.status_code == 201, first.text
    assert first.json() == write_answer(1, SEED, "created", **counts)
    assert (first.headers["location"], first.headers["etag"]) == (f"/v1/documents/{SEED}", '"1"')
    assert first.headers["cache-control"] == "no-store"
    again = writer.load(kyrgyz())
    assert (again.status_code, again.json()) == (200, write_answer(1, SEED, "unchanged", **counts))
    assert "location" not in again.headers
    read = writer.send("GET", first.headers["location"]).json()
    assert (read["revision"], read["data"]["state"], read["data"]["statements"]) == (1, "loaded", 69)
    assert dump(empty_store) == fresh(empty_store, read_source(seed() / SEED))


def test_a_document_is_replaced_and_the_other_stays(writer: Writer, empty_store: Store) -> None:
    writer.load(kyrgyz())
    writer.load(country())
    replaced = writer.load(annotated(country(), "Another title"))
    assert (replaced.status_code, replaced.json()["data"]["change"]) == (200, "replaced")
    assert (replaced.json()["revision"], replaced.headers["etag"][:3]) == (3, '"3-')
    writer.load(country())
    assert dump(empty_store) == fresh(
        empty_store, read_source(seed() / SEED), read_source(TABLES / "fictional-country")
    )


def test_a_table_is_loaded_with_its_rows_and_removed(writer: Writer, empty_store: Store) -> None:
    loaded = writer.load(table())
    assert loaded.status_code == 201, loaded.text
    revision = loaded.json()["revision"]
    assert loaded.json() == write_answer(revision, "fictional-cases", "created", rows=4, published=True)
    again = writer.load(table())
    assert again.json() == write_answer(revision, "fictional-cases", "unchanged", rows=4)
    sent = dump(empty_store)
    assert writer.remove("fictional-cases").status_code == 200
    assert dump(empty_store) == NOTHING
    assert sent == fresh(empty_store, read_source(TABLES / "fictional-cases"))


def test_what_is_removed_leaves_what_others_brought(writer: Writer, empty_store: Store) -> None:
    writer.load(kyrgyz())
    writer.load(country())
    gone = writer.remove(SEED)
    assert (gone.status_code, gone.headers["etag"][:3]) == (200, '"3-')
    assert gone.json() == write_answer(3, SEED, "removed")
    assert writer.send("GET", f"/v1/documents/{SEED}").status_code == 404
    again = writer.remove(SEED)
    assert (again.status_code, again.json()["type"]) == (404, "urn:tuyun:problem:not-found")
    assert again.json()["detail"] == f"there is no document '{SEED}'."
    assert dump(empty_store) == fresh(empty_store, read_source(TABLES / "fictional-country"))


def test_a_dry_run_tells_what_would_change_and_writes_nothing(writer: Writer, empty_store: Store) -> None:
    def ahead(files: dict[str, str]) -> tuple[int, Any]:
        before = dump(empty_store)
        response = writer.load(files, "/v1/documents?dry_run=true")
        assert dump(empty_store) == before
        assert "location" not in response.headers
        return response.status_code, response.json()

    counts = writer.load(country()).json()["data"]
    writer.remove("fictional-country")
    expected = {name: counts[name] for name in NOBODY}
    assert ahead(country()) == (200, write_answer(2, "fictional-country", "created", **expected, dry_run=True))
    writer.load(country())
    assert ahead(country()) == (200, write_answer(3, "fictional-country", "unchanged", **expected, dry_run=True))
    other = annotated(country(), "Another title")
    assert ahead(other) == (200, write_answer(3, "fictional-country", "replaced", **expected, dry_run=True))
    assert ahead(table()) == (200, write_answer(3, "fictional-cases", "created", rows=4, dry_run=True))
    assert [line["what"] for line in record(writer)] == ["load document", "remove document", "load document"]


@pytest.mark.parametrize("address", ["/v1/documents", "/v1/documents?dry_run=true"])
def test_every_fault_is_told_by_file_line_and_field_and_changes_nothing(
    writer: Writer, empty_store: Store, address: str
) -> None:
    writer.load(country())
    before = dump(empty_store)
    broken = country()
    broken["statements.yaml"] = broken["statements.yaml"].replace("sentence: 1\n", "sentence: 99\n", 1)
    broken["statements.yaml"] = broken["statements.yaml"].replace("predicate: ", "predicate: x", 2)
    response = writer.load(broken, address)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["type"] == "urn:tuyun:problem:source-error"
    assert len(problem["errors"]) >= 2
    assert all(one["where"].startswith("statements.yaml:") for one in problem["errors"])
    assert all(one["where"].endswith(".predicate") for one in problem["errors"])
    assert all(one["todo"].startswith("Did you mean") for one in problem["errors"])
    assert dump(empty_store) == before
    assert len(record(writer)) == 1


def test_an_entity_that_another_document_means_otherwise_is_a_conflict(writer: Writer, empty_store: Store) -> None:
    writer.load(kyrgyz())
    before = dump(empty_store)
    files = kyrgyz()
    files["document.yaml"] = files["document.yaml"].replace(f"id: {SEED}", "id: other")
    files["entities.yaml"] = files["entities.yaml"].replace("kg-media: {label: Media", "kg-media: {label: Group")
    for address in ("/v1/documents?dry_run=true", "/v1/documents"):
        response = writer.load(files, address)
        assert (response.status_code, response.json()["type"]) == (409, "urn:tuyun:problem:load-conflict")
        assert response.json()["detail"] == (
            "'kg-media' has the label Group in 'other', and Media in 'kyrgyz-republic-2022'. "
            "Agree on a label, or use another id."
        )
    assert dump(empty_store) == before
    steps = [(line["step"], line.get("error")) for line in record(writer, steps=True)]
    assert steps == [("begun", None), ("done", None), ("begun", None), ("failed", "LoadConflict")]


def test_each_write_is_on_record_with_who_did_it_and_nothing_of_what_it_says(writer: Writer) -> None:
    writer.load(kyrgyz(), x_request_id="abc")
    writer.remove(SEED, x_request_id="def")
    prefix = writer.headers["Authorization"].split("_")[1]
    lines = [
        {name: value for name, value in line.items() if name not in ("time", "previous")}
        for line in record(writer, steps=True)
    ]
    common = {"document": SEED, "caller": prefix, "address": "127.0.0.1"}
    load = {"what": "load document", **common, "request": "abc"}
    remove = {"what": "remove document", **common, "request": "def"}
    assert lines == [
        {**load, "step": "begun"},
        {**load, "step": "done", "revision": 1, "changed": True},
        {**remove, "step": "begun"},
        {**remove, "step": "done", "revision": 2, "changed": True},
    ]


def test_what_cannot_be_recorded_is_not_done(writer: Writer, empty_store: Store) -> None:
    (writer.state / "writes.jsonl").mkdir()
    response = writer.load(country())
    assert (response.status_code, response.json()["type"]) == (503, "urn:tuyun:problem:state-unavailable")
    assert dump(empty_store) == []


def record(writer: Writer, *, steps: bool = False) -> list[dict[str, Any]]:
    """The lines of the record of writes; without steps those of writes that were done."""
    file = writer.state / "writes.jsonl"
    lines = [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []
    return [line for line in lines if steps or line["step"] == "done"]


def test_an_address_tells_all_the_methods_that_it_takes(writer: Writer) -> None:
    allowed = {
        address: writer.send("PUT", address, {}).headers["allow"]
        for address in ("/v1/documents", f"/v1/documents/{SEED}", "/v1/links")
    }
    assert allowed == {
        "/v1/documents": "GET, HEAD, POST, OPTIONS",
        f"/v1/documents/{SEED}": "GET, HEAD, DELETE, OPTIONS",
        "/v1/links": "GET, HEAD, OPTIONS",
    }
