"""Statements in their sentences, and sentences by their words."""

from pathlib import Path
from typing import Any

import pytest
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from benchmarks.invent_cases import invent_cases
from tests.api.client import Client

DOCUMENTS = Path(__file__).parents[1] / "documents"
SAME = (
    "phrase", "predicate", "force", "voice", "modality", "polarity", "status", "standing", "note", "period",
    "provenance",
)  # fmt: skip
"""What a passage and its statement have alike."""


def pages(client: Client, address: str, **asked: Any) -> list[Any]:  # noqa: ANN401 - JSON
    """The rows of all pages of a list."""
    rows: list[Any] = []
    cursor = None
    while True:
        answer = client.answer(address, **asked, **({"cursor": cursor} if cursor else {}))
        rows += answer["data"]
        cursor = answer["next"]
        if cursor is None:
            return rows


def test_a_passage_has_its_quote_at_its_place_in_the_whole_sentence(client: Client) -> None:
    statements = {row["id"]: row for row in client.data("/v1/statements", limit=1000)}
    text = client.data("/v1/documents/kyrgyz-republic-2022")["text"]
    passages = client.data("/v1/passages", statement=list(statements)[:60])
    assert [row["statement"] for row in passages] == list(statements)[:60]
    for row in passages:
        told = statements[row["statement"]]
        assert row["text"][row["start"] : row["end"]] == told["quote"]
        assert row["text"] in text
        assert {name: row[name] for name in SAME} == {name: told[name] for name in SAME}
        assert row["voice_name"] == told["entities"].get(told["voice"], told["voice"])
        assert row["coded"] == "coded by hand"
        named = {entity for fillers in told["roles"].values() for entity in fillers}
        assert named <= {entity["id"] for entity in row["entities"]} <= told["entities"].keys()


def test_the_passages_of_a_link_and_of_an_entity_are_what_they_rest_on(client: Client) -> None:
    for link in client.data("/v1/links", limit=20):
        passages = client.data("/v1/passages", link=link["id"], limit=1000)
        assert [row["statement"] for row in passages] == [pair["statement"] for pair in link["pairs"]]
    government = client.data("/v1/entities/kg-government")
    found = pages(client, "/v1/passages", entity="government", limit=7)
    assert [row["statement"] for row in found] == government["statements"]


def test_the_passages_of_an_entity_are_those_of_the_selected_documents_and_periods(
    empty_store: Store, api: Client, tmp_path: Path
) -> None:
    invent_cases(tmp_path, 40, 1)
    for directory in (*(DOCUMENTS / f"merovia-{year}" for year in (2031, 2032, 2033)), tmp_path):
        load(empty_store, read_source(directory))
    entities = api.data("/v1/entities", document=["merovia-2031", "merovia-2033"], limit=1000)
    most = max(entities, key=lambda entity: len(entity["documents"]) * 1000 + len(entity["statements"]))
    every = pages(api, "/v1/passages", entity=most["id"])
    assert len({row["document"]["id"] for row in every}) > 1
    for year in (2031, 2032, 2033):
        shown = pages(api, "/v1/passages", entity=most["id"], year=year)
        assert shown == [row for row in every if row["document"]["year"] == year]
    dated = api.answer("/v1/passages", entity=most["id"], period="2031", limit=1000, total=True)
    assert dated["data"] == [row for row in every if overlaps(row, 2031)]
    assert dated["meta"]["total"] == len(dated["data"])
    assert dated["left_out"]["statements"] == sum(
        not (row["period"]["start"] or row["period"]["end"]) for row in every
    )
    desk = api.data("/v1/entities", document="arlavia-cases", label="Institution", limit=1)[0]
    (row,) = api.data("/v1/passages", entity=desk["id"], country="XA")
    assert api.data("/v1/passages", entity=desk["id"], country="XF") == []
    assert row["document"]["country"] == "XA"


def overlaps(row: dict[str, Any], year: int) -> bool:
    """Whether the days of a passage overlap a year; what goes on reaches to the end of the report's year."""
    start, end = row["period"]["start"], row["period"]["end"]
    return (
        bool(start or end)
        and (start or "0001") <= f"{year}-12-31"
        and (end or f"{row['document']['year']}-12-31") >= f"{year}-01-01"
    )


@pytest.mark.parametrize(
    "asked", [{}, {"entity": "kg-pgo", "statement": "s-0"}, {"entity": "kg-pgo", "link": "a~B~c~d"}]
)
def test_passages_are_of_one_thing(client: Client, asked: dict[str, str]) -> None:
    problem = client.problem("/v1/passages", **asked)
    assert (problem["status"], problem["detail"]) == (422, "needs one of entity, link and statement.")


def test_a_row_of_a_table_is_its_words(empty_store: Store, api: Client) -> None:
    load(empty_store, read_source(DOCUMENTS / "fictional-register"))
    (passage,) = api.data("/v1/passages", statement="fictional-register#1")
    assert (passage["sentence"], passage["phrase"], passage["voice"]) == (1, None, None)
    assert passage["text"][passage["start"] : passage["end"]] == passage["text"] != ""


def test_sentences_are_found_by_their_words_in_several_countries(empty_store: Store, api: Client) -> None:
    for name in ("merovia-2031", "talvania-2031", "quellen-2032"):
        load(empty_store, read_source(DOCUMENTS / name))
    countries = {document["country"] for document in api.data("/v1/documents")}
    for document in api.data("/v1/documents"):
        for sentence in api.data(f"/v1/documents/{document['id']}/sentences", limit=1000)[:6]:
            words = " ".join(sentence["text"].rstrip(".").split()[-4:])
            found = api.answer("/v1/sentences", q=words, document=document["id"], total=True, limit=1000)
            (hit,) = [row for row in found["data"] if row["number"] == sentence["number"]]
            assert (hit["text"], hit["country"]) == (sentence["text"], document["country"])
            assert hit["statements"] == [row["id"] for row in sentence["statements"]]
            assert found["meta"]["total"] == len(found["data"])
            roles = [names for row in sentence["statements"] for names in row["roles"].values()]
            assert {name for names in roles for name in names} <= {entity["id"] for entity in hit["entities"]}
    for country in countries:
        found = api.data("/v1/sentences", q="police", country=country)
        assert {row["country"] for row in found} <= {country}


def test_a_search_of_sentences_comes_page_by_page(client: Client) -> None:
    every = [row["number"] for row in client.data("/v1/sentences", q="trafficking", limit=1000)]
    found = [row["number"] for row in pages(client, "/v1/sentences", q="trafficking", limit=3)]
    assert found == every
    assert len(every) == len(set(every)) > 6


def test_a_search_of_sentences_needs_words(client: Client) -> None:
    assert client.problem("/v1/sentences", q="*:*")["where"] == "q"
    assert client.problem("/v1/sentences")["where"] == "q"
