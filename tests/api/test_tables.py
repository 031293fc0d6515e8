"""A table of records beside the narrative: rows are evidence, and a load that was cut short is told."""

from pathlib import Path

import pytest
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from tests.api.client import Client

TABLE = Path(__file__).parents[1] / "documents" / "fictional-cases"
ID = "fictional-cases"


@pytest.fixture
def client(api: Client, empty_store: Store) -> Client:
    """A client to the API over a table of four fictional cases."""
    load(empty_store, read_source(TABLE))
    return api


def test_a_table_is_a_document_without_text_or_sentences(client: Client) -> None:
    told = client.data(f"/v1/documents/{ID}")
    assert (told["kind"], told["state"], told["rows"], told["text"]) == ("records", "loaded", 4, None)
    assert client.data(f"/v1/documents/{ID}/sentences") == []


def test_a_case_rests_on_its_row_word_for_word(client: Client) -> None:
    answer = client.answer(f"/v1/entities/{ID}-case-a-1")
    assert (answer["data"]["row"], answer["data"]["statements"]) == (1, [f"{ID}#1"])
    assert answer["evidence"] == [
        {
            "id": f"{ID}#1",
            "document": ID,
            "sentence": 1,
            "quote": answer["evidence"][0]["quote"],
            "start": None,
            "end": None,
            "voice": None,
            "modality": None,
            "polarity": None,
            "status": None,
            "phrase": None,
            "voice_name": None,
            "provenance": None,
            "title": client.data(f"/v1/documents/{ID}")["title"],
        }
    ]
    assert "heard twice, then decided" in answer["evidence"][0]["quote"]


def test_links_of_rows_carry_their_rows_and_modalities(client: Client) -> None:
    answer = client.answer("/v1/links", document=ID, type="DISMISSED")
    assert [(one["source"]["id"], one["target"]["id"], one["pairs"]) for one in answer["data"]] == [
        (
            "xd-district-court",
            f"{ID}-case-a-3",
            [{"statement": f"{ID}#3", "modality": "alleged", "standing": "none"}],
        )
    ]
    assert [one["id"] for one in answer["evidence"]] == [f"{ID}#3"]


def test_a_load_that_was_cut_short_is_told_until_it_is_finished(api: Client, empty_store: Store) -> None:
    class CutShort(Exception):
        """Somebody pulled the plug."""

    def pull(_done: int, _total: int) -> None:
        raise CutShort

    with pytest.raises(CutShort):
        load(empty_store, read_source(TABLE), pull)
    assert api.answer("/v1/links")["incomplete"] == [ID]
    assert api.get("/health/ready").json()["incomplete"] == []  # it is public, and tells nothing of tables
    told = api.data(f"/v1/documents/{ID}")
    assert (told["state"], told["rows"], told["rows_loaded"]) == ("loading", 4, 4)
    load(empty_store, read_source(TABLE))
    assert api.answer("/v1/links")["incomplete"] == []
    assert api.data(f"/v1/documents/{ID}")["state"] == "loaded"


def test_before_the_first_load_answers_are_empty(api: Client, empty_store: Store) -> None:  # noqa: ARG001 - it empties the store
    assert api.get("/health/ready").json() == {"status": "ready", "revision": 0, "incomplete": []}
    for address in ("/v1/documents", "/v1/statements", "/v1/entities", "/v1/entities?q=court", "/v1/links"):
        empty = {
            "revision": 0,
            "incomplete": [],
            "data": [],
            "evidence": [],
            "next": None,
            "left_out": None,
            "meta": None,
        }
        assert api.answer(address) == empty
    for address in ("/v1/flow", "/v1/gaps", "/v1/centrality/pagerank", "/v1/centrality/bridges"):
        assert api.data(address)["rows"] == []
