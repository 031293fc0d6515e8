"""``total`` and ``facets`` count the rows of all pages, whatever the page, and by the same filters."""

from collections import Counter
from typing import Any

import pytest

from tests.api.client import Client
from tests.api.test_cursors import LISTS

FACETS = [
    ("/v1/links?type=ASSIGNED", ["kind", "document"]),
    ("/v1/links", ["type", "kind", "document"]),
    ("/v1/statements?stage=closed", ["predicate", "stage", "voice", "modality", "polarity", "status", "standing"]),
    ("/v1/statements?entity=PGO", ["document", "modality"]),
    ("/v1/entities", ["label"]),
    ("/v1/entities?label=Training", ["label"]),
    ("/v1/entities?q=training", ["label"]),
    ("/v1/entities?sort=-name", ["label"]),
    ("/v1/entities/kg-pgo/links?direction=in", ["type", "kind"]),
    ("/v1/losses", ["stage", "head"]),
    ("/v1/gaps", ["kind", "sentence"]),
    ("/v1/queries/silences", ["stage"]),
    ("/v1/documents", ["id"]),
    ("/v1/centrality/degree", ["label"]),
]


def _rows(data: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - JSON
    rows: list[dict[str, Any]] = data["rows"] if isinstance(data, dict) else data
    return rows


def _with(address: str, **asked: object) -> str:
    more = "&".join(f"{name}={value}" for name, value in asked.items())
    return f"{address}{'&' if '?' in address else '?'}{more}"


@pytest.mark.parametrize("address", LISTS)
def test_a_total_is_the_number_of_rows_of_all_pages(client: Client, address: str) -> None:
    whole = client.answer(_with(address, limit=1000))
    assert whole["meta"] is None
    page = client.answer(_with(address, limit=2, total="true"))
    assert page["meta"] == {"total": len(_rows(whole["data"])), "facets": {}}
    assert client.answer(_with(address, limit=2, total="true", cursor=page["next"]))["meta"] == page["meta"]


@pytest.mark.parametrize(("address", "facets"), FACETS)
def test_facets_count_all_rows_by_their_values(client: Client, address: str, facets: list[str]) -> None:
    rows = _rows(client.data(_with(address, limit=1000)))
    meta = client.answer(_with(address, limit=1, facets=",".join(facets)))["meta"]
    assert meta["total"] == len(rows)
    assert list(meta["facets"]) == facets
    for facet in facets:
        counted = {each["value"]: each["rows"] for each in meta["facets"][facet]}
        assert counted == Counter(row[facet] for row in rows)
        sizes = [each["rows"] for each in meta["facets"][facet]]
        assert sizes == sorted(sizes, reverse=True)


def test_a_row_with_several_values_counts_for_each_of_them_once(client: Client) -> None:
    links = client.data("/v1/links", limit=1000)
    by_modality = Counter(each for link in links for each in {pair["modality"] for pair in link["pairs"]})
    facets = client.answer("/v1/links", facets="modality")["meta"]["facets"]
    assert {each["value"]: each["rows"] for each in facets["modality"]} == by_modality
    documents = client.answer("/v1/entities", facets="document")["meta"]
    assert documents["facets"]["document"] == [{"value": "kyrgyz-republic-2022", "rows": documents["total"]}]


def test_a_list_without_rows_has_a_total_of_zero(client: Client) -> None:
    answer = client.answer("/v1/entities?q=zzzzzz&total=true&facets=label")
    assert (answer["data"], answer["meta"]) == ([], {"total": 0, "facets": {"label": []}})


@pytest.mark.parametrize(
    ("address", "todo"),
    [
        ("/v1/links?facets=kin", "Did you mean 'kind'?"),
        ("/v1/entities?facets=label,labell", "Did you mean 'label'?"),
        ("/v1/losses?facets=stagee", "Did you mean 'stage'?"),
        ("/v1/queries/silences?facets=stagee", "Did you mean 'stage'?"),
    ],
)
def test_a_facet_that_rows_do_not_have_is_refused_with_its_near_miss(
    client: Client, address: str, todo: str
) -> None:
    problem = client.problem(address)
    assert (problem["status"], problem["where"], problem["todo"]) == (422, "facets", todo)
